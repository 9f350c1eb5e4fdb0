import Foundation

/// One line, typed or scripted, taken apart.
public enum InputLine: Hashable, Sendable {
    case empty
    /// `/name arguments`
    case command(name: String, arguments: String)
    /// A query where there is no narrative, the next step's action where there is one.
    case text(String)
    /// A comment of a script: `# ...`
    case comment

    /// Longest message in bytes; more is refused rather than cut.
    public static let maximumBytes = 8_000

    /// - Parameter comments: whether a line that begins with `#` is a comment (scripts) or text (a person's prompt).
    public init(_ line: String, comments: Bool = false) throws {
        guard line.utf8.count <= Self.maximumBytes else {
            throw StudioError.usage(
                "that is a message of \(line.utf8.count.formatted(.number.locale(Locale(identifier: "en")))) bytes; "
                    + "one step takes at most \(Self.maximumBytes): say it shorter, or in several steps")
        }
        // A pasted text of several lines is one message.
        let line = line.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingCharacters(in: .whitespaces)
        if line.isEmpty {
            self = .empty
        } else if comments, line.hasPrefix("#") {
            self = .comment
        } else if line.hasPrefix("//") {
            self = .text(String(line.dropFirst()))
        } else if line.hasPrefix("/") {
            let words = line.dropFirst().split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            let arguments = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
            self = .command(name: words.first.map(String.init) ?? "", arguments: arguments)
        } else {
            self = .text(line)
        }
    }
}

/// The words of a command's arguments, with the shell's quotes: 'a b', "a b", a\ b.
public struct ArgumentWords: Hashable, Sendable {
    public var words: [String]

    public init(_ text: String) throws {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var escaped = false
        for character in text {
            if escaped {
                word = (word ?? "") + String(character)
                escaped = false
            } else if character == "\\", quote != "'" {
                escaped = true
            } else if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " || character == "\t" {
                if let finished = word { words.append(finished) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        guard quote == nil, !escaped else { throw StudioError.usage("a quote is not closed in: \(text)") }
        if let finished = word { words.append(finished) }
        self.words = words
    }

    /// Takes `--name VALUE` or `--name=VALUE` out of the words.
    public mutating func option(_ name: String) throws -> String? {
        guard let index = words.firstIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
        if words[index] != name {
            return String(words.remove(at: index).dropFirst(name.count + 1))
        }
        guard index + 1 < words.count else { throw StudioError.usage("\(name) needs a value") }
        words.remove(at: index)
        return words.remove(at: index)
    }

    /// Takes the flag `--name` out of the words.
    public mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: name) else { return false }
        words.remove(at: index)
        return true
    }
}
