import Foundation
import Kitchen
import Serving

/// Some words with their time in a video.
public struct TimedText: Hashable, Sendable, Codable {
    /// Seconds.
    public var start: Double
    public var end: Double
    public var text: String

    public init(start: Double, end: Double, text: String) {
        self.start = start
        self.end = end
        self.text = text
    }
}

/// From rows of automatic speech recognition to clean actions (paper 3.2, Actions): a language model says which rows tell of an
/// action and what it is; rules hold it to that. An action's time is that of its rows. May be used from several tasks.
public struct Refiner: Sendable {
    public let generator: any TextGenerator
    /// Rows that are shown at a time; windows break at the longest pause.
    public let window: Int

    public init(_ generator: any TextGenerator, window: Int = 16) {
        self.generator = generator
        self.window = max(4, window)
    }

    /// What came of a video's rows.
    public struct Result: Sendable {
        public var actions: [TimedText] = []
        /// For each action, the rows (indices into what was given) that it comes from.
        public var rows: [ClosedRange<Int>] = []
        /// Lines of the model that broke a rule, by the rule.
        public var rejected: [String: Int] = [:]
    }

    /// The actions in a video's rows. Rows with empty texts or impossible times are passed over; the order is that of their starts.
    public func refine(_ given: [TimedText]) async throws -> Result {
        let usable = given.enumerated()
            .filter { $0.element.start.isFinite && $0.element.end.isFinite && $0.element.start >= 0 && $0.element.end > $0.element.start }
            .map { (index: $0.offset, row: TimedText(start: $0.element.start, end: $0.element.end, text: String(AnnotationText.cleaned($0.element.text).prefix(400)))) }
            .filter { !$0.row.text.isEmpty }
            .sorted { ($0.row.start, $0.index) < ($1.row.start, $1.index) }
        var result = Result()
        var next = 0
        while next < usable.count {
            try Task.checkCancellation()
            let part = Array(usable[next..<windowEnd(from: next, in: usable.map(\.row))])
            next += part.count
            let texts = part.map(\.row.text)
            // An answer is never longer than each row and a line behind it.
            let spoken = texts.reduce(0) { $0 + $1.utf8.count }
            let answer = try await generator.answer(AnnotationPrompts.refine(texts), lines: AnnotationPrompts.refinedLines(texts), maximumTokens: 40 + 28 * texts.count + spoken / 2)
            let (found, rejected) = Self.actions(in: answer, rows: texts)
            result.rejected.merge(rejected, uniquingKeysWith: +)
            for (range, text) in found {
                let rows = part[range].map(\.row)
                result.actions.append(TimedText(start: rows.map(\.start).min() ?? 0, end: rows.map(\.end).max() ?? 0, text: text))
                let indices = part[range].map(\.index)
                result.rows.append((indices.min() ?? 0)...(indices.max() ?? 0))
            }
        }
        return result
    }

    /// Where a window that begins at `from` ends: at most `window` rows, broken at the longest pause in its second half where more follow.
    private func windowEnd(from: Int, in rows: [TimedText]) -> Int {
        guard rows.count - from > window else { return rows.count }
        let candidates = (from + window / 2)..<(from + window)
        let best = candidates.max { a, b in rows[a + 1].start - rows[a].end < rows[b + 1].start - rows[b].end } ?? (from + window - 1)
        return best + 1
    }

    /// The actions of an answer, whose lines are `N: ROW => ACTION`, `... => same` or `... => -`; the row may be left out, and `N-M:` stands
    /// for several rows at once. Taken is what holds to the rules: rows that exist, in order; something done that the kitchen's lexicon knows; 5 to 25 words (an action of fewer joins the one of the row beside it); and, of the
    /// words that carry meaning, at least half said in those rows or the ones beside them.
    /// - Returns: ranges of rows from 0, with their actions; and how many lines broke which rule.
    public static func actions(in answer: String, rows: [String]) -> (found: [(rows: ClosedRange<Int>, text: String)], rejected: [String: Int]) {
        var drafts: [(rows: ClosedRange<Int>, text: String)] = []
        var rejected: [String: Int] = [:]
        var free = 0
        for line in answer.split(whereSeparator: \.isNewline).prefix(4 * rows.count + 8) {
            let said = line.range(of: "=>", options: .backwards)
            let label = said.map { String(line[..<$0.lowerBound].prefix { $0 != ":" }) + ":" + line[$0.upperBound...] } ?? String(line)
            let parts = label.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { AnnotationText.cleaned(String($0)) }
            if parts.count == 1, ["", "none", "none."].contains(parts[0].lowercased()) { continue }
            guard parts.count == 2, let range = rowRange(parts[0]) else {
                rejected["no row numbers", default: 0] += 1
                continue
            }
            guard range.lowerBound >= 1, range.upperBound <= rows.count else {
                rejected["rows that do not exist", default: 0] += 1
                continue
            }
            let span = (range.lowerBound - 1)...(range.upperBound - 1)
            guard span.lowerBound >= free else {
                rejected["rows out of order", default: 0] += 1
                continue
            }
            free = span.upperBound + 1
            let text = parts[1].lowercased().trimmingCharacters(in: CharacterSet(charactersIn: " .()-"))
            if ["", "none", "chatter"].contains(text) { continue }
            if text == "same" {
                if let last = drafts.last, last.rows.upperBound + 1 == span.lowerBound { drafts[drafts.count - 1].rows = last.rows.lowerBound...span.upperBound }
                continue
            }
            guard isCooking(parts[1]) else {
                rejected["nothing done to food", default: 0] += 1
                continue
            }
            drafts.append((span, parts[1]))
        }
        var found: [(rows: ClosedRange<Int>, text: String)] = []
        for draft in joined(drafts) {
            let near = rows[max(0, draft.rows.lowerBound - 1)...min(rows.count - 1, draft.rows.upperBound + 1)]
            if draft.rows.count > 8 {
                rejected["too many rows for one action", default: 0] += 1
            } else if let action = AnnotationText.action(draft.text) {
                if isFounded(action, on: near.joined(separator: " ")) { found.append((draft.rows, action)) } else { rejected["not said in its rows", default: 0] += 1 }
            } else {
                rejected["not 5 to 25 words", default: 0] += 1
            }
        }
        return (found, rejected)
    }

    /// Actions that are too short joined to the one of the next row, or else of the row before: "Slice the cucumber, then slice the onion".
    private static func joined(_ drafts: [(rows: ClosedRange<Int>, text: String)]) -> [(rows: ClosedRange<Int>, text: String)] {
        func bare(_ text: String) -> String { text.trimmingCharacters(in: CharacterSet(charactersIn: " .,;!")) }
        func follow(_ a: String, _ b: String) -> String { bare(a) + ", then " + bare(b).prefix(1).lowercased() + bare(b).dropFirst() }
        func isShort(_ text: String) -> Bool { AnnotationText.wordCount(bare(text)) < AnnotationText.actionWords.lowerBound }
        var result: [(rows: ClosedRange<Int>, text: String)] = []
        for draft in drafts {
            if let last = result.last, last.rows.upperBound + 1 == draft.rows.lowerBound, isShort(last.text) || isShort(draft.text),
                AnnotationText.wordCount(last.text) + AnnotationText.wordCount(draft.text) < AnnotationText.actionWords.upperBound {
                result[result.count - 1] = (last.rows.lowerBound...draft.rows.upperBound, follow(last.text, draft.text))
            } else {
                result.append(draft)
            }
        }
        return result
    }

    private static func rowRange(_ text: String) -> ClosedRange<Int>? {
        let marks = text.split { $0 == "-" || $0 == "\u{2013}" }.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " .*#[]()")) }
        guard (1...2).contains(marks.count), let first = Int(marks[0]), let last = Int(marks[marks.count - 1]), first <= last else { return nil }
        return first...last
    }

    /// Whether the lexicon finds an operation, a food or a vessel in it.
    private static func isCooking(_ action: String) -> Bool {
        let reading = CaptionReading(of: action)
        return !reading.operations.isEmpty || !reading.foods.isEmpty || !reading.vessels.isEmpty
    }

    /// Whether at least half of an action's words that carry meaning are in the speech, as they are or by their stem; words that
    /// were misheard may be missing.
    static func isFounded(_ action: String, on speech: String) -> Bool {
        let told = Set(TextScanner.words(of: action).map(\.text)).subtracting(smallWords)
        guard !told.isEmpty else { return false }
        let stems = Set(TextScanner.words(of: speech).map { stem($0.text) })
        return 2 * told.count { stems.contains(stem($0)) } >= told.count
    }

    private static func stem(_ word: String) -> String {
        for ending in ["ing", "ies", "es", "ed", "s"] where word.count > ending.count + 2 && word.hasSuffix(ending) {
            return String(String(word.dropLast(ending.count)).prefix(5))
        }
        return String(word.prefix(5))
    }

    private static let smallWords: Set<String> = [
        "a", "an", "the", "and", "or", "of", "to", "in", "into", "on", "onto", "with", "for", "from", "it", "its", "them", "their", "then", "until", "while",
        "over", "at", "by", "as", "is", "are", "be", "up", "out", "off", "down", "so", "that", "this", "some", "all", "each", "more",
    ]
}
