import Foundation
import Kitchen

/// Slices and rings.
extension Food {
    /// One slice, `r` its radius.
    func slice(_ s: inout Spot, _ c: inout Canvas, radius r: Float, _ n: Int) {
        let f = face()
        let j = s.random.uniform(0.92, 1.06)
        let t = max(0.007, min(0.013, r * 0.28)) * slump
        switch look.archetype {
        case .pepper:
            ring(&s, &c, r * j, lobes: 3, wobble: 0.07, inner: 0.8, thick: 0.013)
        case .pod where look.id == "chilli":
            ring(&s, &c, r * 0.85 * j, lobes: 3, wobble: 0.03, inner: 0.62, thick: 0.007)
        case .pod:
            s.rod(
                &c, -0.02 * j, 0, 0.02 * j, 0, crossRadius, crossRadius, skin, skin * 0.75, thick: crossRadius * 1.3 * slump, gloss: gloss)
        case .pearl where look.id == "olive":
            ring(&s, &c, look.size * 0.85, lobes: 3, wobble: 0.01, inner: 0.45, thick: 0.009)
        case .stalk:
            if look.id == "celery" {
                // Crescents.
                s.put(
                    &c, 0, 0, r * 1.15, r * 0.95, inner: 0.52, cut: 0.3, pattern: .rim, flesh, skin, thick: 0.013 * slump, profile: .bevel,
                    gloss: gloss)
            } else if look.id == "asparagus" {
                s.rod(
                    &c, -0.024 * j, 0, 0.024 * j, 0, r, r * 0.95, pattern: .lengthwise, scale: 0.5, skin, skin * 0.8,
                    thick: r * 1.4 * slump, gloss: gloss)
                s.put(&c, 0.024 * j + r * 0.6, 0, r * 0.5, r * 0.9, flesh, skin, thick: r * 1.1)
            } else {
                let green = n % 2 == 0
                let k: Float = look.id == "leek" ? 1 : 1.25
                s.put(
                    &c, 0, 0, r * k * j, r * k * 0.95 * j, inner: look.id == "leek" ? 0 : (green ? 0.5 : 0.12), pattern: .leekFace,
                    green ? accent : flesh, skin, green ? skin : accent, thick: 0.011 * slump, profile: look.id == "leek" ? .slab : .bevel,
                    gloss: gloss)
            }
        case .mushroom: mushroomSlice(&s, &c, thick: 0.011 * slump)
        case .pear where look.id == "avocado":
            // Crescents from a stoned half.
            s.put(
                &c, 0, 0, look.size * 0.82 * j, look.size * 0.5, inner: 0.52, cut: 0.12, pattern: .avocadoFace, f.c1, f.c2, f.c3,
                thick: 0.014, profile: .bevel, gloss: 0.35)
        case .pear where look.id == "pear", .globe where look.section == .pome:
            s.put(
                &c, 0, 0, look.size * 0.92 * j, look.size * 0.62, cut: 0.18, pattern: .cutFace, scale: 5, f.c1, f.c1 * 0.94, f.c3,
                thick: 0.012 * slump, profile: .bevel, gloss: 0.4)
            s.put(&c, 0, look.size * 0.12, look.size * 0.16, look.size * 0.1, f.c2, thick: -0.003, relief: .skin, gloss: 0.3, alpha: 0.7)
        case .globe where look.section == .fig:
            s.shape(
                &c, [(r, -r * 0.2), (r * 0.7, -r * 0.72), (0, -r * 0.7), (-r, 0), (0, r * 0.7), (r * 0.7, r * 0.72), (r, r * 0.2)],
                round: r * 0.12, extent: r, pattern: .strawberryFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.6)
        case .globe where look.section == .stone:
            s.put(
                &c, 0, 0, r * j, r * 0.62, inner: 0.4, cut: 0.12, pattern: .cutFace, scale: 5, f.c1, f.c2, f.c3, thick: 0.014 * slump,
                profile: .bevel, gloss: 0.55)
        case .globe where look.id == "pumpkin":
            s.put(
                &c, 0, 0, look.size * 0.72 * j, look.size * 0.66, inner: 0.62, cut: 0.1, pattern: .cutFace, scale: 7, f.c1, f.c1 * 0.92,
                skin, thick: 0.02 * slump, profile: .bevel, gloss: 0.35)
        case .globe where look.id == "coconut":
            s.put(
                &c, 0, 0, r * 0.6 * j, r * 0.5, inner: 0.74, cut: 0.0, flesh, skin.mixed(flesh, 0.3), thick: 0.012, profile: .bevel,
                gloss: 0.4)
        case .pineapple:
            s.put(
                &c, 0, 0, r * 0.95 * j, r * 0.93 * j, inner: 0.24, pattern: .radialFace, f.c1, f.c2, f.c1 * 0.85, thick: 0.016,
                profile: .bevel, gloss: 0.6)
        case .floret: floret(&s, &c)
        case .head: strip(&s, &c, 0.035, 0.008)
        case .leaves, .sprig: look.archetype == .leaves ? strip(&s, &c, 0.022, 0.005) : herbBit(&s, &c)
        case .bulb where look.section == .rings:
            // Whole rounds at first, loosened rings among them.
            if n % 3 == 2 {
                for (k, q) in ([1, 0.74, 0.5] as [Float]).enumerated() where n % 2 == 0 || k < 2 {
                    let p = Float(k) * 0.008
                    s.put(
                        &c, p, -p, r * q * j, r * q * 0.94 * j, inner: 1 - 0.1 / q, pattern: .plain, flesh, accent.mixed(flesh, 0.3),
                        thick: 0.013 * slump, profile: .tube, gloss: 0.55, alpha: 0.95)
                    s.put(
                        &c, p, -p, r * q * j, r * q * 0.94 * j, inner: 1 - 0.025 / q, skin.mixed(accent, 0.4), up: 0.002,
                        thick: 0.011 * slump, profile: .tube, gloss: 0.5, alpha: 0.6)
                }
            } else {
                s.put(
                    &c, 0, 0, r * j, r * 0.95 * j, pattern: .onionFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.5, alpha: 0.97)
            }
        case .egg:
            guard heat > 0 || cook == .boiled else { return openEgg(&s, &c, n) }
            let b = look.size * look.aspect * j
            s.put(&c, 0, 0, b, b * 0.94, flesh, flesh * 0.96, thick: 0.012, profile: .slab, gloss: 0.5)
            s.put(
                &c, 0, 0, b * 0.58, b * 0.56, accent.mixed(Paint(0xF7D66A), 0.4), accent, up: 0.011, thick: 0.003, profile: .bevel,
                gloss: 0.3)
        case .breast:
            s.put(
                &c, 0, 0, look.size * look.aspect * 0.98 * j, look.size * 0.21, exponent: 2.6, wobble: 0.03, lobes: 3, phase: Float(n),
                pattern: .fibres, scale: 0.8, flesh.varied(&s.random, 0.04), accent, flesh * 0.95, thick: 0.021 * slump, profile: .bevel,
                gloss: gloss)
        case .steak:
            s.put(
                &c, 0, 0, look.size * look.aspect * 0.95 * j, look.size * 0.2, exponent: 3, wobble: 0.04, lobes: 3, phase: Float(n),
                pattern: .steakFace, scale: 0.9, heatedCentre, accent, accent, thick: 0.019 * slump, profile: .bevel, gloss: gloss)
        case .fillet:
            s.put(
                &c, 0, 0, look.size * look.aspect * 1.0 * j, look.size * 0.24, exponent: 2.6, wobble: 0.03, lobes: 2, phase: Float(n),
                pattern: .chevrons, scale: 0.75, f.c1.varied(&s.random, 0.03), f.c2, f.c3, thick: 0.02 * slump, profile: .bevel,
                gloss: gloss)
        case .rasher where look.id == "ham":
            // Folded slices.
            let w = look.size * 0.8
            s.put(
                &c, 0, 0, w, w * 0.85, wobble: 0.03, lobes: 3, pattern: .cutFace, scale: 4, flesh, flesh.mixed(accent, 0.4), accent,
                thick: 0.008, profile: .slab, gloss: gloss)
            s.put(
                &c, 0, -w * 0.1, w, w * 0.75, turn: 0.2, cut: 0, pattern: .marbled, scale: 0.9, flesh.varied(&s.random, 0.05), accent,
                flesh, up: 0.008, thick: 0.014, profile: .bevel, gloss: gloss)
        case .rasher: return whole(&s, &c, n)
        case .sausage:
            s.put(
                &c, 0, 0, r * 1.05 * j, r * j, pattern: .marbled, scale: 1.8, f.c1, f.c2, f.c1 * 0.85, thick: 0.012 * slump, profile: .slab,
                gloss: 0.5)
            s.put(&c, 0, 0, r * 1.07 * j, r * 1.02 * j, inner: 0.88, skin, skin * 0.8, thick: 0.0125 * slump, profile: .tube, gloss: 0.5)
        case .loaf:
            let w = look.size * 0.55
            s.put(
                &c, 0, 0, w, w * 0.9, exponent: 3.6, pattern: .crumb, scale: 2.3, f.c1, f.c2, f.c3, thick: 0.022, profile: .slab,
                gloss: 0.05)
            s.put(
                &c, 0, -w * 0.35, w * 0.97, w * 0.5, exponent: 2.6, pattern: .crumb, scale: 2.8, f.c1, f.c1 * 0.96, f.c3, up: 0.0,
                thick: 0.001, profile: .flat, relief: .skin, gloss: 0.05, alpha: 0.5)
        case .baguette:
            s.put(
                &c, 0, 0, r * 1.2, r * 0.98, exponent: 2.2, pattern: .crumb, scale: 2.4, f.c1, f.c2, f.c3, thick: 0.02, profile: .slab,
                gloss: 0.05)
        case .bun: return half(&s, &c, n)
        case .block:
            let w = look.id == "butter" || look.id == "tofu" ? look.size * 0.5 : look.size * 0.52
            s.put(
                &c, 0, 0, w * j, w * 0.8, exponent: 9, pattern: look.id == "feta" ? .holes : .plain, scale: 1.6, flesh, flesh * 0.94,
                accent, thick: look.id == "tofu" ? 0.018 : 0.012, profile: .slab, gloss: gloss)
        case .wheel:
            let w: Float = 0.058 * j
            let melt = cook == .raw ? 0 : heat
            if melt > 0.4 { return meltedSlice(&s, &c, w * 1.15) }
            if look.id == "parmesan" {
                s.shape(
                    &c,
                    [(-w, -w * 0.3), (-w * 0.2, -w * 0.5), (w, -w * 0.25), (w * 0.8, w * 0.35), (-w * 0.1, w * 0.5), (-w * 0.9, w * 0.3)],
                    round: 0.003, extent: w, pattern: .granite, scale: 0.4, flesh, flesh * 0.93, accent, thick: 0.006, profile: .slab,
                    gloss: gloss)
            } else {
                s.put(
                    &c, 0, 0, w, w * 0.95, exponent: 10, pattern: .holes, scale: 1, flesh, flesh * 0.94, accent * 0.8, thick: 0.009,
                    profile: .slab, gloss: gloss)
            }
        case .ball where look.id == "mozzarella":
            if cook != .raw, heat > 0.3 { return meltedSlice(&s, &c, look.size * 0.95) }
            s.put(
                &c, 0, 0, look.size * 0.95 * j, look.size * 0.9 * j, wobble: 0.02, lobes: 4, phase: Float(n), pattern: .cutFace, scale: 3,
                flesh, flesh * 0.96, skin * 0.94, thick: 0.014, profile: .bevel, gloss: 0.6)
        case .cake, .pie, .pizza: wedge(&s, &c, radius: look.size * 0.85)
        case .nut:
            s.put(
                &c, 0, 0, look.size * 0.9, look.size * look.aspect * 0.8, pattern: .cutFace, scale: 9, flesh, flesh * 0.93, skin,
                thick: 0.003, profile: .slab, gloss: 0.2)
        case .omelette, .dough, .sheet, .patty: strip(&s, &c, 0.045, 0.014)
        case .disc: rolledUp(&s, &c, length: 0.016, radius: 0.026)
        case .shrimp: half(&s, &c, n)
        case .bar: chocolateSquare(&s, &c)
        case .stick: s.put(&c, 0, 0, r * 1.2, r * 1.1, pattern: .spiral, skin, accent * 0.5, thick: 0.012, profile: .bevel, gloss: 0.1)
        case .root where look.id == "carrot", .spear, .tuber, .banana, .pear, .globe, .bulb, .cob, .root:
            if look.id == "garlic" {
                s.shape(
                    &c, [(-0.016, -0.006), (0, -0.0095), (0.015, -0.003), (0.016, 0.004), (0, 0.0085), (-0.015, 0.005)], round: 0.002,
                    extent: 0.016, pattern: .cutFace, scale: 9, flesh, flesh * 0.92, accent.mixed(flesh, 0.5), thick: 0.005,
                    profile: .bevel, gloss: 0.45)
                return
            }
            s.put(
                &c, 0, 0, r * j, r * j * s.random.uniform(0.93, 1), wobble: look.archetype == .tuber ? 0.03 : 0.008, lobes: 3,
                phase: Float(n), pattern: f.pattern, scale: f.scale, f.c1.varied(&s.random, 0.03), f.c2, f.c3, thick: t, profile: .slab,
                gloss: look.section == .segments || look.section == .seeds ? 0.8 : max(0.3, gloss))
        case .pearl, .cluster: half(&s, &c, n)
        default: dice(&s, &c, n)
        }
    }

    /// Roast meat is pinker inside.
    var heatedCentre: Paint { cook == .raw || look.id == "pork" ? flesh : flesh.mixed(Paint(look.flesh.code), 0.35) }

    func ring(_ s: inout Spot, _ c: inout Canvas, _ r: Float, lobes: Float, wobble: Float, inner: Float, thick: Float) {
        let phase = s.random.uniform(0, 6)
        s.put(
            &c, 0, 0, r, r * 0.96, wobble: wobble, lobes: lobes, phase: phase, inner: inner, pattern: .plain, flesh, flesh * 0.92,
            thick: thick * slump, profile: .bevel, gloss: 0.5)
        s.put(
            &c, 0, 0, r * 1.01, r * 0.97, wobble: wobble, lobes: lobes, phase: phase, inner: 0.945, skin, skin * 0.85, up: 0.001,
            thick: thick * slump, profile: .tube, gloss: gloss)
        if look.section == .pepper, look.archetype == .pepper {
            for k in 0..<3 {
                let a = Float(k) * 2.094 + phase * 0.3
                s.rod(
                    &c, cos(a) * r * 0.82, sin(a) * r * 0.8, cos(a) * r * 0.45, sin(a) * r * 0.45, r * 0.05, r * 0.025,
                    accent.mixed(flesh, 0.3), thick: thick * 0.7 * slump, gloss: 0.3)
            }
        }
    }

    func mushroomSlice(_ s: inout Spot, _ c: inout Canvas, thick t: Float) {
        // An umbrella: cap above, stalk below, gills between.
        let r = look.size * 0.92
        let outline: [(Float, Float)] = [
            (-0.98, 0.1), (-0.86, -0.45), (-0.5, -0.82), (0, -0.95), (0.5, -0.82), (0.86, -0.45), (0.98, 0.1), (0.75, 0.24), (0.34, 0.16),
            (0.3, 0.85), (0, 0.95), (-0.3, 0.85), (-0.34, 0.16), (-0.75, 0.24),
        ]
        s.shape(
            &c, outline.map { ($0.0 * r, $0.1 * r * 0.9) }, round: r * 0.04, extent: r, pattern: .cutFace, scale: 10, flesh, flesh * 0.9,
            skin * 0.72, thick: t, profile: .slab, gloss: 0.25)
        for side in [-1, 1] as [Float] {
            s.put(
                &c, side * r * 0.5, r * 0.03, r * 0.34, r * 0.12, turn: side * 0.2, pattern: .stripes, scale: 1.6, accent, accent * 0.6,
                thick: -0.003, relief: .skin, gloss: 0.1, alpha: 0.85)
        }
    }
}
