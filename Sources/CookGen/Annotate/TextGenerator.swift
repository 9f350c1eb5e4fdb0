import Foundation
import Serving

/// A language model that answers a conversation: one in this process or one behind the OpenAI chat shape.
public protocol TextGenerator: Sendable {
    /// Who it is, for logs and the index.
    var name: String { get }

    /// The model's answer to the last turn: hostile text, at most about `maximumTokens` tokens long.
    /// - Throws: the model's own error, or `CancellationError`.
    func answer(_ turns: [ChatTurn], maximumTokens: Int) async throws -> String

    /// The same where the answer is to be a line for each of `lines`, beginning with it. A model that can be held to that is; of others it
    /// is only hoped.
    func answer(_ turns: [ChatTurn], lines: [String], maximumTokens: Int) async throws -> String
}

extension TextGenerator {
    public func answer(_ turns: [ChatTurn], lines: [String], maximumTokens: Int) async throws -> String {
        try await answer(turns, maximumTokens: maximumTokens)
    }
}

/// A served language model.
public struct ServedTextGenerator: TextGenerator {
    private let client: ChatClient

    public init(_ client: ChatClient) {
        self.client = client
    }

    public var name: String { client.endpoint.description }

    public func answer(_ turns: [ChatTurn], maximumTokens: Int) async throws -> String {
        try await client.ask(ChatRequest(turns, maximumTokens: maximumTokens, temperature: 0, seed: 1)).text
    }
}
