/// xoshiro256** 1.0 (Blackman and Vigna), its state filled by SplitMix64 from a 64-bit seed: the same numbers from the
/// same seed on every platform and in every version of this program. Seeds are recorded with what was made from them.
public struct SeededRandom: RandomNumberGenerator, Sendable, Equatable {
    private var s: (UInt64, UInt64, UInt64, UInt64)
    public let seed: UInt64

    public init(seed: UInt64) {
        self.seed = seed
        var state = seed
        func splitMix() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
            return z ^ z >> 31
        }
        s = (splitMix(), splitMix(), splitMix(), splitMix())
    }

    public mutating func next() -> UInt64 {
        let product = s.1 &* 5
        let result = (product << 7 | product >> 57) &* 9
        let t = s.1 << 17
        s.2 ^= s.0
        s.3 ^= s.1
        s.1 ^= s.2
        s.0 ^= s.3
        s.2 ^= t
        s.3 = s.3 << 45 | s.3 >> 19
        return result
    }

    /// Uniform in [0, 1), from the upper 53 bits of one draw.
    public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    public static func == (a: Self, b: Self) -> Bool { a.s == b.s && a.seed == b.seed }
}
