/// The closed word lists of the kitchen world. Raw values are what is stored in scenes and data sets: never rename one.

/// Shape of an ingredient: what the knife, the grater or the whisk made of it.
public enum Form: String, Codable, CaseIterable, Sendable {
    case whole, peeled, halved, wedged, sliced, chopped, minced, grated, shredded, crushed, mashed, ground
    case beaten, melted, mixed, torn, rolled, cracked, liquid, leaf
}

/// What heat made of an ingredient. How far it went is `SceneObject.doneness`.
public enum Cook: String, Codable, CaseIterable, Sendable {
    case raw, softened, browned, charred, boiled, baked, fried
}

/// A vessel or a surface that holds food.
public enum VesselKind: String, Codable, CaseIterable, Sendable {
    case board, bowl, pan, pot, wok, tray, tin, dish, plate, jug, jar, glass, colander, mortar
}

/// A tool that a hand holds.
public enum ToolKind: String, Codable, CaseIterable, Sendable {
    case knife, spoon, whisk, spatula, ladle, tongs, peeler, grater, rollingPin, brush, fork, masher, pestle, shaker
}

/// What the kitchen counter is made of.
public enum CounterKind: String, Codable, CaseIterable, Sendable {
    case oak, walnut, marble, slate, concrete, tile, linen, steel
}

/// Colour or material of a vessel, a sleeve or a tool's handle.
public enum Colour: String, Codable, CaseIterable, Sendable {
    case white, black, grey, silver, red, orange, yellow, green, blue, teal, purple, pink, brown, cream, copper, gold
    case wood, steel, glass, iron, stone, ceramic, bamboo, plastic

    /// What a thing is made of rather than painted.
    public var isMaterial: Bool {
        switch self {
        case .wood, .steel, .glass, .iron, .stone, .ceramic, .bamboo, .plastic: true
        default: false
        }
    }
}

/// What a hand does; its fingers are drawn accordingly.
public enum HandPose: String, Codable, CaseIterable, Sendable {
    /// Around a handle, seen from above.
    case grip
    /// Flat, fingers together, knuckles guiding a knife.
    case rest
    /// Thumb and fingertips together, letting something fall.
    case pinch
    /// Open, about to take or set down.
    case open
}

/// The cook's skin, from light to dark.
public enum Skin: String, Codable, CaseIterable, Sendable {
    case fair, tan, brown, dark
}

/// One thing that a cook does in one step; each has its own motion.
public enum Operation: String, Codable, CaseIterable, Sendable {
    case chop, slice, peel, grate, crack, pour, sprinkle, season, whisk, stir, mix, knead, roll, spread, brush
    case layer, place, fold, toss, fry, flip, simmer, boil, drain, bake, grill, mash, crush, blend, marinate, garnish
    case squeeze, serve
}
