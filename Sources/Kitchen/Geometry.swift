import Foundation

/// How large things are and where their handles lie, for whoever places objects in scenes or moves them. World units
/// (the picture's short side is 1), at `size` 1, before `turn`.

/// Plan and section of a vessel.
public struct VesselShape: Hashable, Sendable {
    /// Half the outer width and depth, handles and spouts not counted.
    public var outerX: Float
    public var outerY: Float
    /// Half the width and depth of the room for food.
    public var innerX: Float
    public var innerY: Float
    /// Of the superellipse |x/rx|^p + |y/ry|^p = 1: 2 is round, 8 a rectangle with rounded corners.
    public var exponent: Float
    /// Height of the surface that food lies on, above what the vessel stands on.
    public var floor: Float
    /// Height of the rim.
    public var rim: Float
}

extension VesselKind {
    /// A vessel's natural plan and section.
    public var shape: VesselShape {
        func round(_ outer: Float, _ inner: Float, _ floor: Float, _ rim: Float) -> VesselShape {
            VesselShape(outerX: outer, outerY: outer, innerX: inner, innerY: inner, exponent: 2, floor: floor, rim: rim)
        }
        switch self {
        case .board: return VesselShape(outerX: 0.42, outerY: 0.30, innerX: 0.385, innerY: 0.265, exponent: 9, floor: 0.03, rim: 0.03)
        case .bowl: return round(0.34, 0.3, 0.015, 0.13)
        case .pan: return round(0.33, 0.295, 0.015, 0.06)
        case .pot: return round(0.32, 0.285, 0.02, 0.16)
        case .wok: return round(0.36, 0.33, 0.01, 0.11)
        case .tray: return VesselShape(outerX: 0.42, outerY: 0.31, innerX: 0.38, innerY: 0.27, exponent: 8, floor: 0.012, rim: 0.032)
        case .tin: return VesselShape(outerX: 0.3, outerY: 0.165, innerX: 0.268, innerY: 0.133, exponent: 6, floor: 0.012, rim: 0.09)
        case .dish: return VesselShape(outerX: 0.37, outerY: 0.26, innerX: 0.325, innerY: 0.215, exponent: 4, floor: 0.015, rim: 0.075)
        case .plate: return round(0.32, 0.24, 0.012, 0.028)
        case .jug: return round(0.11, 0.092, 0.01, 0.15)
        case .jar: return round(0.095, 0.08, 0.01, 0.14)
        case .glass: return round(0.078, 0.068, 0.008, 0.12)
        case .colander: return round(0.3, 0.265, 0.02, 0.11)
        case .mortar: return round(0.165, 0.12, 0.03, 0.105)
        }
    }

    /// Flat things that food lies on rather than in.
    public var isFlat: Bool { self == .board || self == .tray || self == .plate }

    /// How far from the centre a hand takes hold of it, along +x before its turn: the middle of the handle where there
    /// is one (pan, wok, jug), else the rim.
    public var gripDistance: Float {
        switch self {
        case .pan: 0.56
        case .wok: 0.55
        case .jug: 0.165
        default: shape.outerX
        }
    }

    /// Where it pours from, on the -x side before its turn.
    public var lipDistance: Float { self == .jug ? 0.135 : shape.outerX }
}

extension ToolKind {
    /// From the tool's `place` (its working point: the middle of the blade, the spoon's bowl, the whisk's head) along +x
    /// before its turn to where the hand holds it. 0 for what is held at its own place.
    public var gripDistance: Float {
        switch self {
        case .knife: 0.235
        case .spoon: 0.27
        case .whisk: 0.26
        case .spatula: 0.29
        case .ladle: 0.29
        case .tongs: 0.26
        case .peeler: 0.11
        case .grater: 0.21
        case .rollingPin: 0.27
        case .brush: 0.2
        case .fork: 0.22
        case .masher: 0.16
        case .pestle: 0.13
        case .shaker: 0.05
        }
    }

    /// A second hand's hold, along -x (rolling pins), or nil.
    public var secondGripDistance: Float? { self == .rollingPin ? 0.27 : nil }

    /// From the working point to the end of the handle.
    public var reach: Float {
        switch self {
        case .knife: 0.33
        case .spoon, .spatula, .ladle: 0.42
        case .whisk: 0.37
        case .tongs: 0.40
        case .peeler: 0.17
        case .grater: 0.27
        case .rollingPin: 0.34
        case .brush: 0.3
        case .fork: 0.31
        case .masher: 0.24
        case .pestle: 0.19
        case .shaker: 0.075
        }
    }

    /// How much higher the hand's hold is than the working point.
    public var gripHeight: Float {
        switch self {
        case .knife: 0.02
        case .spoon, .whisk, .spatula, .ladle, .brush, .fork: 0.075
        case .masher, .pestle: 0.11
        case .tongs: 0.06
        case .peeler, .grater: 0.03
        case .rollingPin: 0.03
        case .shaker: 0.05
        }
    }
}

extension HandPose {
    /// What a hand's `place` is: for `.grip` the middle of the fist (on the handle), for `.pinch` between the fingertips,
    /// for `.rest` and `.open` the middle of the line of knuckles. Fingers point along -x and the forearm leaves along +x
    /// before the turn; it always reaches out of the picture. `.rest` is a left hand, the others right ones, unless the
    /// object's `name` is "left" or "right".
    ///
    /// From `place` to the fingertips, along -x.
    public var fingerReach: Float {
        switch self {
        case .grip: 0.05
        case .rest: 0.085
        case .pinch: 0.015
        case .open: 0.13
        }
    }
}

extension SceneObject {
    /// Where a point given in the object's own axes (before turn and size) lies in the world, for an object that stands
    /// on the counter; of an object in a vessel: in the vessel's axes.
    public func world(_ x: Float, _ y: Float = 0) -> Point {
        let c = cos(turn) * size, s = sin(turn) * size
        return Point(place.x + x * c - y * s, place.y + x * s + y * c)
    }

    /// Where a hand takes hold of a tool or a vessel; its own place for anything else.
    public var gripPoint: Point {
        switch kind {
        case .tool(let tool): world(tool.gripDistance)
        case .vessel(let vessel): world(vessel.gripDistance)
        case .ingredient, .hand: place
        }
    }
}
