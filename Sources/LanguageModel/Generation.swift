import Kernels
import Tokenizer

/// A token as it was generated.
public struct GeneratedToken: Sendable {
    public let id: Int32
    /// The text that it completes; empty while a character is unfinished.
    public let text: String
    /// Natural log of its probability before penalties and masks.
    public let logProbability: Float
}

/// Changes logits before sampling (masks by setting minus infinity); sees the tokens generated so far.
public typealias LogitsHook = @Sendable (inout Logits, [Int32]) -> Void

/// Token by token from one row of a cache: a plain step API (`next()`), and an `AsyncSequence` over the same steps.
///
/// Ends before an end token, at `maximum` tokens, or when the cache is full. Cancellation is asked for before each token
/// and throws `CancellationError`; the cache keeps what was read.
public final class Generation: AsyncSequence, AsyncIteratorProtocol {
    public typealias Element = GeneratedToken

    public private(set) var tokens: [Int32] = []
    public private(set) var text = ""
    /// The sampler in its present state, to go on with.
    public private(set) var sampler: Sampler
    /// Why it is over; nil while it is not.
    public private(set) var end: End?

    public enum End: Sendable { case endToken, maximum, cacheFull }

    private let model: LanguageModel
    private let cache: KVCache
    private let row: Int
    private let maximum: Int
    private let penaltyWindow: Int
    private let hook: LogitsHook?
    private let isCancelled: @Sendable () -> Bool
    private var logits: Logits
    private var decoder: StreamDecoder
    private var unread: Int32?

    init(model: LanguageModel, logits: Logits, cache: KVCache, row: Int, maximum: Int, sampler: Sampler, penaltyWindow: Int,
         hook: LogitsHook?, isCancelled: @escaping @Sendable () -> Bool) {
        self.model = model
        self.logits = logits
        self.cache = cache
        self.row = row
        self.maximum = maximum
        self.sampler = sampler
        self.penaltyWindow = penaltyWindow
        self.hook = hook
        self.isCancelled = isCancelled
        decoder = model.tokenizer.makeStreamDecoder()
    }

    /// The next token, or nil at the end.
    public func next() throws -> GeneratedToken? {
        guard end == nil else { return nil }
        if isCancelled() { throw CancellationError() }
        guard tokens.count < maximum else { return finish(.maximum) }
        if let token = unread {
            guard cache.length(row) < cache.capacity else { return finish(.cacheFull) }
            logits = try model.prefill([token], into: cache, row: row, isCancelled: { false })
            unread = nil
        }
        var adjusted = logits
        hook?(&adjusted, tokens)
        let id = sampler.sample(adjusted, recent: Array(cache.tokens(row).suffix(penaltyWindow)))
        if model.tokenizer.endTokens.contains(id) { return finish(.endToken) }
        tokens.append(id)
        unread = id
        let piece = decoder.push(id)
        text += piece
        return GeneratedToken(id: id, text: piece, logProbability: logits.logProbability(of: id))
    }

    private func finish(_ reason: End) -> GeneratedToken? {
        end = reason
        text += decoder.finish()
        return nil
    }

    public func makeAsyncIterator() -> Generation { self }
    public func next() async throws -> GeneratedToken? {
        await Task.yield()
        return try step()
    }

    private func step() throws -> GeneratedToken? { try next() }
}

extension LanguageModel {
    /// Goes on from `logits`, the logits after what row `row` of `cache` holds.
    ///
    /// `hook` runs before the sampler, for constrained decoding; the repetition penalty sees the last `penaltyWindow`
    /// tokens of the row.
    public func generate(after logits: Logits, cache: KVCache, row: Int = 0, maximum: Int, sampler: Sampler, penaltyWindow: Int = 64,
                         hook: LogitsHook? = nil, isCancelled: @escaping @Sendable () -> Bool = { Task.isCancelled }) -> Generation {
        Generation(model: self, logits: logits, cache: cache, row: row, maximum: maximum, sampler: sampler, penaltyWindow: penaltyWindow,
                   hook: hook, isCancelled: isCancelled)
    }
}
