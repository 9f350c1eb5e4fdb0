import ArgumentParser
import Foundation
import Glibc
import Media
import Sessions
import Studio

/// `auteur [SESSION] [-c COMMAND ...] [-f FILE]`.
struct AuteurCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur",
        abstract: "A terminal studio for narrative films: a query, turn by turn, to keyframes and a film.",
        discussion: """
            Without -c or -f, and with a terminal, the studio opens: type what to cook, Enter takes the next turn, /help lists the \
            commands. The same commands run as arguments, from a file, or from a pipe; the first error stops them.

            'auteur kitchen', 'auteur dataset', 'auteur bench' and 'auteur evaluate' have --help of their own: the simulated kitchen, data \
            sets of videos, speed and quality.

            Exit codes: 0 done, 1 failed, 2 asked for wrongly, 3 a script stopped at an error, 130 interrupted.
            """,
        version: auteurVersion)

    @Argument(help: "A session: its name, or the path (with a slash) of an .auteur file. A new name is created by the first query.")
    var session: String?

    @Option(name: .customShort("c"), help: ArgumentHelp("Run this command, and leave. May be repeated.", valueName: "command"))
    var commands: [String] = []

    @Option(name: [.customShort("f"), .customLong("file")], help: ArgumentHelp("Run the commands of this file, and leave.", valueName: "file"))
    var script: String?

    @Flag(help: "Print one JSON object per command on stdout.")
    var json = false

    @Option(name: [.customLong("model")], help: ArgumentHelp("The director: \(DirectorName.listed), or a GGUF file.", valueName: "model"))
    var model: String?

    @Option(help: ArgumentHelp("Size of new keyframes (896x504).", valueName: "WxH"))
    var size: String?

    @Option(help: ArgumentHelp("Seed of the first narrative that is begun.", valueName: "seed"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("How pictures are shown: sixel, blocks, ascii or none.", valueName: "mode"))
    var images: String?

    @Flag(name: .customLong("no-images"), help: "Show no pictures.")
    var noImages = false

    @Flag(name: .customLong("no-color"), help: "No colours (so does the variable NO_COLOR).")
    var noColour = false

    func run() throws {
        let code = try MainActor.assumeIsolated { try start() }
        throw ArgumentParser.ExitCode(code.rawValue)
    }

    @MainActor
    private func start() throws -> Studio.ExitCode {
        let paths = StudioPaths()
        var configuration = try Configuration(file: paths.configuration)
        if let size {
            guard let size = Configuration.Size(size) else { throw ValidationError("--size should be a size such as 896x504") }
            configuration.keyframe = size
        }
        if let images {
            guard let mode = GraphicsMode(rawValue: images) else {
                throw ValidationError("--images should be one of " + GraphicsMode.allCases.map(\.rawValue).joined(separator: ", "))
            }
            configuration.images = mode
        }
        if noImages { configuration.images = GraphicsMode.none }
        if let model { configuration.director = model }
        if let seed, seed > UInt64(Int64.max) { throw ValidationError("--seed should be at most \(Int64.max)") }
        guard commands.isEmpty || script == nil else { throw ValidationError("-c and -f do not go together") }

        let isScript = !commands.isEmpty || script != nil || isatty(STDIN_FILENO) == 0
        let signals = try Signals.pipe(for: isScript ? [SIGINT, SIGTERM, SIGHUP] : [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH])
        let showsTerminal = !isScript && isatty(STDOUT_FILENO) == 1
        let detection = showsTerminal && !json ? TerminalCapabilities.detect(TerminalRequest(graphics: configuration.images, colour: noColour ? false : nil)) : nil
        let console = Console(interactive: detection != nil, json: json, capabilities: detection?.capabilities ?? .plain)
        let options = WorkspaceOptions(configuration: configuration, library: .default, session: session, seed: seed)
        let workspace = Workspace(options: options, console: console, loader: EngineRoom(paths: paths).loader)
        if let detection {
            return Repl(workspace: workspace, paths: paths, signals: signals, typeAhead: detection.typeAhead).run(version: auteurVersion, session: session)
        }
        let source: ScriptRunner.Source =
            if let script { .file(URL(fileURLWithPath: script)) } else if !commands.isEmpty { .commands(commands) } else { .descriptor(STDIN_FILENO) }
        return ScriptRunner(workspace: workspace, signals: signals).run(source, session: session)
    }
}
