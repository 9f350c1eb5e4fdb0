import ArgumentParser
import CookGen
import Foundation
import Media
import Studio

/// `auteur dataset build RAW --out DIR`
struct DatasetBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset build", abstract: "Make a data set out of raw videos, action annotations and captions.",
        discussion: """
            RAW holds videos/ (files named after their ids), annotations.json in YouCook2's shape or asr.json in HowTo100M's, and \
            captions.jsonl. Videos that are of no use are dropped, each with its reason; captions are matched to actions, clips are cut \
            to squares, and DIR gets index.sqlite, clips/ and keyframes/.

            A build that was stopped or killed goes on where it was when the same command is run again, and videos of which clips or \
            keyframes were deleted are made again. Ctrl-C stops it after what can be finished at once.
            """)

    @Argument(help: "The folder of raw videos and what is known about them.")
    var raw: String

    @Option(help: ArgumentHelp("The data set's folder: a new one, an empty one, or one to go on with.", valueName: "folder"))
    var out: String

    @Option(help: ArgumentHelp("Videos worked on at a time (\(DatasetBuild.usualWorkers), one a core).", valueName: "count"))
    var workers = DatasetBuild.usualWorkers

    @Option(name: .customLong("min-clips"), help: ArgumentHelp("Clips that a narrative needs.", valueName: "count"))
    var minimumClips = 4

    @Option(name: .customLong("max-clips"), help: ArgumentHelp("Clips that a narrative may have.", valueName: "count"))
    var maximumClips = 12

    @Option(help: ArgumentHelp("Side of the clips' pictures.", valueName: "pixels"))
    var size = 448

    @Option(name: .customLong("val-share"), help: ArgumentHelp("Share of the videos, by a hash of their ids, for validation.", valueName: "share"))
    var validationShare = 0.1

    @Flag(help: "Delete the data set that is in the folder, and build it anew.")
    var force = false

    @Flag(help: "Look at dropped videos again: their files or annotations may have been mended.")
    var retry = false

    @Flag(help: "Print the counts as one JSON object.")
    var json = false

    func run() throws {
        let summary: BuildSummary
        do {
            let options = BuildOptions(minimumClips: minimumClips, maximumClips: maximumClips, size: size, validationShare: validationShare)
            var build = DatasetBuild(raw: try RawFolder(URL(fileURLWithPath: raw).standardizedFileURL),
                                     output: URL(fileURLWithPath: out).standardizedFileURL, options: options, workers: workers)
            build.replaces = force
            build.retriesDropped = retry
            summary = try inForeground(build)
        } catch let error as CookGenError {
            throw StudioError(error.description)
        }
        print(json ? try summary.json : summary.lines.joined(separator: "\n"))
        if summary.isInterrupted { throw ArgumentParser.ExitCode(Studio.ExitCode.interrupted.rawValue) }
        if let disagreement = summary.disagreement { throw StudioError("the counts do not add up: \(disagreement)") }
    }

    /// Builds while this thread listens to signals. The build blocks, so that it has a thread of its own and none of the tasks'.
    private func inForeground(_ build: DatasetBuild) throws -> BuildSummary {
        let cancellation = Cancellation()
        let signals = try Signals.pipe(for: [SIGINT, SIGTERM, SIGHUP])
        let ending = ForegroundTask(signals: signals).run { () async -> Result<BuildSummary, any Error> in
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    Thread { continuation.resume(returning: Result { try build.run(cancellation: cancellation) }) }.start()
                }
            } onCancel: {
                cancellation.cancel()
            }
        }
        guard let ending else { throw StudioError("no pipe for signals: too many files are open") }
        return try ending.result.get()
    }
}
