import Foundation

/// All sizes of an encoder, as its folder's config.json gives them (MODEL.md, "Visual encoder"). The code has none of its own.
public struct EncoderConfiguration: Codable, Hashable, Sendable {
    public static let format = "auteur-encoder 1"

    /// One 3 x 3 convolution of the stem.
    public struct StemLayer: Codable, Hashable, Sendable {
        public let channels: Int
        public let stride: Int
        /// Whether its input is added before the ReLU.
        public let residual: Bool?
    }

    public struct Picture: Codable, Hashable, Sendable {
        /// S: the side of the square that the tower sees, pixels.
        public let size: Int
        public let width: Int
        public let heads: Int
        public let feed_forward: Int
        public let fine_blocks: Int
        public let coarse_blocks: Int
        public let stem: [StemLayer]

        /// Side of the stem's output, tokens.
        public var fineSide: Int { stem.reduce(size) { $0 / $1.stride } }
    }

    /// z: `count` tokens of `width` numbers.
    public struct State: Codable, Hashable, Sendable {
        public let count: Int
        public let width: Int
    }

    public struct Pool: Codable, Hashable, Sendable {
        public let hidden: Int
        /// Size of the vectors that pictures and captions share.
        public let width: Int
    }

    public struct Text: Codable, Hashable, Sendable {
        public let width: Int
        public let heads: Int
        public let feed_forward: Int
        public let blocks: Int
        /// Tokens of a caption that are read; the rest is cut off.
        public let positions: Int
        public let embedding_width: Int
        /// SHA-256 of the first 256 rows of the language model's `token_embd.weight`, as the file stores them.
        public let embedding_digest: String
    }

    public let format: String
    public let epsilon: Float
    public let picture: Picture
    public let state: State
    public let pool: Pool
    public let text: Text

    /// - Throws: `EncoderError` where the file is no such configuration, or one whose sizes do not fit together.
    static func read(_ path: String) throws -> EncoderConfiguration {
        guard let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int, size <= 1 << 20,
              let bytes = FileManager.default.contents(atPath: path) else {
            throw EncoderError("\(path) cannot be read; fetch or train the encoder's folder (Training/README.md)")
        }
        guard let configuration = try? JSONDecoder().decode(EncoderConfiguration.self, from: bytes), configuration.format == format else {
            throw EncoderError("\(path) is not a configuration of format \"\(format)\"; export the encoder again")
        }
        try configuration.check(path)
        return configuration
    }

    /// Limits before any memory is taken, and that the towers' parts fit.
    private func check(_ path: String) throws {
        func require(_ holds: Bool, _ what: String) throws {
            guard holds else { throw EncoderError("\(path): \(what); export the encoder again") }
        }
        let sides = [picture.width, picture.heads, picture.feed_forward, state.count, state.width, pool.hidden, pool.width, text.width,
                     text.heads, text.feed_forward, text.positions, text.embedding_width]
        try require(sides.allSatisfy { (1...8192).contains($0) } && (16...1024).contains(picture.size), "a size is out of range")
        try require([picture.fine_blocks, picture.coarse_blocks, text.blocks].allSatisfy { (0...64).contains($0) }, "a number of blocks is out of range")
        try require((1...32).contains(picture.stem.count) && picture.stem.allSatisfy { (1...4096).contains($0.channels) && (1...4).contains($0.stride) },
                    "the stem is out of range")
        try require(epsilon.isFinite && epsilon > 0, "epsilon is not a small positive number")
        try require(picture.width % picture.heads == 0 && text.width % text.heads == 0, "a width is no multiple of its heads")
        var channels = 3
        var side = picture.size
        for layer in picture.stem {
            try require(side % layer.stride == 0, "the picture's side is not divided by the stem's strides")
            try require(layer.residual != true || layer.stride == 1 && layer.channels == channels, "a residual layer changes its shape")
            (channels, side) = (layer.channels, side / layer.stride)
        }
        try require(channels == picture.width && side % 2 == 0 && side * side == 4 * state.count && side <= 64, "the stem's output does not fit the state")
    }
}
