import Foundation
import Kitchen

/// Vegetables as they come out of the ground. All drawers work in the natural piece's own lengths, its long axis along u.
extension Food {
    private static let leafGreen = Paint(0x4F8F36)

    /// Draws one whole piece. `bare`: peeled.
    func whole(_ s: inout Spot, _ c: inout Canvas, _ n: Int, bare: Bool = false) {
        switch look.archetype {
        case .bulb: bulb(&s, &c, bare)
        case .root: root(&s, &c, bare)
        case .tuber: tuber(&s, &c, bare)
        case .stalk: stalk(&s, &c)
        case .globe: globe(&s, &c, bare)
        case .pepper: pepper(&s, &c)
        case .pod: pod(&s, &c)
        case .spear: spear(&s, &c, bare)
        case .pear: pear(&s, &c, bare)
        case .banana: banana(&s, &c, bare)
        case .pineapple: pineapple(&s, &c, bare)
        case .cob: cob(&s, &c)
        case .floret: floretHead(&s, &c)
        case .mushroom: mushroom(&s, &c, n)
        case .head: head(&s, &c)
        case .leaves: leaf(&s, &c, n)
        case .sprig: sprig(&s, &c)
        case .pearl: pearl(&s, &c)
        case .cluster: cluster(&s, &c)
        case .tuft: sprout(&s, &c)
        default: pantryPiece(&s, &c, n)
        }
    }

    // MARK: Bulbs and roots

    private func bulb(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let r = look.size
        let skin = skin.varied(&s.random, 0.06)
        switch look.id {
        case "garlic":
            if bare { return clove(&s, &c) }
            // Cloves round the neck, under a papery skin.
            s.put(
                &c, 0, 0, r, r * 0.96, wobble: 0.025, lobes: 7, phase: s.random.uniform(0, 6), pattern: .lobed, scale: 9, skin, skin * 0.8,
                accent,
                thick: r * 1.05 * slump, gloss: 0.25)
            s.put(
                &c, 0, 0, r * 0.93, r * 0.9, pattern: .meridians, scale: 1.5, skin, accent, accent, up: 0, thick: r * 1.06 * slump,
                gloss: 0.25, alpha: 0.35)
            s.rod(
                &c, r * 0.1, 0, r * 0.85, r * 0.16, r * 0.26, r * 0.12, pattern: .stripes, scale: 0.3, skin, accent, up: r * 0.62,
                up1: r * 0.72, thick: r * 0.3, gloss: 0.2)
        case "beetroot", "radish":
            let stem = look.id == "radish" ? Paint(0x6FA843) : Paint(0x8E2348)
            let blade = look.id == "radish" ? Paint(0x5A9A3A) : Paint(0x4C7A38)
            s.chain(
                &c, [(-r * 0.8, 0, r * 0.16), (-r * 1.35, r * 0.1, r * 0.05), (-r * 1.75, r * 0.02, r * 0.02)],
                skin.mixed(.white, look.id == "radish" ? 0.75 : 0.1), up: r * 0.3, thick: r * 0.16)
            if !bare {
                for k in 0..<4 {
                    let a = (Float(k) - 1.5) * 0.3 + s.random.uniform(-0.1, 0.1)
                    let l = r * s.random.uniform(0.85, 1.35)
                    s.rod(
                        &c, r * 0.75, 0, r * 0.75 + cos(a) * l, sin(a) * l, r * 0.085, r * 0.06, stem, up: r * 0.35, up1: r * 0.2,
                        thick: r * 0.12)
                    if k % 2 == 0 || look.id == "radish" {
                        let p = s.at(r * 0.75 + cos(a) * l * 1.25, sin(a) * l * 1.25)
                        c.stamp(
                            p.x, p.y, r * 0.5 * s.scale, r * 0.26 * s.scale, turn: s.turn + a, wobble: 0.07, lobes: 5, pattern: .crinkled,
                            blade, stem.mixed(blade, 0.3), blade * 0.7,
                            base: s.base + r * 0.2, thickness: r * 0.16, profile: .dome, gloss: 0.25, clip: s.clip, seed: s.random.seed())
                    }
                }
            }
            s.put(
                &c, 0, 0, r, r * look.aspect, pattern: .plain, scale: 1.5, bare ? flesh : skin, (bare ? flesh : skin) * 0.75,
                thick: r * 1.25 * slump, gloss: gloss)
            if look.id == "beetroot", !bare {
                s.put(
                    &c, r * 0.5, 0, r * 0.35, r * 0.4, pattern: .ringedFace, skin * 0.8, skin * 1.3, up: r * 0.72, thick: r * 0.06,
                    gloss: 0.2, alpha: 0.6)
            }
        case "fennel":
            for k in 0..<3 {
                let a = (Float(k) - 1) * 0.33
                s.rod(
                    &c, r * 0.5, sin(a) * r * 0.7, r * 1.55, sin(a) * r * 1.4, r * 0.2, r * 0.13, pattern: .lengthwise, scale: 0.8, skin,
                    accent, up: r * 0.3, thick: r * 0.3, gloss: gloss)
                for j in 0..<7 {
                    let b = a + s.random.uniform(-0.9, 0.9)
                    let l = r * s.random.uniform(0.25, 0.5)
                    let x0 = r * 1.5
                    let y0 = sin(a) * r * 1.35
                    s.rod(
                        &c, x0, y0, x0 + cos(b) * l, y0 + sin(b) * l, r * 0.03, r * 0.012, Paint(0x5F9C3C), up: r * 0.3 + Float(j) * 0.001,
                        thick: r * 0.05)
                }
            }
            s.put(
                &c, 0, 0, r, r * look.aspect, exponent: 2.3, pattern: .meridians, scale: 0.8, skin, accent.mixed(skin, 0.3), accent,
                thick: r * 0.85 * slump, gloss: gloss)
            s.put(
                &c, -r * 0.18, r * 0.16, r * 0.85, r * 0.5, turn: 0.35, pattern: .meridians, scale: 1.2, flesh, accent.mixed(flesh, 0.45),
                accent, up: r * 0.16, thick: r * 0.75 * slump, gloss: gloss)
        default:
            // Onions: papery skin with meridians, dry neck at one pole, root tuft at the other.
            let paper = bare ? flesh : skin
            for k in 0..<7 where !bare {
                let a = Float.pi + (Float(k) - 3) * 0.24
                s.rod(
                    &c, -r * 0.9, 0, -r * 0.95 + cos(a) * r * 0.24, sin(a) * r * 0.3, r * 0.03, r * 0.012, Paint(0xB79A72), up: r * 0.35,
                    thick: r * 0.05, gloss: 0.1)
            }
            s.chain(
                &c, [(r * 0.7, 0, r * 0.3), (r * 1.1, r * 0.05, r * 0.13), (r * 1.35, r * 0.12, r * 0.08)], pattern: .stripes, scale: 0.4,
                paper * 0.95, paper * 0.7,
                up: r * 0.35, thick: r * 0.35, gloss: 0.15)
            s.put(
                &c, 0, 0, r, r * look.aspect, pattern: .meridians, scale: bare ? 0.6 : 1, paper,
                bare ? accent.mixed(flesh, 0.4) : skin.mixed(Paint(0x5A3216), 0.5), bare ? flesh : skin * 0.55,
                thick: r * 1.45 * slump, gloss: gloss)
        }
    }

    func clove(_ s: inout Spot, _ c: inout Canvas) {
        let r: Float = 0.03
        s.rod(
            &c, -r * 0.45, 0, r * 0.75, r * 0.1, r * 0.52, r * 0.17, pattern: .lengthwise, scale: 0.5, flesh, flesh * 0.86, accent,
            thick: r * 0.8 * slump, gloss: gloss + 0.2)
    }

    private func root(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect
        let paint = (bare ? flesh : skin).varied(&s.random, 0.05)
        if !bare, heat < 0.6 {
            for k in 0..<7 {
                let a = (Float(k) - 3) * 0.17 + s.random.uniform(-0.06, 0.06)
                let len = l * s.random.uniform(0.22, 0.42)
                let green = Food.leafGreen.varied(&s.random, 0.2)
                let x0 = l * 0.97
                let x1 = x0 + cos(a) * len
                let y1 = sin(a) * len
                s.rod(&c, x0, 0, x1, y1, r * 0.13, r * 0.07, green, up: r * 0.6, up1: r * 0.3, thick: r * 0.16)
                for j in 0..<4 {
                    let t = 0.5 + Float(j) * 0.15
                    let b = a + (j % 2 == 0 ? 0.7 : -0.7)
                    s.rod(
                        &c, x0 + (x1 - x0) * t, y1 * t, x0 + (x1 - x0) * t + cos(b) * r * 0.6, y1 * t + sin(b) * r * 0.6, r * 0.07,
                        r * 0.03, green * 1.1, up: r * 0.45, thick: r * 0.1)
                }
            }
        }
        // Blunt at the leaves, tapering to a thin tail, with fine rings across.
        s.chain(
            &c, [(-l, r * 0.1, r * 0.1), (-l * 0.72, 0, r * 0.38), (-l * 0.1, 0, r * 0.72), (l * 0.8, 0, r)], pattern: .rootSkin,
            scale: bare ? 0.5 : 1,
            paint, paint * 0.72, accent, thick: r * 1.5 * slump, gloss: gloss)
    }

    private func tuber(_ s: inout Spot, _ c: inout Canvas, _ bare: Bool) {
        let l = look.size
        let r = l * look.aspect
        let paint = (bare ? flesh : skin).varied(&s.random, 0.06)
        if look.id == "ginger" {
            let knobs: [(Float, Float, Float, Float, Float)] = [
                (-0.7, 0.05, 0.7, -0.05, 0.6), (-0.35, 0, -0.45, 0.72, 0.44), (0.2, 0, 0.32, -0.75, 0.46), (0.5, 0, 0.62, 0.6, 0.4),
                (-0.65, 0, -0.9, -0.45, 0.36),
            ]
            for k in knobs {
                s.rod(
                    &c, k.0 * l, k.1 * l * 0.7, k.2 * l, k.3 * l * 0.7, k.4 * l * 0.62, k.4 * l * 0.52, pattern: .rootSkin, scale: 1.5,
                    paint, paint * 0.66, flesh, thick: k.4 * l * 0.85 * slump, gloss: gloss)
            }
            for k in knobs.dropFirst() {
                s.put(
                    &c, k.2 * l, k.3 * l * 0.7, k.4 * l * 0.3, k.4 * l * 0.26, pattern: .ringedFace, flesh, accent, up: k.4 * l * 0.62,
                    thick: k.4 * l * 0.14, gloss: 0.2)
            }
            return
        }
        let taper: Float = look.id == "sweet potato" ? 0.55 : 0.9
        s.rod(
            &c, -(l - r) * 1.0, 0, (l - r * taper) * 0.95, r * 0.06, r, r * taper, pattern: bare ? .plain : .tuberSkin, scale: 1, paint,
            accent, paint * 1.2, thick: r * 1.35 * slump, gloss: bare ? 0.35 : gloss)
        if look.id == "sweet potato", !bare {
            s.rod(&c, l * 0.85, r * 0.05, l * 1.12, r * 0.12, r * 0.22, r * 0.06, paint * 0.85, up: r * 0.4, thick: r * 0.2)
        }
    }

    // MARK: Heads and mushrooms

    private func floretHead(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let white = look.id == "cauliflower"
        if white {
            for k in 0..<7 {
                let a = Float(k) * 0.9 + 0.3
                var leaf = s.moved(cos(a) * r * 0.82, sin(a) * r * 0.82, turn: a)
                leaf.put(
                    &c, 0, 0, r * 0.42, r * 0.4, wobble: 0.06, lobes: 5, phase: a, pattern: .crinkled, Paint(0x8FB55A), Paint(0xDDE9B8),
                    Paint(0x6E9A3E), thick: r * 0.45, gloss: 0.3)
            }
        } else {
            s.rod(&c, 0, 0, r * 1.15, 0, r * 0.34, r * 0.3, pattern: .ribs, flesh, flesh * 0.85, skin, thick: r * 0.5, gloss: 0.3)
            s.put(&c, r * 1.16, 0, r * 0.1, r * 0.29, pattern: .ringedFace, flesh * 1.1, flesh * 0.9, thick: r * 0.5, gloss: 0.3)
        }
        for k in 0..<11 {
            let a = Float(k) * 2.4
            let q = r * 0.62 * (Float(k) / 10).squareRoot()
            let e = r * (0.46 - 0.012 * Float(k))
            var knob = s.moved(cos(a) * q * (white ? 1 : 0.9) - (white ? 0 : r * 0.12), sin(a) * q)
            let tone = skin.varied(&knob.random, 0.07)
            knob.put(
                &c, 0, 0, e, e * 0.95, wobble: 0.05, lobes: 6, phase: a, pattern: .bumps, scale: 1, tone,
                white ? accent.mixed(tone, 0.35) : tone * 0.5, tone.mixed(.white, white ? 0.5 : 0.12),
                up: r * 0.35 * (1 - q / r), thick: r * 0.52 * slump, gloss: gloss)
            s.random = knob.random
        }
    }

    /// A small floret: what chopping makes of the head.
    func floret(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.piece * 1.25
        let white = look.id == "cauliflower"
        s.chain(
            &c, [(r * 0.2, 0, r * 0.4), (r * 1.25, 0, r * 0.28)], pattern: .ribs, scale: 1.5, flesh, flesh * 0.82, thick: r * 0.6 * slump,
            gloss: 0.3)
        for k in 0..<4 {
            let a = Float(k) * 1.7 + 1.5
            let tone = skin.varied(&s.random, 0.1)
            s.put(
                &c, -r * 0.3 + cos(a) * r * 0.42 * (k == 3 ? 0 : 1), sin(a) * r * 0.5 * (k == 3 ? 0 : 1), r * 0.6, r * 0.55, wobble: 0.06,
                lobes: 6, phase: a, pattern: .bumps, scale: 0.8, tone,
                white ? accent.mixed(tone, 0.4) : tone * 0.5, tone.mixed(.white, white ? 0.5 : 0.12), up: k == 3 ? r * 0.3 : r * 0.1,
                thick: r * 0.7 * slump, gloss: gloss)
        }
    }

    private func mushroom(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let r = look.size
        let cap = skin.varied(&s.random, 0.06)
        if n % 3 == 1 {
            // On its side: cap and stalk.
            s.rod(
                &c, r * 0.1, 0, r * 1.15, 0, r * 0.36, r * 0.4, pattern: .ribs, scale: 0.8, flesh, flesh * 0.86, thick: r * 0.6 * slump,
                gloss: 0.2)
            s.put(&c, r * 0.1, 0, r * 0.28, r * 0.86, pattern: .underGills, accent, accent * 0.7, up: r * 0.06, thick: r * 0.5, gloss: 0.1)
            s.put(&c, -r * 0.2, 0, r * 0.62, r * 0.95, exponent: 2.3, pattern: .rim, cap, cap * 0.82, thick: r * 0.85 * slump, gloss: gloss)
        } else {
            s.put(&c, 0, 0, r, r * 0.96, pattern: .rim, cap, cap * 0.82, thick: r * 0.95 * slump, gloss: gloss)
            s.put(
                &c, -r * 0.1, -r * 0.05, r * 0.6, r * 0.5, pattern: .patches, scale: 0.5, cap * 0.9, cap * 0.82, up: r * 0.1,
                thick: r * 0.02, relief: .skin, gloss: gloss, alpha: 0.35)
        }
    }

    private func head(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let frilled = look.id == "lettuce"
        if !frilled { return cabbage(&s, &c) }
        for k in 0..<10 {
            let t = Float(k) / 10
            let a = Float(k) * 2.4 + 0.4
            let q = r * (0.5 - 0.42 * t)
            let e = r * (0.66 - 0.2 * t)
            var leaf = s.moved(cos(a) * q, sin(a) * q, turn: a)
            let tone = skin.mixed(flesh, t * 0.85)
            leaf.put(
                &c, 0, 0, e, e * 0.94, wobble: frilled ? 0.06 : 0.02, lobes: frilled ? 9 : 5, phase: a, pattern: .crinkled, scale: 1, tone,
                accent.mixed(tone, 0.25), tone * 0.7,
                up: r * 0.1 * t, thick: r * (0.35 + 0.5 * t) * slump, gloss: gloss)
            s.random = leaf.random
        }
    }

    /// A tight ball, its outer leaves folded over one another.
    private func cabbage(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        for k in 0..<4 {
            let a = Float(k) * 1.57 + 0.5
            var leaf = s.moved(cos(a) * r * 0.42, sin(a) * r * 0.42, turn: a)
            leaf.put(
                &c, 0, 0, r * 0.8, r * 0.76, wobble: 0.03, lobes: 5, phase: a, pattern: .crinkled, scale: 0.8, skin * 0.8, accent,
                skin * 0.62, thick: r * 0.3 * slump, gloss: gloss)
            s.random = leaf.random
        }
        s.put(
            &c, 0, 0, r * 0.86, r * 0.84, pattern: .crinkled, scale: 0.55, skin, accent, skin * 0.86, thick: r * 1.05 * slump, gloss: gloss)
        for k in 0..<3 {
            let a = Float(k) * 2.2 + 0.9
            var leaf = s.moved(cos(a) * r * 0.24, sin(a) * r * 0.24, turn: a + 0.5)
            leaf.put(
                &c, 0, 0, r * 0.64, r * 0.58, cut: 0.55, pattern: .crinkled, scale: 0.5, skin.mixed(flesh, 0.25), accent.mixed(flesh, 0.4),
                skin, up: r * 0.1, thick: r * 0.98 * slump, gloss: gloss)
            s.random = leaf.random
        }
    }

    // MARK: Small round things

    private func pearl(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let tone = skin.varied(&s.random, 0.1)
        s.put(
            &c, 0, 0, r, r * look.aspect, pattern: .plain, scale: 1.2, tone, look.id == "blueberry" ? accent.mixed(tone, 0.4) : tone * 0.82,
            thick: r * 1.5 * slump, gloss: gloss)
        switch look.id {
        case "blueberry":
            let a = s.random.uniform(0, 6.28)
            let q = r * s.random.uniform(0, 0.45)
            s.put(
                &c, cos(a) * q, sin(a) * q, r * 0.36, r * 0.36, wobble: 0.2, lobes: 5, tone * 0.45, up: r * 1.18, thick: r * 0.12,
                profile: .dish, gloss: 0.1)
        case "olive":
            s.put(&c, r * 0.5, 0, r * 0.34, r * 0.34, pattern: .rim, accent, tone * 0.6, up: r * 0.95, thick: r * 0.25, gloss: 0.5)
        case "raisin":
            s.put(
                &c, 0, 0, r * 0.8, r * look.aspect * 0.7, pattern: .folded, scale: 0.8, tone, tone * 0.45, up: r * 0.9, thick: r * 0.4,
                gloss: gloss)
        default: break
        }
    }

    private func cluster(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let tone = skin.varied(&s.random, 0.08)
        s.put(&c, 0, 0, r, r * look.aspect, pattern: .plain, tone * 0.6, thick: r * 1.1 * slump, gloss: 0.2)
        for ring in 0..<3 {
            let q = r * [0.72, 0.42, 0][ring]
            let m = [9, 6, 1][ring]
            for k in 0..<m {
                let a = Float(k) / Float(m) * 6.283 + Float(ring)
                s.put(
                    &c, cos(a) * q, sin(a) * q * look.aspect, r * 0.25, r * 0.25, tone.varied(&s.random, 0.1), accent.mixed(tone, 0.5),
                    up: r * [0.45, 0.95, 1.1][ring], thick: r * 0.3, gloss: gloss)
            }
        }
    }

    private func sprout(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let r = l * look.aspect * 0.75
        let b = s.random.uniform(-0.5, 0.5)
        s.chain(
            &c,
            [(-l, b * l * 0.6, r * 0.3), (-l * 0.4, b * l * 0.05, r * 0.8), (l * 0.3, -b * l * 0.2, r), (l * 0.9, b * l * 0.2, r * 0.9)],
            skin, skin * 0.9, thick: r * 1.6 * slump, gloss: gloss)
        s.put(&c, l, b * l * 0.25, r * 2.0, r * 1.3, turn: b, accent, accent * 0.8, up: r * 0.3, thick: r * 1.7, gloss: 0.3)
    }
}
