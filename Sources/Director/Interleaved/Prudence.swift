import Kitchen
import Roles

/// What a careful writer leaves alone though no reader need object to it: a second pan of another colour, a stew that is stirred where its
/// meat is not, a dish told of before it is one. The trained director, which does not see where things are, is held to more than a
/// narrative is judged by; there is always another take.
struct Prudence {
    private let query: String
    /// The query's dish by its noun, and its foods.
    private let dish: String
    /// "Salmon with lemon" is named for what comes in whole.
    private let isFood: Bool
    private let asked: [FoodName]
    private var whereabouts = Whereabouts()
    /// What colour every kind of vessel was said to be.
    private var colours: [VesselKind: Set<Colour>] = [:]
    private var seen: Set<String> = []
    private var deeds: Set<Kitchen.Operation> = []
    private var cut: Set<String> = []
    private var boiled: Set<String> = []
    private var told = ""

    /// What nothing but the dish itself is called.
    private static let dishes = ["soup", "stew", "curry", "salad", "pizza", "cake", "pie", "sandwich", "omelette", "pancake", "burger", "taco", "salsa", "smoothie"]

    init(query: String, asked: [FoodName], history: [HistoryStep]) {
        (self.query, self.asked) = (query, asked)
        dish = NarrativeChecker.dishNoun(of: query)
        let role = Lexicon.food(named: dish).map { GrammarFoods.role(of: $0.id) }
        isFood = role.map { ![.composite, .bread, .pasta].contains($0) } ?? false
        for step in history { follow(step.action) }
    }

    private mutating func follow(_ action: String) {
        _ = whereabouts.follow(action)
        told += action + " "
        let reading = TextReader.reading(of: action), operation = TextReader.operation(of: action)
        for vessel in reading.vessels { if let colour = vessel.colour { colours[vessel.kind, default: []].insert(colour) } }
        let foods = reading.foods.map(\.food.id)
        seen.formUnion(foods)
        if let operation, Whereabouts.knife.contains(operation) { cut.formUnion(TextReader.handled(inAction: action).map(\.id)) }
        if !Set(reading.operations).isDisjoint(with: [.boil, .simmer, .marinate]) || operation == .boil { boiled.formUnion(foods) }
        deeds.formUnion(reading.operations + (operation.map { [$0] } ?? []))
    }

    /// What speaks against an action, in the order of the rules.
    func doubts(about action: String) -> [String] {
        guard let operation = TextReader.operation(of: action) else { return [] }
        let reading = TextReader.reading(of: action), deed = Whereabouts.Deed(action: action, reading: reading), handled = TextReader.handled(inAction: action)
        let rules: [String?] = [
            vessels(reading, operation), absence(of: deed), places(deed, operation, handled), dishName(action, operation), knife(operation, handled), nature(reading, operation, handled),
            operation == .serve ? serving(deed, reading, action) : nil, action.lowercased().contains(/\bup (?:it|them)\b/) ? "no English" : nil,
        ]
        return rules.compactMap(\.self)
    }

    /// Whether it names what only looks like a food of the query, and not that food.
    func misnames(_ reading: CaptionReading, _ text: String) -> Bool {
        asked.contains { food in
            OwnNames.has(food) && !asked.contains { $0.id == food.id && $0 != food } && reading.foods.contains { $0.food.id == food.id } && !OwnNames.speaks(text, of: food)
        }
    }

    /// One vessel of a kind, but for plates and for bowls that something new goes into.
    private func vessels(_ reading: CaptionReading, _ operation: Kitchen.Operation) -> String? {
        for vessel in reading.vessels where !vessel.another {
            guard let colour = vessel.colour, let known = colours[vessel.kind], !known.contains(colour) else { continue }
            let isFresh = vessel.kind == .plate || vessel.kind == .board || vessel.kind == .bowl && reading.foods.contains { !seen.contains($0.food.id) } || operation == .serve
            if vessel.source || !isFresh { return "another \(vessel.word)" }
        }
        return nil
    }

    /// The first of some foods that is somewhere, and not in a vessel of just this kind.
    private func away(_ foods: [FoodName], from vessel: VesselKind) -> String? {
        foods.first { food in
            let there = whereabouts.places(of: food.id)
            return !there.isEmpty && !there.contains(vessel)
        }.map { "\($0.word) is elsewhere" }
    }

    /// What nobody has seen yet lies in no vessel that was at work, and what is served lies where it is served from.
    private func absence(of deed: Whereabouts.Deed) -> String? {
        guard let source = deed.source else { return nil }
        if let strange = deed.foods.first(where: { !seen.contains($0.id) }), ![.jug, .jar, .glass].contains(source) { return "\(strange.word) is not there" }
        return away(deed.foods, from: source)
    }

    /// Foods are worked on where they are, and all of them together.
    private func places(_ deed: Whereabouts.Deed, _ operation: Kitchen.Operation, _ handled: [FoodName]) -> String? {
        func lies(_ food: FoodName, only vessels: [VesselKind]) -> Bool { vessels.contains { whereabouts.places(of: food.id) == [$0] } }
        if [.simmer, .boil].contains(operation), deed.target == nil, !deed.foods.isEmpty, deed.foods.allSatisfy({ lies($0, only: [.bowl, .plate]) }) { return "in a bowl" }
        // "Toss the broccoli" that lies cut on the board, with the wok at work.
        if operation == .toss, deed.target == nil, deed.source == nil, whereabouts.focus != .board, let left = handled.first(where: { lies($0, only: [.board]) }) { return "\(left.word) is on the board" }
        guard operation != .serve, let target = deed.target else { return nil }
        if Whereabouts.heats.contains(operation) || Whereabouts.stirs.contains(operation) || operation == .season {
            let movable: Set<VesselKind> = [.board, .plate, .bowl, .colander]
            let settled = handled.filter { food in !whereabouts.places(of: food.id).contains { movable.contains($0) } }
            if deed.source == nil, let doubt = away(settled, from: target) { return doubt }
            // "Simmer the curry in the pot", with the chicken in the pan.
            if handled.allSatisfy({ [.composite, .liquid].contains(GrammarFoods.role(of: $0.id)) }), let doubt = away(asked, from: target) { return doubt }
        }
        if Whereabouts.puts.contains(operation), deed.source == nil || deed.source == .board, whereabouts.isEmpty(target) {
            // What is sprinkled falls on something, and a plate is no bowl.
            let holds = deed.foods.contains { Whereabouts.solid.union([.bread, .leaf, .egg, .coldCut]).contains(GrammarFoods.role(of: $0.id)) }
            if [.sprinkle, .garnish].contains(operation) || target == .plate && !holds { return "an empty \(GrammarWords.name(target))" }
            // Nothing is begun anew beside what is cooked.
            let main = asked.filter { food in whereabouts.places(of: food.id).contains { Whereabouts.forFire.subtracting([.colander]).contains($0) } }
            if ![.bowl, .board].contains(target), !main.isEmpty, !main.contains(where: { deed.foods.contains($0) }) { return "\(main[0].word) is elsewhere" }
        }
        // "Fold the carrots and eggs into the bowl", with the eggs in it.
        if Whereabouts.puts.union([.fold, .stir, .mix, .whisk]).contains(operation), handled.contains(where: { whereabouts.places(of: $0.id) != [target] }),
           let there = handled.first(where: { lies($0, only: [target]) && ![.fat, .spice, .liquid, .composite].contains(GrammarFoods.role(of: $0.id)) }) {
            return "\(there.word) is there"
        }
        // Potatoes go into a salad boiled.
        if Whereabouts.puts.contains(operation), [.bowl, .plate].contains(target), !DishNouns.fired.contains(dish), let raw = handled.first(where: { Whereabouts.neverRaw.contains($0.id) && whereabouts.isRaw($0.id) }) {
            return "\(raw.word) is raw"
        }
        if operation == .place, target == .plate, whereabouts.isCold, DishNouns.fired.contains(dish) { return "nothing is cooked" }
        // The batter goes on with all that the dish is named for.
        if [.pour, .place].contains(operation), !deed.made.isEmpty, deed.foods.isEmpty, Whereabouts.forFire.contains(target), let left = asked.first(where: { lies($0, only: [.plate, .board]) }) {
            return "\(left.word) is elsewhere"
        }
        return nil
    }

    /// The dish has its name once all that it is named for is in it, and something was made of that.
    private func dishName(_ action: String, _ operation: Kitchen.Operation) -> String? {
        let words = CleanText.words(action).map { NarrativeChecker.singular($0) }
        // A soup in the making of lemonade.
        let known = CleanText.words(query + " " + told).map { NarrativeChecker.singular($0) }
        if let other = Self.dishes.first(where: { words.contains($0[...]) && !known.contains($0[...]) && $0 != dish }) { return "a \(other)" }
        guard !isFood, !dish.isEmpty, operation != .serve, words.contains(dish[...]) else { return nil }
        let waits = asked.contains { food in !seen.contains { TextReader.alike($0, food.id) } || whereabouts.onBoard.contains { TextReader.alike($0, food.id) } }
        let isMade = !deeds.union([operation]).isDisjoint(with: NarrativeChecker.making.union([.fry, .grill, .toss, .place]))
        return waits || !isMade || DishNouns.lacksFlour(dish, seen) != nil ? "no \(dish) yet" : nil
    }

    private func knife(_ operation: Kitchen.Operation, _ handled: [FoodName]) -> String? {
        guard Whereabouts.knife.contains(operation) else { return nil }
        return handled.first { cut.contains($0.id) }.map { "\($0.word) is cut" }
    }

    /// What is done to what: nothing is fried that is a powder, nothing sprinkled over salt, nothing drained that was never wet.
    private func nature(_ reading: CaptionReading, _ operation: Kitchen.Operation, _ handled: [FoodName]) -> String? {
        func role(_ food: FoodName) -> FoodRole { GrammarFoods.role(of: food.id) }
        if [.fry, .boil, .grill, .flip].contains(operation), handled.contains(where: { [.powder, .sweetener].contains(role($0)) && $0.id != "cornstarch" }) { return "no food for the fire" }
        if operation == .peel, handled.contains(where: { [.meat, .fish, .coldCut].contains(role($0)) && !$0.word.hasSuffix("prawn") && !$0.word.hasSuffix("shrimp") }) { return "nobody peels that" }
        let isWet = handled.contains { boiled.contains($0.id) || Whereabouts.tinned.contains($0.id) || role($0) == .composite }
        if operation == .drain, !handled.isEmpty, !isWet { return "dry" }
        guard Whereabouts.puts.contains(operation) else { return nil }
        // "Pour in the batter with the butter": into what?
        let target = reading.vessels.contains { !$0.source }
        if operation == .pour, !target, let made = handled.first(where: { ["batter", "dough"].contains($0.id) }), !reading.foods.contains(where: { $0.food.id != made.id && Whereabouts.solid.union([.bread]).contains(role($0.food)) }) { return "into no vessel" }
        if [.place, .layer].contains(operation), handled.contains(where: { [.fat, .liquid].contains(role($0)) && $0.id != "butter" }) { return "nobody lays what flows" }
        let onto = reading.foods.map(\.food).filter { !handled.contains($0) }
        return !onto.isEmpty && onto.allSatisfy { [.spice, .herb, .fat, .powder].contains(role($0)) } ? "nothing to put it on" : nil
    }

    /// What is served is the dish, all of it, from where it is, and cooked.
    private func serving(_ deed: Whereabouts.Deed, _ reading: CaptionReading, _ action: String) -> String? {
        if let here = deed.source ?? whereabouts.focus, deed.source != nil || here != .board, let doubt = away(asked, from: here) { return doubt }
        if let left = whereabouts.onBoard.sorted().first, deed.source != .board { return "\(left) is left" }
        if let raw = seen.sorted().first(where: { [.meat, .fish].contains(GrammarFoods.role(of: $0)) && whereabouts.isRaw($0) }) { return "\(raw) is raw" }
        let wantsOven = DishNouns.ovened.union(Self.baked).contains(dish) || DishNouns.isRoast(query) || CleanText.words(query).contains("baked")
        if wantsOven, deeds.isDisjoint(with: [.bake, .grill]) { return "nothing was baked" }
        // "Serve the roast" of a gratin that nobody called so.
        let words = CleanText.words(action).map { NarrativeChecker.singular($0) }, known = Set(CleanText.words(query + " " + told).map { NarrativeChecker.singular($0) })
        if let other = Self.made.first(where: { words.contains($0) && !known.contains($0) }) { return "a \(other)" }
        if words.contains("mixing") { return "no bowl for the table" }
        // "Bring the pancakes onto the plate and serve" with all of them there.
        if whereabouts.focus == .plate, words.contains(where: { ["bring", "move", "lay", "place", "lift"].contains($0) }) { return "it is there" }
        let named = reading.foods.map(\.food)
        let isDish = named.isEmpty || named.contains { food in
            asked.contains { TextReader.alike($0.id, food.id) } || GrammarFoods.role(of: food.id) == .composite || NarrativeChecker.singular(food.word[...]) == dish[...]
        }
        return isDish || asked.isEmpty ? nil : "another dish"
    }

    /// What the grammar's methods make, by words that not every query has; soup, stew and salad are said of much.
    private static let made = Set(CookingMethod.all.map { NarrativeChecker.singular($0.product[...]) }).subtracting(["dish", "mixture", "soup", "stew", "salad"]).sorted()

    /// What comes out of an oven though there may be other ways.
    private static let baked: Set<String> = ["bake", "cake", "tart", "biscuit", "cookie", "bread", "roast"]
}
