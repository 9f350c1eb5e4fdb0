import Director
import Foundation
import Kitchen
import Narrative
import Roles
import World

/// How far an author's edit carries: in held-out narratives of the kitchen one food was replaced by hand in the action and caption of
/// step 2 or 3; the director writes what follows, and its words are held against the simulated truth of the same narrative.
public enum EditReport {
    public struct Figures: Sendable {
        public var narratives = 0
        /// Later steps that were written and in which the truth works with the new food or the narrator names it; those of them whose
        /// words name it; and those that came after the director's own end.
        public var due = 0, named = 0, missing = 0
        /// All later steps, and those of them whose words still name the old food.
        public var later = 0, stale = 0
        public var seconds = 0.0

        public var lines: [String] {
            [
                String(format: "director.edit_new %.3f   (%d of %d steps, %d narratives; %d more after the end)", Double(named) / Double(max(1, due)), named, due, narratives, missing),
                String(format: "director.edit_old %.3f   (%d of %d steps)", Double(stale) / Double(max(1, later)), stale, later),
                String(format: "director.edit_step.s %.2f", seconds / Double(max(1, later))),
            ]
        }
    }

    /// - Parameters:
    ///   - narratives: how many edited narratives.
    ///   - skipping: how many to pass over first: a long run in parts, whose counts add up.
    ///   - seed: of the narratives; not one that training data were drawn with.
    ///   - report: gets the narratives, if asked for.
    public static func run(director: any Director, narratives: Int, skipping: Int = 0, seed: UInt64 = 2026, report: ((String) -> Void)? = nil) async throws -> Figures {
        let generator = try StoryGenerator(split: .heldOut, seed: seed)
        var figures = Figures()
        var index = 0, passed = 0
        let clock = ContinuousClock()
        while figures.narratives < narratives {
            let story = try generator.story(index)
            index += 1
            // Steps 2 and 3 are those of index 1 and 2.
            // "Parmesan cheese" for "cheese" takes nothing out.
            guard let edit = story.edit, (1...2).contains(edit.step), story.steps.count > edit.step + 1,
                  !Lexicon.isKind(edit.to, of: edit.from), !Lexicon.isKind(edit.from, of: edit.to) else { continue }
            let due = story.steps.map { $0.shot.truth.subjects.contains(edit.to) || names(edit.to, in: $0.action + " " + $0.caption) }
            guard due[(edit.step + 1)...].contains(true), names(edit.to, in: story.steps[edit.step].action + " " + story.steps[edit.step].caption) else { continue }
            passed += 1
            if passed <= skipping { continue }
            figures.narratives += 1
            var history = story.steps[...edit.step].map { HistoryStep(action: $0.action, caption: $0.caption) }
            let edited = story.steps[edit.step]
            history[edit.step].superseded = [edited.action, edited.caption].map { Self.exchanged(edit.to, for: edit.from, in: $0) }
            report?("\(story.query): \(edit.to) for \(edit.from) at step \(edit.step + 1)")
            let start = clock.now
            for step in (edit.step + 1)..<story.steps.count {
                var written = HistoryStep(action: "", caption: "")
                let request = TurnRequest(
                    query: story.query, narrativeSeed: story.seed, history: history, cells: [.action, .caption], seed: story.seed &+ UInt64(step))
                for try await event in director.turn(request) {
                    switch event {
                    case .text(.action, let text): written.action = text
                    case .text(.caption, let text): written.caption = text
                    default: break
                    }
                }
                if written.action.isEmpty {
                    figures.missing += due[step] ? 1 : 0
                    continue
                }
                let words = written.action + " " + written.caption
                let (new, old) = (names(edit.to, in: words), names(edit.from, in: words))
                figures.later += 1
                figures.stale += old ? 1 : 0
                if due[step] {
                    figures.due += 1
                    figures.named += new ? 1 : 0
                }
                report?("  \(step + 1).\(due[step] ? " due" : "")\(new ? " new" : "")\(old ? " OLD" : "") \(written.action) | \(written.caption)")
                history.append(written)
            }
            let elapsed = start.duration(to: clock.now).components
            figures.seconds += Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
            report?("  so far: \(figures.named) of \(figures.due) new, \(figures.stale) of \(figures.later) old, \(figures.narratives) narratives")
        }
        return figures
    }

    /// A text as it was before an author wrote one food's name for another's: what was written over.
    static func exchanged(_ new: String, for old: String, in text: String) -> String {
        let named = CaptionReading(of: text).foods.map(\.food).filter { $0.id == new || Lexicon.isKind($0.id, of: new) }
        // Longer names first: "butternut squash" before "squash".
        let words = Set(named.flatMap { [$0.word] + (Lexicon.ingredient($0.id)?.words ?? []) }).sorted { $0.count > $1.count }
        return words.reduce(text) { text, word in
            text.replacingOccurrences(of: "\\b\(NSRegularExpression.escapedPattern(for: word))(e?s)?\\b", with: GrammarWords.name(FoodName(id: old)), options: [.regularExpression, .caseInsensitive])
        }
    }

    /// Whether a text names a food, by one of its names or as a kind of it; not by a broader word.
    static func names(_ id: String, in text: String) -> Bool {
        CaptionReading(of: text).foods.contains { $0.food.id == id || Lexicon.isKind($0.food.id, of: id) }
    }
}
