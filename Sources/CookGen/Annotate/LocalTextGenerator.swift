import LanguageModel
import Serving
import Tokenizer

/// A language model in this process, read greedily. Prompts that begin alike (the instructions and examples of one task) are read
/// once: the cache keeps the last prompt, and goes on from where the next one differs. Answers are made one after another.
public actor LocalTextGenerator: TextGenerator {
    private let model: LanguageModel
    private let cache: KVCache
    private var read: [Int32] = []

    public nonisolated let name: String

    public init(_ model: LanguageModel) {
        self.model = model
        name = model.identity
        cache = model.makeCache()
    }

    public func answer(_ turns: [ChatTurn], maximumTokens: Int) async throws -> String {
        let (logits, length) = try open(turns)
        defer { cache.truncate(row: 0, to: length) }
        return try Self.text(of: model.generate(after: logits, cache: cache, maximum: min(maximumTokens, cache.capacity - length), sampler: .greedy))
    }

    /// Lines whose beginnings are given: only what stands behind them is written by the model, each to the end of its line.
    public func answer(_ turns: [ChatTurn], lines: [String], maximumTokens: Int) async throws -> String {
        var (logits, length) = try open(turns)
        defer { cache.truncate(row: 0, to: length) }
        var answer = "", written = 0
        for (index, line) in lines.enumerated() {
            let given = model.tokenizer.encode((index > 0 ? "\n" : "") + line)
            guard cache.length() + given.count < cache.capacity, written < maximumTokens else { break }
            logits = try model.prefill(given, into: cache)
            var tokens: [Int32] = []
            while written < maximumTokens, tokens.count < Self.longestLine, cache.length() < cache.capacity {
                try Task.checkCancellation()
                let token = logits.argmax
                if model.tokenizer.endTokens.contains(token) || model.tokenizer.decode([token]).contains("\n") { break }
                tokens.append(token)
                written += 1
                logits = try model.prefill([token], into: cache)
            }
            answer += (index > 0 ? "\n" : "") + line + model.tokenizer.decode(tokens)
        }
        return answer
    }

    /// Tokens that the model may write on one line.
    private static let longestLine = 48

    /// Reads a conversation; what it has in common with the last one is not read again.
    /// - Returns: the logits after it, and its length in tokens.
    private func open(_ turns: [ChatTurn]) throws -> (logits: Logits, length: Int) {
        let messages = turns.map { turn in
            ChatMessage(ChatMessage.Role(rawValue: turn.role.rawValue) ?? .user, turn.parts.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "\n"))
        }
        let tokens = try model.tokenizer.encode(chat: messages)
        guard tokens.count + 16 <= cache.capacity else {
            throw CookGenError("a prompt of \(tokens.count) tokens is too long for \(name), which reads \(cache.capacity); use a model with a longer context")
        }
        // The last token is always read anew: its logits are wanted.
        let common = min(zip(read, tokens).prefix { $0 == $1 }.count, tokens.count - 1)
        cache.truncate(row: 0, to: common)
        read = []
        let logits = try model.prefill(Array(tokens[common...]), into: cache)
        read = tokens
        return (logits, tokens.count)
    }

    /// All that there is to come, by the plain steps.
    private static func text(of generation: Generation) throws -> String {
        while try generation.next() != nil {}
        return generation.text
    }
}
