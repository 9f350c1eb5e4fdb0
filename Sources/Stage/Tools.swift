import Foundation
import Kitchen

/// Draws tools in their own axes: the working point is the origin, the handle runs along +x.
struct ToolPainter {
    let kind: ToolKind
    let at: Placement
    let material: Material
    let seed: UInt32
    private let steel = Material(.steel)

    init(kind: ToolKind, at: Placement, colour: Colour?, seed: UInt32) {
        self.kind = kind
        self.at = at
        self.seed = seed
        material = Material(colour ?? kind.ownColour)
    }

    func draw(_ canvas: inout Canvas) {
        switch kind {
        case .knife: knife(&canvas)
        case .spoon: spoon(&canvas)
        case .whisk: whisk(&canvas)
        case .spatula: spatula(&canvas)
        case .ladle: ladle(&canvas)
        case .tongs: tongs(&canvas)
        case .peeler: peeler(&canvas)
        case .grater: grater(&canvas)
        case .rollingPin: rollingPin(&canvas)
        case .brush: brush(&canvas)
        case .fork: fork(&canvas)
        case .masher: masher(&canvas)
        case .pestle: pestle(&canvas)
        case .shaker: shaker(&canvas)
        }
    }

    // MARK: Parts

    /// A rod between two points, `base` and `base1` above the tool's own height.
    private func rod(
        _ canvas: inout Canvas, _ u0: Float, _ v0: Float, _ u1: Float, _ v1: Float, _ r0: Float, _ r1: Float, _ m: Material, base: Float,
        base1: Float? = nil, thickness: Float? = nil, gloss: Float? = nil, pattern: Pattern? = nil, profile: Profile = .dome
    ) {
        let a = at.at(u0, v0), b = at.at(u1, v1), k = at.size
        canvas.capsule(
            a.x, a.y, b.x, b.y, r0 * k, r1 * k, pattern: pattern ?? (m.nature == .wood ? .wood : m.nature == .metal ? .chrome : .plain), m.paint,
            m.nature == .metal ? m.light : m.dark, m.dark, base: at.z + base * k, base1: at.z + (base1 ?? base) * k,
            thickness: (thickness ?? max(r0, r1) * 1.1) * k, profile: profile, gloss: gloss ?? m.gloss, seed: seed &+ 5)
    }

    private func disc(
        _ canvas: inout Canvas, _ u: Float, _ v: Float, _ rx: Float, _ ry: Float, _ m: Material, base: Float, thickness: Float,
        profile: Profile = .bevel, relief: Relief = .solid, gloss: Float? = nil, exponent: Float = 2, inner: Float = 0, pattern: Pattern? = nil,
        paint: Paint? = nil, second: Paint? = nil, turned: Float = 0, alpha: Float = 1, bend: Float = 0.7, scale: Float = 1, third: Paint? = nil
    ) {
        let p = at.at(u, v), k = at.size
        let first = paint ?? m.paint
        canvas.stamp(
            p.x, p.y, rx * k, ry * k, turn: at.turn + turned, exponent: exponent, inner: inner, bend: bend,
            pattern: pattern ?? (m.nature == .wood ? .wood : m.nature == .metal ? .brushed : .plain), scale: scale, first,
            second ?? (paint.map { $0 * 0.8 } ?? (m.nature == .metal ? m.light : m.dark)), third ?? m.dark, base: at.z + base * k, thickness: thickness * k,
            profile: profile, relief: relief, gloss: gloss ?? m.gloss, alpha: alpha, seed: seed)
    }

    private func shape(
        _ canvas: inout Canvas, _ points: [(Float, Float)], round: Float = 0, _ paint: Paint, _ second: Paint? = nil, base: Float, thickness: Float,
        pattern: Pattern = .plain, profile: Profile = .slab, relief: Relief = .solid, gloss: Float, extent: Float = 0.1, alpha: Float = 1, scale: Float = 1, third: Paint? = nil
    ) {
        let k = at.size
        canvas.polygon(
            at.x, at.y, points.map { Vertex(x: $0.0 * k, y: $0.1 * k) }, turn: at.turn, round: round * k, extent: extent * k, pattern: pattern, scale: scale, paint,
            second, third, base: at.z + base * k, thickness: thickness * k, profile: profile, relief: relief, gloss: gloss, alpha: alpha, seed: seed)
    }

    /// A shaped handle from u0 to u1 that swells and ends round, with an eye to hang it by.
    private func handle(_ canvas: inout Canvas, from u0: Float, to u1: Float, _ r0: Float, _ r1: Float, _ m: Material, base: Float, base1: Float, hasEye: Bool = true) {
        rod(&canvas, u0, 0, u1, 0, r0, r1, m, base: base, base1: base1, thickness: 0.02)
        if hasEye { disc(&canvas, u1 - 0.004, 0, 0.0055, 0.004, m, base: 0, thickness: -0.008, relief: .skin, gloss: 0, pattern: .plain, paint: m.dark * 0.25) }
    }

    // MARK: Tools

    private func knife(_ canvas: inout Canvas) {
        let blade: [(Float, Float)] = [
            (0.125, -0.025), (0.02, -0.026), (-0.09, -0.02), (-0.15, -0.008), (-0.186, 0.012), (-0.155, 0.022), (-0.1, 0.0295), (-0.03, 0.033), (0.05, 0.033), (0.118, 0.031),
        ]
        shape(&canvas, blade, round: 0.0012, Paint(0xaeb4ba), Paint(0xe9edf0), base: 0.002, thickness: 0.007, pattern: .gradient, gloss: 0.95, extent: 0.036)
        // The ground edge and the light that runs along the blade.
        let edge: [(Float, Float)] = [(-0.186, 0.012), (-0.155, 0.022), (-0.1, 0.0295), (-0.03, 0.033), (0.05, 0.033), (0.118, 0.031), (0.117, 0.024), (0.05, 0.0255), (-0.03, 0.025), (-0.1, 0.021)]
        shape(&canvas, edge, Paint(0xf3f6f8), base: 0, thickness: -0.0015, profile: .flat, relief: .skin, gloss: 1, alpha: 0.85)
        shape(&canvas, [(0.11, -0.014), (-0.06, -0.012), (-0.14, 0), (-0.05, -0.003), (0.11, -0.006)], .white, base: 0, thickness: 0, profile: .flat, relief: .skin, gloss: 1, alpha: 0.45)
        rod(&canvas, 0.128, 0, 0.142, 0, 0.024, 0.021, steel, base: 0.004, thickness: 0.018)
        let m = material
        shape(
            &canvas, [(0.138, -0.018), (0.2, -0.0165), (0.26, -0.02), (0.31, -0.021), (0.328, -0.006), (0.326, 0.014), (0.3, 0.02), (0.24, 0.0165), (0.18, 0.019), (0.138, 0.02)],
            round: 0.004, m.paint, m.dark, base: 0.006, thickness: 0.024, pattern: m.nature == .wood ? .wood : .plain, profile: .bevel, gloss: max(0.3, m.gloss * 0.7), extent: 0.03, scale: 0.5)
        for u in [Float(0.17), 0.225, 0.285] {
            disc(&canvas, u, 0, 0.0056, 0.0056, steel, base: 0, thickness: 0.001, profile: .flat, relief: .skin, gloss: 0.9, pattern: .plain, paint: Paint(0xcfd4d8))
        }
    }

    private func spoon(_ canvas: inout Canvas) {
        let m = material
        rod(&canvas, 0.035, 0, 0.41, 0, 0.0095, 0.0145, m, base: 0.012, base1: 0.09, thickness: 0.014)
        disc(&canvas, 0, 0, 0.062, 0.043, m, base: 0, thickness: 0.02, exponent: 2.2)
        disc(&canvas, -0.003, 0, 0.05, 0.033, m, base: 0.006, thickness: 0.012, profile: .dish, relief: .carve, second: m.dark.mixed(m.paint, 0.5))
    }

    private func whisk(_ canvas: inout Canvas) {
        let m = material
        for (n, width) in [Float(0.056), 0.042, 0.026, 0.009].enumerated() {
            let inner = 1 - 0.0046 / width
            disc(&canvas, 0, 0, 0.105, width, steel, base: 0.004 + 0.008 * Float(n), thickness: 0.006, profile: .tube, gloss: 1, inner: max(0.3, inner), pattern: .plain, paint: Paint(0xd9dde1), second: Paint(0xaab0b6))
        }
        rod(&canvas, 0.088, 0, 0.13, 0, 0.012, 0.0145, steel, base: 0.025, base1: 0.035, thickness: 0.02)
        handle(&canvas, from: 0.13, to: 0.36, 0.0145, 0.0175, m, base: 0.034, base1: 0.085)
        for u in [Float(0.148), 0.335] { disc(&canvas, u, 0, 0.003, 0.0165, steel, base: 0, thickness: -0.002, profile: .flat, relief: .skin, gloss: 0.4, pattern: .plain, paint: Paint(0x5c6167), alpha: 0.7) }
    }

    private func spatula(_ canvas: inout Canvas) {
        let m = material
        let blade = m.nature == .wood ? m : m.nature == .metal ? steel : Material(.plastic, m.paint.mixed(Paint(0x33363b), 0.35), gloss: 0.4)
        rod(&canvas, 0.05, 0, 0.2, 0, 0.0085, 0.0085, m.nature == .wood ? m : steel, base: 0.008, base1: 0.045, thickness: 0.01)
        handle(&canvas, from: 0.19, to: 0.405, 0.0125, 0.0165, m, base: 0.042, base1: 0.09)
        shape(
            &canvas, [(-0.075, -0.052), (0.02, -0.047), (0.055, -0.016), (0.075, -0.01), (0.075, 0.01), (0.055, 0.016), (0.02, 0.047), (-0.075, 0.052)], round: 0.006, blade.paint, blade.nature == .metal ? blade.light : blade.dark,
            base: 0, thickness: 0.009, pattern: blade.facePattern, gloss: blade.gloss, extent: 0.06)
        if m.nature != .wood {
            for v in [Float(-0.026), -0.0, 0.026] {
                let a = at.at(-0.055, v * 1.1), b = at.at(0.015, v)
                canvas.capsule(a.x, a.y, b.x, b.y, 0.0048 * at.size, 0.0048 * at.size, blade.dark * 0.3, base: 0, thickness: -0.007 * at.size, profile: .bevel, relief: .skin, gloss: 0, alpha: 0.85)
            }
        }
    }

    private func ladle(_ canvas: inout Canvas) {
        let m = material
        rod(&canvas, 0.05, 0, 0.4, 0, 0.009, 0.011, m, base: 0.028, base1: 0.1, thickness: 0.009)
        disc(&canvas, 0.4, 0, 0.016, 0.011, m, base: 0.1, thickness: 0.01)
        disc(&canvas, 0, 0, 0.062, 0.059, m, base: 0.004, thickness: 0.034)
        disc(&canvas, 0, 0, 0.055, 0.052, m, base: 0.004, thickness: 0.03, profile: .dish, relief: .carve, pattern: m.nature == .metal ? .turned : .plain, paint: m.dark, second: m.paint)
        disc(&canvas, 0, 0, 0.062, 0.059, m, base: 0.032, thickness: 0.006, profile: .tube, relief: .carve, inner: 0.9, pattern: .plain, paint: m.light)
    }

    private func tongs(_ canvas: inout Canvas) {
        let m = material
        for side in [Float(-1), 1] {
            rod(&canvas, 0.015, side * 0.026, 0.2, side * 0.034, 0.009, 0.011, steel, base: 0.01, base1: 0.05, thickness: 0.012)
            rod(&canvas, 0.2, side * 0.034, 0.385, side * 0.01, 0.0115, 0.011, m, base: 0.05, base1: 0.06, thickness: 0.014)
            for n in 0..<3 {
                disc(&canvas, -0.002 - 0.014 * Float(n) + 0.012, side * (0.02 - 0.003 * Float(n)), 0.012, 0.013, steel, base: 0.002, thickness: 0.012, profile: .dome)
            }
        }
        disc(&canvas, 0.39, 0, 0.014, 0.016, steel, base: 0.058, thickness: 0.014, profile: .dome)
    }

    private func peeler(_ canvas: inout Canvas) {
        let m = material
        for side in [Float(-1), 1] { rod(&canvas, 0.055, side * 0.006, 0.0, side * 0.034, 0.0075, 0.006, m, base: 0.014, base1: 0.008, thickness: 0.012) }
        rod(&canvas, 0, -0.034, 0, 0.034, 0.0065, 0.0065, steel, base: 0.004, thickness: 0.007, gloss: 1)
        disc(&canvas, -0.0005, 0, 0.0018, 0.026, steel, base: 0, thickness: -0.004, profile: .flat, relief: .skin, pattern: .plain, paint: Paint(0x33363a))
        handle(&canvas, from: 0.06, to: 0.162, 0.011, 0.014, m, base: 0.014, base1: 0.03)
    }

    private func grater(_ canvas: inout Canvas) {
        let m = material
        for side in [Float(-1), 1] { rod(&canvas, 0.125, side * 0.04, 0.2, side * 0.018, 0.0055, 0.006, steel, base: 0.014, base1: 0.03, thickness: 0.008) }
        handle(&canvas, from: 0.19, to: 0.262, 0.014, 0.016, m.nature == .metal ? Material(.black) : m, base: 0.022, base1: 0.03, hasEye: false)
        disc(&canvas, 0, 0, 0.145, 0.058, steel, base: 0.006, thickness: 0.012, exponent: 9)
        disc(&canvas, 0, 0, 0.132, 0.047, steel, base: 0.006, thickness: 0.009, profile: .flat, relief: .carve, gloss: 0.85, exponent: 9, pattern: .perforated, paint: Paint(0xbfc4c9), second: Paint(0xe6eaed), scale: 0.8, third: Paint(0x2b2d31))
    }

    private func rollingPin(_ canvas: inout Canvas) {
        let m = material
        for side in [Float(-1), 1] {
            rod(&canvas, side * 0.2, 0, side * 0.315, 0, 0.015, 0.019, m, base: 0.022, thickness: 0.022)
            disc(&canvas, side * 0.322, 0, 0.012, 0.017, m, base: 0.022, thickness: 0.018, profile: .dome)
        }
        let a = at.at(-0.205, 0), b = at.at(0.205, 0), k = at.size
        // A cylinder: flat ends, so a polygon carries the wood and two capsules its roundness.
        canvas.capsule(a.x, a.y, b.x, b.y, 0.046 * k, 0.046 * k, pattern: .wood, scale: 0.6, m.light, m.dark, base: at.z, thickness: 0.085 * k, profile: .dome, gloss: m.gloss + 0.08, seed: seed)
        for side in [Float(-1), 1] { disc(&canvas, side * 0.214, 0, 0.0025, 0.043, m, base: 0, thickness: -0.003, profile: .flat, relief: .skin, pattern: .plain, paint: m.dark * 0.6, alpha: 0.6) }
    }

    private func brush(_ canvas: inout Canvas) {
        let m = material
        handle(&canvas, from: 0.07, to: 0.29, 0.011, 0.0145, m, base: 0.02, base1: 0.085)
        disc(&canvas, 0.055, 0, 0.024, 0.028, steel, base: 0.006, thickness: 0.018, exponent: 6, pattern: .brushed)
        for n in 0..<17 {
            let v = (Float(n) - 8) / 8 * 0.027
            let jitter = Noise.hash(n, 7, seed)
            let a = at.at(0.036, v * 0.9), b = at.at(-0.032 + 0.014 * jitter, v * 1.15)
            canvas.capsule(
                a.x, a.y, b.x, b.y, 0.0034 * at.size, 0.0024 * at.size, Paint(0xe8d6b2).mixed(Paint(0xb99b66), jitter), base: at.z + 0.012 * at.size, base1: at.z + 0.003 * at.size,
                thickness: 0.006 * at.size, gloss: 0.2, seed: seed)
        }
    }

    private func fork(_ canvas: inout Canvas) {
        let m = material.nature == .metal ? material : steel
        for n in 0..<4 {
            let v = (Float(n) - 1.5) * 0.0088
            rod(&canvas, -0.045, v, 0.022, v * 1.1, 0.0021, 0.0034, m, base: 0.001, base1: 0.01, thickness: 0.005, gloss: 1)
        }
        shape(&canvas, [(0.014, -0.0165), (0.035, -0.0165), (0.062, -0.008), (0.09, -0.005), (0.09, 0.005), (0.062, 0.008), (0.035, 0.0165), (0.014, 0.0165)], round: 0.002, m.paint, m.light, base: 0.009, thickness: 0.006, pattern: .brushed, gloss: 0.95)
        rod(&canvas, 0.085, 0, 0.3, 0, 0.0055, 0.0105, material, base: 0.012, base1: 0.085, thickness: 0.009)
    }

    private func masher(_ canvas: inout Canvas) {
        let m = material
        disc(&canvas, 0, 0, 0.062, 0.062, steel, base: 0.004, thickness: 0.012, profile: .tube, gloss: 0.95, inner: 0.84, pattern: .plain, paint: Paint(0xc9ced3))
        for n in 0..<5 {
            let v = (Float(n) - 2) * 0.021, w = (0.054 * 0.054 - v * v).squareRoot()
            rod(&canvas, -w, v, w, v, 0.0042, 0.0042, steel, base: 0.004, thickness: 0.008)
        }
        for side in [Float(-1), 1] { rod(&canvas, 0.0, side * 0.045, 0.085, side * 0.006, 0.006, 0.007, steel, base: 0.016, base1: 0.09, thickness: 0.01) }
        handle(&canvas, from: 0.085, to: 0.235, 0.016, 0.0195, m, base: 0.088, base1: 0.13, hasEye: false)
    }

    private func pestle(_ canvas: inout Canvas) {
        let m = material
        rod(&canvas, 0, 0, 0.07, 0, 0.037, 0.024, m, base: 0.0, base1: 0.06, thickness: 0.036, pattern: m.nature == .stone ? .granite : nil)
        rod(&canvas, 0.06, 0, 0.185, 0, 0.0225, 0.0255, m, base: 0.058, base1: 0.13, thickness: 0.026, pattern: m.nature == .stone ? .granite : nil)
    }

    private func shaker(_ canvas: inout Canvas) {
        let m = material
        let glass = m.nature == .glass ? Material(.glass, Paint(0xd7e2e2), gloss: 0.9) : m
        rod(&canvas, 0.012, 0, 0.07, 0, 0.036, 0.034, glass, base: 0.03, base1: 0.045, thickness: 0.034)
        disc(&canvas, 0.002, 0, 0.026, 0.036, steel, base: 0.04, thickness: 0.018, profile: .dome, gloss: 0.9, pattern: .plain, paint: Paint(0xc3c8cd))
        for n in 0..<7 {
            let a = Float(n) / 6 * 2 * .pi, r: Float = n == 6 ? 0 : 1
            disc(&canvas, -0.004 + 0.009 * cos(a) * r, 0.013 * sin(a) * r, 0.0021, 0.0028, steel, base: 0, thickness: -0.003, profile: .flat, relief: .skin, gloss: 0, pattern: .plain, paint: Paint(0x2a2c2f))
        }
    }
}
