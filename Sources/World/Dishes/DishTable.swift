/// The recipes of the kitchen world, one block a dish, in the notation that `Recipe` reads.
///
///     dish NAME
///     SLOT[?] [COUNT] = usual food, ... [~ unusual swap, ...]      ?: the slot, with its steps, may be absent
///     OPERATION [food or slot, ...] @vessel [<source] [+along, ...] [=> product[!]] [?]
///
/// `bowl2` is a second bowl; `!`: pieces disappear into the product, too; a trailing `?`: the step may be left out.
enum DishTable {
    static let text = [breakfasts, soups, salads, pastaAndRice, panDishes, ovenDishes, baking].joined(separator: "\n\n")
}
