/// How a family of dishes is made: what it needs from the larder, and the stages in which that becomes a dish. The stages are a
/// partial order, not a recipe: which ingredients, in which order within a stage, which operation of those a stage allows, and
/// whether an optional stage happens at all, is the director's choice.
public struct CookingMethod: Sendable {
    /// A short name, unique among the methods: `soup`.
    public let name: String
    /// What the family is called in a sentence: "It is a kind of ...".
    public let description: String
    /// Words of a query that name the family, the most telling first.
    public let cues: [String]
    /// What the finished dish is called where the query names none.
    public let product: String
    public let slots: [LarderSlot]
    public let stages: [Stage]

    /// Whether a food's name is that of the dish and not of what goes into it ("burrito").
    public func isNamed(by food: FoodName) -> Bool {
        !slots.contains { $0.candidates.contains(food.id) } && cues.contains { food.word == $0 || food.word.hasSuffix(" " + $0) }
    }
}

extension CookingMethod {
    /// Whether some stage has a use for a food.
    public func takes(_ id: String) -> Bool {
        stages.contains { stage in
            stage.along.contains(GrammarFoods.role(of: id)) || stage.kind == .put && stage.admits(id) && stage.operations.contains { KitchenState.suits($0, id) }
        }
    }

    /// Whether some stage is for a food, by its role or its name.
    public func hasPlace(for id: String) -> Bool {
        stages.contains { $0.along.contains(GrammarFoods.role(of: id)) || $0.admits(id) }
    }
}

/// A place in a method's larder, to be filled with one or more ingredients.
public struct LarderSlot: Sendable {
    /// Ids that may fill it, the most usual first.
    public let candidates: [String]
    public let count: Int
    /// Filled in every narrative; others only where query or model want them.
    public let required: Bool

    init(_ candidates: String, _ count: Int = 1, required: Bool = true) {
        self.candidates = candidates.split(separator: ",").map(\.trimmed)
        self.count = count
        self.required = required
    }
}

/// One stage of a method.
public struct Stage: Sendable {
    public enum Kind: Sendable, Equatable {
        /// Knife work and the like on what is still untouched.
        case prepare
        /// Ingredients go into or onto the stage's vessel.
        case put
        /// Something is done to what the vessel holds.
        case work
        /// What one vessel holds goes into or onto the stage's vessel.
        case carry(from: VesselKind)
        case serve
    }

    public enum Need: Sendable {
        case always
        /// Whenever there is something for it.
        case ifAny
        case maybe
    }

    public let kind: Kind
    public let operations: [Operation]
    public let takes: Set<FoodRole>
    /// What else goes along with the first: fat for frying, the bread that is spread on.
    public let along: Set<FoodRole>
    public let most: Int
    public let vessel: VesselKind
    public let need: Need
    public let repeats: Int
    /// What the vessel's contents are called from now on.
    public let product: String?
    /// Of the roles only these foods, where it names any.
    public let only: Set<String>
    /// Only when the vessel holds something already.
    public let onContents: Bool
    /// A last touch, left out when the narrative has grown long.
    public let finishing: Bool

    init(
        _ kind: Kind, _ operations: [Operation], _ takes: Set<FoodRole> = [], along: Set<FoodRole> = [], most: Int = 2,
        in vessel: VesselKind, _ need: Need = .always, repeats: Int = 1, product: String? = nil, only: Set<String> = [], onContents: Bool = false, finishing: Bool = false
    ) {
        self.kind = kind
        self.operations = operations
        self.takes = takes
        self.along = along
        self.most = most
        self.vessel = vessel
        self.need = need
        self.repeats = repeats
        self.product = product
        self.only = only
        self.onContents = onContents
        self.finishing = finishing
    }

    /// Whether a food belongs to it by its role, or by its name where only some do.
    func admits(_ id: String) -> Bool { takes.contains(GrammarFoods.role(of: id)) && (only.isEmpty || only.contains(id)) }

    static func prepare(_ repeats: Int) -> Stage {
        Stage(.prepare, [], in: .board, .ifAny, repeats: repeats)
    }

    static func serve(_ vessel: VesselKind) -> Stage {
        Stage(.serve, [.serve], in: vessel)
    }

    static func finish(_ operations: [Operation], _ takes: Set<FoodRole>, in vessel: VesselKind, repeats: Int = 1) -> Stage {
        Stage(.put, operations, takes, most: 1, in: vessel, .ifAny, repeats: repeats, finishing: true)
    }
}

extension CookingMethod {
    /// The method with one stage more, in which foods of these roles join what is there: after the last foods that every such dish has, or
    /// else after the last of all but its last touches. On or into a dough they go once it is rolled out.
    public func admitting(_ roles: Set<FoodRole>) -> CookingMethod {
        let puts = stages.indices.filter { stages[$0].kind == .put && !stages[$0].takes.isEmpty && !stages[$0].finishing }
        let main = puts.last { stages[$0].need == .always }
        let rolled = main.flatMap { stages[$0].product } == "dough" ? puts.last { stages[$0].vessel == .board } : nil
        let index = rolled ?? main ?? puts.last ?? max(0, stages.count - 2)
        let vessel = stages[index].vessel
        let raw = roles.contains { [.meat, .fish, .egg].contains($0) } && [.pan, .pot, .wok].contains(vessel)
        var extended = stages
        extended.insert(Stage(.put, raw ? [.fry, .place] : vessel == .board ? [.place, .layer] : [.place, .stir], roles, most: 2, in: vessel, .ifAny), at: index + 1)
        return CookingMethod(name: name, description: description, cues: cues, product: product, slots: slots, stages: extended)
    }
}
