import Foundation

/// The members of a huge JSON object one after the other, so that a file of hundreds of megabytes is never in memory: what is held
/// is one member.
struct JSONMembers {
    private let stream: ByteStream
    private let name: String
    private var isFirst = true
    private var isAtEnd = false

    /// Bytes of the largest member that is kept.
    static let limit = 16 << 20

    struct Member {
        var name: JSONValue
        /// nil for one beyond the limit.
        var bytes: [UInt8]?
    }

    /// The members of the file's own object or, with `path`, of the object that this member of it holds.
    /// - Throws: `CookGenError` where the file cannot be read, or does not begin with such an object.
    init(_ url: URL, under path: String? = nil) throws(CookGenError) {
        stream = try ByteStream(url)
        name = terminalName(url.lastPathComponent)
        try open()
        guard let path else { return }
        while let name = try memberName() {
            if name == .string(path) {
                try open()
                return
            }
            var nothing: [UInt8]?
            try skipValue(keeping: &nothing)
        }
        throw CookGenError("\(name) has no member \"\(path)\"; is it a file of that kind?")
    }

    /// The next member; nil after the last. What follows the object is not looked at.
    /// - Throws: `CookGenError` that names the byte from which on the file is no JSON.
    mutating func next() throws(CookGenError) -> Member? {
        guard !isAtEnd, let name = try memberName() else { return nil }
        var bytes: [UInt8]? = []
        try skipValue(keeping: &bytes)
        return Member(name: name, bytes: bytes)
    }

    private func fault(_ what: String) -> CookGenError {
        CookGenError("\(name) is no JSON from byte \(stream.offset) on: \(what); repair it or fetch it again")
    }

    private mutating func blanks() throws(CookGenError) -> UInt8? {
        while let byte = try stream.peek() {
            guard [0x20, 0x0A, 0x0D, 0x09].contains(byte) else { return byte }
            _ = try stream.next()
        }
        return nil
    }

    private mutating func open() throws(CookGenError) {
        // A byte order mark is no JSON either, and common.
        if stream.offset == 0, try stream.peek() == 0xEF { for _ in 0..<3 { _ = try stream.next() } }
        guard try blanks() == UInt8(ascii: "{") else { throw fault("an object should begin here") }
        _ = try stream.next()
        isFirst = true
    }

    /// The next member's name and its colon; nil at the object's end.
    private mutating func memberName() throws(CookGenError) -> JSONValue? {
        var byte = try blanks()
        if byte == UInt8(ascii: "}") {
            _ = try stream.next()
            isAtEnd = true
            return nil
        }
        if !isFirst {
            guard byte == UInt8(ascii: ",") else { throw fault("a comma or the object's end should be here") }
            _ = try stream.next()
            byte = try blanks()
        }
        isFirst = false
        guard byte == UInt8(ascii: "\"") else { throw fault("a member's name should be here") }
        var text: [UInt8]? = []
        try skipString(keeping: &text, limit: 1 << 16)
        guard try blanks() == UInt8(ascii: ":") else { throw fault("a colon should be here") }
        _ = try stream.next()
        guard let text, let name = try? JSONValue(text) else { return .brokenString }
        return name
    }

    private mutating func skipValue(keeping kept: inout [UInt8]?) throws(CookGenError) {
        _ = try blanks()
        var depth = 0
        while let byte = try stream.peek() {
            switch byte {
            case UInt8(ascii: "\""):
                try skipString(keeping: &kept, limit: Self.limit)
                if depth == 0 { return }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The end of the object around a bare value.
                if depth == 0 { return }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                return
            default:
                break
            }
            _ = try stream.next()
            keep(byte, &kept, limit: Self.limit)
            if depth == 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return }
        }
        throw fault("the file ends within a value")
    }

    private mutating func skipString(keeping kept: inout [UInt8]?, limit: Int) throws(CookGenError) {
        var isEscaped = false, isOpen = false
        while let byte = try stream.next() {
            keep(byte, &kept, limit: limit)
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                if isOpen { return }
                isOpen = true
            }
        }
        throw fault("the file ends within a string")
    }

    private func keep(_ byte: UInt8, _ kept: inout [UInt8]?, limit: Int) {
        guard kept != nil else { return }
        if kept.map({ $0.count < limit }) == true { kept?.append(byte) } else { kept = nil }
    }
}
