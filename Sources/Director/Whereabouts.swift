import Kitchen

/// Where every food is and what became of it, told by a narrative's actions alone: what a reader keeps in mind. It knows no recipe, and
/// tells of each step what cannot be done as things stand.
struct Whereabouts {
    /// Vessels that hold a food; several after "half of it".
    private var places: [String: Set<VesselKind>] = [:]
    /// Where a made thing is: batter, soup.
    private var products: [String: VesselKind] = [:]
    private var cut: Set<String> = []
    private var heated: Set<String> = []
    private var wet = false
    /// Where the last step was at work.
    private var focus: VesselKind?

    /// Follows one action.
    /// - Returns: what is impossible about it, each as the end of "step 3 ...".
    mutating func follow(_ action: String) -> [String] {
        let reading = TextReader.reading(of: action)
        guard let operation = TextReader.operation(of: action) else { return [] }
        let step = Deed(action: action, reading: reading, operation: operation)
        let faults = self.faults(of: step)
        apply(step)
        return faults
    }

    /// One action's parts.
    private struct Deed {
        let operation: Kitchen.Operation
        /// What is handled; all that is named where the words do not say which.
        let foods: [FoodName]
        let made: [FoodName]
        /// Made things that are named at all: "to make a batter".
        let mentioned: [FoodName]
        /// What else is named: fat, what things are put onto.
        let along: [FoodName]
        let source: VesselKind?
        let target: VesselKind?
        /// Not all of it: "half of", "the rest".
        let partial: Bool
        /// Nothing else is done in the same breath ("Chop the onion and fry it").
        let clear: Bool
        /// Clear, and its verb is the operation's own ("soak" is none of boil's).
        let literal: Bool
        /// No food is named: "the contents", "it all".
        var contents: Bool { foods.isEmpty && made.isEmpty && along.allSatisfy { GrammarFoods.role(of: $0.id) == .fat } }
        /// Something becomes hot.
        let hot: Bool

        init(action: String, reading: CaptionReading, operation: Kitchen.Operation) {
            self.operation = operation
            let named = reading.foods.map(\.food), handled = TextReader.handled(inAction: action)
            let all = handled.isEmpty ? named : handled
            foods = all.filter { GrammarFoods.role(of: $0.id) != .composite }
            made = all.filter { GrammarFoods.role(of: $0.id) == .composite }
            mentioned = named.filter { GrammarFoods.role(of: $0.id) == .composite }
            along = named.filter { !all.contains($0) && GrammarFoods.role(of: $0.id) != .composite }
            source = reading.vessels.last { $0.source }?.kind
            target = (reading.vessels.last { $0.target && !$0.source } ?? reading.vessels.last { !$0.source })?.kind
            let words = CleanText.words(action).map { String($0) }
            partial = words.contains { Self.parts.contains($0) } || zip(words, words.dropFirst()).contains { ["some", "few", "part", "third", "quarter"].contains($0) && $1 == "of" }
            let verb: [Substring] = switch operation {
            case .fry: Self.frying
            case .chop, .slice: [operation.rawValue.prefix(4), "cut"]
            default: [operation.rawValue.prefix(4)]
            }
            clear = reading.operations.allSatisfy { $0 == operation }
            literal = clear && words.contains { word in verb.contains { word.hasPrefix($0) } }
            hot = reading.operations.contains { Whereabouts.heats.contains($0) } || Whereabouts.heats.contains(operation)
                || words.contains { word in Self.heating.contains { word.hasPrefix($0) } }
        }

        private static let frying: [Substring] = ["fry", "fri", "saut", "sizzl", "sear"]
        private static let heating = ["cook", "heat", "hot", "oven", "brown", "soft", "boil", "steam", "golden", "melt"]

        private static let parts: Set<String> = ["half", "rest", "remaining", "another", "again", "second", "reserved", "extra"]
    }

    // MARK: What cannot be

    private func faults(of step: Deed) -> [String] {
        var faults: [String] = []
        let operation = step.operation
        if step.literal, let target = step.target, Self.unfit[operation]?.contains(target) == true {
            faults.append("would \(operation.rawValue) in a \(GrammarWords.name(target))")
        }
        if let source = step.source {
            // Of several, some may have waited elsewhere.
            let known = step.foods.filter { places[$0.id]?.isEmpty == false }
            if let food = known.first, !known.contains(where: { places[$0.id]?.contains(source) == true }) {
                faults.append("takes \(food.word) from the \(GrammarWords.name(source)), where there is none")
            }
            for product in step.made {
                if let there = products[product.id], there != source, step.foods.isEmpty {
                    faults.append("takes the \(product.word) from the \(GrammarWords.name(source)), where there is none")
                }
            }
            if operation == .serve, !places.values.contains(where: { $0.contains(source) }), !products.values.contains(source), !places.isEmpty {
                faults.append("serves from the empty \(GrammarWords.name(source))")
            }
        }
        for food in step.foods where step.clear && !step.partial {
            if Self.knife.contains(operation), cut.contains(food.id), Self.solid.contains(GrammarFoods.role(of: food.id)) { faults.append("cuts the \(food.word) once more") }
            if Self.knife.contains(operation) || operation == .peel, !heated.contains(food.id), !GrammarFoods.preparations(of: food.id).contains(operation),
               Self.uncuttable.contains(GrammarFoods.role(of: food.id)) {
                faults.append("would \(operation.rawValue) \(food.word)")
            }
            let role = GrammarFoods.role(of: food.id)
            if Self.puts.contains(operation), let target = step.target, places[food.id] == [target], step.source == nil || step.source == target,
               Self.solid.contains(role) || operation == .pour && Self.poured.contains(role) || role == .cheese && cut.contains(food.id) {
                faults.append("puts the \(food.word) where it is already")
            }
            if operation == .flip, let target = step.target, let there = places[food.id], !there.contains(target) {
                faults.append("turns \(food.word) over in the \(GrammarWords.name(target)), where there is none")
            }
        }
        if step.literal, operation == .drain, !wet, !places.isEmpty { faults.append("drains what was never wet") }
        for product in step.made where step.literal && step.foods.isEmpty && Self.never[product.id]?.contains(operation) == true { faults.append("would \(operation.rawValue) a \(product.word)") }
        for product in step.mentioned {
            guard let (of, name) = Self.needs[product.id], !places.isEmpty, products[product.id] == nil,
                  !places.keys.contains(where: { id in of.contains { Lexicon.isKind(id, of: $0) } || of.contains(id) }),
                  !(step.foods + step.along).contains(where: { food in of.contains { Lexicon.isKind(food.id, of: $0) } || of.contains(food.id) })
            else { continue }
            faults.append("has a \(product.word) made without \(name)")
        }
        if operation == .serve {
            for product in step.made where Self.cooked.contains(product.id) && heated.isEmpty { faults.append("serves a \(product.word) that no fire has seen") }
            let served = step.source ?? focus
            for id in places.keys.sorted() where places[id]?.isEmpty == true || served.map { places[id]?.contains($0) == true } != false {
                guard Self.neverRaw.contains(id), !heated.contains(id) else { continue }
                faults.append("serves raw \(id)")
            }
        }
        return faults
    }

    // MARK: What becomes of it

    private mutating func apply(_ step: Deed) {
        let operation = step.operation
        let home = step.foods.compactMap { places[$0.id]?.first }.first ?? step.made.compactMap { products[$0.id] }.first
        let from = step.source ?? home ?? (step.foods.isEmpty ? focus : nil)
        let onBoard: VesselKind? = Self.knife.contains(operation) || operation == .peel ? .board : nil
        let target = step.target ?? onBoard
        if Self.carries.contains(operation) || step.contents && step.hot, let target, let from, from != target,
           !step.made.isEmpty || step.contents || operation == .serve || operation == .drain { move(all: from, to: target) }
        for food in step.foods + step.along {
            let known = places[food.id]
            // What things are put onto stays where it is, and what is turned, salted or served with a spoon of something too.
            if known != nil, step.along.contains(food) || Self.leaves.contains(operation) { continue }
            // "Stir the potatoes into the leek": to where that is.
            let beside = Self.joins.contains(operation) ? step.along.compactMap { places[$0.id]?.first }.first ?? focus : nil
            guard let place = target ?? beside ?? known?.first ?? from else { places[food.id] = known ?? []; continue }
            places[food.id] = step.partial ? (known ?? []).union([place]) : [place]
        }
        for product in step.made { products[product.id] = target ?? from }
        focus = target ?? from ?? focus
        if Self.knife.contains(operation) { cut.formUnion(step.foods.map(\.id)) }
        if step.hot {
            heated.formUnion((step.foods + step.along).map(\.id))
            // What lies elsewhere stays cold, as far as one can tell.
            let fire = step.clear ? target ?? from : nil
            heated.formUnion(places.filter { fire == nil || $0.value.isEmpty || $0.value.contains(fire!) }.keys)
        }
        if [.boil, .simmer, .marinate].contains(operation) || (step.foods + step.along).contains(where: { [.liquid, .dairy, .sauce].contains(GrammarFoods.role(of: $0.id)) || Self.tinned.contains($0.id) }) { wet = true }
    }

    private mutating func move(all from: VesselKind, to target: VesselKind) {
        for (id, there) in places where there.contains(from) { places[id] = there.subtracting([from]).union([target]) }
        for (id, place) in products where place == from { products[id] = target }
    }

    // MARK: Common sense

    private static let knife: Set<Kitchen.Operation> = [.chop, .slice, .grate, .crush]
    private static let puts: Set<Kitchen.Operation> = [.place, .layer, .pour, .sprinkle, .spread, .garnish]
    private static let heats: Set<Kitchen.Operation> = [.fry, .simmer, .boil, .bake, .grill]
    /// Move what a vessel holds, all of it.
    private static let carries: Set<Kitchen.Operation> = [.pour, .serve, .drain, .place, .spread, .layer]
    /// Put what they handle to what is there.
    private static let joins: Set<Kitchen.Operation> = [.stir, .mix, .fold, .whisk, .pour, .place, .layer, .sprinkle, .toss]
    private static let leaves: Set<Kitchen.Operation> = [.flip, .toss, .season, .brush]
    /// What is there once: not a pinch of salt, a spoon of honey, a handful of cheese.
    private static let solid: Set<FoodRole> = [.vegetable, .aromatic, .fruit, .meat, .fish, .mashable, .pasta, .grain]
    /// What takes no knife but as the lexicon says: no egg is chopped, no spaghetti sliced.
    private static let uncuttable: Set<FoodRole> = [.egg, .pasta, .grain, .dairy, .liquid, .sauce, .powder, .sweetener, .fat]
    private static let poured: Set<FoodRole> = [.dairy, .liquid]
    private static let unfit: [Kitchen.Operation: Set<VesselKind>] = {
        let cold: Set<VesselKind> = [.board, .bowl, .plate, .jug, .jar, .glass, .colander, .mortar]
        return [
            .simmer: cold.union([.tin, .tray]), .boil: cold.union([.tin, .tray]), .fry: cold.union([.dish]), .bake: [.board, .colander, .jug, .mortar],
            .chop: [.pot, .pan, .wok, .jug, .glass, .jar, .colander], .slice: [.pot, .pan, .wok, .jug, .glass, .jar, .colander],
            .blend: [.board, .plate, .colander, .tray], .whisk: [.board, .plate, .colander, .tray], .serve: [.colander, .tin],
        ]
    }()
    /// What nobody does to a made thing.
    private static let never: [String: Set<Kitchen.Operation>] = [
        "cake": [.simmer, .boil, .fry, .pour, .stir, .whisk, .drain, .mix], "pie": [.simmer, .boil, .fry, .pour, .stir, .whisk, .drain],
        "batter": [.simmer, .boil, .drain, .chop, .slice, .peel, .grate, .serve], "omelette": [.simmer, .boil, .pour, .whisk, .knead], "pancake": [.simmer, .boil, .pour, .whisk], "sauce": [.fry, .chop, .slice, .bake, .drain, .grill, .knead],
        "soup": [.fry, .chop, .slice, .knead, .grill, .drain], "stew": [.chop, .slice, .knead, .grill, .drain], "dough": [.simmer, .pour, .whisk, .serve],
        "salad": [.fry, .simmer, .boil, .bake, .grill, .pour, .whisk], "dressing": [.fry, .bake, .grill, .chop, .slice],
    ]
    private static let cooked: Set<String> = ["omelette", "pancake", "crepe", "soup", "stew"]
    private static let starch: Set<String> = ["flour", "cornstarch", "semolina", "oat", "breadcrumb", "almond", "rice", "biscuit", "lentil", "chickpea", "bean", "potato", "cornmeal", "bread", "pancake", "bun"]
    private static let needs: [String: (of: Set<String>, name: String)] = [
        "batter": (starch, "flour"), "dough": (starch, "flour"), "cake": (starch.union(["batter", "dough", "cheese", "cream cheese", "salmon", "white fish", "tuna"]), "flour"),
    ]
    private static let neverRaw: Set<String> = ["chicken", "pork", "lamb", "minced meat", "sausage", "bacon", "potato", "sweet potato", "aubergine"]
    /// What comes in water.
    private static let tinned: Set<String> = ["chickpea", "bean", "tuna", "corn", "lentil", "mozzarella", "olive", "tofu", "pasta", "spaghetti", "noodle", "potato", "aubergine", "courgette", "cucumber", "spinach"]
}
