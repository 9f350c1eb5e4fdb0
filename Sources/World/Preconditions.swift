import Kitchen

extension KitchenWorld {
    /// The preconditions of the operations, on the kitchen as it stands once the step's foods are in the vessel.
    func check(
        _ step: PlannedStep, vessel: Int, touched: [Int], changes: [ChangeTruth], refuse: (String) -> WorldError
    ) throws {
        let kind = step.vessel.kind
        let here = contents(of: vessel)
        func within(_ kinds: Set<VesselKind>) throws {
            guard kinds.contains(kind) else { throw refuse("a \(kind) is no place for it") }
        }
        func some(_ reason: String, _ holds: (Item) -> Bool) throws {
            guard here.contains(where: holds) else { throw refuse(reason) }
        }
        func each(_ reason: (String) -> String, _ holds: (Item) -> Bool) throws {
            for index in touched where !holds(items[index]) { throw refuse(reason(items[index].id)) }
        }
        func named() throws {
            guard !touched.isEmpty || step.source != nil else { throw refuse("it needs a food") }
        }
        let fluid: (Item) -> Bool = { $0.isFluid || ["milk", "cream", "coconut milk", "yogurt"].contains($0.id) || ["soup", "stew", "curry"].contains($0.id) }
        let doughy: (Item) -> Bool = { $0.category == .dough }

        switch step.operation {
        case .chop, .slice, .peel, .grate, .crush:
            try named()
            if step.operation == .crush { try within([.mortar, .board, .bowl]) } else { try within([.board, .bowl, .plate, .tray, .dish, .pot]) }
            guard let form = GrammarFoods.form(after: step.operation, of: step.subjects.first ?? "") else { return }
            for (n, index) in touched.enumerated() {
                let item = items[index]
                guard Lexicon.admits(form, for: item.id), !item.isFluid else { throw refuse("\(item.id) can't be \(form)") }
                guard changes[n].formBefore != form else { throw refuse("\(item.id) is \(form) already") }
                if step.operation == .peel, changes[n].formBefore != .whole { throw refuse("\(item.id) is cut already") }
            }
        case .crack:
            try within([.bowl, .pan, .wok, .pot, .dish, .jug])
            guard !touched.isEmpty else { throw refuse("it needs an egg") }
            try each({ "\($0) has no shell" }) { $0.category == .egg }
        case .whisk:
            try within([.bowl, .jug, .pot, .pan, .dish, .glass])
            try some("there is nothing fluid to whisk") { fluid($0) || [.egg, .dairy].contains($0.category) }
        case .roll where here.contains(where: { Lexicon.admits(.rolled, for: $0.id) }):
            try within([.board, .plate, .tray])
        case .knead, .roll:
            try within([.board, .bowl, .tray])
            try some("there is no dough") { doughy($0) || step.product != nil && ($0.category == .powder || $0.role == .grain) }
        case .fry:
            try within([.pan, .wok, .pot])
            try some("there is nothing to fry") { $0.role != .fat }
        case .flip:
            try within([.pan, .wok, .tray])
            try some("nothing in it has been cooked on one side") { $0.cook != .raw }
        case .grill:
            try within([.pan, .tray])
            try some("there is nothing to grill") { $0.role != .fat }
        case .simmer, .boil:
            try within([.pot, .pan, .wok])
            try some("there is no liquid") { fluid($0) || $0.id == "tomato" || $0.category == .sauce }
        case .bake:
            try within([.tray, .tin, .dish])
            try some("there is nothing to bake") { _ in true }
        case .drain:
            try within([.colander, .pot, .bowl])
            try some("nothing has been boiled") { $0.cook == .boiled || $0.form != .whole || $0.category == .grain || $0.category == .leafy }
        case .blend:
            try within([.jug, .jar, .pot, .bowl])
            try some("there is nothing to blend") { _ in true }
        case .mash:
            try within([.bowl, .pot, .plate, .dish])
            try some("there is nothing to mash") { !$0.isFluid }
        case .marinate:
            try within([.bowl, .dish, .tray])
            try some("there is nothing to marinate") { !$0.isFluid }
        case .spread:
            try named()
            try each({ "\($0) can't be spread" }) { item in
                item.isFluid || item.category.absorbs || [.mashed, .mixed, .beaten].contains(item.form) || ["butter", "cream cheese", "cream", "chocolate", "yogurt"].contains(item.id)
            }
        case .brush:
            guard !touched.isEmpty else { throw refuse("it needs something to brush with") }
            try each({ "\($0) can't be brushed on" }) { item in item.isFluid || [.egg].contains(item.category) || ["butter", "milk", "cream", "yogurt"].contains(item.id) }
        case .squeeze:
            guard !touched.isEmpty else { throw refuse("it needs a fruit") }
            try each({ "\($0) has no juice to squeeze" }) { ["lemon", "lime", "orange", "tomato", "garlic"].contains($0.id) }
        case .season:
            guard !touched.isEmpty else { throw refuse("it needs a seasoning") }
            try each({ "\($0) is no seasoning" }) { $0.category == .spice || $0.category == .herb }
            try some("there is nothing to season") { item in !touched.contains { items[$0].slot == item.slot } }
        case .sprinkle:
            guard !touched.isEmpty else { throw refuse("it needs something to sprinkle") }
            try each({ "\($0) can't be sprinkled" }) { item in
                !item.isFluid && ([.powder, .spice, .herb, .nut, .grain].contains(item.category) || ![.whole, .peeled].contains(item.form) || ["raisin", "blueberry", "pea", "corn", "feta", "chocolate", "parmesan", "cheese", "olive", "raspberry"].contains(item.id))
            }
        case .pour:
            try named()
            if step.source == nil {
                try each({ "\($0) can't be poured" }) { item in
                    fluid(item) || [.powder, .grain, .egg, .nut, .pasta].contains(item.category) || item.category.absorbs || item.form != .whole
                }
            }
        case .garnish, .place, .layer:
            try named()
        case .stir, .mix, .fold, .toss:
            try some("there is nothing in it") { _ in true }
        case .serve:
            try within([.plate, .bowl, .glass, .dish, .jar, .board])
            guard !here.isEmpty else { throw refuse("there is nothing to serve") }
        }
    }
}
