import Glibc

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
    private let down: Matrix
    /// The B_i, transposed: [r, outputs].
    private let up: [(matrix: Matrix, offset: Int)]
    private let middle: Matrix

    /// - Parameter rows: of the largest input.
    public init(_ pairs: [Pair], rows: Int) {
        let inputs = pairs.first?.a.columns ?? 0
        self.inputs = inputs
        precondition(pairs.allSatisfy { $0.a.columns == inputs && $0.b.columns == $0.a.rows }, "LowRank: shapes disagree")
        let total = pairs.reduce(0) { $0 + $1.a.rows }
        down = Matrix(rows: total, columns: inputs)
        var offset = 0
        var parts: [(Matrix, Int)] = []
        for pair in pairs {
            for r in 0..<pair.a.rows { down.copyRow(r, of: pair.a, to: offset + r) }
            let transposed = Matrix(rows: pair.b.columns, columns: pair.b.rows)
            for r in 0..<pair.b.rows { for c in 0..<pair.b.columns { transposed[c, r] = pair.b[r, c] } }
            parts.append((transposed, offset))
            offset += pair.a.rows
        }
        up = parts
        middle = Matrix(rows: rows, columns: total)
    }

    /// Adds to the first `rows` rows of each of `outs`. One task at a time.
    public func add(_ x: Matrix, rows: Int, to outs: [Matrix]) {
        precondition(outs.count == up.count && x.columns == inputs && rows <= middle.rows, "LowRank: shapes disagree")
        let total = down.rows
        if rows == 1 {
            for r in 0..<total { middle.base[r] = dot(down.base + r * inputs, x.base, inputs) }
        } else {
            sgemm(x.base, lda: inputs, down.base, ldb: inputs, transposeB: true, into: middle.base, ldc: total, m: rows, n: total, k: inputs)
        }
        for ((b, offset), out) in zip(up, outs) {
            let (rank, outputs) = (b.rows, b.columns)
            precondition(out.columns == outputs && rows <= out.rows, "LowRank: shapes disagree")
            if rows == 1 {
                for k in 0..<rank {
                    let scale = middle.base[offset + k], source = b.base + k * outputs, target = out.base
                    for i in 0..<outputs { target[i] += scale * source[i] }
                }
            } else {
                sgemm(middle.base + offset, lda: total, b.base, ldb: outputs, transposeB: false, into: out.base, ldc: outputs, m: rows, n: outputs, k: rank, beta: 1)
            }
        }
    }
}
