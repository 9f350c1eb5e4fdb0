import Narrative

/// Seeds as they are resolved: each take of each cell has its own, all of them follow from the narrative's.
enum Seeds {
    /// The seed of a cell's take number `take` (from 0) in step `index` (from 0).
    static func resolved(narrative seed: UInt64, step index: Int, kind: CellKind, take: Int) -> UInt64 {
        let place = CellKind.allCases.firstIndex(of: kind) ?? 0
        return [UInt64(index), UInt64(place), UInt64(take)].reduce(seed) { mixed($0 ^ mixed($1 &+ 1)) }
    }

    /// SplitMix64's output function (Steele, Lea, Flood 2014).
    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9e37_79b9_7f4a_7c15
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
