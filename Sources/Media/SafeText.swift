/// Text from a model, a file, an author or another program, made safe for a terminal.
///
/// Only this program's own code may steer the terminal, so that whatever could steer it, or hide or reorder what is read, is
/// shown instead: C0 controls and DEL as their Unicode pictures (`␛`), C1 controls, bidirectional overrides and isolates,
/// separators and invisible characters as escapes (`\u{9b}`). Newlines and tabs stay; CR LF
/// becomes a newline. Joiners and variation selectors stay where emoji and the scripts that need them have them.
/// Safe text is a fixed point: making it safe again changes nothing.
///
/// A terminal in UTF-8 mode may take 0xC2 0x9B for CSI, so that C1 is shown too; continuation bytes of other characters
/// are no controls in that mode.
public func terminalSafe(_ text: String) -> String {
    // Most text is plain: one pass over the bytes finds out.
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }) { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
        switch scalar.value {
        case 0x0A, 0x09, 0x20..<0x7F:
            result.append(scalar)
        case 0x0D where index + 1 < scalars.count && scalars[index + 1] == "\n":
            continue
        case 0..<0x20:
            result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F:
            result.append("\u{2421}")
        default:
            if isVisible(scalar) || isWanted(scalar, at: index, of: scalars) {
                result.append(scalar)
            } else {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            }
        }
    }
    return String(result)
}

/// `terminalSafe` on one line: newlines, tabs and runs of blanks become one space, and the ends are trimmed.
public func terminalSafeLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var blank = false
    for scalar in terminalSafe(text).unicodeScalars {
        if scalar == " " || scalar == "\n" || scalar == "\t" {
            blank = !result.isEmpty
        } else {
            if blank { result.append(" ") }
            blank = false
            result.append(scalar)
        }
    }
    return String(result)
}

/// JSON in which DEL, C1 controls and every invisible character stand as `\u` escapes: safe for a terminal, and the same to every parser.
/// C0 controls, which JSON escapes within its strings, stay where they are blanks between values.
public func terminalSafeJSON(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
        if scalar.value < 0x7F || isVisible(scalar) {
            result.append(scalar)
        } else {
            for unit in scalar.utf16 {
                let digits = String(unit, radix: 16)
                result.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
            }
        }
    }
    return String(result)
}

/// Whether a scalar beyond ASCII leaves ink or an honest space, and changes nothing around it but by combining.
private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xA0 { return false }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return false
    default: return !properties.isDefaultIgnorableCodePoint && !properties.isNoncharacterCodePoint
    }
}

/// Invisible characters that writing needs: joiners and variation selectors within emoji, joiners within the scripts
/// that shape by them (Arabic, Syriac, the Indic scripts).
private func isWanted(_ scalar: Unicode.Scalar, at index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    switch scalar.value {
    case 0xFE0E, 0xFE0F:
        return before.properties.isEmoji
    case 0x200D where before.properties.isEmoji || before.value == 0xFE0F && index > 1 && scalars[index - 2].properties.isEmoji:
        return index + 1 < scalars.count && scalars[index + 1].properties.isEmoji && scalars[index + 1].value > 0xFF
    case 0x200C, 0x200D:
        return isShapedByJoiners(before) && index + 1 < scalars.count && isShapedByJoiners(scalars[index + 1])
    default:
        return false
    }
}

private func isShapedByJoiners(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x077F).contains(scalar.value) && scalar.properties.isAlphabetic || (0x0900...0x0DFF).contains(scalar.value)
}
