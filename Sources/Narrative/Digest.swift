import CLibAV
import Foundation

/// SHA-256 of some bytes: the name of a blob, and what staleness compares.
public struct Digest: Hashable, Codable, Sendable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    public let description: String

    /// The digest of `bytes`.
    public init(of bytes: Data) {
        var hash = [UInt8](repeating: 0, count: 32)
        bytes.withUnsafeBytes { auteur_sha256($0.baseAddress?.assumingMemoryBound(to: UInt8.self), $0.count, &hash) }
        let digits = Array("0123456789abcdef".utf8)
        description = String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of a text's UTF-8 bytes.
    public init(of text: String) {
        self.init(of: Data(text.utf8))
    }

    /// A digest read back from where it was kept; nil unless it is 64 lower-case hexadecimal digits.
    public init?(hexadecimal: String) {
        guard hexadecimal.utf8.count == 64, hexadecimal.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        description = hexadecimal
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hexadecimal: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256 digest")
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
