import Encoder
import Foundation
import Media
import Narrative
import Production
import Sessions
import Synchronization

/// Seeing what there is.
extension CommandTable {
    static let looking: [Command] = [
        Command("list", aliases: ["ls"], group: .looking, "the narrative: its steps, and what of them is current, stale or missing") { workspace, _ in
            let session = try workspace.open()
            let narrative = try session.narrative()
            var reply = Reply(workspace.views.list(narrative, name: session.name))
            let statuses = Production.statuses(of: narrative)
            reply.report.query = narrative.query
            reply.report.seed = narrative.seed
            reply.report.ended = narrative.ended
            reply.report.stale = try Production.stale(in: session).map(\.description)
            reply.report.steps = narrative.steps.enumerated().map {
                StepReport($1, number: $0 + 1, statuses: statuses[$0], settings: workspace.configuration.production)
            }
            return reply
        },
        Command("show", usage: "t", group: .looking, "step t: its words, its keyframe, and where they come from", arguments: [.step]) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/show needs a step: /show 3") }
            let number = try Reference(call[0]).number
            let session = try workspace.open()
            let narrative = try session.narrative()
            let step = try Production.step(number, of: narrative)
            let statuses = Production.statuses(of: narrative)[number - 1]
            var reply = Reply()
            let words = workspace.views.words(of: step, number: number)
            let cells = workspace.views.cells(of: step, statuses: statuses)
            if workspace.console.interactive {
                words.forEach(workspace.console.message)
                if let keyframe = try Production.keyframe(of: step, in: session) { workspace.display.show(keyframe.picture) }
                reply.lines = cells
            } else {
                reply.lines = words + cells
            }
            reply.report.steps = [StepReport(step, number: number, statuses: statuses, settings: workspace.configuration.production)]
            return reply
        },
        Command("takes", usage: "t.cell", group: .looking, "the takes of a cell, in the order they were made", arguments: [.cell]) { workspace, call in
            guard call.count == 1, case .cell(let number, let kind) = try Reference(call[0]) else {
                throw StudioError.usage("/takes needs a cell: /takes 3.caption")
            }
            let cell = try Production.step(number, of: workspace.open().narrative())[kind]
            var reply = Reply(workspace.views.takes(of: cell, name: "\(number).\(kind.rawValue)"))
            reply.report.takes = cell.takes.enumerated().map { TakeReport($1, number: $0 + 1, current: $1.id == cell.current) }
            return reply
        },
        Command(
            "state", usage: "t", group: .looking, "step t's visual state: its size, what it is like, and the nearest frames of other narratives",
            detail: "The state is what the director foresees of the picture. It is compared with the step before and with what the encoder sees in the keyframe.",
            arguments: [.step]
        ) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/state needs a step: /state 3") }
            return try await workspace.state(workspace.stepNumber(call[0]))
        },
        Command("play", usage: "t", group: .looking, "step t's motion, here in the terminal (Ctrl-C stops it)", arguments: [.step]) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/play needs a step: /play 3") }
            return try await workspace.play(workspace.stepNumber(call[0]))
        },
        Command("picture", usage: "t FILE.png|jpg", group: .looking, "write step t's keyframe to a picture file", arguments: [.step, .path]) { workspace, call in
            guard call.count == 2 else { throw StudioError.usage("/picture needs a step and a file: /picture 3 toast.png") }
            let step = try Production.step(workspace.stepNumber(call[0]), of: workspace.open().narrative())
            guard let keyframe = try Production.keyframe(of: step, in: workspace.open()) else { throw StudioError("step \(call[0]) has no keyframe yet: /render \(call[0]) makes one") }
            let url = StudioPaths.expanded(call[1])
            guard !FileManager.default.fileExists(atPath: url.path) else { throw StudioError("\(url.lastPathComponent) exists: choose another name") }
            try PictureFile.write(keyframe.picture, to: url)
            var reply = Reply(message: "\(url.path): \(keyframe.picture.width)x\(keyframe.picture.height)")
            reply.report.file = url.path
            return reply
        },
        Command("status", group: .looking, "the session, the engines, the terminal") { workspace, _ in try await workspace.status() },
    ]
}

extension Workspace {
    nonisolated var display: LiveDisplay { LiveDisplay(console: console, views: views, pictures: pictures) }

    fileprivate func state(_ number: Int) async throws -> Reply {
        let session = try open()
        let narrative = try session.narrative()
        let step = try Production.step(number, of: narrative)
        guard let state = try Production.state(of: step, in: session) else {
            throw StudioError("step \(number) has no state yet: /regen \(number).state lets the director regress it, where it is one that can (/status)")
        }
        var lines: [Styled] = []
        func line(_ name: String, _ text: String) { lines.append(Styled(TerminalText.padded(name, to: 17), .faint) + Styled(text)) }
        line("space", terminalSafeLine(state.encoder))
        line("size", "\(state.count) tokens of \(state.width), norm \(Self.decimal(state.norm))")
        if number > 1, let previous = try Production.state(of: narrative.steps[number - 2], in: session), previous.encoder == state.encoder {
            line("to step \(number - 1)", "cosine \(Self.decimal(state.cosine(to: previous)))")
        }
        guard let encoder = try await cast().encoder as? ClipEncoder else {
            line("encoder", "none is here to compare it with (Assets/encoder)")
            return Reply(lines)
        }
        guard encoder.identity == state.encoder else {
            line("encoder", "it is of another space than \(encoder.identity): /regen \(number).state makes it anew")
            return Reply(lines)
        }
        if let keyframe = try Production.keyframe(of: step, in: session) {
            line("to its keyframe", "cosine \(Self.decimal(try state.cosine(to: encoder.encode(keyframe.picture))))")
        }
        if let caption = step.caption {
            line("to its caption", "CLIP-T \(Self.decimal(100 * ClipEncoder.cosine(try encoder.embed(state: state), encoder.embed(caption: caption))))")
        }
        let near = try await gallery.nearest(to: state, count: 3, encoder: encoder)
        for (place, found) in near.enumerated() {
            line(place == 0 ? "nearest frames" : "", "\(Self.decimal(found.cosine))  \(TerminalText.truncated(terminalSafeLine(found.frame.caption), to: max(30, console.columns - 27)))")
        }
        if console.interactive, let first = near.first, let picture = await gallery.picture(of: first.frame) { display.show(picture) }
        var reply = Reply(lines)
        reply.report.message = lines.map(\.plain).joined(separator: "\n")
        return reply
    }

    private static func decimal(_ value: Float) -> String { String(format: "%.2f", value) }

    fileprivate func play(_ number: Int) async throws -> Reply {
        let session = try open()
        let step = try Production.step(number, of: session.narrative())
        guard let keyframe = try Production.keyframe(of: step, in: session) else { throw StudioError("step \(number) has no keyframe yet: /render \(number) makes one") }
        guard let clip = try Production.clip(of: step, in: session) else { throw StudioError("step \(number) has no clip yet: /regen \(number).clip makes one") }
        guard console.interactive, console.capabilities.graphics != .none else {
            throw StudioError("this terminal shows no pictures: /export FILE.mp4 makes a film to watch elsewhere")
        }
        let animator = try await cast().animator
        let (encoder, box) = (pictures, LiveDisplay.box(console.capabilities))
        let (width, height) = playSize(keyframe.picture, box)
        let stopped = Mutex(false)
        let report = try await withTaskCancellationHandler {
            try await onThread(named: "player") {
                let frames = try animator.frames(of: clip, keyframe: keyframe, width: width, height: height)
                let player = InlinePlayer(encoder, columns: box.columns, rows: box.rows)
                return try player.play(duration: clip.duration, frame: { try frames.frame(at: $0) }, isCancelled: { stopped.withLock { $0 } })
            }
        } onCancel: {
            stopped.withLock { $0 = true }
        }
        if report.cancelled { throw CancellationError() }
        var reply = Reply()
        reply.report.message = "\(report.drawn) frames shown"
        return reply
    }

    /// Even size in which a clip is drawn for the terminal: no larger than what is shown.
    private func playSize(_ picture: Picture, _ box: (columns: Int, rows: Int)) -> (Int, Int) {
        let capabilities = console.capabilities
        let (cellWidth, cellHeight) = capabilities.graphics == .sixel ? (capabilities.cellWidth, capabilities.cellHeight) : (4, 8)
        let scale = min(
            Double(box.columns * cellWidth) / Double(picture.width), Double(box.rows * cellHeight) / Double(picture.height),
            Double(capabilities.maximumWidth) / Double(picture.width), 640 / Double(picture.width))
        func even(_ side: Int) -> Int { max(32, Int(Double(side) * scale) / 2 * 2) }
        return (even(picture.width), even(picture.height))
    }

    fileprivate func status() async throws -> Reply {
        var lines: [Styled] = []
        func line(_ name: String, _ text: String) {
            lines.append(Styled(TerminalText.padded(name, to: 10), .faint) + Styled(TerminalText.truncated(terminalSafeLine(text), to: max(20, console.columns - 10))))
        }
        if let session {
            let info = try session.info()
            line("session", "\(info.url.path) (\(Views.bytes(info.bytes))\(info.isReadOnly ? ", read-only" : ""))")
            line("narrative", "\(info.query), \(info.stepCount) steps, \(info.takeCount) takes, seed \(info.seed)")
            let labels = try session.undoLabels()
            if let label = labels.undo { line("undo", label) }
            if let label = labels.redo { line("redo", label) }
        } else {
            line("session", "none yet; new ones go to \(library.folder.path)")
        }
        let cast = try await cast()
        line("director", cast.director.identity)
        line("renderer", cast.renderer.identity)
        line("animator", cast.animator.identity)
        line("keyframe", "\(configuration.keyframe.width)x\(configuration.keyframe.height), steps of \(Views.seconds(configuration.duration)), film \(configuration.film.width)x\(configuration.film.height) at \(configuration.framesPerSecond) frames/s")
        if console.interactive {
            let terminal = console.capabilities
            line("terminal", "\(terminal.terminal ?? "unnamed"), \(terminal.columns)x\(terminal.rows), pictures: \(terminal.graphics.rawValue)")
        }
        var reply = Reply(lines)
        reply.report.message = lines.map(\.plain).joined(separator: "\n")
        return reply
    }
}
