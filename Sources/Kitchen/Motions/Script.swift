/// What an object does: its looks at every moment of the motion.
typealias Act = (Beat) -> SceneObject

/// A motion in the making: who is in the scene, and what each of them does.
///
/// An object that the keyframe already shows keeps the keyframe's values at the key moment, whatever its act says there:
/// the difference is carried through the whole motion. So a keyframe whose hands and tools came from elsewhere (another
/// release, a learned renderer) moves without a jump, and is itself a frame of its clip.
struct Script {
    private(set) var cast: Cast
    private var actors: [(base: SceneObject, isNew: Bool, act: Act)] = []

    /// Slots that have their act already.
    var takenSlots: Set<Int> { Set(actors.map(\.base.slot)) }

    init(_ cast: Cast) {
        self.cast = cast
    }

    /// Gives an object its act. `act` receives the object at the key moment, to be changed.
    @discardableResult
    mutating func play(_ base: SceneObject, isNew: Bool, _ act: @escaping (Beat, inout SceneObject) -> Void) -> Act {
        let keyBeat = Beat.key(duration: cast.duration)
        var key = base
        act(keyBeat, &key)
        let anchored: Act
        if isNew {
            anchored = { beat in
                var object = base
                act(beat, &object)
                return object.clamped()
            }
        } else {
            let step = Vector(base.place) - Vector(key.place)
            let (turn, lift, swirl) = (base.turn - key.turn, base.lift - key.lift, base.swirl - key.swirl)
            let (amount, presence, doneness) = (base.amount - key.amount, base.presence - key.presence, base.doneness - key.doneness)
            let scale = base.size / max(key.size, 0.02)
            anchored = { beat in
                var object = base
                act(beat, &object)
                object.place = Point(Vector(object.place) + step)
                object.turn += turn
                object.lift += lift
                object.swirl += swirl
                object.amount += amount
                object.presence += presence
                object.doneness += doneness
                object.size *= scale
                return object.clamped()
            }
        }
        actors.append((base, isNew, anchored))
        return anchored
    }

    /// The objects that the motion brings in, as they are at the key moment.
    func newcomers() -> [SceneObject] {
        let key = Beat.key(duration: cast.duration)
        return actors.filter(\.isNew).map { $0.act(key) }
    }

    /// Samples every act and keeps the poses that matter.
    func motion() -> Motion {
        let samples = 2 * max(Int((cast.duration * Script.sampleRate / 2).rounded()), 4) + 1
        let beats = (0..<samples).map { Beat(progress: Float($0) / Float(samples - 1), duration: cast.duration) }
        var tracks: [Track] = []
        for actor in actors {
            let moments = beats.map(actor.act)
            let moving = Channel.allCases.filter { channel in
                moments.contains { abs(channel.value(in: $0) - channel.value(in: moments[0])) > channel.tolerance * 0.25 }
            }
            guard !moving.isEmpty else { continue }
            let kept = PoseThinning.kept(of: moments, channels: moving)
            tracks.append(Track(slot: actor.base.slot, poses: kept.map { index in
                KeyPose(time: beats[index].progress, object: moments[index], channels: moving)
            }))
        }
        return Motion(operation: cast.operation, duration: Double(cast.duration), objects: newcomers(), tracks: tracks)
    }

    /// Moments per second at which acts are sampled before thinning.
    static let sampleRate: Float = 24
}

extension KeyPose {
    /// The named channels of an object as it is at `time`; the others stay nil.
    init(time: Float, object: SceneObject, channels: [Channel]) {
        self.init(time: time)
        for channel in channels {
            switch channel {
            case .placeX, .placeY: place = Point(Self.rounded(object.place.x), Self.rounded(object.place.y))
            case .turn: turn = Self.rounded(object.turn)
            case .size: size = Self.rounded(object.size)
            case .lift: lift = Self.rounded(object.lift)
            case .amount: amount = Self.rounded(object.amount)
            case .presence: presence = Self.rounded(object.presence)
            case .doneness: doneness = Self.rounded(object.doneness)
            case .swirl: swirl = Self.rounded(object.swirl)
            }
        }
    }

    /// To four decimals, far below what shows: half the bytes of a clip.
    private static func rounded(_ value: Float) -> Float { (value * 10000).rounded() / 10000 }
}

extension Channel {
    func value(in object: SceneObject) -> Float {
        switch self {
        case .placeX: object.place.x
        case .placeY: object.place.y
        case .turn: object.turn
        case .size: object.size
        case .lift: object.lift
        case .amount: object.amount
        case .presence: object.presence
        case .doneness: object.doneness
        case .swirl: object.swirl
        }
    }

    /// Difference that nobody sees.
    var tolerance: Float {
        switch self {
        case .placeX, .placeY, .lift: 0.0015
        case .turn, .presence: 0.01
        case .size, .amount: 0.005
        case .doneness: 0.01
        case .swirl: 0.02
        }
    }
}

/// Keeps of evenly spaced moments those from which the others follow (Ramer, Douglas and Peucker's line simplification,
/// over all channels at once). The first, the middle (the key moment) and the last are always kept.
enum PoseThinning {
    static func kept(of moments: [SceneObject], channels: [Channel]) -> [Int] {
        let middle = (moments.count - 1) / 2
        var kept: Set<Int> = [0, middle, moments.count - 1]
        var open = [(0, middle), (middle, moments.count - 1)]
        while let (first, last) = open.popLast() {
            guard last - first > 1 else { continue }
            var worst: (index: Int, error: Float) = (first, 1)
            for channel in channels {
                let (from, to) = (channel.value(in: moments[first]), channel.value(in: moments[last]))
                for index in first + 1..<last {
                    let line = Ease.mix(from, to, Float(index - first) / Float(last - first))
                    let error = abs(channel.value(in: moments[index]) - line) / channel.tolerance
                    if error > worst.error { worst = (index, error) }
                }
            }
            guard worst.index != first else { continue }
            kept.insert(worst.index)
            open.append((first, worst.index))
            open.append((worst.index, last))
        }
        return kept.sorted()
    }
}
