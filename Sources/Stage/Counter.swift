import Foundation
import Kitchen

/// The kitchen counter: fills the base layer before anything is drawn on it.
struct Counter: Equatable, Sendable {
    let kind: CounterKind
    let seed: UInt32
    /// The camera's tilt about its centre: the counter's grain lies still while the camera turns.
    private let turn: Point
    private let centre: Point
    private let first: Paint
    private let second: Paint
    private let third: Paint

    init(kind: CounterKind, tint: Int, seed: UInt64, camera: Camera) {
        self.kind = kind
        let tilt = camera.tilt.isFinite ? camera.tilt : 0
        turn = Point(cos(tilt), sin(tilt))
        centre = tilt == 0 ? Point(0, 0) : camera.centre
        self.seed = UInt32(truncatingIfNeeded: (seed ^ (seed >> 32)) % 9973)
        let codes: [(UInt32, UInt32, UInt32)]
        // First colour, second, and accent: see `Counter.evaluate`.
        switch kind {
        case .oak: codes = [(0xdcb482, 0xb98550, 0x6e4623), (0xe9cfa4, 0xcaa271, 0x8a6238), (0xc99a6a, 0x9d6b3c, 0x573418)]
        case .walnut: codes = [(0x8a5f42, 0x5d3b26, 0x2c1a10), (0x9c7050, 0x6b4630, 0x331f13), (0x6f4a36, 0x472c1e, 0x20130c)]
        case .marble: codes = [(0xf3f1ed, 0xd4d2d0, 0x8d8e94), (0xefe8dd, 0xd8c9b4, 0xa08468), (0x3a4045, 0x2b3034, 0xc9cdcf)]
        case .slate: codes = [(0x565d63, 0x3d4348, 0x75808a), (0x646a6b, 0x484e50, 0x8a9090), (0x474b58, 0x32353f, 0x656b7c)]
        case .concrete: codes = [(0xb9b7b2, 0x9c9a95, 0x7a7874), (0xcbc6bd, 0xb0aaa0, 0x8c867c), (0x97999b, 0x7c7e81, 0x5d5f62)]
        case .tile: codes = [(0xf2efe8, 0xe4dfd4, 0xb7afa3), (0x8fb3b5, 0x78a0a4, 0xdad7cd), (0xd9a483, 0xc98f6d, 0xe6dacb)]
        case .linen: codes = [(0xefe9dc, 0xd9d0bf, 0xb5564a), (0xe6e4dd, 0xcdcbc6, 0x5f84a8), (0xdfe0cf, 0xc4c6b0, 0x8b9c66)]
        case .steel: codes = [(0xb9bdc1, 0x9298a0, 0xd7dbde), (0xc3c0bb, 0x9d9a94, 0xdedbd5), (0x9aa1aa, 0x767d87, 0xbcc3cb)]
        }
        let chosen = codes[max(0, min(2, tint))]
        first = Paint(chosen.0)
        second = Paint(chosen.1)
        third = Paint(chosen.2)
    }

    /// Draws the counter's part of `rect`.
    func fill(_ planes: Planes, view: View, rect: PixelRect) {
        let pixel = 1 / view.scale
        for j in rect.y0..<rect.y1 {
            let y = (Float(j) + 0.5) * pixel + view.top
            var i = rect.x0
            while i < rect.x1 {
                let x = (Lanes.ramp + (Float(i) + 0.5)) * pixel + view.left
                let s = turn.y == 0
                    ? evaluate(x, Lanes(y), view.scale)
                    : evaluate(
                        (x - Lanes(centre.x)) * Lanes(turn.x) - Lanes((y - centre.y) * turn.y) + Lanes(centre.x),
                        (x - Lanes(centre.x)) * Lanes(turn.y) + Lanes((y - centre.y) * turn.x + centre.y), view.scale)
                let at = j * planes.stride + i
                s.height.store(planes.height + at)
                s.gloss.store(planes.gloss + at)
                Lanes(0).store(planes.cover + at)
                blend(first.r, second.r, third.r, s).store(planes.red + at)
                blend(first.g, second.g, third.g, s).store(planes.green + at)
                blend(first.b, second.b, third.b, s).store(planes.blue + at)
                i += 16
            }
        }
    }

    @_transparent
    private func blend(_ a: Float, _ b: Float, _ c: Float, _ s: Sample) -> Lanes {
        let two = Lanes(a) + (b - a) * s.k
        return two + (c - two) * s.k3
    }

    private struct Sample {
        var k = Lanes(0)
        var k3 = Lanes(0)
        var height = Lanes(0)
        var gloss = Lanes(0)
    }

    /// 1 where a detail of `frequency` periods per world unit spans enough pixels to be drawn, 0 where it would alias.
    @_transparent
    private func visible(_ frequency: Float, _ scale: Float) -> Float { max(0, min(1, (scale / frequency - 2) / 2)) }

    @_transparent
    private func evaluate(_ x: Lanes, _ y: Lanes, _ scale: Float) -> Sample {
        var out = Sample()
        switch kind {
        case .oak, .walnut:
            let width: Float = kind == .oak ? 0.19 : 0.145
            let row = y * (1 / width) + Noise.hash(1, 2, seed)
            let plank = row.floor
            let within = row - plank
            let own = Noise.value(plank * 7.31 + 0.5, Lanes(3.5), seed)
            let joint = x * 0.62 + own * 5
            let board = joint.floor
            let fx = joint - board
            let tag = Noise.value(plank * 3.7 + 0.5, board * 5.3 + 0.5, seed &+ 9)
            // Growth rings cut lengthwise: stretched waves, bent by slow noise.
            let bend = Noise.value(x * 1.7 + tag * 40, within * 1.3 + tag * 9, seed &+ 1)
            let ring = sine((within * 2.2 + bend * 3.2 + tag * 7) * 9)
            let streak = Noise.value(x * 5 + tag * 31, y * 85, seed &+ 3)
            let pores = clamp((Noise.value(x * 16 + tag * 13, y * 240, seed &+ 4) - 0.66) * 5, 0, 1) * visible(240, scale)
            out.k = (0.2 + 0.18 * ring + 0.3 * streak + 0.5 * (tag - 0.45)).unit
            let edge = lesser(within, 1 - within) * width
            let end = lesser(fx, 1 - fx) * (1 / 0.62)
            let seam = 1 - (lesser(edge, end) * (1 / 0.0032)).unit
            out.k3 = lesser(0.2 * pores + 0.75 * seam, Lanes(1))
            out.height = -0.0025 * seam - 0.0005 * ring
            out.gloss = Lanes(kind == .oak ? 0.2 : 0.3) * (1 - seam)
        case .marble:
            // Veins are the contours of a slanting ramp, bent by slow noise: long, branching, never closed.
            let wx = Noise.fractal(x * 1.3 + 5, y * 1.3, seed), wy = Noise.fractal(x * 2.6, y * 2.6 + 9, seed &+ 20)
            let ramp = x * 1.05 + y * 0.72 + 1.5 * wx + 0.42 * wy
            let from = (ramp * 1.25 - (ramp * 1.25).rounded(.toNearestOrEven)).magnitude
            let strength = Noise.value(x * 1.7 + 8, y * 1.7, seed &+ 60)
            let width = 0.006 + 0.03 * strength * strength
            let vein = (1 - from / width).unit
            let hair = x * 0.9 - y * 1.4 + 1.1 * wy + 0.8 * wx
            let fromHair = (hair * 2.3 - (hair * 2.3).rounded(.toNearestOrEven)).magnitude
            let fine = (1 - fromHair * 70).unit * Noise.value(x * 2.8, y * 2.8, seed &+ 55)
            let cloud = (1 - from * 3.4).unit
            out.k = (0.85 * cloud * cloud * (0.35 + strength) + 0.22 * wy).unit
            out.k3 = (vein * (0.22 + 0.5 * strength) + 0.45 * fine * fine).unit
            out.gloss = Lanes(0.5)
        case .slate:
            let layer = Noise.fractal(x * 3 + 2 * Noise.value(x * 1.2, y * 1.2, seed), y * 6, seed &+ 1)
            let grit = Noise.value(x * 90, y * 90, seed &+ 2)
            out.k = (1.5 * layer - 0.25).unit
            out.k3 = (0.5 * clamp((Noise.fractal(x * 6, y * 14, seed &+ 7) - 0.58) * 5, 0, 1) + 0.18 * (grit - 0.5)).unit
            out.height = 0.004 * layer + 0.0006 * grit * visible(90, scale)
            out.gloss = Lanes(0.22)
        case .concrete:
            let cloud = Noise.fractal(x * 2.6, y * 2.6, seed)
            let grain = Noise.value(x * 110, y * 110, seed &+ 2)
            let cell = Noise.cells(x * 22, y * 22, seed &+ 4)
            let pore = clamp((0.1 * cell.tag - cell.distance) * 40 + 0.4, 0, 1) * select(cell.tag .> 0.6, Lanes(1), Lanes(0))
            out.k = (1.5 * cloud - 0.3 + 0.22 * (grain - 0.5) * visible(110, scale)).unit
            out.k3 = 0.7 * pore
            out.height = -0.003 * pore
            out.gloss = Lanes(0.1)
        case .tile:
            let side: Float = 0.235
            let tx = x * (1 / side) + Noise.hash(3, 1, seed), ty = y * (1 / side) + Noise.hash(5, 1, seed)
            let ix = tx.floor, iy = ty.floor
            let fx = (tx - ix - 0.5).magnitude, fy = (ty - iy - 0.5).magnitude
            // Rounded square: distance from its edge in world units.
            let ax = greater(fx - 0.455, Lanes(0)), ay = greater(fy - 0.455, Lanes(0))
            let corner = root(ax * ax + ay * ay)
            let edge = select((ax .> 0) .& (ay .> 0), 0.025 - corner, lesser(0.48 - fx, 0.48 - fy)) * side
            let face = (edge * lesser(Lanes(scale), Lanes(900)) * 0.5 + 0.5).unit
            let tag = Noise.value(ix * 5.7 + 0.5, iy * 3.3 + 0.5, seed)
            out.k = (0.2 + 0.65 * tag + 0.25 * (Noise.fractal(x * 5, y * 5, seed &+ 4) - 0.5)).unit
            let grit = Noise.value(x * 120, y * 120, seed &+ 8)
            out.k3 = (1 - face) * (0.8 + 0.2 * grit)
            let bulge = root((edge * (1 / 0.012)).unit)
            out.height = 0.0045 * bulge + 0.0012 * Noise.value(x * 7, y * 7, seed &+ 5) - 0.0045
            out.gloss = 0.72 * face
        case .linen:
            let fold = Noise.fractal(x * 2.3 + 0.6 * y, y * 2 - 0.5 * x, seed &+ 1)
            let crease = 1 - ((Noise.value(x * 1.6 + y, y * 1.3, seed &+ 2) - 0.5).magnitude * 9).unit
            let warpFade = visible(150, scale)
            let slubX = Noise.value(x * 150, y * 9, seed &+ 3), slubY = Noise.value(x * 9, y * 150, seed &+ 4)
            let a = sine(x * 942), b = sine(y * 942)
            out.k = (0.28 * slubX + 0.28 * slubY + 0.22 * warpFade * a * b + 0.2 * (0.6 - fold)).unit
            // Stripes of a tea towel near two edges of the cloth.
            let band = (y - 0.36 + 0.02 * fold).magnitude, band2 = (y + 0.36 + 0.02 * fold).magnitude
            let d = lesser(band, band2)
            let stripe = greater(1 - ((d - 0.012) * 500).unit, (1 - (((d - 0.027).magnitude - 0.003) * 500).unit))
            out.k3 = stripe * (0.72 + 0.2 * a * warpFade)
            out.height = 0.012 * fold + 0.004 * crease + 0.0004 * warpFade * (a + b)
            out.gloss = Lanes(0)
        case .steel:
            let fine = Noise.value(x * 2.5, y * 300, seed &+ 1) * visible(300, scale)
            let brush = Noise.value(x * 1.5, y * 110, seed) * 0.6 + fine * 0.4
            let sheen = Noise.fractal(x * 0.8 + 3, y * 0.9, seed &+ 3)
            out.k = (0.75 * brush + 0.5 * (0.5 - sheen)).unit
            out.k3 = clamp((sheen - 0.42) * 2.2, 0, 0.8)
            out.height = 0.0003 * brush
            out.gloss = Lanes(0.6)
        }
        return out
    }
}
