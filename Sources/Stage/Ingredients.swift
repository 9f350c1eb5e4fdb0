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
    var sum = Paint.black
    var weight: Float = 0
    var count = 0
    for food in foods where food.form == .mixed || food.form == .beaten {
        guard case .ingredient(let id) = food.kind, let look = Looks[id] else { continue }
        // A pinch of spice colours less than a bowl of flour, but more than its volume.
        let paint = Paint(look.mixed.code)
        // Dark things tint more than pale ones.
        let share =
            food.amount * food.presence * (look.size < 0.065 && look.archetype == .powder ? 0.4 : 1) * (2.2 - 1.4 * min(1, paint.luminance))
        sum = sum + paint * share
        weight += share
        count += 1
    }
    return count > 1 && weight > 0.001 ? sum * (1 / weight) : nil
}

/// A bubble on a liquid; a puff of steam above it.
private func drawAir(_ id: String, _ object: SceneObject, region: Region, canvas: inout Canvas, seed: UInt64) {
    var random = StageRandom(seed, 2)
    let x = region.focus.x
    let y = region.focus.y
    if id == "bubble" {
        let r = 0.02 * object.size
        let base = max(region.floor, canvas.height(x, y))
        canvas.stamp(
            x, y, r, r * 0.97, .white, base: base, thickness: r * 0.6, profile: .dome, gloss: 1, alpha: 0.16, clip: region.clip,
            seed: random.seed())
        canvas.stamp(
            x, y, r, r * 0.97, inner: 0.78, .white, base: base, thickness: r * 0.3, profile: .tube, gloss: 1, alpha: 0.4, clip: region.clip,
            seed: random.seed())
    } else {
        let r = 0.12 * object.size
        canvas.stamp(
            x, y, r, r * 0.9, turn: object.turn, wobble: 0.06, lobes: 4, phase: random.uniform(0, 6), pattern: .patches, scale: 0.35,
            .white, base: region.floor, thickness: 0, profile: .flat, relief: .skin, gloss: 0, alpha: 0.22,
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
            foamy
                ? whipped(&c, flesh, flesh * 0.9, stiff: doneness, gloss: 0.3)
                : whipped(&c, mixed, mixed.mixed(.white, 0.25), stiff: 0.2, gloss: gloss * 0.8)
        case .mixed: look.archetype == .liquid && look.body < 0.9 ? pour(&c) : mixture(&c)
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
        case .mixed,
            .whole where form == .mixed || look.id == "risotto":
            // A risotto: grains in their own cream.
            pour(&c, paint: (mixed, mixed.mixed(.white, 0.2), mixed), body: 1, pattern: .swirl)
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

    func drawMince(_ c: inout Canvas) {
        switch form {
        case .rolled, .mashed, .mixed:
            if form == .rolled {
                scatter(&c, number(8), radius: 0.045) { s, c, _ in
                    s.put(
                        &c, 0, 0, 0.044, 0.042, wobble: 0.035, lobes: 6, phase: s.random.uniform(0, 6), pattern: .curls, scale: 1.1, skin,
                        skin * 0.62, accent, thick: 0.06 * slump, gloss: gloss)
                }
            } else {
                filling(&c)
            }
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
            whipped(
                &c, mixed, mixed.mixed(look.archetype == .egg ? Paint(0xFBEBB0) : .white, 0.35 + 0.3 * streak), stiff: 0.12, gloss: 0.75)
        case .cracked, .whole, .rolled, .leaf, .torn:
            let cracked =
                form != .whole || look.archetype != .egg || (heat > 0.1 && (cook == .fried || cook == .browned || cook == .charred))
            scatter(
                &c, number(look.count), radius: cracked ? 0.09 : half, share: cracked ? 0.7 : 0.75, pile: cracked ? 0.02 : 0.01,
                within: cracked ? nil : cluster(look.count, half)
            ) { s, c, n in
                switch look.archetype {
                case .egg: cracked ? openEgg(&s, &c, n) : whole(&s, &c, n)
                default: whole(&s, &c, n)
                }
            }
        case .peeled:
            scatter(&c, number(look.count), radius: half, share: 0.75, within: cluster(look.count, half)) { s, c, n in
                look.archetype == .egg ? shelledEgg(&s, &c) : whole(&s, &c, n)
            }
        case .halved, .wedged:
            scatter(
                &c, number(region.vessel == nil ? 1 : look.archetype == .egg ? look.count * 2 : look.count), radius: half, share: 0.82,
                within: cluster(look.count * 2, half)
            ) { s, c, n in look.archetype == .egg ? self.half(&s, &c, n) : whole(&s, &c, n) }
        case .sliced:
            scatter(&c, number(9), radius: half * 0.8, share: cutShare) { s, c, n in slice(&s, &c, radius: half * 0.8, n) }
        default:
            if look.archetype != .egg || heat < 0.2 && cook != .boiled {
                return whipped(&c, mixed, mixed.mixed(.white, 0.25), stiff: 0.1, gloss: 0.7)
            }
            scatter(&c, number(34), radius: look.piece, share: cutShare) { s, c, n in
                dice(&s, &c, n, size: form == .minced || form == .crushed ? look.piece * 0.6 : nil)
            }
        }
    }

    /// Beaten eggs that have set: soft folds.
    private func scrambled(_ c: inout Canvas) {
        heap(&c, pattern: .meltPool, scale: 0.9, mixed, mixed * 0.85, flesh, height: 0.02, gloss: 0.4, wide: 0.95)
        scatter(&c, number(40), radius: 0.03, pile: 0.07, sink: 0.004, scale: 0.7...1.25, within: heapRadii(wide: 0.95)) { s, c, n in
            let tone = mixed.varied(&s.random, 0.06)
            s.put(
                &c, 0, 0, 0.034, 0.024, wobble: 0.14, lobes: 4, phase: Float(n), pattern: .meltPool, scale: 1.6, tone,
                tone.mixed(flesh, 0.5), tone, thick: 0.02 * (0.6 + 0.4 * heat), gloss: 0.4)
        }
    }

    // MARK: Solids

    private func drawSolid(_ c: inout Canvas) {
        switch form {
        case .whole:
            if look.archetype == .cake || look.archetype == .pie, fillsVessel { return bakedIn(&c) }
            pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        case .peeled:
            let cloves = look.id == "garlic"
            pieces(&c, cloves ? 7 : look.archetype == .shrimp ? look.count : look.count, radius: cloves ? 0.03 : look.size, share: 0.78) {
                s, c, n in whole(&s, &c, n, bare: true)
            }
        case .halved:
            let n = look.archetype == .pearl || look.archetype == .nut ? look.count : min(12, look.count * 2)
            pieces(&c, n, radius: look.size, share: 0.82) { s, c, n in half(&s, &c, n) }
        case .wedged:
            let r = min(0.085, look.size)
            pieces(&c, max(5, min(9, look.count * 4)), radius: r, share: cutShare * 0.95) { s, c, n in wedge(&s, &c, radius: r) }
        case .sliced: drawSlices(&c)
        case .chopped: drawDice(&c, size: look.piece)
        case .crushed:
            look.archetype == .nut || look.archetype == .biscuit || look.archetype == .bar || look.archetype == .cube
                ? heapOfCrumbs(&c) : drawCrushed(&c)
        case .minced: drawMinced(&c)
        case .grated: drawGrated(&c)
        case .shredded: drawShredded(&c)
        case .ground: heapOfMeal(&c)
        case .mashed: drawMash(&c)
        case .beaten, .mixed:
            if pasty { mixture(&c) } else if form == .beaten { drawMash(&c) } else { drawDice(&c, size: look.piece) }
        case .melted:
            meltable ? melt(&c, by: doneness) : drawMash(&c)
        case .liquid:
            pour(
                &c, paint: (mixed, mixed.mixed(flesh, 0.3), mixed.mixed(.white, 0.2)), body: look.section == .segments ? 0.3 : 0.7,
                pattern: .swirl)
        case .torn: drawTorn(&c)
        case .rolled: drawRolled(&c)
        case .cracked:
            look.archetype == .nut || look.id == "coconut"
                ? pieces(&c, look.count, radius: look.size, share: 0.8) { s, c, n in half(&s, &c, n) } : drawCrushed(&c)
        case .leaf: drawLeaves(&c)
        }
    }
}
