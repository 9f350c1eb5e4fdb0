import Kitchen

/// Opens single kernels to the tests, which hold them against naive arithmetic.
package enum KernelProbe {
    /// A primitive of each shape, profile and exponent that the naive evaluation covers.
    package static var cases: Int { shapes.count }

    private static var shapes: [Primitive] {
        var out: [Primitive] = []
        let profiles: [Profile] = [.bevel, .dome, .dish, .cone, .flat, .heap, .basin, .slab]
        for (n, profile) in profiles.enumerated() {
            var p = Primitive()
            p.profile = profile
            p.radiusX = 0.4
            p.radiusY = 0.23
            p.x = 0.02
            p.thickness = 0.1
            p.base = 0.05
            p.setTurn(Float(n) * 0.4)
            p.exponent = [2, 3, 9, 2, 4, 2, 6, 1.5][n]
            p.wobble = n % 3 == 1 ? 0.06 : 0
            p.lobes = 5
            p.cut = n == 4 ? 0.3 : 1
            out.append(p)
            p.shape = .capsule
            p.x1 = -0.3
            p.y1 = 0.2
            p.radiusX = 0.12
            p.radiusY = 0.05
            p.rise = 0.04
            p.cut = 1
            out.append(p)
            p.shape = .polygon
            p.radiusX = 0.1
            p.radiusY = 0.1
            p.x1 = 0.02
            p.y1 = 0
            p.rise = 0
            p.first = 0
            p.count = Int32(vertices.count)
            p.minX = 1
            out.append(p)
        }
        var ring = Primitive()
        ring.profile = .tube
        ring.inner = 0.7
        ring.radiusX = 0.4
        ring.radiusY = 0.33
        out.append(ring)
        return out
    }

    private static let vertices = [Vertex(x: -0.3, y: -0.2), Vertex(x: 0.1, y: -0.1), Vertex(x: 0.3, y: -0.3), Vertex(x: 0.2, y: 0.25), Vertex(x: -0.1, y: 0.1)]

    /// Heights of case `number` drawn by the vector kernel over an empty ground of -1 (no pattern), and how far inside the
    /// outline each pixel's centre is with the height there by the naive evaluation (nil outside). Square picture.
    package static func heights(of number: Int, side: Int) -> (vector: [Float], naive: [(inside: Float, height: Float)?]) {
        var p = shapes[number]
        p.relief = .carve
        guard p.clamp() else { return ([], []) }
        let view = View(width: side, height: side, zoom: 1, centreX: 0, centreY: 0)
        let surface = Surface(width: side, height: side)
        for n in 0..<surface.stride * side { surface.planes.height[n] = -1 }
        let list = DisplayList(primitives: [p], vertices: vertices)
        Rasteriser(list: list, view: view, opaque: true).draw(into: surface.planes, rect: view.all, only: [0])
        var vector: [Float] = [], naive: [(inside: Float, height: Float)?] = []
        for j in 0..<side {
            for i in 0..<side {
                vector.append(surface.planes.height[j * surface.stride + i])
                let hit = p.surface((Float(i) + 0.5) / view.scale + view.left, (Float(j) + 0.5) / view.scale + view.top, vertices: vertices)
                naive.append(hit.map { ($0.inside, $0.height + p.base) })
            }
        }
        return (vector, naive)
    }

    /// Shades a square height field of one colour without anything raised.
    package static func shade(heights: [Float], side: Int, colour: (Float, Float, Float), gloss: Float, light: Light) -> [UInt8] {
        let view = View(width: side, height: side, zoom: 1, centreX: 0, centreY: 0)
        let base = Surface(width: side, height: side), raised = Surface(width: side, height: side)
        for j in 0..<side {
            for i in 0..<side {
                let at = j * base.stride + i
                base.planes.height[at] = heights[j * side + i]
                base.planes.red[at] = colour.0
                base.planes.green[at] = colour.1
                base.planes.blue[at] = colour.2
                base.planes.gloss[at] = gloss
            }
        }
        let coarse = CoarsePlanes(view: view), model = LightModel(light)
        coarse.gather(base: base.planes, rect: view.all)
        coarse.update(light: model, hasRaised: false, baseChanged: true)
        let shader = Shader(view: view, light: model, base: base.planes, raised: raised.planes, coarse: coarse, hasRaised: false)
        var out = [UInt8](repeating: 0, count: side * side * 3)
        out.withUnsafeMutableBufferPointer { pixels in
            if let start = pixels.baseAddress { shader.shade(rect: view.all, out: start) }
        }
        return out
    }
}
