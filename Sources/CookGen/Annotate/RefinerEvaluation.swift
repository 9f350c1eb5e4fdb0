import Foundation
import Kitchen

/// How near lists of actions are to the true ones: what is done to what, and when.
///
/// An action counts as the set of its operations and foods, read by the lexicon. Found actions and true ones are paired one to one, the
/// pair with the greatest temporal IoU first (none below `leastOverlap`). Precision is the share of all found words that a partner has
/// too, recall the share of all true words; F1 is their harmonic mean over all videos together.
public struct ActionAgreement: Hashable, Sendable {
    /// Pairs that overlap less are none.
    public static let leastOverlap = 0.1

    public private(set) var videos = 0
    public private(set) var found = 0
    public private(set) var known = 0
    public private(set) var paired = 0
    private var common = 0
    private var foundWords = 0
    private var trueWords = 0
    private var overlap = 0.0

    public init() {}

    public var precision: Double { foundWords > 0 ? Double(common) / Double(foundWords) : 0 }
    public var recall: Double { trueWords > 0 ? Double(common) / Double(trueWords) : 0 }
    public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
    /// Mean over the true actions of the IoU with their partner; 0 without one.
    public var temporalIoU: Double { known > 0 ? overlap / Double(known) : 0 }

    /// Takes one video's lists into account.
    public mutating func add(found actions: [TimedText], truth: [TimedText]) {
        videos += 1
        found += actions.count
        known += truth.count
        let foundSets = actions.map { Self.words(of: $0.text) }, trueSets = truth.map { Self.words(of: $0.text) }
        foundWords += foundSets.reduce(0) { $0 + $1.count }
        trueWords += trueSets.reduce(0) { $0 + $1.count }
        var pairs: [(iou: Double, found: Int, truth: Int)] = []
        for (i, a) in actions.enumerated() {
            for (j, b) in truth.enumerated() {
                let iou = Self.iou(a, b)
                if iou >= Self.leastOverlap { pairs.append((iou, i, j)) }
            }
        }
        pairs.sort { ($1.iou, $0.found, $0.truth) < ($0.iou, $1.found, $1.truth) }
        var usedFound: Set<Int> = [], usedTrue: Set<Int> = []
        for pair in pairs where !usedFound.contains(pair.found) && !usedTrue.contains(pair.truth) {
            usedFound.insert(pair.found)
            usedTrue.insert(pair.truth)
            paired += 1
            overlap += pair.iou
            common += foundSets[pair.found].intersection(trueSets[pair.truth]).count
        }
    }

    /// The operations and foods that a text names.
    public static func words(of text: String) -> Set<String> {
        let reading = CaptionReading(of: text)
        return Set(reading.operations.map { "operation \($0.rawValue)" }).union(reading.foods.map { "food \($0.food.word)" })
    }

    /// Intersection over union of two times; 0 where one is none.
    public static func iou(_ a: TimedText, _ b: TimedText) -> Double {
        guard a.end > a.start, b.end > b.start else { return 0 }
        let both = min(a.end, b.end) - max(a.start, b.start)
        return both > 0 ? both / (max(a.end, b.end) - min(a.start, b.start)) : 0
    }
}

/// What the refiner is worth, on a raw kitchen folder, where the clean actions are known: raw speech, speech sorted by a plain rule, and
/// refined actions, each against the truth.
public struct RefinerEvaluation: Sendable {
    public private(set) var speech = ActionAgreement()
    public private(set) var rule = ActionAgreement()
    public private(set) var refined = ActionAgreement()
    public private(set) var rejected: [String: Int] = [:]
    /// Some actions as they were spoken, refined and meant, to look at.
    public private(set) var samples: [(speech: [String], refined: [String], truth: [String])] = []

    /// - Parameter limit: videos at most, the first by their ids.
    public init(folder: AnnotationInput, refiner: Refiner, limit: Int? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws {
        guard let speech = try folder.speech() else { throw CookGenError("no asr.json in \(folder.url.path): there is no speech to refine") }
        let truth = try folder.truth()
        let ids = Array(speech.keys.filter { !(truth[$0] ?? []).isEmpty }.sorted().prefix(limit ?? .max))
        guard !ids.isEmpty else { throw CookGenError("no video of \(folder.url.path) has both speech and truth") }
        for (index, id) in ids.enumerated() {
            let rows = speech[id] ?? [], steps = truth[id] ?? []
            let result = try await refiner.refine(rows)
            self.speech.add(found: rows.filter { !AnnotationText.cleaned($0.text).isEmpty }, truth: steps)
            rule.add(found: Self.sorted(rows), truth: steps)
            refined.add(found: result.actions, truth: steps)
            rejected.merge(result.rejected, uniquingKeysWith: +)
            if samples.count < 5 { samples.append((rows.map(\.text), result.actions.map(\.text), steps.map(\.text))) }
            progress?(index + 1, ids.count)
        }
    }

    /// The plain rule that the model has to beat: rows that name an operation and a food are actions, the others are not.
    static func sorted(_ rows: [TimedText]) -> [TimedText] {
        rows.filter { row in
            let reading = CaptionReading(of: row.text)
            return !reading.operations.isEmpty && !reading.foods.isEmpty
        }
    }

    /// The table and the figures, as lines.
    public var lines: [String] {
        func row(_ name: String, _ a: ActionAgreement) -> String {
            name.padding(toLength: 26, withPad: " ", startingAt: 0)
                + String(format: "%7d %8d %10.3f %8.3f %8.3f %8.3f", a.found, a.paired, a.precision, a.recall, a.f1, a.temporalIoU)
        }
        return ["\(speech.videos) videos, \(speech.known) true actions", String(repeating: " ", count: 26) + "actions   paired  precision   recall       F1      IoU",
                row("speech as it is", speech), row("rows with verb and food", rule), row("refined", refined)]
            + rejected.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "left out, \($0.key): \($0.value)" }
            + [("cookgen.asr_f1", speech.f1), ("cookgen.asr_rule_f1", rule.f1), ("cookgen.refiner_f1", refined.f1),
               ("cookgen.asr_iou", speech.temporalIoU), ("cookgen.asr_rule_iou", rule.temporalIoU), ("cookgen.refiner_iou", refined.temporalIoU)]
            .map { String(format: "%@ %.3f", $0.0, $0.1) }
    }
}
