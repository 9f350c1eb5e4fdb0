/// Sixteen pixels against a primitive's outline.
struct OutlineLanes {
    /// World units inside the outline; negative outside.
    var inside: Lanes
    /// Turned coordinates, 1 at the rim.
    var u: Lanes
    var v: Lanes
    /// Relative radius, 1 at the rim.
    var r: Lanes
    var angle: Lanes
    /// Capsule: how far along it, 0...1.
    var along: Lanes
}

/// A primitive's outline and profile, evaluated by vectors. `Primitive.surface` is its one-point counterpart.
struct Outline {
    private let p: Primitive
    private let vertices: UnsafeBufferPointer<Vertex>
    private let smaller: Float

    init(_ primitive: Primitive, _ vertices: UnsafeBufferPointer<Vertex>) {
        p = primitive
        self.vertices = vertices
        smaller = min(primitive.radiusX, primitive.radiusY)
    }

    @_transparent
    func evaluate(_ x: Lanes, _ y: Float, _ needsAngle: Bool) -> OutlineLanes {
        switch p.shape {
        case .superellipse: superellipse(x, y, needsAngle)
        case .capsule: capsule(x, y, needsAngle)
        default: polygon(x, y, needsAngle)
        }
    }

    @_transparent
    private func superellipse(_ x: Lanes, _ y: Float, _ needsAngle: Bool) -> OutlineLanes {
        let dx = x - p.x, dy = Lanes(y - p.y)
        let u = (dx * p.cosTurn + dy * p.sinTurn) * (1 / p.radiusX)
        var v = (dy * p.cosTurn - dx * p.sinTurn) * (1 / p.radiusY)
        if p.taper != 0 { v = v / greater(1 + p.taper * u, Lanes(0.05)) }
        let au = greater(u.magnitude, Lanes(1e-6)), av = greater(v.magnitude, Lanes(1e-6))
        var r: Lanes, gu: Lanes, gv: Lanes
        // Gradient of the radius, to turn (1 - r) into a distance that is right along the long axis too.
        if p.exponent == 2 {
            r = root(u * u + v * v)
            let inverse = 1 / greater(r, Lanes(1e-6))
            gu = au * inverse * (1 / p.radiusX)
            gv = av * inverse * (1 / p.radiusY)
        } else {
            // Divided by the larger coordinate first: large exponents would overflow far outside.
            let largest = greater(au, av)
            let pu = power(au / largest, p.exponent), pv = power(av / largest, p.exponent)
            let norm = power(pu + pv, 1 / p.exponent)
            r = largest * norm
            let fall = r / (largest * greater(pu + pv, Lanes(1e-12)))
            gu = pu * fall * largest / au * (1 / p.radiusX)
            gv = pv * fall * largest / av * (1 / p.radiusY)
        }
        let slope = greater(root(gu * gu + gv * gv), Lanes(1e-3))
        let a = needsAngle ? angle(v, u) : Lanes(0)
        if p.wobble > 0 {
            r = r / (1 + p.wobble * sine(p.lobes * a + p.phase) + 0.6 * p.wobble * sine((2 * p.lobes + 1) * a + 1.7 * p.phase))
        }
        var d = (1 - r) / slope
        if p.inner > 0 { d = lesser(d, (r - p.inner) / slope) }
        if p.cut < 1 { d = lesser(d, (p.cut - v) * p.radiusY) }
        return OutlineLanes(inside: d, u: u, v: v, r: r, angle: a, along: Lanes(0))
    }

    @_transparent
    private func capsule(_ x: Lanes, _ y: Float, _ needsAngle: Bool) -> OutlineLanes {
        let ex = p.x1 - p.x, ey = p.y1 - p.y
        let squared = ex * ex + ey * ey + 1e-9
        let dx = x - p.x, dy = Lanes(y - p.y)
        let length = squared.squareRoot()
        let along = (dx * ex + dy * ey) * (1 / squared)
        let t = along.unit
        let radius = p.radiusX + (p.radiusY - p.radiusX) * t
        let qx = dx - t * ex, qy = dy - t * ey
        let distance = root(qx * qx + qy * qy)
        let across = (dy * ex - dx * ey) * (1 / length)
        let v = across / radius
        return OutlineLanes(
            inside: radius - distance, u: along * (length * 10), v: v, r: distance / radius,
            angle: needsAngle ? angle(v, along * (length * 10)) : Lanes(0), along: t)
    }

    @_transparent
    private func polygon(_ x: Lanes, _ y: Float, _ needsAngle: Bool) -> OutlineLanes {
        let dx = x - p.x, dy = Lanes(y - p.y)
        let lx = dx * p.cosTurn + dy * p.sinTurn, ly = dy * p.cosTurn - dx * p.sinTurn
        var best = Lanes(1e9), side = Lanes(1)
        let count = Int(p.count), first = Int(p.first)
        var last = vertices[first + count - 1]
        for n in 0..<count {
            let vertex = vertices[first + n]
            let ex = last.x - vertex.x, ey = last.y - vertex.y
            let wx = lx - vertex.x, wy = ly - vertex.y
            let t = ((wx * ex + wy * ey) * (1 / (ex * ex + ey * ey + 1e-12))).unit
            let bx = wx - t * ex, by = wy - t * ey
            best = lesser(best, bx * bx + by * by)
            if ey != 0 {
                let straddles = select(ly .< vertex.y, Lanes(1), Lanes(0)) - select(ly .< last.y, Lanes(1), Lanes(0))
                let left = wx .< wy * (ex / ey)
                side = select((straddles .!= 0) .& left, 0 - side, side)
            }
            last = vertex
        }
        let d = 0 - side * root(best) + p.x1
        let scale = 1 / p.radiusX
        let u = lx * scale, v = ly * scale
        return OutlineLanes(
            inside: d, u: u, v: v, r: (1 - d * scale).unit, angle: needsAngle ? angle(v, u) : Lanes(0), along: Lanes(0))
    }

    /// Height over the primitive's base.
    @_transparent
    func height(_ s: OutlineLanes) -> Lanes {
        let profile: Lanes
        switch p.profile {
        case .bevel: profile = root((radial(s) * (1 / (smaller * 0.35))).unit)
        case .slab: profile = root((radial(s) * (1 / 0.006)).unit)
        case .dome: profile = root(1 - s.r * s.r)
        case .dish: profile = s.r * s.r
        case .cone: profile = power(greater(1 - s.r, Lanes(0)), 1.2)
        case .tube:
            let q = ((s.r - p.inner) * (1 / (1 - p.inner)) - 0.5) * 2
            profile = root(1 - q * q)
        case .flat: profile = Lanes(1)
        case .heap:
            let q = greater(1 - s.r * s.r, Lanes(0))
            profile = q * q * (3 - 2 * q) * 0.6 + q * 0.4
        case .basin:
            let q = greater((s.r - p.bend) * (1 / (1 - p.bend)), Lanes(0))
            profile = q * (0.4 + 0.6 * q)
        }
        return profile * p.thickness + s.along * p.rise
    }

    /// Distance from the edge in the measure that profiles use: scaled by the smaller radius.
    @_transparent
    private func radial(_ s: OutlineLanes) -> Lanes {
        guard p.shape == .superellipse else { return s.inside }
        var d = (1 - s.r) * smaller
        if p.inner > 0 { d = lesser(d, (s.r - p.inner) * smaller) }
        return d
    }

    /// 0...1: how much of each pixel the clip region keeps.
    @_transparent
    func clipCover(_ x: Lanes, _ y: Float, scale: Float) -> Lanes {
        let c = p.clip
        let dx = x - c.x, dy = Lanes(y - c.y)
        let u = (dx * c.cosTurn + dy * c.sinTurn).magnitude * (1 / c.radiusX)
        let v = (dy * c.cosTurn - dx * c.sinTurn).magnitude * (1 / c.radiusY)
        let r: Lanes
        if c.exponent == 2 {
            r = root(u * u + v * v)
        } else {
            let largest = greater(greater(u, v), Lanes(1e-6))
            r = largest * power(power(u / largest, c.exponent) + power(v / largest, c.exponent), 1 / c.exponent)
        }
        return ((1 - r) * (min(c.radiusX, c.radiusY) * scale) + 0.5).unit
    }
}

/// Sixteen pixels of a body: bones melted into one another.
struct BodyLanes {
    var inside = Lanes(-9)
    var height = Lanes(-9)
    var red = Lanes(0)
    var green = Lanes(0)
    var blue = Lanes(0)

    @_transparent
    mutating func add(_ b: Bone, _ x: Lanes, _ y: Lanes) {
        let ex = b.x1 - b.x0, ey = b.y1 - b.y0
        let dx = x - b.x0, dy = y - b.y0
        let t = ((dx * ex + dy * ey) * (1 / (ex * ex + ey * ey + 1e-9))).unit
        let radius = b.r0 + (b.r1 - b.r0) * t
        let qx = dx - t * ex, qy = dy - t * ey
        let distance = root(qx * qx + qy * qy)
        let q = distance / radius
        let z = b.z0 + (b.z1 - b.z0) * t
        let h = z + radius * (root(1 - q * q) - 2 * greater(q - 1, Lanes(0)))
        let melt = Lanes(b.melt + 1e-5)
        // Polynomial smooth maximum: where two bones are within `melt` of one height they fill the corner between them.
        let gap = (greater(melt - (h - height).magnitude, Lanes(0))) / melt
        let weight = (0.5 + 0.5 * (h - height) / melt).unit
        height = greater(height, h) + gap * gap * melt * 0.25
        let d = radius - distance
        let seam = (greater(melt - (d - inside).magnitude, Lanes(0))) / melt
        inside = greater(inside, d) + seam * seam * melt * 0.25
        red = mix(red, mix(Lanes(b.c0.r), Lanes(b.c1.r), t), weight)
        green = mix(green, mix(Lanes(b.c0.g), Lanes(b.c1.g), t), weight)
        blue = mix(blue, mix(Lanes(b.c0.b), Lanes(b.c1.b), t), weight)
    }
}
