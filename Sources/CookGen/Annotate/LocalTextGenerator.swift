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
        let messages = turns.map { turn in
            ChatMessage(ChatMessage.Role(rawValue: turn.role.rawValue) ?? .user, turn.parts.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "\n"))
        }
        let tokens = try model.tokenizer.encode(chat: messages)
        let room = model.configuration.context - tokens.count
        guard room >= 16 else {
            throw CookGenError("a prompt of \(tokens.count) tokens is too long for \(name), which reads \(model.configuration.context); use a model with a longer context")
        }
        // The last token is always read anew: its logits are wanted.
        let common = min(zip(read, tokens).prefix { $0 == $1 }.count, tokens.count - 1)
        cache.truncate(row: 0, to: common)
        read = Array(read.prefix(common))
        let logits: Logits
        do {
            logits = try model.prefill(Array(tokens[common...]), into: cache)
        } catch {
            // What was read before a cancellation is not known exactly.
            cache.truncate(row: 0, to: 0)
            read = []
            throw error
        }
        read = tokens
        let generation = model.generate(after: logits, cache: cache, maximum: min(maximumTokens, room), sampler: .greedy)
        defer { cache.truncate(row: 0, to: tokens.count) }
        return try Self.text(of: generation)
    }

    /// All that there is to come, by the plain steps.
    private static func text(of generation: Generation) throws -> String {
        while try generation.next() != nil {}
        return generation.text
    }
}
