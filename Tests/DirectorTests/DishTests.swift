import Director
import Foundation
import Kitchen
import Testing

/// What of a query is the dish.
struct DishTests {
    @Test(arguments: [
        ("How do I make a mushroom risotto?", "mushroom risotto"), ("Show me how to make a Cobb salad", "cobb salad"), ("Could you show me how to make ramen?", "ramen"),
        ("Film teriyaki salmon for me", "teriyaki salmon"), ("Explain to me how to make pho", "pho"), ("Explain lentil soup to a beginner", "lentil soup"),
        ("to die for chocolate cake", "to die for chocolate cake"), ("show-stopper cake", "show-stopper cake"), ("I want you to cook pho", "pho"),
        ("Tonight\u{2019}s dinner is pie", "pie"), ("My grandmother's carrot cake, from start to finish", "carrot cake"), ("A recipe for pesto pasta, step by step", "pesto pasta"),
        ("Guests are coming: steak with pepper sauce, please", "steak with pepper sauce"), ("What do I do to get fish tacos on the table?", "fish tacos"),
        ("I'd like to see how tomato soup comes together", "tomato soup"), ("Teach me to make gyoza", "gyoza"), ("please", "please"), ("?!", "dinner"),
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
