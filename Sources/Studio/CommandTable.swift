import Foundation
import Media
import Sessions

/// What a word of a command's arguments is, for completion.
public enum ArgumentKind: Hashable, Sendable {
    /// Step number.
    case step
    /// Step, or step and cell.
    case cell
    /// Step and cell that holds text.
    case textCell
    /// Step, cell, or step with all that follows.
    case range
    case session
    case path
    case command
    /// One of these words.
    case word([String])
    case number
    /// Free text to the end of the line.
    case text
}

/// A command as it was called.
struct Call: Sendable {
    let name: String
    /// Everything after the name, as typed.
    let text: String
    var words: ArgumentWords

    init(name: String, text: String, freeText: Bool) throws {
        self.name = name
        self.text = text
        // Free text may hold a lone apostrophe.
        words = freeText ? ArgumentWords(plain: text) : try ArgumentWords(text)
    }

    var count: Int { words.words.count }
    subscript(index: Int) -> String { words.words[index] }
}

extension ArgumentWords {
    /// The words between blanks; quotes mean nothing.
    init(plain text: String) {
        words = text.split(separator: " ").map(String.init)
    }
}

/// What a command has to say.
struct Reply: Sendable {
    /// For people: stdout, unless a live display has shown it already.
    var lines: [Styled] = []
    /// For `--json`.
    var report = CommandReport(command: "", ok: true)
    var followUp: FollowUp?

    init(_ lines: [Styled] = []) {
        self.lines = lines
    }

    init(message: String) {
        lines = [Styled(message)]
        report.message = message
    }
}

/// What the REPL does after a command.
public enum FollowUp: Hashable, Sendable {
    case quit
    /// Offers this line for editing.
    case prefill(String)
    /// Opens the editor on `text`; what it comes back with runs as `command` followed by it.
    case editor(text: String, command: String)
}

/// A command of the studio. The table of these is all that dispatch, help, completion and scripts know.
public struct Command: Sendable {
    public let name: String
    public let aliases: [String]
    /// The arguments as the help shows them.
    public let usage: String
    public let group: Group
    public let summary: String
    /// Further lines of `/help COMMAND`.
    public let detail: String
    public let arguments: [ArgumentKind]
    /// Options with a value, and flags; the value's kind for completion.
    public let options: [String: ArgumentKind?]
    let run: @Sendable (isolated Workspace, Call) async throws -> Reply

    /// Headings of the help, in its order.
    public enum Group: String, CaseIterable, Sendable {
        case directing = "Directing"
        case revising = "Revising"
        case looking = "Looking"
        case sessions = "Sessions and films"
        case studio = "Studio"
    }

    init(
        _ name: String, aliases: [String] = [], usage: String = "", group: Group, _ summary: String, detail: String = "",
        arguments: [ArgumentKind] = [], options: [String: ArgumentKind?] = [:],
        run: @escaping @Sendable (isolated Workspace, Call) async throws -> Reply
    ) {
        self.name = name
        self.aliases = aliases
        self.usage = usage
        self.group = group
        self.summary = summary
        self.detail = detail
        self.arguments = arguments
        self.options = options
        self.run = run
    }

    /// `/edit t.action|caption [TEXT]`
    public var synopsis: String { "/" + name + (usage.isEmpty ? "" : " " + usage) }

    var takesText: Bool { arguments.contains(.text) }
}

/// All commands.
public enum CommandTable {
    public static let all: [Command] = directing + revising + looking + sessions + studio

    /// The command of this name, alias, or unambiguous beginning of a name.
    /// - Throws: `StudioError` (usage) with the nearest name.
    public static func command(_ name: String) throws -> Command {
        if let command = all.first(where: { $0.name == name || $0.aliases.contains(name) }) { return command }
        let begun = name.count >= 2 ? all.filter { $0.name.hasPrefix(name) } : []
        if begun.count == 1 { return begun[0] }
        if begun.count > 1 {
            throw StudioError.usage("/\(name) could be " + begun.map { "/" + $0.name }.joined(separator: " or "))
        }
        let hint = Suggestion.nearest(to: name, among: all.flatMap { [$0.name] + $0.aliases }).map { "did you mean /\($0)?" } ?? "/help lists the commands"
        throw StudioError.usage("there is no command /\(TerminalText.truncated(terminalSafeLine(name), to: 40)): \(hint) (a text that begins with a slash is sent as //\(TerminalText.truncated(terminalSafeLine(name), to: 20)))")
    }
}
