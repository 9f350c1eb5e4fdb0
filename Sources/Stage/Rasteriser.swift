/// Draws primitives into a surface, sixteen pixels at a time.
///
/// A pixel's value depends on its own coordinates and on the primitives alone, never on where a rectangle begins:
/// drawing in bands, or redrawing a part, gives the same bits as drawing everything at once.
struct Rasteriser {
    let list: DisplayList
    let view: View
    /// The base layer is opaque from the start; the raised one starts empty.
    let opaque: Bool

    /// Draws what falls into `rect` (whole vectors across).
    /// - Parameter only: numbers of the primitives that reach into it, ascending.
    func draw(into planes: Planes, rect: PixelRect, only: [Int32]) {
        list.primitives.withUnsafeBufferPointer { primitives in
            list.vertices.withUnsafeBufferPointer { vertices in
                list.bones.withUnsafeBufferPointer { bones in
                    for number in only {
                        let index = Int(number)
                        let box = view.pixels(
                            primitives[index].minX, primitives[index].minY, primitives[index].maxX, primitives[index].maxY)
                        let part = box.intersection(rect)
                        if part.isEmpty { continue }
                        if primitives[index].shape == .body {
                            drawBody(primitives[index], bones, planes, part)
                        } else {
                            drawShape(primitives[index], vertices, planes, part)
                        }
                    }
                }
            }
        }
    }

    private func drawShape(_ p: Primitive, _ vertices: UnsafeBufferPointer<Vertex>, _ planes: Planes, _ rect: PixelRect) {
        let outline = Outline(p, vertices)
        let pixel = 1 / view.scale
        let needsAngle = p.wobble > 0 || p.pattern.needsAngle
        let reliefScale = p.relief == .flood ? 0.002 : min(abs(p.thickness), 0.03)
        let unitX = p.shape == .capsule ? 0.1 : p.radiusX
        for j in rect.y0..<rect.y1 {
            let y = (Float(j) + 0.5) * pixel + view.top
            var i = rect.x0
            while i < rect.x1 {
                defer { i += 16 }
                let x = (Lanes.ramp + (Float(i) + 0.5)) * pixel + view.left
                let s = outline.evaluate(x, y, needsAngle)
                var alpha = (s.inside * view.scale + 0.5).unit
                if !any(alpha .> 0) { continue }
                if !p.clip.isNone {
                    alpha = alpha * outline.clipCover(x, y, scale: view.scale)
                    if !any(alpha .> 0) { continue }
                }
                alpha = alpha * p.alpha
                let input = PatternInput(
                    u: s.u, v: s.v, r: s.r, angle: s.angle, x: x, y: Lanes(y), localX: s.u * unitX, localY: s.v * p.radiusY,
                    phase: p.phase, seed: p.seed, scale: p.patternScale)
                let colour = p.pattern.evaluate(input)
                let height = outline.height(s) + colour.rise * reliefScale
                alpha = alpha * colour.alpha
                var paint = (
                    Rasteriser.paint(p.c1.r, p.c2.r, p.c3.r, colour), Rasteriser.paint(p.c1.g, p.c2.g, p.c3.g, colour),
                    Rasteriser.paint(p.c1.b, p.c2.b, p.c3.b, colour))
                if p.sear > 0 { paint = seared(paint, x: input.localX, y: input.localY, r: s.r, amount: p.sear, seed: p.seed) }
                blend(p, planes, j * planes.stride + i, alpha, height, paint.0, paint.1, paint.2)
            }
        }
    }

    private func drawBody(_ p: Primitive, _ bones: UnsafeBufferPointer<Bone>, _ planes: Planes, _ rect: PixelRect) {
        let pixel = 1 / view.scale
        let range = Int(p.first)..<Int(p.first + p.count)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: range.count) { active in
            for j in rect.y0..<rect.y1 {
                let y = (Float(j) + 0.5) * pixel + view.top
                var count = 0
                for n in range {
                    let r = max(bones[n].r0, bones[n].r1) + bones[n].melt + pixel
                    if y > min(bones[n].y0, bones[n].y1) - r, y < max(bones[n].y0, bones[n].y1) + r {
                        active[count] = n
                        count += 1
                    }
                }
                if count == 0 { continue }
                var i = rect.x0
                while i < rect.x1 {
                    defer { i += 16 }
                    let first = (Float(i) + 0.5) * pixel + view.left, last = first + 15 * pixel
                    let x = (Lanes.ramp + (Float(i) + 0.5)) * pixel + view.left
                    var body = BodyLanes()
                    for n in 0..<count {
                        let b = bones[active[n]]
                        let r = max(b.r0, b.r1) + b.melt + pixel
                        if last < min(b.x0, b.x1) - r || first > max(b.x0, b.x1) + r { continue }
                        body.add(b, x, Lanes(y))
                    }
                    let alpha = (body.inside * view.scale + 0.5).unit * p.alpha
                    if !any(alpha .> 0) { continue }
                    let input = PatternInput(
                        u: x * 10, v: Lanes(y * 10), r: Lanes(0), angle: Lanes(0), x: x - p.x, y: Lanes(y - p.y),
                        localX: x - p.x, localY: Lanes(y - p.y), phase: p.phase,
                        seed: p.seed, scale: p.patternScale)
                    let colour = p.pattern.evaluate(input)
                    let k = colour.k.unit
                    blend(p, planes, j * planes.stride + i, alpha, body.height + colour.rise * 0.004,
                          mix(body.red, body.red * p.c2.r, k), mix(body.green, body.green * p.c2.g, k), mix(body.blue, body.blue * p.c2.b, k))
                }
            }
        }
    }

    @_transparent
    private static func paint(_ a: Float, _ b: Float, _ c: Float, _ out: PatternOutput) -> Lanes {
        let two = Lanes(a) + (b - a) * out.k
        return two + (c - two) * out.k3
    }

    /// Lays sixteen pixels over what is there. `height` is absolute for bodies, relative to `base` otherwise.
    @_transparent
    private func blend(
        _ p: Primitive, _ planes: Planes, _ at: Int, _ cover: Lanes, _ height: Lanes, _ red: Lanes, _ green: Lanes, _ blue: Lanes
    ) {
        let there = Lanes.load(planes.height + at)
        var alpha = cover
        var top = height
        switch p.relief {
        case .skin, .flood: top = there + height
        case .carve: top = height + p.base
        case .solid:
            if p.shape != .body { top = height + p.base }
            // What is clearly higher stays in front; the change is soft, or the cut would have stairs.
            let front = ((top - there + 0.012) * 160).unit
            alpha = opaque ? alpha * front : alpha * select(Lanes.load(planes.cover + at) .> 0.5, front, Lanes(1))
        }
        var surface: Lanes? = nil
        if p.relief == .flood {
            top = height - p.thickness + p.base
            let depth = top - there
            let shore = (depth * 500).unit
            surface = cover * shore
            alpha = cover * shore * (1 - powerOfTwo(clamp(depth, 0, 1) * -p.density))
        }
        var weight = alpha
        if !opaque {
            let before = Lanes.load(planes.cover + at)
            if p.relief == .skin {
                weight = weight * select(before .> 0.01, Lanes(1), Lanes(0))
            } else {
                // The first thing on an empty pixel gives it its whole colour; how much of it is seen is in `cover`.
                weight = select(before .< 0.01, select(alpha .> 0, Lanes(1), Lanes(0)), alpha)
                greater(before, alpha).store(planes.cover + at)
            }
        }
        var covering = surface ?? weight
        if surface == nil, p.relief != .skin {
            // Half covered pixels lean to one height or the other: one in between would be a ledge on every outline.
            let steep = ((cover * (1 / p.alpha) - 0.5) * 1.6 + 0.5).unit
            covering = opaque ? lesser(covering, steep) : select(weight .< 1, lesser(covering, steep), covering)
        }
        if opaque {
            // Of the base layer `cover` says how much of it tools dip into: liquids and powders.
            let fluid: Float = p.relief == .flood || p.profile == .heap ? 1 : 0
            mix(Lanes.load(planes.cover + at), Lanes(fluid), covering).store(planes.cover + at)
        }
        mix(there, top, covering).store(planes.height + at)
        mix(Lanes.load(planes.red + at), red, weight).store(planes.red + at)
        mix(Lanes.load(planes.green + at), green, weight).store(planes.green + at)
        mix(Lanes.load(planes.blue + at), blue, weight).store(planes.blue + at)
        mix(Lanes.load(planes.gloss + at), Lanes(p.gloss), covering).store(planes.gloss + at)
    }
}
