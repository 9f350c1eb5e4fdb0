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
        var source: String
        var query: String
        var steps: [Step]
        /// The reader's verdict, and the reason where it is no.
        var clean: Bool
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
        var writers: [String: (agreed: Int, of: Int)] = [:]
        for (number, line) in text.split(separator: "\n").enumerated() {
            guard let narrative = try? JSONDecoder().decode(Labelled.self, from: Data(line.utf8)) else {
                throw EvaluationError("\(file.lastPathComponent), line \(number + 1), is no labelled narrative")
            }
            let faults = NarrativeChecker.check(query: narrative.query, steps: narrative.steps.map { HistoryStep(action: $0.action, caption: $0.caption) })
            count += 1
            let writer = narrative.source.split(separator: " ").first.map(String.init) ?? "?"
            writers[writer, default: (0, 0)].of += 1
            if faults.isEmpty == narrative.clean {
                agreed += 1
                writers[writer, default: (0, 0)].agreed += 1
            } else if narrative.clean {
                blamed += 1
                if verbose { lines.append("\(narrative.id) (\(narrative.source)): read as clean; the checker says \(faults.map(\.description).joined(separator: "; "))") }
            } else {
                missed += 1
                if verbose { lines.append("\(narrative.id) (\(narrative.source)): the checker finds nothing; read: \(narrative.why ?? "")") }
            }
        }
        // What was written under the checker's own rules says little about it, so each writer stands for itself.
        let shares = writers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.agreed) of \($0.value.of)" }.joined(separator: ", ")
        lines.append(String(
            format: "%@ %.3f   (%d of %d: %@; %d faulty ones passed, %d clean ones blamed)",
            name, Double(agreed) / Double(max(1, count)), agreed, count, shares, missed, blamed))
        return lines
    }

    /// How often the rules on what cannot be leave sound narratives alone: those that the held-out kitchen's simulator made, and those of
    /// the proof-read written corpus. (Other rules do not hold for them: the kitchen garnishes what it has served and exchanges foods, the
    /// corpus takes sliced bread from the baker.)
    /// - Parameter corpus: a folder of JSON lines.
    public static func sound(narratives: Int, corpus: URL, verbose: Bool) throws -> [String] {
        struct Written: Decodable {
            var id: String
            var query: String
            var steps: [Labelled.Step]
        }
        let generator = try StoryGenerator(split: .heldOut, seed: 2026)
        var lines: [String] = []
        func line(_ name: String, _ stories: [(id: String, query: String, steps: [HistoryStep])]) {
            var passed = 0
            for story in stories {
                let faults = NarrativeChecker.check(query: story.query, steps: story.steps).filter { if case .impossible = $0 { true } else { false } }
                if faults.isEmpty { passed += 1 } else if verbose { lines.append("\(story.id), \(story.query): \(faults.map(\.description).joined(separator: "; "))") }
            }
            lines.append(String(format: "%@ %.3f   (%d of %d)", name, Double(passed) / Double(max(1, stories.count)), passed, stories.count))
        }
        line("director.possible_kitchen", try (0..<narratives).map { index in
            let story = try generator.story(index)
            return ("kitchen \(index)", story.query, story.steps.map { HistoryStep(action: $0.action, caption: $0.caption) })
        })
        let files = try FileManager.default.contentsOfDirectory(at: corpus, includingPropertiesForKeys: nil).filter { $0.pathExtension == "jsonl" }.sorted { $0.path < $1.path }
        line("director.possible_written", try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { text in
                let written = try JSONDecoder().decode(Written.self, from: Data(text.utf8))
                return (written.id, written.query, written.steps.map { HistoryStep(action: $0.action, caption: $0.caption) })
            }
        })
        return lines
    }
}
