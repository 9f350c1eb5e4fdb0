import Foundation
import Kitchen
import Roles

/// What the checker knows of words and of kitchens.
extension NarrativeChecker {
    /// The food that a caption lists twice running: "stock, stock", "browned noodles and browned noodles"; red onion and spring onion are two.
    static func doubled(in caption: String) -> String? {
        // "Boiled potatoes and boiled potato chunks": plurals are singular here.
        let caption = caption.lowercased().replacing(/\s(?:slices|cubes|chunks|pieces|strips|rings|wedges|halves|rounds)\b/, with: "")
            .replacing(/(\p{L}{3,})oes\b/) { $0.1 + "o" }.replacing(/(\p{L}{3,})ies\b/) { $0.1 + "y" }.replacing(/(\p{L}{2,}[^s\W])s\b/) { $0.1 }
        for match in caption.matches(of: /\b(?:([\p{L}-]+) )?(\p{L}{3,})(?:,| and) (?:((?:[\p{L}-]+ )?[\p{L}-]+) )?\2\b/) {
            let noun = String(match.2), names = [match.1, match.3].map { TextReader.reading(of: "\($0 ?? "") \(noun)").foods.last?.food.id ?? Lexicon.food(named: noun)?.id }
            // Green pepper and red pepper are two, diced pepper and sliced pepper are not.
            let kinds = [match.1, match.3].compactMap(\.self)
            if kinds.count == 2, kinds[0] != kinds[1], kinds.allSatisfy({ kind in TextReader.reading(of: "\(kind) \(noun)").foods.allSatisfy { $0.form == nil && $0.cook == nil } }) { continue }
            if Lexicon.food(named: noun) != nil, names[0] == names[1] { return noun }
        }
        return nil
    }

    /// The food that a caption lists twice running by two of its names: "boiled sweetcorn and golden-brown corn".
    static func doubledByName(in caption: String) -> String? {
        let foods = TextReader.reading(of: caption).foods, words = TextScanner.words(of: caption).map(\.text)
        return zip(foods, foods.dropFirst()).first { first, second in
            let isAlike = first.food.word.hasSuffix(second.food.word) || second.food.word.hasSuffix(first.food.word)
            guard first.food.id == second.food.id, isAlike, second.position < words.count, second.position - first.position <= 4 else { return false }
            let between = words[(first.position + 1)..<max(first.position + 1, second.position)]
            let described = between.filter { $0 != "and" } + (first.position > 0 ? [words[first.position - 1]] : [])
            return between.first == "and" && described.allSatisfy { Colour(rawValue: $0) == nil && !["more", "other", "another", "spring", "sweet", "cherry"].contains($0) } && between.count <= 3
                && between.allSatisfy { !particles.contains($0[...]) && !articles.contains($0[...]) || $0 == "and" }
        }?.1.food.word
    }

    /// Whether a caption's word is the food, and not a colour, a wood or a fleck, what something is compared to ("brown as chestnuts"), a
    /// verb ("a fork squashes one") or what is made in passing.
    static func isSeen(_ mention: FoodMention, in words: [String]) -> Bool {
        let word = words.indices.contains(mention.position) ? words[mention.position] : ""
        let next = words.dropFirst(mention.position + 1).first ?? "", previous = mention.position > 0 ? words[mention.position - 1] : ""
        if passing.contains(mention.food.word) || passing.contains(word) || previous == "as" { return false }
        // "From tomato to maroon", "lightens to cherry".
        let isBeside = mention.position > 1 && ["next", "close", "added", "on"].contains(words[mention.position - 2])
        if mention.form == nil, !mention.plural, ["from", "to", "towards"].contains(previous), !isBeside, !["wedge", "slice", "half", "paste", "sauce"].contains(next) { return false }
        // "Wax turns to honey, and honey to light toffee."
        let isTurned = words.indices.dropFirst(2).contains { words[$0] == word && words[$0 - 1] == "to" && turning.contains(String(words[$0 - 2].prefix(4))) }
        if isTurned || ["becomes", "become", "almost", "nearly"].contains(previous) { return false }
        // "Mahogany and burnt sugar."
        if previous == "burnt", word == "sugar" { return false }
        // "A walnut of filling."
        if words[..<min(mention.position, words.count)].suffix(4).contains(where: { ["a", "an"].contains($0) }), next == "of", !mention.plural { return false }
        // "Boiled down to a dark jam", "into a coarse mince".
        if let article = words[..<min(mention.position, words.count)].suffix(3).lastIndex(where: { ["a", "an"].contains($0) }), article > 0, ["to", "into"].contains(words[article - 1]) { return false }
        // "Small nests that await their eggs."
        if words[..<min(mention.position, words.count)].suffix(8).contains(where: { $0.hasPrefix("resembl") || $0 == "awaiting" }) { return false }
        // Corn flour is a flour.
        if ["flour", "starch", "meal"].contains(next) { return false }
        // "The tint of weak coffee", "parts like cake", "a brick-coloured jam".
        let lead = words[..<min(mention.position, words.count)].suffix(4)
        if lead.last.map({ ["like", "coloured", "colored"].contains($0) || $0.hasSuffix("-coloured") }) ?? false { return false }
        if lead.dropLast().contains(where: { ["tint", "colour", "color", "shade", "size", "sheen", "texture", "hue", "tone", "thickness", "consistency"].contains($0) }), lead.contains("of") { return false }
        if mention.form == nil, ["milk", "cream"].contains(mention.food.word), previous == "the", ["runs", "pours", "flows", "streams", "is", "drips"].contains(next) { return true }
        // Turnip pickles are pickles.
        if next.hasPrefix("pickle") { return false }
        // Mango wood, plum purple, the mustard edge of a sleeve.
        if ["wood", "timber", "husks"].contains(next) || hues.contains(next) || mention.form == nil && edges.contains(next) { return false }
        if word == "squash", ["hands", "fingers", "palms", "fists", "thumbs", "forks"].contains(previous) { return false }
        if word == "squashes", ["fork", "spoon", "masher", "hand", "thumb", "palm"].contains(previous) { return false }
        if word.hasSuffix("s"), ["one", "them", "it", "a", "the"].contains(next) { return false }
        if woods.contains(mention.food.word), !mention.plural, previous == "the", !["half", "halves", "pieces", "kernels", "crumbs"].contains(next) { return false }
        // "The chocolate and ham wait": no colour.
        if mention.food.word == "chocolate", previous == "the", ["and", "on", "in", "lies", "waits", "rests"].contains(next) { return true }
        return mention.form != nil || mention.plural || !woods.union(["olive", "chocolate", "coconut", "sage", "sesame", "chilli", "milk", "cream"]).contains(mention.food.word)
    }

    private static let passing: Set<String> = [
        "speck", "peach", "oat", "lime", "lemon", "caramel", "brine", "tea", "wrapper", "flour", "lavender", "red sauce", "dressing", "vine leaf", "fruit", "crust", "syrup", "cracker", "crumble",
        "banana leaf", "grits",
    ]
    private static let woods: Set<String> = ["walnut", "chestnut", "hazelnut"]
    private static let edges: Set<String> = ["edge", "hem", "cuff", "cuffs", "sleeve", "sleeves", "stripe"]
    private static let hues: Set<String> = ["purple", "red", "green", "yellow", "orange", "pink", "brown", "blue", "grey", "dark", "coloured", "colored"]
    /// Beginnings of the verbs that tell of a change of colour.
    private static let turning: Set<String> = ["turn", "fade", "dull", "deep", "dark", "ligh", "pale", "brow", "goes", "shif", "blus"]

    /// Whether an action brings the dish to the table by other words than "serve": "pile it onto a platter", "ladle it into bowls".
    static func handsOut(_ action: String) -> Bool {
        action.lowercased().contains(/\b(?:pile|heap|divide|mound|ladle|slide|spoon|turn|lift|arrange|unmould|transfer|scoop|split|share)\b.*\b(?:on|onto|to|into|in|between|among) (?:[\p{L}-]+ ){0,3}(?:plates?|platters?|bowls|glasses|cups|mugs|tumblers|goblets|serving \p{L}+)\b/)
            || action.lowercased().contains(/\b(?:ladle|spoon|heap|pile|mound)\b.*\b(?:in|into) an? (?:[\p{L}-]+ )?(?:deep |shallow |wide |warm |large |serving )?bowl\b/)
            || action.lowercased().contains(/\bpour\b.*\binto (?:[\p{L}-]+ ){0,3}(?:glasses|bowls|cups|mugs|tumblers|goblets)\b/)
    }

    /// Whether an action says a word twice over ("dan dan" of the query is a name) or three or four ("in the oven in the oven"), or an article
    /// before no noun.
    static func isGarbled(_ action: String, query: String) -> Bool {
        let words = CleanText.words(action), asked = Set(CleanText.words(query))
        let repeats = [3, 4].contains { size in words.indices.dropLast(2 * size - 1).contains { words[$0..<($0 + size)].elementsEqual(words[($0 + size)..<($0 + 2 * size)]) } }
        return repeats || zip(words, words.dropFirst()).contains { $0 == $1 && $0 != "little" && !asked.contains($0) || articles.contains($0) && (articles.contains($1) || particles.contains($1)) }
    }

    /// An action without "again and again", which tells how one deed is done.
    static func withoutRepeats(_ action: String) -> String {
        action.lowercased().replacing(/\b(?:again and again|over and over(?: again)?|time and again)\b/, with: "")
    }

    static let articles: Set<Substring> = ["a", "an", "the"]
    static let particles: Set<Substring> = ["to", "and", "or", "with", "into", "of", "from", "until", "so", "that", "is", "are", "for", "at", "about"]

    /// The query's dish by a name made of foods ("cauliflower cheese"), told of in an action before its parts were brought in. What is
    /// named by its making ("plum crumble") is there once there is fruit, flour and a fire; what the query wants it made with ("with oat
    /// milk") is no dish.
    static func dish(in action: String, of query: String, before seen: Set<String>, isHeated: Bool) -> String? {
        let reading = TextReader.reading(of: action), action = action.lowercased()
        let query = String(query.lowercased().split(separator: /\b(?:with|using|from|but)\b/).first ?? "")
        for (first, second) in zip(reading.foods, reading.foods.dropFirst()) where second.position - first.position <= 2 && !seen.contains(second.food.id) {
            let name = "\(first.food.word) \(second.food.word)"
            guard GrammarFoods.role(of: second.food.id) != .composite, query.contains(name), action.contains(name) else { continue }
            let isBaked = isHeated && seen.contains(first.food.id) && DishNouns.doughy.contains(second.food.word) && DishNouns.lacksFlour(second.food.word, seen) == nil
            if !isBaked { return name }
        }
        return nil
    }

    /// Whether a query wants a food from the fire: "pan-seared scallops", "grilled sea bream with fennel".
    static func isAskedCooked(_ food: FoodName, _ query: String) -> Bool {
        let words = CleanText.words(query.replacing("-", with: " ")).map { singular($0) }, name = food.word.split(separator: " ").map { singular($0) }
        let fires = Set(cookedWords.map { $0.word[...] }).union(["seared", "braised", "charred"])
        return words.indices.contains { fires.contains(words[$0]) && (words[($0 + 1)...].starts(with: name) || words[($0 + 1)...].dropFirst().starts(with: name)) }
    }

    /// What a dish still wants before it can be served, as far as its name tells: a soup its pot, a pie its oven.
    static func wants(query: String, steps: [HistoryStep]) -> Set<Kitchen.Operation> {
        let dish = dishNoun(of: query), readings = steps.map { TextReader.reading(of: $0.action) }
        let done = Set(readings.flatMap(\.operations) + steps.compactMap { TextReader.operation(of: $0.action) })
        if DishNouns.brothy.contains(dish), done.isDisjoint(with: [.simmer, .boil, .blend]) { return [.simmer, .boil] }
        return DishNouns.fired.contains(dish) && done.isDisjoint(with: [.fry, .bake, .simmer, .boil, .grill]) ? [.fry, .bake, .simmer] : []
    }

    /// The noun of the dish that a query asks for, singular: "stew" of "How to cook Irish lamb stew with dumplings?"; none for what is eaten cold.
    static func dishNoun(of query: String) -> String {
        // "Turkey meatloaf, please".
        let name = String(CleanText.dish(query).prefix { $0 != "," }).replacing(/\s(?:please|tonight|today|now)$/, with: "")
        let words = CleanText.words(name).map { $0.folding(options: .diacriticInsensitive, locale: nil) }
        if let kind = DishNouns.kind(of: words) { return kind }
        let own = words.prefix { !["with", "in", "from", "on", "for", "of"].contains($0) }
        if own.contains(where: { ["cold", "chilled", "raw", "no-bake", "banoffee", "rice", "ice"].contains($0) }) { return "" }
        let noun = own.last ?? ""
        // Brownies are of brownie, cherries of cherry.
        if noun.hasSuffix("s"), DishNouns.fired.contains(String(noun.dropLast())) { return String(noun.dropLast()) }
        return noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : String(singular(Substring(noun)))
    }

    /// What may be not bought but made, or stands for a whole dish.
    static func isMade(_ id: String) -> Bool { GrammarFoods.role(of: id) == .composite || isProduct(id) || makings[id] != nil }

    /// Whether a dish's name stands in the query or in what was done, or a food of it does.
    static func wasMade(_ food: FoodName, told: String, query: String, baked: Bool) -> Bool {
        if ["soup", "stew", "salad"].contains(food.id) || baked && (GrammarFoods.role(of: food.id) == .bread || food.id == "pie") { return true }
        let name = CleanText.words(food.word).map(singular), words = CleanText.words(told + query).map(singular)
        return words.indices.contains { words[$0...].starts(with: name) }
            || TextReader.reading(of: told + query).foods.contains { TextReader.alike($0.food.id, food.id) }
    }

    static func singular(_ word: Substring) -> Substring { word.count > 3 && word.hasSuffix("s") ? word.dropLast() : word }

    /// What a cook makes, and by which operations.
    static let makings: [String: Set<Kitchen.Operation>] = {
        let mixing: Set<Kitchen.Operation> = [.mix, .whisk, .stir, .knead, .mash, .blend, .fold]
        var makings = Dictionary(uniqueKeysWithValues: ["batter", "dough", "filling", "dressing", "mixture"].map { ($0, mixing) })
        for id in ["soup", "stew"] { makings[id] = [.simmer, .boil, .blend] }
        for id in ["sauce", "custard", "curry"] { makings[id] = mixing.union([.simmer, .boil, .fry, .marinate, .pour]) }
        return makings
    }()

    /// Whether something in form `made` may be called `named`: what was cut small goes by several names, and so do shreds; slices are not
    /// cubes, and what was only peeled is not cut.
    static func brings(_ made: Form, _ named: Form) -> Bool {
        made == named || [[.chopped, .minced, .crushed], [.sliced, .shredded], [.grated, .shredded]].contains { (alike: Set<Form>) in alike.contains(made) && alike.contains(named) }
    }

    /// What comes of other foods: dumplings of dough, yolks of eggs, a tomato sauce of tomatoes, leaves of celery, syrup of sugar.
    static func becomes(_ food: FoodName, of seen: Set<String>, told: [Substring]) -> Bool {
        if ["dumpling", "egg white", "egg yolk"].contains(food.id) || food.word.hasSuffix(" sauce") || food.word == "crumble" {
            if !seen.isDisjoint(with: ["dough", "flour", "egg", "cream", "milk", "potato"]) { return true }
        }
        if GrammarFoods.role(of: food.id) == .bread || food.id == "breadcrumb" { return seen.contains { floury.contains($0) || GrammarFoods.role(of: $0) == .bread } }
        if food.word == "pickle" { return told.contains { ["pickled", "preserved"].contains($0) } }
        if food.word.hasSuffix("syrup") { return seen.contains { [.sweetener, .fruit].contains(GrammarFoods.role(of: $0)) } }
        let parts = food.word.split(separator: " ")
        return parts.count > 1 && ["sauce", "leaf", "skin", "peel"].contains(parts.last!) && seen.contains { TextReader.alike($0, String(parts[0])) || $0.hasPrefix(parts[0]) }
    }

    /// What cooks make first and use later, by words that are no food's.
    static let preparations: Set<Substring> = ["pur\u{E9}e", "puree", "paste", "glaze", "syrup", "marinade", "stuffing", "caramel", "vinaigrette", "gravy", "ganache", "icing", "frosting", "topping", "coulis"]

    /// Whether a made thing comes of an action: "to make the sauce", "into a smooth purée".
    static func makes(_ noun: Substring, _ action: String) -> Bool {
        let words = CleanText.words(action)
        return words.indices.dropLast().contains { at in
            let makes = words[at] == "make" && ["a", "an", "the"].contains(words[at + 1]), becomes = ["into", "to", "for", "as"].contains(words[at]) && ["a", "an"].contains(words[at + 1])
            return (makes || becomes) && words[(at + 2)...].prefix(3).contains(noun)
        }
    }

    /// Words that stand for what is there by another name: the meat of a crab, the peas of chickpeas, a mince of onions.
    static func isGeneric(_ word: String, of seen: Set<String>, told: [Substring]) -> Bool {
        func holds(_ roles: Set<FoodRole>) -> Bool { seen.contains { roles.contains(GrammarFoods.role(of: $0)) } }
        switch word {
        case "meat": return seen.contains { Lexicon.ingredient($0).map { [.meat, .fish].contains($0.category) } ?? false }
        case "pork": return seen.contains { ["bacon", "ham", "sausage", "minced meat"].contains($0) }
        case "bacon", "beef": return seen.contains(word == "beef" ? "minced meat" : "pork")
        case "nut": return holds([.nut])
        case "pea": return seen.contains("chickpea") || seen.contains("lentil")
        case "minced meat", "mince": return told.contains { ["finely", "fine", "mince"].contains($0) || word == "mince" && $0 == "chop" }
        case "bell pepper": return seen.contains("chilli")
        // A white sauce of tahini, the cornmeal of some other flour.
        case "white sauce": return told.contains("sauce")
        case "ragu", "rag\u{F9}": return !seen.isDisjoint(with: ["tomato", "minced meat", "onion"])
        case "semolina", "flour", "cornflour": return !seen.isDisjoint(with: floury)
        default: return false
        }
    }

    /// "Take the omelette from the green omelette."
    static func isFromItself(_ action: String, _ foods: [FoodName]) -> Bool {
        if action.lowercased().contains(/\bthe (?:\p{L}+ )?(\p{L}{4,}) (?:in|into|on|onto|to|from)\b.*\bfrom the (?:\p{L}+ )?\1(?:[.,]| with| using| and|$)/) { return true }
        guard let match = action.lowercased().firstMatch(of: /\bfrom the (?:\p{L}+ )?(\p{L}+)/), !action.lowercased().hasPrefix("skim") else { return false }
        return foods.contains { $0.word == match.1 && GrammarFoods.role(of: $0.id) == .composite }
    }

    /// What bread, pastry and buns come of.
    static let floury: Set<String> = ["flour", "dough", "pastry", "batter", "cornstarch", "semolina"]
    /// What a knife does, by other words.
    static let knifeWords: Set<Substring> = ["cut", "quarter", "halve", "hull", "cube", "dice", "shred", "tear", "florets", "strips", "stone"]

    /// What tells that there is more of it, or that it is done to the rest.
    static let ofMore: Set<Substring> = ["again", "another", "rest", "remaining", "more", "second", "other"]
    /// What is called so was cooked, and how.
    static let cookedWords: [(word: String, operation: Kitchen.Operation)] = [("roast", .bake), ("roasted", .bake), ("baked", .bake), ("boiled", .boil), ("fried", .fry), ("grilled", .grill)]

    static let chunks: Set<Substring> = ["chunks", "cubes", "batons", "matchsticks", "pieces"]

    /// Whether a state of a food need not have been brought about: what is served along ("with sliced onion"), eggs and cream that were beaten.
    static func isAside(_ mention: FoodMention, _ form: Form, _ deeds: Set<Kitchen.Operation>, _ handled: Set<String>, _ past: [Past]) -> Bool {
        if deeds.contains(.serve) { return !handled.contains(mention.food.id) || deeds.contains(.garnish) }
        return form == .beaten && past.contains { $0.deeds.contains(.whisk) }
    }

    /// The foods that a narrative must use: those of the query but for what it puts others in place of, what it only compares the dish
    /// to, and what the dish is eaten with or at ("for afternoon tea").
    static func demanded(_ query: String) -> [FoodName] {
        let excluded = TextReader.foods(inQuery: query).excluded
        let foods = TextReader.ingredients(ofQuery: query).filter { !($0.name != nil && [.bread, .composite, .sauce].contains(GrammarFoods.role(of: $0.id))) }
            // Adobo, hummus.
            .filter { !($0.name != nil && [.liquid, .spread, .paste].contains(GrammarFoods.role(of: $0.id)) && $0.word == dishNoun(of: query)) }
        let text = query.lowercased()
        func names(_ part: Substring) -> Set<String> { Set(TextReader.reading(of: String(part)).foods.map(\.food.id)) }
        // "Shepherd's pie using lentils for the lamb"; "paprikash, but make it with cauliflower"; "cherry soup when I only have plums".
        if let match = text.firstMatch(of: /\p{L}+ \bfor the (\p{L}+ ?\p{L}*)/) { return foods.filter { !names(match.1).contains($0.id) } }
        if let match = text.firstMatch(of: /\bbut\b.*\bwith\b|\bwhen i only have\b/) {
            let before = names(text[..<match.range.lowerBound])
            return foods.filter { !before.contains($0.id) }
        }
        return foods.filter { !isOccasion($0.id, text, names) && !isMeatless($0.id, text, excluded: excluded) }
    }

    /// Foods that a dish's name tells of by a word of its own language ("aloo gobi"), less those that the query rules out: the word, and
    /// any of what it may be.
    static func demandedByName(_ query: String) -> [(word: String, foods: Set<String>)] {
        let text = query.lowercased(), words = CleanText.words(CleanText.dish(query)).map { String($0) }, excluded = TextReader.foods(inQuery: query).excluded
        guard !text.contains(/\bbut\b.*\bwith\b|\bwhen i only have\b|^like\b/) else { return [] }
        var demanded = Set(words).sorted().compactMap { word in DishNouns.foreign[word].map { (word: word, foods: $0) } }
        if text.contains("fish and chips") { demanded.append(("chips", ["potato", "sweet potato"])) }
        return demanded.filter { _, foods in
            !excluded.contains { food in foods.contains { TextReader.alike($0, food.id) } } && !foods.contains { isMeatless($0, text, excluded: excluded) }
        }
    }

    /// "Scones for afternoon tea", "a salad to go with fish"; "like chicken soup, but with chickpeas".
    private static func isOccasion(_ id: String, _ text: String, _ names: (Substring) -> Set<String>) -> Bool {
        if let match = text.firstMatch(of: /^like ([^,:]+)/), names(match.1).contains(id), !names(text[match.range.upperBound...]).contains(id) { return true }
        guard let match = text.firstMatch(of: /\bfor\b|\bto (?:go|serve|eat) with\b/) else { return false }
        let before = names(text[..<match.range.lowerBound])
        return !before.isEmpty && !before.contains(id)
    }

    /// Meat by its name alone: of a vegan dish, or of one that has something in place of meat.
    private static func isMeatless(_ id: String, _ text: String, excluded: [FoodName]) -> Bool {
        guard [.meat, .fish, .coldCut].contains(GrammarFoods.role(of: id)), Lexicon.ingredient(id)?.category != .protein else { return false }
        return excluded.contains { $0.id != id && [.meat, .coldCut].contains(GrammarFoods.role(of: $0.id)) } || DishNouns.isMeatless(text)
    }

    /// Whether a state of a food tells of work on it: puréed tomatoes and sliced bread are bought.
    static func isDemanding(_ form: Form, of id: String) -> Bool {
        if id == "tomato", form == .mashed { return false }
        return demanding.contains(form) && (form == .beaten || ![.bread, .composite, .egg, .pasta].contains(GrammarFoods.role(of: id)))
    }

    /// States that are told of only where a step brought them about.
    static let demanding: Set<Form> = [.chopped, .sliced, .grated, .peeled, .mashed, .beaten, .crushed]
    static let onContents: Set<Kitchen.Operation> = [.flip, .drain, .toss, .simmer, .bake, .fold, .serve, .knead, .blend]

    static func cuts(_ operation: Kitchen.Operation?) -> Bool {
        operation.map { [.chop, .slice, .peel, .grate, .crush, .mash, .crack, .whisk, .blend].contains($0) } ?? false
    }

    /// Foods that are also what becomes of others: bread of flour, whipped cream.
    static func isProduct(_ id: String, of seen: Set<String>? = nil) -> Bool {
        switch id {
        case "bread", "biscuit", "pancake", "cake", "pasta", "noodle": seen.map { $0.contains { floury.contains($0) || Whereabouts.starch.contains($0) || [.pasta, .bread].contains(GrammarFoods.role(of: $0)) } } ?? true
        case "cream": seen.map { $0.contains { [.dairy, .cheese].contains(GrammarFoods.role(of: $0)) || ["butter", "egg", "egg white"].contains($0) } } ?? true
        default: false
        }
    }

    /// What goes by a dish's name: a compote, an empanada.
    static func isDishLike(_ food: FoodName) -> Bool { food.name != nil && food.name != "tagine" && (GrammarFoods.role(of: food.id) == .composite || DishNouns.doughy.contains(food.word) || ["jam"].contains(food.id)) }

    /// What a dish can come of.
    static let making: Set<Kitchen.Operation> = [.mix, .whisk, .stir, .knead, .blend, .simmer, .boil, .bake, .roll, .fold, .mash]
}

extension NarrativeChecker {
    /// A step as later ones are held against it.
    struct Past {
        let operation: Kitchen.Operation?
        let deeds: Set<Kitchen.Operation>
        let foods: Set<String>
        let words: Set<Substring>
        /// Told of by the operation's own verb ("knead", and not "press").
        let verbal: Bool
        let verb: Substring
        let excused: Bool

        /// "Up" of "roll up", "out" of "roll out".
        let particle: String?
        /// Foods that an earlier cut or the fire has made something else of: "the drained florets", "the stuffed dough".
        let isRefined: Bool
        /// Foods of the clauses that fry them: "lay the bacon in the pan and fry it".
        let fried: [Set<String>]

        init(_ turn: Turn) {
            let all = CleanText.words(turn.action)
            (operation, deeds, foods, words, verb) = (turn.operation, turn.deeds, turn.handledIDs, Set(all), all.first ?? "")
            verbal = operation.map { Whereabouts.Deed.isVerb($0, of: all.map(String.init)) } ?? false
            let once = Set(CleanText.words(NarrativeChecker.withoutRepeats(turn.action)))
            excused = !once.isDisjoint(with: NarrativeChecker.ofMore.union(["return"]))
            particle = all.dropFirst().prefix(1).map(String.init).first { ["up", "out", "off", "over", "down", "in"].contains($0) }
            let refined = turn.reading.foods.filter { Whereabouts.Deed.isRefined($0, in: turn.scanned) }.map(\.food.id)
            isRefined = foods.isSubset(of: refined) || !words.isDisjoint(with: ["stuffed", "filled"])
            var last: Set<String> = [], fried: [Set<String>] = []
            for clause in TextReader.clauses(of: turn.action) {
                let handled = Set(TextReader.handled(inAction: clause).filter { Whereabouts.solid.union([.coldCut]).contains(GrammarFoods.role(of: $0.id)) }.map(\.id)), words = CleanText.words(clause)
                if !handled.isEmpty || !words.contains(where: { ["it", "them"].contains($0) }) { last = handled }
                if TextReader.operation(of: clause) == .fry, words.contains(where: { $0 == "fry" || $0.hasSuffix("-fry") }), !last.isEmpty { fried.append(last) }
            }
            self.fried = fried
        }

        var isKnife: Bool { operation.map { [.chop, .slice, .peel, .grate, .mash, .crush].contains($0) } ?? false }

        /// Whether this step does again what an earlier one did: with a knife (`strict`: or over the fire) to some of the same foods; else to
        /// just the same.
        func isRepetition(of earlier: Past, strict: Bool) -> Bool {
            if words == earlier.words { return true }
            if !strict, !excused, fried.contains(where: { earlier.fried.contains($0) }) { return true }
            let same = operation == earlier.operation || [operation, earlier.operation].allSatisfy { $0 == .sprinkle || $0 == .garnish }
            guard let operation, same, !foods.isEmpty, !earlier.foods.isEmpty else { return false }
            if !strict {
                // "Fry them again"; to soak is not to boil, and what is served meanwhile ends there.
                if excused || isRefined && (isKnife || operation == .roll) || operation != .serve && deeds.contains(.serve) { return false }
                guard verbal && earlier.verbal || verb == earlier.verb else { return false }
                // To roll out, to roll up.
                if let particle, let other = earlier.particle, particle != other { return false }
            }
            // Into the jug, and from there over the ice.
            if !strict, Whereabouts.puts.contains(operation), verb != earlier.verb { return false }
            if isKnife || strict && [.fry, .bake, .grill].contains(operation) { return foods.isSubset(of: earlier.foods) }
            return foods == earlier.foods
        }
    }
}
