import LanguageModel

/// Writes actions and captions at the end of a sequence, several takes at once.
struct InterleavedWriter {
    let reader: SequenceReader
    let settings: InterleavedSettings

    struct Take: Sendable {
        var text: String
        /// Mean log-probability a token.
        var score: Double
        var ended: Bool
    }

    /// Writes on from the end of the sequence, `takes` at once, each until its line ends.
    /// - Parameters:
    ///   - lean: what takes are leaned towards, every one of them from `leaning` on.
    func write(takes: Int, temperature: Float, maximum: Int, seed: UInt64, lean: Lean? = nil, leaning: Int = 0, onToken: (String) -> Void = { _ in }) throws -> [Take] {
        let model = reader.model
        let cache = model.makeCache(batch: takes, capacity: model.configuration.context)
        try cache.copyPrefix(from: reader.cache, row: 0, to: 0..<takes)
        var logits = Array(repeating: reader.logits, count: takes)
        var samplers = (0..<takes).map {
            Sampler(temperature: temperature, topK: settings.topK, topP: settings.topP, minP: settings.minP, repetitionPenalty: 1, seed: mix(seed, UInt64($0)))
        }
        var tokens = Array(repeating: [Int32](), count: takes), sums = Array(repeating: 0.0, count: takes), ended = Array(repeating: false, count: takes)
        var alive = Array(0..<takes)
        for _ in 0..<maximum {
            try Task.checkCancellation()
            var next: [Int32] = [], going: [Int] = []
            for row in alive {
                var leaned = logits[row]
                if row >= leaning { lean?.bias(&leaned, after: tokens[row]) }
                let token = samplers[row].sample(leaned)
                let piece = model.tokenizer.decode([token])
                if model.tokenizer.endTokens.contains(token) || piece.contains("\n") {
                    ended[row] = true
                    continue
                }
                sums[row] += Double(logits[row].logProbability(of: token))
                tokens[row].append(token)
                if takes == 1 { onToken(piece) }
                next.append(token)
                going.append(row)
            }
            alive = going
            if alive.isEmpty { break }
            for (row, value) in zip(alive, try model.decode(next, cache: cache, rows: alive)) { logits[row] = value }
        }
        return (0..<takes).map { row in
            Take(text: CleanText.line(model.tokenizer.decode(tokens[row])), score: tokens[row].isEmpty ? -.infinity : sums[row] / Double(tokens[row].count),
                 ended: ended[row])
        }
    }
}

/// How the interleaved director samples.
public struct InterleavedSettings: Hashable, Sendable {
    /// Actions that are written at once, and how often, at most, they are written anew.
    public var actions = 8
    public var rounds = 3
    /// Captions that are written at once where the first is no good.
    public var captions = 4
    public var actionTemperature: Float = 0.7
    public var captionTemperature: Float = 0.6
    public var topK = 40
    public var topP: Float = 0.95
    public var minP: Float = 0.05
    /// Tokens at most.
    public var actionTokens = 48
    public var captionTokens = 128
    /// Steps after which the dish is served.
    public var longest = 10
    /// Whether the recipe grammar ranks the takes of an action, and writes a cell of which none was sound.
    public var understudy = true

    public init() {}

    var named: [String: String] {
        [
            "actions": "\(actions)", "captions": "\(captions)", "rounds": "\(rounds)", "temperature.action": "\(actionTemperature)", "temperature.caption": "\(captionTemperature)",
            "top.k": "\(topK)", "top.p": "\(topP)", "min.p": "\(minP)", "longest": "\(longest)",
            // Which generation of the grammar's counsel and the rules: they shape the words.
            "understudy": "\(understudy)", "rules": "11",
        ]
    }
}
