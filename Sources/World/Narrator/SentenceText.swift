/// Small operations on sentences, over bytes: they run for every sentence that is tried.
extension StringProtocol {
    /// Without blanks at its ends.
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}

extension String {
    /// Number of words.
    var wordCount: Int {
        utf8.split(separator: UInt8(ascii: " ")).count
    }

    /// The first three words, lower case, without marks: what a reader notices when sentences begin alike.
    var opening: String {
        var bytes: [UInt8] = []
        var words = 0
        for byte in utf8.drop(while: { $0 == UInt8(ascii: " ") }) {
            switch byte {
            case UInt8(ascii: " "):
                words += 1
                if words == 3 { return String(decoding: bytes, as: UTF8.self) }
                bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), 0x80...: bytes.append(byte)
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As a sentence: a capital first, single blanks, none before a mark, no comma before another mark, "an" before a vowel.
    var tidied: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 4)
        let blank = UInt8(ascii: " "), comma = UInt8(ascii: ",")
        for byte in utf8 {
            switch byte {
            case blank:
                if bytes.isEmpty || bytes.last == blank { continue }
            case comma, UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"):
                while let last = bytes.last, last == blank || last == comma { bytes.removeLast() }
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                // "a orange cuff"
                let count = bytes.count
                if count >= 2, bytes[count - 1] == blank, bytes[count - 2] | 0x20 == UInt8(ascii: "a"), count == 2 || bytes[count - 3] == blank {
                    bytes.insert(UInt8(ascii: "n"), at: count - 1)
                }
            default: break
            }
            bytes.append(byte)
        }
        if let first = bytes.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) { bytes[0] = first & ~0x20 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
