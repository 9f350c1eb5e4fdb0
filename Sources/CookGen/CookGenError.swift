import Media

/// The one error type of this module: what happened and what to do, in one line that is safe to print.
public struct CookGenError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    public init(_ description: String) {
        self.description = terminalSafeLine(description)
    }
}
