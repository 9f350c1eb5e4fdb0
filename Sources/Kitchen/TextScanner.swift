import Foundation

/// What a stretch of text may mean.
public enum Meaning: Hashable, Sendable {
    case food(FoodName)
    case vessel(VesselKind, weak: Bool)
    case tool(ToolKind)
    /// `noun`: a shape noun, as in "slices of", "onion rings".
    case form(Form, noun: Bool)
    case cook(Cook)
    case colour(Colour)
    case counter(CounterKind)
    /// A noun that means the work surface.
    case counterNoun
    case operation(Operation, Form?, Cook?)
    /// What follows is a comparison.
    case simile
    case sleeve
    case hand
}

/// A stretch of text with its meanings, longest match of each table.
public struct Tag: Hashable, Sendable {
    /// Words from `start`, `length` of them.
    public let start: Int
    public let length: Int
    public let meaning: Meaning

    public var end: Int { start + length }
}

/// Words of a text, and the phrases of the lexicon among them.
public enum TextScanner {
    /// The longest text that is read; a caption has a few hundred bytes.
    public static let maximumBytes = 20_000

    /// Splits into words: letters, digits and inner apostrophes; hyphens and marks are kept beside the words.
    public static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var marks = ""
        func flush() {
            guard !current.isEmpty else { return }
            var word = Word(text: current)
            word.marks = marks
            word.afterBreak = !marks.isEmpty
            words.append(word)
            current = ""
            marks = ""
        }
        let bounded = text.utf8.count > maximumBytes ? String(text.prefix(maximumBytes)) : text
        let folded = bounded.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: Locale(identifier: "en_US_POSIX")).lowercased()
        for character in folded {
            if character.isLetter || character.isNumber {
                current.append(character)
            } else if character == "'" || character == "\u{2019}" {
                if !current.isEmpty { current.append("'") }
            } else {
                if current.hasSuffix("'") { current.removeLast() }
                let hadWord = !current.isEmpty
                flush()
                if character == "-" || character == "\u{2010}" || character == "\u{2011}" {
                    if hadWord { words[words.count - 1].hyphenated = true }
                } else if ",.;:!?()\u{2013}\u{2014}\n\"".contains(character) {
                    marks.append(character)
                }
            }
        }
        if current.hasSuffix("'") { current.removeLast() }
        flush()
        return words
    }

    /// Every phrase of every table that starts at each word.
    public static func tags(of words: [Word]) -> [[Tag]] {
        words.indices.map { start in
            var tags: [Tag] = []
            for table in tables {
                guard let match = table.longestMatch(in: words, at: start) else { continue }
                tags += match.values.map { Tag(start: start, length: match.length, meaning: $0) }
            }
            if let match = Lexicon.foods.longestMatch(in: words, at: start) {
                tags += match.values.map { Tag(start: start, length: match.length, meaning: .food($0)) }
            }
            return tags
        }
    }

    private static let tables: [PhraseTable<Meaning>] = [
        table(WordTables.vessels) { value, word in
            VesselKind(rawValue: value).map { .vessel($0, weak: word.hasSuffix("!")) }
        },
        table(WordTables.tools) { value, _ in ToolKind(rawValue: value).map { .tool($0) } },
        table(WordTables.forms) { value, word in Form(rawValue: value).map { .form($0, noun: word.hasSuffix("*")) } },
        table(WordTables.cooks) { value, _ in Cook(rawValue: value).map { .cook($0) } },
        table(WordTables.colours) { value, _ in Colour(rawValue: value).map { .colour($0) } },
        table(WordTables.counters) { value, _ in CounterKind(rawValue: value).map { .counter($0) } },
        simple(WordTables.counterNouns, .counterNoun),
        simple(WordTables.similes, .simile),
        simple("sleeve, cuff, shirt, jumper, apron, shirtsleeve, sleeved, jacket, sweater", .sleeve),
        simple("hand, finger, fingertip, palm, thumb, fist", .hand),
        operations,
    ]

    private static func table(_ text: String, _ meaning: (String, String) -> Meaning?) -> PhraseTable<Meaning> {
        var table = PhraseTable<Meaning>()
        for (value, words) in WordLists.rows(text) {
            for word in words {
                guard let meaning = meaning(value, word) else { continue }
                table.insert(word.trimmingCharacters(in: CharacterSet(charactersIn: "!*")), meaning)
            }
        }
        return table
    }

    private static func simple(_ words: String, _ meaning: Meaning) -> PhraseTable<Meaning> {
        var table = PhraseTable<Meaning>()
        for word in WordLists.list(words) { table.insert(word, meaning) }
        return table
    }

    private static let operations: PhraseTable<Meaning> = {
        var table = PhraseTable<Meaning>()
        for (value, words) in WordLists.rows(WordTables.operations) {
            for word in words {
                let parts = word.split(separator: "+")
                let verb = WordLists.trim(parts[0])
                let end = parts.count > 1 ? WordLists.trim(parts[1]) : ""
                let form = Form(rawValue: end)
                let cook = Cook(rawValue: end)
                // Two rows are verbs without a motion of their own: they are done by hand, or by the pan.
                let operation: Operation = switch value {
                case "tear": .place
                case "melt": .fry
                default: Operation(rawValue: value) ?? .place
                }
                table.insert(verb, .operation(operation, form, cook), inflect: .verb)
            }
        }
        return table
    }()
}
