import Kitchen
import Synchronization

/// What the lexicon finds in one action, caption or query. The last texts' readings are kept: a turn holds every draft against the same
/// history.
package enum TextReader {
    private static let readings = Mutex<[String: CaptionReading]>([:]), operations = Mutex<[String: Kitchen.Operation?]>([:])

    private static func kept<Value: Sendable>(_ cache: borrowing Mutex<[String: Value]>, _ text: String, _ read: () -> Value) -> Value {
        if let known = cache.withLock({ $0[text] }) { return known }
        let value = read()
        cache.withLock {
            if $0.count >= 1000 { $0.removeAll() }
            $0[text] = value
        }
        return value
    }

    /// What the words of a text say.
    static func reading(of text: String) -> CaptionReading { kept(readings, text) { CaptionReading(of: text) } }

    /// What an action tells to do: the verb that it begins with, or the first that it holds.
    static func operation(of action: String) -> Kitchen.Operation? { kept(operations, action) { firstOperation(of: action) } }

    private static func firstOperation(of action: String) -> Kitchen.Operation? { firstVerb(of: action)?.operation }

    /// The verb that an action begins with, or the first that it holds, and where it stands.
    private static func firstVerb(of action: String) -> (operation: Kitchen.Operation, at: Int)? {
        let words = TextScanner.words(of: action), tags = TextScanner.tags(of: words)
        for at in words.indices.prefix(6) where at == 0 || at == 1 && words[0].text.hasSuffix("ly") || !words[at].text.hasSuffix("ed") && (words[at].afterBreak || ["and", "then", "now", "next", "gently", "carefully", "slowly", "finely", "roughly"].contains(words[at - 1].text)) {
            for tag in tags[at] { if case .operation(let operation, _, _) = tag.meaning { return (operation, at) } }
        }
        // "Thread the marinated beef on skewers" marinates nothing, and "slices of cucumber" are no slicing.
        let found = reading(of: action).operations
        for at in words.indices where !words[at].text.hasSuffix("ed") && (!words[at].text.hasSuffix("s") || words[at].text.hasSuffix("ss")) {
            for tag in tags[at] { if case .operation(let operation, _, _) = tag.meaning, found.contains(operation) { return (operation, at) } }
        }
        return nil
    }

    /// An action's parts that each tell of a deed of their own: "Tear the mushrooms into strips", "slice the garlic"; also after an adverb
    /// ("and thinly slice the apples", "and meanwhile soften the onion").
    static func clauses(of action: String) -> [String] {
        let words = TextScanner.words(of: action), tags = TextScanner.tags(of: words)
        if words.isEmpty { return [] }
        let starts = words.indices.dropFirst().filter { at in
            let isAdverb = words[at - 1].text.hasSuffix("ly") || ["meanwhile", "then", "also"].contains(words[at - 1].text)
            let lead = isAdverb && at > 1 && !words[at].afterBreak ? at - 1 : at
            guard words[lead].afterBreak || ["and", "then"].contains(words[lead - 1].text), !words[at].text.hasSuffix("ed"), !words[at].text.hasSuffix("ing") else { return false }
            // "And slices of radish."
            if words[at].text.hasSuffix("s"), !words[at].text.hasSuffix("ss") { return false }
            return fires.contains(words[at].text) || tags[at].contains { if case .operation = $0.meaning { true } else { false } }
        }
        let ends = starts + [words.count]
        return zip([0] + starts, ends).map { (start: Int, end: Int) -> String in
            var text = words[start].text
            for word in words[start..<end].dropFirst() { text += (word.afterBreak ? ", " : " ") + word.text }
            return text
        }
    }

    /// What tells of a fire and of no operation.
    static let fires: Set<String> = ["soften", "cook", "heat", "warm", "melt", "toast", "braise", "poach", "steam"]

    /// "Bacon side up" tells how something lies.
    static func isSide(_ mention: FoodMention, in words: [String]) -> Bool {
        let after = words.dropFirst(mention.position + 1).prefix(2)
        return after.count == 2 && ["side", "sides"].contains(after.first!) && ["up", "down"].contains(after.last!)
    }

    /// An action as a deed of the recipe grammar: its operation, the foods in the order of the words, the vessel that things end up
    /// in.
    static func deed(ofAction action: String) -> Deed {
        var deed = deed(reading(of: action))
        deed.operation = operation(of: action)
        return deed
    }

    /// The foods that an action handles, and not those that they are put on, into or beside: "the onion" of "Fry the onion with the
    /// oil", "the peas" of "Add the peas to the carrots"; what stands after "with" where that is the point ("Garnish the soup with the
    /// basil").
    static func handled(inAction action: String) -> [FoodName] {
        let reading = Self.reading(of: action)
        let words = TextScanner.words(of: action)
        let verb = firstVerb(of: action)
        // "With the knife, slice the tuna ...", "Use a knife to slice the tuna ...": what is done begins after that.
        let begin = words.first.flatMap { first -> Int? in
            switch first.text {
            case "with", "using", "in", "on", "over": words.indices.dropFirst().first { words[$0].afterBreak }
            case "use", "take": words.firstIndex { $0.text == "to" }.map { $0 + 1 }
            default: nil
            }
        } ?? 0
        // "Lift the almonds onto a plate and fry the onion": the verb's own object.
        if let verb, verb.at > max(begin, 2), ["and", "then"].contains(words[verb.at - 1].text) {
            let own = handled(in: reading, words, verb: verb, from: verb.at)
            if !own.isEmpty { return own }
        }
        return handled(in: reading, words, verb: verb, from: begin)
    }

    private static func handled(in reading: CaptionReading, _ words: [Word], verb: (operation: Kitchen.Operation, at: Int)?, from begin: Int) -> [FoodName] {
        // "Beat in the eggs", not "Beat in a bowl".
        let inward = verb.map { $0.at + 1 }.flatMap { at in
            words.indices.contains(at) && words[at].text == "in" && !reading.vessels.contains { (at...at + 4).contains($0.position) } && reading.foods.contains { (at...at + 4).contains($0.position) } ? at : nil
        }
        let border = words.indices.dropFirst(begin).first { at in
            at != inward && borders.contains(words[at].text) || words[at].afterBreak && words[at].text.hasSuffix("ing") || isPlace(at, in: reading, words, verb: verb, from: begin)
        } ?? words.count
        let swapped = border < words.count && words[border].text == "with" && isReversed(verb, words, border: border, in: reading)
        var foods: [FoodName] = []
        let scanned = words.map(\.text)
        for mention in reading.foods where !isSide(mention, in: scanned) && (swapped ? mention.position > border : (begin..<max(begin, border)).contains(mention.position)) {
            if !foods.contains(mention.food) { foods.append(mention.food) }
        }
        return foods
    }

    private static let borders: Set<String> = [
        "into", "over", "on", "onto", "in", "with", "through", "from", "until", "so", "beside", "for", "around", "round", "alongside",
    ]

    /// "Add the peas to the carrots in the wok": the "to" that leads to where things are put.
    private static func isPlace(_ at: Int, in reading: CaptionReading, _ words: [Word], verb: (operation: Kitchen.Operation, at: Int)?, from begin: Int) -> Bool {
        guard words[at].text == "to", at + 1 < words.count, ["the", "their", "its", "that", "those", "this", "these"].contains(words[at + 1].text),
              let verb, Whereabouts.puts.contains(verb.operation) || Whereabouts.joins.contains(verb.operation) else { return false }
        let end = words.indices.dropFirst(at + 1).first { borders.contains(words[$0].text) } ?? words.count
        return reading.foods.contains { (begin..<at).contains($0.position) }
            && reading.foods.contains { (at..<end).contains($0.position) && GrammarFoods.role(of: $0.food.id) != .composite }
    }

    /// Whether what stands after "with" is what comes in: "Garnish the soup with basil", "Dust the fish with flour" (but not "with a spoon").
    private static func isReversed(_ verb: (operation: Kitchen.Operation, at: Int)?, _ words: [Word], border: Int, in reading: CaptionReading) -> Bool {
        guard let verb else { return false }
        if [.garnish, .season, .brush].contains(verb.operation) { return true }
        guard verb.operation == .sprinkle || words[verb.at].text.hasPrefix("drizzl") else { return false }
        let end = words.indices.dropFirst(border + 1).first { borders.contains(words[$0].text) } ?? words.count
        return reading.foods.contains { (border..<end).contains($0.position) }
    }

    static func deed(_ reading: CaptionReading) -> Deed {
        var foods: [FoodName] = []
        for mention in reading.foods where !foods.contains(mention.food) { foods.append(mention.food) }
        let vessels = reading.vessels.filter { !$0.source }
        let target = vessels.last { $0.target } ?? vessels.last
        return Deed(operation: reading.operations.first, foods: foods, vessels: target.map { [$0.kind] } ?? [])
    }

    /// The same food, or one a kind of the other.
    static func alike(_ a: String, _ b: String) -> Bool { Lexicon.isKind(a, of: b) || Lexicon.isKind(b, of: a) }

    /// The foods that a query asks for: those that it names, less a dish's own name ("bean burritos" are made of beans) and what it rules
    /// out or has something in place of.
    static func ingredients(ofQuery query: String) -> [FoodName] {
        let dish = named(inQuery: query)
        let named = foods(inQuery: query)
        return named.asked.filter { dish?.isItself($0) != true && !named.excluded.contains($0) }
    }

    /// What the words of a query's dish say of how it is made.
    static func named(inQuery query: String) -> NamedDish? {
        NamedDish.named(in: CleanText.words(CleanText.dish(query)).joined(separator: " "))
    }

    /// The foods that a query names, also those inside a dish's name ("tomato soup"), and those that it rules out.
    package static func foods(inQuery query: String) -> (asked: [FoodName], excluded: [FoodName]) {
        // Fish-fragrant aubergines have no fish.
        let words = TextScanner.words(of: query.replacing(/\p{L}+-(?:fragrant|scented|style|shaped|free)\b/, with: ""))
        var asked: [FoodName] = []
        var excluded: [FoodName] = []
        var negated = false, swapped = false
        var at = 0
        while at < words.count {
            // "Without cream but with leeks"; "not with leeks" goes on ruling out.
            if negated, !swapped, ["but", "with", "just", "only", "plus"].contains(words[at].text), at > 0, words[at - 1].text != "not" { negated = false }
            if isNegation(words, at) || words[at].text == "than" && at > 0 && words[at - 1].text == "rather" || words[at].text == "place" && words[..<at].suffix(2).contains(where: { $0.text == "in" }) { negated = true }
            // "Swap the fish for hearts of palm."
            if ["swap", "swapping", "swapped", "replace", "replacing"].contains(words[at].text) { (negated, swapped) = (true, true) }
            if swapped, ["for", "with", "by"].contains(words[at].text) { (negated, swapped) = (false, false) }
            var length = 1
            for size in stride(from: min(3, words.count - at), through: 1, by: -1) {
                let phrase = words[at..<(at + size)].map(\.text).joined(separator: " ")
                guard let food = Lexicon.food(named: phrase), GrammarFoods.role(of: food.id) != .composite else { continue }
                if negated { excluded.append(food) } else if !asked.contains(food) { asked.append(food) }
                length = size
                break
            }
            at += length
        }
        return (asked, excluded)
    }

    /// Whether the foods after a word are ruled out: not those of a no-bake cake (but of a no-yeast bread), nor of a curry that is not too spicy.
    private static func isNegation(_ words: [Word], _ at: Int) -> Bool {
        switch words[at].text {
        case "without", "minus", "instead": return true
        case "no" where !words[at].hyphenated: return true
        case "no", "not":
            let next = words[(at + 1)...].drop { ["a", "an", "the", "any", "with", "using"].contains($0.text) }
            return (1...3).contains { size in next.count >= size && Lexicon.food(named: next.prefix(size).map(\.text).joined(separator: " ")) != nil }
        default: return false
        }
    }
}
