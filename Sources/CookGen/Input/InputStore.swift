import Foundation
import GRDB
import Narrative

/// The input in order: films and the labels of each, gathered from files that have them in any order.
///
/// It lies in a temporary SQLite file of the data set's folder, so that memory stays flat in the number of videos: held are one
/// entry of an annotation file at a time (16 MiB at most) and SQLite's cache. Labels of videos whose film is not there are counted
/// and not kept.
final class InputStore: Sendable {
    /// A film of the input.
    struct Film: Sendable {
        var id: String
        /// Below the folder `videos`.
        var name: String
        var bytes: Int
        var problem: DropReason?
    }

    /// What is known about a film.
    struct Labels: Sendable {
        var actions: [Label] = []
        var actionKind: LabelKind?
        var captions: [Label] = []
        var title: String?
    }

    private let queue: DatabaseQueue
    private let file: URL
    let counts: InputCounts

    /// Reads the whole input once. `note` is told now and then what is being read.
    init(_ raw: RawFolder, file: URL, isCancelled: () -> Bool, note: (String) -> Void) throws {
        Self.remove(file)
        self.file = file
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384")
        }
        do {
            queue = try DatabaseQueue(path: file.path, configuration: configuration)
            var filling = Filling()
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: """
                    CREATE TABLE film (id TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL, problem TEXT, title TEXT) STRICT, WITHOUT ROWID;
                    CREATE TABLE label (film TEXT NOT NULL, kind TEXT NOT NULL, position INTEGER NOT NULL, first REAL NOT NULL, last REAL NOT NULL,
                        text TEXT NOT NULL, truth TEXT, generated INTEGER NOT NULL, PRIMARY KEY (film, kind, position)) STRICT, WITHOUT ROWID;
                    CREATE TABLE entry (film TEXT NOT NULL, kind TEXT NOT NULL, labels INTEGER NOT NULL, PRIMARY KEY (film, kind)) STRICT, WITHOUT ROWID;
                    """)
                try db.inTransaction {
                    note("listing films")
                    try filling.films(raw.videos, db)
                    let files = [(raw.annotations, LabelKind.annotation), (raw.asr, .asr)] + raw.refined.map { ($0, .refined) }
                    for (url, kind) in files {
                        guard let url else { continue }
                        note("reading \(url.lastPathComponent)")
                        try filling.actions(url, kind, db, isCancelled)
                    }
                    for url in raw.captions {
                        note("reading \(url.lastPathComponent)")
                        try filling.captions(url, db, isCancelled)
                    }
                    return .commit
                }
            }
            counts = filling.counts
        } catch {
            Self.remove(file)
            throw DatasetWriter.error(error, doing: "sort the input")
        }
    }

    /// Deletes the temporary file. Nothing can be asked afterwards.
    func close() {
        try? queue.close()
        Self.remove(file)
    }

    /// The first `limit` films after `id` in order of their ids.
    func films(after id: String, limit: Int) throws -> [Film] {
        try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT id, name, bytes, problem FROM film WHERE id > ? ORDER BY id LIMIT ?", arguments: [id, limit]).map {
                Film(id: $0[0], name: $0[1], bytes: $0[2], problem: ($0[3] as String?).flatMap(DropReason.init))
            }
        }
    }

    /// Whether there is a film of this id that, by its looks in the folder, can be read.
    func hasFilm(_ id: String) throws -> Bool {
        try queue.read { try Bool.fetchOne($0, sql: "SELECT 1 FROM film WHERE id = ? AND problem IS NULL", arguments: [id]) != nil }
    }

    /// The labels of one film. Actions by people come before refined ones, and these before raw speech.
    func labels(of film: String) throws -> Labels {
        try queue.read { db in
            var labels = Labels()
            labels.title = try String.fetchOne(db, sql: "SELECT title FROM film WHERE id = ?", arguments: [film])
            for kind in [LabelKind.annotation, .refined, .asr] {
                labels.actions = try Self.labels(db, film, kind)
                if !labels.actions.isEmpty {
                    labels.actionKind = kind
                    break
                }
            }
            labels.captions = try Self.labels(db, film, .caption)
            return labels
        }
    }

    private static func labels(_ db: Database, _ film: String, _ kind: LabelKind) throws -> [Label] {
        let rows = try Row.fetchAll(db, sql: "SELECT first, last, text, truth, generated FROM label WHERE film = ? AND kind = ? ORDER BY position",
                                    arguments: [film, kind.rawValue])
        return rows.compactMap { row in
            Interval(start: row[0], end: row[1]).map { Label(interval: $0, text: row[2], truth: row[3], isGenerated: row[4]) }
        }
    }

    static func remove(_ file: URL) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(file.path + suffix) }
    }

    /// One pass over every file.
    private struct Filling {
        var counts = InputCounts()

        mutating func films(_ folder: URL, _ db: Database) throws {
            guard let stream = opendir(folder.path) else { throw CookGenError("cannot list \(folder.path)", errno: errno) }
            defer { closedir(stream) }
            // In the order of names, so that of two files of one id the same one counts everywhere. Bytes: names that are not UTF-8 read alike.
            try db.execute(sql: "CREATE TEMP TABLE name (bytes BLOB PRIMARY KEY)")
            while let entry = readdir(stream) {
                let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Data($0.prefix { $0 != 0 }) }
                guard bytes.first != UInt8(ascii: ".") else { continue }
                guard RawFolder.isFilm(String(decoding: bytes, as: UTF8.self)) else {
                    counts.otherFiles += 1
                    continue
                }
                try db.execute(sql: "INSERT INTO name VALUES (?)", arguments: [bytes])
            }
            let names = try Data.fetchCursor(db, sql: "SELECT bytes FROM name ORDER BY bytes")
            while let bytes = try names.next() {
                let name = String(decoding: bytes, as: UTF8.self)
                counts.films += 1
                var id = RawFolder.id(of: name)
                var problem: DropReason?
                if !VideoID.isUsable(id) || String(validating: bytes, as: UTF8.self) == nil {
                    (id, problem) = ("unusable-" + Digest(of: bytes).description.prefix(16), .unusableID)
                } else if try Bool.fetchOne(db, sql: "SELECT 1 FROM film WHERE id = ?", arguments: [id]) != nil {
                    (id, problem) = ("duplicate-" + Digest(of: bytes).description.prefix(16), .duplicateID)
                }
                var status = stat()
                if problem == nil {
                    let found = stat(folder.appendingPathComponent(name).path, &status) == 0
                    problem = !found ? .unreadable : status.st_mode & S_IFMT != S_IFREG ? .notAFile : status.st_size == 0 ? .empty : nil
                }
                try db.execute(sql: "INSERT OR IGNORE INTO film VALUES (?, ?, ?, ?, NULL)",
                               arguments: [id, name, Int(status.st_size), problem?.rawValue])
            }
            try db.execute(sql: "DROP TABLE name")
        }

        mutating func actions(_ url: URL, _ kind: LabelKind, _ db: Database, _ isCancelled: () -> Bool) throws {
            var members = try JSONMembers(url, under: kind.container)
            while let member = try members.next() {
                if isCancelled() { throw CancellationError() }
                guard case .string(let id) = member.name, VideoID.isUsable(id) else {
                    counts.add(.unusableID, kind)
                    continue
                }
                guard try isFilm(id, db) else {
                    counts.add(.noVideo, kind)
                    continue
                }
                guard let bytes = member.bytes else {
                    counts.add(.tooLarge, kind)
                    continue
                }
                guard try Bool.fetchOne(db, sql: "SELECT 1 FROM entry WHERE film = ? AND kind = ?", arguments: [id, kind.rawValue]) == nil else {
                    counts.add(.repeatedID, kind)
                    continue
                }
                let entry = LabelReader.actions(bytes, of: kind)
                for (fault, count) in entry.faults { counts.add(fault, kind, count) }
                for (position, label) in entry.labels.enumerated() { try insert(label, id, kind, position, db) }
                try db.execute(literal: "INSERT INTO entry VALUES (\(id), \(kind.rawValue), \(entry.labels.count))")
                if let title = entry.title { try db.execute(literal: "UPDATE film SET title = \(title) WHERE id = \(id)") }
            }
        }

        mutating func captions(_ url: URL, _ db: Database, _ isCancelled: () -> Bool) throws {
            let stream = try ByteStream(url)
            while let line = try stream.line(limit: LabelReader.maximumLine) {
                if isCancelled() { throw CancellationError() }
                guard line.isWhole else {
                    counts.add(.tooLarge, .caption)
                    continue
                }
                guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
                do {
                    let (id, label) = try LabelReader.caption(line.bytes)
                    guard try isFilm(id, db) else { throw RowFault.noVideo }
                    let position = try Int.fetchOne(db, sql: "SELECT labels FROM entry WHERE film = ? AND kind = 'caption'", arguments: [id]) ?? 0
                    guard position < LabelReader.maximumLabels else { throw RowFault.tooMany }
                    try insert(label, id, .caption, position, db)
                    try db.execute(literal: "INSERT OR REPLACE INTO entry VALUES (\(id), 'caption', \(position + 1))")
                } catch let fault as RowFault {
                    counts.add(fault, .caption)
                }
            }
        }

        private func isFilm(_ id: String, _ db: Database) throws -> Bool {
            let found = try db.cachedStatement(sql: "SELECT 1 FROM film WHERE id = ?")
            return try Bool.fetchOne(found, arguments: [id]) != nil
        }

        private mutating func insert(_ label: Label, _ id: String, _ kind: LabelKind, _ position: Int, _ db: Database) throws {
            try db.cachedStatement(sql: "INSERT INTO label VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
                id, kind.rawValue, position, label.interval.startSeconds, label.interval.endSeconds, label.text, label.truth, label.isGenerated,
            ])
            counts.rows[kind, default: 0] += 1
        }
    }
}
