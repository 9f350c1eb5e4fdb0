import Director
import Roles
import Testing

/// What makes one sound caption worse than another: each blemish beside a caption that is like it and has none.
struct CaptionRulesTests {
    private static let history = [
        HistoryStep(action: "Chop the onion and the carrots on a white board.", caption: "Two blue-sleeved hands chop on the white board. The walnut counter lies in cool light from the left."),
        HistoryStep(action: "Fry the onion in butter in a copper pan.", caption: "One hand in a blue sleeve stirs the onion in the copper pan on the walnut worktop."),
    ]

    @Test(arguments: [
        ("The steel pan holds the carrots.", "The copper pan holds the carrots."),
        ("The carrots lie in the copper pan on the slate worktop.", "The carrots lie in the copper pan on the walnut kitchen counter."),
        ("The carrots fall from a red sleeve.", "The carrots fall from a blue sleeve."),
        ("The carrots lie in cool light from the right.", "The carrots lie in cool light from the left."),
        ("The carrots lie in cool light from the left. Cool light falls from the left.", "The carrots lie in cool light from the left. A light touch moves them."),
        ("One hand stirs the carrots. The carrots are being stirred by a hand.", "One hand stirs the carrots."),
        ("In the pan are carrots, butter and carrots.", "In the pan are carrots, butter and onion."),
        ("In the pot are the carrots.", "In the pan are the carrots."),
    ])
    func eachBlemishHasItsReason(_ blemished: String, _ sound: String) {
        let rules = StepRules(query: "fried carrots", history: Self.history, avoid: [], settings: InterleavedSettings())
        func blemishes(_ caption: String) -> Int { rules.blemishes(caption: caption, of: "Stir the carrots into the copper pan.") }
        #expect(blemishes(blemished) > 0)
        #expect(blemishes(sound) == 0)
    }

    /// An action may take another bowl than the one that is there.
    @Test func anActionMayTakeAnotherVessel() {
        let rules = StepRules(query: "fried carrots", history: Self.history, avoid: [], settings: InterleavedSettings())
        #expect(rules.blemishes(caption: "The steel pan holds the carrots.", of: "Stir the carrots in a steel pan.") == 0)
    }
}
