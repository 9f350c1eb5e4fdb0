/// Text laid out in the columns of a terminal. All of it expects text that `terminalSafe` or `terminalSafeLine` made.
///
/// Widths are those of the C library's `wcwidth` (Unicode 14), which xterm, tmux and readline go by too: two columns for wide
/// East Asian characters and emoji, none for combining marks, one for the rest. They do not depend on the locale.
public enum TerminalText {
    /// Columns that `text` takes on one line. A tab or newline counts as one.
    public static func width(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    /// `text` cut, between two characters as a person sees them, so that it and the ellipsis take at most `columns`.
    public static func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        if width(text) <= columns { return text }
        let room = columns - width(ellipsis)
        guard room >= 0 else { return "" }
        return prefix(of: text[...], columns: room) + ellipsis
    }

    /// `text` truncated or filled with spaces to exactly `columns`.
    public static func padded(_ text: String, to columns: Int) -> String {
        let cut = truncated(text, to: columns)
        return cut + String(repeating: " ", count: max(0, columns - width(cut)))
    }

    /// The lines of `text`, broken between words so that each takes at most `columns`; words longer than a line are cut.
    /// Newlines are kept, runs of spaces and tabs become one space, and `indent` stands before each paragraph's second and
    /// later lines.
    public static func wrapped(_ text: String, to columns: Int, indent: String = "") -> [String] {
        let columns = max(columns, width(indent) + 2)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = "", lineWidth = 0, isStart = true
            func breakLine() {
                lines.append(line)
                (line, lineWidth, isStart) = (indent, width(indent), true)
            }
            for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
                let wordWidth = width(String(word))
                if !isStart, lineWidth + 1 + wordWidth <= columns {
                    line += " " + word
                    lineWidth += 1 + wordWidth
                    continue
                }
                if !isStart { breakLine() }
                var rest = word[...], restWidth = wordWidth
                while lineWidth + restWidth > columns {
                    let part = prefix(of: rest, columns: columns - lineWidth)
                    // A single character wider than the line goes out as it is; nothing else would end.
                    let taken = part.isEmpty ? String(rest.prefix(1)) : part
                    line += taken
                    rest = rest.dropFirst(taken.count)
                    restWidth -= width(taken)
                    breakLine()
                }
                line += rest
                lineWidth += restWidth
                isStart = rest.isEmpty && isStart
            }
            lines.append(line)
        }
        return lines
    }

    /// Columns of one scalar.
    static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if isZeroWidth(scalar) { return 0 }
        if value < 0x1100 { return 1 }
        var low = 0, high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value) ? 2 : 1
    }

    private static func prefix(of text: Substring, columns: Int) -> String {
        var result = "", used = 0
        for character in text {
            let next = character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
            if used + next > columns { break }
            result.append(character)
            used += next
        }
        return result
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: return true  // Hangul vowels and finals join the syllable's first letter
        case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: return false  // signs that enclose digits
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return true
            default: return false
            }
        }
    }

    /// What glibc 2.36 says is two columns wide, unassigned gaps within a block included.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3, 0x25FD...0x25FE,
        0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
        0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA,
        0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
        0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
        0x2E80...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
        0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x1B2FB,
        0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
        0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
        0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
        0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
        0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A,
        0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6, 0x20000...0x3134A,
    ]
}
