import Foundation

/// Where tools touch and are held: the Stage's geometry, seen from a motion. All points are world units.
enum Reach {
    /// Half width and half height of a vessel's room for food.
    static func inside(_ vessel: SceneObject) -> Vector {
        guard case .vessel(let kind) = vessel.kind else { return Vector(0.1, 0.1) }
        return Vector(kind.shape.innerX, kind.shape.innerY) * vessel.size
    }

    /// A tool's working point, the lip of a vessel, the fingertips of a hand.
    static func tip(_ object: SceneObject) -> Vector {
        Vector(object.place) + tipOffset(object.kind).turned(by: object.turn) * object.size
    }

    /// Where a hand holds a tool, or a vessel: by its handle, or its rim where there is none.
    static func grip(_ object: SceneObject) -> Vector { Vector(object.gripPoint) }

    /// How much higher than a tool's working point the hand is.
    static func gripHeight(_ object: SceneObject) -> Float {
        switch object.kind {
        case .tool(let tool): tool.gripHeight * object.size
        case .vessel(let vessel): 0.6 * vessel.shape.rim * object.size
        case .ingredient, .hand: 0
        }
    }

    /// Moves an object so that its tip is at `tip`, keeping its turn.
    static func point(_ object: inout SceneObject, at tip: Vector) {
        object.place = Point(tip - tipOffset(object.kind).turned(by: object.turn) * object.size)
    }

    /// From a vessel's centre to its rim in a direction, before the vessel's turn.
    static func rim(_ vessel: SceneObject, towards angle: Float) -> Vector {
        guard case .vessel(let kind) = vessel.kind else { return Vector(angle: angle) * 0.1 }
        let shape = kind.shape
        let local = Vector(angle: angle)
        let power = shape.exponent
        let norm = pow(pow(abs(local.x) / shape.outerX, power) + pow(abs(local.y) / shape.outerY, power), 1 / power)
        return local / max(norm, 0.01) * vessel.size
    }

    /// One end of a tool that lies across, `side` 1 or -1.
    static func end(_ tool: SceneObject, side: Float) -> Vector {
        guard case .tool(let kind) = tool.kind else { return Vector(tool.place) }
        return Vector(tool.world(side > 0 ? kind.gripDistance : -(kind.secondGripDistance ?? kind.gripDistance)))
    }

    private static func tipOffset(_ kind: ObjectKind) -> Vector {
        switch kind {
        case .hand(let pose): Vector(-pose.fingerReach, 0)
        case .vessel(let vessel): Vector(-vessel.lipDistance, 0)
        case .tool, .ingredient: Vector(0, 0)
        }
    }
}
