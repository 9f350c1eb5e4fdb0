/// What an object looks like at one moment of a motion. Channels that are nil keep the object's own value.
public struct KeyPose: Codable, Hashable, Sendable {
    /// Moment within the motion, 0...1.
    public var time: Float
    public var place: Point?
    public var turn: Float?
    public var size: Float?
    public var lift: Float?
    public var amount: Float?
    public var presence: Float?
    public var doneness: Float?
    public var swirl: Float?

    public init(
        time: Float, place: Point? = nil, turn: Float? = nil, size: Float? = nil, lift: Float? = nil, amount: Float? = nil,
        presence: Float? = nil, doneness: Float? = nil, swirl: Float? = nil
    ) {
        self.time = time
        self.place = place
        self.turn = turn
        self.size = size
        self.lift = lift
        self.amount = amount
        self.presence = presence
        self.doneness = doneness
        self.swirl = swirl
    }
}

/// The key poses of one object, in ascending time.
public struct Track: Codable, Hashable, Sendable {
    public var slot: Int
    public var poses: [KeyPose]

    public init(slot: Int, poses: [KeyPose]) {
        self.slot = slot
        self.poses = poses
    }
}

/// How a scene moves. `objects` are those that only the motion brings in (a knife, the falling flour); the scene's own
/// objects are addressed by their slot.
public struct Motion: Codable, Hashable, Sendable {
    public var operation: Operation
    /// Seconds.
    public var duration: Double
    public var objects: [SceneObject]
    public var tracks: [Track]

    /// Content type under which a clip carries its motion (JSON).
    public static let contentType = "application/vnd.auteur.motion+json"

    public init(operation: Operation, duration: Double, objects: [SceneObject] = [], tracks: [Track] = []) {
        self.operation = operation
        self.duration = duration
        self.objects = objects
        self.tracks = tracks
    }
}
