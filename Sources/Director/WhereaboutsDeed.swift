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
        /// It ends in serving, whatever comes first.
        let serves: Bool
        /// Begins with a word of carrying: "bring it onto a plate and serve".
        let moves: Bool
        /// The operation's own verb is the first word.
        let begins: Bool
        /// Pieces are named by their shape: matchsticks, wedges.
        let pieces: Bool
        /// Nothing else is done in the same breath ("Chop the onion and fry it").
        let clear: Bool
        /// The words say which foods are handled.
        let direct: Bool
        /// Called cut already: "the diced prawns".
        let cutBefore: Set<String>
        /// Spices that go by a name of their own: Scotch bonnet pepper is a fruit to be sliced.
        let named: Set<String>
        /// Named by what an earlier cut or the fire made of it: "the peach halves".
        let refined: Set<String>
        /// They stand before another food's name, and say of which kind that is: "the garlic yogurt".
        let qualifying: Set<String>
        /// The pasta that things are tossed through.
        let onto: FoodName?
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
        /// Into water, wherever that is.
        let isAfloat: Bool
        /// "Everything", "all the vegetables": more than what is there.
        let everything: Bool

        init(action: String, reading: CaptionReading) {
            let words = CleanText.words(action).map { String($0) }, tokens = TextScanner.words(of: action), scanned = tokens.map(\.text)
            // "Until a spoonful wrinkles on a saucer" puts nothing there.
            let until = scanned.firstIndex { $0 == "until" || $0 == "till" } ?? scanned.count
            // Nor does a sieve "held over a basin" put anything into the basin.
            let before = reading.vessels.filter { vessel in
                vessel.position < until && !zip(scanned, scanned.dropFirst()).enumerated().contains { at, pair in
                    ["held", "set"].contains(pair.0) && pair.1 == "over" && (at + 2..<at + 6).contains(vessel.position)
                }
            }
            let vessels = before.contains { $0.target && !$0.source } ? before : reading.vessels
            let heat = Self.isHot(reading, TextReader.operation(of: action), words)
            hot = heat
            everything = words.contains("everything") || words.contains("ingredients") || zip(words, words.dropFirst()).contains { $0 == "all" && $1 == "the" }
            let operation = Self.operation(of: action, words, isHot: heat, vessels: vessels)
            self.operation = operation
            // Lamb stock is stock.
            let stock = Set(reading.foods.filter { food in reading.foods.contains { $0.food.id == "stock" && $0.position == food.position + 1 && !tokens[$0.position].afterBreak } }.map(\.food))
            let named = reading.foods.filter { !TextReader.isSide($0, in: scanned) }.map(\.food).filter { !stock.contains($0) }, handled = TextReader.handled(inAction: action).filter { !stock.contains($0) }
            let all = handled.isEmpty ? named : handled
            foods = all.filter { GrammarFoods.role(of: $0.id) != .composite }
            made = all.filter { GrammarFoods.role(of: $0.id) == .composite }
            mentioned = named.filter { GrammarFoods.role(of: $0.id) == .composite }
            along = named.filter { !all.contains($0) && GrammarFoods.role(of: $0.id) != .composite }
            // "Scatter with parsley and serve from the pan" takes no parsley from there.
            let taken = operation != .serve && reading.operations.contains(.serve) ? nil : vessels.last { $0.source }
            source = taken?.kind
            sourceWord = taken?.word
            end = vessels.last { $0.target && !$0.source } ?? vessels.last { !$0.source }
            target = end?.kind
            isAfloat = end == nil && action.lowercased().contains(/\binto\b[\w ]*\bwater\b/)
            // "So that it spreads evenly" spreads nothing.
            let told = Set(action.firstMatch(of: /\b(?:so that|until|till|to spread|to cover|to brighten)\b/).map { TextReader.reading(of: String(action[..<$0.range.lowerBound])) }?.operations ?? reading.operations)
            let alone = told.allSatisfy { $0 == operation } || [[.chop, .slice], [.boil, .simmer]].contains { (alike: Set<Kitchen.Operation>) in told.isSubset(of: alike) && operation.map { alike.contains($0) } ?? true }
            direct = !handled.isEmpty
            pours = operation == .pour || operation == .place && words.contains("pouring")
            // "The diced prawns"; "slice the leek slices".
            cutBefore = Set(reading.foods.filter { food in
                guard food.position < scanned.count else { return false }
                let isCalled = food.position > 0 && ["chopped", "diced", "sliced", "minced", "grated"].contains(scanned[food.position - 1])
                return isCalled || operation == .slice && !words.contains("into") && scanned.dropFirst(food.position + 1).first == "slices"
            }.map(\.food.id))
            self.named = Set(reading.foods.filter { food in
                food.food.id == "pepper" && food.position > 0 && food.position < scanned.count && !Self.peppers.contains(scanned[food.position - 1])
            }.map(\.food.id))
            refined = Set(reading.foods.filter { Self.isRefined($0, in: scanned) }.map(\.food.id))
            qualifying = Set(reading.foods.filter { food in reading.foods.contains { $0.position == food.position + 1 && $0.food.id != food.food.id && !tokens[$0.position].afterBreak } }.map(\.food.id))
            onto = reading.foods.first { food in
                food.food.name == nil && GrammarFoods.role(of: food.food.id) == .pasta && scanned[..<min(food.position, scanned.count)].suffix(2) == ["through", "the"]
            }?.food
            joined = Set(reading.foods.filter { food in
                scanned[max(0, min(food.position, scanned.count) - 3)..<min(food.position, scanned.count)].contains("with")
            }.map(\.food.id))
            // "And" before a food joins foods, not deeds.
            let clause = TextReader.clauses(of: action).first.map { TextScanner.words(of: $0).count } ?? scanned.count
            let border = min(clause, scanned.indices.first { at in
                ["and", "then"].contains(scanned[at]) && at > 2 && !reading.foods.contains { (at + 1...at + 2).contains($0.position) }
            } ?? scanned.count)
            place = vessels.last { vessel in
                !vessel.source && vessel.word != "ramekin" && vessel.position < border && scanned[max(0, vessel.position - 4)..<min(vessel.position, scanned.count)].contains { $0 == "in" || $0 == "on" }
            }?.kind
            let verb = operation.flatMap { operation in words.firstIndex { Self.isVerb(operation, of: [$0]) } }
            let things = made
            acted = verb.map { verb in Set(things.filter { food in words.dropFirst(verb).contains { food.word.hasPrefix($0.prefix(4)) && $0.count > 2 } }.map(\.id)) } ?? []
            single = zip(words, words.dropFirst()).contains { ["an", "one"].contains($0) && $1.hasPrefix("egg") }
            // "Until the last of it is in" is all of it, and "again and again" is one deed.
            let once = CleanText.words(NarrativeChecker.withoutRepeats(action)).map { String($0) }
            partial = zip(once, once.dropFirst() + [""]).contains { word, next in
                Self.parts.contains(word) && !(word == "last" && next == "of") || ["some", "few", "part", "third", "quarter"].contains(word) && next == "of"
            }
            serves = words.contains("serve")
            moves = ["bring", "move", "lay", "place", "lift", "set"].contains(words.first ?? "")
            begins = operation.map { operation in words.first.map { Self.isVerb(operation, of: [$0]) } ?? false } ?? false
            pieces = words.contains { ["matchsticks", "sticks", "wedges", "chips", "fries", "batons", "ribbons", "cubes", "rounds", "strips", "florets", "parcels", "balls", "patties"].contains($0) }
            clear = alone
            literal = clear && (operation.map { Self.isVerb($0, of: words) } ?? false)
        }

        /// The verb's operation; to ladle batter into a hot iron is no serving.
        private static func operation(of action: String, _ words: [String], isHot: Bool, vessels: [VesselMention]) -> Kitchen.Operation? {
            let operation = TextReader.operation(of: action)
            guard operation == .serve, words.contains(where: { $0.hasPrefix("ladl") }), !words.contains(where: { $0.hasPrefix("serv") }) else { return operation }
            return isHot || vessels.contains { $0.target && Whereabouts.forFire.contains($0.kind) } ? .pour : operation
        }

        /// Whether something becomes hot: a dough that rises is not baked, beans that soak are not boiled, and who turns a dough out has no
        /// pan.
        private static func isHot(_ reading: CaptionReading, _ operation: Kitchen.Operation?, _ words: [String]) -> Bool {
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
            return !fires.isEmpty || zip(words, words.dropFirst() + [""]).contains { word, next in
                // "Add a splash of water and cover."
                word == "and" && next == "cover" || heating.contains(word) && !vessels.contains(next) && !["sugar", "rice", "syrup", "bread", "dish", "tray"].contains(next)
            }
        }

        /// Whether a food goes by the pieces that it was cut into or by what the fire made of it, and so may be cut finer: "the peach
        /// halves", "the fried aubergine".
        static func isRefined(_ mention: FoodMention, in words: [String]) -> Bool {
            if mention.cook.map({ $0 != .raw }) ?? false { return true }
            let after = words.dropFirst(mention.position + 1).prefix(2).prefix { !stops.contains($0) }
            return after.contains { pieces.contains($0) }
        }

        private static let stops: Set<String> = ["in", "into", "on", "onto", "and", "with", "over", "to", "for", "from", "the", "a", "then", "until"]
        private static let pieces: Set<String> = ["halves", "quarters", "slabs", "florets", "slices", "strips", "wedges", "rounds", "sheets", "fillets", "cheeks", "lengths", "stalks"]

        /// Whether words tell of an operation by its own verb.
        static func isVerb(_ operation: Kitchen.Operation, of words: [String]) -> Bool {
            let verb: [Substring] = switch operation {
            case .fry: frying
            case .chop: ["chop", "cut", "dice"]
            case .slice: ["slic", "cut"]
            case .serve: ["serv", "dish"]
            default: [operation.rawValue.prefix(4)]
            }
            return words.contains { word in verb.contains { word.hasPrefix($0) || word.contains("-\($0)") } }
        }

        private static let frying: [Substring] = ["fry", "fri", "saut", "sizzl", "sear"]
        private static let heating: Set<String> = [
            "cook", "cooked", "cooking", "heat", "heated", "hot", "oven", "brown", "browned", "soften", "boiling", "steam", "golden", "melt", "melted", "roast", "roasted",
            "toast", "toasted", "crisp", "poach", "poached", "smoke", "smoked", "grilled", "braise",
        ]

        private static let peppers: Set<String> = ["the", "and", "some", "with", "of", "black", "white", "pink", "ground", "whole", "slice", "chop", "grate", "then"]

        private static let parts: Set<String> = ["half", "rest", "remaining", "another", "again", "second", "reserved", "extra", "more", "other", "last", "return"]
    }
}
