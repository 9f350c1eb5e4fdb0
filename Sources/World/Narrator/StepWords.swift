import Kitchen

/// The words for the things of one step, and the facts on which wordings depend.
struct StepWords {
    let step: StepTruth
    let phrases: FoodPhrases
    let facts: Set<String>
    /// Foods in the vessel at work.
    let contents: [FoodTruth]

    init(_ step: StepTruth, phrases: FoodPhrases) {
        self.step = step
        self.phrases = phrases
        contents = step.foods.filter { $0.inside == step.vessel.slot }
        facts = Self.facts(of: step, contents: contents)
    }

    private static func facts(of step: StepTruth, contents: [FoodTruth]) -> Set<String> {
        let ids = step.subjects.isEmpty ? contents.map(\.id) : step.subjects
        let categories = ids.compactMap { Lexicon.ingredient($0)?.category }
        var facts: Set<String> = [step.vessel.kind.rawValue, isFlat(step.vessel) ? "flat" : "hollow"]
        if !step.subjects.isEmpty { facts.insert("sub") }
        if ids.count > 1 { facts.insert("many") }
        if step.source != nil { facts.insert("source") }
        if step.tool != nil { facts.insert("tool") }
        if step.hands > 0 { facts.insert("hands") }
        if contents.isEmpty { facts.insert("empty") }
        if [.bowl, .glass, .jar, .dish].contains(step.vessel.kind) { facts.insert("bowlish") }
        func flows(_ id: String, _ category: Category) -> Bool {
            category.flows || ["milk", "cream", "yogurt", "coconut milk", "soup"].contains(id) || category == .mixture
        }
        let flowing = zip(ids, categories).map { flows($0, $1) }
        if !flowing.isEmpty, flowing.allSatisfy({ $0 }) { facts.insert("flows") }
        if !flowing.isEmpty, !flowing.contains(true) { facts.insert("dry") }
        for category in [Category.herb, .nut, .leafy, .fish, .dish, .spice, .bread] where categories.contains(category) { facts.insert(category.rawValue) }
        if !categories.isEmpty {
            if categories.allSatisfy({ $0 == .powder }) { facts.insert("powder") }
            if categories.allSatisfy({ $0 == .vegetable }) { facts.insert("vegetable") }
            if categories.allSatisfy({ [.meat, .fish, .protein].contains($0) }) { facts.insert("meat") }
            if ids.allSatisfy({ FoodNouns.count(of: $0) == .piece }) { facts.insert("piece") }
        }
        return facts
    }

    static func isFlat(_ vessel: VesselTruth) -> Bool {
        [.board, .tray, .plate].contains(vessel.kind)
    }

    // MARK: Foods

    func several(_ id: String) -> Bool {
        guard let food = step.foods.last(where: { $0.id == id }) else { return Looks[id].map { $0.count >= 2 } ?? false }
        return FoodPhrases.isSeveral(food)
    }

    /// The truth about a subject as it was before the step, or as it is after it.
    func subject(_ index: Int, before: Bool) -> FoodTruth {
        let id = step.subjects[index]
        var food = step.foods.last { $0.id == id } ?? FoodTruth(slot: -1, id: id, form: .whole, cook: .raw, doneness: 0.5, amount: 0.5, inside: nil)
        if index < step.changes.count {
            food.form = before ? step.changes[index].formBefore : step.changes[index].formAfter
            food.cook = before ? step.changes[index].cookBefore : step.changes[index].cookAfter
        }
        return food
    }

    /// What a step is done to, where it names no subjects: the contents by their name, or what they are.
    /// `after`: by the name that the step gives them.
    func contentsPhrase(after: Bool, random: inout SplitMix) -> NounPhrase {
        if let name = after ? step.product ?? step.contents : step.contents ?? step.product {
            return phrases.definite(name, several: several(name))
        }
        // Fat, water and spices go along unsaid.
        let main = contents.filter { food in
            guard let category = Lexicon.ingredient(food.id)?.category else { return true }
            return ![.liquid, .spice, .powder].contains(category) && food.id != "butter"
        }
        let ids = (main.isEmpty ? contents : main).map(\.id)
        switch ids.count {
        case 0: return NounPhrase(text: "the contents", plural: true)
        case 1: return phrases.definite(ids[0], several: several(ids[0]))
        case 2...3 where random.unit() < 0.6: return listed(ids.map { phrases.plain($0, several: several($0)) }, definite: true)
        default: return random.pick([NounPhrase(text: "everything"), NounPhrase(text: "the contents", plural: true), NounPhrase(text: "it all")])
        }
    }

    /// "the carrots, onion and garlic"
    func listed(_ foods: [NounPhrase], definite: Bool) -> NounPhrase {
        let text = Inflection.list(foods.map(\.text))
        return NounPhrase(text: definite ? "the " + text : text, plural: foods.count > 1 || foods.first?.plural ?? false)
    }

    /// What goes in beside the subjects, with its preposition: "in a little butter", "together with the water".
    func along(random: inout SplitMix) -> String? {
        guard !step.along.isEmpty else { return nil }
        let names = listed(step.along.map { phrases.plain($0, several: several($0)) }, definite: false)
        let category = Lexicon.ingredient(step.along[0])?.category
        let isFat = step.along.allSatisfy { $0 == "butter" || Lexicon.isKind($0, of: "oil") }
        if [.boil, .simmer].contains(step.operation), !isFat, step.along.allSatisfy({ Lexicon.ingredient($0)?.category.flows == true }) {
            return random.pick(["in the \(names.text)", "in plenty of \(names.text)"])
        }
        switch step.operation {
        case .fry where isFat, .grill where isFat, .flip where isFat, .toss where isFat, .simmer where isFat:
            return random.pick(["in \(names.text)", "in some \(names.text)", "in a little \(names.text)", "in the \(names.text)"])
        case .spread where category == .bread, .place where category == .bread, .layer where category == .bread:
            return random.pick(["over the \(names.text)", "onto the \(names.text)"])
        default: break
        }
        if isFat { return random.pick(["with a little \(names.text)", "with some \(names.text)", "with the \(names.text)"]) }
        return random.pick(["with the \(names.text)", "together with the \(names.text)", "along with the \(names.text)"])
    }

    // MARK: Things

    /// "blue bowl", "wooden board"
    func coloured(_ vessel: VesselTruth, random: inout SplitMix) -> String {
        let words = Self.words(for: vessel.colour)
        let name = vessel.name.isEmpty ? vessel.kind.rawValue : vessel.name
        // "Dish" alone is also what is cooked.
        if name == "dish" { return random.pick(words) + random.pick([" oven dish", " baking dish"]) }
        let parts = Set(name.split(separator: " ").map(String.init))
        if vessel.colour == .glass, vessel.kind == .glass || parts.contains("glass") { return name }
        let word = random.pick(words)
        return words.contains(where: parts.contains) ? name : word + " " + name
    }

    /// Adjectives of a colour or material.
    static func words(for colour: Colour) -> [String] {
        switch colour {
        case .wood: ["wooden"]
        case .steel: ["steel", "stainless-steel"]
        case .iron: ["iron", "cast-iron"]
        case .ceramic: ["ceramic", "stoneware"]
        case .cream: ["cream", "cream-coloured"]
        case .gold: ["gold", "gold-coloured"]
        case .silver: ["silver", "silvery"]
        default: [colour.rawValue]
        }
    }

    func toolNoun(_ tool: ToolKind, random: inout SplitMix) -> NounPhrase {
        switch tool {
        case .knife: NounPhrase(text: random.pick(["knife", "kitchen knife", "knife"]))
        case .spoon: NounPhrase(text: random.pick(["wooden spoon", "spoon"]))
        case .whisk: NounPhrase(text: random.pick(["whisk", "whisk", "balloon whisk"]))
        case .peeler: NounPhrase(text: random.pick(["peeler", "vegetable peeler"]))
        case .rollingPin: NounPhrase(text: "rolling pin")
        case .brush: NounPhrase(text: random.pick(["pastry brush", "brush"]))
        case .masher: NounPhrase(text: random.pick(["masher", "potato masher"]))
        case .tongs: NounPhrase(text: "tongs", plural: true)
        case .spatula: NounPhrase(text: random.pick(["spatula", "spatula", "turner"]))
        case .ladle, .grater, .fork, .pestle, .shaker: NounPhrase(text: tool.rawValue)
        }
    }

    func counter(random: inout SplitMix) -> String {
        let material: [String] = switch step.counter {
        case .oak: ["oak", "oak", "wooden"]
        case .walnut: ["walnut"]
        case .marble: ["marble"]
        case .slate: ["slate"]
        case .concrete: ["concrete"]
        case .tile: ["tiled", "tile"]
        case .linen: ["linen-covered", "linen"]
        case .steel: ["steel", "stainless-steel"]
        }
        let noun = random.pick(["counter", "worktop", "countertop", "counter", "work surface", "kitchen counter", "table"])
        let word = random.pick(material)
        return word == "linen" ? "linen tablecloth" : word + " " + noun
    }

    static func skin(_ skin: Skin) -> String {
        switch skin {
        case .fair: "fair"
        case .tan: "tanned"
        case .brown: "brown"
        case .dark: "dark"
        }
    }
}
