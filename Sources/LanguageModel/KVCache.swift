import Kernels

/// Keys and values of several sequences (rows), of any lengths, in pages of 32 positions.
///
/// Rows share the pages of a common prefix: `copyPrefix` costs no arithmetic and hardly any memory, and a page is copied
/// only when a row that shares it goes on to write into it. Not synchronised: one task at a time.
public final class KVCache: @unchecked Sendable {
    /// Stands in `tokens` where an embedding was read that is no token's.
    public static let noToken: Int32 = -1

    /// Number of rows.
    public var batch: Int { rows.count }
    /// Positions that each row may hold.
    public let capacity: Int

    private struct Row {
        var pages: [AttentionPage] = []
        var tokens: [Int32] = []
    }

    private let shape: AttentionPage.Shape
    private var rows: [Row]

    init(shape: AttentionPage.Shape, batch: Int, capacity: Int) {
        self.shape = shape
        self.capacity = capacity
        rows = Array(repeating: Row(), count: batch)
    }

    /// Positions that row `row` holds; 0 for a row that does not exist.
    public func length(_ row: Int = 0) -> Int { rows.indices.contains(row) ? rows[row].tokens.count : 0 }

    /// The tokens that row `row` holds.
    public func tokens(_ row: Int = 0) -> [Int32] { rows.indices.contains(row) ? rows[row].tokens : [] }

    /// Forgets what row `row` holds from position `length` on. Longer than it is: no change.
    public func truncate(row: Int = 0, to length: Int) {
        guard rows.indices.contains(row), length >= 0, length < rows[row].tokens.count else { return }
        rows[row].tokens.removeSubrange(length...)
        rows[row].pages.removeSubrange(((length + AttentionPage.positions - 1) / AttentionPage.positions)...)
    }

    /// Gives `targets` the first `length` positions (all, if nil) of `source`'s row `row`, in place of what they held.
    /// `source` may be this cache. Nothing is computed; memory is shared until a row writes.
    public func copyPrefix(from source: KVCache, row: Int = 0, to targets: some Sequence<Int>, length: Int? = nil) throws {
        guard source.rows.indices.contains(row) else { throw LanguageModelError.badRow(row, rows: source.batch) }
        guard source.shape == shape else { throw LanguageModelError.foreignCache }
        let count = min(length ?? source.length(row), source.length(row))
        guard count <= capacity else { throw LanguageModelError.tooLong(tokens: count, capacity: capacity) }
        let shared = source.rows[row]
        for target in targets {
            guard rows.indices.contains(target) else { throw LanguageModelError.badRow(target, rows: batch) }
            rows[target] = shared
            truncate(row: target, to: count)
        }
    }

    /// Bytes of all pages, each counted once however many rows share it.
    public var bytes: Int { Set(rows.flatMap { $0.pages.map(ObjectIdentifier.init) }).count * shape.bytes }

    func belongs(to other: AttentionPage.Shape) -> Bool { shape == other }

    /// Makes room for `tokens` at the end of `row`, and its pages writable from there on.
    func append(_ tokens: ArraySlice<Int32>, to row: Int) {
        let start = rows[row].tokens.count
        let size = AttentionPage.positions
        if start % size != 0, !isKnownUniquelyReferenced(&rows[row].pages[start / size]) {
            rows[row].pages[start / size] = rows[row].pages[start / size].copy()
        }
        rows[row].tokens += tokens
        while rows[row].pages.count * size < rows[row].tokens.count { rows[row].pages.append(AttentionPage(shape)) }
    }

    func pages(_ row: Int) -> [AttentionPage] { rows[row].pages }
}
