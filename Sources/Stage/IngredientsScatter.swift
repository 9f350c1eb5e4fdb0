import Foundation
import Kitchen

/// Where the pieces of a food go.
extension Food {
    /// How much room there is, next to a bowl's.
    var roomShare: Float {
        let area = region.radiusX * region.radiusY * region.spread * region.spread
        return max(0.05, min(1.35, area / 0.085))
    }

    /// Number of pieces out of `full` (at amount 1 in a bowl).
    func number(_ full: Int, atLeast: Int = 1) -> Int {
        guard amount > 0.001 else { return 0 }
        if region.isRaised { return full <= 12 ? 1 : max(1, min(9, Int((12 * amount).rounded(.up)))) }
        let room = full <= 3 ? 1 : min(1.2, max(0.25, roomShare))
        return max(atLeast, Int((Float(full) * amount * room).rounded()))
    }

    /// Spots for the first `count` pieces of half-length `radius`: evenly and irregularly spread through `share` of the
    /// room, or only `within` so far from its middle, carried round by stirring.
    func spots(
        _ count: Int, radius: Float, share: Float = 0.86, turns: Float = 2 * .pi, within: (x: Float, y: Float)? = nil, salt: UInt64 = 0
    ) -> [(x: Float, y: Float, turn: Float, random: StageRandom)] {
        guard count > 0 else { return [] }
        let reach = region.isRaised ? min(0.045, radius * 2.2) * size : 0
        let c = cos(region.turn)
        let s = sin(region.turn)
        let fx = (region.focus.x - region.centre.x) * c + (region.focus.y - region.centre.y) * s
        let fy = (region.focus.y - region.centre.y) * c - (region.focus.x - region.centre.x) * s
        var room = StageRandom(seed, 0x73_7063, salt)
        var places: [(Float, Float)] = []
        let wide = max(0.02, region.radiusX - radius * size) * share
        let high = max(0.02, region.radiusY - radius * size) * share
        let width = region.isRaised ? reach : min(wide, within?.x ?? 9) * region.spread
        let height = region.isRaised ? reach : min(high, within?.y ?? 9) * region.spread
        let candidates = 8
        for n in 0..<min(count, 400) {
            var best = (fx, fy)
            var bestDistance: Float = -1
            for k in 0..<candidates {
                var u: Float
                var v: Float
                if n == 0 && (count <= 1 || look.count == 1) {
                    (u, v) = (room.uniform(-0.1, 0.1), room.uniform(-0.1, 0.1))
                } else {
                    let a = room.uniform(0, 2 * .pi)
                    let r = room.unit().squareRoot()
                    (u, v) = (r * cos(a), r * sin(a))
                    if region.exponent > 3, within == nil, region.vessel != .board, region.vessel != nil {
                        let stretch = 1 / max(0.72, max(abs(cos(a)), abs(sin(a))))
                        u *= stretch
                        v *= stretch
                    }
                }
                let q = (fx + u * width, fy + v * height)
                var nearest: Float = 9
                for p in places.suffix(80) { nearest = min(nearest, (q.0 - p.0) * (q.0 - p.0) + (q.1 - p.1) * (q.1 - p.1)) }
                // Heaped rather than spread to the wall: what is far out counts less.
                if nearest * (1 - 0.35 * (u * u + v * v)) > bestDistance || k == 0 {
                    bestDistance = nearest * (1 - 0.35 * (u * u + v * v))
                    best = q
                }
            }
            places.append(best)
        }
        return places.enumerated().map { n, p in
            var random = random(n &+ Int(truncatingIfNeeded: salt &* 1000))
            var (px, py) = p
            if swirl != 0, !region.isRaised {
                let r = min(1, (px * px / (region.radiusX * region.radiusX) + py * py / (region.radiusY * region.radiusY)).squareRoot())
                let a = swirl * (1.15 - 0.4 * r)
                (px, py) = (
                    px * cos(a) - py * sin(a) * region.radiusX / region.radiusY, px * sin(a) * region.radiusY / region.radiusX + py * cos(a)
                )
            }
            let turn = heading + random.uniform(-0.5, 0.5) * turns + swirl
            return (region.centre.x + px * c - py * s, region.centre.y + px * s + py * c, turn, random)
        }
    }

    /// Draws `count` pieces where `spots` puts them. Each stands on what lies there, but no higher than `pile` above the floor.
    func scatter(
        _ canvas: inout Canvas, _ count: Int, radius: Float, share: Float = 0.86, pile: Float = 0.05, sink: Float = 0,
        turns: Float = 2 * .pi, scale: ClosedRange<Float> = 0.9...1.1, within: (x: Float, y: Float)? = nil, salt: UInt64 = 0,
        draw: (inout Spot, inout Canvas, Int) -> Void
    ) {
        for (n, place) in spots(count, radius: radius, share: share, turns: turns, within: within, salt: salt).enumerated() {
            var random = place.random
            let k = size * random.uniform(scale.lowerBound, scale.upperBound)
            let lies = region.isRaised ? region.floor + random.unit() * 0.01 : min(canvas.height(place.x, place.y), region.floor + highest(pile))
            var spot = Spot(
                x: place.x, y: place.y, turn: place.turn, scale: k, base: max(region.floor, lies) - sink, clip: region.clip, random: random)
            draw(&spot, &canvas, n)
        }
    }

    /// How high above the floor a piece may lie: on a heap of `pile`, or afloat on what the vessel holds.
    func highest(_ pile: Float) -> Float {
        region.isHollow ? max(pile, 0.85 * region.depth) : pile
    }

    /// How far from the middle `count` pieces of half-length `r` reach when they lie close together.
    func cluster(_ count: Int, _ r: Float, loose: Float = 1.35) -> (x: Float, y: Float) {
        let reach = max(0.001, r * size * Float(max(1, count)).squareRoot() * loose - r * size * 0.5)
        return (reach * 1.12, reach * 0.92)
    }

    /// Its own turn, carried along by its vessel's.
    var heading: Float { region.vessel == nil ? turn : region.turn + turn }

    /// Whether the food lies on something flat, where a heap keeps together.
    var isFlat: Bool { !region.isHollow }

    /// Whether cut food lies together in the middle: on a board and in a bowl, not in a pan or on a tray.
    var gathers: Bool {
        switch region.vessel {
        case .pan, .tray, .dish, .tin: false
        default: true
        }
    }

    /// Share of the room that cut pieces take: together on a board, everywhere in a pan.
    var cutShare: Float { region.vessel == .board || region.vessel == nil ? 0.62 : region.vessel == .plate ? 0.8 : 0.9 }

    /// The level that liquids and pastes reach in a hollow vessel.
    func level(_ share: Float = 0.62) -> Float {
        region.floor + max(0.012, region.depth * share) * (0.25 + 0.75 * amount)
    }
}
