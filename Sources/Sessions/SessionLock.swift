import Foundation
import Synchronization

/// The one writer's lock: `flock` on a file beside the session.
///
/// The kernel drops it with the process, however that ends; a lock file that is left over locks nothing. It is not taken on
/// the session itself, because closing any descriptor of a file drops the POSIX locks that SQLite holds on it.
final class SessionLock: Sendable {
    private let path: String
    private let descriptor: Mutex<Int32>

    /// - Throws: `.inUse` while another session object, here or in another process, has it.
    init(session url: URL) throws {
        path = url.path + "-lock"
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
            guard file >= 0 else { throw SessionError.system(errno, "lock", path: url.path) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                let owner = Self.owner(file)
                Glibc.close(file)
                guard code == EWOULDBLOCK else { throw SessionError.system(code, "lock", path: url.path) }
                throw SessionError(.inUse, "\(url.lastPathComponent) is open in another auteur\(owner): close it there, or open it read-only here")
            }
            // A holder that was just closing may have unlinked the file between our open and our lock.
            var here = stat(), there = stat()
            if fstat(file, &here) == 0, lstat(path, &there) == 0, here.st_ino == there.st_ino, here.st_dev == there.st_dev {
                let text = "\(getpid())\n"
                _ = ftruncate(file, 0)
                _ = text.withCString { write(file, $0, strlen($0)) }
                descriptor = Mutex(file)
                return
            }
            Glibc.close(file)
        }
    }

    deinit {
        release()
    }

    func release() {
        descriptor.withLock { file in
            guard file >= 0 else { return }
            unlink(path)
            Glibc.close(file)
            file = -1
        }
    }

    private static func owner(_ file: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = pread(file, &buffer, buffer.count, 0)
        guard count > 0, let process = Int(String(decoding: buffer[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
        else { return "" }
        return " (process \(process))"
    }
}
