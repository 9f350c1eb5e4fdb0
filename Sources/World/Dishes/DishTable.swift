/// The recipes of the kitchen world, one block a dish, in the notation that `Dish.parse` reads.
///
///     dish NAME
///     SLOT[?] [COUNT] = usual food, ... [~ unusual swap, ...]      ?: the slot, with its steps, may be absent
///     OPERATION [food or slot, ...] @vessel [+along, ...] [<source] [=> product[!]] [?]
///
/// `bowl2` is a second bowl; `fry/grill` is one of the two; `!`: pieces disappear into the product, too; a trailing `?`: the step
/// may be left out.
enum DishTable {
    static let text = [
        breakfasts, soups, salads, pastaAndRice, panDishes, ovenDishes, baking, dessertsAndDrinks, saucesAndPreserves,
        worldKitchensEast, worldKitchensMediterranean, worldKitchensWest,
    ].joined(separator: "\n\n")
}

/// Whole dishes that no model sees in training; each of their foods and operations occurs in other dishes.
public enum HeldOutDishes {
    public static let names = [
        "french toast", "lentil soup", "potato salad", "pesto pasta", "chicken in mushroom sauce", "cauliflower cheese",
        "carrot cake", "berry trifle", "teriyaki salmon", "fish tacos",
    ]
}
