import Kitchen

/// What a cook knows without being told.
extension Whereabouts {
    static let knife: Set<Kitchen.Operation> = [.chop, .slice, .grate]
    static let puts: Set<Kitchen.Operation> = [.place, .layer, .pour, .sprinkle, .spread, .garnish]
    static let heats: Set<Kitchen.Operation> = [.fry, .flip, .simmer, .boil, .bake, .grill]
    /// What a food is called that has been on the fire.
    static let fires: Set<String> = ["browned", "boiled", "baked", "roasted", "fried", "seared", "grilled"]
    /// Move what a vessel holds, all of it.
    static let carries: Set<Kitchen.Operation> = [.pour, .serve, .drain, .place, .spread, .layer]
    /// Work on what is in a vessel already.
    static let stirs: Set<Kitchen.Operation> = [.toss, .marinate, .stir, .fold]
    /// Put what they handle to what is there.
    static let joins: Set<Kitchen.Operation> = [.stir, .mix, .fold, .whisk, .pour, .place, .layer, .sprinkle, .toss]
    static let mixes: Set<Kitchen.Operation> = [.mix, .stir, .whisk, .fold, .blend, .simmer]
    static let leaves: Set<Kitchen.Operation> = [.flip, .toss, .season, .brush]
    /// What is there once: not a pinch of salt, a spoon of honey, a handful of cheese.
    static let solid: Set<FoodRole> = [.vegetable, .aromatic, .fruit, .meat, .fish, .mashable, .pasta, .grain]
    /// What takes no knife but as the lexicon says: no raw egg is chopped, no rice sliced.
    static let uncuttable: Set<FoodRole> = [.egg, .grain, .dairy, .liquid, .sauce, .powder]
    static let poured: Set<FoodRole> = [.dairy, .liquid, .spread]
    static let unfit: [Kitchen.Operation: Set<VesselKind>] = {
        let cold: Set<VesselKind> = [.board, .bowl, .plate, .jug, .jar, .glass, .colander, .mortar]
        return [
            .simmer: cold.union([.tin, .tray]), .boil: cold.union([.tin, .tray]), .fry: cold.union([.dish, .tin, .tray]), .bake: [.board, .colander, .jug, .mortar, .bowl, .glass, .jar],
            .chop: [.pot, .pan, .wok, .jug, .glass, .jar, .colander], .slice: [.pot, .pan, .wok, .jug, .glass, .jar, .colander],
            .grate: [.colander, .glass, .jug], .blend: [.board, .plate, .colander, .tray], .whisk: [.board, .plate, .colander, .tray], .serve: [.colander, .tin],
        ]
    }()
    /// What nobody does to a made thing.
    static let never: [String: Set<Kitchen.Operation>] = [
        "cake": [.simmer, .boil, .pour, .stir, .whisk, .drain, .mix], "pie": [.simmer, .boil, .fry, .pour, .stir, .whisk, .drain],
        "batter": [.simmer, .boil, .drain, .chop, .slice, .peel, .grate, .serve], "omelette": [.simmer, .boil, .pour, .whisk, .knead], "pancake": [.simmer, .boil, .pour, .whisk],
        "sauce": [.fry, .chop, .slice, .bake, .drain, .grill, .knead],
        "soup": [.fry, .chop, .slice, .knead, .grill, .drain], "stew": [.chop, .slice, .knead, .grill, .drain], "dough": [.simmer, .pour, .whisk, .serve],
        "salad": [.fry, .simmer, .boil, .bake, .grill, .pour, .whisk], "dressing": [.fry, .bake, .grill, .chop, .slice],
    ]
    /// Vessels' nouns that mean no other kind.
    static let plain: Set<String> = ["pot", "pan", "wok", "frying pan", "skillet"]
    /// Sauces that nobody fries.
    static let dressings: Set<String> = ["marinade", "dressing", "mayonnaise"]
    static let cooked: Set<String> = ["omelette", "pancake", "crepe", "soup", "stew"]
    /// Made things that hold flour.
    static let floury: Set<String> = ["batter", "dough", "pastry", "pancake", "crepe", "pizza"]
    static let starch: Set<String> = ["flour", "cornstarch", "semolina", "oat", "breadcrumb", "almond", "rice", "biscuit", "lentil", "chickpea", "bean", "potato", "sweet potato", "bread", "bun"]
    static let needs: [String: (of: Set<String>, name: String)] = [
        "batter": (starch, "flour"), "dough": (starch, "flour"), "cake": (starch.union(["cheese", "cream cheese", "salmon", "white fish", "tuna"]), "flour"),
    ]
    static let neverRaw: Set<String> = [
        "chicken", "pork", "lamb", "minced meat", "sausage", "bacon", "potato", "sweet potato", "aubergine", "pasta", "spaghetti",
    ]
    /// Made things that are poured or spread, and of what.
    static let runny: Set<String> = ["sauce", "filling", "mixture", "soup", "stew", "curry", "batter"]
    static let soft: Set<FoodRole> = [.liquid, .dairy, .sauce, .spread, .paste, .egg, .mashable]
    static let solidly: Set<Kitchen.Operation> = [.fry, .flip, .chop, .slice, .grill, .bake]
    /// What makes a sauce wet.
    static let juicy: Set<FoodRole> = [.liquid, .dairy, .sauce, .paste, .sweetener, .fruit, .chocolate]
    static let juicyFoods: Set<String> = ["tomato", "cherry tomato", "chickpea", "bean", "pesto", "egg", "egg yolk"]
    /// Made things that come out of an oven: served, a dough that was never baked is no other dish.
    static let baked: Set<String> = ["cake", "pie", "pizza", "pastry", "bread"]
    /// What nothing lies ready in.
    static let forFire: Set<VesselKind> = [.pan, .pot, .wok, .dish, .tray, .tin, .colander]
    /// What comes in water.
    static let tinned: Set<String> = ["chickpea", "bean", "tuna", "corn", "lentil", "mozzarella", "olive", "tofu", "pasta", "spaghetti", "noodle", "potato", "aubergine", "courgette", "cucumber", "spinach"]
}
