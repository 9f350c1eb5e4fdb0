/// A food as it stands in the kitchen at some moment of a narrative.
public struct KitchenItem: Hashable, Sendable {
    public var food: FoodName
    public var form: Form
    public var cook: Cook
    public var inside: VesselKind
    /// The step (from 0) in which it came or last changed its place.
    public var step: Int
    /// It has been put to the dish; until then it waits where it was cut.
    public var placed: Bool
    /// It has gone into a batter, a dough or the like, and is no longer seen as itself.
    public var absorbed = false
}

/// What one step's words say was done.
public struct Deed: Hashable, Sendable {
    public var operation: Operation?
    public var foods: [FoodName]
    /// Vessels in the order of the words; the last one is where things go.
    public var vessels: [VesselKind]

    public init(operation: Operation?, foods: [FoodName], vessels: [VesselKind]) {
        self.operation = operation
        self.foods = foods
        self.vessels = vessels
    }
}

/// A step that the grammar allows next.
public struct Move: Hashable, Sendable {
    public var operation: Operation
    public var foods: [FoodName]
    /// Fat, bread, spice: what goes with it without being the point of it.
    public var along: [FoodName]
    public var vessel: VesselKind
    public var from: VesselKind?
    /// What the contents are called before the step, where they have a name ("batter").
    public var contents: String?
    public var stage: Int
    /// Whether the dish can be finished without it.
    public var optional: Bool
}

/// The state of a kitchen under the recipe grammar: what has appeared, where it is and what became of it, what the larder still
/// holds, and how far the method has come. It follows any text: what an author wrote is taken as done, preconditions or not.
public struct KitchenState: Sendable {
    public let method: CookingMethod
    /// What is meant to be used and has not appeared yet, the main ingredient first.
    public private(set) var larder: [FoodName]
    public private(set) var items: [KitchenItem] = []
    /// Names of what vessels hold ("batter").
    public private(set) var products: [VesselKind: String] = [:]
    public private(set) var steps = 0
    public private(set) var served = false
    /// Where the last step put things.
    public private(set) var focus: VesselKind?
    private(set) var current = 0
    private(set) var used = 0
    /// Foods that the query itself names.
    private(set) var asked: Set<String>

    /// Steps after which only what is needed is still proposed.
    public static let comfortableLength = 7
    /// Steps that last touches do not take a narrative beyond.
    public static let greatestLength = 9

    public init(method: CookingMethod, larder: [FoodName], asked: Set<String>) {
        self.method = method
        self.larder = larder
        self.asked = asked
    }

    /// Puts one food in another's place, wherever that is: in the larder, or in its vessel; nil takes it out.
    public mutating func substitute(_ old: String, by new: FoodName?) {
        let known = new.map { food in items.contains { $0.food.id == food.id } || larder.contains { $0.id == food.id } } ?? true
        if let at = larder.firstIndex(where: { $0.id == old }) {
            if let new, !known { larder[at] = new } else { larder.remove(at: at) }
        }
        if let at = items.firstIndex(where: { $0.food.id == old }) {
            if let new, !known { items[at].food = new } else { items.remove(at: at) }
        }
        if asked.remove(old) != nil, let new { asked.insert(new.id) }
    }

    public func contents(of vessel: VesselKind) -> [KitchenItem] {
        items.filter { $0.inside == vessel }
    }

    /// Follows one step.
    public mutating func apply(_ raw: Deed) {
        var deed = raw
        let named = raw.foods.map(resolve)
        deed.foods = named.compactMap { $0 }
        // The water that things boil in is part of the pot.
        if [.boil, .simmer].contains(deed.operation), deed.foods.count > 1 { deed.foods.removeAll { $0.id == "water" } }
        let known = Set(items.map(\.food.id) + larder.map(\.id))
        for food in deed.foods where !known.contains(food.id) { supersede(with: food, mentioned: deed.foods) }
        let matched = deed.operation.flatMap { stage(for: $0, deed: deed) }
        if let matched {
            used = matched == current ? used + 1 : 1
            current = matched
        }
        let vessel = deed.vessels.last ?? matched.map { method.stages[$0].vessel } ?? focus ?? .board
        let operation = deed.operation
        let prepares = matched.map { method.stages[$0].kind == .prepare } ?? operation.map(Self.isKnifeWork) ?? false
        for food in deed.foods {
            let role = GrammarFoods.role(of: food.id)
            let index = items.firstIndex { $0.food.id == food.id }
            if index == nil {
                larder.removeAll { $0.id == food.id }
                items.append(KitchenItem(food: food, form: .whole, cook: .raw, inside: vessel, step: steps, placed: !prepares))
            }
            let at = index ?? items.count - 1
            let moves = !(items[at].placed && prepares) && !(operation == .serve || operation == .spread && role == .bread)
            if moves { items[at].inside = vessel }
            if !prepares, operation != nil { items[at].placed = true }
            items[at].step = steps
            if let operation { change(at, by: operation) }
        }
        // "Pour the batter into the pan": a thing by the name of what some vessel holds goes where the deed goes.
        if operation != nil, named.contains(where: { $0 == nil }), matched.map({ method.stages[$0].kind == .work || method.stages[$0].kind == .serve }) != true,
           let product = raw.foods.first, let source = source(of: product) {
            carry(from: source, to: vessel)
        }
        if let matched { finish(method.stages[matched], vessel: vessel, operation: operation) }
        focus = vessel
        steps += 1
        if operation == .serve { served = true }
    }

    /// What a caption says of foods' states, where the lexicon allows it; a food that the action did not name stands in for one
    /// of its family that the caption leaves out.
    public mutating func observe(_ sightings: [(food: FoodName, form: Form?, cook: Cook?)]) {
        for sighting in sightings {
            if !items.contains(where: { $0.food.id == sighting.food.id }), !larder.contains(where: { $0.id == sighting.food.id }) {
                let seen = sightings.map(\.food)
                if let index = items.firstIndex(where: {
                    $0.step == steps - 1 && !seen.contains($0.food) && Self.family($0.food.id) == Self.family(sighting.food.id)
                }) {
                    items[index].food = sighting.food
                }
            }
            guard let index = items.firstIndex(where: { $0.food.id == sighting.food.id }) else { continue }
            if items[index].food.name == nil { items[index].food.name = sighting.food.name }
            if let form = sighting.form, Lexicon.admits(form, for: sighting.food.id) { items[index].form = form }
            if let cook = sighting.cook, Lexicon.admits(cook, for: sighting.food.id) { items[index].cook = cook }
        }
    }

    /// What a mention means here: the item that it is or is a kind of, itself where it is new, nil where it is the name of what the
    /// cook has made.
    private func resolve(_ food: FoodName) -> FoodName? {
        let known = items.map(\.food) + larder
        if let same = known.first(where: { $0.id == food.id }) { return same }
        if let kind = known.first(where: { Lexicon.isKind($0.id, of: food.id) }) { return kind }
        if source(of: food) != nil || Self.means(method.product, food) { return nil }
        return food
    }

    private func source(of food: FoodName) -> VesselKind? {
        products.filter { Self.means($0.value, food) }.keys.min { $0.rawValue < $1.rawValue }
    }

    private static func means(_ product: String, _ food: FoodName) -> Bool {
        product == food.word || product == food.id || product.hasSuffix(" " + food.word) || Lexicon.food(named: product)?.id == food.id
    }

    /// What swallows what went into it.
    private static let absorbing: Set<String> = ["batter", "dough", "dressing", "cream", "mash", "smoothie", "filling", "pancakes", "cake", "cookies", "bread", "pastry", "dumplings"]

    private mutating func change(_ index: Int, by operation: Operation) {
        let id = items[index].food.id
        if let form = GrammarFoods.form(after: operation, of: id), Lexicon.admits(form, for: id) { items[index].form = form }
        if let cook = GrammarFoods.cook(after: operation, of: id), Lexicon.admits(cook, for: id) { items[index].cook = cook }
    }

    private mutating func carry(from source: VesselKind, to vessel: VesselKind) {
        guard source != vessel else { return }
        for index in items.indices where items[index].inside == source && items[index].placed {
            items[index].inside = vessel
            items[index].step = steps
        }
        products[vessel] = products[source] ?? products[vessel]
        products[source] = nil
    }

    private mutating func finish(_ stage: Stage, vessel: VesselKind, operation: Operation?) {
        switch stage.kind {
        case .carry(let source): carry(from: source, to: vessel)
        case .serve:
            if let source = products.keys.sorted(by: { $0.rawValue < $1.rawValue }).last ?? focus { carry(from: source, to: vessel) }
        case .prepare, .put, .work: break
        }
        let works = stage.kind == .work || stage.kind == .carry(from: vessel) || [.bake, .whisk, .mix, .simmer, .blend].contains(operation)
        if works, let operation {
            for index in items.indices where items[index].inside == vessel && items[index].placed { change(index, by: operation) }
        }
        if let product = stage.product {
            products[vessel] = product
            if Self.absorbing.contains(product) {
                for index in items.indices where items[index].inside == vessel && items[index].placed { items[index].absorbed = true }
            }
        }
    }

    // MARK: Matching what was done

    static func isKnifeWork(_ operation: Operation) -> Bool {
        [.chop, .slice, .peel, .grate, .crush].contains(operation)
    }

    private func stage(for operation: Operation, deed: Deed) -> Int? {
        func fits(_ stage: Stage) -> Int? {
            if stage.kind == .prepare {
                return Self.isKnifeWork(operation) || operation == .squeeze && deed.vessels.isEmpty ? 2 : nil
            }
            guard stage.operations.contains(operation) else { return nil }
            var score = deed.vessels.last == stage.vessel ? 2 : 0
            // What the step brings in tells more than what it is put to.
            let placed = Set(items.filter(\.placed).map(\.food.id))
            let fresh = deed.foods.filter { !placed.contains($0.id) }
            switch stage.kind {
            case .put:
                guard (fresh.isEmpty ? deed.foods : fresh).contains(where: { stage.admits($0.id) }) else { return nil }
                score += 2
            case .carry, .work: score += deed.foods.allSatisfy { GrammarFoods.role(of: $0.id) == .composite } ? 2 : 0
            case .prepare, .serve: score += 2
            }
            return score
        }
        var best: (score: Int, index: Int)?
        for index in current..<method.stages.count {
            if let score = fits(method.stages[index]), score > best?.score ?? -1 { best = (score, index) }
        }
        return best?.index
    }

    /// Families within which one food stands in for another.
    public static func family(_ id: String) -> String {
        switch GrammarFoods.role(of: id) {
        case .meat, .fish, .coldCut, .egg: "main"
        case .mashable: ["tuna", "chickpea"].contains(id) ? "main" : "garden"
        case .vegetable, .leaf: "garden"
        default: GrammarFoods.role(of: id).rawValue
        }
    }

    /// An author's food that nobody planned takes the place of a planned one of its family that has not come in yet, so that the history
    /// and not the dish's name decides what comes next: but salmon that is added to the tuna in the bowl takes no tuna out.
    private mutating func supersede(with food: FoodName, mentioned: [FoodName]) {
        let family = Self.family(food.id)
        guard ["main", "garden", "bread", "pasta", "grain", "spread"].contains(family) else { return }
        func replaceable(_ other: FoodName) -> Bool {
            Self.family(other.id) == family && !mentioned.contains { $0.id == other.id } && (family == "main" || !asked.contains(other.id))
        }
        if let index = larder.firstIndex(where: replaceable) { larder.remove(at: index) }
    }
}
