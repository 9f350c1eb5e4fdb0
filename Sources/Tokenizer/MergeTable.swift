/// Byte-pair merges by rank, and their application in O(n log n).
struct MergeTable: Sendable {
    private let ranks: [UInt64: Int32]
    private let rules: [(left: Int32, right: Int32, merged: Int32)]

    /// `stored` holds "left right" in order of rank, in the alphabet of the vocabulary.
    init(_ stored: [[UInt8]], alphabet: ByteAlphabet, ids: [[UInt8]: Int32], file: String) throws {
        guard stored.count <= 1 << 24 else { throw TokenizerError("\(file): it has \(stored.count) merges; fetch the file again") }
        var ranks: [UInt64: Int32] = [:]
        var rules: [(left: Int32, right: Int32, merged: Int32)] = []
        ranks.reserveCapacity(stored.count)
        rules.reserveCapacity(stored.count)
        for (rank, line) in stored.enumerated() {
            // A piece may begin with the stored form of a byte but never holds a plain space.
            guard let space = line.dropFirst().firstIndex(of: 0x20),
                  let left = alphabet.bytes(line[..<space]), let right = alphabet.bytes(line[(space + 1)...]),
                  let l = ids[left], let r = ids[right], let merged = ids[left + right] else {
                throw TokenizerError("\(file): merge \(rank) of its vocabulary names a piece that is no token; fetch the file again")
            }
            rules.append((l, r, merged))
            let key = Self.key(l, r)
            if ranks[key] == nil { ranks[key] = Int32(rank) }
        }
        self.ranks = ranks
        self.rules = rules
    }

    private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }

    /// Merges the pair of lowest rank, leftmost first, until none is left; hands out what remains in order.
    func apply(to symbols: [Int32], emit: (Int32) -> Void) {
        let n = symbols.count
        guard n > 1 else { symbols.forEach(emit); return }
        var id = symbols
        var next = (1...n).map(Int32.init)
        var previous = (-1..<(n - 1)).map(Int32.init)
        var queue = MinimumHeap()

        func push(_ left: Int) {
            let right = Int(next[left])
            guard right < n, let rank = ranks[Self.key(id[left], id[right])] else { return }
            queue.push(UInt64(rank) << 32 | UInt64(left))
        }
        for i in 0..<(n - 1) { push(i) }
        while let entry = queue.pop() {
            let rule = rules[Int(entry >> 32)], left = Int(entry & 0xffff_ffff)
            let right = Int(next[left])
            // An entry is stale when either side has been merged into something else since.
            guard id[left] == rule.left, right < n, id[right] == rule.right else { continue }
            id[left] = rule.merged
            id[right] = -2
            next[left] = next[right]
            if Int(next[left]) < n { previous[Int(next[left])] = Int32(left) }
            if previous[left] >= 0 { push(Int(previous[left])) }
            push(left)
        }
        var i = 0
        while i < n { emit(id[i]); i = Int(next[i]) }
    }
}

private struct MinimumHeap {
    private var items: [UInt64] = []

    mutating func push(_ item: UInt64) {
        items.append(item)
        var i = items.count - 1
        while i > 0, items[(i - 1) / 2] > items[i] {
            items.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    mutating func pop() -> UInt64? {
        guard let first = items.first else { return nil }
        let last = items.removeLast()
        guard !items.isEmpty else { return first }
        items[0] = last
        var i = 0
        while true {
            var child = 2 * i + 1
            if child >= items.count { break }
            if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
            if items[i] <= items[child] { break }
            items.swapAt(i, child)
            i = child
        }
        return first
    }
}

/// GPT-2's way of writing any byte as a printable character: printable Latin-1 stands for itself, the others follow
/// from U+0100.
struct ByteAlphabet: Sendable {
    private let byteOf: [UInt8?]

    init() {
        var table = [UInt8?](repeating: nil, count: 0x144)
        var extra = 0x100
        for byte in 0...255 {
            let printable = (0x21...0x7e).contains(byte) || (0xa1...0xac).contains(byte) || (0xae...0xff).contains(byte)
            table[printable ? byte : extra] = UInt8(byte)
            if !printable { extra += 1 }
        }
        byteOf = table
    }

    /// The bytes that a stored token writes out; nil where it holds a character outside the alphabet.
    func bytes(_ stored: some Collection<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(stored.count)
        var lead: UInt8 = 0
        for byte in stored {
            var scalar = Int(byte)
            if lead != 0 {
                guard byte & 0xc0 == 0x80 else { return nil }
                scalar = Int(lead & 0x1f) << 6 | Int(byte & 0x3f)
                lead = 0
            } else if byte >= 0x80 {
                guard byte & 0xe0 == 0xc0 else { return nil }
                lead = byte
                continue
            }
            guard scalar < byteOf.count, let value = byteOf[scalar] else { return nil }
            result.append(value)
        }
        return lead == 0 ? result : nil
    }
}
