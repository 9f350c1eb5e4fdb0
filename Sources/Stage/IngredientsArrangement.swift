import Foundation
import Kitchen

/// How whole pieces and slices are laid out.
extension Food {
    /// Whether it runs when warm.
    var meltable: Bool {
        switch look.archetype {
        case .bar, .wheel: true
        case .block: look.id == "butter" || look.id == "cream cheese"
        case .ball: look.id == "mozzarella"
        case .cube: true
        default: false
        }
    }

    /// Whether mixing leaves no pieces of it.
    var pasty: Bool {
        switch look.archetype {
        case .block: look.id != "tofu" && look.id != "feta"
        case .dough: false
        case .banana, .bar, .cube: true
        default: look.id == "avocado"
        }
    }

    /// Whole or halved ones. Few and long: side by side; few and round: close together; many: a heap.
    func pieces(
        _ c: inout Canvas, _ full: Int, radius: Float, share: Float, aspect: Float? = nil, draw: (inout Spot, inout Canvas, Int) -> Void
    ) {
        let room = min(region.radiusX, region.radiusY)
        let fit =
            region.vessel == nil
            ? 1 : min(1, ((aspect ?? look.aspect) < 0.5 ? max(region.radiusX, region.radiusY) : room) * 0.95 / max(0.01, radius * size))
        if look.archetype == .disc, aspect == nil {
            // Stacked.
            return scatter(
                &c, number(full), radius: radius, share: 1, pile: 0.12, scale: 0.97 * fit...1.03 * fit,
                within: (radius * 0.16, radius * 0.12)
            ) { s, c, n in draw(&s, &c, n) }
        }
        if full <= 5, radius > 0.07, !region.isRaised {
            return arrange(&c, full, radius: radius, aspect: aspect ?? look.aspect, fit: fit, draw: draw)
        }
        let many = full > 12
        let hollowReach = region.isHollow ? room * 0.42 : 0
        let reach = cluster(full, radius, loose: many ? (isFlat ? 0.95 : 1.15) : 1.3)
        scatter(
            &c, number(full), radius: radius * 0.8, share: many ? 0.9 : share, pile: many ? 0.08 : 0.03, scale: 0.93 * fit...1.06 * fit,
            within: gathers ? (max(reach.x, hollowReach), max(reach.y, hollowReach)) : nil
        ) { s, c, n in draw(&s, &c, n) }
    }

    /// Cakes and pies fill what they are baked in.
    func bakedIn(_ c: inout Canvas) {
        var spot = Spot(
            x: region.centre.x, y: region.centre.y, turn: region.turn, scale: size, base: region.floor, clip: region.clip, random: random(0)
        )
        whole(&spot, &c, 0)
    }

    /// A few large ones in a row, beginning in its middle.
    func arrange(_ c: inout Canvas, _ full: Int, radius: Float, aspect: Float, fit: Float, draw: (inout Spot, inout Canvas, Int) -> Void) {
        let long = aspect < 0.72
        let width = radius * (long ? max(aspect, 0.16) : 1) * size * fit
        let pitch = width * (look.archetype == .pod ? 3.2 : long ? 2.25 : 2.1)
        let jitter: Float = long ? 0.08 : 0.6
        let spread = min(pitch, 1.5 * min(region.radiusX, region.radiusY) / Float(max(1, full)))
        var layout = StageRandom(seed, 0x72_6f77)
        let slope: Float = layout.uniform(-0.25, 0.25)
        for n in 0..<number(full) {
            var random = random(n)
            let order = full % 2 == 1 ? Float((n + 1) / 2) * (n % 2 == 0 ? 1 : -1) : (Float(n / 2) + 0.5) * (n % 2 == 0 ? 1 : -1)
            let off = order * (long ? spread : min(pitch, 1.7 * max(region.radiusX, region.radiusY) / Float(max(1, full))))
            let slide = full == 1 ? 0 : random.uniform(-0.2, 0.2) * width
            let a = (region.vessel == nil ? heading : region.turn) + slope + swirl
            let u = long ? slide : off
            let v = long ? off : slide
            let x = region.focus.x + u * cos(a) - v * sin(a)
            let y = region.focus.y + u * sin(a) + v * cos(a)
            var spot = Spot(
                x: x, y: y, turn: heading + slope + swirl + random.uniform(-jitter, jitter) + (long ? 0 : -0.6),
                scale: size * fit * random.uniform(0.95, 1.05), base: max(region.floor, min(c.height(x, y), region.floor + highest(0.04))),
                clip: region.clip, random: random)
            draw(&spot, &c, n)
        }
    }

    func drawSlices(_ c: inout Canvas) {
        let r = crossRadius
        let few = look.archetype == .loaf || look.archetype == .cake || look.archetype == .pie || look.archetype == .pizza
        let full = few ? 4 : max(4, min(42, Int(0.085 / (3.14 * r * r)) + 3))
        let count =
            look.archetype == .floret
            ? 10
            : look.archetype == .head
                ? 46
                : look.archetype == .leaves
                    ? 50
                    : look.archetype == .sprig
                        ? 60
                        : look.archetype == .rasher
                            ? look.count
                            : look.id == "garlic"
                                ? 30
                                : look.archetype == .pearl
                                    ? 24
                                    : look.archetype == .steak || look.archetype == .fillet || look.archetype == .breast
                                        ? 9 : look.archetype == .wheel ? 7 : full
        let long =
            [.root, .spear, .baguette, .sausage, .banana, .loaf, .tuber, .breast, .steak, .fillet, .cob].contains(look.archetype)
            && r > 0.02 || look.id == "leek"
        if region.vessel == .board, long, !region.isRaised { return drawRow(&c, number(min(count, 26)), r) }
        scatter(
            &c, number(count), radius: r, share: cutShare, pile: 0.04, turns: 2 * .pi, scale: 0.9...1.08,
            within: gathers ? cluster(count, max(0.012, r), loose: isFlat ? 1.25 : 1.4) : nil
        ) { s, c, n in slice(&s, &c, radius: r, n) }
    }

    /// Slices as the knife leaves them on a board: in rows, each leaning on the last.
    func drawRow(_ c: inout Canvas, _ count: Int, _ r: Float) {
        let meat = look.archetype == .breast || look.archetype == .steak || look.archetype == .fillet
        let step = (meat ? 0.045 : look.archetype == .loaf ? 0.07 : r * 0.72) * size
        let length = region.radiusX * 1.45 * region.spread
        let perRow = max(1, Int(length / step))
        let rows = (count + perRow - 1) / perRow
        let tall = (meat ? look.size * look.aspect : look.archetype == .loaf ? 0.07 : r) * size * 2.15
        for n in 0..<count {
            var random = random(n)
            let row = n / perRow
            let inRow = min(perRow, count - row * perRow)
            let u = (Float(n % perRow) - Float(inRow - 1) / 2) * step
            let v = (Float(row) - Float(rows - 1) / 2) * tall + random.uniform(-0.06, 0.06) * r
            let a = region.turn
            let x = region.focus.x + u * cos(a) - v * sin(a)
            let y = region.focus.y + u * sin(a) + v * cos(a)
            let k = size * random.uniform(0.95, 1.04)
            var spot = Spot(
                x: x, y: y, turn: a + (meat ? 1.35 : 0) + random.uniform(-0.12, 0.12), scale: k,
                base: region.floor + 0.0016 * Float(n % perRow), clip: region.clip, random: random)
            slice(&spot, &c, radius: r, n)
        }
    }
}
