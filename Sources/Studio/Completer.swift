import Foundation
import Narrative
import Sessions
import Synchronization

/// What completion knows of the session and its folder.
public final class CompletionNames: Sendable {
    private let library: SessionLibrary
    private let state = Mutex((steps: 0, session: String?.none))

    init(library: SessionLibrary) {
        self.library = library
    }

    func set(steps: Int, session: String?) {
        state.withLock { $0 = (steps, session) }
    }

    var steps: Int { state.withLock { $0.steps } }
    /// Name of the open session.
    public var session: String? { state.withLock { $0.session } }
    /// Names of the library's sessions, by file name alone: nothing is opened.
    var sessions: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: library.folder.path)) ?? []
        return files.filter { $0.hasSuffix("." + Session.fileExtension) && !$0.hasPrefix(".") }.map { String($0.dropLast(Session.fileExtension.count + 1)) }.sorted()
    }
}

/// What Tab offers, from the table of commands.
public struct Completer: Sendable {
    /// Candidates for the word at the end of a line.
    public enum Offer: Hashable, Sendable {
        /// Whole words, each of which begins with what is there.
        case words([String])
        /// File names, which readline knows best.
        case path
        case nothing
    }

    let names: CompletionNames

    public init(names: CompletionNames) {
        self.names = names
    }

    /// - Parameters:
    ///   - line: the line up to the cursor.
    ///   - word: its last word, as far as it is typed.
    public func offer(line: String, word: String) -> Offer {
        let head = String(line.dropLast(word.count))
        guard line.hasPrefix("/"), !line.hasPrefix("//") else { return .nothing }
        if head.isEmpty {
            return matching(CommandTable.all.map { "/" + $0.name }, word)
        }
        guard let name = head.dropFirst().split(separator: " ").first, let command = try? CommandTable.command(String(name)) else { return .nothing }
        let before = head.split(separator: " ").dropFirst().map(String.init)
        if let option = before.last, let value = command.options[option] {
            if let kind = value { return offer(kind, word) }
        }
        if word.hasPrefix("-") { return matching(command.options.keys.sorted(), word) }
        let place = before.filter { !$0.hasPrefix("-") }.count
        guard !command.arguments.isEmpty else { return .nothing }
        return place < command.arguments.count ? offer(command.arguments[place], word) : .nothing
    }

    private func offer(_ kind: ArgumentKind, _ word: String) -> Offer {
        let numbers = (0..<names.steps).map { String($0 + 1) }
        switch kind {
        case .step: return matching(numbers, word)
        case .cell: return matching(cells(numbers, word, CellKind.allCases), word)
        case .textCell: return matching(cells(numbers, word, [.action, .caption], always: true), word)
        case .range: return matching(cells(numbers, word, CellKind.allCases, suffixes: [".."]), word)
        case .session: return word.contains("/") ? .path : matching(names.sessions, word)
        case .path: return .path
        case .command: return matching(CommandTable.all.map(\.name), word)
        case .word(let words): return word.contains("/") ? .path : matching(words, word)
        case .number, .text: return .nothing
        }
    }

    /// Steps first; their cells once a step is typed.
    private func cells(_ numbers: [String], _ word: String, _ kinds: [CellKind], suffixes: [String] = [], always: Bool = false) -> [String] {
        let cells = numbers.flatMap { number in suffixes.map { number + $0 } + kinds.map { "\(number).\($0.rawValue)" } }
        return always || word.contains(".") || numbers.contains(word) ? (always ? [] : numbers) + cells : numbers
    }

    private func matching(_ candidates: [String], _ word: String) -> Offer {
        let matches = candidates.filter { $0.hasPrefix(word) }
        return matches.isEmpty ? .nothing : .words(matches)
    }
}
