import Narrative

/// What plays a role: a model in this process, rules, or a server.
///
/// Generation is an `AsyncThrowingStream` of events, so that the caller drives progress, preview and cancel: cancelling the
/// task that iterates ends the generation between two tokens or two denoising steps, and nothing that was already
/// delivered is lost.
public protocol Engine: Sendable {
    /// Name, version and weights, such as `director smollm2-135m-instruct.q4_1 b179c952`: kept with every take.
    var identity: String { get }

    /// Settings that shape the output, by name: kept with every take, part of its digest.
    var settings: [String: String] { get }

    /// The inputs that the engine reads for a cell of this kind.
    func reads(for kind: CellKind) -> [InputSelector]
}

/// The one error type of the roles: what happened and what to do, in one line.
public struct RoleError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}
