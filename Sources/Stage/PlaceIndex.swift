import Foundation

/// Which primitives may cover a place: a coarse grid over the world, so that asking for a height among thousands of
/// pieces looks at a few.
struct PlaceIndex {
    private static let side = 48
    private static let cell: Float = 0.08
    private var cells = [[Int32]](repeating: [], count: side * side)
    private var large: [Int32] = []

    private static func column(_ x: Float) -> Int {
        Int(max(0, min(Float(side - 1), ((x / cell) + Float(side) / 2).rounded(.down))))
    }

    mutating func add(_ p: Primitive, number: Int) {
        guard p.shape != .body else { return }
        let i0 = PlaceIndex.column(p.minX), i1 = PlaceIndex.column(p.maxX)
        let j0 = PlaceIndex.column(p.minY), j1 = PlaceIndex.column(p.maxY)
        if (i1 - i0 + 1) * (j1 - j0 + 1) > 30 {
            large.append(Int32(number))
            return
        }
        for j in j0...j1 {
            for i in i0...i1 { cells[j * PlaceIndex.side + i].append(Int32(number)) }
        }
    }

    /// Replays, in drawing order, what covers (x, y).
    func height(_ x: Float, _ y: Float, in list: DisplayList, start: Float) -> Float {
        let near = cells[PlaceIndex.column(y) * PlaceIndex.side + PlaceIndex.column(x)]
        var height = start
        var a = 0, b = 0
        while a < large.count || b < near.count {
            let number: Int32
            if b >= near.count || (a < large.count && large[a] < near[b]) {
                number = large[a]
                a += 1
            } else {
                number = near[b]
                b += 1
            }
            let p = list.primitives[Int(number)]
            guard x >= p.minX, x <= p.maxX, y >= p.minY, y <= p.maxY else { continue }
            guard let hit = p.surface(x, y, vertices: list.vertices) else { continue }
            switch p.relief {
            case .solid:
                if hit.height + p.base > height { height += (hit.height + p.base - height) * p.alpha }
            case .carve: height += (hit.height + p.base - height) * p.alpha
            case .skin: height += hit.height * p.alpha
            case .flood: if p.base > height { height += (p.base - height) * p.alpha }
            }
        }
        return height
    }
}

extension Primitive {
    /// The naive evaluation at one point: how far inside the outline it is (world units, > 0) and the height over `base`;
    /// nil outside. The SIMD kernel is tested against it.
    func surface(_ px: Float, _ py: Float, vertices: [Vertex]) -> (inside: Float, height: Float)? {
        if !clip.isNone {
            let dx = px - clip.x, dy = py - clip.y
            let u = abs(dx * clip.cosTurn + dy * clip.sinTurn) / clip.radiusX
            let v = abs(dy * clip.cosTurn - dx * clip.sinTurn) / clip.radiusY
            guard pow(u, clip.exponent) + pow(v, clip.exponent) < 1 else { return nil }
        }
        switch shape {
        case .superellipse:
            let dx = px - x, dy = py - y
            let u = (dx * cosTurn + dy * sinTurn) / radiusX
            let v = (dy * cosTurn - dx * sinTurn) / radiusY / max(0.05, 1 + taper * u)
            guard v < cut else { return nil }
            var r = exponent == 2 ? (u * u + v * v).squareRoot() : pow(pow(abs(u), exponent) + pow(abs(v), exponent), 1 / exponent)
            if wobble > 0 {
                let a = atan2(v, u)
                r /= 1 + wobble * sin(lobes * a + phase) + 0.6 * wobble * sin((2 * lobes + 1) * a + 1.7 * phase)
            }
            let smaller = min(radiusX, radiusY)
            var d = (1 - r) * smaller
            if inner > 0 { d = min(d, (r - inner) * smaller) }
            if cut < 1 { d = min(d, (cut - v) * radiusY) }
            return d > 0 ? (d, profileHeight(r: r, d: d)) : nil
        case .capsule:
            let dx = x1 - x, dy = y1 - y
            let t = max(0, min(1, ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy + 1e-9)))
            let radius = radiusX + (radiusY - radiusX) * t
            let distance = hypot(px - x - t * dx, py - y - t * dy)
            let d = radius - distance
            return d > 0 ? (d, profileHeight(r: distance / radius, d: d) + rise * t) : nil
        case .polygon:
            let lx = px - x, ly = py - y
            let d = Primitive.polygonDistance(
                lx * cosTurn + ly * sinTurn, ly * cosTurn - lx * sinTurn, vertices[Int(first)..<Int(first + count)]) + x1
            return d > 0 ? (d, profileHeight(r: max(0, 1 - d / radiusX), d: d)) : nil
        case .body:
            return nil
        }
    }

    /// Distance to a polygon's outline, positive inside.
    static func polygonDistance(_ px: Float, _ py: Float, _ vertices: ArraySlice<Vertex>) -> Float {
        guard var last = vertices.last else { return -1 }
        var best = Float.greatestFiniteMagnitude, inside = false
        for vertex in vertices {
            let ex = last.x - vertex.x, ey = last.y - vertex.y
            let wx = px - vertex.x, wy = py - vertex.y
            let t = max(0, min(1, (wx * ex + wy * ey) / (ex * ex + ey * ey + 1e-12)))
            let bx = wx - ex * t, by = wy - ey * t
            best = min(best, bx * bx + by * by)
            if (vertex.y > py) != (last.y > py), px < vertex.x + (py - vertex.y) * ex / ey { inside.toggle() }
            last = vertex
        }
        return inside ? best.squareRoot() : -best.squareRoot()
    }
}
