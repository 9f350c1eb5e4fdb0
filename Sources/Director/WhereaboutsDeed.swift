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
        /// Those of the made things that stand after the verb ("prick the cake and pour the milk over it" pours no cake).
        let acted: Set<String>
        /// What else is named: fat, what things are put onto.
        let along: [FoodName]
        let source: VesselKind?
        /// Its noun: "saucepan".
        let sourceWord: String?
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
        /// The words say which foods are handled.
        let direct: Bool
        /// Called cut already: "the diced prawns".
        let cutBefore: Set<String>
        /// Put to what is handled: "the onion with the garlic".
        let joined: Set<String>
        /// Clear, and its verb is the operation's own ("soak" is none of boil's).
        let literal: Bool
        /// It is poured, whatever the verb that the words begin with.
        let pours: Bool
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
            // "Scatter with parsley and serve from the pan" takes no parsley from there.
            let taken = operation != .serve && reading.operations.contains(.serve) ? nil : reading.vessels.last { $0.source }
            source = taken?.kind
            sourceWord = taken?.word
            end = reading.vessels.last { $0.target && !$0.source } ?? reading.vessels.last { !$0.source }
            target = end?.kind
            let words = CleanText.words(action).map { String($0) }, scanned = TextScanner.words(of: action).map(\.text)
            // "So that it spreads evenly" spreads nothing.
            let told = Set(action.firstMatch(of: /\b(?:so that|until|till|to spread|to cover|to brighten)\b/).map { TextReader.reading(of: String(action[..<$0.range.lowerBound])) }?.operations ?? reading.operations)
            let alone = told.allSatisfy { $0 == operation } || told.allSatisfy { $0 == .chop || $0 == .slice }
            direct = !handled.isEmpty
            pours = operation == .pour || operation == .place && words.contains("pouring")
            cutBefore = Set(reading.foods.filter { food in
                food.position > 0 && food.position < scanned.count && ["chopped", "diced", "sliced", "minced", "grated"].contains(scanned[food.position - 1])
            }.map(\.food.id))
            joined = Set(reading.foods.filter { food in
                scanned[max(0, min(food.position, scanned.count) - 3)..<min(food.position, scanned.count)].contains("with")
            }.map(\.food.id))
            // "And" before a food joins foods, not deeds.
            let border = scanned.indices.first { at in
                ["and", "then"].contains(scanned[at]) && at > 2 && !reading.foods.contains { (at + 1...at + 2).contains($0.position) }
            } ?? scanned.count
            place = reading.vessels.last { vessel in
                !vessel.source && vessel.word != "ramekin" && vessel.position < border && scanned[max(0, vessel.position - 4)..<min(vessel.position, scanned.count)].contains { $0 == "in" || $0 == "on" }
            }?.kind
            let verb = operation.flatMap { operation in words.firstIndex { Self.isVerb(operation, of: [$0]) } }
            let things = made
            acted = verb.map { verb in Set(things.filter { food in words.dropFirst(verb).contains { food.word.hasPrefix($0.prefix(4)) && $0.count > 2 } }.map(\.id)) } ?? []
            single = zip(words, words.dropFirst()).contains { ["an", "one"].contains($0) && $1.hasPrefix("egg") }
            // "Until the last of it is in" is all of it.
            partial = zip(words, words.dropFirst() + [""]).contains { word, next in
                Self.parts.contains(word) && !(word == "last" && next == "of") || ["some", "few", "part", "third", "quarter"].contains(word) && next == "of"
            }
            clear = alone
            literal = clear && (operation.map { Self.isVerb($0, of: words) } ?? false)
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
                // "Add a splash of water and cover."
                word == "and" && next == "cover" || Self.heating.contains(word) && !vessels.contains(next) && !["sugar", "rice", "syrup", "bread", "dish", "tray"].contains(next)
            }
        }

        /// Whether words tell of an operation by its own verb.
        static func isVerb(_ operation: Kitchen.Operation, of words: [String]) -> Bool {
            let verb: [Substring] = switch operation {
            case .fry: frying
            case .chop: ["chop", "cut", "dice"]
            case .slice: ["slic", "cut"]
            default: [operation.rawValue.prefix(4)]
            }
            return words.contains { word in verb.contains { word.hasPrefix($0) } }
        }

        private static let frying: [Substring] = ["fry", "fri", "saut", "sizzl", "sear"]
        private static let heating: Set<String> = [
            "cook", "cooked", "cooking", "heat", "heated", "hot", "oven", "brown", "browned", "soften", "boiling", "steam", "golden", "melt", "melted", "roast", "roasted",
            "toast", "toasted", "crisp", "poach", "poached", "smoke", "smoked", "grilled", "braise",
        ]

        private static let parts: Set<String> = ["half", "rest", "remaining", "another", "again", "second", "reserved", "extra", "more", "other", "last", "return"]
    }
}
