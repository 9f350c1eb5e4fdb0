import Foundation
import Synchronization

/// Where progress goes, and what time it is there.
public struct ProgressOutput: Sendable {
    /// One line redrawn in place; otherwise sparse lines of their own.
    public var isTerminal: Bool
    /// Asked before each line is drawn.
    public var columns: @Sendable () -> Int
    public var write: @Sendable (String) -> Void
    /// Seconds from any start, never going back.
    public var now: @Sendable () -> Double

    public init(isTerminal: Bool, columns: @escaping @Sendable () -> Int = { 80 }, write: @escaping @Sendable (String) -> Void,
                now: @escaping @Sendable () -> Double = ProgressOutput.uptime) {
        self.isTerminal = isTerminal
        self.columns = columns
        self.write = write
        self.now = now
    }

    /// A file descriptor; a terminal unless it is none or dumb.
    public static func descriptor(_ descriptor: Int32) -> ProgressOutput {
        let isDumb = ["dumb", ""].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
        return ProgressOutput(isTerminal: isatty(descriptor) == 1 && !isDumb, columns: {
            var size = winsize()
            return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
        }, write: { text in
            // A closed stderr is no reason to stop the work.
            try? writeAll(Array(text.utf8), to: descriptor)
        })
    }

    public static let standardError = descriptor(2)

    public static let uptime: @Sendable () -> Double = {
        let start = ContinuousClock.now
        return { (ContinuousClock.now - start) / .seconds(1) }
    }()
}

/// Progress of one piece of work, with a time to go that comes from the rate measured so far and is left out until there is
/// one. Results go to stdout; this goes to stderr. May be used from several threads.
public final class ProgressLine: Sendable {
    private struct State {
        var done = 0.0
        var lastDraw = -Double.infinity
        var lastShare = 0.0
        /// Smoothed units per second, and the sample that it last took.
        var rate: Double?
        var sampleTime: Double
        var sampleDone = 0.0
        var isOnScreen = false
        var isFinished = false
    }

    private let label: String
    private let total: Double
    private let unit: String
    private let output: ProgressOutput
    private let start: Double
    private let state: Mutex<State>

    /// - Parameters:
    ///   - total: what `done` is at the end; 0 where nobody knows.
    ///   - unit: what is counted, such as `frames`.
    public init(_ label: String, total: Double, unit: String = "", output: ProgressOutput = .standardError) {
        self.label = terminalSafeLine(label)
        self.total = total.isFinite ? max(0, total) : 0
        self.unit = terminalSafeLine(unit)
        self.output = output
        start = output.now()
        state = Mutex(State(sampleTime: start))
    }

    /// Says how much is done, in units. Cheap: what is drawn is limited to 10 lines a second on a terminal; elsewhere to one
    /// each tenth of the work and at least five seconds apart, or each half minute.
    public func update(_ done: Double, note: String = "") {
        state.withLock { state in
            guard !state.isFinished, done.isFinite else { return }
            let now = output.now()
            state.done = max(state.done, done)
            sample(&state, now)
            let share = total > 0 ? state.done / total : 0
            let since = now - state.lastDraw
            let isDue = output.isTerminal
                ? since >= 0.1
                : now - max(start, state.lastDraw) >= 5 && (share - state.lastShare >= 0.1 || since >= 30)
            guard isDue else { return }
            (state.lastDraw, state.lastShare) = (now, share)
            let text = line(state, now, note: terminalSafeLine(note))
            if output.isTerminal {
                output.write("\r\u{1B}[K" + TerminalText.truncated(text, to: max(1, output.columns() - 1)))
                state.isOnScreen = true
            } else {
                output.write(text + "\n")
            }
        }
    }

    /// Clears the line, and says `summary` on one of its own. Later updates are ignored.
    public func finish(_ summary: String? = nil) {
        state.withLock { state in
            guard !state.isFinished else { return }
            state.isFinished = true
            let clear = state.isOnScreen ? "\r\u{1B}[K" : ""
            let text = clear + (summary.map { terminalSafeLine($0) + "\n" } ?? "")
            if !text.isEmpty { output.write(text) }
        }
    }

    deinit {
        finish()
    }

    /// Takes the rate of the last half second or more into the smoothed one, whose memory is some four seconds.
    private func sample(_ state: inout State, _ now: Double) {
        let time = now - state.sampleTime, work = state.done - state.sampleDone
        guard time >= 0.5, work > 0 || state.rate != nil else { return }
        let weight = 1 - exp(-time / 4)
        state.rate = state.rate.map { $0 + weight * (work / time - $0) } ?? work / time
        (state.sampleTime, state.sampleDone) = (now, state.done)
    }

    private func line(_ state: State, _ now: Double, note: String) -> String {
        var parts = [label]
        let count = Self.number(state.done) + (total > 0 ? "/" + Self.number(total) : "") + (unit.isEmpty ? "" : " " + unit)
        if total > 0 { parts.append("\(min(100, Int(100 * state.done / total)))%") }
        parts.append(count)
        if let rate = state.rate {
            if !unit.isEmpty { parts.append(String(format: rate < 10 ? "%.1f/s" : "%.0f/s", rate)) }
            // The mean since the start and the smoothed rate disagree where the work is uneven; the slower one promises less.
            let mean = state.done / max(now - start, 1e-3)
            let slower = min(rate, mean)
            if total > state.done, slower > 0 { parts.append(Self.duration((total - state.done) / slower) + " left") }
        }
        if !note.isEmpty { parts.append(note) }
        return parts.joined(separator: "  ")
    }

    /// Seconds as people say them: `8 s`, `1:05`, `2:10:00`.
    static func duration(_ seconds: Double) -> String {
        let whole = Int(min(seconds.rounded(.up), 359_999))
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return String(format: "%d:%02d", whole / 60, whole % 60) }
        return String(format: "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(format: "%.1f", value)
    }
}
