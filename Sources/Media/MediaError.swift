import CLibAV
import Foundation

/// The one error type of this module: what happened and what to do, in one line that is safe to print.
public struct MediaError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a program may want to react to.
    public enum Kind: Hashable, Sendable {
        /// Not a film in any container that is read.
        case notAFilm
        /// A film without moving pictures.
        case noPictures
        /// No decoder for its pictures.
        case unknownCodec
        /// Broken, or cut off.
        case damaged
        case diskFull
        case other
    }

    public var description: String
    public var kind = Kind.other

    public init(_ description: String, kind: Kind = .other) {
        self.description = terminalSafeLine(description)
        self.kind = kind
    }

    /// libav's own words for one of its error codes, after `what`.
    init(_ what: String, code: Int32, kind: Kind = .other) {
        var words = [CChar](repeating: 0, count: 128)
        av_strerror(code, &words, words.count)
        let reason = words.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        self.init("\(what): \(reason)", kind: kind)
    }

    /// The system's words for `errno`, after `what`.
    init(_ what: String, errno number: Int32) {
        self.init("\(what): \(String(cString: strerror(number)))")
    }
}
