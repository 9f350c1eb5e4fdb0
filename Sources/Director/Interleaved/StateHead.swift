import Checkpoint
import Foundation
import Kernels
import Narrative

/// The director's part for visual states: how a state enters the sequence, the learnt queries, and what is regressed from them.
///
///     embedding_i = W_project z_i + b + place_i                        i = 0 ..< count
///     z_i = W_out silu(W_hidden h_i + b) + b,   h_i: the residual stream of query i through the model's last norm
struct StateHead: Sendable {
    let configuration: InterleavedConfiguration
    private let project: Matrix     // project.weight [width, state_width]
    private let projectBias: Matrix // project.bias   [width]
    private let place: Matrix       // place          [count, width]
    /// The visual queries [count, width].
    let queries: Matrix             // queries        [count, width]
    private let hidden: Matrix      // hidden.weight  [head, width]
    private let hiddenBias: Matrix  // hidden.bias    [head]
    private let out: Matrix         // out.weight     [state_width, head]
    private let outBias: Matrix     // out.bias       [state_width]

    init(_ tensors: inout TensorSet, _ c: InterleavedConfiguration, width: Int) throws {
        configuration = c
        project = try tensors.take("project.weight", [width, c.state_width]).matrix()
        projectBias = try tensors.take("project.bias", [width]).matrix()
        place = try tensors.take("place", [c.count, width]).matrix()
        queries = try tensors.take("queries", [c.count, width]).matrix()
        hidden = try tensors.take("hidden.weight", [c.head, width]).matrix()
        hiddenBias = try tensors.take("hidden.bias", [c.head]).matrix()
        out = try tensors.take("out.weight", [c.state_width, c.head]).matrix()
        outBias = try tensors.take("out.bias", [c.state_width]).matrix()
    }

    /// A state's embeddings [count, width].
    func embeddings(_ values: [Float]) -> Matrix {
        let z = Matrix(rows: configuration.count, columns: configuration.state_width)
        for r in 0..<z.rows { z.setRow(r, Array(values[(r * z.columns)..<((r + 1) * z.columns)])) }
        let x = Matrix(rows: z.rows, columns: project.rows)
        sgemm(z, project, transposeB: true, into: x)
        addBias(projectBias, to: x, rows: x.rows)
        add(place, to: x, rows: x.rows)
        return x
    }

    /// z from the queries' residual streams.
    func state(_ streams: [[Float]]) throws -> VisualState {
        let x = Matrix(streams), h = Matrix(rows: x.rows, columns: hidden.rows), z = Matrix(rows: x.rows, columns: out.rows)
        sgemm(x, hidden, transposeB: true, into: h)
        addBias(hiddenBias, to: h, rows: h.rows)
        h.withUnsafeMutableBufferPointer { values in for i in values.indices { values[i] /= 1 + exp(-values[i]) } }
        sgemm(h, out, transposeB: true, into: z)
        addBias(outBias, to: z, rows: z.rows)
        guard let state = VisualState(
            encoder: configuration.encoder, count: configuration.count, width: configuration.state_width, values: z.withUnsafeBufferPointer { Array($0) })
        else { throw DirectorError("the director's weights give no finite state for this step; export them again") }
        return state
    }
}
