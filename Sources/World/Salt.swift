import Kitchen

extension SplitMix {
    /// Draws that belong to a text: FNV-1a over its bytes, begun at `basis`.
    init(salt: String, basis: UInt64 = 0xCBF2_9CE4_8422_2325) {
        self.init(state: Self.fnv(salt, basis: basis))
    }

    /// FNV-1a (Fowler, Noll, Vo).
    static func fnv(_ text: String, basis: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        text.utf8.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
