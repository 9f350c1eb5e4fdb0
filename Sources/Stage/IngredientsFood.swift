import Foundation
import Kitchen

/// One ingredient about to be drawn: its look, what cooking has made of its colours, and where it lies.
struct Food {
    /// Food is drawn a little larger than life, for small pictures.
    static let enlarged: Float = 1.15

    let look: Look
    let form: Form
    let cook: Cook
    /// How far `cook` has gone; 0 where it is raw.
    let heat: Float
    let doneness: Float
    let amount: Float
    let size: Float
    let turn: Float
    let swirl: Float
    let region: Region
    let seed: UInt64

    var skin: Paint
    var flesh: Paint
    var accent: Paint
    var mixed: Paint
    var gloss: Float
    /// Browning for `Primitive.sear`.
    var sear: Float
    /// What heat leaves of a piece's height.
    var slump: Float

    init(_ object: SceneObject, look: Look, region: Region, mixture: Paint? = nil, seed: UInt64) {
        self.look = look
        self.region = region
        self.seed = seed
        form = object.form
        cook = object.cook
        doneness = object.doneness
        heat = object.cook == .raw ? 0 : object.doneness
        amount = object.amount
        size = object.size * Food.enlarged
        turn = object.turn
        swirl = object.swirl
        func paint(_ tint: Tint) -> Paint { Paint(tint.code) }
        skin = paint(look.skin)
        flesh = paint(look.flesh)
        accent = paint(look.accent)
        mixed = paint(look.mixed)
        gloss = look.gloss
        sear = 0
        slump = 1
        if let colour = object.colour { tint(Food.natural(colour)) }
        if let mixture, form == .mixed || form == .beaten { join(mixture) }
        applyHeat(look.cooked.map(paint))
        sear *= sears
    }

    /// What a colour word means of food.
    private static func natural(_ colour: Colour) -> Paint {
        switch colour {
        case .white, .ceramic, .glass: Paint(0xF5F0E4)
        case .black, .iron: Paint(0x2B2622)
        case .grey, .silver, .steel, .stone: Paint(0x8E8A84)
        case .red: Paint(0xC8261B)
        case .orange: Paint(0xEC861F)
        case .yellow, .gold: Paint(0xF2C230)
        case .green: Paint(0x5C9A34)
        case .blue: Paint(0x3F5590)
        case .teal: Paint(0x3F8276)
        case .purple: Paint(0x6A2C62)
        case .pink: Paint(0xE58C98)
        case .brown, .copper, .wood: Paint(0x7E4B28)
        case .cream, .bamboo: Paint(0xF2E2BC)
        case .plastic: Paint(0xE9E2D0)
        }
    }

    /// Takes on the colour of what it is mixed with; pieces are only coated with it.
    private mutating func join(_ mixture: Paint) {
        mixed = mixed.mixed(mixture, doneness)
        guard form == .mixed else { return }
        let coat = 0.25 * doneness
        skin = skin.mixed(mixture, coat)
        flesh = flesh.mixed(mixture, coat)
    }

    /// A colour of its own (a yellow pepper, white beans): skin and what shows of the flesh turn to it.
    private mutating func tint(_ colour: Paint) {
        let tied = skin.distance(flesh) < 0.12
        skin = colour
        if tied { flesh = colour } else { flesh = flesh.mixed(colour, look.section == .pepper ? 0.75 : 0.35) }
        mixed = mixed.mixed(colour, 0.6)
    }

    private mutating func applyHeat(_ cooked: Paint?) {
        guard heat > 0 else { return }
        let d = heat
        // Greens turn olive, everything loses some of its freshness; `cooked` says where a flesh goes.
        func fade(_ paint: Paint, _ t: Float) -> Paint {
            guard paint.g > paint.r, paint.g > paint.b else { return paint }
            return paint.mixed(Paint(paint.g * 0.62, paint.g * 0.66, paint.b * 0.5), t)
        }
        let goal = cooked ?? flesh
        func toward(_ t: Float) {
            // A yolk and its white keep their colours; beaten together they set to another.
            if look.archetype == .egg {
                mixed = mixed.mixed(goal, t)
                return
            }
            let tied = skin.distance(flesh) < 0.12
            flesh = flesh.mixed(goal, t)
            if tied || Food.cooksThrough(look) { skin = skin.mixed(goal, t * (tied ? 1 : 0.8)) }
            mixed = mixed.mixed(goal, t * 0.5)
            accent = accent.mixed(goal, t * 0.35)
        }
        switch cook {
        case .raw: break
        case .softened:
            toward(0.85 * d)
            skin = fade(skin, 0.5 * d)
            flesh = fade(flesh, 0.4 * d).mixed(Paint(0xD9B45A), 0.1 * d) * (1 - 0.06 * d)
            gloss = min(1, gloss + 0.35 * d)
            slump = 1 - 0.5 * d
        case .browned:
            toward(0.8 * d)
            skin = fade(skin, 0.5 * d)
            sear = 0.8 * d
            gloss = min(1, gloss + 0.15 * d)
            slump = 1 - 0.15 * d
        case .charred:
            toward(0.9 * d)
            skin = fade(skin, 0.6 * d) * (1 - 0.35 * d)
            flesh = flesh * (1 - 0.3 * d)
            sear = 0.5 + 0.75 * d
            slump = 1 - 0.2 * d
        case .boiled:
            toward(d)
            let g = Float(1.12)
            skin = fade(skin.saturated(1 + (g - 1) * d), 0.35 * d)
            flesh = fade(flesh, 0.25 * d).mixed(.white, look.archetype == .strand || look.archetype == .tube ? 0 : 0.1 * d).saturated(
                1 - 0.1 * d)
            gloss = min(1, gloss + 0.3 * d)
            slump = 1 - 0.2 * d
        case .baked:
            toward(0.9 * d)
            skin = fade(skin, 0.55 * d).mixed(Paint(0xB8742C), 0.16 * d)
            flesh = flesh.mixed(Paint(0xD9A04A), 0.18 * d)
            sear = 0.5 * d
            gloss = max(0, gloss - 0.1 * d)
            slump = 1 - 0.12 * d
        case .fried:
            toward(0.9 * d)
            let gold = Paint(0xD9922E)
            flesh = flesh.mixed(gold, 0.4 * d)
            skin = fade(skin, 0.4 * d).mixed(gold, Food.cooksThrough(look) || skin.luminance > 0.45 ? 0.4 * d : 0.12 * d)
            accent = accent.mixed(gold, 0.3 * d)
            sear = 0.55 * d
            gloss = min(1, gloss + 0.4 * d)
            slump = 1 - 0.1 * d
        }
    }

    /// Egg sets before it browns.
    private var sears: Float {
        switch look.archetype {
        case .egg, .white, .yolk: form == .beaten ? 0.6 : 0.3
        case .thick, .soup: 0.3
        case .liquid, .powder, .cube: 0
        default: 1
        }
    }

    /// Whether the outside changes with the inside: meat, fish, shellfish, dough.
    private static func cooksThrough(_ look: Look) -> Bool {
        switch look.archetype {
        case .fillet, .steak, .breast, .mince, .rasher, .sausage, .shrimp, .ball, .patty, .dough, .dumpling, .strand, .tube, .sheet, .white:
            true
        default: false
        }
    }

    /// Half the width of what a crosswise cut shows.
    var crossRadius: Float {
        switch look.archetype {
        case .root, .stalk, .pod, .spear, .banana, .sausage, .cob, .baguette, .stick, .loaf: look.size * look.aspect
        case .pear, .pineapple: look.size * look.aspect
        case .tuber: look.size * max(0.42, look.aspect)
        default: look.size
        }
    }

    /// Random numbers of piece `n`, the same whatever the amount.
    func random(_ n: Int) -> StageRandom { StageRandom(seed, 0x66_6f6f_64, UInt64(n)) }
}

extension Paint {
    func distance(_ other: Paint) -> Float { max(abs(r - other.r), max(abs(g - other.g), abs(b - other.b))) }

    /// Towards white, but no further than light gets in something so dark.
    func lighter(_ t: Float) -> Paint { mixed(.white, t * min(1, 0.12 + 1.5 * luminance)) }

    /// A little lighter or darker, warmer or cooler, piece by piece.
    func varied(_ random: inout StageRandom, _ by: Float = 0.08) -> Paint {
        let k = 1 + random.uniform(-by, by)
        let w = random.uniform(-by, by) * 0.35
        return Paint(max(0, r * (k + w)), max(0, g * k), max(0, b * (k - w)))
    }
}

/// Where one piece goes. Its drawers speak in lengths of the natural piece along (u) and across (v) it.
struct Spot {
    var x: Float
    var y: Float
    var turn: Float
    var scale: Float
    /// Height that it stands on.
    var base: Float
    var clip: Clip
    var random: StageRandom

    init(x: Float, y: Float, turn: Float, scale: Float, base: Float, clip: Clip, random: StageRandom) {
        self.x = x
        self.y = y
        self.turn = turn
        self.scale = scale
        self.base = base
        self.clip = clip
        self.random = random
    }

    /// World place of a point of the piece.
    func at(_ u: Float, _ v: Float) -> (x: Float, y: Float) {
        let c = cos(turn) * scale
        let s = sin(turn) * scale
        return (x + u * c - v * s, y + u * s + v * c)
    }

    /// The same piece's coordinates moved, turned or enlarged.
    func moved(_ u: Float, _ v: Float, turn by: Float = 0, scale k: Float = 1, up: Float = 0) -> Spot {
        var copy = self
        (copy.x, copy.y) = at(u, v)
        copy.turn += by
        copy.scale *= k
        copy.base += up * scale
        return copy
    }

    /// A turned superellipse at (u, v); `up` raises it above the piece's base.
    mutating func put(
        _ canvas: inout Canvas, _ u: Float, _ v: Float, _ radiusX: Float, _ radiusY: Float, turn by: Float = 0, exponent: Float = 2,
        wobble: Float = 0, lobes: Float = 3, phase: Float = 0, inner: Float = 0, taper: Float = 0, cut: Float = 1,
        pattern: Pattern = .plain,
        scale k: Float = 1, _ c1: Paint, _ c2: Paint? = nil, _ c3: Paint? = nil, up: Float = 0, thick: Float,
        profile: Profile = .dome, relief: Relief = .solid, gloss: Float = 0.25, alpha: Float = 1
    ) {
        let p = at(u, v)
        canvas.stamp(
            p.x, p.y, radiusX * scale, radiusY * scale, turn: turn + by, exponent: exponent, wobble: wobble, lobes: lobes,
            phase: phase, inner: inner, taper: taper, cut: cut, pattern: pattern, scale: k, c1, c2, c3, base: base + up * scale,
            thickness: thick * scale, profile: profile, relief: relief, gloss: gloss, alpha: alpha, clip: clip, seed: random.seed())
    }

    /// A rod from (u0, v0) to (u1, v1).
    mutating func rod(
        _ canvas: inout Canvas, _ u0: Float, _ v0: Float, _ u1: Float, _ v1: Float, _ r0: Float, _ r1: Float,
        pattern: Pattern = .plain, scale k: Float = 1, phase: Float = 0, _ c1: Paint, _ c2: Paint? = nil, _ c3: Paint? = nil,
        up: Float = 0, up1: Float? = nil, thick: Float? = nil, profile: Profile = .dome, relief: Relief = .solid, gloss: Float = 0.25,
        alpha: Float = 1
    ) {
        let a = at(u0, v0)
        let b = at(u1, v1)
        canvas.capsule(
            a.x, a.y, b.x, b.y, r0 * scale, r1 * scale, pattern: pattern, scale: k, phase: phase, c1, c2, c3, base: base + up * scale,
            base1: base + (up1 ?? up) * scale, thickness: (thick ?? min(r0, r1) * 1.6) * scale, profile: profile, relief: relief,
            gloss: gloss, alpha: alpha, clip: clip, seed: random.seed())
    }

    /// A polygon in the piece's coordinates, rounded.
    mutating func shape(
        _ canvas: inout Canvas, _ vertices: [(Float, Float)], round: Float = 0, extent: Float, pattern: Pattern = .plain,
        scale k: Float = 1, phase: Float = 0, _ c1: Paint, _ c2: Paint? = nil, _ c3: Paint? = nil, up: Float = 0, thick: Float,
        profile: Profile = .bevel, relief: Relief = .solid, gloss: Float = 0.25, alpha: Float = 1
    ) {
        canvas.polygon(
            x, y, vertices.map { Vertex(x: $0.0 * scale, y: $0.1 * scale) }, turn: turn, round: round * scale, extent: extent * scale,
            pattern: pattern, scale: k, phase: phase, c1, c2, c3, base: base + up * scale, thickness: thick * scale,
            profile: profile, relief: relief, gloss: gloss, alpha: alpha, clip: clip, seed: random.seed())
    }

    /// Rods along points of the piece: stalks, tails, noodles. Each point has its radius.
    mutating func chain(
        _ canvas: inout Canvas, _ points: [(u: Float, v: Float, r: Float)], pattern: Pattern = .plain, scale k: Float = 1, _ c1: Paint,
        _ c2: Paint? = nil, _ c3: Paint? = nil, up: Float = 0, thick: Float? = nil, gloss: Float = 0.25, alpha: Float = 1
    ) {
        let start = random
        for (a, b) in zip(points, points.dropFirst()) {
            random = start
            rod(
                &canvas, a.u, a.v, b.u, b.v, a.r, b.r, pattern: pattern, scale: k, c1, c2, c3, up: up,
                thick: thick ?? max(a.r, b.r) * 1.5, gloss: gloss, alpha: alpha)
        }
    }
}
