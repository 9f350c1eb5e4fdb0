/// One turn of a conversation.
public struct ChatMessage: Sendable, Equatable {
    public enum Role: String, Sendable { case system, user, assistant }
    public var role: Role
    public var content: String

    public init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }
}

/// The chat templates that are rendered here: ChatML, each model with its own system message where none is given.
/// Recognised by the Jinja source in the model file.
struct ChatTemplate: Sendable {
    let defaultSystem: String?

    private static let known = [
        "You are a helpful AI assistant named SmolLM, trained by Hugging Face",
        "You are Qwen, created by Alibaba Cloud. You are a helpful assistant.",
    ]

    init?(_ jinja: String) {
        guard jinja.contains("<|im_start|>"), jinja.contains("<|im_end|>") else { return nil }
        defaultSystem = Self.known.first(where: jinja.contains)
    }

    enum Part { case special(String), text(String) }

    func parts(_ messages: [ChatMessage], addGenerationPrompt: Bool) -> [Part] {
        var all = messages
        if let defaultSystem, messages.first?.role != .system { all.insert(ChatMessage(.system, defaultSystem), at: 0) }
        var parts: [Part] = []
        for message in all {
            parts += [.special("<|im_start|>"), .text(message.role.rawValue + "\n" + message.content), .special("<|im_end|>"), .text("\n")]
        }
        if addGenerationPrompt { parts += [.special("<|im_start|>"), .text("assistant\n")] }
        return parts
    }
}

extension Tokenizer {
    /// The conversation as text, as the model's own template writes it.
    public func render(_ messages: [ChatMessage], addGenerationPrompt: Bool = true) throws -> String {
        try parts(messages, addGenerationPrompt).map { switch $0 { case .special(let s), .text(let s): s } }.joined()
    }

    /// The conversation as tokens. Control tokens written out inside a message stay text: nobody can end a turn from
    /// within it.
    public func encode(chat messages: [ChatMessage], addGenerationPrompt: Bool = true) throws -> [Int32] {
        try parts(messages, addGenerationPrompt).flatMap { part -> [Int32] in
            switch part {
            case .text(let text): return encode(text)
            case .special(let name):
                guard let id = token(for: name) else {
                    throw TokenizerError("the model's chat template uses \(name), which its vocabulary lacks; choose another model file")
                }
                return [id]
            }
        }
    }

    private func parts(_ messages: [ChatMessage], _ addGenerationPrompt: Bool) throws -> [ChatTemplate.Part] {
        guard let template else {
            throw TokenizerError("the model file has no chat template of a known kind (ChatML); choose an instruction-tuned model")
        }
        return template.parts(messages, addGenerationPrompt: addGenerationPrompt)
    }
}
