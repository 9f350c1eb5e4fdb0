import Media

/// The one error type of this module: what happened and what to do, in one line that is safe to print.
public struct ServingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is; whether to try again follows from it.
    public enum Kind: Hashable, Sendable {
        /// What was asked for cannot be sent: a bad URL, a missing key.
        case request
        /// No connection, or it broke.
        case connection
        /// No whole answer in time.
        case timeout
        /// The server answered with this HTTP status, which is none of success.
        case status(Int)
        /// The server's answer is too large, or not what was agreed.
        case answer
    }

    public let kind: Kind
    public let description: String
    /// Seconds after which the server wants to be asked again.
    public var retryAfter: Double?

    public init(_ kind: Kind, _ description: String, retryAfter: Double? = nil) {
        self.kind = kind
        self.description = terminalSafeLine(description)
        self.retryAfter = retryAfter
    }

    /// Whether the same request may succeed a little later.
    public var isPassing: Bool {
        switch kind {
        case .connection, .timeout: true
        case .status(let status): [408, 429, 500, 502, 503, 504, 529].contains(status)
        case .request, .answer: false
        }
    }
}
