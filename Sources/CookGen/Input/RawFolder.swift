import Foundation

/// A folder of raw videos and what is known about them: the input of a build.
public struct RawFolder: Hashable, Sendable {
    /// The folder itself; paths in the index are relative to it.
    public var url: URL
    /// Films, named after their ids.
    public var videos: URL
    /// YouCook2's shape: actions written by people.
    public var annotations: URL?
    /// HowTo100M's shape: what speech recognition heard.
    public var asr: URL?
    /// HowTo100M's shape: the same, refined into actions. A video's refined actions take the place of its raw ones. Several files count as
    /// one; of a video that two have, the first counts.
    public var refined: [URL]
    /// JSON lines: clips and their captions. Several files count as one.
    public var captions: [URL]

    /// The usual names: `videos/`, `annotations.json`, `asr.json`, `refined.json`, `refined-generated.json`, `captions.jsonl`,
    /// `captions-generated.jsonl`.
    /// - Throws: `CookGenError` where there are no videos, no actions or no captions.
    public init(_ url: URL) throws {
        func present(_ name: String) -> URL? {
            let file = url.appendingPathComponent(name)
            return FileManager.default.fileExists(atPath: file.path) ? file : nil
        }
        guard let videos = present("videos") else {
            throw CookGenError("\(url.path) has no folder videos; name a raw folder, with videos/, annotations.json or asr.json, and captions.jsonl")
        }
        self.url = url
        self.videos = videos
        annotations = present("annotations.json")
        asr = present("asr.json")
        refined = ["refined.json", "refined-generated.json"].compactMap(present)
        captions = ["captions.jsonl", "captions-generated.jsonl"].compactMap(present)
        guard annotations != nil || asr != nil || !refined.isEmpty else {
            throw CookGenError("\(url.path) has no actions: put annotations.json (YouCook2's shape) or asr.json (HowTo100M's) there")
        }
        guard !captions.isEmpty else {
            throw CookGenError("\(url.path) has no captions.jsonl: 'auteur dataset annotate' can write captions, or bring your own")
        }
    }

    /// Extensions of films, lower-case. Files with others, and hidden ones, are not looked at.
    public static let extensions: Set<String> = [
        "mp4", "m4v", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "ts", "m2ts", "flv", "ogv", "3gp", "gif",
    ]

    /// Whether a file of this name is looked at.
    static func isFilm(_ name: String) -> Bool {
        !name.hasPrefix(".") && extensions.contains((name as NSString).pathExtension.lowercased())
    }

    /// The id that a film's file is named after, usable or not. Of several files of one id, the first by the bytes of their names counts.
    static func id(of name: String) -> String {
        (name as NSString).deletingPathExtension
    }
}

/// What the input holds, by reason.
public struct InputCounts: Codable, Hashable, Sendable {
    public var films = 0
    /// Files of `videos/` that are no films by their names.
    public var otherFiles = 0
    /// Rows that are usable and whose video is there.
    public var rows: [LabelKind: Int] = [:]
    /// Rows (or whole entries) that are not used.
    public var faults: [LabelKind: [RowFault: Int]] = [:]

    public init() {}

    mutating func add(_ fault: RowFault, _ kind: LabelKind, _ count: Int = 1) {
        faults[kind, default: [:]][fault, default: 0] += count
    }
}
