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
    /// Whether `other` holds what the author put there, and is to be told of.
    let otherMatters: Bool
    let light: String

    /// The shot of `action` after the history in `story`.
    init(action: String, story: StoryState) {
        var after = story
        after.follow(action: action, caption: "")
        let kitchen = after.kitchen
        let deed = TextReader.deed(ofAction: action)
        operation = deed.operation
        let focus = kitchen.focus ?? deed.vessels.last ?? .board
        vessel = focus
        vesselName = after.name(of: focus)
        familiar = story.shown.contains(focus)
        counter = "\(after.counter.rawValue) \(after.counter == .linen ? "cloth of the table" : "counter")"
        sleeve = after.sleeve.rawValue

        // What is seen in the vessel: its own name where it has one, and the latest of what has not gone into it without a trace.
        let now = kitchen.steps - 1
        let quiet: Set<FoodRole> = [.fat, .liquid, .spice, .powder, .sweetener, .sauce]
        let heirs = story.heirs
        let held = kitchen.contents(of: focus).filter { (!$0.absorbed || heirs.contains($0.food.id)) && $0.food.id != "water" && (!quiet.contains(GrammarFoods.role(of: $0.food.id)) || heirs.contains($0.food.id) || $0.step >= now && deed.operation != .serve) }
        let seen = held.enumerated().sorted { first, second in
            func rank(_ item: KitchenItem) -> Int {
                item.step * 10 + (GrammarFoods.role(of: item.food.id) == .bread ? -5 : 0) + (heirs.contains(item.food.id) ? 1000 : 0)
            }
            return rank(first.element) != rank(second.element) ? rank(first.element) > rank(second.element) : first.offset < second.offset
        }.map(\.element)
        var parts: [(String, Bool)] = []
        // A pan dish has no name of its own to be told beside its foods.
        let name = (kitchen.products[focus] ?? (operation == .serve ? story.plan.method.product : nil)).flatMap { $0 == "dish" && !seen.isEmpty ? nil : $0 }
        if let product = name {
            let word = Lexicon.food(named: product)
            let same = seen.contains { item in word.map { Lexicon.isKind(item.food.id, of: $0.id) } ?? false }
            let room = same ? 4 : 3
            if !same { parts.append((Self.described(product, in: focus, after: story.actions + [action]), ["pancakes", "cookies"].contains(product))) }
            parts += Self.ordered(seen.prefix(room), now: now, serving: deed.operation == .serve)
        } else {
            parts = Self.ordered((seen.isEmpty ? kitchen.contents(of: focus) : seen).prefix(4), now: now, serving: deed.operation == .serve)
        }
        if parts.isEmpty { parts = [(deed.foods.first.map { GrammarWords.name($0) } ?? "what the cook has ready", false)] }
        contents = GrammarWords.list(parts.map(\.0))
        contentsPlural = parts.count > 1 || parts[0].1

        let moved = TextReader.handled(inAction: action).filter { GrammarFoods.role(of: $0.id) != .composite }
        let source = kitchen.products[focus] ?? story.kitchen.products[focus]
        let made = ["omelette", "pancakes", "soup", "stew", "rice", "cake", "bread", "pizza", "cookies", "mash", "smoothie", "roast", "batter", "dough", "filling", "dressing", "cream", "salad"]
        let mentioned = CleanText.words(action).map(String.init).first { made.contains($0) }
        let names = moved.isEmpty ? [mentioned ?? source ?? seen.first.map { GrammarWords.name($0.food) } ?? parts[0].0] : moved.prefix(3).map { GrammarWords.name($0) }
        handled = GrammarWords.list(Array(names))
        handledPlural = names.count > 1 || moved.first.map { GrammarWords.isPlural($0) } ?? ["pancakes", "cookies"].contains(names[0])
        let reading = TextReader.reading(of: action)
        tool = (reading.tools.first ?? operation.flatMap { GrammarWords.tool(for: $0, in: focus) }).map { GrammarWords.name($0) } ?? ""

        let elsewhere = kitchen.items.filter { heirs.contains($0.food.id) && $0.inside != focus }
        let waiting = kitchen.items.filter { $0.inside != focus && $0.step < now && $0.step >= now - 3 && !$0.absorbed && $0.food.id != "water" }
        let place = waiting.filter { [.board, .bowl, .pan, .pot].contains($0.inside) }.max { $0.step < $1.step }?.inside
        otherMatters = !elsewhere.isEmpty
        if let heir = elsewhere.first {
            let foods = elsewhere.filter { $0.inside == heir.inside }
            other = (after.name(of: heir.inside), GrammarWords.list(foods.prefix(3).map { Self.phrase($0, now: now).0 }))
        } else if let place, operation != .serve {
            let foods = waiting.filter { $0.inside == place }
            let product = kitchen.products[place]
            let words = product.map { ["the " + $0] } ?? foods.suffix(2).map { Self.phrase($0, now: now).0 }
            other = (after.name(of: place), GrammarWords.list(words))
        } else {
            other = nil
        }
        var dice = Dice(mix(story.seed, hash("light")))
        light = dice.pick(["cool morning light", "clear daylight", "warm afternoon light", "gentle window light", "warm lamplight"]) ?? "daylight"
    }

    /// Foods without an adjective first, so that none of the others' is read as theirs too.
    private static func ordered(_ items: some Sequence<KitchenItem>, now: Int, serving: Bool) -> [(String, Bool)] {
        let all = items.map { item in (item: item, phrase: phrase(item, now: serving ? now + 1 : now)) }
        let plain = all.filter { $0.phrase.0.hasSuffix(GrammarWords.name($0.item.food)) && GrammarWords.adjective($0.item).isEmpty }
        let others = all.filter { one in !plain.contains { $0.item == one.item } }
        return (plain + others).map(\.phrase)
    }

    /// A food as the caption names it; how it was cut is told until heat has made something else of it.
    private static func phrase(_ item: KitchenItem, now: Int) -> (String, Bool) {
        let name = GrammarWords.name(item.food)
        let plural = GrammarWords.isPlural(item.food)
        if item.food.id == "bread", [.whole, .sliced].contains(item.form), item.cook == .raw { return ("slices of bread", true) }
        if GrammarFoods.role(of: item.food.id) == .bread, !plural { return (GrammarWords.article(name) + " " + name, false) }
        let adjective = GrammarWords.adjective(item, brief: item.cook == .boiled || item.step < now)
        return (adjective.isEmpty ? name : adjective + " " + name, plural)
    }

    /// What was made, as it looks after the actions so far.
    private static func described(_ product: String, in vessel: VesselKind, after actions: [String]) -> String {
        let done = Set(actions.compactMap { TextReader.operation(of: $0) })
        switch product {
        case "batter": return "smooth pale batter"
        case "dough": return vessel == .board && done.contains(.roll) ? "thinly rolled dough" : done.contains(.knead) ? "smooth round dough" : "rough dough"
        case "pancakes": return "golden pancakes"
        case "cake", "bread": return "golden \(product)"
        case "cookies": return "round cookies"
        case "filling": return "creamy filling"
        case "dressing": return "glossy dressing"
        case "cream": return "whipped cream"
        default: return product
        }
    }
}
