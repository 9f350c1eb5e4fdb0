import Foundation
import Kitchen
import LanguageModel

/// What the recipe grammar thinks of actions that somebody else wrote: the trained director's takes are ranked by it, among those that no
/// rule speaks against. It writes nothing itself.
struct Counsel {
    let story: StoryState
    /// Foods of the plan that no action has named yet; those that the query asks for first.
    let wanted: [FoodName]
    /// How many of `wanted` the query asks for.
    let asked: Int
    /// The query's foods that are in the dish or still to come into it.
    let ingredients: [FoodName]
    private let moves: [Move]
    /// What can be done now.
    var operations: Set<Kitchen.Operation> { Set(moves.map(\.operation)) }
    /// Ids of the foods that can be brought in now.
    let feasible: Set<String>
    /// Whether the method of the dish has a fire of its own, for all that goes into it; a salad has none.
    let cooks: Bool
    /// Ids of all that the narrative may be expected to hold.
    private let expected: Set<String>

    init(story: StoryState) {
        self.story = story
        let named = story.actions.flatMap { TextReader.reading(of: $0).foods.map(\.food.id) }
        // What took another's place in the steps so far has taken it out of the larder.
        let rest = story.kitchen.larder.filter { food in !named.contains { TextReader.alike($0, food.id) } }
        asked = rest.count { story.plan.asked.contains($0.id) }
        wanted = rest.filter { story.plan.asked.contains($0.id) } + rest.filter { !story.plan.asked.contains($0.id) }
        ingredients = story.plan.larder.filter { food in story.plan.asked.contains(food.id) && (rest.contains(food) || named.contains { TextReader.alike($0, food.id) }) }
        moves = story.kitchen.moves()
        feasible = Set(moves.flatMap { $0.foods + $0.along }.map(\.id))
        cooks = story.plan.method.stages.contains { !Set($0.operations).isDisjoint(with: StepRules.cooking) }
        expected = Set(story.plan.larder.map(\.id) + named)
    }

    /// What speaks for an action beside its likelihood, in nats a token: that it brings in what the dish is still to be made of, the query's
    /// foods above all; that it brings in nothing else; that it can be done now; and, of serving, that little is left out.
    func merit(of action: String) -> Double {
        let foods = Set(TextReader.reading(of: action).foods.map(\.food.id))
        let brought = wanted.indices.filter { index in foods.contains { TextReader.alike($0, wanted[index].id) } }
        let strange = foods.filter { food in GrammarFoods.role(of: food) != .composite && !expected.contains { TextReader.alike(food, $0) } }
        var merit = 0.35 * Double(min(2, brought.count)) + 0.35 * Double(brought.count { $0 < asked }) - Double(strange.count)
        if isLegal(action) { merit += 1 }
        if TextReader.operation(of: action) == .serve { merit -= 0.15 * Double(wanted.count) }
        return merit
    }

    /// Where the grammar has an action done; nil of one that it would not allow.
    func vessel(of action: String) -> VesselKind? { story.moves(describedBy: action, among: moves).first { story.isFaithful(action, to: $0) }?.vessel }

    /// What a caption tells otherwise than it is after its action, as the grammar keeps account: a food in another vessel, one that has gone
    /// into a batter, one cooked that no fire has seen; and what the action handles that the caption leaves out.
    func mistold(in caption: String, after action: String) -> Int {
        guard isLegal(action) else { return 0 }
        var after = story
        after.follow(action: action, caption: "")
        let reading = TextReader.reading(of: caption)
        let errors = reading.foods.count { mention in
            let items = after.kitchen.items.filter { TextReader.alike($0.food.id, mention.food.id) }
            if items.isEmpty { return false }
            if items.allSatisfy(\.absorbed) { return true }
            if let cook = mention.cook, cook != .raw, items.allSatisfy({ $0.cook == .raw }) { return true }
            guard case .vessel(let index) = mention.container, reading.vessels.indices.contains(index) else { return false }
            return !items.contains { $0.inside == reading.vessels[index].kind }
        }
        // A caption of light and hands tells nothing of the dish.
        let vessel = self.vessel(of: action), present = Set(after.kitchen.items.filter { $0.inside == vessel && !$0.absorbed }.map(\.food.id))
        let isBare = present.count > 1 && Set(reading.foods.map(\.food.id)).count < 2 ? 1 : 0
        let handled = TextReader.handled(inAction: action).filter { GrammarFoods.role(of: $0.id) != .composite }
        return errors + isBare + (handled.count > 3 ? 0 : handled.count { food in !reading.foods.contains { TextReader.alike($0.food.id, food.id) } })
    }

    /// Whether the grammar would allow it next, with every vessel and food where the grammar has it.
    func isLegal(_ action: String) -> Bool { story.moves(describedBy: action, among: moves).contains { story.isFaithful(action, to: $0) } }
}

extension StoryState {
    /// The legal moves that a freely written action may describe.
    func moves(describedBy text: String, among moves: [Move]) -> [Move] {
        let reading = TextReader.reading(of: text)
        guard let operation = TextReader.operation(of: text) else { return [] }
        let deed = TextReader.deed(reading)
        let foods = Set(deed.foods.map(\.id)).filter { GrammarFoods.role(of: $0) != .composite }
        let fitting = moves.filter { $0.operation == operation && (deed.vessels.isEmpty || deed.vessels.last == $0.vessel) }
        return fitting.filter { move in
            let own = Set(move.foods.map(\.id))
            let also = own.union(move.along.map(\.id)).union(kitchen.items.filter { $0.inside == move.vessel || $0.inside == move.from }.map(\.food.id))
            return foods.isSubset(of: also) && (own.isEmpty || !foods.isDisjoint(with: own))
        }
    }
}

extension StoryState {
    /// Whether an action tells of a move and of nothing else: each vessel is the move's, by its colour too, what is taken from somewhere is
    /// there, and a dish or a dough goes by the name that it has by now.
    func isFaithful(_ text: String, to move: Move) -> Bool {
        let reading = TextReader.reading(of: text)
        let contents = kitchen.items.filter { $0.inside == move.vessel || $0.inside == move.from }
        for vessel in reading.vessels {
            if vessel.another { return false }
            let isKnown = seenColour(of: vessel.kind) != nil
            if let colour = vessel.colour, isKnown, colour != self.colour(of: vessel.kind), vessel.kind != .board { return false }
            guard vessel.source else {
                if vessel.kind != move.vessel, vessel.kind != move.from { return false }
                continue
            }
            // From the vessel of the move, or from the board where what it takes was cut.
            let taken = kitchen.items.filter { item in move.foods.contains { $0.id == item.food.id } }
            let isThere = move.operation == .serve ? contents.contains { $0.inside == vessel.kind } || kitchen.focus == vessel.kind : vessel.kind == move.from || !taken.isEmpty && taken.allSatisfy { $0.inside == vessel.kind }
            if !isThere { return false }
        }
        // All that goes by itself is one of the move's foods or in its vessel; what is made has a name of its own.
        let names = [move.contents, kitchen.products[move.vessel], move.from.flatMap { kitchen.products[$0] }, kitchen.method.stages[move.stage].product].compactMap(\.self)
        for mention in reading.foods where GrammarFoods.role(of: mention.food.id) == .composite {
            let isNamed = names.contains { name in name == mention.food.word || name.hasSuffix(" " + mention.food.word) || Lexicon.food(named: name)?.id == mention.food.id }
            if !isNamed, move.operation != .serve || !TextReader.alike(mention.food.id, Lexicon.food(named: dish)?.id ?? mention.food.id) { return false }
        }
        // What the query asks for and the move brings in is told of, all of it.
        if Whereabouts.puts.union(Whereabouts.joins).contains(move.operation) {
            let wanted = move.foods.filter { plan.asked.contains($0.id) }
            if !wanted.allSatisfy({ food in reading.foods.contains { TextReader.alike($0.food.id, food.id) } }) { return false }
        }
        // Work on what a vessel holds names some of it, or none: not half of it beside something else.
        let named = reading.foods.map(\.food).filter { GrammarFoods.role(of: $0.id) != .composite }
        return named.allSatisfy { food in
            (move.foods + move.along).contains { TextReader.alike($0.id, food.id) } || contents.contains { TextReader.alike($0.food.id, food.id) }
        }
    }
}

/// What drafts are leaned towards while they are sampled (shallow fusion), names of foods and verbs to begin with: a model that has never
/// been told what a dish is made of, or how, then writes of it where it fits, in its own words.
struct Lean {
    /// Of each food its names' tokens: singular, plural.
    private let foods: [[[Int32]]]
    /// First tokens of the verbs.
    private let verbs: Set<Int32>
    /// Nats on a name's first token, and on those that go on with one begun.
    static let start: Float = 2, further: Float = 3
    /// On a verb that a draft begins with.
    static let opening: Float = 2

    init(_ foods: some Sequence<FoodName>, operations: Set<Kitchen.Operation> = [], tokenizer: (String) -> [Int32]) {
        verbs = Set(operations.compactMap { tokenizer(" " + $0.rawValue.capitalized).first })
        self.foods = foods.map { food in Set([food.word, GrammarWords.name(food)]).sorted().map { tokenizer(" " + $0) }.filter { !$0.isEmpty } }
    }

    /// Adds to the logits after these tokens of a draft, once a token. A food that stands in the draft is asked for no more.
    func bias(_ logits: inout Logits, after tokens: [Int32]) {
        var added: [Int32: Float] = [:]
        for names in foods where !names.contains(where: { stands($0, in: tokens) }) {
            for name in names {
                let begun = (0..<name.count).last { tokens.suffix($0).elementsEqual(name.prefix($0)) } ?? 0
                added[name[begun]] = max(added[name[begun]] ?? 0, begun == 0 ? Self.start : Self.further)
            }
        }
        if tokens.isEmpty { for verb in verbs { added[verb] = Self.opening } }
        for (token, value) in added where logits.values.indices.contains(Int(token)) { logits.values[Int(token)] += value }
    }

    private func stands(_ name: [Int32], in tokens: [Int32]) -> Bool {
        tokens.count >= name.count && tokens.indices.dropLast(name.count - 1).contains { tokens[$0..<($0 + name.count)].elementsEqual(name) }
    }
}
