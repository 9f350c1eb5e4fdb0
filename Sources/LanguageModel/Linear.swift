import Checkpoint
import Kernels

/// What layers of one width share: quantised activations, and a strip of widened weights for the float path.
final class LinearScratch: Sendable {
    let activations: QuantisedActivations
    let strip: Matrix

    init(rows: Int, columns: Int, strip: Matrix) {
        activations = QuantisedActivations(capacity: rows, columns: columns)
        self.strip = strip
    }
}

/// y = W x (+ b), W stored as [outputs, inputs].
final class Linear: Sendable {
    let inputs: Int
    let outputs: Int
    private let packed: PackedMatrix?
    private let dense: DenseMatrix
    private let bias: Matrix?

    init(_ weight: Tensor, bias: Tensor? = nil, precision: LanguageModel.Precision, arena: WeightArena, pool: ThreadPool) {
        outputs = weight.shape[0]
        inputs = weight.shape[1]
        self.bias = bias?.matrix()
        packed = precision == .fast && PackedMatrix.supports(weight.format, columns: inputs)
            ? PackedMatrix(weight.format, rows: outputs, columns: inputs, bytes: weight.bytes, arena: arena, pool: pool) : nil
        dense = DenseMatrix(weight.format, rows: outputs, columns: inputs, bytes: weight.bytes, owner: weight.file)
    }

    /// Several layers on one input: `x` is quantised once for all of them, and they share one loop over the threads.
    static func apply(_ layers: [(layer: Linear, out: Matrix)], to x: Matrix, rows: Int, scratch: LinearScratch, pool: ThreadPool) {
        let quantised = layers.compactMap { pair in pair.layer.packed.map { (matrix: $0, out: pair.out) } }
        if !quantised.isEmpty {
            scratch.activations.quantise(x, rows: rows, pool: pool)
            multiply(quantised, by: scratch.activations, tokens: rows, pool: pool)
        }
        for (layer, out) in layers {
            if layer.packed == nil { layer.dense.multiply(x, tokens: rows, into: out, strip: scratch.strip, pool: pool) }
            if let bias = layer.bias { addBias(bias, to: out, rows: rows) }
        }
    }
}
