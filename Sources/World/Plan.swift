import Kitchen

/// A step with its foods chosen.
public struct PlannedStep: Hashable, Sendable {
    public var operation: Operation
    public var subjects: [String]
    public var vessel: VesselRef
    public var along: [String]
    public var source: VesselRef?
    public var product: String?
    public var swallowsAll: Bool

    /// In the tables' notation.
    public var line: String {
        func name(_ ref: VesselRef) -> String { ref.kind.rawValue + (ref.number > 1 ? "\(ref.number)" : "") }
        var text = operation.rawValue + (subjects.isEmpty ? "" : " " + subjects.joined(separator: ", ")) + " @" + name(vessel)
        if !along.isEmpty { text += " +" + along.joined(separator: ", ") }
        if let source { text += " <" + name(source) }
        if let product { text += " => " + product }
        return text
    }
}

/// A step at which an author's hand put one food in another's place; what follows was carried through.
public struct PlanEdit: Codable, Hashable, Sendable {
    /// Index of the edited step.
    public var step: Int
    public var from: String
    public var to: String
}

/// A pair whose meeting may be held out of training.
public struct Pairing: Hashable, Sendable, Comparable {
    public var food: String
    public var operation: Operation

    public init(food: String, operation: Operation) {
        self.food = food
        self.operation = operation
    }

    public static func < (a: Pairing, b: Pairing) -> Bool { (a.food, a.operation.rawValue) < (b.food, b.operation.rawValue) }
}

/// A dish with every choice made.
public struct Plan: Hashable, Sendable {
    public var dish: String
    public var steps: [PlannedStep]
    /// Usual food -> the one that took its place from the start.
    public var swapped: [String: String]
    public var edit: PlanEdit?

    /// Which foods meet which operations.
    public var pairings: Set<Pairing> {
        var pairs: Set<Pairing> = []
        for (index, step) in steps.enumerated() {
            for subject in step.subjects { pairs.insert(Pairing(food: food(subject, at: index), operation: step.operation)) }
        }
        return pairs
    }

    /// A food as it is called at a step: after an edit, by its new name.
    public func food(_ id: String, at step: Int) -> String {
        if let edit, step >= edit.step, id == edit.from { edit.to } else { id }
    }

    /// Most and fewest steps of a narrative.
    public static let lengths = 4...10

    /// A plan whose steps are chosen already.
    init(dish: String, steps: [PlannedStep]) {
        self.dish = dish
        self.steps = steps
        swapped = [:]
    }

    /// Draws a plan of a dish.
    /// - Parameters:
    ///   - swapping: whether one of the slots takes a food against the dish's custom.
    ///   - editing: whether a step in the middle is edited.
    public init(_ dish: Dish, random: inout SplitMix, swapping: Bool, editing: Bool) {
        self.dish = dish.name
        swapped = [:]
        var chosen: [String: [String]] = [:]
        let slots = Set(dish.slots.map(\.name))
        var taken: Set<String> = Set(dish.steps.flatMap { $0.subjects + $0.along }).filter { Lexicon.ingredient($0) != nil && !slots.contains($0) }
        let swappable = dish.slots.filter { !$0.swaps.isEmpty }.map(\.name)
        let target = swapping && !swappable.isEmpty ? random.pick(swappable) : nil
        for slot in dish.slots {
            if slot.optional, slot.name != target, random.unit() < 0.35 {
                chosen[slot.name] = []
                continue
            }
            var open = slot.usual.filter { !taken.contains($0) }
            var picks: [String] = []
            while picks.count < slot.count, !open.isEmpty { picks.append(open.remove(at: Int(random.next() % UInt64(open.count)))) }
            if slot.name == target, let first = picks.first {
                let others = slot.swaps.filter { !taken.contains($0) && !picks.contains($0) }
                if !others.isEmpty {
                    picks[0] = random.pick(others)
                    swapped[slot.usual.first ?? first] = picks[0]
                }
            }
            taken.formUnion(picks)
            chosen[slot.name] = picks
        }
        func foods(_ names: [String]) -> [String] { names.flatMap { chosen[$0] ?? [$0] } }
        steps = []
        for template in dish.steps {
            if template.optional, random.unit() < 0.4 { continue }
            let subjects = foods(template.subjects)
            if subjects.isEmpty, !template.subjects.isEmpty { continue }
            steps.append(PlannedStep(
                operation: random.pick(template.operations), subjects: subjects, vessel: template.vessel, along: foods(template.along),
                source: template.source, product: template.product, swallowsAll: template.swallowsAll))
        }
        if editing { edit = Self.edit(steps, dish: dish, chosen: chosen, taken: taken, random: &random) }
    }

    /// An edit of a step from the second to the last but two: a food that it names and that later steps still have to do with.
    private static func edit(
        _ steps: [PlannedStep], dish: Dish, chosen: [String: [String]], taken: Set<String>, random: inout SplitMix
    ) -> PlanEdit? {
        guard steps.count >= 5 else { return nil }
        var choices: [PlanEdit] = []
        for index in 1..<(steps.count - 2) {
            for subject in steps[index].subjects {
                guard let slot = dish.slots.first(where: { chosen[$0.name]?.contains(subject) == true }) else { continue }
                for other in slot.swaps + slot.usual where !taken.contains(other) { choices.append(PlanEdit(step: index, from: subject, to: other)) }
            }
        }
        return choices.isEmpty ? nil : random.pick(choices)
    }
}
