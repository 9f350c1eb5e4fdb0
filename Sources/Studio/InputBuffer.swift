import Foundation
import Glibc
import Media

/// Holds a bracketed paste back until it is whole, and drops one that is too long to be a message.
public struct PasteGuard: Sendable {
    /// Bytes of the largest paste that is let through.
    public let limit: Int
    /// Whether a paste has begun and not ended.
    public private(set) var isPasting = false
    /// Size of the last paste that was dropped; taking it is the caller's.
    public var dropped: Int?
    private var held: [UInt8] = []
    private var size = 0
    /// End of what has come, to find a mark that is split between two reads.
    private var tail: [UInt8] = []

    static let begin: [UInt8] = Array("\u{1b}[200~".utf8)
    static let end: [UInt8] = Array("\u{1b}[201~".utf8)

    public init(limit: Int = InputLine.maximumBytes) {
        self.limit = limit
    }

    /// What of `bytes`, and of what was held, may be read now.
    public mutating func filter(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            tail.append(byte)
            if tail.count > Self.begin.count { tail.removeFirst() }
            if isPasting {
                size += 1
                if held.count <= limit + 2 * Self.begin.count { held.append(byte) }
                if tail == Self.end { finish(into: &out) }
            } else {
                out.append(byte)
                if tail == Self.begin {
                    out.removeLast(min(Self.begin.count, out.count))
                    isPasting = true
                    held = Self.begin
                    size = 0
                    tail = []
                }
            }
        }
        return out
    }

    /// Ends a paste whose end does not come.
    public mutating func flush() -> [UInt8] {
        guard isPasting else { return [] }
        return filter(Self.end)
    }

    private mutating func finish(into out: inout [UInt8]) {
        let content = size - Self.end.count
        if content > limit {
            dropped = content
        } else {
            out += held
        }
        held = []
        isPasting = false
        tail = []
    }
}

/// The bytes that the terminal has sent and readline has not read: type-ahead included, late replies of the terminal and
/// oversized pastes not.
struct InputBuffer {
    private var bytes: ArraySlice<UInt8> = []
    private var replies = ReplyFilter()
    var paste = PasteGuard()
    private(set) var isClosed = false
    /// Most that is kept of what is typed ahead.
    static let capacity = 1 << 16

    var isEmpty: Bool { bytes.isEmpty }

    mutating func next() -> UInt8? { bytes.popFirst() }

    mutating func discard() { bytes = [] }

    mutating func append(_ more: [UInt8]) {
        let readable = paste.filter(replies.filter(more))
        bytes += readable.prefix(max(0, Self.capacity - bytes.count))
    }

    /// Gives up waiting for the end of a paste or of a terminal's reply.
    mutating func flush() {
        bytes += paste.filter(replies.flush())
        bytes += paste.flush()
    }

    /// Reads once what the descriptor has. False at its end.
    mutating func fill(from descriptor: Int32) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            append(Array(chunk[..<count]))
        } else if count == 0 || errno != EINTR && errno != EAGAIN {
            isClosed = true
        }
        return !isClosed
    }
}
