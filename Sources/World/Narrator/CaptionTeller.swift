import Kitchen

/// Tells what the camera sees at a step's key moment, in 2 to 5 sentences of 30 to 70 words together.
///
/// A caption is drawn, not built: sentences are made one after the other from the tables, each from what is yet untold, and
/// an attempt that leaves something out, runs too long or opens a sentence in a way this narrative does not have is thrown away.
struct CaptionTeller: SlotFilling {
    var random: SplitMix
    let words: StepWords
    private let tables: CaptionTables

    // What the caption has told so far.
    private var said: Set<String> = []
    private var untold: [FoodTruth] = []
    private var others: [VesselTruth] = []
    // What the sentence at hand has filled.
    private var filled: [String: NounPhrase] = [:]
    private var other: VesselTruth?
    /// No later sentence may tell of the counter.
    private var isLastForCounter = false
    private var isStrict = true
    /// The sentence at hand has named the vessel at work.
    private var hasNamedVessel = false

    /// More foods than this are not told one by one.
    private static let mostFoods = 9

    init(words: StepWords, tables: CaptionTables, random: SplitMix) {
        self.words = words
        self.tables = tables
        self.random = random
        let step = words.step
        others = step.vessels.filter { $0.slot != step.vessel.slot }
        // The subjects, the largest and the latest.
        let ranked = words.contents.enumerated().sorted { rank($0.element, $0.offset) > rank($1.element, $1.offset) }
        untold = ranked.prefix(Self.mostFoods).map(\.element)
        for index in untold.indices.reversed().dropLast() { untold.swapAt(index, Int(self.random.next() % UInt64(index + 1))) }
    }

    private func rank(_ food: FoodTruth, _ order: Int) -> Float {
        (words.step.subjects.contains(food.id) ? 10 : 0) + food.amount + 0.05 * Float(order)
    }

    /// One attempt at a caption. `admits`: whether a sentence may open with these words.
    /// `strict`: everything that has to be told is, at the right length.
    mutating func attempt(strict: Bool, admits: (String) -> Bool) -> String? {
        isStrict = strict
        var sentences: [String] = []
        let plan = plan()
        for (order, kind) in plan.enumerated() {
            isLastForCounter = kind == .setting && !plan[order...].contains { $0 == .light || $0 == .aside }
            guard let sentence = sentence(kind, admits: { opening in admits(opening) && !sentences.contains { $0.opening == opening } }) else { return nil }
            sentences.append(sentence)
        }
        if !untold.isEmpty {
            guard !strict || sentences.count < 5, let sentence = sentence(.rest, admits: admits) else { return nil }
            sentences.append(sentence)
        }
        let step = words.step
        if !strict { return sentences.joined(separator: " ") }
        guard untold.isEmpty, said.contains("counter"), said.contains("v"), step.hands == 0 || said.contains("hand"), step.tool == nil || said.contains("tool") else { return nil }
        let text = sentences.joined(separator: " ")
        return (30...70).contains(text.wordCount) && (2...5).contains(sentences.count) ? text : nil
    }

    enum Kind { case setting, act, rest, aside, light }

    /// Which sentences, in which order.
    private mutating func plan() -> [Kind] {
        var plan: [Kind] = random.unit() < 0.55 ? [.setting, .act] : [.act, .setting]
        if untold.count > 5, random.unit() < 0.7, let setting = plan.firstIndex(of: .setting) {
            plan.insert(.rest, at: random.unit() < 0.7 ? setting + 1 : plan.count)
        }
        let hasAside = !others.isEmpty || words.step.foods.contains { $0.inside == nil }
        if hasAside, random.unit() < 0.6 { plan.insert(.aside, at: random.unit() < 0.75 ? plan.count : 1) }
        if random.unit() < 0.5 { plan.insert(.light, at: random.unit() < 0.6 ? plan.count : random.unit() < 0.6 ? 0 : 1) }
        return plan
    }

    private mutating func sentence(_ kind: Kind, admits: (String) -> Bool) -> String? {
        let fitting = kind == .aside ? tables.asides[chooseOther()] ?? [] : tables.sentences[kind] ?? []
        guard !fitting.isEmpty, kind != .rest || !untold.isEmpty else { return nil }
        for _ in 0..<24 {
            var attempt = self
            attempt.filled = [:]
            attempt.hasNamedVessel = false
            let text = attempt.random.pick(fitting).expanded(by: &attempt)
            random = attempt.random
            guard let text, admits(text.opening), attempt.hasTold(kind) else { continue }
            self = attempt
            return (text + ".").tidied
        }
        return nil
    }

    /// Whether a sentence has told what no later one will.
    private func hasTold(_ kind: Kind) -> Bool {
        guard isStrict else { return true }
        return switch kind {
        case .act: (words.step.tool == nil || said.contains("tool")) && (words.step.hands == 0 || said.contains("hand"))
        case .setting: !isLastForCounter || said.contains("counter")
        default: true
        }
    }

    // MARK: Slots

    mutating func fill(_ slot: String) -> NounPhrase? {
        if let phrase = filled[slot] { return phrase }
        guard let phrase = phrase(for: slot) else { return nil }
        // Named a second time in a sentence, the vessel is called by less.
        if !["v", "at", "at2", "over2", "to", "to2", "over", "init"].contains(slot) { filled[slot] = phrase }
        return phrase
    }

    /// Something that a caption tells once.
    private mutating func once(_ name: String) -> Bool {
        said.insert(name).inserted
    }

    private mutating func phrase(for slot: String) -> NounPhrase? {
        let step = words.step
        switch slot {
        case "v": return vessel()
        case "vnoun": return NounPhrase(text: noun(of: step.vessel))
        case "init":
            let preposition = StepWords.isFlat(step.vessel) ? "on " : "in "
            // "It" is the vessel only where the same sentence has named it.
            return said.contains("v") ? NounPhrase(text: preposition + (hasNamedVessel ? "it" : "the " + noun(of: step.vessel))) : nil
        case "at", "at2", "over2": return vessel().map { NounPhrase(text: (StepWords.isFlat(step.vessel) ? "on " : "in ") + $0.text) }
        case "to": return vessel().map { NounPhrase(text: (StepWords.isFlat(step.vessel) ? "onto " : "into ") + $0.text) }
        case "to2": return fill(random.pick(["at", "to"]))
        case "over": return vessel().map { NounPhrase(text: "over " + $0.text) }
        case "source": return source()
        case "tool": return tool()
        case "hand": return hand()
        case "counter": return once("counter") ? NounPhrase(text: "the " + words.counter(random: &random)) : nil
        case "counternoun": return NounPhrase(text: random.pick(["counter", "worktop"]))
        case "light", "warm", "side": return light(slot)
        case "foods": return foods()
        case "lie":
            let verb = random.pick(words.facts.contains("flows") ? ["rest", "sit", "wait", "settle"] : ["lie", "rest", "sit", "wait"])
            return NounPhrase(text: Inflection.verb(verb, (filled["loosefoods"] ?? fill("foods"))?.plural == true ? .plural : .singular))
        case "s": return subjects()
        case "bare", "plain": return bare()
        case "them": return NounPhrase(text: fill("s")?.plural == true ? "them" : "it")
        case "they": return NounPhrase(text: fill("s")?.plural == true ? "they" : "it", plural: fill("s")?.plural == true)
        case "themselves": return NounPhrase(text: fill("s")?.plural == true ? "themselves" : "itself")
        case "vp:hand": return verbPhrase(fill("hand")?.plural == true ? .plural : .singular, tool: true)
        case "vp-:hand": return verbPhrase(fill("hand")?.plural == true ? .plural : .singular, tool: false)
        case "vping", "Vping": return verbPhrase(.ing, tool: true)
        case "vp-ing": return verbPhrase(.ing, tool: false)
        case "cl": return line(.clause, tool: true)
        case "cl-": return line(.clause, tool: false)
        case "pp": return line(.participle, tool: false)
        case "view": return opener(tables.view)
        case "moment": return opener(tables.moment)
        case "beside": return opener(tables.beside)
        case "centre": return opener(tables.centre)
        case "other": return other.map { vessel in
            let text = words.coloured(vessel, random: &random)
            return NounPhrase(text: Inflection.article(text) + " " + text)
        }
        case "otherat": return fill("other").map { NounPhrase(text: (StepWords.isFlat(other!) ? "on " : "in ") + $0.text) }
        case "otherin": return other.map { NounPhrase(text: StepWords.isFlat($0) ? "on it" : "in it") }
        case "otherfoods": return other.flatMap { vessel in list(step.foods.filter { $0.inside == vessel.slot }, most: 3) }
        case "loosefoods": return list(step.foods.filter { $0.inside == nil }, most: 3)
        case "sleeve": return NounPhrase(text: random.pick(StepWords.words(for: step.sleeve)))
        case "skin": return NounPhrase(text: StepWords.skin(step.skin))
        default: return nil
        }
    }

    private func noun(of vessel: VesselTruth) -> String {
        let name = vessel.name.isEmpty ? vessel.kind.rawValue : vessel.name
        return name.split(separator: " ").last.map(String.init) ?? name
    }

    private mutating func vessel() -> NounPhrase? {
        let vessel = words.step.vessel
        hasNamedVessel = true
        if once("v") {
            let text = words.coloured(vessel, random: &random)
            return NounPhrase(text: (random.unit() < 0.4 ? "the " : Inflection.article(text) + " ") + text)
        }
        return NounPhrase(text: "the " + noun(of: vessel))
    }

    private mutating func source() -> NounPhrase? {
        guard let source = words.step.source else { return nil }
        if once("source") {
            others.removeAll { $0.slot == source.slot }
            let text = words.coloured(source, random: &random)
            return NounPhrase(text: (random.unit() < 0.5 ? "the " : Inflection.article(text) + " ") + text)
        }
        return NounPhrase(text: "the " + noun(of: source))
    }

    private mutating func tool() -> NounPhrase? {
        guard let tool = words.step.tool else { return nil }
        let noun = words.toolNoun(tool, random: &random)
        if !once("tool") { return NounPhrase(text: "the " + (noun.text.split(separator: " ").last.map(String.init) ?? noun.text), plural: noun.plural) }
        if noun.plural { return random.unit() < 0.5 ? NounPhrase(text: "the tongs", plural: true) : NounPhrase(text: "a pair of tongs") }
        return NounPhrase(text: (random.unit() < 0.45 ? "the " : Inflection.article(noun.text) + " ") + noun.text)
    }

    private mutating func hand() -> NounPhrase? {
        guard words.step.hands > 0, once("hand") else { return nil }
        let isTwo = words.step.hands > 1
        var attempt = self
        guard let text = random.pick(isTwo ? tables.twoHands : tables.oneHand).expanded(by: &attempt) else { return nil }
        self = attempt
        return NounPhrase(text: text, plural: isTwo && !text.hasPrefix("the pair"))
    }

    /// "warm light from the left", and its two parts.
    private mutating func light(_ part: String) -> NounPhrase? {
        let text = words.step.light
        guard !text.isEmpty else { return nil }
        if part == "light" { return once("light") ? NounPhrase(text: text) : nil }
        guard let range = text.firstRange(of: " light from ") else { return nil }
        said.insert("light")
        return NounPhrase(text: String(part == "warm" ? text[..<range.lowerBound] : text[range.upperBound...]))
    }

    private mutating func opener(_ fitting: [Wording]) -> NounPhrase? {
        guard !fitting.isEmpty else { return nil }
        var attempt = self
        let text = random.pick(fitting).expanded(by: &attempt)
        self = attempt
        return text.map { NounPhrase(text: $0) }
    }

    private mutating func verbPhrase(_ mode: VerbMode, tool: Bool) -> NounPhrase? {
        line(.verbPhrase, tool: tool, mode: mode)
    }

    private mutating func line(_ kind: OperationWordings.Kind, tool: Bool, mode: VerbMode = .base) -> NounPhrase? {
        let fitting = (tool ? tables.lines : tables.toolless)[kind] ?? []
        guard !fitting.isEmpty else { return nil }
        var attempt = self
        guard let text = random.pick(fitting).expanded(by: &attempt, mode: mode) else { return nil }
        self = attempt
        return NounPhrase(text: text)
    }

    // MARK: Foods

    /// The untold foods of the vessel, or as many of them as one sentence bears.
    private mutating func foods() -> NounPhrase? {
        guard !words.contents.isEmpty else { return nil }
        if untold.isEmpty {
            // All told in passing: named once more, without their states.
            guard once("again"), words.contents.count <= 3 else { return nil }
            return words.listed(words.contents.map { words.phrases.plain($0.id, several: FoodPhrases.isSeveral($0)) }, definite: true)
        }
        let taken = untold.count <= 5 ? untold.count : (untold.count + 1) / 2
        let foods = Array(untold.prefix(taken))
        untold.removeFirst(taken)
        return list(foods, most: taken)
    }

    private mutating func list(_ foods: [FoodTruth], most: Int) -> NounPhrase? {
        guard !foods.isEmpty else { return nil }
        let isBrief = foods.count > 2 || random.unit() < 0.2
        let isDefinite = random.unit() < 0.2
        var phrases = foods.prefix(most).map { words.phrases.described($0, brief: isBrief, definite: isDefinite, random: &random) }
        if isDefinite { for index in phrases.indices.dropFirst() where phrases.count > 1 { phrases[index] = phrases[index].withoutArticle } }
        if foods.count > most { phrases[phrases.count - 1] = NounPhrase(text: phrases[phrases.count - 1].text, plural: true) }
        return NounPhrase(text: Inflection.list(phrases.map(\.text)), plural: phrases.count > 1 || phrases[0].plural)
    }

    /// What it is done to, by its state where the step leaves that as it was and it is not told yet.
    private mutating func subjects() -> NounPhrase? {
        let step = words.step
        guard !step.subjects.isEmpty else { return words.contentsPhrase(after: true, random: &random) }
        let unchanged = step.changes.count == step.subjects.count && step.changes.allSatisfy { $0.formBefore == $0.formAfter && $0.cookBefore == $0.cookAfter }
        let ids = step.subjects
        let fresh = unchanged && ids.count < 4 && untold.filter { ids.contains($0.id) }.count == ids.count && random.unit() < 0.6
        guard fresh else {
            return words.listed(ids.map { words.phrases.plain($0, several: words.several($0)) }, definite: true)
        }
        let foods = untold.filter { ids.contains($0.id) }
        untold.removeAll { ids.contains($0.id) }
        return words.listed(foods.map { words.phrases.described($0, brief: true, definite: true, random: &random).withoutArticle }, definite: true)
    }

    private mutating func bare() -> NounPhrase? {
        let ids = words.step.subjects
        guard !ids.isEmpty else { return fill("s") }
        return words.listed(ids.map { words.phrases.plain($0, several: words.several($0)) }, definite: false)
    }

    /// Chooses what the next sentence about the surroundings is about, and says which kind of thing it is.
    private mutating func chooseOther() -> String {
        let hasLoose = words.step.foods.contains { $0.inside == nil }
        if hasLoose, others.isEmpty || random.unit() < 0.4 {
            other = nil
            return "loose"
        }
        guard !others.isEmpty else { return "" }
        other = others.remove(at: Int(random.next() % UInt64(others.count)))
        return words.step.foods.contains { $0.inside == other?.slot } ? "otherfull" : "otherempty"
    }
}

/// The wordings that fit a step, chosen from the tables once for all attempts.
struct CaptionTables {
    let sentences: [CaptionTeller.Kind: [Wording]]
    /// Sentences about the surroundings, by what there is.
    let asides: [String: [Wording]]
    let lines: [OperationWordings.Kind: [Wording]]
    /// Those of the lines that do not name the tool.
    let toolless: [OperationWordings.Kind: [Wording]]
    let view, moment, beside, centre, oneHand, twoHands: [Wording]

    init(_ words: StepWords, _ set: WordingSet) {
        let facts = words.facts
        sentences = [
            .setting: CaptionWordings.setting.fitting(facts, set), .act: CaptionWordings.act.fitting(facts, set),
            .rest: CaptionWordings.rest.fitting(facts, set), .light: CaptionWordings.light.fitting(facts, set),
        ]
        asides = Dictionary(uniqueKeysWithValues: ["loose", "otherfull", "otherempty"].map { ($0, CaptionWordings.aside.fitting(facts.union([$0]), set)) })
        lines = (OperationWordings.all[words.step.operation] ?? [:]).mapValues { $0.fitting(facts, set) }
        toolless = lines.mapValues { $0.filter { !$0.has("tool") && !$0.source.contains("<tool") } }
        view = Openings.view.fitting(facts, set)
        moment = Openings.moment.fitting(facts, set)
        beside = Openings.beside.fitting(facts, set)
        centre = Openings.centre.fitting(facts, set)
        oneHand = Openings.oneHand.fitting(facts, set)
        twoHands = Openings.twoHands.fitting(facts, set)
    }
}
