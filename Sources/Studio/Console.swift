import Foundation
import Media
import Synchronization

/// A line for the terminal: pieces of text with an attribute each. Text is made safe when it is rendered, so that nothing
/// but this file's own codes reaches the terminal.
public struct Styled: Sendable, ExpressibleByStringInterpolation {
    enum Attribute: Sendable {
        case plain, strong, faint, warning, error, good
    }

    var parts: [(text: String, attribute: Attribute)]

    init(_ text: String, _ attribute: Attribute = .plain) {
        parts = [(text, attribute)]
    }

    public init(stringLiteral value: String) {
        self.init(value)
    }

    static func + (a: Styled, b: Styled) -> Styled {
        var sum = a
        sum.parts += b.parts
        return sum
    }

    /// The text alone.
    public var plain: String { parts.map { terminalSafe($0.text) }.joined() }
}

/// Where words go: results to stdout, messages to stderr in scripts and to the terminal in a REPL.
public final class Console: Sendable {
    /// What the terminal can show; plain where there is none.
    public var capabilities: TerminalCapabilities {
        get { state.withLock { $0 } }
        set { state.withLock { $0 = newValue } }
    }

    public let interactive: Bool
    /// One JSON object a command on stdout, nothing else there.
    public let json: Bool
    /// Bold and faint, which `NO_COLOR` leaves alone.
    private let attributes: Bool
    private let state: Mutex<TerminalCapabilities>
    private let output: Int32
    private let errors: Int32

    public init(
        interactive: Bool, json: Bool, capabilities: TerminalCapabilities = .plain, output: Int32 = 1, errors: Int32 = 2,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        self.interactive = interactive
        self.json = json
        attributes = interactive && !["dumb", ""].contains(environment["TERM"] ?? "")
        state = Mutex(capabilities)
        self.output = output
        self.errors = errors
        unicode = Self.isUnicode(environment)
    }

    /// Whether the locale can show marks beyond ASCII.
    public let unicode: Bool

    static func isUnicode(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let dumb = environment["TERM"] == "dumb"
        return !dumb && (locale.lowercased().contains("utf-8") || locale.lowercased().contains("utf8") || locale.isEmpty && environment["TERM"] != nil)
    }

    /// Columns to write in.
    public var columns: Int { max(20, capabilities.columns) }

    /// A result: stdout.
    public func result(_ lines: [Styled]) {
        write(lines, to: output)
    }

    /// A message: what happens, hints, warnings.
    public func message(_ line: Styled) {
        write([line], to: interactive ? output : errors)
    }

    public func error(_ error: StudioError) {
        message(Styled("error: ", .error) + Styled(error.description))
    }

    /// Bytes that are already fit for the terminal (pictures, cursor moves). Nothing is written where there is no terminal.
    public func raw(_ bytes: [UInt8]) {
        if interactive { try? writeAll(bytes, to: output) }
    }

    /// One JSON object on a line of its own.
    public func jsonLine(_ data: Data) {
        try? writeAll(Array(data) + [UInt8(ascii: "\n")], to: output)
    }

    private func write(_ lines: [Styled], to descriptor: Int32) {
        let text = lines.map { render($0) + "\n" }.joined()
        try? writeAll(Array(text.utf8), to: descriptor)
    }

    /// The line with this terminal's codes.
    func render(_ line: Styled) -> String {
        line.parts.map { part in
            let safe = terminalSafe(part.text)
            guard let code = code(part.attribute) else { return safe }
            return "\u{1b}[\(code)m\(safe)\u{1b}[0m"
        }.joined()
    }

    private func code(_ attribute: Styled.Attribute) -> String? {
        guard attributes else { return nil }
        let colour = capabilities.colour != .none
        return switch attribute {
        case .plain: nil
        case .strong: "1"
        case .faint: "2"
        case .warning: colour ? "33" : nil
        case .error: colour ? "1;31" : "1"
        case .good: colour ? "32" : nil
        }
    }
}
