import Foundation
import Kitchen

/// Meat, fish, eggs, cheese and the like, whole.
extension Food {
    func pantryPiece(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        switch look.archetype {
        case .fillet: fillet(&s, &c)
        case .steak: steak(&s, &c)
        case .breast: breast(&s, &c)
        case .rasher: rasher(&s, &c, n)
        case .sausage: sausage(&s, &c)
        case .shrimp: shrimp(&s, &c)
        case .egg: egg(&s, &c, n)
        case .yolk: yolk(&s, &c)
        case .white: eggWhite(&s, &c)
        case .block: block(&s, &c)
        case .wheel: cheeseWedge(&s, &c)
        case .ball: ball(&s, &c)
        case .cube: iceCube(&s, &c)
        default: bakedPiece(&s, &c, n)
        }
    }

    // MARK: Fish and meat

    private func fillet(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let tone = flesh.varied(&s.random, 0.04)
        if look.id == "tuna" {
            s.shape(
                &c,
                [
                    (-l, -w * 0.5), (-l * 0.3, -w), (l * 0.7, -w * 0.85), (l, -w * 0.1), (l * 0.65, w * 0.8), (-l * 0.4, w),
                    (-l * 0.95, w * 0.55),
                ], round: w * 0.14, extent: l, pattern: .chevrons, scale: 0.8,
                tone, tone.mixed(accent, 0.45), tone * 0.75, thick: w * 0.42 * slump, gloss: gloss)
            return
        }
        // A side of fish: thick back, thin belly, tail to the left.
        let outline: [(Float, Float)] = [
            (-1, -0.28), (-0.55, -0.62), (0.1, -0.98), (0.72, -0.92), (0.98, -0.4), (1, 0.25), (0.7, 0.82), (0.1, 0.95), (-0.5, 0.66),
            (-1, 0.3),
        ]
        let silver = look.id == "salmon" ? Paint(0x8E9294) : Paint(0xB9BCB8)
        if cook == .raw || heat < 0.5 {
            s.shape(
                &c, outline.map { ($0.0 * l * 1.015, $0.1 * w * 1.06 + w * 0.03) }, round: w * 0.1, extent: l, pattern: .scales, scale: 1.6,
                silver, silver * 0.6, thick: w * 0.2, gloss: 0.7)
        }
        s.shape(
            &c, outline.map { ($0.0 * l, $0.1 * w) }, round: w * 0.1, extent: l, pattern: .chevrons, scale: 0.85, tone,
            tone.mixed(accent, 0.85), tone.mixed(accent, 0.4), up: 0.002, thick: w * 0.44 * slump, gloss: gloss)
        s.rod(
            &c, -l * 0.85, 0, l * 0.85, -w * 0.06, w * 0.05, w * 0.09, tone * 0.88, up: 0, thick: -0.003, relief: .skin, gloss: gloss,
            alpha: 0.5)
    }

    private func steak(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let tone = flesh.varied(&s.random, 0.05)
        let outline: [(Float, Float)]
        switch look.id {
        case "lamb": outline = [(-0.35, -0.75), (0.15, -1), (0.75, -0.8), (1, -0.1), (0.7, 0.65), (0.05, 0.85), (-0.4, 0.45)]
        case "pork": outline = [(-1, -0.2), (-0.7, -0.8), (0, -1), (0.75, -0.8), (1, -0.1), (0.72, 0.62), (0.05, 0.78), (-0.7, 0.6)]
        default:
            outline = [
                (-1, 0.25), (-0.85, -0.5), (-0.25, -0.98), (0.5, -0.95), (0.95, -0.45), (1, 0.2), (0.5, 0.85), (-0.1, 0.62), (-0.6, 0.85),
            ]
        }
        if look.id == "lamb" {
            s.chain(
                &c, [(-l * 0.3, -w * 0.1, w * 0.2), (-l * 0.85, w * 0.12, w * 0.13), (-l * 1.3, w * 0.3, w * 0.15)], Paint(0xF1E3CC),
                Paint(0xD9BFA0), thick: w * 0.3, gloss: 0.3)
        }
        let fat = accent.mixed(Paint(0xE8C9A0), heat * 0.5)
        s.shape(
            &c, outline.map { ($0.0 * l, $0.1 * w) }, round: w * 0.16, extent: l * 0.86, pattern: .steakFace, scale: 1.05,
            phase: s.random.uniform(0, 6), tone, fat, fat, thick: w * 0.42 * slump, gloss: gloss)
        if heat > 0.5, cook == .browned || cook == .charred { grillMarks(&s, &c, l * 0.85, w * 0.75) }
    }

    private func grillMarks(_ s: inout Spot, _ c: inout Canvas, _ l: Float, _ w: Float) {
        for k in 0..<4 {
            let u = (Float(k) - 1.5) * l * 0.42
            s.rod(
                &c, u - w * 0.3, -w * 0.62, u + w * 0.3, w * 0.62, 0.0055, 0.0055, Paint(0x2E170A), thick: -0.002, profile: .flat,
                relief: .skin, gloss: 0.2, alpha: 0.55)
        }
    }

    private func breast(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let tone = flesh.varied(&s.random, 0.03)
        s.put(
            &c, 0, 0, l, w * 0.86, exponent: 2.15, wobble: 0.018, lobes: 2, phase: s.random.uniform(0, 6), taper: 0.36, pattern: .fibres,
            scale: 0.4, tone, tone.mixed(accent, 0.6), tone * 0.94, thick: w * 0.74 * slump, gloss: gloss)
        s.put(
            &c, l * 0.12, -w * 0.3, l * 0.6, w * 0.42, turn: 0.12, pattern: .plain, tone.mixed(accent, 0.3), tone, thick: w * 0.16 * slump,
            profile: .heap, relief: .skin, gloss: gloss, alpha: 0.7)
        // The tenderloin's edge and a film of fat.
        s.rod(
            &c, -l * 0.55, w * 0.3, l * 0.55, w * 0.52, w * 0.05, w * 0.09, tone * 0.82, thick: -0.005, relief: .skin, gloss: gloss,
            alpha: 0.5)
        if heat < 0.3 {
            s.put(
                &c, l * 0.4, -w * 0.45, l * 0.26, w * 0.2, turn: 0.3, wobble: 0.1, lobes: 3, Paint(0xF8E9C8), tone, thick: 0.002,
                relief: .skin, gloss: 0.5, alpha: 0.55)
        } else if cook == .browned || cook == .charred, heat > 0.55 {
            grillMarks(&s, &c, l * 0.7, w * 0.8)
        }
    }

    private func rasher(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let l = look.size
        let w = l * look.aspect
        let tone = flesh.varied(&s.random, 0.05)
        if look.id == "ham" {
            s.put(
                &c, 0, 0, l, w, wobble: 0.025, lobes: 3, phase: s.random.uniform(0, 6), pattern: .cutFace, scale: 5, tone,
                tone.mixed(accent, 0.5), accent.mixed(Paint(0xE0A47C), 0.4), thick: 0.009, profile: .slab, gloss: gloss)
            s.put(
                &c, l * 0.12, w * 0.1, l * 0.62, w * 0.5, turn: 0.4, pattern: .marbled, scale: 0.8, tone, accent, tone * 0.95, up: 0.002,
                thick: 0.008, profile: .heap, relief: .skin, gloss: gloss, alpha: 0.55)
            return
        }
        // Bacon: a long strip, crisped into waves by heat.
        let wave = 0.1 + 0.5 * heat * (cook == .softened || cook == .boiled ? 0.3 : 1)
        let shrink = 1 - 0.25 * heat
        var outline: [(Float, Float)] = []
        let steps = 11
        for k in 0...steps {
            let t = Float(k) / Float(steps) * 2 - 1
            outline.append((t * l * shrink, -w + sin(t * 7 + Float(n)) * w * wave))
        }
        for k in (0...steps).reversed() {
            let t = Float(k) / Float(steps) * 2 - 1
            outline.append((t * l * shrink, w + sin(t * 7 + Float(n) + 0.5) * w * wave))
        }
        let fat = accent.mixed(Paint(0xD99A54), 0.75 * heat)
        s.shape(
            &c, outline, round: w * 0.1, extent: w * 1.1, pattern: .rasher, scale: 0.85, phase: s.random.uniform(0, 3), tone, fat,
            tone * 0.75, thick: 0.01 + 0.012 * heat, profile: .bevel, gloss: gloss)
        for k in 0..<5 where heat > 0.25 {
            let u = (Float(k) - 2) * l * 0.38 * shrink
            s.put(
                &c, u, 0, l * 0.13, w * 1.05, pattern: .plain, tone * 0.7, thick: 0.013 * heat, profile: .heap, relief: .skin, gloss: gloss,
                alpha: 0.25)
        }
    }

    private func sausage(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect
        let b = s.random.uniform(-0.16, 0.16)
        let tone = skin.varied(&s.random, 0.05)
        s.rod(&c, -l * 0.93, b * l * 0.7, -l * 1.06, b * l * 0.95, r * 0.3, r * 0.18, tone * 0.8, up: r * 0.4, thick: r * 0.3)
        s.rod(&c, l * 0.93, b * l * 0.7, l * 1.06, b * l * 0.95, r * 0.3, r * 0.18, tone * 0.8, up: r * 0.4, thick: r * 0.3)
        s.chain(
            &c,
            [(-l + r, b * l * 0.6, r * 0.94), (-l * 0.35, -b * l * 0.1, r), (l * 0.35, -b * l * 0.1, r), (l - r, b * l * 0.6, r * 0.94)],
            pattern: .plain, scale: 1.6, tone, tone * 0.8, accent, thick: r * 1.5 * slump, gloss: gloss)
    }

    private func shrimp(_ s: inout Spot, _ c: inout Canvas) {
        // A curled body, thick at the head end, with a fan for a tail.
        let l = look.size
        let tone = flesh.mixed(skin, heat > 0 ? 0 : 0.6).varied(&s.random, 0.05)
        let pale = tone.mixed(.white, 0.35 + 0.25 * heat)
        let red = heat > 0.3 ? Paint(0xE2582C) : accent
        let curl: Float = 1 + 0.35 * heat
        var points: [(u: Float, v: Float, r: Float)] = []
        for k in 0...7 {
            let a = -2.2 * curl + Float(k) / 7 * 3.7 * curl
            let rad = l * 0.72
            points.append((cos(a) * rad, sin(a) * rad, l * (0.47 - 0.04 * Float(k))))
        }
        if let t = points.last, points.count > 1 {
            let b = points[points.count - 2]
            let dir = atan2(t.v - b.v, t.u - b.u)
            for k in [-1, 0, 1] as [Float] {
                let a = dir + k * 0.55
                s.put(
                    &c, t.u + cos(a) * l * 0.3, t.v + sin(a) * l * 0.3, l * 0.3, l * 0.11, turn: a, pattern: .gradient, red,
                    red.mixed(pale, 0.4), up: l * 0.1, thick: l * 0.1, gloss: 0.5)
            }
        }
        for (k, p) in points.enumerated().reversed() {
            let a = atan2(p.v, p.u)
            s.put(
                &c, p.u, p.v, p.r * 1.0, p.r, turn: a + .pi / 2, pattern: .gradient, pale,
                k % 2 == 0 ? tone : tone.mixed(red, heat > 0.2 ? 0.5 : 0.18), thick: p.r * 1.3 * slump, gloss: gloss)
        }
        s.chain(
            &c, points.map { (u: $0.u * 1.13, v: $0.v * 1.13, r: $0.r * 0.1) }, red.mixed(Paint(0x4A3A34), heat > 0.3 ? 0.05 : 0.4),
            thick: 0, gloss: gloss, alpha: 0.0 + 0.5)
    }

    // MARK: Eggs

    private func egg(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let l = look.size
        let b = l * look.aspect
        let tone = skin.varied(&s.random, 0.06).mixed(Paint(0xF6EBDA), n % 3 == 2 ? 0.6 : 0)
        s.put(&c, 0, 0, l, b, taper: -0.16, pattern: .shell, tone, tone * 0.9, tone * 0.75, thick: b * 1.4, gloss: gloss)
    }

    /// A shelled egg.
    func shelledEgg(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let b = l * look.aspect
        s.put(&c, 0, 0, l * 0.97, b * 0.97, taper: -0.16, pattern: .plain, flesh, flesh * 0.95, thick: b * 1.35, gloss: 0.55)
    }

    /// Half a shell, empty, as the hand holds it.
    func eggShell(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size * look.aspect
        s.put(
            &c, 0, 0, r * 1.02, r, wobble: 0.035, lobes: 9, phase: s.random.uniform(0, 6), pattern: .shell, skin, skin * 0.85,
            thick: r * 0.75, profile: .bevel, gloss: gloss)
        s.put(
            &c, 0, 0, r * 0.9, r * 0.88, wobble: 0.04, lobes: 9, pattern: .rim, Paint(0xE9DFD0) * 0.75, Paint(0xFBF6EC), up: r * 0.12,
            thick: r * 0.6, profile: .dish, relief: .carve, gloss: 0.3)
    }

    /// An egg opened: raw, a clear white with the yolk on it; fried, a set white with lacy edges.
    func openEgg(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let set = heat
        let r: Float = 0.098
        let yolkPaint = accent
        let white = flesh.mixed(Paint(0xFFFFFB), set)
        let clear = 1 - set
        if region.isRaised {
            s.put(&c, 0, 0, 0.04, 0.034, white, thick: 0.02, gloss: 0.9, alpha: 0.7)
            s.put(&c, 0.004, 0, 0.024, 0.023, yolkPaint, yolkPaint * 0.85, up: 0.006, thick: 0.02, gloss: 0.9)
            return
        }
        let browned = (cook == .fried || cook == .browned || cook == .charred) ? set : 0
        // Edge of the white: clear when raw, golden lace when fried.
        s.put(
            &c, 0, 0, r * 1.05, r * 0.95, wobble: 0.07, lobes: 4, phase: s.random.uniform(0, 6), pattern: .rim,
            Paint(0xF3E9C8).mixed(white, set * 0.7), Paint(0xEBD9A6).mixed(Paint(0xB9712A), browned * 0.8),
            thick: 0.006, profile: .bevel, gloss: 0.9, alpha: 0.38 + 0.6 * set)
        s.put(
            &c, r * 0.05, -r * 0.04, r * 0.86, r * 0.76, wobble: 0.06, lobes: 3, phase: s.random.uniform(0, 6),
            pattern: set > 0.3 ? .meltPool : .plain, scale: 0.8, white, white * 0.93, white, up: 0.001, thick: 0.011 + 0.004 * set,
            profile: .heap, gloss: 0.9 - 0.3 * set,
            alpha: 0.5 + 0.5 * set - 0.15 * clear)
        s.put(
            &c, r * 0.04, 0, r * 0.43, r * 0.42, pattern: .rim, yolkPaint.mixed(Paint(0xFBC63C), 0.4), yolkPaint * 0.9, up: 0.006,
            thick: 0.028 - 0.008 * set, gloss: 0.95)
    }

    private func yolk(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(
            &c, 0, 0, r * 1.18, r * 1.12, wobble: 0.04, lobes: 3, Paint(0xF3E6B4), thick: 0.005, profile: .bevel, gloss: 0.95, alpha: 0.35)
        s.put(&c, 0, 0, r, r * 0.98, pattern: .rim, skin.mixed(accent, 0.35), skin * 0.9, thick: r * 0.75 * slump, gloss: gloss)
    }

    private func eggWhite(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let set = heat
        s.put(
            &c, 0, 0, r, r * 0.9, wobble: 0.08, lobes: 4, phase: s.random.uniform(0, 6), pattern: .plain, skin.mixed(flesh, set),
            (skin * 0.93).mixed(flesh, set), thick: 0.012, profile: .heap, gloss: 0.95, alpha: 0.42 + 0.55 * set)
        for _ in 0..<5 {
            let a = s.random.uniform(0, 6.28)
            let q = r * s.random.uniform(0.2, 0.7)
            let b = r * s.random.uniform(0.03, 0.08)
            s.put(&c, cos(a) * q, sin(a) * q, b, b, inner: 0.7, .white, up: 0.008, thick: 0.004, profile: .tube, gloss: 1, alpha: 0.5)
        }
    }

    // MARK: Blocks and cheeses

    private func block(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        switch look.id {
        case "butter":
            let melt = cook == .raw ? 0 : heat
            if melt > 0.05 {
                s.put(
                    &c, 0, 0, l * (1 + 0.7 * melt), w * (1.2 + 1.1 * melt), wobble: 0.07, lobes: 4, mixed, mixed * 0.92, thick: 0.005,
                    profile: .heap, gloss: 1, alpha: 0.8)
            }
            let k = 1 - 0.6 * melt
            s.put(
                &c, 0, 0, l * k, w * k, exponent: 9, pattern: .plain, skin, skin * 0.93, thick: w * 0.75 * (1 - 0.7 * melt), profile: .slab,
                gloss: gloss)
            for j in 0..<3 where melt < 0.4 {
                let u = (Float(j) - 1) * l * 0.5
                s.rod(
                    &c, u, -w * 0.96, u, w * 0.96, 0.0018, 0.0018, skin * 0.72, thick: -0.0015, profile: .flat, relief: .skin, gloss: 0.3,
                    alpha: 0.55)
            }
        case "feta":
            s.put(
                &c, 0, 0, l, w, exponent: 8, wobble: 0.012, lobes: 7, pattern: .powder, scale: 2.2, skin, accent, accent, thick: w * 0.62,
                profile: .slab, gloss: gloss)
            for _ in 0..<9 {
                let a = s.random.uniform(0, 6.28)
                let q = l * s.random.uniform(1.0, 1.25)
                let e = s.random.uniform(0.004, 0.01)
                s.put(&c, cos(a) * q, sin(a) * q * 0.75, e, e * 0.8, exponent: 3, skin, thick: e, gloss: 0.15)
            }
        case "tofu":
            s.put(&c, 0, 0, l, w, exponent: 11, pattern: .plain, scale: 3, skin, skin * 0.93, thick: w * 0.62, profile: .slab, gloss: gloss)
            s.put(
                &c, 0, 0, l * 0.9, w * 0.87, exponent: 11, pattern: .weave, scale: 0.16, skin, skin * 0.9, thick: 0.0012, profile: .flat,
                relief: .skin, gloss: gloss, alpha: 0.6)
        default:
            s.put(
                &c, 0, 0, l, w, exponent: 6, wobble: 0.01, lobes: 5, pattern: look.id == "cream cheese" ? .powder : .plain, scale: 1.3,
                skin, skin * 0.94, thick: w * 0.55 * slump, profile: .slab, gloss: gloss)
        }
    }

    private func cheeseWedge(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let hard = look.id == "parmesan"
        var outline: [(Float, Float)] = [(-l, 0)]
        for k in 0...6 {
            let a = -0.52 + Float(k) / 6 * 1.04
            outline.append((-l + cos(a) * l * 1.9, sin(a) * l * 1.9 * 0.82))
        }
        let melt = cook == .raw ? 0 : heat
        let rind = hard ? skin : Paint(0xD98A1C)
        s.shape(
            &c, outline, round: l * 0.03, extent: l, pattern: hard ? .crust : .holes, scale: hard ? 1.4 : 0.6 * 0.1 / max(0.02, l), flesh,
            flesh * 0.94, accent * (hard ? 0.95 : 0.75),
            thick: l * 0.55 * (1 - 0.75 * melt), profile: .slab, gloss: gloss)
        s.chain(
            &c, outline.dropFirst().map { (u: $0.0, v: $0.1, r: l * 0.055) }, rind, rind * 0.8, up: l * 0.12,
            thick: l * 0.45 * (1 - 0.75 * melt), gloss: 0.4)
        if !hard, melt < 0.3 {
            for (u, v, r) in [(-0.1, 0.12, 0.13), (0.45, -0.28, 0.17), (0.3, 0.38, 0.11), (-0.45, -0.02, 0.08), (0.68, 0.12, 0.1)]
                as [(Float, Float, Float)]
            {
                s.put(
                    &c, u * l, v * l, r * l, r * l * 0.9, pattern: .rim, accent * 0.62, flesh * 0.95, thick: -l * 0.09, profile: .dome,
                    relief: .skin, gloss: 0.2)
            }
        }
    }

    private func ball(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let tone = skin.varied(&s.random, 0.05)
        if look.id == "mozzarella" {
            let melt = cook == .raw ? 0 : heat
            if melt > 0.15 { return meltedSlice(&s, &c, r * (1 + 0.5 * melt)) }
            s.put(
                &c, 0, 0, r, r * look.aspect, wobble: 0.015, lobes: 3, phase: s.random.uniform(0, 6), pattern: .plain, tone, tone * 0.94,
                thick: r * 1.3, gloss: gloss)
            s.put(
                &c, r * 0.62, r * 0.1, r * 0.25, r * 0.3, wobble: 0.1, lobes: 4, tone, tone * 0.88, up: r * 0.6, thick: r * 0.25,
                gloss: gloss)
        } else {
            s.put(
                &c, 0, 0, r, r * look.aspect, wobble: 0.035, lobes: 6, phase: s.random.uniform(0, 6), pattern: .curls, scale: 1.4, tone,
                tone * 0.7, tone.mixed(accent, 0.5), thick: r * 1.45 * slump, gloss: gloss)
        }
    }

    /// Cheese that has run: a soft blistered pool.
    func meltedSlice(_ s: inout Spot, _ c: inout Canvas, _ r: Float) {
        s.put(
            &c, 0, 0, r, r * 0.88, wobble: 0.06, lobes: 4, phase: s.random.uniform(0, 6), pattern: .meltPool, scale: 0.7, mixed,
            mixed.mixed(accent, 0.25), mixed.mixed(Paint(0xB56A22), 0.75), thick: 0.007, profile: .heap, gloss: 0.6)
    }

    private func iceCube(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(
            &c, 0, 0, r, r * look.aspect, exponent: 6, pattern: .plain, skin, accent, thick: r * 1.3, profile: .bevel, gloss: 1, alpha: 0.62
        )
        s.put(
            &c, 0, 0, r * 0.62, r * 0.58, exponent: 4, pattern: .marbled, scale: 1.6, flesh, .white, accent, thick: -r * 0.12,
            profile: .dome, relief: .skin, gloss: 1, alpha: 0.6)
    }
}
