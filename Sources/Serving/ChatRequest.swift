import Foundation

/// A piece of a message: text or a picture.
public enum ChatPart: Hashable, Sendable {
    case text(String)
    /// A JPEG file, sent as a `data:` URL.
    case jpeg(Data)
}

/// A message of a conversation.
public struct ChatTurn: Hashable, Sendable {
    public enum Role: String, Sendable { case system, user, assistant }

    public var role: Role
    public var parts: [ChatPart]

    public init(_ role: Role, _ parts: [ChatPart]) {
        self.role = role
        self.parts = parts
    }

    public init(_ role: Role, _ text: String) {
        self.init(role, [.text(text)])
    }
}

/// What a chat server is asked for.
public struct ChatRequest: Hashable, Sendable {
    public var turns: [ChatTurn]
    /// Tokens that the answer may have.
    public var maximumTokens: Int
    /// 0 takes the likeliest.
    public var temperature: Double
    public var seed: UInt64?
    /// Whether the answer is to be one JSON object. Servers that know no such thing are asked again without it: the prompt should
    /// say so too.
    public var wantsJSON: Bool

    public init(_ turns: [ChatTurn], maximumTokens: Int = 512, temperature: Double = 0, seed: UInt64? = nil, wantsJSON: Bool = false) {
        self.turns = turns
        self.maximumTokens = maximumTokens
        self.temperature = temperature
        self.seed = seed
        self.wantsJSON = wantsJSON
    }

    /// The request's JSON. Messages of text alone carry a plain string, which every server takes.
    func body(model: String, json: Bool) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(Body(
            model: model, messages: turns.map(Body.Message.init), max_tokens: maximumTokens, temperature: temperature,
            // JSON numbers above 2^53 are not the same everywhere.
            seed: seed.map { Int($0 % (1 << 31)) }, response_format: json ? .init(type: "json_object") : nil))
    }

    private struct Body: Encodable {
        struct Format: Encodable { let type: String }
        struct Link: Encodable { let url: String }

        struct Part: Encodable {
            let type: String
            var text: String?
            var image_url: Link?
        }

        struct Message: Encodable {
            let role: String
            let parts: [ChatPart]

            init(_ turn: ChatTurn) {
                role = turn.role.rawValue
                parts = turn.parts
            }

            enum Key: CodingKey { case role, content }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: Key.self)
                try container.encode(role, forKey: .role)
                if parts.count == 1, case .text(let text) = parts[0] { return try container.encode(text, forKey: .content) }
                try container.encode(parts.map { part in
                    switch part {
                    case .text(let text): Part(type: "text", text: text)
                    case .jpeg(let data): Part(type: "image_url", image_url: Link(url: "data:image/jpeg;base64," + data.base64EncodedString()))
                    }
                }, forKey: .content)
            }
        }

        let model: String
        let messages: [Message]
        let max_tokens: Int
        let temperature: Double
        let seed: Int?
        let response_format: Format?
    }
}

/// What a chat server answered.
public struct ChatAnswer: Hashable, Sendable {
    /// As the model wrote it, but without what it thought aloud before (`<think>...</think>`). Hostile text.
    public let text: String
    /// It stopped at the limit of tokens, not by itself.
    public let isCut: Bool

    /// Reads `choices[0].message.content`, a string or parts of text.
    init(json: Data, from name: String) throws {
        guard let answer = try? JSONDecoder().decode(Answer.self, from: json) else {
            throw ServingError(.answer, "what \(name) answers is not of the OpenAI chat shape; is the address right? It usually ends in /v1")
        }
        guard let choice = answer.choices.first else { throw ServingError(.answer, "\(name) answered with no choice at all") }
        var text = choice.message.content?.text ?? ""
        if let end = text.range(of: "</think>") { text = String(text[end.upperBound...]) }
        self.text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        isCut = choice.finish_reason == "length"
    }

    private struct Answer: Decodable {
        struct Choice: Decodable {
            let message: Message
            let finish_reason: String?
        }
        struct Message: Decodable { let content: Content? }
        struct Part: Decodable { let text: String? }
        enum Content: Decodable {
            case whole(String), parts([Part])

            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let text = try? container.decode(String.self) { self = .whole(text) } else { self = .parts(try container.decode([Part].self)) }
            }

            var text: String {
                switch self {
                case .whole(let text): text
                case .parts(let parts): parts.compactMap(\.text).joined()
                }
            }
        }
        let choices: [Choice]
    }
}
