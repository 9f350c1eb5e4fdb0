import Checkpoint
import Kernels

/// The block of both towers: `x += output(attention(norm(x)))`, `x += down(silu(gate(norm(x))) * up(norm(x)))`; no biases,
/// attention sees both ways.
struct TransformerBlock: Sendable {
    private let heads: Int
    private let epsilon: Float
    private let attentionNorm: Matrix  // {prefix}.attention_norm.weight [width]
    private let qkv: Matrix            // {prefix}.qkv.weight [3 width, width]
    private let output: Matrix         // {prefix}.output.weight [width, width]
    private let feedForwardNorm: Matrix  // {prefix}.feed_forward_norm.weight [width]
    private let gate: Matrix           // {prefix}.gate.weight [feedForward, width]
    private let up: Matrix             // {prefix}.up.weight [feedForward, width]
    private let down: Matrix           // {prefix}.down.weight [width, feedForward]

    init(_ tensors: inout TensorSet, prefix: String, width: Int, heads: Int, feedForward: Int, epsilon: Float) throws {
        self.heads = heads
        self.epsilon = epsilon
        attentionNorm = try tensors.take("\(prefix).attention_norm.weight", [width]).matrix()
        qkv = try tensors.take("\(prefix).qkv.weight", [3 * width, width]).matrix()
        output = try tensors.take("\(prefix).output.weight", [width, width]).matrix()
        feedForwardNorm = try tensors.take("\(prefix).feed_forward_norm.weight", [width]).matrix()
        gate = try tensors.take("\(prefix).gate.weight", [feedForward, width]).matrix()
        up = try tensors.take("\(prefix).up.weight", [feedForward, width]).matrix()
        down = try tensors.take("\(prefix).down.weight", [width, feedForward]).matrix()
    }

    /// In place on [tokens][width].
    func apply(to x: Matrix) {
        let tokens = x.rows, width = x.columns
        let normed = Matrix(rows: tokens, columns: width), attended = Matrix(rows: tokens, columns: width)
        rmsNorm(x, rows: tokens, weight: attentionNorm, epsilon: epsilon, into: normed)
        fullAttention(linear(normed, qkv), heads: heads, into: attended)
        sgemm(attended, output, transposeB: true, into: x, beta: 1)
        rmsNorm(x, rows: tokens, weight: feedForwardNorm, epsilon: epsilon, into: normed)
        let gated = linear(normed, gate)
        siluMultiply(gated, by: linear(normed, up), rows: tokens, pool: callersThread)
        sgemm(gated, down, transposeB: true, into: x, beta: 1)
    }
}

/// A pool without workers runs every loop on the thread that calls it, so that several callers may share it.
private let callersThread = ThreadPool(threads: 1)

/// `x w^T`: [tokens][inputs] and [outputs][inputs] to [tokens][outputs].
func linear(_ x: Matrix, _ weight: Matrix) -> Matrix {
    let out = Matrix(rows: x.rows, columns: weight.rows)
    sgemm(x, weight, transposeB: true, into: out)
    return out
}

/// The vector at length 1, as torch.nn.functional.normalize makes it.
func unit(_ values: [Float]) -> [Float] {
    let length = max(values.reduce(0) { $0 + $1 * $1 }.squareRoot(), 1e-12)
    return values.map { $0 / length }
}
