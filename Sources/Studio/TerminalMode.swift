import Foundation
import Glibc
import Media

/// The terminal while something runs: keys are neither echoed nor held back until Enter, Ctrl-C still interrupts, and a paste
/// stays one message. What is typed then is read ahead and waits for the prompt.
struct QuietTerminal {
    private var saved = termios()
    private let isTerminal: Bool
    private let marksPastes: Bool

    init() {
        isTerminal = tcgetattr(STDIN_FILENO, &saved) == 0
        marksPastes = !["dumb", ""].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
        enter()
    }

    private func enter() {
        guard isTerminal else { return }
        var quiet = saved
        quiet.c_lflag &= ~tcflag_t(ICANON | ECHO)
        quiet.c_lflag |= tcflag_t(ISIG)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet)
        if marksPastes { try? writeAll(Array("\u{1b}[?2004h".utf8), to: STDOUT_FILENO) }
    }

    func leave() {
        guard isTerminal else { return }
        var saved = saved
        if marksPastes { try? writeAll(Array("\u{1b}[?2004l".utf8), to: STDOUT_FILENO) }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &saved)
    }

    /// Ctrl-Z while something runs.
    func suspend() {
        leave()
        kill(getpid(), SIGSTOP)
        enter()
    }
}
