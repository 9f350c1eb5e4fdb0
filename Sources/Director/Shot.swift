import Kitchen

/// What the overhead camera sees during one step: the facts that its caption must keep to.
struct Shot {
    let operation: Kitchen.Operation?
    /// Where it happens, "white bowl", and whether the last caption showed it.
    let vessel: VesselKind
    let vesselName: String
    let familiar: Bool
    /// "the oak counter"
    let counter: String
    let sleeve: String
    /// "the chopped onion and beaten eggs", without an article: what the vessel holds.
    let contents: String
    let contentsPlural: Bool
    /// What the step itself handles, "cucumber and tomatoes".
    let handled: String
    let handledPlural: Bool
    let tool: String
    /// "a wooden board with chopped onion": another vessel in view, where one still waits.
    let other: (vessel: String, foods: String)?
    let light: String

    /// The shot of `action` after the history in `story`.
    init(action: String, story: StoryState, seed: UInt64) {
        var after = story
        after.follow(action: action, caption: "")
        let kitchen = after.kitchen
        let deed = TextReader.deed(CaptionReading(of: action))
        operation = deed.operation
        let focus = kitchen.focus ?? deed.vessels.last ?? .board
        vessel = focus
        vesselName = after.name(of: focus)
        familiar = story.shown.contains(focus)
        counter = "\(after.counter.rawValue) \(after.counter == .linen ? "cloth of the table" : "counter")"
        sleeve = after.sleeve.rawValue

        let held = kitchen.contents(of: focus)
        let telling = held.sorted { ($0.step, GrammarFoods.role(of: $0.food.id) == .bread ? 0 : 1) > ($1.step, GrammarFoods.role(of: $1.food.id) == .bread ? 0 : 1) }
        var parts: [(String, Bool)] = []
        if let product = kitchen.products[focus], ["batter", "dough", "dressing", "cream", "mash", "smoothie", "filling"].contains(product) {
            parts.append((Self.described(product), false))
            parts += telling.filter { $0.step == kitchen.steps - 1 && $0.placed && $0.food != held.first?.food }.prefix(2).map(Self.phrase)
        } else if let product = kitchen.products[focus] ?? (operation == .serve ? story.plan.method.product : nil) {
            let foods = telling.filter { ![.fat, .liquid, .spice, .powder, .sweetener, .sauce].contains(GrammarFoods.role(of: $0.food.id)) || $0.step >= kitchen.steps - 2 }
            parts.append((Self.described(product), GrammarWords.isPlural(FoodName(id: product, name: product))))
            parts += foods.filter { $0.food.id != product }.prefix(3).map(Self.phrase)
        } else {
            parts = telling.filter { $0.food.id != "water" || held.count == 1 }.prefix(4).map(Self.phrase)
        }
        if parts.isEmpty { parts = [(deed.foods.first.map { GrammarWords.name($0) } ?? "what the cook has ready", false)] }
        contents = GrammarWords.list(parts.map(\.0))
        contentsPlural = parts.count > 1 || parts[0].1

        let moved = deed.foods.filter { GrammarFoods.role(of: $0.id) != .composite }
        let names = moved.isEmpty ? [kitchen.products[focus] ?? parts[0].0] : moved.prefix(3).map { GrammarWords.name($0) }
        handled = GrammarWords.list(Array(names))
        handledPlural = names.count > 1 || moved.first.map { GrammarWords.isPlural($0) } ?? parts[0].1
        let reading = CaptionReading(of: action)
        tool = (reading.tools.first ?? operation.flatMap { GrammarWords.tool(for: $0, in: focus) }).map { GrammarWords.name($0) } ?? ""

        let waiting = kitchen.items.filter { $0.inside != focus && !($0.placed && $0.step < kitchen.steps - 3) && $0.step < kitchen.steps }
        let place = waiting.filter { [.board, .bowl, .pan, .pot].contains($0.inside) }.max { $0.step < $1.step }?.inside
        if let place {
            let foods = waiting.filter { $0.inside == place }
            let product = kitchen.products[place]
            let words = product.map { ["the " + $0] } ?? foods.suffix(2).map { Self.phrase($0).0 }
            other = (after.name(of: place), GrammarWords.list(words))
        } else {
            other = nil
        }
        var dice = Dice(mix(seed, hash("light")))
        light = dice.pick(["soft morning light", "clear daylight", "warm afternoon light", "gentle window light", "warm lamplight"]) ?? "daylight"
    }

    private static func phrase(_ item: KitchenItem) -> (String, Bool) {
        let name = GrammarWords.name(item.food)
        let adjective = GrammarWords.adjective(item)
        let plural = GrammarWords.isPlural(item.food)
        if item.food.id == "bread", item.form == .whole { return ("slices of bread", true) }
        return (adjective.isEmpty ? name : adjective + " " + name, plural)
    }

    private static func described(_ product: String) -> String {
        switch product {
        case "batter": "smooth pale batter"
        case "dough": "soft pale dough"
        case "pancakes": "golden pancakes"
        case "cake", "bread": "golden \(product)"
        case "cookies": "round cookies"
        case "filling": "creamy filling"
        case "dressing": "glossy dressing"
        case "cream": "whipped cream"
        default: product
        }
    }
}
