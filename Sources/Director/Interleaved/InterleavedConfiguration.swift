import Foundation

/// What the director could not do, in one line that says what to do.
public struct DirectorError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// All sizes of a trained director, as its folder's config.json gives them (MODEL.md, "The interleaved director").
public struct InterleavedConfiguration: Codable, Hashable, Sendable {
    public static let format = "auteur-director 1"

    public let format: String
    /// LoRA's rank, and the factor of which `scale / rank` is applied.
    public let rank: Int
    public let scale: Float
    /// z: `count` tokens of `state_width` numbers.
    public let count: Int
    public let state_width: Int
    /// Hidden width of the regression head.
    public let head: Int
    /// Identity of the encoder whose states it was trained on.
    public let encoder: String
    /// SHA-256 of the first 256 rows of the language model's `token_embd.weight`, as the file stores them.
    public let embedding_digest: String

    /// - Throws: `DirectorError` where the file is no such configuration, or one whose sizes can't be.
    static func read(_ path: String) throws -> InterleavedConfiguration {
        guard let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int, size <= 1 << 20,
              let bytes = FileManager.default.contents(atPath: path) else {
            throw DirectorError("\(path) cannot be read; fetch or train the director's folder (Training/README.md)")
        }
        guard let configuration = try? JSONDecoder().decode(InterleavedConfiguration.self, from: bytes), configuration.format == format else {
            throw DirectorError("\(path) is not a configuration of format \"\(format)\"; export the director again")
        }
        let c = configuration
        guard [c.rank, c.count, c.state_width, c.head].allSatisfy({ (1...4096).contains($0) }), c.scale.isFinite else {
            throw DirectorError("\(path): a size is out of range; export the director again")
        }
        return configuration
    }
}
