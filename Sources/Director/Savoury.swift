import Kitchen

/// Pies, tarts, pancakes and fritters are sweet or savoury by what they are asked for with: a pie of leeks is no cake.
package enum Savoury {
    /// Vegetables that are of either kind: a pumpkin pie is sweet. A fritter is savoury with any.
    private static let either: Set<String> = ["carrot", "pumpkin", "sweet potato", "courgette", "corn"]

    /// Whether a query's foods make its dish a savoury one.
    package static func makes(_ asked: [FoodName], of known: NamedDish?) -> Bool {
        let roles = asked.filter { food in !["ginger", "cream cheese"].contains(food.id) && (known?.phrase == "fritter" || !either.contains(food.id)) }.map { GrammarFoods.role(of: $0.id) }
        let isSweet = asked.contains { [.fruit, .chocolate, .sweetener].contains(GrammarFoods.role(of: $0.id)) && $0.id != "lemon" }
        return !isSweet && !Set(roles).isDisjoint(with: [.meat, .fish, .vegetable, .leaf, .aromatic, .cheese, .coldCut])
    }

    /// How a dish known by its family's name is made of these foods: a savoury pie is a pastry with a filling that was fried.
    package static func method(of known: NamedDish, asked: [FoodName]) -> CookingMethod {
        guard known.foods.isEmpty, ["pie", "tart"].contains(known.phrase), makes(asked, of: known) else { return known.method }
        return CookingMethod.all.first { $0.name == "filled pastry" } ?? known.method
    }
}
