/// Which state belongs to which food, and what lies in what.
extension CaptionParser {
    // MARK: States

    mutating func bindStates() {
        for (order, item) in items.enumerated() {
            switch item.kind {
            case .form(let form, let noun):
                if negated(item) || !noun && describesOther(item) { continue }
                // "The cook quarters tomatoes": a shape noun that is a verb here.
                if noun, isVerb(item), let target = nextFood(after: order, within: 5) {
                    assign(form: form, cook: nil, to: [target])
                } else {
                    let strict = noun && !Self.loose.contains(words[item.end - 1].text)
                    assign(form: form, cook: nil, to: targets(of: order, noun: noun, strict: strict) { Lexicon.admits(form, for: $0) })
                }
            case .cook(let cook):
                if negated(item) || describesOther(item) { continue }
                assignOrDefer(form: nil, cook: cook, to: targets(of: order, noun: false, strict: false) { Lexicon.admits(cook, for: $0) })
            case .verb(_, let form, let cook) where form != nil || cook != nil:
                if negated(item) || isNoun(item) || isParticiple(item) && nextFood(after: order, within: 3) == nil && subject(before: order, takes: { _ in true }) == nil { continue }
                let takes: (String) -> Bool = { id in form.map { Lexicon.admits($0, for: id) } ?? cook.map { Lexicon.admits($0, for: id) } ?? true }
                let group = isParticiple(item) ? targets(of: order, noun: false, strict: false, takes: takes) : verbTargets(of: order, takes: takes)
                assignOrDefer(form: form, cook: cook, to: group)
            default: break
            }
        }
        bindTogether()
        bindTools()
        bindBoiling()
    }

    /// What goes under a rolling pin is rolled out, what goes down a grater is grated.
    private mutating func bindTools() {
        for index in reading.foods.indices where reading.foods[index].form == nil {
            let category = Lexicon.ingredient(reading.foods[index].food.id)?.category
            if reading.tools.contains(.rollingPin), category == .dough { reading.foods[index].form = .rolled }
        }
    }

    /// What is brought "together" is mixed, where its parts can mix.
    private mutating func bindTogether() {
        for index in words.indices where index > 0 && words[index].text == "with" && ["stirred", "mixed", "whisked", "combined", "blended"].contains(words[index - 1].text) {
            guard let order = items.lastIndex(where: { $0.end <= index }), let before = subject(before: order, takes: { _ in true }), let after = nextFood(after: order, within: 4) else { continue }
            for food in before + coordinated(from: after) {
                guard let category = Lexicon.ingredient(reading.foods[food].food.id)?.category else { continue }
                if category.flows || [.powder, .dairy, .egg, .spice].contains(category) { reading.foods[food].form = .mixed }
            }
        }
        for index in words.indices where words[index].text == "together" {
            guard let last = items.lastIndex(where: { $0.start < index && isFood($0) && sentences[$0.start] == sentences[index] }) else { continue }
            let group = group(endingAt: last)
            guard group.count > 1 else { continue }
            for food in group {
                guard let category = Lexicon.ingredient(reading.foods[food].food.id)?.category else { continue }
                if category.flows || [.powder, .dairy, .egg, .spice, .herb].contains(category) { reading.foods[food].form = .mixed }
            }
        }
    }

    /// What lies in boiling water boils.
    private mutating func bindBoiling() {
        for water in reading.foods where water.cook == .boiled && water.food.id == "water" {
            for index in reading.foods.indices where (reading.foods[index].container == water.container || reading.foods[index].container == .open && reading.vessels.count == 1) && reading.foods[index].cook == nil {
                guard Lexicon.ingredient(reading.foods[index].food.id)?.category.flows == false else { continue }
                reading.foods[index].cook = .boiled
            }
        }
    }

    /// "A golden paste", "soft bread": the word describes some other noun, or is no cook's word before a noun.
    private func describesOther(_ item: Item) -> Bool {
        guard item.end < words.count, !words[item.end].afterBreak else { return false }
        if case .cook(.boiled) = item.kind { return words[item.start].text == "rolling" }
        if let next = items.first(where: { $0.start == item.end }) {
            switch next.kind {
            case .tool, .vessel, .counterNoun, .sleeve: return true
            case .food(let index) where ["soft", "silky", "opaque", "brown"].contains(words[item.start].text) || words[item.start].text == "crisp" && !Self.crisps(reading.foods[index].food.id):
                return true
            default: break
            }
        }
        if ["translucent", "opaque", "soft", "crisp"].contains(words[item.start].text), words[item.end].text == "as" { return true }
        if Self.parts.contains(words[item.end].text) { return false }
        if item.start == 0 || sentences[item.start] != sentences[item.start - 1] { return false }
        let next = words[item.end].text
        return !Self.stops.contains(next) && !items.contains { $0.start == item.end } && !next.hasSuffix("ly")
            && !["now", "already", "again", "still", "all", "side", "too", "in", "when", "before", "after", "so", "very", "rather", "quite", "almost", "dark", "flat", "just", "once", "straight", "open", "down", "away", "lengthways", "side", "together", "first", "overnight"].contains(next)
    }

    /// Parts of a food whose state is the food's.
    private static let parts: Set<String> = ["patches", "edges", "spots", "undersides", "underside", "skin", "sides", "bottoms", "bottom", "tops", "surface", "lid", "rind"]

    /// Foods that heat makes crisp; a crisp apple is a raw one.
    private static func crisps(_ id: String) -> Bool {
        guard let category = Lexicon.ingredient(id)?.category else { return false }
        return [.meat, .bread, .dough, .dish, .fish].contains(category) || ["onion", "shallot", "garlic", "potato"].contains { Lexicon.isKind(id, of: $0) }
    }

    /// A state whose food was named in an earlier caption ("They boil now") waits for the scene to tell.
    private mutating func assignOrDefer(form: Form?, cook: Cook?, to foods: [Int]) {
        assign(form: form, cook: cook, to: foods)
        if foods.isEmpty { reading.deferred.append(DeferredState(form: form, cook: cook)) }
    }

    private mutating func assign(form: Form?, cook: Cook?, to foods: [Int]) {
        for index in foods {
            let id = reading.foods[index].food.id
            // Ground meat is minced; everything else that is ground is a powder.
            let form = form == .ground && Lexicon.ingredient(id)?.category == .meat ? .minced : form
            if let form, Lexicon.admits(form, for: id) { reading.foods[index].form = form }
            if let cook, Lexicon.admits(cook, for: id) { reading.foods[index].cook = cook }
        }
    }

    /// Shape nouns that stand for their food on their own ("cut into rings").
    private static let loose: Set<String> = [
        "rings", "strips", "ribbons", "moons", "wedges", "cubes", "dice", "chunks", "matchsticks", "batons", "florets", "slices", "halves", "quarters",
        "rounds", "coins", "shreds", "slivers", "discs", "wheels", "crescents", "wedge",
    ]

    private func isParticiple(_ item: Item) -> Bool {
        let text = words[item.start].text
        return text.hasSuffix("ed") || ["torn", "beaten", "split", "cut", "ground", "broken"].contains(text)
    }

    func isVerb(_ item: Item) -> Bool {
        let previous = item.start > 0 ? words[item.start - 1].text : ""
        let next = item.end < words.count ? words[item.end].text : ""
        let isAction = tags[item.start].contains { if case .operation = $0.meaning { true } else { false } }
        return isAction && next != "of" && !Self.determiners.contains(previous) && !Self.prepositions.contains(previous)
            && !(item.start > 0 && items.contains { $0.end == item.start && isFood($0) })
    }

    private func negated(_ item: Item) -> Bool {
        if item.start > 0, words[item.start].text.hasSuffix("ing"), ["from", "stops"].contains(words[item.start - 1].text) { return true }
        return denied(item)
    }

    private func denied(_ item: Item) -> Bool {
        (max(0, item.start - 4)..<item.start).filter { index in !words[(index + 1)...item.start].contains { $0.afterBreak } }.map { words[$0] }.contains { ["no", "not", "yet", "without", "nothing", "un", "never"].contains($0.text) }
    }

    private func isFood(_ item: Item) -> Bool {
        if case .food = item.kind { true } else { false }
    }

    private func food(_ order: Int) -> Int? {
        if case .food(let index) = items[order].kind { index } else { nil }
    }

    private func targets(of order: Int, noun: Bool, strict: Bool, takes: (String) -> Bool) -> [Int] {
        let item = items[order]
        // Noun after its food: "onion rings", "basil leaves".
        if noun, order > 0, items[order - 1].end == item.start, !words[item.start].afterBreak, let index = food(order - 1) {
            // "Mint and lettuce leaves" are leaves of both.
            if order > 1, let other = food(order - 2), words[items[order - 2].end..<items[order - 1].start].map(\.text) == ["and"],
                case .form(.leaf, _) = item.kind, [.herb, .leafy].contains(Lexicon.ingredient(reading.foods[other].food.id)?.category) {
                return [other, index]
            }
            return [index]
        }
        let next = item.end < words.count ? words[item.end] : nil
        // Modifier before its food, or "slices of".
        if !noun || next?.text == "of", let first = following(order) { return coordinated(from: first) }
        if noun, next.map({ ["a", "an"].contains($0.text) }) ?? false, words[item.start].text == "half", let first = following(order) { return [first] }
        if strict { return [] }
        if order > 0, items[order - 1].end == item.start, !words[item.start].afterBreak, let index = food(order - 1) { return [index] }
        if let group = subject(before: order, takes: takes) { return group }
        // "Sliced as thin as coins, the potatoes ...": a fronted participle.
        if let comma = (item.end..<min(words.count, item.end + 14)).first(where: { words[$0].afterBreak && sentences[$0] == sentences[item.start] }),
            let main = items.first(where: { $0.start >= comma && $0.start < comma + 6 && isFood($0) }), case .food(let index) = main.kind, takes(reading.foods[index].food.id) {
            return [index]
        }
        if let later = nextFood(after: order, within: 12), takes(reading.foods[later].food.id) { return [later] }
        return previousGroup(before: order, takes: takes)
    }

    /// The food that the modifier at `order` stands before, within its noun phrase.
    private func following(_ order: Int) -> Int? {
        let item = items[order]
        var position = item.end
        if position < words.count, words[position].text == "of" { position += 1 }
        var gap = 0
        while position < words.count, gap <= 4 {
            if let next = items.first(where: { $0.start == position }) {
                switch next.kind {
                case .food(let index): return index
                case .form, .cook, .colour, .material: position = next.end
                    gap += 1
                    continue
                case .verb where isParticiple(next): position = next.end
                    gap += 1
                    continue
                default: return nil
                }
            }
            let word = words[position]
            if word.afterBreak, !(word.marks == "," && items.contains { $0.start >= position && $0.start <= position + 1 && isModifierItem($0) }) { return nil }
            if Self.stops.contains(word.text), !["and", "the", "a", "one", "two", "three", "four"].contains(word.text) { return nil }
            if word.text == "and", !items.contains(where: { $0.start == position + 1 && isModifierItem($0) }) { return nil }
            position += 1
            gap += 1
        }
        return nil
    }

    private func isModifierItem(_ item: Item) -> Bool {
        switch item.kind {
        case .form, .cook, .colour: true
        default: false
        }
    }

    /// The foods that share a modifier with the first: "diced carrot and celery", but not "diced carrot and a lemon".
    private func coordinated(from first: Int) -> [Int] {
        var group = [first]
        guard var current = items.firstIndex(where: { if case .food(first) = $0.kind { true } else { false } }) else { return group }
        let category = Lexicon.ingredient(reading.foods[first].food.id)?.category
        while current + 1 < items.count, let next = food(current + 1) {
            let gap = words[items[current].end..<items[current + 1].start].map(\.text)
            guard gap == ["and"] || (gap.isEmpty && words[items[current + 1].start].marks == ","),
                Lexicon.ingredient(reading.foods[next].food.id)?.category == category
            else { break }
            group.append(next)
            current += 1
        }
        return group
    }

    /// The nearest food before `order` in its sentence, with those that it is listed with.
    private func subject(before order: Int, takes: (String) -> Bool) -> [Int]? {
        let sentence = sentences[items[order].start]
        var index = order - 1
        while index >= 0, sentences[items[index].start] == sentence {
            if let food = food(index), takes(reading.foods[food].food.id) { return group(endingAt: index) }
            index -= 1
        }
        return nil
    }

    private func group(endingAt order: Int) -> [Int] {
        var group: [Int] = []
        var current = order
        while let index = food(current) {
            group.append(index)
            var previous = current - 1
            while previous >= 0, isModifierItem(items[previous]) { previous -= 1 }
            guard previous >= 0, food(previous) != nil, sentences[items[previous].start] == sentences[items[current].start] else { break }
            let gap = words[items[previous].end..<items[current].start]
            let listed = gap.contains { $0.text == "and" } || words[items[current].start].marks == "," || gap.contains { $0.marks == "," }
            // ", and" opens a new clause unless it ends a list.
            if words[items[current].start - gap.count].marks.contains(",") || gap.contains(where: { $0.text == "and" && $0.afterBreak }), group.count == 1, gap.contains(where: { $0.text == "and" }) {
                guard previous > 0, food(previous - 1) != nil, words[items[previous].start].marks == "," else { break }
            }
            let plain = gap.allSatisfy { (!Self.prepositions.contains($0.text) || $0.text == "of") && !["while", "as", "then", "is", "are"].contains($0.text) }
            guard listed, plain, gap.count <= 4 else { break }
            current = previous
        }
        return group
    }

    private func previousGroup(before order: Int, takes: (String) -> Bool) -> [Int] {
        let sentence = sentences[items[order].start]
        guard let last = items[..<order].lastIndex(where: { item in
            guard case .food(let index) = item.kind else { return false }
            return sentences[item.start] < sentence && takes(reading.foods[index].food.id)
        }) else { return [] }
        return group(endingAt: last)
    }

    private func nextFood(after order: Int, within distance: Int) -> Int? {
        let end = items[order].end
        for next in (order + 1)..<max(order + 1, items.count) {
            guard items[next].start - end <= distance, sentences[items[next].start] == sentences[items[order].start] else { return nil }
            if let index = food(next) { return index }
            if case .vessel = items[next].kind { return nil }
        }
        return nil
    }

    /// Object of an active verb, or its subject where it has no object.
    private func verbTargets(of order: Int, takes: (String) -> Bool) -> [Int] {
        if order > 0, items[order - 1].end == items[order].start, food(order - 1) != nil, !words[items[order].start].afterBreak {
            return group(endingAt: order - 1)
        }
        if let object = nextFood(after: order, within: 4) { return coordinated(from: object) }
        return subject(before: order, takes: takes) ?? previousGroup(before: order, takes: takes)
    }

    // MARK: Containers

    mutating func bindContainers() {
        for item in items {
            guard case .food(let index) = item.kind else { continue }
            reading.foods[index].container = container(of: item)
        }
    }

    /// The vessel of the food's own sentence that it is nearest to, not counting one that it comes out of.
    private func container(of item: Item) -> FoodMention.Container {
        let sentence = sentences[item.start]
        var best: (cost: Int, vessel: Int)?
        for other in items where sentences[other.start] == sentence {
            guard case .vessel(let vessel) = other.kind else { continue }
            let mention = reading.vessels[vessel]
            var cost = abs(other.start - item.start)
            let between = words[min(other.end, item.end)..<max(other.start, item.start)]
            cost += between.filter { $0.afterBreak }.count * 3
            if mention.source { cost += 12 }
            if mention.target { cost -= 3 }
            if other.start < item.start, between.contains(where: { ["beside", "next", "alongside", "side", "right", "left"].contains($0.text) }) { cost += 10 }
            if other.start > item.start, between.contains(where: { ["beside", "near", "nearby", "by"].contains($0.text) }) { cost += 10 }
            if best == nil || cost < best!.cost { best = (cost, vessel) }
        }
        guard let best else {
            let aside = words[item.start...].prefix(6).contains { ["counter", "worktop", "table"].contains($0.text) }
            return aside ? .counter : .open
        }
        return best.cost > 16 ? .open : .vessel(best.vessel)
    }
}
