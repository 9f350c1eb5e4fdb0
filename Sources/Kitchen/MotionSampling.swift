import Foundation

/// Draws the scenes of a motion at any moment. A motion may come from a file or a model, so nothing in it is trusted:
/// poses are sorted, those without a finite time are dropped, values are clamped to what can be drawn.
///
/// Every channel is a monotone cubic (Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", 1980) through its
/// poses: smooth, and never beyond the values given. `turn` takes the shorter way round between two poses.
public struct MotionSampler: Sendable {
    /// Slots of the objects that differ between two moments, with those that lie in a moving vessel.
    public let movingSlots: Set<Int>

    private let scene: Scene
    private let duration: Double
    private let channels: [[ChannelCurve]]

    public init(_ motion: Motion, in scene: Scene) {
        var cast = scene
        var taken = Set(scene.objects.map(\.slot))
        for object in motion.objects.prefix(Motion.maximumObjects) where taken.insert(object.slot).inserted {
            cast.objects.append(object.clamped())
        }
        var tracks: [Int: Track] = [:]
        for track in motion.tracks where tracks[track.slot] == nil { tracks[track.slot] = track }
        channels = cast.objects.map { object in tracks[object.slot].map { ChannelCurve.curves(of: $0) } ?? [] }
        duration = motion.duration.isFinite ? min(max(motion.duration, 0), Motion.maximumDuration) : 0

        var moving = Set<Int>()
        for (object, curves) in zip(cast.objects, channels) where curves.contains(where: \.moves) { moving.insert(object.slot) }
        var growing = !moving.isEmpty
        while growing {
            growing = false
            for object in cast.objects {
                if let vessel = object.inside, moving.contains(vessel), moving.insert(object.slot).inserted { growing = true }
            }
        }
        movingSlots = moving
        self.scene = cast
    }

    /// The scene at a moment, seconds from the motion's start; before it the first pose, after its end the last.
    public func scene(at seconds: Double) -> Scene {
        let time = duration > 0 && seconds.isFinite ? Float(min(max(seconds / duration, 0), 1)) : 0
        var result = scene
        for index in channels.indices where !channels[index].isEmpty {
            for curve in channels[index] { curve.set(&result.objects[index], at: time) }
        }
        return result
    }
}

extension Motion {
    /// What is kept of a motion's own objects, of a track's poses, and of its seconds.
    public static let maximumObjects = 64
    public static let maximumPoses = 2048
    public static let maximumDuration = 600.0

    /// The scene at a moment of this motion (see ``MotionSampler``, which is faster for many moments).
    public func scene(at seconds: Double, in scene: Scene) -> Scene {
        MotionSampler(self, in: scene).scene(at: seconds)
    }

    /// Slots of the objects that move at any time, with those that lie in a moving vessel.
    public func movingSlots(in scene: Scene) -> Set<Int> {
        MotionSampler(self, in: scene).movingSlots
    }
}

extension SceneObject {
    /// The same object with every value within what can be drawn; what is not a number becomes the channel's rest value.
    public func clamped() -> SceneObject {
        var object = self
        object.place = Point(Channel.placeX.clamp(place.x), Channel.placeY.clamp(place.y))
        object.turn = Channel.turn.clamp(turn)
        object.size = Channel.size.clamp(size)
        object.lift = Channel.lift.clamp(lift)
        object.amount = Channel.amount.clamp(amount)
        object.presence = Channel.presence.clamp(presence)
        object.doneness = Channel.doneness.clamp(doneness)
        object.swirl = Channel.swirl.clamp(swirl)
        return object
    }
}

/// One number of an object that moves.
enum Channel: CaseIterable, Sendable {
    case placeX, placeY, turn, size, lift, amount, presence, doneness, swirl

    /// World units reach a little beyond any picture; a swirl of 1000 radians is 160 times round.
    var range: ClosedRange<Float> {
        switch self {
        case .placeX, .placeY: -8...8
        case .turn, .swirl: -1000...1000
        case .size: 0.02...8
        case .lift: 0...2
        case .amount, .presence, .doneness: 0...1
        }
    }

    func clamp(_ value: Float) -> Float {
        guard value.isFinite else { return self == .size || self == .amount || self == .presence ? 1 : 0 }
        return min(max(value, range.lowerBound), range.upperBound)
    }

    func value(of pose: KeyPose) -> Float? {
        switch self {
        case .placeX: pose.place?.x
        case .placeY: pose.place?.y
        case .turn: pose.turn
        case .size: pose.size
        case .lift: pose.lift
        case .amount: pose.amount
        case .presence: pose.presence
        case .doneness: pose.doneness
        case .swirl: pose.swirl
        }
    }

    func set(_ value: Float, in object: inout SceneObject) {
        switch self {
        case .placeX: object.place.x = value
        case .placeY: object.place.y = value
        case .turn: object.turn = value
        case .size: object.size = value
        case .lift: object.lift = value
        case .amount: object.amount = value
        case .presence: object.presence = value
        case .doneness: object.doneness = value
        case .swirl: object.swirl = value
        }
    }
}

/// One channel of one track, with the slope at each of its poses.
struct ChannelCurve: Sendable {
    let channel: Channel
    let times: [Float]
    let values: [Float]
    let slopes: [Float]

    /// True if the channel takes two values that a picture could tell apart.
    var moves: Bool { values.contains { abs($0 - values[0]) > 1e-5 } }

    static func curves(of track: Track) -> [ChannelCurve] {
        let poses = track.poses.prefix(Motion.maximumPoses).filter(\.time.isFinite).enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
        return Channel.allCases.compactMap { ChannelCurve($0, poses: poses) }
    }

    /// nil if no pose gives this channel a finite value.
    private init?(_ channel: Channel, poses: [KeyPose]) {
        var times: [Float] = []
        var values: [Float] = []
        for pose in poses {
            guard let given = channel.value(of: pose), given.isFinite else { continue }
            var value = channel.clamp(given)
            if channel == .turn, let last = values.last {
                value = last + (value - last).remainder(dividingBy: 2 * .pi)
            }
            let time = min(max(pose.time, 0), 1)
            if let last = times.last, time - last < 1e-6 {
                values[values.count - 1] = value
            } else {
                times.append(time)
                values.append(value)
            }
        }
        guard !values.isEmpty else { return nil }
        self.channel = channel
        self.times = times
        self.values = values
        slopes = ChannelCurve.monotoneSlopes(times, values)
    }

    /// Fritsch and Carlson's slopes by the weighted harmonic mean of both neighbours' secants; zero at a turning point.
    private static func monotoneSlopes(_ times: [Float], _ values: [Float]) -> [Float] {
        let count = values.count
        guard count > 1 else { return [0] }
        let steps = (1..<count).map { times[$0] - times[$0 - 1] }
        let secants = (1..<count).map { (values[$0] - values[$0 - 1]) / steps[$0 - 1] }
        var slopes = [Float](repeating: 0, count: count)
        for index in 1..<max(count - 1, 1) {
            let (before, after) = (secants[index - 1], secants[index])
            guard before * after > 0 else { continue }
            let wideBefore = 2 * steps[index] + steps[index - 1]
            let wideAfter = steps[index] + 2 * steps[index - 1]
            slopes[index] = (wideBefore + wideAfter) / (wideBefore / before + wideAfter / after)
        }
        slopes[0] = secants[0]
        slopes[count - 1] = secants[count - 2]
        return slopes
    }

    func set(_ object: inout SceneObject, at time: Float) {
        channel.set(value(at: time), in: &object)
    }

    /// Cubic Hermite between the poses, constant outside them.
    func value(at time: Float) -> Float {
        guard time > times[0] else { return values[0] }
        guard time < times[times.count - 1] else { return values[values.count - 1] }
        var low = 0
        var high = times.count - 1
        while high - low > 1 {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle } else { high = middle }
        }
        let step = times[high] - times[low]
        let t = (time - times[low]) / step
        let (square, cube) = (t * t, t * t * t)
        let value = (2 * cube - 3 * square + 1) * values[low] + (cube - 2 * square + t) * step * slopes[low]
            + (3 * square - 2 * cube) * values[high] + (cube - square) * step * slopes[high]
        return value
    }
}
