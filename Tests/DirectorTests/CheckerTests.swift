import Director
import Roles
import Testing

/// The checker against narratives written by hand: one that is right, and each fault on its own.
struct CheckerTests {
    static let caption = "A white bowl stands on the oak counter. Two hands in red sleeves work above it without any hurry, and the light of the window falls across the bowl from the left and leaves a short shadow."
    static let good: [HistoryStep] = [
        "Slice the cucumber into thin rounds on the board.", "Mash the tuna with a fork in a bowl.", "Mix the mayonnaise into the tuna until smooth.",
        "Spread the filling on the bread with a knife.", "Layer the sliced cucumber on the bread.", "Serve the tuna sandwich on a plate.",
    ].map { HistoryStep(action: $0, caption: caption) }

    @Test func aGoodNarrativeIsClean() {
        #expect(NarrativeChecker.check(query: "tuna sandwich", steps: Self.good) == [])
    }

    @Test func everyFaultIsFound() {
        func faults(_ change: (inout [HistoryStep]) -> Void, query: String = "tuna sandwich") -> [NarrativeChecker.Fault] {
            var steps = Self.good
            change(&steps)
            return NarrativeChecker.check(query: query, steps: steps)
        }
        #expect(faults { $0.removeLast() } == [.notServed])
        #expect(faults { $0.insert(HistoryStep(action: "Serve the bread on a wooden board.", caption: Self.caption), at: 4) } == [.servedTooEarly(step: 5)])
        #expect(faults { $0 = Array($0[0..<1] + $0[1..<2] + $0[5...]) } == [.length(steps: 3)])
        #expect(faults { $0[2].action = "Mash the tuna with a fork until quite smooth." } .contains(.repeated(step: 3, of: 2)))
        #expect(faults { $0[0].action = "Slice the cucumber." } == [.actionLength(step: 1, words: 3)])
        #expect(faults { $0[3].caption = "A bowl." } == [.captionLength(step: 4, words: 2)])
        #expect(faults { $0[0].action = "Place the sliced cucumber on the wooden board." } == [.notYet(step: 1, what: "sliced cucumber"), .notYet(step: 5, what: "sliced cucumber")])
        #expect(faults { $0[0].action = "Pour the batter slowly into the bowl." }.contains(.notYet(step: 1, what: "batter")))
        #expect(faults { $0[1].caption += " Beside it lies a salmon." } == [.foreign(step: 2, food: "salmon")])
        #expect(faults({ _ in }, query: "salmon sandwich") == [.unused(food: "salmon")])
        #expect(faults { $0[5].action = "Serve the pasta on a blue plate." } == [.otherDish(step: 6, name: "pasta")])
        // What goes with the dish is not the dish, and a word within a word is none.
        #expect(faults { $0[5].action = "Serve the sandwich with rice on a plate." } == [])
        #expect(faults { $0[5].action = "Serve the pie on a blue plate."; $0[0].action = "Slice the cucumber into small pieces." } == [.otherDish(step: 6, name: "pie")])
    }
}
