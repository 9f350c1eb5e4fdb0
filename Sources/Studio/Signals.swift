import Foundation
import Glibc
import Synchronization

/// Signals as bytes of a pipe, so that they are dealt with where `poll` waits and nowhere else.
public enum Signals {
    /// The pipe's write end, set before the first handler is installed; a handler may do no more than `write`.
    nonisolated(unsafe) private static var writeEnd: Int32 = -1

    /// Installs handlers that write the signal's number to a pipe.
    /// - Returns: the pipe's read end.
    public static func pipe(for signals: [Int32] = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH]) throws -> Int32 {
        guard let ends = Poll.pipe() else { throw StudioError("no pipe for signals: \(String(cString: strerror(errno)))") }
        writeEnd = ends.write
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                let saved = errno
                var byte = UInt8(truncatingIfNeeded: signal)
                _ = write(Signals.writeEnd, &byte, 1)
                errno = saved
            }
            sigemptyset(&action.sa_mask)
            action.sa_flags = SA_RESTART
            sigaction(signal, &action, nil)
        }
        return ends.read
    }

    /// The signals that have come since, oldest first.
    static func drain(_ readEnd: Int32) -> [Int32] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(readEnd, &bytes, bytes.count)
        return count > 0 ? bytes[..<count].map(Int32.init) : []
    }
}

/// Which of some descriptors can be read.
enum Poll {
    /// A pipe whose ends neither block nor are inherited.
    static func pipe() -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        return (ends[0], ends[1])
    }

    /// - Parameter milliseconds: how long to wait, -1 for ever.
    /// - Returns: readable (or closed) descriptors; empty after the time. A signal, after which `poll` is never restarted, shortens no wait.
    static func readable(_ descriptors: [Int32], milliseconds: Int32 = -1) -> Set<Int32> {
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let end = ContinuousClock.now + .milliseconds(Int(milliseconds))
        var left = milliseconds
        while true {
            let count = poll(&polled, nfds_t(polled.count), left)
            if count > 0 { return Set(polled.filter { $0.revents != 0 }.map(\.fd)) }
            guard count < 0, errno == EINTR else { return [] }
            if milliseconds > 0 { left = Int32(max(0, (end - ContinuousClock.now) / .milliseconds(1))) }
        }
    }
}

/// Runs asynchronous work from the main thread, which meanwhile listens to signals: Ctrl-C cancels the work and nothing else.
public struct ForegroundTask: Sendable {
    let signals: Int32
    private static let patience: Int32 = 3_000

    public init(signals: Int32) {
        self.signals = signals
    }

    /// How the work ended.
    public struct Ending<R: Sendable>: Sendable {
        public let result: R
        /// Ctrl-C, or a signal to leave, came while it ran.
        public let interrupted: Bool
        /// The signal to leave with, if one came.
        public let terminatedBy: Int32?
    }

    /// - Parameters:
    ///   - input: a descriptor to watch as well, and what to do when it can be read.
    ///   - suspend: what Ctrl-Z does.
    ///   - abandon: what is to be set right before the process ends because a signal to leave came and the work did not stop in
    ///     `patience` milliseconds. Every finished cell is committed by then.
    public func run<R: Sendable>(
        input: (descriptor: Int32, read: () -> Bool)? = nil, suspend: () -> Void = { kill(getpid(), SIGSTOP) }, abandon: () -> Void = {},
        _ work: @escaping @Sendable () async -> R
    ) -> Ending<R>? {
        guard let (readEnd, writeEnd) = Poll.pipe() else { return nil }
        defer {
            close(readEnd)
            close(writeEnd)
        }
        let result = ResultBox<R>()
        let task = Task.detached(priority: .userInitiated) {
            let value = await work()
            result.value.withLock { $0 = value }
            var byte: UInt8 = 1
            _ = write(writeEnd, &byte, 1)
        }
        var interrupted = false
        var terminatedBy: Int32?
        var watched = [signals, readEnd] + (input.map { [$0.descriptor] } ?? [])
        while true {
            let ready = Poll.readable(watched, milliseconds: terminatedBy == nil ? -1 : Self.patience)
            if let terminatedBy, ready.isEmpty {
                abandon()
                _exit(128 + terminatedBy)
            }
            if ready.contains(signals) {
                for signal in Signals.drain(signals) {
                    switch signal {
                    case SIGINT, SIGTERM, SIGHUP:
                        interrupted = true
                        if signal != SIGINT { terminatedBy = signal }
                        task.cancel()
                    case SIGTSTP: suspend()
                    default: break
                    }
                }
            }
            if let input, ready.contains(input.descriptor), !input.read() { watched.removeLast() }
            if ready.contains(readEnd), let value = result.value.withLock({ $0 }) {
                return Ending(result: value, interrupted: interrupted, terminatedBy: terminatedBy)
            }
        }
    }

    private final class ResultBox<R: Sendable>: Sendable {
        let value = Mutex<R?>(nil)
    }
}
