import ArgumentParser
import CookGen
import Foundation
import Media
import Studio

/// `auteur dataset verify DIR`
struct DatasetVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset verify", abstract: "Check a data set: files and counts, and whether captions say what keyframes show.",
        discussion: """
            Files: all are there, decode, and are as the index says. Captions: CLIP-T and inverse generation by the visual encoder, where \
            it is there; marks from 1 to 5 by a vision-language model, where --vlm names one. What isn't there is skipped and said.

            Exit codes: 0 sound, 1 with faults in its files.
            """)

    @Argument(help: "A data set folder that 'auteur dataset build' made.")
    var folder: String

    @Option(help: ArgumentHelp("Clips that captions are checked of, at most.", valueName: "count"))
    var clips = 1000

    @Option(help: ArgumentHelp("Clips that the vision-language model marks, at most.", valueName: "count"))
    var judged = 100

    @Option(help: ArgumentHelp("Requests to the vision-language model at the same time.", valueName: "count"))
    var workers = 4

    @Flag(name: .customLong("files-only"), help: "Check files and counts alone.")
    var filesOnly = false

    @OptionGroup var vision: VisionServer

    func run() throws {
        guard clips > 0, judged > 0, workers > 0 else { throw ValidationError("--clips, --judged and --workers should be above 0") }
        let client = try vision.client()
        let (folder, clips, judged, workers, filesOnly) = (auteur.folder(folder), clips, judged, workers, filesOnly)
        let scorer = try filesOnly ? nil : EngineRoom(paths: StudioPaths()).encoder()
        try inForeground {
            let reader = try DatasetReader(folder)
            let total = Double(try reader.videos().filter(\.isDone).reduce(0) { $0 + $1.matched })
            let line = ProgressLine("files", total: total, unit: "clips")
            let files = try FileVerification(reader, progress: { line.update(Double($0)) })
            line.finish()
            files.lines.forEach { print($0) }
            if !filesOnly {
                if let scorer {
                    let line = ProgressLine("captions", total: min(total, Double(clips)), unit: "clips")
                    let inverse = try InverseGeneration(reader, scorer: scorer, limit: clips, progress: { line.update(Double($0)) })
                    line.finish()
                    inverse.lines.forEach { print($0) }
                } else {
                    print("CLIP-T and inverse generation: skipped, the visual encoder (Assets/encoder) or the small language model (make model) is not here")
                }
                if let client {
                    let line = ProgressLine("judge", total: Double(judged), unit: "clips")
                    let report = try await Judge(client).report(on: reader, limit: judged, workers: workers) { done, _ in line.update(Double(done)) }
                    line.finish()
                    report.lines.forEach { print($0) }
                } else {
                    print("judge: skipped, no vision-language model is named (--vlm URL --vlm-model NAME)")
                }
            }
            guard files.isSound else { throw CookGenError("the data set has faults: delete the files that will not do and run its auteur dataset build again, or build it anew with --force") }
        }
    }
}
