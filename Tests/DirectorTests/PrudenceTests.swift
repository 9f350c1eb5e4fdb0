import Director
import Roles
import Testing

/// What the trained director leaves alone though the checker may pass it: each doubt beside a step that is like it and sound.
struct PrudenceTests {
    @Test(arguments: [
        ("chicken curry", ["Chop the chicken on a board.", "Fry the chicken in oil in a copper pan."], "Pour the coconut milk into a green pot.", "Pour the coconut milk into the copper pan."),
        ("chicken curry", ["Chop the chicken on a board.", "Fry the chicken in oil in a copper pan."], "Stir the spinach into the steel pan.", "Stir the spinach into the copper pan."),
        ("chicken curry", ["Fry the chicken in oil in a pan.", "Boil the rice in a pot of water."], "Simmer the curry in the pot.", "Simmer the curry in the pan."),
        ("sour pork", ["Slice the pork on a board.", "Grill the pork in a pan."], "Place the almonds in a tall glass.", "Place the almonds in the pan."),
        ("lemonade", ["Boil the sugar in water in a pot.", "Squeeze the lemon into the pot."], "Blend the soup in the pot.", "Stir the syrup in the pot."),
        ("club sandwich", ["Slice the bread on a board.", "Slice the tomatoes on the board."], "Place the lettuce on the bread from the board.", "Place the tomatoes on the bread from the board."),
        ("plum dumplings", ["Chop the plums on a board."], "Fry the dumplings in oil in a pan.", "Fry the plums in butter in a pan."),
        ("leek stew", ["Slice the leek on a board."], "Chop the leek slices on the board.", "Chop the carrots on the board."),
        ("banana pancakes", ["Crack the eggs into a bowl."], "Fry the flour in oil in a pan.", "Whisk the flour into the eggs in the bowl."),
        ("fish tacos", ["Slice the fish on a board."], "Drain the fish in a colander.", "Fry the fish in oil in a pan."),
        ("fish", ["Fry the fish in oil in a pan.", "Season the fish with salt."], "Sprinkle the parsley over the salt.", "Sprinkle the parsley over the fish."),
        ("beef with rice", ["Fry the beef in oil in a pan.", "Boil the rice in a pot of water.", "Place the rice in the pan from the pot."], "Serve it all on a plate from the pot.", "Serve it all on a plate from the pan."),
        ("cabbage rolls", ["Slice the cabbage on a board.", "Fry the cabbage in butter in a pan."], "Serve the bread on a plate.", "Serve the cabbage rolls on a plate."),
        ("mussels", ["Fry the shallots in butter in a pan.", "Place the mussels in the pan."], "Serve it all in a bowl.", "Simmer it all in the pan."),
        ("roast potatoes", ["Slice the potatoes on a board.", "Fry the potatoes in oil in a pan."], "Serve it all on a plate from the pan.", "Bake it all in the oven in the pan."),
        ("potato salad", ["Slice the potatoes on a board."], "Place the potatoes in the bowl.", "Boil the potatoes in a pot of water."),
        ("cabbage salad", ["Slice the cabbage on a board.", "Place the cabbage in a bowl."], "Lay the oil in the bowl with the cabbage.", "Lay the tofu in the bowl with the cabbage."),
        ("potato gratin", ["Slice the potatoes on a board.", "Layer the potatoes on a tray.", "Bake the potatoes on the tray."], "Serve the roast on a plate.", "Serve the potato gratin on a plate."),
        ("apple pancakes", ["Whisk the flour, eggs and milk in a bowl.", "Pour the batter into a pan with the apples.", "Flip the pancakes in the pan.", "Place the pancakes on a plate."], "Bring the pancakes onto the plate and serve.", "Serve the pancakes on the plate."),
        ("carrot cake", ["Crack the eggs into a bowl.", "Whisk the flour into the eggs in the bowl.", "Grate the carrots on a board."], "Fold the carrots and eggs into the bowl.", "Fold the carrots into the eggs in the bowl."),
        ("scallops with peas", ["Boil the peas in a pot of water."], "Peel the scallops on the board.", "Peel the prawns on the board."),
        ("blueberry muffins", ["Whisk the butter and sugar in a bowl.", "Fold the flour and blueberries into the bowl."], "Pour in the batter with the butter.", "Pour the batter into a muffin tin."),
        ("beef with broccoli", ["Chop the broccoli on a board.", "Fry the beef in oil in a wok."], "Toss the broccoli with the spatula.", "Toss the broccoli with the beef in the wok."),
        ("bean stew", ["Fry the beans in oil in a pot.", "Simmer the stew in the pot."], "Serve the bean stew in the mixing bowl.", "Serve the bean stew in the bowl."),
        ("corn fritters", ["Crack the eggs into a bowl."], "Place the corn on a plate.", "Stir the corn into the eggs in the bowl."),
    ])
    func eachDoubtHasItsReason(_ query: String, _ actions: [String], _ doubtful: String, _ sound: String) {
        let rules = StepRules(query: query, history: actions.map { HistoryStep(action: $0, caption: "") }, avoid: [], settings: InterleavedSettings())
        #expect(!rules.doubts(about: doubtful).isEmpty)
        #expect(rules.doubts(about: sound) == [])
    }

    /// Who asks for parsnips gets no carrots, unless both are asked for.
    @Test func alikeIsNotTheSame() {
        func faults(_ query: String, _ action: String) -> Int { StepRules(query: query, history: [], avoid: [], settings: InterleavedSettings()).faults(action: action) }
        #expect(faults("parsnip soup", "Chop the carrots on the board.") >= 8)
        #expect(faults("parsnip soup", "Chop the parsnips on the board.") == 0)
        #expect(faults("parsnip and carrot soup", "Chop the carrots on the board.") == 0)
    }
}
