import Foundation
import Kitchen

/// What the knife makes: halves, wedges, slices, dice.
extension Food {
    /// What a cut face shows: pattern, its scale, and its three colours.
    struct Face {
        var pattern: Pattern
        var scale: Float = 1
        var c1: Paint
        var c2: Paint
        var c3: Paint
    }

    /// The face of a cut across (`lengthwise` false) or along the natural piece.
    func face(lengthwise: Bool = false) -> Face {
        switch look.section {
        case .plain:
            return Face(
                pattern: .cutFace, scale: look.archetype == .block ? 0.01 : look.archetype == .bulb ? 9 : 5, c1: flesh, c2: flesh * 0.93,
                c3: skin)
        case .rings: return Face(pattern: .onionFace, c1: flesh, c2: accent, c3: skin)
        case .hollow:
            if look.id == "coconut" { return Face(pattern: .cutFace, scale: 10, c1: flesh, c2: flesh * 0.95, c3: skin) }
            return Face(pattern: .leekFace, c1: flesh, c2: accent, c3: skin)
        case .core: return Face(pattern: .core, c1: flesh, c2: accent, c3: skin * 0.85)
        case .seeds: return Face(pattern: .tomatoFace, c1: flesh, c2: skin, c3: accent)
        case .segments: return Face(pattern: .citrus, c1: flesh, c2: accent, c3: skin)
        case .cucumber: return Face(pattern: .seedRing, c1: flesh, c2: accent * 0.92, c3: skin)
        case .pepper: return Face(pattern: .hollowFace, c1: skin.mixed(flesh, 0.4), c2: flesh.mixed(accent, 0.25), c3: accent)
        case .avocado: return Face(pattern: .avocadoFace, c1: flesh, c2: Paint(0x9DB84C).mixed(flesh, heat * 0.3), c3: skin)
        case .stone: return Face(pattern: .cutFace, scale: 5, c1: flesh, c2: flesh.mixed(skin, 0.3), c3: skin)
        case .pome: return Face(pattern: lengthwise ? .pomeFace : .pomeFace, c1: flesh, c2: Paint(0xD9CF8E).mixed(flesh, 0.2), c3: skin)
        case .mushroom: return Face(pattern: .gills, c1: flesh, c2: skin, c3: accent)
        case .speckled:
            if look.archetype == .sausage { return Face(pattern: .marbled, scale: 1.6, c1: flesh, c2: accent, c3: flesh * 0.85) }
            return Face(pattern: .seedRing, scale: 0.8, c1: flesh, c2: accent, c3: skin)
        case .banana: return Face(pattern: .bananaFace, c1: flesh, c2: flesh * 0.82, c3: accent)
        case .layers, .cabbage: return Face(pattern: .cabbageFace, c1: flesh, c2: skin.mixed(accent, 0.4), c3: accent.mixed(.white, 0.3))
        case .pumpkin: return Face(pattern: .pumpkinFace, c1: flesh, c2: flesh * 0.75, c3: accent)
        case .beet: return Face(pattern: .ringedFace, c1: flesh, c2: accent, c3: skin)
        case .kernels: return Face(pattern: .radialFace, c1: skin, c2: flesh.mixed(.white, 0.4), c3: accent)
        case .pineapple: return Face(pattern: .radialFace, c1: flesh, c2: flesh.mixed(.white, 0.35), c3: accent)
        case .fig: return Face(pattern: .strawberryFace, c1: skin, c2: flesh.mixed(.white, 0.55), c3: skin)
        case .flake: return Face(pattern: .chevrons, scale: 1, c1: flesh, c2: accent, c3: flesh.mixed(accent, 0.4))
        case .marbled: return Face(pattern: .steakFace, c1: flesh, c2: accent, c3: accent)
        case .fibrous:
            return Face(
                pattern: look.archetype == .tuber ? .radialFace : .fibres, c1: flesh, c2: flesh.mixed(accent, 0.6),
                c3: look.archetype == .tuber ? skin : accent)
        case .holes: return Face(pattern: .holes, c1: flesh, c2: flesh * 0.94, c3: accent * 0.8)
        case .crumb: return Face(pattern: .crumb, c1: flesh, c2: skin, c3: flesh * 0.72)
        case .swirl: return Face(pattern: .spiral, c1: skin, c2: accent * 0.5, c3: skin)
        case .floret: return Face(pattern: .bumps, c1: skin, c2: skin * 0.5, c3: skin * 1.15)
        }
    }

    // MARK: Halves and wedges

    /// Half of the natural piece with its cut face up.
    func half(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let l = look.size
        let w = l * look.aspect
        let f = face(lengthwise: true)
        let t = min(l, w) * 0.55 * slump
        switch look.archetype {
        case .egg: return heat > 0 || region.vessel != nil ? boiledHalf(&s, &c) : eggShell(&s, &c)
        case .nut: return nutHalf(&s, &c)
        case .pear where look.id == "avocado":
            let outline = pearOutline(l, w)
            s.shape(
                &c, outline, round: w * 0.06, extent: l * 0.8, pattern: .avocadoFace, f.c1, f.c2, f.c3, thick: t, profile: .slab,
                gloss: 0.35)
            if n % 2 == 0 {
                s.put(
                    &c, -l * 0.3, 0, w * 0.48, w * 0.46, pattern: .nutGrain, scale: 0.4, accent, accent * 0.62, up: t * 0.75,
                    thick: w * 0.34, gloss: 0.6)
            } else {
                s.put(&c, -l * 0.3, 0, w * 0.46, w * 0.44, pattern: .rim, f.c1 * 0.8, f.c1, thick: -w * 0.34, relief: .skin, gloss: 0.3)
            }
        case .pear:
            s.shape(
                &c, pearOutline(l, w), round: w * 0.05, extent: l * 0.92, pattern: .cutFace, scale: 4, f.c1, f.c1 * 0.94, skin, thick: t,
                profile: .slab, gloss: 0.35)
            if look.id == "aubergine" {
                s.put(
                    &c, -l * 0.22, 0, l * 0.55, w * 0.62, pattern: .seedRing, scale: 0.7, flesh, accent, flesh, thick: 0.001,
                    profile: .flat, relief: .skin, gloss: 0.3, alpha: 0.75)
                s.rod(&c, l * 0.72, 0, l * 1.05, 0, w * 0.2, w * 0.16, Paint(0x6F8A45), up: t * 0.4, thick: w * 0.3)
            } else {
                pips(&s, &c, at: -l * 0.3, spread: w * 0.2, t)
            }
        case .globe where look.section == .pome:
            s.put(
                &c, 0, 0, w, l, wobble: 0.02, lobes: 2, phase: 1.6, pattern: .pomeFace, f.c1, f.c2, f.c3, thick: t, profile: .slab,
                gloss: 0.35)
            pips(&s, &c, at: 0, spread: w * 0.13, t)
            s.rod(&c, w * 0.9, 0, w * 1.25, -w * 0.1, w * 0.03, w * 0.045, Paint(0x5A3A1C), up: t * 0.6, thick: w * 0.07)
        case .globe where look.section == .fig:
            s.shape(
                &c,
                [
                    (l, -w * 0.3), (l * 0.7, -w * 0.85), (0, -w * 0.85), (-l * 0.75, -w * 0.42), (-l, 0), (-l * 0.75, w * 0.42),
                    (0, w * 0.85), (l * 0.7, w * 0.85), (l, w * 0.3),
                ], round: w * 0.1, extent: l,
                pattern: .strawberryFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.6)
            s.put(&c, l * 0.95, 0, w * 0.3, w * 0.55, wobble: 0.2, lobes: 5, Paint(0x5C9A3A), up: t * 0.5, thick: t * 0.5)
        case .globe where look.section == .stone:
            let mango = look.id == "mango"
            s.put(&c, 0, 0, l, w, pattern: .cutFace, scale: 4, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.55)
            if mango {
                // Scored into a hedgehog.
                for k in -3...3 {
                    s.rod(
                        &c, Float(k) * l * 0.24, -w * 0.8, Float(k) * l * 0.24, w * 0.8, 0.0035, 0.0035, flesh * 0.7, thick: -0.008,
                        relief: .skin, gloss: 0.5, alpha: 0.8)
                    s.rod(
                        &c, -l * 0.8, Float(k) * w * 0.24, l * 0.8, Float(k) * w * 0.24, 0.0035, 0.0035, flesh * 0.7, thick: -0.008,
                        relief: .skin, gloss: 0.5, alpha: 0.8)
                }
            } else if n % 2 == 0 {
                s.put(
                    &c, 0, 0, l * 0.42, w * 0.34, pattern: .folded, scale: 0.8, accent, accent * 0.55, up: t * 0.75, thick: w * 0.26,
                    gloss: 0.3)
            } else {
                s.put(
                    &c, 0, 0, l * 0.42, w * 0.34, pattern: .rim, flesh.mixed(skin, 0.5), flesh, thick: -w * 0.26, relief: .skin, gloss: 0.4)
            }
        case .globe where look.id == "coconut":
            s.put(&c, 0, 0, l, w, pattern: .fibres, scale: 2, skin, skin * 0.6, thick: l * 0.75, profile: .bevel, gloss: 0.1)
            s.put(
                &c, 0, 0, l * 0.88, w * 0.88, pattern: .rim, flesh * 0.85, flesh, up: 0.0, thick: l * 0.72, profile: .dish, relief: .carve,
                gloss: 0.5)
        case .globe, .bulb, .pearl:
            if look.id == "garlic" { return garlicHalf(&s, &c) }
            let bulbous = look.archetype == .bulb && look.section != .plain
            s.put(
                &c, 0, 0, l, w, pattern: f.pattern, scale: f.scale, f.c1, f.c2, f.c3, thick: t, profile: .slab,
                gloss: look.section == .seeds || look.section == .segments ? 0.75 : 0.35)
            if bulbous {
                s.rod(&c, l * 0.9, 0, l * 1.2, 0, l * 0.12, l * 0.05, skin, up: t * 0.3, thick: l * 0.12, gloss: 0.1)
                s.put(&c, -l * 0.93, 0, l * 0.1, l * 0.16, skin.mixed(Paint(0xC9B48C), 0.6), up: t * 0.4, thick: l * 0.16, gloss: 0.1)
            }
        case .pepper:
            s.put(
                &c, 0, 0, l, w * 0.86, exponent: 2.7, wobble: 0.03, lobes: 3, phase: 3.1, pattern: .hollowFace, f.c1, f.c2, f.c3,
                thick: l * 0.5 * slump, profile: .bevel, gloss: 0.6)
            s.put(&c, l * 0.98, 0, l * 0.13, l * 0.2, Paint(0x58923A), up: l * 0.2, thick: l * 0.2)
        case .pod where look.id == "chilli":
            s.rod(&c, -l, 0, l * 0.8, 0, w * 0.25, w, pattern: .hollowFace, f.c1, f.c2, f.c3, thick: w * 0.6, profile: .dome, gloss: 0.6)
            for k in 0..<6 {
                s.put(
                    &c, l * (-0.3 + 0.18 * Float(k)), (k % 2 == 0 ? 1 : -1) * w * 0.2, w * 0.2, w * 0.17, accent, accent * 0.8, up: w * 0.5,
                    thick: w * 0.15)
            }
        case .banana:
            s.rod(
                &c, -l, 0, l, 0, w * 0.55, w * 0.55, pattern: .ribs, scale: 0.4, flesh, flesh * 0.86, flesh, thick: w * 0.4,
                profile: .bevel, gloss: 0.3)
        case .spear, .root, .sausage, .cob, .baguette, .stalk, .tuber, .pod, .stick:
            let r = crossRadius
            let e = max(r * 0.3, l - r)
            let c2 = look.section == .cucumber ? accent : look.section == .core ? accent : flesh.mixed(accent, 0.4)
            s.rod(
                &c, -e, 0, e, 0, look.archetype == .root ? r * 0.35 : r, r, pattern: .longFace, scale: look.section == .cucumber ? 1 : 0,
                flesh, c2, skin, thick: r * 0.8 * slump, profile: .bevel, gloss: 0.35)
        case .bun, .loaf:
            s.put(
                &c, 0, 0, l, w, exponent: look.archetype == .loaf ? 2.7 : 2, pattern: .crumb, scale: 2.2, f.c1, f.c2, f.c3, thick: l * 0.3,
                profile: .slab, gloss: 0.05)
        case .head, .floret:
            if look.archetype == .floret { return whole(&s, &c, n) }
            s.put(
                &c, 0, 0, l, w, wobble: 0.02, lobes: 5, pattern: .cabbageFace, scale: 1.1, f.c1, f.c2, f.c3, thick: l * 0.5, profile: .slab,
                gloss: 0.3)
        case .mushroom: mushroomSlice(&s, &c, thick: look.size * 0.5)
        case .pineapple:
            s.put(
                &c, -l * 0.15, 0, l * 0.75, w, exponent: 2.4, pattern: .cutFace, scale: 9, flesh, flesh * 0.88, skin, thick: w * 0.6,
                profile: .slab, gloss: 0.5)
            s.rod(
                &c, -l * 0.75, 0, l * 0.5, 0, w * 0.16, w * 0.16, flesh.mixed(.white, 0.35), thick: 0.001, relief: .skin, gloss: 0.4,
                alpha: 0.8)
            for k in 0..<7 {
                s.rod(
                    &c, l * 0.55, 0, l * 1.05, (Float(k) - 3) * w * 0.22, w * 0.1, w * 0.02, accent.varied(&s.random, 0.15), accent * 0.6,
                    up: w * 0.2, thick: w * 0.12)
            }
        case .block:
            s.put(&c, 0, 0, l * 0.52, w, exponent: 9, pattern: .plain, skin, skin * 0.94, thick: w * 0.65, profile: .slab, gloss: gloss)
        default: whole(&s, &c, n)
        }
    }

    func pearOutline(_ l: Float, _ w: Float) -> [(Float, Float)] {
        let top: [(Float, Float)] = [(-1, 0), (-0.93, 0.5), (-0.68, 0.88), (-0.3, 1), (0.1, 0.82), (0.45, 0.56), (0.78, 0.42), (0.96, 0.2)]
        return (top + top.dropFirst().reversed().map { ($0.0, -$0.1) }).map { ($0.0 * l, $0.1 * w) }
    }

    func pips(_ s: inout Spot, _ c: inout Canvas, at u: Float, spread: Float, _ t: Float) {
        for side in [-1, 1] as [Float] {
            s.put(&c, u, side * spread, 0.008, 0.0042, turn: side * 0.25, accent, accent * 0.6, up: t * 0.96, thick: 0.004, gloss: 0.6)
        }
    }

    func garlicHalf(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(&c, 0, 0, r, r * 0.94, wobble: 0.04, lobes: 7, skin, accent, thick: r * 0.5, profile: .slab, gloss: 0.2)
        for k in 0..<9 {
            let a = Float(k) / 9 * 6.283
            s.put(
                &c, cos(a) * r * 0.6, sin(a) * r * 0.58, r * 0.28, r * 0.17, turn: a, pattern: .cutFace, scale: 8, flesh, flesh * 0.92,
                accent.mixed(skin, 0.4), up: r * 0.44, thick: r * 0.1, profile: .bevel, gloss: 0.4)
        }
    }

    /// Half a boiled egg.
    func boiledHalf(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let b = l * look.aspect
        s.rod(
            &c, -l * 0.2, 0, l * 0.28, 0, b * 0.97, b * 0.76, pattern: .plain, flesh, flesh * 0.96, thick: b * 0.62, profile: .bevel,
            gloss: 0.6)
        let soft = cook == .boiled ? 1 - doneness : 0
        s.put(
            &c, -l * 0.1, 0, b * 0.6, b * 0.58, pattern: .rim, accent.mixed(Paint(0xF7D66A), 0.35 - 0.3 * soft),
            accent.mixed(Paint(0xE9C86A), 0.4), up: b * 0.56, thick: 0.005 + 0.006 * soft, profile: .bevel, gloss: 0.25 + 0.6 * soft)
    }

    /// A wedge: an eighth of something round, its cut faces towards the viewer.
    func wedge(_ s: inout Spot, _ c: inout Canvas, radius r: Float) {
        let f = face()
        switch look.archetype {
        case .egg: return boiledHalf(&s, &c)
        case .cake, .pie, .pizza, .wheel, .loaf, .disc:
            if look.archetype == .pizza { return pizzaSlice(&s, &c, radius: r) }
            if look.archetype == .wheel {
                var small = s.moved(0, 0, scale: 0.62)
                return whole(&small, &c, 0)
            }
            if look.archetype == .disc { return slice(&s, &c, radius: r, 0) }
            return wedgeOfCake(&s, &c, radius: r)
        case .globe, .bulb, .head, .pear, .pepper, .tuber, .pearl:
            // Skin below as a crescent, then the two faces, then the sharp edge.
            let w = r * (look.archetype == .tuber || look.archetype == .pear ? 0.42 : 0.5)
            let tall = r * 0.6 * slump
            var rind: [(Float, Float)] = []
            for k in 0...8 {
                let t = -1 + Float(k) / 4
                rind.append((t * r, w * 0.95 * (1 - t * t)))
            }
            let faceShape = rind + [(r * 0.55, -w * 0.42), (0, -w * 0.55), (-r * 0.55, -w * 0.42)]
            s.shape(
                &c, rind.map { ($0.0, $0.1 + w * 0.16) } + [(0, -w * 0.3)], round: r * 0.03, extent: r, pattern: .dimples, skin, skin * 0.8,
                thick: tall * 0.7, profile: .bevel, gloss: gloss)
            s.shape(
                &c, faceShape, round: r * 0.02, extent: r, pattern: .wedgeFace,
                scale: look.section == .segments
                    ? 2 : look.section == .rings || look.section == .cabbage ? 3 : look.section == .seeds ? 1 : 0,
                f.c1, look.section == .seeds ? accent : look.section == .segments ? accent : look.section == .rings ? accent : f.c2,
                look.section == .seeds ? flesh : flesh * 0.94, thick: tall, profile: .bevel,
                gloss: look.section == .segments || look.section == .seeds ? 0.8 : 0.4)
            s.rod(
                &c, -r * 0.82, w * 0.12, r * 0.82, w * 0.12, r * 0.02, r * 0.02, f.c1 * 1.05, thick: 0.003, relief: .skin, gloss: 0.5,
                alpha: 0.35)
        default: half(&s, &c, 1)
        }
    }

    func pizzaSlice(_ s: inout Spot, _ c: inout Canvas, radius r: Float) {
        let tip: [(Float, Float)] = [(-r, 0), (r * 0.75, -r * 0.52), (r * 0.9, 0), (r * 0.75, r * 0.52)]
        s.shape(&c, tip, round: 0.006, extent: r, pattern: .crust, flesh, skin, flesh, thick: 0.016, profile: .slab, gloss: 0.1)
        s.shape(
            &c, [(-r * 0.9, 0), (r * 0.66, -r * 0.44), (r * 0.72, 0), (r * 0.66, r * 0.44)], round: 0.004, extent: r, pattern: .meltPool,
            Paint(0xF6DC9C), accent, Paint(0xB5702A), up: 0.014, thick: 0.006, profile: .slab, gloss: 0.5)
        s.chain(
            &c, [(r * 0.74, -r * 0.5, r * 0.1), (r * 0.88, 0, r * 0.11), (r * 0.74, r * 0.5, r * 0.1)], skin, skin * 0.75, thick: 0.028,
            gloss: 0.15)
        for k in 0..<2 {
            s.put(
                &c, r * (0.35 - 0.5 * Float(k)), r * (0.14 - 0.2 * Float(k)), r * 0.16, r * 0.15, pattern: .tomatoFace, Paint(0xD8452E),
                Paint(0xB92418), Paint(0xF0B860), up: 0.019, thick: 0.005, profile: .slab, gloss: 0.6)
        }
    }
}
