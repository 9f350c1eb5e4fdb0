import Foundation
import Narrative

/// What a data set is made with. Kept in its index: two builds into one folder have to agree.
public struct BuildOptions: Codable, Hashable, Sendable {
    /// Clips that a narrative needs, and may have.
    public var minimumClips: Int
    public var maximumClips: Int
    /// Pixels of a clip's side; even.
    public var size: Int
    /// Share of videos, by a hash of their ids, that are kept for validation.
    public var validationShare: Double

    public init(minimumClips: Int = 4, maximumClips: Int = 12, size: Int = 448, validationShare: Double = 0.1) {
        self.minimumClips = minimumClips
        self.maximumClips = maximumClips
        self.size = size
        self.validationShare = validationShare
    }

    /// - Throws: `CookGenError` that says which option is out of range.
    public func check() throws {
        guard minimumClips >= 1, maximumClips >= minimumClips, maximumClips <= 1000 else {
            throw CookGenError("narratives of \(minimumClips) to \(maximumClips) clips; the least is 1, and the most 1000 and not under the least")
        }
        guard (32...2048).contains(size), size % 2 == 0 else { throw CookGenError("clips of \(size) pixels; give an even number from 32 to 2048") }
        guard (0...1).contains(validationShare) else { throw CookGenError("a validation share of \(validationShare); give 0 to 1") }
    }

    /// As it is kept in the index.
    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }

    /// `train` or `val`: the first 52 bits of the SHA-256 of the id, as a fraction, against the share.
    public func split(of id: String) -> String {
        let bits = UInt64(Digest(of: id).description.prefix(13), radix: 16) ?? 0
        return Double(bits) / Double(UInt64(1) << 52) < validationShare ? "val" : "train"
    }
}
