import Foundation
import Kitchen
import Roles

/// Writes a step's caption: the facts of the shot are forced, the model chooses how they are told, or, where guidance leaves it to
/// the model, writes on from a forced opening.
struct CaptionWriter {
    let writer: Writer
    let guidance: Guidance
    let story: StoryState
    let avoid: [String]
    let seed: UInt64

    /// Words of a caption, at least and at most.
    static let length = 30...70

    func write(for action: String, emit: (String) -> Void) throws -> String {
        let shot = Shot(action: action, story: story)
        let history = zip(story.actions, story.captions).suffix(1).map {
            HistoryStep(action: CleanText.line($0, limit: 240), caption: CleanText.line($1, limit: 600))
        }
        let place = try writer.open(.caption, Prompts.caption(of: CleanText.line(action, limit: 400), history: history))
        if guidance.freeCaptions > 0, let text = try free(shot, action: action, at: place) {
            emit(text)
            return text
        }
        return try lattice(shot, action: action, at: place, emit: emit)
    }

    // MARK: Chosen phrase by phrase

    private func lattice(_ shot: Shot, action: String, at place: Writer.Place, emit: (String) -> Void) throws -> String {
        let phrases = CaptionPhrases(shot: shot)
        var pen = try Pen(writer, at: place, temperature: guidance.choiceTemperature, seed: mix(seed, 11))
        var dice = Dice(mix(seed, 12))
        // Setting and motion in either order, details behind them or between, or none where enough is said.
        let orders: [[[Pattern]]] = [
            [phrases.settings, phrases.motions, phrases.details], [phrases.motions, phrases.settings, phrases.details],
            [phrases.settings, phrases.details, phrases.motions], [phrases.settings, phrases.motions], [phrases.motions, phrases.settings],
        ]
        let order = dice.pick(orders) ?? orders[0]
        for patterns in order { try sentence(patterns, with: &pen, emit: emit) }
        // What the author put there is told of, wherever it stands.
        if shot.otherMatters, !story.untold(action, pen.text).isEmpty { try sentence(phrases.others, with: &pen, emit: emit) }
        for _ in 0..<2 where CleanText.words(pen.text).count < Self.length.lowerBound { try sentence(phrases.details, with: &pen, emit: emit) }
        return CleanText.line(pen.text, limit: 700)
    }

    private func sentence(_ patterns: [Pattern], with pen: inout Pen, emit: (String) -> Void) throws {
        guard !patterns.isEmpty else { return }
        let openings = patterns.map(\.opening)
        let opening = try choose(openings, memory: 4, with: &pen, emit: emit)
        guard let pattern = patterns.first(where: { $0.opening == opening }) else { return }
        for slot in pattern.slots { try choose(slot, with: &pen, emit: emit) }
    }

    @discardableResult
    private func choose(_ all: [String], memory: Int = 2, with pen: inout Pen, emit: (String) -> Void) throws -> String {
        let said = pen.text
        // What this caption or the last few have said is not said again while there is something else to say.
        let recent = [said] + story.captions.suffix(memory) + avoid
        let fresh = all.filter { phrase in !recent.contains { holds($0, phrase) } }
        if fresh.isEmpty, memory > 1 { return try choose(all, memory: memory - 1, with: &pen, emit: emit) }
        let alternatives = fresh.isEmpty ? all : fresh
        let chosen = try pen.choose(alternatives, weights: alternatives.map(weight))
        emit(said.isEmpty ? String(chosen.drop { $0 == " " }) : chosen)
        return chosen
    }

    /// What earlier captions said is said again less willingly.
    private func weight(_ phrase: String) -> Double {
        story.captions.suffix(6).reduce(0) { $0 - (holds($1, phrase) ? 1.2 : 0) }
    }

    /// Whether a text holds the beginning of a phrase, of three words or more.
    private func holds(_ text: String, _ phrase: String) -> Bool {
        let words = CleanText.words(phrase)
        guard words.count >= 3 else { return false }
        return (" " + CleanText.words(text).joined(separator: " ") + " ").contains(" " + words.prefix(4).joined(separator: " ") + " ")
    }

    // MARK: Written on from a forced opening

    private func free(_ shot: Shot, action: String, at place: Writer.Place) throws -> String? {
        let phrases = CaptionPhrases(shot: shot)
        var pen = try Pen(writer, at: place, temperature: guidance.choiceTemperature, seed: mix(seed, 21))
        try sentence(phrases.settings, with: &pen) { _ in }
        try pen.choose([" A hand in a \(shot.sleeve) sleeve", " Two hands in \(shot.sleeve) sleeves"])
        let forced = pen.text
        let here = try pen.here()
        let drafts = try writer.write(
            after: Array(repeating: "", count: guidance.freeCaptions), at: here, maximum: 60, sentences: 2, temperature: guidance.writingTemperature, seed: mix(seed, 22))
        let known = Set(story.kitchen.items.map(\.food.id) + story.kitchen.larder.map(\.id) + TextReader.reading(of: action + " " + forced).foods.map(\.food.id))
        var best: (text: String, score: Double)?
        for draft in drafts {
            guard let text = Self.wholeSentences(forced + draft.text) else { continue }
            let count = CleanText.words(text).count
            guard Self.length.contains(count), !avoid.contains(text), !story.captions.contains(text) else { continue }
            let reading = TextReader.reading(of: text)
            let foreign = reading.foods.filter { !known.contains($0.food.id) && GrammarFoods.role(of: $0.food.id) != .composite }.count
            let vessels = Set(reading.vessels.map(\.kind)).count
            // A tool that the step does not use, and a sentence said twice, are the examples speaking.
            let tools = Set(reading.tools.map { GrammarWords.name($0) })
            let sentences = text.split(separator: ".").map { $0.split(separator: " ").joined(separator: " ") }
            guard foreign == 0, story.untold(action, text).isEmpty, reading.sleeve == nil || reading.sleeve == story.sleeve, tools.isSubset(of: [shot.tool]),
                  Set(sentences).count == sentences.count, !story.captions.contains(where: { $0.contains(sentences.last ?? "") }) else { continue }
            let score = draft.score - 0.1 * Double(max(0, vessels - 2))
            if score > best?.score ?? -.infinity { best = (text, score) }
        }
        return best?.text
    }

    /// The text up to its last full stop; nil where it has none.
    static func wholeSentences(_ text: String) -> String? {
        let clean = CleanText.line(text, limit: 700)
        guard let end = clean.lastIndex(where: { ".!?".contains($0) }) else { return nil }
        return String(clean[...end])
    }
}
