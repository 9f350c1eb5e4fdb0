import Foundation
import Kitchen

/// Fruit, and vegetables that are round, whole.
extension Food {
    func globe(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let r = look.size
        let b = r * look.aspect
        let paint = (bare ? flesh : skin).varied(&s.random, 0.05)
        let lying = heat < 0.5 && !bare
        switch look.id {
        case "tomato", "cherry tomato":
            let lobes: Float = look.id == "tomato" ? 5 : 3
            s.put(
                &c, 0, 0, r, b, wobble: look.id == "tomato" ? 0.018 : 0, lobes: lobes, phase: s.random.uniform(0, 6), pattern: .rim, paint,
                paint * 0.72, thick: r * 1.5 * slump, gloss: gloss)
            guard !bare else { return }
            calyx(&s, &c, reach: r * (look.id == "tomato" ? 0.52 : 0.72), up: r * 1.44 * slump, leaves: 5)
        case "lemon", "lime":
            s.rod(
                &c, r * 0.62, 0, r * 1.1, r * 0.02, b * 0.42, b * 0.14, pattern: .dimples, paint * 0.97, paint * 0.85, up: b * 0.35,
                thick: b * 0.62, gloss: gloss)
            s.rod(
                &c, -r * 0.6, 0, -r * 0.98, 0, b * 0.45, b * 0.2, pattern: .dimples, paint * 0.97, paint * 0.85, up: b * 0.3,
                thick: b * 0.62, gloss: gloss)
            s.put(&c, 0, 0, r * 0.94, b, pattern: .dimples, paint, paint * 0.84, thick: b * 1.55 * slump, gloss: gloss)
        case "orange":
            s.put(&c, 0, 0, r, b, pattern: .dimples, paint, paint * 0.82, thick: r * 1.5 * slump, gloss: gloss)
            s.put(
                &c, r * 0.12, -r * 0.1, r * 0.11, r * 0.11, wobble: 0.22, lobes: 5, Paint(0x6E7A34), up: r * 1.44, thick: r * 0.06,
                gloss: 0.1)
            if !bare {
                s.put(
                    &c, r * 0.34, -r * 0.3, r * 0.34, r * 0.15, turn: -0.5, pattern: .leaf, Paint(0x3E7C34), Paint(0x86B566), up: r * 1.4,
                    thick: r * 0.1, gloss: 0.5)
            }
        case "apple":
            s.put(
                &c, 0, 0, r, b, wobble: 0.02, lobes: 5, phase: s.random.uniform(0, 6), pattern: bare ? .plain : .appleSkin, paint,
                bare ? paint * 0.9 : paint.mixed(Paint(0xE3A83A), 0.55), paint.mixed(Paint(0xF0D890), 0.6),
                thick: r * 1.45 * slump, gloss: gloss)
            s.put(
                &c, r * 0.05, 0, r * 0.3, r * 0.28, pattern: .rim, paint * 0.4, paint * 0.95, up: r * 0.02, thick: -r * 0.1, profile: .heap,
                relief: .skin, gloss: 0.1, alpha: 0.9)
            s.chain(
                &c, [(r * 0.05, 0, r * 0.045), (r * 0.3, -r * 0.16, r * 0.04), (r * 0.46, -r * 0.36, r * 0.06)], Paint(0x5A3A1C),
                up: r * 1.36, thick: r * 0.1, gloss: 0.15)
        case "strawberry":
            s.rod(
                &c, r * 0.42, 0, -r * 0.72, 0, b * 0.92, b * 0.3, pattern: .achenes, scale: 0.036 / r, paint, paint * 0.72, Paint(0xF3D27A),
                thick: b * 1.25 * slump, gloss: gloss)
            guard !bare else { return }
            for k in 0..<7 {
                let a = Float(k) / 7 * 6.283 + 0.2
                let p = s.moved(r * 0.92 + cos(a) * b * 0.28, sin(a) * b * 0.55, turn: a * 0.6)
                var leaf = p
                leaf.put(
                    &c, 0, 0, b * 0.42, b * 0.17, pattern: .leaf, Paint(0x5C9A3A).varied(&s.random, 0.15), Paint(0x8DBB5E), up: b * 0.75,
                    thick: b * 0.14)
            }
            s.rod(&c, r * 0.95, 0, r * 1.35, r * 0.1, b * 0.08, b * 0.06, Paint(0x7BA64A), up: b * 0.85, thick: b * 0.12)
        case "cherry":
            s.chain(
                &c, [(0, 0, r * 0.07), (r * 0.9, -r * 0.55, r * 0.055), (r * 1.7, -r * 1.4, r * 0.05), (r * 2.1, -r * 2.2, r * 0.09)],
                accent, accent * 0.7, up: r * 1.25, thick: r * 0.12, gloss: 0.2)
            s.put(&c, 0, 0, r, r * 0.94, pattern: .rim, paint, paint * 0.5, thick: r * 1.5 * slump, gloss: gloss)
            s.chain(
                &c, [(0, 0, r * 0.07), (r * 0.5, -r * 0.22, r * 0.06), (r * 0.9, -r * 0.55, r * 0.055)], accent, accent * 0.7, up: r * 1.42,
                thick: r * 0.12, gloss: 0.2)
        case "plum":
            s.put(
                &c, 0, 0, r, b, pattern: .appleSkin, scale: 0.8, paint, paint.mixed(Paint(0x8C7AA8), 0.4), paint * 0.6,
                thick: b * 1.45 * slump, gloss: gloss)
            s.rod(
                &c, -r * 0.82, b * 0.12, r * 0.82, b * 0.12, r * 0.03, r * 0.06, paint * 0.5, up: 0, thick: -r * 0.05, relief: .skin,
                gloss: 0.3, alpha: 0.7)
            s.rod(&c, r * 0.88, b * 0.06, r * 1.12, b * 0.02, r * 0.045, r * 0.06, Paint(0x6E5A2C), up: r * 0.7, thick: r * 0.08)
        case "mango":
            s.rod(
                &c, -r * 0.32, 0, r * 0.3, b * 0.05, b * 0.9, b, pattern: .appleSkin, scale: 0.5, paint, Paint(0xC8452A).mixed(paint, 0.35),
                Paint(0x9AA63C), thick: b * 1.4 * slump, gloss: gloss)
            if lying { s.rod(&c, r * 0.93, b * 0.1, r * 1.06, b * 0.1, b * 0.09, b * 0.07, Paint(0x5A4424), up: b * 0.6, thick: b * 0.14) }
        case "coconut":
            s.put(&c, 0, 0, r, b, pattern: .fibres, scale: 2.2, paint, paint * 0.55, paint * 1.5, thick: r * 1.45, gloss: gloss)
            for k in 0..<3 {
                let a = Float(k) * 2.09
                s.put(
                    &c, r * 0.3 + cos(a) * r * 0.2, sin(a) * r * 0.2, r * 0.1, r * 0.085, accent * 0.5, up: r * 1.3, thick: r * 0.04,
                    gloss: 0.1)
            }
        case "pumpkin":
            s.put(
                &c, 0, 0, r, b, wobble: 0.02, lobes: 10, phase: 0.5, pattern: .lobed, scale: 10, paint, paint * 0.5, paint,
                thick: r * 1.05 * slump, gloss: gloss)
            let green = Paint(0x7C7A3E)
            s.put(&c, 0, 0, r * 0.24, r * 0.24, wobble: 0.15, lobes: 5, green, green * 0.6, up: r * 0.92, thick: r * 0.12, gloss: 0.2)
            s.chain(
                &c, [(0, 0, r * 0.13), (r * 0.18, -r * 0.1, r * 0.1), (r * 0.36, -r * 0.28, r * 0.12)], pattern: .ribs, green, green * 0.6,
                up: r * 1.05, thick: r * 0.2, gloss: 0.15)
        default:
            s.put(&c, 0, 0, r, b, pattern: .rim, paint, paint * 0.75, thick: r * 1.45 * slump, gloss: gloss)
        }
    }

    /// The green star on a tomato.
    private func calyx(_ s: inout Spot, _ c: inout Canvas, reach: Float, up: Float, leaves: Int) {
        let green = Paint(0x4C8B33)
        for k in 0..<leaves {
            let a = Float(k) / Float(leaves) * 6.283 + s.random.uniform(-0.2, 0.2)
            let l = reach * s.random.uniform(0.8, 1.1)
            s.chain(
                &c,
                [
                    (0, 0, reach * 0.14), (cos(a) * l * 0.55, sin(a) * l * 0.55, reach * 0.11),
                    (cos(a + 0.18) * l, sin(a + 0.18) * l, reach * 0.02),
                ],
                green.varied(&s.random, 0.12), green * 0.7, up: up - reach * 0.06, thick: reach * 0.12, gloss: 0.2)
        }
        s.rod(
            &c, 0, 0, reach * 0.35, -reach * 0.22, reach * 0.1, reach * 0.085, green.mixed(Paint(0x8C8A4A), 0.4), up: up,
            thick: reach * 0.22, gloss: 0.2)
    }

    func pear(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect * 0.98
        let paint = (bare ? flesh : skin).varied(&s.random, 0.05)
        switch look.id {
        case "aubergine":
            s.put(
                &c, 0, 0, l, r * 0.8, taper: -0.42, pattern: .plain, paint, bare ? paint * 0.9 : paint.mixed(Paint(0x6A3F74), 0.5),
                thick: r * 1.35 * slump, gloss: gloss)
            guard !bare else { return }
            let green = Paint(0x6F8A45)
            for k in 0..<5 {
                let a = (Float(k) - 2) * 0.5 + .pi
                s.chain(
                    &c, [(l * 0.92, 0, r * 0.22), (l * 0.86 + cos(a) * r * 0.55, sin(a) * r * 0.5, r * 0.05)], green, green * 0.65,
                    up: r * 0.72, thick: r * 0.22, gloss: 0.25)
            }
            s.chain(
                &c, [(l * 0.88, 0, r * 0.28), (l * 1.08, r * 0.04, r * 0.15), (l * 1.24, r * 0.18, r * 0.17)], green, green * 0.65,
                up: r * 0.55, thick: r * 0.42, gloss: 0.25)
        case "avocado":
            s.put(
                &c, 0, 0, l, r * 0.86, taper: -0.36, pattern: bare ? .plain : .dimples, scale: 0.6, paint,
                bare ? paint * 0.92 : paint * 1.7, paint * 0.6, thick: r * 1.3 * slump, gloss: gloss)
            if !bare { s.put(&c, l * 0.88, 0, r * 0.1, r * 0.12, Paint(0x8A7A48), up: r * 0.42, thick: r * 0.2) }
        default:
            s.put(
                &c, 0, 0, l, r * 0.82, exponent: 2.1, taper: -0.46, pattern: bare ? .plain : .appleSkin, scale: 0.6, paint,
                bare ? paint * 0.92 : paint.mixed(Paint(0xC58A3A), 0.45), paint * 0.8, thick: r * 1.4 * slump, gloss: gloss)
            s.chain(
                &c, [(l * 0.94, 0, r * 0.06), (l * 1.12, -r * 0.04, r * 0.055), (l * 1.28, -r * 0.16, r * 0.08)], Paint(0x5A3A1C),
                up: r * 0.5, thick: r * 0.12, gloss: 0.15)
        }
    }

    func banana(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect * 0.62
        let paint = (bare ? flesh : skin).varied(&s.random, 0.04)
        func at(_ t: Float) -> (Float, Float) { (l * sin(t * 1.05) * 0.98, -l * 0.62 * (1 - cos(t * 1.05)) + l * 0.14) }
        var points: [(u: Float, v: Float, r: Float)] = []
        for k in 0...8 {
            let t = -1 + Float(k) * 0.25
            let p = at(t)
            let girth: Float = [0.34, 0.72, 0.92, 1, 1, 1, 0.92, 0.7, 0.34][k]
            points.append((p.0, p.1, r * girth))
        }
        s.chain(
            &c, points, pattern: .ribs, scale: bare ? 0.5 : 0.2, paint, bare ? paint * 0.9 : paint.mixed(accent, 0.25), paint,
            thick: r * 1.5 * slump, gloss: gloss)
        guard !bare else { return }
        let a = at(1)
        let b = at(-1)
        s.chain(
            &c, [(a.0, a.1, r * 0.34), (a.0 + r * 0.45, a.1 - r * 0.65, r * 0.26), (a.0 + r * 0.75, a.1 - r * 1.1, r * 0.3)],
            paint.mixed(Paint(0x8FA03C), 0.5), accent, up: r * 0.3, thick: r * 0.4, gloss: 0.2)
        s.put(&c, b.0 - r * 0.16, b.1 - r * 0.22, r * 0.2, r * 0.22, Paint(0x4A3A22), up: r * 0.25, thick: r * 0.3, gloss: 0.1)
        for _ in 0..<5 {
            let t = s.random.uniform(-0.8, 0.8)
            let p = at(t)
            s.put(
                &c, p.0, p.1 + s.random.uniform(-0.5, 0.5) * r, r * s.random.uniform(0.08, 0.22), r * 0.05, turn: -t, accent * 0.6,
                thick: 0, profile: .flat, relief: .skin, gloss: 0.25, alpha: 0.55)
        }
    }

    func pineapple(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect
        for k in 0..<15 {
            let t = Float(k) / 15
            let a = s.random.uniform(-0.62, 0.62) * (1 - 0.5 * t)
            let e = l * s.random.uniform(0.5, 0.95) * (1 - 0.25 * t)
            let green = accent.varied(&s.random, 0.2)
            s.chain(
                &c,
                [
                    (l * 0.5, sin(a) * r * 0.35, r * 0.15), (l * 0.5 + cos(a) * e * 0.55, sin(a) * e * 0.55, r * 0.13),
                    (l * 0.5 + cos(a * 1.2) * e, sin(a * 1.2) * e, r * 0.015),
                ],
                pattern: .ribs, green, green * 0.6, up: r * (0.35 + 0.5 * t), thick: r * 0.14, gloss: 0.25)
        }
        s.put(
            &c, -l * 0.3, 0, l * 0.85, r, exponent: 2.4, pattern: bare ? .radialFace : .eyes, bare ? flesh : skin,
            bare ? flesh * 0.85 : skin * 0.45, bare ? flesh : Paint(0x8A8A3C), thick: r * 1.3, gloss: gloss)
    }
}
