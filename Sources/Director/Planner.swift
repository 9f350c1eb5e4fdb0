import Foundation
import Kitchen

/// What a narrative is about: its dish, the family of dishes that it belongs to, and what the larder holds for it. A function of the
/// query, the narrative's seed and the model, so that every turn finds the same.
struct StoryPlan: Sendable {
    var dish: String
    var method: CookingMethod
    var larder: [FoodName]
    /// Ids that the query names.
    var asked: Set<String>
    /// Said to the user where the query leaves room for doubt.
    var notes: [String]
    /// Whether the dish's words can be served by name; "fix a bicycle" cannot.
    var nameable: Bool

    /// The plan after an author exchanged some foods.
    func after(_ substitutions: Substitutions) -> StoryPlan {
        var plan = self
        for exchange in substitutions.exchanges {
            let at = plan.larder.firstIndex { $0.id == exchange.old }
            if let at { plan.larder.remove(at: at) }
            if let new = exchange.new, !plan.larder.contains(where: { $0.id == new.id }) { plan.larder.insert(new, at: at ?? plan.larder.count) }
            if plan.asked.remove(exchange.old) != nil, let new = exchange.new { plan.asked.insert(new.id) }
        }
        plan.method = Planner.method(method, admitting: plan.larder)
        return plan
    }
}

/// Plans a narrative: the query's own words first, then the model's likelihoods among what the kitchen can do.
struct Planner {
    let writer: Writer
    let guidance: Guidance

    /// The model's likelihood of each food on a shopping list for no dish in particular, as far as it has been asked for.
    private var habits: [String: Double] = [:]
    private var kinds: [Double] = []

    init(writer: Writer, guidance: Guidance) {
        self.writer = writer
        self.guidance = guidance
    }

    private static func scoreKinds(of dish: String, writer: Writer) throws -> [Double] {
        let place = try writer.open(.larder, [" a kitchen: plates, cups.\n\(dish) is a kind of"])
        return try writer.scores(CookingMethod.all.map { " " + $0.description }, at: place)
    }

    mutating func plan(query: String, seed: UInt64) throws -> StoryPlan {
        let dish = CleanText.dish(query)
        let words = CleanText.words(dish).joined(separator: " ")
        var (asked, excluded) = TextReader.foods(inQuery: CleanText.line(query, limit: 400))
        var notes: [String] = []
        var isNameable = true
        var dice = Dice(mix(seed, hash(dish)))
        let method: CookingMethod
        // "Rabbit in mustard sauce" is stewed, where no word of it tells of another way.
        let known = NamedDish.named(in: words) ?? (DishName.isSauced(dish) ? NamedDish.named(in: "stew") : nil)
        let isSavoury = Savoury.makes(asked, of: known)
        if let known {
            method = Savoury.method(of: known, asked: asked)
        } else {
            if kinds.isEmpty { kinds = try Self.scoreKinds(of: "a meal", writer: writer) }
            let scores = zip(try Self.scoreKinds(of: dish, writer: writer), kinds).map { $0 - 0.7 * $1 }
            var noisy = scores.map { $0 + 0.1 * dice.gumbel() }
            for index in noisy.indices { noisy[index] += affinity(of: CookingMethod.all[index], to: asked) }
            method = CookingMethod.all[noisy.indices.max { noisy[$0] < noisy[$1] } ?? 0]
            notes.append("the kitchen does not know \u{201C}\(dish)\u{201D} by name: cooked as a \(method.description), with what " + (asked.isEmpty ? "the model puts on its shopping list" : "you name and the model adds"))
            isNameable = !asked.isEmpty || !dish.contains(" ")
        }
        asked.removeAll { food in excluded.contains(food) }
        // The dish by its own name is no ingredient of itself; what its name is made of may be ("garlic bread").
        // Who asks for gnocchi gets no spaghetti.
        let itself = asked.filter { !DishName.isBoiled($0, by: method) && (known?.isItself($0) ?? method.isNamed(by: $0)) }
        asked.removeAll { itself.contains($0) }
        for food in itself {
            let parts = food.word.split(separator: " ").compactMap { Lexicon.food(named: String($0)) }
            asked += parts.filter { part in !method.cues.contains(part.word) && !asked.contains(part) && food.word.contains(" ") }
        }
        // "Vegetable soup" is made of vegetables, not of one that is called so.
        let families = asked.filter { Lexicon.isGeneric($0.id) }
        asked.removeAll { families.contains($0) }
        // "Duck instead of chicken": what is asked for is not ruled out with what it replaces, though both look alike here.
        let amiss = barred(words, excluded: [], isSavoury: isSavoury && method.name == "pancakes")
        asked.removeAll { amiss($0.id) }
        let barred = barred(words, excluded: excluded, isSavoury: isSavoury && method.name == "pancakes")
        let larder = try fill(method, dish: dish, asked: asked, families: families.map(\.id), usual: known?.foods ?? [], barred: barred, dice: &dice)
        for family in families where !asked.contains(where: { Lexicon.isKind($0.id, of: family.id) }) {
            let kinds = larder.filter { Lexicon.isKind($0.id, of: family.id) }
            if let kind = kinds.first(where: { GrammarFoods.role(of: $0.id) != .aromatic }) ?? kinds.first { asked.append(kind) }
        }
        return StoryPlan(dish: Self.name(dish, asked: asked, excluded: excluded), method: Self.method(method, admitting: larder), larder: larder, asked: Set(asked.map(\.id)), notes: notes, nameable: isNameable)
    }

    /// The dish's words without what the query puts something else in place of: a duck curry, not a chicken curry with duck instead.
    private static func name(_ dish: String, asked: [FoodName], excluded: [FoodName]) -> String {
        var words = dish.split(separator: " ").map(String.init)
        let own = words.prefix { !["with", "without", "instead", "but", "no", "not"].contains($0) }.count
        for food in excluded {
            let heir = asked.first { KitchenState.family($0.id) == KitchenState.family(food.id) }
            if let heir, let at = words[..<own].firstIndex(of: food.word) { words[at] = heir.word }
        }
        return words.joined(separator: " ")
    }

    private func affinity(of method: CookingMethod, to asked: [FoodName]) -> Double {
        let roles = Set(method.slots.flatMap(\.candidates).map { GrammarFoods.role(of: $0) })
        return asked.reduce(0) { sum, food in
            // Sweet and sour pork is no dessert.
            let isAmiss = [.meat, .fish].contains(GrammarFoods.role(of: food.id)) && roles.isDisjoint(with: [.meat, .fish])
            return sum + (method.slots.contains { $0.candidates.contains(food.id) } ? 0.5 : isAmiss ? -2 : -0.5)
        }
    }

    /// What the query's words rule out.
    private func barred(_ words: String, excluded: [FoodName], isSavoury: Bool) -> (String) -> Bool {
        let vegan = DishNouns.isVegan(words), vegetarian = DishNouns.isMeatless(words)
        return { id in
            let role = GrammarFoods.role(of: id)
            if excluded.contains(where: { Lexicon.isKind(id, of: $0.id) }) { return true }
            if isSavoury, [.fruit, .sweetener, .chocolate].contains(role) || ["vanilla", "cinnamon", "cocoa", "jam"].contains(id) { return true }
            if vegetarian, [.meat, .fish, .coldCut].contains(role) && id != "tofu" || vegetarian && ["tuna", "fish sauce"].contains(id) { return true }
            return vegan && ([.egg, .cheese].contains(role) || ["butter", "milk", "cream", "yogurt", "honey", "mayonnaise", "cream cheese"].contains(id))
        }
    }

    /// Fills the method's slots: what the query names goes where it fits, the rest is drawn by the model's likelihood on a
    /// shopping list for this dish against one for any meal. `families`: words for whole classes, of each of which the larder holds one
    /// kind at least, if the method takes any. `usual`: what a dish of this name holds, the main ingredient first.
    private mutating func fill(_ method: CookingMethod, dish: String, asked: [FoodName], families: [String], usual: [String], barred: (String) -> Bool, dice: inout Dice) throws -> [FoodName] {
        let slots = method.slots.map { $0.candidates + Self.further(usual, for: $0, of: method) }
        let ids = Array(Set(slots.joined())).sorted()
        let strange = ids.filter { habits[$0] == nil }
        if !strange.isEmpty {
            let any = try writer.open(.larder, Prompts.larder("a meal"))
            let scores = try writer.scores(strange.map { " " + GrammarWords.name(FoodName(id: $0)) }, at: any)
            habits.merge(zip(strange, scores)) { first, _ in first }
        }
        let customs = GrammarCustoms.foods(for: CleanText.words(dish).joined(separator: " ")).union(usual)
        let place = try writer.open(.larder, Prompts.larder(GrammarWords.article(dish) + " " + dish))
        let scores = try writer.scores(ids.map { " " + GrammarWords.name(FoodName(id: $0)) }, at: place)
        let likelihood = Dictionary(uniqueKeysWithValues: zip(ids, scores))

        func best(of open: [String]) -> Int {
            let values = open.enumerated().map { index, id -> Double in
                let own = likelihood[id, default: -10] - 0.5 * habits[id, default: -10]
                let custom = guidance.customWeight * ((customs.contains(id) ? 2.2 : 0) - 0.05 * Double(index))
                return own + custom + 0.2 * dice.gumbel()
            }
            return values.indices.max { values[$0] < values[$1] } ?? 0
        }

        var larder: [FoodName] = []
        // Foods that the model chose beside another in the same place.
        var spare: [FoodName] = []
        // Places that a dish known by name has nothing for.
        var vacant: [[String]] = []
        var rest = asked
        for (slot, candidates) in zip(method.slots, slots) {
            var chosen = rest.filter { candidates.contains($0.id) }
            rest.removeAll { chosen.contains($0) }
            if chosen.count < slot.count {
                // An asked food of the same kind, though not on the slot's list ("trout" where fish may go), fills it as well.
                let roles = Set(candidates.map { GrammarFoods.role(of: $0) })
                for food in rest where chosen.count < slot.count && roles.contains(GrammarFoods.role(of: food.id)) { chosen.append(food) }
                rest.removeAll { chosen.contains($0) }
            }
            var open = candidates.filter { id in
                !barred(id) && !larder.contains { $0.id == id } && !chosen.contains { $0.id == id }
            }
            // Of a dish that is known by name the place holds what such a dish holds, or nothing; but no dough is without flour.
            let known = open.filter(usual.contains)
            if !known.isEmpty || !usual.isEmpty && !candidates.allSatisfy({ Self.structural.contains(GrammarFoods.role(of: $0)) }) {
                if known.isEmpty, chosen.isEmpty, slot.required { vacant.append(open) }
                open = known
            }
            while chosen.count < slot.count, !open.isEmpty {
                let id = open.remove(at: best(of: open))
                if !slot.required, likelihood[id, default: -10] < habits[id, default: -10], dice.uniform() < 0.5 { break }
                // One main ingredient of a kind is enough unless the query names more.
                if !chosen.isEmpty, !usual.contains(id) { spare.append(FoodName(id: id)) }
                chosen.append(FoodName(id: id))
            }
            larder += chosen
        }
        larder += rest
        // What has no place of its own takes that of a second vegetable that nobody asked for: else the narrative grows too long.
        for _ in rest {
            guard let last = spare.popLast() else { break }
            larder.removeAll { $0 == last }
        }
        // A dish is not itself without what it is made of first, unless the query has another in its place.
        for (rank, id) in usual.prefix(4).enumerated() where !barred(id) && !larder.contains(where: { TextReader.alike($0.id, id) }) {
            let isReplaced = KitchenState.family(id) == "main" && asked.contains { KitchenState.family($0.id) == "main" && $0.id != "egg" }
            if !isReplaced, rank == 0 || method.takes(id) { larder.append(FoodName(id: id)) }
        }
        for family in families where !larder.contains(where: { Lexicon.isKind($0.id, of: family) }) {
            let open = ids.filter { Lexicon.isKind($0, of: family) && !barred($0) && method.takes($0) }
            if !open.isEmpty { larder.append(FoodName(id: open[best(of: open)])) }
        }
        // A film wants some steps all the same.
        for open in vacant where larder.count < Self.fewest && !open.isEmpty { larder.append(FoodName(id: open[best(of: open)])) }
        return larder.enumerated().sorted { first, second in
            let (a, b) = (asked.contains(first.element) ? 0 : 1, asked.contains(second.element) ? 0 : 1)
            return a != b ? a < b : first.offset < second.offset
        }.map(\.element)
    }

    /// Foods below which a narrative comes out too short.
    private static let fewest = 6

    /// What a method cannot do without, whatever the dish.
    private static let structural: Set<FoodRole> = [.fat, .liquid, .powder, .bread, .egg, .dairy, .sweetener, .pasta, .grain]

    /// Foods of a dish that no slot of its method lists and that may fill this one by their kind.
    private static func further(_ usual: [String], for slot: LarderSlot, of method: CookingMethod) -> [String] {
        let role = slot.candidates.first.map { GrammarFoods.role(of: $0) }
        return usual.filter { food in GrammarFoods.role(of: food) == role && method.takes(food) && !method.slots.contains { $0.candidates.contains(food) } }
    }

    /// A method with a stage for every food of the larder that none of its stages takes.
    static func method(_ method: CookingMethod, admitting larder: [FoodName]) -> CookingMethod {
        let homeless = Set(larder.filter { !method.hasPlace(for: $0.id) }.map { GrammarFoods.role(of: $0.id) })
        return homeless.isEmpty ? method : method.admitting(homeless)
    }
}
