import Director
import Foundation
import Roles

/// What `auteur evaluate director` prints: narratives for a list of queries, held against the checker.
public enum DirectorReport {
    /// Longest narrative that is waited for.
    static let maximumSteps = 12

    /// - Parameters:
    ///   - queries: a file with a query a line.
    ///   - verbose: print the narratives whole.
    public static func run(director: any Director, queries file: URL, verbose: Bool, report: (String) -> Void) async throws {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw EvaluationError("there is no \(file.path): run this from a checkout of auteur")
        }
        let queries = text.split(separator: "\n").map(String.init)
        // "director.clean_inside" for inside.txt: the world's dishes and the others are two figures.
        let list = file.deletingPathExtension().lastPathComponent
        let suffix = ["inside", "outside"].contains(list) ? "_" + list : ""
        var actions: [String] = [], captions: [String] = []
        var clean = 0, steps = 0
        let clock = ContinuousClock()
        let start = clock.now
        for (number, query) in queries.enumerated() {
            let narrative = try await self.narrative(query, director: director, seed: UInt64(number + 1))
            let faults = NarrativeChecker.check(query: query, steps: narrative)
            clean += faults.isEmpty ? 1 : 0
            steps += narrative.count
            actions += narrative.map(\.action)
            captions += narrative.map(\.caption)
            report("\(faults.isEmpty ? "clean" : "FAULT") \(query) (\(narrative.count) steps)")
            if verbose {
                for (index, step) in narrative.enumerated() { report("  \(index + 1). \(step.action)\n     \(step.caption)") }
            }
            for fault in faults { report("  - \(fault)") }
        }
        let elapsed = start.duration(to: clock.now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        report(String(format: "director.step.s %.2f", seconds / Double(max(1, steps))))
        for n in 1...3 { report(String(format: "director.distinct\(n)\(suffix) %.3f", TextDiversity.distinct(n, in: actions + captions))) }
        if captions.count > 1 { report(String(format: "director.selfbleu4\(suffix) %.3f", TextDiversity.selfBLEU4(captions))) }
        report(String(format: "director.clean\(suffix) %.3f", Double(clean) / Double(max(1, queries.count))))
    }

    static func narrative(_ query: String, director: any Director, seed: UInt64) async throws -> [HistoryStep] {
        var history: [HistoryStep] = []
        var served = false
        while !served, history.count < maximumSteps {
            var step = HistoryStep(action: "", caption: "")
            let request = TurnRequest(query: query, narrativeSeed: seed, history: history, seed: seed &* 1000 &+ UInt64(history.count))
            for try await event in director.turn(request) {
                switch event {
                case .text(.action, let text): step.action = text
                case .text(.caption, let text): step.caption = text
                case .served: served = true
                default: break
                }
            }
            history.append(step)
        }
        return history
    }
}
