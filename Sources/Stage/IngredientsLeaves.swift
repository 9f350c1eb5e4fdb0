import Foundation
import Kitchen

/// Leaves and herbs.
extension Food {
    /// One leaf of a leafy vegetable (spinach, kale, bay) with its stem.
    func leaf(_ s: inout Spot, _ c: inout Canvas, _ n: Int, of size: Float? = nil) {
        let l = size ?? look.size
        let r = l * look.aspect
        let wilt = heat > 0 && cook != .baked ? heat : 0
        let tone = skin.varied(&s.random, 0.12)
        let under = s.random.unit() < 0.25
        let blade = under ? tone.mixed(accent, 0.35) : tone
        let vein = accent.mixed(tone, 0.35)
        switch look.id {
        case "kale":
            s.rod(&c, -l * 1.15, 0, l * 0.3, 0, r * 0.11, r * 0.05, pattern: .ribs, accent, accent * 0.8, up: 0.002, thick: r * 0.2)
            s.put(
                &c, 0, 0, l, r * (1 - 0.4 * wilt), wobble: 0.13, lobes: 11, phase: s.random.uniform(0, 6), pattern: .crinkled, scale: 1.2,
                blade, vein, blade * 0.6, thick: l * 0.28 * slump, gloss: gloss)
            s.put(
                &c, 0, 0, l * 0.82, r * 0.72 * (1 - 0.4 * wilt), wobble: 0.12, lobes: 9, phase: s.random.uniform(0, 6), pattern: .crinkled,
                scale: 1.3, blade * 0.9, vein, blade * 0.6, up: l * 0.05, thick: l * 0.24 * slump, gloss: gloss)
        case "bay leaf":
            s.rod(&c, -l * 1.2, 0, -l * 0.9, 0, r * 0.07, r * 0.1, tone * 0.7, thick: r * 0.14)
            s.blade(
                &c, length: l, width: r, tip: 1.1, pattern: .leaf, scale: 1.2, blade, accent, blade * 0.7, thick: r * 0.35, gloss: gloss)
        default:
            let k = 1 - 0.15 * wilt
            s.rod(&c, -l * 1.35, s.random.uniform(-0.2, 0.2) * l, -l * 0.7, 0, r * 0.09, r * 0.1, vein, vein * 0.8, thick: r * 0.2)
            s.put(
                &c, 0, 0, l * k, r * k * (1 - 0.2 * wilt), wobble: 0.03 + 0.05 * wilt, lobes: 3, phase: s.random.uniform(0, 6),
                pattern: .crinkled, scale: 0.9, blade, vein, blade * 0.72,
                thick: l * 0.22 * slump, gloss: gloss + 0.3 * wilt)
        }
    }

    /// A large piece of leaf torn or pulled from a head (lettuce, cabbage).
    func headLeaf(_ s: inout Spot, _ c: inout Canvas, _ n: Int, size: Float) {
        let frilled = look.id == "lettuce"
        let tone = skin.varied(&s.random, 0.1).mixed(flesh, s.random.uniform(0, 0.55))
        let rib = accent.mixed(tone, 0.2)
        s.put(
            &c, 0, 0, size, size * s.random.uniform(0.6, 0.85), wobble: frilled ? 0.1 : 0.04, lobes: frilled ? 8 : 4,
            phase: s.random.uniform(0, 6), pattern: .crinkled, scale: 0.9, tone, rib, tone * 0.68,
            thick: size * 0.38 * slump, gloss: gloss)
    }

    /// A sprig of a herb.
    func sprig(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let stem = skin.mixed(accent, 0.6)
        switch look.id {
        case "chive":
            for k in 0..<13 {
                let v = (Float(k) - 6) * 0.009 + s.random.uniform(-0.004, 0.004)
                let b = s.random.uniform(-0.02, 0.02)
                let e = s.random.uniform(0.8, 1.05)
                let tone = skin.varied(&s.random, 0.18)
                s.chain(
                    &c,
                    [
                        (-l * e, v * 0.6 - b, 0.0032), (-l * 0.2, v, 0.0036), (l * 0.45, v * 1.1 + b * 0.3, 0.0033),
                        (l * e, v * 1.35 + b, 0.0014),
                    ], tone, tone * 0.75, up: Float(k % 3) * 0.003, thick: 0.007, gloss: gloss)
            }
        case "rosemary", "thyme":
            let fine = look.id == "thyme"
            let bend = s.random.uniform(-0.12, 0.12)
            func at(_ t: Float) -> (Float, Float) { (l * t, bend * l * t * t) }
            s.chain(
                &c, [(-l, bend * l, 0.0026), (0, 0, 0.0024), (l * 0.9, bend * l * 0.8, 0.0014)], accent, accent * 0.7, up: 0.003,
                thick: 0.005, gloss: 0.1)
            let steps = fine ? 13 : 21
            for k in 0..<steps {
                let t = -0.82 + 1.8 * Float(k) / Float(steps)
                let p = at(t)
                let rise = Float(k % 3) * 0.002
                for side in [-1, 1] as [Float] {
                    let tone = skin.varied(&s.random, 0.16)
                    if fine {
                        let a = side * s.random.uniform(0.7, 1.25)
                        let e = l * 0.095 * (1.05 - 0.35 * abs(t))
                        s.put(
                            &c, p.0 + cos(a) * e, p.1 + sin(a) * e, e * 0.95, e * 0.52, turn: a, pattern: .gradient, tone, tone * 1.25,
                            up: 0.002 + rise, thick: 0.007, gloss: gloss)
                    } else {
                        let a = side * s.random.uniform(0.45, 0.85)
                        let e = l * 0.3 * (1.05 - 0.45 * abs(t))
                        s.rod(
                            &c, p.0, p.1, p.0 + cos(a) * e, p.1 + sin(a) * e, 0.0034, 0.0022, tone, tone.mixed(flesh, 0.8),
                            up: 0.003 + rise, up1: 0.001, thick: 0.006, gloss: gloss)
                    }
                }
            }
        case "dill":
            s.chain(&c, [(-l, 0, 0.003), (0, l * 0.03, 0.0026), (l * 0.75, 0, 0.0016)], stem, stem * 0.8, up: 0.002, thick: 0.005)
            for k in 0..<9 {
                let t = -0.35 + Float(k) * 0.15
                let a = (k % 2 == 0 ? 1 : -1) * s.random.uniform(0.45, 0.8)
                let e = l * (0.62 - 0.36 * t) * 0.75
                let x1 = l * t + cos(a) * e
                let y1 = sin(a) * e
                s.rod(&c, l * t, 0, x1, y1, 0.0018, 0.001, skin, up: 0.002, thick: 0.003)
                for j in 0..<8 {
                    let f = 0.25 + Float(j) * 0.1
                    let b = a + (j % 2 == 0 ? 0.75 : -0.75)
                    let h = e * 0.34 * (1.15 - f * 0.5)
                    let px = l * t + (x1 - l * t) * f
                    let py = y1 * f
                    s.rod(
                        &c, px, py, px + cos(b) * h, py + sin(b) * h, 0.0013, 0.0007, skin.varied(&s.random, 0.2), up: 0.003, thick: 0.003)
                }
            }
        case "parsley", "coriander", "herb":
            let flat = look.id == "coriander"
            s.chain(&c, [(-l * 1.1, 0, 0.003), (-l * 0.2, 0, 0.0028), (l * 0.2, 0, 0.002)], stem, stem * 0.8, up: 0.001, thick: 0.005)
            for (k, a) in ([0, 0.85, -0.85, 0.45, -0.45] as [Float]).enumerated() {
                let e = l * (k == 0 ? 0.62 : k < 3 ? 0.58 : 0.85)
                let x0 = k < 3 ? l * 0.05 : -l * 0.35
                let px = x0 + cos(a) * e * 0.7
                let py = sin(a) * e * 0.7
                s.rod(&c, x0, 0, px, py, 0.0022, 0.0016, stem, up: 0.002, thick: 0.004)
                for j in 0..<3 {
                    let b = a + (Float(j) - 1) * 0.72
                    let tone = skin.varied(&s.random, 0.14)
                    let q = l * 0.23 * (j == 1 ? 1.1 : 0.95)
                    s.put(
                        &c, px + cos(b) * q * 0.8, py + sin(b) * q * 0.8, q, q * (flat ? 0.85 : 0.78), turn: b, wobble: flat ? 0.13 : 0.2,
                        lobes: flat ? 3 : 5, phase: flat ? 1.57 : s.random.uniform(0, 6),
                        pattern: .leaf, scale: 0.7, tone, flesh.mixed(accent, 0.4), up: 0.003 + Float(j) * 0.002, thick: q * 0.32,
                        gloss: gloss)
                }
            }
        default:
            // Basil, mint, sage, oregano: pairs of leaves along a stem, a rosette at its tip.
            s.chain(
                &c, [(-l * 1.15, 0, 0.0036), (0, l * 0.03, 0.003), (l * 0.7, 0, 0.002)],
                look.id == "basil" ? stem : stem.mixed(Paint(0x7A5A48), 0.35), stem * 0.7, up: 0.001, thick: 0.006)
            let pairs = look.id == "oregano" ? 5 : 3
            for k in 0..<(pairs * 2 + 3) {
                let isTip = k >= pairs * 2
                let t = isTip ? 0.66 : -0.62 + 1.2 * Float(k / 2) / Float(pairs)
                let side: Float = k % 2 == 0 ? 1 : -1
                let a = isTip ? Float(k - pairs * 2 - 1) * 0.75 : side * s.random.uniform(0.75, 1.15)
                let q = l * (look.id == "oregano" ? 0.24 : 0.42) * (isTip ? 0.62 : 1 - 0.22 * t) * s.random.uniform(0.9, 1.1)
                var leaf = s.moved(l * t + cos(a) * q * 0.95, sin(a) * q * 0.95, turn: a, up: isTip ? 0.008 : 0.003 + 0.001 * Float(k))
                herbLeaf(&leaf, &c, length: q)
                s.random = leaf.random
            }
        }
    }

    /// One leaf of a herb, `length` its half-length.
    func herbLeaf(_ s: inout Spot, _ c: inout Canvas, length q: Float) {
        let tone = skin.varied(&s.random, 0.12)
        let dry = heat > 0 ? 1 - 0.3 * heat : 1
        switch look.id {
        case "basil":
            s.blade(
                &c, length: q, width: q * 0.62 * dry, tip: 0.9, pattern: .leaf, scale: 0.8, tone, flesh.mixed(tone, 0.2), tone * 0.7,
                thick: q * 0.42, profile: .dome, gloss: gloss)
        case "mint":
            s.put(
                &c, 0, 0, q, q * 0.58 * dry, wobble: 0.05, lobes: 13, pattern: .crinkled, scale: 1.5, tone, flesh, tone * 0.65,
                thick: q * 0.28, gloss: gloss)
        case "sage":
            s.put(
                &c, 0, 0, q * 1.1, q * 0.42 * dry, pattern: .crinkled, scale: 2.2, tone, accent, tone * 0.75, thick: q * 0.26, gloss: gloss)
        case "oregano", "thyme":
            s.put(&c, 0, 0, q, q * 0.66 * dry, pattern: .leaf, scale: 0.8, tone, flesh, thick: q * 0.3, gloss: gloss)
        case "rosemary":
            s.rod(&c, -q, 0, q, 0, q * 0.16, q * 0.1, tone, flesh, thick: q * 0.3, gloss: gloss)
        case "dill":
            for k in 0..<5 {
                let a = (Float(k) - 2) * 0.45
                s.rod(&c, -q * 0.8, 0, q * 0.9 * cos(a), q * 0.9 * sin(a), q * 0.09, q * 0.05, tone, thick: q * 0.15)
            }
        case "chive":
            s.rod(&c, -q, 0, q, 0, q * 0.28, q * 0.28, tone, tone * 0.7, thick: q * 0.5, gloss: gloss)
        default:
            s.put(
                &c, 0, 0, q, q * 0.82 * dry, wobble: 0.19, lobes: 3, phase: 1.57, pattern: .leaf, scale: 0.7, tone, flesh, thick: q * 0.3,
                gloss: gloss)
        }
    }

    /// A bit of a chopped herb.
    func herbBit(_ s: inout Spot, _ c: inout Canvas) {
        let q = look.piece * s.random.uniform(0.65, 1.15)
        let tone = skin.varied(&s.random, 0.2)
        switch look.id {
        case "chive":
            s.put(&c, 0, 0, q * 0.62, q * 0.6, inner: 0.55, tone, tone * 0.8, thick: q * 0.5, profile: .tube, gloss: gloss)
        case "rosemary", "dill", "thyme":
            s.rod(&c, -q * 0.8, 0, q * 0.8, 0, q * 0.22, q * 0.16, tone, flesh, thick: q * 0.35, gloss: gloss)
        default:
            s.shape(
                &c,
                [
                    (-q, -q * s.random.uniform(0.2, 0.6)), (q * s.random.uniform(-0.2, 0.4), -q * 0.55),
                    (q, q * s.random.uniform(-0.4, 0.4)), (q * 0.2, q * 0.6), (-q * 0.7, q * s.random.uniform(0.2, 0.6)),
                ],
                round: q * 0.12, extent: q, pattern: .leaf, tone, flesh, thick: q * 0.25, gloss: gloss)
        }
    }
}

extension Spot {
    /// A pointed leaf along u.
    mutating func blade(
        _ canvas: inout Canvas, length l: Float, width w: Float, tip: Float, pattern: Pattern, scale k: Float = 1, _ c1: Paint, _ c2: Paint,
        _ c3: Paint? = nil, up: Float = 0, thick: Float, profile: Profile = .bevel, gloss: Float
    ) {
        let outline: [(Float, Float)] = [
            (-1, 0), (-0.82, 0.42), (-0.45, 0.86), (0, 1), (0.42, 0.82), (0.75, 0.44), (1 * tip, 0), (0.75, -0.44), (0.42, -0.82), (0, -1),
            (-0.45, -0.86), (-0.82, -0.42),
        ]
        shape(
            &canvas, outline.map { ($0.0 * l, $0.1 * w) }, round: w * 0.06, extent: l, pattern: pattern, scale: k, c1, c2, c3, up: up,
            thick: thick, profile: profile, gloss: gloss)
    }
}
