/// Cuts text into the pieces inside which byte pairs are merged, as llama.cpp and Hugging Face's tokenizers do for the
/// pre-tokenizer that a GGUF file names.
package enum PreTokenizer: String, Sendable {
    /// `\p{N}` each alone, then GPT-2's
    /// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+` within what lies between.
    case smollm
    /// `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`
    case qwen2

    enum Class: UInt8 { case letter, number, space, newline, other }

    /// Calls `piece` with consecutive ranges that cover `scalars`.
    package func split(_ scalars: [UInt32], piece: (Range<Int>) -> Void) {
        let classes = scalars.map(Self.classify)
        scalars.withUnsafeBufferPointer { s in
            classes.withUnsafeBufferPointer { c in
                switch self {
                case .smollm: Self.smollm(s, c, piece)
                case .qwen2: Self.qwen2(s, c, piece)
                }
            }
        }
    }

    private typealias Scalars = UnsafeBufferPointer<UInt32>
    private typealias Classes = UnsafeBufferPointer<Class>

    private static func smollm(_ s: Scalars, _ c: Classes, _ piece: (Range<Int>) -> Void) {
        var i = 0, end = 0
        while i < s.count {
            if c[i] == .number { piece(i..<(i + 1)); i += 1; continue }
            if i >= end { end = run(c, i, s.count) { $0 != .number } }
            let start = i
            if let length = contraction(s, i, end, foldCase: false) {
                i += length
            } else {
                let j = s[i] == 0x20 ? i + 1 : i
                if j < end, c[j] == .letter {
                    i = run(c, j, end) { $0 == .letter }
                } else if j < end, c[j] == .other {
                    i = run(c, j, end) { $0 == .other }
                } else {
                    i = whitespace(c, i, end)
                }
            }
            piece(start..<i)
        }
    }

    private static func qwen2(_ s: Scalars, _ c: Classes, _ piece: (Range<Int>) -> Void) {
        let end = s.count
        var i = 0
        while i < end {
            let start = i
            if let length = contraction(s, i, end, foldCase: true) {
                i += length
            } else if c[i] == .letter {
                i = run(c, i, end) { $0 == .letter }
            } else if c[i] == .other || c[i] == .space, i + 1 < end, c[i + 1] == .letter {
                i = run(c, i + 1, end) { $0 == .letter }
            } else if c[i] == .number {
                i += 1
            } else {
                let j = s[i] == 0x20 ? i + 1 : i
                if j < end, c[j] == .other {
                    i = run(c, j, end) { $0 == .other }
                    i = run(c, i, end) { $0 == .newline }
                } else {
                    let stop = run(c, i, end) { $0 == .space || $0 == .newline }
                    if let newline = (i..<stop).last(where: { c[$0] == .newline }) { i = newline + 1 } else { i = whitespace(c, i, end) }
                }
            }
            piece(start..<i)
        }
    }

    /// `\s+(?!\S)|\s+`: a run of white space, less its last character where something follows.
    private static func whitespace(_ c: Classes, _ i: Int, _ end: Int) -> Int {
        let stop = run(c, i, end) { $0 == .space || $0 == .newline }
        return stop < end && stop - i > 1 ? stop - 1 : stop
    }

    private static func run(_ c: Classes, _ i: Int, _ end: Int, _ belongs: (Class) -> Bool) -> Int {
        var i = i
        while i < end, belongs(c[i]) { i += 1 }
        return i
    }

    /// The length of 's, 't, 'm, 'd, 're, 've or 'll at `i`.
    private static func contraction(_ s: Scalars, _ i: Int, _ end: Int, foldCase: Bool) -> Int? {
        guard s[i] == 0x27, i + 1 < end else { return nil }
        func lower(_ u: UInt32) -> UInt32 { foldCase && u >= 0x41 && u <= 0x5a ? u + 0x20 : u }
        switch lower(s[i + 1]) {
        case 0x73, 0x74, 0x6d, 0x64: return 2
        case 0x72, 0x76: return i + 2 < end && lower(s[i + 2]) == 0x65 ? 3 : nil
        case 0x6c: return i + 2 < end && lower(s[i + 2]) == 0x6c ? 3 : nil
        default: return nil
        }
    }

    static func classify(_ u: UInt32) -> Class {
        if u < 0x80 {
            switch u {
            case 0x41...0x5a, 0x61...0x7a: return .letter
            case 0x30...0x39: return .number
            case 0x0a, 0x0d: return .newline
            case 0x09, 0x0b, 0x0c, 0x20: return .space
            default: return .other
            }
        }
        switch u {
        case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: return .space
        default: break
        }
        switch Unicode.Scalar(u)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .number
        default: return .other
        }
    }
}
