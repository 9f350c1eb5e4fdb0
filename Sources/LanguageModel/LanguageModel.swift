import Checkpoint
import Kernels
import Synchronization
import Tokenizer

/// A decoder of the llama or qwen2 architecture, from one GGUF file.
///
/// Per layer l, with x the residual stream [tokens, width]:
///     h = x + W_o attention(rope(W_q n), rope(W_k n), W_v n),   n = rmsNorm(x)
///     x = h + W_down (silu(W_gate m) * W_up m),                 m = rmsNorm(h)
/// and logits = W_output rmsNorm(x). One forward pass at a time (others wait); caches are the caller's.
public final class LanguageModel: @unchecked Sendable {
    public enum Precision: Sendable {
        /// The shipped path: weights stay quantised, activations carry 16 bits per block of 32.
        case fast
        /// The parity path: weights widened to Float as they are used, Float activations.
        case float
    }

    public let tokenizer: Tokenizer
    public let configuration: Configuration
    public let precision: Precision
    /// Name, quantisation and a hash of the file's header and of samples of its weights: tells files apart cheaply, and
    /// proves nothing.
    public let identity: String

    private struct Layer: Sendable {
        let attentionNorm: Matrix  // blk.N.attn_norm.weight   [width]
        let query: Linear          // blk.N.attn_q.weight      [heads * headWidth, width] (+ .bias in qwen2)
        let key: Linear            // blk.N.attn_k.weight      [kvHeads * headWidth, width] (+ .bias)
        let value: Linear          // blk.N.attn_v.weight      [kvHeads * headWidth, width] (+ .bias)
        let attentionOutput: Linear // blk.N.attn_output.weight [width, heads * headWidth]
        let feedForwardNorm: Matrix // blk.N.ffn_norm.weight    [width]
        let gate: Linear           // blk.N.ffn_gate.weight    [feedForward, width]
        let up: Linear             // blk.N.ffn_up.weight      [feedForward, width]
        let down: Linear           // blk.N.ffn_down.weight    [width, feedForward]
    }

    /// What is added to the layers (LoRA); nil for the model as it comes.
    private let adapter: [AdaptedLayer]?

    /// The word embeddings as the file stores them.
    public let embedding: DenseMatrix   // token_embd.weight  [vocabulary, width]
    private let layers: [Layer]
    private let outputNorm: Matrix      // output_norm.weight [width]
    private let output: Linear          // output.weight      [vocabulary, width]; absent: the embedding
    private let rotary: RotaryEmbedding
    private let attention: PagedAttention
    private let pageShape: AttentionPage.Shape
    private let pool: ThreadPool
    private let lock: PassLock

    // Scratch of one forward pass, for up to `chunk` tokens.
    private static let chunk = 128
    private static let logitRows = 16
    private let x, normed, q, k, v, mixed, projected, gated, raised, wide, logitRows: Matrix
    private let narrow, heads, deep: LinearScratch

    /// Reads `path`. Throws `CheckpointError`, `TokenizerError` or `LanguageModelError`.
    public init(path: String, precision: Precision = .fast, threads: Int = 2) throws {
        let gguf = try GGUF(path: path)
        tokenizer = try Tokenizer(gguf)
        let c = try Configuration(gguf, vocabulary: tokenizer.vocabularySize)
        configuration = c
        self.precision = precision
        adapter = nil
        lock = PassLock()
        identity = modelIdentity(gguf, name: c.name)
        let pool = ThreadPool(threads: min(threads, ThreadPool.processors))
        self.pool = pool
        let arena = WeightArena(blockBytes: 16 << 20)

        var tensors = gguf.tensors
        func linear(_ name: String, _ outputs: Int, _ inputs: Int, biased: Bool = false) throws -> Linear {
            let weight = try tensors.take(name + ".weight", [outputs, inputs])
            let bias = biased ? try tensors.take(name + ".bias", [outputs]) : nil
            return Linear(weight, bias: bias, precision: precision, arena: arena, pool: pool)
        }
        func vector(_ name: String, _ count: Int) throws -> Matrix { try tensors.take(name + ".weight", [count]).matrix() }
        let biased = c.architecture == .qwen2
        let queries = c.heads * c.headWidth, keys = c.kvHeads * c.headWidth
        let table = try tensors.take("token_embd.weight", [c.vocabulary, c.width])
        embedding = DenseMatrix(table.format, rows: c.vocabulary, columns: c.width, bytes: table.bytes, owner: table.file)
        layers = try (0..<c.layers).map { n in
            Layer(
                attentionNorm: try vector("blk.\(n).attn_norm", c.width),
                query: try linear("blk.\(n).attn_q", queries, c.width, biased: biased),
                key: try linear("blk.\(n).attn_k", keys, c.width, biased: biased),
                value: try linear("blk.\(n).attn_v", keys, c.width, biased: biased),
                attentionOutput: try linear("blk.\(n).attn_output", c.width, queries),
                feedForwardNorm: try vector("blk.\(n).ffn_norm", c.width),
                gate: try linear("blk.\(n).ffn_gate", c.feedForward, c.width),
                up: try linear("blk.\(n).ffn_up", c.feedForward, c.width),
                down: try linear("blk.\(n).ffn_down", c.width, c.feedForward))
        }
        outputNorm = try vector("output_norm", c.width)
        output = tensors.contains("output.weight")
            ? try linear("output", c.vocabulary, c.width) : Linear(table, precision: precision, arena: arena, pool: pool)
        try tensors.finish(ignoring: ["rope_freqs.weight"])

        rotary = RotaryEmbedding(width: c.headWidth, dimensions: c.rotaryDimensions, base: c.rotaryBase,
                                 pairing: c.architecture == .llama ? .interleaved : .halves)
        pageShape = AttentionPage.Shape(layers: c.layers, heads: c.kvHeads, width: c.headWidth)
        attention = PagedAttention(shape: pageShape, queryHeads: c.heads, pool: pool)
        func scratch(_ columns: Int) -> Matrix { Matrix(rows: Self.chunk, columns: columns) }
        (x, normed, projected, wide) = (scratch(c.width), scratch(c.width), scratch(c.width), scratch(c.width))
        (q, k, v, mixed) = (scratch(queries), scratch(keys), scratch(keys), scratch(queries))
        (gated, raised) = (scratch(c.feedForward), scratch(c.feedForward))
        logitRows = Matrix(rows: Self.logitRows, columns: c.vocabulary)
        // A million numbers at a time; touched only by weights that are not packed.
        let strip = Matrix(rows: 1, columns: max(1 << 20, c.width, queries, c.feedForward))
        narrow = LinearScratch(rows: Self.chunk, columns: c.width, strip: strip)
        heads = LinearScratch(rows: Self.chunk, columns: queries, strip: strip)
        deep = LinearScratch(rows: Self.chunk, columns: c.feedForward, strip: strip)
    }

    private init(_ model: LanguageModel, adapter: [AdaptedLayer], identity: String) {
        (tokenizer, configuration, precision, self.identity, self.adapter) = (model.tokenizer, model.configuration, model.precision, identity, adapter)
        (embedding, layers, outputNorm, output) = (model.embedding, model.layers, model.outputNorm, model.output)
        (rotary, attention, pageShape, pool, lock) = (model.rotary, model.attention, model.pageShape, model.pool, model.lock)
        (x, normed, projected, wide) = (model.x, model.normed, model.projected, model.wide)
        (q, k, v, mixed) = (model.q, model.k, model.v, model.mixed)
        (gated, raised, logitRows) = (model.gated, model.raised, model.logitRows)
        (narrow, heads, deep) = (model.narrow, model.heads, model.deep)
    }

    /// The same model with low-rank additions to its layers. It shares this one's weights and scratch: one forward pass at a time of
    /// both together. Caches of the two do not mix: their keys and values differ.
    /// - Parameter layers: the additions, one entry a layer of this model.
    public func adapted(by layers: [LanguageModelAdapter.Layer], identity: String) throws -> LanguageModel {
        guard layers.count == configuration.layers else { throw LanguageModelError.badLayer(layers.count, layers: configuration.layers) }
        return LanguageModel(self, adapter: layers.map { AdaptedLayer($0, rows: Self.chunk) }, identity: identity)
    }

    /// An empty cache of `batch` rows with `capacity` positions each (at most the model's context). Memory is taken as
    /// rows grow.
    public func makeCache(batch: Int = 1, capacity: Int? = nil) -> KVCache {
        KVCache(shape: pageShape, batch: max(1, batch), capacity: min(max(1, capacity ?? configuration.context), configuration.context))
    }

    /// Tokens that follow what a row of a cache holds; or, where `embeddings` are given, as many of its rows in their stead.
    struct Run {
        let row: Int
        let tokens: [Int32]
        var embeddings: Matrix?

        init(row: Int, tokens: [Int32]) {
            (self.row, self.tokens) = (row, tokens)
        }

        init(row: Int, embeddings: Matrix) {
            self.row = row
            self.embeddings = embeddings
            tokens = [Int32](repeating: KVCache.noToken, count: embeddings.rows)
        }
    }

    /// Which positions of the runs get logits.
    enum Wanted { case none, last, all }

    /// Reads `runs`, in their order, into `cache`, in chunks over all of them. Calls `logits` for each wanted
    /// position (run, index in it) and `hidden` for each position with the residual stream after `layer` layers.
    /// On cancellation throws `CancellationError`; what was read by then stays in the cache.
    func forward(_ runs: [Run], cache: KVCache, wanted: Wanted, isCancelled: () -> Bool,
                 logits: (Int, Int, UnsafeBufferPointer<Float>) -> Void,
                 hidden: (layer: Int, visit: (Int, Int, UnsafeBufferPointer<Float>) -> Void)? = nil) throws {
        guard cache.belongs(to: pageShape) else { throw LanguageModelError.foreignCache }
        var lengths: [Int: Int] = [:]
        for run in runs {
            guard run.row >= 0, run.row < cache.batch else { throw LanguageModelError.badRow(run.row, rows: cache.batch) }
            guard !run.tokens.isEmpty else { throw LanguageModelError.empty }
            let total = lengths[run.row, default: cache.length(run.row)] + run.tokens.count
            lengths[run.row] = total
            guard total <= cache.capacity else { throw LanguageModelError.tooLong(tokens: total, capacity: cache.capacity) }
            if let embeddings = run.embeddings {
                guard embeddings.columns == configuration.width else { throw LanguageModelError.badEmbedding(embeddings.columns, width: configuration.width) }
                continue
            }
            for token in run.tokens where token < 0 || Int(token) >= configuration.vocabulary {
                throw LanguageModelError.badToken(token, vocabulary: configuration.vocabulary)
            }
        }
        try lock.withLock {
            var run = 0, offset = 0
            while run < runs.count {
                if isCancelled() { throw CancellationError() }
                var stretches: [(row: Int, first: Int, position: Int, count: Int)] = []
                var places: [(run: Int, index: Int)] = []
                var positions: [Int] = []
                while run < runs.count, places.count < Self.chunk {
                    let (row, tokens) = (runs[run].row, runs[run].tokens)
                    let count = min(Self.chunk - places.count, tokens.count - offset)
                    let start = cache.length(row)
                    cache.append(tokens[offset..<(offset + count)], to: row)
                    stretches.append((row, places.count, start, count))
                    for i in 0..<count {
                        if let embeddings = runs[run].embeddings {
                            x.copyRow(offset + i, of: embeddings, to: places.count)
                        } else {
                            embedding.widen(row: Int(tokens[offset + i]), into: x, row: places.count)
                        }
                        places.append((run, offset + i))
                        positions.append(start + i)
                    }
                    offset += count
                    if offset == tokens.count { run += 1; offset = 0 }
                }
                // Only now: a page that a segment holds is copied before the cache writes to it again.
                let segments = stretches.map { AttentionSegment(pages: cache.pages($0.row), firstRow: $0.first, firstPosition: $0.position, count: $0.count) }
                let angles = rotary.angles(at: positions)
                for n in layers.indices {
                    if let hidden, hidden.layer == n { visit(x, places, hidden.visit) }
                    apply(layers[n], index: n, rows: places.count, angles: angles, segments: segments)
                }
                if let hidden, hidden.layer == layers.count { visit(x, places, hidden.visit) }
                let chosen = places.indices.filter { r in
                    wanted == .all || wanted == .last && places[r].index == runs[places[r].run].tokens.count - 1
                }
                project(chosen, places: places, visit: logits)
            }
        }
    }

    private func apply(_ layer: Layer, index: Int, rows: Int, angles: RotaryEmbedding.Angles, segments: [AttentionSegment]) {
        rmsNorm(x, rows: rows, weight: layer.attentionNorm, epsilon: configuration.epsilon, into: normed)
        Linear.apply([(layer.query, q), (layer.key, k), (layer.value, v)], to: normed, rows: rows, scratch: narrow, pool: pool)
        adapter?[index].attention.add(normed, rows: rows, to: [q, k, v], pool: pool)
        rotary.apply(angles, to: q)
        rotary.apply(angles, to: k)
        attention.store(keys: k, values: v, layer: index, segments: segments)
        attention.attend(queries: q, layer: index, segments: segments, into: mixed)
        Linear.apply([(layer.attentionOutput, projected)], to: mixed, rows: rows, scratch: heads, pool: pool)
        adapter?[index].attentionOutput.add(mixed, rows: rows, to: [projected], pool: pool)
        add(projected, to: x, rows: rows)

        rmsNorm(x, rows: rows, weight: layer.feedForwardNorm, epsilon: configuration.epsilon, into: normed)
        Linear.apply([(layer.gate, gated), (layer.up, raised)], to: normed, rows: rows, scratch: narrow, pool: pool)
        adapter?[index].feedForward.add(normed, rows: rows, to: [gated, raised], pool: pool)
        siluMultiply(gated, by: raised, rows: rows, pool: pool)
        Linear.apply([(layer.down, projected)], to: gated, rows: rows, scratch: deep, pool: pool)
        adapter?[index].down.add(gated, rows: rows, to: [projected], pool: pool)
        add(projected, to: x, rows: rows)
    }

    /// Logits of the chosen rows of `x`, a few at a time: a row takes vocabulary * 4 bytes.
    private func project(_ chosen: [Int], places: [(run: Int, index: Int)], visit: (Int, Int, UnsafeBufferPointer<Float>) -> Void) {
        let vocabulary = configuration.vocabulary
        for start in stride(from: 0, to: chosen.count, by: Self.logitRows) {
            let some = chosen[start..<min(start + Self.logitRows, chosen.count)]
            for (i, r) in some.enumerated() { wide.copyRow(r, of: x, to: i) }
            rmsNorm(wide, rows: some.count, weight: outputNorm, epsilon: configuration.epsilon, into: normed)
            Linear.apply([(output, logitRows)], to: normed, rows: some.count, scratch: narrow, pool: pool)
            logitRows.withUnsafeBufferPointer { all in
                for (i, r) in some.enumerated() {
                    visit(places[r].run, places[r].index, UnsafeBufferPointer(rebasing: all[(i * vocabulary)..<((i + 1) * vocabulary)]))
                }
            }
        }
    }

    /// Residual streams through the last norm.
    func outputNormed(_ rows: [[Float]]) -> [[Float]] {
        let matrix = Matrix(rows), out = Matrix(rows: rows.count, columns: configuration.width)
        rmsNorm(matrix, rows: rows.count, weight: outputNorm, epsilon: configuration.epsilon, into: out)
        return rows.indices.map { out.row($0) }
    }

    private func visit(_ matrix: Matrix, _ places: [(run: Int, index: Int)], _ body: (Int, Int, UnsafeBufferPointer<Float>) -> Void) {
        let width = configuration.width
        matrix.withUnsafeBufferPointer { all in
            for (r, place) in places.enumerated() {
                body(place.run, place.index, UnsafeBufferPointer(rebasing: all[(r * width)..<((r + 1) * width)]))
            }
        }
    }
}

/// "NAME FORMAT fnv:xxxxxxxxxxxx": FNV-1a over the file's size, its header (metadata, tensor names, offsets) and 64 bytes
/// from the middle of each tensor, so that other weights under the same header have another identity.
private func modelIdentity(_ gguf: GGUF, name: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ bytes: UnsafeRawBufferPointer) { for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    withUnsafeBytes(of: UInt64(gguf.file.bytes.count).littleEndian) { mix($0) }
    mix(UnsafeRawBufferPointer(rebasing: gguf.file.bytes[..<gguf.headerSize]))
    for tensor in gguf.tensors.tensors.values.sorted(by: { $0.name < $1.name }) {
        let middle = tensor.bytes.count / 2
        mix(UnsafeRawBufferPointer(rebasing: tensor.bytes[middle..<min(middle + 64, tensor.bytes.count)]))
    }
    var counts: [BlockFormat: Int] = [:]
    for tensor in gguf.tensors.tensors.values where tensor.shape.count > 1 { counts[tensor.format, default: 0] += 1 }
    let format = counts.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }.map { "\($0.key)".uppercased() } ?? "?"
    let digits = String(hash, radix: 16)
    return "\(name) \(format) fnv:" + (String(repeating: "0", count: 16 - digits.count) + digits).prefix(12)
}
