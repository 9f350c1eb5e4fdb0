import Kitchen
import Roles

/// The foods that an author's hand exchanged, read off the words that stand and those that they took the place of.
struct Substitutions: Sendable {
    struct Exchange: Hashable, Sendable {
        /// From 0.
        var step: Int
        var old: String
        /// nil: taken out, with nothing in its place.
        var new: FoodName?
    }

    private(set) var exchanges: [Exchange] = []
    /// Ids of foods that are no longer to be named.
    private(set) var gone: Set<String> = []

    init(_ history: [HistoryStep]) {
        for (index, step) in history.enumerated() {
            // Who cooks with it after all has it back.
            for food in TextReader.handled(inAction: step.action) { gone.remove(food.id) }
            guard !step.superseded.isEmpty else { continue }
            let now = Self.foods(in: [step.action, step.caption]), was = Self.foods(in: step.superseded)
            let out = was.filter { food in !now.contains { $0.id == food.id } }, come = now.filter { food in !was.contains { $0.id == food.id } }
            for (rank, old) in out.enumerated() {
                // A "cheddar" written over "cheese" is the same cheese, named.
                if come.contains(where: { TextReader.alike($0.id, old.id) }) { continue }
                exchanges.append(Exchange(step: index, old: old.id, new: come.isEmpty ? nil : come[min(rank, come.count - 1)]))
                gone.insert(old.id)
            }
            gone.subtract(now.map(\.id))
        }
    }

    /// What an author put in the place of what is gone: where there is not room to tell of everything, of these.
    var heirs: [FoodName] {
        var heirs: [FoodName] = []
        for exchange in exchanges where gone.contains(exchange.old) { if let new = exchange.new, !gone.contains(new.id), !heirs.contains(new) { heirs.append(new) } }
        return heirs
    }

    /// Heirs that none of these texts names.
    func untold(in texts: [String]) -> [FoodName] {
        let heirs = heirs
        guard !heirs.isEmpty else { return [] }
        let told = Self.foods(in: texts)
        return heirs.filter { heir in !told.contains { $0.id == heir.id || Lexicon.isKind($0.id, of: heir.id) } }
    }

    /// The foods that a text names although they are gone.
    func stale(in text: String) -> [FoodName] {
        gone.isEmpty ? [] : Self.foods(in: [text]).filter { food in gone.contains(food.id) || gone.contains { Lexicon.isKind(food.id, of: $0) } }
    }

    private static func foods(in texts: [String]) -> [FoodName] {
        var found: [FoodName] = []
        for text in texts { for mention in TextReader.reading(of: text).foods where !found.contains(where: { $0.id == mention.food.id }) { found.append(mention.food) } }
        return found
    }
}
