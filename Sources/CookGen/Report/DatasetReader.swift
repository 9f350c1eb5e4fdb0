import Foundation
import GRDB

/// A data set folder that `auteur dataset build` made, read. The folder is hostile: paths in its index lead nowhere else, texts are
/// limited, and rows of the wrong shape are passed over or throw. May be used from several threads.
public final class DatasetReader: Sendable {
    /// A video of the index.
    public struct Video: Hashable, Sendable {
        public var id: String
        public var source: String
        public var isDone: Bool
        public var reason: String?
        public var title: String?
        public var split: String
        public var actions: Int
        public var captions: Int
        public var matched: Int
    }

    /// A clip of the index: an action and a caption that belong together, and where their pictures are.
    public struct Clip: Hashable, Sendable {
        public var id: Int64
        public var video: String
        public var position: Int
        /// Seconds in the source video.
        public var start: Double
        public var end: Double
        public var action: String
        public var actionStart: Double?
        public var actionEnd: Double?
        public var actionSource: String
        public var caption: String
        public var iou: Double?
        public var clipPath: String
        public var keyframePath: String
        public var frames: Int

        /// Seconds; 0 for impossible times.
        public var duration: Double { end > start ? end - start : 0 }
    }

    /// Longer texts are cut, characters.
    static let maximumText = 20_000

    public let folder: URL
    private let queue: DatabaseQueue

    /// Opens a folder's index.
    /// - Parameter isWriting: whether `update` will be called.
    /// - Throws: `CookGenError` that says what the folder is instead.
    public init(_ folder: URL, isWriting: Bool = false) throws {
        self.folder = folder.standardizedFileURL
        let index = folder.appendingPathComponent("index.sqlite")
        guard FileManager.default.fileExists(atPath: index.path) else {
            throw CookGenError("\(folder.path) is no data set: it holds no index.sqlite; auteur dataset build makes one from a folder of videos")
        }
        var configuration = GRDB.Configuration()
        configuration.readonly = !isWriting
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON") }
        do {
            queue = try DatabaseQueue(path: index.path, configuration: configuration)
            let (application, version) = try queue.read { db in
                (try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0)
            }
            guard application == DatasetFormat.applicationID else { throw CookGenError("\(index.path) is some other program's database, not a data set's index") }
            guard version == DatasetFormat.version else { throw CookGenError("\(index.path) is of version \(version) and this program reads \(DatasetFormat.version); build the data set again") }
        } catch let error as DatabaseError {
            throw Self.failure(error, folder)
        }
    }

    /// The videos, in the order of their ids.
    public func videos() throws -> [Video] {
        try read { db in
            try Row.fetchCursor(db, sql: "SELECT id, source, state, reason, title, split, actions, captions, matched FROM video ORDER BY id").reduce(into: []) { videos, row in
                guard let id = Self.text(row["id"]), VideoID.isUsable(id) else { return }
                videos.append(Video(
                    id: id, source: Self.text(row["source"]) ?? "other", isDone: Self.text(row["state"]) == "done", reason: Self.text(row["reason"]),
                    title: Self.text(row["title"]), split: Self.text(row["split"]) ?? "", actions: Self.count(row["actions"]),
                    captions: Self.count(row["captions"]), matched: Self.count(row["matched"])))
            }
        }
    }

    /// The clips of one video, in their order.
    public func clips(of video: String) throws -> [Clip] {
        try read { db in
            try Row.fetchCursor(db, sql: """
                SELECT id, video, position, start, "end", action, action_start, action_end, action_source, caption, iou, clip_path, keyframe_path, frames
                FROM clip WHERE video = ? ORDER BY position
                """, arguments: [video]).reduce(into: []) { $0.append(Self.clip($1)) }
        }
    }

    /// Calls `visit` with every clip, video by video; holds one at a time.
    public func forEachClip(_ visit: (Clip) throws -> Void) throws {
        try read { db in
            let rows = try Row.fetchCursor(db, sql: """
                SELECT id, video, position, start, "end", action, action_start, action_end, action_source, caption, iou, clip_path, keyframe_path, frames
                FROM clip ORDER BY video, position
                """)
            while let row = try rows.next() { try visit(Self.clip(row)) }
        }
    }

    /// What SQLite itself says of the file; empty where it is sound.
    public func integrityFaults() throws -> [String] {
        try read { db in
            try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { _ in "a clip belongs to a video that the index does not have" }
        }
    }

    /// The file that a path of the index means; nil where it leads out of the folder.
    public func file(_ path: String) -> URL? {
        guard !path.isEmpty, !path.hasPrefix("/"), path.utf8.count < 1000, !path.split(separator: "/").contains(".."), !path.contains("\0") else { return nil }
        let url = folder.appendingPathComponent(path)
        let resolved = url.resolvingSymlinksInPath().path
        return resolved.hasPrefix(folder.resolvingSymlinksInPath().path + "/") ? url : nil
    }

    /// Writes a clip's new caption or action.
    public func update(clip: Int64, caption: (text: String, source: String)? = nil, action: (text: String, source: String)? = nil) throws {
        do {
            try queue.write { db in
                if let caption {
                    try db.execute(sql: "UPDATE clip SET caption = ?, caption_source = ? WHERE id = ?", arguments: [caption.text, caption.source, clip])
                }
                if let action {
                    try db.execute(sql: "UPDATE clip SET action = ?, action_source = ? WHERE id = ?", arguments: [action.text, action.source, clip])
                }
            }
        } catch let error as DatabaseError {
            throw Self.failure(error, folder)
        }
    }

    private func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        do {
            return try queue.read(work)
        } catch let error as DatabaseError {
            throw Self.failure(error, folder)
        }
    }

    private static func failure(_ error: DatabaseError, _ folder: URL) -> CookGenError {
        CookGenError("the index of \(folder.path) cannot be used: \(error.message ?? error.resultCode.description)")
    }

    private static func clip(_ row: Row) -> Clip {
        Clip(
            id: Int64.fromDatabaseValue(row["id"]) ?? 0, video: text(row["video"]) ?? "", position: count(row["position"]),
            start: number(row["start"]) ?? 0, end: number(row["end"]) ?? 0, action: text(row["action"]) ?? "",
            actionStart: number(row["action_start"]), actionEnd: number(row["action_end"]), actionSource: text(row["action_source"]) ?? "",
            caption: text(row["caption"]) ?? "", iou: number(row["iou"]), clipPath: text(row["clip_path"]) ?? "",
            keyframePath: text(row["keyframe_path"]) ?? "", frames: count(row["frames"]))
    }

    private static func text(_ value: DatabaseValue) -> String? {
        String.fromDatabaseValue(value).map { $0.utf8.count > maximumText ? String($0.prefix(maximumText)) : $0 }
    }

    private static func number(_ value: DatabaseValue) -> Double? {
        Double.fromDatabaseValue(value).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func count(_ value: DatabaseValue) -> Int {
        max(0, min(1 << 40, Int.fromDatabaseValue(value) ?? 0))
    }
}
