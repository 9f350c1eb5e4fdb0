import Director
import Foundation
import Roles

/// What `auteur evaluate director` prints: narratives for a list of queries, held against the checker.
public enum DirectorReport {
    /// Longest narrative that is waited for.
    static let maximumSteps = 12

    /// - Parameters:
    ///   - queries: a file with a query a line.
    ///   - name: what the share of clean narratives is called.
    ///   - verbose: print the narratives whole.
    public static func run(director: any Director, queries file: URL, name: String = "director.clean", verbose: Bool, report: (String) -> Void) async throws {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw EvaluationError("there is no \(file.path): run this from a checkout of auteur")
        }
        let queries = text.split(separator: "\n").map(String.init)
        var clean = 0, steps = 0
        let clock = ContinuousClock()
        let start = clock.now
        for (number, query) in queries.enumerated() {
            let narrative = try await self.narrative(query, director: director, seed: UInt64(number + 1))
            let faults = NarrativeChecker.check(query: query, steps: narrative)
            clean += faults.isEmpty ? 1 : 0
            steps += narrative.count
            report("\(faults.isEmpty ? "clean" : "FAULT") \(query) (\(narrative.count) steps)")
            if verbose {
                for (index, step) in narrative.enumerated() { report("  \(index + 1). \(step.action)\n     \(step.caption)") }
            }
            for fault in faults { report("  - \(fault)") }
        }
        let elapsed = start.duration(to: clock.now)
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        report(String(format: "director.step.s %.2f", seconds / Double(max(1, steps))))
        report(String(format: "\(name) %.3f", Double(clean) / Double(max(1, queries.count))))
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
