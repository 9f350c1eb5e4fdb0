import Kitchen

extension Whereabouts {
    /// One action's parts.
    struct Deed {
        let operation: Kitchen.Operation?
        /// What is handled; all that is named where the words do not say which.
        let foods: [FoodName]
        let made: [FoodName]
        /// Made things that are named at all: "to make a batter".
        let mentioned: [FoodName]
        /// What else is named: fat, what things are put onto.
        let along: [FoodName]
        let source: VesselKind?
        let target: VesselKind?
        /// The words that tell of it.
        let end: VesselMention?
        /// Where the deed itself happens: the vessel after an "in" or "on", before another deed is told of.
        let place: VesselKind?
        /// "Crack an egg": there are others.
        let single: Bool
        /// Not all of it: "half of", "the rest".
        let partial: Bool
        /// Nothing else is done in the same breath ("Chop the onion and fry it").
        let clear: Bool
        /// Clear, and its verb is the operation's own ("soak" is none of boil's).
        let literal: Bool
        /// No food is named: "the contents", "it all".
        var contents: Bool { foods.isEmpty && made.isEmpty && along.allSatisfy { GrammarFoods.role(of: $0.id) == .fat } }
        /// Something becomes hot.
        let hot: Bool

        init(action: String, reading: CaptionReading) {
            let operation = TextReader.operation(of: action)
            self.operation = operation
            let named = reading.foods.map(\.food), handled = TextReader.handled(inAction: action)
            let all = handled.isEmpty ? named : handled
            foods = all.filter { GrammarFoods.role(of: $0.id) != .composite }
            made = all.filter { GrammarFoods.role(of: $0.id) == .composite }
            mentioned = named.filter { GrammarFoods.role(of: $0.id) == .composite }
            along = named.filter { !all.contains($0) && GrammarFoods.role(of: $0.id) != .composite }
            source = reading.vessels.last { $0.source }?.kind
            end = reading.vessels.last { $0.target && !$0.source } ?? reading.vessels.last { !$0.source }
            target = end?.kind
            let words = CleanText.words(action).map { String($0) }, scanned = TextScanner.words(of: action).map(\.text)
            let alone = reading.operations.allSatisfy { $0 == operation } || reading.operations.allSatisfy { $0 == .chop || $0 == .slice }
            // "And" before a food joins foods, not deeds.
            let border = scanned.indices.first { at in
                ["and", "then"].contains(scanned[at]) && at > 2 && !reading.foods.contains { (at + 1...at + 2).contains($0.position) }
            } ?? scanned.count
            place = reading.vessels.last { vessel in
                !vessel.source && vessel.word != "ramekin" && vessel.position < border && scanned[max(0, vessel.position - 4)..<min(vessel.position, scanned.count)].contains { $0 == "in" || $0 == "on" }
            }?.kind
            single = zip(words, words.dropFirst()).contains { ["an", "one"].contains($0) && $1.hasPrefix("egg") }
            // "Until the last of it is in" is all of it.
            partial = zip(words, words.dropFirst() + [""]).contains { word, next in
                Self.parts.contains(word) && !(word == "last" && next == "of") || ["some", "few", "part", "third", "quarter"].contains(word) && next == "of"
            }
            let verb: [Substring] = switch operation {
            case .fry: Self.frying
            case .chop: ["chop", "cut"]
            case .slice: ["slic", "cut"]
            default: operation.map { [$0.rawValue.prefix(4)] } ?? []
            }
            clear = alone
            literal = clear && words.contains { word in verb.contains { word.hasPrefix($0) } }
            // A dough that rises is not baked, beans that soak are not boiled, and who turns a dough out has no pan.
            let has = { (stems: [String]) in words.contains { word in stems.contains { word.hasPrefix($0) } } }
            let fires = Set(reading.operations + (operation.map { [$0] } ?? [])).filter { operation in
                switch operation {
                case .bake: has(["bak", "roast", "oven"])
                case .boil: !has(["soak"]) || has(["boil", "blanch", "parboil"])
                case .flip: has(["flip", "over"])
                default: Whereabouts.heats.contains(operation)
                }
            }
            let vessels = Set(reading.vessels.flatMap { $0.word.split(separator: " ").map(String.init) })
            hot = !fires.isEmpty || zip(words, words.dropFirst() + [""]).contains { word, next in
                Self.heating.contains(word) && !vessels.contains(next) && !["sugar", "rice", "syrup", "bread", "dish", "tray"].contains(next)
            }
        }

        private static let frying: [Substring] = ["fry", "fri", "saut", "sizzl", "sear"]
        private static let heating: Set<String> = [
            "cook", "cooked", "cooking", "heat", "heated", "hot", "oven", "brown", "browned", "soften", "boiling", "steam", "golden", "melt", "melted", "roast", "roasted",
            "toast", "toasted", "crisp", "poach", "poached", "smoke", "smoked", "grilled", "braise",
        ]

        private static let parts: Set<String> = ["half", "rest", "remaining", "another", "again", "second", "reserved", "extra", "more", "other", "last", "return"]
    }
}
