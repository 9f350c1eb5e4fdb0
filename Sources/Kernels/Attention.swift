import CIntrinsics
import Glibc

/// Keys and values of 32 consecutive positions, for all layers: the unit in which caches share a prefix.
///
/// Per layer and KV head: keys as two panels of 16 positions, each [width][16] (a dot product with a query then has
/// the positions in its lanes), and values [32][width].
public final class AttentionPage: @unchecked Sendable {
    public static let positions = 32

    public struct Shape: Sendable, Equatable {
        public let layers: Int
        public let heads: Int
        public let width: Int

        /// `heads`: KV heads; `width`: a head's size, a multiple of 16.
        public init(layers: Int, heads: Int, width: Int) {
            precondition(width % 16 == 0, "attention heads are a multiple of 16 wide")
            self.layers = layers
            self.heads = heads
            self.width = width
        }

        var headFloats: Int { 2 * AttentionPage.positions * width }
        /// Bytes of one page.
        public var bytes: Int { layers * heads * headFloats * MemoryLayout<Float>.stride }
    }

    public let shape: Shape
    let base: UnsafeMutablePointer<Float>

    public init(_ shape: Shape) {
        self.shape = shape
        base = alignedAllocation(bytes: shape.bytes).assumingMemoryBound(to: Float.self)
    }

    public func copy() -> AttentionPage {
        let page = AttentionPage(shape)
        memcpy(page.base, base, shape.bytes)
        return page
    }

    deinit { free(base) }

    func keys(layer: Int, head: Int) -> UnsafeMutablePointer<Float> { base + (layer * shape.heads + head) * shape.headFloats }
    func values(layer: Int, head: Int) -> UnsafeMutablePointer<Float> { keys(layer: layer, head: head) + Self.positions * shape.width }
}

/// Consecutive tokens of one sequence: rows `firstRow ..< firstRow + count` of the batch stand at `firstPosition...`.
/// `pages` cover all positions up to the last of them.
public struct AttentionSegment {
    public let pages: [AttentionPage]
    public let firstRow: Int
    public let firstPosition: Int
    public let count: Int

    public init(pages: [AttentionPage], firstRow: Int, firstPosition: Int, count: Int) {
        precondition(firstPosition + count <= pages.count * AttentionPage.positions, "attention: too few pages")
        self.pages = pages
        self.firstRow = firstRow
        self.firstPosition = firstPosition
        self.count = count
    }
}

/// Grouped-query causal attention over paged caches, with its scratch memory.
public final class PagedAttention: @unchecked Sendable {
    private let shape: AttentionPage.Shape
    private let queryHeads: Int
    private let pool: ThreadPool
    private var scratch: [Matrix] = []
    private static let tile = 8

    public init(shape: AttentionPage.Shape, queryHeads: Int, pool: ThreadPool) {
        precondition(queryHeads % shape.heads == 0, "query heads are a multiple of KV heads")
        self.shape = shape
        self.queryHeads = queryHeads
        self.pool = pool
    }

    /// Puts the segments' keys and values (rows of `keys` and `values`, [token][head][width]) into their pages.
    public func store(keys: Matrix, values: Matrix, layer: Int, segments: [AttentionSegment]) {
        let width = shape.width, size = AttentionPage.positions
        precondition(keys.columns == shape.heads * width && values.columns == keys.columns && layer < shape.layers, "attention: shapes disagree")
        for segment in segments {
            precondition(segment.firstRow + segment.count <= min(keys.rows, values.rows), "attention: shapes disagree")
            for i in 0..<segment.count {
                let position = segment.firstPosition + i, row = segment.firstRow + i
                let page = segment.pages[position / size], slot = position % size
                for head in 0..<shape.heads {
                    let key = keys.base + row * keys.columns + head * width
                    let panel = page.keys(layer: layer, head: head) + slot / 16 * 16 * width + slot % 16
                    for d in 0..<width { panel[16 * d] = key[d] }
                    memcpy(page.values(layer: layer, head: head) + slot * width, values.base + row * values.columns + head * width, 4 * width)
                }
            }
        }
    }

    /// `out[t][h] = softmax(q[t][h] . K / sqrt(width)) V` over the positions up to the token's own.
    public func attend(queries: Matrix, layer: Int, segments: [AttentionSegment], into out: Matrix) {
        let width = shape.width, group = queryHeads / shape.heads
        precondition(queries.columns == queryHeads * width && out.columns == queries.columns && layer < shape.layers, "attention: shapes disagree")
        var tiles: [(segment: Int, first: Int, count: Int)] = []
        var longest = 0
        for (s, segment) in segments.enumerated() {
            precondition(segment.firstRow + segment.count <= min(queries.rows, out.rows), "attention: shapes disagree")
            longest = max(longest, segment.firstPosition + segment.count)
            for first in stride(from: 0, to: segment.count, by: Self.tile) {
                tiles.append((s, first, min(Self.tile, segment.count - first)))
            }
        }
        // Per query of a tile: its numbers, its output, its scores (whole pages, since scores come a panel at a time), and by what their
        // sum is to be divided.
        let capacity = (longest + AttentionPage.positions - 1) / AttentionPage.positions * AttentionPage.positions
        let floats = Self.tile * group * (2 * width + capacity + 1)
        if scratch.count < pool.threads || scratch[0].columns < floats {
            scratch = (0..<pool.threads).map { _ in Matrix(rows: 1, columns: floats + floats / 2) }
        }
        let heads = shape.heads, scratch = scratch
        pool.parallel(tiles.count * heads, grain: 1) { range, worker in
            for item in range {
                let tile = tiles[item / heads]
                self.attendTile(segments[tile.segment], first: tile.first, count: tile.count, head: item % heads, group: group,
                                layer: layer, queries: queries, out: out, scratch: scratch[worker].base, capacity: capacity)
            }
        }
    }

    private func attendTile(_ segment: AttentionSegment, first: Int, count: Int, head: Int, group: Int, layer: Int,
                            queries: Matrix, out: Matrix, scratch: UnsafeMutablePointer<Float>, capacity: Int) {
        let width = shape.width, size = AttentionPage.positions
        let vectors = count * group
        let q = scratch, result = scratch + vectors * width, scores = result + vectors * width, inverses = scores + vectors * capacity
        for v in 0..<vectors {
            let row = segment.firstRow + first + v / group
            memcpy(q + v * width, queries.base + row * queries.columns + (head * group + v % group) * width, 4 * width)
        }
        memset(result, 0, 4 * vectors * width)
        let length = segment.firstPosition + first + count
        let pages = (length + size - 1) / size
        let scale = 1 / Float(width).squareRoot()
        for p in 0..<pages {
            let panels = (min(size, length - p * size) + 15) / 16
            auteur_attention_scores(q, width, Int32(vectors), segment.pages[p].keys(layer: layer, head: head), panels,
                                    Int32(width), scale, scores + p * size, capacity)
        }
        let padded = (length + 15) & ~15
        for v in 0..<vectors {
            let own = segment.firstPosition + first + v / group + 1
            let row = scores + v * capacity
            for i in own..<max(own, padded) { row[i] = -.infinity }
            inverses[v] = 1 / auteur_softmax_exponentials(row, padded, maximum(row, own))
        }
        for p in 0..<pages {
            auteur_attention_values(scores + p * size, capacity, Int32(vectors), segment.pages[p].values(layer: layer, head: head),
                                    min(size, length - p * size), Int32(width), result, width)
        }
        for v in 0..<vectors {
            let row = segment.firstRow + first + v / group
            let target = out.base + row * out.columns + (head * group + v % group) * width, source = result + v * width
            for d in 0..<width { target[d] = source[d] * inverses[v] }
        }
    }

    private func maximum(_ x: UnsafePointer<Float>, _ n: Int) -> Float {
        var lanes = SIMD16<Float>(repeating: -.infinity)
        var i = 0
        let raw = UnsafeRawPointer(x)
        while i + 16 <= n {
            lanes = pointwiseMax(lanes, raw.loadUnaligned(fromByteOffset: 4 * i, as: SIMD16<Float>.self))
            i += 16
        }
        var result = lanes.max()
        while i < n { result = max(result, x[i]); i += 1 }
        return result
    }
}
