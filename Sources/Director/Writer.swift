import Foundation
import LanguageModel
import Roles

/// The language model at the director's desk: prompts whose beginnings stay in the KV cache from turn to turn, scores of phrases,
/// choices between phrases, free writing in batches. One turn at a time.
final class Writer {
    /// What the prompts are for; each keeps its own row.
    enum Desk: Int, CaseIterable {
        case larder, action, caption

        var examples: String {
            switch self {
            case .larder: Prompts.larderExamples
            case .action: Prompts.actionExamples
            case .caption: Prompts.captionExamples
            }
        }
    }

    /// A place in a text: a row of a cache and the logits after it.
    struct Place {
        let cache: KVCache
        let row: Int
        var logits: Logits
    }

    let model: LanguageModel
    private let examples: KVCache
    private let prompts: KVCache
    private let lengths: [Int]
    private let exampleTokens: [[Int32]]
    /// The segments that each desk's prompt holds after its examples.
    private var read: [[[Int32]]] = Desk.allCases.map { _ in [] }

    init(_ model: LanguageModel) {
        self.model = model
        exampleTokens = Desk.allCases.map { model.tokenizer.encode($0.examples) }
        lengths = exampleTokens.map(\.count)
        examples = model.makeCache(batch: Desk.allCases.count, capacity: model.configuration.context)
        prompts = model.makeCache(batch: Desk.allCases.count, capacity: model.configuration.context)
    }

    /// Reads the examples of every desk, once.
    func prepare() throws {
        for desk in Desk.allCases { try prepare(desk) }
    }

    private func prepare(_ desk: Desk) throws {
        let have = examples.length(desk.rawValue)
        guard have < lengths[desk.rawValue] else { return }
        try model.prefill(Array(exampleTokens[desk.rawValue][have...]), into: examples, row: desk.rawValue)
    }

    /// Reads a prompt, given in segments. Segments that the desk's last prompt began with are not computed again; each is always
    /// read in a pass of its own, so that the numbers do not depend on what was there before. The caller sees to it that the
    /// whole fits: see `room(at:)`.
    func open(_ desk: Desk, _ segments: [String]) throws -> Place {
        try prepare(desk)
        let row = desk.rawValue
        let wanted = segments.map { model.tokenizer.encode($0) }.filter { !$0.isEmpty }
        let common = min(zip(read[row], wanted).prefix { $0 == $1 }.count, max(0, wanted.count - 1))
        if prompts.length(row) < lengths[row] { try prompts.copyPrefix(from: examples, row: row, to: [row]) }
        read[row].removeSubrange(common...)
        prompts.truncate(row: row, to: lengths[row] + read[row].reduce(0) { $0 + $1.count })
        var logits = Logits([])
        for segment in wanted[common...] {
            logits = try model.prefill(segment, into: prompts, row: row)
            read[row].append(segment)
        }
        return Place(cache: prompts, row: row, logits: logits)
    }

    /// Tokens left at a desk for the prompt's own part, keeping `reserve` for what is written.
    func room(at desk: Desk, reserve: Int = 600) -> Int {
        max(64, model.configuration.context - lengths[desk.rawValue] - reserve)
    }

    func count(_ text: String) -> Int { model.tokenizer.encode(text).count }

    /// Mean log-probability a token of each phrase at a place.
    func scores(_ phrases: [String], at place: Place) throws -> [Double] {
        guard !phrases.isEmpty else { return [] }
        let encoded = phrases.map { model.tokenizer.encode($0) }
        return try model.score(encoded, after: place.cache, row: place.row, prefixLogits: place.logits)
            .map { $0.count > 0 ? $0.logProbability / Double($0.count) : -20 }
    }

    /// A private copy of a place, to write on.
    func fork(_ place: Place, rows: Int = 1) throws -> [Place] {
        let cache = model.makeCache(batch: rows, capacity: model.configuration.context)
        try cache.copyPrefix(from: place.cache, row: place.row, to: 0..<rows)
        return (0..<rows).map { Place(cache: cache, row: $0, logits: place.logits) }
    }

    func read(_ text: String, at place: inout Place) throws {
        let tokens = model.tokenizer.encode(text)
        guard !tokens.isEmpty else { return }
        place.logits = try model.prefill(tokens, into: place.cache, row: place.row)
    }

    /// A text written freely: from a forced start to a sentence's end, a line's end, or the limit.
    struct Draft {
        /// What the model added to the start.
        var text = ""
        /// Mean log-probability a token of what was added; 0 where nothing was.
        var score = 0.0
        /// It came to an end by itself.
        var ended = false
    }

    /// Writes on after each start, all in one batch. `sentences`: how many full stops end a text.
    func write(
        after starts: [String], at place: Place, maximum: Int, sentences: Int = 1, temperature: Float, seed: UInt64, banned: Set<Int32> = []
    ) throws -> [Draft] {
        guard !starts.isEmpty else { return [] }
        var places = try fork(place, rows: starts.count)
        for index in starts.indices { try read(starts[index], at: &places[index]) }
        var drafts = starts.map { _ in Draft() }
        var samplers = starts.indices.map {
            Sampler(temperature: temperature, topK: 40, topP: 0.95, minP: 0.08, repetitionPenalty: 1.05, seed: mix(seed, UInt64($0)))
        }
        var tokens = starts.map { _ in [Int32]() }
        var sums = starts.map { _ in 0.0 }
        var stops = starts.map { _ in 0 }
        var alive = Array(starts.indices)
        for _ in 0..<maximum {
            try Task.checkCancellation()
            var next: [Int32] = []
            var going: [Int] = []
            for index in alive {
                var logits = places[index].logits
                for token in banned where logits.values.indices.contains(Int(token)) { logits.values[Int(token)] = -.infinity }
                let token = samplers[index].sample(logits, recent: tokens[index])
                let piece = model.tokenizer.decode([token])
                if model.tokenizer.endTokens.contains(token) || piece.isEmpty || piece.contains("\n") {
                    drafts[index].ended = true
                    continue
                }
                sums[index] += Double(places[index].logits.logProbability(of: token))
                tokens[index].append(token)
                if piece.contains(".") || piece.contains("!") || piece.contains("?") { stops[index] += 1 }
                if stops[index] >= sentences {
                    drafts[index].ended = true
                    continue
                }
                next.append(token)
                going.append(index)
            }
            alive = going
            guard !alive.isEmpty else { break }
            let logits = try model.decode(next, cache: places[0].cache, rows: alive)
            for (index, value) in zip(alive, logits) { places[index].logits = value }
        }
        for index in drafts.indices {
            drafts[index].text = model.tokenizer.decode(tokens[index])
            drafts[index].score = tokens[index].isEmpty ? 0 : sums[index] / Double(tokens[index].count)
        }
        return drafts
    }
}

/// A seed of its own for each use of one (splitmix64).
func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
    var z = seed &+ value &* 0x9E37_79B9_7F4A_7C15 &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
}

/// A seed from a text (FNV-1a).
func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// Uniform numbers from a seed, the same everywhere.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        return mix(state, 0)
    }

    /// 0 ..< 1
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Standard Gumbel noise: added to scores, the best is a draw from their softmax.
    mutating func gumbel() -> Double { -log(-log(max(uniform(), 1e-12))) }

    mutating func pick<T>(_ values: [T]) -> T? {
        values.isEmpty ? nil : values[Int(next() % UInt64(values.count))]
    }
}
