import Foundation
import Kitchen

/// Draws one ingredient object where it lies.
///
/// - Parameters:
///   - object: what it is; `amount`, `form`, `cook`, `doneness`, `swirl`, `size` and `colour` are honoured, all finite and in range;
///     `place`, `presence` and `lift` have been dealt with by the caller.
///   - region: where.
///   - mixture: colour of what has been mixed in the same vessel, see `mixedPaint`.
///   - random: seeded by the scene's seed and the object's slot.
func drawIngredient(
    _ object: SceneObject, region: Region, mixture: Paint? = nil, canvas: inout Canvas, random: inout StageRandom
) {
    guard case .ingredient(let id) = object.kind else { return }
    let seed = random.next()
    if id == "bubble" || id == "steam" { return drawAir(id, object, region: region, canvas: &canvas, seed: seed) }
    let food = Food(object, look: Looks[id] ?? Looks.unknown, region: region, mixture: mixture, seed: seed)
    let sear = canvas.sear
    canvas.sear = food.sear
    food.draw(&canvas)
    canvas.sear = sear
}

/// The colour that what is mixed or beaten in one vessel makes together; nil where there is only one such food.
func mixedPaint(of foods: [SceneObject]) -> Paint? {
    var sum = Paint.black, weight: Float = 0, count = 0
    for food in foods where food.form == .mixed || food.form == .beaten {
        guard case .ingredient(let id) = food.kind, let look = Looks[id] else { continue }
        // A pinch of spice colours less than a bowl of flour, but more than its volume.
        let share = food.amount * food.presence * (look.size < 0.065 && look.archetype == .powder ? 0.3 : 1)
        sum = sum + Paint(look.mixed.code) * share
        weight += share
        count += 1
    }
    return count > 1 && weight > 0.001 ? sum * (1 / weight) : nil
}

/// A bubble on a liquid; a puff of steam above it.
private func drawAir(_ id: String, _ object: SceneObject, region: Region, canvas: inout Canvas, seed: UInt64) {
    var random = StageRandom(seed, 2)
    let x = region.focus.x, y = region.focus.y
    if id == "bubble" {
        let r = 0.02 * object.size, base = max(region.floor, canvas.height(x, y))
        canvas.stamp(x, y, r, r * 0.97, .white, base: base, thickness: r * 0.6, profile: .dome, gloss: 1, alpha: 0.16, clip: region.clip, seed: random.seed())
        canvas.stamp(x, y, r, r * 0.97, inner: 0.78, .white, base: base, thickness: r * 0.3, profile: .tube, gloss: 1, alpha: 0.4, clip: region.clip, seed: random.seed())
    } else {
        let r = 0.12 * object.size
        canvas.stamp(x, y, r, r * 0.9, turn: object.turn, wobble: 0.06, lobes: 4, phase: random.uniform(0, 6), pattern: .patches, scale: 0.35, .white, base: region.floor, thickness: 0, profile: .flat, relief: .skin, gloss: 0, alpha: 0.22,
                     seed: random.seed())
    }
}

extension Food {
    /// Draws the food in its form; a form that makes no sense for it falls back to the nearest that does.
    func draw(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        switch look.archetype {
        case .liquid, .thick: drawPoured(&c)
        case .powder: drawPowder(&c)
        case .grain, .flake: drawGrain(&c)
        case .strand: drawStrand(&c)
        case .soup: soup(&c)
        case .salad: salad(&c)
        case .filling: form == .mixed || form == .mashed ? mixture(&c) : filling(&c)
        case .mince: drawMince(&c)
        case .egg, .yolk, .white: drawEgg(&c)
        default: drawSolid(&c)
        }
    }

    private func drawPoured(_ c: inout Canvas) {
        switch form {
        case .beaten:
            let foamy = look.id == "cream" || look.id == "coconut milk" || look.id == "yogurt" || look.id == "mayonnaise"
            foamy ? whipped(&c, flesh, flesh * 0.9, stiff: doneness, gloss: 0.3) : whipped(&c, mixed, mixed.mixed(.white, 0.25), stiff: 0.2, gloss: gloss * 0.8)
        case .mixed: look.archetype == .liquid && look.body < 0.5 ? pour(&c) : mixture(&c)
        default: pour(&c)
        }
    }

    private func drawPowder(_ c: inout Canvas) {
        switch form {
        case .mixed, .beaten, .mashed: mixture(&c)
        case .melted, .liquid: melt(&c, by: max(0.6, doneness))
        default: powder(&c)
        }
    }

    private func drawGrain(_ c: inout Canvas) {
        switch form {
        case .mashed, .beaten, .liquid, .melted: whipped(&c, mixed, mixed * 0.85, stiff: 0.25, gloss: 0.3)
        case .ground: heapOfMeal(&c)
        case .mixed, .whole where form == .mixed || look.id == "risotto":
            // A risotto: grains in their own cream.
            whipped(&c, mixed, mixed.mixed(.white, 0.2), stiff: 0.1, gloss: 0.5)
            grains(&c)
        default: grains(&c)
        }
    }

    private func drawStrand(_ c: inout Canvas) {
        switch form {
        case .chopped, .crushed, .minced:
            scatter(&c, number(70), radius: 0.02, share: cutShare) { s, c, _ in
                let r = look.size * look.aspect
                s.rod(&c, -0.022, 0, 0.022, s.random.uniform(-0.006, 0.006), r, r, skin.mixed(flesh, heat), thick: r * 1.6, gloss: gloss)
            }
        default: strands(&c)
        }
    }

    private func drawMince(_ c: inout Canvas) {
        switch form {
        case .rolled, .mashed, .mixed:
            if form == .rolled {
                scatter(&c, number(8), radius: 0.045) { s, c, _ in
                    s.put(&c, 0, 0, 0.044, 0.042, wobble: 0.035, lobes: 6, phase: s.random.uniform(0, 6), pattern: .curls, scale: 1.1, skin, skin * 0.62, accent, thick: 0.06 * slump, gloss: gloss)
                }
            } else { filling(&c) }
        default: filling(&c)
        }
    }

    private func drawEgg(_ c: inout Canvas) {
        let half = look.size
        switch form {
        case .beaten, .mixed, .mashed, .liquid, .melted:
            let foam = look.archetype == .white && form == .beaten
            if foam { return whipped(&c, flesh, flesh * 0.9, stiff: 0.35 + 0.65 * doneness, gloss: 0.25) }
            if cook != .raw, heat > 0.25 { return scrambled(&c) }
            let streak = 1 - (form == .beaten || form == .mixed ? doneness : 1)
            whipped(&c, mixed, mixed.mixed(look.archetype == .egg ? Paint(0xFBEBB0) : .white, 0.35 + 0.3 * streak), stiff: 0.12, gloss: 0.75)
        case .cracked, .whole, .rolled, .leaf, .torn:
            let cracked = form != .whole || look.archetype != .egg || (heat > 0.1 && (cook == .fried || cook == .browned || cook == .charred))
            scatter(&c, number(look.count), radius: cracked ? 0.09 : half, share: cracked ? 0.7 : 0.75, pile: cracked ? 0.02 : 0.01, within: cracked ? nil : cluster(look.count, half)) { s, c, n in
                switch look.archetype {
                case .egg: cracked ? openEgg(&s, &c, n) : whole(&s, &c, n)
                default: whole(&s, &c, n)
                }
            }
        case .peeled:
            scatter(&c, number(look.count), radius: half, share: 0.75, within: cluster(look.count, half)) { s, c, n in look.archetype == .egg ? shelledEgg(&s, &c) : whole(&s, &c, n) }
        case .halved, .wedged:
            scatter(&c, number(region.vessel == nil ? 1 : look.archetype == .egg ? look.count * 2 : look.count), radius: half, share: 0.82, within: cluster(look.count * 2, half)) { s, c, n in look.archetype == .egg ? self.half(&s, &c, n) : whole(&s, &c, n) }
        case .sliced:
            scatter(&c, number(9), radius: half * 0.8, share: cutShare) { s, c, n in slice(&s, &c, radius: half * 0.8, n) }
        default:
            if look.archetype != .egg || heat < 0.2 && cook != .boiled { return whipped(&c, mixed, mixed.mixed(.white, 0.25), stiff: 0.1, gloss: 0.7) }
            scatter(&c, number(34), radius: look.piece, share: cutShare) { s, c, n in dice(&s, &c, n, size: form == .minced || form == .crushed ? look.piece * 0.6 : nil) }
        }
    }

    /// Beaten eggs that have set: soft folds.
    private func scrambled(_ c: inout Canvas) {
        heap(&c, pattern: .meltPool, scale: 0.9, mixed, mixed * 0.85, flesh, height: 0.02, gloss: 0.4, wide: 0.95)
        scatter(&c, number(40), radius: 0.03, pile: 0.07, sink: 0.004, scale: 0.7...1.25, within: heapRadii(wide: 0.95)) { s, c, n in
            let tone = mixed.varied(&s.random, 0.06)
            s.put(&c, 0, 0, 0.034, 0.024, wobble: 0.14, lobes: 4, phase: Float(n), pattern: .meltPool, scale: 1.6, tone, tone.mixed(flesh, 0.5), tone, thick: 0.02 * (0.6 + 0.4 * heat), gloss: 0.4)
        }
    }

    // MARK: Solids

    private func drawSolid(_ c: inout Canvas) {
        switch form {
        case .whole:
            if look.archetype == .cake || look.archetype == .pie, region.isHollow { return bakedIn(&c) }
            pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        case .peeled:
            let cloves = look.id == "garlic"
            pieces(&c, cloves ? 7 : look.archetype == .shrimp ? look.count : look.count, radius: cloves ? 0.03 : look.size, share: 0.78) { s, c, n in whole(&s, &c, n, bare: true) }
        case .halved:
            let n = look.archetype == .pearl || look.archetype == .nut ? look.count : min(12, look.count * 2)
            pieces(&c, n, radius: look.size, share: 0.82) { s, c, n in half(&s, &c, n) }
        case .wedged:
            let r = min(0.085, look.size)
            pieces(&c, max(5, min(9, look.count * 4)), radius: r, share: cutShare * 0.95) { s, c, n in wedge(&s, &c, radius: r) }
        case .sliced: drawSlices(&c)
        case .chopped: drawDice(&c, size: look.piece)
        case .crushed: look.archetype == .nut || look.archetype == .biscuit || look.archetype == .bar || look.archetype == .cube ? heapOfCrumbs(&c) : drawCrushed(&c)
        case .minced: drawMinced(&c)
        case .grated: drawGrated(&c)
        case .shredded: drawShredded(&c)
        case .ground: heapOfMeal(&c)
        case .mashed: drawMash(&c)
        case .beaten, .mixed:
            if pasty { mixture(&c) } else if form == .beaten { drawMash(&c) } else { drawDice(&c, size: look.piece) }
        case .melted:
            meltable ? melt(&c, by: doneness) : drawMash(&c)
        case .liquid: pour(&c, paint: (mixed, mixed.mixed(flesh, 0.3), mixed.mixed(.white, 0.2)), body: look.section == .segments ? 0.3 : 0.7, pattern: .swirl)
        case .torn: drawTorn(&c)
        case .rolled: drawRolled(&c)
        case .cracked: look.archetype == .nut || look.id == "coconut" ? pieces(&c, look.count, radius: look.size, share: 0.8) { s, c, n in half(&s, &c, n) } : drawCrushed(&c)
        case .leaf: drawLeaves(&c)
        }
    }

    /// Whether it runs when warm.
    private var meltable: Bool {
        switch look.archetype {
        case .bar, .wheel: true
        case .block: look.id == "butter" || look.id == "cream cheese"
        case .ball: look.id == "mozzarella"
        case .cube: true
        default: false
        }
    }

    /// Whether mixing leaves no pieces of it.
    private var pasty: Bool {
        switch look.archetype {
        case .block: look.id != "tofu" && look.id != "feta"
        case .dough: false
        case .banana, .bar, .cube: true
        default: look.id == "avocado"
        }
    }

    /// Whole or halved ones. Few and long: side by side; few and round: close together; many: a heap.
    private func pieces(_ c: inout Canvas, _ full: Int, radius: Float, share: Float, draw: (inout Spot, inout Canvas, Int) -> Void) {
        let room = min(region.radiusX, region.radiusY)
        let fit = region.vessel == nil ? 1 : min(1, (look.aspect < 0.5 ? max(region.radiusX, region.radiusY) : room) * 0.95 / max(0.01, radius * size))
        if look.archetype == .disc {
            // Stacked.
            return scatter(&c, number(full), radius: radius, share: 1, pile: 0.12, scale: 0.97 * fit...1.03 * fit, within: (radius * 0.16, radius * 0.12)) { s, c, n in draw(&s, &c, n) }
        }
        if full <= 5, radius > 0.07, !region.isRaised { return arrange(&c, full, radius: radius, fit: fit, draw: draw) }
        let many = full > 12, hollowReach = region.isHollow ? room * 0.42 : 0
        let reach = cluster(full, radius, loose: many ? (isFlat ? 0.95 : 1.15) : 1.3)
        scatter(&c, number(full), radius: radius * 0.8, share: many ? 0.9 : share, pile: many ? 0.08 : 0.03, scale: 0.93 * fit...1.06 * fit, within: gathers ? (max(reach.x, hollowReach), max(reach.y, hollowReach)) : nil) { s, c, n in draw(&s, &c, n) }
    }

    /// Cakes and pies fill what they are baked in.
    private func bakedIn(_ c: inout Canvas) {
        var spot = Spot(x: region.centre.x, y: region.centre.y, turn: region.turn, scale: size, base: region.floor, clip: region.clip, random: random(0))
        whole(&spot, &c, 0)
    }

    /// A few large ones in a row, beginning in its middle.
    private func arrange(_ c: inout Canvas, _ full: Int, radius: Float, fit: Float, draw: (inout Spot, inout Canvas, Int) -> Void) {
        let long = look.aspect < 0.72
        let width = radius * (long ? max(look.aspect, 0.16) : 1) * size * fit
        let pitch = width * (look.archetype == .pod ? 3.2 : long ? 2.25 : 2.1), jitter: Float = long ? 0.08 : 0.6
        let spread = min(pitch, 1.5 * min(region.radiusX, region.radiusY) / Float(max(1, full)))
        var layout = StageRandom(seed, 0x72_6f77)
        let slope: Float = layout.uniform(-0.25, 0.25)
        for n in 0..<number(full) {
            var random = random(n)
            let order = full % 2 == 1 ? Float((n + 1) / 2) * (n % 2 == 0 ? 1 : -1) : (Float(n / 2) + 0.5) * (n % 2 == 0 ? 1 : -1)
            let off = order * (long ? spread : min(pitch, 1.7 * max(region.radiusX, region.radiusY) / Float(max(1, full))))
            let slide = random.uniform(-0.2, 0.2) * width
            let a = (region.vessel == nil ? heading : region.turn) + slope + swirl, u = long ? slide : off, v = long ? off : slide
            let x = region.focus.x + u * cos(a) - v * sin(a), y = region.focus.y + u * sin(a) + v * cos(a)
            var spot = Spot(
                x: x, y: y, turn: heading + slope + swirl + random.uniform(-jitter, jitter) + (long ? 0 : -0.6), scale: size * fit * random.uniform(0.95, 1.05), base: max(region.floor, min(c.height(x, y), region.floor + 0.04)),
                clip: region.clip, random: random)
            draw(&spot, &c, n)
        }
    }

    private func drawSlices(_ c: inout Canvas) {
        let r = crossRadius
        let few = look.archetype == .loaf || look.archetype == .cake || look.archetype == .pie || look.archetype == .pizza
        let full = few ? 4 : max(4, min(42, Int(0.085 / (3.14 * r * r)) + 3))
        let count = look.archetype == .floret ? 10 : look.archetype == .head ? 46 : look.archetype == .leaves ? 50 : look.archetype == .sprig ? 60 : look.archetype == .rasher ? look.count : look.id == "garlic" ? 30 : look.archetype == .pearl ? 24
            : look.archetype == .steak || look.archetype == .fillet || look.archetype == .breast ? 9 : look.archetype == .wheel ? 7 : full
        let long = [.root, .spear, .baguette, .sausage, .stalk, .banana, .loaf, .tuber, .breast, .steak, .fillet, .cob].contains(look.archetype) && r > 0.02
        if region.vessel == .board, long, !region.isRaised { return drawRow(&c, number(min(count, 26)), r) }
        scatter(&c, number(count), radius: r, share: cutShare, pile: 0.04, turns: 2 * .pi, scale: 0.9...1.08, within: gathers ? cluster(count, max(0.012, r), loose: isFlat ? 1.25 : 1.4) : nil) { s, c, n in slice(&s, &c, radius: r, n) }
    }

    /// Slices as the knife leaves them on a board: in rows, each leaning on the last.
    private func drawRow(_ c: inout Canvas, _ count: Int, _ r: Float) {
        let meat = look.archetype == .breast || look.archetype == .steak || look.archetype == .fillet
        let step = (meat ? 0.045 : look.archetype == .loaf ? 0.07 : r * 0.72) * size
        let length = region.radiusX * 1.45 * region.spread
        let perRow = max(1, Int(length / step))
        let rows = (count + perRow - 1) / perRow
        let tall = (meat ? look.size * look.aspect : look.archetype == .loaf ? 0.07 : r) * size * 2.15
        for n in 0..<count {
            var random = random(n)
            let row = n / perRow, inRow = min(perRow, count - row * perRow)
            let u = (Float(n % perRow) - Float(inRow - 1) / 2) * step, v = (Float(row) - Float(rows - 1) / 2) * tall + random.uniform(-0.06, 0.06) * r
            let a = region.turn
            let x = region.focus.x + u * cos(a) - v * sin(a), y = region.focus.y + u * sin(a) + v * cos(a)
            let k = size * random.uniform(0.95, 1.04)
            var spot = Spot(x: x, y: y, turn: a + (meat ? 1.35 : 0) + random.uniform(-0.12, 0.12), scale: k, base: region.floor + 0.0016 * Float(n % perRow), clip: region.clip, random: random)
            slice(&spot, &c, radius: r, n)
        }
    }

    private func drawDice(_ c: inout Canvas, size r: Float) {
        if look.archetype == .cob || look.archetype == .pearl && look.section == .plain { return kernelsHeap(&c) }
        let full = max(8, min(look.archetype == .sprig ? 110 : 90, Int(0.05 / (4 * r * r)) + 2))
        scatter(&c, number(full), radius: r, share: cutShare, pile: 0.06, scale: 0.9...1.12, within: gathers ? cluster(full, r, loose: look.archetype == .sprig ? 0.95 : isFlat ? 1.3 : 1.5) : nil) { s, c, n in dice(&s, &c, n) }
    }

    /// Corn off the cob, peas and berries: round small things, by the handful.
    private func kernelsHeap(_ c: inout Canvas) {
        let full = look.archetype == .cob ? 110 : look.count
        scatter(&c, number(full), radius: 0.012, share: cutShare, pile: 0.07, within: gathers ? cluster(full, 0.0125, loose: isFlat ? 0.95 : 1.3) : nil) { s, c, n in look.archetype == .cob ? dice(&s, &c, n) : whole(&s, &c, n) }
    }

    private func drawMinced(_ c: inout Canvas) {
        if look.archetype == .steak || look.archetype == .breast || look.archetype == .fillet { return filling(&c) }
        let r = max(0.0042, look.piece * 0.4), herb = look.archetype == .sprig || look.archetype == .leaves
        heap(&c, pattern: .flakes, scale: min(2.2, 0.0095 / r), skin.distance(flesh) > 0.2 && look.section == .pepper ? skin : herb ? skin : flesh, herb ? skin * 0.55 : flesh * 0.72, look.section == .rings || look.section == .hollow ? accent : skin,
             height: 0.022, gloss: max(0.3, gloss), wide: 0.8)
        scatter(&c, number(90), radius: r, pile: 0.05, sink: 0.001, scale: 0.75...1.3, within: heapRadii(wide: 0.95)) { s, c, n in
            if herb { return herbBit(&s, &c) }
            let tone = (n % 4 == 0 ? (look.section == .plain ? flesh * 0.92 : skin.mixed(flesh, 0.25)) : n % 4 == 1 ? accent.mixed(flesh, 0.5) : flesh).varied(&s.random, 0.07)
            s.put(&c, 0, 0, r, r * 0.8, exponent: 4, pattern: .plain, tone, tone * 0.88, thick: r * 1.1 * slump, profile: .bevel, gloss: max(0.35, gloss))
        }
    }

    private func drawGrated(_ c: inout Canvas) {
        let melt = meltable && cook != .raw ? heat : 0
        if melt > 0.5 { return meltLayer(&c, melt) }
        let hard = look.id == "parmesan" || look.id == "chocolate" || look.id == "coconut" || look.archetype == .nut, citrus = look.section == .segments
        let zest = citrus || look.id == "ginger" || look.id == "garlic"
        let l: Float = zest ? 0.0085 : hard ? 0.012 : 0.021, r: Float = zest ? 0.0016 : hard ? 0.0024 : 0.0038
        let base = citrus ? skin : flesh
        heap(&c, pattern: .curls, scale: zest ? 2 : 1.25, base, base * 0.7, citrus ? skin * 1.15 : skin.mixed(flesh, 0.3), height: zest ? 0.012 : 0.032, gloss: gloss, wide: zest ? 0.45 : 0.86)
        scatter(&c, number(88), radius: l, pile: 0.07, sink: 0.001, scale: 0.75...1.25, within: heapRadii(wide: zest ? 0.5 : 0.95)) { s, c, n in
            let tone = (n % 6 == 0 ? skin.mixed(flesh, 0.4) : base).varied(&s.random, 0.07), b = s.random.uniform(-0.4, 0.4) * l
            s.rod(&c, -l, 0, 0, b, r, r, tone, tone * 0.82, thick: r * 1.6, gloss: max(0.2, gloss))
            s.rod(&c, 0, b, l * 0.95, b * 0.2, r, r * 0.8, tone, tone * 0.82, thick: r * 1.6, gloss: max(0.2, gloss))
        }
    }

    /// Grated cheese that has melted over what is below.
    private func meltLayer(_ c: inout Canvas, _ d: Float) {
        scatter(&c, number(34), radius: 0.045, share: 0.95, pile: 0.12, scale: 0.7...1.3) { s, c, _ in meltedSlice(&s, &c, 0.078) }
    }

    private func drawShredded(_ c: inout Canvas) {
        let leafy = look.archetype == .head || look.archetype == .leaves, meat = look.archetype == .breast || look.archetype == .steak || look.archetype == .fillet
        let l: Float = leafy ? 0.042 : meat ? 0.034 : 0.036, r: Float = leafy ? 0.0042 : meat ? 0.0068 : 0.0042
        if amount > 0.35 { heap(&c, pattern: .curls, scale: meat ? 0.6 : 0.85, leafy ? skin.mixed(flesh, 0.5) : flesh, (leafy ? skin : flesh) * 0.6, accent, height: 0.03, gloss: gloss, wide: 0.8) }
        scatter(&c, number(80), radius: l, pile: 0.07, sink: 0.001, scale: 0.7...1.2, within: heapRadii(wide: 0.95)) { s, c, n in
            let tone = (leafy ? skin.mixed(flesh, s.random.unit()) : n % 5 == 0 ? accent.mixed(flesh, 0.4) : n % 7 == 0 ? skin.mixed(flesh, 0.4) : flesh).varied(&s.random, 0.08)
            let b = s.random.uniform(-0.35, 0.35) * l, q = r * s.random.uniform(0.7, 1.2)
            s.chain(&c, [(-l, b * 0.4, q * 0.7), (-l * 0.3, -b * 0.5, q), (l * 0.4, b * 0.4, q), (l, -b * 0.6, q * 0.6)], pattern: meat ? .fibres : .plain, scale: 0.4, tone, tone * 0.8, thick: q * 1.5 * slump, gloss: gloss)
        }
    }

    private func drawCrushed(_ c: inout Canvas) {
        let small = look.size < 0.06
        let r = look.id == "garlic" ? 0.026 : small ? look.size * 0.95 : 0.03
        let full = look.id == "garlic" ? 7 : small ? min(26, look.count * 2) : 18
        // Flattened and burst, juice round it.
        scatter(&c, number(full), radius: r, share: cutShare, pile: 0.03) { s, c, n in
            let wet = look.section == .seeds || look.archetype == .pearl || look.archetype == .cluster || look.section == .segments
            if wet { s.put(&c, 0, 0, r * 1.5, r * 1.3, wobble: 0.12, lobes: 4, phase: Float(n), mixed, mixed * 0.9, thick: 0.003, profile: .heap, gloss: 0.9, alpha: 0.6) }
            s.put(&c, 0, 0, r, r * 0.72, wobble: 0.13, lobes: 5, phase: s.random.uniform(0, 6), pattern: .folded, scale: 0.7, flesh.varied(&s.random, 0.06), flesh * 0.75, skin, thick: r * 0.45 * slump, profile: .bevel, gloss: max(0.4, gloss))
            for _ in 0..<2 {
                let a = s.random.uniform(0, 6.28), q = r * s.random.uniform(1.0, 1.3)
                s.put(&c, cos(a) * q, sin(a) * q, r * 0.24, r * 0.16, turn: a, skin.mixed(flesh, 0.4), flesh, thick: r * 0.2, gloss: gloss)
            }
        }
    }

    private func heapOfCrumbs(_ c: inout Canvas) {
        heap(&c, pattern: .flakes, scale: 1.3, flesh, skin * 0.7, skin, height: 0.028, gloss: 0.12, wide: 0.85)
        scatter(&c, number(70), radius: 0.012, pile: 0.06, scale: 0.45...1.15, within: heapRadii(wide: 1)) { s, c, n in
            let r = look.piece * 0.8, tone = (n % 3 == 0 ? skin : flesh).varied(&s.random, 0.08)
            s.shape(&c, [(-r, -r * 0.4), (0, -r * 0.75), (r, -r * 0.1), (r * 0.3, r * 0.7), (-r * 0.7, r * 0.5)], round: r * 0.08, extent: r, tone, tone * 0.85, thick: r * 0.8, gloss: look.archetype == .cube ? 1 : 0.15, alpha: look.archetype == .cube ? 0.7 : 1)
        }
    }

    /// Ground to a meal: nuts, seeds, meat, dried herbs.
    private func heapOfMeal(_ c: inout Canvas) {
        if look.archetype == .steak || look.archetype == .breast || look.archetype == .fillet || look.archetype == .patty || look.archetype == .ball && look.id != "mozzarella" { return filling(&c) }
        let meal = flesh.mixed(skin, 0.45)
        if region.isRaised {
            return scatter(&c, 12, radius: 0.02) { s, c, _ in s.put(&c, 0, 0, 0.004, 0.0034, meal.varied(&s.random, 0.15), thick: 0.005, gloss: 0.1) }
        }
        heap(&c, pattern: .flakes, scale: 2.1, meal, skin * 0.75, flesh, height: 0.045, gloss: 0.08, wide: 0.8)
        scatter(&c, number(50), radius: 0.008, pile: 0.05, scale: 0.6...1.3, within: heapRadii(wide: 1.05)) { s, c, n in
            s.put(&c, 0, 0, 0.0042, 0.0034, exponent: 3, (n % 3 == 0 ? skin : flesh).varied(&s.random, 0.1), skin, thick: 0.005, gloss: 0.1)
        }
    }

    private func drawMash(_ c: inout Canvas) {
        let paste = mixed, rough = look.section == .seeds || look.archetype == .globe || look.archetype == .cluster || look.archetype == .pearl
        whipped(&c, paste, paste.mixed(flesh, 0.5).mixed(.white, 0.12), stiff: 0.4, gloss: max(0.3, gloss * 0.8))
        guard !region.isRaised else { return }
        scatter(&c, number(rough ? 30 : 16), radius: 0.02, share: region.isHollow ? 0.78 : 0.4, pile: 0.3, sink: 0.005, scale: 0.5...1.3) { s, c, n in
            let tone = (n % 3 == 0 ? skin.mixed(paste, 0.45) : flesh).varied(&s.random, 0.06)
            s.put(&c, 0, 0, 0.017, 0.012, wobble: 0.12, lobes: 4, phase: Float(n), tone, paste, thick: 0.009, profile: .heap, gloss: gloss, alpha: 0.85)
        }
    }

    private func drawTorn(_ c: inout Canvas) {
        switch look.archetype {
        case .leaves: pieces(&c, look.count, radius: 0.03, share: 0.9) { s, c, n in leaf(&s, &c, n, of: look.size * 0.62) }
        case .head: scatter(&c, number(20), radius: 0.05, share: cutShare, pile: 0.05) { s, c, n in headLeaf(&s, &c, n, size: 0.05) }
        case .sprig: drawLeaves(&c)
        default:
            let bread = [.loaf, .bun, .baguette, .disc].contains(look.archetype), meat = [.breast, .steak, .fillet].contains(look.archetype)
            scatter(&c, number(22), radius: 0.028, share: cutShare, pile: 0.05, scale: 0.75...1.25) { s, c, n in
                let r: Float = meat ? 0.034 : 0.027, f = face()
                s.put(&c, 0, 0, r, r * s.random.uniform(0.5, 0.8), wobble: 0.13, lobes: 5, phase: s.random.uniform(0, 6), pattern: bread ? .crumb : meat ? .fibres : look.archetype == .mushroom ? .cutFace : f.pattern, scale: bread ? 1 : 0.8, flesh.varied(&s.random, 0.05), bread ? (n % 2 == 0 ? skin : flesh * 0.9) : f.c2, bread ? flesh * 0.75 : f.c3,
                      thick: r * 0.75 * slump, profile: .bevel, gloss: bread ? 0.05 : gloss)
            }
        }
    }

    private func drawRolled(_ c: inout Canvas) {
        switch look.archetype {
        case .dough: pieces(&c, 1, radius: look.size * 1.3, share: 0.5) { s, c, _ in rolledSheet(&s, &c) }
        case .disc, .omelette: pieces(&c, 3, radius: 0.11, share: 0.7) { s, c, _ in rolledUp(&s, &c, length: 0.11, radius: 0.034) }
        case .sheet, .leaves, .head, .rasher, .fillet, .breast, .steak, .loaf: pieces(&c, 4, radius: 0.075, share: 0.75) { s, c, _ in rolledUp(&s, &c, length: 0.06, radius: 0.03) }
        case .mince, .patty, .ball: drawMince(&c)
        default: pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        }
    }

    private func drawLeaves(_ c: inout Canvas) {
        switch look.archetype {
        case .sprig:
            let big: Float = ["thyme", "oregano", "rosemary"].contains(look.id) ? 0.011 : 0.026
            scatter(&c, number(big < 0.02 ? 60 : 24), radius: big, share: cutShare * 0.95, pile: 0.03, scale: 0.8...1.2) { s, c, _ in herbLeaf(&s, &c, length: big) }
        case .leaves: pieces(&c, look.count, radius: look.size, share: 0.9) { s, c, n in leaf(&s, &c, n) }
        case .head: scatter(&c, number(9), radius: 0.09, share: 0.8, pile: 0.05) { s, c, n in headLeaf(&s, &c, n, size: look.size * 0.9) }
        default: pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        }
    }
}
