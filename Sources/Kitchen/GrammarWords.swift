/// How the grammar's things are called in a sentence.
public enum GrammarWords {
    /// Foods that a cook has several of.
    private static let several: Set<String> = Set(
        """
        shallot, potato, sweet potato, tomato, cherry tomato, carrot, mushroom, pea, green bean, olive, radish, beansprout, \
        strawberry, blueberry, raspberry, cherry, plum, raisin, apple, pear, banana, orange, egg, egg yolk, egg white, prawn, sausage, noodle, \
        lentil, chickpea, bean, oat, almond, walnut, peanut, cashew, pine nut, hazelnut, biscuit, breadcrumb, meatball, dumpling, \
        pancake, crepe, chive, chilli flake, lasagne sheet
        """.split(separator: ",").map(\.trimmed))

    private static let spelled: [String: String] = ["sesame": "sesame seeds", "coriander": "coriander leaves", "basil": "basil leaves", "mint": "mint leaves", "asparagus": "asparagus"]

    /// Whether a food is spoken of in the plural.
    public static func isPlural(_ food: FoodName) -> Bool {
        if let name = food.name { return name.hasSuffix("s") && !name.hasSuffix("ss") && name != "asparagus" }
        return several.contains(food.id) || ["sesame", "coriander", "basil", "mint"].contains(food.id)
    }

    /// "carrots", "onion", "smoked trout".
    public static func name(_ food: FoodName) -> String {
        if let name = food.name { return name }
        if let spelled = spelled[food.id] { return spelled }
        return several.contains(food.id) ? plural(food.id) : food.id
    }

    static func plural(_ noun: String) -> String {
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) { return noun.dropLast() + "ies" }
        for ending in ["tato", "mato", "ss", "ch", "sh", "x"] where noun.hasSuffix(ending) { return noun + "es" }
        return noun + "s"
    }

    /// "the carrots, onion and garlic"
    public static func list(_ names: [String]) -> String {
        switch names.count {
        case 0: ""
        case 1: names[0]
        default: names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
        }
    }

    /// A vessel's plain noun.
    public static func name(_ vessel: VesselKind) -> String {
        switch vessel {
        case .board: "board"
        case .tin: "cake tin"
        case .tray: "baking tray"
        case .dish: "oven dish"
        default: vessel.rawValue
        }
    }

    /// "a", or "an" before a vowel.
    public static func article(_ noun: String) -> String {
        guard let first = noun.first else { return "a" }
        return "aeio".contains(first.lowercased()) ? "an" : "a"
    }

    /// "chopped", "golden", "beaten": the adjective that says what was done to a food, empty where there is nothing to say.
    /// `brief`: where heat has changed it, how it was cut is left out.
    public static func adjective(_ item: KitchenItem, brief: Bool = false) -> String {
        let form = brief && item.cook != .raw ? "" : form(item)
        let cook: String = switch item.cook {
        case .raw: ""
        case .softened: "softened"
        case .browned: "browned"
        case .charred: "charred"
        case .boiled: ["pasta", "grain", "egg"].contains(GrammarFoods.role(of: item.food.id).rawValue) ? "boiled" : "simmered"
        case .baked: "baked"
        case .fried: "fried"
        }
        return [cook, form].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func form(_ item: KitchenItem) -> String {
        switch item.form {
        case .whole, .mixed, .liquid, .leaf: ""
        case .rolled: "rolled"
        case .ground: GrammarFoods.role(of: item.food.id) == .spice ? "" : "ground"
        default: item.form.rawValue
        }
    }

    /// The tool that a hand takes for an operation; nil where the bare hand does it.
    public static func tool(for operation: Operation, in vessel: VesselKind) -> ToolKind? {
        switch operation {
        case .chop, .slice: .knife
        case .peel: .peeler
        case .grate: .grater
        case .whisk: .whisk
        case .stir, .mix, .simmer, .boil: .spoon
        case .toss: vessel == .bowl ? .spoon : .spatula
        case .fry, .flip, .fold: .spatula
        case .spread: .knife
        case .brush: .brush
        case .mash: .fork
        case .crush: .pestle
        case .grill: .tongs
        case .roll: .rollingPin
        case .serve: vessel == .bowl ? .ladle : nil
        default: nil
        }
    }

    public static func name(_ tool: ToolKind) -> String {
        switch tool {
        case .spoon: "wooden spoon"
        case .rollingPin: "rolling pin"
        case .brush: "pastry brush"
        default: tool.rawValue
        }
    }
}
