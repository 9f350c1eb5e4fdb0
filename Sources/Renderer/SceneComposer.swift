import Kitchen

/// From what a caption says, and the last scene, to the next scene. What the words leave open stays as it was.
///
/// The scene is the memory: what is out of view keeps its slot with presence 0, so that a bowl comes back in its colour and with
/// what was in it.
struct SceneComposer {
    private var objects: [SceneObject]
    private let reading: CaptionReading
    private let previous: Scene?
    private(set) var notes: [String] = []
    /// Slot of each vessel that the reading mentions.
    private var vesselSlots: [Int] = []
    private var named: Set<Int> = []

    /// Most things a scene remembers; what was out of view longest goes first.
    static let maximumObjects = 48

    init(_ reading: CaptionReading, after previous: Scene?) {
        self.reading = reading
        self.previous = previous
        objects = (previous?.objects ?? []).filter { object in
            switch object.kind {
            case .vessel, .ingredient: object.slot < Choreography.firstOwnSlot
            case .tool, .hand: false
            }
        }
    }

    /// The objects of the new scene, and the slot of the vessel that the step is about.
    mutating func compose() -> (objects: [SceneObject], focus: Int?) {
        let lastFocus = Self.focus(of: previous)
        for mention in reading.vessels { vesselSlots.append(resolve(mention)) }
        let focus = chooseFocus(last: lastFocus)
        let recent = recentFoods()
        let touched = placeFoods(focus: focus, last: lastFocus)
        applyDeferred(to: recent)
        absorb(into: touched)
        if let focus, let lastFocus, focus != lastFocus, reading.movesContents, carriesOver(touched, to: focus) {
            for index in objects.indices where objects[index].inside == lastFocus && objects[index].presence > 0 { objects[index].inside = focus }
        }
        show(focus: focus, touched: touched)
        trim()
        return (objects, focus)
    }

    /// The vessel in the middle of the picture.
    static func focus(of scene: Scene?) -> Int? {
        scene?.objects.filter { object in
            if case .vessel = object.kind { object.presence > 0 } else { false }
        }.min { distance($0) < distance($1) }?.slot
    }

    private static func distance(_ object: SceneObject) -> Float {
        object.place.x * object.place.x + object.place.y * object.place.y - object.size
    }

    // MARK: Vessels

    private mutating func resolve(_ mention: VesselMention) -> Int {
        let known = objects.indices.filter { objects[$0].kind == .vessel(mention.kind) }
        let sameCaption = known.filter { named.contains(objects[$0].slot) }
        var match: Int?
        if let colour = mention.colour {
            match = known.first { objects[$0].colour == colour } ?? known.last { index in
                // "The plate ... A blue plate": the caption tells later which colour the plate has that it named.
                guard let old = objects[index].colour else { return !mention.another }
                guard !named.contains(objects[index].slot) else { return false }
                return old.isMaterial != colour.isMaterial
            }
        } else if mention.another {
            match = known.last { !named.contains(objects[$0].slot) && sameCaption.isEmpty == false }
        } else {
            match = sameCaption.last { objects[$0].name == mention.word } ?? known.last { objects[$0].name == mention.word } ?? sameCaption.last ?? known.last { objects[$0].presence > 0 } ?? known.last
        }
        if let match {
            if let colour = mention.colour { objects[match].colour = colour }
            named.insert(objects[match].slot)
            return objects[match].slot
        }
        let slot = freeSlot()
        objects.append(SceneObject(slot: slot, kind: .vessel(mention.kind), name: mention.word, colour: mention.colour, presence: 0))
        named.insert(slot)
        return slot
    }

    private func freeSlot() -> Int {
        let used = Set(objects.map(\.slot))
        return (0...).first { !used.contains($0) } ?? 0
    }

    private func chooseFocus(last: Int?) -> Int? {
        guard !vesselSlots.isEmpty else { return last }
        var score: [Int: Int] = [:]
        for (index, slot) in vesselSlots.enumerated() {
            let mention = reading.vessels[index]
            score[slot, default: 0] += mention.source ? -3 : mention.target ? 3 : 1
            if index == 0 { score[slot, default: 0] += 2 }
            if slot == last { score[slot, default: 0] += 1 }
            score[slot, default: 0] += 2 * reading.foods.filter { $0.container == .vessel(index) }.count
            if mention.kind == .jug || mention.kind == .jar || mention.kind == .glass || mention.kind == .colander { score[slot, default: 0] -= 3 }
        }
        // A vessel named only for what comes out of it does not displace the one at work.
        if let last, score.values.allSatisfy({ $0 < 0 }) { return last }
        return vesselSlots.max { (score[$0] ?? 0, -(vesselSlots.firstIndex(of: $0) ?? 0)) < (score[$1] ?? 0, -(vesselSlots.firstIndex(of: $1) ?? 0)) }
    }

    // MARK: Foods

    private mutating func placeFoods(focus: Int?, last: Int?) -> Set<Int> {
        var touched: Set<Int> = []
        for mention in reading.foods {
            let container: Int?
            switch mention.container {
            case .vessel(let index): container = vesselSlots[index]
            case .counter: container = nil
            case .open: container = focus
            }
            let index = find(mention) ?? add(mention)
            if Lexicon.isGeneric(mention.food.id) { touched.formUnion(touchClass(mention, focus: focus)) }
            let wasVisible = objects[index].presence > 0 && objects[index].inside.map { slot in named.contains(slot) || slot == focus } ?? false
            if mention.container != .open || !wasVisible { objects[index].inside = container }
            if let form = mention.form {
                objects[index].form = form
            } else if objects[index].form == .mixed, Lexicon.ingredient(mention.food.id)?.category.flows == true {
                // More of it, on its own again.
                objects[index].form = Lexicon.naturalForm(of: mention.food)
            }
            if let cook = mention.cook {
                objects[index].cook = cook
                objects[index].doneness = cook == .raw ? 0 : 0.8
            }
            objects[index].presence = 1
            touched.insert(objects[index].slot)
        }
        return touched
    }

    /// What the last caption named and still shows, by slot; nothing where that was more than a few things.
    private func recentFoods() -> [Int] {
        let visible = objects.filter { object in
            guard case .ingredient(let id) = object.kind, object.presence > 0 else { return false }
            return Lexicon.ingredient(id)?.category.flows == false
        }
        return visible.count <= 2 ? visible.map(\.slot) : []
    }

    private mutating func applyDeferred(to slots: [Int]) {
        for state in reading.deferred {
            for index in objects.indices where slots.contains(objects[index].slot) {
                let id = Self.id(of: objects[index])
                if let form = state.form, Lexicon.admits(form, for: id) { objects[index].form = form }
                if let cook = state.cook, Lexicon.admits(cook, for: id) {
                    objects[index].cook = cook
                    objects[index].doneness = 0.8
                }
            }
        }
    }

    /// "The vegetables are golden": all of them that are in view.
    private mutating func touchClass(_ mention: FoodMention, focus: Int?) -> Set<Int> {
        var touched: Set<Int> = []
        for index in objects.indices where objects[index].presence > 0 && Lexicon.isKind(Self.id(of: objects[index]), of: mention.food.id) {
            if let form = mention.form, Lexicon.admits(form, for: Self.id(of: objects[index])) { objects[index].form = form }
            if let cook = mention.cook, Lexicon.admits(cook, for: Self.id(of: objects[index])) {
                objects[index].cook = cook
                objects[index].doneness = 0.8
            }
            touched.insert(objects[index].slot)
        }
        return touched
    }

    private func find(_ mention: FoodMention) -> Int? {
        let foods = objects.indices.filter { index in
            guard case .ingredient(let id) = objects[index].kind else { return false }
            return Lexicon.isKind(id, of: mention.food.id) && (mention.food.name == nil || objects[index].name == mention.food.name)
        }
        return foods.last { objects[$0].kind == .ingredient(mention.food.id) && objects[$0].presence > 0 }
            ?? foods.last { objects[$0].presence > 0 } ?? foods.last
    }

    private mutating func add(_ mention: FoodMention) -> Int {
        let id = mention.food.id
        if let name = mention.food.name, !notes.contains(where: { $0.hasPrefix(name + " ") }) { notes.append("\(name) is drawn as \(id)") }
        objects.append(SceneObject(
            slot: freeSlot(), kind: .ingredient(id), name: mention.food.name, form: Lexicon.naturalForm(of: mention.food), amount: Lexicon.usualAmount(of: id, plural: mention.plural), presence: 0))
        return objects.count - 1
    }

    /// A batter swallows its flour, a soup its stock: what a made thing is made of is no longer seen beside it.
    private mutating func absorb(into touched: Set<Int>) {
        for maker in objects where touched.contains(maker.slot) {
            guard case .ingredient(let id) = maker.kind, let category = Lexicon.ingredient(id)?.category, category.absorbs, let vessel = maker.inside else { continue }
            for index in objects.indices where objects[index].inside == vessel && !touched.contains(objects[index].slot) {
                guard case .ingredient(let part) = objects[index].kind, let kind = Lexicon.ingredient(part)?.category else { continue }
                let fluid = kind.flows || [.powder, .egg, .dairy, .spice, .dough].contains(kind)
                let solid = category == .dish || category == .dough
                if fluid || solid && objects[index].layer <= maker.layer && category == .dough {
                    objects[index].presence = 0
                    objects[index].inside = nil
                }
            }
        }
    }

    /// Whether what was at work moves along with the work ("It slides onto a plate"): not where the new vessel's food is named.
    private func carriesOver(_ touched: Set<Int>, to focus: Int) -> Bool {
        !objects.contains { touched.contains($0.slot) && $0.inside == focus }
    }

    private static func id(of object: SceneObject) -> String {
        if case .ingredient(let id) = object.kind { id } else { "" }
    }

    // MARK: View

    private mutating func show(focus: Int?, touched: Set<Int>) {
        let visible = named.union(focus.map { [$0] } ?? [])
        for index in objects.indices {
            switch objects[index].kind {
            case .vessel:
                objects[index].presence = visible.contains(objects[index].slot) ? 1 : 0
            default:
                if touched.contains(objects[index].slot) { continue }
                if let inside = objects[index].inside {
                    objects[index].presence = visible.contains(inside) ? 1 : 0
                } else {
                    objects[index].presence = 0
                }
            }
        }
        // From the bottom: liquids and doughs, then the rest; of both, what this step is about lies on top.
        let order = objects.indices.sorted { a, b in
            func key(_ index: Int) -> (Int, Int, Int) {
                (objects[index].isBase ? 0 : 1, touched.contains(objects[index].slot) ? 1 : 0, index)
            }
            return key(a) < key(b)
        }
        for (layer, index) in order.enumerated() { objects[index].layer = layer }
    }

    private mutating func trim() {
        while objects.count > Self.maximumObjects, let index = objects.firstIndex(where: { $0.presence == 0 }) { objects.remove(at: index) }
        if objects.count > Self.maximumObjects { objects.removeLast(objects.count - Self.maximumObjects) }
    }
}
