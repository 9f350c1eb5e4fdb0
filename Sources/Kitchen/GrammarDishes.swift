import Foundation

/// What the words of a dish say of how it is made: the name of a family ("soup") or of a dish that is known by itself ("stroganoff").
public struct NamedDish: Sendable {
    /// The words that say so, in the singular.
    public let phrase: String
    public let method: CookingMethod
    /// Ids of what it usually holds, the main ingredient first; empty where only the family is named.
    public let foods: [String]

    /// Whether a food that a query mentions is the dish itself and none of its ingredients: the toast of "french toast" is not, a burrito is.
    public func isItself(_ food: FoodName) -> Bool {
        if method.isNamed(by: food) { return true }
        if food.word == phrase { return !foods.isEmpty }
        guard !foods.isEmpty, (" " + phrase + " ").contains(" " + food.word + " ") else { return false }
        return !foods.contains { Lexicon.isKind($0, of: food.id) || Lexicon.isKind(food.id, of: $0) }
    }

    /// The name that tells most of a dish ("a beef stroganoff with rice", lower case, words separated by single spaces; accents do not
    /// matter): the longest that ends what stands before "with" and the like, else the longest of any; a family gives way to a dish of its own.
    public static func named(in text: String) -> NamedDish? {
        let words = text.folding(options: .diacriticInsensitive, locale: nil).split(separator: " ").map(String.init)
        let head = words.firstIndex { ["with", "in", "on", "for", "over"].contains($0) } ?? words.count
        func best(ending isEnd: (Int) -> Bool) -> NamedDish? {
            var best: NamedDish?
            for start in words.indices {
                for end in (start + 1)...min(words.count, start + longest) where isEnd(end) {
                    guard let known = byPhrase[words[start..<end].joined(separator: " ")], known.phrase.count > best?.phrase.count ?? 0 else { continue }
                    best = known
                }
            }
            return best
        }
        let last = best { $0 == head }, any = best { $0 <= head }
        // "Jollof rice" is jollof, and rice only by the way.
        if let last, let any, last.foods.isEmpty, !any.foods.isEmpty, any.method.name == last.method.name { return any }
        return last ?? any ?? best { _ in true }
    }

    /// Every dish that is known by itself, under each of its names.
    public static var table: [NamedDish] { GrammarDishes.all }

    private static let longest = 5

    /// By every name in singular and plural.
    private static let byPhrase: [String: NamedDish] = {
        var names: [String: NamedDish] = [:]
        for method in CookingMethod.all {
            for cue in method.cues { add(NamedDish(phrase: cue, method: method, foods: []), as: cue, to: &names) }
        }
        for dish in table { add(dish, as: dish.phrase, to: &names) }
        return names
    }()

    private static func add(_ dish: NamedDish, as name: String, to names: inout [String: NamedDish]) {
        let name = name.folding(options: .diacriticInsensitive, locale: nil)
        for form in [name, GrammarWords.plural(name), name + "s", name + "es"] { names[form] = dish }
    }
}
