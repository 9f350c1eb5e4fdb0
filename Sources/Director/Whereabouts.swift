import Kitchen

/// Where every food is and what became of it, told by a narrative's actions alone: what a reader keeps in mind. It knows no recipe, and
/// tells of each step what cannot be done as things stand.
struct Whereabouts {
    /// Vessels that hold a food, the latest last: several after "half of it", none where no word has told.
    private var places: [String: [VesselKind]] = [:]
    /// Where a made thing is: batter, soup.
    private var products: [String: VesselKind] = [:]
    /// Made things that were stirred together, wherever that was.
    private var existing: Set<String> = []
    private var cut: Set<String> = []
    /// What was softened or sweated, and so was cut before.
    private var softened: Set<String> = []
    private var heated: Set<String> = []
    private var wet = false
    /// "Fry the coated slices": something was on the fire by no name of a food.
    private var heatsUnnamed = false
    /// "Fry the matchsticks": of what, no word tells.
    private var heatsPieces = false
    /// Things lie in the water that they were boiled in.
    private var afloat = false
    /// Something a sauce could be made of has come in.
    private var moist = false
    /// Vessels that anything was done in, or taken from.
    private var used: Set<VesselKind> = []
    /// Raw eggs that are out of their shells.
    private var broken: Set<String> = []
    /// The words that told of the vessel a made thing is in: "red pot".
    private var named: [String: VesselMention] = [:]
    /// What was cut and has not been used since.
    private var waiting: Set<String> = []
    /// A dough or batter that no fire has seen since it was last told of.
    private var unbaked: FoodName?
    /// Where the last step was at work.
    private(set) var focus: VesselKind?

    /// Nothing has seen a fire so far.
    private(set) var isCold = true

    /// Foods that were cut, and lie on the board still, unused.
    var onBoard: Set<String> { waiting.filter { places[$0] == [.board] } }
    /// Foods in play that nobody eats raw, and no fire has seen.
    var raw: Set<String> { Set(places.keys).intersection(Self.neverRaw).filter { !isCooked($0) } }

    /// Whether nothing has gone into a vessel of just this kind, or all of it has left.
    func isEmpty(_ vessel: VesselKind) -> Bool { !places.values.contains { $0.contains(vessel) } && !products.values.contains(vessel) }

    /// The vessels that hold a food; none where no word has told.
    func places(of id: String) -> [VesselKind] { places[id] ?? [] }

    /// Whether it has been told of, and no fire has seen it.
    func isRaw(_ id: String) -> Bool { places[id] != nil && !isCooked(id) }

    /// Follows one action.
    /// - Returns: what is impossible about it, each as the end of "step 3 ...".
    mutating func follow(_ action: String) -> [String] {
        let reading = TextReader.reading(of: action)
        let step = Deed(action: action, reading: reading)
        let isCooking = step.operation.map { Self.heats.contains($0) || $0 == .drain } ?? false, serves = step.operation == .serve || reading.operations.contains(.serve)
        let early = isCooking || step.partial || heatsPieces ? nil : reading.foods.first { food in
            // "The fried tofu, cucumber and herbs" fries no cucumber.
            let isListed = reading.foods.contains { $0.position == food.position - 1 }
            return (!serves || places[food.food.id] == [.board] && !heatsUnnamed) && !isListed && isEarly(food, in: TextScanner.words(of: action).map(\.text))
        }
        // The name of a dish cooks nothing where no fire was.
        if step.operation != .serve || !isCold { heated.formUnion(reading.foods.filter { $0.cook.map { $0 != .raw } ?? false }.map(\.food.id)) }
        var faults = self.faults(of: step)
        if let early { faults.append("uses \(early.food.word) as cooked that no fire has seen") }
        let parts = TextReader.clauses(of: action).map { Part($0) }
        // "Put it all in a colander and simmer." (Of other vessels that says too little: water is poured into a tin around what bakes in another.)
        if let first = parts.first?.deed, first.operation.map({ Self.puts.contains($0) }) ?? false, first.target == .colander, reading.vessels.allSatisfy({ $0.kind == .colander }),
           let heat = parts.dropFirst().first?.deed.operation, [.simmer, .boil, .fry].contains(heat) {
            faults.append("would \(heat.rawValue) in a colander")
        }
        for fault in parts.flatMap({ self.faults(of: $0, among: parts.count) }) where !faults.contains(fault) { faults.append(fault) }
        apply(step)
        for (at, part) in parts.enumerated() { apply(part, of: step, isFirst: at == 0) }
        return faults
    }

    /// "The browned pepper" of one that has only been cut so far.
    private func isEarly(_ mention: FoodMention, in words: [String]) -> Bool {
        let lead = words[..<min(mention.position, words.count)].suffix(2)
        return lead.contains { Self.fires.contains($0) } && places[mention.food.id] != nil && !isCooked(mention.food.id)
            && [.vegetable, .aromatic, .meat, .fish, .mashable, .fruit].contains(GrammarFoods.role(of: mention.food.id))
    }

    /// What a vessel holds, or the one that the last step worked in.
    func held(in vessel: VesselKind?) -> Set<String> {
        guard let vessel = vessel ?? focus else { return [] }
        return Set(places.keys.filter { isIn($0, vessel) })
    }

    // MARK: What cannot be

    private func faults(of step: Deed) -> [String] {
        guard let operation = step.operation else { return [] }
        var faults: [String] = []
        // "Cool the tarts in the tin and serve them."
        if step.literal, operation != .serve || !step.serves || step.begins, let place = step.place, Self.unfit[operation]?.contains(place) == true {
            faults.append("would \(operation.rawValue) in a \(GrammarWords.name(place))")
        }
        // Half of it is somewhere too, and not where nothing ever was.
        let isStrange = step.source.map { source in Self.forFire.contains(source) && !used.contains { Self.same($0, source) } } ?? false
        if let source = step.source, !step.partial || isStrange && operation != .serve {
            // Of several, some may have waited elsewhere.
            let known = step.foods.filter { places[$0.id]?.isEmpty == false }
            if let food = known.first, !known.contains(where: { isIn($0.id, source) }) {
                faults.append("takes \(food.word) from the \(GrammarWords.name(source)), where there is none")
            }
            // Cut and waiting on the board, it is in no pan.
            if operation == .serve, source != .colander, Self.forFire.contains(source), let food = step.foods.first(where: { waiting.contains($0.id) && places[$0.id] == [.board] && $0.id != "vegetable" }) {
                faults.append("takes \(food.word) from the \(GrammarWords.name(source)), where there is none")
            }
            // What was fried is on the board no more, wherever that was.
            if source == .board, let food = step.foods.first(where: { places[$0.id] == [] && heated.contains($0.id) }) { faults.append("takes \(food.word) from the board, where there is none") }
            for product in step.made where step.foods.isEmpty {
                let floury = ["dough", "batter"].contains(product.id) && !used.contains(source) && !isIn("flour", source)
                if let there = products[product.id] ?? (floury ? places["flour"]?.last : nil), !Self.same(there, source) {
                    faults.append("takes the \(product.word) from the \(GrammarWords.name(source)), where there is none")
                }
            }
            // What lies ready at the start lies on boards and in bowls of its own.
            let unused = !used.contains { Self.same($0, source) }
            if let food = step.foods.first, operation != .serve, source != .mortar, step.foods.allSatisfy({ places[$0.id] == nil }), !places.isEmpty,
               !unused || Self.forFire.contains(source) {
                faults.append("takes \(food.word) from the \(GrammarWords.name(source)), where \(unused ? "nothing is" : "there is none")")
            }
            if operation == .serve, !places.isEmpty, !places.contains(where: { $0.value.isEmpty || isIn($0.key, source) }),
               !products.values.contains(where: { Self.same($0, source) }) {
                faults.append("serves from the empty \(GrammarWords.name(source))")
            } else if operation == .serve, let word = step.sourceWord, Self.plain.contains(word), !used.contains(source), used.contains(where: { Self.same($0, source) }) {
                // A saucepan is a pan to some; a pot is no pan.
                faults.append("serves from the empty \(word)")
            }
        }
        if Self.knife.contains(operation), step.literal, !step.partial, step.foods.map(\.id) == ["vegetable"], (step.place ?? focus) == .board, standsForCut { faults.append("cuts the vegetable once more") }
        for food in step.foods where step.clear && !step.partial { faults += self.faults(of: operation, with: food, in: step) }
        for food in step.foods where step.direct && Self.solidly.contains(operation) && step.foods.allSatisfy({ Self.dressings.contains($0.id) }) {
            faults.append("would \(operation.rawValue) a \(food.word)")
        }
        if !step.partial { faults += fromNowhere(operation, step) }
        // "Bring the pancakes onto the plate and serve" where they lie on it.
        if operation == .serve || step.serves, step.moves, step.source == nil, let target = step.target, target == .plate, let product = step.made.first, products[product.id] == target, isThe(step.end, of: product) {
            faults.append("puts the \(product.word) where it is already")
        }
        if operation == .flip, step.clear, let target = step.target {
            let astray = step.foods.first { places[$0.id] == [.board] && target != .board }
            let allAre = step.foods.allSatisfy { places[$0.id].map { !$0.isEmpty } ?? false && !isIn($0.id, target) }
            if let food = astray ?? (allAre ? step.foods.first : nil) { faults.append("turns \(food.word) over in the \(GrammarWords.name(target)), where there is none") }
        }
        if let onto = step.onto, let pasta = step.foods.first(where: { $0.id != onto.id && GrammarFoods.role(of: $0.id) == .pasta && Lexicon.isKind($0.id, of: onto.id) }) {
            faults.append("would \(operation.rawValue) the \(pasta.word) through \(onto.word), which it is")
        }
        if step.literal, operation == .drain, !wet, !places.isEmpty, !(step.foods + step.along).contains(where: { Self.wets($0) || heated.contains($0.id) }) {
            faults.append("drains what was never wet")
        }
        for product in step.made where step.literal && step.foods.isEmpty && step.acted.contains(product.id) && Self.never[product.id]?.contains(operation) == true {
            faults.append("would \(operation.rawValue) a \(product.word)")
        }
        if let product = step.made.first, step.clear, step.foods.isEmpty, step.along.isEmpty, step.source == nil, !places.isEmpty, Self.stirs.contains(operation), let target = step.target,
           products[product.id] == nil, !used.contains(where: { Self.same($0, target) }), !places.contains(where: { $0.value.isEmpty }) {
            faults.append("would \(operation.rawValue) a \(product.word) in the empty \(GrammarWords.name(target))")
        }
        let ids = Set(places.keys).union((step.foods + step.along).map(\.id))
        for product in step.mentioned where !places.isEmpty && products[product.id] == nil {
            guard let (of, name) = Self.needs[product.id], !products.keys.contains(where: { Self.floury.contains($0) }),
                  !ids.contains(where: { id in of.contains { Lexicon.isKind(id, of: $0) } })
            else { continue }
            faults.append("has a \(product.word) made without \(name)")
        }
        // "Arrange the rolls on a plate and serve them."
        if operation == .serve || step.serves && !step.hot && isCold && used.isDisjoint(with: Self.forFire) {
            for product in step.made where Self.cooked.contains(product.id) && heated.isEmpty { faults.append("serves a \(product.word) that no fire has seen") }
            let served = step.source ?? focus
            if isCold, !step.hot, unbaked == nil, step.made.isEmpty, places["flour"] != nil { faults.append("serves raw flour") }
            if let unbaked, step.made.allSatisfy({ $0.id == "dough" || $0.id == "batter" || Self.baked.contains($0.id) }) { faults.append("serves raw \(unbaked.word)") }
            // Spaghetti that was boiled is the pasta that is served.
            for id in raw.sorted() {
                if places[id]?.isEmpty == true || served.map({ isIn(id, $0) }) ?? true { faults.append("serves raw \(id)") }
            }
        }
        return faults
    }

    /// "Chop the vegetable on the board" where cut vegetables lie on the board, and no others were ever told of.
    private var standsForCut: Bool {
        let known = places.filter { id, _ in [.vegetable, .aromatic].contains(GrammarFoods.role(of: id)) }
        return known.contains { GrammarFoods.role(of: $0.key) == .vegetable } && known.allSatisfy { $0.value == [.board] && cut.contains($0.key) && !heated.contains($0.key) }
    }

    /// What one clause of several cuts though it is cut already, or any clause though it was softened before.
    private func faults(of part: Part, among count: Int) -> [String] {
        guard part.cuts, part.isPlain else { return [] }
        return part.deed.foods.flatMap { food -> [String] in
            guard Self.solid.contains(GrammarFoods.role(of: food.id)), !part.deed.refined.contains(food.id) else { return [] }
            if count > 1, cut.contains(food.id), !heated.contains(food.id) { return ["cuts the \(food.word) once more"] }
            return softened.contains(food.id) && !cut.contains(food.id) ? ["cuts the \(food.word) that was softened before"] : []
        }
    }

    /// A sauce, filling or soup that is poured though nothing could have become it: all that is there is where it is poured to, or is cut
    /// food on a board; or that is cooked where nothing is, or nothing wet.
    private func fromNowhere(_ operation: Kitchen.Operation, _ step: Deed) -> [String] {
        guard step.foods.isEmpty, !places.isEmpty, let product = step.made.first(where: { Self.runny.contains($0.id) }) else { return [] }
        let target = step.target ?? step.place
        if operation == .pour, step.literal, step.along.isEmpty, let target, step.end?.target == true, [.board, .colander].contains(target) {
            return ["would pour a \(product.word) into a \(GrammarWords.name(target))"]
        }
        if Self.puts.contains(operation), step.source == nil, let target, step.along.isEmpty {
            if product.id == "batter", places["flour"] == [target] { return ["puts the \(product.word) where it is already"] }
            if let there = products[product.id] { return there == target && isThe(step.end, of: product) ? ["puts the \(product.word) where it is already"] : [] }
            if existing.contains(product.id) { return [] }
            let elsewhere = places.contains { id, vessels in
                if id == "water" { return false }
                return vessels.isEmpty ? Self.soft.contains(GrammarFoods.role(of: id)) : vessels.contains { $0 != target && ![.board, .plate, .colander].contains($0) }
            }
            if !elsewhere, !products.values.contains(where: { $0 != target }) { return ["puts in a \(product.word) that nobody made"] }
        }
        if Self.heats.contains(operation), operation != .boil, operation != .flip, step.clear, step.along.isEmpty, products[product.id] == nil {
            if !moist, !afloat { return ["has a \(product.word) of nothing wet"] }
            let stocked = target.map { target in places.contains { $0.value.isEmpty || isIn($0.key, target) } || products.values.contains { Self.same($0, target) } } ?? true
            if let target, step.source == nil, !stocked || !used.contains(target) && used.contains(where: { Self.same($0, target) }) {
                return ["cooks a \(product.word) where nothing is"]
            }
        }
        return []
    }

    /// Whether the words tell of the vessel that a made thing is in, as far as they go.
    private func isThe(_ vessel: VesselMention?, of product: FoodName) -> Bool {
        guard let vessel, let known = named[product.id] else { return true }
        return !vessel.another && vessel.word == known.word && (vessel.colour == known.colour || vessel.colour == nil || known.colour == nil)
    }

    private func faults(of operation: Kitchen.Operation, with food: FoodName, in step: Deed) -> [String] {
        var faults: [String] = []
        let role = GrammarFoods.role(of: food.id)
        if Self.knife.contains(operation), step.literal, cut.contains(food.id) && !step.refined.contains(food.id) && !(heated.contains(food.id) && [.meat, .fish].contains(role)) || step.cutBefore.contains(food.id), Self.solid.contains(role) { faults.append("cuts the \(food.word) once more") }
        if Self.knife.contains(operation), step.literal, !heated.contains(food.id), !GrammarFoods.preparations(of: food.id).contains(operation),
           !step.named.contains(food.id), Self.uncuttable.contains(role) || food.id == "spaghetti" || food.name == nil && [.sweetener, .spice].contains(role) {
            faults.append("would \(operation.rawValue) \(food.word)")
        }
        if [.boil, .simmer].contains(operation), step.literal, step.direct, role == .bread, food.id != "biscuit" { faults.append("would \(operation.rawValue) \(food.word)") }
        let there = places[food.id]?.last
        if Self.knife.contains(operation), step.literal, Self.solid.contains(role) || role == .cheese, !heated.contains(food.id), let there, places[food.id]?.count == 1, ![.board, .plate, .pan].contains(there),
           step.source == nil, places.contains(where: { $0.key != food.id && $0.value == [there] && $0.key != "water" }) {
            faults.append("cuts the \(food.word) that is in the \(GrammarWords.name(there)) already")
        }
        if operation == .crack, !step.single, broken.contains(food.id) { faults.append("cracks the \(food.word) once more") }
        if operation == .crack, role == .egg, step.literal, !step.single, heated.contains(food.id), !broken.contains(food.id) { faults.append("cracks the \(food.word) that was cooked in the shell") }
        if operation == .mash, role == .egg, !heated.contains(food.id) { faults.append("would mash raw \(food.word)") }
        if operation == .pour, role == .liquid, let target = step.target, step.literal, [.board, .plate, .colander].contains(target), !heated.contains(food.id) {
            faults.append("would pour \(food.word) into a \(GrammarWords.name(target))")
        }
        let solid = Self.solid.contains(role) || role == .leaf
        // "From the plate", where it is not.
        let astray = step.source.map { source in !isIn(food.id, source) && used.contains { Self.same($0, source) } } ?? false
        let isSolid = solid || role == .cheese && cut.contains(food.id)
        if Self.puts.contains(operation), !step.qualifying.contains(food.id), let target = step.target, places[food.id] == [target],
           step.source == nil ? isSolid || step.pours && Self.poured.contains(role) : astray && (isSolid || [.dairy, .sweetener].contains(role)) {
            faults.append("puts the \(food.word) where it is already")
        }
        return faults
    }

    /// One pasta goes by another's name: vermicelli by that of rice vermicelli.
    private func isCooked(_ id: String) -> Bool {
        heated.contains { TextReader.alike($0, id) || GrammarFoods.role(of: id) == .pasta && GrammarFoods.role(of: $0) == .pasta }
    }

    private func isIn(_ id: String, _ vessel: VesselKind) -> Bool { places[id]?.contains { Self.same($0, vessel) } ?? false }

    /// Whether one vessel goes by either name: a saucepan is a pan to some, a roasting pan a tray.
    private static func same(_ a: VesselKind, _ b: VesselKind) -> Bool {
        a == b || [[.pan, .pot, .wok], [.tray, .tin, .dish, .pan]].contains { (family: Set<VesselKind>) in family.contains(a) && family.contains(b) }
    }

    private static func wets(_ food: FoodName) -> Bool { [.liquid, .dairy, .sauce].contains(GrammarFoods.role(of: food.id)) || tinned.contains(food.id) }

    // MARK: What becomes of it

    private mutating func apply(_ step: Deed) {
        let home = step.foods.compactMap { places[$0.id]?.last }.first ?? step.made.compactMap { products[$0.id] }.first
        let from = step.source ?? home ?? (step.foods.isEmpty ? focus : nil)
        let cuts = step.operation.map { Self.knife.contains($0) || $0 == .peel } ?? false
        let carries = step.operation.map { Self.carries.contains($0) } ?? false
        // Bought pastry comes from nowhere, and takes nothing along.
        let bought = !step.made.isEmpty && step.source == nil && step.made.allSatisfy { product in
            ["pastry", "dough"].contains(product.id) && products[product.id] == nil && !existing.contains(product.id)
        } && !places.contains { id, there in Self.starch.contains(id) && (there.isEmpty || from.map { there.contains($0) } ?? false) }
        if bought {
            // Nothing else moves.
        } else if carries || step.contents && step.hot, !step.partial, let target = step.target, let from, from != target,
           !step.made.isEmpty || step.contents || step.operation == .serve || step.operation == .drain {
            move(all: from, to: target)
        }
        for food in step.foods + step.along {
            let known = places[food.id]
            // Of several deeds one cannot tell which foods went along.
            if let known, step.along.contains(food), !step.clear, let target = step.target {
                places[food.id] = known.filter { $0 != target } + [target]
                continue
            }
            // What things are put onto stays where it is, and what is turned, salted or served with a spoon of something too.
            if known != nil, step.along.contains(food) && !(known == [.board] && step.joined.contains(food.id)) || step.operation.map({ Self.leaves.contains($0) && !($0 == .toss && known == [.board]) }) ?? false { continue }
            // "Stir the potatoes into the leek": to where that is.
            let joins = step.operation.map { Self.joins.contains($0) } ?? false
            let beside = joins ? step.along.compactMap { places[$0.id]?.last }.first ?? focus : nil
            // Fried, it is on the board no more, whatever it was fried in.
            let leavesCold = known == [.board] || [[.bowl], [.plate]].contains(known) && step.operation.map { [.fry, .grill].contains($0) } ?? false
            if step.target == nil, leavesCold, step.operation.map({ Self.heats.contains($0) }) ?? false {
                places[food.id] = []
                continue
            }
            if step.isAfloat, joins {
                places[food.id] = []
                continue
            }
            guard let place = step.target ?? beside else {
                places[food.id] = known ?? (from ?? (cuts ? .board : nil)).map { [$0] } ?? []
                continue
            }
            places[food.id] = (step.partial ? (known ?? []).filter { $0 != place } : []) + [place]
        }
        if (step.foods + step.along).contains(where: { $0.id == "vegetable" }), let target = step.target {
            for (id, there) in places where there == [.board] && [.vegetable, .aromatic].contains(GrammarFoods.role(of: id)) { places[id] = [target] }
        }
        if step.operation.map({ Self.mixes.contains($0) }) ?? false { existing.formUnion(step.mentioned.map(\.id)) }
        // "Fold in the flour to make a batter."
        let results = step.target != nil && step.operation.map { Self.mixes.contains($0) } ?? false ? step.mentioned : []
        // What is stirred in goes where one is at work, wherever it came from.
        let joins = step.operation.map { Self.joins.contains($0) } ?? false
        let there = step.target ?? (joins ? step.mentioned.compactMap { products[$0.id] }.first ?? focus : nil) ?? from ?? focus
        for product in step.made + results where products[product.id] == nil || step.target != nil && !step.partial {
            products[product.id] = there
            named[product.id] = step.target == there ? step.end : nil
        }
        focus = there
        used.formUnion([step.target, step.source, step.place, focus].compactMap(\.self))
        if step.operation.map({ [.crack, .whisk, .mix, .stir, .fold, .blend].contains($0) }) ?? false {
            broken.formUnion((step.foods + step.along).map(\.id).filter { GrammarFoods.role(of: $0) == .egg && !heated.contains($0) })
        }
        isCold = isCold && (!step.hot || step.operation == .serve)
        // Marzipan and roux go by their own names.
        if step.hot { unbaked = nil } else if let raw = step.mentioned.first(where: { ["dough", "batter"].contains($0.id) && $0.name == nil }) { unbaked = raw }
        // "Simmer it all" is what the pot holds, where it holds anything; the board's plums lie where they lay.
        let isAtTheFire = !step.everything && (step.target ?? focus).map { fire in
            Self.forFire.contains(fire) && places.contains { isIn($0.key, fire) && Self.solid.contains(GrammarFoods.role(of: $0.key)) }
        } ?? false
        if cuts, step.operation != .peel {
            waiting.formUnion(step.foods.map(\.id))
        } else if step.operation.map({ !Self.leaves.contains($0) && $0 != .peel || $0 == .toss && !step.foods.isEmpty }) ?? false {
            if !step.contents { waiting.subtract((step.foods + step.along).map(\.id)) } else if !(isAtTheFire && step.operation.map { Self.heats.contains($0) } ?? false) { waiting.removeAll() }
        }
        if cuts, step.operation != .peel { cut.formUnion(step.foods.map(\.id)) }
        if step.hot, step.foods.allSatisfy({ !Self.solid.contains(GrammarFoods.role(of: $0.id)) }), step.pieces { heatsPieces = true }
        if step.hot, !(step.foods + step.along).contains(where: { Self.solid.contains(GrammarFoods.role(of: $0.id)) }) { heatsUnnamed = true }
        if step.hot {
            heated.formUnion((step.foods + step.along).map(\.id))
            // What lies elsewhere stays cold, as far as one can tell: not where a made thing is cooked, whatever went into it.
            let fire = step.clear && step.mentioned.isEmpty ? step.target ?? from : nil
            // Who warms bread warms bread.
            let isBread = step.clear && step.operation != .bake && !step.foods.isEmpty && step.foods.allSatisfy { GrammarFoods.role(of: $0.id) == .bread }
            // What lies on bread is baked with it.
            let isTopped = step.operation == .bake && step.foods.contains { GrammarFoods.role(of: $0.id) == .bread }
            let aimed = fire == nil && !isTopped && step.clear && !step.foods.isEmpty && step.mentioned.isEmpty && products.isEmpty && existing.isEmpty
            let named = Set((step.foods + step.along).map(\.id))
            // Nor what waits on the board while something else is cooked.
            let waiting = isBread ? Set(places.keys).subtracting(named) : step.foods.isEmpty || isTopped ? [] : Set(places.keys.filter { places[$0] == [.board] }).subtracting(named)
            heated.formUnion(places.keys.filter { id in
                !waiting.contains(id) && (places[id]!.isEmpty || (fire.map { isIn(id, $0) } ?? (!aimed || places[id]!.contains { Self.forFire.contains($0) })))
            })
        }
        if step.operation.map({ [.boil, .simmer, .marinate].contains($0) }) ?? false || (step.foods + step.along).contains(where: Self.wets) { wet = true }
        let juicy = (step.foods + step.along).contains { Self.juicy.contains(GrammarFoods.role(of: $0.id)) || Self.juicyFoods.contains($0.id) }
        if juicy { moist = true }
        if step.operation == .boil { afloat = true } else if step.operation == .drain { afloat = false }
    }

    /// What a clause does: the later ones cut and heat foods of their own.
    private mutating func apply(_ part: Part, of step: Deed, isFirst: Bool) {
        guard part.isPlain else { return }
        let foods = part.deed.foods.map(\.id)
        if part.softens { softened.formUnion(foods.filter { [.aromatic, .vegetable].contains(GrammarFoods.role(of: $0)) && !["mushroom", "vegetable"].contains($0) }) }
        if isFirst { return }
        if part.cuts { cut.formUnion(foods.filter { Self.solid.contains(GrammarFoods.role(of: $0)) }) }
        guard part.heats, part.deed.source == nil else { return }
        heated.formUnion(foods)
        waiting.subtract(foods)
        let fire = (part.deed.target ?? step.target).flatMap { Self.forFire.contains($0) && $0 != .colander ? $0 : nil }
        for id in foods where fire != nil || places[id] == [.board] || places[id] == nil { places[id] = fire.map { [$0] } ?? [] }
    }

    private mutating func move(all from: VesselKind, to target: VesselKind) {
        for (id, there) in places where there.contains(from) { places[id] = there.filter { $0 != from && $0 != target } + [target] }
        for (id, place) in products where place == from { products[id] = target }
    }
}
