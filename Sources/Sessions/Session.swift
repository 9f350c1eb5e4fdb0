import Foundation
internal import GRDB
import Narrative
import Synchronization

/// An open session: one `.auteur` file with all takes of a narrative, its branches and its undo history.
///
/// Every writing call acts on the current branch, is one transaction, and is on disk when it returns; takes are only ever
/// added, all else is a pointer that undo moves back. Calls are synchronous and may come from any thread. They throw
/// `SessionError` and nothing else.
///
/// The file is left exactly as it was until something is written. While it is written, SQLite keeps a `-wal` and a `-shm`
/// file beside it; `close()` folds them back into one plain file. There is one writer: as long as it is open, others may open
/// the session read-only.
public final class Session: Sendable {
    public static let fileExtension = "auteur"

    /// The file, symbolic links resolved.
    public let url: URL
    public let isReadOnly: Bool
    /// Whether the last writer ended without closing. The file was checked then, and is whole.
    public let wasRecovered: Bool

    /// Of the file that SQLite has open.
    private let identity: FileIdentity?
    let queue: DatabaseQueue
    let state: Mutex<State>
    /// Takes never change: each is decoded once.
    let takes = Mutex<[TakeID: Take]>([:])

    struct State: Sendable {
        var lock: SessionLock?
        var isClosed = false
        var writesAhead = false
        var group: Group?
    }

    /// An undo entry that is being filled.
    struct Group: Sendable {
        var label: String
        /// How many `beginGroup` are open.
        var depth = 1
        /// Row of `operation`, once there is something to undo.
        var operation: Int64?
    }

    init(url: URL, queue: DatabaseQueue, lock: SessionLock?, wasRecovered: Bool) {
        self.url = url
        self.queue = queue
        identity = FileIdentity(of: url)
        self.wasRecovered = wasRecovered
        isReadOnly = lock == nil
        state = Mutex(State(lock: lock))
    }

    deinit {
        try? close()
    }

    /// The file's name without its extension.
    public var name: String {
        url.pathExtension == Self.fileExtension ? url.deletingPathExtension().lastPathComponent : url.lastPathComponent
    }

    /// Whether `url`, symbolic links resolved, leads to the file that this session has open.
    public func isFile(at url: URL) -> Bool {
        (try? Self.resolved(url))?.path == self.url.path && identity == FileIdentity(of: url)
    }

    /// Ends the session and leaves one plain file. Further calls throw `.closed`; closing again does nothing.
    ///
    /// While a reader has the file open, or when the disk is full, the last changes stay in the `-wal` file beside it: both
    /// files together are complete, and the next opening takes up from there.
    public func close() throws {
        let (wasClosed, writesAhead, lock) = state.withLock { state in
            defer { state = State(isClosed: true) }
            return (state.isClosed, state.writesAhead, state.lock)
        }
        guard !wasClosed else { return }
        defer { lock?.release() }
        var failure: (any Error)?
        if writesAhead {
            do {
                try queue.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA busy_timeout = 200; PRAGMA wal_checkpoint(TRUNCATE)")
                    do { try db.execute(sql: "PRAGMA journal_mode = DELETE") } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
                }
            } catch { failure = error }
        }
        do { try queue.close() } catch { failure = failure ?? error }
        if lock != nil, failure == nil { Self.removeIdleJournal(of: url) }
        if let failure {
            let error = SessionError.from(failure, url: url, doing: "fold the last changes into one file")
            throw SessionError(error.kind, error.description + " (\(url.lastPathComponent)-wal holds them: keep the two together)")
        }
    }

    /// Runs `body` on one consistent view of the file.
    func read<R>(_ doing: String, _ body: (Database) throws -> R) throws(SessionError) -> R {
        do {
            try checkOpen()
            return try queue.read(body)
        } catch { throw SessionError.from(error, url: url, doing: doing) }
    }

    /// Runs `body` as one transaction, which is on disk when this returns.
    func write<R>(_ doing: String, _ body: (inout Writer) throws -> R) throws(SessionError) -> R {
        do {
            try checkOpen()
            guard !isReadOnly else {
                throw SessionError(.readOnly, "\(name) was opened read-only: save it under another name to change it")
            }
            guard identity == FileIdentity(of: url) else {
                throw SessionError(.failed, "\(url.lastPathComponent) was moved, removed or replaced while it was open: save it under another name to keep all of it")
            }
            return try queue.writeWithoutTransaction { db in
                try writeAhead(db)
                var result: R?
                var writer = Writer(db: db, session: self, group: state.withLock { $0.group })
                try db.inTransaction(.immediate) {
                    try writer.begin()
                    result = try body(&writer)
                    try writer.end()
                    return .commit
                }
                let operation = writer.operation
                state.withLock { if $0.group != nil { $0.group?.operation = operation } }
                guard let result else { throw SessionError(.failed, "\(name): could not \(doing)") }
                return result
            }
        } catch { throw SessionError.from(error, url: url, doing: doing) }
    }

    /// Before the first write, not earlier: a session that is only looked at stays as it is, byte for byte.
    private func writeAhead(_ db: Database) throws {
        guard !state.withLock({ $0.writesAhead }) else { return }
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw SessionError(.unwritable, "\(name): this folder's file system has no shared memory, which a session needs: move it to a local disk")
        }
        state.withLock { $0.writesAhead = true }
    }

    func checkOpen() throws(SessionError) {
        guard !state.withLock({ $0.isClosed }) else { throw SessionError(.closed, "\(name) is closed: open it again") }
    }

    /// Lets the file grow to `count` pages of 4 KiB at most, as a full disk would.
    package func limitPages(_ count: Int) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(count)") }
    }
}

/// What stays the same of a file whatever it is called.
private struct FileIdentity: Equatable {
    let device: dev_t
    let inode: ino_t

    /// nil where there is no such file.
    init?(of url: URL) {
        var info = stat()
        guard stat(url.path, &info) == 0 else { return nil }
        (device, inode) = (info.st_dev, info.st_ino)
    }
}
