import Foundation
import Kitchen
import Roles

/// What is wrong with a finished narrative, by rules that know nothing of how it was written: they read its words with the lexicon.
public enum NarrativeChecker {
    public enum Fault: Hashable, Sendable, CustomStringConvertible {
        /// The last action does not serve, or an earlier one does.
        case notServed
        case servedTooEarly(step: Int)
        /// Outside 5-10 steps.
        case length(steps: Int)
        case repeated(step: Int, of: Int)
        case actionLength(step: Int, words: Int)
        case captionLength(step: Int, words: Int)
        /// Something in a state that no earlier step brought about ("the chopped onion" before anything was chopped).
        case notYet(step: Int, what: String)
        /// A caption names a food that no action has brought in.
        case foreign(step: Int, food: String)
        /// What is served is neither the query's dish nor anything that was cooked ("Serve the pasta" of a cauliflower cheese).
        case otherDish(step: Int, name: String)
        /// It cannot be done as things stand: `why` goes on after "step 3".
        case impossible(step: Int, why: String)
        /// A caption names a food twice running.
        case doubled(step: Int, food: String)
        /// Words that are no sentence: "serve the to make gyoza".
        case garbled(step: Int)
        /// The query names it and no action does.
        case unused(food: String)

        public var description: String {
            switch self {
            case .notServed: "it does not end with serving"
            case .servedTooEarly(let step): "step \(step) serves, and the narrative goes on"
            case .length(let steps): "it has \(steps) steps"
            case .repeated(let step, let other): "step \(step) repeats step \(other)"
            case .actionLength(let step, let words): "the action of step \(step) has \(words) words"
            case .captionLength(let step, let words): "the caption of step \(step) has \(words) words"
            case .notYet(let step, let what): "step \(step) uses \(what) before it is there"
            case .foreign(let step, let food): "the caption of step \(step) shows \(food), which no action brought in"
            case .otherDish(let step, let name): "step \(step) serves \(name), which nobody made or asked for"
            case .impossible(let step, let why): "step \(step) \(why)"
            case .doubled(let step, let food): "the caption of step \(step) names \(food) twice running"
            case .garbled(let step): "the words of step \(step) are no sentence"
            case .unused(let food): "\(food) of the query is never used"
            }
        }
    }

    /// All faults, in the order of the steps; none for a clean narrative.
    /// - Parameters:
    ///   - replaced: foods of the query that an author's edit took out.
    ///   - isWhole: whether nothing comes after these steps. Of a whole narrative it is known what was never cut (then the cook had it
    ///     chopped before) and what only lies ready in a caption; of one that is being written the worse is assumed.
    public static func check(query: String, steps: [HistoryStep], replaced: Set<String> = [], isWhole: Bool = true) -> [Fault] {
        var faults: [Fault] = []
        if !(5...10).contains(steps.count) { faults.append(.length(steps: steps.count)) }
        var seen: Set<String> = []
        var made: [(food: String, form: Form)] = []
        var products: Set<String> = []
        var cooksInLiquid = false, stews = false
        var boiled: [Set<String>] = []
        /// Foods that came in cut already.
        var ready: [(food: String, form: Form, step: Int)] = []
        let later = isWhole ? Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) }) : []
        var whereabouts = Whereabouts()
        var told = ""
        var past: [(operation: Kitchen.Operation?, foods: Set<String>, words: Set<Substring>)] = []
        for (index, step) in steps.enumerated() {
            let number = index + 1
            let reading = TextReader.reading(of: step.action)
            let operation = TextReader.operation(of: step.action)
            let deeds = Set(reading.operations + (operation.map { [$0] } ?? []))
            let count = CleanText.words(step.action).count
            if !(5...25).contains(count) { faults.append(.actionLength(step: number, words: count)) }
            let length = CleanText.words(step.caption).count
            if !(30...70).contains(length) { faults.append(.captionLength(step: number, words: length)) }
            // "Plate the noodles" may go on.
            if operation == .serve, number < steps.count, CleanText.words(step.action).contains(where: { $0.hasPrefix("serv") }) {
                faults.append(.servedTooEarly(step: number))
            }

            let handled = Set(TextReader.handled(inAction: step.action).map(\.id))
            let words = Set(CleanText.words(step.action))
            if let other = past.firstIndex(where: {
                $0.words == words || same($0.operation, operation) && isRepeated(handled, $0.foods, by: operation, strict: !isWhole)
            }) {
                faults.append(.repeated(step: number, of: other + 1))
            }
            past.append((operation, handled, words))
            if isGarbled(step.action, query: query) { faults.append(.garbled(step: number)) }

            if operation != .serve, let whole = dish(in: step.action, of: query, before: seen) { faults.append(.notYet(step: number, what: whole)) }
            for mention in reading.foods {
                // A tagine is a pot as well.
                if let ways = makings[mention.food.id], mention.food.name == nil, !products.contains(mention.food.id), ways.isDisjoint(with: deeds) {
                    faults.append(.notYet(step: number, what: mention.food.word))
                }
                if let form = mention.form, isDemanding(form, of: mention.food.id), operation.flatMap({ GrammarFoods.form(after: $0, of: mention.food.id) }) != form,
                   !cuts(operation), words.isDisjoint(with: ["cut", "slices", "tear"]),
                   !made.contains(where: { brings($0.form, form) && (Lexicon.isKind($0.food, of: mention.food.id) || mention.food.id == "vegetable") }) {
                    // What has been here in one piece does not turn up in slices.
                    if isWhole, !seen.contains(mention.food.id) || ready.contains(where: { $0.food == mention.food.id }) {
                        ready.append((mention.food.id, form, number))
                    } else {
                        faults.append(.notYet(step: number, what: "\(form.rawValue) \(mention.food.word)"))
                    }
                }
            }
            if operation == .serve, let other = TextReader.handled(inAction: step.action).first(where: { isMade($0.id) && !wasMade($0, told: told, query: query) }) {
                faults.append(.otherDish(step: number, name: other.word))
            }
            faults += whereabouts.follow(step.action).map { .impossible(step: number, why: $0) }
            told += step.action + ". "
            if let operation, onContents.contains(operation), seen.isEmpty, reading.foods.isEmpty { faults.append(.notYet(step: number, what: "what it works on")) }

            for mention in reading.foods {
                seen.insert(mention.food.id)
                // "Slice the shallots from the pumpkin" cuts no pumpkin.
                if handled.isEmpty || handled.contains(mention.food.id), let form = operation.flatMap({ GrammarFoods.form(after: $0, of: mention.food.id) }) {
                    made.append((mention.food.id, form))
                    // "Cut the celeriac into slabs."
                    if words.contains("cut") { made += [(mention.food.id, .chopped), (mention.food.id, .sliced)] }
                    if let early = ready.first(where: { $0.food == mention.food.id && brings(form, $0.form) && $0.step < number }) {
                        faults.append(.notYet(step: early.step, what: "\(form.rawValue) \(mention.food.word)"))
                    }
                }
            }
            products.formUnion(makings.filter { !$0.value.isDisjoint(with: deeds) }.keys)
            cooksInLiquid = cooksInLiquid || deeds.contains(.simmer) || deeds.contains(.boil)
            // What is poured off makes no soup.
            if operation == .drain, handled.isEmpty || boiled.last.map({ !$0.isDisjoint(with: handled) }) ?? false { _ = boiled.popLast() }
            if deeds.contains(.boil) { boiled.append(Set(reading.foods.map(\.food.id))) }
            stews = stews || !deeds.isDisjoint(with: [.blend, .simmer, .bake])
            let picture = TextReader.reading(of: step.caption)
            if let food = doubled(in: step.caption) { faults.append(.doubled(step: number, food: food)) }
            for mention in picture.foods where GrammarFoods.role(of: mention.food.id) != .composite {
                // Fat, salt and what things are boiled in need not be named; "orange" is a colour more often than a fruit.
                if ["orange", "water"].contains(mention.food.id) || [.fat, .spice].contains(GrammarFoods.role(of: mention.food.id)) || cooksInLiquid && mention.food.id == "stock" { continue }
                // Dumplings are what became of dough, a white sauce of milk, and "crumble" is what a crushed potato does; what a later step takes lies ready.
                if becomes(mention.food), !seen.isDisjoint(with: ["dough", "flour", "egg", "cream", "milk", "potato"]) { continue }
                if later.contains(mention.food.id) || !isSeen(mention) { continue }
                if !seen.contains(where: { TextReader.alike($0, mention.food.id) }), !isProduct(mention.food.id), !["marinade", "pesto", "lemon juice"].contains(mention.food.id) {
                    faults.append(.foreign(step: number, food: mention.food.word))
                }
            }
        }
        if steps.last.map({ TextReader.operation(of: $0.action) == .serve }) ?? false {
            let source = steps.last.flatMap { TextReader.reading(of: $0.action).vessels.last { $0.source }?.kind }
            for food in TextReader.ingredients(ofQuery: query) where source != .board && !replaced.contains(food.id) {
                if let left = whereabouts.onBoard.sorted().first(where: { TextReader.alike($0, food.id) }) {
                    faults.append(.impossible(step: steps.count, why: "leaves the \(left) on the board"))
                }
            }
            let dish = dishNoun(of: query)
            if boiled.isEmpty, !stews, brothy.contains(dish) { faults.append(.impossible(step: steps.count, why: "serves a \(dish) for which nothing was simmered")) }
            if whereabouts.isCold, fired.contains(dish) { faults.append(.impossible(step: steps.count, why: "serves a \(dish), and nothing was cooked")) }
        }
        if steps.last.map({ TextReader.operation(of: $0.action) != .serve && !CleanText.words($0.action).contains("serve") }) ?? true { faults.append(.notServed) }
        let acted = Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) })
        for food in TextReader.ingredients(ofQuery: query) where !replaced.contains(food.id) {
            // Coconut milk is of coconut.
            if !acted.contains(where: { TextReader.alike($0, food.id) || isWhole && $0.split(separator: " ").contains(food.id[...]) }) { faults.append(.unused(food: food.word)) }
        }
        return faults
    }

    /// The food that a caption lists twice running: "stock, stock", "browned noodles and browned noodles"; red onion and spring onion are two.
    private static func doubled(in caption: String) -> String? {
        for match in caption.lowercased().matches(of: /\b(?:([\p{L}-]+) )?(\p{L}{3,})(?:,| and) (?:([\p{L}-]+) )?\2\b/) {
            let noun = String(match.2), names = [match.1, match.3].map { $0.map { Lexicon.food(named: "\($0) \(noun)")?.id } ?? nil }
            if Lexicon.food(named: noun) != nil, names[0] == nil || names[1] == nil || names[0] == names[1] { return noun }
        }
        return nil
    }

    /// Whether a caption's word is the food, and not a colour, a wood or a fleck, or what is made in passing.
    private static func isSeen(_ mention: FoodMention) -> Bool {
        if ["speck", "peach", "oat", "lime", "lemon", "caramel", "brine", "tea", "wrapper", "flour", "lavender", "red sauce", "dressing"].contains(mention.food.word) { return false }
        return mention.form != nil || mention.plural || !["walnut", "chestnut", "olive", "chocolate", "coconut", "sage", "sesame", "chilli", "milk"].contains(mention.food.word)
    }

    /// Whether an action says a word twice over ("dan dan" of the query is a name), or an article before no noun.
    private static func isGarbled(_ action: String, query: String) -> Bool {
        let words = CleanText.words(action), asked = Set(CleanText.words(query))
        return zip(words, words.dropFirst()).contains { $0 == $1 && $0 != "little" && !asked.contains($0) || articles.contains($0) && (articles.contains($1) || particles.contains($1)) }
    }

    private static let articles: Set<Substring> = ["a", "an", "the"]
    private static let particles: Set<Substring> = ["to", "and", "or", "with", "into", "of", "from", "until", "so", "that", "is", "are", "for", "at"]

    /// The query's dish by a name made of foods ("cauliflower cheese"), told of in an action before its parts were brought in.
    private static func dish(in action: String, of query: String, before seen: Set<String>) -> String? {
        let reading = TextReader.reading(of: action), (action, query) = (action.lowercased(), query.lowercased())
        for (first, second) in zip(reading.foods, reading.foods.dropFirst()) where second.position - first.position <= 2 && !seen.contains(second.food.id) {
            let name = "\(first.food.word) \(second.food.word)"
            if GrammarFoods.role(of: second.food.id) != .composite, query.contains(name), action.contains(name) { return name }
        }
        return nil
    }

    /// What a dish still wants before it can be served, as far as its name tells: a soup its pot, a pie its oven.
    static func wants(query: String, steps: [HistoryStep]) -> Set<Kitchen.Operation> {
        let dish = dishNoun(of: query), readings = steps.map { TextReader.reading(of: $0.action) }
        let done = Set(readings.flatMap(\.operations) + steps.compactMap { TextReader.operation(of: $0.action) })
        if brothy.contains(dish), done.isDisjoint(with: [.simmer, .boil, .blend]) { return [.simmer, .boil] }
        return fired.contains(dish) && done.isDisjoint(with: [.fry, .bake, .simmer, .boil, .grill]) ? [.fry, .bake, .simmer] : []
    }

    /// The noun of the dish that a query asks for, singular: "stew" of "How to cook Irish lamb stew with dumplings?"; none for what is eaten cold.
    private static func dishNoun(of query: String) -> String {
        let words = CleanText.words(CleanText.dish(query)).map { $0.folding(options: .diacriticInsensitive, locale: nil) }
        if words.contains(where: { ["cold", "chilled", "raw", "no-bake", "banoffee", "rice", "ice"].contains($0) }) { return "" }
        let noun = words.prefix { !["with", "in", "from", "on", "for", "of"].contains($0) }.last ?? ""
        return noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : String(singular(Substring(noun)))
    }

    /// What may be not bought but made, or stands for a whole dish.
    private static func isMade(_ id: String) -> Bool { GrammarFoods.role(of: id) == .composite || isProduct(id) || makings[id] != nil }

    /// Whether a dish's name stands in the query or in what was done, or a food of it does.
    private static func wasMade(_ food: FoodName, told: String, query: String) -> Bool {
        if ["soup", "stew", "salad"].contains(food.id) { return true }
        let name = CleanText.words(food.word).map(singular), words = CleanText.words(told + query).map(singular)
        return words.indices.contains { words[$0...].starts(with: name) }
            || TextReader.reading(of: told + query).foods.contains { TextReader.alike($0.food.id, food.id) }
    }

    private static func singular(_ word: Substring) -> Substring { word.count > 3 && word.hasSuffix("s") ? word.dropLast() : word }

    /// What a cook makes, and by which operations.
    private static let makings: [String: Set<Kitchen.Operation>] = {
        let mixing: Set<Kitchen.Operation> = [.mix, .whisk, .stir, .knead, .mash, .blend, .fold]
        var makings = Dictionary(uniqueKeysWithValues: ["batter", "dough", "filling", "dressing", "mixture"].map { ($0, mixing) })
        for id in ["soup", "stew"] { makings[id] = [.simmer, .boil, .blend] }
        for id in ["sauce", "custard", "curry"] { makings[id] = mixing.union([.simmer, .boil, .fry, .marinate, .pour]) }
        return makings
    }()

    /// Whether a step does again what an earlier one did: with a knife (`strict`: or over the fire) to some of the same foods; else to just the same.
    private static func isRepeated(_ foods: Set<String>, _ earlier: Set<String>, by operation: Kitchen.Operation?, strict: Bool) -> Bool {
        guard !foods.isEmpty, !earlier.isEmpty, let operation else { return false }
        if [.chop, .slice, .peel, .grate, .mash, .crush].contains(operation) || strict && [.fry, .bake, .grill].contains(operation) { return foods.isSubset(of: earlier) }
        return foods == earlier
    }

    /// To scatter over and to garnish with are one.
    private static func same(_ a: Kitchen.Operation?, _ b: Kitchen.Operation?) -> Bool {
        a == b || [a, b].allSatisfy { $0 == .sprinkle || $0 == .garnish }
    }

    /// Whether something in form `made` may be called `named`: what was cut small goes by several names, and so do shreds; slices are not
    /// cubes, and what was only peeled is not cut.
    static func brings(_ made: Form, _ named: Form) -> Bool {
        made == named || [[.chopped, .minced, .crushed], [.sliced, .shredded], [.grated, .shredded]].contains { (alike: Set<Form>) in alike.contains(made) && alike.contains(named) }
    }

    /// What dough, milk and eggs become.
    private static func becomes(_ food: FoodName) -> Bool {
        ["dumpling", "egg white", "egg yolk"].contains(food.id) || food.word.hasSuffix(" sauce") || food.word == "crumble"
    }

    /// Whether a state of a food tells of work on it: puréed tomatoes and sliced bread are bought.
    private static func isDemanding(_ form: Form, of id: String) -> Bool {
        if id == "tomato", form == .mashed { return false }
        return demanding.contains(form) && (form == .beaten || ![.bread, .composite, .egg].contains(GrammarFoods.role(of: id)))
    }

    /// States that are told of only where a step brought them about.
    private static let demanding: Set<Form> = [.chopped, .sliced, .grated, .peeled, .mashed, .beaten, .crushed]
    private static let onContents: Set<Kitchen.Operation> = [.flip, .drain, .toss, .simmer, .bake, .fold, .serve, .knead, .blend]

    private static func cuts(_ operation: Kitchen.Operation?) -> Bool {
        operation.map { [.chop, .slice, .peel, .grate, .crush, .mash, .crack, .whisk, .blend].contains($0) } ?? false
    }

    /// Dishes that are nothing without a pot on the fire (or a blender).
    private static let brothy: Set<String> = ["soup", "stew", "chowder", "broth", "ramen", "pho", "minestrone"]
    /// Dishes that are nothing without heat.
    private static let fired: Set<String> = [
        "pancake", "crepe", "omelette", "frittata", "cake", "muffin", "scone", "cookie", "pie", "pizza", "gratin", "casserole", "curry", "risotto", "burger",
        "lasagne", "lasagna", "crumble", "fritter", "paella", "schnitzel", "quiche", "omelet",
    ]

    /// Foods that are also what becomes of others: bread of flour, whipped cream.
    private static func isProduct(_ id: String) -> Bool {
        ["bread", "biscuit", "pancake", "cake", "cream", "pasta"].contains(id)
    }
}
