import Foundation
import Kitchen

/// Where an object stands in the world: maps its own axes to world coordinates.
struct Placement: Sendable {
    var x: Float
    var y: Float
    var turn: Float
    var size: Float
    /// Height of what it stands on, its lift included.
    var z: Float
    private let c: Float
    private let s: Float

    init(x: Float, y: Float, turn: Float, size: Float, z: Float) {
        self.x = x
        self.y = y
        self.turn = turn
        self.size = size
        self.z = z
        c = cos(turn) * size
        s = sin(turn) * size
    }

    /// World point of (u, v) in the object's own axes.
    func at(_ u: Float, _ v: Float = 0) -> Point { Point(x + u * c - v * s, y + u * s + v * c) }

    /// The object's axes of a world point.
    func local(_ p: Point) -> Point {
        let dx = (p.x - x) / (size * size), dy = (p.y - y) / (size * size)
        return Point(dx * c + dy * s, dy * c - dx * s)
    }
}

extension VesselKind {
    /// The room for food in a vessel that stands at `placement`.
    func region(at placement: Placement, offset: Point, isRaised: Bool) -> Region {
        let shape = self.shape, size = placement.size
        let far = max(abs(offset.x) / shape.innerX, abs(offset.y) / shape.innerY)
        return Region(
            centre: Point(placement.x, placement.y), radiusX: shape.innerX * size, radiusY: shape.innerY * size,
            exponent: shape.exponent, turn: placement.turn, floor: placement.z + shape.floor * size,
            depth: (shape.rim - shape.floor) * size,
            clip: Clip(x: placement.x, y: placement.y, radiusX: shape.innerX * size, radiusY: shape.innerY * size,
                       exponent: shape.exponent, cosTurn: cos(placement.turn), sinTurn: sin(placement.turn)),
            focus: placement.at(offset.x, offset.y), spread: max(0.25, 1 - 0.95 * min(far, 1)), vessel: self, isRaised: isRaised)
    }

    /// Height at a place of the vessel alone, without contents, above the counter; runs smoothly over its rim and down to
    /// 0 a little outside, for what rests or moves across it.
    func support(at placement: Placement, _ p: Point) -> Float {
        let shape = self.shape, q = placement.local(p)
        func radius(_ rx: Float, _ ry: Float) -> Float {
            pow(pow(abs(q.x) / rx, shape.exponent) + pow(abs(q.y) / ry, shape.exponent), 1 / shape.exponent)
        }
        func smooth(_ t: Float) -> Float { let u = max(0, min(1, t)); return u * u * (3 - 2 * u) }
        let outer = radius(shape.outerX, shape.outerY)
        if outer > 1 { return (placement.z + shape.rim * placement.size) * (1 - smooth((outer - 1) * shape.outerY / 0.07)) }
        let inner = radius(shape.innerX, shape.innerY)
        let wall = smooth((inner - 0.8) / 0.2)
        return placement.z + placement.size * (shape.floor + (shape.rim - shape.floor) * wall)
    }
}
