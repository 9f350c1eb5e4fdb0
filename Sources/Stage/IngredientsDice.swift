import Foundation
import Kitchen

/// Cubes, chunks, scraps: what chopping and tearing leave.
extension Food {
    /// A cube or chunk.
    func dice(_ s: inout Spot, _ c: inout Canvas, _ n: Int, size: Float? = nil) {
        let r = size ?? look.piece
        let j = s.random.uniform(0.85, 1.12)
        let outer = n % 5 < 3
        let q = s.random.uniform(0.78, 1)
        let tone = flesh.varied(&s.random, 0.06)
        switch look.archetype {
        case .floret: return floret(&s, &c)
        case .sprig: return herbBit(&s, &c)
        case .leaves: return strip(&s, &c, look.piece, look.piece * 0.55)
        case .head: return strip(&s, &c, look.piece * 1.1, look.piece * 0.7)
        case .mushroom where n % 3 == 0: return mushroomQuarter(&s, &c)
        case .bar: return chocolateChip(&s, &c, r)
        case .egg, .white:
            let yolk = n % 3 == 0 && look.archetype == .egg
            s.put(
                &c, 0, 0, r * 0.9 * j, r * 0.7 * j, exponent: 3, wobble: 0.06, lobes: 3, phase: Float(n),
                yolk ? accent.mixed(Paint(0xF7D66A), 0.4) : flesh, yolk ? accent : flesh * 0.94, thick: r * 0.8, profile: .bevel,
                gloss: 0.35)
            return
        case .stalk where look.id != "celery", .pod where look.id == "chilli": return slice(&s, &c, radius: crossRadius * 0.9, n)
        case .pod:
            s.rod(&c, -r, 0, r, 0, crossRadius, crossRadius, skin, skin * 0.75, thick: crossRadius * 1.4 * slump, gloss: gloss)
            s.put(&c, r + crossRadius * 0.5, 0, crossRadius * 0.4, crossRadius * 0.8, flesh, skin, thick: crossRadius * 1.1)
            return
        case .cob:
            s.put(
                &c, 0, 0, 0.0115 * j, 0.0095 * j, exponent: 2.6, pattern: .gradient, skin.varied(&s.random, 0.06),
                flesh.mixed(.white, 0.35), thick: 0.011 * slump, gloss: 0.55)
            return
        case .nut:
            s.shape(
                &c, [(-r, -r * 0.5), (r * 0.3, -r * 0.8), (r, 0), (r * 0.2, r * 0.75), (-r * 0.8, r * 0.5)], round: r * 0.1, extent: r,
                pattern: .cutEdge, phase: outer ? 0.3 : 9, tone, tone * 0.9, skin, thick: r * 0.9, profile: .bevel, gloss: 0.2)
            return
        case .loaf, .bun, .baguette:
            s.put(
                &c, 0, 0, r * j, r * 0.93 * j, exponent: 5, phase: n % 3 == 0 ? 0.5 : 9, pattern: .cutEdge, tone, tone * 0.88, skin,
                thick: r * 1.25, profile: .bevel, gloss: 0.05)
            s.put(
                &c, 0, 0, r * 0.85, r * 0.8, pattern: .speckle, scale: 2.2, tone, tone * 0.72, thick: -0.001, profile: .flat, relief: .skin,
                gloss: 0.05, alpha: 0.5)
            return
        case .rasher where look.id == "bacon":
            s.put(
                &c, 0, 0, r * 1.2 * j, r * 0.62, exponent: 4, wobble: 0.06, lobes: 2, phase: Float(n), pattern: .rasher, scale: 0.7,
                alternating(n), accent.mixed(Paint(0xD99A54), 0.6 * heat), tone * 0.75, thick: r * 0.7 * slump, gloss: gloss)
            return
        case .steak, .breast, .mince, .sausage, .patty:
            s.put(
                &c, 0, 0, r * 1.12 * j, r * 0.92 * q * j, exponent: 3.2, wobble: 0.05, lobes: 3, phase: Float(n),
                pattern: look.archetype == .steak ? .steakFace : .fibres, scale: 0.75, tone,
                accent.mixed(tone, look.archetype == .steak ? 0.1 : 0.3), look.archetype == .steak ? accent : tone * 0.95,
                thick: r * 1.3 * slump, profile: .bevel, gloss: gloss)
            return
        case .fillet:
            s.put(
                &c, 0, 0, r * 1.1 * j, r * 0.95 * q * j, exponent: 3.4, wobble: 0.03, lobes: 3, phase: Float(n), pattern: .chevrons,
                scale: 0.55, tone, accent, tone.mixed(accent, 0.3), thick: r * 1.25 * slump, profile: .bevel, gloss: gloss)
            return
        case .shrimp: return whole(&s, &c, n)
        case .ball where look.id == "mozzarella", .wheel where cook != .raw && heat > 0.4:
            return cook != .raw && heat > 0.3 ? meltedSlice(&s, &c, r * 1.6) : plainCube(&s, &c, r * j, q, tone)
        case .disc, .sheet, .omelette: return strip(&s, &c, r * 1.1, r * 0.8)
        default: break
        }
        switch look.section {
        case .rings, .layers:
            // Curved layers side by side.
            s.put(
                &c, 0, 0, r * 1.1 * j, r * 0.82 * j, exponent: 4.5, pattern: .cutEdge, scale: 2.1, tone, accent, skin.mixed(accent, 0.4),
                outer: outer ? 0.66 : 9, thick: r * 0.85 * slump, gloss: 0.5)
        case .seeds:
            s.put(
                &c, 0, 0, r * 1.05 * j, r * 0.9 * j, exponent: 4, pattern: .cutEdge, scale: 1, tone, accent.mixed(tone, 0.4), skin,
                outer: outer ? 0.1 : 0.75, thick: r * 1.0 * slump, gloss: 0.85)
            if !outer {
                for k in 0..<3 {
                    s.put(
                        &c, (Float(k) - 1) * r * 0.45, s.random.uniform(-0.3, 0.3) * r, r * 0.16, r * 0.11, turn: Float(k), accent,
                        accent * 0.85, up: r * 0.95 * slump, thick: r * 0.12, gloss: 0.8)
                }
            }
        case .pepper:
            s.put(
                &c, 0, 0, r * 1.05 * j, r * 0.85 * j, exponent: 6, wobble: 0.02, lobes: 2, phase: Float(n), pattern: .plain,
                n % 3 == 0 ? tone : skin.varied(&s.random, 0.05), n % 3 == 0 ? tone * 0.9 : skin * 0.85, thick: r * 0.7 * slump,
                profile: .bevel, gloss: n % 3 == 0 ? 0.4 : gloss)
        case .avocado:
            s.put(
                &c, 0, 0, r * j, r * 0.9 * q * j, exponent: 5, pattern: .gradient, tone, Paint(0x9DB84C), thick: r * 1.1, profile: .bevel,
                gloss: 0.35)
        case .segments:
            s.put(
                &c, 0, 0, r * 1.15 * j, r * 0.72 * j, exponent: 3, cut: 0.5, pattern: .radialFace, tone, accent.mixed(tone, 0.5), skin,
                thick: r * 0.8, profile: .bevel, gloss: 0.75)
        case .kernels: break
        default:
            plainCube(&s, &c, r * j, q, tone, outer: outer && look.skin != look.flesh)
        }
    }

    func alternating(_ n: Int) -> Paint { flesh * (n % 2 == 0 ? 1 : 0.88) }

    func plainCube(_ s: inout Spot, _ c: inout Canvas, _ r: Float, _ q: Float, _ tone: Paint, outer: Bool = false) {
        let core = look.section == .core && s.random.unit() < 0.4
        s.put(
            &c, 0, 0, r, r * 0.95 * q, exponent: 6, pattern: core ? .gradient : .cutEdge, scale: 1, tone, core ? accent : tone * 0.9, skin,
            outer: outer ? 0.5 : 9, thick: r * 1.2 * slump, gloss: max(0.25, min(gloss, 0.5)))
    }

    func mushroomQuarter(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.piece * 1.15
        s.put(
            &c, 0, 0, r, r * 0.8, cut: 0.2, pattern: .cutFace, scale: 9, flesh, accent.mixed(flesh, 0.4), skin, thick: r * 0.8 * slump,
            profile: .bevel, gloss: 0.25)
    }

    func chocolateChip(_ s: inout Spot, _ c: inout Canvas, _ r: Float) {
        let q = r * s.random.uniform(0.6, 1)
        s.shape(
            &c, [(-q, -q * 0.35), (-q * 0.2, -q * 0.7), (q * 0.85, -q * 0.4), (q * 0.7, q * 0.5), (-q * 0.5, q * 0.6)], round: q * 0.06,
            extent: q, skin.varied(&s.random, 0.08), skin * 0.8, thick: q * 0.75, profile: .bevel, gloss: gloss)
    }

    /// A flat strip or scrap, leafy where the food is.
    func strip(_ s: inout Spot, _ c: inout Canvas, _ l: Float, _ w: Float) {
        let leafy = look.archetype == .head || look.archetype == .leaves
        let tone = (leafy ? skin.mixed(flesh, s.random.uniform(0, look.archetype == .head ? 0.95 : 0.4)) : skin.mixed(flesh, 0.4)).varied(
            &s.random, 0.1)
        let b = s.random.uniform(-0.35, 0.35) * l
        s.shape(
            &c,
            [
                (-l, -w + b * 0.4), (-l * 0.3, -w * 1.05 - b * 0.2), (l * 0.4, -w - b * 0.2), (l, -w * 0.9 + b * 0.5),
                (l * 0.95, w + b * 0.5), (l * 0.3, w * 1.05 - b * 0.2), (-l * 0.4, w - b * 0.2), (-l, w * 0.9 + b * 0.4),
            ],
            round: w * 0.15, extent: l, pattern: leafy ? .crinkled : look.archetype == .disc ? .pores : .plain, scale: 1, tone,
            leafy ? accent.mixed(tone, 0.4) : tone * 0.85, tone * 0.75, thick: max(0.005, w * 0.55) * slump, profile: .bevel, gloss: gloss)
    }
}

extension Spot {
    /// A cube with a skin edge from `outer` (in v) on; see `Pattern.cutEdge`.
    mutating func put(
        _ canvas: inout Canvas, _ u: Float, _ v: Float, _ radiusX: Float, _ radiusY: Float, exponent: Float,
        cut: Float = 1, pattern: Pattern, scale k: Float = 1, _ c1: Paint, _ c2: Paint, _ c3: Paint, outer: Float, thick: Float,
        gloss: Float
    ) {
        let p = at(u, v)
        canvas.stamp(
            p.x, p.y, radiusX * scale, radiusY * scale, turn: turn, exponent: exponent, phase: outer, cut: cut, pattern: pattern, scale: k,
            c1, c2, c3, base: base, thickness: thick * scale, profile: .bevel, gloss: gloss, clip: clip,
            seed: random.seed())
    }
}
