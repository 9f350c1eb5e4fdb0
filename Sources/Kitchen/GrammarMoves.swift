extension KitchenState {
    /// The steps whose preconditions hold now, in the grammar's order; never empty before the dish is served.
    public func moves() -> [Move] {
        guard !served else { return [] }
        var moves: [Move] = []
        for index in current..<method.stages.count {
            let stage = method.stages[index]
            if index == current, used >= stage.repeats { continue }
            let proposals = self.moves(of: stage, at: index)
            guard !proposals.isEmpty else { continue }
            // What the query names goes before other last touches.
            let isNamed = proposals.contains { $0.foods.contains { asked.contains($0.id) } }
            if stage.finishing, steps + required(after: index, sparing: isNamed) + 1 > Self.greatestLength { continue }
            let blocking = blocks(stage, at: index)
            if !blocking, steps + required(after: index) >= Self.comfortableLength { continue }
            moves += proposals.map { move in
                var move = move
                move.optional = !blocking
                return move
            }
            if blocking { break }
        }
        return moves
    }

    private func blocks(_ stage: Stage, at index: Int) -> Bool {
        switch stage.need {
        case .maybe: false
        case .always: index != current || used == 0 || stage.kind == .put && used < stage.repeats
        case .ifAny:
            switch stage.kind {
            case .prepare: !uncut.isEmpty
            case .put: index != current || used < stage.repeats
            default: index != current || used == 0
            }
        }
    }

    /// How many later stages will want a step of their own, as far as can be told now.
    /// - Parameter sparing: last touches can be left out.
    private func required(after index: Int, sparing: Bool = false) -> Int {
        method.stages[(index + 1)...].reduce(0) { count, stage in
            let wants = switch stage.need {
            case .always: true
            case .ifAny: !available(for: stage).isEmpty
            case .maybe: false
            }
            return count + (wants && !(sparing && stage.finishing) ? 1 : 0)
        }
    }

    /// Foods that wait for the knife.
    private var uncut: [FoodName] {
        larder.filter { GrammarFoods.mustBeCut($0.id) && !GrammarFoods.preparations(of: $0.id).isEmpty }
    }

    /// What a stage could take: still in the larder, or cut and waiting.
    private func available(for stage: Stage) -> [FoodName] {
        let waiting = items.filter { !$0.placed }.map(\.food)
        let all = (waiting + larder).filter { stage.admits($0.id) }
        guard stage.most == 1, stage.repeats == 1 else { return all }
        // Where one of a kind is wanted it is the first on the list: the milk of the batter is not the cream on top.
        var roles: Set<FoodRole> = []
        return all.filter { roles.insert(GrammarFoods.role(of: $0.id)).inserted }
    }

    private func moves(of stage: Stage, at index: Int) -> [Move] {
        func move(_ operation: Operation, _ foods: [FoodName], along: [FoodName] = [], from: VesselKind? = nil) -> Move {
            Move(
                operation: operation, foods: foods, along: along, vessel: stage.vessel, from: from,
                contents: products[from ?? stage.vessel], stage: index, optional: false)
        }
        switch stage.kind {
        case .prepare: return preparations(left: stage.repeats - (index == current ? used : 0)).map { move($0.0, $0.1) }
        case .serve: return [move(.serve, [])]
        case .work:
            guard items.contains(where: { $0.inside == stage.vessel && $0.placed }) else { return [] }
            return stage.operations.map { move($0, []) }
        case .carry(let source):
            guard items.contains(where: { $0.inside == source && $0.placed }) else { return [] }
            let along = companions(of: stage)
            // What comes with its fat is fried; into a pan that is hot already it is poured.
            let fitting = stage.operations.filter { ($0 == .fry) == (stage.operations.contains(.fry) && !along.isEmpty) }
            return (fitting.isEmpty ? stage.operations : fitting).map { move($0, products[source] == nil ? carried(from: source) : [], along: along, from: source) }
        case .put:
            if stage.onContents, !items.contains(where: { $0.inside == stage.vessel && $0.placed }) { return [] }
            let available = available(for: stage)
            guard !available.isEmpty else { return [] }
            var groups: [[FoodName]] = []
            let full = Array(available.prefix(stage.most))
            groups.append(full)
            // Fewer at once where the stage's further steps will still get through them all.
            let later = (stage.repeats - (index == current ? used : 0) - 1) * stage.most
            for size in 1..<max(2, full.count) where available.count - size <= later || available.count > stage.most {
                for start in 0...(available.count - size) { groups.append(Array(available[start..<(start + size)])) }
            }
            // Where more waits than goes in, what the query names is not left out.
            let named = full.filter { asked.contains($0.id) }
            if later <= 0 { groups.removeAll { group in !named.allSatisfy(group.contains) } }
            var moves: [Move] = []
            for operation in stage.operations {
                for group in groups {
                    let suited = group.filter { Self.suits(operation, $0.id) }
                    guard !suited.isEmpty else { continue }
                    let proposal = move(operation, suited, along: companions(of: stage))
                    if !moves.contains(proposal) { moves.append(proposal) }
                }
            }
            return moves.isEmpty ? [move(stage.operations[0], full, along: companions(of: stage))] : moves
        }
    }

    private func carried(from source: VesselKind) -> [FoodName] {
        let food = contents(of: source).filter { $0.placed && ![.fat, .spice].contains(GrammarFoods.role(of: $0.food.id)) }.map(\.food)
        return Array(food.prefix(2))
    }

    private func companions(of stage: Stage) -> [FoodName] {
        guard !stage.along.isEmpty else { return [] }
        if stage.along.contains(.bread) {
            let breads = (items.map(\.food) + larder).filter { GrammarFoods.role(of: $0.id) == .bread }
            return Array(breads.prefix(1))
        }
        let waiting = items.filter { !$0.placed }.map(\.food) + larder
        var roles: Set<FoodRole> = []
        return Array(waiting.filter { stage.along.contains(GrammarFoods.role(of: $0.id)) && roles.insert(GrammarFoods.role(of: $0.id)).inserted }.prefix(2))
    }

    /// Knife work: one operation over as many foods as are needed to get through them in the stage's `left` steps.
    private func preparations(left: Int) -> [(Operation, [FoodName])] {
        guard left > 0 else { return [] }
        let uncut = uncut
        let free = larder.filter { food in
            ![.bread, .fruit, .herb].contains(GrammarFoods.role(of: food.id)) && !GrammarFoods.preparations(of: food.id).isEmpty && !uncut.contains(food)
        }
        let least = (uncut.count + left - 1) / left
        var found: [(Operation, [FoodName])] = []
        for operation in [Operation.slice, .chop, .peel, .grate, .crush] {
            let cut = uncut.filter { GrammarFoods.preparations(of: $0.id).contains(operation) }
            if !cut.isEmpty {
                let size = min(cut.count, max(1, least), 3)
                for start in 0...(cut.count - size) { found.append((operation, Array(cut[start..<(start + size)]))) }
                if size == 1, cut.count >= 2 { found.append((operation, Array(cut.prefix(2)))) }
            }
            if uncut.count < left {
                for food in free where GrammarFoods.preparations(of: food.id).contains(operation) { found.append((operation, [food])) }
            }
        }
        return found
    }

    /// Whether an operation can be done with a food at all.
    static func suits(_ operation: Operation, _ id: String) -> Bool {
        let role = GrammarFoods.role(of: id)
        switch operation {
        case .pour: return [.dairy, .liquid, .sauce, .composite].contains(role) || ["honey", "syrup", "oil", "egg", "chocolate"].contains(id)
        case .sprinkle:
            return [.spice, .herb, .nut, .cheese, .powder].contains(role) || ["sugar", "icing sugar", "brown sugar", "raisin", "blueberry"].contains(id)
        case .squeeze: return ["lemon", "lime", "orange", "lemon juice"].contains(id)
        case .garnish: return [.herb, .nut, .fruit, .mashable, .chocolate].contains(role)
        case .spread: return [.spread, .liquid, .composite].contains(role) || ["butter", "cream", "yogurt", "avocado"].contains(id)
        case .brush: return [.fat, .egg, .sweetener].contains(role)
        case .whisk: return ![.vegetable, .meat, .fruit].contains(role)
        case .layer: return ![.liquid, .dairy, .sauce, .fat].contains(role)
        case .place: return ![.liquid, .sauce, .spread, .paste].contains(role)
        case .season: return role == .spice
        default: return true
        }
    }
}
