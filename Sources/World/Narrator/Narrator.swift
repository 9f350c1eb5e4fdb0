import Kitchen

/// Tells the steps of one narrative, in order; remembers what it has told. The same dish, seed, wordings and truths give the
/// same words.
public struct Narrator: Sendable {
    private let wordings: WordingSet
    private let names: [String: String]
    private let seed: UInt64
    private var random: SplitMix
    /// Slots of the vessels that have been named.
    private var known: Set<Int> = []
    /// How sentences have opened so far: none opens like another one.
    private var openings: Set<String> = []

    /// Share of all openings that one narrative may use. Each narrative has its own, so that an opening that many wordings
    /// share is still rare over many narratives: at most this share of them has it, each once.
    private static let openingShare: Float = 0.16

    public init(dish: String, seed: UInt64, wordings: WordingSet) {
        self.wordings = wordings
        self.seed = Self.hash(dish, seed ^ 0x4E61_7272_6174_6F72)
        var random = SplitMix(state: self.seed)
        var names: [String: String] = [:]
        for ingredient in Lexicon.ingredients {
            let all = FoodNouns.names(of: ingredient.id)
            names[ingredient.id] = all.count > 1 && random.unit() < 0.3 ? random.pick(Array(all.dropFirst())) : all[0]
        }
        self.names = names
        self.random = random
    }

    /// The action (5-25 words, imperative) and the caption (30-70 words, 2-5 sentences) of the next step.
    public mutating func tell(_ step: StepTruth) -> (action: String, caption: String) {
        let words = StepWords(step, phrases: FoodPhrases(names: names))
        let action = action(words)
        let caption = caption(words)
        known.formUnion([step.vessel.slot] + step.vessels.map(\.slot))
        return (action, caption)
    }

    /// All wordings of a set as the tables write them, with what they are for ("slice.do", "caption.act").
    public static func wordings(in set: WordingSet) -> [(use: String, wording: String)] {
        var all: [(String, Wording)] = []
        for operation in Operation.allCases {
            for kind in OperationWordings.Kind.allCases {
                all += (OperationWordings.all[operation]?[kind] ?? []).map { ("\(operation.rawValue).\(kind.rawValue)", $0) }
            }
        }
        let tables: [(String, [Wording])] = [
            ("caption.setting", CaptionWordings.setting), ("caption.act", CaptionWordings.act), ("caption.rest", CaptionWordings.rest),
            ("caption.aside", CaptionWordings.aside), ("caption.light", CaptionWordings.light), ("opening.view", Openings.view),
            ("opening.moment", Openings.moment), ("opening.centre", Openings.centre), ("opening.beside", Openings.beside),
            ("hands.one", Openings.oneHand), ("hands.two", Openings.twoHands),
        ]
        for (use, table) in tables { all += table.map { (use, $0) } }
        return all.filter { set == .all || $0.1.heldOut == (set == .heldOut) }.map { ($0.0, $0.1.source) }
    }

    private mutating func action(_ words: StepWords) -> String {
        var last = ""
        for _ in 0..<200 {
            var teller = ActionTeller(words: words, known: known, random: SplitMix(state: random.next()))
            guard let text = teller.attempt(wordings) else { continue }
            last = text
            if openings.insert("do " + text.opening).inserted { return text }
        }
        return last
    }

    private mutating func caption(_ words: StepWords) -> String {
        var last = ""
        var tables = CaptionTables(words, wordings)
        for attempt in 0..<1200 {
            // Where the narrative's own openings do not do, all do; then used ones, then other wordings, then what leaves
            // something untold.
            let share: Float = wordings == .heldOut ? 1 : attempt < 120 ? Self.openingShare : attempt < 240 ? 0.4 : 1
            let allowsUsed = attempt >= (wordings == .heldOut ? 150 : 400)
            if attempt == 600 { tables = CaptionTables(words, .all) }
            var teller = CaptionTeller(words: words, tables: tables, random: SplitMix(state: random.next()))
            let used = openings, seed = seed
            let text = teller.attempt(strict: attempt < 900) { opening in
                (allowsUsed || !used.contains(opening)) && (share == 1 || Float(Self.hash(opening, seed) >> 40) / Float(1 << 24) < share)
            }
            if let text { last = text; break }
        }
        for sentence in last.split(separator: ".") { openings.insert(String(sentence).opening) }
        return last
    }

    /// FNV-1a over the text, mixed with a number.
    private static func hash(_ text: String, _ number: UInt64) -> UInt64 {
        var mix = SplitMix(state: SplitMix.fnv(text) ^ number)
        return mix.next()
    }
}
