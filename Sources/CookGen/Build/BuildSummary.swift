import Foundation
import Media

/// What is in a data set and what is not, by reason. Everything adds up: see `disagreement`.
public struct BuildSummary: Codable, Hashable, Sendable {
    public var input = InputCounts()
    /// Videos that no build has looked at yet.
    public var pending = 0
    /// Narratives by split.
    public var done: [String: Int] = [:]
    /// Dropped videos by `DropReason`.
    public var dropped: [String: Int] = [:]
    /// Captions of the videos looked at, by `CaptionFate`.
    public var captions: [String: Int] = [:]
    public var clips = 0
    public var clipSeconds = 0.0
    /// Stopped before its end.
    public var isInterrupted = false

    public var doneCount: Int { done.values.reduce(0, +) }
    public var droppedCount: Int { dropped.values.reduce(0, +) }

    /// Videos of the index whose files are gone from the raw folder.
    public var gone: Int { max(0, doneCount + droppedCount + pending - input.films) }
    /// Captions of videos that no build has looked at yet.
    public var pendingCaptions: Int { (input.rows[.caption] ?? 0) - captions.values.reduce(0, +) }

    /// What does not add up; nil where all does. Only sure where no video has gone, and nothing is pending.
    public var disagreement: String? {
        if doneCount + droppedCount + pending - gone != input.films {
            return "\(input.films) films found, \(doneCount) done, \(droppedCount) dropped and \(pending) to do"
        }
        if gone == 0, pending == 0, pendingCaptions != 0 {
            return "\(input.rows[.caption] ?? 0) captions read, \(captions.values.reduce(0, +)) accounted for"
        }
        if clips != captions[CaptionFate.clip.rawValue] ?? 0 { return "\(clips) clips from \(captions[CaptionFate.clip.rawValue] ?? 0) captions" }
        return nil
    }

    /// The tables for people.
    public var lines: [String] {
        var lines: [String] = []
        func row(_ name: String, _ count: Int, _ indent: Int, _ note: String = "") {
            let label = String(repeating: "  ", count: indent) + name
            let number = String(count)
            lines.append(label.padding(toLength: max(label.count, 30), withPad: " ", startingAt: 0) + String(repeating: " ", count: max(1, 9 - number.count))
                + number + (note.isEmpty ? "" : "  " + note))
        }
        func sorted(_ counts: [String: Int]) -> [(String, Int)] { counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) } }

        row("videos found", input.films, 0)
        row("done", doneCount, 1, "train \(done["train"] ?? 0), val \(done["val"] ?? 0)")
        row("dropped", droppedCount, 1)
        for (reason, count) in sorted(dropped) { row(reason, count, 2, DropReason(rawValue: reason)?.explanation ?? "") }
        if pending > 0 { row("not looked at yet", pending, 1, "run the same command again") }
        if gone > 0 { row("in the index, file gone", gone, 1) }
        if input.otherFiles > 0 { row("other files", input.otherFiles, 0, "not films by their names, not looked at") }

        let faults = input.faults[.caption] ?? [:]
        row("captions", (input.rows[.caption] ?? 0) + faults.values.reduce(0, +), 0)
        for fate in CaptionFate.allCases { if let count = captions[fate.rawValue], count > 0 { row(fate.rawValue, count, 1, fate.explanation) } }
        if gone == 0, pendingCaptions > 0 { row("in videos not looked at yet", pendingCaptions, 1) }
        for fault in RowFault.allCases { if let count = faults[fault] { row(fault.rawValue, count, 1, fault.explanation) } }

        for kind in [LabelKind.annotation, .refined, .asr] where input.rows[kind] != nil || input.faults[kind] != nil {
            row("actions (\(kind.rawValue))", input.rows[kind] ?? 0, 0, "usable rows")
            for fault in RowFault.allCases { if let count = input.faults[kind]?[fault] { row(fault.rawValue, count, 1, fault.explanation) } }
        }
        row("clips", clips, 0, clips > 0 ? String(format: "%.1f s each, %.1f a video", clipSeconds / Double(clips), Double(clips) / Double(max(1, doneCount))) : "")
        return lines.map { terminalSafe($0) }
    }

    /// One JSON object, keys sorted.
    public var json: String {
        get throws {
            struct Document: Encodable {
                var videos: [String: Int], dropped: [String: Int], split: [String: Int], captions: [String: Int]
                var captionFaults: [String: Int], actionRows: [String: Int], actionFaults: [String: [String: Int]]
                var clips: Int, clipSeconds: Double, interrupted: Bool
            }
            func named(_ faults: [RowFault: Int]?) -> [String: Int] { Dictionary(uniqueKeysWithValues: (faults ?? [:]).map { ($0.rawValue, $1) }) }
            let actionKinds = [LabelKind.annotation, .refined, .asr]
            let document = Document(
                videos: ["found": input.films, "done": doneCount, "dropped": droppedCount, "pending": pending, "gone": gone, "other_files": input.otherFiles],
                dropped: dropped, split: done,
                captions: captions.merging(["usable": input.rows[.caption] ?? 0]) { $1 }, captionFaults: named(input.faults[.caption]),
                actionRows: Dictionary(uniqueKeysWithValues: actionKinds.compactMap { kind in input.rows[kind].map { (kind.rawValue, $0) } }),
                actionFaults: Dictionary(uniqueKeysWithValues: actionKinds.compactMap { kind in input.faults[kind].map { (kind.rawValue, named($0)) } }),
                clips: clips, clipSeconds: (clipSeconds * 1000).rounded() / 1000, interrupted: isInterrupted)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            encoder.keyEncodingStrategy = .convertToSnakeCase
            return String(decoding: try encoder.encode(document), as: UTF8.self)
        }
    }

    public init(input: InputCounts = InputCounts(), pending: Int = 0, done: [String: Int] = [:], dropped: [String: Int] = [:],
                captions: [String: Int] = [:], clips: Int = 0, clipSeconds: Double = 0, isInterrupted: Bool = false) {
        (self.input, self.pending, self.done, self.dropped) = (input, pending, done, dropped)
        (self.captions, self.clips, self.clipSeconds, self.isInterrupted) = (captions, clips, clipSeconds, isInterrupted)
    }
}
