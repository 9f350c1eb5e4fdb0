import Foundation
internal import GRDB
import Narrative

/// Making, opening and copying session files.
extension Session {
    /// Makes a session with an empty branch `main` and opens it for writing.
    ///
    /// The file appears under its name only when it is complete; one that exists is never replaced.
    /// - Throws: `.exists`, `.notFound` (no such folder), `.unwritable`, `.diskFull`, `.invalid` (a query with a NUL).
    @discardableResult
    public static func create(at url: URL, query: String, seed: UInt64) throws -> Session {
        let url = try resolved(url)
        let lock = try SessionLock(session: url)
        let partial = partialURL(for: url)
        unlink(partial.path)
        defer { unlink(partial.path) }
        do {
            try checkQuery(query)
            guard !exists(url) else { throw SessionError.system(EEXIST, "create", path: url.path) }
            let queue = try DatabaseQueue(path: partial.path, configuration: configuration(readOnly: false))
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA application_id = \(Format.applicationID); PRAGMA user_version = \(Format.current.version)")
                try db.inTransaction {
                    for table in Format.current.tables { try db.execute(sql: table) }
                    let now = milliseconds(Date())
                    try db.execute(sql: "INSERT INTO branch VALUES (1, 'main', NULL, NULL, ?)", arguments: [now])
                    try db.execute(sql: "INSERT INTO session VALUES (1, 1, ?, ?)", arguments: [now, now])
                    try Writer.set(PointerValue.text(query), .query, step: 0, branch: 1, db)
                    try Writer.set(PointerValue.text(String(seed)), .seed, step: 0, branch: 1, db)
                    return .commit
                }
            }
            try queue.close()
            try publish(partial, as: url, overwriting: false)
            return try open(at: url, lock: lock, wasRecovered: false, format: .current)
        } catch { throw SessionError.from(error, url: url, doing: "create it") }
    }

    /// Opens a session.
    ///
    /// After an unclean end (`kill -9`, power) SQLite takes up what was committed, and the file is checked before anything
    /// else happens. A file of an older version is migrated, after a copy `NAME.auteur.vN` was made beside it.
    /// - Parameter readOnly: Works while another process writes, in folders that cannot be written, and on damaged files as
    ///   far as these can be read.
    /// - Throws: `.notFound`, `.notASession`, `.newer`, `.damaged`, `.inUse` (then offer `readOnly`), `.unwritable`, `.busy`.
    public static func open(at url: URL, readOnly: Bool = false) throws -> Session {
        try open(at: url, readOnly: readOnly, format: .current)
    }

    package static func open(at url: URL, readOnly: Bool, format: Format) throws -> Session {
        let url = try resolved(url)
        try checkFile(url)
        if readOnly { return try open(at: url, lock: nil, wasRecovered: false, format: format) }
        let lock = try SessionLock(session: url)
        // SQLite would open a write-protected file, and refuse the first write.
        guard access(url.path, W_OK) == 0 else { throw SessionError.system(errno, "write", path: url.path) }
        // Nobody else writes: a log that is not empty was left by one that could not finish.
        let wasRecovered = size(of: url.path + "-wal") > 0 || size(of: url.path + "-journal") > 0
        return try open(at: url, lock: lock, wasRecovered: wasRecovered, format: format)
    }

    /// Writes a copy of the session, as it is now and with all its history, to `url`; this session goes on with its own file.
    /// - Throws: `.exists` unless `overwriting`, `.inUse` if the target is open for writing, `.notFound`, `.unwritable`, `.diskFull`.
    public func save(as url: URL, overwriting: Bool = false) throws {
        let target = try Self.resolved(url)
        try checkOpen()
        guard target != self.url else {
            throw SessionError(.exists, "\(name) is this session's own name: choose another one")
        }
        let lock = try SessionLock(session: target)
        defer { lock.release() }
        guard overwriting || !Self.exists(target) else { throw SessionError.system(EEXIST, "save as", path: target.path) }
        do {
            try Self.copy(queue, to: target, overwriting: overwriting)
        } catch { throw SessionError.from(error, url: target, doing: "save a copy") }
    }

    private static func open(at url: URL, lock: SessionLock?, wasRecovered: Bool, format: Format) throws -> Session {
        do {
            let queue = try DatabaseQueue(path: url.path, configuration: configuration(readOnly: lock == nil))
            try queue.writeWithoutTransaction { try check($0, url: url, format: format, isThorough: wasRecovered) }
            try migrate(queue, url: url, to: format, readOnly: lock == nil)
            let isAhead = try queue.writeWithoutTransaction { db in
                guard try format.describes(db) else { throw SessionError.damaged(url, "its tables are not those of version \(format.version)") }
                return try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
            }
            let session = Session(url: url, queue: queue, lock: lock, wasRecovered: wasRecovered)
            // A log that an earlier run left is folded in when this session is closed.
            session.state.withLock { $0.writesAhead = isAhead && lock != nil }
            return session
        } catch { throw SessionError.from(error, url: url, doing: "open it") }
    }

    /// Refuses files that are not sessions, that are newer, and, after an unclean end, those that SQLite finds unsound.
    private static func check(_ db: Database, url: URL, format: Format, isThorough: Bool) throws {
        let name = url.lastPathComponent
        guard try Int64.fetchOne(db, sql: "PRAGMA application_id") == Int64(Format.applicationID) else {
            throw SessionError(.notASession, "\(name) is not a session: open a file that auteur has written")
        }
        let version = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version <= Int64(format.version) else {
            throw SessionError(.newer, "\(name) was written by a newer auteur (file version \(version), this one reads up to \(format.version)): update auteur")
        }
        guard version >= 1 else { throw SessionError.damaged(url, "file version \(version)") }
        if isThorough {
            let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
            guard verdict == "ok" else { throw SessionError.damaged(url, verdict) }
        }
    }

    private static func migrate(_ queue: DatabaseQueue, url: URL, to format: Format, readOnly: Bool) throws {
        let version = try queue.writeWithoutTransaction { try Int32.fetchOne($0, sql: "PRAGMA user_version") ?? format.version }
        guard version < format.version else { return }
        guard !readOnly else {
            throw SessionError(.readOnly, "\(url.lastPathComponent) is of an older version (\(version)): open it once for writing to bring it up to date")
        }
        var backup = URL(fileURLWithPath: "\(url.path).v\(version)")
        var number = 2
        while exists(backup) {
            backup = URL(fileURLWithPath: "\(url.path).v\(version)-\(number)")
            number += 1
        }
        try copy(queue, to: backup, overwriting: false)
        try queue.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                for step in version..<format.version {
                    guard let statements = format.migrations[step] else {
                        throw SessionError(.failed, "\(url.lastPathComponent) is of version \(step), which this auteur cannot bring up to date: use an older one")
                    }
                    for statement in statements { try db.execute(sql: statement) }
                }
                try db.execute(sql: "PRAGMA user_version = \(format.version)")
                return .commit
            }
        }
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(2)
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL")
        }
        return configuration
    }
}

/// Paths, and files that appear complete or not at all.
extension Session {
    /// The file that `url` leads to, symbolic links resolved, so that a session has one lock however it is called.
    static func resolved(_ url: URL) throws(SessionError) -> URL {
        let path = url.path
        guard url.isFileURL, !path.isEmpty, !path.utf8.contains(0), !url.lastPathComponent.isEmpty, url.lastPathComponent != "/" else {
            throw SessionError(.invalid, "a session needs a file name: \(url.absoluteString)")
        }
        func real(_ path: String) -> String? {
            guard let real = realpath(path, nil) else { return nil }
            defer { free(real) }
            return String(cString: real)
        }
        if let path = real(path) { return URL(fileURLWithPath: path, isDirectory: false) }
        let folder = url.deletingLastPathComponent().path
        guard let path = real(folder) else { throw SessionError.system(errno, "open the folder", path: folder) }
        return URL(fileURLWithPath: path).appendingPathComponent(url.lastPathComponent, isDirectory: false)
    }

    static func exists(_ url: URL) -> Bool {
        var info = stat()
        return lstat(url.path, &info) == 0
    }

    /// Bytes; 0 where there is no such file. The file is not opened: closing it again would drop SQLite's locks on it.
    static func size(of path: String) -> Int {
        var info = stat()
        return stat(path, &info) == 0 ? Int(info.st_size) : 0
    }

    /// Refuses what SQLite would create, block on, or explain badly.
    static func checkFile(_ url: URL) throws(SessionError) {
        var info = stat()
        guard stat(url.path, &info) == 0 else { throw SessionError.system(errno, "open", path: url.path) }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw SessionError(.notASession, "\(url.lastPathComponent) is not a file: open a session that auteur has written")
        }
        guard info.st_size > 0 else {
            throw SessionError(.notASession, "\(url.lastPathComponent) is empty: open a session that auteur has written")
        }
    }

    private static func partialURL(for url: URL) -> URL {
        url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).\(getpid()).partial", isDirectory: false)
    }

    private static func copy(_ queue: DatabaseQueue, to url: URL, overwriting: Bool) throws {
        let partial = partialURL(for: url)
        unlink(partial.path)
        defer { unlink(partial.path) }
        try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial.path]) }
        try publish(partial, as: url, overwriting: overwriting)
    }

    /// Removes the rollback journal that a killed process began and never filled: its first byte is zero or missing, and SQLite,
    /// which rolls back every other kind when the file is opened, would leave it until the next write. Only for the one writer.
    static func removeIdleJournal(of url: URL) {
        let path = url.path + "-journal"
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }
        // A journal that cannot be read is left alone.
        guard let head = try? [file.read(upToCount: 1)?.first ?? 0] else { return }
        if head == [0] { unlink(path) }
    }

    /// Gives a finished file its name: flushed, renamed at once, and the folder flushed.
    private static func publish(_ partial: URL, as url: URL, overwriting: Bool) throws(SessionError) {
        try flush(partial.path, O_RDWR)
        // A log left beside an earlier file of this name must not be taken for the new one's.
        for suffix in ["-wal", "-shm", "-journal"] { unlink(url.path + suffix) }
        if overwriting {
            guard rename(partial.path, url.path) == 0 else { throw SessionError.system(errno, "write", path: url.path) }
        } else {
            guard link(partial.path, url.path) == 0 || (errno != EEXIST && !exists(url) && rename(partial.path, url.path) == 0)
            else { throw SessionError.system(errno, "write", path: url.path) }
        }
        try flush(url.deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY)
    }

    private static func flush(_ path: String, _ flags: Int32) throws(SessionError) {
        let file = Glibc.open(path, flags | O_CLOEXEC)
        guard file >= 0 else { throw SessionError.system(errno, "write", path: path) }
        defer { Glibc.close(file) }
        guard fsync(file) == 0 || errno == EINVAL else { throw SessionError.system(errno, "write", path: path) }
    }
}

/// Milliseconds since 1970, as dates are kept: within the years 1970 to 9999, which every calendar can show.
func milliseconds(_ date: Date) -> Int64 {
    clamp(Int64(exactly: (date.timeIntervalSince1970 * 1000).rounded()) ?? 0)
}

func date(milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(clamp(milliseconds)) / 1000)
}

private func clamp(_ milliseconds: Int64) -> Int64 {
    min(max(milliseconds, 0), 253_402_300_799_999)
}
