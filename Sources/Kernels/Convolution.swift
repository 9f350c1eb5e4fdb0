import Glibc

/// A two-dimensional convolution over pixels that are rows of a matrix: im2col, then one matrix product.
///
/// Pictures are [height * width][channels], row by row from the top; the border is padded with zeros.
public final class Convolution: @unchecked Sendable {
    public let inputs: Int
    public let outputs: Int
    /// Side of the square kernel.
    public let kernel: Int
    public let stride: Int
    public let padding: Int
    /// [outputs][ky][kx][inputs]: the order in which `columns` gathers.
    private let weight: Matrix
    private let bias: Matrix

    /// - Parameters:
    ///   - weight: `outputs * inputs * kernel * kernel` numbers in PyTorch's order [outputs][inputs][ky][kx].
    ///   - bias: one number an output channel.
    public init(inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int, weight: [Float], bias: [Float]) {
        precondition(inputs > 0 && outputs > 0 && kernel > 0 && stride > 0 && padding >= 0, "a convolution of impossible sizes")
        precondition(weight.count == outputs * inputs * kernel * kernel && bias.count == outputs, "convolution: weights of another shape")
        self.inputs = inputs
        self.outputs = outputs
        self.kernel = kernel
        self.stride = stride
        self.padding = padding
        let area = kernel * kernel
        self.weight = Matrix(rows: outputs, columns: area * inputs)
        for o in 0..<outputs {
            for i in 0..<inputs {
                for k in 0..<area { self.weight.base[(o * area + k) * inputs + i] = weight[(o * inputs + i) * area + k] }
            }
        }
        self.bias = Matrix([bias])
    }

    /// The side of what comes out of a side of `length` pixels.
    public func side(_ length: Int) -> Int { (length + 2 * padding - kernel) / stride + 1 }

    /// `out[y][x][o] = bias[o] + sum over ky, kx, i of weight[o][i][ky][kx] x[stride y + ky - padding][stride x + kx - padding][i]`.
    /// - Returns: a matrix of `side(height) * side(width)` rows and `outputs` columns.
    public func apply(_ x: Matrix, height: Int, width: Int) -> Matrix {
        precondition(x.columns == inputs && x.rows == height * width && height + 2 * padding >= kernel && width + 2 * padding >= kernel,
                     "convolution: shapes disagree")
        let gathered = gather(x, height: height, width: width)
        let out = Matrix(rows: gathered.rows, columns: outputs)
        sgemm(gathered, weight, transposeB: true, into: out)
        addBias(bias, to: out, rows: out.rows)
        return out
    }

    /// im2col: a row per output pixel with the [ky][kx][inputs] that it sees.
    private func gather(_ x: Matrix, height: Int, width: Int) -> Matrix {
        let outHeight = side(height), outWidth = side(width)
        let gathered = Matrix(rows: outHeight * outWidth, columns: kernel * kernel * inputs)
        for oy in 0..<outHeight {
            for ky in 0..<kernel {
                let y = oy * stride + ky - padding
                guard y >= 0, y < height else { continue }
                for ox in 0..<outWidth {
                    // The kernel's pixels of one row lie side by side in x, so that those inside are one copy.
                    let left = ox * stride - padding
                    let first = max(0, -left), last = min(kernel, width - left)
                    guard first < last else { continue }
                    memcpy(gathered.base + (oy * outWidth + ox) * gathered.columns + (ky * kernel + first) * inputs,
                           x.base + (y * width + left + first) * inputs, 4 * (last - first) * inputs)
                }
            }
        }
        return gathered
    }
}

/// `x = max(x, 0)` for the first `rows` rows.
public func relu(_ x: Matrix, rows: Int) {
    precondition(rows <= x.rows, "relu: shapes disagree")
    let a = x.base
    for i in 0..<(rows * x.columns) { a[i] = max(a[i], 0) }
}
