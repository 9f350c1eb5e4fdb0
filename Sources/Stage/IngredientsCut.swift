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
        case .plain: return Face(pattern: .cutFace, scale: look.archetype == .block ? 0.01 : 5, c1: flesh, c2: flesh * 0.93, c3: skin)
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
        case .fibrous: return Face(pattern: look.archetype == .tuber ? .radialFace : .fibres, c1: flesh, c2: flesh.mixed(accent, 0.6), c3: look.archetype == .tuber ? skin : accent)
        case .holes: return Face(pattern: .holes, c1: flesh, c2: flesh * 0.94, c3: accent * 0.8)
        case .crumb: return Face(pattern: .crumb, c1: flesh, c2: skin, c3: flesh * 0.72)
        case .swirl: return Face(pattern: .spiral, c1: skin, c2: accent * 0.5, c3: skin)
        case .floret: return Face(pattern: .bumps, c1: skin, c2: skin * 0.5, c3: skin * 1.15)
        }
    }

    // MARK: Halves and wedges

    /// Half of the natural piece with its cut face up.
    func half(_ s: inout Spot, _ c: inout Canvas, _ n: Int) {
        let l = look.size, w = l * look.aspect, f = face(lengthwise: true), t = min(l, w) * 0.55 * slump
        switch look.archetype {
        case .egg: return heat > 0 || region.vessel != nil ? boiledHalf(&s, &c) : eggShell(&s, &c)
        case .nut: return nutHalf(&s, &c)
        case .pear where look.id == "avocado":
            let outline = pearOutline(l, w)
            s.shape(&c, outline, round: w * 0.06, extent: l * 0.8, pattern: .avocadoFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.35)
            if n % 2 == 0 {
                s.put(&c, -l * 0.3, 0, w * 0.48, w * 0.46, pattern: .nutGrain, scale: 0.4, accent, accent * 0.62, up: t * 0.75, thick: w * 0.34, gloss: 0.6)
            } else {
                s.put(&c, -l * 0.3, 0, w * 0.46, w * 0.44, pattern: .rim, f.c1 * 0.8, f.c1, thick: -w * 0.34, relief: .skin, gloss: 0.3)
            }
        case .pear:
            s.shape(&c, pearOutline(l, w), round: w * 0.05, extent: l * 0.92, pattern: .cutFace, scale: 4, f.c1, f.c1 * 0.94, skin, thick: t, profile: .slab, gloss: 0.35)
            if look.id == "aubergine" {
                s.put(&c, -l * 0.22, 0, l * 0.55, w * 0.62, pattern: .seedRing, scale: 0.7, flesh, accent, flesh, thick: 0.001, profile: .flat, relief: .skin, gloss: 0.3, alpha: 0.75)
                s.rod(&c, l * 0.72, 0, l * 1.05, 0, w * 0.2, w * 0.16, Paint(0x6F8A45), up: t * 0.4, thick: w * 0.3)
            } else { pips(&s, &c, at: -l * 0.3, spread: w * 0.2, t) }
        case .globe where look.section == .pome:
            s.put(&c, 0, 0, w, l, wobble: 0.02, lobes: 2, phase: 1.6, pattern: .pomeFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.35)
            pips(&s, &c, at: 0, spread: w * 0.13, t)
            s.rod(&c, w * 0.9, 0, w * 1.25, -w * 0.1, w * 0.03, w * 0.045, Paint(0x5A3A1C), up: t * 0.6, thick: w * 0.07)
        case .globe where look.section == .fig:
            s.shape(&c, [(l, -w * 0.3), (l * 0.7, -w * 0.85), (0, -w * 0.85), (-l * 0.75, -w * 0.42), (-l, 0), (-l * 0.75, w * 0.42), (0, w * 0.85), (l * 0.7, w * 0.85), (l, w * 0.3)], round: w * 0.1, extent: l,
                    pattern: .strawberryFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.6)
            s.put(&c, l * 0.95, 0, w * 0.3, w * 0.55, wobble: 0.2, lobes: 5, Paint(0x5C9A3A), up: t * 0.5, thick: t * 0.5)
        case .globe where look.section == .stone:
            let mango = look.id == "mango"
            s.put(&c, 0, 0, l, w, pattern: .cutFace, scale: 4, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.55)
            if mango {
                // Scored into a hedgehog.
                for k in -3...3 {
                    s.rod(&c, Float(k) * l * 0.24, -w * 0.8, Float(k) * l * 0.24, w * 0.8, 0.0035, 0.0035, flesh * 0.7, thick: -0.008, relief: .skin, gloss: 0.5, alpha: 0.8)
                    s.rod(&c, -l * 0.8, Float(k) * w * 0.24, l * 0.8, Float(k) * w * 0.24, 0.0035, 0.0035, flesh * 0.7, thick: -0.008, relief: .skin, gloss: 0.5, alpha: 0.8)
                }
            } else if n % 2 == 0 {
                s.put(&c, 0, 0, l * 0.42, w * 0.34, pattern: .folded, scale: 0.8, accent, accent * 0.55, up: t * 0.75, thick: w * 0.26, gloss: 0.3)
            } else {
                s.put(&c, 0, 0, l * 0.42, w * 0.34, pattern: .rim, flesh.mixed(skin, 0.5), flesh, thick: -w * 0.26, relief: .skin, gloss: 0.4)
            }
        case .globe where look.id == "coconut":
            s.put(&c, 0, 0, l, w, pattern: .fibres, scale: 2, skin, skin * 0.6, thick: l * 0.75, profile: .bevel, gloss: 0.1)
            s.put(&c, 0, 0, l * 0.88, w * 0.88, pattern: .rim, flesh * 0.85, flesh, up: 0.0, thick: l * 0.72, profile: .dish, relief: .carve, gloss: 0.5)
        case .globe, .bulb, .pearl:
            if look.id == "garlic" { return garlicHalf(&s, &c) }
            let bulbous = look.archetype == .bulb && look.section != .plain
            s.put(&c, 0, 0, l, w, pattern: f.pattern, scale: f.scale, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: look.section == .seeds || look.section == .segments ? 0.75 : 0.35)
            if bulbous {
                s.rod(&c, l * 0.9, 0, l * 1.2, 0, l * 0.12, l * 0.05, skin, up: t * 0.3, thick: l * 0.12, gloss: 0.1)
                s.put(&c, -l * 0.93, 0, l * 0.1, l * 0.16, skin.mixed(Paint(0xC9B48C), 0.6), up: t * 0.4, thick: l * 0.16, gloss: 0.1)
            }
        case .pepper:
            s.put(&c, 0, 0, l, w * 0.86, exponent: 2.7, wobble: 0.03, lobes: 3, phase: 3.1, pattern: .hollowFace, f.c1, f.c2, f.c3, thick: l * 0.5 * slump, profile: .bevel, gloss: 0.6)
            s.put(&c, l * 0.98, 0, l * 0.13, l * 0.2, Paint(0x58923A), up: l * 0.2, thick: l * 0.2)
        case .pod where look.id == "chilli":
            s.rod(&c, -l, 0, l * 0.8, 0, w * 0.25, w, pattern: .hollowFace, f.c1, f.c2, f.c3, thick: w * 0.6, profile: .dome, gloss: 0.6)
            for k in 0..<6 { s.put(&c, l * (-0.3 + 0.18 * Float(k)), (k % 2 == 0 ? 1 : -1) * w * 0.2, w * 0.2, w * 0.17, accent, accent * 0.8, up: w * 0.5, thick: w * 0.15) }
        case .banana:
            s.rod(&c, -l, 0, l, 0, w * 0.55, w * 0.55, pattern: .ribs, scale: 0.4, flesh, flesh * 0.86, flesh, thick: w * 0.4, profile: .bevel, gloss: 0.3)
        case .spear, .root, .sausage, .cob, .baguette, .stalk, .tuber, .pod, .stick:
            let r = crossRadius, e = max(r * 0.3, l - r)
            let c2 = look.section == .cucumber ? accent : look.section == .core ? accent : flesh.mixed(accent, 0.4)
            s.rod(&c, -e, 0, e, 0, look.archetype == .root ? r * 0.35 : r, r, pattern: .longFace, scale: look.section == .cucumber ? 1 : 0, flesh, c2, skin, thick: r * 0.8 * slump, profile: .bevel, gloss: 0.35)
        case .bun, .loaf:
            s.put(&c, 0, 0, l, w, exponent: look.archetype == .loaf ? 2.7 : 2, pattern: .crumb, scale: 2.2, f.c1, f.c2, f.c3, thick: l * 0.3, profile: .slab, gloss: 0.05)
        case .head, .floret:
            if look.archetype == .floret { return whole(&s, &c, n) }
            s.put(&c, 0, 0, l, w, wobble: 0.02, lobes: 5, pattern: .cabbageFace, scale: 1.1, f.c1, f.c2, f.c3, thick: l * 0.5, profile: .slab, gloss: 0.3)
        case .mushroom: mushroomSlice(&s, &c, thick: look.size * 0.5)
        case .pineapple:
            s.put(&c, -l * 0.15, 0, l * 0.75, w, exponent: 2.4, pattern: .cutFace, scale: 9, flesh, flesh * 0.88, skin, thick: w * 0.6, profile: .slab, gloss: 0.5)
            s.rod(&c, -l * 0.75, 0, l * 0.5, 0, w * 0.16, w * 0.16, flesh.mixed(.white, 0.35), thick: 0.001, relief: .skin, gloss: 0.4, alpha: 0.8)
            for k in 0..<7 { s.rod(&c, l * 0.55, 0, l * 1.05, (Float(k) - 3) * w * 0.22, w * 0.1, w * 0.02, accent.varied(&s.random, 0.15), accent * 0.6, up: w * 0.2, thick: w * 0.12) }
        case .block: s.put(&c, 0, 0, l * 0.52, w, exponent: 9, pattern: .plain, skin, skin * 0.94, thick: w * 0.65, profile: .slab, gloss: gloss)
        default: whole(&s, &c, n)
        }
    }

    private func pearOutline(_ l: Float, _ w: Float) -> [(Float, Float)] {
        let top: [(Float, Float)] = [(-1, 0), (-0.93, 0.5), (-0.68, 0.88), (-0.3, 1), (0.1, 0.82), (0.45, 0.56), (0.78, 0.42), (0.96, 0.2)]
        return (top + top.dropFirst().reversed().map { ($0.0, -$0.1) }).map { ($0.0 * l, $0.1 * w) }
    }

    private func pips(_ s: inout Spot, _ c: inout Canvas, at u: Float, spread: Float, _ t: Float) {
        for side in [-1, 1] as [Float] {
            s.put(&c, u, side * spread, 0.008, 0.0042, turn: side * 0.25, accent, accent * 0.6, up: t * 0.96, thick: 0.004, gloss: 0.6)
        }
    }

    private func garlicHalf(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        s.put(&c, 0, 0, r, r * 0.94, wobble: 0.04, lobes: 7, skin, accent, thick: r * 0.5, profile: .slab, gloss: 0.2)
        for k in 0..<9 {
            let a = Float(k) / 9 * 6.283
            s.put(&c, cos(a) * r * 0.6, sin(a) * r * 0.58, r * 0.28, r * 0.17, turn: a, pattern: .cutFace, scale: 8, flesh, flesh * 0.92, accent.mixed(skin, 0.4), up: r * 0.44, thick: r * 0.1, profile: .bevel, gloss: 0.4)
        }
    }

    /// Half a boiled egg.
    func boiledHalf(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size, b = l * look.aspect
        s.rod(&c, -l * 0.2, 0, l * 0.28, 0, b * 0.97, b * 0.76, pattern: .plain, flesh, flesh * 0.96, thick: b * 0.62, profile: .bevel, gloss: 0.6)
        let soft = cook == .boiled ? 1 - doneness : 0
        s.put(&c, -l * 0.1, 0, b * 0.6, b * 0.58, pattern: .rim, accent.mixed(Paint(0xF7D66A), 0.35 - 0.3 * soft), accent.mixed(Paint(0xE9C86A), 0.4), up: b * 0.56, thick: 0.005 + 0.006 * soft, profile: .bevel, gloss: 0.25 + 0.6 * soft)
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
            let w = r * (look.archetype == .tuber || look.archetype == .pear ? 0.42 : 0.5), tall = r * 0.6 * slump
            var rind: [(Float, Float)] = []
            for k in 0...8 {
                let t = -1 + Float(k) / 4
                rind.append((t * r, w * 0.95 * (1 - t * t)))
            }
            let faceShape = rind + [(r * 0.55, -w * 0.42), (0, -w * 0.55), (-r * 0.55, -w * 0.42)]
            s.shape(&c, rind.map { ($0.0, $0.1 + w * 0.16) } + [(0, -w * 0.3)], round: r * 0.03, extent: r, pattern: .dimples, skin, skin * 0.8, thick: tall * 0.7, profile: .bevel, gloss: gloss)
            s.shape(&c, faceShape, round: r * 0.02, extent: r, pattern: .wedgeFace, scale: look.section == .segments ? 2 : look.section == .rings || look.section == .cabbage ? 3 : look.section == .seeds ? 1 : 0,
                    f.c1, look.section == .seeds ? accent : look.section == .segments ? accent : look.section == .rings ? accent : f.c2, look.section == .seeds ? flesh : flesh * 0.94, thick: tall, profile: .bevel,
                    gloss: look.section == .segments || look.section == .seeds ? 0.8 : 0.4)
            s.rod(&c, -r * 0.82, w * 0.12, r * 0.82, w * 0.12, r * 0.02, r * 0.02, f.c1 * 1.05, thick: 0.003, relief: .skin, gloss: 0.5, alpha: 0.35)
        default: half(&s, &c, 1)
        }
    }

    private func pizzaSlice(_ s: inout Spot, _ c: inout Canvas, radius r: Float) {
        let tip: [(Float, Float)] = [(-r, 0), (r * 0.75, -r * 0.52), (r * 0.9, 0), (r * 0.75, r * 0.52)]
        s.shape(&c, tip, round: 0.006, extent: r, pattern: .crust, flesh, skin, flesh, thick: 0.016, profile: .slab, gloss: 0.1)
        s.shape(&c, [(-r * 0.9, 0), (r * 0.66, -r * 0.44), (r * 0.72, 0), (r * 0.66, r * 0.44)], round: 0.004, extent: r, pattern: .meltPool, Paint(0xF6DC9C), accent, Paint(0xB5702A), up: 0.014, thick: 0.006, profile: .slab, gloss: 0.5)
        s.chain(&c, [(r * 0.74, -r * 0.5, r * 0.1), (r * 0.88, 0, r * 0.11), (r * 0.74, r * 0.5, r * 0.1)], skin, skin * 0.75, thick: 0.028, gloss: 0.15)
        for k in 0..<2 { s.put(&c, r * (0.35 - 0.5 * Float(k)), r * (0.14 - 0.2 * Float(k)), r * 0.16, r * 0.15, pattern: .tomatoFace, Paint(0xD8452E), Paint(0xB92418), Paint(0xF0B860), up: 0.019, thick: 0.005, profile: .slab, gloss: 0.6) }
    }

    // MARK: Slices

    /// One slice, `r` its radius.
    func slice(_ s: inout Spot, _ c: inout Canvas, radius r: Float, _ n: Int) {
        let f = face(), j = s.random.uniform(0.92, 1.06), t = max(0.007, min(0.013, r * 0.28)) * slump
        switch look.archetype {
        case .pepper:
            ring(&s, &c, r * j, lobes: 3, wobble: 0.07, inner: 0.8, thick: 0.013)
        case .pod where look.id == "chilli":
            ring(&s, &c, r * 0.85 * j, lobes: 3, wobble: 0.03, inner: 0.62, thick: 0.007)
        case .pod:
            s.rod(&c, -0.02 * j, 0, 0.02 * j, 0, crossRadius, crossRadius, skin, skin * 0.75, thick: crossRadius * 1.3 * slump, gloss: gloss)
        case .pearl where look.id == "olive":
            ring(&s, &c, look.size * 0.85, lobes: 3, wobble: 0.01, inner: 0.45, thick: 0.009)
        case .stalk:
            if look.id == "celery" {
                // Crescents.
                s.put(&c, 0, 0, r * 1.15, r * 0.95, inner: 0.52, cut: 0.3, pattern: .rim, flesh, skin, thick: 0.013 * slump, profile: .bevel, gloss: gloss)
            } else if look.id == "asparagus" {
                s.rod(&c, -0.024 * j, 0, 0.024 * j, 0, r, r * 0.95, pattern: .lengthwise, scale: 0.5, skin, skin * 0.8, thick: r * 1.4 * slump, gloss: gloss)
                s.put(&c, 0.024 * j + r * 0.6, 0, r * 0.5, r * 0.9, flesh, skin, thick: r * 1.1)
            } else {
                let green = n % 2 == 0
                let k: Float = look.id == "leek" ? 1 : 1.25
                s.put(&c, 0, 0, r * k * j, r * k * 0.95 * j, inner: look.id == "leek" ? 0 : (green ? 0.5 : 0.12), pattern: .leekFace, green ? accent : flesh, skin, green ? skin : accent, thick: 0.011 * slump, profile: look.id == "leek" ? .slab : .bevel, gloss: gloss)
            }
        case .mushroom: mushroomSlice(&s, &c, thick: 0.011 * slump)
        case .pear where look.id == "avocado":
            // Crescents from a stoned half.
            s.put(&c, 0, 0, look.size * 0.82 * j, look.size * 0.5, inner: 0.52, cut: 0.12, pattern: .avocadoFace, f.c1, f.c2, f.c3, thick: 0.014, profile: .bevel, gloss: 0.35)
        case .pear where look.id == "pear", .globe where look.section == .pome:
            s.put(&c, 0, 0, look.size * 0.92 * j, look.size * 0.62, cut: 0.18, pattern: .cutFace, scale: 5, f.c1, f.c1 * 0.94, f.c3, thick: 0.012 * slump, profile: .bevel, gloss: 0.4)
            s.put(&c, 0, look.size * 0.12, look.size * 0.16, look.size * 0.1, f.c2, thick: -0.003, relief: .skin, gloss: 0.3, alpha: 0.7)
        case .globe where look.section == .fig:
            s.shape(&c, [(r, -r * 0.2), (r * 0.7, -r * 0.72), (0, -r * 0.7), (-r, 0), (0, r * 0.7), (r * 0.7, r * 0.72), (r, r * 0.2)], round: r * 0.12, extent: r, pattern: .strawberryFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.6)
        case .globe where look.section == .stone:
            s.put(&c, 0, 0, r * j, r * 0.62, inner: 0.4, cut: 0.12, pattern: .cutFace, scale: 5, f.c1, f.c2, f.c3, thick: 0.014 * slump, profile: .bevel, gloss: 0.55)
        case .globe where look.id == "pumpkin":
            s.put(&c, 0, 0, look.size * 0.72 * j, look.size * 0.66, inner: 0.62, cut: 0.1, pattern: .cutFace, scale: 7, f.c1, f.c1 * 0.92, skin, thick: 0.02 * slump, profile: .bevel, gloss: 0.35)
        case .globe where look.id == "coconut":
            s.put(&c, 0, 0, r * 0.6 * j, r * 0.5, inner: 0.74, cut: 0.0, flesh, skin.mixed(flesh, 0.3), thick: 0.012, profile: .bevel, gloss: 0.4)
        case .pineapple:
            s.put(&c, 0, 0, r * 0.95 * j, r * 0.93 * j, inner: 0.24, pattern: .radialFace, f.c1, f.c2, f.c1 * 0.85, thick: 0.016, profile: .bevel, gloss: 0.6)
        case .floret: floret(&s, &c)
        case .head: strip(&s, &c, 0.035, 0.008)
        case .leaves, .sprig: look.archetype == .leaves ? strip(&s, &c, 0.022, 0.005) : herbBit(&s, &c)
        case .bulb where look.section == .rings:
            // Whole rounds at first, loosened rings among them.
            if n % 3 == 2 {
                for (k, q) in ([1, 0.74, 0.5] as [Float]).enumerated() where n % 2 == 0 || k < 2 {
                    let p = Float(k) * 0.008
                    s.put(&c, p, -p, r * q * j, r * q * 0.94 * j, inner: 1 - 0.1 / q, pattern: .plain, flesh, accent.mixed(flesh, 0.3), thick: 0.013 * slump, profile: .tube, gloss: 0.55, alpha: 0.95)
                    s.put(&c, p, -p, r * q * j, r * q * 0.94 * j, inner: 1 - 0.025 / q, skin.mixed(accent, 0.4), up: 0.002, thick: 0.011 * slump, profile: .tube, gloss: 0.5, alpha: 0.6)
                }
            } else {
                s.put(&c, 0, 0, r * j, r * 0.95 * j, pattern: .onionFace, f.c1, f.c2, f.c3, thick: t, profile: .slab, gloss: 0.5, alpha: 0.97)
            }
        case .egg:
            guard heat > 0 || cook == .boiled else { return openEgg(&s, &c, n) }
            let b = look.size * look.aspect * j
            s.put(&c, 0, 0, b, b * 0.94, flesh, flesh * 0.96, thick: 0.012, profile: .slab, gloss: 0.5)
            s.put(&c, 0, 0, b * 0.58, b * 0.56, accent.mixed(Paint(0xF7D66A), 0.4), accent, up: 0.011, thick: 0.003, profile: .bevel, gloss: 0.3)
        case .breast:
            s.put(&c, 0, 0, look.size * look.aspect * 0.98 * j, look.size * 0.21, exponent: 2.6, wobble: 0.03, lobes: 3, phase: Float(n), pattern: .fibres, scale: 0.8, flesh.varied(&s.random, 0.04), accent, flesh * 0.95, thick: 0.021 * slump, profile: .bevel, gloss: gloss)
        case .steak:
            s.put(&c, 0, 0, look.size * look.aspect * 0.95 * j, look.size * 0.2, exponent: 3, wobble: 0.04, lobes: 3, phase: Float(n), pattern: .steakFace, scale: 0.9, heatedCentre, accent, accent, thick: 0.019 * slump, profile: .bevel, gloss: gloss)
        case .fillet:
            s.put(&c, 0, 0, look.size * look.aspect * 1.0 * j, look.size * 0.24, exponent: 2.6, wobble: 0.03, lobes: 2, phase: Float(n), pattern: .chevrons, scale: 0.75, f.c1.varied(&s.random, 0.03), f.c2, f.c3, thick: 0.02 * slump, profile: .bevel, gloss: gloss)
        case .rasher where look.id == "ham":
            // Folded slices.
            let w = look.size * 0.8
            s.put(&c, 0, 0, w, w * 0.85, wobble: 0.03, lobes: 3, pattern: .cutFace, scale: 4, flesh, flesh.mixed(accent, 0.4), accent, thick: 0.008, profile: .slab, gloss: gloss)
            s.put(&c, 0, -w * 0.1, w, w * 0.75, turn: 0.2, cut: 0, pattern: .marbled, scale: 0.9, flesh.varied(&s.random, 0.05), accent, flesh, up: 0.008, thick: 0.014, profile: .bevel, gloss: gloss)
        case .rasher: return whole(&s, &c, n)
        case .sausage:
            s.put(&c, 0, 0, r * 1.05 * j, r * j, pattern: .marbled, scale: 1.8, f.c1, f.c2, f.c1 * 0.85, thick: 0.012 * slump, profile: .slab, gloss: 0.5)
            s.put(&c, 0, 0, r * 1.07 * j, r * 1.02 * j, inner: 0.88, skin, skin * 0.8, thick: 0.0125 * slump, profile: .tube, gloss: 0.5)
        case .loaf:
            let w = look.size * 0.55
            s.put(&c, 0, 0, w, w * 0.9, exponent: 3.6, pattern: .crumb, scale: 2.3, f.c1, f.c2, f.c3, thick: 0.022, profile: .slab, gloss: 0.05)
            s.put(&c, 0, -w * 0.35, w * 0.97, w * 0.5, exponent: 2.6, pattern: .crumb, scale: 2.8, f.c1, f.c1 * 0.96, f.c3, up: 0.0, thick: 0.001, profile: .flat, relief: .skin, gloss: 0.05, alpha: 0.5)
        case .baguette:
            s.put(&c, 0, 0, r * 1.2, r * 0.98, exponent: 2.2, pattern: .crumb, scale: 2.4, f.c1, f.c2, f.c3, thick: 0.02, profile: .slab, gloss: 0.05)
        case .bun: return half(&s, &c, n)
        case .block:
            let w = look.id == "butter" || look.id == "tofu" ? look.size * 0.5 : look.size * 0.52
            s.put(&c, 0, 0, w * j, w * 0.8, exponent: 9, pattern: look.id == "feta" ? .holes : .plain, scale: 1.6, flesh, flesh * 0.94, accent, thick: look.id == "tofu" ? 0.018 : 0.012, profile: .slab, gloss: gloss)
        case .wheel:
            let w: Float = 0.058 * j, melt = cook == .raw ? 0 : heat
            if melt > 0.4 { return meltedSlice(&s, &c, w * 1.15) }
            if look.id == "parmesan" {
                s.shape(&c, [(-w, -w * 0.3), (-w * 0.2, -w * 0.5), (w, -w * 0.25), (w * 0.8, w * 0.35), (-w * 0.1, w * 0.5), (-w * 0.9, w * 0.3)], round: 0.003, extent: w, pattern: .granite, scale: 0.4, flesh, flesh * 0.93, accent, thick: 0.006, profile: .slab, gloss: gloss)
            } else {
                s.put(&c, 0, 0, w, w * 0.95, exponent: 10, pattern: .holes, scale: 1, flesh, flesh * 0.94, accent * 0.8, thick: 0.009, profile: .slab, gloss: gloss)
            }
        case .ball where look.id == "mozzarella":
            if cook != .raw, heat > 0.3 { return meltedSlice(&s, &c, look.size * 0.95) }
            s.put(&c, 0, 0, look.size * 0.95 * j, look.size * 0.9 * j, wobble: 0.02, lobes: 4, phase: Float(n), pattern: .cutFace, scale: 3, flesh, flesh * 0.96, skin * 0.94, thick: 0.014, profile: .bevel, gloss: 0.6)
        case .cake, .pie, .pizza: wedge(&s, &c, radius: look.size * 0.85)
        case .nut:
            s.put(&c, 0, 0, look.size * 0.9, look.size * look.aspect * 0.8, pattern: .cutFace, scale: 9, flesh, flesh * 0.93, skin, thick: 0.003, profile: .slab, gloss: 0.2)
        case .omelette, .dough, .sheet, .patty: strip(&s, &c, 0.045, 0.014)
        case .disc: rolledUp(&s, &c, length: 0.016, radius: 0.026)
        case .shrimp: half(&s, &c, n)
        case .bar: chocolateSquare(&s, &c)
        case .stick: s.put(&c, 0, 0, r * 1.2, r * 1.1, pattern: .spiral, skin, accent * 0.5, thick: 0.012, profile: .bevel, gloss: 0.1)
        case .root where look.id == "carrot", .spear, .tuber, .banana, .pear, .globe, .bulb, .cob, .root:
            if look.id == "garlic" {
                s.shape(&c, [(-0.016, -0.006), (0, -0.0095), (0.015, -0.003), (0.016, 0.004), (0, 0.0085), (-0.015, 0.005)], round: 0.002, extent: 0.016, pattern: .cutFace, scale: 9, flesh, flesh * 0.92, accent.mixed(flesh, 0.5), thick: 0.005, profile: .bevel, gloss: 0.45)
                return
            }
            s.put(&c, 0, 0, r * j, r * j * s.random.uniform(0.93, 1), wobble: look.archetype == .tuber ? 0.03 : 0.008, lobes: 3, phase: Float(n), pattern: f.pattern, scale: f.scale, f.c1.varied(&s.random, 0.03), f.c2, f.c3, thick: t, profile: .slab,
                  gloss: look.section == .segments || look.section == .seeds ? 0.8 : max(0.3, gloss))
        case .pearl, .cluster: half(&s, &c, n)
        default: dice(&s, &c, n)
        }
    }

    /// Roast meat is pinker inside.
    private var heatedCentre: Paint { cook == .raw || look.id == "pork" ? flesh : flesh.mixed(Paint(look.flesh.code), 0.35) }

    private func ring(_ s: inout Spot, _ c: inout Canvas, _ r: Float, lobes: Float, wobble: Float, inner: Float, thick: Float) {
        let phase = s.random.uniform(0, 6)
        s.put(&c, 0, 0, r, r * 0.96, wobble: wobble, lobes: lobes, phase: phase, inner: inner, pattern: .plain, flesh, flesh * 0.92, thick: thick * slump, profile: .bevel, gloss: 0.5)
        s.put(&c, 0, 0, r * 1.01, r * 0.97, wobble: wobble, lobes: lobes, phase: phase, inner: 0.945, skin, skin * 0.85, up: 0.001, thick: thick * slump, profile: .tube, gloss: gloss)
        if look.section == .pepper, look.archetype == .pepper {
            for k in 0..<3 {
                let a = Float(k) * 2.094 + phase * 0.3
                s.rod(&c, cos(a) * r * 0.82, sin(a) * r * 0.8, cos(a) * r * 0.45, sin(a) * r * 0.45, r * 0.05, r * 0.025, accent.mixed(flesh, 0.3), thick: thick * 0.7 * slump, gloss: 0.3)
            }
        }
    }

    func mushroomSlice(_ s: inout Spot, _ c: inout Canvas, thick t: Float) {
        // An umbrella: cap above, stalk below, gills between.
        let r = look.size * 0.92
        let outline: [(Float, Float)] = [(-0.98, 0.1), (-0.86, -0.45), (-0.5, -0.82), (0, -0.95), (0.5, -0.82), (0.86, -0.45), (0.98, 0.1), (0.75, 0.24), (0.34, 0.16), (0.3, 0.85), (0, 0.95), (-0.3, 0.85), (-0.34, 0.16), (-0.75, 0.24)]
        s.shape(&c, outline.map { ($0.0 * r, $0.1 * r * 0.9) }, round: r * 0.04, extent: r, pattern: .cutFace, scale: 10, flesh, flesh * 0.9, skin * 0.72, thick: t, profile: .slab, gloss: 0.25)
        for side in [-1, 1] as [Float] {
            s.put(&c, side * r * 0.5, r * 0.03, r * 0.34, r * 0.12, turn: side * 0.2, pattern: .stripes, scale: 1.6, accent, accent * 0.6, thick: -0.003, relief: .skin, gloss: 0.1, alpha: 0.85)
        }
    }

    // MARK: Dice and strips

    /// A cube or chunk.
    func dice(_ s: inout Spot, _ c: inout Canvas, _ n: Int, size: Float? = nil) {
        let r = size ?? look.piece, j = s.random.uniform(0.85, 1.12), outer = n % 5 < 3
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
            s.put(&c, 0, 0, r * 0.9 * j, r * 0.7 * j, exponent: 3, wobble: 0.06, lobes: 3, phase: Float(n), yolk ? accent.mixed(Paint(0xF7D66A), 0.4) : flesh, yolk ? accent : flesh * 0.94, thick: r * 0.8, profile: .bevel, gloss: 0.35)
            return
        case .stalk where look.id != "celery", .pod where look.id == "chilli": return slice(&s, &c, radius: crossRadius * 0.9, n)
        case .pod:
            s.rod(&c, -r, 0, r, 0, crossRadius, crossRadius, skin, skin * 0.75, thick: crossRadius * 1.4 * slump, gloss: gloss)
            s.put(&c, r + crossRadius * 0.5, 0, crossRadius * 0.4, crossRadius * 0.8, flesh, skin, thick: crossRadius * 1.1)
            return
        case .cob:
            s.put(&c, 0, 0, 0.0115 * j, 0.0095 * j, exponent: 2.6, pattern: .gradient, skin.varied(&s.random, 0.06), flesh.mixed(.white, 0.35), thick: 0.011 * slump, gloss: 0.55)
            return
        case .nut:
            s.shape(&c, [(-r, -r * 0.5), (r * 0.3, -r * 0.8), (r, 0), (r * 0.2, r * 0.75), (-r * 0.8, r * 0.5)], round: r * 0.1, extent: r, pattern: .cutEdge, phase: outer ? 0.3 : 9, tone, tone * 0.9, skin, thick: r * 0.9, profile: .bevel, gloss: 0.2)
            return
        case .loaf, .bun, .baguette:
            s.put(&c, 0, 0, r * j, r * 0.93 * j, exponent: 5, phase: n % 3 == 0 ? 0.5 : 9, pattern: .cutEdge, tone, tone * 0.88, skin, thick: r * 1.25, profile: .bevel, gloss: 0.05)
            s.put(&c, 0, 0, r * 0.85, r * 0.8, pattern: .speckle, scale: 2.2, tone, tone * 0.72, thick: -0.001, profile: .flat, relief: .skin, gloss: 0.05, alpha: 0.5)
            return
        case .rasher where look.id == "bacon":
            s.put(&c, 0, 0, r * 1.2 * j, r * 0.62, exponent: 4, wobble: 0.06, lobes: 2, phase: Float(n), pattern: .rasher, scale: 0.7, alternating(n), accent.mixed(Paint(0xD99A54), 0.6 * heat), tone * 0.75, thick: r * 0.7 * slump, gloss: gloss)
            return
        case .steak, .breast, .mince, .sausage, .patty:
            s.put(&c, 0, 0, r * 1.12 * j, r * 0.92 * q * j, exponent: 3.2, wobble: 0.05, lobes: 3, phase: Float(n), pattern: look.archetype == .steak ? .steakFace : .fibres, scale: 0.75, tone, accent.mixed(tone, look.archetype == .steak ? 0.1 : 0.3), look.archetype == .steak ? accent : tone * 0.95,
                  thick: r * 1.3 * slump, profile: .bevel, gloss: gloss)
            return
        case .fillet:
            s.put(&c, 0, 0, r * 1.1 * j, r * 0.95 * q * j, exponent: 3.4, wobble: 0.03, lobes: 3, phase: Float(n), pattern: .chevrons, scale: 0.55, tone, accent, tone.mixed(accent, 0.3), thick: r * 1.25 * slump, profile: .bevel, gloss: gloss)
            return
        case .shrimp: return whole(&s, &c, n)
        case .ball where look.id == "mozzarella", .wheel where cook != .raw && heat > 0.4: return cook != .raw && heat > 0.3 ? meltedSlice(&s, &c, r * 1.6) : plainCube(&s, &c, r * j, q, tone)
        case .disc, .sheet, .omelette: return strip(&s, &c, r * 1.1, r * 0.8)
        default: break
        }
        switch look.section {
        case .rings, .layers:
            // Curved layers side by side.
            s.put(&c, 0, 0, r * 1.1 * j, r * 0.82 * j, exponent: 4.5, pattern: .cutEdge, scale: 2.1, tone, accent, skin.mixed(accent, 0.4), outer: outer ? 0.66 : 9, thick: r * 0.85 * slump, gloss: 0.5)
        case .seeds:
            s.put(&c, 0, 0, r * 1.05 * j, r * 0.9 * j, exponent: 4, pattern: .cutEdge, scale: 1, tone, accent.mixed(tone, 0.4), skin, outer: outer ? 0.1 : 0.75, thick: r * 1.0 * slump, gloss: 0.85)
            if !outer {
                for k in 0..<3 { s.put(&c, (Float(k) - 1) * r * 0.45, s.random.uniform(-0.3, 0.3) * r, r * 0.16, r * 0.11, turn: Float(k), accent, accent * 0.85, up: r * 0.95 * slump, thick: r * 0.12, gloss: 0.8) }
            }
        case .pepper:
            s.put(&c, 0, 0, r * 1.05 * j, r * 0.85 * j, exponent: 6, wobble: 0.02, lobes: 2, phase: Float(n), pattern: .plain, n % 3 == 0 ? tone : skin.varied(&s.random, 0.05), n % 3 == 0 ? tone * 0.9 : skin * 0.85, thick: r * 0.7 * slump, profile: .bevel, gloss: n % 3 == 0 ? 0.4 : gloss)
        case .avocado:
            s.put(&c, 0, 0, r * j, r * 0.9 * q * j, exponent: 5, pattern: .gradient, tone, Paint(0x9DB84C), thick: r * 1.1, profile: .bevel, gloss: 0.35)
        case .segments:
            s.put(&c, 0, 0, r * 1.15 * j, r * 0.72 * j, exponent: 3, cut: 0.5, pattern: .radialFace, tone, accent.mixed(tone, 0.5), skin, thick: r * 0.8, profile: .bevel, gloss: 0.75)
        case .kernels: break
        default:
            plainCube(&s, &c, r * j, q, tone, outer: outer && look.skin != look.flesh)
        }
    }

    private func alternating(_ n: Int) -> Paint { flesh * (n % 2 == 0 ? 1 : 0.88) }

    private func plainCube(_ s: inout Spot, _ c: inout Canvas, _ r: Float, _ q: Float, _ tone: Paint, outer: Bool = false) {
        let core = look.section == .core && s.random.unit() < 0.4
        s.put(&c, 0, 0, r, r * 0.95 * q, exponent: 6, pattern: core ? .gradient : .cutEdge, scale: 1, tone, core ? accent : tone * 0.9, skin, outer: outer ? 0.5 : 9, thick: r * 1.2 * slump, gloss: max(0.25, min(gloss, 0.5)))
    }

    private func mushroomQuarter(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.piece * 1.15
        s.put(&c, 0, 0, r, r * 0.8, cut: 0.2, pattern: .cutFace, scale: 9, flesh, accent.mixed(flesh, 0.4), skin, thick: r * 0.8 * slump, profile: .bevel, gloss: 0.25)
    }

    private func chocolateChip(_ s: inout Spot, _ c: inout Canvas, _ r: Float) {
        let q = r * s.random.uniform(0.6, 1)
        s.shape(&c, [(-q, -q * 0.35), (-q * 0.2, -q * 0.7), (q * 0.85, -q * 0.4), (q * 0.7, q * 0.5), (-q * 0.5, q * 0.6)], round: q * 0.06, extent: q, skin.varied(&s.random, 0.08), skin * 0.8, thick: q * 0.75, profile: .bevel, gloss: gloss)
    }

    /// A flat strip or scrap, leafy where the food is.
    func strip(_ s: inout Spot, _ c: inout Canvas, _ l: Float, _ w: Float) {
        let leafy = look.archetype == .head || look.archetype == .leaves
        let tone = (leafy ? skin.mixed(flesh, s.random.uniform(0, look.archetype == .head ? 0.95 : 0.4)) : skin.mixed(flesh, 0.4)).varied(&s.random, 0.1)
        let b = s.random.uniform(-0.35, 0.35) * l
        s.shape(&c, [(-l, -w + b * 0.4), (-l * 0.3, -w * 1.05 - b * 0.2), (l * 0.4, -w - b * 0.2), (l, -w * 0.9 + b * 0.5), (l * 0.95, w + b * 0.5), (l * 0.3, w * 1.05 - b * 0.2), (-l * 0.4, w - b * 0.2), (-l, w * 0.9 + b * 0.4)],
                round: w * 0.15, extent: l, pattern: leafy ? .crinkled : look.archetype == .disc ? .pores : .plain, scale: 1, tone, leafy ? accent.mixed(tone, 0.4) : tone * 0.85, tone * 0.75, thick: max(0.005, w * 0.55) * slump, profile: .bevel, gloss: gloss)
    }
}

extension Spot {
    /// A cube with a skin edge from `outer` (in v) on; see `Pattern.cutEdge`.
    mutating func put(
        _ canvas: inout Canvas, _ u: Float, _ v: Float, _ radiusX: Float, _ radiusY: Float, exponent: Float,
        cut: Float = 1, pattern: Pattern, scale k: Float = 1, _ c1: Paint, _ c2: Paint, _ c3: Paint, outer: Float, thick: Float, gloss: Float
    ) {
        let p = at(u, v)
        canvas.stamp(
            p.x, p.y, radiusX * scale, radiusY * scale, turn: turn, exponent: exponent, phase: outer, cut: cut, pattern: pattern, scale: k, c1, c2, c3, base: base, thickness: thick * scale, profile: .bevel, gloss: gloss, clip: clip,
            seed: random.seed())
    }
}
