import Foundation

/// A file that appears under its name only when it is whole: written as `.NAME.partial` beside it, then fsync, rename and
/// fsync of the folder.
struct AtomicFile {
    let target: URL
    let partial: URL

    init(_ target: URL) {
        self.target = target.standardizedFileURL
        let folder = self.target.deletingLastPathComponent()
        partial = folder.appendingPathComponent(".\(self.target.lastPathComponent).partial")
    }

    /// Writes `bytes` under the name, whole or not at all.
    func write(_ bytes: Data) throws {
        let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("cannot write \(target.path)", errno) }
        do {
            defer { close(descriptor) }
            try writeAll(bytes, to: descriptor)
        } catch {
            discard()
            if let error = error as? MediaError, error.kind == .diskFull { throw failure("cannot write \(target.path)", ENOSPC) }
            throw MediaError("cannot write \(target.path): \(error)")
        }
        try commit()
    }

    /// Creates the partial file, to find out before long work what would stop it at its end.
    /// - Throws: `MediaError` where the folder cannot be written to, or the name is a folder's.
    func claim() throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder), isFolder.boolValue {
            throw failure("cannot write \(target.path)", EISDIR)
        }
        let descriptor = open(partial.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("cannot write \(target.path)", errno) }
        close(descriptor)
    }

    /// Makes the finished partial file the one under the name. The partial is gone afterwards, whatever happens.
    func commit() throws {
        let descriptor = open(partial.path, O_RDWR | O_CLOEXEC)
        let synced = descriptor >= 0 && fsync(descriptor) == 0
        let number = errno
        if descriptor >= 0 { close(descriptor) }
        guard synced else {
            discard()
            throw failure("cannot write \(target.path) to the disk", number)
        }
        guard rename(partial.path, target.path) == 0 else {
            let number = errno
            discard()
            throw failure("cannot put \(target.path) in place", number)
        }
        // Some file systems know no fsync of a folder; the file itself is already safe.
        let folder = open(target.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Deletes the partial file, if there is one.
    func discard() {
        unlink(partial.path)
    }

    /// An error with a hint where the system's reason has an obvious remedy.
    func failure(_ what: String, _ number: Int32) -> MediaError {
        switch number {
        case ENOSPC, EDQUOT: MediaError("\(what): the disk is full; free some space or choose another folder", kind: .diskFull)
        case EACCES, EPERM, EROFS: MediaError("\(what): not allowed to write in \(target.deletingLastPathComponent().path); choose another folder")
        case ENOENT: MediaError("\(what): there is no folder \(target.deletingLastPathComponent().path); create it first")
        case EISDIR: MediaError("\(what): a folder has this name; choose another")
        default: MediaError(what, errno: number)
        }
    }
}

/// All of `bytes` to a descriptor, through interrupts, short writes and terminals that are not ready.
/// - Throws: `MediaError` with the system's reason.
public func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32) throws {
    try bytes.withUnsafeBytes { bytes in
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&ready, 1, 1000)
            } else if errno != EINTR {
                let number = errno
                throw number == ENOSPC || number == EDQUOT ? MediaError("cannot write: the disk is full", kind: .diskFull) : MediaError("cannot write", errno: number)
            }
        }
    }
}
