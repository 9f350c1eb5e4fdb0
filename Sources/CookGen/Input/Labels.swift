import Foundation

/// Where a label's text and times come from.
public enum LabelKind: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    /// An action of YouCook2's annotations.
    case annotation
    /// An action as HowTo100M's speech recognition heard it.
    case asr
    /// The same, made into an action by the refiner.
    case refined
    /// A clip's caption.
    case caption

    /// The member of a file of such actions that holds its videos' entries; nil where the file itself does.
    var container: String? { self == .annotation ? "database" : nil }
}

/// One timed text about a video: an action, or the caption of a clip.
public struct Label: Hashable, Sendable {
    public var interval: Interval
    /// One line, blanks collapsed, no control characters.
    public var text: String
    /// Captions only: what the kitchen knows about the clip, as JSON.
    public var truth: String?
    /// Captions only: written by the captioner, not given.
    public var isGenerated: Bool

    public init(interval: Interval, text: String, truth: String? = nil, isGenerated: Bool = false) {
        self.interval = interval
        self.text = text
        self.truth = truth
        self.isGenerated = isGenerated
    }
}

/// Why an entry or a row of an annotation file was not used.
public enum RowFault: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable, Error {
    case malformed
    case tooLarge = "too-large"
    case unusableID = "unusable-id"
    case repeatedID = "repeated-id"
    case ragged
    case badTime = "bad-time"
    case reversedTimes = "reversed-times"
    case brokenText = "broken-text"
    case emptyText = "empty-text"
    case longText = "long-text"
    case tooMany = "too-many"
    case noVideo = "no-video"

    /// One line for people.
    public var explanation: String {
        switch self {
        case .malformed: "no JSON, or not of the shape that the file should have"
        case .tooLarge: "an entry of more than \(JSONMembers.limit >> 20) MiB, or a line of more than \(LabelReader.maximumLine >> 10) KiB"
        case .unusableID: "a video id that cannot be a file's name"
        case .repeatedID: "a video named twice in one file; the first entry counts"
        case .ragged: "lists of starts, ends and texts that are not equally long; what has no partner is left"
        case .badTime: "a time that is no number, negative, or beyond \(Int(Interval.maximumSeconds)) s"
        case .reversedTimes: "an end that does not come after its start"
        case .brokenText: "a text that is not UTF-8, or no text at all"
        case .emptyText: "a text without a letter or digit"
        case .longText: "a text of more than \(LabelReader.maximumText) bytes"
        case .tooMany: "more than \(LabelReader.maximumLabels) labels of a kind for one video"
        case .noVideo: "a label of a video whose file is not there"
        }
    }
}

/// The ids that videos may have: they become names of files and folders.
public enum VideoID {
    /// ASCII letters, digits, `-`, `_` and `.`, not beginning with a dot, 1 to 100 of them (YouTube's have eleven).
    public static func isUsable(_ id: String) -> Bool {
        let bytes = id.utf8
        return (1...100).contains(bytes.count) && bytes.first != UInt8(ascii: ".") && bytes.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
    }
}

/// Reads single entries of the three kinds of annotation files. Hostile text: whatever is wrong with a row is thrown or counted.
public enum LabelReader {
    /// Bytes of a line of captions.
    public static let maximumLine = 256 << 10
    /// Bytes of a text.
    public static let maximumText = 8 << 10
    /// Labels of one kind for one video.
    public static let maximumLabels = 2_000
    static let maximumTruth = 64 << 10

    /// What a video's entry of a YouCook2- or HowTo100M-shaped file holds.
    public struct Entry: Hashable, Sendable {
        public var labels: [Label] = []
        public var title: String?
        public var faults: [RowFault: Int] = [:]
    }

    /// A video's entry of a file of actions, of the shape that files of this kind have.
    static func actions(_ bytes: [UInt8], of kind: LabelKind) -> Entry {
        kind == .annotation ? youCook2(bytes) : howTo100M(bytes)
    }

    /// A value of YouCook2's `database`: `{"annotations":[{"segment":[12,34],"sentence":".."}]}`, with an optional `title`.
    public static func youCook2(_ bytes: [UInt8]) -> Entry {
        var entry = Entry()
        guard let value = try? JSONValue(bytes), let rows = value["annotations"]?.elements else {
            return Entry(faults: [.malformed: 1])
        }
        if case .string(let title)? = value["title"], let title = try? text(.string(title)) { entry.title = title }
        for row in rows {
            collect(&entry) {
                guard let segment = row["segment"]?.elements, segment.count == 2 else { throw RowFault.malformed }
                return Label(interval: try interval(segment[0], segment[1]), text: try text(row["sentence"]))
            }
        }
        return entry
    }

    /// A value of HowTo100M's file: `{"start":[..],"end":[..],"text":[..]}`.
    public static func howTo100M(_ bytes: [UInt8]) -> Entry {
        var entry = Entry()
        guard let value = try? JSONValue(bytes), let starts = value["start"]?.elements, let ends = value["end"]?.elements,
              let texts = value["text"]?.elements
        else { return Entry(faults: [.malformed: 1]) }
        let count = min(starts.count, ends.count, texts.count), longest = max(starts.count, ends.count, texts.count)
        if longest > count { entry.faults[.ragged] = longest - count }
        for index in 0..<count {
            collect(&entry) { Label(interval: try interval(starts[index], ends[index]), text: try text(texts[index])) }
        }
        return entry
    }

    /// A line of captions: `{"video":"ID","start":1.2,"end":9.8,"caption":"..","truth":{..}}`; a member `by` names the
    /// model that wrote it where no person did.
    public static func caption(_ line: [UInt8]) throws(RowFault) -> (video: String, label: Label) {
        guard let row = try? JSONValue(line), case .object(let members) = row else { throw .malformed }
        guard case .string(let video)? = row["video"] else { throw .malformed }
        guard VideoID.isUsable(video) else { throw .unusableID }
        var label = Label(interval: try interval(row["start"], row["end"]), text: try text(row["caption"]))
        if let truth = members.first(where: { $0.name == "truth" }), case .object = truth.value {
            guard truth.bytes.count <= maximumTruth else { throw .tooLarge }
            guard let json = String(validating: line[truth.bytes], as: UTF8.self) else { throw .brokenText }
            label.truth = json
        }
        if case .string = row["by"] { label.isGenerated = true }
        return (video, label)
    }

    private static func collect(_ entry: inout Entry, _ read: () throws -> Label) {
        do {
            guard entry.labels.count < maximumLabels else { throw RowFault.tooMany }
            entry.labels.append(try read())
        } catch {
            entry.faults[error as? RowFault ?? .malformed, default: 0] += 1
        }
    }

    private static func interval(_ start: JSONValue?, _ end: JSONValue?) throws(RowFault) -> Interval {
        guard let start, let end else { throw .malformed }
        guard let first = start.double, let last = end.double, first.isFinite, last.isFinite, first >= 0, last >= 0,
              first <= Interval.maximumSeconds, last <= Interval.maximumSeconds
        else { throw .badTime }
        guard let interval = Interval(start: first, end: last) else { throw .reversedTimes }
        return interval
    }

    private static func text(_ value: JSONValue?) throws(RowFault) -> String {
        guard let value else { throw .malformed }
        guard case .string(let text) = value else { throw .brokenText }
        guard text.utf8.count <= maximumText else { throw .longText }
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
        let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        guard line.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
            throw .emptyText
        }
        return line
    }
}
