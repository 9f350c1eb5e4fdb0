import Kitchen
import Roles

/// Rules on what is used before the step that makes it, or takes it from where it has to have been.
extension NarrativeChecker.Account {
    private typealias Sense = NarrativeChecker

    /// "Take the potatoes out of the oven" that nobody put in.
    mutating func checkAppliance(_ turn: Turn) {
        if isWhole, !turn.deeds.isDisjoint(with: Whereabouts.heats), let match = turn.action.lowercased().firstMatch(of: /\bin (?:a|the) (plastic|paper|cardboard|wicker) (?:\p{L}+ )?(bowl|bag|box|tray|cup|basket|plate|bucket|tub)\b/), !turn.words.contains("steam") {
            faults.append(.impossible(step: turn.number, why: "cooks in a \(match.1) \(match.2)"))
        }
        guard isWhole, let match = turn.action.lowercased().firstMatch(of: /\b(?:out of|from) the (oven|freezer|fridge|refrigerator)\b/) else { return }
        let words: [String] = switch match.1 {
        case "oven": ["oven", "bake", "baking", "roasting", "broil"]
        case "freezer": ["freez", "froz"]
        default: ["fridge", "refrigerat", "chill", "cool", "overnight"]
        }
        // The cucumber that is fetched has been there all the time.
        if match.1 != "oven", !turn.reading.foods.isEmpty, turn.reading.foods.allSatisfy({ !seen.contains($0.food.id) && GrammarFoods.role(of: $0.food.id) != .composite }) { return }
        // "Roast beef" was bought.
        let isRoasted = match.1 == "oven" && told.lowercased().contains(/\broast(?:ed)?\b(?! (?:beef|pork|chicken|lamb|ham))/)
        if !isRoasted, !CleanText.words(told).contains(where: { word in words.contains { word.hasPrefix($0) } }) { faults.append(.notYet(step: turn.number, what: "what is in the \(match.1)")) }
    }

    /// "Fold in the purée" where a later step rubs the berries "into a purée"; "pour over the tamarind sauce" where one mixes this and that "to
    /// make the sauce".
    mutating func checkMadeLater(_ turn: Turn) {
        guard isWhole else { return }
        let words = CleanText.words(turn.action), pours = turn.operation.map { Whereabouts.puts.contains($0) } ?? false || words.contains("pour")
        let poured = turn.reading.foods.filter { pours && GrammarFoods.role(of: $0.food.id) == .composite && !turn.isResult($0) }.compactMap { $0.food.word.split(separator: " ").last }
        for noun in Sense.preparations.union(poured).sorted() where !Sense.makes(noun, turn.action) {
            let isTaken = poured.contains(noun) || words.indices.contains { words[$0] == noun && words[..<$0].suffix(3).contains("the") }
            guard isTaken, steps[turn.number...].contains(where: { Sense.makes(noun, $0.action) }), !steps[..<(turn.number - 1)].contains(where: { CleanText.words($0.action).contains(noun) }) else { continue }
            faults.append(.notYet(step: turn.number, what: "the \(noun)"))
        }
    }

    /// "Layer the roast pork" of one that a later step roasts.
    mutating func checkCookedLater(_ mention: FoodMention, in turn: Turn) {
        guard isWhole, !turn.isAnother(mention) else { return }
        if isMadeLater(mention, in: turn) {
            faults.append(.notYet(step: turn.number, what: "the \(mention.food.word)"))
            return
        }
        guard !seen.contains(where: { TextReader.alike($0, mention.food.id) }), [.meat, .fish, .vegetable, .egg].contains(GrammarFoods.role(of: mention.food.id)) else { return }
        // "Roast pork" is one name, "the fried pork" is not.
        let names = turn.scanned.dropFirst(max(0, mention.position - 1)).prefix(min(2, mention.position + 1))
        guard let (word, operation) = Sense.cookedWords.first(where: { names.contains($0.word) }), turn.operation != operation else { return }
        let isCooked = steps[turn.number...].contains { step in
            TextReader.operation(of: step.action) == operation && TextReader.handled(inAction: step.action).contains { $0.id == mention.food.id && !$0.word.hasPrefix(word) }
                && Set(CleanText.words(step.action)).isDisjoint(with: Sense.ofMore)
        }
        if isCooked { faults.append(.notYet(step: turn.number, what: "the \(mention.food.word)")) }
    }

    /// "The peanut butter that has been whisked smooth" of what a later step whisks.
    private func isMadeLater(_ mention: FoodMention, in turn: Turn) -> Bool {
        let after = turn.scanned.dropFirst(mention.position + 1).prefix(6)
        guard let that = after.firstIndex(of: "that"), that - mention.position <= 2, let verb = after.drop(while: { $0 != "been" && $0 != "was" && $0 != "were" }).dropFirst().first, verb.hasSuffix("ed") else { return false }
        return steps[turn.number...].contains { step in
            CleanText.words(step.action).first.map { $0.hasPrefix(verb.dropLast(2).prefix(5)) } ?? false && TextReader.handled(inAction: step.action).contains { $0.id == mention.food.id }
        }
    }
}
