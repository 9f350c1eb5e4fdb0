import Foundation

/// How much texts differ from each other.
public enum TextDiversity {
    /// Lower-case words; marks are left out.
    public static func words(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }.map(String.init)
    }

    /// distinct-n (Li et al. 2016): different n-grams over all n-grams.
    public static func distinct(_ n: Int, in texts: [String]) -> Double {
        var all = 0
        var different: Set<ArraySlice<String>> = []
        for text in texts {
            for gram in grams(n, of: words(text)) {
                all += 1
                different.insert(gram)
            }
        }
        return all == 0 ? 0 : Double(different.count) / Double(all)
    }

    /// Self-BLEU-4 (Zhu et al. 2018): the mean BLEU-4 of each text against all others. 1 where all are the same.
    ///
    /// BLEU after Papineni et al. 2002: clipped n-gram precisions up to 4 with equal weights, brevity penalty against the nearest
    /// length, no smoothing.
    public static func selfBLEU4(_ texts: [String]) -> Double {
        guard texts.count > 1 else { return 0 }
        let documents = texts.map(words)
        let counts = documents.map { document in (1...4).map { n in Dictionary(grams(n, of: document).map { ($0, 1) }, uniquingKeysWith: +) } }
        // For each n-gram the two texts that have most of it: the limit of its clipped count for any text is another one's count.
        var most: [[ArraySlice<String>: (first: Int, owner: Int, second: Int)]] = Array(repeating: [:], count: 4)
        for (index, grams) in counts.enumerated() {
            for n in 0..<4 {
                for (gram, count) in grams[n] {
                    var entry = most[n][gram] ?? (0, -1, 0)
                    if count > entry.first { entry = (count, index, entry.first) } else if count > entry.second { entry.second = count }
                    most[n][gram] = entry
                }
            }
        }
        let lengths = documents.map(\.count)
        let scores = documents.indices.map { index -> Double in
            var logarithm = 0.0
            for n in 0..<4 {
                var matched = 0, total = 0
                for (gram, count) in counts[index][n] {
                    let entry = most[n][gram]!
                    matched += min(count, entry.owner == index ? entry.second : entry.first)
                    total += count
                }
                guard matched > 0 else { return 0 }
                logarithm += log(Double(matched) / Double(total)) / 4
            }
            let length = lengths[index]
            let nearest = lengths.indices.filter { $0 != index }.map { lengths[$0] }.min { (abs($0 - length), $0) < (abs($1 - length), $1) } ?? length
            let brevity = length >= nearest ? 1 : exp(1 - Double(nearest) / Double(length))
            return brevity * exp(logarithm)
        }
        return scores.reduce(0, +) / Double(scores.count)
    }

    /// How often the sentences of the texts begin with the same three words: the commonest opening and the share of texts that have it.
    public static func commonestOpening(_ texts: [String]) -> (opening: String, share: Double) {
        var counts: [String: Int] = [:]
        for text in texts {
            var openings: Set<String> = []
            for sentence in text.split(whereSeparator: { ".!?".contains($0) }) {
                let first = words(String(sentence)).prefix(3)
                if first.count == 3 { openings.insert(first.joined(separator: " ")) }
            }
            for opening in openings { counts[opening, default: 0] += 1 }
        }
        let top = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return (top?.key ?? "", Double(top?.value ?? 0) / Double(max(1, texts.count)))
    }

    private static func grams(_ n: Int, of words: [String]) -> [ArraySlice<String>] {
        words.count < n ? [] : (0...(words.count - n)).map { words[$0..<($0 + n)] }
    }
}
