import Foundation
import Kitchen

/// Writes the next action: the grammar proposes openings, the model weighs and completes them and writes some of its own, and
/// what reads back as something that can be done now is ranked.
struct ActionWriter {
    let writer: Writer
    let guidance: Guidance
    let story: StoryState
    let avoid: [String]
    let seed: UInt64

    struct Candidate {
        var text: String
        var score: Double
        var move: Move
    }

    /// Words of an action, at least and at most.
    static let length = 5...25

    /// The best candidate, or nil when the story is over.
    func write() throws -> Candidate? {
        let moves = story.kitchen.moves()
        guard !moves.isEmpty else { return nil }
        let phrases = ActionPhrases(story: story)
        let place = try writer.open(.action, prompt())
        var proposals: [(opening: String, move: Move, score: Double)] = moves.flatMap { move in
            phrases.openings(move).map { (opening: $0, move: move, score: 0) }
        }
        proposals = spread(proposals)
        let scores = try writer.scores(proposals.map { " " + $0.opening }, at: place)
        var dice = Dice(mix(seed, 1))
        for index in proposals.indices {
            proposals[index].score = scores[index] + prior(proposals[index].move, opening: proposals[index].opening)
                + Double(guidance.choiceTemperature) * 0.25 * dice.gumbel()
        }
        proposals.sort { $0.score != $1.score ? $0.score > $1.score : $0.opening < $1.opening }

        let chosen = Array(proposals.prefix(guidance.completed))
        var starts: [String] = []
        for proposal in chosen { starts += Array(repeating: " " + proposal.opening, count: guidance.completions) }
        starts += Array(repeating: "", count: guidance.freeActions)
        let drafts = try writer.write(
            after: starts, at: place, maximum: guidance.plainWordsOnly ? 14 : 24, temperature: guidance.writingTemperature, seed: mix(seed, 2), banned: marks)

        var candidates: [Candidate] = []
        for (index, draft) in drafts.enumerated() {
            let proposal = index < chosen.count * guidance.completions ? chosen[index / guidance.completions] : nil
            let text = Self.tidy((proposal?.opening ?? "") + draft.text)
            if let proposal {
                guard accepts(text, move: proposal.move, opening: proposal.opening, ended: draft.ended) else { continue }
                let words = CleanText.words(text).count
                // Between equals the fuller one, up to about fifteen words.
                let fullness = 0.03 * Double(min(words, 15))
                candidates.append(Candidate(text: text, score: proposal.score + 0.3 * draft.score + fullness - copying(text), move: proposal.move))
            } else if draft.ended, let move = story.moves(describedBy: text, among: moves).first(where: { accepts(text, move: $0, opening: "", ended: true) }) {
                candidates.append(Candidate(text: text, score: draft.score + guidance.freeBonus + prior(move, opening: text) - copying(text), move: move))
            }
        }
        if let best = candidates.max(by: { $0.score < $1.score }) { return best }
        return try close(proposals, at: place)
    }

    /// Where nothing that the model added holds: the best opening, closed with a phrase that the model chooses.
    private func close(_ proposals: [(opening: String, move: Move, score: Double)], at place: Writer.Place) throws -> Candidate? {
        guard let best = proposals.first else { return nil }
        var pen = try Pen(writer, at: place, temperature: guidance.choiceTemperature, seed: mix(seed, 3))
        pen.write(" " + best.opening)
        try pen.choose(Self.closings(best.move.operation))
        return Candidate(text: Self.tidy(pen.text), score: best.score, move: best.move)
    }

    static func closings(_ operation: Kitchen.Operation) -> [String] {
        switch operation {
        case .chop, .slice: [" into even pieces.", " as thinly as the knife allows.", " into small, neat pieces.", " without any hurry."]
        case .peel: [" from top to bottom.", " in long, thin curls.", " without wasting any."]
        case .fry, .simmer, .boil, .grill: [" until it smells wonderful.", " over a gentle heat.", " for a few minutes.", " without letting anything burn."]
        case .bake: [" until the kitchen smells of it.", " for a good half hour.", " in a hot oven."]
        case .whisk, .mix, .stir, .blend, .toss: [" until everything comes together.", " with slow, even strokes.", " for a minute or two."]
        case .serve: [" right away.", " with a steady hand.", " without further ado.", " just as it is."]
        case .sprinkle, .garnish, .season, .squeeze: [" just before it is served.", " from a little height.", " as a last touch."]
        case .drain: [" and let the steam escape.", " and shake off the last drops."]
        case .pour: [" in a thin, steady stream.", " in one slow movement.", " a little at a time."]
        case .spread, .brush: [" right up to the edges.", " in an even layer.", " in long strokes."]
        case .flip, .fold: [" in one quick motion.", " with a turn of the wrist.", " with great care."]
        case .crack: [" one after the other.", " without any shell."]
        default: [" with a steady hand.", " one beside the other.", " without any hurry.", " in an even layer."]
        }
    }

    /// Steps of the history that the model reads, at most; the story's state knows of all.
    private static let remembered = 24

    private func prompt() -> [String] {
        // The oldest steps give way when the history outgrows the context.
        var history = story.actions.map { CleanText.line($0, limit: 240) }
        var left = writer.room(at: .action) - writer.count(story.dish) - 16
        var kept: [String] = []
        while kept.count < Self.remembered, let last = history.popLast() {
            left -= writer.count(last) + 6
            guard left > 0 else { break }
            kept.insert(last, at: 0)
        }
        return Prompts.actions(dish: story.dish, history: kept)
    }

    /// At most `guidance.proposals` openings, every move with at least one as long as there is room.
    private func spread(_ proposals: [(opening: String, move: Move, score: Double)]) -> [(opening: String, move: Move, score: Double)] {
        var seen: [Move: Int] = [:]
        let ranked = proposals.enumerated().map { index, proposal -> (rank: Int, index: Int) in
            defer { seen[proposal.move, default: 0] += 1 }
            return (seen[proposal.move, default: 0], index)
        }
        return ranked.sorted { $0 < $1 }.prefix(guidance.proposals).map { proposals[$0.index] }
    }

    /// What speaks for a move beside the model's likelihood (nats a token).
    private func prior(_ move: Move, opening: String) -> Double {
        var prior = move.optional ? -0.3 : 0
        // The main ingredient comes early and is not left out.
        if let main = story.plan.larder.first, move.foods.contains(main), move.operation != .garnish { prior += 0.35 }
        // More of the larder at once keeps the narrative short.
        prior += 0.1 * Double(min(move.foods.count, 3))
        if story.actions.suffix(2).contains(where: { first(of: $0) == first(of: opening) }) { prior -= 0.4 }
        for text in avoid {
            if text.lowercased().hasPrefix(opening.lowercased()) { prior -= 1.5 }
            if TextReader.operation(of: text) == move.operation { prior -= 0.3 }
        }
        return prior
    }

    private func first(of text: String) -> Substring? { CleanText.words(text).first }

    /// Tokens that have no place in an action.
    private var marks: Set<Int32> {
        Set(["*", "**", " *", " **", "#", " #", "(", " (", "\"", " \"", ":", " :", "\u{201C}", "`"].compactMap { writer.model.tokenizer.token(for: $0) })
    }

    static func tidy(_ text: String) -> String {
        var text = CleanText.line(text, limit: 300)
        while let last = text.last, !(last.isLetter || last.isNumber || ".!?".contains(last)) { text.removeLast() }
        if let last = text.last, !".!?".contains(last) { text += "." }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Whether a completed action still says what its move does, and nothing that the kitchen knows to be otherwise.
    private func accepts(_ text: String, move: Move, opening: String, ended: Bool) -> Bool {
        let words = CleanText.words(text)
        guard ended, Self.length.contains(words.count), !avoid.contains(text), !story.actions.contains(text) else { return false }
        let reading = TextReader.reading(of: text)
        guard TextReader.operation(of: text) == move.operation else { return false }
        let allowed = Set((move.foods + move.along).map(\.id) + story.kitchen.items.filter { $0.inside == move.vessel || $0.inside == move.from }.map(\.food.id))
        for mention in reading.foods where !allowed.contains(mention.food.id) {
            guard opening.contains(mention.food.word) || story.kitchen.products.values.contains(mention.food.word) else { return false }
        }
        for vessel in reading.vessels where vessel.kind != move.vessel && vessel.kind != move.from && !(vessel.kind == .board && move.vessel != .board && opening.isEmpty) { return false }
        let tail = text.dropFirst(opening.count)
        let tailWords = CleanText.words(String(tail))
        guard Set(tailWords.filter { $0.count > 4 }).count == tailWords.filter({ $0.count > 4 }).count else { return false }
        if guidance.plainWordsOnly {
            // "in the bowl in the bowl", "chop ... and chop": what is said is not said again.
            let said = Set(CleanText.words(opening).filter { $0.count > 3 })
            guard tailWords.allSatisfy({ PlainWords.all.contains($0) || !said.contains($0) && names.contains(String($0)) }),
                  !tail.contains(" and then"), !tailWords.contains("serve"), Endings.suits(tailWords, move: move, opening: CleanText.words(opening.isEmpty ? text : opening)) else { return false }
            let strange = reading.operations.dropFirst().contains { $0 == .serve || $0 == .bake || $0 == .fry || $0 == .boil || $0 == .chop || $0 == .slice && move.operation != .chop }
            return !strange
        }
        return !reading.operations.dropFirst().contains(.serve)
    }

    /// Words of the story's own things.
    private var names: Set<String> {
        var names = Set<String>()
        for item in story.kitchen.items { names.formUnion(GrammarWords.name(item.food).split(separator: " ").map(String.init)) }
        for vessel in [VesselKind.board, .bowl, .pan, .pot, .wok, .plate] { names.insert(GrammarWords.name(vessel)) }
        return names
    }

    /// How much of a text is taken from the prompt's examples or from earlier steps: runs of five words.
    private func copying(_ text: String) -> Double {
        let words = CleanText.words(text)
        guard words.count >= 5 else { return 0 }
        let before = " " + CleanText.words(Prompts.actionExamples + " " + story.actions.joined(separator: " ")).joined(separator: " ") + " "
        var runs = 0
        for start in 0...(words.count - 5) where before.contains(" " + words[start..<(start + 5)].joined(separator: " ") + " ") { runs += 1 }
        return 0.15 * Double(runs)
    }
}
