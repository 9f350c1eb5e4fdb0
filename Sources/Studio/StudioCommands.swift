import Foundation
import Media
import Narrative

/// The studio itself.
extension CommandTable {
    static let studio: [Command] = [
        Command(
            "engine", usage: "[director \(DirectorName.allCases.map(\.rawValue).joined(separator: "|"))|PATH]", group: .studio,
            "who writes: which language model, or the director that was trained for it",
            detail: directors,
            arguments: [.word(["director"]), .word(DirectorName.allCases.map(\.rawValue))]
        ) { workspace, call in
            guard call.count > 0 else {
                let cast = try await workspace.cast()
                return Reply(message: "director: \(cast.director.identity)\nrenderer: \(cast.renderer.identity)\nanimator: \(cast.animator.identity)")
            }
            guard call.count == 2, call[0] == "director" else { throw StudioError.usage("/engine director takes one of \(DirectorName.listed), or the path of a GGUF file: /engine director \(DirectorName.small.rawValue)") }
            let cast = try await workspace.changeDirector(to: call[1])
            return Reply(message: "director: \(cast.director.identity)")
        },
        Command("help", aliases: ["?", "h"], usage: "[COMMAND]", group: .studio, "this list, or one command in full", arguments: [.command]) { workspace, call in
            guard let name = call.words.words.first else { return help(columns: workspace.console.columns) }
            let command = try CommandTable.command(name.hasPrefix("/") ? String(name.dropFirst()) : name)
            var reply = Reply([Styled(command.synopsis, .strong), Styled(command.summary)] + command.detail.split(separator: "\n").map { Styled(String($0)) })
            if !command.aliases.isEmpty { reply.lines.append(Styled("also: " + command.aliases.map { "/" + $0 }.joined(separator: ", "), .faint)) }
            reply.report.commands = [HelpReport(name: command.name, usage: command.synopsis, summary: command.summary)]
            return reply
        },
        Command("quit", aliases: ["exit", "q"], group: .studio, "leave (so does Ctrl-D); everything is saved already") { _, _ in
            var reply = Reply()
            reply.followUp = .quit
            return reply
        },
    ]

    /// The directors that there are, a line each.
    private static var directors: String {
        let named = DirectorName.allCases.map { TerminalText.padded($0.rawValue, to: 9) + $0.summary }
        return (named + [
            "PATH     any other GGUF file of the llama or qwen2 architecture",
            "What others wrote stays current: a new director makes its own new takes and makes none of the old ones stale.",
        ]).joined(separator: "\n")
    }

    private static func help(columns: Int) -> Reply {
        var lines = [
            Styled("Enter") + Styled("                  the director takes the next turn", .faint),
            Styled("a sentence") + Styled("             the next step as you write it (//... if it begins with a slash)", .faint),
        ]
        for group in Command.Group.allCases {
            lines.append(Styled(group.rawValue, .strong))
            for command in all where command.group == group {
                let synopsis = command.synopsis
                let width = TerminalText.width(synopsis)
                let summary = TerminalText.wrapped(command.summary, to: max(20, columns - 25))
                if width > 22 { lines.append(Styled("  " + synopsis)) }
                for (index, line) in summary.enumerated() {
                    let head = index == 0 && width <= 22 ? "  " + TerminalText.padded(synopsis, to: 23) : String(repeating: " ", count: 25)
                    lines.append(Styled(head) + Styled(line, .faint))
                }
            }
        }
        lines.append(Styled("t is a step's number, cell one of \(CellKind.listed). /help COMMAND says more.", .faint))
        var reply = Reply(lines)
        reply.report.commands = all.map { HelpReport(name: $0.name, usage: $0.synopsis, summary: $0.summary) }
        return reply
    }
}
