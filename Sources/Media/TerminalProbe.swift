import Foundation

/// Asks a terminal what it can do: one write, whose last question (DA1) every terminal answers.
enum TerminalProbe {
    /// XTVERSION; text area and cell in pixels; largest sixel picture; colour registers; DA1.
    static let question = Array("\u{1B}[>0q\u{1B}[14t\u{1B}[16t\u{1B}[?2;4;0S\u{1B}[?1;1;0S\u{1B}[c".utf8)

    struct Answer {
        var replies: [TerminalReply] = []
        /// What the user typed meanwhile.
        var typeAhead: [UInt8] = []
        /// Whether DA1 came, and so no answer is still to come.
        var isComplete = false
    }

    /// Asks on `output` and listens on `input`, both the same terminal, for `timeout` seconds at most.
    ///
    /// Meanwhile the terminal neither echoes nor waits for whole lines, and this thread takes no signals; both are as
    /// before on return. A Ctrl-C typed meanwhile ends the wait and is raised as SIGINT.
    static func ask(input: Int32, output: Int32, timeout: Double) -> Answer {
        var answer = Answer()
        var original = termios()
        // A background process that touches the terminal's settings would be stopped.
        let foreground = tcgetpgrp(input)
        guard foreground < 0 || foreground == getpgrp(), tcgetattr(input, &original) == 0 else { return answer }
        var blocked = sigset_t(), previous = sigset_t()
        sigemptyset(&blocked)
        for signal in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP] { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &previous)
        var raw = original
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR)
        withUnsafeMutableBytes(of: &raw.c_cc) {
            $0[Int(VMIN)] = 0
            $0[Int(VTIME)] = 0
        }
        let isRaw = tcsetattr(input, TCSANOW, &raw) == 0
        defer {
            if isRaw { tcsetattr(input, TCSANOW, &original) }
            pthread_sigmask(SIG_SETMASK, &previous, nil)
            if answer.typeAhead.contains(0x03) {
                answer.typeAhead.removeAll()
                raise(SIGINT)
            }
        }
        guard isRaw, (try? writeAll(question, to: output)) != nil else { return answer }

        var parser = ReplyParser()
        let clock = ContinuousClock(), deadline = clock.now + .seconds(timeout)
        var buffer = [UInt8](repeating: 0, count: 1024)
        while !answer.isComplete, !answer.typeAhead.contains(0x03) {
            let left = (deadline - clock.now) / .milliseconds(1)
            guard left > 0 else { break }
            var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            let count = poll(&ready, 1, Int32(left.rounded(.up)))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            let length = read(input, &buffer, buffer.count)
            if length < 0, errno == EINTR || errno == EAGAIN { continue }
            guard length > 0 else { break }
            for byte in buffer[..<length] { parser.feed(byte) }
            let replies = parser.takeReplies()
            answer.replies += replies
            answer.typeAhead += parser.takeTyped(all: false)
            answer.isComplete = replies.contains { if case .attributes = $0 { true } else { false } }
        }
        answer.typeAhead += parser.takeTyped(all: true)
        // Return was read raw; line editors take either, and a canonical reader only this.
        answer.typeAhead = answer.typeAhead.map { $0 == 0x0D ? 0x0A : $0 }
        return answer
    }
}
