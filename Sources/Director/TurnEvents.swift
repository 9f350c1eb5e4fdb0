import Roles

/// The events that `work` emits, on a task of its own; it is cancelled once nobody listens.
func turnEvents(_ work: @escaping @Sendable (_ emit: @escaping @Sendable (TurnEvent) -> Void) async throws -> Void) -> AsyncThrowingStream<TurnEvent, any Error> {
    AsyncThrowingStream { continuation in
        let task = Task.detached {
            do {
                try await work { continuation.yield($0) }
                continuation.finish()
            } catch {
                continuation.finish(throwing: error)
            }
        }
        continuation.onTermination = { _ in task.cancel() }
    }
}
