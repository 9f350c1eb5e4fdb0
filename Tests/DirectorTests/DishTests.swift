import Director
import Foundation
import Kitchen
import Roles
import Testing

/// What of a query is the dish.
struct DishTests {
    @Test(arguments: [
        ("How do I make a mushroom risotto?", "mushroom risotto"), ("Show me how to make a Cobb salad", "cobb salad"), ("Could you show me how to make ramen?", "ramen"),
        ("Film teriyaki salmon for me", "teriyaki salmon"), ("Explain to me how to make pho", "pho"), ("Explain lentil soup to a beginner", "lentil soup"),
        ("to die for chocolate cake", "to die for chocolate cake"), ("show-stopper cake", "show-stopper cake"), ("I want you to cook pho", "pho"),
        ("Tonight\u{2019}s dinner is pie", "pie"), ("My grandmother's carrot cake, from start to finish", "carrot cake"), ("A recipe for pesto pasta, step by step", "pesto pasta"),
        ("Guests are coming: steak with pepper sauce, please", "steak with pepper sauce"), ("What do I do to get fish tacos on the table?", "fish tacos"),
        ("I'd like to see how tomato soup comes together", "tomato soup"), ("Teach me to make gyoza", "gyoza"), ("please make a film about semolina pudding with raspberries", "semolina pudding with raspberries"), ("How about pho?", "pho"), ("How to roast a chicken?", "roast chicken"), ("How do I poach an egg?", "poached egg"), ("How to fry an egg?", "egg"), ("please", "please"), ("?!", "dinner"),
    ])
    func theDishIsFound(_ query: String, _ dish: String) {
        #expect(CleanText.dish(query) == dish)
    }

    /// A pie of leeks is a pastry, one of pears a cake.
    @Test(arguments: [
        ("leek pie", ["leek"], "filled pastry"), ("apple pie with cheese", ["apple", "cheese"], "cake"), ("pumpkin pie", ["pumpkin"], "cake"), ("mushroom tart", ["mushroom"], "filled pastry"),
        ("pear and chocolate tart", ["pear", "chocolate"], "cake"), ("leek soup", ["leek"], "soup"),
    ])
    func aPieIsSweetOrSavoury(_ dish: String, _ foods: [String], _ method: String) throws {
        #expect(Savoury.method(of: try #require(NamedDish.named(in: dish)), asked: foods.map { FoodName(id: $0) }).name == method)
    }

    @Test(arguments: [
        ("georgian bean stew called lobio", "lobio"), ("potato and cauliflower gratin for four", "potato and cauliflower gratin"), ("tuna sandwich with lettuce", "tuna sandwich with lettuce"),
        ("something sweet with pears", nil), ("anything with pears and chocolate for us", nil), ("chicken thighs slowly cooked under a brick", nil),
    ])
    func aDishIsServedByItsName(_ dish: String, _ name: String?) { #expect(DishName.served(dish) == name) }

    @Test(arguments: [("rabbit in mustard sauce", true), ("cod in white wine", true), ("pasta with tomato sauce", false), ("chicken in a basket", false), ("berries in cream cake", false)])
    func whatSwimsIsStewed(_ dish: String, _ isSauced: Bool) { #expect(DishName.isSauced(dish) == isSauced) }

    @Test(arguments: [("gnocchi", "gnocchi with sage butter", true), ("spaghetti", "spaghetti carbonara", true), ("lasagne", "lasagne", false), ("ravioli", "spinach ravioli", false), ("noodles", "noodle soup", false)])
    func pastaIsBoiledByItsName(_ food: String, _ dish: String, _ isBoiled: Bool) throws {
        #expect(DishName.isBoiled(try #require(Lexicon.food(named: food)), by: try #require(NamedDish.named(in: dish)).method) == isBoiled)
    }

    /// Cod is called cod, though the kitchen draws it as any white fish; what only sounds like fish is none.
    @Test func foodsKeepTheirNames() throws {
        #expect(try #require(Lexicon.food(named: "cod")).word == "cod")
        #expect(try #require(Lexicon.food(named: "cod")).id == "white fish")
        func faults(_ query: String) -> [NarrativeChecker.Fault] {
            let actions = ["Slice the aubergine on a board.", "Fry the aubergine in oil in a wok.", "Stir the garlic into the aubergine.", "Pour the soy sauce over the aubergine.", "Serve the aubergine on a plate."]
            return NarrativeChecker.check(query: query, steps: actions.map { HistoryStep(action: $0, caption: CheckerTests.caption) })
        }
        #expect(faults("fish-fragrant aubergine") == [])
        #expect(faults("aubergine with fish") == [.unused(food: "white fish")])
    }

    /// What a query rules out ends somewhere, and a word that only sounds like it rules out nothing.
    @Test(arguments: [
        ("soup without cream but with leeks", ["leek"], ["cream"]), ("soup without cream, milk and butter", [], ["cream", "milk", "butter"]), ("no-bake strawberry cheesecake", ["strawberry"], []),
        ("no-yeast bread", [], ["yeast"]), ("a not too spicy chicken curry", ["chicken"], []), ("curry, not with chicken", [], ["chicken"]), ("curry with beef instead of chicken", ["beef"], ["chicken"]),
        ("pasta, but swap the salmon for prawns", ["prawn"], ["salmon"]),
    ])
    func whatAQueryRulesOut(_ query: String, _ asked: [String], _ excluded: [String]) {
        let named = TextReader.foods(inQuery: query)
        func plain(_ foods: [FoodName]) -> Set<String> { Set(foods.filter { GrammarFoods.role(of: $0.id) != .bread && GrammarFoods.role(of: $0.id) != .pasta }.map(\.id)) }
        #expect(plain(named.excluded).isSuperset(of: excluded) && plain(named.excluded).isDisjoint(with: asked))
        #expect(plain(named.asked).isSuperset(of: asked) && plain(named.asked).isDisjoint(with: excluded))
    }

    @Test(arguments: [("vegan stew", true, true), ("plant-based burger", true, true), ("vegetarian lasagne", false, true), ("non-vegetarian biryani", false, false), ("meat-free chilli", false, true), ("beef stew", false, false)])
    func diets(_ query: String, _ isVegan: Bool, _ isMeatless: Bool) {
        #expect(DishNouns.isVegan(query) == isVegan && DishNouns.isMeatless(query) == isMeatless)
    }

    @Test(arguments: [("tortellini with peas", nil), ("linzertorte", "cake"), ("apfelkuchen", "cake"), ("lebkuchen", nil), ("dutch baby", "pancake"), ("sweet tarts", nil)])
    func whatEndsInTorteIsACake(_ dish: String, _ kind: String?) { #expect(DishNouns.kind(of: dish.split(separator: " ").map(String.init)) == kind) }

    /// What no stage of a method is for goes on the dough once it is rolled, and into a pan before the last touches.
    @Test func foodsWithoutAStageFindAPlace() throws {
        let pizza = try #require(CookingMethod.all.first { $0.name == "pizza" }).admitting([.fruit])
        let at = try #require(pizza.stages.firstIndex { $0.takes == [.fruit] }), rolled = try #require(pizza.stages.firstIndex { $0.operations == [.roll] })
        let baked = try #require(pizza.stages.firstIndex { $0.operations == [.bake] })
        #expect(rolled < at && at < baked && pizza.stages[at].vessel == .board)
        let pan = try #require(CookingMethod.all.first { $0.name == "pan dish" }).admitting([.grain])
        let put = try #require(pan.stages.firstIndex { $0.takes == [.grain] }), last = try #require(pan.stages.firstIndex { $0.finishing })
        #expect(put < last && pan.stages[put].vessel == .pan)
    }

    @Test func fritters() throws {
        let fritter = try #require(NamedDish.named(in: "fritters")), pancake = try #require(NamedDish.named(in: "pancakes"))
        #expect(Savoury.makes([FoodName(id: "corn")], of: fritter))
        #expect(!Savoury.makes([FoodName(id: "corn")], of: pancake))
        #expect(!Savoury.makes([FoodName(id: "corn"), FoodName(id: "apple")], of: fritter))
    }

    /// In the lists of the evaluation every dish stands behind one of a few openings.
    @Test func noOpeningIsLeft() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Training/queries").standardized
        for list in ["inside", "outside"] {
            for query in try String(contentsOf: folder.appendingPathComponent(list + ".txt"), encoding: .utf8).split(separator: "\n").map(String.init) {
                let dish = CleanText.dish(query), words = dish.split(separator: " ")
                #expect(query.lowercased().contains(dish) && !words.isEmpty, "\(query): \(dish)")
                #expect(words.first.map { !["how", "show", "me", "to", "make", "cook", "film", "explain", "walk", "teach", "let's", "a", "the", "i", "could"].contains($0) } ?? false, "\(query): \(dish)")
                #expect(words.last.map { !["please", "beginner", "together", "finish", "table", "made", "me", "tonight"].contains($0) } ?? false, "\(query): \(dish)")
            }
        }
    }
}
