/// What the outsides of food look like: skins, crusts, heaps of small things.
extension Pattern {
    /// Small oblong things lying about, one per cell: height of the nearest (1 at its middle, 0 at its rim) and its tag.
    @inline(__always)
    private static func oblongs(_ x: Lanes, _ y: Lanes, slim: Float, radius: Float, _ seed: UInt32) -> (height: Lanes, tag: Lanes) {
        let ix = x.floor
        let iy = y.floor
        let fx = x - ix
        let fy = y - iy
        var best = Lanes(9)
        var tag = Lanes(0)
        for dj in -1...1 {
            for di in -1...1 {
                let cx = ix + Float(di)
                let cy = iy + Float(dj)
                let i = (cx + 12_582_912).bits &* 374_761_393
                let j = (cy + 12_582_912).bits &* 668_265_263
                let t = Noise.hash(i, j, seed)
                let px = Noise.hash(i, j, seed &+ 77) * 0.9 + (Float(di) + 0.05) - fx
                let py = t * 0.9 + (Float(dj) + 0.05) - fy
                let a = Noise.hash(i, j, seed &+ 154) * 2 - 1
                let b = root(1 - a * a)
                let along = (px * a + py * b) * slim
                let across = py * a - px * b
                let d = along * along + across * across + 0.04 * t
                let closer = d .< best
                tag = select(closer, t, tag)
                best = select(closer, d, best)
            }
        }
        return (clamp(1 - best * (1 / (radius * radius)), 0, 1), tag)
    }

    @inline(never)
    func foodSurface(_ p: PatternInput) -> PatternOutput {
        var out = PatternOutput()
        let s = p.scale
        let offset = Float(p.seed % 61)
        switch self {
        case .meridians:
            // Lines from pole (u = -1) to pole (u = 1), as on an onion that lies on its side.
            let w = root(1.02 - p.u * p.u)
            let t = clamp(p.v / w, -1, 1)
            let longitude = t * (1 + 0.35 * t * t)
            let line = sine(longitude * (13 * s) + 1.2 * Noise.value(p.u * 2 + offset, longitude * 3, p.seed) + p.phase)
            let fine = Noise.value(longitude * 26 + offset, p.u * 3, p.seed)
            out.k = 0.42 * clamp(line, 0, 1) + 0.35 * fine
            out.k3 = 0.55 * clamp((p.u.magnitude - 0.72) * 3.2, 0, 1)
            out.rise = 0.06 * line
        case .lobed:
            // Segments round the middle, seen from a pole: pumpkin, garlic, pepper; furrows in the second colour.
            let w = sine(p.angle * s + p.phase)
            let furrow = clamp(0.32 - (1 + w) * 0.5, 0, 0.32) * 3.1
            out.k = furrow * clamp(p.r * 2.5, 0, 1) * 0.75 + 0.2 * Noise.value(p.angle * 6 + offset, p.r * 3, p.seed)
            out.rise = -1.1 * furrow * clamp(p.r * 2, 0, 1)
        case .kernels:
            // Rows of corn along u.
            let row = p.v * (3.3 * s)
            let line = row.floor
            let odd = line * 0.5 - (line * 0.5).floor
            let col = p.u * (11 * s) + odd
            let fx = col - col.floor - 0.5
            let fy = row - line - 0.5
            let d = clamp(1.15 - 4 * (fx * fx + fy * fy), 0, 1)
            out.k = 1 - root(d)
            out.k3 = 0.35 * Noise.value(col.floor * 0.7 + offset, line * 0.7, p.seed)
            out.rise = 0.9 * d - 0.4
        case .bumps:
            // Florets, raspberries: domes on domes.
            let big = Noise.cells(p.u * (3.2 * s) + offset, p.v * (3.2 * s), p.seed)
            let small = Noise.cells(p.u * (11 * s) + offset, p.v * (11 * s), p.seed &+ 5)
            let b = clamp(0.75 - big.distance, 0, 1)
            let f = clamp(0.75 - small.distance, 0, 1)
            out.k = clamp(1.15 - 1.05 * b - 0.8 * f, 0, 1)
            out.k3 = 0.5 * clamp((f - 0.42) * 3, 0, 1) * small.tag
            out.rise = 1.2 * b + 0.7 * f - 0.8
        case .dimples:
            // Citrus peel, strawberries without their seeds, chicken skin.
            let cell = Noise.cells(p.localX * (130 * s), p.localY * (130 * s), p.seed)
            out.k = 0.4 * clamp((0.35 - cell.distance) * 3, 0, 1) + 0.25 * Noise.value(p.u * 3 + offset, p.v * 3, p.seed)
            out.rise = -0.12 * clamp((0.4 - cell.distance) * 3, 0, 1)
        case .eyes:
            // Pineapple: a diamond lattice of domes, furrows of the second colour, an eye of the third in each.
            let a = (p.u * 6.5 * s + p.v * 3.6 * s)
            let b = (p.u * 6.5 * s - p.v * 3.6 * s)
            let fx = a - a.floor - 0.5
            let fy = b - b.floor - 0.5
            let edge = lesser(0.5 - fx.magnitude, 0.5 - fy.magnitude)
            out.k = clamp((0.13 - edge) * 9, 0, 1)
            out.k3 = clamp((0.16 - root(fx * fx + fy * fy)) * 9, 0, 0.8) + 0.2 * Noise.value(a, b, p.seed)
            out.rise = 1.3 * clamp(edge * 3, 0, 1) - 0.6
        case .achenes:
            // Strawberry: seeds of the third colour, each in a dimple of the second.
            let a = p.u * (4.4 * s) + p.v * (4.4 * s)
            let b = p.u * (4.4 * s) - p.v * (4.4 * s)
            let fx = (a - a.floor - 0.5)
            let fy = (b - b.floor - 0.5)
            let along = (fx + fy) * 0.707
            let across = (fx - fy) * 0.707
            let d = root(along * along * 0.7 + across * across * 2.4)
            out.k3 = clamp((0.14 - d) * 16, 0, 1)
            out.k = clamp((0.36 - d) * 4, 0, 1) * (1 - out.k3)
            out.rise = 0.25 * out.k3 - 0.5 * clamp((0.4 - d) * 4, 0, 1)
        case .crinkled:
            // A big leaf: midrib and veins of the second colour, the blade crumpled.
            let av = p.v.magnitude
            let midrib = clamp((0.13 - 0.09 * p.u - av) * 12, 0, 1)
            let warp = Noise.fractal(p.u * 2.4 + offset, p.v * 2.4, p.seed)
            let vein = p.u * (4.2 * s) - av * 2.6 + 0.8 * (warp - 0.5)
            let f = vein - vein.floor
            let side = clamp((0.1 - (f - 0.5).magnitude) * 11, 0, 1) * clamp((0.95 - p.r) * 4, 0, 1)
            let net = clamp(1 - (Noise.value(p.u * 9 + offset, p.v * 9, p.seed &+ 3) - 0.5).magnitude * 12, 0, 1)
            out.k = lesser(midrib + 0.5 * side + 0.18 * net, Lanes(1))
            out.k3 = 0.55 * clamp((warp - 0.46) * 3, 0, 1) * (1 - out.k)
            out.rise = 1.6 * (warp - 0.5) - 0.35 * side + 0.3 * midrib
        case .grains:
            // Rice, oats, mince: oblong grains, dark (second) between, some of the third colour.
            let g = Pattern.oblongs(p.localX * (62 * s) + offset, p.localY * (62 * s), slim: 0.5, radius: 0.52, p.seed)
            out.k = clamp(0.85 - 1.5 * root(g.height), 0, 1)
            out.k3 = 0.7 * clamp((g.tag - 0.62) * 4, 0, 1)
            out.rise = 1.3 * root(g.height) - 0.5
        case .flakes:
            // Crumbs, chopped nuts, spice: rounder, each of its own shade.
            let g = Pattern.oblongs(p.localX * (62 * s) + offset, p.localY * (62 * s), slim: 0.8, radius: 0.6, p.seed)
            out.k = greater(clamp(1 - 2.2 * root(g.height), 0, 1), 0.75 * clamp((g.tag - 0.3) * 1.4, 0, 1))
            out.k3 = 0.8 * clamp((0.26 - g.tag) * 5, 0, 1)
            out.rise = 1.1 * root(g.height) - 0.4
        case .strands:
            // Spaghetti, noodles, shredded things: three bundles that pass over one another.
            let w = Noise.fractal(p.localX * (5 * s) + offset, p.localY * (5 * s), p.seed)
            let w2 = Noise.fractal(p.localX * (4 * s) + offset, p.localY * (4 * s) + 5, p.seed &+ 7)
            var height = Lanes(0)
            var tone = Lanes(0)
            for i in 0..<3 {
                let a = Float(i) * 1.05 + p.phase
                let dx = Float(0.8253) * (i == 0 ? 1 : i == 1 ? 0.3 : -0.75)
                let dy = Float(0.8253) * (i == 0 ? 0.5 : i == 1 ? -1 : -0.45)
                let q = (p.localX * dx + p.localY * dy) * (88 * s) + (i == 1 ? w2 : w) * 9 + a * 3
                let strand = 0.5 + 0.5 * sine(q * 2)
                let cover = clamp(((i == 0 ? w2 : i == 1 ? w : 1 - w2 + 0.08) - 0.36) * 8, 0, 1)
                let h = strand * (0.55 + 0.45 * Float(i) / 2) * cover
                let above = h .> height
                tone = select(above, strand, tone)
                height = select(above, h, height)
            }
            out.k = clamp(0.95 - 1.25 * tone, 0, 1)
            out.k3 = 0.3 * clamp((w2 - 0.5) * 4, 0, 1)
            out.rise = 1.6 * height - 0.6
        case .oilDrops:
            // Eyes of fat on a broth: rims of the second colour; nothing between.
            let cell = Noise.cells(p.localX * (24 * s), p.localY * (24 * s), p.seed)
            let radius = 0.1 + 0.24 * cell.tag
            let inside = clamp((radius - cell.distance) * 22, 0, 1)
            let rim = clamp((0.05 - (cell.distance - radius + 0.04).magnitude) * 26, 0, 1)
            out.k = rim
            out.alpha = inside * (0.3 + 0.5 * rim)
            out.rise = 0.5 * inside
        case .bands:
            // Prawns: bands of the second colour across u, a dark line along the back.
            let w = sine(p.u * (11 * s) + p.phase)
            out.k = clamp((w - 0.1) * 2.5, 0, 1) * clamp((1 - p.r) * 3.5, 0, 1)
            out.k3 = 0.35 * clamp((0.16 - (p.v + 0.62).magnitude) * 7, 0, 1)
            out.rise = 0.35 * w
        case .crust:
            // Bread and pastry from outside: lighter (third) where it tore or rose, darker (second) elsewhere, dusted.
            let n = Noise.fractal(p.u * (3.2 * s) + offset, p.v * (3.2 * s), p.seed)
            let fine = Noise.value(p.localX * 120, p.localY * 120, p.seed &+ 2)
            out.k = clamp((n - 0.36) * 2.6, 0, 1) * 0.8 + 0.15 * fine
            out.k3 = 0.55 * clamp((0.4 - n) * 5, 0, 1) + 0.35 * clamp((fine - 0.72) * 5, 0, 1)
            out.rise = 0.18 * n + 0.1 * fine
        case .trail:
            // What a whisk leaves: a soft spiral ridge, the second colour in its furrow.
            let q = p.r * (4.2 * s) - p.angle * 0.159_155 + 0.5 * Noise.value(p.u * 2.4 + offset, p.v * 2.4, p.seed)
            let f = (q - q.floor - 0.5).magnitude * 2
            let ridge = (1 - f).smooth * clamp((1 - p.r) * 6, 0, 1)
            out.k = 0.55 * (1 - ridge)
            out.k3 = 0.4 * clamp((ridge - 0.6) * 2.5, 0, 1)
            out.rise = ridge
        case .lengthwise:
            // From the first colour to the second along u, `scale` per 0.1 world units of a capsule; fine lines along it.
            let fine = Noise.value(p.u * 0.7 + offset, p.v * 6, p.seed)
            out.k = (p.u * s + p.phase + 0.12 * (fine - 0.5)).smooth
            out.k3 = 0.15 * clamp((fine - 0.6) * 4, 0, 1)
            out.rise = 0.1 * fine
        case .rootSkin:
            // Carrot, ginger: thin dark lines that go part of the way across.
            let q = p.u * (13 * s) + 1.1 * Noise.value(p.u * 3 + offset, p.v * 1.2, p.seed)
            let f = (q - q.floor - 0.5).magnitude
            let here = clamp((Noise.value(q.floor * 0.73 + offset, p.v * 1.7, p.seed &+ 4) - 0.5) * 6, 0, 1)
            let line = clamp((0.12 - f) * 12, 0, 1) * here
            out.k = 0.55 * line + 0.22 * Noise.value(p.u * 2 + offset, p.v * 2, p.seed &+ 6)
            out.k3 = 0.25 * clamp((0.4 - p.v.magnitude) * 2, 0, 1)
            out.rise = -0.25 * line
        case .tuberSkin:
            // Potato: blotches, eyes of the second colour.
            let n = Noise.fractal(p.localX * 30 + offset, p.localY * 30, p.seed)
            let cell = Noise.cells(p.localX * (24 * s) + offset, p.localY * (24 * s), p.seed &+ 3)
            let eye = clamp((0.13 - cell.distance) * 14, 0, 1) * clamp((cell.tag - 0.4) * 8, 0, 1)
            out.k = greater(0.35 * clamp((n - 0.45) * 3, 0, 1), 0.8 * eye)
            out.k3 = 0.5 * clamp((0.45 - n) * 4, 0, 1)
            out.rise = 0.15 * n - 0.5 * eye
        case .spearSkin:
            // Cucumber, courgette: pale streaks and flecks along u.
            let streak = Noise.value(p.u * (0.8 * s) + offset, p.v * (5 * s), p.seed)
            let fleck = Noise.value(p.u * (7 * s) + offset, p.v * (13 * s), p.seed &+ 2)
            out.k = 0.75 * clamp((streak - 0.55) * 5, 0, 1) + 0.4 * clamp((fleck - 0.72) * 7, 0, 1)
            out.k3 = 0.6 * clamp((0.42 - streak) * 4, 0, 1)
            out.rise = 0.18 * clamp((fleck - 0.6) * 4, 0, 1)
        case .ribs:
            // Celery, leek, husks: ribs along u.
            let w = sine(p.v * (11 * s) + 0.5 * Noise.value(p.u * 2 + offset, p.v * 2, p.seed))
            out.k = 0.35 - 0.35 * w
            out.k3 = 0.25 * Noise.value(p.u * 1.5 + offset, p.v * 7, p.seed &+ 1)
            out.rise = 0.14 * w
        case .cutEdge:
            // A chunk cut from something with a skin: skin (third) along one side, lines of the second parallel to it.
            let warp = 0.5 * (Noise.value(p.u * 1.6 + offset, p.v * 1.6, p.seed) - 0.5)
            let w = 0.5 + 0.5 * sine((p.v + warp + 0.25 * p.u * p.u) * (3 * s) + p.phase)
            out.k = select(Lanes(s) .> 1.5, w * w * 0.7, 0.5 * Noise.value(p.u * 2 + offset, p.v * 2, p.seed))
            out.k3 = clamp((p.v + 0.15 * p.u * p.u + 0.3 * warp - p.phase) * 8, 0, 1)
            out.rise = 0.08 * w
        case .appleSkin:
            // Apple, pear, mango: a blush of the second colour on one side, streaks, dots of the third.
            let streak = Noise.value(p.u * (9 * s) + offset, p.v * (2 * s), p.seed)
            let side = clamp((p.v * 0.7 + p.u * 0.4 + 0.35 * (Noise.value(p.u * 2 + offset, p.v * 2, p.seed &+ 1) - 0.5)) * 1.6, 0, 1)
            let dots = Noise.cells(p.localX * 70 + offset, p.localY * 70, p.seed)
            out.k = lesser(side * (0.7 + 0.5 * streak) + 0.14 * streak, Lanes(1))
            out.k3 = 0.35 * clamp((0.2 - dots.distance) * 8, 0, 1)
        case .shell:
            out.k = 0.3 * Noise.fractal(p.u * 2 + offset, p.v * 2, p.seed)
            out.k3 = 0.4 * clamp((Noise.value(p.localX * 190, p.localY * 190, p.seed) - 0.74) * 6, 0, 1)
            out.rise = 0.02 * Noise.value(p.localX * 150, p.localY * 150, p.seed)
        case .nutGrain:
            // Almonds: fine furrows along u.
            let q = Noise.value(p.u * 2 + offset, p.v * (11 * s), p.seed)
            out.k = 0.75 * clamp((q - 0.35) * 2.2, 0, 1)
            out.rise = 0.3 * q
        case .folded:
            // Walnuts: brain-like folds.
            let n = Noise.fractal(p.u * (1.9 * s) + offset, p.v * (1.9 * s), p.seed)
            let q = sine(n * 19)
            out.k = clamp(0.1 - 0.7 * q, 0, 1)
            out.rise = 1.0 * q * clamp((1 - p.r) * 4, 0, 1) - 1.4 * clamp((0.08 - p.v.magnitude) * 10, 0, 1)
        case .meltPool:
            // Melted cheese: smooth, with blisters of the second colour.
            let n = Noise.fractal(p.localX * (15 * s), p.localY * (15 * s), p.seed)
            let cell = Noise.cells(p.localX * (26 * s), p.localY * (26 * s), p.seed &+ 3)
            let blister = clamp((0.34 * cell.tag - cell.distance + 0.06) * 8, 0, 1)
            out.k = 0.45 * clamp((n - 0.4) * 3, 0, 1)
            out.k3 = 0.75 * blister * clamp((n - 0.36) * 6, 0, 1)
            out.rise = 0.5 * (n - 0.5) + 0.28 * blister
        case .herbFlecks:
            // Small flakes of the second colour, bits of the third, over what is below.
            let g = Pattern.oblongs(p.localX * (44 * s) + offset, p.localY * (44 * s), slim: 0.6, radius: 0.34, p.seed)
            let on = clamp(g.height * 6, 0, 1) * clamp((g.tag - 0.7) * 12, 0, 1)
            out.alpha = on
            out.k = clamp((g.tag - 0.75) * 6, 0, 1)
            out.k3 = clamp((g.tag - 0.88) * 20, 0, 1)
            out.rise = 0.4 * on
        case .sparkle:
            // Salt and sugar: crystals that catch the light.
            let grain = Noise.cells(p.localX * (150 * s), p.localY * (150 * s), p.seed)
            let n = Noise.fractal(p.localX * (20 * s), p.localY * (20 * s), p.seed &+ 4)
            out.k = 0.5 * n * grain.tag + 0.25 * clamp((grain.distance - 0.42) * 3, 0, 1)
            out.k3 = clamp((grain.tag - 0.84) * 8, 0, 1) * clamp((0.34 - grain.distance) * 9, 0, 1)
            out.rise = 0.5 * (n - 0.5) + 0.35 * (grain.tag - 0.5) * clamp((0.5 - grain.distance) * 4, 0, 1)
        case .foam:
            // Froth: small and larger bubbles packed together.
            let a = Noise.cells(p.localX * (62 * s), p.localY * (62 * s), p.seed)
            let b = Noise.cells(p.localX * (27 * s), p.localY * (27 * s), p.seed &+ 6)
            let small = clamp((a.distance - 0.36) * 3, 0, 1)
            let large = clamp((0.3 * b.tag - b.distance + 0.1) * 14, 0, 1)
            out.k = 0.55 * small * (1 - large)
            out.k3 = large * clamp(1 - (b.distance - 0.3 * b.tag - 0.02).magnitude * 16, 0.15, 0.8)
            out.rise = 0.7 * clamp(0.6 - a.distance, 0, 1) * (1 - large) + 0.9 * large
        case .lattice:
            // A pie's strips: two sets that pass over and under each other; nothing between.
            let a = p.u * (4.6 * s)
            let b = p.v * (4.6 * s)
            let ia = a.floor
            let ib = b.floor
            let fa = (a - ia - 0.5).magnitude
            let fb = (b - ib - 0.5).magnitude
            let sum = (ia + ib) * 0.5
            let odd = (sum - sum.floor) .> 0.25
            let stripA = clamp((0.3 - fa) * 22, 0, 1)
            let stripB = clamp((0.3 - fb) * 22, 0, 1)
            let ha = stripA * (select(odd, Lanes(1), Lanes(0.55)) - fa)
            let hb = stripB * (select(odd, Lanes(0.55), Lanes(1)) - fb)
            let h = greater(ha, hb)
            let n = Noise.fractal(p.localX * 20, p.localY * 20, p.seed)
            out.alpha = greater(stripA, stripB)
            out.k = clamp((n - 0.3) * 1.6 + 0.25 * (1 - h), 0, 1)
            out.rise = 1.4 * h
        case .curls:
            // Minced meat as the mincer leaves it; grated things: short crooked worms.
            let wx = Noise.value(p.localX * 40 + offset, p.localY * 40, p.seed) * 0.7
            let wy = Noise.value(p.localX * 40 + offset, p.localY * 40, p.seed &+ 1) * 0.7
            let g = Pattern.oblongs(p.localX * (46 * s) + wx, p.localY * (46 * s) + wy, slim: 0.34, radius: 0.4, p.seed &+ 2)
            out.k = clamp(0.8 - 1.1 * root(g.height), 0, 1)
            out.k3 = 0.55 * clamp((g.tag - 0.7) * 6, 0, 1)
            out.rise = 0.9 * root(g.height) - 0.4
        case .pores:
            // Pancakes, crepes: a lace of the second colour, paler rim and pores of the third.
            let n = Noise.fractal(p.u * (5 * s) + offset, p.v * (5 * s), p.seed)
            let cell = Noise.cells(p.u * (13 * s) + offset, p.v * (13 * s), p.seed &+ 2)
            let lace = clamp(1 - (n - 0.5).magnitude * 6.5, 0, 1)
            out.k = clamp((0.93 - p.r) * 9, 0, 1) * clamp(0.3 + 0.55 * n + 0.4 * lace * clamp((p.r - 0.2) * 2, 0, 1) - 0.1, 0, 1)
            out.k3 = 0.55 * clamp((0.2 * cell.tag - cell.distance + 0.08) * 12, 0, 1) + 0.6 * clamp((p.r - 0.92) * 14, 0, 1)
            out.rise = 0.25 * n - 0.3 * clamp((0.2 - cell.distance) * 6, 0, 1)
        case .patches:
            // Blots of the first two colours, nothing between: browned spots, a dusting, a drizzle of sauce.
            let n = Noise.fractal(p.localX * (19 * s) + offset, p.localY * (19 * s), p.seed)
            let fine = Noise.value(p.localX * (75 * s), p.localY * (75 * s), p.seed &+ 2)
            out.alpha = clamp((n + 0.14 * fine - 0.5) * 7, 0, 1)
            out.k = clamp((n - 0.56) * 6, 0, 1)
            out.k3 = 0.4 * fine
            out.rise = 0.3 * out.alpha
        default:
            break
        }
        return out
    }
}
