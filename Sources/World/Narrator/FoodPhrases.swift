import Kitchen

/// What is said of a food: its name, and what knife and heat have made of it.
struct FoodPhrases {
    /// The names chosen for this narrative, by id.
    let names: [String: String]

    func name(_ id: String) -> String {
        names[id] ?? id
    }

    /// Whether there is more than one of it.
    static func isSeveral(_ food: FoodTruth) -> Bool {
        (Float(Looks[food.id]?.count ?? 1) * food.amount).rounded() >= 2
    }

    /// "carrots", "onion", "garlic": no article, no state.
    func plain(_ id: String, several: Bool) -> NounPhrase {
        let noun = FoodNouns.noun(name(id), of: id, whole: false, several: several)
        // The fruit, never the colour.
        return id == "orange" && !noun.plural ? NounPhrase(text: "oranges", plural: true) : noun
    }

    /// "the carrots"
    func definite(_ id: String, several: Bool) -> NounPhrase {
        let noun = plain(id, several: several)
        return NounPhrase(text: "the " + noun.text, plural: noun.plural)
    }

    /// The food with its state as it is seen: "thin carrot slices", "a whole onion", "golden, chopped garlic".
    /// `brief`: at most one adjective. `article`: "the" instead of "a" or nothing.
    func described(_ food: FoodTruth, brief: Bool, definite: Bool, random: inout SplitMix) -> NounPhrase {
        let several = Self.isSeveral(food)
        let isWhole = [.whole, .peeled, .leaf, .rolled].contains(food.form)
        let cook = cookWord(food, random: &random)
        let formed = formPhrase(food, several: several, random: &random)
        var phrase: NounPhrase
        var adjectives: [String] = []
        if let formed {
            phrase = formed
            if !cook.isEmpty, !brief || formed.text.split(separator: " ").count < 3 { adjectives.append(cook) }
        } else {
            let takesArticle = FoodNouns.takesArticle(food.id, whole: isWhole)
            phrase = FoodNouns.noun(name(food.id), of: food.id, whole: isWhole, several: several)
            if food.id == "orange", !phrase.plural { phrase.text = isWhole && takesArticle ? "whole orange" : "oranges"; phrase.plural = !isWhole }
            let form = formAdjective(food, random: &random)
            if brief, !cook.isEmpty, form.isEmpty || random.unit() < 0.5 {
                adjectives = [cook]
            } else if brief {
                adjectives = [form]
            } else {
                adjectives = [cook, form]
            }
            adjectives = adjectives.filter { !$0.isEmpty }
            if takesArticle, !phrase.plural, isWhole || food.form == .cracked, !definite {
                let text = (adjectives + [phrase.text]).joined(separator: " ")
                return NounPhrase(text: Inflection.article(text) + " " + text)
            }
        }
        phrase.text = (adjectives + [phrase.text]).joined(separator: " ")
        if definite { phrase.text = "the " + phrase.text }
        return phrase
    }

    /// A phrase with a shape noun: "carrot slices", "slices of carrot"; nil where an adjective says it.
    private func formPhrase(_ food: FoodTruth, several: Bool, random: inout SplitMix) -> NounPhrase? {
        guard let nouns = Self.shapes(food), random.unit() < 0.55 else { return nil }
        let noun = random.pick(nouns)
        let bare = name(food.id)
        // The fruit, never the colour.
        if food.id == "orange" { return noun == "slices" || noun == "wedges" ? NounPhrase(text: "orange \(noun)", plural: true) : nil }
        if random.unit() < 0.5 || ["halves", "quarters"].contains(noun) && random.unit() < 0.5 {
            let inner = FoodNouns.noun(bare, of: food.id, whole: false, several: false)
            return NounPhrase(text: "\(noun) of \(inner.text)", plural: true)
        }
        return NounPhrase(text: "\(bare) \(noun)", plural: true)
    }

    /// Shape nouns that fit the food in its form.
    private static func shapes(_ food: FoodTruth) -> [String]? {
        let category = Lexicon.ingredient(food.id)?.category
        switch food.form {
        case .sliced:
            if let special = sliceNouns[food.id] { return special }
            switch category {
            case .vegetable, .fruit, .meat, .fish, .protein, .bread, .egg: return ["slices"]
            case .dairy: return ["slices"]
            case .leafy: return ["ribbons", "strips"]
            default: return nil
            }
        case .chopped:
            if ["broccoli", "cauliflower"].contains(food.id) { return ["florets"] }
            if FoodNouns.count(of: food.id) == .small { return nil }
            switch category {
            case .vegetable, .fruit: return ["garlic", "ginger", "chilli", "lemongrass", "corn"].contains(food.id) ? nil : ["cubes", "chunks"]
            case .meat, .fish, .protein, .bread, .dairy, .sweet: return ["cubes", "chunks"]
            default: return nil
            }
        case .wedged: return ["wedges", "quarters"]
        case .halved: return FoodNouns.count(of: food.id) == .mass ? nil : ["halves"]
        case .leaf: return category == .herb || category == .leafy ? ["leaves"] : nil
        default: return nil
        }
    }

    private static let sliceNouns: [String: [String]] = [
        "onion": ["slices", "rings"], "red onion": ["slices", "rings"], "shallot": ["slices", "rings"], "leek": ["slices", "rings", "rounds"],
        "spring onion": ["rings", "slices"], "chilli": ["rings", "slices"], "carrot": ["slices", "rounds", "coins"], "courgette": ["slices", "rounds", "coins"],
        "cucumber": ["slices", "rounds"], "banana": ["slices", "coins"], "aubergine": ["slices", "rounds"], "radish": ["slices", "rounds"],
        "sausage": ["slices", "coins"], "bell pepper": ["strips", "slices"], "chicken": ["slices", "strips"], "beef": ["slices", "strips"],
        "pork": ["slices", "strips"], "ham": ["slices"], "bacon": ["slices", "strips"], "lemon": ["slices", "rounds"], "lime": ["slices", "rounds"],
        "pineapple": ["slices", "rings"], "fennel": ["slices"], "ginger": ["slices", "slivers"], "garlic": ["slices", "slivers"],
    ]

    /// The adjective of a form; empty where there is nothing to say.
    private func formAdjective(_ food: FoodTruth, random: inout SplitMix) -> String {
        let category = Lexicon.ingredient(food.id)?.category
        switch food.form {
        case .whole:
            guard food.cook == .raw, FoodNouns.takesArticle(food.id, whole: true) else { return "" }
            switch category {
            case .vegetable, .fruit, .leafy: return random.pick(["whole", "uncut", ""])
            case .egg: return random.pick(["whole", ""])
            default: return ""
            }
        case .peeled: return random.pick(category == .fish || category == .egg ? ["peeled", "shelled"] : ["peeled"])
        case .halved: return "halved"
        case .wedged: return "quartered"
        case .sliced: return random.pick(["sliced", "sliced", "thinly sliced"])
        case .chopped: return random.pick([.herb, .nut, .leafy, .grain].contains(category) ? ["chopped"] : ["chopped", "chopped", "diced"])
        case .minced: return random.pick(category == .herb || category == .meat ? ["minced", "finely chopped"] : ["minced", "finely chopped", "finely diced"])
        case .grated: return random.pick(["grated", "finely grated", "freshly grated"])
        case .shredded: return "shredded"
        case .crushed: return random.pick(food.id == "chilli" ? ["pounded"] : ["crushed", "crushed", "pounded"])
        case .mashed: return random.pick(["mashed", "mashed", "pureed"])
        case .ground: return category == .powder || category == .spice ? "" : "ground"
        case .beaten: return random.pick(["beaten", "whisked"])
        case .melted: return random.pick(["melted", "molten", "melted"])
        case .torn: return "torn"
        case .rolled: return "rolled-out"
        case .cracked: return "cracked"
        case .mixed, .liquid, .leaf: return ""
        }
    }

    /// The word for what heat has done, with how far it went; empty for the raw.
    private func cookWord(_ food: FoodTruth, random: inout SplitMix) -> String {
        let category = Lexicon.ingredient(food.id)?.category
        var words: [String]
        switch food.cook {
        case .raw: return ""
        case .softened:
            words = ["softened", "tender", "softened"]
            if ["onion", "red onion", "shallot", "leek", "spring onion"].contains(food.id) { words += ["translucent", "translucent"] }
            if category == .leafy || category == .herb { words = ["wilted", "softened", "wilted"] }
        case .browned:
            words = ["browned", "golden", "golden-brown"]
            if category == .meat || category == .fish || category == .protein { words += ["seared"] }
            if [.bread, .nut, .spice].contains(category) { words = ["toasted", "golden", "browned"] }
            if food.id == "bacon" { words += ["crisp"] }
        case .charred: words = category == .bread || category == .meat || category == .fish ? ["charred", "grilled", "char-marked"] : ["charred", "blistered", "grilled"]
        case .boiled:
            if food.id.hasPrefix("egg ") { return "simmered" }
            words = category == .pasta || category == .grain || category == .egg ? ["boiled", "boiled"] : ["simmered", "boiled"]
            if category?.flows == true || ["soup", "stew", "curry"].contains(food.id) { words = ["simmering", "bubbling"] }
            if ["milk", "cream", "coconut milk", "yogurt"].contains(food.id) { words = ["simmering", "bubbling"] }
        case .baked: words = category == .vegetable || category == .meat || category == .fish ? ["roasted", "baked", "oven-baked"] : ["baked", "oven-baked", "baked"]
        case .fried: words = category == .egg ? ["pan-fried"] : ["fried", "pan-fried"]
        }
        let word = random.pick(words)
        if [.browned, .charred].contains(food.cook), !word.contains("-") {
            if food.doneness < 0.35 { return random.pick(["lightly ", "barely "]) + (word == "golden" || word == "crisp" ? "browned" : word) }
            if food.doneness > 0.85, random.unit() < 0.3, word == "browned" || word == "charred" { return "well " + word }
        }
        return word
    }
}
