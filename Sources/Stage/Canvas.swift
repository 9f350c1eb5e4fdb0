import Kitchen

/// Primitives in drawing order, with what polygons and bodies are made of.
struct DisplayList: Sendable {
    var primitives: [Primitive] = []
    var vertices: [Vertex] = []
    var bones: [Bone] = []
}

extension Primitive: @unchecked Sendable {}

/// Records what is to be drawn, in world units and free of any picture size.
///
/// There are two layers: the base (counter, vessels and what lies in them: one height field) and what is raised above
/// it (hands, tools, whatever is lifted), which casts its shadow down. Everything handed in is checked: numbers that
/// are not finite drop the primitive, the rest is clamped, and `capacity` bounds the number of primitives.
struct Canvas {
    enum Layer: Sendable { case base, raised }

    /// Primitives of one layer at most.
    static let capacity = 40_000

    private(set) var base = DisplayList()
    private(set) var raised = DisplayList()
    private var baseIndex = PlaceIndex()
    private var raisedIndex = PlaceIndex()

    /// Which layer is drawn on.
    var layer = Layer.base
    /// Multiplies every alpha: how present the object being drawn is.
    var opacity: Float = 1
    /// Added to every primitive's own browning.
    var sear: Float = 0
    /// What a raised object stands on where nothing of it has been drawn yet.
    var ground: Float = 0

    /// Which object is being drawn; primitives of one owner are handed in one after another.
    var owner: Int32 = 0

    /// Adds a primitive whose `minX`... need not be filled in.
    mutating func add(_ primitive: Primitive) {
        var p = primitive
        p.sear += sear
        guard p.clamp() else { return }
        p.owner = owner
        p.alpha *= max(0, min(1, opacity))
        guard p.alpha > 0.002 else { return }
        switch layer {
        case .base:
            guard base.primitives.count < Canvas.capacity else { return }
            baseIndex.add(p, number: base.primitives.count)
            base.primitives.append(p)
        case .raised:
            guard raised.primitives.count < Canvas.capacity else { return }
            raisedIndex.add(p, number: raised.primitives.count)
            raised.primitives.append(p)
        }
    }

    /// Height of what has been drawn so far on the current layer at a place, world units; patterns' relief excluded.
    func height(_ x: Float, _ y: Float) -> Float {
        guard x.isFinite, y.isFinite else { return ground }
        switch layer {
        case .base: return baseIndex.height(x, y, in: base, start: 0)
        case .raised: return raisedIndex.height(x, y, in: raised, start: ground)
        }
    }

    /// Height of the base layer at a place, whichever layer is drawn on.
    func baseHeight(_ x: Float, _ y: Float) -> Float {
        guard x.isFinite, y.isFinite else { return 0 }
        return baseIndex.height(x, y, in: base, start: 0)
    }

    /// A turned superellipse, the workhorse. Angles in radians, clockwise on screen; colours as `Pattern` says, `c2`
    /// and `c3` default to `c1`.
    mutating func stamp(
        _ x: Float, _ y: Float, _ radiusX: Float, _ radiusY: Float? = nil, turn: Float = 0, exponent: Float = 2,
        wobble: Float = 0, lobes: Float = 3, phase: Float = 0, inner: Float = 0, taper: Float = 0, cut: Float = 1, bend: Float = 0.7, pattern: Pattern = .plain,
        scale: Float = 1, _ c1: Paint, _ c2: Paint? = nil, _ c3: Paint? = nil, base: Float, thickness: Float = 0.02,
        profile: Profile = .bevel, relief: Relief = .solid, gloss: Float = 0.15, alpha: Float = 1, clip: Clip = .none,
        seed: UInt32 = 1
    ) {
        var p = Primitive()
        p.shape = .superellipse
        p.profile = profile
        p.relief = relief
        p.pattern = pattern
        p.x = x
        p.y = y
        p.radiusX = radiusX
        p.radiusY = radiusY ?? radiusX
        p.setTurn(turn)
        p.exponent = exponent
        p.wobble = wobble
        p.lobes = lobes
        p.phase = phase
        p.inner = inner
        p.taper = taper
        p.cut = cut
        p.bend = bend
        p.patternScale = scale
        p.setPaint(c1, c2, c3)
        p.base = base
        p.thickness = thickness
        p.gloss = gloss
        p.alpha = alpha
        p.clip = clip
        p.seed = seed
        add(p)
    }

    /// A liquid that fills a region up to `level`. `density`: binary orders of light lost per world unit of depth (water 8,
    /// milk 400).
    mutating func flood(
        _ x: Float, _ y: Float, _ radiusX: Float, _ radiusY: Float, turn: Float = 0, exponent: Float = 2, wobble: Float = 0,
        lobes: Float = 3, phase: Float = 0, pattern: Pattern = .plain, scale: Float = 1, _ c1: Paint, _ c2: Paint? = nil,
        _ c3: Paint? = nil, level: Float, density: Float, gloss: Float = 0.85, alpha: Float = 1, clip: Clip = .none,
        seed: UInt32 = 1
    ) {
        var p = Primitive()
        p.profile = .flat
        p.relief = .flood
        p.pattern = pattern
        p.x = x
        p.y = y
        p.radiusX = radiusX
        p.radiusY = radiusY
        p.setTurn(turn)
        p.exponent = exponent
        p.wobble = wobble
        p.lobes = lobes
        p.phase = phase
        p.patternScale = scale
        p.setPaint(c1, c2, c3)
        p.base = level
        p.thickness = 0
        p.density = density
        p.gloss = gloss
        p.alpha = alpha
        p.clip = clip
        p.seed = seed
        add(p)
    }

    /// A segment from (x0, y0) to (x1, y1) with a radius at either end; `base1` is the base at the second end. Pattern
    /// coordinates: u along it in units of 0.1 world units, v across it, -1...1.
    mutating func capsule(
        _ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, _ radius0: Float, _ radius1: Float, pattern: Pattern = .plain,
        scale: Float = 1, phase: Float = 0, _ c1: Paint, _ c2: Paint? = nil, _ c3: Paint? = nil, base: Float,
        base1: Float? = nil, thickness: Float = 0.02, profile: Profile = .dome, relief: Relief = .solid,
        gloss: Float = 0.15, alpha: Float = 1, clip: Clip = .none, seed: UInt32 = 1
    ) {
        var p = Primitive()
        p.shape = .capsule
        p.profile = profile
        p.relief = relief
        p.pattern = pattern
        p.x = x0
        p.y = y0
        p.x1 = x1
        p.y1 = y1
        p.radiusX = radius0
        p.radiusY = radius1
        p.phase = phase
        p.patternScale = scale
        p.setPaint(c1, c2, c3)
        p.base = base
        p.rise = (base1 ?? base) - base
        p.thickness = thickness
        p.gloss = gloss
        p.alpha = alpha
        p.clip = clip
        p.seed = seed
        add(p)
    }

    /// A polygon (3...64 vertices relative to (x, y), turned by `turn`), its corners rounded by `round`. Pattern
    /// coordinates are the vertices' own divided by `extent`.
    mutating func polygon(
        _ x: Float, _ y: Float, _ vertices: [Vertex], turn: Float = 0, round: Float = 0, extent: Float = 0.1,
        pattern: Pattern = .plain, scale: Float = 1, phase: Float = 0, _ c1: Paint, _ c2: Paint? = nil,
        _ c3: Paint? = nil, base: Float, thickness: Float = 0.02, profile: Profile = .slab, relief: Relief = .solid,
        gloss: Float = 0.15, alpha: Float = 1, clip: Clip = .none, seed: UInt32 = 1
    ) {
        guard (3...64).contains(vertices.count), vertices.allSatisfy({ abs($0.x) < 4 && abs($0.y) < 4 }) else { return }
        var p = Primitive()
        p.shape = .polygon
        p.profile = profile
        p.relief = relief
        p.pattern = pattern
        p.x = x
        p.y = y
        p.x1 = round
        p.radiusX = extent
        p.radiusY = extent
        p.setTurn(turn)
        p.phase = phase
        p.patternScale = scale
        p.setPaint(c1, c2, c3)
        p.base = base
        p.thickness = thickness
        p.gloss = gloss
        p.alpha = alpha
        p.clip = clip
        p.seed = seed
        p.count = Int32(vertices.count)
        p.digest = vertices.reduce(0xcbf2_9ce4_8422_2325) {
            (($0 ^ UInt64($1.x.bitPattern)) &* 0x100_0000_01b3 ^ UInt64($1.y.bitPattern)) &* 0x100_0000_01b3
        }
        let reach = vertices.reduce(Float(0)) { max($0, ($1.x * $1.x + $1.y * $1.y).squareRoot()) } + abs(round)
        p.minX = reach
        switch layer {
        case .base:
            p.first = Int32(self.base.vertices.count)
            self.base.vertices += vertices
        case .raised:
            p.first = Int32(raised.vertices.count)
            raised.vertices += vertices
        }
        add(p)
    }

    /// Bones in world coordinates melted into one body (at most 64).
    mutating func body(
        _ bones: [Bone], pattern: Pattern = .skin, scale: Float = 1, shade: Paint, gloss: Float = 0.12, alpha: Float = 1,
        seed: UInt32 = 1
    ) {
        let sound = bones.prefix(64).filter { b in
            [b.x0, b.y0, b.z0, b.r0, b.x1, b.y1, b.z1, b.r1, b.melt].allSatisfy { $0.isFinite && abs($0) < 8 }
                && b.r0 > 0 && b.r1 > 0
        }
        guard let head = sound.first else { return }
        var p = Primitive()
        p.shape = .body
        p.pattern = pattern
        p.patternScale = scale
        p.c2 = shade
        p.c3 = shade
        p.gloss = gloss
        p.alpha = alpha
        p.seed = seed
        p.x = head.x0
        p.y = head.y0
        p.count = Int32(sound.count)
        p.minX = .infinity
        p.minY = .infinity
        p.maxX = -.infinity
        p.maxY = -.infinity
        for b in sound {
            let r = max(b.r0, b.r1)
            p.minX = min(p.minX, min(b.x0, b.x1) - r)
            p.minY = min(p.minY, min(b.y0, b.y1) - r)
            p.maxX = max(p.maxX, max(b.x0, b.x1) + r)
            p.maxY = max(p.maxY, max(b.y0, b.y1) + r)
        }
        var hasher = StageRandom(UInt64(sound.count))
        for b in sound {
            for value in [b.x0, b.y0, b.z0, b.r0, b.x1, b.y1, b.z1, b.r1, b.melt, b.c0.r, b.c0.g, b.c0.b, b.c1.r, b.c1.g, b.c1.b] {
                hasher = StageRandom(hasher.next(), UInt64(value.bitPattern))
            }
        }
        p.digest = hasher.next()
        switch layer {
        case .base:
            p.first = Int32(base.bones.count)
            base.bones += sound
        case .raised:
            p.first = Int32(raised.bones.count)
            raised.bones += sound
        }
        add(p)
    }
}
