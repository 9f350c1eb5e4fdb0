import Kernels
import Tokenizer

extension LanguageModel {
    /// A stretch of a sequence: tokens, or embeddings [count, width] that stand in their place.
    public enum Part {
        case tokens([Int32])
        case embeddings(Matrix)
    }

    /// Reads `tokens` at the end of row `row` and returns the logits after the last of them.
    ///
    /// Chunks of 128 tokens; `isCancelled` is asked before each (then `CancellationError`, what was read stays read).
    @discardableResult
    public func prefill(_ tokens: [Int32], into cache: KVCache, row: Int = 0,
                        isCancelled: () -> Bool = { Task.isCancelled }) throws -> Logits {
        var result = Logits([])
        try forward([Run(row: row, tokens: tokens)], cache: cache, wanted: .last, isCancelled: isCancelled) { _, _, values in
            result = Logits(Array(values))
        }
        return result
    }

    /// One step of several rows in one pass: `tokens[i]` goes to row `rows[i]` (all rows in order, if nil). Returns the
    /// logits after each, in the same order. Leave finished rows out of `rows`.
    public func decode(_ tokens: [Int32], cache: KVCache, rows: [Int]? = nil) throws -> [Logits] {
        let rows = rows ?? Array(0..<tokens.count)
        guard rows.count == tokens.count, Set(rows).count == rows.count else { throw LanguageModelError.badRow(tokens.count, rows: rows.count) }
        var result = [Logits](repeating: Logits([]), count: tokens.count)
        let runs = zip(rows, tokens).map { Run(row: $0, tokens: [$1]) }
        try forward(runs, cache: cache, wanted: .last, isCancelled: { false }) { run, _, values in
            result[run] = Logits(Array(values))
        }
        return result
    }

    /// How likely each continuation is after the first `length` positions (all, if nil) of a row of `prefix`:
    /// the sum of natural log-probabilities of its tokens, and their number. One batch; `prefix` stays as it is.
    ///
    /// `prefixLogits` are the logits after the prefix, as `prefill` returned them; without them the last token of the
    /// prefix is read once more.
    public func score(_ continuations: [[Int32]], after prefix: KVCache, row: Int = 0, length: Int? = nil, prefixLogits: Logits? = nil,
                      isCancelled: () -> Bool = { Task.isCancelled }) throws -> [(logProbability: Double, count: Int)] {
        let available = min(length ?? prefix.length(row), prefix.length(row))
        guard available > 0 else { throw LanguageModelError.empty }
        let scratch = makeCache(batch: max(1, continuations.count), capacity: configuration.context)
        var first = prefixLogits
        if first == nil {
            let last = prefix.tokens(row)[available - 1]
            try scratch.copyPrefix(from: prefix, row: row, to: [0], length: available - 1)
            first = try prefill([last], into: scratch, isCancelled: isCancelled)
            try scratch.copyPrefix(from: scratch, row: 0, to: 0..<scratch.batch)
        } else {
            try scratch.copyPrefix(from: prefix, row: row, to: 0..<scratch.batch, length: available)
        }
        var results = continuations.map { (logProbability: 0.0, count: $0.count) }
        for (i, tokens) in continuations.enumerated() {
            if let token = tokens.first, let first { results[i].logProbability = Double(first.logProbability(of: token)) }
        }
        // The last token of each needs no reading: nothing is asked after it.
        let longer = continuations.indices.filter { continuations[$0].count > 1 }
        let runs = longer.map { Run(row: $0, tokens: Array(continuations[$0].dropLast())) }
        try forward(runs, cache: scratch, wanted: .all, isCancelled: isCancelled) { run, index, values in
            let token = continuations[longer[run]][index + 1]
            results[longer[run]].logProbability += Double(values[Int(token)] - logSumExp(values))
        }
        return results
    }

    /// Log-probability of every token after the first, given those before it; calls `visit(position, logits, next)`.
    /// For teacher-forced comparisons and perplexity.
    public func teacherForce(_ tokens: [Int32], isCancelled: () -> Bool = { Task.isCancelled },
                             visit: (Int, UnsafeBufferPointer<Float>, Int32) -> Void) throws {
        let cache = makeCache(capacity: tokens.count)
        try forward([Run(row: 0, tokens: Array(tokens.dropLast()))], cache: cache, wanted: .all, isCancelled: isCancelled) { _, index, values in
            visit(index, values, tokens[index + 1])
        }
    }

    /// The residual stream after `layer` layers (0: the embeddings; `configuration.layers`: before the last norm), one
    /// row of `configuration.width` numbers per token.
    public func hiddenStates(_ tokens: [Int32], layer: Int, isCancelled: () -> Bool = { Task.isCancelled }) throws -> [[Float]] {
        guard layer >= 0, layer <= configuration.layers else { throw LanguageModelError.badLayer(layer, layers: configuration.layers) }
        var result = [[Float]](repeating: [], count: tokens.count)
        try forward([Run(row: 0, tokens: tokens)], cache: makeCache(), wanted: .none, isCancelled: isCancelled, logits: { _, _, _ in },
                    hidden: (layer, { _, index, values in result[index] = Array(values) }))
        return result
    }

    /// Reads parts of a sequence, one after another, at the end of row `row`, in as few passes as their length allows; after them, if
    /// given, `queries`, which the cache does not keep.
    /// - Returns: the logits after each part, and the residual stream through the last norm at each query.
    public func prefill(_ parts: [Part], queries: Matrix? = nil, into cache: KVCache, row: Int = 0,
                        isCancelled: () -> Bool = { Task.isCancelled }) throws -> (logits: [Logits], streams: [[Float]]) {
        var runs = parts.map { part in
            switch part {
            case .tokens(let tokens): Run(row: row, tokens: tokens)
            case .embeddings(let embeddings): Run(row: row, embeddings: embeddings)
            }
        }
        let end = cache.length(row) + runs.reduce(0) { $0 + $1.tokens.count }
        defer { cache.truncate(row: row, to: min(end, cache.length(row))) }
        if let queries { runs.append(Run(row: row, embeddings: queries)) }
        var logits = [Logits](repeating: Logits([]), count: parts.count)
        var streams = [[Float]](repeating: [], count: queries?.rows ?? 0)
        try forward(runs, cache: cache, wanted: .last, isCancelled: isCancelled, logits: { run, _, values in
            if run < parts.count { logits[run] = Logits(Array(values)) }
        }, hidden: queries == nil ? nil : (configuration.layers, { run, index, values in
            if run == parts.count { streams[index] = Array(values) }
        }))
        return (logits, streams.isEmpty ? [] : outputNormed(streams))
    }

    /// Reads tokens, or embeddings in their stead, at the end of row `row`; calls `visit` with the logits after each.
    public func prefill(_ tokens: [Int32], embeddings: Matrix? = nil, into cache: KVCache, row: Int = 0, isCancelled: () -> Bool = { Task.isCancelled },
                        visit: (Int, UnsafeBufferPointer<Float>) -> Void) throws {
        let run = embeddings.map { Run(row: row, embeddings: $0) } ?? Run(row: row, tokens: tokens)
        try forward([run], cache: cache, wanted: .all, isCancelled: isCancelled) { _, index, values in visit(index, values) }
    }
}
