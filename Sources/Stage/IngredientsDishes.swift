import Foundation
import Kitchen

/// What recipes make: cakes, pies, pizzas, omelettes, soups, salads, fillings.
extension Food {
    /// Whether a cake or a pie takes its vessel's shape.
    var fillsVessel: Bool { region.vessel == .tin || region.vessel == .dish || region.vessel == .pan }

    /// How much a round dish must shrink, or may grow, to sit well in what holds it.
    private func fitted(_ r: Float) -> Float { fillsVessel ? min(region.radiusX, region.radiusY) * 0.985 / max(0.2, size) : r }

    func cake(_ s: inout Spot, _ c: inout Canvas) {
        let r = fitted(look.size)
        let bake = cook == .raw ? 1 : max(0.15, heat)
        let ex = fillsVessel ? region.exponent : 2
        let ry = fillsVessel ? region.radiusY * 0.985 / max(0.2, size) : r
        let rx = fillsVessel ? region.radiusX * 0.985 / max(0.2, size) : r
        let top = flesh.mixed(skin, bake)
        if look.id == "moussaka" {
            // Under a browned, blistered top.
            s.put(
                &c, 0, 0, rx, ry, turn: -s.turn + region.turn, exponent: ex, pattern: .meltPool, scale: 0.8, top, top.mixed(flesh, 0.5),
                accent, thick: 0.045, profile: .bevel, gloss: gloss)
            return s.put(
                &c, 0, 0, rx * 0.97, ry * 0.97, turn: -s.turn + region.turn, exponent: ex, pattern: .patches, scale: 0.9,
                accent.mixed(top, 0.4), accent, thick: 0.004, profile: .flat, relief: .skin, gloss: gloss, alpha: 0.7)
        }
        s.put(
            &c, 0, 0, rx, ry, turn: -s.turn + region.turn, exponent: ex, pattern: .crust, scale: 1.3, top, top.mixed(accent, 0.55 * bake),
            top.mixed(flesh, 0.6), thick: 0.05, profile: .bevel, gloss: gloss)
        s.put(
            &c, 0, 0, rx * 0.8, ry * 0.8, turn: -s.turn + region.turn, exponent: ex, pattern: .crust, scale: 1.7, top,
            top.mixed(accent, 0.3 * bake), flesh, thick: 0.014, profile: .heap, relief: .skin, gloss: gloss, alpha: 0.7)
        // A crack where it rose.
        for k in 0..<4 {
            let a = 0.6 + Float(k) * 1.3
            let q = r * 0.2
            s.rod(
                &c, cos(a) * q * 0.4, sin(a) * q * 0.4, cos(a + 0.5) * q * 1.6, sin(a + 0.5) * q * 1.6, 0.004, 0.0015, flesh, thick: -0.005,
                relief: .skin, gloss: 0.05, alpha: 0.75)
        }
    }

    /// A slice of something round, its crumb showing along the cuts.
    func wedgeOfCake(_ s: inout Spot, _ c: inout Canvas, radius r: Float) {
        var top: [(Float, Float)] = [(-r * 0.55, 0)]
        for k in 0...5 {
            let a = -0.36 + Float(k) / 5 * 0.72
            top.append((-r * 0.55 + cos(a) * r, sin(a) * r))
        }
        let side = top.map { ($0.0 + 0.012, $0.1 + 0.026) }
        s.shape(
            &c, side, round: 0.004, extent: r * 0.5, pattern: .crumb, scale: 1, flesh, flesh * 0.9,
            look.archetype == .pie ? accent : flesh * 0.8, thick: 0.03, profile: .slab, gloss: 0.1)
        s.shape(
            &c, top, round: 0.004, extent: r * 0.5, pattern: .crust, scale: 1, skin, skin.mixed(accent, 0.5), flesh, up: 0.028,
            thick: 0.016, profile: .slab, gloss: gloss)
    }

    func pie(_ s: inout Spot, _ c: inout Canvas) {
        let r = fitted(look.size)
        let bake = cook == .raw ? 1 : heat
        let crust = Paint(0xF0DBA6).mixed(skin, bake)
        s.put(&c, 0, 0, r, r, pattern: .crust, crust, crust * 0.72, flesh, thick: 0.03, profile: .bevel, gloss: gloss)
        s.put(
            &c, 0, 0, r * 0.86, r * 0.86, pattern: .meltPool, scale: 1.2, accent, accent * 0.72, accent * 1.35, up: 0.006, thick: 0.024,
            profile: .flat, gloss: 0.9)
        s.put(&c, 0, 0, r * 0.88, r * 0.88, pattern: .lattice, crust, crust * 0.68, up: 0.026, thick: 0.014, profile: .flat, gloss: gloss)
        s.put(
            &c, 0, 0, r, r, inner: 0.84, pattern: .crust, scale: 1.5, crust, crust * 0.66, flesh, up: 0.02, thick: 0.026, profile: .tube,
            gloss: gloss)
        for k in 0..<34 {
            let a = Float(k) / 34 * 6.283
            s.rod(
                &c, cos(a) * r * 0.88, sin(a) * r * 0.88, cos(a + 0.06) * r * 0.985, sin(a + 0.06) * r * 0.985, 0.005, 0.005, crust * 0.8,
                thick: -0.006, relief: .skin, gloss: gloss, alpha: 0.7)
        }
    }

    func pizza(_ s: inout Spot, _ c: inout Canvas) {
        let r = look.size
        let bake = cook == .raw ? 0.9 : heat
        let crust = Paint(0xF3E3BC).mixed(skin, bake)
        s.put(
            &c, 0, 0, r, r, wobble: 0.012, lobes: 7, pattern: .crust, crust, crust * 0.72, flesh, thick: 0.014, profile: .slab, gloss: 0.1)
        s.put(
            &c, 0, 0, r, r, wobble: 0.012, lobes: 7, inner: 0.84, pattern: .browned, scale: 0.8, crust, crust * 0.75, crust * 0.5,
            up: 0.006, thick: 0.022, profile: .tube, gloss: 0.15)
        s.put(
            &c, 0, 0, r * 0.87, r * 0.87, wobble: 0.02, lobes: 8, pattern: .meltPool, accent, accent * 0.75, accent * 1.2, up: 0.012,
            thick: 0.005, profile: .flat, gloss: 0.5)
        let cheese = Paint(0xFAEBC0)
        for _ in 0..<16 {
            let a = s.random.uniform(0, 6.28)
            let q = r * 0.76 * s.random.unit().squareRoot()
            let e = r * s.random.uniform(0.14, 0.27)
            s.put(
                &c, cos(a) * q, sin(a) * q, e, e * 0.85, wobble: 0.14, lobes: 4, phase: a, pattern: .meltPool, cheese, Paint(0xF2CF80),
                Paint(0xB5702A), up: 0.014, thick: 0.008, profile: .heap, gloss: 0.6)
        }
        for k in 0..<6 {
            let a = Float(k) * 2.4 + 0.4
            let q = r * 0.62 * (Float(k) / 5).squareRoot()
            s.put(
                &c, cos(a) * q, sin(a) * q, r * 0.12, r * 0.115, pattern: .tomatoFace, Paint(0xD8452E), Paint(0xB92418), Paint(0xF0B860),
                up: 0.02, thick: 0.006, profile: .slab, gloss: 0.6)
        }
        for k in 0..<5 {
            let a = Float(k) * 2.4 + 1.7
            let q = r * 0.55 * (Float(k + 1) / 5).squareRoot()
            var leaf = s.moved(cos(a) * q, sin(a) * q, turn: a * 1.3, up: 0.024)
            leaf.blade(
                &c, length: r * 0.15, width: r * 0.085, tip: 0.95, pattern: .leaf, Paint(0x4B9434), Paint(0x6FB24C), thick: r * 0.06,
                profile: .dome, gloss: 0.4)
        }
    }

    func omelette(_ s: inout Spot, _ c: inout Canvas) {
        let l = look.size
        let w = l * look.aspect
        s.put(
            &c, 0, -w * 0.35, l, w * 1.3, turn: .pi, wobble: 0.015, lobes: 5, cut: 0.08, pattern: .meltPool, scale: 1.1, skin,
            skin.mixed(flesh, 0.5), accent, thick: 0.026, profile: .bevel, gloss: gloss)
        s.put(
            &c, 0, -w * 0.25, l * 0.93, w * 1.15, turn: .pi, wobble: 0.02, lobes: 4, cut: 0.02, pattern: .browned, scale: 0.7, skin,
            skin.mixed(accent, 0.45), accent, up: 0.006, thick: 0.034, profile: .heap, gloss: gloss)
        s.put(
            &c, 0, 0, l * 0.8, w * 0.75, pattern: .herbFlecks, Paint(0x4F9436), Paint(0x4F9436), Paint(0x7FBA5C), thick: 0.002,
            profile: .flat, relief: .skin, gloss: 0.2, alpha: 0.9)
    }

    /// Soup, stew, curry: pieces of several kinds that stand out of a level of liquid.
    func soup(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        let thin = look.id == "soup"
        let top = level(0.76)
        if region.isRaised || !region.isHollow { return pour(&c) }
        let kinds: [(Paint, Paint)] =
            look.id == "stew"
            ? [(Paint(0x6E3A20), Paint(0x4A2412)), (Paint(0xE88A2A), Paint(0xC8641A)), (Paint(0xE9CF88), Paint(0xC9A860))]
            : look.id == "curry"
                ? [(Paint(0xE3B372), Paint(0xB98540)), (Paint(0xC23A24), Paint(0x9A2A18)), (Paint(0x4E8A34), Paint(0x37661F))]
                : [(Paint(0xEE8F2E), Paint(0xCF6E1C)), (Paint(0x6FA23E), Paint(0x4F7C2A)), (Paint(0xF1E2AC), Paint(0xD6BE7C))]
        let count = Int(Float(thin ? 18 : 30) * min(1.1, roomShare) * (0.4 + 0.6 * amount))
        let half: Float = thin ? 0.013 : 0.019
        for (n, p) in spots(count, radius: 0.02, share: 0.9).enumerated() {
            var random = p.random
            let kind = kinds[n % kinds.count]
            let e = half * size * random.uniform(0.8, 1.25)
            c.stamp(
                p.x, p.y, e, e * random.uniform(0.7, 0.95), turn: p.turn, exponent: 4, pattern: .fibres, scale: 0.6,
                kind.0.varied(&random, 0.1).mixed(mixed, 0.15), kind.1.mixed(mixed, 0.2), kind.0,
                base: top - e * random.uniform(0.5, 1.15), thickness: e * 1.3, profile: .bevel, gloss: 0.55, clip: region.clip,
                seed: random.seed())
        }
        surface(&c, level: top, skin, flesh, accent, density: thin ? 160 : 320, pattern: .swirl)
        var random = StageRandom(seed, 71)
        func film(_ pattern: Pattern, _ scale: Float, _ c1: Paint, _ c2: Paint, _ c3: Paint, _ alpha: Float, _ share: Float) {
            c.flood(
                region.centre.x, region.centre.y, region.radiusX * share, region.radiusY * share,
                turn: region.turn + (region.exponent < 2.5 ? swirl : 0), exponent: region.exponent, pattern: pattern, scale: scale, c1, c2,
                c3, level: top + 0.002,
                density: 4000, gloss: 0.6, alpha: alpha, clip: region.clip, seed: random.seed())
        }
        if thin || look.id == "curry" { film(.oilDrops, 1.2, accent, accent.mixed(.white, 0.3), accent, 0.55, 0.96) }
        film(.herbFlecks, 0.8, Paint(0x4E8F34), Paint(0x3F7A2A), Paint(0x80B85A), 0.85, 0.85)
    }

    /// A salad: leaves with slices among them.
    func salad(_ c: inout Canvas) {
        let n = number(30, atLeast: 3)
        let lettuce = Looks["lettuce"] ?? look
        let tomato = Looks["tomato"] ?? look
        let cucumber = Looks["cucumber"] ?? look
        let leafFood = stand(in: lettuce)
        let tomatoFood = stand(in: tomato)
        let cucumberFood = stand(in: cucumber)
        scatter(&c, n, radius: 0.05, share: 0.95, pile: 0.06, scale: 0.85...1.15) { s, c, k in
            switch k % 6 {
            case 4: tomatoFood.wedge(&s, &c, radius: 0.05)
            case 2: cucumberFood.slice(&s, &c, radius: 0.032, k)
            default: leafFood.headLeaf(&s, &c, k, size: 0.06)
            }
        }
        scatter(&c, number(7), radius: 0.03, share: 0.85, pile: 0.075, salt: 5) { s, c, _ in
            s.put(&c, 0, 0, 0.03, 0.028, inner: 0.74, Paint(0xF3E4EC), Paint(0xA8487C), thick: 0.006, profile: .tube, gloss: 0.4)
        }
    }

    /// The same place and state with another look.
    private func stand(in other: Look) -> Food {
        var object = SceneObject(slot: 0, kind: .ingredient(other.id), form: .sliced, cook: cook, doneness: doneness, amount: amount)
        object.size = size
        return Food(object, look: other, region: region, seed: seed)
    }

    /// Filling, mince, stuffing: a moist heap of small things of several colours.
    func filling(_ c: inout Canvas) {
        guard amount > 0.001 else { return }
        let minced = look.archetype != .filling
        let bits: [Paint] =
            minced
            ? [flesh, skin, accent.mixed(flesh, 0.4)]
            : [flesh, skin, accent, Paint(0xD9582E).mixed(skin, 0.3), Paint(0xF1E2BC).mixed(skin, 0.25)]
        heap(&c, pattern: .curls, scale: 0.95, skin, skin * 0.55, minced ? accent.mixed(skin, 0.3) : flesh, height: 0.05, gloss: gloss)
        scatter(&c, number(80), radius: 0.012, pile: 0.075, sink: 0.004, scale: 0.7...1.3, within: heapRadii(wide: 1)) { s, c, k in
            let tone = bits[k % bits.count].varied(&s.random, 0.12)
            let r = min(0.011, look.piece)
            if minced {
                s.chain(
                    &c, [(-r * 1.5, r * 0.3, r * 0.42), (0, -r * 0.2, r * 0.5), (r * 1.3, r * 0.4, r * 0.4)], tone, tone * 0.75,
                    thick: r * 0.8 * slump, gloss: gloss)
            } else {
                s.put(
                    &c, 0, 0, r, r * 0.75, exponent: 3.5, pattern: .plain, tone, tone * 0.75, thick: r * 1.1, profile: .bevel, gloss: gloss)
            }
        }
    }
}
