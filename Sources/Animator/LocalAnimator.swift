import Foundation
import Kitchen
import Narrative
import Roles
import Stage

/// The animator that needs no model: the choreography of the scene's operation, drawn by the Stage; a keyframe without a
/// scene gets a slow camera move over its picture.
public struct LocalAnimator: ClipAnimator {
    public init() {}

    public var identity: String { "choreography 1" }
    public var settings: [String: String] { [:] }

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .clip ? [.keyframe] : []
    }

    /// One step: the motion is computed, not sampled. Ends with `.done`; a scene that cannot be read is told in a `.note`,
    /// and its picture moves instead.
    public func animate(_ request: ClipRequest) -> AsyncThrowingStream<ClipEvent, any Error> {
        AsyncThrowingStream { continuation in
            do {
                for event in try Self.events(for: request) { continuation.yield(event) }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
    }

    public func frames(of clip: Clip, keyframe: Keyframe, width: Int, height: Int) throws -> any FrameSource {
        guard width > 0, height > 0, width <= Self.largestSide, height <= Self.largestSide else {
            throw RoleError("A frame of \(width)x\(height) cannot be drawn; choose sides of 1 to \(Self.largestSide).")
        }
        switch clip.content.contentType {
        case Motion.contentType:
            let motion: Motion = try Self.decoded(clip.content, what: "clip's motion")
            guard let payload = keyframe.scene else {
                throw RoleError("The clip moves a scene, and its keyframe has none; make the clip again.")
            }
            return try SceneFrames(scene: Self.scene(payload), motion: motion, duration: clip.duration, width: width, height: height)
        case CameraMove.contentType:
            let move: CameraMove = try Self.decoded(clip.content, what: "clip's camera move")
            return PictureFrames(picture: keyframe.picture, move: move, width: width, height: height)
        default:
            throw RoleError("A clip of the kind \(clip.content.contentType) belongs to another animator; choose that one, or make the clip again.")
        }
    }

    private static let largestSide = 8192

    /// Bytes of JSON beyond which a scene or a motion is not read.
    private static let largestPayload = 32 << 20

    private static func events(for request: ClipRequest) throws -> [ClipEvent] {
        var events: [ClipEvent] = []
        var scene: Kitchen.Scene?
        if let payload = request.keyframe.scene {
            do { scene = try Self.scene(payload) } catch let error as RoleError {
                events.append(.note("\(error) The camera moves over the picture instead."))
            }
        }
        let clip: Clip
        if let scene {
            let seconds = duration(request.duration, else: scene.operation.map(Choreography.duration) ?? 5)
            let motion = Choreography.motion(for: scene, duration: seconds, seed: request.seed)
            clip = Clip(content: try encoded(motion, as: Motion.contentType), duration: motion.duration)
        } else {
            let move = CameraMove(seed: request.seed, duration: duration(request.duration, else: 5))
            clip = Clip(content: try encoded(move, as: CameraMove.contentType), duration: move.duration)
        }
        return events + [.step(1, of: 1), .done(clip)]
    }

    private static func duration(_ asked: Double?, else standard: Double) -> Double {
        guard let asked, asked.isFinite, asked > 0 else { return standard }
        return min(max(asked, 0.5), 60)
    }

    private static func scene(_ payload: Payload) throws -> Kitchen.Scene {
        guard payload.contentType == Kitchen.Scene.contentType else {
            throw RoleError("The keyframe's scene is of the kind \(payload.contentType), which this animator does not know.")
        }
        return try decoded(payload, what: "keyframe's scene")
    }

    private static func decoded<Value: Decodable>(_ payload: Payload, what: String) throws -> Value {
        guard payload.bytes.count <= largestPayload else {
            throw RoleError("The \(what) has \(payload.bytes.count) bytes, more than any real one; make it again.")
        }
        do {
            return try JSONDecoder().decode(Value.self, from: payload.bytes)
        } catch {
            throw RoleError("The \(what) cannot be read; make it again.")
        }
    }

    private static func encoded(_ value: some Encodable, as contentType: String) throws -> Payload {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        do {
            return Payload(contentType: contentType, bytes: try encoder.encode(value))
        } catch {
            throw RoleError("The clip cannot be written down (\(error)); make it again with another seed.")
        }
    }
}
