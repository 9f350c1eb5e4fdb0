import CLibAV
import Foundation

/// The one error type of this module: what happened and what to do, in one line that is safe to print.
public struct MediaError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = terminalSafeLine(description)
    }

    /// libav's own words for one of its error codes, after `what`.
    init(_ what: String, code: Int32) {
        var words = [CChar](repeating: 0, count: 128)
        av_strerror(code, &words, words.count)
        let reason = words.withUnsafeBytes { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        self.init("\(what): \(reason)")
    }

    /// The system's words for `errno`, after `what`.
    init(_ what: String, errno number: Int32) {
        self.init("\(what): \(String(cString: strerror(number)))")
    }
}
