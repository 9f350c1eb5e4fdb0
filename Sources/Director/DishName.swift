import Foundation
import Kitchen

/// What the words of a dish say, beside which dish it is.
package enum DishName {
    /// What the dish is called at the table: "lobio" of "Georgian bean stew called lobio", "potato gratin" of "potato gratin for four guests tonight"; nil where
    /// that is too much to say, or no name ("something sweet with pears").
    package static func served(_ dish: String) -> String? {
        let said = dish.split(separator: " ").map(String.init)
        let words = said.lastIndex(of: "called").map { Array(said[($0 + 1)...]) } ?? said
        let name = words.count <= 4 ? words[...] : words.prefix { !borders.contains($0) && !$0.hasSuffix(",") }
        guard let first = name.first, name.count <= 5, !vague.contains(first) else { return nil }
        return name.joined(separator: " ")
    }

    /// Whether it is something "in mustard sauce", which is stewed where no word of it tells of another way.
    package static func isSauced(_ dish: String) -> Bool {
        dish.lowercased().contains(/\bin (?:[\p{L}-]+ ){0,3}(?:sauce|gravy|wine|beer|cider|broth|milk|cream)$/)
    }

    /// Whether a dish named for its pasta is made of just that: gnocchi, penne, and not lasagne, which are sheets.
    package static func isBoiled(_ food: FoodName, by method: CookingMethod) -> Bool {
        method.name == "pasta" && GrammarFoods.role(of: food.id) == .pasta && food.id != "lasagne sheet" && !["ravioli", "tortellini"].contains(food.word)
    }

    private static let borders: Set<String> = ["for", "with", "without", "but", "from", "instead", "like", "no", "please"]
    private static let vague: Set<String> = ["something", "anything", "some", "any", "my", "a", "an", "the", "what"]
}
