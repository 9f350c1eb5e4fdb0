import Kitchen
import Testing

/// Short sentences whose reading a person would not dispute.
@Suite struct CaptionReadingTests {
    @Test(arguments: [
        ("A knife cuts the red onion into thin rings on a wooden board.", "red onion", Form.sliced),
        ("Finely chopped garlic waits in a white bowl.", "garlic", .minced),
        ("The cook quarters ripe tomatoes.", "tomato", .wedged),
        ("Slices of bread lie on a plate.", "bread", .sliced),
        ("Basil leaves fall on the soup.", "basil", .leaf),
        ("Two eggs are beaten in a blue bowl.", "egg", .beaten),
        ("Half a lemon is squeezed over the bowl.", "lemon", .halved),
        ("Sliced as thin as coins, the potatoes go into the pan.", "potato", .sliced),
        ("Half an hour later, diced carrots float in the pot.", "carrot", .chopped),
    ])
    func forms(_ text: String, food: String, form: Form) throws {
        let mention = try #require(CaptionReading(of: text).foods.first { $0.food.id == food })
        #expect(mention.form == form)
    }

    @Test(arguments: [
        ("The onions have turned golden in the pan.", "onion", Cook.browned),
        ("Potatoes tumble about in a pot of simmering water.", "potato", .boiled),
        ("Roast chicken rests on a board.", "chicken", .baked),
        ("Charred peppers steam in a bowl.", "bell pepper", .charred),
    ])
    func cooks(_ text: String, food: String, cook: Cook) throws {
        let mention = try #require(CaptionReading(of: text).foods.first { $0.food.id == food })
        #expect(mention.cook == cook)
    }

    @Test(arguments: [
        ("A big yellow bowl stands on the counter.", VesselKind.bowl, Colour.yellow),
        ("Oil shimmers in a cast-iron skillet.", .pan, .iron),
        ("A deep baking dish of white ceramic waits.", .dish, .white),
        ("The soup is ladled into a small, blue bowl.", .bowl, .blue),
        ("A blue-rimmed plate holds bread.", .plate, nil),
    ] as [(String, VesselKind, Colour?)])
    func vessels(_ text: String, kind: VesselKind, colour: Colour?) throws {
        let mention = try #require(CaptionReading(of: text).vessels.first { $0.kind == kind })
        #expect(mention.colour == colour)
    }

    /// What is only compared with, denied or meant as a verb is not there.
    @Test(arguments: [
        ("The sauce runs like honey.", "honey"),
        ("A walnut-sized lump of butter melts.", "walnut"),
        ("There is no cheese on the plate.", "cheese"),
        ("Tongs fish it out of the pot.", "white fish"),
        ("Dough the colour of butter is rolled out.", "butter"),
        ("An orange casserole stands on the stove.", "orange"),
    ])
    func absences(_ text: String, food: String) {
        #expect(!CaptionReading(of: text).foods.contains { $0.food.id == food })
    }

    @Test func unknownFoodsHaveTheNearestLook() {
        let cousin = Lexicon.food(named: "kohlrabi")
        #expect(cousin?.word == "kohlrabi")
        #expect(cousin.map { Lexicon.ingredient($0.id) != nil } == true)
        #expect(Lexicon.nearest(toUnknown: "cloudberry").id == "raspberry")
        #expect(Lexicon.nearest(toUnknown: "zzz") == FoodName(id: "radish", name: "zzz"))
    }

    @Test func everyLookupLeadsToAnIngredient() {
        for ingredient in Lexicon.ingredients {
            #expect(Lexicon.ingredient(ingredient.id) == ingredient)
            if let parent = ingredient.parent { #expect(Lexicon.ingredient(parent) != nil, "\(ingredient.id) has no parent \(parent)") }
            for word in [ingredient.id] + ingredient.words { #expect(Lexicon.food(named: word) != nil, "\(word)") }
        }
        #expect(Lexicon.ingredients.count >= 50)
    }
}
