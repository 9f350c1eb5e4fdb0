@preconcurrency import CReadline
import Foundation
import Glibc
import Media

/// Reads lines from the terminal through readline's callback interface, with `poll` in our hands: Ctrl-C, a changed window
/// and type-ahead are dealt with between two keys. Main thread only, as readline's globals are.
@MainActor
final class LineReader {
    enum Event {
        case line(String)
        case endOfInput
        /// A signal asks us to leave.
        case terminated(Int32)
    }

    /// What readline's C callbacks reach.
    private static var reading: LineReader?

    private let signals: Int32
    private let completer: Completer
    private let history: URL
    private let console: Console
    private var input = InputBuffer()
    private var finished: Event?
    private var matches: [String] = []
    private var prompting = false

    init(console: Console, completer: Completer, history: URL, signals: Int32, typeAhead: [UInt8]) {
        self.console = console
        self.completer = completer
        self.history = history
        self.signals = signals
        input.append(typeAhead)
        Self.reading = self
        auteur_readline_streams()
        rl_catch_signals = 0
        rl_catch_sigwinch = 0
        rl_change_environment = 0
        rl_getc_function = { _ in MainActor.assumeIsolated { LineReader.reading?.nextByte() ?? -1 } }
        rl_input_available_hook = { MainActor.assumeIsolated { LineReader.reading?.inputAvailable() ?? 0 } }
        rl_attempted_completion_function = { _, start, end in
            rl_attempted_completion_over = 1
            let offered = MainActor.assumeIsolated { LineReader.reading?.prepareCompletion(start: start, end: end) ?? .nothing }
            switch offered {
            case .path:
                rl_attempted_completion_over = 0
                return nil
            case .words:
                rl_filename_completion_desired = 0
                return rl_completion_matches(UnsafePointer(rl_line_buffer) + Int(start), LineReader.generate)
            case .nothing: return nil
            }
        }
        LineReader.setUpQuoting()
        LineReader.initialise()
        loadHistory()
    }

    private static func initialise() {
        rl_initialize()
        let isDumb = ["dumb", ""].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")
        rl_variable_bind("enable-bracketed-paste", isDumb ? "off" : "on")
        rl_variable_bind("completion-ignore-case", "on")
    }

    /// Quotes and blanks as `ArgumentWords` reads them. The strings live as long as the program, as readline wants.
    private static func setUpQuoting() {
        rl_basic_word_break_characters = UnsafePointer(strdup(" \t"))
        rl_completer_word_break_characters = UnsafePointer(strdup(" \t"))
        rl_completer_quote_characters = UnsafePointer(strdup("\"'"))
        rl_filename_quote_characters = UnsafePointer(strdup(" \t\\\"'"))
    }

    // MARK: Reading a line

    /// Reads one line.
    /// - Parameters:
    ///   - prompt: with the terminal's codes; those of no width between \u{1} and \u{2}.
    ///   - prefill: text that stands in the line to begin with.
    func read(prompt: String, prefill: String? = nil) -> Event {
        finished = nil
        prompting = true
        defer { prompting = false }
        rl_callback_handler_install(prompt) { line in
            let text = line.map { String(cString: $0) }
            free(line)
            MainActor.assumeIsolated { LineReader.reading?.received(text) }
        }
        if let prefill, !prefill.isEmpty {
            rl_insert_text(prefill)
            rl_redisplay()
        }
        while true {
            while finished == nil, !input.isEmpty { rl_callback_read_char() }
            reportDroppedPaste()
            if let finished { return finished }
            if input.isClosed { return end(.endOfInput) }
            let ready = Poll.readable([STDIN_FILENO, signals], milliseconds: input.paste.isPasting ? 2_000 : -1)
            if ready.isEmpty, input.paste.isPasting { input.flush() }
            if ready.contains(signals) {
                for signal in Signals.drain(signals) {
                    switch signal {
                    case SIGINT: cancelLine()
                    case SIGWINCH: resize()
                    case SIGTSTP: suspend()
                    default: return end(.terminated(signal))
                    }
                }
            }
            if ready.contains(STDIN_FILENO) { _ = input.fill(from: STDIN_FILENO) }
        }
    }

    private func received(_ text: String?) {
        rl_callback_handler_remove()
        finished = text.map { .line($0) } ?? .endOfInput
    }

    private func end(_ event: Event) -> Event {
        rl_callback_handler_remove()
        console.raw([UInt8(ascii: "\n")])
        return event
    }

    /// Ctrl-C at the prompt: the line goes; on an empty one, how to leave.
    private func cancelLine() {
        let wasEmpty = rl_end == 0
        input.discard()
        rl_free_line_state()
        rl_callback_sigcleanup()
        rl_replace_line("", 1)
        console.raw(Array("^C\r\n".utf8))
        if wasEmpty { console.message(Styled("Ctrl-D or /quit leaves; everything is saved already", .faint)) }
        rl_on_new_line()
        rl_redisplay()
    }

    private func resize() {
        rl_resize_terminal()
        var capabilities = console.capabilities
        capabilities.refreshSize()
        console.capabilities = capabilities
    }

    /// Ctrl-Z: the terminal as the shell knows it, until we are back.
    private func suspend() {
        rl_deprep_terminal()
        kill(getpid(), SIGSTOP)
        rl_prep_terminal(1)
        rl_forced_update_display()
    }

    private func reportDroppedPaste() {
        guard let size = input.paste.dropped else { return }
        input.paste.dropped = nil
        console.raw(Array("\r\u{1b}[K".utf8))
        console.message(
            Styled("a paste of \(Views.bytes(size)) was left out: a message takes at most \(InputLine.maximumBytes) bytes. Say it shorter, or in several steps.", .warning))
        if finished == nil {
            rl_on_new_line()
            rl_redisplay()
        }
    }

    // MARK: Bytes

    private func nextByte() -> Int32 {
        while true {
            if let byte = input.next() {
                // A line that is already too long takes no more text, whoever types it.
                if Int(rl_end) > InputLine.maximumBytes * 2, byte >= 32, byte != 127 { continue }
                return Int32(byte)
            }
            if input.isClosed { return -1 }
            if Poll.readable([STDIN_FILENO], milliseconds: 2_000).isEmpty { input.flush() } else { _ = input.fill(from: STDIN_FILENO) }
        }
    }

    private func inputAvailable() -> Int32 {
        if !input.isEmpty { return 1 }
        return Poll.readable([STDIN_FILENO], milliseconds: 100).isEmpty ? 0 : 1
    }

    /// Takes in what is typed while something else runs.
    func readAhead() -> Bool { input.fill(from: STDIN_FILENO) }

    func discardTypeAhead() { input.discard() }

    // MARK: Completion

    private enum Offered {
        case words, path, nothing
    }

    private func prepareCompletion(start: Int32, end: Int32) -> Offered {
        let bytes = UnsafeRawBufferPointer(start: rl_line_buffer, count: Int(end))
        let line = String(decoding: bytes, as: UTF8.self)
        let word = String(decoding: bytes[Int(min(start, end))...], as: UTF8.self)
        switch completer.offer(line: line, word: word) {
        case .nothing: return .nothing
        case .path: return .path
        case .words(let words):
            matches = words
            return .words
        }
    }

    private static let generate: @convention(c) (UnsafePointer<CChar>?, Int32) -> UnsafeMutablePointer<CChar>? = { _, state in
        MainActor.assumeIsolated { () -> SendablePointer? in
            guard let reader = LineReader.reading else { return nil }
            if state == 0 { reader.matches.reverse() }
            return reader.matches.popLast().map { SendablePointer(strdup($0)) }
        }?.pointer
    }

    /// A C string on its way out of the main actor; readline frees it.
    private struct SendablePointer: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<CChar>?
        init(_ pointer: UnsafeMutablePointer<CChar>?) { self.pointer = pointer }
    }

    // MARK: History

    private func loadHistory() {
        using_history()
        stifle_history(2_000)
        try? FileManager.default.createDirectory(
            at: history.deletingLastPathComponent(), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        read_history(history.path)
    }

    /// Remembers a line at once, so that a kill loses none.
    func remember(_ line: String) {
        let line = terminalSafeLine(line)
        guard !line.isEmpty, line.utf8.count <= InputLine.maximumBytes else { return }
        if history_length > 0, let last = history_get(history_base + history_length - 1), String(cString: last.pointee.line) == line { return }
        add_history(line)
        if append_history(1, history.path) != 0 {
            write_history(history.path)
            chmod(history.path, 0o600)
        }
    }
}
