/// From words to a `CaptionReading`, by the lexicon's phrases and the grammar of short descriptive prose: which colour
/// belongs to which vessel, which state to which food, what lies in what.
struct CaptionParser {
    let words: [Word]
    let tags: [[Tag]]
    /// Sentence of each word.
    let sentences: [Int]
    var reading = CaptionReading()
    /// What was taken from the text, in order, without overlaps.
    private(set) var items: [Item] = []

    struct Item {
        enum Kind {
            case food(Int), vessel(Int), tool, counterNoun, simile, sleeve
            case form(Form, noun: Bool), cook(Cook), colour(Colour), material(CounterKind)
            case verb(Operation, Form?, Cook?)
        }

        var start: Int
        var length: Int
        var kind: Kind
        var end: Int { start + length }
    }

    init(_ text: String) {
        words = TextScanner.words(of: text)
        tags = TextScanner.tags(of: words)
        var sentence = 0
        sentences = words.map { word in
            if word.marks.contains(where: { ".;!?\n".contains($0) }) { sentence += 1 }
            return sentence
        }
    }

    mutating func run() {
        segment()
        bindColours()
        bindSurroundings()
        bindStates()
        bindContainers()
        for item in items {
            switch item.kind {
            case .verb(let operation, _, _) where !isNoun(item): reading.operations.append(operation)
            case .form(_, noun: true) where isVerb(item):
                // "Slice the onions": a shape noun that is a verb here.
                for tag in tags[item.start] { if case .operation(let operation, _, _) = tag.meaning { reading.operations.append(operation) } }
            default: break
            }
        }
        reading.movesContents = Self.pronouns.contains { pronoun in words.contains { $0.text == pronoun } }
    }

    // MARK: Segmentation

    private mutating func segment() {
        var index = 0
        while index < words.count {
            guard let tag = juice(at: index) ?? choose(at: index) else {
                index += 1
                continue
            }
            append(tag)
            index = tag.end
        }
    }

    /// "Juice" behind a lemon or a lime is theirs.
    private func juice(at index: Int) -> Tag? {
        guard words[index].text == "juice", let citrus = reading.foods.last(where: { ["lemon", "lime"].contains($0.food.id) }),
            index == 0 || !["own", "milky", "their"].contains(words[index - 1].text)
        else { return nil }
        return Tag(start: index, length: 1, meaning: .food(Lexicon.food(named: citrus.food.id + " juice") ?? FoodName(id: "lemon juice")))
    }

    /// The tag that counts at a word: the longest, things before properties, and a word that is both a thing and a colour or
    /// material is a property where a vessel, a sleeve or the counter follows.
    private func choose(at index: Int) -> Tag? {
        let here = tags[index]
        guard !here.isEmpty else { return nil }
        let longest = here.map(\.length).max() ?? 0
        var best = here.filter { $0.length == longest }
        if best.count > 1, index > 0, words[index].afterBreak, case .vessel = items.last?.kind, items.last?.end == index, index + 1 < words.count, words[index + 1].text == "with",
            let property = best.first(where: { if case .colour = $0.meaning { true } else { false } }) {
            return property
        }
        if best.count > 1, let property = best.first(where: { isProperty($0.meaning) }), precedesThing(property) { best = [property] }
        for tag in best.sorted(by: { rank($0) < rank($1) }) where isMeant(tag) { return tag }
        return here.filter { $0.length < longest }.sorted { ($0.length, rank($1)) > ($1.length, rank($0)) }.first(where: isMeant)
    }

    private func rank(_ tag: Tag) -> Int {
        switch tag.meaning {
        case .simile: 0
        case .vessel: 1
        case .tool: 2
        case .food: 3
        case .counterNoun: 4
        case .sleeve: 5
        case .form: 6
        case .cook: 7
        case .operation: 8
        case .colour: 9
        case .counter: 10
        case .hand: 11
        }
    }

    private func isProperty(_ meaning: Meaning) -> Bool {
        switch meaning {
        case .colour, .counter: true
        default: false
        }
    }

    /// Whether a vessel, tool, sleeve or counter follows within its noun phrase.
    private func precedesThing(_ tag: Tag) -> Bool {
        var index = tag.end
        while index < min(words.count, tag.end + 3), !words[index].afterBreak, !Self.stops.contains(words[index].text) {
            for other in tags[index] {
                switch other.meaning {
                case .vessel, .sleeve, .counterNoun, .tool: return true
                case .food: return false
                default: break
                }
            }
            index += 1
        }
        return false
    }

    private func isMeant(_ tag: Tag) -> Bool {
        let next = tag.end < words.count ? words[tag.end] : nil
        let previous = tag.start > 0 ? words[tag.start - 1].text : ""
        switch tag.meaning {
        case .food(let food):
            if words[tag.end - 1].hyphenated, next.map({ Self.hyphenTails.contains($0.text) }) ?? false { return false }
            if let next, !next.afterBreak, !words[tag.end - 1].text.hasSuffix("s") {
                // "the soup bowl", "a bread knife": the food only says what the thing is for.
                let things = tags[tag.end].contains { other in
                    switch other.meaning {
                    case .vessel(let kind, _): ![.jug, .jar, .glass].contains(kind)
                    case .tool: true
                    default: false
                    }
                }
                let shape = tags[tag.end].contains { if case .form(_, true) = $0.meaning { true } else { false } }
                if things, !shape { return false }
            }
            if isComparison(before: tag.start) { return false }
            // "Fish it out", "butter the tin": a food's word as a verb.
            if tag.length == 1, Self.alsoVerbs.contains(words[tag.start].text), !Self.determiners.contains(previous), let next, !next.afterBreak,
                ["the", "it", "them", "a", "its", "out", "down", "without", "each", "rather", "away"].contains(next.text) {
                return false
            }
            if words[tag.start].text == "fat", !["own", "clear", "the", "of", "its", "hot", "rendered", "with"].contains(previous) { return false }
            if food.id == "orange", words[tag.start].text == "orange", tag.length == 1,
                !["an", "one", "half", "whole", "sliced", "squeezed"].contains(previous), !(next.map { ["juice", "zest", "segments", "slices", "peel", "wedges"].contains($0.text) } ?? false) {
                return false
            }
            // "oil", "butter", "salt", "flour" as verbs stand behind a pronoun or "to".
            if ["to", "hands"].contains(previous), Lexicon.ingredient(food.id).map({ [.powder, .liquid, .spice].contains($0.category) }) ?? false {
                return false
            }
            return true
        case .vessel(_, let weak):
            if words[max(0, tag.start - 2)..<tag.start].contains(where: { $0.text == "no" }) { return false }
            if !weak { return true }
            if previous == "the", words[tag.start].text == "dish", !(next.map { ["is", "complete"].contains($0.text) } ?? false) { return true }
            return isPlace(at: tag.start) && !(next.map { !$0.afterBreak && hasVessel(at: tag.end) } ?? false)
        case .counter:
            return precedesThing(tag) || isPlace(at: tag.start) || previous == "of"
        case .operation:
            return words[tag.start].text != "brown"
        default:
            return true
        }
    }

    private func hasVessel(at index: Int) -> Bool {
        guard index < words.count else { return false }
        return tags[index].contains { if case .vessel = $0.meaning { true } else { false } }
    }

    /// Whether the noun at `index` follows a preposition and its articles: "in the", "on a dark".
    private func isPlace(at index: Int) -> Bool {
        var position = index - 1
        var steps = 0
        while position >= 0, steps < 4 {
            if words[position + 1].afterBreak { return false }
            if Self.prepositions.contains(words[position].text) { return true }
            if Self.determiners.contains(words[position].text) || isModifier(position) || steps < 2 {
                position -= 1
                steps += 1
            } else {
                return false
            }
        }
        return false
    }

    private func isModifier(_ index: Int) -> Bool {
        tags[index].contains { tag in
            switch tag.meaning {
            case .colour, .form, .cook, .counter: true
            default: false
            }
        }
    }

    private func isComparison(before index: Int) -> Bool {
        var position = index - 1
        while position >= max(0, index - 4) {
            if words[position + 1].afterBreak { return false }
            if tags[position].contains(where: { $0.meaning == .simile && $0.end <= index }) { return true }
            if words[position].text == "of", position > 0, words[position + 1].text != "the", tags[position - 1].contains(where: { if case .colour(let colour) = $0.meaning { !colour.isMaterial } else { false } }) { return true }
            if words[position].text == "as", (max(0, position - 3)..<position).contains(where: { words[$0].text == "as" }) { return true }
            position -= 1
        }
        return false
    }

    private mutating func append(_ tag: Tag) {
        let kind: Item.Kind
        switch tag.meaning {
        case .food(let food):
            let plural = words[tag.end - 1].text.hasSuffix("s")
            reading.foods.append(FoodMention(food: food, form: nil, cook: nil, container: .open, position: tag.start, plural: plural))
            kind = .food(reading.foods.count - 1)
            bindInner(tag, food: reading.foods.count - 1)
        case .vessel(let vessel, _):
            reading.vessels.append(VesselMention(kind: vessel, word: words[tag.end - 1].text, another: false, source: false, target: false, position: tag.start))
            kind = .vessel(reading.vessels.count - 1)
        case .tool(let tool):
            reading.tools.append(tool)
            kind = .tool
        case .counterNoun: kind = .counterNoun
        case .simile: kind = .simile
        case .sleeve: kind = .sleeve
        case .form(let form, let noun): kind = .form(form, noun: noun)
        case .cook(let cook): kind = .cook(cook)
        case .colour(let colour): kind = .colour(colour)
        case .counter(let counter): kind = .material(counter)
        case .operation(let operation, let form, let cook): kind = .verb(operation, form, cook)
        case .hand: return
        }
        items.append(Item(start: tag.start, length: tag.length, kind: kind))
    }

    /// States inside the food's own name: "boiled egg", "basil leaves", "ground cumin".
    private mutating func bindInner(_ tag: Tag, food: Int) {
        guard tag.length > 1, !["bay leaf", "ice"].contains(reading.foods[food].food.id) else { return }
        for index in tag.start..<tag.end {
            for inner in tags[index] where inner.end <= tag.end && inner.length < tag.length {
                if words[index].text == "brown" { continue }
                switch inner.meaning {
                case .form(let form, _) where Lexicon.admits(form, for: reading.foods[food].food.id): reading.foods[food].form = form
                case .cook(let cook) where Lexicon.admits(cook, for: reading.foods[food].food.id): reading.foods[food].cook = cook
                default: break
                }
            }
        }
    }

    // MARK: Colours, counter, sleeve

    private mutating func bindColours() {
        for item in items {
            switch item.kind {
            case .vessel(let index):
                reading.vessels[index].colour = colour(after: item) ?? colour(before: item, inside: true)
                let lead = words[max(0, item.start - 4)..<item.start].map(\.text)
                reading.vessels[index].another = lead.contains { ["another", "second", "other", "smaller", "third"].contains($0) }
                if let preposition = preposition(before: item.start) {
                    let outOf = zip(lead, lead.dropFirst()).contains { $0 == "out" && $1 == "of" }
                    reading.vessels[index].source = ["from", "off"].contains(preposition) || preposition == "of" && outOf
                    reading.vessels[index].target = ["into", "onto", "in", "on", "across", "over", "inside", "to"].contains(preposition)
                }
            case .colour(let colour) where item.end < words.count && words[item.end].text == "metal" && !colour.isMaterial:
                // "Against the black metal" of the pan that is at work.
                if let index = reading.vessels.indices.first(where: { [.wok, .pan, .pot, .tray].contains(reading.vessels[$0].kind) && reading.vessels[$0].colour == nil }) {
                    reading.vessels[index].colour = colour
                }
            case .sleeve:
                reading.sleeve = colour(before: item, inside: false) ?? reading.sleeve
            default: break
            }
        }
    }

    /// The colour named in a thing's noun phrase; a colour proper before a material.
    private func colour(before item: Item, inside: Bool) -> Colour? {
        var found: [Colour] = []
        if inside {
            for index in item.start..<item.end {
                for tag in tags[index] where tag.end <= item.end {
                    if case .colour(let colour) = tag.meaning, index < item.end - 1 { found.append(colour) }
                }
            }
        }
        var index = item.start - 1
        while index >= max(0, item.start - 6) {
            // A comma between adjectives does not end the phrase; any other mark does.
            if words[index + 1].afterBreak, words[index + 1].marks != "," || !isModifier(index) { break }
            if Self.stops.contains(words[index].text), words[index].text != "and" { break }
            if let thing = items.first(where: { $0.start <= index && index < $0.end }), isThing(thing) { break }
            for tag in tags[index] where tag.end <= item.start {
                if case .colour(let colour) = tag.meaning, !rimmed(tag.end) { found.append(colour) }
            }
            index -= 1
        }
        return found.first { !$0.isMaterial } ?? found.first
    }

    /// "A dish of white ceramic", "a bowl, cream with a chipped rim".
    private func colour(after item: Item) -> Colour? {
        guard item.end < words.count else { return nil }
        var index = item.end
        if words[index].afterBreak {
            guard words[index].marks == ",", index + 1 < words.count, words[index + 1].text == "with" else { return nil }
        } else if words[index].text == "of" {
            index += 1
        } else {
            return nil
        }
        var found: [Colour] = []
        while index < min(words.count, item.end + 4) {
            if tags[index].contains(where: { if case .food = $0.meaning, $0.end > index + 1 { true } else { false } }) { return nil }
            for tag in tags[index] { if case .colour(let colour) = tag.meaning { found.append(colour) } }
            if index + 1 < words.count, words[index + 1].afterBreak || words[index + 1].text == "with" { break }
            if !isModifier(index) { break }
            index += 1
        }
        return found.first { !$0.isMaterial } ?? found.first
    }

    /// "Blue-rimmed" and "blue-striped" do not make a vessel blue.
    private func rimmed(_ end: Int) -> Bool {
        end < words.count && words[end - 1].hyphenated && ["rimmed", "striped", "handled", "edged", "patterned", "spotted", "flecked", "lidded"].contains(words[end].text)
    }

    private func isThing(_ item: Item) -> Bool {
        switch item.kind {
        case .food, .vessel, .tool, .counterNoun, .sleeve, .verb: true
        default: false
        }
    }

    private func preposition(before index: Int) -> String? {
        var position = index - 1
        while position >= max(0, index - 6), !words[position + 1].afterBreak || isModifier(position) {
            if Self.prepositions.contains(words[position].text) { return words[position].text }
            position -= 1
        }
        return nil
    }

    private mutating func bindSurroundings() {
        for (order, item) in items.enumerated() {
            switch item.kind {
            case .counterNoun:
                if let kind = material(before: item.start) {
                    reading.counter = kind
                } else if let before = items[..<order].last(where: { $0.end >= item.start - 3 && sentences[$0.start] == sentences[item.start] }),
                    let kind = Self.counter(of: before.kind) {
                    reading.counter = kind
                } else if reading.counter == nil, item.end < words.count, words[item.end].text == "of" {
                    reading.counter = (item.end..<min(words.count, item.end + 5)).compactMap { material(at: $0) }.first
                }
            case .material(let kind) where reading.counter == nil && isPlace(at: item.start): reading.counter = kind
            case .colour(let colour) where reading.counter == nil && isPlace(at: item.start) && !precedesVessel(item):
                reading.counter = Self.counter(of: .colour(colour))
            default: break
            }
        }
    }

    /// The counter material named in the three words before a noun.
    private func material(before index: Int) -> CounterKind? {
        (max(0, index - 3)..<index).compactMap { material(at: $0) }.first
    }

    private func material(at index: Int) -> CounterKind? {
        tags[index].compactMap { if case .counter(let kind) = $0.meaning { kind } else { nil } }.first
    }

    private func precedesVessel(_ item: Item) -> Bool {
        items.contains { other in
            guard other.start >= item.end, other.start <= item.end + 3 else { return false }
            return isThing(other)
        }
    }

    private static func counter(of kind: Item.Kind) -> CounterKind? {
        switch kind {
        case .material(let counter): counter
        case .colour(.wood): .oak
        case .colour(.bamboo): .oak
        case .colour(.stone), .colour(.grey): .concrete
        case .colour(.steel), .colour(.silver): .steel
        case .colour(.ceramic): .tile
        default: nil
        }
    }

    /// A verb's word behind an article or a preposition is a noun: "its skin", "a squeeze".
    func isNoun(_ item: Item) -> Bool {
        guard item.start > 0, !words[item.start].afterBreak else { return false }
        let previous = words[item.start - 1].text
        let text = words[item.start].text
        if text.hasSuffix("ed") || text.hasSuffix("ing") { return false }
        return Self.determiners.contains(previous) && !["one", "two", "three", "four", "this", "that"].contains(previous)
            || Self.prepositions.contains(previous) && previous != "to"
    }

    private static let alsoVerbs: Set<String> = [
        "fish", "fishes", "crumble", "crumbles", "stew", "squash", "squashes", "butter", "butters", "oil", "oils", "salt", "salts", "flour", "sugar",
        "water", "juice", "pepper", "milk", "sauce", "cream", "ice", "sprouts", "batter", "rice",
    ]

    static let pronouns: Set<String> = ["it", "everything", "mixture", "contents", "they", "all", "lot", "rest"]
    static let determiners: Set<String> = ["a", "an", "the", "its", "his", "her", "their", "one", "two", "three", "four", "each", "this", "that", "another"]
    static let prepositions: Set<String> = [
        "in", "into", "on", "onto", "across", "over", "inside", "at", "from", "off", "of", "under", "beneath", "against", "to", "with",
        "beside", "around", "along", "upon", "within", "near", "by", "behind", "above", "below", "through", "round",
    ]
    static let stops: Set<String> = prepositions.union(determiners).union(["and", "is", "are", "was", "were", "has", "have", "while", "as", "then", "until", "where", "which", "that", "but", "or"])
    private static let hyphenTails: Set<String> = [
        "sized", "coloured", "colored", "slick", "scented", "flavoured", "flavored", "shaped", "brown", "red", "green", "yellow", "white",
        "orange", "purple", "black", "blue", "grey", "thin", "smooth", "like", "free", "based", "stained", "coated", "lined", "streaked", "thick", "gold", "pink",
    ]
}
