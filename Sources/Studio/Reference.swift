import Narrative

/// What a command points at: `3` a step, `3.caption` a cell, `3..` a step and all that follows.
public enum Reference: Hashable, Sendable {
    case step(Int)
    case cell(Int, CellKind)
    case downstream(Int)

    /// The step's number, from 1.
    public var number: Int {
        switch self {
        case .step(let number), .cell(let number, _), .downstream(let number): number
        }
    }

    /// - Throws: `StudioError` that shows the forms there are.
    public init(_ text: String) throws {
        func number(_ digits: Substring) throws -> Int {
            guard let number = Int(digits), (1...9_999).contains(number) else {
                throw StudioError.usage("'\(text)' is no step: 3 is a step, 3.caption a cell, 3.. a step and all after it")
            }
            return number
        }
        if text.hasSuffix("..") {
            self = .downstream(try number(text.dropLast(2)))
        } else if let dot = text.firstIndex(of: ".") {
            let name = text[text.index(after: dot)...]
            guard let kind = CellKind(name: String(name)) else {
                throw StudioError.usage("'\(name)' is no cell: there are \(CellKind.listed)")
            }
            self = .cell(try number(text[..<dot]), kind)
        } else {
            self = .step(try number(text[...]))
        }
    }
}

extension CellKind {
    /// The names of all cells.
    static let listed = allCases.map(\.rawValue).joined(separator: ", ")

    /// The cell by its name, an unambiguous beginning of it, or the letter of the paper.
    public init?(name: String) {
        let lower = name.lowercased()
        switch lower {
        case "v", "video": self = .clip
        case "z": self = .state
        case "i", "picture", "image": self = .keyframe
        case "a": self = .action
        case "": return nil
        default:
            let matches = CellKind.allCases.filter { $0.rawValue.hasPrefix(lower) }
            if matches.count == 1 {
                self = matches[0]
            } else if lower == "c" {
                self = .caption
            } else {
                return nil
            }
        }
    }
}

/// The closest of some words to one that is not among them.
public enum Suggestion {
    /// - Returns: the nearest candidate within about a third of the word's length in edits (transpositions count one), or one that it begins.
    public static func nearest(to word: String, among candidates: [String]) -> String? {
        let word = word.lowercased()
        if word.count >= 2, let longer = candidates.filter({ $0.hasPrefix(word) }).min(by: { $0.count < $1.count }) { return longer }
        let best = candidates.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
        guard let (candidate, edits) = best, edits <= max(1, (word.count + 1) / 3) else { return nil }
        return candidate
    }

    /// Optimal string alignment distance.
    static func distance(_ first: String, _ second: String) -> Int {
        let a = Array(first.unicodeScalars.prefix(64)), b = Array(second.unicodeScalars.prefix(64))
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { rows[i][0] = i }
        for j in 0...b.count { rows[0][j] = j }
        for i in 1...a.count {
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
                }
            }
        }
        return rows[a.count][b.count]
    }
}
