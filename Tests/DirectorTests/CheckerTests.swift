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
        // What comes in sliced is sliced; not if a later step slices it, nor if it came in whole.
        #expect(faults { $0[0].action = "Place the sliced cucumber on the wooden board." } == [])
        #expect(faults { $0[3].action = "Lay the sliced cucumber on the bread."; $0[4].action = "Slice the cucumber into thin rounds."; $0[0].action = "Toast the bread in a dry pan." }
            == [.notYet(step: 4, what: "sliced cucumber")])
        #expect(faults { $0[0].action = "Wash the cucumber well in a bowl." } == [.notYet(step: 5, what: "sliced cucumber")])
        #expect(NarrativeChecker.check(query: "tuna sandwich", steps: [HistoryStep(action: "Place the sliced cucumber on the wooden board.", caption: Self.caption)], isWhole: false)
            .contains(.notYet(step: 1, what: "sliced cucumber")))
        #expect(faults { $0[1].caption += " In it is bread, bread." } == [.doubled(step: 2, food: "bread")])
        #expect(faults { $0[0].action = "Slice the tuna into thin pieces on the board."; $0[1].action = "Mash the avocado with a fork in a bowl."; $0[2].action = "Mix the mayonnaise into the avocado until smooth."; $0[5].action = "Serve the sandwich on a plate." }
            .contains(.impossible(step: 6, why: "leaves the tuna on the board")))
        #expect(faults { $0[0].action = "Pour the batter slowly into the bowl." }.contains(.notYet(step: 1, what: "batter")))
        #expect(faults { $0[1].caption += " Beside it lies a salmon." } == [.foreign(step: 2, food: "salmon")])
        // What a later step takes lies ready.
        #expect(faults { $0[1].caption += " Beside it lies the bread." } == [])
        #expect(faults({ _ in }, query: "salmon sandwich") == [.unused(food: "salmon")])
        #expect(faults { $0[5].action = "Serve the pasta on a blue plate." } == [.otherDish(step: 6, name: "pasta")])
        // What goes with the dish is not the dish, and a word within a word is none.
        #expect(faults { $0[5].action = "Serve the sandwich with rice on a plate." } == [])
        #expect(faults { $0[5].action = "Serve the to make sandwich on a plate." } == [.garbled(step: 6)])
        #expect(faults({ $0[2].action = "Spread the tuna mayonnaise over the bread with a knife." }, query: "tuna mayonnaise sandwich").contains(.notYet(step: 3, what: "tuna mayonnaise")))
        // A list is no name, and a name may say a word twice.
        #expect(faults({ $0[4].action = "Layer the ham, cucumber and tuna on the bread." }, query: "ham, cucumber and tuna sandwich") == [])
        #expect(faults({ $0[5].action = "Serve the dan dan tuna sandwich on a plate." }, query: "dan dan tuna sandwich") == [])
        #expect(faults { $0[4].action = "Layer the grated cucumber on the bread." } == [.notYet(step: 5, what: "grated cucumber")])
        #expect(faults({ _ in }, query: "tuna soup") == [.impossible(step: 6, why: "serves a soup for which nothing was simmered")])
        #expect(faults({ _ in }, query: "tuna pie") == [.impossible(step: 6, why: "serves a pie, and nothing was cooked")])
        #expect(faults({ $0[5].action = "Serve the tuna pie hot on a plate." }, query: "tuna pie") == [.impossible(step: 6, why: "serves a pie, and nothing was cooked")])
        #expect(faults({ _ in }, query: "cold tuna soup") == [])
        #expect(faults({ _ in }, query: "tuna sandwich with soup") == [])
        #expect(faults({ $0[2].action = "Boil the mayonnaise and tuna in a pot."; $0[3].action = "Drain the mayonnaise and tuna well in a colander." }, query: "tuna soup")
            == [.impossible(step: 6, why: "serves a soup for which nothing was simmered")])
        #expect(faults({ $0[4].action = "Simmer the tuna in a pot." }, query: "tuna soup") == [])
        #expect(faults { $0[5].action = "Serve the pie on a blue plate."; $0[0].action = "Slice the cucumber into small pieces." } == [.otherDish(step: 6, name: "pie")])
    }

    /// What cannot be done as things stand, each on its own in a narrative that is sound but for it.
    @Test(arguments: [
        (["Slide the carrots into the red pot from the wooden board."], []),
        (["Slide the carrots into the red pot from the wooden board.", "Place the carrots in a blue bowl from the wooden board."],
         [NarrativeChecker.Fault.impossible(step: 3, why: "takes carrot from the board, where there is none")]),
        (["Slide half of the carrots into the red pot from the wooden board.", "Place the carrots in a blue bowl from the wooden board."], []),
        (["Fry the carrots in a little butter in a pan.", "Grate the carrots with a grater on the wooden board."], [.impossible(step: 3, why: "cuts the carrot once more")]),
        (["Simmer the carrots gently in a mixing bowl with a spoon."], [.impossible(step: 2, why: "would simmer in a bowl")]),
        (["Fry the carrots in a little butter in a pan.", "Place the carrots in the pan with a spoon."], [.impossible(step: 3, why: "puts the carrot where it is already")]),
        (["Drain the carrots well in a colander over the sink."], [.impossible(step: 2, why: "drains what was never wet")]),
        (["Boil the carrots in plenty of water in a pot.", "Drain the carrots well in a colander over the sink."], []),
        (["Mix the carrots with the eggs and honey to make a batter in a bowl.", "Bake it all in the oven until golden."], [.impossible(step: 2, why: "has a batter made without flour")]),
        (["Whisk the flour and eggs in a bowl.", "Serve the batter straight away on a plate."],
         [.impossible(step: 3, why: "would serve a batter"), .impossible(step: 4, why: "serves raw batter")]),
        (["Whisk the flour and eggs with honey to make a batter in a bowl.", "Bake it all in the oven until golden."], []),
        (["Whisk the flour and eggs in a bowl."], [.impossible(step: 3, why: "serves raw flour")]),
        (["Chop the chicken into even cubes on the wooden board."], [.impossible(step: 3, why: "serves raw chicken")]),
        (["Chop the chicken into even cubes on the wooden board.", "Fry the chicken until golden in oil in a pan."], []),
        (["Slice the spaghetti as thinly as you can on the board."], [.impossible(step: 2, why: "would slice spaghetti"), .impossible(step: 3, why: "serves raw spaghetti")]),
        (["Boil the spaghetti in plenty of water in a pot.", "Toss the pasta with the carrots in a bowl."], []),
        (["Place the carrots in a blue bowl.", "Pour the sauce over the blue bowl in a thin stream."], [.impossible(step: 3, why: "puts in a sauce that nobody made")]),
        (["Simmer the cream with the carrots in a pan.", "Pour the sauce evenly into the blue bowl."], []),
        (["Whisk the honey and cream to a sauce in a blue bowl.", "Pour the sauce evenly into the blue bowl."], [.impossible(step: 3, why: "puts the sauce where it is already")]),
        (["Whisk the honey and cream to a sauce in a blue bowl.", "Pour the sauce evenly into the red bowl."], []),
        (["Simmer the cream with honey to a sauce in a pan.", "Grate the cheese with a grater on the board.", "Stir the cheese into the sauce.",
          "Pour the sauce from the pan over the carrots on a plate."], []),
        (["Simmer the sauce with the cream in a pan for a while."], []),
        (["Mix the flour with water to a dough in a bowl.", "Let the dough rise in a brown bowl for an hour."], [.impossible(step: 4, why: "serves raw dough")]),
        (["Simmer the sauce for ten minutes in a pan."], [.impossible(step: 2, why: "has a sauce of nothing wet")]),
        (["Whisk the cream with honey in a bowl.", "Simmer the sauce for ten minutes in a pan."], [.impossible(step: 3, why: "cooks a sauce where nothing is")]),
        (["Place the noodles on a plate from the green baking dish."], [.impossible(step: 2, why: "takes noodle from the oven dish, where nothing is")]),
        (["Whisk the eggs with a fork in a bowl.", "Crack the eggs one by one into the bowl."], [.impossible(step: 3, why: "cracks the egg once more")]),
        (["Mash the eggs with the back of a fork in a bowl."], [.impossible(step: 2, why: "would mash raw egg")]),
        (["Pour the water slowly onto a green dinner plate."], [.impossible(step: 2, why: "would pour water into a plate")]),
        (["Whisk the soy sauce with honey in a bowl.", "Fry the marinade in oil in a pan."], [.impossible(step: 3, why: "would fry a marinade")]),
        (["Mix the flour with butter and water in a bowl.", "Knead the dough on the floured wooden board."],
         [.impossible(step: 4, why: "serves raw dough")]),
        (["Mix the flour with butter and water in a bowl.", "Knead the dough on the floured wooden board.", "Bake the dough in the oven until golden."], []),
        (["Cut the lentils into neat slices on the board."], [.impossible(step: 2, why: "would chop lentil")]),
        (["Chop the tomatoes on the board.", "Fry the white fish in a pan with oil.", "Flip the white fish and tomatoes with a turner in the pan."],
         [.impossible(step: 4, why: "turns tomato over in the pan, where there is none")]),
        (["Mix the flour with eggs and sugar in a bowl.", "Pour the batter into a silver cake tin.", "Bake the cake in the cake tin.", "Take the cake out of the bowl and serve it on a plate."],
         [.impossible(step: 5, why: "takes the cake from the bowl, where there is none"), .impossible(step: 5, why: "serves from the empty bowl")]),
        (["Place the lettuce and the parmesan in a green bowl.", "Grate the parmesan in long strokes over it."], [.impossible(step: 3, why: "cuts the parmesan that is in the bowl already")]),
        (["Simmer the lentils in stock in the pot until soft.", "Pour the soup into a steel colander, so that it spreads evenly."], [.impossible(step: 3, why: "would pour a soup into a colander")]),
        (["Fry the carrots in a pan.", "Add the peas to the carrots in the pan."], []),
        (["Fry the carrots in a pan.", "Add the carrots to the peas in the pan."], [.impossible(step: 3, why: "puts the carrot where it is already")]),
        (["Place the snapper on a tray.", "Dust the snapper with flour on the tray.", "Fry the floured snapper in a pan."], []),
        (["Place the snapper on a tray.", "Sprinkle the snapper on the tray.", "Fry the snapper in a pan."], [.impossible(step: 3, why: "puts the snapper where it is already")]),
        (["Place the lamb in a baking dish.", "Pour the lamb stock over the carrots in the dish.", "Bake the lamb in the dish."], []),
        (["Place the lamb in a baking dish.", "Pour the lamb over the carrots in the dish.", "Bake the lamb in the dish."], [.impossible(step: 3, why: "puts the lamb where it is already")]),
        (["Grate the carrot pieces finely on the board."], [.impossible(step: 2, why: "cuts the carrot once more")]),
        (["Halve the peaches on the board.", "Cut the peach halves into slices on the board."], []),
        (["Halve the peaches on the board.", "Cut the peaches into slices on the board."], [.impossible(step: 3, why: "cuts the peach once more")]),
        (["Fry the carrots in a pan.", "Cut the fried carrots into strips on the board."], []),
        (["Boil the honey in a pot until a spoonful wrinkles on a cold saucer."], []),
        (["Boil the honey on a cold saucer until it wrinkles."], [.impossible(step: 2, why: "would boil in a plate")]),
        (["Slice the Scotch bonnet pepper on the board."], []),
        (["Slice the black pepper on the board."], [.impossible(step: 2, why: "would slice pepper")]),
        (["Boil the spaghetti in a pot.", "Toss the spaghetti through the carrots."], []),
        (["Boil the spaghetti in a pot.", "Toss the spaghetti through the pasta."], [.impossible(step: 3, why: "would toss the spaghetti through pasta, which it is")]),
        (["Soak the rice vermicelli in a bowl of hot water.", "Toss the vermicelli with the carrots in a wok."], []),
        (["Soak the rice vermicelli in a bowl of cold water.", "Toss the vermicelli with the carrots in a wok."], [.impossible(step: 4, why: "serves raw spaghetti")]),
        (["Whisk the flour, eggs and milk to a batter in a jug.", "Ladle the batter into a hot waffle iron and cook until golden."], []),
        (["Whisk the flour, eggs and milk to a batter in a jug.", "Ladle the batter into two deep bowls."], [.impossible(step: 3, why: "serves raw batter"), .impossible(step: 4, why: "serves raw batter")]),
        (["Soften the leeks in butter in a copper pan.", "Line a round tart tin with shortcrust pastry.", "Spread the leeks over the pastry in the tin.", "Bake it all in the tin."], []),
        (["Soften the leeks in butter in a copper pan.", "Line a round tart tin with shortcrust pastry.", "Spread the leeks over the pan.", "Bake it all in the tin."],
         [.impossible(step: 4, why: "puts the leek where it is already")]),
        (["Chop the vegetable on the wooden board."], [.impossible(step: 2, why: "cuts the vegetable once more")]),
        (["Peel the leeks.", "Chop the vegetables on the wooden board."], []),
        (["Rinse the lentils well, and meanwhile peel and thinly slice four apples.", "Slice the four apples and arrange them in rings on a plate."], [.impossible(step: 3, why: "cuts the apple once more")]),
        (["Rinse the lentils well, and meanwhile peel four apples.", "Slice the four apples and arrange them in rings on a plate."], []),
        (["Place the radishes and slices of cucumber in a bowl.", "Slice the cucumber and arrange it on a plate."], []),
        (["Warm the oil in a skillet and soften the onion for eight minutes.", "Dice the onion and slice two leeks."], [.impossible(step: 3, why: "cuts the onion that was softened before")]),
        (["Dice the onion and slice two leeks.", "Warm the oil in a skillet and soften the onion for eight minutes."], []),
        (["Using the knife, thinly slice the salt again and again on the board."], [.impossible(step: 2, why: "would slice salt")]),
        (["Using the knife, thinly slice the leek again and again on the board."], []),
        (["Fry the bacon slices in a pan.", "Turn it onto a plate bacon side up and brush with the soy sauce."], []),
        (["Flip the carrots with a spatula in a hot pan."], [.impossible(step: 2, why: "turns carrot over in the pan, where there is none")]),
    ] as [([String], [NarrativeChecker.Fault])])
    func theImpossibleIsFound(_ middle: [String], _ expected: [NarrativeChecker.Fault]) {
        let actions = ["Chop the carrots into small pieces on the wooden board."] + middle + ["Serve the dish on a white plate and enjoy it."]
        let faults = NarrativeChecker.check(query: "a dish", steps: actions.map { HistoryStep(action: $0, caption: Self.caption) })
        #expect(faults.filter { if case .impossible = $0 { true } else { false } } == expected)
    }

    @Test(arguments: [
        ("pumpkin soup", ["Peel the pumpkin and dice it on the wooden board.", "Fry the diced pumpkin in butter in a pot.", "Pour in the stock and simmer the pumpkin.", "Blend everything to a smooth purée.",
                          "Serve the pumpkin soup in a white bowl with sliced chilli."]),
        ("affogato", ["Chop the dark chocolate on a small board.", "Brew espresso and pour it into a jug.", "Place two scoops of ice cream in a glass.", "Pour the espresso over the ice cream.",
                      "Garnish with the chocolate and serve with a spoon."]),
        ("chicken paprikash, but make it with cauliflower", ["Cut the cauliflower into florets on a wide board.", "Fry the florets in oil in a pan.", "Stir in paprika and cream.", "Fry the florets again until dark.",
                                                               "Serve the cauliflower paprikash over boiled noodles."]),
        ("beef skewers", ["Marinate the beef cubes in vinegar with garlic.", "Thread the marinated beef on skewers over a tray.", "Grill the skewers on a ridged pan, brushing with the leftover marinade.",
                          "Lay the skewers on a board to rest.", "Serve the beef skewers with sliced onion and lemon."]),
    ])
    func soundProseIsLeftAlone(_ query: String, _ actions: [String]) {
        #expect(NarrativeChecker.check(query: query, steps: actions.map { HistoryStep(action: $0, caption: Self.caption) }) == [])
    }

    @Test(arguments: [
        ("sweet and sour pork", ["Slice the pork on the board with a knife.", "Place the apples in a tall glass.", "Place the pork slices in the glass.", "Boil the rice in plenty of water.", "Serve the sweet and sour pork."],
         .impossible(step: 5, why: "serves raw pork")),
        ("shortbread biscuits", ["Mix the butter and sugar in a bowl.", "Bake the biscuits on a tray.", "Brush the butter over the tray.", "Sprinkle the sugar over the tray.", "Serve the biscuits on a green plate."],
         .impossible(step: 5, why: "serves a biscuit of nothing floury")),
        ("rhubarb compote", ["Chop the rhubarb on a board.", "Pour the honey over the rhubarb.", "Place the compote in the pot with rhubarb.", "Simmer the compote in the pot.", "Serve the compote in a bowl."],
         .notYet(step: 3, what: "the compote")),
        ("meat balls", ["Fry the remaining mince in a black pan.", "Slice the onion on a board.", "Fry the onion in the pan.", "Simmer everything in stock.", "Serve the mince on a plate."],
         .notYet(step: 1, what: "the remaining minced meat")),
    ] as [(String, [String], NarrativeChecker.Fault)])
    func whatIsNotThereIsFound(_ query: String, _ actions: [String], _ fault: NarrativeChecker.Fault) {
        #expect(NarrativeChecker.check(query: query, steps: actions.map { HistoryStep(action: $0, caption: Self.caption) }).contains(fault))
    }

    /// Sound prose that was once thought faulty, and what is faulty in just that place (of one step, or of the query).
    @Test(arguments: [
        ("garlic mushrooms", ["Tear the mushrooms into strips and slice the garlic.", "Fry the mushrooms in oil in a pan.", "Add the sliced garlic to the mushrooms.", "Season the mushrooms with salt.", "Serve the garlic mushrooms on toast."],
         1, "Tear the mushrooms into strips beside the garlic.", .notYet(step: 3, what: "sliced garlic")),
        ("beef pie", ["Cut the beef into cubes on the board.", "Brown the beef in oil in a pot.", "Pour stock over the beef and simmer to make a filling.", "Lay the pastry over the filling in a dish.", "Bake the pie until golden.", "Serve the beef pie on a plate."],
         3, "Pour stock over the beef and simmer the filling.", .notYet(step: 3, what: "filling")),
        ("plum crumble", ["Halve the plums on the board.", "Lay the plums in a baking dish.", "Rub the butter into the flour and sugar.", "Scatter the topping over the plums.", "Bake the plum crumble until brown.", "Serve the plum crumble in bowls."],
         3, "Bake the plum crumble until brown.", .notYet(step: 3, what: "plum crumble")),
        ("raita with coconut yogurt instead of yogurt", ["Grate the cucumber onto the board.", "Squeeze the grated cucumber over a bowl.", "Whisk the coconut yogurt with salt in a bowl.", "Stir the cucumber into the coconut yogurt.", "Serve the raita in a bowl."],
         0, "coconut yogurt for guests", .notYet(step: 3, what: "coconut yogurt")),
        ("shish taouk", ["Cut the chicken into cubes on the board.", "Whisk the yogurt and the garlic in a bowl.", "Marinate the chicken in the yogurt.", "Grill the chicken in a ridged pan.", "Mix mayonnaise and more crushed garlic in a bowl.", "Serve the shish taouk on flatbread."],
         5, "Mix mayonnaise and the crushed garlic in a bowl.", .notYet(step: 5, what: "crushed garlic")),
        ("stuffed bread", ["Mix the flour, yeast and water to a dough.", "Roll out the dough on the counter.", "Scatter the cheese over the dough.", "Roll up the dough with its cheese.", "Bake the dough in the oven.", "Serve the stuffed bread on a board."],
         4, "Roll out the dough to a sheet.", .repeated(step: 4, of: 2)),
        ("bossam, the boiled pork", ["Boil the pork in a pot of water.", "Lift the pork onto the board and slice it.", "Chop the garlic on the board.", "Mix the garlic and miso in a bowl.", "Serve the sliced pork as bossam on a plate."],
         5, "Serve the bossam on a white plate.", .impossible(step: 5, why: "leaves the pork on the board")),
        ("fried fish", ["Slice the courgette on a board.", "Fry the courgette slices and the fish in oil in a pot.", "Flip the fish in the pot.", "Fry the contents in the pot until brown.", "Serve the fried fish on a plate."],
         3, "Season everything with the salt.", .repeated(step: 4, of: 2)),
        ("aloo gobi", ["Cut the potatoes into chunks on the board.", "Fry the potatoes in oil in a pan.", "Stir the cauliflower into the potatoes.", "Season the pan with the salt.", "Serve the aloo gobi in a bowl."],
         3, "Stir the broccoli into the potatoes.", .unused(food: "gobi")),
        ("fish and chips", ["Fry the potatoes in oil in a pot.", "Season the pot with the salt.", "Dust the fish with flour on a plate.", "Fry the fish in oil in a pan.", "Serve the fish and chips on a plate."],
         1, "Fry the courgette in oil in a pot.", .unused(food: "chips")),
        ("chicken tikka masala with chickpeas instead of chicken", ["Chop the onion on the board.", "Fry the onion in oil in a pot.", "Stir the chickpeas into the onion.", "Simmer the chickpeas in cream in the pot.", "Serve the masala in a bowl."],
         0, "chicken tikka masala with chickpeas", .unused(food: "chicken")),
        ("egg rolls", ["Crack the eggs into a bowl with the flour.", "Mix the flour and eggs to a dough.", "Roll the dough into short logs.", "Brush the dough with beaten egg.", "Bake the dough in the oven.", "Serve the egg rolls on a plate."],
         4, "Spread the beaten egg over the dough.", .notYet(step: 4, what: "beaten egg")),
        ("chicken with courgettes", ["Slice the courgette on the board.", "Fry the chicken in oil in a pan.", "Fry the courgette beside the chicken in the pan.", "Stir the browned courgette into the rice in a bowl.",
          "Serve the chicken with courgettes on a plate."], 3, "Season the chicken with salt in the pan.", .impossible(step: 4, why: "uses courgette as cooked that no fire has seen")),
        ("prawn rice", ["Slice the prawns on the board, until all of them are cut.", "Boil the rice in a pot of water.", "Fry the sliced prawns in oil in a pan.", "Toss the rice with the prawns in the pan.",
          "Serve the prawn rice on a plate."], 3, "Fry the chopped prawns in oil in a pan.", .notYet(step: 3, what: "chopped prawn")),
        ("bean tacos", ["Mash the beans with a fork in a bowl.", "Fry the beans in oil in a pan.", "Spread the beans over the taco.", "Place the lettuce on the taco.", "Serve the taco on a green plate."],
         5, "Serve the taco on a plate from the green taco.", .garbled(step: 5)),
        ("Dutch baby", ["Whisk the eggs and milk in a bowl.", "Whisk the flour into the eggs in the bowl.", "Pour the eggs into a hot pan with butter.", "Bake everything in the oven until it puffs up.", "Serve the Dutch baby on a plate."],
         2, "Whisk the sugar into the eggs in the bowl.", .impossible(step: 5, why: "serves a pancake of nothing floury")),
        ("tomato soup", ["Chop the tomatoes on the board.", "Chop the onion on the board.", "Fry the onion in butter in a pot.", "Place the tomatoes in the pot from the board.", "Simmer the soup in the pot.", "Serve the tomato soup in a bowl."],
         4, "Place the tomatoes and onion in the pot from the board.", .impossible(step: 4, why: "puts the onion where it is already")),
        ("leek soup", ["Chop the leek on the board.", "Fry the leek in butter in a pot.", "Pour the stock over the leek in the pot.", "Simmer the soup in the pot until tender.", "Serve the leek soup in a bowl."],
         2, "Slice the leek slices on the board.", .impossible(step: 2, why: "cuts the leek once more")),
        ("plum and rice stew", ["Chop the plums on the board.", "Fry the rice in oil in a pot.", "Stir the plums into the rice in the pot.", "Simmer it all gently in the pot.", "Serve the stew in a bowl."],
         3, "Stir the nuts into the rice in the pot.", .impossible(step: 5, why: "leaves the plum on the board")),
        ("ginger biscuits", ["Grate the ginger on the board.", "Mix the butter, sugar and ginger in a bowl.", "Spread the butter in the bowl with a spoon.", "Mix the flour into the butter in the bowl.",
          "Bake the biscuits on a tray in the oven.", "Serve the ginger biscuits on a plate."], 3, "Spread the biscuits in the bowl with a spoon.", .notYet(step: 3, what: "the biscuit")),
        ("fish pie", ["Slice the potatoes on the board.", "Fry the potatoes and the fish in butter in a pan.", "Tip the potatoes and fish into an oven dish.", "Bake it all in the oven until golden.", "Serve the fish pie on a plate."],
         4, "Season it all with the salt.", .impossible(step: 5, why: "serves a pie that no oven has seen")),
        ("eggs in yogurt", ["Grate the garlic into the yogurt in a bowl.", "Spread the garlic yogurt in a shallow bowl.", "Poach the eggs in simmering water in a pan.", "Lift the eggs onto the yogurt in the bowl.", "Serve the eggs in yogurt at once."],
         2, "Place the garlic in the bowl with a spoon.", .impossible(step: 2, why: "puts the garlic where it is already")),
        ("beans with plantains", ["Slice the plantains on the board.", "Fry the plantains in oil in a pan.", "Boil the beans in a pot of water.", "Mash the beans lightly in the pot.", "Serve the beans in a bowl with the fried plantains."],
         2, "Chop the onion on the board.", .impossible(step: 5, why: "uses plantain as cooked that no fire has seen")),
        ("cold noodles with tofu", ["Fry the tofu in oil in a pan.", "Boil the noodles in a pot of water.", "Rinse the noodles under cold water.", "Slice the cucumber on the board.", "Serve the noodles with the fried tofu, cucumber and soy sauce."],
         5, "Serve the noodles with the tofu, fried cucumber and soy sauce.", .impossible(step: 5, why: "uses cucumber as cooked that no fire has seen")),
        ("cheese omelette", ["Slice the mushrooms on a board.", "Fry the mushrooms in butter in a pan.", "Crack the eggs over the mushrooms in the pan.", "Sprinkle the cheese over the mushrooms.", "Serve the cheese omelette on a plate."],
         3, "Sprinkle the chives over the mushrooms in the pan.", .impossible(step: 5, why: "serves an omelette of no eggs")),
        ("chicken with carrots", ["Slice the chicken and the carrots on a board.", "Fry the chicken in a little oil.", "Place the carrots in the pot from the board.", "Simmer the carrots and chicken in the pot.", "Serve the chicken with carrots."],
         3, "Place the carrots and chicken in the pot from the board.", .impossible(step: 3, why: "takes chicken from the board, where there is none")),
        // A dish's name in the serving brings nothing in.
        ("fish tagine with olives", ["Chop the onion on a board.", "Fry the onion in oil in a pot.", "Place the cod and olives in the pot.", "Simmer everything in the pot until soft.", "Serve the fish tagine with olives."],
         3, "Place the tomatoes and olives in the pot.", .unused(food: "white fish")),
        ("baked salmon", ["Place the salmon on a tray.", "Brush the salmon with oil.", "Season the salmon with salt.", "Bake the salmon in the hot oven.", "Serve the salmon on a plate."],
         4, "Bake the salmon in the oven in the oven.", .garbled(step: 4)),
        // What looks alike is not the same, whatever the lexicon draws.
        ("parsnip soup", ["Chop the parsnips on a board.", "Fry the parsnips in butter in a pot.", "Pour the stock over the parsnips in the pot.", "Simmer the soup in the pot.", "Serve the parsnip soup in a bowl."],
         0, "salsify soup", .unused(food: "salsify")),
        ("fried salmon", ["Slice the onion on a board.", "Fry the onion in butter in a pan.", "Fry the salmon in oil in a frying pan.", "Season the salmon with salt.", "Serve the salmon on a plate."],
         3, "Fry the salmon in oil in a baking pan.", .impossible(step: 3, why: "would fry in a cake tin")),
        ("shakshuka for breakfast", ["Slice the onion on a board.", "Fry the onion in oil in a pan.", "Simmer the tomatoes in the pan.", "Crack the eggs into the pan.", "Serve the shakshuka on a plate."],
         4, "Crumble the feta into the pan.", .impossible(step: 5, why: "serves a shakshuka of no eggs")),
        ("chicken tagine", ["Brown the chicken in oil in a pan.", "Grate the onions on a board.", "Put the chicken, onions and stock in a pot and simmer for an hour.", "Add the olives to the pot.", "Serve the chicken tagine in a bowl."],
         3, "Put the chicken, onions and stock in a colander and simmer for an hour.", .impossible(step: 3, why: "would simmer in a colander")),
        ("noodles with tofu", ["Fry the tofu in oil in a wok.", "Mix fish sauce and sugar to make the sauce.", "Boil the noodles in a pot of water.", "Add the noodles to the wok and pour over the sauce.", "Serve the noodles with tofu on a plate."],
         4, "Simmer the noodles in a colander.", .impossible(step: 4, why: "would simmer in a colander")),
        ("noodles with tofu", ["Fry the tofu in oil in a wok.", "Boil the noodles in a pot of water.", "Add the noodles to the wok and pour over the stock.", "Mix fish sauce and sugar to make the sauce.", "Serve the noodles with tofu and the sauce on a plate."],
         3, "Add the noodles to the wok and pour over the tamarind sauce.", .notYet(step: 3, what: "the sauce")),
        ("salt cod with potatoes", ["Drain the salt cod and pull it into shreds.", "Cut the potatoes into matchsticks on the board.", "Fry the matchsticks in oil in a pan.", "Fold in the fried potatoes and the cod.", "Pile the salt cod and potatoes onto a plate."],
         3, "Season the salt cod with the pepper.", .impossible(step: 4, why: "uses potato as cooked that no fire has seen")),
        ("salt cod with potatoes", ["Drain the salt cod and pull it into shreds.", "Cut the potatoes into matchsticks on the board.", "Fry the matchsticks in oil in a pan.", "Fold in the fried potatoes and the cod.", "Pile the salt cod and potatoes onto a plate."],
         5, "Sprinkle the parsley over the plate.", .notServed),
        ("cranachan", ["Whip the cream in a large bowl.", "Fold the vanilla through the cream.", "Crush the raspberries with sugar to make a purée.", "Layer the purée and cream in a glass.", "Serve the cranachan in the glass."],
         2, "Fold the purée through the cream.", .notYet(step: 2, what: "the purée")),
        ("fried potatoes with beef", ["Bake the potatoes on a tray in the oven.", "Fry the beef in butter in a pan.", "Take the potatoes out of the oven.", "Stir the potatoes into the beef.", "Serve the potatoes with beef on a plate."],
         1, "Fry the potatoes in butter in a pan.", .notYet(step: 3, what: "what is in the oven")),
        ("rice noodles with pork", ["Boil the noodles until tender, drain them in a colander and rinse them.", "Fry the pork in oil in a pan.", "Toss the noodles with the pork in the pan.", "Season the pork with salt.", "Serve the noodles with pork on a plate."],
         1, "Boil the noodles in a colander until tender.", .impossible(step: 1, why: "would boil in a colander")),
        ("mulligatawny", ["Chop the apple on a board.", "Place the apple in a pot.", "Pour the stock over the apple.", "Simmer the apple in the pot until tender.", "Serve the mulligatawny in a bowl."],
         4, "Season the apple with the salt.", .impossible(step: 5, why: "serves a mulligatawny for which nothing was simmered")),
        ("potato gratin", ["Slice the potatoes on a board.", "Layer the potatoes in a dish.", "Pour the cream over the potatoes.", "Bake the potatoes in the oven.", "Serve the potato gratin on a plate."],
         5, "Serve the roast on a plate.", .otherDish(step: 5, name: "the roast")),
        ("pancakes", ["Whisk the flour, eggs and milk in a bowl.", "Pour the batter into a pan.", "Flip the pancakes in the pan.", "Place the pancakes on a plate.", "Serve the pancakes on the plate."],
         5, "Bring the pancakes onto the plate and serve.", .impossible(step: 5, why: "puts the pancake where it is already")),
        ("aubergine sandwich", ["Slice the aubergine on a board.", "Spread the butter on the baguette.", "Place the aubergine on the baguette.", "Bake the baguette in the oven.", "Serve the aubergine sandwich on a plate."],
         4, "Sprinkle the parsley over the baguette.", .impossible(step: 5, why: "serves raw aubergine")),
        ("jam tarts", ["Roll out the pastry on a board.", "Line a muffin tin with the pastry.", "Spoon the jam into the pastry.", "Bake the tarts in the oven.", "Cool the tarts in the tin and serve them warm."],
         5, "Serve the tarts in the muffin tin.", .impossible(step: 5, why: "would serve in a cake tin")),
        ("lamb curry", ["Cut the lamb into chunks on a board.", "Fry the lamb in oil in a pot.", "Stir in the tomatoes, cover and stew until the lamb is tender.", "Simmer the potatoes in the pot.", "Serve the lamb curry in a bowl."],
         0, "duck curry", .unused(food: "duck")),
        ("jollof rice", ["Blend the peppers, tomatoes and an onion in a blender.", "Fry a sliced onion in oil in a pot.", "Pour the pepper mixture into the pot.", "Simmer the rice and stock in the pot.", "Serve the jollof rice on a plate."],
         2, "Fry the grated onion in oil in a pot.", .notYet(step: 2, what: "grated onion")),
        ("creamed eggs", ["Boil the eggs in a pot of water.", "Peel the eggs on the board.", "Chop the eggs on the board.", "Stir the cream into the eggs in a bowl.", "Serve the eggs in the bowl."],
         2, "Crack the eggs into the pot.", .impossible(step: 2, why: "cracks the egg that was cooked in the shell")),
        ("chicken soup", ["Boil the chicken in a pot of water.", "Shred the chicken on a board.", "Simmer the rice in the pot of broth.", "Season the soup with salt.", "Stir the chicken into the soup and ladle it into bowls."],
         5, "Stir the chicken into the soup and cover the pot.", .notServed),
        ("Irish stew", ["Slice the lamb and potatoes on a board.", "Layer the lamb and potatoes in a pot.", "Pour in stock, bring it to a simmer and cook for two hours.", "Skim the fat from the stew.", "Serve the Irish stew in bowls."],
         3, "Pour in stock and cover the pot with a lid.", .notYet(step: 4, what: "stew")),
        ("stuffed aubergines", ["Fry the aubergines in oil in a pan.", "Soften the onions in the same pan.", "Add the tomatoes and cook until the filling thickens.", "Spoon the filling into the aubergines in a dish.", "Serve the stuffed aubergines on a plate."],
         3, "Add the tomatoes and cook until soft.", .notYet(step: 4, what: "filling")),
        ("beetroot and cucumber soup", ["Grate the beetroot into a bowl.", "Fetch the cucumber from the fridge, wash it, and cut it into half-moons.", "Stir the sliced cucumber into the bowl.", "Pour the kefir over the beetroot and simmer it.", "Ladle the soup into bowls and serve it cold."],
         1, "Stir the sliced cucumber and grated beetroot in a bowl.", .notYet(step: 1, what: "sliced cucumber")),
        ("bacon pancakes", ["Fry the bacon in a pan and set it aside.", "Whisk the flour, milk and egg to a batter.", "Fry the batter in butter to pancakes in the pan.", "Lay the bacon slices on the pancakes.", "Serve the pancakes on a plate."],
         4, "Lay the bacon slices in the pan and fry them.", .repeated(step: 4, of: 1)),
        ("fried pork cutlets", ["Dip the pork in beaten egg and breadcrumbs.", "Deep-fry the pork in oil in a deep pan over the burner.", "Drain the pork on a rack.", "Season the pork with salt.", "Serve the pork cutlets on a plate."],
         2, "Deep-fry the pork in oil in a plastic salad bowl over the burner.", .impossible(step: 2, why: "cooks in a plastic bowl")),
        ("pork sandwich", ["Rub the pork with garlic in a tin.", "Roast the pork in the oven until brown.", "Spread the mustard on the bread.", "Layer slices of the roast pork and ham on the bread.", "Serve the pork sandwich on a plate."],
         1, "Layer slices of the roast pork and ham on the bread.", .notYet(step: 1, what: "the pork")),
        ("peanut stew", ["Whisk the peanut butter with broth until smooth.", "Fry the onion in oil in a pot.", "Simmer the lamb in stock in the pot.", "Stir the peanut butter that has been whisked smooth into the pot.", "Spoon the stew into a deep bowl and set it beside the rice."],
         5, "Spoon the stew over the rice and cover it.", .notServed),
        ("peanut stew", ["Fry the onion in oil in a pot.", "Whisk the peanut butter with broth until smooth.", "Stir the peanut butter into the pot.", "Simmer the lamb in stock in the pot.", "Serve the peanut stew in a bowl."],
         1, "Stir the peanut butter that has been whisked smooth into a pot.", .notYet(step: 1, what: "the peanut butter")),
        ("apple and shallot soup", ["Chop the shallots and apples on a board.", "Fry the shallots in butter in a pot.", "Pour the water into the pot.", "Stir the chopped apples into the shallots and simmer.", "Serve the apple soup in a bowl."],
         4, "Stir the browned apples into the shallots and simmer.", .impossible(step: 4, why: "uses apple as cooked that no fire has seen")),
        ("seared scallops with peas", ["Boil the peas in a pot of water.", "Mash the peas in a bowl.", "Fry the scallops in butter in a pan.", "Place the scallops on the peas.", "Serve the seared scallops on a plate."],
         3, "Rinse the scallops in a colander.", .impossible(step: 5, why: "serves raw prawn")),
        ("avocado tacos", ["Mash the avocado in a bowl.", "Slice the tomatoes on a board.", "Spread the avocado on the tortilla.", "Place the tomatoes on the tortilla.", "Serve the avocado tacos on a plate."],
         4, "Place the tomatoes and avocado on the tortilla.", .impossible(step: 4, why: "puts the avocado where it is already")),
        ("fried chicken with garlic", ["Cut the chicken along the breastbone and flatten it.", "Fry the chicken in oil in a skillet.", "Lift the chicken onto a board and cut it into pieces.", "Fry the garlic in butter in the skillet.", "Serve the chicken with the garlic on a plate."],
         2, "Rub the chicken with oil and salt.", .impossible(step: 3, why: "cuts the chicken once more")),
        ("lemon cake", ["Beat in three eggs, with the zest of a lemon.", "Stir in the flour with a spoon.", "Pour the batter into a tin and bake it in the oven.", "Stir in the sugar and lemon juice in a jug.", "Serve the lemon cake on a plate."],
         4, "Beat in three eggs, together with the zest of a lemon.", .repeated(step: 4, of: 1)),
        ("lamb rolls", ["Knead flour, yeast and lukewarm water into a dough.", "Roll the dough into thin ovals.", "Spread the minced lamb over the dough.", "Bake the ovals in the hot oven.", "Arrange the lamb rolls on a plate and serve them."],
         4, "Scatter the onion over the ovals.", .impossible(step: 5, why: "serves raw lamb")),
        ("chicken wraps", ["Cut the chicken into cubes and put them in a bowl.", "Marinate the chicken in the bowl.", "Thread the chicken on skewers.", "Grill the chicken on a ridged pan.", "Serve the chicken wraps on a plate."],
         4, "Warm the pittas on a ridged pan.", .impossible(step: 5, why: "serves raw chicken")),
    ] as [(String, [String], Int, String, NarrativeChecker.Fault)])
    func likeAndUnlike(_ query: String, _ actions: [String], _ step: Int, _ faulty: String, _ fault: NarrativeChecker.Fault) {
        func faults(_ query: String, _ actions: [String]) -> [NarrativeChecker.Fault] {
            NarrativeChecker.check(query: query, steps: actions.map { HistoryStep(action: $0, caption: Self.caption) })
        }
        #expect(faults(query, actions) == [])
        var spoilt = actions
        if step > 0 { spoilt[step - 1] = faulty }
        #expect(faults(step > 0 ? query : faulty, spoilt).contains(fault))
    }

    /// What a query asks for, and what it only mentions.
    @Test(arguments: [
        ("tuna sandwich for afternoon tea", []), ("tuna sandwich with tea", ["tea"]), ("tuna sandwich to go with salmon", []), ("tuna sandwich with salmon", ["salmon"]),
        ("like a chicken sandwich, but vegan: a tuna sandwich", []), ("a chicken sandwich, like a tuna sandwich", ["chicken"]), ("sausage sandwich with tuna in the place of pork", []),
        ("sausage sandwich with tuna and pork", ["sausage", "pork"]), ("vegetarian bacon and tuna sandwich", []), ("bacon and tuna sandwich", ["bacon"]),
    ])
    func theQuerysFoodsAreItsOwn(_ query: String, _ unused: [String]) {
        #expect(NarrativeChecker.check(query: query, steps: Self.good) == unused.map { .unused(food: $0) })
    }

    /// What a caption shows, and what only sounds like food.
    @Test(arguments: [
        ("The counter is mango wood.", nil), ("On the counter lies a mango.", .foreign(step: 2, food: "mango")), ("The cuff is plum purple.", nil), ("In the bowl is a purple plum.", .foreign(step: 2, food: "plum")),
        ("The rim is brown as chestnuts.", nil), ("Beside the rim are brown chestnuts.", .foreign(step: 2, food: "chestnut")), ("A fork squashes one against the wall.", nil), ("A fork holds one squash.", .foreign(step: 2, food: "pumpkin")),
        ("Late sun stripes the walnut.", nil), ("Late sun falls on the walnut halves.", .foreign(step: 2, food: "walnut")),
        ("It turns from tomato to cherry.", nil), ("It lies next to salmon.", .foreign(step: 2, food: "salmon")), ("A tomato lies by it.", .foreign(step: 2, food: "tomato")), ("A few turnip pickles lie by it.", nil), ("A few turnips lie by it.", .foreign(step: 2, food: "turnip")), ("The meat of it is pink.", nil), ("A nut lies by it.", .foreign(step: 2, food: "nut")),
        ("It is a brick-coloured jam.", nil), ("A jar of jam lies by it.", .foreign(step: 2, food: "jam")), ("It has the tint of weak coffee.", nil), ("A cup of coffee stands by it.", .foreign(step: 2, food: "coffee")),
        ("The milk runs down the plate.", .foreign(step: 2, food: "milk")), ("A plate of milk glass stands by it.", nil),
        ("A sausage of butter lies by it.", nil), ("A sausage lies by it.", .foreign(step: 2, food: "sausage")), ("A banana leaf lines the plate.", nil), ("A banana lies on the plate.", .foreign(step: 2, food: "banana")),
        ("Wax turns to honey, and honey to toffee.", nil), ("Honey runs over it.", .foreign(step: 2, food: "honey")), ("The rim dulls to olive.", nil), ("Green olives lie by it.", .foreign(step: 2, food: "olive")),
        ("Blond becomes peanut butter.", nil), ("A walnut of filling lies by it.", nil), ("It has the tone of milky coffee.", nil), ("A wine-dark stain stays.", nil), ("A glass of wine stands by it.", .foreign(step: 2, food: "wine")),
        ("It has boiled down to a dark jam.", nil), ("The faces are burnt sugar.", nil), ("A spoon of sugar lies by it.", .foreign(step: 2, food: "sugar")), ("Hands squash the paste.", nil), ("They resemble nests awaiting their eggs.", nil), ("Two eggs lie by it.", .foreign(step: 2, food: "egg")), ("The corn flour is gone.", nil), ("The corn is gone.", .foreign(step: 2, food: "corn")),
        ("The rim is of chocolate and gold.", nil), ("The chocolate and tuna wait beside it.", .foreign(step: 2, food: "chocolate")),
        ("In it are tuna, bread and white bread.", .doubled(step: 2, food: "bread")),
    ] as [(String, NarrativeChecker.Fault?)])
    func whatSoundsLikeFoodIsNone(_ sentence: String, _ fault: NarrativeChecker.Fault?) {
        var steps = Self.good
        steps[1].caption += " " + sentence
        #expect(NarrativeChecker.check(query: "tuna sandwich", steps: steps) == (fault.map { [$0] } ?? []))
    }

    /// Parsnips look like carrots, and are none; spätzle are noodles.
    @Test func aCaptionCallsFoodsByTheirNames() {
        func faults(_ food: String, _ sentence: String) -> [NarrativeChecker.Fault] {
            let actions = ["Chop the \(food) on a board.", "Fry the \(food) in butter in a pan.", "Mix the flour and eggs to a dough.", "Press the dough into a pot of boiling water.", "Serve the \(food) on a plate."]
            return NarrativeChecker.check(query: food, steps: actions.enumerated().map { HistoryStep(action: $1, caption: Self.caption + ($0 == 3 ? " " + sentence : "")) })
        }
        #expect(faults("parsnips", "In the pan are the parsnips.") == [])
        #expect(faults("parsnips", "In the pan are the carrots.") == [.foreign(step: 4, food: "carrot")])
        #expect(faults("carrots", "In the pan are the carrots.") == [])
        #expect(faults("parsnips", "The noodles rise in the water.") == [])
    }

    @Test func twoNamesOfAFoodAreOneFood() {
        func faults(_ list: String) -> [NarrativeChecker.Fault] {
            let actions = ["Place the sweetcorn in a pot of water.", "Boil the sweetcorn in the pot.", "Mash the tuna with a fork in a bowl.", "Mix the sweetcorn into the tuna.", "Serve the tuna on a plate."]
            return NarrativeChecker.check(query: "tuna", steps: actions.enumerated().map { HistoryStep(action: $1, caption: Self.caption + ($0 == 4 ? " On the plate are \(list)." : "")) })
        }
        #expect(faults("tuna, boiled sweetcorn and golden corn") == [.doubled(step: 5, food: "corn")])
        #expect(faults("boiled sweetcorn and mashed tuna") == [])
    }

    /// "Vegetables" stand for those that were seen when they were told of, and a tin's liquid is a broth.
    @Test func aCaptionShowsWhatTheWordsStandFor() {
        func faults(_ step: Int, _ sentence: String, _ second: String = "Toss the vegetables with oil in a bowl.") -> [NarrativeChecker.Fault] {
            let actions = ["Mash the tuna with a fork in a bowl.", second, "Spread the tuna on the bread.", "Layer the cheese over the tuna.", "Serve the tuna sandwich on a plate."]
            return NarrativeChecker.check(query: "tuna sandwich", steps: actions.enumerated().map { HistoryStep(action: $1, caption: Self.caption + ($0 == step - 1 ? " " + sentence : "")) })
        }
        #expect(faults(2, "In it are carrots.") == [])
        #expect(faults(5, "In it is asparagus.") == [.foreign(step: 5, food: "asparagus")])
        #expect(faults(2, "Beans lie in a dark broth.", "Warm the beans with a little of their liquid.") == [])
        #expect(faults(2, "Beans lie in a dark broth.", "Warm the beans with a little cumin in a pan.").count == 1)
    }

    /// Red onion and spring onion are two, an onion and a chopped onion are one.
    @Test func kindsAreNotDoubled() {
        func faults(_ list: String) -> [NarrativeChecker.Fault] {
            let actions = ["Chop the onion and the spring onion on the board.", "Mash the tuna with a fork in a bowl.", "Mix the onion and spring onion into the tuna.", "Spread the tuna on the bread.", "Serve the tuna sandwich on a plate."]
            return NarrativeChecker.check(query: "tuna sandwich", steps: actions.map { HistoryStep(action: $0, caption: Self.caption + " On the board are \(list).") })
        }
        #expect(faults("onion and spring onion") == [])
        #expect(faults("onion and chopped onion").first == .doubled(step: 1, food: "onion"))
    }
}
