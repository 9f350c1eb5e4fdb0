import Foundation
import Kitchen

/// Draws vessels. Heights follow `VesselShape`; `seed` fixes grain and brushing.
struct VesselPainter {
    let kind: VesselKind
    let at: Placement
    let material: Material
    let seed: UInt32
    private let turn: Float

    init(kind: VesselKind, at: Placement, colour: Colour?, seed: UInt32) {
        self.kind = kind
        self.at = at
        material = Material(colour ?? kind.ownColour)
        self.seed = seed
        turn = at.turn
    }

    private var shape: VesselShape { kind.shape }
    private var z: Float { at.z }
    private var k: Float { at.size }
    var floor: Float { at.z + shape.floor * at.size }
    var rim: Float { at.z + shape.rim * at.size }

    func draw(_ canvas: inout Canvas) {
        switch kind {
        case .board: board(&canvas)
        case .bowl: bowl(&canvas)
        case .pan, .wok: pan(&canvas)
        case .pot: pot(&canvas)
        case .tray: tray(&canvas)
        case .tin, .dish: tin(&canvas)
        case .plate: plate(&canvas)
        case .jug: jug(&canvas)
        case .jar, .glass: glass(&canvas)
        case .colander: colander(&canvas)
        case .mortar: mortar(&canvas)
        }
    }

    // MARK: Parts

    /// A solid of the vessel's outer plan, as high as the rim.
    func block(_ canvas: inout Canvas, _ x: Float, _ y: Float, paint: Paint, gloss: Float, edge: Profile = .slab) {
        canvas.stamp(
            at.x, at.y, x * k, y * k, turn: turn, exponent: shape.exponent, pattern: .plain, paint, paint * 0.93, base: z,
            thickness: rim - z, profile: edge, relief: .carve, gloss: gloss, seed: seed)
    }

    /// A rounded rim between two relative radii of the outer plan.
    func ring(
        _ canvas: inout Canvas, outer: Float = 1, inner: Float, height: Float, thickness: Float, _ paint: Paint, gloss: Float,
        pattern: Pattern = .plain, alpha: Float = 1, relief: Relief = .carve, second: Paint? = nil
    ) {
        canvas.stamp(
            at.x, at.y, shape.outerX * outer * k, shape.outerY * outer * k, turn: turn, exponent: shape.exponent, phase: 0.8,
            inner: inner / outer, pattern: pattern, paint, second ?? paint * 0.9, base: height, thickness: thickness * k, profile: .tube,
            relief: relief, gloss: gloss, alpha: alpha, seed: seed)
    }

    /// Handle with the vessel's own axes: a capsule from (u0, v0) to (u1, v1).
    func bar(
        _ canvas: inout Canvas, _ u0: Float, _ v0: Float, _ u1: Float, _ v1: Float, _ r0: Float, _ r1: Float, _ paint: Paint,
        _ second: Paint? = nil, base: Float, base1: Float? = nil, thickness: Float = 0.025, pattern: Pattern = .plain, gloss: Float,
        profile: Profile = .dome
    ) {
        let a = at.at(u0, v0), b = at.at(u1, v1)
        canvas.capsule(
            a.x, a.y, b.x, b.y, r0 * k, r1 * k, pattern: pattern, paint, second ?? paint * 0.85, base: z + base * k,
            base1: base1.map { z + $0 * k }, thickness: thickness * k, profile: profile, gloss: gloss, seed: seed &+ 3)
    }

    /// A stamp in the vessel's own axes.
    func dot(
        _ canvas: inout Canvas, _ u: Float, _ v: Float, _ rx: Float, _ ry: Float? = nil, _ paint: Paint, base: Float, thickness: Float = 0.004,
        profile: Profile = .dome, relief: Relief = .solid, gloss: Float = 0.5, alpha: Float = 1, exponent: Float = 2, turned: Float = 0
    ) {
        let p = at.at(u, v)
        canvas.stamp(
            p.x, p.y, rx * k, (ry ?? rx) * k, turn: turn + turned, exponent: exponent, paint, base: base, thickness: thickness * k,
            profile: profile, relief: relief, gloss: gloss, alpha: alpha, seed: seed)
    }

    // MARK: Round vessels

    private func bowl(_ canvas: inout Canvas) {
        let m = material
        let outside = m.paint * 0.9
        block(&canvas, shape.outerX * 0.995, shape.outerY * 0.995, paint: outside, gloss: m.gloss)
        let pattern: Pattern = m.nature == .metal ? .turned : m.nature == .wood ? .wood : .rim
        // Glaze pools lighter towards the rim.
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.03 * k, turn: turn, phase: 1.1, pattern: pattern, m.paint * 0.93, m.nature == .glaze ? m.light.mixed(m.paint, 0.5) : m.light,
            base: floor, thickness: (rim - floor) * 0.97, profile: .dish, relief: .carve, gloss: m.gloss, alpha: m.nature == .glass ? 0.35 : 1, seed: seed)
        ring(&canvas, inner: 0.905, height: rim - 0.012 * k, thickness: 0.02, m.nature == .glaze ? m.paint.mixed(.white, 0.12) : m.light, gloss: min(1, m.gloss + 0.15), pattern: m.nature == .metal ? .turned : .plain, second: m.paint)
    }

    private func pan(_ canvas: inout Canvas) {
        let m = material, isWok = kind == .wok
        let r = shape.outerX
        let inside = m.nature == .metal ? m : Material(.metal, Paint(0x37393c), dark: Paint(0x232426), light: Paint(0x53565b), gloss: 0.35)
        let grip = m.nature == .wood || isWok ? Material(.wood).paint : Paint(0x26272a)
        // Handle: a steel tang, then the grip with a hanging hole.
        let start = r * 0.96, end: Float = isWok ? 0.7 : 0.76
        bar(&canvas, start, 0, start + 0.13, 0, 0.024, 0.017, Paint(0x9ba0a6), base: shape.rim * 0.55, base1: shape.rim + 0.01, gloss: 0.9)
        bar(&canvas, start + 0.1, 0, end, 0, 0.024, 0.03, grip, grip * 0.7, base: shape.rim * 0.75, base1: shape.rim + 0.008, thickness: 0.03,
            pattern: grip.luminance > 0.1 ? .wood : .plain, gloss: 0.35)
        dot(&canvas, end - 0.012, 0, 0.012, 0.0085, Paint(0x16171a), base: 0, thickness: -0.02, profile: .bevel, relief: .skin, gloss: 0.1)
        if isWok { bar(&canvas, -r - 0.015, -0.05, -r - 0.015, 0.05, 0.016, 0.016, m.dark, base: shape.rim * 0.7, gloss: 0.5) }
        block(&canvas, r * 0.99, r * 0.99, paint: m.dark, gloss: m.gloss)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.06 * k, turn: turn, phase: 0.9, bend: isWok ? 0.12 : 0.8, pattern: .turned, inside.dark, inside.paint,
            base: floor, thickness: (rim - floor) * 0.95, profile: .basin, relief: .carve, gloss: inside.gloss, seed: seed)
        if !isWok {
            // The turned cooking surface.
            canvas.stamp(
                at.x, at.y, shape.innerX * 0.86 * k, turn: turn, phase: 0.4, pattern: .turned, scale: 1.4, inside.dark, inside.paint.mixed(inside.light, 0.25), base: floor,
                thickness: 0, profile: .flat, relief: .skin, gloss: inside.gloss * 1.05, seed: seed &+ 2)
        }
        ring(&canvas, inner: 0.945, height: rim - 0.007 * k, thickness: 0.011, m.nature == .metal ? m.light : m.paint, gloss: 0.85, pattern: .turned, second: m.paint)
        for v in [Float(-0.016), 0.016] { dot(&canvas, shape.innerX * 0.97, v, 0.008, 0.008, Paint(0xb4b8bd), base: rim - 0.03 * k, thickness: 0.006, gloss: 0.9) }
    }

    private func pot(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX
        let inside = m.nature == .metal ? m : Material(.glaze, Paint(0xe9e2d2), gloss: 0.5)
        for side in [Float(-1), 1] {
            // Two loops, bent from three bars.
            let x = side * (r + 0.05)
            bar(&canvas, side * r * 0.95, -0.085, x, -0.06, 0.016, 0.017, m.dark, base: shape.rim * 0.72, gloss: m.gloss)
            bar(&canvas, side * r * 0.95, 0.085, x, 0.06, 0.016, 0.017, m.dark, base: shape.rim * 0.72, gloss: m.gloss)
            bar(&canvas, x, -0.06, x, 0.06, 0.019, 0.019, m.paint, m.light, base: shape.rim * 0.75, gloss: m.gloss)
        }
        block(&canvas, r * 0.99, r * 0.99, paint: m.dark, gloss: m.gloss)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.03 * k, turn: turn, phase: 1.4, bend: 0.93, pattern: m.nature == .metal ? .turned : .rim, inside.paint * 0.8, inside.light * 0.92,
            base: floor, thickness: (rim - floor) * 0.96, profile: .basin, relief: .carve, gloss: inside.gloss * 0.8, seed: seed)
        ring(&canvas, inner: 0.905, height: rim - 0.01 * k, thickness: 0.02, m.nature == .metal ? m.light : m.paint, gloss: min(1, m.gloss + 0.1), pattern: m.nature == .metal ? .turned : .plain, second: m.paint)
    }

    private func plate(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX
        canvas.stamp(
            at.x, at.y, r * k, turn: turn, bend: 0.72, pattern: .rim, m.paint * 0.97, m.paint, base: z + 0.006 * k, thickness: 0.02 * k,
            profile: .basin, relief: .carve, gloss: m.gloss, seed: seed)
        ring(&canvas, inner: 0.972, height: rim - 0.006 * k, thickness: 0.006, m.paint.mixed(.white, 0.2), gloss: m.gloss)
        // A painted line inside the rim, in a quiet contrast.
        let line = m.paint.luminance > 0.5 ? m.paint.mixed(Paint(0x6f8aa3), 0.55) : m.paint.mixed(.white, 0.35)
        canvas.stamp(at.x, at.y, r * 0.945 * k, turn: turn, inner: 0.987, line, base: 0, thickness: 0, profile: .flat, relief: .skin, gloss: m.gloss, alpha: 0.8, seed: seed)
        // The well: a step down, then flat.
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.02 * k, turn: turn, bend: 0.9, m.paint * 0.96, m.paint, base: z + 0.008 * k, thickness: 0.008 * k,
            profile: .basin, relief: .carve, gloss: m.gloss, seed: seed &+ 1)
    }

    private func jug(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX, alpha: Float = m.nature == .glass ? 0.5 : 1
        // Handle, seen from above, and the spout.
        bar(&canvas, r * 0.9, 0, 0.185, 0, 0.02, 0.022, m.paint, m.dark, base: shape.rim - 0.03, thickness: 0.028, gloss: m.gloss)
        let p = at.at(-0.098)
        canvas.polygon(
            p.x, p.y, [Vertex(x: -0.026 * k, y: -0.006 * k), Vertex(x: 0.03 * k, y: -0.05 * k), Vertex(x: 0.03 * k, y: 0.05 * k), Vertex(x: -0.026 * k, y: 0.006 * k)], turn: turn, round: 0.014 * k,
            m.paint, base: rim - 0.03 * k, thickness: 0.026 * k, profile: .slab, relief: .carve, gloss: m.gloss, alpha: alpha, seed: seed)
        block(&canvas, r, r, paint: m.paint * 0.95, gloss: m.gloss)
        ring(&canvas, inner: 0.87, height: rim - 0.006 * k, thickness: 0.011, m.paint.mixed(.white, 0.2), gloss: min(1, m.gloss + 0.2))
        // The lip: a channel through the rim.
        canvas.polygon(
            p.x, p.y, [Vertex(x: -0.024 * k, y: -0.004 * k), Vertex(x: 0.02 * k, y: -0.024 * k), Vertex(x: 0.02 * k, y: 0.024 * k), Vertex(x: -0.024 * k, y: 0.004 * k)],
            turn: turn, round: 0.007 * k, m.dark.mixed(m.paint, 0.6), base: rim - 0.02 * k, thickness: 0.004, profile: .flat, relief: .carve, gloss: m.gloss, seed: seed)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.03 * k, turn: turn, bend: 0.88, pattern: .rim, m.dark.mixed(m.paint, 0.5), m.paint, base: floor, thickness: (rim - floor) * 0.85,
            profile: .basin, relief: .carve, gloss: m.gloss, seed: seed)
    }

    private func glass(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX
        let tint = m.nature == .glass ? m.paint : m.paint.mixed(.white, 0.4)
        // Thick see-through foot, walls that darken what lies behind their edge, and a bright rim. The rings lie lower than
        // the rim is: clear glass casts a short, weak shadow.
        let rim = floor + (self.rim - floor) * 0.3
        canvas.stamp(at.x, at.y, r * k, turn: turn, pattern: .rim, tint, m.dark, base: 0, thickness: 0, profile: .flat, relief: .skin, gloss: 0.8, alpha: 0.34, seed: seed)
        ring(&canvas, outer: 0.97, inner: 0.82, height: z + 0.012 * k, thickness: 0.01, m.dark, gloss: 0.9, alpha: 0.35)
        ring(&canvas, outer: 0.7, inner: 0.6, height: floor, thickness: 0.006, .white, gloss: 1, alpha: 0.25)
        ring(&canvas, outer: 0.87, inner: 0.82, height: rim - 0.03 * k, thickness: 0.004, m.dark * 0.8, gloss: 1, alpha: 0.3)
        ring(&canvas, inner: 0.87, height: rim - 0.01 * k, thickness: 0.01, m.light, gloss: 1, alpha: kind == .jar ? 0.72 : 0.6)
        if kind == .jar { ring(&canvas, outer: 1.03, inner: 0.985, height: rim - 0.03 * k, thickness: 0.006, m.dark, gloss: 1, alpha: 0.45) }
    }

    private func colander(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX
        for side in [Float(-1), 1] {
            bar(&canvas, side * (r + 0.035), -0.05, side * (r + 0.035), 0.05, 0.014, 0.014, m.paint, m.light, base: shape.rim * 0.8, gloss: m.gloss)
            for v in [Float(-0.055), 0.055] { bar(&canvas, side * r * 0.97, v * 1.3, side * (r + 0.035), v, 0.012, 0.013, m.dark, base: shape.rim * 0.8, gloss: m.gloss) }
        }
        block(&canvas, r * 0.99, r * 0.99, paint: m.dark, gloss: m.gloss)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.03 * k, turn: turn, bend: 0.3, pattern: .perforated, scale: 1, m.paint, m.light, Paint(0x2a2b2e), base: floor,
            thickness: (rim - floor) * 0.96, profile: .basin, relief: .carve, gloss: m.gloss * 0.7, seed: seed)
        ring(&canvas, outer: 0.92, inner: 0.80, height: rim - 0.022 * k, thickness: 0.012, m.paint, gloss: m.gloss, pattern: .turned, second: m.light)
        ring(&canvas, inner: 0.9, height: rim - 0.01 * k, thickness: 0.018, m.light, gloss: m.gloss, pattern: m.nature == .metal ? .turned : .plain, second: m.paint)
    }

    private func mortar(_ canvas: inout Canvas) {
        let m = material, r = shape.outerX
        canvas.stamp(
            at.x, at.y, r * k, turn: turn, wobble: 0.006, lobes: 3, phase: 1, pattern: .granite, m.paint, m.dark, m.light, base: z, thickness: rim - z,
            profile: .bevel, relief: .carve, gloss: m.gloss, seed: seed)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.06 * k, turn: turn, bend: 0.1, pattern: .granite, m.paint * 0.9, m.dark, m.light, base: floor, thickness: (rim - floor) * 0.97,
            profile: .basin, relief: .carve, gloss: m.gloss * 0.6, seed: seed &+ 1)
        ring(&canvas, inner: 0.77, height: rim - 0.006 * k, thickness: 0.012, m.paint.mixed(m.light, 0.4), gloss: m.gloss, pattern: .granite, second: m.dark)
    }

    // MARK: Flat and cornered vessels

    private func board(_ canvas: inout Canvas) {
        let m = material
        canvas.stamp(
            at.x, at.y, shape.outerX * k, shape.outerY * k, turn: turn, exponent: shape.exponent, pattern: m.facePattern, m.light, m.dark, m.paint, base: z,
            thickness: rim - z, profile: .slab, relief: .carve, gloss: m.gloss, seed: seed)
        if m.nature == .wood {
            // Lamellae glued side by side, each of its own tone.
            for n in 0..<5 {
                let v = (Float(n) - 2) * shape.outerY * 0.39
                let p = at.at(0, v)
                let tone = Noise.hash(n, 3, seed)
                canvas.stamp(
                    p.x, p.y, shape.outerX * 0.992 * k, shape.outerY * 0.193 * k, turn: turn, exponent: 30, pattern: .wood, scale: 0.5,
                    m.light.mixed(m.paint, 0.25 + 0.5 * tone), m.dark.mixed(m.paint, 0.35 * tone), base: 0, thickness: 0, profile: .flat, relief: .skin, gloss: m.gloss, alpha: 0.82,
                    clip: Clip(x: at.x, y: at.y, radiusX: shape.outerX * 0.99 * k, radiusY: shape.outerY * 0.985 * k, exponent: shape.exponent, cosTurn: cos(turn), sinTurn: sin(turn)),
                    seed: seed &+ UInt32(n) &* 7)
            }
        }
        // Juice groove and a hole to hang it by.
        canvas.stamp(
            at.x, at.y, shape.outerX * 0.945 * k, shape.outerY * 0.925 * k, turn: turn, exponent: shape.exponent * 1.1, inner: 0.968, m.dark * 0.8, base: 0, thickness: -0.006 * k,
            profile: .tube, relief: .skin, gloss: m.gloss, alpha: 0.55, seed: seed)
        dot(&canvas, -shape.outerX * 0.865, -shape.outerY * 0.81, 0.021, 0.021, m.dark * 0.75, base: 0, thickness: -0.004, profile: .bevel, relief: .skin, gloss: 0.2)
        dot(&canvas, -shape.outerX * 0.865, -shape.outerY * 0.81, 0.017, 0.017, m.dark * 0.16, base: 0, thickness: -0.024, profile: .bevel, relief: .skin, gloss: 0)
    }

    private func tray(_ canvas: inout Canvas) {
        let m = material.nature == .glaze ? Material(.metal, material.paint * 0.6, gloss: 0.5) : material
        let sheet = m.paint.mixed(m.dark, 0.75)
        canvas.stamp(
            at.x, at.y, shape.outerX * k, shape.outerY * k, turn: turn, exponent: shape.exponent, pattern: .brushed, m.paint * 0.8, m.light * 0.8, base: z + 0.006 * k, thickness: rim - z - 0.006 * k,
            profile: .slab, relief: .carve, gloss: m.gloss * 0.8, seed: seed)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.045 * k, shape.innerY * 1.06 * k, turn: turn, exponent: shape.exponent, bend: 0.94, pattern: .brushed, scale: 0.5, sheet, sheet * 1.35, base: floor,
            thickness: (rim - floor) * 0.9, profile: .basin, relief: .carve, gloss: 0.35, seed: seed &+ 1)
        ring(&canvas, inner: 0.955, height: rim - 0.005 * k, thickness: 0.008, m.light.mixed(m.paint, 0.5), gloss: m.gloss, pattern: .plain)
    }

    private func tin(_ canvas: inout Canvas) {
        let m = material
        let inside = kind == .dish && m.nature == .glaze ? m.paint.mixed(Paint(0xf6f1e6), 0.75) : m.paint * 0.62
        if kind == .dish {
            for side in [Float(-1), 1] {
                let p = at.at(side * (shape.outerX + 0.012))
                canvas.stamp(p.x, p.y, 0.035 * k, 0.085 * k, turn: turn, exponent: 3, m.paint, base: rim - 0.03 * k, thickness: 0.022 * k, profile: .bevel, relief: .carve, gloss: m.gloss, seed: seed)
            }
        }
        block(&canvas, shape.outerX, shape.outerY, paint: m.paint * 0.92, gloss: m.gloss)
        canvas.stamp(
            at.x, at.y, shape.innerX * 1.07 * k, shape.innerY * 1.1 * k, turn: turn, exponent: shape.exponent, bend: 0.86, pattern: m.nature == .metal ? .brushed : .rim, inside, inside.mixed(.white, 0.14), base: floor,
            thickness: (rim - floor) * 0.96, profile: .basin, relief: .carve, gloss: m.gloss * 0.8, seed: seed)
        let inner: Float = kind == .dish ? 0.93 : 0.955
        ring(&canvas, inner: inner, height: rim - 0.007 * k, thickness: 0.014, m.paint.mixed(m.light, 0.4), gloss: m.gloss)
    }
}
