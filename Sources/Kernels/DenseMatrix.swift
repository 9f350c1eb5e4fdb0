import Glibc

/// A matrix in any stored format, multiplied in Float: the parity path, and the path of formats that are not packed.
/// The bytes stay where they are (a mapped file) and are widened a strip of rows at a time.
public final class DenseMatrix: @unchecked Sendable {
    public let rows: Int
    public let columns: Int
    public let format: BlockFormat
    private let bytes: UnsafeRawBufferPointer
    private let owner: AnyObject

    /// `owner` keeps `bytes` alive.
    public init(_ format: BlockFormat, rows: Int, columns: Int, bytes: UnsafeRawBufferPointer, owner: AnyObject) {
        precondition(columns % format.elements == 0 && bytes.count >= rows * (columns / format.elements) * format.bytes, "too few bytes for the matrix")
        self.rows = rows
        self.columns = columns
        self.format = format
        self.bytes = bytes
        self.owner = owner
    }

    /// The first `count` rows, or all, as the file stores them.
    public func stored(rows count: Int) -> [UInt8] {
        Array(bytes.prefix(max(0, min(rows, count)) * (columns / format.elements) * format.bytes))
    }

    /// Row `r` as Float, into row `target` of `out`.
    public func widen(row r: Int, into out: Matrix, row target: Int) {
        precondition(r >= 0 && r < rows && target >= 0 && target < out.rows && out.columns == columns, "row out of range")
        dequantise(format, rowBytes(r), count: columns, into: out.base + target * columns)
    }

    /// `out[t][r] = sum_k w[r][k] x[t][k]` for the first `tokens` rows of `x`. `strip` is scratch for widened rows: at
    /// least one of them, better a million numbers.
    public func multiply(_ x: Matrix, tokens: Int, into out: Matrix, strip: Matrix, pool: ThreadPool) {
        precondition(x.columns == columns && tokens <= x.rows && out.columns == rows && tokens <= out.rows, "multiply: shapes disagree")
        let together = strip.rows * strip.columns / max(1, columns)
        precondition(together >= 1, "multiply: the strip is shorter than a row")
        var first = 0
        while first < rows {
            let n = min(together, rows - first)
            let start = first
            nonisolated(unsafe) let weights = strip.base, input = x.base, output = out.base
            pool.parallel(n, grain: 32) { range, _ in
                for r in range {
                    dequantise(self.format, self.rowBytes(start + r), count: self.columns, into: weights + r * self.columns)
                    if tokens == 1 { output[start + r] = dot(weights + r * self.columns, input, self.columns) }
                }
            }
            if tokens > 1 {
                sgemm(input, lda: columns, weights, ldb: columns, transposeB: true, into: output + start, ldc: rows, m: tokens, n: n, k: columns)
            }
            first += n
        }
    }

    private func rowBytes(_ r: Int) -> UnsafeRawBufferPointer {
        let stride = columns / format.elements * format.bytes
        return UnsafeRawBufferPointer(rebasing: bytes[(r * stride)..<((r + 1) * stride)])
    }
}
