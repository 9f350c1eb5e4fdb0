import Kitchen
import World

/// Narratives without a recipe: steps of every operation on foods that admit it, with everything that a caption may have to
/// tell. What they cook makes no sense; what is true of each step does.
struct SyntheticTruths {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(state: seed)
    }

    private static let tools: [Operation: ToolKind] = [
        .chop: .knife, .slice: .knife, .peel: .peeler, .grate: .grater, .whisk: .whisk, .stir: .spoon, .mix: .spoon, .simmer: .spoon, .boil: .spoon,
        .toss: .spoon, .fry: .spatula, .flip: .spatula, .fold: .spatula, .spread: .knife, .brush: .brush, .mash: .masher, .crush: .pestle, .grill: .tongs, .roll: .rollingPin,
    ]

    private static let vessels: [Operation: [VesselKind]] = [
        .chop: [.board], .slice: [.board], .peel: [.board, .bowl], .grate: [.board, .plate, .bowl], .crack: [.bowl, .pan, .glass], .pour: [.bowl, .pan, .pot, .jug, .glass, .jar, .tin, .wok],
        .sprinkle: [.tray, .pan, .plate, .bowl, .dish], .season: [.pan, .pot, .bowl, .wok], .whisk: [.bowl, .jug], .stir: [.pot, .pan, .bowl, .wok], .mix: [.bowl, .jug],
        .knead: [.board, .bowl], .roll: [.board], .spread: [.board, .tray, .tin, .dish], .brush: [.tray, .tin, .dish], .layer: [.dish, .plate, .tin], .place: [.tray, .plate, .pan, .pot, .bowl],
        .fold: [.bowl, .pan], .toss: [.bowl, .wok], .fry: [.pan, .wok, .pot], .flip: [.pan], .simmer: [.pot, .pan], .boil: [.pot], .drain: [.colander], .bake: [.tray, .tin, .dish],
        .grill: [.pan, .tray], .mash: [.bowl, .pot], .crush: [.mortar, .board], .blend: [.jug, .pot], .marinate: [.bowl, .dish], .garnish: [.plate, .bowl, .dish], .squeeze: [.bowl, .glass, .pan],
        .serve: [.plate, .bowl, .glass, .dish, .jar],
    ]

    private static let names: [VesselKind: [String]] = [
        .board: ["board", "chopping board"], .bowl: ["bowl", "mixing bowl"], .pan: ["pan", "frying pan", "skillet"], .pot: ["pot", "saucepan"], .wok: ["wok"],
        .tray: ["baking tray", "tray"], .tin: ["cake tin", "loaf tin"], .dish: ["oven dish", "baking dish"], .plate: ["plate", "platter"], .jug: ["jug", "pitcher"], .jar: ["jar"],
        .glass: ["tumbler", "glass"], .colander: ["colander", "sieve"], .mortar: ["mortar"],
    ]

    private mutating func vessel(_ kind: VesselKind, _ slot: Int) -> VesselTruth {
        let colours: [Colour] = [.white, .black, .grey, .red, .orange, .yellow, .green, .blue, .teal, .purple, .pink, .brown, .cream, .copper, .steel, .ceramic]
        return VesselTruth(slot: slot, kind: kind, colour: kind == .board ? .wood : random.pick(colours), name: random.pick(Self.names[kind]!))
    }

    /// Foods that an operation can be done to.
    private static func fits(_ operation: Operation, _ ingredient: Ingredient) -> Bool {
        guard !Lexicon.isGeneric(ingredient.id) else { return false }
        let solid: Set<Kitchen.Category> = [.vegetable, .fruit, .meat, .fish, .protein, .leafy]
        let category = ingredient.category
        return switch operation {
        case .chop: solid.contains(category) || category == .herb || category == .nut
        case .slice, .fry, .grill, .place, .layer, .toss, .marinate, .stir, .flip: solid.contains(category)
        case .peel: ["carrot", "potato", "apple", "prawn", "ginger", "mango", "cucumber", "onion"].contains(ingredient.id)
        case .grate: ["carrot", "cheese", "parmesan", "ginger", "courgette", "beetroot", "chocolate"].contains(ingredient.id)
        case .crack: ingredient.id == "egg"
        case .pour: category == .liquid || ["milk", "cream", "coconut milk", "flour", "rice", "batter", "soup"].contains(ingredient.id)
        case .sprinkle, .garnish: category == .herb || category == .nut || ["parmesan", "icing sugar", "sesame"].contains(ingredient.id)
        case .season: category == .spice
        case .whisk: category == .egg || ["milk", "cream", "yogurt"].contains(ingredient.id)
        case .mix: category == .powder || category == .sauce || ["butter", "yogurt"].contains(ingredient.id)
        case .knead, .roll: ["dough", "pastry"].contains(ingredient.id)
        case .spread: category == .sauce || ["butter", "cream cheese"].contains(ingredient.id)
        case .brush: ["oil", "olive oil", "butter", "honey", "soy sauce"].contains(ingredient.id)
        case .fold: [.nut, .fruit, .sweet].contains(category)
        case .simmer, .blend: category == .vegetable || category == .liquid
        case .boil, .drain: category == .pasta || category == .grain || category == .vegetable
        case .bake, .serve: category == .dish || category == .meat
        case .mash: ["potato", "avocado", "banana", "chickpea", "sweet potato", "pea"].contains(ingredient.id)
        case .crush: category == .nut || ["garlic", "pepper", "cumin", "biscuit"].contains(ingredient.id)
        case .squeeze: ["lemon", "lime", "orange"].contains(ingredient.id)
        }
    }

    private static func form(after operation: Operation, _ id: String) -> Form? {
        let form: Form? = switch operation {
        case .chop: .chopped
        case .slice: .sliced
        case .peel: .peeled
        case .grate: .grated
        case .crack: .cracked
        case .mash: .mashed
        case .crush: .crushed
        case .roll: .rolled
        case .whisk: .beaten
        case .mix, .blend: .mixed
        case .squeeze: .halved
        default: nil
        }
        return form.flatMap { Lexicon.admits($0, for: id) ? $0 : nil }
    }

    private static func cook(after operation: Operation) -> Cook {
        switch operation {
        case .fry: .fried
        case .flip: .browned
        case .simmer, .boil, .drain: .boiled
        case .bake: .baked
        case .grill: .charred
        default: .raw
        }
    }

    private mutating func food(_ id: String, _ slot: Int, _ operation: Operation, in vessel: Int?, by done: Bool) -> FoodTruth {
        let natural = Lexicon.naturalForm(of: FoodName(id: id))
        let forms: [Form] = [.whole, .sliced, .chopped, .minced, .halved, .grated, .peeled, .wedged, .torn, .leaf].filter { Lexicon.admits($0, for: id) }
        let isPlain = natural != .whole || [.dish, .dough, .sauce, .mixture, .liquid, .pasta, .grain, .egg, .powder].contains(Lexicon.ingredient(id)!.category)
        var form = isPlain ? natural : random.pick(forms)
        var cook = Cook.raw
        if done {
            form = Self.form(after: operation, id) ?? form
            if Lexicon.admits(Self.cook(after: operation), for: id) { cook = Self.cook(after: operation) }
        } else if random.unit() < 0.3 {
            cook = random.pick([Cook.softened, .browned, .boiled, .baked, .charred].filter { Lexicon.admits($0, for: id) } + [.raw])
        }
        return FoodTruth(slot: slot, id: id, form: form, cook: cook, doneness: random.unit(), amount: random.between(0.3, 1), inside: vessel)
    }

    /// A narrative of `count` steps.
    mutating func narrative(steps count: Int) -> [StepTruth] {
        let counter = random.pick(CounterKind.allCases), skin = random.pick(Skin.allCases)
        let sleeve = random.pick([Colour.white, .black, .grey, .red, .orange, .yellow, .green, .blue, .teal, .purple, .pink, .brown, .cream])
        let light = random.pick(["warm", "cool", "soft", "golden", "neutral"]) + " light from " + random.pick(["the left", "the right", "above", "below", "the upper left", "the lower right"])
        return (0..<count).map { _ in
            step(random.pick(Operation.allCases), counter: counter, skin: skin, sleeve: sleeve, light: light)
        }
    }

    mutating func step(_ operation: Operation, counter: CounterKind = .oak, skin: Skin = .fair, sleeve: Colour = .blue, light: String = "warm light from the left") -> StepTruth {
        let main = vessel(random.pick(Self.vessels[operation]!), 0)
        let ids = Lexicon.ingredients.filter { Self.fits(operation, $0) }.map(\.id)
        var subjects: [String] = []
        let isBare = [.stir, .toss, .whisk, .simmer, .mix, .knead, .bake, .boil, .blend, .flip, .serve].contains(operation) && random.unit() < 0.4
        let wanted = [.knead, .roll, .crack, .squeeze, .brush, .serve].contains(operation) ? 1 : 1 + Int(random.next() % 3)
        while subjects.count < min(wanted, ids.count) {
            let id = random.pick(ids)
            if !subjects.contains(id) { subjects.append(id) }
        }
        var foods = subjects.enumerated().map { food($1, 10 + $0, operation, in: 0, by: true) }
        let solids = Lexicon.ingredients.filter { [.vegetable, .meat, .fish, .herb, .nut, .fruit, .dairy].contains($0.category) && !Lexicon.isGeneric($0.id) }.map(\.id)
        for slot in 0..<Int(random.next() % 5) {
            let id = random.pick(solids)
            if !foods.contains(where: { $0.id == id }) { foods.append(food(id, 20 + slot, operation, in: 0, by: false)) }
        }
        var vessels = [main]
        var source: VesselTruth?
        if [.drain, .serve, .place, .pour].contains(operation), random.unit() < 0.5 {
            source = vessel([.drain, .serve].contains(operation) ? .pot : .board, 1)
            vessels.append(source!)
        }
        if random.unit() < 0.5 {
            let other = vessel(random.pick(VesselKind.allCases.filter { kind in !vessels.contains { $0.kind == kind } }), 2)
            vessels.append(other)
            let id = random.pick(solids)
            if random.unit() < 0.7, !foods.contains(where: { $0.id == id }) { foods.append(food(id, 30, operation, in: 2, by: false)) }
        }
        if random.unit() < 0.2 {
            let id = random.pick(solids)
            if !foods.contains(where: { $0.id == id }) { foods.append(food(id, 40, operation, in: nil, by: false)) }
        }
        let changes = subjects.enumerated().map { index, id in
            ChangeTruth(
                id: id, fresh: random.unit() < 0.5, formBefore: Self.form(after: operation, id) == nil ? foods[index].form : .whole, formAfter: foods[index].form,
                cookBefore: .raw, cookAfter: foods[index].cook)
        }
        let tool = Self.tools[operation].flatMap { [.simmer, .boil, .stir, .fry].contains(operation) && random.unit() < 0.3 ? nil : $0 }
        return StepTruth(
            operation: operation, vessel: main, source: source, subjects: isBare ? [] : subjects, changes: isBare ? [] : changes,
            along: operation == .fry && random.unit() < 0.6 ? [random.pick(["butter", "oil"])] : [],
            product: [.mix, .knead].contains(operation) && random.unit() < 0.4 ? "dough" : nil, contents: isBare && random.unit() < 0.4 ? subjects[0] : nil, tool: tool,
            hands: [.bake, .simmer, .boil].contains(operation) ? Int(random.next() % 2) : 1 + Int(random.next() % 2), counter: counter, light: light, skin: skin, sleeve: sleeve,
            foods: foods, vessels: vessels, absorbed: [:], discarded: [], served: operation == .serve)
    }
}
