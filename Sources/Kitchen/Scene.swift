import Foundation

/// A point of the counter, in world units: the picture's short side is 1, the origin is the picture's centre,
/// x grows to the right and y downwards. A wider picture shows more counter, never a stretched one.
public struct Point: Codable, Hashable, Sendable {
    public var x: Float
    public var y: Float

    public init(_ x: Float, _ y: Float) {
        self.x = x
        self.y = y
    }
}

/// What every frame of a narrative shares.
public struct Setting: Codable, Hashable, Sendable {
    public var counter: CounterKind
    /// Which of the counter's tints (0...2).
    public var tint: Int
    public var light: Light
    public var camera: Camera
    public var skin: Skin
    public var sleeve: Colour

    public init(counter: CounterKind, tint: Int = 0, light: Light = Light(), camera: Camera = Camera(), skin: Skin, sleeve: Colour) {
        self.counter = counter
        self.tint = tint
        self.light = light
        self.camera = camera
        self.skin = skin
        self.sleeve = sleeve
    }
}

/// The window beside the counter.
public struct Light: Codable, Hashable, Sendable {
    /// Where the light comes from, in radians: 0 from the right, pi/2 from below, -pi/2 from above.
    public var angle: Float
    /// 0 cool morning ... 1 warm lamp.
    public var warmth: Float
    /// Overall exposure, 1 for a bright day.
    public var level: Float

    public init(angle: Float = -2.2, warmth: Float = 0.4, level: Float = 1) {
        self.angle = angle
        self.warmth = warmth
        self.level = level
    }
}

/// The overhead camera.
public struct Camera: Codable, Hashable, Sendable {
    /// 1 shows the world's short side exactly; 1.2 is closer.
    public var zoom: Float
    /// World point in the picture's centre.
    public var centre: Point
    /// How far the camera is turned about its own axis, radians, clockwise on screen; the kitchen turns the other way.
    public var tilt: Float

    public init(zoom: Float = 1, centre: Point = Point(0, 0), tilt: Float = 0) {
        self.zoom = zoom
        self.centre = centre
        self.tilt = tilt
    }

    private enum CodingKeys: CodingKey { case zoom, centre, tilt }

    /// Scenes of before the tilt have none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        zoom = try container.decode(Float.self, forKey: .zoom)
        centre = try container.decode(Point.self, forKey: .centre)
        tilt = try container.decodeIfPresent(Float.self, forKey: .tilt) ?? 0
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(zoom, forKey: .zoom)
        try container.encode(centre, forKey: .centre)
        if tilt != 0 { try container.encode(tilt, forKey: .tilt) }
    }
}

extension Scene {
    /// The scene that a level camera would see as this one's tilted camera does: everything but the counter turned about the
    /// picture's centre.
    public func levelled() -> Scene {
        let tilt = setting.camera.tilt
        guard tilt != 0, tilt.isFinite else { return self }
        var level = self
        level.setting.camera.tilt = 0
        level.setting.light.angle -= tilt
        let centre = setting.camera.centre, c = cos(-tilt), s = sin(-tilt)
        for index in level.objects.indices {
            level.objects[index].turn -= tilt
            // What lies in a vessel is placed in the vessel's own axes, which turn with it.
            guard level.objects[index].inside == nil else { continue }
            let x = level.objects[index].place.x - centre.x, y = level.objects[index].place.y - centre.y
            level.objects[index].place = Point(centre.x + x * c - y * s, centre.y + x * s + y * c)
        }
        return level
    }
}

/// What an object is.
public enum ObjectKind: Codable, Hashable, Sendable {
    /// An ingredient by its lexicon id.
    case ingredient(String)
    case vessel(VesselKind)
    case tool(ToolKind)
    case hand(HandPose)
}

/// One thing on the counter: a token of the scene. It keeps its `slot` through the whole narrative.
public struct SceneObject: Codable, Hashable, Sendable {
    public var slot: Int
    public var kind: ObjectKind
    /// The word that the text used where it is not the lexicon's own ("kohlrabi" drawn as a turnip).
    public var name: String?
    public var form: Form
    public var cook: Cook
    /// How far `cook` (or mixing, for `.mixed`) has gone, 0...1.
    public var doneness: Float
    /// Colour or material; nil is the object's own.
    public var colour: Colour?
    /// World position of the centre; of an ingredient in a vessel: offset from the vessel's centre.
    public var place: Point
    /// Scale, 1 is natural.
    public var size: Float
    /// Rotation in radians, clockwise on screen; 0 points a tool's or a hand's business end to the left (-x),
    /// its handle or forearm to the right.
    public var turn: Float
    /// Drawing order among what lies in the same vessel, lowest first.
    public var layer: Int
    /// How much of it there is, 0...1: number of pieces, height of a heap, level of a liquid.
    public var amount: Float
    /// 0 absent ... 1 there; between, it fades.
    public var presence: Float
    /// Height above what it stands on, world units: a lifted tool, a falling piece; its shadow moves away with it.
    public var lift: Float
    /// How far stirring has carried the pieces round their vessel, radians.
    public var swirl: Float
    /// Slot of the vessel that it is in or on.
    public var inside: Int?

    public init(
        slot: Int, kind: ObjectKind, name: String? = nil, form: Form = .whole, cook: Cook = .raw, doneness: Float = 0,
        colour: Colour? = nil, place: Point = Point(0, 0), size: Float = 1, turn: Float = 0, layer: Int = 0, amount: Float = 1,
        presence: Float = 1, lift: Float = 0, swirl: Float = 0, inside: Int? = nil
    ) {
        self.slot = slot
        self.kind = kind
        self.name = name
        self.form = form
        self.cook = cook
        self.doneness = doneness
        self.colour = colour
        self.place = place
        self.size = size
        self.turn = turn
        self.layer = layer
        self.amount = amount
        self.presence = presence
        self.lift = lift
        self.swirl = swirl
        self.inside = inside
    }
}

/// Everything that one keyframe shows.
public struct Scene: Codable, Hashable, Sendable {
    public var setting: Setting
    public var objects: [SceneObject]
    /// What is being done, for whoever animates the scene.
    public var operation: Operation?
    /// Grain of the wood, scatter of the pieces: constant through a narrative.
    public var seed: UInt64

    /// Content type under which a keyframe carries its scene (JSON).
    public static let contentType = "application/vnd.auteur.scene+json"

    public init(setting: Setting, objects: [SceneObject] = [], operation: Operation? = nil, seed: UInt64) {
        self.setting = setting
        self.objects = objects
        self.operation = operation
        self.seed = seed
    }

    public func object(slot: Int) -> SceneObject? {
        objects.first { $0.slot == slot }
    }
}
