import Kitchen
import Roles

extension NarrativeChecker {
    /// What a reader knows after some of the steps, and what was wrong with them.
    struct Account {
        let query: String
        let steps: [HistoryStep]
        let replaced: Set<String>
        let isWhole: Bool
        /// Foods that any action names, of a whole narrative.
        let later: Set<String>

        var faults: [Fault] = []
        /// Foods that actions have named.
        var seen: Set<String> = []
        /// The same by the names that they were given; of a whole narrative all of them.
        var named: Set<FoodName> = []
        var made: [(food: String, form: Form)] = []
        /// Foods that came in cut already.
        var ready: [(food: String, form: Form, step: Int)] = []
        /// Made things that an operation has made, by whatever words.
        var products: Set<String> = []
        /// What captions showed where the action said "vegetables": what that stands for.
        var generic: Set<String> = []
        /// Foods that captions have shown.
        var shown: Set<String> = []
        var cooksInLiquid = false, stews = false, baked = false, wasInOven = false
        /// What was boiled and not poured off since.
        var boiled: [Set<String>] = []
        var whereabouts = Whereabouts()
        /// What lay on the board, cut and unused, before the serving.
        var board: Set<String> = []
        /// What no fire had seen before the serving, by whatever name it is served.
        var unheated: Set<String> = []
        /// All actions so far.
        var told = ""
        /// A dish was brought in whole ("a ladle of chicken curry"): anything may be in it.
        var unknown = false
        var past: [Past] = []
        /// What has been put onto bread or dough, by that.
        var onBread: [String: Set<String>] = [:]

        init(query: String, steps: [HistoryStep], replaced: Set<String>, isWhole: Bool) {
            (self.query, self.steps, self.replaced, self.isWhole) = (query, steps, replaced, isWhole)
            named = isWhole ? Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food) }) : []
            later = isWhole ? Set(steps.flatMap { TextReader.reading(of: $0.action).foods.map(\.food.id) }) : []
            if !(5...10).contains(steps.count) { faults.append(.length(steps: steps.count)) }
        }
    }

    /// One step as the rules read it.
    struct Turn {
        let number: Int
        let isLast: Bool
        let action: String, caption: String
        let reading: CaptionReading
        let operation: Kitchen.Operation?
        /// All that the action tells to do.
        let deeds: Set<Kitchen.Operation>
        /// What it handles, and not what that is put on, into or beside.
        let handled: [FoodName]
        let words: Set<Substring>
        /// The action's words as mentions count them.
        let scanned: [String]
        var handledIDs: Set<String> { Set(handled.map(\.id)) }

        init(_ steps: [HistoryStep], at index: Int) {
            (number, isLast, action, caption) = (index + 1, index == steps.count - 1, steps[index].action, steps[index].caption)
            reading = TextReader.reading(of: action)
            operation = TextReader.operation(of: action)
            // "Until all of it is cut" tells of no other cut.
            let told = action.replacing(/\b(?:until|till)\b[\w ]*\b(?:is|are) cut\b/, with: "")
            // "Bring it to a simmer."
            let comes = action.lowercased().matches(of: /\bto (?:a|the) (?:\p{L}+ )?(simmer|boil)\b/).map { $0.1 == "boil" ? Kitchen.Operation.boil : .simmer }
            deeds = Set((told == action ? reading : TextReader.reading(of: told)).operations + (operation.map { [$0] } ?? []) + comes)
            handled = TextReader.handled(inAction: action)
            words = Set(CleanText.words(told))
            scanned = TextScanner.words(of: action).map(\.text)
        }

        /// Whether a mention is of more of a food, or of another one.
        func isAnother(_ mention: FoodMention) -> Bool {
            let lead = scanned[..<min(mention.position, scanned.count)].suffix(3)
            return lead.contains { ["another", "more", "second", "extra", "fresh"].contains($0) } && lead.last != "the" || lead.suffix(2).first.map { ["a", "an", "one"].contains($0) } ?? false && lead.last.map { ["sliced", "chopped", "grated", "diced"].contains($0) } ?? false
        }

        /// Whether the word tells what is done: "and stew until tender".
        func isVerb(_ mention: FoodMention) -> Bool {
            guard scanned.indices.contains(mention.position) else { return false }
            let before = mention.position > 0 ? scanned[mention.position - 1] : "and", after = scanned.dropFirst(mention.position + 1).first ?? ""
            return ["and", "then", "to", "cover"].contains(before) && ["until", "till", "for", "it", "them", "the", "gently", "slowly", "over"].contains(after)
        }

        /// Whether words tell that a made thing comes of the step: "to make a filling", "into a soft dough", "for a thick batter".
        func isResult(_ mention: FoodMention) -> Bool {
            let lead = scanned[..<min(mention.position, scanned.count)]
            guard let article = lead.lastIndex(where: { ["a", "an"].contains($0) }), article > 0, lead.endIndex - article <= 4 else { return false }
            let isOfMore = reading.foods.contains { $0.position < article } || contains(["everything", "it", "them", "all", "mixture"])
            return isOfMore && ["to", "make", "makes", "making", "into", "form", "forms", "forming", "for", "becomes"].contains(lead[article - 1])
        }

        private func contains(_ some: Set<String>) -> Bool { scanned.contains { some.contains($0) } }
    }
}

extension NarrativeChecker.Account {
    typealias Fault = NarrativeChecker.Fault
    typealias Turn = NarrativeChecker.Turn
    private typealias Sense = NarrativeChecker

    /// Reads the next step: what is wrong with it, and then what has become of everything.
    mutating func read(_ index: Int) {
        let turn = Turn(steps, at: index)
        checkLengths(turn)
        checkServing(turn)
        let present = Sense.Past(turn)
        // A chicken that was flattened, fried, and then is carved.
        let carves = isWhole && present.isKnife && !present.foods.isEmpty && present.foods.allSatisfy { [.meat, .fish].contains(GrammarFoods.role(of: $0)) && seen.contains($0) && !whereabouts.isRaw($0) }
        if let other = past.firstIndex(where: { (!carves || $0.words == present.words) && present.isRepetition(of: $0, strict: !isWhole) }) ?? repeatedContents(turn, present) { faults.append(.repeated(step: turn.number, of: other + 1)) }
        if Sense.isGarbled(turn.action, query: query) { faults.append(.garbled(step: turn.number)) }
        checkDishName(turn)
        for mention in turn.reading.foods {
            checkRemaining(mention, in: turn)
            checkDishLike(mention, in: turn)
            checkProduct(mention, in: turn)
            checkForm(mention, in: turn)
            checkCookedLater(mention, in: turn)
        }
        checkAppliance(turn)
        checkMadeLater(turn)
        checkTopping(turn)
        checkServed(turn)
        if turn.isLast {
            board = unusedOnBoard(at: turn)
            unheated = seen.filter { whereabouts.isRaw($0) }
        }
        if Sense.isFromItself(turn.action, turn.reading.foods.map(\.food)) { faults.append(.garbled(step: turn.number)) }
        faults += whereabouts.follow(turn.action).map { .impossible(step: turn.number, why: $0) }
        checkContents(turn)
        remember(turn)
        past.append(present)
        checkCaption(turn)
    }

    // MARK: Rules of an action

    /// "Fry the contents" after "Fry the fish and the courgette" and nothing but seasoning: the step that it repeats.
    private func repeatedContents(_ turn: Turn, _ present: NarrativeChecker.Past) -> Int? {
        func isSeasoning(_ id: String) -> Bool { [.fat, .spice, .herb].contains(GrammarFoods.role(of: id)) }
        guard let operation = turn.operation, Whereabouts.heats.contains(operation), operation != .flip, present.verbal, !present.excused, turn.deeds.count == 1,
              turn.reading.foods.isEmpty, turn.action.lowercased().contains(/\b(?:contents|everything|it all|all of it)\b/) else { return nil }
        guard let other = past.lastIndex(where: { $0.operation != .season && ($0.foods.isEmpty || !$0.foods.allSatisfy(isSeasoning)) }) else { return nil }
        let earlier = past[other], foods = earlier.foods.filter { !isSeasoning($0) }
        guard earlier.operation == operation, earlier.verbal, earlier.deeds.count == 1, !foods.isEmpty else { return nil }
        let held = whereabouts.held(in: turn.reading.vessels.last { !$0.source }?.kind).filter { !isSeasoning($0) }
        return held == foods ? other : nil
    }

    private mutating func checkLengths(_ turn: Turn) {
        let count = CleanText.words(turn.action).count
        if !(5...25).contains(count) { faults.append(.actionLength(step: turn.number, words: count)) }
        let length = CleanText.words(turn.caption).count
        if !(30...70).contains(length) { faults.append(.captionLength(step: turn.number, words: length)) }
    }

    /// "Plate the noodles" may go on, "serve" ends it.
    private mutating func checkServing(_ turn: Turn) {
        guard isWhole ? turn.deeds.contains(.serve) : turn.operation == .serve, !turn.isLast else { return }
        if turn.words.contains(where: { isWhole ? $0 == "serve" : $0.hasPrefix("serv") }) { faults.append(.servedTooEarly(step: turn.number)) }
    }

    private mutating func checkDishName(_ turn: Turn) {
        if !turn.deeds.contains(.serve), let whole = Sense.dish(in: turn.action, of: query, before: seen, isHeated: !turn.deeds.union(past.flatMap(\.deeds)).isDisjoint(with: Whereabouts.heats)) { faults.append(.notYet(step: turn.number, what: whole)) }
    }

    /// "The remaining mince" of none.
    private mutating func checkRemaining(_ mention: FoodMention, in turn: Turn) {
        let lead = turn.scanned[..<min(mention.position, turn.scanned.count)]
        if isWhole, lead.last == "remaining" || lead.suffix(3) == ["rest", "of", "the"], !seen.contains(where: { TextReader.alike($0, mention.food.id) }) {
            faults.append(.notYet(step: turn.number, what: "the remaining \(mention.food.word)"))
        }
    }

    /// The query's dish by its noun ("the compote") before anything could have become it; biscuits before the flour that a later step brings.
    private mutating func checkDishLike(_ mention: FoodMention, in turn: Turn) {
        guard isWhole, turn.operation != .serve, Sense.singular(mention.food.word[...]) == Sense.singular(Sense.dishNoun(of: query)[...]) else { return }
        let isUnfloured = seen.isDisjoint(with: Sense.floury) && !later.isDisjoint(with: Sense.floury)
        if isUnfloured, DishNouns.doughy.contains(Sense.dishNoun(of: query)), turn.reading.foods.allSatisfy({ !Sense.floury.contains($0.food.id) }), !turn.isResult(mention) {
            faults.append(.notYet(step: turn.number, what: "the \(mention.food.word)"))
            return
        }
        guard Sense.isDishLike(mention.food) else { return }
        if past.allSatisfy({ $0.deeds.isDisjoint(with: Sense.making) }), turn.deeds.isDisjoint(with: Sense.making.subtracting([.stir])) {
            faults.append(.notYet(step: turn.number, what: "the \(mention.food.word)"))
        }
    }

    /// Batter, dough, filling: nothing has made it.
    private mutating func checkProduct(_ mention: FoodMention, in turn: Turn) {
        guard let ways = Sense.makings[mention.food.id], mention.food.name == nil, !products.contains(mention.food.id) else { return }
        // "Cover and stew until tender."
        if mention.food.id == "stew", turn.isVerb(mention) { return }
        // "Until the filling thickens."
        let lead = turn.scanned[..<min(mention.position, turn.scanned.count)], next = turn.scanned.dropFirst(mention.position + 1).first ?? ""
        let becomes = lead.contains("until") && ["thickens", "forms", "comes"].contains(next)
        if isWhole, turn.isResult(mention) || becomes || turn.words.contains("shake") {
            products.insert(mention.food.id)
        } else if ways.isDisjoint(with: turn.deeds) { faults.append(.notYet(step: turn.number, what: mention.food.word)) }
    }

    /// "Place the avocado on the tortilla" that it was spread on.
    private mutating func checkTopping(_ turn: Turn) {
        guard isWhole, turn.operation.map({ [.spread, .place, .layer].contains($0) }) ?? false,
              let base = turn.reading.foods.map(\.food).last(where: { food in !turn.handledIDs.contains(food.id) && (GrammarFoods.role(of: food.id) == .bread || ["dough", "pastry"].contains(food.id)) }) else { return }
        let toppings = turn.handled.filter { ![.fat, .spice, .herb, .sauce, .liquid, .composite, .bread].contains(GrammarFoods.role(of: $0.id)) }
        let isMore = !turn.words.isDisjoint(with: Sense.ofMore.union(["half", "last", "some", "each", "extra"]))
        if !isMore, let twice = toppings.first(where: { onBread[base.id, default: []].contains($0.id) }) { faults.append(.impossible(step: turn.number, why: "puts the \(twice.word) where it is already")) }
        onBread[base.id, default: []].formUnion(toppings.map(\.id))
    }

    /// A food in a state that nothing has brought about.
    private mutating func checkForm(_ mention: FoodMention, in turn: Turn) {
        let id = mention.food.id, wasMade = made.contains { $0.food == id }
        guard let form = mention.form, !mention.food.word.hasSuffix(" zest") else { return }
        let isCutHere = Sense.cuts(turn.operation) || !turn.words.isDisjoint(with: ["cut", "tear", "score"])
        // "Another beaten egg", "more crushed garlic": it comes in as it is; "until the prawns curl" is what comes of it.
        if isWhole, turn.isAnother(mention) || turn.scanned[..<min(mention.position, turn.scanned.count)].suffix(3).contains("until") { return }
        // "Thin slices of beef"; bread comes sliced, and is not sliced after that.
        let comesCut = GrammarFoods.role(of: id) == .bread || turn.words.contains("slices") && !seen.contains(id)
        if isWhole, comesCut, Sense.demanding.contains(form), !isCutHere, !wasMade { ready.append((id, form, turn.number)) }
        guard Sense.isDemanding(form, of: id), !isCutHere else { return }
        if turn.deeds.contains(where: { GrammarFoods.form(after: $0, of: id) == form || $0 == .blend && form == .mashed || $0 == .whisk && form == .beaten }) { return }
        // Eggs for a coat of crumbs or a glaze come beaten.
        if isWhole, form == .beaten, !turn.words.isDisjoint(with: ["dip", "coat", "brush", "glaze"]) { return }
        if turn.words.contains("slices"), !wasMade || isWhole && [.meat, .fish].contains(GrammarFoods.role(of: id)) && !whereabouts.isRaw(id) { return }
        if isWhole, Sense.isAside(mention, form, turn.deeds, turn.handledIDs, past) { return }
        if made.contains(where: { Sense.brings($0.form, form) && (Lexicon.isKind($0.food, of: id) || id == "vegetable") }) { return }
        // What has been here in one piece does not turn up in slices.
        if isWhole, !seen.contains(id) || ready.contains(where: { $0.food == id }) {
            ready.append((id, form, turn.number))
        } else {
            faults.append(.notYet(step: turn.number, what: "\(form.rawValue) \(mention.food.word)"))
        }
    }

    private mutating func checkServed(_ turn: Turn) {
        guard turn.operation == .serve else { return }
        // A gratin is no roast unless somebody says so.
        if turn.scanned.contains("roast"), !CleanText.words(told + query).contains(where: { $0.hasPrefix("roast") }) { faults.append(.otherDish(step: turn.number, name: "the roast")) }
        let wasBaked = baked && !seen.isDisjoint(with: Sense.floury)
        if let other = turn.handled.first(where: { Sense.isMade($0.id) && !Sense.wasMade($0, told: told, query: query, baked: wasBaked) }) {
            faults.append(.otherDish(step: turn.number, name: other.word))
        }
    }

    /// "Serve the pork sandwich" takes no pork from the board.
    private func unusedOnBoard(at turn: Turn) -> Set<String> {
        let name = CleanText.dish(query).prefix { $0 != "," }
        let action = turn.action.lowercased()
        // "With apricots" may be of the name.
        let rest = action.replacing(name, with: "it"), along = Whereabouts.Deed(action: rest, reading: TextReader.reading(of: rest)).joined
        guard action.contains(name) else { return whereabouts.onBoard.subtracting(turn.reading.foods.map(\.food.id)) }
        // "The sliced pork as bossam."
        let handled = isWhole ? TextReader.handled(inAction: rest).map(\.id) : []
        return whereabouts.onBoard.subtracting(along).subtracting(handled)
    }

    private mutating func checkContents(_ turn: Turn) {
        guard let operation = turn.operation, Sense.onContents.contains(operation), seen.isEmpty, turn.reading.foods.isEmpty else { return }
        faults.append(.notYet(step: turn.number, what: "what it works on"))
    }

    // MARK: What becomes of it

    private mutating func remember(_ turn: Turn) {
        told += turn.action + ". "
        for mention in turn.reading.foods {
            seen.insert(mention.food.id)
            named.insert(mention.food)
            // "Slice the shallots from the pumpkin" cuts no pumpkin; "Peel the pumpkin and dice it" does.
            if turn.handled.isEmpty || turn.handled.contains(where: { $0.id == mention.food.id }) { rememberForms(of: mention, in: turn) }
        }
        // "Tear the mushrooms into strips and slice the garlic."
        for clause in TextReader.clauses(of: turn.action).dropFirst() {
            let operation = TextReader.operation(of: clause), isCut = Set(CleanText.words(clause).prefix(1)).isSubset(of: Sense.knifeWords)
            for food in TextReader.handled(inAction: clause) where !turn.handled.contains(food) {
                if let form = operation.flatMap({ GrammarFoods.form(after: $0, of: food.id) }) { made.append((food.id, form)) }
                if isCut { made += [(food.id, .chopped), (food.id, .sliced)] }
            }
        }
        // "Blend the chunks", "grate each onto a plate".
        if isWhole, turn.reading.foods.allSatisfy({ $0.food.id == "vegetable" }) {
            for deed in turn.deeds where Sense.cuts(deed) {
                for food in seen { made += [GrammarFoods.form(after: deed, of: food), deed == .blend ? .mashed : nil].compactMap { $0.map { (food, $0) } } }
            }
        }
        rememberProducts(turn)
        let deeds = turn.deeds
        cooksInLiquid = cooksInLiquid || deeds.contains(.simmer) || deeds.contains(.boil)
        // What is poured off makes no soup.
        if turn.operation == .drain, turn.handled.isEmpty || boiled.last.map({ !$0.isDisjoint(with: turn.handledIDs) }) ?? false { _ = boiled.popLast() }
        if deeds.contains(.boil) { boiled.append(Set(turn.reading.foods.map(\.food.id))) }
        baked = baked || deeds.contains(.bake) || deeds.contains(.fry)
        wasInOven = wasInOven || !deeds.isDisjoint(with: [.bake, .grill]) || zip(turn.scanned, turn.scanned.dropFirst() + [""]).contains { word, next in
            ["oven", "roast", "bake", "baked", "baking"].contains(word) && !["dish", "tray", "tin", "powder", "soda", "sheet"].contains(next)
        }
        stews = stews || !deeds.isDisjoint(with: [.blend, .simmer, .bake])
    }

    private mutating func rememberForms(of mention: FoodMention, in turn: Turn) {
        let id = mention.food.id
        for deed in turn.deeds { GrammarFoods.form(after: deed, of: id).map { made.append((id, $0)) } }
        // "Cut the celeriac into slabs."
        if !turn.words.isDisjoint(with: Sense.knifeWords) { made += [(id, .chopped), (id, .sliced)] }
        // "Slice them into thick chunks."
        if turn.words.contains("into"), !turn.words.isDisjoint(with: Sense.chunks) { made.append((id, .chopped)) }
        if turn.deeds.contains(.blend) || turn.action.lowercased().contains(/\bpur(?:\u{E9}|e)e/) { made.append((id, .mashed)) }
        // "Fetch the cucumber, wash it, and cut it" of one that was sliced before.
        let isCut = isWhole && turn.handledIDs.contains(id) && !turn.words.isDisjoint(with: Sense.knifeWords) && turn.words.isDisjoint(with: ["rest", "remaining", "other"]) && !turn.isAnother(mention)
        let forms = [turn.operation.flatMap { GrammarFoods.form(after: $0, of: id) }].compactMap(\.self) + (isCut ? [.sliced, .chopped] : [])
        if let early = ready.first(where: { early in early.food == id && early.step < turn.number && forms.contains { Sense.brings($0, early.form) } }) {
            faults.append(.notYet(step: early.step, what: "\(early.form.rawValue) \(mention.food.word)"))
        }
    }

    private mutating func rememberProducts(_ turn: Turn) {
        if isWhole, turn.reading.foods.contains(where: { ["soup", "stew", "curry", "salad"].contains($0.food.id) && !products.contains($0.food.id) }) { unknown = true }
        products.formUnion(Sense.makings.filter { !$0.value.isDisjoint(with: turn.deeds) }.keys)
    }

    // MARK: Rules of a caption

    private mutating func checkCaption(_ turn: Turn) {
        if let food = Sense.doubled(in: turn.caption) ?? (isWhole ? Sense.doubledByName(in: turn.caption) : nil) { faults.append(.doubled(step: turn.number, food: food)) }
        let words = TextScanner.words(of: turn.caption).map(\.text)
        let named = Set(TextReader.reading(of: turn.caption).foods.map(\.food.id))
        if turn.reading.foods.contains(where: { $0.food.id == "vegetable" }) { generic.formUnion(named.subtracting(shown)) }
        shown.formUnion(named)
        for mention in TextReader.reading(of: turn.caption).foods where !isKnown(mention, in: words) { faults.append(.foreign(step: turn.number, food: mention.food.word)) }
    }

    /// Whether a caption may show it.
    private func isKnown(_ mention: FoodMention, in caption: [String]) -> Bool {
        let id = mention.food.id, role = GrammarFoods.role(of: id)
        // Fat, salt and what things are boiled in need not be named; "orange" is a colour more often than a fruit.
        if [.composite, .fat, .spice].contains(role) || ["orange", "water"].contains(id) || cooksInLiquid && id == "stock" { return true }
        // The liquid of a tin of beans is a broth.
        if id == "stock", told.lowercased().contains(/\b(?:liquid|liquor|juices?|brine|broth)\b/) { return true }
        // Dumplings are what became of dough, a white sauce of milk, and "crumble" is what a crushed potato does; what a later step takes lies ready.
        let words = CleanText.words(told)
        if Sense.becomes(mention.food, of: seen, told: words) || unknown { return true }
        if id == "minced meat", told.lowercased().contains(/\b(?:minced|ground)\b/) { return true }
        if isWhole, Sense.isGeneric(mention.food.word, of: seen.union(later), told: words) { return true }
        // The dish that the query names.
        let asked = CleanText.words(query).map(Sense.singular)
        if isWhole, [.bread, .pasta].contains(role), mention.food.name != nil, asked.contains(where: { $0 == mention.food.word.split(separator: " ").last.map { Sense.singular($0) } }) { return true }
        // A food by another of its names.
        let said = words.map(Sense.singular)
        if isWhole, mention.food.word.split(separator: " ").allSatisfy({ said.contains(Sense.singular($0)) }) { return true }
        // Parsnips that went in are not to be seen as carrots.
        if OwnNames.isMistaken(mention.food, beside: named), Sense.isSeen(mention, in: caption) { return false }
        if later.contains(where: { Lexicon.isKind($0, of: id) }) || !Sense.isSeen(mention, in: caption) || isWhole && id == "white fish" { return true }
        // "Vegetables" stand for what was seen where they were first told of.
        return seen.contains { TextReader.alike($0, id) && ($0 != "vegetable" || id == $0 || generic.contains(id)) } || Sense.isProduct(id, of: seen) || ["marinade", "pesto", "lemon juice"].contains(id)
    }
}
