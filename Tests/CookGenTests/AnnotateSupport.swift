import CookGen
import Foundation
import GRDB
import Media
import Narrative
import Testing

/// A folder that goes with the test.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-cookgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// A small data set as `auteur dataset build` leaves one: real films and keyframes, an index by the shared format.
struct SampleDataset {
    let folder: Folder
    var url: URL { folder.url }

    static let captions = [
        "A red tomato lies on a wooden board beside a knife.", "Sliced tomatoes fill a white bowl on a marble counter.", "A black pan holds browned onions in oil.",
        "Two eggs are beaten in a blue bowl with a whisk.", "Grated cheese falls onto a pizza on a steel tray.",
    ]
    static let actions = ["Place the tomato on a board.", "Slice the tomato into a bowl.", "Fry the onion in a pan.", "Whisk the eggs in a bowl.", "Sprinkle cheese over the pizza."]

    /// - Parameters:
    ///   - videos: how many, five clips each; one more was dropped.
    ///   - emptyCaptions: positions whose caption is left empty.
    init(videos: Int = 2, emptyCaptions: Set<Int> = [], actionSource: String = "annotation") throws {
        folder = try Folder()
        let queue = try DatabaseQueue(path: folder.url.appendingPathComponent("index.sqlite").path)
        let url = folder.url
        try queue.write { db in
            try db.execute(sql: """
                PRAGMA application_id = 0x434B474E; PRAGMA user_version = 1;
                CREATE TABLE video(id TEXT PRIMARY KEY, source TEXT, path TEXT, state TEXT, reason TEXT, title TEXT, width INTEGER, height INTEGER, duration REAL,
                  frame_rate REAL, codec TEXT, split TEXT, actions INTEGER, captions INTEGER, matched INTEGER) STRICT;
                CREATE TABLE clip(id INTEGER PRIMARY KEY, video TEXT REFERENCES video(id), position INTEGER, start REAL, "end" REAL, action TEXT, action_start REAL,
                  action_end REAL, action_source TEXT, caption TEXT, caption_source TEXT, iou REAL, clip_path TEXT, keyframe_path TEXT, frames INTEGER, truth TEXT,
                  UNIQUE(video, position)) STRICT;
                INSERT INTO video VALUES ('gone', 'kitchen', 'videos/gone.mp4', 'dropped', 'truncated', NULL, NULL, NULL, NULL, NULL, NULL, 'train', 0, 0, 0);
                """)
            for number in 0..<videos {
                let id = "v\(number)"
                try db.execute(sql: "INSERT INTO video VALUES (?, ?, ?, 'done', NULL, ?, 64, 64, 30, 8, 'h264', ?, 6, 7, 5)",
                               arguments: [id, number % 2 == 0 ? "kitchen" : "youcook2", "videos/\(id).mp4", "dish \(number)", number % 3 == 2 ? "val" : "train"])
                for folder in ["clips", "keyframes"] { try FileManager.default.createDirectory(at: url.appendingPathComponent("\(folder)/\(id)"), withIntermediateDirectories: true) }
                for position in 1...5 {
                    let clip = "clips/\(id)/000\(position).mp4", keyframe = "keyframes/\(id)/000\(position).jpg"
                    let writer = try FilmWriter(url.appendingPathComponent(clip), settings: FilmSettings(width: 64, height: 64, framesPerSecond: 8, preset: "ultrafast", threads: 1))
                    for frame in 0..<16 { try writer.append(Self.picture(number * 40 + position * 9 + frame)) }
                    _ = try writer.finish()
                    try PictureFile.write(Self.picture(number * 40 + position * 9 + 8), to: url.appendingPathComponent(keyframe))
                    let start = Double(position) * 5
                    try db.execute(sql: "INSERT INTO clip(video, position, start, \"end\", action, action_start, action_end, action_source, caption, caption_source, iou, clip_path, keyframe_path, frames) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'given', 0.75, ?, ?, 16)",
                                   arguments: [id, position, start, start + 2, Self.actions[position - 1], start, start + 1.5, actionSource,
                                               emptyCaptions.contains(position) ? "" : Self.captions[position - 1], clip, keyframe])
                }
            }
        }
        try queue.close()
    }

    static func picture(_ shade: Int) -> Picture {
        var pixels: [UInt8] = []
        for y in 0..<64 { for x in 0..<64 { pixels += [UInt8((x * 3 + shade * 5) % 256), UInt8((y * 3 + shade) % 256), UInt8((shade * 11) % 256)] } }
        return Picture(width: 64, height: 64, pixels: pixels)!
    }

    func sql(_ statement: String) throws {
        let queue = try DatabaseQueue(path: url.appendingPathComponent("index.sqlite").path)
        try queue.write { try $0.execute(sql: statement) }
        try queue.close()
    }

    func value(_ query: String) throws -> [String] {
        let queue = try DatabaseQueue(path: url.appendingPathComponent("index.sqlite").path)
        return try queue.read { try String.fetchAll($0, sql: query) }
    }
}
