import Foundation
import Kitchen

/// Heaps of what knife, grater, mortar and masher make.
extension Food {
    func drawDice(_ c: inout Canvas, size r: Float) {
        if look.archetype == .cob || look.archetype == .pearl && look.section == .plain { return kernelsHeap(&c) }
        let full = max(8, min(look.archetype == .sprig ? 110 : 90, Int(0.05 / (4 * r * r)) + 2))
        scatter(
            &c, number(full), radius: r, share: cutShare, pile: 0.06, scale: 0.9...1.12,
            within: gathers ? cluster(full, r, loose: look.archetype == .sprig ? 0.95 : isFlat ? 1.3 : 1.5) : nil
        ) { s, c, n in dice(&s, &c, n) }
    }

    /// Corn off the cob, peas and berries: round small things, by the handful.
    func kernelsHeap(_ c: inout Canvas) {
        let full = look.archetype == .cob ? 110 : look.count
        scatter(
            &c, number(full), radius: 0.012, share: cutShare, pile: 0.07,
            within: gathers ? cluster(full, 0.0125, loose: isFlat ? 0.95 : 1.3) : nil
        ) { s, c, n in look.archetype == .cob ? dice(&s, &c, n) : whole(&s, &c, n) }
    }

    func drawMinced(_ c: inout Canvas) {
        if look.archetype == .steak || look.archetype == .breast || look.archetype == .fillet { return filling(&c) }
        let r = max(0.0042, look.piece * 0.4)
        let herb = look.archetype == .sprig || look.archetype == .leaves
        heap(
            &c, pattern: .flakes, scale: min(2.2, 0.0095 / r),
            skin.distance(flesh) > 0.2 && look.section == .pepper ? skin : herb ? skin : flesh, herb ? skin * 0.55 : flesh * 0.72,
            look.section == .rings || look.section == .hollow ? accent : skin,
            height: 0.022, gloss: max(0.3, gloss), wide: 0.8)
        scatter(&c, number(90), radius: r, pile: 0.05, sink: 0.001, scale: 0.75...1.3, within: heapRadii(wide: 0.95)) { s, c, n in
            if herb { return herbBit(&s, &c) }
            let tone =
                (n % 4 == 0
                ? (look.section == .plain ? flesh * 0.92 : skin.mixed(flesh, 0.25)) : n % 4 == 1 ? accent.mixed(flesh, 0.5) : flesh).varied(
                    &s.random, 0.07)
            s.put(
                &c, 0, 0, r, r * 0.8, exponent: 4, pattern: .plain, tone, tone * 0.88, thick: r * 1.1 * slump, profile: .bevel,
                gloss: max(0.35, gloss))
        }
    }

    func drawGrated(_ c: inout Canvas) {
        let melt = meltable && cook != .raw ? heat : 0
        if melt > 0.5 { return meltLayer(&c, melt) }
        let hard = look.id == "parmesan" || look.id == "chocolate" || look.id == "coconut" || look.archetype == .nut
        let citrus = look.section == .segments
        let zest = citrus || look.id == "ginger" || look.id == "garlic"
        let l: Float = zest ? 0.0085 : hard ? 0.012 : 0.021
        let r: Float = zest ? 0.0016 : hard ? 0.0024 : 0.0038
        let base = citrus ? skin : flesh
        heap(
            &c, pattern: .curls, scale: zest ? 2 : 1.25, base, base * 0.7, citrus ? skin * 1.15 : skin.mixed(flesh, 0.3),
            height: zest ? 0.012 : 0.032, gloss: gloss, wide: zest ? 0.45 : 0.86)
        scatter(&c, number(88), radius: l, pile: 0.07, sink: 0.001, scale: 0.75...1.25, within: heapRadii(wide: zest ? 0.5 : 0.95)) {
            s, c, n in
            let tone = (n % 6 == 0 ? skin.mixed(flesh, 0.4) : base).varied(&s.random, 0.07)
            let b = s.random.uniform(-0.4, 0.4) * l
            s.rod(&c, -l, 0, 0, b, r, r, tone, tone * 0.82, thick: r * 1.6, gloss: max(0.2, gloss))
            s.rod(&c, 0, b, l * 0.95, b * 0.2, r, r * 0.8, tone, tone * 0.82, thick: r * 1.6, gloss: max(0.2, gloss))
        }
    }

    /// Grated cheese that has melted over what is below.
    func meltLayer(_ c: inout Canvas, _ d: Float) {
        scatter(&c, number(34), radius: 0.045, share: 0.95, pile: 0.12, scale: 0.7...1.3) { s, c, _ in meltedSlice(&s, &c, 0.078) }
    }

    func drawShredded(_ c: inout Canvas) {
        let leafy = look.archetype == .head || look.archetype == .leaves
        let meat = look.archetype == .breast || look.archetype == .steak || look.archetype == .fillet
        let l: Float = leafy ? 0.042 : meat ? 0.034 : 0.036
        let r: Float = leafy ? 0.0042 : meat ? 0.0068 : 0.0042
        if amount > 0.35 {
            heap(
                &c, pattern: .curls, scale: meat ? 0.6 : 0.85, leafy ? skin.mixed(flesh, 0.5) : flesh, (leafy ? skin : flesh) * 0.6, accent,
                height: 0.03, gloss: gloss, wide: 0.8)
        }
        scatter(&c, number(80), radius: l, pile: 0.07, sink: 0.001, scale: 0.7...1.2, within: heapRadii(wide: 0.95)) { s, c, n in
            let tone =
                (leafy
                ? skin.mixed(flesh, s.random.unit()) : n % 5 == 0 ? accent.mixed(flesh, 0.4) : n % 7 == 0 ? skin.mixed(flesh, 0.4) : flesh)
                .varied(&s.random, 0.08)
            let b = s.random.uniform(-0.35, 0.35) * l
            let q = r * s.random.uniform(0.7, 1.2)
            s.chain(
                &c, [(-l, b * 0.4, q * 0.7), (-l * 0.3, -b * 0.5, q), (l * 0.4, b * 0.4, q), (l, -b * 0.6, q * 0.6)],
                pattern: meat ? .fibres : .plain, scale: 0.4, tone, tone * 0.8, thick: q * 1.5 * slump, gloss: gloss)
        }
    }

    func drawCrushed(_ c: inout Canvas) {
        let small = look.size < 0.06
        let r = look.id == "garlic" ? 0.026 : small ? look.size * 0.95 : 0.03
        let full = look.id == "garlic" ? 7 : small ? min(26, look.count * 2) : 18
        // Flattened and burst, juice round it.
        scatter(&c, number(full), radius: r, share: cutShare, pile: 0.03) { s, c, n in
            let wet = look.section == .seeds || look.archetype == .pearl || look.archetype == .cluster || look.section == .segments
            if wet {
                s.put(
                    &c, 0, 0, r * 1.5, r * 1.3, wobble: 0.12, lobes: 4, phase: Float(n), mixed, mixed * 0.9, thick: 0.003, profile: .heap,
                    gloss: 0.9, alpha: 0.6)
            }
            s.put(
                &c, 0, 0, r, r * 0.72, wobble: 0.13, lobes: 5, phase: s.random.uniform(0, 6), pattern: .folded, scale: 0.7,
                flesh.varied(&s.random, 0.06), flesh * 0.75, skin, thick: r * 0.45 * slump, profile: .bevel, gloss: max(0.4, gloss))
            for _ in 0..<2 {
                let a = s.random.uniform(0, 6.28)
                let q = r * s.random.uniform(1.0, 1.3)
                s.put(&c, cos(a) * q, sin(a) * q, r * 0.24, r * 0.16, turn: a, skin.mixed(flesh, 0.4), flesh, thick: r * 0.2, gloss: gloss)
            }
        }
    }

    func heapOfCrumbs(_ c: inout Canvas) {
        heap(&c, pattern: .flakes, scale: 1.3, flesh, skin * 0.7, skin, height: 0.028, gloss: 0.12, wide: 0.85)
        scatter(&c, number(70), radius: 0.012, pile: 0.06, scale: 0.45...1.15, within: heapRadii(wide: 1)) { s, c, n in
            let r = look.piece * 0.8
            let tone = (n % 3 == 0 ? skin : flesh).varied(&s.random, 0.08)
            s.shape(
                &c, [(-r, -r * 0.4), (0, -r * 0.75), (r, -r * 0.1), (r * 0.3, r * 0.7), (-r * 0.7, r * 0.5)], round: r * 0.08, extent: r,
                tone, tone * 0.85, thick: r * 0.8, gloss: look.archetype == .cube ? 1 : 0.15, alpha: look.archetype == .cube ? 0.7 : 1)
        }
    }

    /// Ground to a meal: nuts, seeds, meat, dried herbs.
    func heapOfMeal(_ c: inout Canvas) {
        if look.archetype == .steak || look.archetype == .breast || look.archetype == .fillet || look.archetype == .patty
            || look.archetype == .ball && look.id != "mozzarella"
        {
            return filling(&c)
        }
        let meal = flesh.mixed(skin, 0.45)
        if region.isRaised {
            return scatter(&c, 12, radius: 0.02) { s, c, _ in
                s.put(&c, 0, 0, 0.004, 0.0034, meal.varied(&s.random, 0.15), thick: 0.005, gloss: 0.1)
            }
        }
        heap(&c, pattern: .flakes, scale: 2.1, meal, skin * 0.75, flesh, height: 0.045, gloss: 0.08, wide: 0.8)
        scatter(&c, number(50), radius: 0.008, pile: 0.05, scale: 0.6...1.3, within: heapRadii(wide: 1.05)) { s, c, n in
            s.put(&c, 0, 0, 0.0042, 0.0034, exponent: 3, (n % 3 == 0 ? skin : flesh).varied(&s.random, 0.1), skin, thick: 0.005, gloss: 0.1)
        }
    }

    func drawMash(_ c: inout Canvas) {
        let paste = mixed
        let rough = look.section == .seeds || look.archetype == .globe || look.archetype == .cluster || look.archetype == .pearl
        whipped(&c, paste, paste.mixed(flesh, 0.5).mixed(.white, 0.12), stiff: 0.4, gloss: max(0.3, gloss * 0.8))
        guard !region.isRaised else { return }
        scatter(&c, number(rough ? 30 : 16), radius: 0.02, share: region.isHollow ? 0.78 : 0.4, pile: 0.3, sink: 0.005, scale: 0.5...1.3) {
            s, c, n in
            let tone = (n % 3 == 0 ? skin.mixed(paste, 0.45) : flesh).varied(&s.random, 0.06)
            s.put(
                &c, 0, 0, 0.017, 0.012, wobble: 0.12, lobes: 4, phase: Float(n), tone, paste, thick: 0.009, profile: .heap, gloss: gloss,
                alpha: 0.85)
        }
    }

    func drawTorn(_ c: inout Canvas) {
        switch look.archetype {
        case .leaves: pieces(&c, look.count, radius: 0.03, share: 0.9) { s, c, n in leaf(&s, &c, n, of: look.size * 0.62) }
        case .head: scatter(&c, number(20), radius: 0.05, share: cutShare, pile: 0.05) { s, c, n in headLeaf(&s, &c, n, size: 0.05) }
        case .sprig: drawLeaves(&c)
        default:
            let bread = [.loaf, .bun, .baguette, .disc].contains(look.archetype)
            let meat = [.breast, .steak, .fillet].contains(look.archetype)
            scatter(&c, number(22), radius: 0.028, share: cutShare, pile: 0.05, scale: 0.75...1.25) { s, c, n in
                let r: Float = meat ? 0.034 : 0.027
                let f = face()
                s.put(
                    &c, 0, 0, r, r * s.random.uniform(0.5, 0.8), wobble: 0.13, lobes: 5, phase: s.random.uniform(0, 6),
                    pattern: bread ? .crumb : meat ? .fibres : look.archetype == .mushroom ? .cutFace : f.pattern, scale: bread ? 1 : 0.8,
                    flesh.varied(&s.random, 0.05), bread ? (n % 2 == 0 ? skin : flesh * 0.9) : f.c2, bread ? flesh * 0.75 : f.c3,
                    thick: r * 0.75 * slump, profile: .bevel, gloss: bread ? 0.05 : gloss)
            }
        }
    }

    func drawRolled(_ c: inout Canvas) {
        switch look.archetype {
        case .dough: pieces(&c, 1, radius: look.size * 1.3, share: 0.5) { s, c, _ in rolledSheet(&s, &c) }
        case .disc, .omelette:
            pieces(&c, 3, radius: 0.14, share: 0.7, aspect: 0.3) { s, c, _ in rolledUp(&s, &c, length: 0.11, radius: 0.034) }
        case .sheet, .leaves, .head, .rasher, .fillet, .breast, .steak, .loaf:
            pieces(&c, 4, radius: 0.09, share: 0.75, aspect: 0.4) { s, c, _ in rolledUp(&s, &c, length: 0.06, radius: 0.03) }
        case .mince, .patty, .ball: drawMince(&c)
        default: pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        }
    }

    func drawLeaves(_ c: inout Canvas) {
        switch look.archetype {
        case .sprig:
            let big: Float = ["thyme", "oregano", "rosemary"].contains(look.id) ? 0.011 : 0.026
            scatter(&c, number(big < 0.02 ? 60 : 24), radius: big, share: cutShare * 0.95, pile: 0.03, scale: 0.8...1.2) { s, c, _ in
                herbLeaf(&s, &c, length: big)
            }
        case .leaves: pieces(&c, look.count, radius: look.size, share: 0.9) { s, c, n in leaf(&s, &c, n) }
        case .head: scatter(&c, number(9), radius: 0.09, share: 0.8, pile: 0.05) { s, c, n in headLeaf(&s, &c, n, size: look.size * 0.9) }
        default: pieces(&c, look.count, radius: look.size, share: 0.78) { s, c, n in whole(&s, &c, n) }
        }
    }
}
