import Kitchen
import Roles

/// What speaks against a step at the end of a history, by rules that read its words: NarrativeChecker's (nothing used before it
/// appears, no step done twice, no food in a caption that no action brought in, the query's foods used), that nothing comes back that an
/// author took out, and that what an author put in its place is told of.
package struct StepRules {
    let query: String
    let history: [HistoryStep]
    /// Takes of the cell that were there before.
    let avoid: [String]
    let settings: InterleavedSettings
    /// What a writer may say: the words that training saw. Empty: anything.
    private let words: Set<String>
    private let substitutions: Substitutions
    /// Foods that the query asks for and that should have been brought in by now, one a step from the second on.
    let overdue: [FoodName]
    /// Foods that were cut and still lie on the board, by their names' order.
    package let left: [FoodName]
    /// What the dish still wants before it can be served.
    let wants: Set<Kitchen.Operation>
    /// Foods in play that nobody eats raw, and no fire has seen.
    package let raw: [FoodName]
    /// Of the history's captions: where it all happens.
    private let counter: CounterKind?
    private let sleeve: Colour?
    private let light: String?
    /// What every kind of vessel has been said to look like.
    private let looks: [VesselKind: Set<Colour>]
    private let prudence: Prudence

    /// - Parameters:
    ///   - asked: those of the query's foods that the dish is still to be made of, where somebody has followed what took their place.
    ///   - feasible: ids of the foods that can be brought in now, where somebody knows: a quiche takes its spinach when there is a batter.
    package init(
        query: String, history: [HistoryStep], avoid: [String], settings: InterleavedSettings, asked: [FoodName]? = nil, feasible: Set<String>? = nil, words: Set<String> = []
    ) {
        // What the author says is said.
        self.words = words.isEmpty ? [] : words.union(([query] + history.flatMap { [$0.action, $0.caption] }).flatMap(WordList.words))
        (self.query, self.history, self.avoid, self.settings) = (query, history, avoid, settings)
        substitutions = Substitutions(history)
        let gone = substitutions.gone, named = history.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) }
        let asked = (asked ?? TextReader.ingredients(ofQuery: query)).filter { !gone.contains($0.id) }
        let missing = asked.filter { food in !named.contains { TextReader.alike($0, food.id) } }
        let due = history.count < Self.patience ? missing.filter { food in feasible.map { $0.contains { TextReader.alike($0, food.id) } } ?? true } : missing
        overdue = asked.count - missing.count < min(asked.count, history.count) ? due : []
        var whereabouts = Whereabouts()
        for step in history { _ = whereabouts.follow(step.action) }
        let names = Dictionary(history.flatMap { TextReader.reading(of: $0.action).foods.map { ($0.food.id, $0.food) } }, uniquingKeysWith: { $1 })
        left = whereabouts.onBoard.subtracting(gone).sorted().compactMap { names[$0] }
        raw = whereabouts.raw.subtracting(gone).sorted().compactMap { names[$0] }
        wants = NarrativeChecker.wants(query: query, steps: history)
        counter = history.suffix(3).compactMap { StoryState.counter(in: $0.caption) }.last
        sleeve = history.suffix(3).compactMap { TextReader.reading(of: $0.caption).sleeve }.last
        light = history.compactMap { StoryState.light(in: $0.caption) }.last
        looks = history.flatMap { TextReader.reading(of: $0.action).vessels + TextReader.reading(of: $0.caption).vessels }.reduce(into: [:]) { looks, vessel in
            if let colour = vessel.colour { looks[vessel.kind, default: []].insert(colour) }
        }
        prudence = Prudence(query: query, asked: asked, history: history)
    }

    /// 0 for a sound action; each doubt counts 1, each fault more than the doubts of a step can.
    /// - Parameter isPlanned: the grammar wrote it, which knows where things are and when each of the query's foods comes in, in words of its own.
    package func faults(action: String, isPlanned: Bool = false) -> Int {
        let operation = TextReader.operation(of: action), serves = operation == .serve, number = history.count + 1
        let reading = TextReader.reading(of: action)
        var faults = 0
        for fault in check(action, "") {
            switch fault {
            case .repeated(step: number, of: _), .actionLength(step: number, words: _), .notYet(step: number, what: _), .otherDish(step: number, name: _),
                 .impossible(step: number, why: _), .garbled(step: number):
                faults += 1
            case .unused where serves: faults += 1
            default: break
            }
        }
        if serves { faults += lacks(served: action) }
        // A dish of a few steps is none, nothing is done to one that is served, and at some time it must be on the table.
        if serves && number < 5 || !serves && number >= settings.longest { faults += 2 }
        if history.contains(where: { TextReader.operation(of: $0.action) == .serve }) { faults += 1 }
        if !isPlanned, !overdue.isEmpty, !overdue.contains(where: { food in reading.foods.contains { TextReader.alike($0.food.id, food.id) } }) { faults += 1 }
        // "Chicken, garlic and chicken"; "from the blue bowl into the blue bowl"; what tells of no deed at all.
        let twice = reading.foods.indices.contains { index in
            reading.foods[..<index].contains { $0.food.id == reading.foods[index].food.id && reading.foods[index].position - $0.position <= 6 }
        }
        if twice || operation == nil { faults += 1 }
        // Carrots where parsnips are asked for.
        if prudence.misnames(reading, action) { faults += 1 }
        let sameAgain = reading.vessels.indices.contains { index in
            reading.vessels[..<index].contains { other in
                let vessel = reading.vessels[index]
                guard !vessel.another, !other.another, vessel.kind == other.kind, vessel.word == other.word, vessel.source != other.source || serves else { return false }
                return vessel.colour == other.colour || vessel.colour == nil || other.colour == nil
            }
        }
        if sameAgain { faults += 1 }
        faults += (avoid.contains(action) ? 4 : 0) + 2 * substitutions.stale(in: action).count
        // A fault outweighs doubts.
        return 8 * faults + (isPlanned ? 0 : doubts(about: action).count + min(2, slips(in: action)))
    }

    /// What a careful writer would not do, each in a few words.
    package func doubts(about action: String) -> [String] { prudence.doubts(about: action) }

    /// What only the judge of a whole narrative sees when the dish is served: raw food, a cake of nothing floury.
    private func lacks(served action: String) -> Int {
        let steps = history + [HistoryStep(action: action, caption: "")]
        let known = Set(check(action, ""))
        return NarrativeChecker.check(query: query, steps: steps, replaced: substitutions.gone).count { fault in
            switch fault {
            case .impossible(step: steps.count, why: _), .otherDish(step: steps.count, name: _), .unused: !known.contains(fault)
            default: false
            }
        }
    }

    /// Steps after which what the query asks for can wait no longer.
    private static let patience = 5

    /// Whether an action brings to the fire what nobody eats raw: sound, though the grammar of salads does not know of it.
    package func cooksRaw(_ action: String) -> Bool {
        guard let operation = TextReader.operation(of: action), Self.cooking.contains(operation) else { return false }
        let named = Set(TextReader.reading(of: action).foods.map(\.food.id))
        return raw.contains { named.contains($0.id) }
    }

    static let cooking: Set<Kitchen.Operation> = [.fry, .boil, .simmer, .bake, .grill]

    /// How many foods an action brings from the board to where they are wanted, or to the fire that they or the dish want.
    package func gathered(by action: String) -> Int {
        let reading = TextReader.reading(of: action)
        guard let operation = TextReader.operation(of: action), ![.chop, .slice, .peel, .grate, .serve].contains(operation),
              !reading.vessels.contains(where: { !$0.source && $0.kind == .board }) else { return 0 }
        let named = Set(reading.foods.map(\.food.id)), cooks = Self.cooking.contains(operation)
        return left.count { named.contains($0.id) } + (cooks ? raw.count { named.contains($0.id) } : 0) + (wants.contains(operation) && history.count > 1 ? 1 : 0)
    }

    /// 0 for a sound caption.
    func faults(caption: String, of action: String) -> Int {
        let number = history.count + 1
        let faults = check(action, caption).count { fault in
            switch fault {
            case .captionLength(step: number, words: _), .foreign(step: number, food: _), .doubled(step: number, food: _): true
            default: false
            }
        }
        return faults + (avoid.contains(caption) ? 4 : 0) + 2 * substitutions.stale(in: caption).count + substitutions.untold(in: [action, caption]).count
    }

    /// What would be better otherwise in a sound caption: a food told of twice over; another counter, sleeve, light or vessel's colour than before;
    /// another vessel, tool or cut than the action's; words that are none.
    /// - Parameter vessel: where the step is done, if the action does not say.
    package func blemishes(caption: String, of action: String, in vessel: VesselKind? = nil) -> Int {
        let reading = TextReader.reading(of: caption), done = TextReader.reading(of: action)
        var seen: Set<String> = [], blemishes = 0
        for mention in reading.foods where mention.form != nil && !seen.insert(mention.food.id).inserted { blemishes += 1 }
        blemishes += slips(in: caption, beside: action)
        // A sauce that no action tells of.
        let told = Set((history.map(\.action) + [action, query]).flatMap { TextReader.reading(of: $0).foods.map(\.food.id) })
        blemishes += reading.foods.count { GrammarFoods.role(of: $0.food.id) == .composite && !told.contains($0.food.id) }
        // "Olive slices, green olives"; "salt, butter and salt".
        blemishes += reading.foods.indices.count { index in
            var at = index
            while at > 0, reading.foods[at].position - reading.foods[at - 1].position <= 4 {
                at -= 1
                if reading.foods[at].food.id == reading.foods[index].food.id { return true }
            }
            return false
        }
        // A food by the word of a colour or a wood, for all that the checker knows.
        blemishes += reading.foods.count { mention in
            let role = GrammarFoods.role(of: mention.food.id)
            return ![.composite, .fat, .spice, .liquid].contains(role) && !told.contains { TextReader.alike($0, mention.food.id) }
        }
        if let counter, let other = StoryState.counter(in: caption), other != counter { blemishes += 1 }
        if let sleeve, let other = reading.sleeve, other != sleeve { blemishes += 1 }
        if let light, let other = StoryState.light(in: caption), other != light { blemishes += 1 }
        // Hands that do it, and then do it once more; a light that falls twice.
        if CleanText.words(caption).count(where: { ["hand", "hands"].contains($0) }) > 1 { blemishes += 1 }
        blemishes += max(0, caption.split(separator: ".").count { StoryState.light(in: String($0)) != nil || $0.lowercased().contains(/\blight,? .*\bfrom the \p{L}+$/) } - 1)
        // A bowl that was white is not blue, unless the action takes a blue one.
        blemishes += reading.vessels.count { vessel in
            guard let colour = vessel.colour, let told = looks[vessel.kind], !vessel.another else { return false }
            return !told.contains(colour) && !done.vessels.contains { $0.kind == vessel.kind && $0.colour == colour }
        }
        if let target = done.vessels.last(where: { !$0.source }), !reading.vessels.isEmpty, !reading.vessels.contains(where: { $0.kind == target.kind }) { blemishes += 1 }
        if let vessel, done.vessels.isEmpty, Whereabouts.forFire.contains(vessel), !reading.vessels.isEmpty, !reading.vessels.contains(where: { $0.kind == vessel }) { blemishes += 1 }
        if let tool = done.tools.first, !reading.tools.isEmpty, !reading.tools.contains(tool) { blemishes += 1 }
        if let operation = TextReader.operation(of: action) {
            for food in TextReader.handled(inAction: action) {
                guard let form = GrammarFoods.form(after: operation, of: food.id), [.chopped, .sliced, .grated].contains(form) else { continue }
                let others: Set<Form> = form == .chopped ? [.sliced, .grated] : form == .sliced ? [.chopped, .minced, .grated] : [.chopped, .sliced]
                if reading.foods.contains(where: { $0.food.id == food.id && $0.form.map { others.contains($0) } ?? false }) { blemishes += 1 }
            }
        }
        return blemishes
    }

    /// Words that no training text holds, nor the lexicon: two that have grown together, halves of one.
    /// - Parameter given: words that somebody else has said already.
    package func slips(in text: String, beside given: String = "") -> Int {
        if words.isEmpty { return 0 }
        let given = Set(WordList.words(in: given))
        // "Until the last of they are in" is a slip of the kitchen's narrator, which training has taken up.
        return (text.contains("of they ") ? 1 : 0) + WordList.words(in: text).count { word in !words.contains(word) && !given.contains(word) && Lexicon.food(named: word) == nil }
    }

    private func check(_ action: String, _ caption: String) -> [NarrativeChecker.Fault] {
        NarrativeChecker.check(query: query, steps: history + [HistoryStep(action: action, caption: caption)], replaced: substitutions.gone, isWhole: false)
    }
}
