import Foundation
import Kitchen

/// Stalks, pods, cucumbers, peppers, cobs.
extension Food {
    func stalk(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect
        switch look.id {
        case "celery":
            s.rod(&c, -l, 0, l * 0.72, 0, r * 1.1, r * 0.72, pattern: .ribs, scale: 1, flesh, skin, accent, thick: r * 1.0, gloss: gloss)
            for k in 0..<6 {
                let a = (Float(k) - 2.5) * 0.22
                let x1 = l * 0.8 + cos(a) * l * 0.28
                let y1 = sin(a) * l * 0.28
                s.rod(&c, l * 0.68, 0, x1, y1, r * 0.32, r * 0.14, skin, accent, up: r * 0.2, thick: r * 0.3)
                s.put(
                    &c, x1, y1, r * 0.75, r * 0.5, turn: a, wobble: 0.16, lobes: 5, phase: Float(k), pattern: .leaf,
                    accent.varied(&s.random, 0.1), skin, up: r * 0.3, thick: r * 0.25)
            }
        case "asparagus":
            s.rod(
                &c, -l, 0, l * 0.7, 0, r, r * 0.78, pattern: .lengthwise, scale: 0.35, flesh.mixed(skin, 0.35), skin, skin * 0.8,
                thick: r * 1.6 * slump, gloss: gloss)
            for k in 0..<5 {
                let x = -l * 0.7 + Float(k) * l * 0.3
                let side: Float = k % 2 == 0 ? 1 : -1
                s.put(
                    &c, x, side * r * 0.3, r * 0.75, r * 0.34, turn: side * 0.12, pattern: .gradient, skin.mixed(accent, 0.5), accent,
                    up: r * 1.0, thick: r * 0.3)
            }
            for k in 0..<9 {
                let t = Float(k) / 9
                let x = l * (0.62 + 0.36 * t)
                let side: Float = k % 2 == 0 ? 1 : -1
                s.put(
                    &c, x, side * r * 0.32 * (1 - t), r * (0.95 - 0.3 * t), r * (0.62 - 0.3 * t), turn: side * 0.35, pattern: .gradient,
                    skin.mixed(accent, 0.25), accent.mixed(Paint(0x5C4A66), 0.4), up: r * (0.5 + 0.5 * t), thick: r * 0.75)
            }
        case "lemongrass":
            s.chain(
                &c, [(-l, 0, r * 1.25), (-l * 0.3, 0, r), (l * 0.5, r * 0.2, r * 0.7), (l, r * 0.9, r * 0.45)], pattern: .ribs, scale: 0.8,
                flesh, skin, skin * 0.8, thick: r * 1.5, gloss: gloss)
            s.put(&c, -l, 0, r * 0.55, r * 1.15, pattern: .ringedFace, scale: 0.7, flesh, accent, up: r * 0.3, thick: r, gloss: 0.2)
            s.rod(
                &c, -l * 0.1, r * 0.35, l * 0.95, r * 1.9, r * 0.4, r * 0.16, pattern: .ribs, skin, skin * 0.8, up: r * 0.6, thick: r * 0.4,
                gloss: 0.2)
        default:
            // Spring onions and leeks: white below, green above, roots at the bottom, tops fanned out.
            for k in 0..<8 {
                let a = Float.pi + (Float(k) - 3.5) * 0.2
                let e = r * s.random.uniform(0.9, 1.7)
                s.rod(&c, -l, 0, -l + cos(a) * e, sin(a) * e, r * 0.1, r * 0.04, Paint(0xEFE6CC), up: r * 0.4, thick: r * 0.12)
            }
            let tops = look.id == "leek" ? 4 : 3
            for k in 0..<tops {
                let a = (Float(k) - Float(tops - 1) / 2) * (look.id == "leek" ? 0.22 : 0.13)
                let green = skin.varied(&s.random, 0.1)
                s.chain(
                    &c,
                    [
                        (l * 0.12, 0, r * 0.75), (l * 0.55, sin(a) * l * 0.4, r * 0.62),
                        (l * (0.95 + 0.06 * Float(k % 2)), sin(a * 1.5) * l * 0.8, r * (look.id == "leek" ? 0.5 : 0.32)),
                    ],
                    pattern: .ribs, scale: 0.8, green, green * 0.72, up: r * 0.25 + Float(k) * r * 0.12, thick: r * 0.8, gloss: gloss)
            }
            s.rod(
                &c, -l * 0.25, 0, l * 0.28, 0, r * 0.97, r * 0.85, pattern: .lengthwise, scale: 0.5, flesh.mixed(accent, 0.25),
                accent.mixed(skin, 0.7), skin, thick: r * 1.62 * slump, gloss: gloss)
            s.rod(
                &c, -l * 0.97, 0, -l * 0.2, 0, r * (look.id == "leek" ? 1.02 : 1.25), r * 0.97, pattern: .lengthwise, scale: 0.3, flesh,
                flesh.mixed(accent, 0.35), accent, thick: r * 1.6 * slump, gloss: gloss)
        }
    }

    func pod(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect
        let bend = s.random.uniform(0.06, 0.26) * (s.random.unit() < 0.5 ? 1 : -1)
        let paint = skin.varied(&s.random, 0.07)
        func at(_ t: Float) -> (Float, Float) { (l * t, bend * l * (t * t - 0.4)) }
        let isChilli = look.id == "chilli"
        var points: [(u: Float, v: Float, r: Float)] = []
        for k in 0...5 {
            let t = -1 + Float(k) * 0.4
            let p = at(t)
            let girth: Float = isChilli ? [0.12, 0.5, 0.8, 0.98, 1.0, 0.85][k] : [0.5, 0.9, 1, 1, 0.95, 0.6][k]
            points.append((p.0, p.1, r * girth))
        }
        s.chain(&c, points, pattern: .plain, scale: 2, paint, paint * 0.75, thick: r * 1.6 * slump, gloss: gloss)
        if isChilli {
            let green = Paint(0x5D8F36)
            s.put(&c, l * 1.0, at(1).1, r * 0.6, r * 0.85, pattern: .plain, green, up: r * 0.25, thick: r * 1.3)
            s.chain(
                &c, [(l * 1.05, at(1).1, r * 0.3), (l * 1.28, at(1).1 + bend * l * 0.35, r * 0.2)], green, green * 0.7, up: r * 0.5,
                thick: r * 0.45)
        } else {
            let p = at(1)
            let q = at(-1)
            s.rod(&c, p.0, p.1, p.0 + r * 1.3, p.1 + bend * r * 2, r * 0.36, r * 0.22, accent, up: r * 0.4, thick: r * 0.4)
            s.rod(&c, q.0, q.1, q.0 - r * 1.4, q.1 + bend * r * 3, r * 0.25, r * 0.06, paint, up: r * 0.2, thick: r * 0.3)
        }
    }

    func spear(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect
        let cucumber = look.id == "cucumber"
        let paint = bare ? flesh.mixed(skin, 0.12) : skin
        s.rod(
            &c, -l + r, 0, l - r, r * (cucumber ? 0.1 : 0.04), r * (cucumber ? 0.95 : 1), r * (cucumber ? 0.98 : 0.9),
            pattern: bare ? .ribs : .spearSkin, scale: cucumber ? 1 : 1.7, paint, bare ? accent : paint.mixed(flesh, cucumber ? 0.35 : 0.4),
            paint * 0.7,
            thick: r * 1.55 * slump, gloss: gloss)
        if cucumber {
            if !bare { s.put(&c, l * 0.985, r * 0.1, r * 0.16, r * 0.2, flesh * 0.75, up: r * 0.45, thick: r * 0.3) }
        } else {
            s.rod(
                &c, l * 0.88, r * 0.04, l * 1.12, r * 0.06, r * 0.52, r * 0.38, pattern: .ribs, scale: 1.4, Paint(0x86A352),
                Paint(0x5C7A38), up: r * 0.35, thick: r * 0.7)
            s.put(&c, l * 1.13, r * 0.06, r * 0.12, r * 0.36, flesh, up: r * 0.4, thick: r * 0.45)
        }
    }

    func pepper(_ s: inout Spot, _ c: inout Canvas) {
        // Lying on its side: three lobes along u, shoulders round a green stalk.
        let r = look.size
        let paint = skin.varied(&s.random, 0.04)
        let dark = paint * 0.62
        s.put(
            &c, -r * 0.05, 0, r * 1.02, r * 0.86, exponent: 2.7, wobble: 0.02, lobes: 3, phase: s.random.uniform(0, 6), pattern: .plain,
            dark, dark * 0.9, thick: r * 0.8 * slump, gloss: gloss)
        for k in [-1, 1, 0] as [Float] {
            s.rod(
                &c, -r * 0.62, k * r * 0.38, r * 0.5, k * r * 0.5, r * 0.42, r * 0.48, pattern: .plain, scale: 1.5, paint, paint * 0.86,
                up: k == 0 ? r * 0.24 : 0, thick: r * (k == 0 ? 0.84 : 0.98) * slump, gloss: gloss)
        }
        let green = Paint(0x58923A)
        s.put(
            &c, r * 0.82, 0, r * 0.2, r * 0.36, wobble: 0.08, lobes: 5, pattern: .plain, green, green * 0.7, up: r * 0.55, thick: r * 0.3,
            gloss: 0.3)
        s.chain(
            &c, [(r * 0.85, 0, r * 0.13), (r * 1.12, r * 0.06, r * 0.11), (r * 1.3, r * 0.2, r * 0.14)], green.mixed(flesh, 0.1),
            green * 0.6, up: r * 0.68, thick: r * 0.22)
    }

    func cob(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect
        let husk = Paint(0x9DBB55)
        if heat < 0.3 {
            for k in [-1, 1] as [Float] {
                s.shape(
                    &c,
                    [(l * 0.55, k * r * 0.2), (l * 0.3, k * r * 1.05), (l * 0.65, k * r * 1.5), (l * 1.25, k * r * 0.7), (l * 1.12, 0)],
                    round: r * 0.08, extent: l * 0.6, pattern: .ribs, scale: 0.6,
                    husk, husk * 0.75, husk * 1.15, thick: r * 0.5, gloss: 0.2)
            }
        }
        s.put(
            &c, -l * 0.05, 0, l * 0.97, r, exponent: 2.6, pattern: .kernels, skin, accent * 0.85, flesh * 1.1, thick: r * 1.5, gloss: gloss)
        s.rod(&c, l * 0.85, 0, l * 1.1, 0, r * 0.5, r * 0.4, pattern: .ribs, husk, husk * 0.7, up: r * 0.2, thick: r * 0.7)
    }
}
