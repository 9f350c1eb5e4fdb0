import Foundation

/// The JSON in what a model says, which often stands between words or in a code block.
public enum JSONAnswer {
    /// Text beyond this is not searched, bytes.
    public static let limit = 1 << 20

    /// The first whole JSON object or array in `text` that decodes as `type`; nil where there is none.
    public static func decode<Value: Decodable>(_ type: Value.Type, in text: String) -> Value? {
        let bytes = Array(text.utf8.prefix(limit))
        let decoder = JSONDecoder()
        var start = 0, tries = 0
        while tries < 32, let open = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) {
            if let end = end(of: bytes, from: open), let value = try? decoder.decode(type, from: Data(bytes[open..<end])) { return value }
            start = open + 1
            tries += 1
        }
        return nil
    }

    /// Just past the bracket that closes the one at `open`; brackets in strings do not count.
    private static func end(of bytes: [UInt8], from open: Int) -> Int? {
        var depth = 0, isString = false, isEscaped = false
        for index in open..<bytes.count {
            let byte = bytes[index]
            if isString {
                if isEscaped { isEscaped = false } else if byte == UInt8(ascii: "\\") { isEscaped = true } else if byte == UInt8(ascii: "\"") { isString = false }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > 64 { return nil }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
        }
        return nil
    }
}
