import Synchronization

/// A wish to stop, seen by every thread of a build.
public final class Cancellation: Sendable {
    private let isWanted = Atomic(false)

    public init() {}

    public func cancel() {
        isWanted.store(true, ordering: .relaxed)
    }

    public var isCancelled: Bool { isWanted.load(ordering: .relaxed) }
}
