import Foundation
internal import GRDB

/// The one error type of the session file: what happened and what to do, in one line.
public struct SessionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What a program may want to react to.
    public enum Kind: String, Sendable {
        /// There is no such file, folder, branch, step, take or blob.
        case notFound
        /// Something of this name is there already.
        case exists
        /// Not a session file at all.
        case notASession
        /// Written by a newer version of the program.
        case newer
        /// A session file whose contents contradict themselves.
        case damaged
        /// Another process is writing to it: it can be opened read-only.
        case inUse
        /// It was opened read-only, or can only be.
        case readOnly
        /// The folder or the file cannot be written.
        case unwritable
        case diskFull
        /// Another program holds SQLite's own lock.
        case busy
        /// A text or a blob beyond what a session can hold.
        case tooLarge
        /// A request that makes no sense: a bad name, an index out of range, content of the wrong kind.
        case invalid
        /// The session was closed.
        case closed
        /// Any other error of the operating system or of SQLite.
        case failed
    }

    public let kind: Kind
    public let description: String

    /// Line breaks and control characters in `description` are replaced, so that it stays one harmless line.
    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = oneLine(description)
    }
}

/// `text` with every control character replaced by U+FFFD.
func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
}

extension SessionError {
    /// An error of SQLite, said in terms of the session at `url`.
    /// - Parameter doing: What was attempted, as in "add a take".
    static func from(_ error: any Error, url: URL, doing: String) -> SessionError {
        if let error = error as? SessionError { return error }
        let name = url.lastPathComponent
        guard let error = error as? DatabaseError else {
            return SessionError(.failed, "\(name): could not \(doing): \(error)")
        }
        // The log's index, a file that is mapped, finds no room to grow.
        let code: ResultCode = error.extendedResultCode == .SQLITE_IOERR_SHMSIZE ? .SQLITE_FULL : error.resultCode
        switch code {
        case .SQLITE_NOTADB:
            return SessionError(.notASession, "\(name) is not a session: open a file that auteur has written")
        case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH:
            return damaged(url, error.message ?? "SQLite finds it malformed")
        case .SQLITE_FULL:
            return SessionError(.diskFull, "\(name): could not \(doing), the disk is full: free some space and repeat it; what was there is kept")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return SessionError(.busy, "\(name): could not \(doing), another program holds the file: close it there and repeat")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return SessionError(.readOnly, "\(name): could not \(doing), the file or its folder is not writable: open it read-only, or save it elsewhere")
        case .SQLITE_CANTOPEN:
            return SessionError(.unwritable, "\(name): could not \(doing), it cannot be opened: check that the folder \(url.deletingLastPathComponent().path) is readable and writable")
        case .SQLITE_TOOBIG:
            return SessionError(.tooLarge, "\(name): could not \(doing), it is too large: a text or picture may have up to \(Format.maximumBlobSize >> 20) MiB")
        case .SQLITE_IOERR:
            return SessionError(.failed, "\(name): could not \(doing), the disk reported an error (\(error.extendedResultCode.rawValue)): check the disk and the space left, and repeat")
        default:
            return SessionError(.failed, "\(name): could not \(doing): \(error.message ?? "SQLite error") (\(error.extendedResultCode.rawValue))")
        }
    }

    static func damaged(_ url: URL, _ detail: String) -> SessionError {
        SessionError(.damaged, "\(url.lastPathComponent) is damaged (\(detail)): go back to a copy of it, or open it read-only and save what can be read")
    }

    /// An error of the operating system.
    static func system(_ code: Int32, _ doing: String, path: String) -> SessionError {
        let reason = String(cString: strerror(code))
        return switch code {
        case ENOENT, ENOTDIR: SessionError(.notFound, "could not \(doing) \(path): there is no such file or folder: check the path")
        case EEXIST: SessionError(.exists, "could not \(doing) \(path): it exists already: choose another name")
        case ENOSPC, EDQUOT: SessionError(.diskFull, "could not \(doing) \(path): the disk is full: free some space and repeat")
        case EACCES, EPERM, EROFS: SessionError(.unwritable, "could not \(doing) \(path): it is not writable: open the session read-only, or choose another folder")
        default: SessionError(.failed, "could not \(doing) \(path): \(reason)")
        }
    }
}
