/// The regular inflections of English that the wordings need.
enum Inflection {
    static func verb(_ base: String, _ mode: VerbMode) -> String {
        switch mode {
        case .base: base
        case .singular: singular(base)
        case .plural: base == "be" ? "are" : base
        case .ing: participle(base)
        }
    }

    /// Third person: "slices", "is".
    private static func singular(_ base: String) -> String {
        switch base {
        case "be": return "is"
        case "have": return "has"
        default: break
        }
        if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) { return base.dropLast() + "ies" }
        for ending in ["s", "sh", "ch", "x", "z", "o"] where base.hasSuffix(ending) { return base + "es" }
        return base + "s"
    }

    private static func participle(_ base: String) -> String {
        if base == "be" { return "being" }
        if base == "lie" { return "lying" }
        if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
        if doubling.contains(base), let last = base.last { return base + String(last) + "ing" }
        return base + "ing"
    }

    private static let doubling: Set<String> = [
        "cut", "stir", "chop", "tip", "drop", "set", "let", "pat", "rub", "whip", "grip", "put", "dip", "drip", "run", "skim", "slip", "wrap", "sit", "snip", "spin", "tap", "tug", "strip", "trim", "flip", "top", "dab", "get", "hit", "dot",
    ]

    /// "carrots", "cherries", "radishes", "bay leaves".
    static func plural(_ noun: String) -> String {
        if noun.hasSuffix("leaf") { return noun.dropLast() + "ves" }
        if noun.hasSuffix("half") { return noun.dropLast() + "ves" }
        if noun.hasSuffix("loaf") { return noun.dropLast() + "ves" }
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) { return noun.dropLast() + "ies" }
        for ending in ["tato", "mato", "mango", "ss", "ch", "sh", "x", "chilli"] where noun.hasSuffix(ending) { return noun + "es" }
        return noun + "s"
    }

    /// "a" or "an".
    static func article(_ phrase: String) -> String {
        guard let first = phrase.lowercased().first else { return "a" }
        if phrase.hasPrefix("uni") || phrase.hasPrefix("one") { return "a" }
        return "aeiou".contains(first) ? "an" : "a"
    }

    /// "the carrots, onion and garlic"
    static func list(_ names: [String]) -> String {
        names.count < 2 ? names.first ?? "" : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    }
}
