import Foundation
import Kitchen
import Narrative
import Roles
import Stage

/// Renders a keyframe from its caption by the lexicon alone: caption and last scene -> scene -> picture. It needs no
/// training and is the baseline that a trained renderer has to beat.
public struct ScriptReader: KeyframeRenderer {
    public let identity = "script-reader 1"
    public let settings: [String: String] = [:]

    public init() {}

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .keyframe ? [.narrativeSeed, .action, .caption, .earlierCaptions, .previousKeyframe] : []
    }

    public func render(_ request: KeyframeRequest) -> AsyncThrowingStream<KeyframeEvent, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    let (scene, notes) = Self.scene(for: request)
                    for note in notes { continuation.yield(.note(note)) }
                    let bytes = try Self.encoder.encode(scene)
                    try Task.checkCancellation()
                    guard let picture = Self.draw(scene, width: request.width, height: request.height) else {
                        throw RoleError("a picture of \(request.width)x\(request.height) can't be drawn: choose a size from 16x16 to 8192x8192")
                    }
                    continuation.yield(.done(Keyframe(picture: picture, scene: Payload(contentType: Scene.contentType, bytes: bytes))))
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    public func redraw(_ keyframe: Keyframe, width: Int, height: Int) throws -> Picture? {
        guard let payload = keyframe.scene, payload.contentType == Scene.contentType else { return nil }
        guard let scene = try? JSONDecoder().decode(Scene.self, from: payload.bytes) else {
            throw RoleError("the keyframe's scene can't be read: render the step again")
        }
        return Self.draw(scene, width: width, height: height)
    }

    private static func draw(_ scene: Scene, width: Int, height: Int) -> Picture? {
        guard (16...8192).contains(width), (16...8192).contains(height) else { return nil }
        return Picture(width: width, height: height, pixels: Stage().draw(scene, width: width, height: height))
    }

    /// Sorted keys: the same scene has the same bytes.
    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }()

    /// The scene of a request: after the last keyframe's scene, or, where that has none (an imported picture), after the
    /// scenes that the earlier captions give.
    static func scene(for request: KeyframeRequest) -> (scene: Scene, notes: [String]) {
        let aspect = Float(max(1, request.width)) / Float(max(1, request.height))
        var previous = request.context.last?.scene.flatMap { payload in
            payload.contentType == Scene.contentType ? try? JSONDecoder().decode(Scene.self, from: payload.bytes) : nil
        }
        if previous == nil {
            for caption in request.captions.dropLast() {
                previous = scene(
                    caption: caption, action: "", after: previous, aspect: aspect, narrativeSeed: request.narrativeSeed, seed: request.narrativeSeed
                ).scene
            }
        }
        return scene(
            caption: request.captions.last ?? "", action: request.action, after: previous, aspect: aspect,
            narrativeSeed: request.narrativeSeed, seed: request.seed)
    }

    /// Caption, action and the last scene to the next scene.
    /// - Parameters:
    ///   - aspect: width over height of the picture.
    ///   - narrativeSeed: decides what the whole narrative shares and no words name.
    ///   - seed: decides what may differ between takes.
    /// - Returns: the scene, and what the user should know about it.
    public static func scene(
        caption: String, action: String, after previous: Scene?, aspect: Float, narrativeSeed: UInt64, seed: UInt64
    ) -> (scene: Scene, notes: [String]) {
        let doing = CaptionReading(of: action)
        let reading = CaptionReading(of: caption).completed(by: doing)
        var composer = SceneComposer(reading, after: previous)
        var (objects, focus) = composer.compose()
        var setting = previous?.setting ?? Self.setting(narrativeSeed)
        if let counter = reading.counter { setting.counter = counter }
        if let sleeve = reading.sleeve { setting.sleeve = sleeve }
        var take = SplitMix(state: seed)
        setting.camera = Camera(zoom: take.between(1, 1.06), centre: Point(take.between(-0.012, 0.012), take.between(-0.012, 0.012)))
        var layout = SceneLayout(aspect: aspect, previous: previous, narrativeSeed: narrativeSeed, takeSeed: seed)
        layout.place(&objects, focus: focus)
        let operation = Self.operation(doing: doing, seen: reading)
        let scene = Scene(setting: setting, objects: objects, operation: operation, seed: narrativeSeed)
        guard let operation else { return (scene, composer.notes) }
        let tool = (reading.tools.first ?? doing.tools.first).map { kind in
            SceneObject(slot: Choreography.firstOwnSlot, kind: .tool(kind))
        }
        return (Choreography.staged(scene, for: operation, target: focus, seed: seed, tool: tool), composer.notes)
    }

    /// What is being done: the action's first verb, else the caption's.
    private static func operation(doing: CaptionReading, seen: CaptionReading) -> Kitchen.Operation? {
        doing.operations.first ?? seen.operations.first { ![.place, .layer, .serve].contains($0) } ?? seen.operations.first
    }

    /// What a narrative shares from beginning to end, where the words leave it open.
    private static func setting(_ seed: UInt64) -> Setting {
        var random = SplitMix(state: seed ^ 0x5E77_1460)
        return Setting(
            counter: random.pick([.oak, .walnut, .marble, .marble, .slate, .concrete, .tile, .linen]), tint: Int(random.next() % 3),
            light: Light(angle: random.between(-2.7, -0.6), warmth: random.between(0.2, 0.7), level: random.between(0.96, 1.06)),
            skin: random.pick(Skin.allCases), sleeve: random.pick([.white, .blue, .red, .green, .grey, .teal, .yellow, .black]))
    }
}
