import Kitchen

/// The kitchen while a dish is made: what is where, in which state. Operations check their preconditions and change it; a plan that
/// makes no sense throws.
public struct KitchenWorld: Sendable {
    /// A food on its way from the larder to the plate.
    public struct Item: Hashable, Sendable {
        public var slot: Int
        public var id: String
        public var form: Form
        public var cook: Cook
        public var doneness: Float
        public var amount: Float
        /// Slot of its vessel; nil: on the bare counter.
        public var inside: Int?
        /// What it has disappeared into.
        public var absorbed: String?
        public var discarded: Bool
        /// Step (from 0) that last touched it.
        public var step: Int

        public var isHere: Bool { absorbed == nil && !discarded }
        var category: Category { Lexicon.ingredient(id)?.category ?? .vegetable }
        var role: FoodRole { GrammarFoods.role(of: id) }
        /// Takes its vessel's shape.
        var isFluid: Bool { category.flows || [.liquid, .beaten, .melted].contains(form) }
    }

    public struct Vessel: Hashable, Sendable {
        public var slot: Int
        public var ref: VesselRef
    }

    public private(set) var items: [Item] = []
    public private(set) var vessels: [Vessel] = []
    public private(set) var served = false
    /// Slots of vessels in which something has been marinated.
    private(set) var marinades: Set<Int> = []
    /// The step that served the dish.
    private(set) var serving = Int.max
    public private(set) var steps = 0
    /// What vessels' contents are called.
    public private(set) var names: [Int: String] = [:]
    private var slots = 0

    public init() {}

    /// What one step did.
    public struct Outcome: Hashable, Sendable {
        public var vessel: Int
        public var source: Int?
        public var subjects: [ChangeTruth]
        public var along: [String]
        public var contents: String?
        public var product: String?
        public var discarded: [String]
    }

    public func contents(of vessel: Int) -> [Item] { items.filter { $0.inside == vessel && $0.isHere } }

    /// Made things and what has disappeared into them.
    public var absorbed: [String: [String]] {
        var made: [String: [String]] = [:]
        for item in items { if let product = item.absorbed { made[product, default: []].append(item.id) } }
        return made
    }

    /// An author's hand: from now on one food is another one, in the state in which it was.
    public mutating func replace(_ old: String, by new: String) {
        for index in items.indices where items[index].id == old {
            items[index].id = new
            if !Lexicon.admits(items[index].form, for: new) { items[index].form = Lexicon.naturalForm(of: FoodName(id: new)) }
            if !Lexicon.admits(items[index].cook, for: new) { (items[index].cook, items[index].doneness) = (.raw, 0) }
        }
    }

    /// Does a step.
    /// - Throws: `WorldError.impossible` where a precondition does not hold; the kitchen is then as it was.
    @discardableResult
    public mutating func apply(_ step: PlannedStep) throws -> Outcome {
        let before = self
        do { return try perform(step) } catch {
            self = before
            throw error
        }
    }

    private mutating func perform(_ step: PlannedStep) throws -> Outcome {
        func refuse(_ reason: String) -> WorldError { .impossible(step: step.line, reason: reason) }
        if served, ![.garnish, .sprinkle, .pour, .squeeze, .season, .place, .spread].contains(step.operation) { throw refuse("the dish is served already") }
        let vessel = slot(of: step.vessel)
        var source: Int?
        if let ref = step.source {
            guard let known = vessels.first(where: { $0.ref == ref }), !contents(of: known.slot).isEmpty else { throw refuse("there is nothing in the \(ref.kind)") }
            source = known.slot
        }
        let contentsName = names[source ?? vessel]
        var changes: [ChangeTruth] = []
        var touched: [Int] = []
        for id in step.subjects {
            let at: Int
            let fresh: Bool
            if let known = items.firstIndex(where: { $0.id == id && $0.isHere }) {
                (at, fresh) = (known, false)
                if source == nil, step.operation != .serve, let inside = items[known].inside, inside != vessel { source = inside }
            } else {
                (at, fresh) = (bring(id), true)
            }
            items[at].step = steps
            touched.append(at)
            changes.append(ChangeTruth(
                id: id, fresh: fresh, formBefore: items[at].form, formAfter: items[at].form, cookBefore: items[at].cook, cookAfter: items[at].cook))
        }
        // Whatever lies in a dough or a batter goes where that goes.
        let made = !touched.isEmpty && zip(touched, changes).allSatisfy { items[$0].category.absorbs && !$1.fresh }
        let carries = source != nil && source != vessel && (step.source != nil && step.subjects.isEmpty || made)
        if carries, let source {
            // A sauce that joins what is there gives it no new name.
            let joins = items.indices.contains { items[$0].inside == vessel && items[$0].isHere && !touched.contains($0) }
            for index in items.indices where items[index].inside == source && items[index].isHere {
                items[index].inside = vessel
                items[index].step = steps
            }
            if let name = names[source], !joins { names[vessel] = name }
            names[source] = nil
        }
        for index in touched where step.operation != .squeeze || items[index].inside == nil && items[index].isFluid { items[index].inside = vessel }
        var along: [String] = []
        for id in step.along {
            let at = items.firstIndex { $0.id == id && $0.isHere } ?? bring(id)
            items[at].inside = vessel
            items[at].step = steps
            along.append(id)
        }
        try check(step, vessel: vessel, touched: touched, changes: changes, refuse: refuse)
        let discarded = change(step, vessel: vessel, touched: touched)
        if let product = step.product { make(product, in: vessel, swallowing: step.swallowsAll, by: step.operation) }
        for (n, index) in touched.enumerated() {
            changes[n].formAfter = items[index].form
            changes[n].cookAfter = items[index].cook
        }
        if step.operation == .marinate {
            marinades.insert(vessel)
            // What is cooked now is the fish, and not what it lay in.
            names[vessel] = nil
        }
        if step.operation == .serve { (served, serving) = (true, steps) }
        steps += 1
        return Outcome(
            vessel: vessel, source: source == vessel ? nil : source, subjects: changes, along: along, contents: contentsName, product: step.product, discarded: discarded)
    }

    // MARK: Things

    private mutating func slot(of ref: VesselRef) -> Int {
        if let known = vessels.first(where: { $0.ref == ref }) { return known.slot }
        vessels.append(Vessel(slot: slots, ref: ref))
        slots += 1
        return slots - 1
    }

    private mutating func bring(_ id: String) -> Int {
        let food = FoodName(id: id)
        items.append(Item(
            slot: slots, id: id, form: Lexicon.naturalForm(of: food), cook: .raw, doneness: 0,
            amount: Lexicon.usualAmount(of: id, plural: GrammarWords.isPlural(food)), inside: nil, absorbed: nil, discarded: false, step: steps))
        slots += 1
        return items.count - 1
    }

    private mutating func make(_ product: String, in vessel: Int, swallowing all: Bool, by operation: Operation) {
        let made = items.firstIndex { $0.id == product && $0.isHere && $0.inside == vessel } ?? bring(product)
        items[made].inside = vessel
        items[made].step = steps
        heat(made, by: operation)
        if operation == .roll, Lexicon.admits(.rolled, for: product) { items[made].form = .rolled }
        for index in items.indices where index != made && items[index].inside == vessel && items[index].isHere {
            let item = items[index]
            let dissolves = item.isFluid || item.form == .mixed || item.form == .mashed || [.powder, .spice, .egg, .dairy, .dough, .mixture].contains(item.category)
            guard all || dissolves else { continue }
            // What is called a dish is seen as that dish; what it was made of is not lost.
            items[index].absorbed = product
        }
        names[vessel] = product
    }

    // MARK: Changes

    /// - Returns: ids of what left the kitchen.
    private mutating func change(_ step: PlannedStep, vessel: Int, touched: [Int]) -> [String] {
        let here = items.indices.filter { items[$0].inside == vessel && items[$0].isHere }
        switch step.operation {
        case .chop, .slice, .peel, .grate, .crush, .crack:
            for index in touched { shape(index, GrammarFoods.form(after: step.operation, of: items[index].id)) }
        case .squeeze:
            for index in touched where !items[index].isFluid {
                items[index].form = .halved
                items[index].inside = nil
                let juice = bring("lemon juice")
                items[juice].inside = vessel
                items[juice].amount = 0.2
            }
        case .whisk:
            for index in here where items[index].isFluid || [.egg, .dairy].contains(items[index].category) || items[index].form == .cracked {
                shape(index, Lexicon.admits(.beaten, for: items[index].id) ? .beaten : .mixed)
            }
        case .mash, .blend:
            for index in here where !items[index].isFluid { shape(index, .mashed) }
        case .roll:
            for index in touched.isEmpty ? here : touched { shape(index, .rolled) }
        case .mix, .knead:
            for index in here where items[index].isFluid || items[index].category == .powder { shape(index, .mixed) }
        case .drain:
            let water = items.indices.filter { items[$0].id == "water" && items[$0].isHere }
            for index in water { items[index].discarded = true }
            return water.isEmpty ? [] : ["water"]
        case .fry, .flip, .simmer, .boil, .bake, .grill:
            for index in here { heat(index, by: step.operation) }
        default: break
        }
        // A hot pan melts butter and chocolate.
        let hot = here.contains { items[$0].cook != .raw } || [.fry, .simmer, .boil].contains(step.operation)
        if hot, let ref = vessels.first(where: { $0.slot == vessel })?.ref, [.pan, .pot, .wok].contains(ref.kind) {
            for index in here where ["butter", "chocolate"].contains(items[index].id) { shape(index, .melted) }
            // What is tossed or stirred in it does not stay raw.
            if [.toss, .stir].contains(step.operation) { for index in here where items[index].cook == .raw && !items[index].isFluid { heat(index, by: .fry) } }
        }
        return []
    }

    private mutating func shape(_ index: Int, _ form: Form?) {
        guard let form, Lexicon.admits(form, for: items[index].id) else { return }
        items[index].form = form
    }

    private mutating func heat(_ index: Int, by operation: Operation) {
        let id = items[index].id
        if [.bake, .grill].contains(operation), ["cheese", "mozzarella", "parmesan"].contains(id) { return shape(index, .melted) }
        let made = items[index].category.absorbs
        let cook: Cook? = made ? (operation == .bake ? .baked : [.fry, .flip, .grill].contains(operation) ? .fried : nil) : GrammarFoods.cook(after: operation, of: id)
        guard let cook, Lexicon.admits(cook, for: id) else { return }
        if items[index].cook == .raw || items[index].cook == .softened && cook != .softened {
            items[index].cook = cook
            items[index].doneness = max(items[index].doneness, 0.6)
        } else {
            items[index].doneness = min(1, items[index].doneness + 0.2)
        }
    }
}
