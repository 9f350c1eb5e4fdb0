import Foundation
import Kitchen
import Roles

/// What is wrong with a finished narrative, by rules that know nothing of how it was written: they read its words with the lexicon.
public enum NarrativeChecker {
    public enum Fault: Hashable, Sendable, CustomStringConvertible {
        /// The last action does not serve, or an earlier one does.
        case notServed
        case servedTooEarly(step: Int)
        /// Outside 5-10 steps.
        case length(steps: Int)
        case repeated(step: Int, of: Int)
        case actionLength(step: Int, words: Int)
        case captionLength(step: Int, words: Int)
        /// Something in a state that no earlier step brought about ("the chopped onion" before anything was chopped).
        case notYet(step: Int, what: String)
        /// A caption names a food that no action has brought in.
        case foreign(step: Int, food: String)
        /// What is served is neither the query's dish nor anything that was cooked ("Serve the pasta" of a cauliflower cheese).
        case otherDish(step: Int, name: String)
        /// It cannot be done as things stand: `why` goes on after "step 3".
        case impossible(step: Int, why: String)
        /// A caption names a food twice running.
        case doubled(step: Int, food: String)
        /// Words that are no sentence: "serve the to make gyoza".
        case garbled(step: Int)
        /// The query names it and no action does.
        case unused(food: String)

        public var description: String {
            switch self {
            case .notServed: "it does not end with serving"
            case .servedTooEarly(let step): "step \(step) serves, and the narrative goes on"
            case .length(let steps): "it has \(steps) steps"
            case .repeated(let step, let other): "step \(step) repeats step \(other)"
            case .actionLength(let step, let words): "the action of step \(step) has \(words) words"
            case .captionLength(let step, let words): "the caption of step \(step) has \(words) words"
            case .notYet(let step, let what): "step \(step) uses \(what) before it is there"
            case .foreign(let step, let food): "the caption of step \(step) shows \(food), which no action brought in"
            case .otherDish(let step, let name): "step \(step) serves \(name), which nobody made or asked for"
            case .impossible(let step, let why): "step \(step) \(why)"
            case .doubled(let step, let food): "the caption of step \(step) names \(food) twice running"
            case .garbled(let step): "the words of step \(step) are no sentence"
            case .unused(let food): "\(food) of the query is never used"
            }
        }
    }

    /// All faults, in the order of the steps; none for a clean narrative.
    /// - Parameters:
    ///   - replaced: foods of the query that an author's edit took out.
    ///   - isWhole: whether nothing comes after these steps. Of a whole narrative it is known what was never cut (then the cook had it
    ///     chopped before) and what only lies ready in a caption; of one that is being written the worse is assumed.
    public static func check(query: String, steps: [HistoryStep], replaced: Set<String> = [], isWhole: Bool = true) -> [Fault] {
        var faults: [Fault] = []
        if !(5...10).contains(steps.count) { faults.append(.length(steps: steps.count)) }
        var seen: Set<String> = []
        var made: [(food: String, form: Form)] = []
        var products: Set<String> = []
        var cooksInLiquid = false, stews = false, baked = false
        var boiled: [Set<String>] = []
        /// Foods that came in cut already.
        var ready: [(food: String, form: Form, step: Int)] = []
        let later = isWhole ? Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) }) : []
        var whereabouts = Whereabouts()
        /// What lay on the board, cut and unused, before the serving.
        var board: Set<String> = []
        var told = ""
        /// A dish was brought in whole ("a ladle of chicken curry"): anything may be in it.
        var unknown = false
        var past: [Past] = []
        for (index, step) in steps.enumerated() {
            let number = index + 1
            let reading = TextReader.reading(of: step.action)
            let operation = TextReader.operation(of: step.action)
            let deeds = Set(reading.operations + (operation.map { [$0] } ?? []))
            let count = CleanText.words(step.action).count
            if !(5...25).contains(count) { faults.append(.actionLength(step: number, words: count)) }
            let length = CleanText.words(step.caption).count
            if !(30...70).contains(length) { faults.append(.captionLength(step: number, words: length)) }
            // "Plate the noodles" may go on.
            if isWhole ? deeds.contains(.serve) : operation == .serve, number < steps.count,
               CleanText.words(step.action).contains(where: { isWhole ? $0 == "serve" : $0.hasPrefix("serv") }) {
                faults.append(.servedTooEarly(step: number))
            }

            let handled = Set(TextReader.handled(inAction: step.action).map(\.id))
            let words = Set(CleanText.words(step.action))
            let present = Past(step.action, operation: operation, deeds: deeds, foods: handled)
            if let other = past.firstIndex(where: { present.isRepetition(of: $0, strict: !isWhole) }) { faults.append(.repeated(step: number, of: other + 1)) }
            if isGarbled(step.action, query: query) { faults.append(.garbled(step: number)) }

            if !deeds.contains(.serve), let whole = dish(in: step.action, of: query, before: seen) { faults.append(.notYet(step: number, what: whole)) }
            let scanned = TextScanner.words(of: step.action).map(\.text)
            for mention in reading.foods {
                // A tagine is a pot as well.
                // "The remaining mince" of none.
                let lead = scanned[..<min(mention.position, scanned.count)]
                if isWhole, lead.last == "remaining" || lead.suffix(3) == ["rest", "of", "the"], !seen.contains(where: { TextReader.alike($0, mention.food.id) }) {
                    faults.append(.notYet(step: number, what: "the remaining \(mention.food.word)"))
                }
                if isWhole, operation != .serve, isDishLike(mention.food), singular(mention.food.word[...]) == singular(dishNoun(of: query)[...]), past.allSatisfy({ $0.deeds.isDisjoint(with: making) }),
                   deeds.isDisjoint(with: making.subtracting([.stir])) {
                    faults.append(.notYet(step: number, what: "the \(mention.food.word)"))
                }
                if let ways = makings[mention.food.id], mention.food.name == nil, !products.contains(mention.food.id), ways.isDisjoint(with: deeds) {
                    faults.append(.notYet(step: number, what: mention.food.word))
                }
                // "Thin slices of beef"; bread comes sliced, and is not sliced after that.
                let comesCut = GrammarFoods.role(of: mention.food.id) == .bread || words.contains("slices") && !seen.contains(mention.food.id)
                if isWhole, let form = mention.form, comesCut, demanding.contains(form), !cuts(operation), words.isDisjoint(with: ["cut", "tear"]),
                   !made.contains(where: { $0.food == mention.food.id }) {
                    ready.append((mention.food.id, form, number))
                }
                if let form = mention.form, isDemanding(form, of: mention.food.id), !deeds.contains(where: { GrammarFoods.form(after: $0, of: mention.food.id) == form || $0 == .blend && form == .mashed }),
                   !cuts(operation), words.isDisjoint(with: ["cut", "tear"]), !(words.contains("slices") && !made.contains { $0.food == mention.food.id }), !(isWhole && isAside(mention, form, deeds, handled, past)),
                   !made.contains(where: { brings($0.form, form) && (Lexicon.isKind($0.food, of: mention.food.id) || mention.food.id == "vegetable") }) {
                    // What has been here in one piece does not turn up in slices.
                    if isWhole, !seen.contains(mention.food.id) || ready.contains(where: { $0.food == mention.food.id }) {
                        ready.append((mention.food.id, form, number))
                    } else {
                        faults.append(.notYet(step: number, what: "\(form.rawValue) \(mention.food.word)"))
                    }
                }
            }
            if operation == .serve, let other = TextReader.handled(inAction: step.action).first(where: { isMade($0.id) && !wasMade($0, told: told, query: query, baked: baked && !seen.isDisjoint(with: floury)) }) {
                faults.append(.otherDish(step: number, name: other.word))
            }
            if index == steps.count - 1 {
                let name = CleanText.dish(query).prefix { $0 != "," }
                let along = Whereabouts.Deed(action: step.action, reading: reading).joined
                board = whereabouts.onBoard.subtracting(step.action.lowercased().contains(name) ? along : Set(reading.foods.map(\.food.id)))
            }
            if isFromItself(step.action, reading.foods.map(\.food)) { faults.append(.garbled(step: number)) }
            faults += whereabouts.follow(step.action).map { .impossible(step: number, why: $0) }
            told += step.action + ". "
            if let operation, onContents.contains(operation), seen.isEmpty, reading.foods.isEmpty { faults.append(.notYet(step: number, what: "what it works on")) }

            for mention in reading.foods {
                seen.insert(mention.food.id)
                // "Slice the shallots from the pumpkin" cuts no pumpkin; "Peel the pumpkin and dice it" does.
                guard handled.isEmpty || handled.contains(mention.food.id) else { continue }
                for deed in deeds { GrammarFoods.form(after: deed, of: mention.food.id).map { made.append((mention.food.id, $0)) } }
                // "Cut the celeriac into slabs."
                if !words.isDisjoint(with: knifeWords) { made += [(mention.food.id, .chopped), (mention.food.id, .sliced)] }
                if deeds.contains(.blend) { made.append((mention.food.id, .mashed)) }
                if let form = operation.flatMap({ GrammarFoods.form(after: $0, of: mention.food.id) }) {
                    if let early = ready.first(where: { $0.food == mention.food.id && brings(form, $0.form) && $0.step < number }) {
                        faults.append(.notYet(step: early.step, what: "\(form.rawValue) \(mention.food.word)"))
                    }
                }
            }
            // "Blend the chunks", "grate each onto a plate".
            if isWhole, reading.foods.allSatisfy({ $0.food.id == "vegetable" }) {
                for deed in deeds where cuts(deed) {
                    for food in seen { made += [GrammarFoods.form(after: deed, of: food), deed == .blend ? .mashed : nil].compactMap { $0.map { (food, $0) } } }
                }
            }
            past.append(present)
            if isWhole, reading.foods.contains(where: { ["soup", "stew", "curry", "salad"].contains($0.food.id) && !products.contains($0.food.id) }) { unknown = true }
            products.formUnion(makings.filter { !$0.value.isDisjoint(with: deeds) }.keys)
            cooksInLiquid = cooksInLiquid || deeds.contains(.simmer) || deeds.contains(.boil)
            // What is poured off makes no soup.
            if operation == .drain, handled.isEmpty || boiled.last.map({ !$0.isDisjoint(with: handled) }) ?? false { _ = boiled.popLast() }
            if deeds.contains(.boil) { boiled.append(Set(reading.foods.map(\.food.id))) }
            baked = baked || deeds.contains(.bake) || deeds.contains(.fry)
            stews = stews || !deeds.isDisjoint(with: [.blend, .simmer, .bake])
            let picture = TextReader.reading(of: step.caption)
            if let food = doubled(in: step.caption) { faults.append(.doubled(step: number, food: food)) }
            for mention in picture.foods where GrammarFoods.role(of: mention.food.id) != .composite {
                // Fat, salt and what things are boiled in need not be named; "orange" is a colour more often than a fruit.
                if ["orange", "water"].contains(mention.food.id) || [.fat, .spice].contains(GrammarFoods.role(of: mention.food.id)) || cooksInLiquid && mention.food.id == "stock" { continue }
                // Dumplings are what became of dough, a white sauce of milk, and "crumble" is what a crushed potato does; what a later step takes lies ready.
                if becomes(mention.food, of: seen) || unknown { continue }
                // A food by another of its names.
                if isWhole, mention.food.word.split(separator: " ").allSatisfy({ CleanText.words(told).map(singular).contains(singular($0)) }) { continue }
                if later.contains(mention.food.id) || !isSeen(mention) || isWhole && mention.food.id == "white fish" { continue }
                if !seen.contains(where: { TextReader.alike($0, mention.food.id) }), !isProduct(mention.food.id, of: seen), !["marinade", "pesto", "lemon juice"].contains(mention.food.id) {
                    faults.append(.foreign(step: number, food: mention.food.word))
                }
            }
        }
        if steps.last.map({ TextReader.operation(of: $0.action) == .serve }) ?? false {
            let source = steps.last.flatMap { TextReader.reading(of: $0.action).vessels.last { $0.source }?.kind }
            for food in TextReader.ingredients(ofQuery: query) where source != .board && !replaced.contains(food.id) {
                if let left = board.sorted().first(where: { TextReader.alike($0, food.id) }) {
                    faults.append(.impossible(step: steps.count, why: "leaves the \(left) on the board"))
                }
            }
            for food in isWhole ? demanded(query) : [] where !replaced.contains(food.id) {
                if let raw = whereabouts.raw.sorted().first(where: { TextReader.alike($0, food.id) }), !faults.contains(.impossible(step: steps.count, why: "serves raw \(raw)")),
                   !query.lowercased().contains("pickle") { faults.append(.impossible(step: steps.count, why: "serves raw \(raw)")) }
            }
            let dish = dishNoun(of: query)
            if isWhole, let what = DishNouns.lacksFlour(dish, seen) { faults.append(.impossible(step: steps.count, why: what)) }
            if boiled.isEmpty, !stews, DishNouns.brothy.contains(dish) {
                faults.append(.impossible(step: steps.count, why: "serves \(GrammarWords.article(dish)) \(dish) for which nothing was simmered"))
            } else if whereabouts.isCold, DishNouns.fired.contains(dish) {
                faults.append(.impossible(step: steps.count, why: "serves \(GrammarWords.article(dish)) \(dish), and nothing was cooked"))
            }
        }
        if steps.last.map({ TextReader.operation(of: $0.action) != .serve && !CleanText.words($0.action).contains("serve") }) ?? true { faults.append(.notServed) }
        let acted = Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) })
        let actions = CleanText.words(steps.map(\.action).joined(separator: " ")).map(singular)
        for food in isWhole ? demanded(query) : TextReader.ingredients(ofQuery: query) where !replaced.contains(food.id) {
            // Coconut milk is of coconut, and a chickpea flour of chickpeas.
            if !acted.contains(where: { TextReader.alike($0, food.id) }), !(isWhole && actions.contains(singular(food.word[...]))) { faults.append(.unused(food: food.word)) }
        }
        return faults
    }
}
