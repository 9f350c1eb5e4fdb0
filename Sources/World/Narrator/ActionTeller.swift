import Kitchen

/// Tells what the cook does in one step: an imperative sentence of 5 to 25 words.
struct ActionTeller: SlotFilling {
    var random: SplitMix
    let words: StepWords
    /// Slots of vessels that the narrative has named before.
    let known: Set<Int>
    private var filled: [String: NounPhrase] = [:]
    private var said: Set<String> = []

    init(words: StepWords, known: Set<Int>, random: SplitMix) {
        self.words = words
        self.known = known
        self.random = random
    }

    /// One attempt; nil where it came out too short or too long, or left out what must be said.
    mutating func attempt(_ set: WordingSet) -> String? {
        filled = [:]
        said = []
        let lines = OperationWordings.all[words.step.operation] ?? [:]
        let cores = (lines[.action] ?? []).fitting(words.facts, set)
        guard !cores.isEmpty, var text = random.pick(cores).expanded(by: &self) else { return nil }
        if !said.contains("along"), let along = words.along(random: &random) { text += " " + along }
        if words.step.source != nil, !said.contains("source"), [.place, .pour, .drain, .serve, .layer].contains(words.step.operation), random.unit() < 0.6 {
            text += " from {source}"
        }
        var lead = ""
        // Where and with what, in front or behind, unless the core has said it.
        if let tool = words.step.tool, !said.contains("tool"), !text.contains(tool.rawValue), random.unit() < 0.65 {
            switch random.unit() {
            case ..<0.15: lead = "with {tool}, "
            case ..<0.25: lead = "using {tool}, "
            case ..<0.4: lead = random.pick(["take {tool} and ", "reach for {tool} and ", "grab {tool} and "])
            case ..<0.8: text += " with {tool}"
            default: text += " using {tool}"
            }
        }
        if !said.contains("v"), !["it"].contains(text), random.unit() < 0.75 || !(lead + text).contains("{tool}") && !said.contains("tool") {
            if lead.isEmpty, random.unit() < 0.25 {
                lead = "{at}, "
            } else if text.hasSuffix("{tool}"), random.unit() < 0.5 {
                text = String(text.prefix(text.count - 6).trimmed.split(separator: " ").dropLast().joined(separator: " ")) + " {at} " + random.pick(["with", "using"]) + " {tool}"
            } else {
                text += " {at}"
            }
        }
        if let ending = ending(lines[.ending] ?? [], after: text, set), random.unit() < 0.6 { text += (ending.hasPrefix("and ") || ending.hasPrefix("to ") ? " " : random.pick([" ", " ", ", "])) + ending }
        guard let whole = Wording(lead + text).expanded(by: &self) else { return nil }
        let sentence = (whole + ".").tidied
        return (5...25).contains(sentence.wordCount) ? sentence : nil
    }

    private mutating func ending(_ endings: [Wording], after text: String, _ set: WordingSet) -> String? {
        if let product = words.step.product, random.unit() < 0.7 {
            let name = words.phrases.definite(product, several: words.several(product)).text
            if text.contains(name) { return nil }
            return random.pick(["for \(name)", "to make \(name)", "to get \(name)"])
        }
        let fitting = endings.fitting(words.facts, set)
        guard !fitting.isEmpty, let ending = random.pick(fitting).expanded(by: &self) else { return nil }
        // Nothing is said twice.
        let stems = { (words: String) in words.lowercased().split { !$0.isLetter }.map { $0.count > 4 && $0.hasSuffix("s") ? String($0.dropLast()) : String($0) } }
        let told = Set(stems(text).filter { $0.count > 3 || $0 == "and" })
        let repeats = stems(ending).contains { told.contains($0) && !["that", "with"].contains($0) }
        return repeats ? nil : ending
    }

    mutating func fill(_ slot: String) -> NounPhrase? {
        if let phrase = filled[slot] { return phrase }
        guard let phrase = phrase(for: slot) else { return nil }
        filled[slot] = phrase
        return phrase
    }

    private mutating func phrase(for slot: String) -> NounPhrase? {
        switch slot {
        case "s": return subjects()
        case "bare": return bare()
        case "plain":
            guard let id = words.step.subjects.first, words.step.subjects.count == 1 else { return words.step.subjects.isEmpty ? nil : bare() }
            return words.phrases.plain(id, several: words.several(id))
        case "them": return NounPhrase(text: fill("s")?.plural == true ? "them" : "it", plural: true)
        case "they": return NounPhrase(text: fill("s")?.plural == true ? "they" : "it", plural: fill("s")?.plural == true)
        case "themselves": return NounPhrase(text: fill("s")?.plural == true ? "themselves" : "itself")
        case "v":
            said.insert("v")
            return vessel(words.step.vessel)
        case "source":
            said.insert("source")
            return words.step.source.map { vessel($0) }
        case "at", "at2", "over2": return fill("v").map { NounPhrase(text: (StepWords.isFlat(words.step.vessel) ? "on " : "in ") + $0.text) }
        case "to": return fill("v").map { NounPhrase(text: (StepWords.isFlat(words.step.vessel) ? "onto " : "into ") + $0.text) }
        case "to2": return fill(random.pick(["at", "to"]))
        case "over": return fill("v").map { NounPhrase(text: "over " + $0.text) }
        case "tool":
            guard let tool = words.step.tool else { return nil }
            said.insert("tool")
            let noun = words.toolNoun(tool, random: &random)
            if noun.plural { return NounPhrase(text: random.pick(["the tongs", "a pair of tongs"]), plural: true) }
            return NounPhrase(text: random.unit() < 0.5 ? "the " + noun.text : Inflection.article(noun.text) + " " + noun.text)
        default: return nil
        }
    }

    private mutating func vessel(_ vessel: VesselTruth) -> NounPhrase {
        let twin = words.step.vessels.contains { $0.slot != vessel.slot && ($0.kind == vessel.kind || $0.name == vessel.name) }
        let name = vessel.name.isEmpty ? vessel.kind.rawValue : vessel.name
        if twin || random.unit() < (known.contains(vessel.slot) ? 0.25 : 0.6) {
            let text = words.coloured(vessel, random: &random)
            return NounPhrase(text: (known.contains(vessel.slot) || random.unit() < 0.5 ? "the " : Inflection.article(text) + " ") + text)
        }
        return NounPhrase(text: (known.contains(vessel.slot) || random.unit() < 0.5 ? "the " : Inflection.article(name) + " ") + name)
    }

    private mutating func subjects() -> NounPhrase {
        let step = words.step
        guard !step.subjects.isEmpty else { return words.contentsPhrase(after: false, random: &random) }
        let fresh = step.changes.count == step.subjects.count && step.changes.allSatisfy(\.fresh)
        if fresh, random.unit() < 0.35 {
            return words.listed(step.subjects.map { id in
                let noun = words.phrases.plain(id, several: words.several(id))
                let counted = !noun.plural && FoodNouns.takesArticle(id, whole: true)
                return counted ? NounPhrase(text: Inflection.article(noun.text) + " " + noun.text) : noun
            }, definite: false)
        }
        let described = !fresh && step.subjects.count < 4 && random.unit() < 0.5
        return words.listed(step.subjects.indices.map { index in
            described
                ? words.phrases.described(words.subject(index, before: true), brief: true, definite: true, random: &random).withoutArticle
                : words.phrases.plain(step.subjects[index], several: words.several(step.subjects[index]))
        }, definite: true)
    }

    /// The subjects without an article: "basil leaves", "salt and pepper".
    private mutating func bare() -> NounPhrase? {
        let step = words.step
        guard !step.subjects.isEmpty else { return fill("s") }
        return words.listed(step.subjects.indices.map { index in
            random.unit() < 0.4 && step.subjects.count < 3
                ? words.phrases.described(words.subject(index, before: true), brief: true, definite: true, random: &random).withoutArticle
                : words.phrases.plain(step.subjects[index], several: words.several(step.subjects[index]))
        }, definite: false)
    }
}

extension NounPhrase {
    /// "the golden onion" as part of a list that has one "the" for all.
    var withoutArticle: NounPhrase {
        NounPhrase(text: text.hasPrefix("the ") ? String(text.dropFirst(4)) : text, plural: plural)
    }
}
