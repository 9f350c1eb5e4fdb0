import Checkpoint
import Kernels

/// y = W x (+ b), W stored as [outputs, inputs].
final class Linear: Sendable {
    let inputs: Int
    let outputs: Int
    private let packed: PackedMatrix?
    let dense: DenseMatrix
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
    static func apply(_ layers: [(layer: Linear, out: Matrix)], to x: Matrix, rows: Int, scratch: QuantisedActivations, pool: ThreadPool) {
        let quantised = layers.compactMap { pair in pair.layer.packed.map { (matrix: $0, out: pair.out) } }
        if !quantised.isEmpty {
            scratch.quantise(x, rows: rows, pool: pool)
            multiply(quantised, by: scratch, tokens: rows, pool: pool)
        }
        for (layer, out) in layers {
            if layer.packed == nil { layer.dense.multiply(x, tokens: rows, into: out, pool: pool) }
            if let bias = layer.bias { addBias(bias, to: out, rows: rows) }
        }
    }
}
