/// How a primitive is coloured within its outline. Each says how far its second colour (`k`) and its third (`k3`, over
/// the first two) cover the first, and how much the surface rises there.
enum Pattern: UInt8, CaseIterable {
    /// First colour with a soft cloud of the second (35%).
    case plain
    /// Onion: concentric rings.
    case rings
    /// Tomato: flesh wall (first at the skin, second inside), three seed chambers of the third.
    case tomatoSlice
    /// Carrot: a core of the second colour, fine rays of the third.
    case core
    /// Bread: crust of the second colour at the rim, pores of the third.
    case crumb
    /// Mushroom slice: skin of the second colour at the rim, gills of the third.
    case gills
    /// A leaf: midrib and side veins of the second colour.
    case leaf
    /// Cheese: round holes of the third colour.
    case holes
    /// Meat and fish: wavy fibres of the second colour, flecks of the third.
    case fibres
    /// Second colour towards the rim.
    case rim
    /// Fine dots of the second colour, fixed in the world.
    case speckle
    /// Batter and sauce: broad swirls of the second colour round the middle.
    case swirl
    /// Wood grain along u.
    case wood
    /// Patches of the second colour, scorch marks of the third.
    case browned
    /// Turned metal: a conical sheen of the second colour.
    case turned
    /// Flour, sugar: soft uneven surface.
    case powder
    /// Citrus: segments of the first colour between walls of the second, peel of the third.
    case citrus
    /// Stripes across u of the second colour.
    case stripes
    /// Fat marbling: thin veins of the second colour.
    case marbled
    /// Fish scales of the second colour.
    case scales
    /// Bubbles and foam: cells with rims of the second colour.
    case bubbles
    /// Woven cloth.
    case weave
    /// Brushed metal: fine streaks along u.
    case brushed
    /// Polished metal rods: the room mirrored across v, light (second colour) and dark (third) bands.
    case chrome
    /// Granite: flecks of the second and third colours.
    case granite
    /// Skin: slight blotches of the second colour, faint pores.
    case skin
    /// Second colour along v: 0 at v = -1, full at v = 1.
    case gradient
    /// Folds of cloth across u.
    case folds
    /// Rows of round holes of the third colour, as in a colander or a grater.
    case perforated
    /// Small seeds of the third colour scattered about.
    case seeds

    // Food: cut faces (Patterns+Food.swift).
    case cutFace, onionFace, tomatoFace, seedRing, pomeFace, hollowFace, bananaFace, leekFace, cabbageFace, avocadoFace
    case pumpkinFace, ringedFace, radialFace, steakFace, rasher, chevrons, spiral, underGills, strawberryFace, longFace, wedgeFace
    // Food: outsides and heaps (Patterns+FoodSurface.swift).
    case meridians, lobed, kernels, bumps, dimples, eyes, achenes, crinkled, grains, flakes, strands, oilDrops, bands, crust
    case trail, lengthwise, rootSkin, tuberSkin, spearSkin, ribs, cutEdge, appleSkin, shell, nutGrain, folded, meltPool, herbFlecks, sparkle, foam, lattice, curls, pores, patches

    /// Whether it needs the angle about the centre.
    var needsAngle: Bool {
        switch self {
        case .tomatoSlice, .core, .gills, .swirl, .turned, .citrus: true
        case .onionFace, .tomatoFace, .seedRing, .bananaFace, .leekFace, .pumpkinFace, .ringedFace, .radialFace, .spiral, .underGills, .strawberryFace, .lobed, .trail: true
        default: false
        }
    }
}

/// Where sixteen pixels lie within a primitive.
struct PatternInput {
    /// Turned coordinates, 1 at the rim.
    var u: Lanes
    var v: Lanes
    /// Relative radius and angle (wobble included); the angle is 0 unless the pattern asks for it.
    var r: Lanes
    var angle: Lanes
    /// World coordinates.
    var x: Lanes
    var y: Lanes
    /// Turned coordinates in world units: what is drawn in them moves and turns with the primitive.
    var localX: Lanes
    var localY: Lanes
    var phase: Float
    var seed: UInt32
    var scale: Float
}

/// What a pattern makes of them.
struct PatternOutput {
    var k = Lanes(0)
    var k3 = Lanes(0)
    /// In units of the primitive's thickness (at most 0.03).
    var rise = Lanes(0)
    /// Multiplies coverage: 0 leaves what is below.
    var alpha = Lanes(1)
}

extension Pattern {
    @_transparent
    private static func step(_ mask: LaneMask, _ value: Float = 1) -> Lanes { select(mask, Lanes(value), Lanes(0)) }

    /// Evaluates the pattern. Every case is a few dozen vector instructions; noise costs about forty an octave.
    @inline(never)
    func evaluate(_ p: PatternInput) -> PatternOutput {
        var out = PatternOutput()
        let s = p.scale, offset = Float(p.seed % 61)
        switch self {
        case .plain:
            out.k = 0.35 * Noise.value(p.u * (3 * s) + offset, p.v * (3 * s), p.seed)
        case .rings:
            let w = 0.5 + 0.5 * sine(p.r * (19 * s))
            out.k = w * w
            out.rise = 0.1 * out.k
        case .tomatoSlice:
            out.k = clamp((0.9 - p.r) * 14, 0, 1)
            let chamber = clamp((p.r - 0.2) * 12, 0, 1) * clamp((0.78 - p.r) * 12, 0, 1)
                * clamp((sine(3 * p.angle + p.phase) + 0.35) * 5, 0, 1)
            out.k3 = 0.9 * chamber * (0.55 + 0.45 * Noise.value(p.u * 9 + offset, p.v * 9, p.seed))
            out.rise = -0.2 * chamber
        case .core:
            out.k = clamp((0.52 - p.r) * 9, 0, 1)
            out.k3 = 0.25 * greater(sine(p.angle * 11), Lanes(0)) * Pattern.step(p.r .> 0.5)
        case .crumb:
            out.k = clamp((p.r - 0.82) * 9, 0, 1)
            let pore = clamp((Noise.value(p.x * (60 * s), p.y * (60 * s), p.seed) - 0.62) * 8, 0, 1) * (1 - out.k)
            out.k3 = 0.5 * pore
            out.rise = -0.3 * pore + 0.1 * Noise.value(p.x * (25 * s), p.y * (25 * s), p.seed &+ 5)
        case .gills:
            out.k = clamp((p.r - 0.78) * 8, 0, 1)
            let band = clamp((0.7 - p.r) * 9, 0, 1) * clamp((p.u + 0.25) * 12, 0, 1) * clamp((0.38 - p.u) * 12, 0, 1)
            out.k3 = 0.8 * band * (0.5 + 0.5 * sine(p.angle * 22))
        case .leaf:
            let av = p.v.magnitude
            let midrib = clamp((0.1 - av) * 16, 0, 1)
            let side = greater(sine(p.u * (9 * s) + av * 6), Lanes(0))
            out.k = lesser(midrib + 0.45 * side * side, Lanes(1))
            out.rise = 0.3 * out.k - 0.15 * side
        case .holes:
            let cell = Noise.cells(p.x * (26 * s) + offset, p.y * (26 * s), p.seed)
            let hole = clamp((0.16 + 0.3 * cell.tag - cell.distance) * 9, 0, 1) * Pattern.step(cell.tag .> 0.35)
            out.k3 = 0.55 * hole
            out.rise = -0.6 * hole
            out.k = 0.3 * Noise.value(p.x * (14 * s), p.y * (14 * s), p.seed)
        case .fibres:
            out.k = 0.5 + 0.5 * sine(p.v * (13 * s) + 4 * Noise.fractal(p.u * 2 + offset, p.v * 2, p.seed))
            out.k3 = 0.35 * clamp((Noise.value(p.u * 4, p.v * 4 + offset, p.seed &+ 5) - 0.62) * 9, 0, 1)
            out.rise = 0.12 * out.k
        case .rim:
            out.k = lesser(p.r * p.r, Lanes(1))
        case .speckle:
            out.k = clamp((Noise.value(p.x * (70 * s), p.y * (70 * s), p.seed) - 0.55) * 8, 0, 1)
            out.rise = 0.25 * out.k
        case .swirl:
            let a = 6 * p.r + p.angle * 2, b = 5 * p.r + p.angle
            let q = Noise.fractal(p.u * (2.4 * s) + 0.9 * sine(a) + offset, p.v * (2.4 * s) + 0.9 * cosine(b), p.seed)
            out.k = clamp((q - 0.38) * 3.2, 0, 1)
            out.rise = 0.1 * out.k
        case .wood:
            let warp = 1.5 * Noise.value(p.u * 2, p.v * 2 + offset, p.seed)
            out.k = 0.6 * Noise.fractal(p.u * 1.5 + offset, p.v * (11 * s) + warp, p.seed)
                + 0.4 * Noise.value(p.u * 6, p.v * (60 * s) + offset, p.seed &+ 3)
        case .browned:
            out.k = clamp((Noise.fractal(p.x * (26 * s), p.y * (26 * s), p.seed) - 0.34) * 3, 0, 1)
            out.k3 = 0.5 * clamp((Noise.fractal(p.x * (30 * s) + 9, p.y * (30 * s), p.seed &+ 8) - 0.58) * 9, 0, 1)
            out.rise = 0.2 * out.k
        case .turned:
            let sheen = 0.5 + 0.5 * sine(2 * p.angle + p.phase)
            out.k = 0.55 * sheen * sheen + 0.45 * Noise.value(p.r * (46 * s), Lanes(3), p.seed)
        case .powder:
            out.k = 0.7 * Noise.fractal(p.x * (24 * s), p.y * (24 * s), p.seed)
            out.rise = 0.5 * (Noise.fractal(p.x * (17 * s), p.y * (17 * s), p.seed &+ 3) - 0.5)
        case .citrus:
            let a = p.angle * (10 / 6.283_185_3)
            let fromWall = (a - a.rounded(.toNearestOrEven)).magnitude * p.r
            let wall = greater(greater(clamp((0.035 - fromWall) * 40, 0, 1), clamp((0.09 - p.r) * 20, 0, 1)),
                               clamp((p.r - 0.84) * 18, 0, 1))
            out.k3 = clamp((p.r - 0.93) * 22, 0, 1)
            out.k = greater(wall, 0.4 * clamp((Noise.value(p.angle * 14, p.r * 5, p.seed) - 0.5) * 3, 0, 1))
            out.rise = 0.25 * (1 - wall)
        case .stripes:
            out.k = 0.5 + 0.5 * sine(p.u * (14 * s) + p.phase)
            out.rise = 0.1 * out.k
        case .marbled:
            let q = Noise.fractal(p.u * (2.6 * s) + offset, p.v * (2.6 * s), p.seed)
            out.k = clamp(1 - (q - 0.5).magnitude * 16, 0, 1)
            out.k3 = 0.4 * clamp((Noise.value(p.u * 3 + offset, p.v * 3, p.seed &+ 4) - 0.5) * 4, 0, 1)
        case .scales:
            let row = p.u * (9 * s)
            let line = row.floor
            let half = (line * 0.5 - (line * 0.5).floor)
            let fx = row - line, fy = p.v * (7 * s) + half
            let gy = fy - fy.floor - 0.5
            let edge = fx - (0.25 - gy * gy) * 1.6
            out.k = clamp(1 - edge.magnitude * 4, 0, 1)
            out.rise = 0.15 * fx
        case .bubbles:
            let cell = Noise.cells(p.x * (40 * s), p.y * (40 * s), p.seed)
            out.k = clamp((cell.distance - 0.3) * 3, 0, 1)
            out.rise = 0.5 * clamp(0.55 - cell.distance, 0, 1)
        case .weave:
            let a = sine(p.u * (60 * s)), b = sine(p.v * (60 * s))
            out.k = 0.5 + 0.5 * a * b
            out.rise = 0.08 * out.k
        case .brushed:
            out.k = 0.6 * Noise.value(p.u * (2 * s) + offset, p.v * (42 * s), p.seed)
                + 0.4 * Noise.value(p.u * (3 * s) + offset, p.v * (110 * s), p.seed &+ 1)
        case .chrome:
            let bend = p.v + 0.06 * sine(p.u * 3)
            out.k = clamp(1 - (bend + 0.38).magnitude * 3.2, 0, 1) + 0.7 * clamp(1 - (bend - 0.62).magnitude * 5, 0, 1)
            out.k3 = 0.75 * clamp(1 - (bend - 0.2).magnitude * 3.4, 0, 1)
        case .granite:
            out.k = clamp((Noise.fractal(p.x * (60 * s), p.y * (60 * s), p.seed) - 0.35) * 2.6, 0, 1)
            out.k3 = 0.8 * clamp((Noise.value(p.x * (150 * s), p.y * (150 * s), p.seed &+ 2) - 0.72) * 7, 0, 1)
            out.rise = 0.1 * out.k
        case .skin:
            out.k = 0.5 * Noise.value(p.x * (18 * s), p.y * (18 * s), p.seed)
                + 0.2 * Noise.value(p.x * (160 * s), p.y * (160 * s), p.seed &+ 1)
        case .gradient:
            out.k = (0.5 + 0.5 * p.v).unit
        case .folds:
            let q = p.u * (7 * s) + 1.6 * Noise.value(p.u * 2 + offset, p.v * 1.6, p.seed) + 0.5 * p.v
            let w = sine(q * 2.2)
            out.k = 0.5 - 0.4 * w
            out.rise = 0.3 * w
        case .perforated:
            let row = p.v * (9 * s)
            let line = row.rounded(.toNearestOrEven)
            let shift = (line * 0.5 - (line * 0.5).floor)
            let column = p.u * (9 * s) + shift
            let dx = column - column.rounded(.toNearestOrEven), dy = row - line
            let hole = clamp((0.24 - root(dx * dx + dy * dy)) * 10, 0, 1)
            out.k3 = hole
            out.k = Lanes(0.2)
            out.rise = -0.3 * hole
        case .seeds:
            let cell = Noise.cells(p.x * (30 * s), p.y * (30 * s), p.seed)
            out.k3 = clamp((0.2 - cell.distance) * 14, 0, 1)
            out.k = 0.4 * Noise.value(p.x * 20, p.y * 20, p.seed)
            out.rise = 0.3 * out.k3
        default:
            return foodFace(p)
        }
        return out
    }
}
