import Director
import Foundation
import LanguageModel
import Narrative
import Roles
import Synchronization
import Testing

/// The interleaved director against PyTorch (`python -m auteur_training.director fixtures`): a small one with random weights.
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

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").path

    static func read() throws -> InterleavedFixture {
        try JSONDecoder().decode(InterleavedFixture.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/director.json")))
    }

    static func director(_ precision: LanguageModel.Precision, folder: String = folder + "/tiny-director") throws -> InterleavedDirector {
        guard FileManager.default.fileExists(atPath: Shipped.path) else {
            throw RoleError("no language model at \(Shipped.path): run `make setup`, or name the file in AUTEUR_MODEL")
        }
        return try InterleavedDirector(folder: folder, model: LanguageModel(path: Shipped.path, precision: precision))
    }

    func history(_ encoder: String) throws -> [HistoryStep] {
        try steps.map {
            HistoryStep(action: $0.action, caption: $0.caption, state: try #require(VisualState(encoder: encoder, count: 4, width: 8, values: $0.state)))
        }
    }
}

/// The largest difference over the largest value.
private func difference(_ a: [Float], _ b: [Float]) -> Float {
    (zip(a, b).map { abs($0 - $1) }.max() ?? .infinity) / max(1e-9, b.map(abs).max() ?? 0)
}

@Suite(.serialized) struct InterleavedTests {
    @Test func sequenceLogitsAndStatesAreThoseOfTraining() async throws {
        let fixture = try InterleavedFixture.read(), director = try InterleavedFixture.director(.float)
        let seen = Mutex<(next: [Int32], top: [Int32], rows: [String: [Float]])>(([], [], [:]))
        let states = try await director.follow(query: fixture.query, steps: try fixture.history(director.configuration.encoder)) { place, row, next in
            seen.withLock {
                $0.next.append(next)
                $0.top.append(Int32(row.indices.max { row[$0] < row[$1] } ?? 0))
                if fixture.logits["\(place)"] != nil { $0.rows["\(place)"] = Array(row.prefix(2000)) }
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

    /// The path that ships, against the same: its weights stay quantised.
    @Test func theFastPathAgrees() async throws {
        let fixture = try InterleavedFixture.read(), director = try InterleavedFixture.director(.fast)
        let top = Mutex<[Int32]>([])
        let states = try await director.follow(query: fixture.query, steps: try fixture.history(director.configuration.encoder)) { _, row, _ in
            top.withLock { $0.append(Int32(row.indices.max { row[$0] < row[$1] } ?? 0)) }
        }
        let found = top.withLock { $0 }
        #expect(Double(zip(found, fixture.top).count { $0 == $1 }) / Double(found.count) >= 0.98)
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
        let whole = try fixture.history(used.configuration.encoder)
        var random = SeededGenerator(state: 7)
        for round in 0..<12 {
            var history = Array(whole.prefix(Int.random(in: 0...3, using: &random)))
            for index in history.indices {
                switch Int.random(in: 0..<5, using: &random) {
                case 0: history[index].caption = history[index].caption.replacingOccurrences(of: "tuna", with: "salmon")
                case 1: history[index].action += " Take \(round)."
                case 2: history[index].state = nil
                case 3: history[index].state?.encoder = "another encoder"
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

    private static func states(_ stream: AsyncThrowingStream<TurnEvent, any Error>) async throws -> [VisualState] {
        var found: [VisualState] = []
        for try await event in stream { if case .state(let state) = event { found.append(state) } }
        return found
    }

    @Test func badFoldersAreNamed() throws {
        let model = try LanguageModel(path: Shipped.path)
        #expect(throws: DirectorError.self) { try InterleavedDirector(folder: "/nowhere", model: model) }
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
