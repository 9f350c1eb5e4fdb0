import Kitchen

/// What the lexicon finds in one action, caption or query.
enum TextReader {
    /// A reading as a deed of the recipe grammar: the first operation, the foods in the order of the words, the vessel that things
    /// end up in last.
    static func deed(_ reading: CaptionReading) -> Deed {
        var foods: [FoodName] = []
        for mention in reading.foods where !foods.contains(mention.food) { foods.append(mention.food) }
        let vessels = reading.vessels.filter { !$0.source }
        let target = vessels.last { $0.target } ?? vessels.last
        return Deed(operation: reading.operations.first, foods: foods, vessels: target.map { [$0.kind] } ?? [])
    }

    /// The foods that a query names, also those inside a dish's name ("tomato soup"), and those that it rules out.
    static func foods(inQuery query: String) -> (asked: [FoodName], excluded: [FoodName]) {
        let words = TextScanner.words(of: query)
        var asked: [FoodName] = []
        var excluded: [FoodName] = []
        var negated = false
        var at = 0
        while at < words.count {
            if ["without", "no", "not", "minus"].contains(words[at].text) { negated = true }
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
}
