/// The one error type of the production: what happened and what to do, in one line.
public struct ProductionError: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String

    public init(_ description: String) {
        self.description = description
    }
}
