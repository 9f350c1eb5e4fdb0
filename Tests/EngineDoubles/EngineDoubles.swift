import Foundation
import Narrative
import Roles
import Synchronization

/// A director whose texts follow from what it reads, so that an edit upstream shows downstream.
public struct ScriptedDirector: Director {
    public var identity: String
    public var settings: [String: String] { ["temperature": "0.7"] }
    /// Serves the dish with this step, counted from 1. After a step that serves it says so and writes nothing.
    public var servesAt: Int?
    /// Ends without a word about this step, counted from 1.
    public var silentAt: Int?
    /// Waits for ever before this cell of this step, counted from 1.
    public var stallsAt: (step: Int, cell: CellKind)?
    /// Put before every text.
    public var prefix: String

    public init(identity: String = "scripted 1", servesAt: Int? = nil, silentAt: Int? = nil, stallsAt: (step: Int, cell: CellKind)? = nil, prefix: String = "") {
        self.identity = identity
        self.servesAt = servesAt
        self.silentAt = silentAt
        self.stallsAt = stallsAt
        self.prefix = prefix
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: [.query, .narrativeSeed, .earlierActions, .earlierCaptions]
        case .caption: [.query, .narrativeSeed, .earlierActions, .earlierCaptions, .action]
        case .state, .keyframe, .clip: []
        }
    }

    private func serves(_ action: String) -> Bool { action.hasPrefix(prefix + "Serve ") }

    public func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    let number = request.history.count + 1
                    var action = request.action ?? ""
                    if number == silentAt { return continuation.finish() }
                    if request.cells.contains(.action), let last = request.history.last, serves(last.action) {
                        continuation.yield(.note("the dish has been served"))
                        continuation.yield(.served)
                        return continuation.finish()
                    }
                    for kind in [CellKind.action, .caption] where request.cells.contains(kind) {
                        if let stall = stallsAt, stall == (number, kind) { try await Task.sleep(for: .seconds(3600)) }
                        let text: String
                        if kind == .action {
                            let last = request.history.last?.action ?? request.query
                            action = "\(prefix)\(number == servesAt ? "Serve" : "Action") \(number) after (\(last.suffix(40))), seed \(request.seed % 1000)"
                            text = action
                        } else {
                            text = "\(prefix)Caption of (\(action.suffix(60))), seed \(request.seed % 1000)"
                        }
                        for word in text.split(separator: " ") { continuation.yield(.token(kind, word + " ")) }
                        continuation.yield(.text(kind, text))
                    }
                    if serves(action) { continuation.yield(.served) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}

/// A renderer whose pictures are of one colour, which follows from the seed.
public struct PlainRenderer: KeyframeRenderer {
    public var identity: String { "plain 1" }
    public var settings: [String: String] { [:] }
    public var stallsAt: Int?
    /// Colours by step, counted from 0; nil takes the seed's.
    public var colours: [[UInt8]]

    public init(stallsAt: Int? = nil, colours: [[UInt8]] = []) {
        self.stallsAt = stallsAt
        self.colours = colours
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .keyframe ? [.caption, .captionWindow, .previousKeyframe, .narrativeSeed] : []
    }

    public func render(_ request: KeyframeRequest) -> AsyncThrowingStream<KeyframeEvent, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    let step = request.captions.count - 1
                    if stallsAt == step + 1 { try await Task.sleep(for: .seconds(3600)) }
                    let colour = colours.indices.contains(step) ? colours[step] : [UInt8(request.seed & 255), UInt8(request.seed >> 8 & 255), UInt8(request.seed >> 16 & 255)]
                    continuation.yield(.step(1, of: 1, preview: nil))
                    if step == 0 { continuation.yield(.note("kohlrabi drawn as turnip")) }
                    if let picture = plainPicture(colour, width: request.width, height: request.height) {
                        let scene = Payload(contentType: "application/vnd.auteur.test-scene", bytes: Data(colour))
                        continuation.yield(.done(Keyframe(picture: picture, scene: scene)))
                    }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    public func redraw(_ keyframe: Keyframe, width: Int, height: Int) throws -> Picture? {
        keyframe.scene.flatMap { plainPicture(Array($0.bytes), width: width, height: height) }
    }
}

/// An animator whose clips stand still; its frames are of the keyframe's colour.
public struct StillAnimator: ClipAnimator {
    public var identity: String { "still 1" }
    public var settings: [String: String] { [:] }
    /// Seconds that each frame takes to draw.
    public var delay: Double

    public init(delay: Double = 0) {
        self.delay = delay
    }

    public static let contentType = "application/vnd.auteur.test-clip"

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .clip ? [.keyframe, .action] : []
    }

    public func animate(_ request: ClipRequest) -> AsyncThrowingStream<ClipEvent, any Error> {
        AsyncThrowingStream { continuation in
            continuation.yield(.done(Clip(content: Payload(contentType: Self.contentType, bytes: Data([1])), duration: request.duration ?? 2)))
            continuation.finish()
        }
    }

    public func frames(of clip: Clip, keyframe: Keyframe, width: Int, height: Int) throws -> any FrameSource {
        guard clip.content.contentType == Self.contentType else { throw RoleError("its clip is of another animator") }
        return Frames(picture: plainPicture(Array(keyframe.picture.pixels.prefix(3)), width: width, height: height), delay: delay)
    }

    private final class Frames: FrameSource {
        let picture: Picture?
        let delay: Double

        init(picture: Picture?, delay: Double) {
            self.picture = picture
            self.delay = delay
        }

        func frame(at seconds: Double) throws -> Picture {
            if delay > 0 { Thread.sleep(forTimeInterval: delay) }
            guard let picture else { throw RoleError("no picture") }
            return picture
        }
    }
}

/// A picture of one colour.
public func plainPicture(_ colour: [UInt8], width: Int, height: Int) -> Picture? {
    guard colour.count == 3, width > 0, height > 0 else { return nil }
    return Picture(width: width, height: height, pixels: (0..<width * height).flatMap { _ in colour })
}

/// What an observer has seen, readable from the test.
public final class Record<Value: Sendable>: Sendable {
    private let values = Mutex<[Value]>([])
    public init() {}
    public func add(_ value: Value) { values.withLock { $0.append(value) } }
    public var all: [Value] { values.withLock { $0 } }
}
