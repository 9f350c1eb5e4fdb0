import Checkpoint
import Kernels
import Synchronization

/// Low-rank additions to a language model's linear layers, from a checkpoint: y = W x + (scale / r) B (A x).
public enum LanguageModelAdapter {
    /// One layer's pairs.
    public struct Layer: Sendable {
        let query, key, value, output, gate, up, down: LowRank.Pair
    }

    /// Takes `language.layers.N.NAME.a` [rank, inputs] and `.b` [outputs, rank] of every layer out of `tensors`.
    /// - Throws: `CheckpointError` naming the key.
    public static func layers(_ tensors: inout TensorSet, rank: Int, scale: Float, of c: Configuration) throws -> [Layer] {
        func pair(_ name: String, _ outputs: Int, _ inputs: Int) throws -> LowRank.Pair {
            let a = try tensors.take(name + ".a", [rank, inputs]).matrix(), b = try tensors.take(name + ".b", [outputs, rank]).matrix()
            b.withUnsafeMutableBufferPointer { values in for i in values.indices { values[i] *= scale / Float(rank) } }
            return LowRank.Pair(a: a, b: b)
        }
        let queries = c.heads * c.headWidth, keys = c.kvHeads * c.headWidth
        return try (0..<c.layers).map { n in
            let p = "language.layers.\(n)."
            return Layer(
                query: try pair(p + "query", queries, c.width), key: try pair(p + "key", keys, c.width), value: try pair(p + "value", keys, c.width),
                output: try pair(p + "output", c.width, queries), gate: try pair(p + "gate", c.feedForward, c.width),
                up: try pair(p + "up", c.feedForward, c.width), down: try pair(p + "down", c.width, c.feedForward))
        }
    }
}

/// A layer's additions, those on one input together.
struct AdaptedLayer: Sendable {
    let attention, attentionOutput, feedForward, down: LowRank

    init(_ layer: LanguageModelAdapter.Layer, rows: Int) {
        attention = LowRank([layer.query, layer.key, layer.value], rows: rows)
        attentionOutput = LowRank([layer.output], rows: rows)
        feedForward = LowRank([layer.gate, layer.up], rows: rows)
        down = LowRank([layer.down], rows: rows)
    }
}

/// One forward pass at a time, of all models that share their scratch.
final class PassLock: Sendable {
    private let mutex = Mutex(())

    func withLock<R>(_ body: () throws -> R) rethrows -> R {
        try mutex.withLock { _ in try body() }
    }
}
