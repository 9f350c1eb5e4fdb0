import Kitchen

/// Where every food is and what became of it, told by a narrative's actions alone: what a reader keeps in mind. It knows no recipe, and
/// tells of each step what cannot be done as things stand.
struct Whereabouts {
    /// Vessels that hold a food, the latest last: several after "half of it", none where no word has told.
    private var places: [String: [VesselKind]] = [:]
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
        let step = Deed(action: action, reading: reading)
        heated.formUnion(reading.foods.filter { $0.cook.map { $0 != .raw } ?? false }.map(\.food.id))
        let faults = self.faults(of: step)
        apply(step)
        return faults
    }

    /// One action's parts.
    private struct Deed {
        let operation: Kitchen.Operation?
        /// What is handled; all that is named where the words do not say which.
        let foods: [FoodName]
        let made: [FoodName]
        /// Made things that are named at all: "to make a batter".
        let mentioned: [FoodName]
        /// What else is named: fat, what things are put onto.
        let along: [FoodName]
        let source: VesselKind?
        let target: VesselKind?
        /// Where the deed itself happens: the vessel after an "in" or "on", before another deed is told of.
        let place: VesselKind?
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

        init(action: String, reading: CaptionReading) {
            let operation = TextReader.operation(of: action)
            self.operation = operation
            let named = reading.foods.map(\.food), handled = TextReader.handled(inAction: action)
            let all = handled.isEmpty ? named : handled
            foods = all.filter { GrammarFoods.role(of: $0.id) != .composite }
            made = all.filter { GrammarFoods.role(of: $0.id) == .composite }
            mentioned = named.filter { GrammarFoods.role(of: $0.id) == .composite }
            along = named.filter { !all.contains($0) && GrammarFoods.role(of: $0.id) != .composite }
            source = reading.vessels.last { $0.source }?.kind
            target = (reading.vessels.last { $0.target && !$0.source } ?? reading.vessels.last { !$0.source })?.kind
            let words = CleanText.words(action).map { String($0) }, scanned = TextScanner.words(of: action).map(\.text)
            let border = scanned.indices.first { ["and", "then"].contains(scanned[$0]) && $0 > 2 } ?? scanned.count
            place = reading.vessels.last { vessel in
                !vessel.source && vessel.position < border && scanned[max(0, vessel.position - 4)..<min(vessel.position, scanned.count)].contains { $0 == "in" || $0 == "on" }
            }?.kind
            partial = words.contains { Self.parts.contains($0) } || zip(words, words.dropFirst()).contains { ["some", "few", "part", "third", "quarter"].contains($0) && $1 == "of" }
            let verb: [Substring] = switch operation {
            case .fry: Self.frying
            case .chop: ["chop", "cut"]
            case .slice: ["slic", "cut"]
            default: operation.map { [$0.rawValue.prefix(4)] } ?? []
            }
            clear = reading.operations.allSatisfy { $0 == operation }
            literal = clear && words.contains { word in verb.contains { word.hasPrefix($0) } }
            hot = reading.operations.contains { Whereabouts.heats.contains($0) } || operation.map { Whereabouts.heats.contains($0) } ?? false
                || zip(words, words.dropFirst() + [""]).contains { Self.heating.contains($0) && !["sugar", "rice", "syrup", "bread"].contains($1) }
        }

        private static let frying: [Substring] = ["fry", "fri", "saut", "sizzl", "sear"]
        private static let heating: Set<String> = [
            "cook", "cooked", "cooking", "heat", "heated", "hot", "oven", "brown", "browned", "soften", "boiling", "steam", "golden", "melt", "melted", "roast", "roasted",
            "toast", "toasted", "crisp", "poach", "poached", "smoke", "smoked", "grilled", "braise",
        ]

        private static let parts: Set<String> = ["half", "rest", "remaining", "another", "again", "second", "reserved", "extra", "more", "other", "last", "return"]
    }

    // MARK: What cannot be

    private func faults(of step: Deed) -> [String] {
        guard let operation = step.operation else { return [] }
        var faults: [String] = []
        if step.literal, let place = step.place, Self.unfit[operation]?.contains(place) == true {
            faults.append("would \(operation.rawValue) in a \(GrammarWords.name(place))")
        }
        if let source = step.source, !step.partial {
            // Of several, some may have waited elsewhere.
            let known = step.foods.filter { places[$0.id]?.isEmpty == false }
            if let food = known.first, !known.contains(where: { isIn($0.id, source) }) {
                faults.append("takes \(food.word) from the \(GrammarWords.name(source)), where there is none")
            }
            for product in step.made where step.foods.isEmpty {
                if let there = products[product.id], !Self.same(there, source) {
                    faults.append("takes the \(product.word) from the \(GrammarWords.name(source)), where there is none")
                }
            }
            if operation == .serve, !places.isEmpty, !places.contains(where: { $0.value.isEmpty || isIn($0.key, source) }), !products.values.contains(where: { Self.same($0, source) }) {
                faults.append("serves from the empty \(GrammarWords.name(source))")
            }
        }
        for food in step.foods where step.clear && !step.partial { faults += self.faults(of: operation, with: food, in: step) }
        if operation == .flip, step.clear, let target = step.target, let food = step.foods.first,
           step.foods.allSatisfy({ places[$0.id].map { !$0.isEmpty } ?? false && !isIn($0.id, target) }) {
            faults.append("turns \(food.word) over in the \(GrammarWords.name(target)), where there is none")
        }
        if step.literal, operation == .drain, !wet, !places.isEmpty, !(step.foods + step.along).contains(where: { Self.wets($0) || heated.contains($0.id) }) {
            faults.append("drains what was never wet")
        }
        for product in step.made where step.literal && step.foods.isEmpty && Self.never[product.id]?.contains(operation) == true {
            faults.append("would \(operation.rawValue) a \(product.word)")
        }
        let ids = Set(places.keys).union((step.foods + step.along).map(\.id))
        for product in step.mentioned where !places.isEmpty && products[product.id] == nil {
            guard let (of, name) = Self.needs[product.id], !products.keys.contains(where: { Self.floury.contains($0) }),
                  !ids.contains(where: { id in of.contains { Lexicon.isKind(id, of: $0) } })
            else { continue }
            faults.append("has a \(product.word) made without \(name)")
        }
        if operation == .serve {
            for product in step.made where Self.cooked.contains(product.id) && heated.isEmpty { faults.append("serves a \(product.word) that no fire has seen") }
            let served = step.source ?? focus
            for id in places.keys.sorted() where Self.neverRaw.contains(id) && !heated.contains(id) {
                if places[id]?.isEmpty == true || served.map({ isIn(id, $0) }) ?? true { faults.append("serves raw \(id)") }
            }
        }
        return faults
    }

    private func faults(of operation: Kitchen.Operation, with food: FoodName, in step: Deed) -> [String] {
        var faults: [String] = []
        let role = GrammarFoods.role(of: food.id)
        if Self.knife.contains(operation), step.literal, cut.contains(food.id), Self.solid.contains(role) { faults.append("cuts the \(food.word) once more") }
        if Self.knife.contains(operation), step.literal, !heated.contains(food.id), !GrammarFoods.preparations(of: food.id).contains(operation),
           Self.uncuttable.contains(role) || ["spaghetti", "noodle"].contains(food.id) {
            faults.append("would \(operation.rawValue) \(food.word)")
        }
        if Self.puts.contains(operation), let target = step.target, places[food.id] == [target], step.source == nil,
           Self.solid.contains(role) || operation == .pour && Self.poured.contains(role) || role == .cheese && cut.contains(food.id) {
            faults.append("puts the \(food.word) where it is already")
        }
        return faults
    }

    private func isIn(_ id: String, _ vessel: VesselKind) -> Bool { places[id]?.contains { Self.same($0, vessel) } ?? false }

    /// Whether one vessel goes by either name: a saucepan is a pan to some, a roasting pan a tray.
    private static func same(_ a: VesselKind, _ b: VesselKind) -> Bool {
        a == b || [[.pan, .pot, .wok], [.tray, .tin, .dish, .pan]].contains { (family: Set<VesselKind>) in family.contains(a) && family.contains(b) }
    }

    private static func wets(_ food: FoodName) -> Bool { [.liquid, .dairy, .sauce].contains(GrammarFoods.role(of: food.id)) || tinned.contains(food.id) }

    // MARK: What becomes of it

    private mutating func apply(_ step: Deed) {
        let home = step.foods.compactMap { places[$0.id]?.last }.first ?? step.made.compactMap { products[$0.id] }.first
        let from = step.source ?? home ?? (step.foods.isEmpty ? focus : nil)
        let cuts = step.operation.map { Self.knife.contains($0) || $0 == .peel } ?? false
        let carries = step.operation.map { Self.carries.contains($0) } ?? false
        if carries || step.contents && step.hot, !step.partial, let target = step.target, let from, from != target,
           !step.made.isEmpty || step.contents || step.operation == .serve || step.operation == .drain {
            move(all: from, to: target)
        }
        for food in step.foods + step.along {
            let known = places[food.id]
            // What things are put onto stays where it is, and what is turned, salted or served with a spoon of something too.
            if known != nil, step.along.contains(food) || step.operation.map({ Self.leaves.contains($0) }) ?? false { continue }
            // "Stir the potatoes into the leek": to where that is.
            let joins = step.operation.map { Self.joins.contains($0) } ?? false
            let beside = joins ? step.along.compactMap { places[$0.id]?.last }.first ?? focus : nil
            guard let place = step.target ?? beside else {
                places[food.id] = known ?? (from ?? (cuts ? .board : nil)).map { [$0] } ?? []
                continue
            }
            places[food.id] = (step.partial ? (known ?? []).filter { $0 != place } : []) + [place]
        }
        for product in step.made where !step.partial || products[product.id] == nil { products[product.id] = step.target ?? from }
        focus = step.target ?? from ?? focus
        if cuts, step.operation != .peel { cut.formUnion(step.foods.map(\.id)) }
        if step.hot {
            heated.formUnion((step.foods + step.along).map(\.id))
            // What lies elsewhere stays cold, as far as one can tell: not where a made thing is cooked, whatever went into it.
            let fire = step.clear && step.mentioned.isEmpty ? step.target ?? from : nil
            heated.formUnion(places.keys.filter { id in fire.map { places[id]?.isEmpty == true || isIn(id, $0) } ?? true })
        }
        if step.operation.map({ [.boil, .simmer, .marinate].contains($0) }) ?? false || (step.foods + step.along).contains(where: Self.wets) { wet = true }
    }

    private mutating func move(all from: VesselKind, to target: VesselKind) {
        for (id, there) in places where there.contains(from) { places[id] = there.filter { $0 != from && $0 != target } + [target] }
        for (id, place) in products where place == from { products[id] = target }
    }

    // MARK: Common sense

    private static let knife: Set<Kitchen.Operation> = [.chop, .slice, .grate]
    private static let puts: Set<Kitchen.Operation> = [.place, .layer, .pour, .sprinkle, .spread, .garnish]
    private static let heats: Set<Kitchen.Operation> = [.fry, .flip, .simmer, .boil, .bake, .grill]
    /// Move what a vessel holds, all of it.
    private static let carries: Set<Kitchen.Operation> = [.pour, .serve, .drain, .place, .spread, .layer]
    /// Put what they handle to what is there.
    private static let joins: Set<Kitchen.Operation> = [.stir, .mix, .fold, .whisk, .pour, .place, .layer, .sprinkle, .toss]
    private static let leaves: Set<Kitchen.Operation> = [.flip, .toss, .season, .brush]
    /// What is there once: not a pinch of salt, a spoon of honey, a handful of cheese.
    private static let solid: Set<FoodRole> = [.vegetable, .aromatic, .fruit, .meat, .fish, .mashable, .pasta, .grain]
    /// What takes no knife but as the lexicon says: no raw egg is chopped, no rice sliced.
    private static let uncuttable: Set<FoodRole> = [.egg, .grain, .dairy, .liquid, .sauce, .powder]
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
    /// Made things that hold flour.
    private static let floury: Set<String> = ["batter", "dough", "pastry", "pancake", "crepe", "pizza"]
    private static let starch: Set<String> = ["flour", "cornstarch", "semolina", "oat", "breadcrumb", "almond", "rice", "biscuit", "lentil", "chickpea", "bean", "potato", "bread", "bun"]
    private static let needs: [String: (of: Set<String>, name: String)] = [
        "batter": (starch, "flour"), "dough": (starch, "flour"), "cake": (starch.union(["cheese", "cream cheese", "salmon", "white fish", "tuna"]), "flour"),
    ]
    private static let neverRaw: Set<String> = ["chicken", "pork", "lamb", "minced meat", "sausage", "bacon", "potato", "sweet potato", "aubergine"]
    /// What comes in water.
    private static let tinned: Set<String> = ["chickpea", "bean", "tuna", "corn", "lentil", "mozzarella", "olive", "tofu", "pasta", "spaghetti", "noodle", "potato", "aubergine", "courgette", "cucumber", "spinach"]
}
