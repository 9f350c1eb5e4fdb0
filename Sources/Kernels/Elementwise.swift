import CIntrinsics

/// Sum of a[i] b[i].
func dot(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ n: Int) -> Float {
    var s0 = SIMD16<Float>(), s1 = SIMD16<Float>()
    var i = 0
    let p = UnsafeRawPointer(a), q = UnsafeRawPointer(b)
    while i + 32 <= n {
        s0.addProduct(p.loadUnaligned(fromByteOffset: 4 * i, as: SIMD16<Float>.self), q.loadUnaligned(fromByteOffset: 4 * i, as: SIMD16<Float>.self))
        s1.addProduct(p.loadUnaligned(fromByteOffset: 4 * i + 64, as: SIMD16<Float>.self), q.loadUnaligned(fromByteOffset: 4 * i + 64, as: SIMD16<Float>.self))
        i += 32
    }
    var sum = (s0 + s1).sum()
    while i < n { sum += a[i] * b[i]; i += 1 }
    return sum
}

/// `out[r] = x[r] / sqrt(mean(x[r]^2) + epsilon) * weight`, for the first `rows` rows. `weight` is one row.
public func rmsNorm(_ x: Matrix, rows: Int, weight: Matrix, epsilon: Float, into out: Matrix) {
    let n = x.columns
    precondition(rows <= x.rows && rows <= out.rows && out.columns == n && weight.columns == n && weight.rows >= 1, "rmsNorm: shapes disagree")
    let w = weight.base
    for r in 0..<rows {
        let source = x.base + r * n, target = out.base + r * n
        let scale = 1 / (dot(source, source, n) / Float(n) + epsilon).squareRoot()
        for i in 0..<n { target[i] = source[i] * scale * w[i] }
    }
}

/// `x[r] += y[r]` for the first `rows` rows.
public func add(_ y: Matrix, to x: Matrix, rows: Int) {
    precondition(x.columns == y.columns && rows <= x.rows && rows <= y.rows, "add: shapes disagree")
    let a = x.base, b = y.base
    for i in 0..<(rows * x.columns) { a[i] += b[i] }
}

/// `x[r] += bias` for the first `rows` rows. `bias` is one row.
public func addBias(_ bias: Matrix, to x: Matrix, rows: Int) {
    precondition(x.columns == bias.columns && rows <= x.rows, "addBias: shapes disagree")
    let n = x.columns, b = bias.base
    for r in 0..<rows {
        let target = x.base + r * n
        for i in 0..<n { target[i] += b[i] }
    }
}

/// SwiGLU: `gate = silu(gate) * up`, silu(v) = v / (1 + exp(-v)), for the first `rows` rows.
public func siluMultiply(_ gate: Matrix, by up: Matrix, rows: Int, pool: ThreadPool) {
    precondition(gate.columns == up.columns && rows <= gate.rows && rows <= up.rows, "siluMultiply: shapes disagree")
    nonisolated(unsafe) let g = gate.base, u = up.base
    let n = gate.columns
    pool.parallel(rows, grain: 4) { range, _ in
        auteur_silu_multiply(g + range.lowerBound * n, u + range.lowerBound * n, range.count * n)
    }
}

/// Softmax of every row, in place.
public func softmax(_ x: Matrix) {
    let padded = (x.columns + 15) & ~15
    let scratch = Matrix(rows: 1, columns: padded)
    for r in 0..<x.rows where x.columns > 0 {
        let row = x.base + r * x.columns
        var maximum = -Float.infinity
        for i in 0..<padded {
            scratch.base[i] = i < x.columns ? row[i] : -.infinity
            maximum = max(maximum, scratch.base[i])
        }
        let inverse = 1 / auteur_softmax_exponentials(scratch.base, padded, maximum)
        for i in 0..<x.columns { row[i] = scratch.base[i] * inverse }
    }
}
