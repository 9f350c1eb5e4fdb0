import Foundation
import Kitchen

/// Where an ingredient lies: the room that its vessel gives it, or a patch of the counter.
struct Region: Sendable {
    /// Middle of the vessel's room, world units.
    var centre: Point
    var radiusX: Float
    var radiusY: Float
    /// Of the superellipse: 2 is round.
    var exponent: Float
    /// Turn of the vessel, radians clockwise.
    var turn: Float
    /// Height of the surface that the food lies on.
    var floor: Float
    /// From the floor to the rim; 0 on a board or the counter.
    var depth: Float
    /// Keeps contents within the vessel; `.none` on the counter.
    var clip: Clip
    /// Where this ingredient is centred (the object's own offset taken in).
    var focus: Point
    /// 1: scattered through the whole room; less: gathered round `focus`.
    var spread: Float
    /// What holds it.
    var vessel: VesselKind?
    /// True for something that hangs in the air or in a hand: draw it compact, do not spread it.
    var isRaised: Bool

    /// Radius of the largest circle in the room.
    var radius: Float { min(radiusX, radiusY) }
    /// Whether liquids stand in it (rather than run off).
    var isHollow: Bool { depth > 0.02 }

    /// Whether a world point is inside, shrunk by `margin` world units.
    func contains(_ p: Point, margin: Float = 0) -> Bool {
        let dx = p.x - centre.x, dy = p.y - centre.y
        let c = cos(turn), s = sin(turn)
        let u = abs(dx * c + dy * s) / max(radiusX - margin, 1e-3), v = abs(dy * c - dx * s) / max(radiusY - margin, 1e-3)
        return pow(u, exponent) + pow(v, exponent) <= 1
    }

    /// `count` places for pieces, evenly but irregularly spread (each the best of four candidates); the first places
    /// stay where they are when the count grows, so that an amount can grow.
    /// - Parameters:
    ///   - share: how much of the room is used, 0...1.
    ///   - swirl: radians by which stirring has carried them round, the middle ones further.
    func scatter(_ count: Int, share: Float = 0.82, swirl: Float = 0, random: inout StageRandom) -> [Point] {
        var local: [Point] = []
        let n = max(0, min(count, 4000))
        local.reserveCapacity(n)
        let reach = share * spread
        let c = cos(turn), s = sin(turn)
        let fx = (focus.x - centre.x) * c + (focus.y - centre.y) * s, fy = (focus.y - centre.y) * c - (focus.x - centre.x) * s
        for _ in 0..<n {
            var best = Point(0, 0), bestDistance: Float = -1
            for _ in 0..<4 {
                let u: Float, v: Float
                if exponent <= 2.5 {
                    let a = random.uniform(0, 2 * .pi), r = random.unit().squareRoot()
                    u = r * cos(a)
                    v = r * sin(a)
                } else {
                    u = random.uniform(-1, 1)
                    v = random.uniform(-1, 1)
                }
                let q = Point(fx + u * radiusX * reach, fy + v * radiusY * reach)
                var nearest: Float = 9
                for p in local.suffix(160) { nearest = min(nearest, (q.x - p.x) * (q.x - p.x) + (q.y - p.y) * (q.y - p.y)) }
                if nearest > bestDistance {
                    bestDistance = nearest
                    best = q
                }
            }
            local.append(best)
        }
        return local.map { p in
            var q = p
            if swirl != 0 {
                let r = (q.x * q.x / (radiusX * radiusX) + q.y * q.y / (radiusY * radiusY)).squareRoot()
                let a = swirl * (1.15 - 0.4 * min(r, 1))
                q = Point(p.x * cos(a) - p.y * sin(a) * radiusX / radiusY, p.x * sin(a) * radiusY / radiusX + p.y * cos(a))
            }
            return Point(centre.x + q.x * c - q.y * s, centre.y + q.x * s + q.y * c)
        }
    }
}
