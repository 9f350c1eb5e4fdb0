import Foundation
import Glibc
import Media
import Sessions

/// The studio at a terminal.
@MainActor
public final class Repl {
    private let workspace: Workspace
    private let console: Console
    private let paths: StudioPaths
    private let signals: Int32
    private let reader: LineReader

    /// - Parameter typeAhead: bytes that came while the terminal was asked what it can do.
    public init(workspace: Workspace, paths: StudioPaths, signals: Int32, typeAhead: [UInt8]) {
        self.workspace = workspace
        console = workspace.console
        self.paths = paths
        self.signals = signals
        reader = LineReader(console: workspace.console, completer: Completer(names: workspace.names), history: paths.history, signals: signals, typeAhead: typeAhead)
    }

    /// Runs until the author leaves.
    /// - Parameter session: the session to open first.
    public func run(version: String, session: String?) -> ExitCode {
        let isFirst = !FileManager.default.fileExists(atPath: paths.history.path)
        console.message(Styled("auteur \(version)", .strong) + Styled("  a studio for narrative films. /help lists the commands, Ctrl-D leaves", .faint))
        let workspace = workspace
        if let session {
            let ending = foreground { () -> StudioError? in
                do {
                    try await workspace.begin(with: session)
                    return nil
                } catch {
                    return StudioError.from(error)
                }
            }
            if let ending, let error = ending.result {
                console.error(error)
                return .failure
            }
            if workspace.names.session != nil { _ = perform("/list") }
        } else if isFirst {
            console.message(Styled("Type what to cook, for example: How to cook a tuna sandwich?", .faint))
        }
        Task.detached { await workspace.warmUp() }

        var prefill: String?
        var code = ExitCode.ok
        reading: while true {
            switch reader.read(prompt: prompt(), prefill: prefill) {
            case .endOfInput: break reading
            case .terminated:
                code = .interrupted
                break reading
            case .line(let line):
                prefill = nil
                reader.remember(line)
                switch perform(line) {
                case .prefill(let text): prefill = text
                case .editor(let text, let command): edit(text, then: command)
                case .quit: break reading
                case nil: break
                }
                if terminated {
                    code = .interrupted
                    break reading
                }
            }
        }
        let closing = foreground { () -> StudioError? in
            do {
                try await workspace.close()
                return nil
            } catch {
                return StudioError.from(error)
            }
        }
        if let closing, let error = closing.result {
            console.error(error)
            return .failure
        }
        return code
    }

    private var terminated = false

    private func prompt() -> String {
        let name = TerminalText.truncated(terminalSafeLine(workspace.names.session ?? "auteur"), to: 30)
        let text = console.render(Styled(name + ">", .strong)) + " "
        // Codes of no width, marked for readline.
        return text.replacingOccurrences(of: "\u{1b}[1m", with: "\u{1}\u{1b}[1m\u{2}").replacingOccurrences(of: "\u{1b}[0m", with: "\u{1}\u{1b}[0m\u{2}")
    }

    /// Runs a line and says what went wrong.
    /// - Parameter draft: where the line's text comes from: done with when the line has succeeded, else the only place that has it.
    private func perform(_ line: String, draft: ExternalEditor.Draft? = nil) -> FollowUp? {
        let workspace = workspace
        let kept = draft.map { "; what you wrote is in \($0.file.path)" } ?? ""
        guard let ending = foreground({ await workspace.execute(line, script: false) }) else {
            console.error(StudioError("no pipe could be opened: too many files are open" + kept))
            return nil
        }
        if ending.interrupted { reader.discardTypeAhead() }
        terminated = ending.terminatedBy != nil
        if let error = ending.result.error {
            if error.kind == .interrupted {
                console.message(Styled(Self.stopped(line) + kept, .faint))
            } else {
                console.error(StudioError(error.description + kept, kind: error.kind))
            }
        } else {
            draft?.discard()
        }
        return ending.result.followUp
    }

    /// What Ctrl-C leaves of a line: a turn goes on with Enter; of a film there is nothing left, and Enter would write a step.
    private static func stopped(_ line: String) -> String {
        var group = Command.Group.directing
        if case .command(let name, _)? = try? InputLine(line), let command = try? CommandTable.command(name) { group = command.group }
        return switch group {
        case .directing: "stopped; what was finished is kept, Enter goes on from there"
        case .revising: "stopped; what was finished is kept"
        case .looking, .sessions, .studio: "stopped"
        }
    }

    private func edit(_ text: String, then command: String) {
        do {
            let draft = try ExternalEditor.edit(text)
            // Ctrl-C in the editor was the editor's.
            _ = Signals.drain(signals)
            if let draft {
                _ = perform(command + draft.text, draft: draft)
            } else {
                console.message(Styled("unchanged", .faint))
            }
        } catch {
            console.error(StudioError.from(error))
        }
    }

    private func foreground<R: Sendable>(_ work: @escaping @Sendable () async -> R) -> ForegroundTask.Ending<R>? {
        let terminal = QuietTerminal()
        defer { terminal.leave() }
        return ForegroundTask(signals: signals).run(
            input: (STDIN_FILENO, { MainActor.assumeIsolated { self.reader.readAhead() } }), suspend: { terminal.suspend() }, abandon: { terminal.leave() }, work)
    }
}
