import Kitchen

/// The openings of an action: what is done with what, where. The model weighs them and writes on.
struct ActionPhrases {
    let story: StoryState

    /// Different ways to begin the action of a move; each is a clause that could stand by itself.
    func openings(_ move: Move) -> [String] {
        let names = nouns(move.foods)
        let list = names.isEmpty ? "" : "the " + GrammarWords.list(names)
        let vessel = "the " + GrammarWords.name(move.vessel)
        let fresh = !story.kitchen.items.contains { $0.inside == move.vessel }
        let colour = (fresh ? GrammarWords.article(story.name(of: move.vessel)) : "the") + " " + story.name(of: move.vessel)
        let what = contents(of: move.from ?? move.vessel, move: move)
        let there = contents(of: move.vessel, move: move)
        let bread = move.along.first { GrammarFoods.role(of: $0.id) == .bread }.map { GrammarWords.name($0) }
        let along = move.along.filter { GrammarFoods.role(of: $0.id) != .bread }.map { GrammarWords.name($0) }
        let with = along.isEmpty ? "" : " with the " + GrammarWords.list(along)
        let onto = bread.map { "the \($0)" } ?? (move.vessel == .bowl || move.vessel == .glass ? vessel : there ?? vessel)

        switch move.operation {
        case .chop: return ["Chop \(list)", "Chop \(list) on \(colour)", "Dice \(list)"]
        case .slice: return ["Slice \(list)", "Slice \(list) on \(colour)"]
        case .peel: return ["Peel \(list)", "Peel \(list) over \(colour)"]
        case .grate: return ["Grate \(list)", "Grate \(list) onto \(colour)"]
        case .crush: return ["Crush \(list)", "Crush \(list) on \(colour)"]
        case .crack: return ["Crack \(list) into \(colour)"]
        case .mash:
            return move.from != nil ? ["Mash \(what ?? list) in \(colour)"] : ["Mash \(list) in \(colour)", "Mash \(list) with a fork in \(colour)"]
        case .mix:
            if let there { return ["Mix \(list)\(with) into \(there)", "Combine \(list)\(and(along)) with \(there) in \(vessel)"] }
            return ["Mix \(list)\(with) in \(colour)", "Combine \(list)\(with) in \(colour)"]
        case .stir: return there.map { ["Stir \(list)\(with) into \($0)", "Stir \(list)\(with) into \(vessel)"] } ?? ["Stir \(list)\(with) in \(colour)"]
        case .whisk: return there.map { ["Whisk \(list)\(with) into \($0)", "Whisk \($0) with \(list)\(and(along))"] } ?? ["Whisk \(list)\(with) in \(colour)"]
        case .pour:
            if move.from != nil {
                let target = along.isEmpty ? colour : "\(colour) with a little \(along[0])"
                let over = there.map { ["Pour \(what ?? "it") over \($0) in \(vessel)"] } ?? []
                return ["Pour \(what ?? "it") into \(target)"] + (along.isEmpty ? over : [])
            }
            return there.map { ["Pour \(list) over \($0)", "Pour \(list) into \(vessel)"] } ?? ["Pour \(list) into \(colour)"]
        case .fry where move.from != nil: return ["Fry \(what ?? list)\(with) in \(colour)"]
        case .fry:
            return ["Fry \(list)\(with) in \(colour)", "Fry \(list) in \(colour)\(with)", "Saut\u{E9} \(list)\(with) in \(vessel)"]
        case .toss:
            if move.from != nil { return ["Toss \(what ?? "it") with \(there ?? "everything") in \(vessel)", "Toss \(what ?? "it") through \(there ?? "everything")"] }
            return move.foods.isEmpty ? ["Toss \(there ?? "everything") in \(vessel)", "Toss \(there ?? "everything")"] : ["Toss \(list) in \(vessel)"]
        case .simmer: return ["Simmer \(there ?? "everything") in \(vessel)", "Simmer \(there ?? "everything")"]
        case .boil where move.from != nil: return ["Boil \(what ?? list) in \(colour) of water"]
        case .boil: return ["Boil \(list) in \(colour) of water", "Boil \(list) in \(vessel)"]
        case .drain: return ["Drain \(there ?? "everything")"]
        case .bake: return move.from != nil ? ["Bake \(what ?? "it") on \(colour)"] : ["Bake \(there ?? "everything")", "Bake \(there ?? "everything") in the oven"]
        case .knead: return move.foods.isEmpty ? ["Knead \(there ?? "the dough")", "Knead \(there ?? "the dough") in \(vessel)"] : ["Knead \(list) into \(there ?? "the dough")"]
        case .roll: return ["Roll out \(what ?? "the dough") on \(colour)", "Roll \(what ?? "the dough") on \(colour)"]
        case .spread:
            let spreadable = move.foods.isEmpty ? what ?? "it" : list
            let target = move.vessel == .glass ? "over \(there ?? vessel) in \(vessel)" : bread != nil ? "on \(onto)" : "over \(onto)"
            return ["Spread \(spreadable) \(target)", "Smooth \(spreadable) \(target)"]
        case .layer:
            if move.from != nil { return move.vessel == .plate ? ["Stack \(what ?? "them") on \(colour)"] : ["Layer \(what ?? "it") in \(vessel)"] }
            let place = bread != nil || move.vessel == .board ? "on \(onto)" : "in \(fresh ? colour : vessel)"
            return ["Layer \(list) \(place)", "Arrange \(list) \(place)"]
        case .place:
            let target = bread != nil ? "on \(onto)" : [.board, .plate, .tray].contains(move.vessel) ? "on \(fresh ? colour : onto)" : "in \(fresh ? colour : vessel)"
            return move.from != nil ? ["Place \(what ?? "it") \(target)", "Lay \(what ?? "it") \(target)"] : ["Place \(list) \(target)", "Lay \(list) \(target)"]
        case .fold: return move.foods.isEmpty ? ["Fold \(there ?? "it") in half", "Fold \(there ?? "it") over"] : ["Fold \(list) into \(there ?? vessel)"]
        case .flip: return ["Flip \(there ?? "it")", "Flip \(there ?? "it") in \(vessel)"]
        case .blend: return ["Blend \(there ?? "everything") in \(vessel)", "Blend \(there ?? "everything")"]
        case .brush: return ["Brush \(there ?? "everything") with \(list)", "Brush \(list) over \(there ?? "everything")"]
        case .season: return ["Season \(there ?? "everything") with \(list)"]
        case .sprinkle: return ["Sprinkle \(list) over \(onto)", "Scatter \(list) over \(onto)"]
        case .garnish: return ["Garnish \(there ?? "the dish") with \(list)", "Top \(there ?? "the dish") with \(list)"]
        case .squeeze: return ["Squeeze \(list) over \(onto)"]
        case .marinate: return ["Marinate \(list)\(with) in \(colour)"]
        case .grill: return ["Grill \(there ?? list)"]
        case .serve:
            let dish = served
            let place = [.bowl, .glass].contains(move.vessel) ? "in" : "on"
            let target = fresh ? colour : "the " + story.name(of: move.vessel)
            return ["Serve \(dish) \(place) \(target)", "Serve \(dish)"]
        }
    }

    private func and(_ names: [String]) -> String { names.isEmpty ? "" : " and the " + GrammarWords.list(names) }

    /// Foods with the adjective of what was done to them, where it is the same for all and every other time.
    private func nouns(_ foods: [FoodName]) -> [String] {
        let plain = foods.map { GrammarWords.name($0) }
        guard story.actions.count % 2 == 0 else { return plain }
        let adjectives = Set(foods.map { food in
            story.kitchen.items.first { $0.food == food && !$0.placed }.map { GrammarWords.adjective($0) } ?? ""
        })
        guard adjectives.count == 1, let adjective = adjectives.first, !adjective.isEmpty else { return plain }
        return [adjective + " " + plain[0]] + plain.dropFirst()
    }

    /// What a vessel holds, by its own name or by its two most telling foods; nil where it is empty.
    func contents(of vessel: VesselKind, move: Move) -> String? {
        if let product = story.kitchen.products[vessel] { return "the " + product }
        let held = story.kitchen.contents(of: vessel).filter { $0.placed && (vessel == move.from || !move.foods.contains($0.food)) }
        let telling = held.filter { ![.fat, .spice, .bread, .liquid].contains(GrammarFoods.role(of: $0.food.id)) }
        let named = (telling.isEmpty ? held : telling).map(\.food)
        guard !named.isEmpty else { return nil }
        // Late in a method the dish has its name, even where no stage gave it one.
        // (A soup is none before it has simmered, nor is any dish before the stage that makes it one.)
        let product = story.plan.method.product
        let isMade = !story.plan.method.stages.dropFirst(move.stage + 1).contains { $0.product == product }
        // A sauce is no pasta before the pasta is in.
        let lacking = product == "pasta" && !held.contains { GrammarFoods.role(of: $0.food.id) == .pasta }
        let tells = !["roast", "dish", "toast", "mixture"].contains(product)
        // Nor is what the pot holds the salad that it is to go into.
        let isOnItsWay = vessel == move.from && move.operation != .serve
        if named.count > 2, isMade, !lacking, !isOnItsWay, tells, [.pot, .pan, .wok, .bowl, .tray, .glass].contains(vessel), move.operation != .fry, story.kitchen.steps >= 4 {
            return "the " + product
        }
        return "the " + GrammarWords.list(named.prefix(2).map { GrammarWords.name($0) })
    }

    /// The dish as it comes to the table: "the salmon sandwich"; by what it was made of nobody who asked for a gratin gets a roast.
    var served: String {
        if story.plan.nameable, let name = DishName.served(story.dish) { return "the " + name }
        let said = story.dish.split(separator: " ").map(String.init), product = story.plan.method.product
        let isKnown = said.contains { NarrativeChecker.singular($0[...]) == NarrativeChecker.singular(product[...]) } || story.actions.contains { CleanText.words($0).contains(product[...]) }
        return isKnown ? "the " + product : "everything"
    }
}
