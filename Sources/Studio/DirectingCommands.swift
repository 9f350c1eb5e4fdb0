import Foundation
import Media
import Narrative
import Production
import Sessions

/// Queries and turns.
extension CommandTable {
    /// Bare text: the query where there is no narrative, else the next step's action.
    static let say = Command("say", usage: "TEXT", group: .directing, "a query, or the next step as you write it", arguments: [.text]) { workspace, call in
        // "help" is no dish, and no step.
        let word = call.text.lowercased().trimmingCharacters(in: .whitespaces)
        if let command = all.first(where: { $0.name == word || $0.aliases.contains(word) && word.count > 1 }) {
            throw StudioError.usage("commands begin with a slash: /\(command.name)")
        }
        if workspace.session == nil { return try await workspace.start(query: call.text) }
        if word.hasSuffix("?") || word.hasPrefix("how to ") {
            throw StudioError.usage("a question is no step: /new \(TerminalText.truncated(terminalSafeLine(call.text), to: 60)) starts another narrative")
        }
        return try await workspace.turns(1, action: call.text)
    }

    /// The empty line.
    static let turn = Command("turn", group: .directing, "the director takes the next turn") { workspace, _ in
        guard workspace.session != nil else {
            return Reply([Styled("Type what to cook, for example: How to cook a tuna sandwich?  (/help lists the commands)", .faint)])
        }
        let narrative = try workspace.open().narrative()
        if narrative.ended, Production.unfinished(narrative, kinds: [.action, .caption, .keyframe, .clip]) == nil {
            return Reply([Styled(Workspace.servedLine, .faint)])
        }
        return try await workspace.turns(1, action: nil)
    }

    static let directing: [Command] = [
        Command(
            "new", usage: "QUERY [--image FILE --caption TEXT]", group: .directing, "start a narrative (a query typed where there is none does the same)",
            detail: """
                The narrative gets a session file of its own, named after the query, and the director takes the first turn.
                --image and --caption open it with a picture of any format and what it shows: the trained director reads both
                before its first step. Everything after --caption is the caption.
                """,
            arguments: [.text]
        ) { workspace, call in
            guard !call.text.isEmpty else { throw StudioError.usage("/new needs a query: /new How to cook a tuna sandwich?") }
            let (query, opening) = try OpeningArguments.parse(call.text)
            return try await workspace.start(query: query, opening: opening)
        },
        Command(
            "step", usage: "[N]", group: .directing, "let the director take the next turn, or N turns (Enter does one)",
            detail: "A step that an interruption left unfinished is finished first. N turns end early when the dish is served.",
            arguments: [.number]
        ) { workspace, call in
            guard call.count <= 1, let count = call.count == 0 ? 1 : Int(call[0]), (1...100).contains(count) else {
                throw StudioError.usage("/step takes the number of turns, 1 to 100")
            }
            return try await workspace.turns(count, action: nil)
        },
        Command(
            "more", usage: "[N]", group: .directing, "show N ways to go on (4, if N is left out): /pick takes one of them",
            detail: "The director writes several actions for the next step. Nothing is added to the narrative until you pick one, write your own, or press Enter.",
            arguments: [.number]
        ) { workspace, call in
            guard call.count <= 1, let count = call.count == 0 ? 4 : Int(call[0]), (1...12).contains(count) else {
                throw StudioError.usage("/more takes how many ways to show, 1 to 12")
            }
            return try await workspace.more(count)
        },
        Command("pick", usage: "K", group: .directing, "take the K-th of the ways that /more showed as the next step", arguments: [.number]) { workspace, call in
            guard call.count == 1, let number = Int(call[0]) else { throw StudioError.usage("/pick takes the number of one of the ways that /more showed") }
            return try await workspace.turns(1, action: workspace.offer(number))
        },
        Command(
            "insert", usage: "t [TEXT]", group: .directing, "put a new step before step t, written by you or the director",
            detail: "Later steps are renumbered and keep all their takes; what reads the new step becomes stale.",
            arguments: [.step, .text]
        ) { workspace, call in
            guard call.count >= 1 else { throw StudioError.usage("/insert needs the step to insert before: /insert 3 Toast the bread.") }
            let number = try workspace.stepNumber(call[0])
            let text = call.text.dropFirst(call[0].count).trimmingCharacters(in: .whitespaces)
            let production = try await workspace.production()
            let (_, seen) = try await workspace.showing { observer in
                try await production.insertStep(before: number, action: text.isEmpty ? nil : text, observer: observer)
            }
            return try workspace.reply(seen)
        },
        Command(
            "remove", usage: "t", group: .directing, "take step t out of the narrative (/undo brings it back)", arguments: [.step]
        ) { workspace, call in
            guard call.count == 1 else { throw StudioError.usage("/remove needs a step: /remove 3") }
            let number = try workspace.stepNumber(call[0])
            let session = try workspace.open()
            try Production.remove(step: number, in: session)
            let stale = try Production.stale(in: session)
            var reply = Reply([Styled("step \(number) is out; /undo brings it back")] + workspace.staleLines(stale))
            reply.report.message = "step \(number) removed"
            reply.report.stale = stale.map(\.description)
            return reply
        },
    ]
}

extension Workspace {
    /// A new session for the query, and its first turn.
    func start(query: String, opening: OpeningArguments? = nil) async throws -> Reply {
        let query = terminalSafeLine(query)
        guard query.contains(where: \.isLetter) else { throw StudioError.usage("a query is needed: what should be cooked?") }
        guard query.count <= 500 else { throw StudioError.usage("a query of \(query.count) characters is too long: say in one sentence what to cook, at most 500") }
        let picture = try opening.map { (png: try PictureFile.png(PictureFile.read(StudioPaths.expanded($0.file))), caption: $0.caption) }
        // The engines first: without them there is nothing to begin.
        let cast = try await cast()
        if picture != nil, !cast.director.reads(for: .state).contains(.opening) || cast.encoder == nil {
            throw StudioError("this director reads no pictures: a narrative opens with one where Assets/director and Assets/encoder are there")
        }
        let created = try createSession(query: query)
        if let picture { try created.setOpening(picture) }
        console.message(Styled("session \(created.name), seed \(try created.narrative().seed)", .faint))
        var reply = try await turns(1, action: nil)
        if console.interactive {
            reply.lines.append(Styled("Enter: next step · a sentence: the step as you want it · /edit 1.caption · /help", .faint))
        }
        reply.report.query = query
        return reply
    }

    /// Ways to go on, numbered.
    func more(_ count: Int) async throws -> Reply {
        let session = try open()
        let actions = try await production().alternatives(count)
        guard !actions.isEmpty else { return Reply([Styled("The director sees no way to go on: the dish is served.", .faint)]) }
        offers = (session.url, try session.narrative().steps.count, actions)
        var reply = Reply(actions.enumerated().map { Styled(TerminalText.padded("\($0 + 1)", to: 3), .strong) + Styled($1) })
        if console.interactive { reply.lines.append(Styled("/pick 1 takes the first; a sentence of your own is as good", .faint)) }
        reply.report.message = actions.joined(separator: "\n")
        return reply
    }

    /// The action that `/more` showed under this number.
    func offer(_ number: Int) throws -> String {
        let session = try open()
        guard let offers, offers.session == session.url, offers.steps == (try session.narrative().steps.count) else {
            throw StudioError("there is nothing to pick from: /more shows ways to go on")
        }
        guard offers.actions.indices.contains(number - 1) else { throw StudioError("there is no way \(number): /more showed 1 to \(offers.actions.count)") }
        return offers.actions[number - 1]
    }

    /// Takes `count` turns; the first with the author's action, if there is one.
    func turns(_ count: Int, action: String?) async throws -> Reply {
        let production = try await production()
        let session = try open()
        let (_, seen) = try await showing { observer in
            func take() async throws {
                for turn in 0..<count {
                    let watch = Seen()
                    try await production.takeTurn(action: turn == 0 ? action : nil) { event in
                        watch.note(event)
                        observer(event)
                    }
                    if watch.served { break }
                }
            }
            // One command, one /undo; a single turn names its step itself.
            if count == 1 { try await take() } else { try await session.group("\(count) steps") { try await take() } }
        }
        var reply = try reply(seen)
        if seen.served {
            reply.lines.append(Styled(Self.servedLine, .good))
            reply.report.message = Self.servedLine
        }
        return reply
    }

    /// What to do when the director has no further step to write.
    static let servedLine = "The dish is served. /export FILE.mp4 makes the film; to go on all the same, write a step yourself."

    /// What to say about the steps that got new cells: on a terminal they were shown as they came.
    func reply(_ seen: Seen) throws -> Reply {
        let narrative = try open().narrative()
        let statuses = Production.statuses(of: narrative)
        let numbers = seen.steps.filter { narrative.steps.indices.contains($0 - 1) }
        var reply = Reply(console.interactive ? [] : numbers.flatMap { views.words(of: narrative.steps[$0 - 1], number: $0) })
        let stale = try Production.stale(in: open())
        if console.interactive { reply.lines += staleLines(stale) }
        reply.report.seed = narrative.seed
        reply.report.ended = narrative.ended
        reply.report.stale = stale.map(\.description)
        reply.report.steps = numbers.map {
            StepReport(narrative.steps[$0 - 1], number: $0, statuses: statuses[$0 - 1], settings: configuration.production)
        }
        return reply
    }

    /// A line that names what is stale and how to bring it up to date; none where nothing is.
    func staleLines(_ stale: [Production.CellPlace]) -> [Styled] {
        guard let first = stale.first else { return [] }
        let named = stale.prefix(4).map(\.description).joined(separator: ", ") + (stale.count > 4 ? " and \(stale.count - 4) more" : "")
        return [Styled("stale: \(named). /regen \(first.step).. brings them up to date", .warning)]
    }

    /// A step number as typed. Whether there is such a step is for the production to say.
    func stepNumber(_ text: String) throws -> Int {
        guard case .step(let number) = try Reference(text) else { throw StudioError.usage("'\(text)' is not a step's number: say 3 for the third") }
        return number
    }
}
