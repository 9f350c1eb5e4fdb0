/// Value noise on a lattice, hashed from the lattice point and a seed; the range is 0...1.
///
/// The same arithmetic serves sixteen lanes and one point, so that what is asked of a single place (`Canvas.height`)
/// agrees with what is drawn.
enum Noise {
    @_transparent
    static func hash(_ i: SIMD16<UInt32>, _ j: SIMD16<UInt32>, _ seed: UInt32) -> Lanes {
        var n = i &+ j &+ SIMD16<UInt32>(repeating: seed &* 2_246_822_519)
        n = (n ^ (n &>> 15)) &* 1_274_126_177
        n = n ^ (n &>> 13)
        n = n &* 2_654_435_769
        return unsafeBitCast((n &>> 9) | 0x3f80_0000, to: Lanes.self) - 1
    }

    /// Lattice coordinate as an integer; exact for |x| < 2^22, wrapping garbage beyond.
    @_transparent private static func lattice(_ x: Lanes) -> SIMD16<UInt32> { (x + 12_582_912).bits }

    /// Arguments and result of one evaluation, handed over in memory (see `Lanes`).
    struct Sample {
        var x: Lanes
        var y: Lanes
        var value = Lanes(0)
        var tag = Lanes(0)
    }

    /// One octave.
    @_transparent
    static func value(_ x: Lanes, _ y: Lanes, _ seed: UInt32) -> Lanes {
        var sample = Sample(x: x, y: y)
        evaluateOctave(&sample, seed)
        return sample.value
    }

    /// Three octaves.
    @_transparent
    static func fractal(_ x: Lanes, _ y: Lanes, _ seed: UInt32) -> Lanes {
        var sample = Sample(x: x, y: y)
        evaluateFractal(&sample, seed)
        return sample.value
    }

    /// Cell noise: distance to the nearest of one random point per cell (0 at the point, about 1 far away) and that
    /// cell's own random number.
    @_transparent
    static func cells(_ x: Lanes, _ y: Lanes, _ seed: UInt32) -> (distance: Lanes, tag: Lanes) {
        var sample = Sample(x: x, y: y)
        evaluateCells(&sample, seed)
        return (sample.value, sample.tag)
    }

    @inline(never)
    static func evaluateOctave(_ s: inout Sample, _ seed: UInt32) { s.value = octave(s.x, s.y, seed) }

    @inline(never)
    static func evaluateFractal(_ s: inout Sample, _ seed: UInt32) {
        let x = s.x, y = s.y
        s.value = 0.55 * octave(x, y, seed) + 0.28 * octave(2.1 * x + 7, 2.1 * y + 3, seed &+ 1)
            + 0.17 * octave(4.3 * x, 4.3 * y + 9, seed &+ 2)
    }

    @_transparent
    private static func octave(_ x: Lanes, _ y: Lanes, _ seed: UInt32) -> Lanes {
        let ix = x.floor, iy = y.floor
        var fx = x - ix, fy = y - iy
        fx = fx * fx * (3 - 2 * fx)
        fy = fy * fy * (3 - 2 * fy)
        let i = lattice(ix) &* 374_761_393, j = lattice(iy) &* 668_265_263
        let i1 = i &+ 374_761_393, j1 = j &+ 668_265_263
        let a = hash(i, j, seed), b = hash(i1, j, seed), c = hash(i, j1, seed), d = hash(i1, j1, seed)
        let top = a + (b - a) * fx
        return top + (c + (d - c) * fx - top) * fy
    }

    @inline(never)
    static func evaluateCells(_ s: inout Sample, _ seed: UInt32) {
        let ix = s.x.floor, iy = s.y.floor
        let fx = s.x - ix, fy = s.y - iy
        var best = Lanes(9), tag = Lanes(0)
        for dj in -1...1 {
            for di in -1...1 {
                let i = lattice(ix + Float(di)) &* 374_761_393, j = lattice(iy + Float(dj)) &* 668_265_263
                let px = hash(i, j, seed) + Float(di) - fx
                let py = hash(i, j, seed &+ 77) + Float(dj) - fy
                let d = px * px + py * py
                let closer = d .< best
                tag = select(closer, hash(i, j, seed &+ 154), tag)
                best = select(closer, d, best)
            }
        }
        s.value = root(best)
        s.tag = tag
    }

    /// A hashed number in 0...1 for a pair of small integers.
    static func hash(_ i: Int, _ j: Int, _ seed: UInt32) -> Float {
        var n = UInt32(truncatingIfNeeded: i) &* 374_761_393 &+ UInt32(truncatingIfNeeded: j) &* 668_265_263
        n = n &+ seed &* 2_246_822_519
        n = (n ^ (n >> 15)) &* 1_274_126_177
        n = (n ^ (n >> 13)) &* 2_654_435_769
        return Float(n >> 9) / 8_388_608
    }
}
