import Foundation

/// A picture: RGB, 8 bits a channel, rows from the top, no padding.
public struct Picture: Hashable, Sendable {
    public let width: Int
    public let height: Int
    /// `width * height * 3` bytes.
    public var pixels: [UInt8]

    /// - Returns: nil unless the sizes are positive and `pixels` has exactly `width * height * 3` bytes.
    public init?(width: Int, height: Int, pixels: [UInt8]) {
        guard width > 0, height > 0, width <= 1 << 15, height <= 1 << 15, pixels.count == width * height * 3 else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }
}

/// Bytes whose meaning only the engine that made them knows, under a content type.
public struct Payload: Hashable, Codable, Sendable {
    public var contentType: String
    public var bytes: Data

    public init(contentType: String, bytes: Data) {
        self.contentType = contentType
        self.bytes = bytes
    }
}

/// The picture of a step, I_t, and, where its renderer has one, the scene behind it (opaque here).
/// A served or imported keyframe has no scene.
public struct Keyframe: Hashable, Sendable {
    public var picture: Picture
    public var scene: Payload?

    public init(picture: Picture, scene: Payload? = nil) {
        self.picture = picture
        self.scene = scene
    }
}

/// The moving picture of a step, V_t: a motion that its animator draws at any size, or a film file.
public struct Clip: Hashable, Sendable {
    public var content: Payload
    /// Seconds.
    public var duration: Double

    public init(content: Payload, duration: Double) {
        self.content = content
        self.duration = duration
    }
}

/// The visual embedding of a step, z_t: `count` tokens of `width` floats, in the space of one encoder.
public struct VisualState: Hashable, Codable, Sendable {
    /// Identity of the encoder whose space this is; states of different encoders are never compared or mixed.
    public var encoder: String
    public let count: Int
    public let width: Int
    /// `count * width` values, token by token.
    public let values: [Float]

    /// - Returns: nil unless `values` has `count * width` finite entries.
    public init?(encoder: String, count: Int, width: Int, values: [Float]) {
        guard count > 0, width > 0, values.count == count * width, values.allSatisfy(\.isFinite) else { return nil }
        self.encoder = encoder
        self.count = count
        self.width = width
        self.values = values
    }

    /// Euclidean length of all values.
    public var norm: Float { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

    /// Cosine of two states as one vector each; 0 where their sizes differ.
    public func cosine(to other: VisualState) -> Float {
        guard values.count == other.values.count else { return 0 }
        return zip(values, other.values).reduce(0) { $0 + $1.0 * $1.1 } / max(1e-9, norm * other.norm)
    }
}
