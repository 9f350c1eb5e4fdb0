import ArgumentParser
import Evaluation
import Foundation
import Studio

/// `auteur evaluate scriptreader|all`: each part ends in lines `name value`.
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure quality; each part ends in lines 'name value'.",
        discussion: "scriptreader  what of 40 narratives' words the scenes hold, and what of the scenes the words give reason for")

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case scriptreader, all
    }

    @Argument(help: "What to measure.")
    var part = Part.all

    @Flag(help: "Name everything that was missed, or drawn without a reason.")
    var faults = false

    func run() throws {
        guard let root = StudioPaths.runningExecutable.flatMap({ StudioPaths.checkout(above: $0) }) ?? StudioPaths.checkout(above: URL(fileURLWithPath: FileManager.default.currentDirectoryPath)) else {
            throw StudioError("the narratives to evaluate on are in the project's checkout: run this from there")
        }
        let files = ["a", "b"].map { root.appendingPathComponent("Benchmarks/scriptreader/\($0).jsonl") }
        let evaluation = try ScriptReaderEvaluation(files: files)
        if faults { evaluation.faults.forEach { print($0) } }
        for (name, tally) in [("recall", evaluation.recall), ("precision", evaluation.precision)] {
            for kind in tally.asked.keys.sorted() {
                print("# \(name) of \(kind): \(tally.found[kind] ?? 0) of \(tally.asked[kind] ?? 0)")
            }
        }
        print("scriptreader.recall", String(format: "%.3f", evaluation.recall.share))
        print("scriptreader.precision", String(format: "%.3f", evaluation.precision.share))
    }
}
