/// Bytes to scalars and back as llama.cpp has it: structure is checked, overlong forms and surrogates pass, and each
/// byte that starts nothing becomes U+FFFD.
enum UTF8Scanner {
    static func scalars(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(bytes.count)
        var i = 0
        while i < bytes.count {
            let lead = bytes[i]
            let length = lead < 0x80 ? 1 : lead >= 0xc0 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf8 ? 4 : 0
            var scalar = length == 1 ? UInt32(lead) : length > 0 ? UInt32(lead) & (0x7f >> UInt32(length)) : 0xfffd
            var valid = length > 0 && i + length <= bytes.count
            if valid {
                for j in 1..<max(1, length) {
                    valid = valid && bytes[i + j] & 0xc0 == 0x80
                    scalar = scalar << 6 | UInt32(bytes[i + j] & 0x3f)
                }
            }
            valid = valid && scalar <= 0x10ffff
            result.append(valid ? scalar : 0xfffd)
            i += valid ? length : 1
        }
        return result
    }

    static func append(_ u: UInt32, to bytes: inout [UInt8]) {
        switch u {
        case 0..<0x80: bytes.append(UInt8(u))
        case 0x80..<0x800: bytes.append(contentsOf: [UInt8(0xc0 | u >> 6), UInt8(0x80 | u & 0x3f)])
        case 0x800..<0x10000:
            bytes.append(contentsOf: [UInt8(0xe0 | u >> 12), UInt8(0x80 | u >> 6 & 0x3f), UInt8(0x80 | u & 0x3f)])
        default:
            bytes.append(contentsOf: [UInt8(0xf0 | u >> 18), UInt8(0x80 | u >> 12 & 0x3f), UInt8(0x80 | u >> 6 & 0x3f), UInt8(0x80 | u & 0x3f)])
        }
    }
}

/// Turns a stream of tokens into text: bytes of an unfinished character are held back until it is complete.
public struct StreamDecoder: Sendable {
    private let tokenizer: Tokenizer
    private var pending: [UInt8] = []

    init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

    /// The text that `token` completes; often empty in the middle of an emoji. Special tokens give nothing.
    public mutating func push(_ token: Int32) -> String {
        guard !tokenizer.isSpecial(token) else { return "" }
        pending += tokenizer.bytes(of: token)
        var keep = 0
        // At most three bytes at the end can be the beginning of a character.
        for back in 1...3 where back <= pending.count {
            let byte = pending[pending.count - back]
            if byte & 0xc0 == 0x80 { continue }
            let length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1
            if length > back { keep = back }
            break
        }
        defer { pending.removeFirst(pending.count - keep) }
        return String(decoding: pending.dropLast(keep), as: UTF8.self)
    }

    /// What is left at the end, with U+FFFD for a character that never became complete.
    public mutating func finish() -> String {
        defer { pending = [] }
        return String(decoding: pending, as: UTF8.self)
    }
}
