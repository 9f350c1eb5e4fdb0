/// A JSON text read with limits, and with what real annotation files hold besides JSON.
///
/// Foundation's readers take a whole file, refuse the `NaN` and `Infinity` that Python writes, and lose a thousand good rows to one
/// number beyond a double's range. Here such a number is a value like any other, which its row is then refused for.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// May be infinite or not a number.
    case number(Double)
    case string(String)
    /// A string that is not UTF-8 or holds half of a surrogate pair.
    case brokenString
    case array([JSONValue])
    /// Members in the order of the text; names may repeat.
    case object([Member])

    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSONValue
        /// The value's bytes within the text.
        public var bytes: Range<Int>
    }

    /// The first member of this name; nil where there is none, or no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    public var double: Double? {
        if case .number(let number) = self { number } else { nil }
    }

    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// Arrays and objects within each other, at most.
    public static let maximumDepth = 64

    /// The one value of a text.
    /// - Throws: `JSONFault` where the text is no JSON (but for `NaN`, `Infinity` and `-Infinity`), or nested too deeply.
    public init(_ bytes: some Sequence<UInt8>) throws(JSONFault) {
        var parser = JSONParser(Array(bytes))
        self = try parser.document()
    }
}

/// What is wrong with a JSON text, and at which byte.
public struct JSONFault: Error, Hashable, Sendable, CustomStringConvertible {
    public var offset: Int
    public var what: String
    public var description: String { "byte \(offset): \(what)" }
}

/// Recursive descent over bytes in memory.
private struct JSONParser {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONFault) -> JSONValue {
        let value = try value()
        skipBlanks()
        guard position == bytes.count else { throw fault("something follows the end of the value") }
        return value
    }

    private func fault(_ what: String) -> JSONFault {
        JSONFault(offset: position, what: what)
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func take(_ character: Character) -> Bool {
        guard next == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(JSONFault) -> JSONValue {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return try string().map(JSONValue.string) ?? .brokenString
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "N"): return try word("NaN", .number(.nan))
        case UInt8(ascii: "I"): return try word("Infinity", .number(.infinity))
        case nil: throw fault("the text ends where a value should be")
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[position...].starts(with: word.utf8) else { throw fault("no value begins like this") }
        position += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = position
        if take("-"), next == UInt8(ascii: "I") { return try word("Infinity", .number(-.infinity)) }
        while let byte = next, (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { position += 1 }
        // `Double` reads everything that JSON calls a number; what lies beyond its range becomes infinite, or zero.
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard position - start <= 400, let last = text.utf8.last, (48...57).contains(last), let number = Double(text) else {
            position = start
            throw fault("no value begins like this")
        }
        return .number(number)
    }

    private mutating func array() throws(JSONFault) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        skipBlanks()
        if take("]") {
            depth -= 1
            return .array([])
        }
        repeat {
            elements.append(try value())
            skipBlanks()
        } while take(",")
        guard take("]") else { throw fault("an array is not closed") }
        depth -= 1
        return .array(elements)
    }

    private mutating func object() throws(JSONFault) -> JSONValue {
        try enter()
        var members: [JSONValue.Member] = []
        skipBlanks()
        if take("}") {
            depth -= 1
            return .object([])
        }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\"") else { throw fault("a member has no name") }
            // A name that is no text can be nobody's; it is kept, as U+FFFD, for the count.
            let name = try string() ?? "\u{FFFD}"
            skipBlanks()
            guard take(":") else { throw fault("a member has no value") }
            skipBlanks()
            let start = position
            let value = try value()
            members.append(JSONValue.Member(name: name, value: value, bytes: start..<position))
            skipBlanks()
        } while take(",")
        guard take("}") else { throw fault("an object is not closed") }
        depth -= 1
        return .object(members)
    }

    private mutating func enter() throws(JSONFault) {
        position += 1
        depth += 1
        guard depth <= JSONValue.maximumDepth else { throw fault("nested more than \(JSONValue.maximumDepth) deep") }
    }

    /// nil for a string that is closed and yet no text.
    private mutating func string() throws(JSONFault) -> String? {
        position += 1
        var text: [UInt8] = []
        var isText = true
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard isText else { return nil }
                return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = try escape() else {
                    isText = false
                    continue
                }
                text.append(contentsOf: Array(String(scalar).utf8))
            default:
                // Raw control characters are not allowed in JSON, and common; they count as blanks later.
                text.append(byte)
            }
        }
        throw fault("a string is not closed")
    }

    /// What a backslash and what follows it stand for; nil for half of a surrogate pair.
    private mutating func escape() throws(JSONFault) -> Unicode.Scalar? {
        guard let byte = next else { throw fault("a string is not closed") }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(UInt32(unit)) }
            guard bytes[position...].starts(with: [0x5C, 0x75]) else { return nil }
            let back = position
            position += 2
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low) else {
                position = back
                return nil
            }
            return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        default: throw fault("no such escape in a string")
        }
    }

    private mutating func codeUnit() throws(JSONFault) -> UInt16 {
        let digits = bytes[position...].prefix(4)
        guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16),
              digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-")
        else { throw fault("\\u without four hexadecimal digits") }
        position += 4
        return unit
    }
}
