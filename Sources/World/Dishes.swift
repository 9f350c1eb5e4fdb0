/// All dishes of the world.
public enum Dishes {
    /// - Throws: `WorldError.table` naming the line that can't be read.
    public static func all() throws -> [Dish] {
        try Dish.parse(DishTable.text)
    }
}
