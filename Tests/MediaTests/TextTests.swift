import Foundation
import Media
import Testing

@Suite struct TextTests {
    static let table: [(String, String)] = [
        ("plain, with\nnewline and\ttab", "plain, with\nnewline and\ttab"),
        ("\u{1B}]0;owned\u{07}", "␛]0;owned␇"),
        ("\u{1B}[2J\u{1B}[31mred", "␛[2J␛[31mred"),
        ("\u{1B}Pq#0;2;0;0;0\u{1B}\\", "␛Pq#0;2;0;0;0␛\\"),
        ("\u{9B}31m", "\\u{9b}31m"),
        ("\u{90}q\u{9C}", "\\u{90}q\\u{9c}"),
        ("\u{9D}52;c;!\u{9C}", "\\u{9d}52;c;!\\u{9c}"),
        ("back\u{08}space\u{7F}", "back␈space␡"),
        ("a\u{00}b", "a␀b"),
        ("line\r\nend\rover", "line\nend␍over"),
        ("\u{202E}gnp.exe", "\\u{202e}gnp.exe"),
        ("\u{2066}x\u{2069}\u{200F}", "\\u{2066}x\\u{2069}\\u{200f}"),
        ("zero\u{200B}width\u{FEFF}", "zero\\u{200b}width\\u{feff}"),
        ("a\u{2028}b\u{2029}c\u{85}d", "a\\u{2028}b\\u{2029}c\\u{85}d"),
        ("soft\u{AD}hyphen \u{E0041}\u{E007F}", "soft\\u{ad}hyphen \\u{e0041}\\u{e007f}"),
        ("crème brûlée, 醤油, ñ", "crème brûlée, 醤油, ñ"),
        ("👩‍🍳 ❤️ 👨‍👩‍👧", "👩‍🍳 ❤️ 👨‍👩‍👧"),
        ("a\u{200D}b \u{FE0F}x", "a\\u{200d}b \\u{fe0f}x"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("x\u{FE0F}\u{200D}👧", "x\\u{fe0f}\\u{200d}👧"),
    ]

    @Test(arguments: table.indices) func escapesWhatSteersOrHides(_ index: Int) {
        let (text, expected) = Self.table[index]
        #expect(terminalSafe(text) == expected)
        #expect(Array(terminalSafe(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// Whatever bytes come, no control but newline and tab goes out, nothing that reorders, and safe text stays as it is.
    @Test func nothingUnsafePassesForRandomBytes() {
        var generator = SplitMix(state: 7)
        let nasty: [[UInt8]] = [[0x1B], [0xC2, 0x9B], [0xC2, 0x9D], [0xE2, 0x80, 0xAE], [0xEF, 0xB8, 0x8F], [0xE2, 0x80, 0x8D], [0x0D], [0x0A],
                                [0xF0, 0x9F, 0x91, 0xA7], [0xD9, 0x85], [0x7F], [0x9B], [0xC2], [0xF3, 0xA0, 0x81, 0x81]]
        for _ in 0..<3000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                if Bool.random(using: &generator) {
                    bytes.append(.random(in: 0...255, using: &generator))
                } else {
                    bytes += nasty.randomElement(using: &generator) ?? []
                }
            }
            let safe = terminalSafe(String(decoding: bytes, as: UTF8.self))
            for scalar in safe.unicodeScalars {
                #expect(scalar.value >= 0x20 || scalar == "\n" || scalar == "\t")
                #expect(!(0x7F..<0xA0).contains(scalar.value))
                #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
            }
            #expect(Array(terminalSafe(safe).utf8) == Array(safe.utf8))
            let line = terminalSafeLine(String(decoding: bytes, as: UTF8.self))
            #expect(!line.unicodeScalars.contains { $0 == "\n" || $0 == "\t" })
        }
    }

    @Test func oneLine() {
        #expect(terminalSafeLine("  two\n\n lines\tand  blanks ") == "two lines and blanks")
        #expect(terminalSafeLine("\n") == "")
        #expect(terminalSafeLine("a\u{1B}\nb") == "a␛ b")
    }

    @Test func errorsAreSafeLines() {
        #expect(MediaError("no file \u{1B}[31m\nx").description == "no file ␛[31m x")
    }

    /// The C library's own widths, for every visible assigned character of the planes that text uses.
    @Test func widthsAreThoseOfTheCLibrary() throws {
        // Swift's module of the C library leaves this one out.
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
        let utf8 = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
        let old = uselocale(utf8)
        defer {
            uselocale(old)
            freelocale(utf8)
        }
        var different: [String] = []
        for value in UInt32(0x20)..<0x31350 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.age.map({ $0.major <= 14 }) ?? false else { continue }
            let text = String(Character(scalar)), theirs = Int(wcwidth(Int32(value)))
            guard terminalSafe(text) == text, theirs >= 0, scalar != "\n" else { continue }
            if TerminalText.width(text) != theirs { different.append(String(value, radix: 16)) }
        }
        // U+1171E became a spacing mark in Unicode 15, which Swift knows and glibc 2.36 does not.
        #expect(different == ["1171e"] || different == [])
    }

    @Test func truncatesByColumns() {
        #expect(TerminalText.truncated("tuna sandwich", to: 20) == "tuna sandwich")
        #expect(TerminalText.truncated("tuna sandwich", to: 8) == "tuna sa…")
        #expect(TerminalText.truncated("醤油ラーメン", to: 6) == "醤油…")
        #expect(TerminalText.truncated("e\u{301}e\u{301}e\u{301}", to: 2) == "e\u{301}…")
        #expect(TerminalText.truncated("abc", to: 0) == "")
        #expect(TerminalText.padded("油", to: 4) == "油  ")
        #expect(TerminalText.padded("sandwich", to: 4) == "san…")
    }

    @Test func wrapsBetweenWords() {
        #expect(TerminalText.wrapped("The cook spreads tuna over the bread.", to: 16) == ["The cook spreads", "tuna over the", "bread."])
        #expect(TerminalText.wrapped("one two three", to: 9, indent: "  ") == ["one two", "  three"])
        #expect(TerminalText.wrapped("a\n\nb", to: 10) == ["a", "", "b"])
        #expect(TerminalText.wrapped("abcdefghij kl", to: 4) == ["abcd", "efgh", "ij", "kl"])
        #expect(TerminalText.wrapped("醤油醤油醤", to: 5) == ["醤油", "醤油", "醤"])
        #expect(TerminalText.wrapped("", to: 10) == [""])
        let long = String(repeating: "word ", count: 200_000)
        let lines = TerminalText.wrapped(long, to: 80)
        #expect(lines.count == 12_500 && lines.allSatisfy { TerminalText.width($0) <= 80 })
    }
}

/// A small generator, so that failures come again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
