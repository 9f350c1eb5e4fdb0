import Foundation
import Kitchen

/// What is poured or heaped: liquids, pastes, powders, grains, strands.
extension Food {
    // MARK: Liquids

    /// Radii of a level surface: wider the fuller the vessel.
    private var wetted: Float { region.vessel == .bowl || region.vessel == .wok || region.vessel == .mortar ? 0.8 + 0.18 * amount : 0.99 }

    /// A level surface across the vessel.
    func surface(
        _ c: inout Canvas, level: Float, _ c1: Paint, _ c2: Paint, _ c3: Paint, density: Float, pattern: Pattern, scale: Float = 1,
        gloss: Float? = nil
    ) {
        var random = StageRandom(seed, 17)
        c.flood(
            region.centre.x, region.centre.y, region.radiusX * wetted, region.radiusY * wetted,
            turn: region.turn + (region.exponent < 2.5 ? swirl : 0), exponent: region.exponent,
            pattern: pattern, scale: scale, c1, c2, c3, level: level, density: density,
            gloss: gloss ?? min(c1.luminance < 0.08 ? 0.18 : 0.5, self.gloss), clip: region.clip, seed: random.seed())
    }

    /// Pours a liquid: fills a vessel to its level, runs out to a puddle on something flat, hangs in the air as a drop.
    func pour(_ c: inout Canvas, paint: (Paint, Paint, Paint)? = nil, body: Float? = nil, pattern: Pattern? = nil) {
        guard amount > 0.001 else { return }
        let (a, b, d) = paint ?? (skin, flesh, accent)
        let body = body ?? look.body
        let density = 7 * pow(110, body)
        let thick = look.archetype == .thick || look.archetype == .soup
        var random = StageRandom(seed, 23)
        if region.isRaised {
            let r = 0.03 * size * (0.45 + 0.55 * amount)
            c.stamp(
                region.focus.x, region.focus.y, r, r * 0.94, wobble: 0.02, lobes: 3, phase: random.uniform(0, 6), pattern: .rim,
                a.mixed(b, 0.5), a, base: region.floor, thickness: r * 0.9, profile: .dome,
                gloss: max(gloss, 0.6), alpha: max(0.6, min(1, 0.35 + body)), clip: region.clip, seed: random.seed())
            return
        }
        if region.isHollow, region.spread > 0.75 {
            let top = level(region.vessel == .pan ? 0.45 : 0.78)
            surface(&c, level: top, a, b, d, density: density, pattern: pattern ?? (body > 0.3 ? .swirl : .plain), scale: thick ? 1 : 0.7)
            details(&c, top)
            if thick, look.archetype != .soup, body > 0.6, heat < 0.4 { trail(&c, b, a, height: 0.005, alpha: 0.6) }
            return
        }
        // A puddle, or a dollop of something thick.
        let room =
            region.isHollow
            ? min(region.radiusX, region.radiusY) * max(0.3, region.spread)
            : min(region.radiusX, region.radiusY) * min(0.62, region.spread * 0.62)
        let r = room * (0.35 + 0.65 * amount.squareRoot()) * min(1.3, size)
        let x = region.focus.x
        let y = region.focus.y
        if thick {
            c.stamp(
                x, y, r, r * 0.9, turn: heading + swirl, wobble: 0.05, lobes: 3, phase: random.uniform(0, 6), pattern: .swirl, a, b, d,
                base: c.height(x, y), thickness: 0.014 + 0.02 * amount, profile: .heap, gloss: gloss,
                alpha: min(1, 0.55 + body), clip: region.clip, seed: random.seed())
            c.stamp(
                x, y, r * 0.62, r * 0.5, turn: heading + swirl + 0.7, wobble: 0.08, lobes: 3, phase: random.uniform(0, 6), pattern: .swirl,
                scale: 1.3, b, d, a, base: c.height(x, y) - 0.004, thickness: 0.012, profile: .heap, gloss: gloss,
                alpha: min(1, 0.5 + body), clip: region.clip, seed: random.seed())
        } else {
            c.stamp(
                x, y, r, r * 0.86, turn: heading, wobble: 0.07, lobes: 3, phase: random.uniform(0, 6), pattern: .rim, b, a, d,
                base: region.floor, thickness: 0.006, profile: .bevel, gloss: max(0.7, gloss),
                alpha: max(0.22, min(1, body * 1.6)), clip: region.clip, seed: random.seed())
            for _ in 0..<3 {
                let q = random.uniform(0, 6.28)
                let e = r * random.uniform(0.06, 0.13)
                c.stamp(
                    x + cos(q) * r * 1.22, y + sin(q) * r * 1.08, e, e * 0.9, b, a, base: region.floor, thickness: 0.005, profile: .dome,
                    gloss: max(0.7, gloss), alpha: max(0.25, min(1, body * 1.6)), clip: region.clip, seed: random.seed())
            }
        }
    }

    /// What swims on a liquid: eyes of fat, foam, bubbles of boiling, herbs.
    private func details(_ c: inout Canvas, _ top: Float) {
        var random = StageRandom(seed, 29)
        let x = region.centre.x
        let y = region.centre.y
        let rx = region.radiusX * wetted
        let ry = region.radiusY * wetted
        func film(
            _ pattern: Pattern, _ scale: Float, _ c1: Paint, _ c2: Paint, _ c3: Paint, _ alpha: Float, _ gloss: Float, share: Float = 0.96,
            thick: Float = 0
        ) {
            c.flood(
                x, y, rx * share, ry * share, turn: region.turn + (region.exponent < 2.5 ? swirl : 0), exponent: region.exponent,
                pattern: pattern, scale: scale, c1, c2, c3, level: top + 0.002 + thick, density: 4000, gloss: gloss,
                alpha: alpha, clip: region.clip, seed: random.seed())
        }
        switch look.id {
        case "stock", "broth":
            film(.oilDrops, 1, accent, accent.mixed(.white, 0.4), accent, 0.7, 0.95)
            film(.herbFlecks, 0.7, Paint(0x5E8F3A), Paint(0x5E8F3A), Paint(0x8AB85E), 0.5, 0.3, share: 0.8, thick: 0.001)
        case "mustard": film(.herbFlecks, 1.7, accent, accent, accent * 1.6, 0.75, 0.4, thick: 0.002)
        case "dressing", "marinade":
            film(.herbFlecks, 1.2, accent, Paint(0x5B7F2E), Paint(0xB8381F), 0.85, 0.4, thick: 0.001)
            film(.oilDrops, 1.5, flesh * 1.1, flesh.mixed(.white, 0.4), flesh, 0.5, 1)
        case "pesto", "curry paste": film(.flakes, 0.9, flesh, skin * 0.6, accent, 0.75, 0.5, thick: 0.006)
        case "jam": film(.seeds, 1.1, skin, accent, accent.mixed(Paint(0xF0D080), 0.3), 0.55, 0.95, thick: 0.004)
        case "miso": film(.flakes, 1.2, flesh, skin, accent, 0.5, 0.35, thick: 0.004)
        case "tomato sauce":
            film(.flakes, 0.5, flesh, skin * 0.85, accent, 0.35, 0.6, thick: 0.006)
            film(.herbFlecks, 0.8, Paint(0x4E7F2E), Paint(0x4E7F2E), Paint(0x4E7F2E), 0.6, 0.3, share: 0.85)
        case "oil": film(.plain, 1, accent, flesh, accent, 0.1, 1)
        default: break
        }
        if look.id == "milk" || look.id == "cream" || look.id == "lemon juice" || look.id == "wine" {
            // A few bubbles by the wall.
            for _ in 0..<6 {
                let a = random.uniform(0, 6.28)
                let e = random.uniform(0.003, 0.007)
                let q = random.uniform(0.82, 0.95)
                c.stamp(
                    x + cos(a) * rx * q, y + sin(a) * ry * q, e, e, inner: 0.6, flesh.lighter(0.5), base: top, thickness: 0.003,
                    profile: .tube, gloss: 1, alpha: 0.7, clip: region.clip, seed: random.seed())
            }
        }
        if cook == .boiled, heat > 0.15 {
            film(.foam, 0.75, flesh.lighter(0.25), flesh, flesh.lighter(0.5), 0.3 * heat, 0.8, thick: 0.005)
        }
        if cook == .fried, heat > 0.15 { film(.foam, 0.9, flesh.lighter(0.3), flesh, accent, 0.28 * heat, 0.8, thick: 0.004) }
        if cook == .baked || cook == .browned || cook == .charred, heat > 0.1 {
            // A set, browned top: custard, gratin, cake.
            let set = flesh.mixed(Paint(0xE2A034), 0.6 * heat)
            c.stamp(
                x, y, rx * 0.985, ry * 0.985, turn: region.turn, exponent: region.exponent, pattern: .crust, scale: 1, set, set * 0.78,
                set.mixed(accent, 0.4), base: top, thickness: 0.012 * heat, profile: .heap, relief: .skin,
                gloss: gloss * (1 - 0.7 * heat), alpha: min(1, heat * 1.4), clip: region.clip, seed: random.seed())
        }
    }

    /// Something whisked stiff or stirred thick, with peaks and trails.
    func whipped(_ c: inout Canvas, _ a: Paint, _ b: Paint, stiff: Float, gloss: Float) {
        guard amount > 0.001 else { return }
        var random = StageRandom(seed, 31)
        let hollow = region.isHollow && region.spread > 0.75
        if region.isRaised { return pour(&c, paint: (a, b, b), body: 1) }
        let top = hollow ? level(0.74) : region.floor
        let reach = hollow ? wetted : 0.5 * (0.4 + 0.6 * amount)
        let rx = region.radiusX * reach * region.spread
        let ry = region.radiusY * reach * region.spread
        if hollow {
            c.flood(
                region.centre.x, region.centre.y, rx, ry, turn: region.turn + (region.exponent < 2.5 ? swirl : 0),
                exponent: region.exponent, pattern: .swirl, scale: 0.8, a, b, b, level: top, density: 500, gloss: gloss,
                clip: region.clip, seed: random.seed())
        } else {
            let r = min(rx, ry)
            c.stamp(
                region.focus.x, region.focus.y, r, r * 0.95, turn: swirl, wobble: 0.05, lobes: 5, phase: 1, pattern: .swirl, a, b, b,
                base: region.floor, thickness: 0.03, profile: .bevel, gloss: gloss, clip: region.clip, seed: random.seed())
        }
        trail(&c, a, b, height: 0.006 + 0.02 * stiff, alpha: 0.9)
    }

    /// The trail of a whisk or a spoon, a spiral ridge.
    private func trail(_ c: inout Canvas, _ a: Paint, _ b: Paint, height: Float, alpha: Float) {
        let hollow = region.isHollow && region.spread > 0.75
        let reach = (hollow ? wetted : 0.5 * (0.4 + 0.6 * amount)) * 0.9 * region.spread
        var random = StageRandom(seed, 43)
        c.stamp(
            hollow ? region.centre.x : region.focus.x, hollow ? region.centre.y : region.focus.y,
            hollow ? region.radiusX * reach : min(region.radiusX, region.radiusY) * reach,
            hollow ? region.radiusY * reach : min(region.radiusX, region.radiusY) * reach, turn: region.turn + swirl * 1.2,
            exponent: hollow ? min(region.exponent, 4) : 2, pattern: .trail, a, b, a.lighter(0.25), base: 0, thickness: height,
            profile: .heap, relief: .skin, gloss: min(0.5, gloss), alpha: alpha, clip: region.clip, seed: random.seed())
    }

    /// A stirred mixture of this food: its colour, lumps while it is not done.
    func mixture(_ c: inout Canvas) {
        let d = look.archetype == .liquid || look.archetype == .thick ? 1 : doneness
        if region.isRaised { return pour(&c, paint: (mixed, mixed.lighter(0.2), mixed), body: 1) }
        whipped(&c, mixed, mixed.lighter(0.3), stiff: 0.25, gloss: 0.25 + 0.3 * d)
        guard d < 0.75, amount > 0.001 else { return }
        let left = Int(Float(number(26)) * (1 - d))
        scatter(&c, left, radius: 0.02, share: 0.8, pile: 0.2, sink: 0.004, scale: 0.6...1.3) { s, c, _ in
            s.put(
                &c, 0, 0, 0.017, 0.013, wobble: 0.12, lobes: 4, pattern: .plain, skin.mixed(mixed, d), flesh.mixed(mixed, d), thick: 0.011,
                profile: .heap, gloss: 0.15, alpha: 0.9)
        }
    }

    // MARK: Heaps

    /// Share of the room that a heap and its pieces take.
    var heapShare: Float {
        let full = region.isHollow || region.vessel == .plate ? 0.92 : 0.6
        return Float(full) * (0.42 + 0.58 * amount.squareRoot())
    }

    /// Whether a heap reaches from wall to wall.
    private var heapFills: Bool { region.isHollow && amount > 0.55 && region.spread > 0.75 }

    /// How far a heap reaches.
    func heapRadii(wide: Float = 1) -> (x: Float, y: Float) {
        let share = heapShare * wide * region.spread
        if heapFills { return (region.radiusX * share, region.radiusY * share) }
        let natural = max(0.06, look.size) * 1.15 * size * wide * (0.5 + 0.5 * amount.squareRoot())
        let x = min(region.radiusX * share, max(natural, region.radiusX * share * 0.62))
        let y = min(region.radiusY * share, max(natural, region.radiusY * share * 0.62))
        return (min(x, y * 1.15), min(y, x * 1.15))
    }

    /// The body of a heap.
    func heap(
        _ c: inout Canvas, pattern: Pattern, scale: Float = 1, _ c1: Paint, _ c2: Paint, _ c3: Paint, height: Float, gloss: Float,
        wide: Float = 1
    ) {
        guard amount > 0.001, !region.isRaised else { return }
        var random = StageRandom(seed, 37)
        let even = heapRadii(wide: wide)
        let fills = heapFills && region.vessel != .plate
        let x = region.focus.x
        let y = region.focus.y
        let base = region.isHollow ? region.floor : min(c.height(x, y), region.floor + 0.06)
        c.stamp(
            x, y, even.0, even.1, turn: fills ? region.turn : heading + swirl, exponent: fills ? region.exponent : 2.1,
            wobble: fills ? 0.012 : 0.035, lobes: 5, phase: random.uniform(0, 6), pattern: pattern, scale: scale, c1, c2, c3,
            base: base, thickness: min(0.14, (height + (fills ? region.depth * 0.25 : 0)) * (0.35 + 0.65 * amount) * slump), profile: .heap,
            gloss: gloss, clip: region.clip, seed: random.seed())
    }

    /// A powder: a soft heap, a dusting where there is little of it.
    func powder(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        let coarse = ["salt", "sugar", "brown sugar", "semolina", "pepper"].contains(look.id)
        let r = look.piece
        if region.isRaised {
            scatter(&c, 14, radius: 0.02, scale: 0.7...1.4) { s, c, _ in
                s.put(&c, 0, 0, r * 1.3, r * 1.1, skin.varied(&s.random, 0.08), accent, thick: r * 1.4, gloss: gloss)
            }
            return
        }
        let little = amount < 0.22 || look.size < 0.065 && amount < 0.3
        if little {
            // Sprinkled.
            let n = Int(150 * min(1, amount * 4) * min(1.1, max(0.3, roomShare)))
            scatter(&c, n, radius: 0.01, share: region.isHollow ? 0.85 : 0.6, pile: 0.3, scale: 0.6...1.4) { s, c, k in
                let tone = k % 4 == 0 ? accent : k % 2 == 0 ? flesh : skin
                s.put(
                    &c, 0, 0, r * 0.95, r * 0.8, turn: 0, exponent: coarse ? 4 : 2, tone.varied(&s.random, 0.1), tone * 0.85,
                    thick: r * 1.2, gloss: gloss)
            }
            return
        }
        let pattern: Pattern = look.id == "pepper" ? .flakes : coarse ? .sparkle : .powder
        let scale: Float = look.id == "pepper" ? 1.9 : 1
        let tall: Float = 0.03 + look.size * 0.32
        // A thin skirt of dust, then the heap.
        heap(&c, pattern: .powder, skin, accent, accent, height: 0.008, gloss: 0, wide: 1.12)
        heap(
            &c, pattern: pattern, scale: scale, skin, look.id == "pepper" ? flesh : accent, coarse ? .white : flesh, height: tall,
            gloss: gloss, wide: 0.95)
        if heat > 0, cook == .softened || cook == .boiled || cook == .browned || cook == .fried, look.id.hasSuffix("sugar") {
            melt(&c, by: heat)
            return
        }
        scatter(&c, 22, radius: 0.01, pile: 0.006, scale: 0.5...1.2, within: heapRadii(wide: 1.05)) { s, c, _ in
            s.put(&c, 0, 0, r * 1.2, r, skin, accent, thick: r * 1.2, gloss: gloss)
        }
    }

    /// Runs to a liquid: butter, sugar, chocolate, cheese.
    func melt(_ c: inout Canvas, by d: Float) {
        let caramel = look.id.hasSuffix("sugar") ? Paint(0xB8641A) : mixed
        pour(
            &c, paint: (caramel, caramel.mixed(accent, 0.22), caramel.lighter(0.15)),
            body: look.id == "butter" || look.id.hasSuffix("sugar") ? 0.45 : 1, pattern: .swirl)
        if look.archetype == .wheel || look.id == "mozzarella" {
            scatter(&c, number(9), radius: 0.04, share: 0.7, pile: 0.3) { s, c, _ in meltedSlice(&s, &c, 0.06) }
        }
        guard d < 0.95 else { return }
        scatter(&c, Int(Float(number(7)) * (1 - d) + 0.5), radius: 0.02, share: 0.55, pile: 0.3, sink: 0.006) { s, c, _ in
            s.put(&c, 0, 0, 0.022, 0.017, exponent: 4, skin, flesh, thick: 0.016, profile: .bevel, gloss: 0.8)
        }
    }

    // MARK: Grains and flakes

    /// Rice, lentils, crumbs: a heap with a grain of its own, some grains on top one by one.
    func grains(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        let plump: Float = cook == .boiled || cook == .softened ? 1 + 0.3 * heat : 1
        let isFlake = look.archetype == .flake
        let l = (isFlake ? look.piece : look.size) * plump
        let w = l * (isFlake ? 0.68 : look.aspect)
        let pattern: Pattern = look.aspect < 0.7 && !isFlake ? .grains : .flakes
        let scale = min(2.6, 0.0105 / l * (pattern == .grains ? 1.05 : 0.95))
        if !region.isRaised, amount > 0.12 {
            heap(&c, pattern: pattern, scale: scale, skin.mixed(flesh, 0.4), accent.mixed(skin, 0.35), flesh, height: 0.045, gloss: gloss)
        }
        let full = isFlake ? 90 : look.count
        scatter(
            &c, number(full), radius: l, pile: 0.11, sink: region.isRaised ? 0 : l * 0.25, scale: 0.85...1.15, within: heapRadii(wide: 0.93)
        ) { s, c, k in
            grain(&s, &c, l, w, k)
        }
    }

    private func grain(_ s: inout Spot, _ c: inout Canvas, _ l: Float, _ w: Float, _ k: Int) {
        let tone = (k % 5 == 0 ? accent.mixed(skin, 0.5) : skin.mixed(flesh, 0.5)).varied(&s.random, 0.07)
        switch look.id {
        case "bean":
            s.put(
                &c, 0, 0, l, w, wobble: 0.05, lobes: 2, phase: 0.8, pattern: .plain, tone, tone * 0.78, thick: w * 1.35 * slump,
                gloss: gloss)
            s.put(&c, 0, -w * 0.72, l * 0.17, w * 0.13, accent, up: w * 0.7, thick: w * 0.1, gloss: 0.2)
        case "oat":
            s.put(&c, 0, 0, l, w, pattern: .nutGrain, scale: 0.35, tone, accent.mixed(tone, 0.3), thick: l * 0.4, gloss: gloss)
        case "cumin":
            s.rod(&c, -l * 0.8, 0, l * 0.8, l * 0.12, w * 0.3, w * 0.22, pattern: .ribs, tone, accent, thick: w * 0.7, gloss: gloss)
        case "chilli flake":
            let seedy = k % 3 == 0
            s.put(
                &c, 0, 0, seedy ? l * 0.55 : l, seedy ? l * 0.45 : w * 0.75, exponent: 3, seedy ? accent : tone,
                (seedy ? accent : tone) * 0.75, thick: l * 0.35, gloss: gloss)
        case "lentil":
            s.put(&c, 0, 0, l, w, pattern: .rim, tone * 1.05, tone * 0.8, thick: l * 0.62 * slump, gloss: gloss)
        case "breadcrumb":
            s.put(&c, 0, 0, l, w, exponent: 3, wobble: 0.12, lobes: 4, phase: Float(k), tone, tone * 0.8, thick: l * 0.9, gloss: gloss)
        default:
            s.put(&c, 0, 0, l, w, tone, tone * 0.9, thick: w * 1.5, gloss: gloss)
        }
    }

    // MARK: Strands

    /// Spaghetti, noodles: dry in a bundle, cooked in a tangle.
    func strands(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        let soft = cook == .raw ? (look.id == "noodle" && region.isHollow ? 0.7 : 0) : heat
        let r = look.size * look.aspect * (1 + 0.35 * soft)
        let tone = skin.mixed(flesh, soft)
        var random = StageRandom(seed, 41)
        if region.isRaised {
            for k in 0..<5 {
                let x = region.focus.x + Float(k - 2) * 0.008
                let y = region.focus.y
                c.capsule(
                    x - 0.03, y - 0.02, x + 0.03, y + 0.02, r, r, tone, tone * 0.8, base: region.floor, thickness: r * 1.6, gloss: gloss,
                    clip: region.clip, seed: random.seed())
            }
            return
        }
        if soft < 0.35 {
            // A sheaf.
            let n = number(look.count)
            let l = min(look.size, region.radiusX * 0.92) * size
            let ct = cos(heading)
            let st = sin(heading)
            for k in 0..<n {
                var p = self.random(k)
                let v = p.normal() * 0.028 * (0.6 + 0.5 * amount)
                let fan = p.uniform(-0.07, 0.07) + v * 0.8
                let shift = p.uniform(-0.02, 0.02)
                let x0 = -l + shift
                let y0 = v - fan * l * 0.5
                let x1 = l + shift
                let y1 = v + fan * l
                let paint = tone.varied(&p, 0.1)
                c.capsule(
                    region.focus.x + x0 * ct - y0 * st, region.focus.y + x0 * st + y0 * ct, region.focus.x + x1 * ct - y1 * st,
                    region.focus.y + x1 * st + y1 * ct, r * size, r * size, paint, paint * 0.75,
                    base: region.floor + max(0, 0.02 - abs(v) * 0.5) * Float(k) / Float(max(1, n)), thickness: r * 1.7 * size, gloss: gloss,
                    clip: region.clip, seed: p.seed())
            }
            return
        }
        // A nest: a body of strands under curved ones.
        let nest = tone.mixed(accent, 0.25)
        heap(
            &c, pattern: .strands, scale: look.id == "noodle" ? 0.75 : 1, nest, accent * 0.62, tone, height: 0.05, gloss: gloss + 0.3,
            wide: 0.95)
        let n = number(34)
        let reach = heapShare * 0.92 * region.spread
        for k in 0..<n {
            var p = self.random(k)
            let a0 = p.uniform(0, 6.283) + swirl
            let d = (0.12 + 0.78 * p.unit().squareRoot()) * reach
            let arc = p.uniform(0.9, 2.1)
            let bend = p.uniform(0.65, 1.15)
            let paint = tone.varied(&p, 0.07)
            let cx = region.focus.x + p.uniform(-0.35, 0.35) * region.radiusX * reach * 0.6
            let cy = region.focus.y + p.uniform(-0.35, 0.35) * region.radiusY * reach * 0.6
            let segments = 6
            var last: (Float, Float)? = nil
            for j in 0...segments {
                let t = Float(j) / Float(segments)
                let a = a0 + arc * (t - 0.5) * 2
                let radius = d * (1 + (bend - 1) * t)
                let q = (cx + cos(a) * radius * region.radiusX * 0.75, cy + sin(a) * radius * region.radiusY * 0.75)
                if let l = last, region.contains(Point(q.0, q.1), margin: r) {
                    let mx = (l.0 + q.0) / 2
                    let my = (l.1 + q.1) / 2
                    let base = max(region.floor, min(c.height(mx, my), region.floor + 0.08) - r * 0.3)
                    c.capsule(
                        l.0, l.1, q.0, q.1, r * size, r * size, paint, paint * 0.82, base: base, thickness: r * 1.5 * size,
                        gloss: gloss + 0.3 * soft, clip: region.clip, seed: UInt32(k + 1))
                }
                last = q
            }
        }
    }
}
