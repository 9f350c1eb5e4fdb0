/// Attention of all tokens to all tokens, without a cache: `out[t][h] = softmax(q[t][h] . k[u][h] / sqrt(d) over u) v[u][h]`.
///
/// `qkv`: a row a token, [3][heads][d]: queries, keys, values. `out`: [tokens][heads * d].
public func fullAttention(_ qkv: Matrix, heads: Int, into out: Matrix) {
    let tokens = qkv.rows, width = out.columns
    precondition(heads > 0 && width % heads == 0 && qkv.columns == 3 * width && out.rows == tokens, "attention: shapes disagree")
    let d = width / heads
    let scores = Matrix(rows: tokens, columns: tokens)
    for head in 0..<heads {
        let queries = qkv.base + head * d
        sgemm(queries, lda: 3 * width, queries + width, ldb: 3 * width, transposeB: true, into: scores.base, ldc: tokens,
              m: tokens, n: tokens, k: d, alpha: 1 / Float(d).squareRoot())
        softmax(scores)
        sgemm(scores.base, lda: tokens, queries + 2 * width, ldb: 3 * width, transposeB: false, into: out.base + head * d, ldc: width,
              m: tokens, n: d, k: tokens)
    }
}
