import Kitchen

/// Cooking without a recipe: any foods of the lexicon, any operations that the kitchen allows, in any order that it allows. No dish
/// stands behind these plans, so what is seen of a food in them says nothing of the foods beside it; models that are to tell foods by
/// their looks are trained on them.
enum Practice {
    static let dish = "a dish of my own"

    private static let workplaces: [VesselKind] = [.pan, .pot, .wok, .bowl, .tray, .tin, .dish, .jug, .mortar, .colander, .glass, .plate]
    private static let tables: [VesselKind] = [.plate, .bowl, .dish, .glass, .board]
    /// What works on a vessel's contents and names no food.
    private static let contentOperations: Set<Operation> = [.whisk, .stir, .mix, .knead, .toss, .flip, .simmer, .boil, .bake, .drain, .blend, .mash]
    /// What makes one thing of several, and what that may be.
    private static let making: Set<Operation> = [.whisk, .mix, .knead, .blend, .bake, .simmer]
    private static let made: [String] = Lexicon.ingredients.filter(\.category.absorbs).map(\.id)

    /// A plan of `Plan.lengths` steps that the kitchen has accepted and in which no pair of `avoided` meets; nil where this draw led
    /// nowhere.
    static func plan(random: inout SplitMix, avoiding avoided: Set<Pairing>) -> Plan? {
        let wanted = 3 + Int(random.next() % 6)
        var larder: [String] = []
        while larder.count < 6 + wanted {
            let food = random.pick(Lexicon.ingredients).id
            if !larder.contains(food) { larder.append(food) }
        }
        var places = [VesselRef(kind: .board, number: 1)]
        while places.count < 4 {
            let place = VesselRef(kind: random.pick(workplaces), number: 1)
            if !places.contains(place) { places.append(place) }
        }
        var kitchen = KitchenWorld()
        var steps: [PlannedStep] = []
        for _ in 0..<400 where steps.count < wanted {
            let step = proposal(larder: &larder, places: places, kitchen: kitchen, random: &random)
            if step.operation == steps.last?.operation { continue }
            if step.subjects.contains(where: { avoided.contains(Pairing(food: $0, operation: step.operation)) }) { continue }
            var next = kitchen
            guard let outcome = try? next.apply(step), next.contents(of: outcome.vessel).count <= 5 else { continue }
            kitchen = next
            steps.append(step)
            larder.removeAll { food in step.subjects.contains(food) }
        }
        // The fullest of the vessels is served; in its own where it belongs on a table.
        let full = kitchen.vessels.max { kitchen.contents(of: $0.slot).count < kitchen.contents(of: $1.slot).count }
        guard steps.count == wanted, let full, !kitchen.contents(of: full.slot).isEmpty else { return nil }
        let table = tables.contains(full.ref.kind) && random.unit() < 0.3 ? full.ref : VesselRef(kind: random.pick([.plate, .bowl, .dish]), number: 2)
        let serving = PlannedStep(
            operation: .serve, subjects: [], vessel: table, along: [], source: table == full.ref ? nil : full.ref, product: nil, swallowsAll: false)
        guard (try? kitchen.apply(serving)) != nil else { return nil }
        return Plan(dish: dish, steps: steps + [serving])
    }

    private static func proposal(larder: inout [String], places: [VesselRef], kitchen: KitchenWorld, random: inout SplitMix) -> PlannedStep {
        var operation = random.pick(Operation.allCases)
        while operation == .serve { operation = random.pick(Operation.allCases) }
        let place = [.chop, .slice, .peel, .roll, .knead].contains(operation) && random.unit() < 0.8 ? places[0] : random.pick(places)
        var step = PlannedStep(operation: operation, subjects: [], vessel: place, along: [], source: nil, product: nil, swallowsAll: false)
        if contentOperations.contains(operation), random.unit() < 0.75 {
            if making.contains(operation), random.unit() < 0.25 {
                step.product = random.pick(made)
                step.swallowsAll = random.unit() < 0.5
            }
            return step
        }
        let here = kitchen.items.filter(\.isHere).map(\.id)
        let count = 1 + Int(random.unit() * random.unit() * 3)
        while step.subjects.count < count {
            let food = here.isEmpty || random.unit() < 0.6 ? random.pick(larder) : random.pick(here)
            if !step.subjects.contains(food) { step.subjects.append(food) }
        }
        return step
    }
}
