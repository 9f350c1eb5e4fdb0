import Foundation
import Media

/// The folder of videos and annotations that a data set is built from, as far as the annotators read it. What it holds is hostile:
/// sizes are limited, and what is not of the expected shape is passed over.
public struct AnnotationInput: Sendable {
    public let url: URL
    /// The largest annotation file that is read, bytes.
    public static let maximumFile = 1 << 30

    /// - Throws: `CookGenError` where there is no such folder, or no `videos` in it.
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

    /// An id that can be a file's name and a key: no separators, nothing that leads elsewhere, nothing invisible.
    public static func isSound(id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= 200 && !id.hasPrefix(".") && !id.contains("/")
            && id.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F && $0.properties.generalCategory != .control && $0.properties.generalCategory != .format }
    }

    /// The rows of speech of each video, `asr.json`; nil where there is no such file. HowTo100M's shape: id -> start, end, text.
    public func speech() throws -> [String: [TimedText]]? {
        guard let object = try json("asr.json") else { return nil }
        guard let videos = object as? [String: Any] else { throw CookGenError("asr.json is not of HowTo100M's shape: {\"ID\": {\"start\": [], \"end\": [], \"text\": []}}") }
        var speech: [String: [TimedText]] = [:]
        for (id, value) in videos where Self.isSound(id: id) {
            guard let value = value as? [String: Any], let starts = value["start"] as? [Any], let ends = value["end"] as? [Any], let texts = value["text"] as? [Any] else { continue }
            speech[id] = (0..<min(starts.count, ends.count, texts.count)).map { row in
                TimedText(start: Self.number(starts[row]), end: Self.number(ends[row]), text: texts[row] as? String ?? "")
            }
        }
        return speech
    }

    /// The annotated segments of each video, `annotations.json` of YouCook2's shape; nil where there is no such file.
    public func segments() throws -> [String: [TimedText]]? {
        guard let object = try json("annotations.json") else { return nil }
        guard let videos = (object as? [String: Any])?["database"] as? [String: Any] else {
            throw CookGenError("annotations.json is not of YouCook2's shape: {\"database\": {\"ID\": {\"annotations\": []}}}")
        }
        var segments: [String: [TimedText]] = [:]
        for (id, value) in videos where Self.isSound(id: id) {
            guard let list = (value as? [String: Any])?["annotations"] as? [[String: Any]] else { continue }
            segments[id] = list.compactMap { item in
                guard let segment = item["segment"] as? [Any], segment.count == 2, let text = item["sentence"] as? String else { return nil }
                return TimedText(start: Self.number(segment[0]), end: Self.number(segment[1]), text: text)
            }
        }
        return segments
    }

    /// What is really in the videos of a raw kitchen, `truth.json`: only for measuring.
    public func truth() throws -> [String: [TimedText]] {
        guard let videos = try json("truth.json") as? [String: Any] else {
            throw CookGenError("\(url.path) holds no truth.json: only a raw kitchen folder (auteur kitchen export --raw) says what is really in it")
        }
        return videos.compactMapValues { value in
            ((value as? [String: Any])?["steps"] as? [[String: Any]])?.compactMap { step in
                (step["action"] as? String).map { TimedText(start: Self.number(step["start"]), end: Self.number(step["end"]), text: $0) }
            }
        }
    }

    /// The videos that `captions.jsonl` has captions of; empty where there is no such file.
    public func captioned() throws -> Set<String> {
        var ids: Set<String> = []
        try JSONLines.read(url.appendingPathComponent("captions.jsonl")) { object in
            if let id = object["video"] as? String, let text = object["caption"] as? String, !text.isEmpty { ids.insert(id) }
        }
        return ids
    }

    /// The file of each video, by its id, in order.
    public func videos() throws -> [(id: String, file: URL)] {
        let folder = url.appendingPathComponent("videos")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
            let file = folder.appendingPathComponent(name)
            return (file.deletingPathExtension().lastPathComponent, file)
        }.filter { Self.isSound(id: $0.0) }
    }

    private func json(_ name: String) throws -> Any? {
        let file = url.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        let size = ((try? FileManager.default.attributesOfItem(atPath: file.path))?[.size] as? Int) ?? 0
        guard size <= Self.maximumFile else { throw CookGenError("\(name) is larger than \(Self.maximumFile >> 20) MiB; split it") }
        do {
            return try JSONSerialization.jsonObject(with: Data(contentsOf: file, options: .mappedIfSafe))
        } catch {
            throw CookGenError("\(name) is no JSON that can be read; fetch or export it again")
        }
    }

    private static func number(_ value: Any?) -> Double {
        (value as? NSNumber)?.doubleValue ?? .nan
    }
}

/// Files of JSON objects, one a line.
enum JSONLines {
    /// The longest line that is read, bytes.
    static let maximumLine = 1 << 20

    /// Calls `visit` with each line that is an object, and passes over the others. A missing file has no lines.
    static func read(_ url: URL, visit: ([String: Any]) throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: url.path) else { return }
        guard let file = FileHandle(forReadingAtPath: url.path) else { throw CookGenError("cannot read \(url.lastPathComponent): check its permissions") }
        defer { try? file.close() }
        var rest = Data(), isTooLong = false
        while let block = try file.read(upToCount: 1 << 16), !block.isEmpty {
            rest.append(block)
            while let end = rest.firstIndex(of: 0x0A) {
                if !isTooLong { try take(rest[rest.startIndex..<end], visit) }
                isTooLong = false
                rest = Data(rest[(end + 1)...])
            }
            if rest.count > maximumLine { (rest, isTooLong) = (Data(), true) }
        }
        if !isTooLong { try take(rest, visit) }
    }

    private static func take(_ line: Data, _ visit: ([String: Any]) throws -> Void) throws {
        guard !line.isEmpty, let object = (try? JSONSerialization.jsonObject(with: line)) as? [String: Any] else { return }
        try visit(object)
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
