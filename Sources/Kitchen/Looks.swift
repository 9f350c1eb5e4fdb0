/// A colour as people write it: sRGB, 24 bits, 0xRRGGBB.
public struct Tint: Hashable, Sendable, ExpressibleByIntegerLiteral {
    public let code: UInt32

    public init(_ code: UInt32) { self.code = code & 0xFF_FFFF }
    public init(integerLiteral value: UInt32) { self.init(value) }

    /// Red, green and blue, sRGB-encoded, 0...1.
    public var components: SIMD3<Float> {
        SIMD3(Float(code >> 16 & 255), Float(code >> 8 & 255), Float(code & 255)) / 255
    }
}

/// How an ingredient is built, whole: which of the stage's drawers draws it.
public enum Archetype: String, CaseIterable, Sendable {
    // Vegetables and fruit.
    case bulb, root, tuber, stalk, globe, pepper, pod, pearl, head, leaves, sprig, floret, mushroom, cob
    case pear, banana, pineapple, tuft, spear, cluster
    // Meat, fish, eggs, tofu, dairy.
    case fillet, steak, breast, mince, rasher, sausage, shrimp, egg, yolk, white, block, ball, wheel
    // Poured or heaped.
    case liquid, thick, powder, grain, flake
    // Of flour.
    case tube, strand, sheet, loaf, bun, baguette, disc, biscuit, dough, cake, pie, dumpling, patty
    // Small and dry, sweets.
    case nut, bar, stick, thread, cube
    // Dishes: pieces in something.
    case soup, salad, pizza, omelette, filling
}

/// What the cut face shows.
public enum Section: String, CaseIterable, Sendable {
    case plain, rings, hollow, core, seeds, segments, cucumber, pepper, avocado, stone, pome, mushroom, speckled, banana
    case layers, pumpkin, beet, cabbage, kernels, pineapple, fig, flake, marbled, fibrous, holes, crumb, swirl, floret
}

/// What an ingredient looks like: a drawer, its colours and its natural size. Lengths are world units
/// (the picture's short side is 1, about half a metre of counter).
public struct Look: Hashable, Sendable {
    public let id: String
    public let archetype: Archetype
    public let section: Section
    /// Outside.
    public let skin: Tint
    /// Inside, what a cut shows.
    public let flesh: Tint
    /// Seeds, core, stalk, veins: what the archetype sets off.
    public let accent: Tint
    /// Beaten, melted or mashed, and what it lends to a mixture.
    public let mixed: Tint
    /// Flesh after heat; nil where heat only browns it.
    public let cooked: Tint?
    /// Half the length of a whole one.
    public let size: Float
    /// Width by length, 0...1.
    public let aspect: Float
    /// 0 dull ... 1 wet or waxed.
    public let gloss: Float
    /// Whole ones at amount 1.
    public let count: Int
    /// Half the side of a chopped piece.
    public let piece: Float
    /// Of liquids: how soon light is lost in it, 0 clear as water ... 1 like milk.
    public let body: Float

    init(
        _ id: String, _ archetype: Archetype, _ section: Section = .plain, skin: Tint, flesh: Tint? = nil, accent: Tint? = nil,
        mixed: Tint? = nil, cooked: Tint? = nil, size: Float = 0.08, aspect: Float = 1, gloss: Float = 0.25, count: Int = 2,
        piece: Float = 0.017, body: Float = 1
    ) {
        self.id = id
        self.archetype = archetype
        self.section = section
        self.skin = skin
        self.flesh = flesh ?? skin
        self.accent = accent ?? flesh ?? skin
        self.mixed = mixed ?? flesh ?? skin
        self.cooked = cooked
        self.size = size
        self.aspect = aspect
        self.gloss = gloss
        self.count = count
        self.piece = piece
        self.body = body
    }
}

/// The looks of all ingredients of the lexicon, by id.
public enum Looks {
    /// In the lexicon's order.
    public static let all: [Look] = vegetables + fruit + protein + dairy + dry + nuts + herbs + liquids + spices + dishes

    private static let byID: [String: Look] = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The look of an ingredient id; nil for an id that is not the lexicon's.
    public static subscript(id: String) -> Look? { byID[id] }

    /// What an unknown ingredient is drawn as: pale cubes that claim to be nothing in particular.
    public static let unknown = Look(
        "unknown", .block, .plain, skin: 0xDCC9A3, flesh: 0xE8DABB, accent: 0xC4AC80, size: 0.07, aspect: 0.7, count: 1)
}
