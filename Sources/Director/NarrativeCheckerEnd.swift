import Kitchen
import Roles

extension NarrativeChecker.Account {
    private typealias Sense = NarrativeChecker

    /// What is wrong with it all, after the last step.
    mutating func close() {
        let last = steps.last.map { TextReader.operation(of: $0.action) } ?? nil
        let saysServe = steps.last.map { CleanText.words($0.action).contains("serve") } ?? false
        if last == .serve { checkBoard() }
        if last == .serve || saysServe { checkParts() }
        if last == .serve || saysServe && whereabouts.isCold {
            checkRaw()
            checkDish()
        }
        if last != .serve, !saysServe, !(isWhole && steps.last.map { Sense.handsOut($0.action) } ?? false) { faults.append(.notServed) }
        checkQuery()
    }

    /// A food of the query, cut and left on the board when the dish is served from elsewhere.
    private mutating func checkBoard() {
        let source = steps.last.flatMap { TextReader.reading(of: $0.action).vessels.last { $0.source }?.kind }
        for food in TextReader.ingredients(ofQuery: query) where source != .board && !replaced.contains(food.id) {
            if let left = board.sorted().first(where: { TextReader.alike($0, food.id) }) {
                faults.append(.impossible(step: steps.count, why: "leaves the \(left) on the board"))
            }
        }
    }

    /// A food of the query that nobody eats raw.
    private mutating func checkRaw() {
        for food in isWhole ? Sense.demanded(query) : [] where !replaced.contains(food.id) {
            // "Pan-seared scallops" are on the fire at some time.
            let isCooked = Sense.isAskedCooked(food, query) && GrammarFoods.role(of: food.id) != .grain, raw = whereabouts.raw.union(isCooked ? unheated : [])
            guard let raw = raw.sorted().first(where: { TextReader.alike($0, food.id) }), !query.lowercased().contains("pickle") else { continue }
            let fault = Fault.impossible(step: steps.count, why: "serves raw \(raw)")
            if !faults.contains(fault) { faults.append(fault) }
        }
    }

    /// The flour or the eggs that the dish's noun is nothing without.
    private mutating func checkParts() {
        let dish = Sense.dishNoun(of: query)
        if isWhole, let what = DishNouns.lacksFlour(dish, seen) ?? DishNouns.lacksEggs(dish, seen, query: query) { faults.append(.impossible(step: steps.count, why: what)) }
    }

    /// The fire that the dish's noun is nothing without.
    private mutating func checkDish() {
        let dish = Sense.dishNoun(of: query)
        // A mulligatawny is a soup to those who know it; some soups are cold, and have no stock.
        let known = isWhole && whereabouts.isCold ? TextReader.named(inQuery: query) : nil, isSoup = known.map { $0.method.name == "soup" && $0.foods.contains("stock") } ?? false
        if boiled.isEmpty, !stews, DishNouns.brothy.contains(dish) || isSoup {
            faults.append(.impossible(step: steps.count, why: "serves \(GrammarWords.article(dish)) \(dish) for which nothing was simmered"))
        } else if whereabouts.isCold, DishNouns.fired.contains(dish) {
            faults.append(.impossible(step: steps.count, why: "serves \(GrammarWords.article(dish)) \(dish), and nothing was cooked"))
        } else if isWhole, !wasInOven, DishNouns.ovened.contains(dish) || DishNouns.isRoast(query) && boiled.isEmpty && !stews {
            faults.append(.impossible(step: steps.count, why: "serves \(GrammarWords.article(dish)) \(dish) that no oven has seen"))
        }
    }

    /// The query's foods that no action names.
    private mutating func checkQuery() {
        // "Serve the fish tagine" brings in no fish, a sandwich is of bread.
        let name = CleanText.dish(query), noun = Sense.dishNoun(of: query)
        let deeds = steps.map { TextReader.operation(of: $0.action) == .serve ? $0.action.lowercased().replacing(name, with: noun) : $0.action }
        let told = deeds.joined(separator: " ")
        let acted = Set(deeds.flatMap { TextReader.reading(of: $0).foods.map(\.food.id) })
        let actions = CleanText.words(steps.map(\.action).filter { TextReader.operation(of: $0) != .serve }.joined(separator: " ")).map(Sense.singular)
        for food in isWhole ? Sense.demanded(query) : TextReader.ingredients(ofQuery: query) where !replaced.contains(food.id) {
            // Coconut milk is of coconut, and a chickpea flour of chickpeas; carrots are no parsnips.
            let isNamed = acted.contains { TextReader.alike($0, food.id) } && OwnNames.speaks(told, of: food)
            if !isNamed, !(isWhole && actions.contains(Sense.singular(food.word[...]))) { faults.append(.unused(food: food.word)) }
        }
        guard isWhole else { return }
        // "Serve the aloo gobi" has no potato in it, "rinse the chana" has chickpeas.
        let words = Set(steps.filter { TextReader.operation(of: $0.action) != .serve }.flatMap { CleanText.words($0.action.lowercased().replacing("fish and chips", with: "")) }.map(Sense.singular))
        for (word, foods) in Sense.demandedByName(query) {
            let plain = Set(foods.map { Sense.singular($0[...]) } + [Sense.singular(word[...])] + (word == "chips" ? ["chip", "fries", "frie", "wedge"] : []))
            if !acted.contains(where: { id in foods.contains { TextReader.alike($0, id) } }), words.isDisjoint(with: plain), replaced.isDisjoint(with: foods),
               !faults.contains(where: { if case .unused(let food) = $0 { foods.contains(food) || food == word } else { false } }) { faults.append(.unused(food: word)) }
        }
    }
}
