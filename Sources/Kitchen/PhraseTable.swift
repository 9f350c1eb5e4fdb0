/// Phrases of one to a few words, found by their base forms at a position of a text.
struct PhraseTable<Value: Hashable & Sendable>: Sendable {
    private final class Node: @unchecked Sendable {
        var next: [String: Node] = [:]
        var values: [Value] = []
    }

    private let root = Node()

    /// Adds a phrase. Words are matched by any of their base forms, so give the singular and the infinitive.
    mutating func insert(_ phrase: String, _ value: Value, inflect: Inflection = .noun) {
        let words = TextScanner.words(of: phrase)
        guard !words.isEmpty else { return }
        var node = root
        for (index, word) in words.enumerated() {
            // A verb inflects in its first word, a noun phrase in its last or before "of".
            let key: String = switch inflect {
            case .verb: index == 0 ? "v:" + word.text : word.text
            case .noun: word.text
            }
            if node.next[key] == nil { node.next[key] = Node() }
            node = node.next[key]!
        }
        if !node.values.contains(value) { node.values.append(value) }
    }

    enum Inflection {
        case noun, verb
    }

    func contains(_ phrase: String) -> Bool {
        let words = TextScanner.words(of: phrase)
        guard let match = longestMatch(in: words, at: 0) else { return false }
        return match.length == words.count
    }

    /// The longest phrase that starts at `start`, with all that it may mean.
    func longestMatch(in words: [Word], at start: Int) -> (length: Int, values: [Value])? {
        var best: (length: Int, values: [Value])?
        func walk(_ node: Node, _ position: Int) {
            if !node.values.isEmpty, position - start > best?.length ?? 0 { best = (position - start, node.values) }
            guard position < words.count, position == start || !words[position].afterBreak else { return }
            for form in words[position].forms {
                if let next = node.next[form] { walk(next, position + 1) }
            }
            if position == start {
                for form in words[position].verbForms {
                    if let next = node.next["v:" + form] { walk(next, position + 1) }
                }
            }
        }
        walk(root, start)
        return best
    }
}

/// One word of a text.
public struct Word: Hashable, Sendable {
    /// Lower case, without diacritics.
    public let text: String
    /// Whether a hyphen ties it to the next word.
    public var hyphenated = false
    /// Whether a comma, full stop or other mark stands before it.
    public var afterBreak = false
    /// The marks before it, in order.
    public var marks: String = ""

    /// Itself and what it may be the plural of.
    var forms: [String] {
        var forms = [text]
        func add(_ form: some StringProtocol) {
            if form.count > 1, !forms.contains(String(form)) { forms.append(String(form)) }
        }
        if text.hasSuffix("ies") { add(text.dropLast(3) + "y"); add(text.dropLast(1)) }
        if text.hasSuffix("ves") { add(text.dropLast(3) + "f"); add(text.dropLast(3) + "fe"); add(text.dropLast(1)) }
        if text.hasSuffix("es") { add(text.dropLast(2)) }
        if text.hasSuffix("s"), !text.hasSuffix("ss") { add(text.dropLast(1)) }
        return forms
    }

    /// What it may be an inflected form of, as a verb.
    var verbForms: [String] {
        var forms = self.forms
        func add(_ form: some StringProtocol) {
            if form.count > 1, !forms.contains(String(form)) { forms.append(String(form)) }
        }
        for ending in ["ed", "ing"] where text.hasSuffix(ending) && text.count > ending.count + 1 {
            let stem = text.dropLast(ending.count)
            add(stem)
            add(stem + "e")
            if let last = stem.last, stem.dropLast().last == last { add(stem.dropLast()) }
            if ending == "ed", stem.last == "i" { add(stem.dropLast() + "y") }
        }
        if let base = Self.irregular[text] { add(base) }
        return forms
    }

    private static let irregular = [
        "beaten": "beat", "broken": "break", "broke": "break", "ground": "grind", "laid": "lay", "split": "split", "spun": "spin",
        "torn": "tear", "tore": "tear", "cut": "cut", "shook": "shake", "shaken": "shake", "set": "set", "fallen": "fall",
        "spat": "spit", "swept": "sweep", "wrung": "wring", "sweating": "sweat", "folded": "fold",
    ]
}
