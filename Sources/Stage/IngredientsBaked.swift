import Foundation
import Kitchen

/// Bread, cakes, pasta shapes, nuts and other dry things, whole.
extension Food {
    private static let golden = Paint(0xC9822E)

    func bakedPiece(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        switch look.archetype {
        case .loaf: loaf(&s, &c)
        case .bun: bun(&s, &c)
        case .baguette: baguette(&s, &c)
        case .disc: disc(&s, &c, n)
        case .biscuit: biscuit(&s, &c)
        case .dough: doughBall(&s, &c)
        case .cake: cake(&s, &c)
        case .pie: pie(&s, &c)
        case .pizza: pizza(&s, &c)
        case .omelette: omelette(&s, &c)
        case .dumpling: dumpling(&s, &c)
        case .patty: patty(&s, &c)
        case .tube: penne(&s, &c)
        case .sheet: sheet(&s, &c)
        case .nut: nut(&s, &c)
        case .bar: chocolateBar(&s, &c)
        case .stick: stick(&s, &c)
        case .thread: thread(&s, &c)
        default:
            let r = look.size
            let tone = skin.varied(&s.random, 0.05)
            s.put(&c, 0, 0, r, r * look.aspect, exponent: 3, pattern: .plain, tone, tone * 0.8, thick: r * 0.6 * slump, gloss: gloss)
        }
    }

    // MARK: Bread

    private func loaf(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let dust = Paint(0xF6E8CC)
        s.put(&c, 0, 0, l, w, exponent: 2.7, pattern: .crust, skin, skin * 0.52, skin.mixed(dust, 0.5), thick: w * 1.15, gloss: gloss)
        for k in 0..<4 {
            let u = (Float(k) - 1.5) * l * 0.4
            s.put(
                &c, u, 0, l * 0.06, w * 0.66, turn: 0.42, pattern: .crumb, scale: 1.4, flesh.mixed(skin, 0.25), skin * 0.85, accent,
                thick: 0.006, profile: .heap, relief: .skin, gloss: 0.05)
        }
    }

    private func bun(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(&c, 0, 0, r, r * look.aspect, pattern: .rim, skin, skin.mixed(flesh, 0.45), thick: r * 0.95, gloss: gloss)
        for _ in 0..<34 {
            let a = s.random.uniform(0, 6.28)
            let q = r * 0.78 * s.random.unit().squareRoot()
            let e: Float = 0.0048
            s.put(
                &c, cos(a) * q, sin(a) * q, e, e * 0.62, turn: s.random.uniform(0, 3), accent, accent * 0.85,
                up: r * 0.95 * (1 - q * q / (r * r)).squareRoot() - 0.001, thick: 0.003, gloss: 0.2)
        }
    }

    private func baguette(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        s.put(&c, 0, 0, l, w, exponent: 2.5, pattern: .crust, scale: 1.2, skin, skin * 0.55, accent, thick: w * 1.35, gloss: gloss)
        for k in 0..<5 {
            let u = (Float(k) - 2) * l * 0.36
            s.put(
                &c, u, 0, l * 0.15, w * 0.3, turn: 0.5, pattern: .crust, scale: 2, flesh.mixed(skin, 0.3), skin * 0.9, flesh, thick: 0.007,
                profile: .heap, relief: .skin, gloss: 0.05)
            s.rod(
                &c, u - l * 0.12, -w * 0.34, u + l * 0.14, w * 0.12, 0.003, 0.003, skin * 0.45, thick: -0.002, relief: .skin, gloss: 0.1,
                alpha: 0.7)
        }
    }

    private func disc(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let r = look.size
        let toast = cook == .raw ? (look.id == "tortilla" ? 0 : 1) : max(heat, look.id == "tortilla" ? 0 : 1)
        let thick: Float = look.id == "pancake" ? 0.024 : 0.0065
        let top = look.id == "pancake" ? skin : skin
        s.put(
            &c, 0, 0, r, r * look.aspect, wobble: 0.008, lobes: 5, phase: s.random.uniform(0, 6), pattern: .pores,
            scale: look.id == "tortilla" ? 1.3 : 1, top, top.mixed(accent, 0.3 + 0.5 * toast), flesh,
            thick: thick * slump, profile: look.id == "pancake" ? .bevel : .slab, gloss: gloss)
        if look.id == "tortilla" || look.id == "crepe" {
            s.put(
                &c, 0, 0, r * 0.92, r * 0.9, pattern: .patches, scale: 1.1, accent, accent * 0.6, thick: 0.001, profile: .flat,
                relief: .skin, gloss: gloss, alpha: 0.28 + 0.3 * toast)
        }
    }

    /// A flat round thing rolled up (a filled tortilla, a crepe), its end showing.
    func rolledUp(_ s: inout Spot, _ c: inout Canvas, length l: Float, radius r: Float) {
        let top = skin
        s.rod(
            &c, -l, 0, l, 0, r, r, pattern: look.archetype == .leaves || look.archetype == .head ? .crinkled : .pores, scale: 0.35, top,
            top.mixed(accent, 0.5), flesh, thick: r * 1.5, profile: .dome, gloss: gloss)
        s.rod(&c, -l * 0.98, r * 0.3, l * 0.98, r * 0.34, 0.0022, 0.0022, top * 0.6, thick: -0.003, relief: .skin, gloss: 0.1, alpha: 0.7)
        for side in [-1, 1] as [Float] {
            s.put(
                &c, side * (l + r * 0.72), 0, r * 0.34, r * 0.86, pattern: .spiral, scale: 1.1, flesh, flesh * 0.55, up: r * 0.15,
                thick: r * 0.9, profile: .bevel, gloss: 0.1)
        }
    }

    private func biscuit(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let tone = skin.varied(&s.random, 0.05)
        s.put(
            &c, 0, 0, r, r * look.aspect, wobble: 0.02, lobes: 14, pattern: .crust, scale: 0.9, tone, tone * 0.72, flesh, thick: 0.02,
            profile: .bevel, gloss: gloss)
        for k in 0..<9 {
            let a = Float(k) * 0.785
            let q = k == 8 ? 0 : r * 0.55
            s.put(&c, cos(a) * q, sin(a) * q, 0.0035, 0.0035, accent * 0.6, thick: -0.003, profile: .dome, relief: .skin, gloss: 0.05)
        }
    }

    // MARK: Dough

    private func doughBall(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let bake = cook == .raw ? 0 : heat
        if look.id == "pastry" { return rolledSheet(&s, &c) }
        let tone = skin.mixed(flesh, 0.4)
        s.put(
            &c, 0, 0, r, r * look.aspect, wobble: 0.02, lobes: 3, phase: s.random.uniform(0, 6), pattern: bake > 0.3 ? .crust : .plain,
            scale: 1, tone, tone * (bake > 0.3 ? 0.7 : 0.93), accent, thick: r * 0.62, gloss: gloss)
        if bake < 0.3 {
            s.rod(
                &c, -r * 0.45, -r * 0.1, r * 0.2, r * 0.2, r * 0.03, r * 0.01, tone * 0.82, thick: -0.004, relief: .skin, gloss: 0.1,
                alpha: 0.6)
            s.put(
                &c, 0, 0, r * 0.85, r * 0.8, pattern: .patches, scale: 0.9, accent, accent, thick: 0.001, profile: .flat, relief: .skin,
                gloss: 0, alpha: 0.5)
        }
    }

    /// Dough or pastry rolled out: a thin sheet with an uneven rim, floured.
    func rolledSheet(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size * 1.35
        let tone = skin.mixed(flesh, 0.3)
        s.put(
            &c, 0, 0, r, r * 0.82, exponent: 2.3, wobble: 0.022, lobes: 4, phase: s.random.uniform(0, 6), pattern: .plain, scale: 1.4, tone,
            tone * 0.94, thick: 0.011 + 0.008 * heat, profile: .slab, gloss: gloss * 0.6)
        s.put(
            &c, 0, 0, r * 0.9, r * 0.72, pattern: .patches, scale: 0.8, accent, accent, thick: 0.0006, profile: .flat, relief: .skin,
            gloss: 0, alpha: 0.45)
    }

    private func dumpling(_ s: inout Spot, _ c: inout Canvas) {
        // A half-moon with a pleated seam.
        let l = look.size
        let w = l * look.aspect
        let tone = skin.varied(&s.random, 0.03)
        s.put(
            &c, 0, w * 0.18, l, w * 1.15, cut: 0.55, pattern: .plain, scale: 1.2, tone, tone.mixed(flesh, 0.14), thick: w * 0.95 * slump,
            gloss: gloss)
        for k in 0..<9 {
            let a = Float.pi + 0.25 + Float(k) / 8 * (Float.pi - 0.5)
            s.rod(
                &c, cos(a) * l * 0.96, w * 0.18 + sin(a) * w * 1.1, cos(a + 0.14) * l * 0.68, w * 0.18 + sin(a + 0.14) * w * 0.78, w * 0.13,
                w * 0.07, tone * 1.02, tone * 0.82, up: w * 0.25, up1: w * 0.58 * slump, thick: w * 0.2, gloss: gloss)
        }
    }

    private func patty(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(
            &c, 0, 0, r, r * look.aspect, wobble: 0.025, lobes: 9, phase: s.random.uniform(0, 6), pattern: .curls, scale: 1.25, skin,
            skin * 0.7, skin.mixed(accent, 0.5), thick: 0.032 * slump, profile: .bevel, gloss: gloss)
        if heat > 0.5 && (cook == .browned || cook == .charred) {
            for k in 0..<3 {
                s.rod(
                    &c, -r * 0.7, (Float(k) - 1) * r * 0.45, r * 0.7, (Float(k) - 1) * r * 0.45, 0.005, 0.005, Paint(0x2A140A),
                    thick: -0.003, relief: .skin, alpha: 0.6)
            }
        }
    }

    // MARK: Pasta, nuts, sticks

    private func penne(_ s: inout Spot, _ c: inout Canvas) {
        let k: Float = cook == .boiled ? 1 + 0.15 * heat : 1
        let l = look.size * k
        let r = l * look.aspect
        let tone = skin.mixed(flesh, heat).varied(&s.random, 0.05)
        s.shape(
            &c, [(-l, -r), (l * 0.72, -r), (l, r), (-l * 0.72, r)], round: r * 0.08, extent: r * 1.05, pattern: .ribs, scale: 0.9, tone,
            tone * 0.72, tone * 1.1, thick: r * 1.5, profile: .bevel, gloss: gloss)
        s.put(
            &c, l * 0.86, 0, r * 0.22, r * 1.0, turn: -0.28, pattern: .rim, tone * 0.3, tone * 0.7, up: 0, thick: -r * 0.3, relief: .skin,
            gloss: 0.1)
    }

    private func sheet(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        if look.id == "seaweed" {
            s.put(
                &c, 0, 0, l, w, exponent: 14, pattern: .fibres, scale: 1.6, skin, accent, skin.mixed(flesh, 0.6), thick: 0.004,
                profile: .slab, gloss: 0.12)
            return
        }
        s.put(
            &c, 0, 0, l, w, exponent: 16, pattern: .ribs, scale: heat > 0.4 ? 0.3 : 0.55, skin, skin * 0.88, flesh, thick: 0.0075,
            profile: .slab, gloss: gloss)
        for side in [-1, 1] as [Float] {
            for k in 0..<9 {
                s.put(&c, (Float(k) - 4) * l * 0.235, side * w * 0.93, l * 0.1, w * 0.1, flesh, skin, up: 0.001, thick: 0.009, gloss: gloss)
            }
        }
    }

    func nut(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let tone = skin.varied(&s.random, 0.1)
        switch look.id {
        case "almond":
            s.shape(
                &c,
                [
                    (-l, 0), (-l * 0.75, -w * 0.75), (-l * 0.15, -w), (l * 0.5, -w * 0.62), (l, 0), (l * 0.5, w * 0.62), (-l * 0.15, w),
                    (-l * 0.75, w * 0.75),
                ], round: w * 0.12, extent: l, pattern: .nutGrain, scale: 0.9, tone, accent, thick: w * 1.1, profile: .bevel, gloss: gloss)
        case "walnut":
            s.put(
                &c, 0, 0, l, w, wobble: 0.05, lobes: 5, phase: s.random.uniform(0, 6), pattern: .folded, scale: 0.75,
                tone.mixed(flesh, 0.3), accent, flesh, thick: w * 0.95, gloss: gloss)
        case "cashew":
            var p: [(u: Float, v: Float, r: Float)] = []
            for k in 0...5 {
                let a = -0.5 - Float(k) / 5 * 2.2
                p.append((cos(a) * l * 0.72, sin(a) * l * 0.72 + l * 0.4, w * ([0.55, 0.85, 0.95, 0.9, 0.8, 0.5][k])))
            }
            s.chain(&c, p, tone, tone * 0.86, thick: w * 1.2, gloss: gloss)
        case "peanut":
            s.put(&c, 0, 0, l, w, pattern: .nutGrain, scale: 0.6, tone, accent, thick: w * 1.3, gloss: gloss)
            s.rod(&c, -l * 0.85, 0, l * 0.85, 0, 0.0008, 0.0008, tone * 0.6, thick: -0.001, relief: .skin, alpha: 0.6)
        case "hazelnut":
            s.put(&c, 0, 0, l, w, pattern: .nutGrain, scale: 0.5, tone, tone * 0.62, thick: w * 1.5, gloss: gloss)
            s.put(&c, l * 0.45, 0, l * 0.42, w * 0.62, pattern: .plain, accent, accent * 0.8, up: w * 0.85, thick: w * 0.35, gloss: 0.1)
        default:
            s.rod(&c, -l * 0.5, 0, l * 0.4, 0, w * 0.95, w * 0.5, tone, tone * 0.85, thick: w * 1.4, gloss: gloss)
        }
    }

    /// A nut's half or slice: pale inside, a thin skin.
    func nutHalf(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        if look.id == "walnut" || look.id == "cashew" { return nut(&s, &c) }
        s.put(
            &c, 0, 0, l, w, exponent: 2.1, pattern: .cutFace, scale: 11, flesh, flesh * 0.93, skin, thick: w * 0.5, profile: .bevel,
            gloss: 0.2)
        s.rod(&c, -l * 0.6, 0, l * 0.6, 0, w * 0.05, w * 0.05, flesh * 0.8, thick: -0.001, relief: .skin, alpha: 0.6)
    }

    private func chocolateBar(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        let melt = cook == .raw ? 0 : heat
        if melt > 0.3 {
            s.put(
                &c, 0, 0, l * (1 + 0.5 * melt), w * (1 + 0.6 * melt), wobble: 0.05, lobes: 4, mixed, mixed * 0.8, thick: 0.008,
                profile: .heap, gloss: 0.9)
        }
        s.put(&c, 0, 0, l, w, exponent: 16, skin * 0.85, thick: 0.011, profile: .slab, gloss: gloss)
        for i in 0..<4 {
            for j in 0..<3 {
                s.put(
                    &c, (Float(i) - 1.5) * l * 0.49, (Float(j) - 1) * w * 0.65, l * 0.225, w * 0.295, exponent: 9, pattern: .plain, skin,
                    skin * 0.9, up: 0.008, thick: 0.014 * (1 - 0.6 * melt), profile: .bevel, gloss: gloss + 0.4 * melt)
            }
        }
    }

    /// One square of chocolate.
    func chocolateSquare(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.piece * 1.15
        s.put(&c, 0, 0, r, r * 0.94, exponent: 8, skin * 0.85, thick: 0.01, profile: .slab, gloss: gloss)
        s.put(&c, 0, 0, r * 0.82, r * 0.76, exponent: 6, skin, skin * 0.9, up: 0.007, thick: 0.011, profile: .bevel, gloss: gloss)
    }

    private func stick(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect
        let tone = skin.varied(&s.random, 0.08)
        if look.id == "vanilla" {
            s.chain(
                &c,
                [(-l, -r, r * 0.7), (-l * 0.3, r * 0.8, r), (l * 0.4, -r * 0.5, r), (l * 0.9, r, r * 0.7), (l * 1.02, r * 2.4, r * 0.5)],
                pattern: .ribs, scale: 0.6, tone, tone * 0.45, tone * 1.7, thick: r * 1.2, gloss: gloss)
            return
        }
        // Cinnamon: two scrolls side by side.
        for side in [-1, 1] as [Float] {
            s.rod(
                &c, -l, side * r * 0.48, l, side * r * 0.5, r * 0.56, r * 0.56, pattern: .ribs, scale: 0.4, tone, accent, flesh,
                thick: r * 0.95, gloss: gloss)
        }
        s.rod(&c, -l * 0.98, 0, l * 0.98, 0, r * 0.12, r * 0.12, accent * 0.5, thick: -0.002, relief: .skin, gloss: 0.05, alpha: 0.8)
        for end in [-1, 1] as [Float] {
            for side in [-1, 1] as [Float] {
                s.put(
                    &c, end * (l + r * 0.46), side * r * 0.5, r * 0.2, r * 0.5, pattern: .spiral, tone, accent * 0.4, thick: r * 0.8,
                    profile: .bevel, gloss: 0.05)
            }
        }
    }

    private func thread(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size * s.random.uniform(0.6, 1.1)
        let b = s.random.uniform(-0.6, 0.6) * l
        s.chain(
            &c, [(-l, 0, 0.0018), (0, b * 0.4, 0.0021), (l * 0.8, b * 0.1, 0.0024), (l * 1.1, b * 0.2, 0.004)],
            skin.varied(&s.random, 0.15), skin, thick: 0.004, gloss: gloss)
    }
}
