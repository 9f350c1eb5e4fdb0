import CIntrinsics

/// Low-rank additions to linear layers that share an input: y_i += B_i (A_i x), A_i [r, inputs], B_i [outputs_i, r] (LoRA, Hu et al.
/// 2021; the factor alpha / r is in B). The A_i stand in one matrix, so that the input is read once.
public final class LowRank: @unchecked Sendable {
    /// One layer's pair.
    public struct Pair: Sendable {
        public let a: Matrix
        public let b: Matrix

        /// - Parameters:
        ///   - a: [r, inputs].
        ///   - b: [outputs, r].
        public init(a: Matrix, b: Matrix) {
            self.a = a
            self.b = b
        }
    }

    private let inputs: Int
    /// The A_i side by side, transposed: [inputs, lanes], the lanes a multiple of 16.
    private let down: Matrix
    /// The B_i, transposed: [r, outputs], and the lane that each begins at.
    private let up: [(matrix: Matrix, offset: Int)]
    private let middle: Matrix

    /// - Parameter rows: of the largest input.
    public init(_ pairs: [Pair], rows: Int) {
        let inputs = pairs.first?.a.columns ?? 0
        self.inputs = inputs
        precondition(pairs.allSatisfy { $0.a.columns == inputs && $0.b.columns == $0.a.rows }, "LowRank: shapes disagree")
        let lanes = (pairs.reduce(0) { $0 + $1.a.rows } + 15) / 16 * 16
        down = Matrix(rows: inputs, columns: lanes)
        var offset = 0
        var parts: [(Matrix, Int)] = []
        for pair in pairs {
            for r in 0..<pair.a.rows { for c in 0..<inputs { down[c, offset + r] = pair.a[r, c] } }
            let transposed = Matrix(rows: pair.b.columns, columns: pair.b.rows)
            for r in 0..<pair.b.rows { for c in 0..<pair.b.columns { transposed[c, r] = pair.b[r, c] } }
            parts.append((transposed, offset))
            offset += pair.a.rows
        }
        up = parts
        middle = Matrix(rows: rows, columns: lanes)
    }

    /// Adds to the first `rows` rows of each of `outs`. One task at a time.
    public func add(_ x: Matrix, rows: Int, to outs: [Matrix], pool: ThreadPool) {
        precondition(outs.count == up.count && x.columns == inputs && rows <= min(middle.rows, x.rows), "LowRank: shapes disagree")
        precondition(zip(up, outs).allSatisfy { $1.columns == $0.matrix.columns && rows <= $1.rows }, "LowRank: shapes disagree")
        let lanes = down.columns
        pool.parallel(rows, grain: 8) { range, _ in
            let first = range.lowerBound, narrow = middle.base + first * lanes
            auteur_low_rank_down(x.base + first * inputs, inputs, range.count, down.base, inputs, lanes, narrow)
            for ((b, offset), out) in zip(up, outs) {
                auteur_low_rank_up(narrow + offset, lanes, range.count, b.base, b.rows, b.columns, out.base + first * out.columns, out.columns)
            }
        }
    }
}
