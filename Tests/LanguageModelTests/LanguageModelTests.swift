import Foundation
import Kernels
import LanguageModel
import Testing
import Tokenizer

/// Thrown, not recorded as an issue, so that every test that needs the file fails by itself.
struct MissingModel: Error, CustomStringConvertible {
    let path: String
    var description: String { "the model file \(path) is absent: run `make model`, or set AUTEUR_MODEL" }
}

enum Models {
    static let path = ProcessInfo.processInfo.environment["AUTEUR_MODEL"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Assets/models/SmolLM2-135M-Instruct.Q4_1.gguf").standardized.path
    static let fast = Result { try open(.fast) }
    static let float = Result { try open(.float) }

    private static func open(_ precision: LanguageModel.Precision) throws -> LanguageModel {
        guard FileManager.default.fileExists(atPath: path) else { throw MissingModel(path: path) }
        return try LanguageModel(path: path, precision: precision)
    }
}

/// What Training/fixtures/make_lm_fixtures.py wrote.
struct Reference: Decodable {
    struct Greedy: Decodable { let prompt: String; let prompt_ids: [Int32]; let ids: [Int32]; let smallest_lead: Float }
    struct Segment: Decodable { let ids: [Int32]; let argmax: [Int32]; let lead: [Float]; let nll: Double }
    struct Row: Decodable { let segment: Int; let position: Int; let scale: Float }
    struct Hidden: Decodable { let layer: Int; let position: Int; let values: [Float] }
    let greedy: [Greedy]
    let segments: [Segment]
    let logits: [Row]
    let hidden: [Hidden]

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    static func load(_ name: String) throws -> Reference { try JSONDecoder().decode(Reference.self, from: Data(contentsOf: folder.appendingPathComponent(name + ".json"))) }

    /// The reference's whole row of logits.
    func row(_ index: Int, vocabulary: Int) throws -> [Float] {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("small.logits.bin"))
        return data.withUnsafeBytes { bytes in
            (0..<vocabulary).map { Float(Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * (index * vocabulary + $0), as: Int16.self))) * logits[index].scale }
        }
    }
}

struct Agreement { var positions = 0, same = 0, tied = 0; var nll = 0.0, reference = 0.0 }

/// Teacher-forced over all segments: top tokens and log-likelihoods beside the reference's.
func compare(_ model: LanguageModel, _ reference: Reference) throws -> Agreement {
    var result = Agreement()
    for segment in reference.segments {
        try model.teacherForce(segment.ids) { position, values, next in
            let logits = Logits(Array(values))
            result.positions += 1
            if logits.argmax == segment.argmax[position] { result.same += 1 } else if segment.lead[position] < 0.01 { result.tied += 1 }
            result.nll -= Double(logits.logProbability(of: next))
        }
        result.reference += segment.nll * Double(segment.ids.count - 1)
    }
    return result
}

@Suite(.serialized) struct ParityTests {
    @Test func greedyTextOnTheFloatPathEqualsTheReference() throws {
        let model = try Models.float.get()
        for greedy in try Reference.load("small").greedy {
            #expect(model.tokenizer.encode(greedy.prompt) == greedy.prompt_ids)
            let cache = model.makeCache(capacity: 512)
            var logits = try model.prefill(greedy.prompt_ids, into: cache)
            var ids: [Int32] = []
            for _ in 0..<200 {
                ids.append(logits.argmax)
                logits = try model.decode([ids[ids.count - 1]], cache: cache)[0]
            }
            #expect(ids == greedy.ids)
        }
    }

    @Test func logitsOnTheFloatPathEqualTheReference() throws {
        let model = try Models.float.get()
        let reference = try Reference.load("small")
        for (i, row) in reference.logits.enumerated() {
            let expected = try reference.row(i, vocabulary: model.configuration.vocabulary)
            let logits = try model.prefill(Array(reference.segments[row.segment].ids[...row.position]), into: model.makeCache())
            let difference = zip(logits.values, expected).map { abs($0 - $1) }.max()!
            let error = difference / expected.map(abs).max()!
            print("lm.float.logit_error \(error)")
            #expect(error < 1e-3)
        }
    }

    @Test func residualStreamsEqualTheReference() throws {
        let model = try Models.float.get()
        let reference = try Reference.load("small")
        for hidden in reference.hidden {
            let states = try model.hiddenStates(Array(reference.segments[0].ids.prefix(hidden.position + 1)), layer: hidden.layer)
            let difference = zip(states[hidden.position], hidden.values).map { abs($0 - $1) }.max()!
            #expect(difference < 1e-3 * hidden.values.map(abs).max()!, "layer \(hidden.layer)")
        }
    }

    @Test func theFastPathAgreesWithTheReference() throws {
        let a = try compare(Models.fast.get(), Reference.load("small"))
        let perplexity = exp(a.nll / Double(a.positions)), expected = exp(a.reference / Double(a.positions))
        print("lm.fast.top1_agreement \(Double(a.same) / Double(a.positions)) (\(a.positions) positions, \(a.tied) of the others within 0.01 of a tie)")
        print("lm.fast.perplexity \(perplexity) reference \(expected)")
        #expect(a.positions >= 1900)
        #expect(Double(a.same) >= 0.99 * Double(a.positions))
        #expect(abs(perplexity / expected - 1) < 0.01)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["AUTEUR_MODEL_LARGE"] != nil))
    func theLargeModelAgreesWithTheReference() throws {
        let model = try LanguageModel(path: ProcessInfo.processInfo.environment["AUTEUR_MODEL_LARGE"]!)
        let reference = try Reference.load("large")
        let a = try compare(model, reference)
        print("lm.large.top1_agreement \(Double(a.same) / Double(a.positions)) perplexity \(exp(a.nll / Double(a.positions))) reference \(exp(a.reference / Double(a.positions)))")
        #expect(Double(a.same) >= 0.99 * Double(a.positions))
        #expect(abs(a.nll - a.reference) < 0.01 * Double(a.positions))
        for greedy in reference.greedy {
            #expect(model.tokenizer.encode(greedy.prompt) == greedy.prompt_ids)
            let generation = model.generate(after: try model.prefill(greedy.prompt_ids, into: model.makeCache()), cache: model.makeCache(), maximum: 1, sampler: .greedy)
            #expect(try generation.next()?.id == greedy.ids[0])
        }
    }
}

@Suite(.serialized) struct InferenceTests {
    private func tokens(_ model: LanguageModel, _ text: String) -> [Int32] { model.tokenizer.encode(text) }

    private func close(_ a: Logits, _ b: Logits) -> Bool { zip(a.values, b.values).allSatisfy { abs($0 - $1) < 2e-3 } }

    @Test func chunksAndStepsGiveTheSameLogits() throws {
        let model = try Models.fast.get()
        let ids = try Array(Reference.load("small").segments[0].ids.prefix(300))
        let whole = try model.prefill(ids, into: model.makeCache())
        let cache = model.makeCache()
        try model.prefill(Array(ids[..<7]), into: cache)
        try model.prefill(Array(ids[7..<290]), into: cache)
        var last = Logits([])
        for id in ids[290...] { last = try model.decode([id], cache: cache)[0] }
        #expect(cache.length() == 300 && cache.tokens() == ids)
        #expect(close(whole, last))
    }

    /// Parts in one pass, on a page that another row shares, give what they give one by one; queries after them leave no trace.
    @Test func partsGiveTheSameLogitsTogether() throws {
        let model = try Models.fast.get()
        let ids = try Array(Reference.load("small").segments[0].ids.prefix(200))
        var random = SystemRandomNumberGenerator()
        func noise(_ rows: Int) -> Matrix {
            Matrix((0..<rows).map { _ in (0..<model.configuration.width).map { _ in Float.random(in: -0.2...0.2, using: &random) } })
        }
        let picture = noise(16), queries = noise(5)
        let apart = model.makeCache(batch: 2), together = model.makeCache(batch: 2)
        for cache in [apart, together] {
            try model.prefill(Array(ids[..<9]), into: cache)
            try cache.copyPrefix(from: cache, row: 0, to: [1])
        }
        var expected = [try model.prefill(Array(ids[9..<30]), into: apart)]
        expected += try model.prefill([.embeddings(picture)], into: apart).logits
        expected.append(try model.prefill(Array(ids[30...]), into: apart))
        let streams = try model.prefill([], queries: queries, into: apart).streams
        let found = try model.prefill([.tokens(Array(ids[9..<30])), .embeddings(picture), .tokens(Array(ids[30...]))], queries: queries, into: together)
        #expect(found.logits.count == 3 && zip(found.logits, expected).allSatisfy { close($0, $1) })
        #expect(found.streams.count == 5 && zip(found.streams.joined(), streams.joined()).allSatisfy { abs($0 - $1) < 1e-3 })
        #expect(together.length(0) == apart.length(0) && together.length(1) == 9)
        // The row that shared the page has kept its own.
        #expect(close(try model.prefill(Array(ids[9..<12]), into: together, row: 1), try model.prefill(Array(ids[..<12]), into: model.makeCache())))
    }

    @Test func truncatedCachesGoOnAsIfNothingHadFollowed() throws {
        let model = try Models.fast.get()
        let cache = model.makeCache()
        let start = tokens(model, "Slice the bread and"), detour = tokens(model, " then the whole kitchen burned down for a very long time, until"), next = tokens(model, " butter it")
        try model.prefill(start, into: cache)
        let expected = try model.prefill(next, into: cache)
        cache.truncate(to: start.count)
        try model.prefill(detour + detour + detour, into: cache)
        cache.truncate(to: start.count)
        #expect(close(try model.prefill(next, into: cache), expected))
    }

    @Test func candidatesShareAPrefixAndDiverge() throws {
        let model = try Models.fast.get()
        let prefix = tokens(model, "The cook takes a sharp knife from the wooden block on the counter, and with it she cuts the ripe red tomato and the long green cucumber into")
        let endings = [" thin slices", " cubes", " a bowl of soup that nobody", " eighths"].map { tokens(model, $0) }
        let shared = model.makeCache()
        try model.prefill(prefix, into: shared)
        let batch = model.makeCache(batch: 4, capacity: 256)
        try batch.copyPrefix(from: shared, to: 0..<4)
        #expect(batch.bytes == shared.bytes)
        // Ragged rows: a row that is finished is left out of the step.
        var last = [Logits](repeating: Logits([]), count: 4)
        for i in 0..<endings.map(\.count).max()! {
            let rows = (0..<4).filter { i < endings[$0].count }
            for (row, logits) in zip(rows, try model.decode(rows.map { endings[$0][i] }, cache: batch, rows: rows)) { last[row] = logits }
        }
        for (row, ending) in endings.enumerated() {
            #expect(batch.tokens(row) == prefix + ending)
            #expect(close(last[row], try model.prefill(prefix + ending, into: model.makeCache())))
        }
        #expect(shared.tokens() == prefix)
        #expect(close(try model.prefill(endings[0], into: shared), last[0]))
    }

    @Test func scoresAreSumsOfLogProbabilities() throws {
        let model = try Models.fast.get()
        let prefix = tokens(model, "The capital of France is"), continuations = [" Paris.", " a fish, as everybody knows.", " Lyon"].map { tokens(model, $0) }
        let cache = model.makeCache()
        let logits = try model.prefill(prefix, into: cache)
        for given in [logits, nil] {
            let scores = try model.score(continuations, after: cache, prefixLogits: given)
            for (continuation, score) in zip(continuations, scores) {
                var expected = 0.0
                try model.teacherForce(prefix + continuation) { position, values, next in
                    if position >= prefix.count - 1 { expected += Double(Logits(Array(values)).logProbability(of: next)) }
                }
                #expect(abs(score.logProbability - expected) < 1e-2 && score.count == continuation.count)
            }
            #expect(scores[0].logProbability > scores[2].logProbability)
        }
        #expect(cache.tokens() == prefix)
    }

    @Test func generationIsReproducibleAndStops() async throws {
        let model = try Models.fast.get()
        let prompt = try model.tokenizer.encode(chat: [ChatMessage(.user, "Name one vegetable.")])
        func run(_ sampler: Sampler, maximum: Int = 40, hook: LogitsHook? = nil) async throws -> Generation {
            let cache = model.makeCache(capacity: 256)
            let generation = model.generate(after: try model.prefill(prompt, into: cache), cache: cache, maximum: maximum, sampler: sampler, hook: hook)
            var text = ""
            for try await token in generation { text += token.text }
            #expect(generation.text.hasPrefix(text))
            return generation
        }
        let a = try await run(Sampler(seed: 7)), b = try await run(Sampler(seed: 7)), c = try await run(Sampler(temperature: 2, topK: 0, topP: 1, minP: 0, seed: 8))
        #expect(a.tokens == b.tokens && a.tokens != c.tokens && a.end != nil)
        #expect(try await run(.greedy, maximum: 3).end == .maximum)
        let only = model.tokenizer.encode(" carrot")[0]
        let forced = try await run(Sampler(seed: 1), maximum: 5) { logits, soFar in
            for i in logits.values.indices where Int32(i) != only { logits.values[i] = -.infinity }
        }
        #expect(forced.tokens == Array(repeating: only, count: 5))
    }

    @Test func cancellingKeepsTheCacheUsable() throws {
        let model = try Models.fast.get()
        let cache = model.makeCache()
        let ids = try Reference.load("small").segments[0].ids
        var polls = 0
        #expect(throws: CancellationError.self) { try model.prefill(ids, into: cache) { polls += 1; return polls > 2 } }
        #expect(cache.length() == 256)
        let rest = try model.prefill(Array(ids[256...]), into: cache)
        #expect(close(rest, try model.prefill(ids, into: model.makeCache())))
    }

    @Test func wrongInputIsAnError() throws {
        let model = try Models.fast.get()
        let cache = model.makeCache(batch: 2, capacity: 4)
        #expect(throws: LanguageModelError.tooLong(tokens: 5, capacity: 4)) { try model.prefill([1, 2, 3, 4, 5], into: cache) }
        #expect(throws: LanguageModelError.badToken(-1, vocabulary: 49152)) { try model.prefill([-1], into: cache) }
        #expect(throws: LanguageModelError.badToken(49152, vocabulary: 49152)) { try model.prefill([49152], into: cache) }
        #expect(throws: LanguageModelError.badRow(2, rows: 2)) { try model.prefill([1], into: cache, row: 2) }
        #expect(throws: LanguageModelError.empty) { try model.prefill([], into: cache) }
        #expect(throws: LanguageModelError.self) { try model.decode([1, 2], cache: cache, rows: [0, 0]) }
        #expect(throws: LanguageModelError.badLayer(31, layers: 30)) { try model.hiddenStates([1], layer: 31) }
        #expect(throws: LanguageModelError.badRow(5, rows: 2)) { try cache.copyPrefix(from: cache, to: [5]) }
        #expect(cache.length(0) == 0 && cache.length(9) == 0)
        #expect(throws: (any Error).self) { try LanguageModel(path: "/nowhere.gguf") }
    }
}

@Suite struct SamplerTests {
    @Test func settingsDoWhatTheySay() {
        let logits = Logits([1, 5, 4.5, -2, 4, -.infinity])
        func tokens(_ sampler: Sampler, _ logits: Logits = logits, recent: [Int32] = []) -> Set<Int32> {
            var sampler = sampler
            return Set((0..<2000).map { _ in sampler.sample(logits, recent: recent) })
        }
        #expect(tokens(.greedy) == [1])
        #expect(tokens(Sampler(temperature: 5, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 1)) == [0, 1, 2, 3, 4])
        #expect(tokens(Sampler(temperature: 5, topK: 2, topP: 1, minP: 0, repetitionPenalty: 1, seed: 1)) == [1, 2])
        #expect(tokens(Sampler(temperature: 5, topK: 0, topP: 0.5, minP: 0, repetitionPenalty: 1, seed: 1)) == [1])
        #expect(tokens(Sampler(temperature: 5, topK: 0, topP: 0.6, minP: 0, repetitionPenalty: 1, seed: 1)) == [1, 2])
        #expect(tokens(Sampler(temperature: 5, topK: 0, topP: 1, minP: 0.3, repetitionPenalty: 1, seed: 1)) == [1, 2, 4])
        #expect(tokens(Sampler(temperature: 0, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1.5, seed: 1), recent: [1]) == [2])
    }

    @Test func frequenciesFollowTheSoftmax() {
        var sampler = Sampler(temperature: 1, topK: 0, topP: 1, minP: 0, repetitionPenalty: 1, seed: 3)
        let logits = Logits([0, 1, 2])
        var counts = [0.0, 0, 0]
        for _ in 0..<20_000 { counts[Int(sampler.sample(logits))] += 1 }
        let sum = 1 + exp(1.0) + exp(2.0)
        for i in 0..<3 { #expect(abs(counts[i] / 20_000 - exp(Double(i)) / sum) < 0.015) }
    }
}
