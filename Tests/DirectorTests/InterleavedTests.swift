import Director
import Foundation
import LanguageModel
import Narrative
import Roles
import Synchronization
import Testing

/// The interleaved director against PyTorch (`python -m auteur_training.director fixtures`): a small one with random weights, and the one
/// that ships with the narrative that PyTorch writes with it, always the likeliest token.
struct InterleavedFixture: Decodable {
    struct Step: Decodable {
        let action: String
        let caption: String
        let state: [Float]
    }

    let query: String
    let steps: [Step]
    let tokens: [Int32]
    let regressed: [[Float]]
    let top: [Int32]
    let lead: [Float]
    let logits: [String: [Float]]
    let largest: Float
    /// Of the shipped director's file: what its SHA-256 begins with.
    let weights: String?

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").path

    static let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Assets/director").standardized.path

    static func read(_ name: String = "director") throws -> InterleavedFixture {
        try JSONDecoder().decode(InterleavedFixture.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/\(name).json")))
    }

    /// Where the weights of a fixture lie.
    static func weights(of name: String) -> String { name == "director" ? folder + "/tiny-director" : shipped }

    static func director(_ precision: LanguageModel.Precision, folder: String = folder + "/tiny-director") throws -> InterleavedDirector {
        guard FileManager.default.fileExists(atPath: Shipped.path) else {
            throw RoleError("no language model at \(Shipped.path): run `make setup`, or name the file in AUTEUR_MODEL")
        }
        return try InterleavedDirector(folder: folder, model: LanguageModel(path: Shipped.path, precision: precision))
    }

    func history(_ c: InterleavedConfiguration) throws -> [HistoryStep] {
        try steps.map {
            HistoryStep(action: $0.action, caption: $0.caption, state: try #require(VisualState(encoder: c.encoder, count: c.count, width: c.state_width, values: $0.state)))
        }
    }
}

/// The largest difference over the largest value.
private func difference(_ a: [Float], _ b: [Float]) -> Float {
    (zip(a, b).map { abs($0 - $1) }.max() ?? .infinity) / max(1e-9, b.map(abs).max() ?? 0)
}

@Suite(.serialized) struct InterleavedTests {
    @Test(arguments: ["director", "shipped-director"]) func sequenceLogitsAndStatesAreThoseOfTraining(_ name: String) async throws {
        let fixture = try InterleavedFixture.read(name), director = try InterleavedFixture.director(.float, folder: InterleavedFixture.weights(of: name))
        let seen = Mutex<(next: [Int32], top: [Int32], rows: [String: [Float]])>(([], [], [:]))
        let states = try await director.follow(query: fixture.query, steps: try fixture.history(director.configuration)) { place, row, next in
            seen.withLock {
                $0.next.append(next)
                $0.top.append(Int32(row.indices.max { row[$0] < row[$1] } ?? 0))
                if let kept = fixture.logits["\(place)"] { $0.rows["\(place)"] = Array(row.prefix(kept.count)) }
            }
        }
        let (next, top, rows) = seen.withLock { $0 }
        #expect(next == Array(fixture.tokens.dropFirst()), "the same tokens and states in the same places")
        for (state, expected) in zip(states, fixture.regressed) { #expect(difference(state.values, expected) < 1e-3) }
        #expect(states.count == fixture.regressed.count)
        for (place, expected) in fixture.logits where Int(place) != fixture.tokens.count - 1 {
            let row = try #require(rows[place])
            #expect((zip(row, expected).map { abs($0 - $1) }.max() ?? .infinity) / fixture.largest < 1e-3, "logits after place \(place)")
        }
        let differing = zip(zip(top, fixture.top), fixture.lead).filter { $0.0.0 != $0.0.1 && $0.1 > 0.02 }
        #expect(differing.isEmpty)
    }

    /// What PyTorch writes greedily with the weights that ship is what Swift writes: at every place of an action, a caption or a decision to go
    /// on, the likeliest token is the one that stands there.
    @Test func theShippedWeightsWriteTheSameNarrative() async throws {
        let name = "shipped-director", fixture = try InterleavedFixture.read(name)
        let file = try Data(contentsOf: URL(fileURLWithPath: InterleavedFixture.shipped + "/model.safetensors"))
        #expect(try "\(Digest(of: file))".hasPrefix(#require(fixture.weights)), "other weights than the fixture's: python -m auteur_training.director fixtures")
        let director = try InterleavedFixture.director(.float, folder: InterleavedFixture.shipped)
        let query = try LanguageModel(path: Shipped.path).tokenizer.encode("Query: \(fixture.query)\n").count
        let strange = Mutex<[Int]>([]), words = Mutex(0)
        _ = try await director.follow(query: fixture.query, steps: try fixture.history(director.configuration)) { place, row, next in
            guard place >= query - 1, next != KVCache.noToken else { return }
            words.withLock { $0 += 1 }
            if (row.indices.max { row[$0] < row[$1] }).map({ Int32($0) }) != next { strange.withLock { $0.append(place) } }
        }
        #expect(words.withLock { $0 } > 200)
        #expect(strange.withLock { $0 } == [])
    }

    /// The path that ships, against the same: its weights stay quantised.
    @Test(arguments: ["director", "shipped-director"]) func theFastPathAgrees(_ name: String) async throws {
        let fixture = try InterleavedFixture.read(name), director = try InterleavedFixture.director(.fast, folder: InterleavedFixture.weights(of: name))
        let top = Mutex<[Int32]>([])
        let states = try await director.follow(query: fixture.query, steps: try fixture.history(director.configuration)) { _, row, _ in
            top.withLock { $0.append(Int32(row.indices.max { row[$0] < row[$1] } ?? 0)) }
        }
        let found = top.withLock { $0 }
        // Random weights know many ties.
        #expect(Double(zip(found, fixture.top).count { $0 == $1 }) / Double(found.count) >= (name == "director" ? 0.98 : 0.99))
        for (state, expected) in zip(states, fixture.regressed) {
            let dot = zip(state.values, expected).reduce(0) { $0 + $1.0 * $1.1 }
            let norms = state.values.reduce(0) { $0 + $1 * $1 }.squareRoot() * expected.reduce(0) { $0 + $1 * $1 }.squareRoot()
            #expect(dot / norms >= 0.999)
        }
    }

    /// A director that was asked for other things before gives the same as one that was not: after edits anywhere, steps taken away and
    /// added, and states of another space.
    @Test func whatWasReadBeforeChangesNothing() async throws {
        let fixture = try InterleavedFixture.read(), used = try InterleavedFixture.director(.fast)
        let whole = try fixture.history(used.configuration)
        var random = SeededGenerator(state: 7)
        for round in 0..<12 {
            var history = Array(whole.prefix(Int.random(in: 0...3, using: &random)))
            for index in history.indices {
                switch Int.random(in: 0..<6, using: &random) {
                case 0: history[index].caption = history[index].caption.replacingOccurrences(of: "tuna", with: "salmon")
                case 1: history[index].action += " Take \(round)."
                case 2: history[index].state = nil
                case 3: history[index].state?.encoder = "another encoder"
                case 4: history[index].state = VisualState(encoder: used.configuration.encoder, count: 1, width: 1, values: [1])
                default: break
                }
            }
            let request = TurnRequest(
                query: fixture.query, narrativeSeed: 1, history: history, action: "Toast the bread in a black pan.",
                caption: "Bread lies in a black pan.", cells: [.state], seed: 3)
            let fresh = try InterleavedFixture.director(.fast)
            let a = try await Self.states(used.turn(request)), b = try await Self.states(fresh.turn(request))
            #expect(a == b && a.count == 1)
            #expect(a.first?.encoder == used.configuration.encoder)
        }
    }

    /// The director that ships brings in what the query asks for by its second step, and not the dish's own name; and its words, which the grammar
    /// ranks, are the same whatever was asked for before.
    @Test func whatTheQueryAsksForComesFirst() async throws {
        func action(_ director: InterleavedDirector, _ query: String, _ history: [HistoryStep], seed: UInt64) async throws -> String {
            var found = ""
            for try await event in director.turn(TurnRequest(query: query, narrativeSeed: 5, history: history, cells: [.action], seed: seed)) {
                if case .text(.action, let text) = event { found = text }
            }
            return found
        }
        let begun = [HistoryStep(
            action: "Chop the onion into small pieces on a wooden board.",
            caption: "A wooden board with chopped onion lies on the oak counter. Two hands in red sleeves guide a knife over the onion and push the small pieces aside, one after the other.")]
        let used = try InterleavedFixture.director(.fast, folder: InterleavedFixture.shipped)
        for seed: UInt64 in 1...3 {
            let words = try await action(used, "How do I make cauliflower cheese?", begun, seed: seed).lowercased()
            #expect(words.contains("cauliflower") || words.contains("cheese"))
            let banana = try await action(used, "How do I make banana bread?", [], seed: seed)
            #expect(try await action(InterleavedFixture.director(.fast, folder: InterleavedFixture.shipped), "How do I make banana bread?", [], seed: seed) == banana)
        }
    }

    private static func states(_ stream: AsyncThrowingStream<TurnEvent, any Error>) async throws -> [VisualState] {
        var found: [VisualState] = []
        for try await event in stream { if case .state(let state) = event { found.append(state) } }
        return found
    }

    /// A history longer than the model's context loses its oldest steps; what was read before still changes nothing.
    @Test func aHistoryTooLongIsReadFromLaterOn() async throws {
        let used = try InterleavedFixture.director(.fast), query = "How to cook a soup for a hundred?"
        func request(_ count: Int) -> TurnRequest {
            let history = (0..<count).map { HistoryStep(action: "Chop onion number \($0) on the board. " + String(repeating: "Chop it small. ", count: 40), caption: String(repeating: "Onions lie on a board. ", count: 40)) }
            return TurnRequest(query: query, narrativeSeed: 1, history: history, action: "Fry the onions in a pan.", caption: "Onions lie in a pan.", cells: [.state], seed: 3)
        }
        for count in [30, 31, 38] {
            let a = try await Self.states(used.turn(request(count))), b = try await Self.states(InterleavedFixture.director(.fast).turn(request(count)))
            #expect(a == b && a.count == 1)
        }
    }

    /// After the serving there is no way to go on, and it is said.
    @Test func afterTheServingThereIsNothingToChoose() async throws {
        let request = TurnRequest(query: "tomato soup", narrativeSeed: 1, history: [HistoryStep(action: "Serve the soup in a bowl.", caption: "")], seed: 1)
        #expect(try await InterleavedFixture.director(.fast, folder: InterleavedFixture.shipped).alternatives(request, count: 3) == [])
    }

    @Test func badFoldersAreNamed() throws {
        let model = try LanguageModel(path: Shipped.path)
        #expect(throws: DirectorError.self) { try InterleavedDirector(folder: "/nowhere", model: model) }
        // The same weights, said to be of another language model.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-director-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: InterleavedFixture.folder + "/tiny-director", toPath: folder.path)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try InterleavedDirector(folder: folder.path, model: model)
        let file = folder.appendingPathComponent("config.json")
        try String(contentsOf: file, encoding: .utf8).replacing("\"embedding_digest\": \"", with: "\"embedding_digest\": \"0").write(to: file, atomically: true, encoding: .utf8)
        #expect(throws: DirectorError.self) { try InterleavedDirector(folder: folder.path, model: model) }
    }
}


private struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
