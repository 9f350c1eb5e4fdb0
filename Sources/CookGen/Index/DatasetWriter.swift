import Foundation
import GRDB
import Media

/// The index of a data set, open for writing: one transaction a video. May be used from several threads.
final class DatasetWriter: Sendable {
    private let queue: DatabaseQueue

    /// Opens the index in a folder, or makes it.
    /// - Parameter configuration: the build's, as it is kept in the index.
    /// - Throws: `CookGenError` where it is no index, or one made with another configuration.
    init(folder: URL, configuration: String) throws {
        let url = folder.appendingPathComponent(DatasetFormat.indexName)
        var settings = Configuration()
        settings.busyMode = .timeout(5)
        settings.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
        }
        do {
            let isNew = !FileManager.default.fileExists(atPath: url.path) || Self.isEmpty(url)
            queue = try DatabaseQueue(path: url.path, configuration: settings)
            try queue.writeWithoutTransaction { db in
                if isNew { try Self.fill(db, configuration) } else { try Self.check(db, folder, configuration) }
                _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            }
        } catch { throw Self.error(error, doing: "open \(url.path)") }
    }

    /// In one transaction and before the log ahead: the file is empty or an index, and its head says so.
    private static func fill(_ db: Database, _ configuration: String) throws {
        try db.inTransaction {
            try db.execute(sql: "PRAGMA application_id = \(DatasetFormat.applicationID); PRAGMA user_version = \(DatasetFormat.version)")
            for table in DatasetFormat.tables { try db.execute(sql: table) }
            for (key, value) in [("format", DatasetFormat.name), ("configuration", configuration), ("created", Date().ISO8601Format())] {
                try db.execute(literal: "INSERT INTO meta VALUES (\(key), \(value))")
            }
            return .commit
        }
    }

    /// A file of no bytes: what a process leaves that is killed between making the file and filling it.
    private static func isEmpty(_ url: URL) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int) == 0
    }

    private static func check(_ db: Database, _ folder: URL, _ configuration: String) throws {
        let name = folder.path
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard try Int64.fetchOne(db, sql: "PRAGMA application_id") == Int64(DatasetFormat.applicationID), tables > 0 else {
            throw CookGenError("\(name) holds an \(DatasetFormat.indexName) that is no data set's; choose another folder")
        }
        let version = try Int64.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard version == Int64(DatasetFormat.version) else {
            throw CookGenError("\(name) is a data set of version \(version), this program writes \(DatasetFormat.version); choose another folder")
        }
        let earlier = try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'configuration'") ?? ""
        guard earlier == configuration else {
            throw CookGenError("\(name) was built with other options (\(earlier)); "
                + "give the same ones, choose another folder, or build it anew with --force")
        }
    }

    /// Any error of SQLite or the system as one of this module's.
    static func error(_ error: any Error, doing: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_FULL: return CookGenError.diskFull("cannot \(doing)")
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: return CookGenError.diskFull("cannot \(doing)")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT:
            return CookGenError("cannot \(doing): the index is damaged or no index; build it anew with --force, or choose another folder")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return CookGenError("cannot \(doing): another program holds the index; close it there and run the same command again")
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
            return CookGenError("cannot \(doing): not allowed to write there; check the permissions, or choose another folder")
        default: return CookGenError("cannot \(doing): \(error.message ?? "SQLite error") (\(error.extendedResultCode.rawValue))")
        }
    }

    /// Folds the log in, so that the index is one file.
    func close() throws {
        do {
            _ = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try queue.close()
        } catch { throw Self.error(error, doing: "close the index") }
    }

    func contains(_ video: String) throws -> Bool {
        try queue.read { try Bool.fetchOne($0, sql: "SELECT 1 FROM video WHERE id = ?", arguments: [video]) != nil }
    }

    func isDone(_ video: String) throws -> Bool {
        try queue.read { try Bool.fetchOne($0, sql: "SELECT 1 FROM video WHERE id = ? AND state = 'done'", arguments: [video]) != nil }
    }

    /// Forgets what was dropped, so that it is looked at again.
    func forgetDropped() throws {
        do {
            try queue.write { try $0.execute(sql: "DELETE FROM video WHERE state = 'dropped'") }
        } catch { throw Self.error(error, doing: "write the index") }
    }

    /// Forgets the done videos that have a clip for which `isLost` says so of its files, so that they are made again.
    func forgetDone(where isLost: @escaping @Sendable (_ video: String, _ files: [String]) throws -> Bool) throws {
        let function = DatabaseFunction("is_lost", argumentCount: 3) { values in
            let texts = values.map { String.fromDatabaseValue($0) ?? "" }
            return try isLost(texts[0], [texts[1], texts[2]])
        }
        do {
            try queue.write { db in
                db.add(function: function)
                defer { db.remove(function: function) }
                try db.execute(sql: "DELETE FROM video WHERE id IN (SELECT video FROM clip WHERE is_lost(video, clip_path, keyframe_path))")
            }
        } catch { throw Self.error(error, doing: "write the index") }
    }

    func add(_ video: VideoRecord) throws {
        do {
            try queue.write { db in
                let probe = video.probe
                try db.execute(literal: """
                    INSERT INTO video VALUES (\(video.id), \(video.source), \(video.path), \(video.reason == nil ? "done" : "dropped"), \
                    \(video.reason?.rawValue), \(video.title), \(probe?.width), \(probe?.height), \(probe?.duration), \(probe?.frameRate), \
                    \(probe?.codec), \(video.split), \(video.actions), \(video.captions), \(video.clips.count))
                    """)
                for (index, clip) in video.clips.enumerated() {
                    try db.execute(literal: """
                        INSERT INTO clip VALUES (NULL, \(video.id), \(index + 1), \(clip.clip.startSeconds), \(clip.clip.endSeconds), \
                        \(clip.action.text), \(clip.action.interval.startSeconds), \(clip.action.interval.endSeconds), \(clip.actionKind.rawValue), \
                        \(clip.caption.text), \(clip.caption.isGenerated ? "captioner" : "given"), \(clip.iou), \(clip.clipPath), \
                        \(clip.keyframePath), \(clip.frames), \(clip.caption.truth))
                        """)
                }
                for (fate, count) in video.fates where count > 0 {
                    try db.execute(literal: "INSERT INTO fate VALUES (\(video.id), \(fate.rawValue), \(count))")
                }
            }
        } catch { throw Self.error(error, doing: "write \(video.id) to the index") }
    }

    /// Numbers clips by video and position, whatever the order in which they were made, and notes what the input held.
    func finish(input: InputCounts) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(input), as: UTF8.self)
        do {
            try queue.write { db in
                // Negative first: numbers are unique at every moment.
                try db.execute(sql: """
                    CREATE TEMP TABLE place (id INTEGER PRIMARY KEY, number INTEGER NOT NULL);
                    INSERT INTO place SELECT id, row_number() OVER (ORDER BY video, position) FROM clip;
                    UPDATE clip SET id = -(SELECT number FROM place WHERE place.id = clip.id);
                    UPDATE clip SET id = -id;
                    DROP TABLE place;
                    """)
                try db.execute(literal: "INSERT OR REPLACE INTO meta VALUES ('input', \(json))")
            }
        } catch { throw Self.error(error, doing: "number the clips") }
    }

    /// Counts over all that is in the index.
    func summary(input: InputCounts, pending: Int) throws -> BuildSummary {
        try queue.read { db in
            func counts(_ sql: String) throws -> [String: Int] {
                Dictionary(try Row.fetchAll(db, sql: sql).map { ($0[0] as String, $0[1] as Int) }, uniquingKeysWith: +)
            }
            return BuildSummary(
                input: input, pending: pending,
                done: try counts("SELECT split, count(*) FROM video WHERE state = 'done' GROUP BY split"),
                dropped: try counts("SELECT reason, count(*) FROM video WHERE state = 'dropped' GROUP BY reason"),
                captions: try counts("SELECT fate, sum(captions) FROM fate GROUP BY fate"),
                clips: try Int.fetchOne(db, sql: "SELECT count(*) FROM clip") ?? 0,
                clipSeconds: try Double.fetchOne(db, sql: "SELECT total(\"end\" - start) FROM clip") ?? 0)
        }
    }
}
