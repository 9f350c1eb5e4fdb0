import Kitchen
import Roles

/// What a narrative keeps from step to step, read off its own texts: the kitchen's state under the recipe grammar and the looks of
/// the place. What no text says yet is drawn from the narrative's seed.
struct StoryState: Sendable {
    /// As it stands after what an author exchanged.
    let plan: StoryPlan
    /// What an author put in another food's place, by the old one's id, and what is no longer to be named.
    private let substitutions: Substitutions
    private(set) var kitchen: KitchenState
    private(set) var actions: [String] = []
    private(set) var captions: [String] = []
    private var colours: [VesselKind: Colour] = [:]
    private var counterSeen: CounterKind?
    private var sleeveSeen: Colour?
    let seed: UInt64
    /// The caption before the present one showed these vessels.
    private(set) var shown: Set<VesselKind> = []

    init(plan: StoryPlan, seed: UInt64, history: [HistoryStep]) {
        substitutions = Substitutions(history)
        self.plan = plan.after(substitutions)
        self.seed = seed
        kitchen = KitchenState(method: self.plan.method, larder: plan.larder, asked: plan.asked)
        for (index, step) in history.enumerated() {
            for exchange in substitutions.exchanges where exchange.step == index { kitchen.substitute(exchange.old, by: exchange.new) }
            follow(action: step.action, caption: step.caption)
        }
    }

    /// Ids of the foods that an author put in others' place.
    var heirs: Set<String> { Set(substitutions.heirs.map(\.id)) }

    /// Foods of the author's that an action and its caption leave untold.
    func untold(_ action: String, _ caption: String) -> [FoodName] { substitutions.untold(in: [action, caption]) }

    /// Takes a step as done.
    mutating func follow(action: String, caption: String) {
        let done = TextReader.reading(of: action)
        let seen = TextReader.reading(of: caption)
        var deed = action.isEmpty ? TextReader.deed(seen) : TextReader.deed(ofAction: action)
        // Where the action names no vessel and nothing that the grammar knows, the caption's first one says where it happens.
        if deed.vessels.isEmpty, deed.operation == nil, let vessel = seen.vessels.first { deed.vessels = [vessel.kind] }
        kitchen.apply(deed)
        if !caption.isEmpty {
            kitchen.observe(seen.foods.map { ($0.food, $0.form, $0.cook) })
            counterSeen = Self.counter(in: caption) ?? seen.counter ?? counterSeen
            sleeveSeen = seen.sleeve ?? sleeveSeen
            shown = Set(seen.vessels.map(\.kind))
        }
        look(done.vessels, in: action, strict: true)
        look(seen.vessels, in: caption, strict: false)
        actions.append(action)
        captions.append(caption)
    }

    /// Keeps the colour that stands right before a vessel's noun; one from further off only where none is known.
    private mutating func look(_ vessels: [VesselMention], in text: String, strict: Bool) {
        let words = TextScanner.words(of: text).map(\.text)
        for vessel in vessels {
            let near = [vessel.position - 1, vessel.position, vessel.position + 1].compactMap { at -> Colour? in
                guard words.indices.contains(at) else { return nil }
                return words[at] == "wooden" ? .wood : Colour(rawValue: words[at])
            }.first
            if let near { colours[vessel.kind] = near } else if !strict, colours[vessel.kind] == nil, let colour = vessel.colour { colours[vessel.kind] = colour }
        }
    }

    // MARK: The looks of the place

    /// The counter by its own plain name ("slate counter", "walnut kitchen worktop"), which several materials' words would otherwise stand for.
    static func counter(in caption: String) -> CounterKind? {
        let words = CleanText.words(caption)
        guard let at = words.firstIndex(where: { ["counter", "countertop", "worktop", "surface"].contains($0) }) else { return nil }
        return words[..<at].suffix(2).last { !["kitchen", "work"].contains($0) }.flatMap { $0 == "tiled" ? .tile : CounterKind(rawValue: String($0)) }
    }

    /// "Cool, left": the light, where a sentence tells of its warmth and whence it comes.
    static func light(in caption: String) -> String? {
        for sentence in caption.split(separator: ".") {
            let words = CleanText.words(String(sentence))
            guard words.contains("light"), let warmth = words.first(where: { ["cool", "clear", "warm"].contains($0) }),
                  let side = words.firstRange(of: ["from", "the"]).flatMap({ words[$0.upperBound...].first }) else { continue }
            return "\(warmth), \(side)"
        }
        return nil
    }

    var counter: CounterKind { counterSeen ?? draw(CounterKind.allCases.filter { $0 != .linen }, "counter") }
    var sleeve: Colour { sleeveSeen ?? draw([.white, .grey, .red, .green, .blue, .teal, .purple, .yellow], "sleeve") }

    /// The colour that some text gave a vessel; nil where none has.
    func seenColour(of vessel: VesselKind) -> Colour? { colours[vessel] }

    /// The colour or material of a vessel.
    func colour(of vessel: VesselKind) -> Colour {
        if let colour = colours[vessel] { return colour }
        let choices: [Colour] = switch vessel {
        case .board: [.wood, .wood, .bamboo]
        case .bowl: [.white, .blue, .glass, .steel, .cream]
        case .pan: [.black, .iron, .steel]
        case .pot: [.copper, .steel, .red, .black]
        case .wok: [.black, .iron, .steel]
        case .tray, .colander: [.steel, .black]
        case .tin: [.silver, .black, .steel]
        case .dish: [.white, .ceramic, .blue]
        case .plate: [.white, .grey, .blue, .cream]
        case .jug, .jar, .glass: [.glass]
        case .mortar: [.stone]
        }
        return draw(choices, vessel.rawValue)
    }

    /// "white bowl", "wooden board".
    func name(of vessel: VesselKind) -> String {
        let noun = GrammarWords.name(vessel)
        let colour = colour(of: vessel)
        if vessel == .glass { return colour == .glass ? "tall glass" : "\(colour.rawValue) glass" }
        return (colour == .wood ? "wooden" : colour.rawValue) + " " + noun
    }

    /// The dish as the narrative has it: an author's "salmon" takes the place of the query's "tuna".
    var dish: String {
        let words = plan.dish.split(separator: " ").map(String.init)
        let present = Set(kitchen.items.map(\.food.id) + kitchen.larder.map(\.id))
        var told: [String] = [], at = 0
        while at < words.count {
            // "Sweet potato" is one food, and no potato.
            let found = (1...3).reversed().lazy.filter { at + $0 <= words.count }.compactMap { length in
                Lexicon.food(named: words[at..<(at + length)].joined(separator: " ")).flatMap { GrammarFoods.role(of: $0.id) == .composite && length > 1 ? nil : ($0, length) }
            }.first
            let length = found?.1 ?? 1
            told.append(found.flatMap { heir(of: $0.0, present: present) }.map { GrammarWords.name($0) } ?? words[at..<(at + length)].joined(separator: " "))
            at += length
        }
        return told.joined(separator: " ")
    }

    /// What took a food's place by the author's hand, where it is gone.
    private func heir(of food: FoodName, present: Set<String>) -> FoodName? {
        if substitutions.gone.contains(food.id), let new = substitutions.exchanges.last(where: { $0.old == food.id })?.new { return new }
        guard plan.asked.contains(food.id), !present.contains(food.id) else { return nil }
        let family = KitchenState.family(food.id)
        return kitchen.items.first { KitchenState.family($0.food.id) == family && !plan.larder.contains($0.food) }?.food
    }

    private func draw<T>(_ values: [T], _ what: String) -> T {
        var dice = Dice(mix(seed, hash(what)))
        return dice.pick(values) ?? values[0]
    }
}
