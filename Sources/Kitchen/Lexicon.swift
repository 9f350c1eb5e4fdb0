/// What a food is, broadly: decides which forms it can take and what stands in for an unknown one.
public enum Category: String, Codable, CaseIterable, Sendable {
    case vegetable, leafy, fruit, meat, fish, egg, protein, dairy, powder, grain, pasta, bread, nut, herb, liquid, sauce
    case sweet, spice, dough, mixture, dish, ice

    /// Whether it flows: it has no pieces, and takes the shape of its vessel.
    public var flows: Bool { self == .liquid || self == .sauce || self == .mixture }

    /// Whether it is a made thing that swallows what went into it.
    public var absorbs: Bool { self == .mixture || self == .dough || self == .dish || self == .sauce }
}

/// A food of the lexicon.
public struct Ingredient: Hashable, Sendable {
    /// Singular English noun; also the key of its look.
    public let id: String
    /// What it is a kind of ("onion" for "red onion").
    public let parent: String?
    public let category: Category
    /// Other names of the same thing.
    public let words: [String]
    /// Foods drawn as this one under their own name.
    public let cousins: [String]
}

/// A food as some text names it: the lexicon's id, and the text's own word where the lexicon only knows something like it.
public struct FoodName: Hashable, Codable, Sendable {
    public var id: String
    public var name: String?

    public init(id: String, name: String? = nil) {
        self.id = id
        self.name = name
    }

    /// The word to show and to compare by.
    public var word: String { name ?? id }
}

/// The words of the kitchen and what they mean.
public enum Lexicon {
    /// All foods, in the order of the table.
    public static let ingredients: [Ingredient] = parseIngredients()

    private static let byID = Dictionary(ingredients.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    public static func ingredient(_ id: String) -> Ingredient? {
        byID[id]
    }

    /// The food that a name means, singular or plural; nil for a word that the lexicon does not know.
    public static func food(named name: String) -> FoodName? {
        let tokens = TextScanner.words(of: name)
        guard let match = foods.longestMatch(in: tokens, at: 0), match.length == tokens.count else { return nil }
        return match.values.first
    }

    /// Whether `id` is `ancestor` or a kind of it.
    public static func isKind(_ id: String, of ancestor: String) -> Bool {
        if let category = byID[id]?.category, generic[ancestor]?.contains(category) == true { return true }
        var current: String? = id
        while let step = current {
            if step == ancestor { return true }
            current = byID[step]?.parent
        }
        return false
    }

    /// Words for a whole class of foods: "the vegetables" are those that are there.
    private static let generic: [String: Set<Category>] = [
        "vegetable": [.vegetable, .leafy], "fruit": [.fruit], "meat": [.meat], "herb": [.herb], "spice": [.spice], "nut": [.nut],
    ]

    /// Whether a food's name stands for a whole class.
    public static func isGeneric(_ id: String) -> Bool {
        generic[id] != nil
    }

    /// The look to use for a food that no table knows, by its last word ("oyster sauce") or else by what it sounds like.
    public static func nearest(toUnknown name: String) -> FoodName {
        let words = TextScanner.words(of: name)
        if let last = words.last, let match = foods.longestMatch(in: [last], at: 0) {
            return FoodName(id: match.values[0].id, name: name)
        }
        let text = words.map(\.text).joined(separator: " ")
        let endings: [(String, String)] = [
            ("berry", "raspberry"), ("berries", "raspberry"), ("nut", "hazelnut"), ("seed", "sesame"), ("fish", "white fish"),
            ("cheese", "cheese"), ("powder", "paprika"), ("leaf", "spinach"), ("leaves", "spinach"), ("root", "carrot"),
            ("bean", "bean"), ("melon", "mango"), ("fruit", "mango"), ("wort", "parsley"), ("cress", "spinach"), ("oil", "oil"),
        ]
        let id = endings.first { text.hasSuffix($0.0) }?.1 ?? "radish"
        return FoodName(id: id, name: name)
    }

    /// The form that a food has where no words say otherwise.
    public static func naturalForm(of food: FoodName) -> Form {
        let id = food.id
        guard let category = byID[id]?.category else { return .whole }
        if category == .powder { return .ground }
        if category == .spice { return wholeSpices.contains { food.word.hasSuffix($0) } ? .whole : .ground }
        return category.flows || fluidDairy.contains(id) ? .liquid : .whole
    }

    private static let wholeSpices = ["seed", "seeds", "pod", "stick", "anise", "clove", "corn", "cardamom", "saffron", "flake", "vanilla"]
    private static let fluidDairy: Set<String> = ["cream", "milk", "yogurt", "coconut milk"]

    /// Whether a food can be in this form: a liquid is never sliced, an egg is never ground.
    public static func admits(_ form: Form, for id: String) -> Bool {
        guard let category = byID[id]?.category else { return true }
        if form == .rolled { return [.dough, .leafy, .dish].contains(category) || id == "tortilla" }
        if form == .ground, category == .meat { return false }
        if form == .beaten { return category == .egg || category == .dairy || category == .mixture || id == "custard" }
        if fluidDairy.contains(id) { return [.liquid, .mixed, .whole, .beaten].contains(form) }
        switch category {
        case .liquid: return [.liquid, .mixed, .whole, .beaten].contains(form)
        case .sauce, .mixture: return [.liquid, .mixed, .whole, .mashed, .beaten].contains(form)
        case .powder: return [.ground, .mixed, .whole, .grated, .crushed].contains(form)
        case .spice: return [.ground, .crushed, .whole, .grated, .minced, .mixed].contains(form)
        case .egg: return ![.ground, .leaf, .rolled, .minced, .torn].contains(form)
        case .herb, .leafy: return ![.ground, .beaten, .melted, .cracked, .peeled, .liquid].contains(form) || form == .ground && category == .herb
        case .grain, .pasta: return ![.leaf, .beaten, .melted, .cracked, .peeled, .halved, .wedged, .liquid].contains(form)
        case .vegetable, .fruit, .meat, .fish, .protein, .nut, .bread, .dish: return ![.beaten, .melted, .liquid, .cracked].contains(form) || (category == .dish && form == .liquid)
        case .dairy, .sweet: return ![.leaf, .cracked, .peeled].contains(form)
        case .dough, .ice: return ![.leaf, .beaten, .melted, .cracked, .peeled, .liquid, .grated].contains(form) || category == .ice
        }
    }

    /// Whether heat can bring a food into this state.
    public static func admits(_ cook: Cook, for id: String) -> Bool {
        guard let category = byID[id]?.category else { return true }
        if ["butter", "cream", "milk", "yogurt", "coconut milk", "egg yolk"].contains(id) { return cook == .boiled || cook == .raw }
        switch category {
        case .powder, .ice: return cook == .raw
        case .spice: return cook == .raw || cook == .browned
        case .liquid: return cook == .boiled || cook == .raw
        case .sauce, .mixture: return ![.softened, .charred, .browned].contains(cook)
        case .dairy, .fish, .bread, .egg, .dish, .dough: return cook != .softened
        case .leafy, .herb: return ![.baked].contains(cook)
        default: return true
        }
    }

    /// How much of a food a recipe usually shows, 0...1.
    public static func usualAmount(of id: String, plural: Bool) -> Float {
        switch byID[id]?.category {
        case .spice: 0.15
        case .herb: 0.35
        case .liquid: id.hasSuffix("oil") ? 0.2 : 0.55
        case .sauce: 0.5
        case .mixture, .dish, .dough: 0.8
        case .powder, .grain, .pasta: 0.7
        case .nut, .sweet: 0.4
        default: plural ? 0.75 : 0.5
        }
    }

    static let foods: PhraseTable<FoodName> = {
        var table = PhraseTable<FoodName>()
        for ingredient in ingredients {
            for word in [ingredient.id] + ingredient.words { table.insert(word, FoodName(id: ingredient.id)) }
        }
        // A word that is some food's own name is never another one's cousin.
        for ingredient in ingredients {
            for cousin in ingredient.cousins {
                // `pods=name`: another word for the same cousin.
                let parts = cousin.split(separator: "=").map { WordLists.trim($0) }
                guard let word = parts.first, let name = parts.last, !table.contains(word) else { continue }
                table.insert(word, FoodName(id: ingredient.id, name: name))
            }
        }
        return table
    }()

    private static func parseIngredients() -> [Ingredient] {
        IngredientTable.text.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map { WordLists.trim($0) }
            guard fields.count == 5, let category = Category(rawValue: fields[2]) else { return nil }
            return Ingredient(
                id: fields[0], parent: fields[1].isEmpty ? nil : fields[1], category: category,
                words: WordLists.list(fields[3]), cousins: WordLists.list(fields[4]))
        }
    }
}

/// Reads the tables' small notation.
enum WordLists {
    static func trim(_ text: some StringProtocol) -> String {
        var view = Substring(text)
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }

    static func list(_ text: some StringProtocol) -> [String] {
        text.split(separator: ",").map { trim($0) }.filter { !$0.isEmpty }
    }

    /// The lines `value | word, word`.
    static func rows(_ table: String) -> [(value: String, words: [String])] {
        table.split(separator: "\n").map { line in
            let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            return (trim(parts[0]), parts.count == 2 ? list(parts[1]) : [])
        }
    }
}
