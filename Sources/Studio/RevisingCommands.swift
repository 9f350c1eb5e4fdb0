import Foundation
import Media
import Narrative
import Production
import Sessions

/// Changing what there is.
extension CommandTable {
    static let revising: [Command] = [
        Command(
            "edit", usage: "t.action|caption [TEXT] [--editor]", group: .revising, "write a text yourself",
            detail: """
                Without TEXT the line is offered with the present text in it: change it and press Enter. A long text, or --editor, opens
                $VISUAL or $EDITOR. What you write is a further take; what was made from the old text becomes stale and stays as it is.
                """,
            arguments: [.textCell, .text], options: ["--editor": nil]
        ) { workspace, call in try workspace.edit(call) },
        Command(
            "regen", aliases: ["regenerate"], usage: "t | t.cell | t..", group: .revising, "make a new take of a step, of one cell, or of all that is stale from step t on",
            detail: """
                /regen 3          every cell of step 3, except those that are locked or that you wrote
                /regen 3.caption  that cell alone
                /regen 3..        step 3 and all that follow: what is stale or missing; where nothing is, step 3 first
                Old takes are kept: /takes 3.caption lists them, /take 3.caption 1 goes back.
                """,
            arguments: [.range]
        ) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/regen needs a step (3), a cell (3.caption) or a range (3..)") }
            let reference = try Reference(call[0])
            let production = try await workspace.production()
            let (_, seen) = try await workspace.showing { observer in
                switch reference {
                case .step(let number): try await production.regenerate(step: number, observer: observer)
                case .downstream(let number): try await production.regenerate(from: number, observer: observer)
                case .cell(let number, let kind): try await production.regenerate(kind, of: number, observer: observer)
                }
            }
            return try workspace.reply(seen)
        },
        Command(
            "render", usage: "t [SEED]", group: .revising, "draw step t's keyframe anew with another seed, and set it in motion",
            arguments: [.step, .number]
        ) { workspace, call in
            guard (1...2).contains(call.count) else { throw StudioError.usage("/render needs a step: /render 3") }
            let number = try workspace.stepNumber(call[0])
            let seed = call.count == 2 ? UInt64(call[1]) : nil
            guard call.count == 1 || seed != nil else { throw StudioError.usage("'\(call[1])' is no seed: a seed is a whole number from 0") }
            let production = try await workspace.production()
            let (_, seen) = try await workspace.showing { observer in
                try await production.rerender(number, seed: seed, observer: observer)
            }
            return try workspace.reply(seen)
        },
        Command(
            "take", usage: "t.cell N", group: .revising, "go back, or over, to take N of a cell (/takes lists them)", arguments: [.cell, .number]
        ) { workspace, call in
            guard call.count == 2, case .cell(let number, let kind) = try Reference(call[0]), let take = Int(call[1]) else {
                throw StudioError.usage("/take needs a cell and a take's number: /take 3.caption 1")
            }
            let stale = try Production.choose(take: take, of: kind, step: number, in: workspace.open())
            return try workspace.changed(number, kind, "\(number).\(kind.rawValue) is take \(take)", stale: stale)
        },
        Command("undo", group: .revising, "take the last change back; every take is kept") { workspace, _ in
            guard let label = try workspace.open().undo() else { throw StudioError("there is nothing to undo") }
            return try workspace.moved("undone: \(label)")
        },
        Command("redo", group: .revising, "make the change that /undo took back") { workspace, _ in
            guard let label = try workspace.open().redo() else { throw StudioError("there is nothing to redo") }
            return try workspace.moved("redone: \(label)")
        },
        Command("lock", usage: "t.cell", group: .revising, "keep a cell as it is, whatever changes before it", arguments: [.cell]) { workspace, call in
            try workspace.lock(call, to: true)
        },
        Command("unlock", usage: "t.cell", group: .revising, "let a locked cell follow again", arguments: [.cell]) { workspace, call in
            try workspace.lock(call, to: false)
        },
        Command(
            "duration", usage: "t SECONDS", group: .revising, "how long step t lasts in the film; its clip is made to that length",
            arguments: [.step, .number]
        ) { workspace, call in
            guard call.count == 2, let seconds = Double(call[1]) else { throw StudioError.usage("/duration needs a step and seconds: /duration 3 7.5") }
            let number = try workspace.stepNumber(call[0])
            let production = try await workspace.production()
            let (_, seen) = try await workspace.showing { try await production.setDuration(seconds, of: number, observer: $0) }
            let length = try production.settings.duration(of: Production.step(number, of: workspace.open().narrative()))
            var reply = try workspace.reply(seen)
            reply.lines = [Styled("step \(number) lasts \(Views.seconds(length))")]
            reply.report.message = "step \(number) lasts \(Views.seconds(length))"
            return reply
        },
        Command(
            "seed", usage: "[SEED]", group: .revising, "the narrative's seed: what it is, or another one",
            detail: "Counter, light and the cook follow from it. Another seed makes stale what reads it, and changes nothing by itself.",
            arguments: [.number]
        ) { workspace, call in
            guard call.count <= 1 else { throw StudioError.usage("/seed takes one whole number from 0") }
            guard call.count == 1 else {
                guard let session = workspace.session else {
                    return Reply(message: workspace.seed.map { "the next narrative gets seed \($0)" } ?? "the next narrative draws a seed of its own")
                }
                let seed = try session.narrative().seed
                var reply = Reply(message: "seed \(seed)")
                reply.report.seed = seed
                return reply
            }
            guard let seed = UInt64(call[0]), seed <= UInt64(Int64.max) else { throw StudioError.usage("'\(call[0])' is no seed: a seed is a whole number from 0") }
            guard let session = workspace.session else {
                workspace.seed = seed
                return Reply(message: "the next narrative gets seed \(seed)")
            }
            let stale = try Production.newlyStale(in: session) { try session.setSeed(seed) }
            var reply = Reply([Styled("seed \(seed)")] + workspace.staleLines(stale))
            reply.report.seed = seed
            reply.report.stale = stale.map(\.description)
            return reply
        },
    ]
}

extension Workspace {
    fileprivate func edit(_ call: Call) throws -> Reply {
        var call = call
        let wantsEditor = call.words.flag("--editor")
        guard call.count >= 1, case .cell(let number, let kind) = try Reference(call[0]), kind <= .caption else {
            throw StudioError.usage("/edit needs a text cell: /edit 3.action or /edit 3.caption")
        }
        let session = try open()
        let name = "\(number).\(kind.rawValue)"
        let text = call.text.dropFirst(call[0].count).trimmingCharacters(in: .whitespaces)
        if !text.isEmpty, !wantsEditor {
            guard let stale = try Production.edit(kind, of: number, to: text, in: session) else { return Reply(message: "\(name) is unchanged") }
            return try changed(number, kind, "\(name) is yours now", stale: stale)
        }
        let step = try Production.step(number, of: session.narrative())
        if step[kind].locked { throw StudioError("\(name) is locked: /unlock \(name) first") }
        guard console.interactive else { throw StudioError.usage("/edit \(name) needs the text here: /edit \(name) TEXT") }
        let present = terminalSafeLine(step[kind].take?.text ?? "")
        var reply = Reply()
        let isLong = TerminalText.width(present) > console.columns * 8
        reply.followUp = wantsEditor || isLong && ExternalEditor.command() != nil
            ? .editor(text: present, command: "/edit \(name) ") : .prefill("/edit \(name) \(present)")
        return reply
    }

    /// The reply to a change of one cell.
    fileprivate func changed(_ number: Int, _ kind: CellKind?, _ message: String, stale: [Production.CellPlace]) throws -> Reply {
        var reply = Reply([Styled(message)] + staleLines(stale))
        reply.report.message = message
        reply.report.stale = stale.map(\.description)
        let narrative = try open().narrative()
        let step = try Production.step(number, of: narrative)
        reply.report.steps = [
            StepReport(step, number: number, statuses: Production.statuses(of: narrative)[number - 1], settings: configuration.production)
        ]
        if kind == .keyframe, console.interactive, let keyframe = try Production.keyframe(of: step, in: open()) { display.show(keyframe.picture) }
        return reply
    }

    /// The reply to an undo or a redo.
    fileprivate func moved(_ message: String) throws -> Reply {
        let narrative = try open().narrative()
        let stale = try Production.stale(in: open())
        var reply = Reply([Styled(message)] + staleLines(stale))
        reply.report.message = message
        reply.report.stale = stale.map(\.description)
        let statuses = Production.statuses(of: narrative)
        reply.report.steps = narrative.steps.enumerated().map {
            StepReport($1, number: $0 + 1, statuses: statuses[$0], settings: configuration.production)
        }
        return reply
    }

    fileprivate func lock(_ call: Call, to locked: Bool) throws -> Reply {
        guard call.count == 1, case .cell(let number, let kind) = try Reference(call[0]) else {
            throw StudioError.usage("/\(call.name) needs a cell: /\(call.name) 3.caption")
        }
        let session = try open()
        let step = try Production.step(number, of: session.narrative())
        guard step[kind].take != nil || !locked else { throw StudioError("\(number).\(kind.rawValue) has nothing to lock yet") }
        let stale = try Production.newlyStale(in: session) { try session.setLocked(locked, kind: kind, step: step.id) }
        return try changed(number, nil, "\(number).\(kind.rawValue) is \(locked ? "locked" : "unlocked")", stale: stale)
    }
}
