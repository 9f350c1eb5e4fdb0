import Kitchen

/// Which part of the world a narrative is drawn from.
public enum Split: String, Codable, CaseIterable, Sendable {
    /// What models may be trained on.
    case train
    /// Held-out dishes told in held-out wordings.
    case heldOut = "held-out"
    /// Held-out dishes in the wordings of training.
    case dishes
    /// Dishes of training in which a held-out pair of food and operation meets.
    case pairs
    /// Dishes of training told in held-out wordings.
    case wordings
    /// Free cooking that follows no dish, for training: what lies beside a food says nothing of it.
    case practice

    var wordings: WordingSet { self == .heldOut || self == .wordings ? .heldOut : .training }
    var takesHeldOutDishes: Bool { self == .heldOut || self == .dishes }
}

/// One step of a simulated narrative.
public struct StoryStep: Hashable, Sendable {
    public var action: String
    public var caption: String
    public var shot: StagedWorld.Shot
}

/// A simulated narrative: the words, the pictures' scenes, the motions and the truth of a dish being made.
public struct Story: Hashable, Sendable {
    public var id: String
    public var seed: UInt64
    public var split: Split
    public var dish: String
    public var query: String
    public var swapped: [String: String]
    public var edit: PlanEdit?
    public var steps: [StoryStep]
}

/// Draws narratives: the same seed, split and index give the same narrative, wherever and in whatever order it is asked for.
public struct StoryGenerator: Sendable {
    public let split: Split
    public let seed: UInt64
    /// Width over height of the pictures.
    public let aspect: Float
    private let dishes: [Dish]
    private let heldOutPairs: Set<Pairing>

    /// - Throws: `WorldError` where the tables can't be read.
    public init(split: Split, seed: UInt64, aspect: Float = 1) throws {
        self.split = split
        self.seed = seed
        self.aspect = aspect
        let held = Set(HeldOutDishes.names)
        dishes = try Dishes.all().filter { held.contains($0.name) == split.takesHeldOutDishes }
        heldOutPairs = HeldOutPairs.all
    }

    /// The narrative of an index from 0.
    /// - Throws: `WorldError` where none of many draws keeps the split's conditions.
    public func story(_ index: Int) throws -> Story {
        var last: any Error = WorldError.noPlan(dish: split.rawValue, reason: "the split has no dishes")
        for attempt in 0..<200 {
            var random = SplitMix(state: mixed(index, attempt))
            if split == .practice {
                if let plan = Practice.plan(random: &random, avoiding: heldOutPairs), let story = try tell(plan, index: index, seed: random.next()) { return story }
                continue
            }
            let dish = random.pick(dishes)
            // A third of the narratives have a swapped food, a sixth an edit.
            let (swapping, editing) = (random.unit() < 0.42, random.unit() < 0.2)
            let plan = Plan(dish, random: &random, swapping: swapping, editing: editing)
            do {
                if let story = try tell(plan, index: index, seed: random.next()) { return story }
            } catch let error as WorldError { last = error }
        }
        throw last
    }

    private func mixed(_ index: Int, _ attempt: Int) -> UInt64 {
        var random = SplitMix(state: seed &+ UInt64(Split.allCases.firstIndex(of: split)!) << 56)
        let base = random.next()
        return base &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03 &+ UInt64(attempt) &* 0x8CB9_2BA7_2F3D_8DD7
    }

    /// nil where the plan is not one of this split.
    private func tell(_ plan: Plan, index: Int, seed: UInt64) throws -> Story? {
        guard Plan.lengths.contains(plan.steps.count) else { return nil }
        let meets = !plan.pairings.isDisjoint(with: heldOutPairs)
        if split == .pairs ? !meets : !split.takesHeldOutDishes && meets { return nil }
        var world = StagedWorld(plan, seed: seed, aspect: aspect)
        var narrator = Narrator(dish: plan.dish, seed: seed, wordings: split.wordings)
        var steps: [StoryStep] = []
        for _ in plan.steps {
            let shot = try world.next()
            let words = narrator.tell(shot.truth)
            steps.append(StoryStep(action: words.action, caption: words.caption, shot: shot))
        }
        var random = SplitMix(state: seed ^ 0x0_0E57)
        let number = String(index)
        return Story(
            id: "k-\(split.rawValue)-" + String(repeating: "0", count: max(0, 7 - number.count)) + number, seed: seed, split: split, dish: plan.dish,
            query: Queries.query(for: plan.dish, random: &random), swapped: plan.swapped, edit: plan.edit, steps: steps)
    }
}

/// How people ask for a dish.
enum Queries {
    private static let forms = [
        "How to cook DISH?", "How to make DISH?", "How do I make DISH?", "Show me how to make DISH", "Step-by-step guide to cooking DISH", "DISH",
        "A recipe for DISH, step by step", "I want to cook DISH tonight", "Teach me to make DISH", "Making DISH at home", "What is the way to prepare DISH?",
        "A short film about cooking DISH",
    ]

    static func query(for dish: String, random: inout SplitMix) -> String {
        let form = random.pick(forms)
        return form == "DISH" ? dish : form.replacing("DISH", with: form.hasPrefix("A recipe") || form.hasPrefix("Step") ? dish : article(dish))
    }

    /// "a tuna sandwich", but "tomato soup".
    private static func article(_ dish: String) -> String {
        let counted = ["sandwich", "salad", "omelette", "burger", "pizza", "pie", "cake", "tart", "smoothie", "stew", "curry", "wrap", "quiche", "frittata", "stir-fry", "gratin"]
        return counted.contains { dish.hasSuffix($0) && !dish.hasPrefix("a ") } ? GrammarWords.article(dish) + " " + dish : dish
    }
}
