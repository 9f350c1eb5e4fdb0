import Foundation

/// Captions and actions as models write them, cleaned and held to their limits. What comes in is hostile: nothing of it but plain
/// words and marks comes out.
public enum AnnotationText {
    /// Words of a caption and of an action (paper 3.2 and design.md, section 1).
    public static let captionWords = 30...70
    public static let actionWords = 5...25

    /// Words as they are counted everywhere here: separated by blanks.
    public static func wordCount(_ text: String) -> Int {
        text.split { $0.isWhitespace }.count
    }

    /// One line of plain text: no control, format or private characters, no markup, no quotes around it, blanks single.
    public static func cleaned(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars.prefix(20_000) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: plain.append(" ")
            case .format, .surrogate, .privateUse, .unassigned: continue
            default: if !"*_`#<>|~\u{FFFD}".unicodeScalars.contains(scalar) { plain.unicodeScalars.append(scalar) }
            }
        }
        var line = plain.split(separator: " ").joined(separator: " ")
        for (open, close) in [("\"", "\""), ("'", "'"), ("\u{201C}", "\u{201D}"), ("(", ")")] where line.count > 2 && line.hasPrefix(open) && line.hasSuffix(close) {
            line = String(line.dropFirst().dropLast())
        }
        return line.trimmingCharacters(in: .whitespaces)
    }

    /// A caption within its limits: prefaces ("Caption:", "In this clip,") go, whole sentences go from the end while it is too long.
    /// - Returns: nil, with what is wrong, where that leaves no caption of 30 to 70 words that ends in a full stop.
    public static func caption(_ text: String) -> (caption: String?, fault: String) {
        var line = cleaned(text)
        for preface in ["caption:", "description:", "here is the caption:", "sure,", "sure!"] where line.lowercased().hasPrefix(preface) {
            line = String(line.dropFirst(preface.count)).trimmingCharacters(in: .whitespaces)
        }
        for preface in ["in this video clip, ", "in this clip, ", "in the video, ", "in the clip, ", "the video shows ", "the clip shows ", "in these frames, "]
        where line.lowercased().hasPrefix(preface) {
            line = String(line.dropFirst(preface.count))
        }
        if let first = line.first { line = first.uppercased() + line.dropFirst() }
        for refusal in ["i'm sorry", "i am sorry", "i cannot", "i can't", "as an ai", "unable to"] where line.lowercased().hasPrefix(refusal) {
            return (nil, "it is a refusal")
        }
        var sentences = Self.sentences(of: line)
        if let last = sentences.last, !".!?".contains(last.last ?? " ") { sentences.removeLast() }
        while sentences.count > 1, wordCount(sentences.joined(separator: " ")) > captionWords.upperBound { sentences.removeLast() }
        let caption = sentences.joined(separator: " ")
        let count = wordCount(caption)
        guard captionWords.contains(count) else {
            let whole = wordCount(line)
            return (nil, whole > captionWords.upperBound ? "it has \(whole) words, more than \(captionWords.upperBound)" : "it has \(count) words in whole sentences, fewer than \(captionWords.lowerBound)")
        }
        return (caption, "")
    }

    /// An action within its limits: begins with a capital, ends with a full stop.
    /// - Returns: nil where it has fewer than 5 or more than 25 words.
    public static func action(_ text: String) -> String? {
        var line = cleaned(text)
        if let first = sentences(of: line).first { line = first }
        while let last = line.last, ".!?;:,".contains(last) { line.removeLast() }
        guard actionWords.contains(wordCount(line)), let first = line.first, first.isLetter else { return nil }
        return first.uppercased() + line.dropFirst() + "."
    }

    /// Sentences, each with its mark at its end; the last may lack one.
    static func sentences(of line: String) -> [String] {
        var sentences: [String] = [], current = ""
        let characters = Array(line)
        for (index, character) in characters.enumerated() {
            current.append(character)
            let isEnd = ".!?".contains(character) && (index + 1 == characters.count || characters[index + 1] == " ")
            if isEnd {
                sentences.append(current.trimmingCharacters(in: .whitespaces))
                current = ""
            }
        }
        let rest = current.trimmingCharacters(in: .whitespaces)
        return rest.isEmpty ? sentences : sentences + [rest]
    }
}
