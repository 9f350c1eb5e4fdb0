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
    private let moves: [Move]
    /// Ids of all that the narrative may be expected to hold.
    private let expected: Set<String>

    init(story: StoryState) {
        self.story = story
        let named = story.actions.flatMap { CaptionReading(of: $0).foods.map(\.food.id) }
        let rest = story.plan.larder.filter { food in !named.contains { Lexicon.isKind($0, of: food.id) } }
        asked = rest.count { story.plan.asked.contains($0.id) }
        wanted = rest.filter { story.plan.asked.contains($0.id) } + rest.filter { !story.plan.asked.contains($0.id) }
        moves = story.kitchen.moves()
        expected = Set(story.plan.larder.map(\.id) + named)
    }

    /// What speaks for an action beside its likelihood, in nats a token: that it brings in what the dish is still to be made of, the query's
    /// foods above all; that it brings in nothing else; that it can be done now; and, of serving, that little is left out.
    func merit(of action: String) -> Double {
        let foods = Set(CaptionReading(of: action).foods.map(\.food.id))
        let brought = wanted.indices.filter { index in foods.contains { Lexicon.isKind($0, of: wanted[index].id) } }
        let strange = foods.filter { food in GrammarFoods.role(of: food) != .composite && !expected.contains { Lexicon.isKind(food, of: $0) } }
        var merit = 0.35 * Double(min(2, brought.count)) + 0.35 * Double(brought.count { $0 < asked }) - 0.5 * Double(strange.count)
        if story.move(describedBy: action, among: moves) != nil { merit += 0.3 }
        if TextReader.operation(of: action) == .serve { merit -= 0.15 * Double(wanted.count) }
        return merit
    }
}

extension StoryState {
    /// The legal move that a freely written action describes, if any.
    func move(describedBy text: String, among moves: [Move]) -> Move? {
        let reading = CaptionReading(of: text)
        guard let operation = TextReader.operation(of: text) else { return nil }
        let deed = TextReader.deed(reading)
        let foods = Set(deed.foods.map(\.id)).filter { GrammarFoods.role(of: $0) != .composite }
        let fitting = moves.filter { $0.operation == operation && (deed.vessels.isEmpty || deed.vessels.last == $0.vessel) }
        return fitting.first { move in
            let own = Set(move.foods.map(\.id))
            let also = own.union(move.along.map(\.id)).union(kitchen.items.filter { $0.inside == move.vessel || $0.inside == move.from }.map(\.food.id))
            return foods.isSubset(of: also) && (own.isEmpty || !foods.isDisjoint(with: own))
        }
    }
}

/// Names that drafts are leaned towards while they are sampled (shallow fusion): a model that has never been told what a dish is made of
/// then writes of it where it fits, in its own words.
struct Lean {
    private let names: [[Int32]]
    /// Nats on a name's first token, and on those that go on with one begun.
    static let start: Float = 1.5, further: Float = 3

    init(_ foods: some Sequence<FoodName>, tokenizer: (String) -> [Int32]) {
        names = Array(Set(foods.flatMap { [$0.word, GrammarWords.name($0)] })).sorted().map { tokenizer(" " + $0) }.filter { !$0.isEmpty }
    }

    var isEmpty: Bool { names.isEmpty }

    /// Adds to the logits after these tokens of a draft. A name that stands in the draft is asked for no more.
    func bias(_ logits: inout Logits, after tokens: [Int32]) {
        for name in names where !contains(tokens, name) {
            let begun = (0..<name.count).last { tokens.suffix($0).elementsEqual(name.prefix($0)) } ?? 0
            let token = Int(name[begun])
            if logits.values.indices.contains(token) { logits.values[token] += begun == 0 ? Self.start : Self.further }
        }
    }

    private func contains(_ tokens: [Int32], _ name: [Int32]) -> Bool {
        tokens.count >= name.count && tokens.indices.dropLast(name.count - 1).contains { tokens[$0..<($0 + name.count)].elementsEqual(name) }
    }
}
