import Foundation
import Media

/// The one error type of this module: what happened and what to do, in one line that is safe to print.
public struct CookGenError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = terminalSafeLine(description)
    }

    /// The system's words for `errno`, after `what`, with a hint where the reason has an obvious remedy.
    init(_ what: String, errno number: Int32) {
        switch number {
        case ENOSPC, EDQUOT: self = .diskFull(what)
        case EACCES, EPERM, EROFS: self.init("\(what): not allowed; check the permissions, or choose another folder")
        case ENOENT: self.init("\(what): there is no such file or folder; check the path")
        default: self.init("\(what): \(String(cString: strerror(number)))")
        }
    }

    static func diskFull(_ what: String) -> CookGenError {
        CookGenError("\(what): the disk is full; free some space and run the same command again, what is finished is kept")
    }
}
