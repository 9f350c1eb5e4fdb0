import Foundation
import Glibc
import Studio
import Synchronization
import Testing

@Suite struct ForegroundTaskTests {
    /// After a signal to leave, the work has some seconds to stop in, however many signals more come.
    @Test func furtherSignalsDoNotShortenTheGracePeriod() async throws {
        var ends: [Int32] = [-1, -1]
        let made = pipe(&ends)
        try #require(made == 0)
        let (read, write) = (ends[0], ends[1])
        defer {
            close(read)
            close(write)
        }
        // A handler that does nothing still interrupts `poll`.
        signal(SIGUSR1) { _ in }
        defer { signal(SIGUSR1, SIG_DFL) }
        let outcome: String = await withCheckedContinuation { continuation in
            let thread = Thread {
                // Threads that a pool's thread starts inherit that it blocks signals.
                var mask = sigset_t()
                sigemptyset(&mask)
                sigaddset(&mask, SIGUSR1)
                pthread_sigmask(SIG_UNBLOCK, &mask, nil)
                let runner = pthread_self()
                let cancelled = Mutex(false)
                var leave = UInt8(SIGTERM)
                _ = Glibc.write(write, &leave, 1)
                let ending = ForegroundTask(signals: read).run(
                    abandon: {
                        // The process would end after this: the test tells, and keeps the thread from going on.
                        continuation.resume(returning: "abandoned")
                        while true { sleep(60) }
                    }
                ) { () async -> String in
                    await withTaskCancellationHandler {
                        while !cancelled.withLock({ $0 }) { try? await Task.sleep(for: .milliseconds(1)) }
                    } onCancel: {
                        cancelled.withLock { $0 = true }
                    }
                    for _ in 0..<10 {
                        await onOwnThread { usleep(20_000) }
                        pthread_kill(runner, SIGUSR1)
                    }
                    await onOwnThread { usleep(20_000) }
                    return "finished"
                }
                continuation.resume(returning: ending.map { "\($0.result), signal \($0.terminatedBy ?? 0)" } ?? "no pipe")
            }
            thread.start()
        }
        #expect(outcome == "finished, signal \(SIGTERM)")
    }

    /// Waits where a cancelled task's sleep would not.
    private func onOwnThread(_ work: @escaping @Sendable () -> Void) async {
        await withCheckedContinuation { continuation in
            Thread {
                work()
                continuation.resume()
            }.start()
        }
    }
}
