import Checkpoint
import Kernels
import Narrative

/// Picture -> stem of convolutions -> fine tokens -> coarse tokens -> z, and z -> pooled vector.
struct PictureTower: Sendable {
    private let configuration: EncoderConfiguration
    private let stem: [Convolution]      // picture.stem.{i}.weight [out, in, 3, 3], .bias [out]
    private let finePosition: Matrix     // picture.fine_position [side^2, width]
    private let fine: [TransformerBlock]  // picture.fine.{i}
    private let merge: Matrix            // picture.merge.weight [width, 4 width]
    private let coarsePosition: Matrix   // picture.coarse_position [count, width]
    private let coarse: [TransformerBlock]  // picture.coarse.{i}
    private let norm: Matrix             // picture.norm.weight [width]
    private let state: Matrix            // picture.state.weight [state width, width]
    private let stateBias: Matrix        // picture.state.bias [state width]
    private let mean: Matrix             // state.mean [count, state width]
    private let deviation: Matrix        // state.deviation [count, state width]
    private let hidden: Matrix           // pool.0.weight [hidden, count * state width]
    private let hiddenBias: Matrix       // pool.0.bias [hidden]
    private let pooled: Matrix           // pool.2.weight [pool width, hidden]
    private let pooledBias: Matrix       // pool.2.bias [pool width]

    init(_ tensors: inout TensorSet, _ configuration: EncoderConfiguration) throws {
        self.configuration = configuration
        let c = configuration.picture, z = configuration.state, pool = configuration.pool
        var inputs = 3
        stem = try c.stem.enumerated().map { i, layer in
            let weight = try tensors.take("picture.stem.\(i).weight", [layer.channels, inputs, 3, 3]).matrix()
            let bias = try tensors.take("picture.stem.\(i).bias", [layer.channels]).matrix()
            defer { inputs = layer.channels }
            return Convolution(inputs: inputs, outputs: layer.channels, kernel: 3, stride: layer.stride, padding: 1,
                               weight: weight.withUnsafeBufferPointer { Array($0) }, bias: bias.row(0))
        }
        func blocks(_ name: String, _ count: Int) throws -> [TransformerBlock] {
            try (0..<count).map {
                try TransformerBlock(&tensors, prefix: "picture.\(name).\($0)", width: c.width, heads: c.heads, feedForward: c.feed_forward, epsilon: configuration.epsilon)
            }
        }
        finePosition = try tensors.take("picture.fine_position", [4 * z.count, c.width]).matrix()
        fine = try blocks("fine", c.fine_blocks)
        merge = try tensors.take("picture.merge.weight", [c.width, 4 * c.width]).matrix()
        coarsePosition = try tensors.take("picture.coarse_position", [z.count, c.width]).matrix()
        coarse = try blocks("coarse", c.coarse_blocks)
        norm = try tensors.take("picture.norm.weight", [c.width]).matrix()
        state = try tensors.take("picture.state.weight", [z.width, c.width]).matrix()
        stateBias = try tensors.take("picture.state.bias", [z.width]).matrix()
        mean = try tensors.take("state.mean", [z.count, z.width]).matrix()
        deviation = try tensors.take("state.deviation", [z.count, z.width]).matrix()
        hidden = try tensors.take("pool.0.weight", [pool.hidden, z.count * z.width]).matrix()
        hiddenBias = try tensors.take("pool.0.bias", [pool.hidden]).matrix()
        pooled = try tensors.take("pool.2.weight", [pool.width, pool.hidden]).matrix()
        pooledBias = try tensors.take("pool.2.bias", [pool.width]).matrix()
    }

    /// z of a picture, normalised: [count][width].
    func encode(_ picture: Picture) -> Matrix {
        let c = configuration.picture
        var x = PicturePreprocessing.square(picture, size: c.size)
        x.withUnsafeMutableBufferPointer { for i in $0.indices { $0[i] = $0[i] / 127.5 - 1 } }
        var side = c.size
        for (layer, convolution) in zip(c.stem, stem) {
            let y = convolution.apply(x, height: side, width: side)
            if layer.residual == true { add(x, to: y, rows: y.rows) }
            relu(y, rows: y.rows)
            (x, side) = (y, convolution.side(side))
        }
        add(finePosition, to: x, rows: x.rows)
        for block in fine { block.apply(to: x) }
        x = linear(cells(x, side: side), merge)
        add(coarsePosition, to: x, rows: x.rows)
        for block in coarse { block.apply(to: x) }
        let normed = Matrix(rows: x.rows, columns: x.columns)
        rmsNorm(x, rows: x.rows, weight: norm, epsilon: configuration.epsilon, into: normed)
        let z = linear(normed, state)
        addBias(stateBias, to: z, rows: z.rows)
        for r in 0..<z.rows {
            for d in 0..<z.columns { z[r, d] = (z[r, d] - mean[r, d]) / deviation[r, d] }
        }
        return z
    }

    /// The unit vector of a flattened z.
    func pool(_ z: [Float]) -> [Float] {
        let x = linear(Matrix([z]), hidden)
        addBias(hiddenBias, to: x, rows: 1)
        relu(x, rows: 1)
        let out = linear(x, pooled)
        addBias(pooledBias, to: out, rows: 1)
        return unit(out.row(0))
    }

    /// Each 2 x 2 cell of [side * side][width] as one row [4 width]: (0, 0), (0, 1), (1, 0), (1, 1).
    private func cells(_ x: Matrix, side: Int) -> Matrix {
        let half = side / 2
        let out = Matrix(rows: half * half, columns: 4 * x.columns)
        for r in 0..<half {
            for c in 0..<half {
                out.setRow(r * half + c, [(0, 0), (0, 1), (1, 0), (1, 1)].flatMap { x.row((2 * r + $0.0) * side + 2 * c + $0.1) })
            }
        }
        return out
    }
}
