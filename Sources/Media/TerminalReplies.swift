/// What a terminal answers to the probe.
enum TerminalReply: Hashable, Sendable {
    /// DA1: the attributes after the first; 4 is sixel.
    case attributes([Int])
    /// XTVERSION: the terminal's name for itself.
    case version(String)
    /// CSI 14 t: the text area in pixels.
    case textArea(width: Int, height: Int)
    /// CSI 16 t: a cell in pixels.
    case cell(width: Int, height: Int)
    /// XTSMGRAPHICS: the largest sixel picture in pixels.
    case sixelLimit(width: Int, height: Int)
    /// XTSMGRAPHICS: colour registers.
    case colourRegisters(Int)
    /// An answer of these shapes that says "no" or nothing of use.
    case other
}

/// Splits what comes from a terminal, byte by byte, into its answers and what the user typed.
///
/// Escape sequences that are no answers (arrow keys, a bracketed paste) are the user's. What is unfinished is held until it
/// ends or `flush` gives it to the user.
struct ReplyParser {
    private(set) var replies: [TerminalReply] = []
    /// The user's bytes, in order.
    private(set) var typed: [UInt8] = []
    private var held: [UInt8] = []

    /// No answer is longer; what is, was typed or pasted.
    private static let longest = 512

    mutating func feed(_ byte: UInt8) {
        if held.isEmpty {
            if byte == 0x1B { held = [byte] } else { typed.append(byte) }
            return
        }
        if byte == 0x1B, !isString {
            // The sequence before it was never finished.
            typed += held
            held = [byte]
            return
        }
        held.append(byte)
        if held.count > Self.longest { return release() }
        switch held[1] {
        case UInt8(ascii: "["):
            guard held.count > 2 else { return }
            if (0x40...0x7E).contains(byte) {
                finishControlSequence(final: byte)
            } else if !(0x20...0x3F).contains(byte) {
                release()
            }
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"):
            let isBell = byte == 0x07 && held[1] == UInt8(ascii: "]")
            let isTerminator = byte == UInt8(ascii: "\\") && held.count > 3 && held[held.count - 2] == 0x1B
            if isBell || isTerminator { finishString() }
        default:
            release()
        }
    }

    /// Takes the answers out.
    mutating func takeReplies() -> [TerminalReply] {
        defer { replies = [] }
        return replies
    }

    /// Takes the user's bytes out; unfinished sequences stay unless `all`.
    mutating func takeTyped(all: Bool) -> [UInt8] {
        if all { release() }
        defer { typed = [] }
        return typed
    }

    private var isString: Bool {
        held.count > 1 && [UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_")].contains(held[1])
    }

    private mutating func release() {
        typed += held
        held = []
    }

    private mutating func finishControlSequence(final: UInt8) {
        let body = held[2..<(held.count - 1)]
        let isPrivate = body.first == UInt8(ascii: "?")
        let numbers = body.dropFirst(isPrivate ? 1 : 0).split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
        let reply: TerminalReply?
        switch final {
        case UInt8(ascii: "c") where isPrivate:
            reply = .attributes(Array(numbers.dropFirst()))
        case UInt8(ascii: "c") where body.first == UInt8(ascii: ">"):
            reply = .other
        case UInt8(ascii: "S") where isPrivate && numbers.count >= 2:
            reply = switch (numbers[0], numbers[1], numbers.count) {
            case (1, 0, 3...) where numbers[2] > 0: .colourRegisters(numbers[2])
            case (2, 0, 4...) where numbers[2] > 0 && numbers[3] > 0: .sixelLimit(width: numbers[2], height: numbers[3])
            default: .other
            }
        case UInt8(ascii: "t") where !isPrivate && numbers.count == 3 && numbers[1] > 0 && numbers[2] > 0:
            reply = switch numbers[0] {
            case 4: .textArea(width: numbers[2], height: numbers[1])
            case 6: .cell(width: numbers[2], height: numbers[1])
            default: .other
            }
        case UInt8(ascii: "t") where !isPrivate:
            reply = .other
        default:
            reply = nil
        }
        if let reply {
            replies.append(reply)
            held = []
        } else {
            release()
        }
    }

    private mutating func finishString() {
        let body = held.dropFirst(2)
        if held[1] == UInt8(ascii: "P"), body.starts(with: [UInt8(ascii: ">"), UInt8(ascii: "|")]) {
            replies.append(.version(terminalSafeLine(String(decoding: body.dropFirst(2).dropLast(2), as: UTF8.self))))
        } else {
            replies.append(.other)
        }
        held = []
    }
}

/// Takes a terminal's late answers out of what the user types, so that they do not end up in the line.
///
/// Bytes of an unfinished escape sequence are held back; call `flush` when nothing has followed for some 50 ms (a lone
/// Escape key).
public struct ReplyFilter: Sendable {
    private var parser = ReplyParser()

    public init() {}

    /// The user's part of `bytes`.
    public mutating func filter(_ bytes: [UInt8]) -> [UInt8] {
        for byte in bytes { parser.feed(byte) }
        _ = parser.takeReplies()
        return parser.takeTyped(all: false)
    }

    /// What was held back.
    public mutating func flush() -> [UInt8] {
        parser.takeTyped(all: true)
    }
}
