import Glibc
import Kernels

/// Chooses a token from logits, the same one for the same logits, settings and seed on every machine.
///
/// In order: repetition penalty; top-k, top-p and min-p on the probabilities before temperature; temperature; one draw.
/// Temperature 0 takes the most likely token after the penalty. One uniform number is drawn per call (none at 0).
public struct Sampler: Sendable {
    /// Logits are divided by it; 0 is greedy.
    public var temperature: Float
    /// At most so many candidates; 0 for all.
    public var topK: Int
    /// The fewest candidates whose probabilities reach this sum; 1 for all.
    public var topP: Float
    /// Drops what is less likely than this share of the most likely; 0 for none.
    public var minP: Float
    /// Positive logits of recent tokens are divided by it, negative ones multiplied; 1 for none.
    public var repetitionPenalty: Float
    public let seed: UInt64
    private var random: SeededRandom

    public init(temperature: Float = 0.8, topK: Int = 40, topP: Float = 0.95, minP: Float = 0.05, repetitionPenalty: Float = 1.1, seed: UInt64) {
        self.temperature = temperature
        self.topK = topK
        self.topP = topP
        self.minP = minP
        self.repetitionPenalty = repetitionPenalty
        self.seed = seed
        random = SeededRandom(seed: seed)
    }

    /// Always the most likely token.
    public static var greedy: Sampler { Sampler(temperature: 0, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 0) }

    /// A token; `recent` are those that the penalty applies to. Tokens at minus infinity are never chosen while another
    /// remains.
    public mutating func sample(_ logits: Logits, recent: [Int32] = []) -> Int32 {
        var logits = logits
        if repetitionPenalty != 1 {
            for token in Set(recent) where logits.values.indices.contains(Int(token)) {
                let value = logits.values[Int(token)]
                logits.values[Int(token)] = value > 0 ? value / repetitionPenalty : value * repetitionPenalty
            }
        }
        guard temperature > 0 else { return logits.argmax }

        let best = logits.argmax
        let maximum = logits.values[Int(best)]
        // What is 20 below the best has less than 2e-9 of its probability: never worth sorting, unless top-p keeps all.
        let floor = maximum + max(minP > 0 ? logf(minP) : -.infinity, topP < 1 || topK > 0 ? -20 : -.infinity)
        var candidates: [(token: Int32, logit: Float)] = []
        var rest = 0.0
        for (i, value) in logits.values.enumerated() {
            if value >= floor, value > -.infinity { candidates.append((Int32(i), value)) }
            else if topP < 1 { rest += exp(Double(value - maximum)) }
        }
        candidates.sort { $0.logit != $1.logit ? $0.logit > $1.logit : $0.token < $1.token }
        if topK > 0, candidates.count > topK {
            candidates.removeSubrange(topK...)
            rest = 0
        }
        if topP < 1 {
            let weights = candidates.map { exp(Double($0.logit - maximum)) }
            let limit = Double(topP) * (weights.reduce(0, +) + rest)
            var sum = 0.0, keep = 0
            while keep < weights.count, keep == 0 || sum < limit { sum += weights[keep]; keep += 1 }
            candidates.removeSubrange(keep...)
        }
        let weights = candidates.map { exp(Double(($0.logit - maximum) / temperature)) }
        var point = random.uniform() * weights.reduce(0, +)
        for (candidate, weight) in zip(candidates, weights) {
            point -= weight
            if point < 0 { return candidate.token }
        }
        return candidates.last?.token ?? best
    }
}
