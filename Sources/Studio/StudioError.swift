import Media

/// The one error type of the studio: what happened and what to do, in one line.
public struct StudioError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of failure it is; the exit code follows from it.
    public enum Kind: Hashable, Sendable {
        /// The command was asked for wrongly: unknown name, bad argument.
        case usage
        /// It was asked for rightly and did not succeed.
        case failure
        /// The author stopped it.
        case interrupted
    }

    public let kind: Kind
    public let description: String

    public init(_ description: String, kind: Kind = .failure) {
        self.kind = kind
        self.description = terminalSafeLine(description)
    }

    static func usage(_ description: String) -> StudioError {
        StudioError(description, kind: .usage)
    }

    static let interrupted = StudioError("stopped", kind: .interrupted)

    /// Any error as one of ours: cancellation becomes `.interrupted`, the other modules' one-liners keep their words.
    public static func from(_ error: any Error) -> StudioError {
        switch error {
        case let error as StudioError: error
        case is CancellationError: .interrupted
        default: StudioError(String(describing: error))
        }
    }
}

/// What the process says to whoever started it.
public enum ExitCode: Int32, Sendable {
    case ok = 0
    case failure = 1
    case usage = 2
    /// A script stopped at its first error.
    case scriptStopped = 3
    case interrupted = 130
}
