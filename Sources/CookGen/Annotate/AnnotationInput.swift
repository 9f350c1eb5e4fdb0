import Foundation
import Media

/// The folder of videos and annotations that a data set is built from, as far as the annotators read it. What it holds is hostile; it is
/// read by the rules of a build: what costs its row, its entry or the whole file there costs it here too.
public struct AnnotationInput: Sendable {
    public let url: URL

    /// - Throws: `CookGenError` where there is no such folder.
    public init(_ url: URL) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CookGenError("there is no folder \(url.path)")
        }
        self.url = url
    }

    /// Whether it looks like one.
    public static func isRaw(_ url: URL) -> Bool {
        ["videos", "asr.json", "annotations.json"].contains { FileManager.default.fileExists(atPath: url.appendingPathComponent($0).path) }
    }

    /// The usable rows of speech of each video, `asr.json`; nil where there is no such file.
    public func speech() throws -> [String: [TimedText]]? {
        try actions("asr.json", .asr)
    }

    /// The usable annotated segments of each video, `annotations.json`; nil where there is no such file.
    public func segments() throws -> [String: [TimedText]]? {
        try actions("annotations.json", .annotation)
    }

    /// The usable rows of speech that others refined into actions, of each video, `refined.json`; nil where there is no such file.
    public func refined() throws -> [String: [TimedText]]? {
        try actions("refined.json", .refined)
    }

    /// What is really in the videos of a raw kitchen, `truth.json`: only for measuring.
    public func truth() throws -> [String: [TimedText]] {
        let truth = try entries("truth.json", under: nil) { bytes in
            ((try? JSONValue(bytes))?["steps"]?.elements ?? []).compactMap { step in
                guard let start = step["start"]?.double, let end = step["end"]?.double, let action = step["action"]?.string else { return nil }
                return TimedText(start: start, end: end, text: action)
            }
        }
        guard let truth else {
            throw CookGenError("\(url.path) holds no truth.json: only a raw kitchen folder (auteur kitchen export --raw) says what is really in it")
        }
        return truth
    }

    /// The videos that `captions.jsonl` has usable captions of; empty where there is no such file.
    public func captioned() throws -> Set<String> {
        var ids: Set<String> = []
        try JSONLines.read(url.appendingPathComponent("captions.jsonl"), limit: LabelReader.maximumLine) { line in
            if let (id, _) = try? LabelReader.caption(line) { ids.insert(id) }
        }
        return ids
    }

    /// Whether there is a folder of films.
    var hasVideos: Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent("videos").path)
    }

    /// The film of each video, in the order of their names.
    /// - Throws: `CookGenError` where there is no folder of films.
    public func videos() throws -> [(id: String, file: URL)] {
        let folder = url.appendingPathComponent("videos")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw CookGenError("\(url.path) has no folder videos; put the films there, named after their ids")
        }
        var ids: Set<String> = []
        return names.filter(RawFolder.isFilm).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
            let id = RawFolder.id(of: name)
            return VideoID.isUsable(id) && ids.insert(id).inserted ? (id, folder.appendingPathComponent(name)) : nil
        }
    }

    private func actions(_ name: String, _ kind: LabelKind) throws -> [String: [TimedText]]? {
        try entries(name, under: kind.container) { bytes in
            LabelReader.actions(bytes, of: kind).labels.map { TimedText(start: $0.interval.startSeconds, end: $0.interval.endSeconds, text: $0.text) }
        }
    }

    /// What `read` makes of each video's entry in a JSON file; nil where there is no such file. Of two entries of one id the first counts.
    private func entries(_ name: String, under path: String?, _ read: ([UInt8]) -> [TimedText]) throws -> [String: [TimedText]]? {
        let file = url.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        var members = try JSONMembers(file, under: path)
        var entries: [String: [TimedText]] = [:]
        while let member = try members.next() {
            guard let id = member.name.string, VideoID.isUsable(id), let bytes = member.bytes, entries[id] == nil else { continue }
            entries[id] = read(bytes)
        }
        return entries
    }
}

/// Files of JSON values, one a line.
enum JSONLines {
    /// The longest line of a file of our own that is read, bytes.
    static let maximumLine = 1 << 20

    /// Calls `visit` with each line that is JSON, and passes over the others. A missing file has no lines.
    static func read(_ url: URL, visit: (JSONValue) throws -> Void) throws {
        try read(url, limit: maximumLine) { line in
            if let value = try? JSONValue(line) { try visit(value) }
        }
    }

    /// Calls `visit` with each line of at most `limit` bytes. A missing file has no lines.
    static func read(_ url: URL, limit: Int, line visit: ([UInt8]) throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        let stream = try ByteStream(url)
        while let line = try stream.line(limit: limit) {
            if line.isWhole { try visit(line.bytes) }
        }
    }

    /// Adds one line at the file's end, written to the disk before it returns. A line that a killed process left unfinished is ended first.
    static func append(_ value: some Encodable, to url: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var line = try encoder.encode(value) + [0x0A]
        let descriptor = open(url.path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw CookGenError("cannot write \(url.path): \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var last: UInt8 = 0x0A
        if size > 0, pread(descriptor, &last, 1, size - 1) == 1, last != 0x0A { line.insert(0x0A, at: line.startIndex) }
        do {
            try writeAll(line, to: descriptor)
        } catch {
            throw CookGenError("cannot write \(url.path): \(error)")
        }
        fsync(descriptor)
    }
}
