import Foundation

/// Seeded random numbers (SplitMix64) for scattering pieces: the same seed gives the same picture anywhere.
struct StageRandom: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameters: any number of whole numbers that name what is drawn (scene seed, slot, ...).
    init(_ keys: UInt64...) {
        state = 0x9e37_79b9_7f4a_7c15
        for key in keys {
            state ^= key &* 0xbf58_476d_1ce4_e5b9
            _ = next()
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// Uniform in 0..<1.
    mutating func unit() -> Float { Float(next() >> 40) / 16_777_216 }

    /// Uniform in low..<high.
    mutating func uniform(_ low: Float, _ high: Float) -> Float { low + (high - low) * unit() }

    /// Normal with mean 0 and deviation 1 (Box and Muller).
    mutating func normal() -> Float {
        let u = max(unit(), 1e-7), v = unit()
        return (-2 * log(u)).squareRoot() * cos(2 * .pi * v)
    }

    /// Whole number in 0..<count (0 if count < 1).
    mutating func index(_ count: Int) -> Int { count < 1 ? 0 : Int(next() % UInt64(count)) }

    /// A seed for a primitive's noise.
    mutating func seed() -> UInt32 { UInt32(truncatingIfNeeded: next() & 0xffff) }
}
