import Kitchen
import Testing

/// How a dish is made, by its name.
struct NamedDishTests {
    @Test(arguments: [
        ("beef stroganoff", "stew"), ("tomato soup", "soup"), ("apple strudel", "filled pastry"), ("roast beef sandwich", "sandwich"), ("stuffed peppers", "roast"), ("pork gyoza", "dumplings"),
        ("crème brûlée", "custard"), ("naan bread in a pan", "bread"), ("salmon with rice", "rice pot"), ("steak and kidney pie", "cake"), ("chicken pot pie", "roast"), ("linzer torte", "cake"), ("stir-fried noodles with prawns", "stir-fry"), ("sopa de lima", "soup"), ("baked potato soup", "soup"),
        ("potato salad with eggs", "salad"), ("french toast with berries", "french toast"), ("avocado toast", "sandwich"), ("fried rice", "stir-fry"), ("rice pudding", "preserve"), ("fish and chips", "pan dish"),
        ("macaroni and cheese", "pasta"), ("samosas", "filled pastry"), ("fish curries", "stew"), ("poached pears", "preserve"), ("jollof rice with prawns", "rice pot"),
    ])
    func theMethodIsFound(_ dish: String, _ method: String) throws {
        #expect(try #require(NamedDish.named(in: dish)).method.name == method)
    }

    @Test(arguments: ["zarzuela", "a bicycle", ""])
    func whatNobodyKnowsHasNone(_ dish: String) {
        #expect(NamedDish.named(in: dish) == nil)
    }

    /// The toast of a french toast is not put in; potatoes are what a potato salad is made of.
    @Test func aDishIsNoIngredientOfItself() throws {
        let potato = try #require(Lexicon.food(named: "potato")), burrito = try #require(Lexicon.food(named: "burrito")), bean = try #require(Lexicon.food(named: "bean"))
        #expect(try #require(NamedDish.named(in: "potato salad")).isItself(potato) == false)
        #expect(try #require(NamedDish.named(in: "bean burritos")).isItself(burrito))
        #expect(try #require(NamedDish.named(in: "bean burritos")).isItself(bean) == false)
    }

    @Test func aFamilyGivesWayToADishOfItsOwn() throws {
        #expect(try #require(NamedDish.named(in: "jollof rice with prawns")).phrase == "jollof")
        #expect(try #require(NamedDish.named(in: "risotto soup")).phrase == "soup")
    }

    /// More waits for the pot than goes in at once: whatever is chosen, the query's fish is.
    @Test func whatTheQueryNamesIsNotLeftOut() throws {
        let method = try #require(NamedDish.named(in: "tagine")).method
        func state(asked: Set<String>) -> KitchenState {
            var state = KitchenState(method: method, larder: ["white fish", "pea", "chickpea", "corn", "green bean", "onion", "oil"].map { FoodName(id: $0) }, asked: asked)
            state.apply(Deed(operation: .chop, foods: [FoodName(id: "onion")], vessels: [.board]))
            state.apply(Deed(operation: .fry, foods: [FoodName(id: "onion"), FoodName(id: "oil")], vessels: [.pot]))
            return state
        }
        func puts(_ state: KitchenState) -> [Move] { state.moves().filter { $0.vessel == .pot && $0.foods.contains { ["pea", "chickpea", "corn", "white fish"].contains($0.id) } } }
        let free = puts(state(asked: [])), held = puts(state(asked: ["white fish"]))
        #expect(free.contains { move in !move.foods.contains { $0.id == "white fish" } })
        #expect(!held.isEmpty && held.allSatisfy { move in move.foods.contains { $0.id == "white fish" } })
    }

    /// With seven steps of a pancake done there is room for one more before it is served: for the apples where they were asked for.
    @Test func whatTheQueryNamesGoesBeforeOtherLastTouches() throws {
        let method = try #require(NamedDish.named(in: "pancakes")).method
        func last(asked: Set<String>) -> [String] {
            var state = KitchenState(method: method, larder: ["egg", "milk", "flour", "butter", "apple", "syrup"].map { FoodName(id: $0) }, asked: asked)
            for (operation, foods, vessel) in [(Kitchen.Operation.slice, ["apple"], VesselKind.board), (.crack, ["egg"], .bowl), (.pour, ["milk"], .bowl), (.whisk, ["flour"], .bowl), (.pour, ["butter"], .pan), (.flip, [], .pan), (.place, [], .plate)] {
                state.apply(Deed(operation: operation, foods: foods.map { FoodName(id: $0) }, vessels: [vessel]))
            }
            return Set(state.moves().flatMap { $0.foods.map(\.id) }).sorted()
        }
        #expect(last(asked: ["apple"]) == ["apple"])
        #expect(last(asked: []) == ["syrup"])
    }

    /// Every dish of the table has foods that the kitchen knows.
    @Test func theTableIsSound() {
        #expect(NamedDish.table.count == 1773)
        for dish in NamedDish.table {
            #expect(dish.foods.count >= 3, "\(dish.phrase)")
            for food in dish.foods { #expect(Lexicon.food(named: food)?.id == food || Lexicon.ingredient(food) != nil, "\(dish.phrase): \(food)") }
        }
        let names = NamedDish.table.map(\.phrase), repeated = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys
        #expect(repeated.isEmpty, "\(repeated)")
    }
}
