import Foundation
import Media
import Narrative
import Production
import Sessions

/// Session files and films.
extension CommandTable {
    static let sessions: [Command] = [
        Command("sessions", group: .sessions, "the sessions of the folder, newest first") { workspace, _ in
            let entries = try workspace.library.list()
            var reply = Reply()
            reply.lines = entries.isEmpty ? [Styled("no sessions in \(workspace.library.folder.path) yet", .faint)] : entries.map { entry in
                let isOpen = entry.url.standardizedFileURL == workspace.session?.url.standardizedFileURL
                let facts = entry.problem.map { Styled($0, .warning) } ?? Styled(TerminalText.padded("\(entry.stepCount) \(entry.stepCount == 1 ? "step" : "steps")", to: 9) + "\(Views.clock(entry.modified))  ", .faint) + Styled(workspace.console.interactive ? TerminalText.truncated(terminalSafeLine(entry.query), to: max(16, workspace.console.columns - 60)) : terminalSafeLine(entry.query))
                return Styled(isOpen ? "* " : "  ", .good) + Styled(TerminalText.padded(terminalSafeLine(entry.name), to: 28) + "  ", .strong) + facts
            }
            reply.report.sessions = entries.map {
                SessionReport(name: $0.name, path: $0.url.path, query: $0.query, steps: $0.stepCount, modified: $0.modified, problem: $0.problem)
            }
            return reply
        },
        Command("open", usage: "NAME|PATH", group: .sessions, "open a session; the one at hand is saved already", arguments: [.session]) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/open needs a session: /sessions lists them") }
            let url = try workspace.url(of: call[0])
            if !FileManager.default.fileExists(atPath: url.path), let known = try workspace.library.list().map(\.name).first(where: { $0.contains(call[0]) }) {
                throw StudioError("there is no session \(terminalSafeLine(call[0])): did you mean \(terminalSafeLine(known))?")
            }
            try workspace.openSession(at: url)
            let session = try workspace.open()
            let narrative = try session.narrative()
            var reply = Reply(workspace.views.list(narrative, name: session.name))
            reply.report.query = narrative.query
            reply.report.seed = narrative.seed
            return reply
        },
        Command(
            "save-as", usage: "NAME|PATH", group: .sessions, "save a copy under another name and go on with the copy",
            detail: "Sessions save themselves; this is for trying something without touching what you have.", arguments: [.path]
        ) { workspace, call in
            guard call.count == 1 else {
                let name = call.words.words.joined(separator: "-").lowercased()
                throw StudioError.usage(call.count == 0 ? "/save-as needs a name: /save-as tuna-second-try" : "a name has no spaces: /save-as \(TerminalText.truncated(terminalSafeLine(name), to: 60))")
            }
            let session = try workspace.open()
            let url = try workspace.url(of: call[0])
            try session.save(as: url)
            try workspace.openSession(at: url)
            var reply = Reply(message: "saved as \(url.path); this is the one you are working on now")
            reply.report.file = url.path
            return reply
        },
        Command(
            "export", usage: "FILE.mp4 [--size WxH] [--fps N] [--force]", group: .sessions, "make the film",
            detail: """
                H.264, 1280x720 at 24 frames/s unless you say otherwise: each step's clip for its duration, short cross-dissolves, a chapter
                and a subtitle line per step, title and cover. The file appears when it is whole; Ctrl-C leaves none. An older film of
                ours by this name is replaced, any other file only with --force.
                """,
            arguments: [.path], options: ["--size": .word(["1280x720", "1920x1080", "640x360"]), "--fps": .word(["24", "25", "30"]), "--force": nil]
        ) { workspace, call in try await workspace.export(call) },
    ]
}

extension Workspace {
    fileprivate func export(_ call: Call) async throws -> Reply {
        var words = call.words
        let force = words.flag("--force")
        var size = configuration.film
        if let text = try words.option("--size") {
            guard let given = Configuration.Size(text) else { throw StudioError.usage("'\(text)' is no size: say --size 1280x720") }
            size = given
        }
        var framesPerSecond = configuration.framesPerSecond
        if let text = try words.option("--fps") {
            guard let given = Int(text) else { throw StudioError.usage("'\(text)' is no number of frames per second: say --fps 24") }
            framesPerSecond = given
        }
        guard words.words.count == 1 else { throw StudioError.usage("/export needs one file: /export film.mp4 [--size WxH] [--fps N]") }
        let url = StudioPaths.expanded(words.words[0])
        let options = FilmOptions(width: size.width, height: size.height, framesPerSecond: framesPerSecond, dissolve: configuration.dissolve)
        let production = try await production()
        let steps = try open().narrative().steps
        let length = steps.reduce(0) { $0 + production.settings.duration(of: $1) }
        let line = ProgressLine("film", total: length.rounded(), unit: "s")
        let started = Date()
        let film: FilmReport
        do {
            film = try await production.exportFilm(to: url, options: options, replace: force) { progress in
                let done = Double(progress.framesDone) / Double(max(1, progress.framesTotal))
                line.update((done * length).rounded(), note: "step \(progress.step) of \(steps.count)")
            }
            line.finish()
        } catch {
            line.finish()
            throw error
        }
        let seconds = Date().timeIntervalSince(started)
        var reply = Reply([
            Styled(url.path, .strong)
                + Styled(": \(Views.seconds(film.duration)) of film, \(size.width)x\(size.height), \(Views.bytes(film.bytes)), made in \(Views.seconds((seconds * 10).rounded() / 10))")
        ])
        reply.lines += film.notes.map { Styled("note: \($0)", .warning) }
        // It shows what there is.
        reply.lines += staleLines(try Production.stale(in: open()))
        reply.report.film = FilmFileReport(
            path: url.path, frames: film.frames, duration: film.duration, bytes: film.bytes, steps: film.steps, seconds: seconds, notes: film.notes)
        reply.report.file = url.path
        return reply
    }
}
