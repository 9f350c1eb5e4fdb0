import Kitchen

/// Draws many plans of every dish and does them: what the kitchen refuses is a fault of the tables.
public struct PlanCheck: Sendable {
    public private(set) var lines: [String] = []
    public private(set) var refused = 0
    public private(set) var pairings: Set<Pairing> = []
    public private(set) var trainingPairings: [Pairing: Int] = [:]

    /// - Parameter plans: plans of each dish.
    public static func run(plans: Int) throws -> PlanCheck {
        var check = PlanCheck()
        var foods: Set<String> = [], operations: Set<Operation> = [], vessels: Set<VesselKind> = []
        let dishes = try Dishes.all()
        let held = Set(HeldOutDishes.names)
        for (number, dish) in dishes.enumerated() {
            var reasons: [String: Int] = [:]
            var lengths: [Int] = []
            for index in 0..<plans {
                var random = SplitMix(state: UInt64(number) << 32 | UInt64(index))
                let plan = Plan(dish, random: &random, swapping: index % 3 == 0, editing: index % 5 == 0)
                lengths.append(plan.steps.count)
                do {
                    guard Plan.lengths.contains(plan.steps.count) else { throw WorldError.noPlan(dish: dish.name, reason: "\(plan.steps.count) steps") }
                    var world = StagedWorld(plan, seed: UInt64(index))
                    for _ in plan.steps { foods.formUnion(try world.next().truth.foods.map(\.id)) }
                    if !world.world.served { throw WorldError.noPlan(dish: dish.name, reason: "it is not served") }
                    if let idle = world.world.idle.first { throw WorldError.noPlan(dish: dish.name, reason: "\(idle) is prepared and not used") }
                    operations.formUnion(plan.steps.map(\.operation))
                    vessels.formUnion(plan.steps.map(\.vessel.kind))
                    check.pairings.formUnion(plan.pairings)
                    if !held.contains(dish.name) { for pair in plan.pairings { check.trainingPairings[pair, default: 0] += 1 } }
                } catch { reasons["\(error)", default: 0] += 1 }
            }
            check.refused += reasons.values.reduce(0, +)
            check.lines.append("\(dish.name): \(lengths.min() ?? 0)-\(lengths.max() ?? 0) steps" + (held.contains(dish.name) ? ", held out" : ""))
            for (reason, count) in reasons.sorted(by: { $0.value > $1.value }) { check.lines.append("    \(count) x \(reason)") }
        }
        for name in held where !dishes.contains(where: { $0.name == name }) { check.lines.append("    no dish is called \(name)") }
        check.lines.append("\(dishes.count) dishes (\(held.count) held out), \(foods.count) foods, \(operations.count) operations, \(vessels.count) vessels, \(check.pairings.count) pairs of food and operation")
        let stale = HeldOutPairs.all.subtracting(check.pairings).sorted()
        if !stale.isEmpty { check.lines.append("held out and never met: " + stale.map { "\($0.operation.rawValue) \($0.food)" }.joined(separator: ", ")) }
        let idle = Operation.allCases.filter { !operations.contains($0) }
        if !idle.isEmpty { check.lines.append("never done: " + idle.map(\.rawValue).joined(separator: ", ")) }
        return check
    }

    /// A tenth of the pairs that training would meet, in the notation of `HeldOutPairs`: drawn by a hash of their names from those that
    /// are no dish's main business (else a dish would leave the training set as a whole).
    public func heldOutPairs() -> [String] {
        func hash(_ pair: Pairing) -> UInt64 {
            var random = SplitMix(salt: "\(pair.operation.rawValue) \(pair.food)")
            return random.next()
        }
        guard !trainingPairings.isEmpty else { return [] }
        let most = trainingPairings.values.sorted()[trainingPairings.count * 4 / 5]
        let eligible = trainingPairings.filter { $0.value <= most && ![.serve].contains($0.key.operation) }.keys
        let chosen = eligible.sorted { (hash($0), $0) < (hash($1), $1) }.prefix(trainingPairings.count / 10)
        return Operation.allCases.compactMap { operation in
            let foods = chosen.filter { $0.operation == operation }.map(\.food).sorted()
            return foods.isEmpty ? nil : "\(operation.rawValue): " + foods.joined(separator: ", ")
        }
    }
}

extension KitchenWorld {
    /// Foods that were cut or cooked and have come to nothing: neither served nor swallowed by what is. Fluids and spices stay behind in
    /// any kitchen, and so does what a marinade was made of.
    var idle: [String] {
        let plates = Set(vessels.filter { vessel in contents(of: vessel.slot).contains { $0.step >= serving } }.map(\.slot))
        return items.filter { item in
            guard item.isHere, let inside = item.inside, !plates.contains(inside), !marinades.contains(inside) else { return false }
            let worked = item.form != Lexicon.naturalForm(of: FoodName(id: item.id)) || item.cook != .raw
            return worked && !item.isFluid && item.form != .mixed && ![.powder, .spice, .egg].contains(item.category) && item.role != .fat
        }.map(\.id)
    }
}
