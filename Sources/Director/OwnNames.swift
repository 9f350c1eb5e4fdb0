import Kitchen

/// Foods that look alike are one to the lexicon and not to a reader: who asks for parsnips is not served carrots.
enum OwnNames {
    /// Whether a food goes by a name that no other food of its looks answers to. Of what is made (kimchi of cabbage, breads, pasta) and of what
    /// is named for its kind (lemon zest) others may speak.
    static func has(_ food: FoodName) -> Bool {
        guard let name = food.name, let category = Lexicon.ingredient(food.id)?.category, kinds[category] != nil else { return false }
        return !made.contains(name) && !name.split(separator: " ").map({ NarrativeChecker.singular($0) }).contains(NarrativeChecker.singular(food.id[...]))
    }

    /// Whether a text speaks of such a food: by its name or the noun of it, by another of its names, or by what all of its kind are called.
    static func speaks(_ text: String, of food: FoodName) -> Bool {
        guard has(food), let category = Lexicon.ingredient(food.id)?.category, let noun = noun(of: food) else { return true }
        if TextReader.reading(of: text).foods.contains(where: { $0.food == food }) { return true }
        let words = Set(CleanText.words(text.lowercased().replacing(/vegetable (?:peeler|oil|stock)/, with: "")).map { NarrativeChecker.singular($0) }), names = alike.first { $0.contains(noun) } ?? [noun]
        return !words.isDisjoint(with: names) || !words.isDisjoint(with: kinds[category, default: []])
    }

    /// Whether a caption's plain word ("carrots") is said of a food by a name of its own, the only one of its looks that actions have named.
    static func isMistaken(_ food: FoodName, beside named: Set<FoodName>) -> Bool {
        guard food.name == nil, !["white fish", "sausage", "chilli", "ham"].contains(food.id) else { return false }
        let alike = named.filter { TextReader.alike($0.id, food.id) }
        return !alike.isEmpty && alike.allSatisfy { has($0) }
    }

    private static func noun(of food: FoodName) -> Substring? { food.word.split(separator: " ").last.map { NarrativeChecker.singular($0) } }

    /// What foods of a kind are called by no name of their own.
    private static let kinds: [Category: Set<Substring>] = [
        .vegetable: ["vegetable", "root", "veg"], .leafy: ["green", "leave", "leaf", "herb"], .fruit: ["fruit", "berrie", "berry"], .meat: ["meat", "bird", "joint", "mince", "patty", "pattie"],
        .fish: ["fish", "seafood", "shellfish", "fillet"], .nut: ["nut", "seed"], .protein: [],
    ]
    private static let made: Set<String> = [
        "kimchi", "sauerkraut", "gherkin", "pickle", "pickled cucumber", "cornichon", "dill pickle", "hominy", "popcorn", "fish cake", "meringue", "raita", "tzatziki", "caper", "seitan",
    ]
    private static let alike: [Set<Substring>] = [
        ["rocket", "arugula"], ["swede", "rutabaga", "turnip", "neep"], ["choi", "choy"], ["squid", "calamari", "cuttlefish"], ["daikon", "mooli", "turnip", "radish"], ["chicory", "endive"], ["cassava", "yuca"],
        ["mandarin", "clementine", "tangerine", "satsuma"], ["crab", "crabmeat"], ["cod", "bacalhau"], ["papaya", "pawpaw"], ["chorizo", "chourico", "sausage"], ["boar", "pork"], ["veal", "beef"],
        ["prosciutto", "ham"], ["mangetout", "pea", "snap"], ["edamame", "bean"], ["prune", "plum"], ["mutton", "lamb"], ["goat", "lamb"], ["chard", "stalk"],
    ]
}
