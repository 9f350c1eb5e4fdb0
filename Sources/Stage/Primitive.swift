/// What a primitive's outline is.
enum Shape: UInt8 {
    /// |u|^p + |v|^p <= 1 in turned, scaled coordinates, its radius optionally wobbling with the angle.
    case superellipse
    /// A segment with a radius at either end.
    case capsule
    /// A polygon, optionally with rounded corners.
    case polygon
    /// Sphere-swept bones melted into one body (a hand).
    case body
}

/// How the height runs from the rim of a primitive (0) to its middle (`thickness`).
enum Profile: UInt8 {
    /// Flat with a rounded edge, 0.35 of the smaller radius wide.
    case bevel
    /// Half an ellipsoid.
    case dome
    /// A round hollow: 0 in the middle, rising with the square of the radius.
    case dish
    /// A cone, slightly hollow.
    case cone
    /// Of a ring (`inner` > 0): round between inner and outer edge.
    case tube
    /// All at one height.
    case flat
    /// A smooth heap that meets the ground without an edge.
    case heap
    /// Flat floor at 0 and a wall that rises from relative radius `bend` to the rim.
    case basin
    /// Flat with a narrow rounded edge, 0.006 world units wide.
    case slab
}

/// How a primitive's height meets what is there already.
enum Relief: UInt8 {
    /// Lies at `base` + profile; hidden where what is there is clearly higher.
    case solid
    /// Sets the height whatever is there: hollows of vessels.
    case carve
    /// Adds `thickness` times the profile to what is there (negative engraves): creases, stains, grooves, skins.
    case skin
    /// A liquid: fills up to `base` whatever lies lower, the more opaque the deeper it is (`density`).
    case flood
}

/// A region that cuts off what is drawn: a turned superellipse, or nothing.
struct Clip: Hashable, Sendable {
    var x: Float = 0
    var y: Float = 0
    var radiusX: Float = 0
    var radiusY: Float = 0
    var exponent: Float = 2
    var cosTurn: Float = 1
    var sinTurn: Float = 0

    static let none = Clip()
    var isNone: Bool { radiusX <= 0 }
}

/// One bone of a body: a segment of spheres, with its colour at either end.
struct Bone: Hashable, Sendable {
    var x0: Float, y0: Float, z0: Float, r0: Float
    var x1: Float, y1: Float, z1: Float, r1: Float
    var c0: Paint
    var c1: Paint
    /// Width over which it melts into the bones before it, world units of height.
    var melt: Float
}

/// A vertex of a polygon, relative to the primitive's place and before its turn.
struct Vertex: Hashable, Sendable {
    var x: Float
    var y: Float
}

/// One thing to rasterise. Lengths are world units; the canvas keeps these in drawing order.
struct Primitive: Equatable {
    var shape = Shape.superellipse
    var profile = Profile.bevel
    var relief = Relief.solid
    var pattern = Pattern.plain
    /// Centre; of a capsule its first end.
    var x: Float = 0
    var y: Float = 0
    /// Semi-axes; of a capsule the radii of its ends; of a polygon the lengths that its pattern is scaled by.
    var radiusX: Float = 0.1
    var radiusY: Float = 0.1
    var cosTurn: Float = 1
    var sinTurn: Float = 0
    var exponent: Float = 2
    var wobble: Float = 0
    var lobes: Float = 3
    var phase: Float = 0
    /// Relative radius of the hole, 0 for none.
    var inner: Float = 0
    /// Superellipse: wider towards +u (positive) or -u, as an egg or a pear is; -0.9...0.9.
    var taper: Float = 0
    /// Where a basin's floor turns into its wall, relative radius.
    var bend: Float = 0.7
    /// Superellipse: only v <= cut is kept (1 keeps all, 0 half, negative less).
    var cut: Float = 1
    /// Capsule: second end, and how much higher it lies. Polygon: rounding of its corners in `x1`.
    var x1: Float = 0
    var y1: Float = 0
    var rise: Float = 0
    /// Polygon, body: range in the canvas's vertices or bones.
    var first: Int32 = 0
    var count: Int32 = 0
    /// Identifies the contents of that range.
    var digest: UInt64 = 0
    var base: Float = 0
    var thickness: Float = 0.02
    var gloss: Float = 0.15
    var alpha: Float = 1
    /// Of a flood: binary orders of light lost per world unit of depth.
    var density: Float = 400
    /// How far heat has browned it: 0 not at all ... 1 dark patches all over, see `seared`.
    var sear: Float = 0
    var c1 = Paint.white
    var c2 = Paint.white
    var c3 = Paint.white
    var patternScale: Float = 1
    var seed: UInt32 = 1
    var clip = Clip.none
    /// Which object it belongs to: objects' primitives lie together, in the order in which objects are drawn.
    var owner: Int32 = 0
    /// World box that it cannot reach beyond.
    var minX: Float = 0
    var minY: Float = 0
    var maxX: Float = 0
    var maxY: Float = 0

    /// Equal in everything that a pixel can see; where its vertices are stored does not matter.
    static func == (a: Primitive, b: Primitive) -> Bool {
        a.shape == b.shape && a.profile == b.profile && a.relief == b.relief && a.pattern == b.pattern
            && a.x == b.x && a.y == b.y && a.radiusX == b.radiusX && a.radiusY == b.radiusY
            && a.cosTurn == b.cosTurn && a.sinTurn == b.sinTurn && a.exponent == b.exponent
            && a.wobble == b.wobble && a.lobes == b.lobes && a.phase == b.phase && a.inner == b.inner && a.taper == b.taper && a.cut == b.cut && a.bend == b.bend
            && a.x1 == b.x1 && a.y1 == b.y1 && a.rise == b.rise && a.count == b.count && a.digest == b.digest
            && a.base == b.base && a.thickness == b.thickness && a.gloss == b.gloss && a.alpha == b.alpha && a.density == b.density && a.sear == b.sear
            && a.c1 == b.c1 && a.c2 == b.c2 && a.c3 == b.c3 && a.patternScale == b.patternScale
            && a.seed == b.seed && a.clip == b.clip
    }
}
