/// What the cut faces of vegetables, fruit and meat show. `k` is the second colour, `k3` the third over both; unless a
/// case says otherwise the first colour is the flesh and the third the skin at the rim.
extension Pattern {
    @inline(__always) private static func rim(_ r: Lanes, _ width: Float) -> Lanes { clamp((r - (1 - width)) * 26, 0, 1) }

    @inline(never)
    func foodFace(_ p: PatternInput) -> PatternOutput {
        var out = PatternOutput()
        let s = p.scale
        let offset = Float(p.seed % 61)
        switch self {
        case .cutFace:
            // Flesh with a soft cloud; `scale` is the skin's thickness in hundredths of the radius.
            out.k = 0.5 * Noise.value(p.u * 3.5 + offset, p.v * 3.5, p.seed)
            out.k3 = Pattern.rim(p.r, 0.01 * s)
        case .onionFace:
            // Nested layers, each with a thin line of the second colour.
            let q = p.r * (6.5 * s) + 0.35 * Noise.value(p.angle * 1.4 + offset, p.r * 2, p.seed)
            let f = q - q.floor
            let line = clamp((0.13 - f) * 9, 0, 1) + clamp((f - 0.9) * 9, 0, 1)
            out.k = lesser(0.85 * line + 0.16 * f, Lanes(1)) * clamp(p.r * 7, 0.4, 1)
            out.k3 = Pattern.rim(p.r, 0.05)
            out.rise = 0.5 * (1 - line) * (0.4 + 0.6 * f) - 0.15
        case .tomatoFace:
            // Wall and spokes of flesh, chambers of gel and seeds in the third colour; the second is the skin.
            let n = Float(3 + p.seed % 3)
            out.k = Pattern.rim(p.r, 0.06)
            let wob = 0.5 * Noise.value(p.u * 2.2 + offset, p.v * 2.2, p.seed)
            let spoke = sine(p.angle * n + p.phase + wob)
            let chamber = clamp((p.r - 0.2) * 10, 0, 1) * clamp((0.8 - p.r) * 12, 0, 1) * clamp((spoke + 0.45) * 4.5, 0, 1)
            let cell = Noise.cells(p.u * 5.5 + offset, p.v * 5.5, p.seed &+ 9)
            let seed = clamp((0.33 - cell.distance) * 9, 0, 1)
            out.k3 = chamber * (0.3 + 0.7 * seed)
            out.rise = chamber * (0.35 * seed - 0.35)
        case .seedRing:
            // Cucumber, courgette, aubergine: seeds of the second colour round the middle.
            let ring = clamp((p.r - 0.16) * 8, 0, 1) * clamp((0.66 - p.r) * 8, 0, 1)
            let cell = Noise.cells(p.angle * (10.5 / 3.14159) * s, p.r * 5.2 + offset, p.seed)
            let wet = 0.5 * clamp((0.62 - p.r) * 8, 0, 1)
            let three = clamp((0.16 - sine(p.angle * 3 + p.phase).magnitude * p.r) * 8, 0, 1) * ring
            out.k = greater(ring * clamp((0.36 - cell.distance) * 8, 0, 1) * (1 - 0.6 * three), wet * (1 - three))
            out.k3 = clamp((p.r - 0.88) * 16, 0, 1)
            out.rise = -0.25 * wet + 0.25 * out.k
        case .pomeFace:
            // Apple, pear, cut lengthwise: the core's outline in the second colour.
            let a = (p.u + 0.02) * 2.3
            let b = p.v * 3.1
            let e = root(a * a + b * b)
            out.k =
                0.55 * clamp((0.13 - (e - 0.85).magnitude) * 9, 0, 1) + 0.35 * clamp((0.85 - e) * 6, 0, 1)
                + 0.12 * Noise.value(p.u * 5 + offset, p.v * 5, p.seed)
            out.k = greater(out.k, clamp((0.035 - p.v.magnitude) * 40, 0, 1) * clamp((p.u.magnitude - 0.36) * 8, 0, 0.8))
            out.k3 = Pattern.rim(p.r, 0.045)
            out.rise = -0.2 * clamp((0.85 - e) * 6, 0, 1)
        case .hollowFace:
            // A halved pepper: wall of the first colour, inside of the second, seeds of the third at the stalk end.
            let inside = clamp((0.84 - p.r) * 14, 0, 1)
            let rib =
                clamp((0.1 - (p.v - 0.42 * sine(p.u * 1.5)).magnitude) * 10, 0, 1)
                + clamp((0.1 - (p.v + 0.42 * sine(p.u * 1.5)).magnitude) * 10, 0, 1)
            out.k = inside * (1 - 0.5 * lesser(rib, Lanes(1)))
            let du = p.u - 0.4
            let cell = Noise.cells(p.u * 9 + offset, p.v * 9, p.seed)
            out.k3 = inside * clamp((0.4 - root(du * du + p.v * p.v)) * 5, 0, 1) * clamp((0.46 - cell.distance) * 6, 0.15, 1)
            out.rise = 0.5 * out.k3 - 0.9 * inside * (1 - p.r * p.r) + 0.4 * inside * lesser(rib, Lanes(1))
        case .bananaFace:
            let three = 0.5 + 0.5 * sine(p.angle * 3 + p.phase)
            let core = clamp((0.5 + 0.14 * three - p.r) * 7, 0, 1)
            let dots = clamp((0.2 - (p.r - 0.22).magnitude) * 9, 0, 1) * clamp((three - 0.55) * 4, 0, 1)
            out.k = lesser(0.28 * core + 0.12 * Noise.value(p.u * 6, p.v * 6 + offset, p.seed), Lanes(1))
            out.k3 = 0.75 * dots * clamp((Noise.value(p.u * 16, p.v * 16 + offset, p.seed) - 0.3) * 4, 0, 1)
            out.rise = -0.12 * core
        case .leekFace:
            // Leek, spring onion, lemongrass: pale rings that grow greener (second colour) outwards.
            let q = p.r * (5 * s) + 0.2 * Noise.value(p.angle * 1.5 + offset, p.r, p.seed)
            let f = q - q.floor
            let line = clamp((f - 0.78) * 7, 0, 1)
            out.k = lesser(p.r * p.r * 0.75 + 0.45 * line * p.r, Lanes(1))
            out.k3 = Pattern.rim(p.r, 0.08)
            out.rise = 0.35 * (1 - line) - 0.2 + 0.2 * f
        case .cabbageFace:
            // Crumpled layers: lines of the second colour, a core of the third at u = -1.
            let w = Noise.fractal(p.u * 2.1 + offset, p.v * 2.1, p.seed)
            let q = p.r * (8 * s) + 3.4 * (w - 0.5)
            let f = q - q.floor
            let line = clamp((0.15 - (f - 0.5).magnitude) * 7, 0, 1)
            out.k = line * clamp(p.r * 2.5, 0.25, 1)
            out.k3 = clamp((0.2 + 0.18 * (p.u * -1 - 0.2) - p.v.magnitude) * 9, 0, 1) * clamp((p.u * -1 - 0.05) * 5, 0, 1)
            out.rise = (0.15 - 0.28 * line) * (1 - out.k3)
        case .avocadoFace:
            // Yellow inside, greener (second) outwards, dark skin (third).
            out.k = clamp((p.r - 0.52) * 2.4, 0, 1)
            out.k3 = Pattern.rim(p.r, 0.055)
            out.rise = 0.08 * Noise.value(p.u * 4 + offset, p.v * 4, p.seed)
        case .pumpkinFace:
            // Flesh round a hollow of strings (second) and seeds (third).
            let hollow = clamp((0.62 - p.r + 0.06 * sine(p.angle * 5 + p.phase)) * 9, 0, 1)
            let string = Noise.fractal(p.angle * 3 + offset, p.r * 7, p.seed)
            let cell = Noise.cells(p.u * 6.5 + offset, p.v * 6.5, p.seed)
            out.k = hollow * (0.45 + 0.55 * clamp((string - 0.4) * 4, 0, 1))
            out.k3 = hollow * clamp((0.3 - cell.distance) * 10, 0, 1) * clamp((p.r - 0.1) * 6, 0, 1)
            out.rise = hollow * (0.5 * out.k3 - 0.6)
        case .ringedFace:
            // Beetroot: soft rings.
            let w = 0.5 + 0.5 * sine(p.r * (24 * s) + 1.2 * Noise.value(p.angle + offset, p.r * 2, p.seed))
            out.k = 0.75 * w * w
            out.k3 = Pattern.rim(p.r, 0.04)
        case .radialFace:
            // Pineapple, ginger: fibres that run outwards from a core of the second colour.
            let ray = Noise.value(p.angle * 9 + offset, p.r * 2.5, p.seed)
            let fine = Noise.value(p.angle * 20 + offset, p.r * 5, p.seed &+ 3)
            out.k = lesser(0.55 * clamp((ray - 0.35) * 2, 0, 1) + 0.35 * fine + 0.3 * clamp((0.3 - p.r) * 9, 0, 1), Lanes(1))
            out.k3 = Pattern.rim(p.r, 0.05)
            out.rise = 0.25 * (ray - 0.5)
        case .steakFace:
            // Red meat: grain, veins of fat (second), a rim of fat on one side (third).
            let q = Noise.fractal(p.u * (2.3 * s) + offset, p.v * (3.2 * s), p.seed)
            let vein =
                clamp(1 - (q - 0.5).magnitude * 22, 0, 1) * clamp((Noise.value(p.u * 2 + offset, p.v * 2, p.seed &+ 3) - 0.35) * 4, 0, 1)
            let fine = sine(p.u * 42 + p.v * 9 + 5 * q)
            out.k = greater(vein, 0.1 * (0.5 + 0.5 * fine))
            let wave = 0.09 * sine(p.u * 4 + p.phase) + 0.1 * (q - 0.5)
            out.k3 = clamp((p.v * -1 - 0.72 + wave + 0.12 * p.u * p.u) * 16, 0, 1)
            out.rise = 0.06 * fine * (1 - out.k3) + 0.08 * q
        case .rasher:
            // Bacon: bands of fat (second) along u, a rind (third) on one side.
            let w = 0.35 * (Noise.value(p.u * 2.2 + offset, Lanes(1), p.seed) - 0.5)
            let band = sine((p.v + w) * (6.2 * s) + p.phase + 1.2 * Noise.value(p.u * 1.3 + offset, p.v, p.seed &+ 4))
            out.k = clamp((band + 0.05) * 4, 0, 1)
            out.k3 = 0.25 * Noise.value(p.u * 9 + offset, p.v * 3, p.seed &+ 2)
            out.rise = 0.8 * sine(p.u * 5 + p.phase) * 0.6 + 0.15 * out.k
        case .chevrons:
            // Fish: pale lines of connective tissue (second) bent at the middle, the belly's edge fatter.
            let bend = p.v.magnitude * 2.1 - 0.7 * p.v * p.v
            let q = (p.u + 0.42 * bend) * (5.2 * s) + 0.5 * Noise.value(p.u * 2 + offset, p.v * 2, p.seed)
            let f = q - q.floor
            let line = clamp((0.13 - (f - 0.5).magnitude) * 7, 0, 1)
            let middle = clamp((0.05 - (p.v + 0.05 * sine(p.u * 3)).magnitude) * 20, 0, 1)
            out.k = lesser(0.85 * line * (0.4 + 0.6 * p.v.magnitude) + 0.6 * middle, Lanes(1))
            out.k3 = Pattern.rim(p.r, 0.03) * 0.5
            out.rise = 0.05 - 0.16 * line
        case .spiral:
            // Cinnamon, rolls: a spiral gap of the second colour.
            let q = p.r * (2.6 * s) - p.angle * 0.159_155
            let f = q - q.floor
            out.k = clamp((0.26 - (f - 0.5).magnitude) * 8, 0, 1)
            out.rise = 0.3 - 0.8 * out.k
        case .underGills:
            // A mushroom seen from below: gills of the second colour, the stalk left out.
            let ray = sine(p.angle * (26 * s) + 2 * Noise.value(p.angle * 3 + offset, p.r * 3, p.seed))
            out.k = clamp((0.88 - p.r) * 10, 0, 1) * (0.55 + 0.45 * ray)
            out.k3 = clamp((0.88 - p.r) * 10, 0, 0.35)
            out.rise = clamp((0.88 - p.r) * 10, 0, 1) * (0.3 * ray - 0.5)
        case .strawberryFace:
            // Red at the rim, a pale heart (second), fine rays between.
            let heart = clamp((0.62 - p.r) * 2.6, 0, 1)
            let ray = sine(p.angle * 18 + 2 * Noise.value(p.angle * 2 + offset, p.r * 4, p.seed))
            out.k = lesser(
                heart * 0.85 + 0.2 * greater(ray, Lanes(0)) * clamp((p.r - 0.35) * 4, 0, 1) * clamp((0.9 - p.r) * 7, 0, 1), Lanes(1))
            let hollow = clamp((0.16 - (p.v * 1.6).magnitude) * 8, 0, 1) * clamp((0.42 - p.u.magnitude) * 6, 0, 1)
            out.k3 = 0.45 * hollow
            out.rise = -0.3 * hollow
        case .longFace:
            // Something long cut lengthwise: skin (third) at both sides, a seed bed or core (second) along the middle.
            let av = p.v.magnitude
            let bed = clamp((0.52 - av) * 6, 0, 1)
            let cell = Noise.cells(p.u * 7.5 + offset, p.v * 2.4, p.seed)
            out.k = bed * greater(Lanes(0.35), clamp((0.4 - cell.distance) * 7, 0, 1) * min(1, s))
            out.k3 = clamp((av - 0.88) * 14, 0, 1)
            out.rise = (s > 0.5 ? -0.3 : 0) * bed
        case .wedgeFace:
            // A wedge's two faces meet at v = -0.1: one in more light. `scale` 0 plain, 1 tomato, 2 citrus, 3 layers.
            let upper = clamp((p.v * -1 - 0.02) * 30, 0, 1)
            if s > 2.5 {
                let q = (p.v + 0.6 * p.u * p.u) * 11 + 0.6 * Noise.value(p.u * 3 + offset, p.v * 3, p.seed)
                let f = q - q.floor
                out.k = 0.8 * clamp((0.17 - f) * 7, 0, 1) + 0.12 * upper
                out.rise = 0.1 * f
            } else if s > 1.5 {
                let ray = Noise.value(p.u * 16 + offset, (p.v - 0.4 * p.u * p.u) * 3, p.seed)
                let edge = clamp(((p.v + 0.4 * p.u * p.u) - 0.29) * 16, 0, 1)
                out.k = greater(0.3 * clamp((ray - 0.55) * 4, 0, 1), greater(edge, clamp((0.035 - (p.v + 0.02).magnitude) * 40, 0, 1)))
                out.rise = 0.1 * ray
            } else if s > 0.5 {
                let cell = Noise.cells(p.u * 8 + offset, p.v * 8, p.seed)
                let chamber = clamp((0.24 - (p.v + 0.16).magnitude) * 9, 0, 1) * clamp((0.62 - p.u.magnitude) * 7, 0, 1)
                out.k = chamber * (0.3 + 0.7 * clamp((0.36 - cell.distance) * 9, 0, 1))
                out.k3 = 0.4 * upper * (1 - chamber)
                out.rise = -0.3 * chamber
            } else {
                out.k = 0.4 * Noise.value(p.u * 3 + offset, p.v * 3, p.seed)
                out.k3 = upper
            }
        default:
            return foodSurface(p)
        }
        return out
    }
}

/// Maillard patches over a colour: golden, then brown, then nearly black where `amount` runs towards 1 (beyond 1: charred).
@inline(__always)
func seared(
    _ c: (Lanes, Lanes, Lanes), x: Lanes, y: Lanes, r: Lanes, amount: Float, seed: UInt32
) -> (Lanes, Lanes, Lanes) {
    let n = Noise.fractal(x * 27, y * 27, seed &+ 401)
    let fine = Noise.value(x * 95, y * 95, seed &+ 402)
    let q = n + 0.18 * (fine - 0.5) + 0.1 * r * r
    let gold = ((q - (0.74 - 0.62 * amount)) * 3.6).smooth * min(1, amount * 1.7)
    let dark = ((q - (1.02 - 0.55 * amount)) * 4.5).smooth * min(1, amount * 1.2)
    func blend(_ v: Lanes, _ golden: Float, _ toned: Float, _ black: Float) -> Lanes {
        let a = v + (v * toned + golden - v) * gold
        return a + (Lanes(black) - a) * (dark * 0.86)
    }
    return (blend(c.0, 0.11, 0.52, 0.075), blend(c.1, 0.042, 0.30, 0.027), blend(c.2, 0.008, 0.14, 0.010))
}
