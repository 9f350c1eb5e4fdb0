import ArgumentParser
import CookGen
import Foundation
import Media
import Studio
import Synchronization

/// `auteur dataset annotate DIR|RAW`
struct DatasetAnnotateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset annotate", abstract: "Fill in what is missing: clean actions from speech, captions from frames.",
        discussion: """
            Of a raw folder, actions go to refined-generated.json and captions to captions-generated.jsonl, beside what is given, for 'auteur dataset build' to \
            read. Of a finished data set, they go into its index. Actions come from the large language model here (make model-large) or from \
            --llm; captions from --vlm. What isn't there is skipped and said. A run that was stopped goes on where it stopped.
            """)

    @Argument(help: "A raw folder of videos and annotations, or a data set folder.")
    var folder: String

    @Flag(name: .customLong("no-actions"), help: "Refine no actions.")
    var noActions = false

    @Flag(name: .customLong("no-captions"), help: "Write no captions.")
    var noCaptions = false

    @Option(help: ArgumentHelp("Videos to refine and clips to caption in this run, at most.", valueName: "count"))
    var limit: Int?

    @Option(help: ArgumentHelp("Requests to a server at the same time.", valueName: "count"))
    var workers = 2

    @OptionGroup var vision: VisionServer
    @OptionGroup var language: LanguageServer

    func run() throws {
        guard workers > 0, limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--workers and --limit should be above 0") }
        let captioner = try noCaptions ? nil : vision.client().map { Captioner($0) }
        let (folder, limit, workers, language, noActions, noCaptions) = (auteur.folder(folder), limit, workers, language, noActions, noCaptions)
        try inForeground {
            let isDataset = FileManager.default.fileExists(atPath: folder.appendingPathComponent("index.sqlite").path)
            let raw = isDataset ? nil : RawAnnotation(try AnnotationInput(folder), workers: workers)
            let dataset = isDataset ? DatasetAnnotation(try DatasetReader(folder, isWriting: true), workers: workers) : nil
            if !isDataset, !AnnotationInput.isRaw(folder) {
                throw CookGenError("\(folder.path) is neither a data set (index.sqlite) nor a raw folder (videos, asr.json, annotations.json)")
            }
            if !noActions {
                do {
                    let refiner = Refiner(try language.generator())
                    let line = Line("actions", unit: "videos")
                    var summary = try await raw?.refine(with: refiner, limit: limit, progress: line.update)
                    if let dataset { summary = try await dataset.refine(with: refiner, limit: limit, progress: line.update) }
                    line.finish()
                    if let summary { Self.say("actions", "videos", summary) }
                } catch let error as StudioError {
                    // The model is not here: said, and the rest goes on.
                    print("actions: skipped, \(error)")
                }
            }
            if let captioner {
                let line = Line("captions", unit: "clips")
                var summary = try await raw?.caption(with: captioner, limit: limit, progress: line.update)
                if let dataset { summary = try await dataset.caption(with: captioner, limit: limit, progress: line.update) }
                line.finish()
                if let summary { Self.say("captions", "clips", summary) }
            } else if !noCaptions {
                print("captions: skipped, no vision-language model is named (--vlm URL --vlm-model NAME)")
            }
        }
    }

    private static func say(_ what: String, _ unit: String, _ summary: RawAnnotation.Summary) {
        if let note = summary.note { return print(terminalSafeLine("\(what): \(note)")) }
        print("\(what): \(summary.written) written of \(summary.done) \(unit)" + (summary.already > 0 ? ", \(summary.already) were done before" : ""))
        for (reason, count) in summary.leftOut.sorted(by: { $0.key < $1.key }) { print(terminalSafeLine("  left out, \(reason): \(count)")) }
    }
}

/// `auteur dataset evaluate-refiner RAW`
struct DatasetEvaluateRefinerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset evaluate-refiner", abstract: "Measure the refiner on a raw kitchen folder, whose clean actions are known.",
        discussion: "Compares raw speech, speech sorted by a plain rule, and refined actions with the truth; ends in lines 'name value'.")

    @Argument(help: "A raw folder with asr.json and truth.json.")
    var folder: String

    @Option(help: ArgumentHelp("Videos to measure on, at most.", valueName: "count"))
    var limit: Int?

    @Flag(help: "Print what was said, refined and meant in the first five videos.")
    var verbose = false

    @OptionGroup var language: LanguageServer

    func run() throws {
        guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit should be above 0") }
        let (folder, limit, verbose, language) = (auteur.folder(folder), limit, verbose, language)
        try inForeground {
            let raw = try AnnotationInput(folder)
            let refiner = Refiner(try language.generator())
            let line = Line("refiner", unit: "videos")
            let evaluation = try await RefinerEvaluation(folder: raw, refiner: refiner, limit: limit, progress: line.update)
            line.finish()
            if verbose {
                for sample in evaluation.samples {
                    sample.speech.forEach { print(terminalSafeLine("said     " + $0)) }
                    sample.refined.forEach { print(terminalSafeLine("refined  " + $0)) }
                    sample.truth.forEach { print(terminalSafeLine("meant    " + $0)) }
                    print("")
                }
            }
            evaluation.lines.forEach { print($0) }
        }
    }
}

/// A progress line whose total comes with the first report.
private final class Line: Sendable {
    private let label: String
    private let unit: String
    private let line = Mutex<ProgressLine?>(nil)

    init(_ label: String, unit: String) {
        self.label = label
        self.unit = unit
    }

    @Sendable func update(_ done: Int, _ total: Int) {
        line.withLock { line in
            let shown = line ?? ProgressLine(label, total: Double(total), unit: unit)
            shown.update(Double(done))
            line = shown
        }
    }

    func finish() {
        line.withLock { $0?.finish() }
    }
}
