import Director
import Foundation
import Roles
import World

/// How far NarrativeChecker agrees with people: narratives that were labelled by reading, by the same rules, without seeing its verdict.
public enum CheckerReport {
    private struct Labelled: Decodable {
        struct Step: Decodable {
            var action: String
            var caption: String
        }

        var id: String
        /// Who wrote it.
        var source: String?
        var query: String
        var steps: [Step]
        /// The reader's verdict, and the reason where it is no. The written corpus, which was proof-read, has none: it is to be clean.
        var clean: Bool?
        var why: String?
    }

    /// - Parameters:
    ///   - file: JSON lines (Benchmarks/director/labelled.jsonl, whose labels were in view when the rules were mended; labelled-fresh.jsonl,
    ///     whose were not).
    ///   - name: of the figure.
    public static func lines(file: URL, name: String = "director.checker_agreement", verbose: Bool) throws -> [String] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw EvaluationError("there is no \(file.path): run this from a checkout of auteur") }
        var lines: [String] = []
        var count = 0, agreed = 0, missed = 0, blamed = 0
        for (number, line) in text.split(separator: "\n").enumerated() {
            guard let narrative = try? JSONDecoder().decode(Labelled.self, from: Data(line.utf8)) else {
                throw EvaluationError("\(file.lastPathComponent), line \(number + 1), is no labelled narrative")
            }
            let faults = NarrativeChecker.check(query: narrative.query, steps: narrative.steps.map { HistoryStep(action: $0.action, caption: $0.caption) })
            count += 1
            let clean = narrative.clean ?? true, source = narrative.source ?? "written"
            if faults.isEmpty == clean {
                agreed += 1
            } else if clean {
                blamed += 1
                if verbose { lines.append("\(narrative.id) (\(source)): read as clean; the checker says \(faults.map(\.description).joined(separator: "; "))") }
            } else {
                missed += 1
                if verbose { lines.append("\(narrative.id) (\(source)): the checker finds nothing; read: \(narrative.why ?? "")") }
            }
        }
        lines.append(String(format: "%@ %.3f   (%d of %d; %d faulty ones passed, %d clean ones blamed)", name, Double(agreed) / Double(max(1, count)), agreed, count, missed, blamed))
        return lines
    }

    /// How often the checker blames what is sound: narratives of the held-out kitchen, which a simulator made.
    public static func kitchen(narratives: Int, verbose: Bool) throws -> [String] {
        let generator = try StoryGenerator(split: .heldOut, seed: 2026)
        var lines: [String] = [], blamed = 0
        for index in 0..<narratives {
            let story = try generator.story(index)
            let faults = NarrativeChecker.check(query: story.query, steps: story.steps.map { HistoryStep(action: $0.action, caption: $0.caption) })
            if !faults.isEmpty { blamed += 1 }
            if verbose, !faults.isEmpty { lines.append("kitchen \(index), \(story.query): \(faults.map(\.description).joined(separator: "; "))") }
        }
        return lines + [String(format: "director.checker_passes_kitchen %.3f", 1 - Double(blamed) / Double(narratives))]
    }
}
