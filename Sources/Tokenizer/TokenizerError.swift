/// Why a vocabulary cannot be used, or a conversation cannot be rendered. One line, with what to do.
public struct TokenizerError: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
}
