import Director
import Encoder
import Foundation
import Narrative
import Roles
import Stage
import Synchronization
import World

/// What the trained director's regressed states are worth, and whether the path that ships computes what the float path does: on
/// held-out narratives of the kitchen, their words given.
public enum StateReport {
    /// - Parameters:
    ///   - director: on the path that ships.
    ///   - reference: the same weights on the float path; compared on the first ten narratives.
    ///   - folder: the encoder's, with its probes.
    ///   - seed: of the narratives; not one that training data were drawn with.
    public static func lines(director: InterleavedDirector, reference: InterleavedDirector, folder: String, languageModel: String, narratives: Int, seed: UInt64 = 2026) async throws -> [String] {
        let encoder = try ClipEncoder(folder: folder, languageModel: languageModel), stage = Stage()
        let probes = try EncoderProbes.read(folder: folder, width: encoder.configuration.state.count * encoder.configuration.state.width)
        let generator = try StoryGenerator(split: .heldOut, seed: seed)
        var own = Agreement(), first = Agreement(), given = Agreement(), parity = Parity()
        for index in 0..<narratives {
            let story = try generator.story(index)
            let seen = try story.steps.map { try EncoderReport.see($0, stage: stage, encoder: encoder) }
            let steps = story.steps.map { HistoryStep(action: $0.action, caption: $0.caption) }
            // As at run time: the history holds the states that the director itself regressed.
            let fast = try await follow(director, story.query, steps)
            try own.add(fast.states, seen, encoder: encoder, first: index * 7)
            parity.words.append(contentsOf: fast.likelihoods)
            guard index < 40 else { continue }
            try first.add(fast.states, seen, encoder: encoder, first: index * 7)
            var told = steps
            for at in told.indices { told[at].state = seen[at].state }
            try given.add(try await follow(director, story.query, told).states, seen, encoder: encoder, first: index * 7)
            if index < 10 { parity.compare(fast, try await follow(reference, story.query, steps)) }
        }
        return own.lines("director.state", probes: probes) + first.lines("director.state.of40", probes: probes) + given.lines("director.state.of40.true_history", probes: probes) + parity.lines
    }

    struct Followed: Sendable {
        var states: [VisualState]
        /// The likeliest token where a word stands.
        var top: [Int32]
        /// Log-likelihood of each of the words' tokens.
        var likelihoods: [Double]
    }

    private static func follow(_ director: InterleavedDirector, _ query: String, _ steps: [HistoryStep]) async throws -> Followed {
        let seen = Mutex<(top: [Int32], likelihoods: [Double])>(([], []))
        let before = director.model.tokenizer.encode("Query: \(query)\n").count - 1
        let states = try await director.follow(query: query, steps: steps) { place, row, next in
            // Neither the query nor a state is foretold.
            guard place >= before, next >= 0 else { return }
            let best = row.indices.max { row[$0] < row[$1] } ?? 0
            let likelihood = Double(row[Int(next)] - row[best]) - log(row.reduce(0.0) { $0 + exp(Double($1 - row[best])) })
            seen.withLock {
                $0.top.append(Int32(best))
                $0.likelihoods.append(likelihood)
            }
        }
        return seen.withLock { Followed(states: states, top: $0.top, likelihoods: $0.likelihoods) }
    }

    /// Regressed states beside those of the true keyframes.
    private struct Agreement {
        var cosines: [Double] = []
        var frames: [(z: [Float], truth: StepTruth, foods: Set<String>)] = []
        /// CLIP-T of every step; and of one step a narrative the regressed and the true state, pooled.
        var clip: [Double] = []
        var pooled: [(regressed: [Float], picture: [Float])] = []

        mutating func add(_ states: [VisualState], _ seen: [EncoderReport.Seen], encoder: ClipEncoder, first: Int) throws {
            for (index, (state, frame)) in zip(states, seen).enumerated() {
                cosines.append(Double(state.cosine(to: frame.state)))
                frames.append((state.values, frame.truth, frame.foods))
                let regressed = try encoder.embed(state: state)
                clip.append(Double(ClipEncoder.cosine(regressed, frame.caption)))
                if index == first % seen.count { pooled.append((regressed, frame.picture)) }
            }
        }

        func lines(_ prefix: String, probes: EncoderProbes?) -> [String] {
            func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }
            let found = pooled.indices.count { index in
                let own = ClipEncoder.cosine(pooled[index].regressed, pooled[index].picture)
                return pooled.count { ClipEncoder.cosine(pooled[index].regressed, $0.picture) >= own } <= 1
            }
            var lines = [
                String(format: "%@.cosine %.3f   (%d steps)", prefix, mean(cosines), cosines.count), String(format: "%@.clip_t %.3f", prefix, mean(clip)),
                String(format: "%@.r1 %.3f   (its own keyframe among %d of as many narratives)", prefix, Double(found) / Double(max(1, pooled.count)), pooled.count),
            ]
            if let probes { lines += probes.figures(frames).map { String(format: "%@.%@ %.3f", prefix, $0.name, $0.value) } }
            return lines
        }
    }

    /// The path that ships against the float path.
    private struct Parity {
        var words: [Double] = []
        private var same = 0, places = 0, cosines: [Double] = [], fast: [Double] = [], float: [Double] = []

        mutating func compare(_ a: Followed, _ b: Followed) {
            same += zip(a.top, b.top).count { $0 == $1 }
            places += b.top.count
            cosines += zip(a.states, b.states).map { Double($0.cosine(to: $1)) }
            fast += a.likelihoods
            float += b.likelihoods
        }

        var lines: [String] {
            func perplexity(_ values: [Double]) -> Double { exp(-values.reduce(0, +) / Double(max(1, values.count))) }
            return [
                String(format: "director.own_history.perplexity %.3f", perplexity(words)),
                String(format: "director.fast.top_token %.4f   (%d of %d places)", Double(same) / Double(max(1, places)), same, places),
                String(format: "director.fast.state_cosine %.5f   (least of %d)", cosines.min() ?? 0, cosines.count),
                String(format: "director.fast.perplexity_ratio %.4f   (%.3f against %.3f)", perplexity(fast) / perplexity(float), perplexity(fast), perplexity(float)),
            ]
        }
    }
}
