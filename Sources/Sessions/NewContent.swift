import Foundation
import Narrative

/// Content of a take that is to be added: as `TakeContent`, with the bytes of its blobs.
public enum NewContent: Hashable, Sendable {
    /// An action or a caption.
    case text(String)
    /// A visual state; see `VisualState.payload`.
    case state(Payload)
    /// A keyframe: an encoded picture and, where its renderer has one, its scene.
    case keyframe(picture: Payload, scene: Payload?)
    /// A motion or a film of `duration` seconds.
    case clip(Payload, duration: Double)

    /// The content that a take will hold.
    public var content: TakeContent {
        switch self {
        case .text(let text): .text(text)
        case .state(let payload): .state(payload.blob)
        case .keyframe(let picture, let scene): .keyframe(picture: picture.blob, scene: scene?.blob)
        case .clip(let payload, let duration): .clip(payload.blob, duration: duration)
        }
    }

    var payloads: [Payload] {
        switch self {
        case .text: []
        case .state(let payload), .clip(let payload, _): [payload]
        case .keyframe(let picture, let scene): [picture] + (scene.map { [$0] } ?? [])
        }
    }

    /// Whether a cell of this kind holds such content, and every number in it makes sense.
    func fits(_ kind: CellKind) -> Bool {
        switch (self, kind) {
        case (.text, .action), (.text, .caption), (.state, .state), (.keyframe, .keyframe): true
        case (.clip(_, let duration), .clip): duration.isFinite && duration >= 0
        default: false
        }
    }
}

extension Payload {
    var blob: Blob {
        Blob(digest: Digest(of: bytes), contentType: contentType, size: bytes.count)
    }
}

extension VisualState {
    /// Content type of `payload`.
    public static let contentType = "application/vnd.auteur.state"

    /// The state as bytes, little-endian: UInt32 length of the encoder's name, the name in UTF-8, UInt32 count, UInt32 width,
    /// then count * width Float32.
    public var payload: Payload {
        let name = Data(encoder.utf8)
        var bytes = Data(capacity: 12 + name.count + 4 * values.count)
        func append(_ word: UInt32) {
            withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(UInt32(clamping: name.count))
        bytes.append(name)
        append(UInt32(clamping: count))
        append(UInt32(clamping: width))
        for value in values { append(value.bitPattern) }
        return Payload(contentType: Self.contentType, bytes: bytes)
    }

    /// A state read back from `payload`.
    /// - Throws: `SessionError` where the bytes are not exactly one state of finite values.
    public init(payload: Payload) throws {
        let bytes = [UInt8](payload.bytes)
        func word(at offset: Int) -> UInt32? {
            guard offset >= 0, offset + 4 <= bytes.count else { return nil }
            return (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
        }
        guard payload.contentType == Self.contentType, let length = word(at: 0), case let header = 4 + Int(length), header + 8 <= bytes.count,
            let encoder = String(validating: bytes[4..<header], as: UTF8.self),
            let count = word(at: header), let width = word(at: header + 4),
            case let (size, overflow) = Int(count).multipliedReportingOverflow(by: Int(width)), !overflow,
            size == (bytes.count - header - 8) / 4, (bytes.count - header - 8) % 4 == 0,
            let state = VisualState(
                encoder: encoder, count: Int(count), width: Int(width),
                values: (0..<size).compactMap { word(at: header + 8 + 4 * $0).map(Float.init(bitPattern:)) })
        else { throw SessionError(.damaged, "a visual state cannot be read: make the step's state again") }
        self = state
    }
}
