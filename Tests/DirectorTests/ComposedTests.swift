import Director
import Narrative
import Roles
import Synchronization
import Testing

/// Says what it is told to, and keeps what it was asked.
private final class Puppet: Director {
    let identity: String
    let settings: [String: String]
    private let script: @Sendable (TurnRequest) -> [TurnEvent]
    private let asked = Mutex<[TurnRequest]>([])

    init(_ identity: String, settings: [String: String] = [:], script: @escaping @Sendable (TurnRequest) -> [TurnEvent]) {
        (self.identity, self.settings, self.script) = (identity, settings, script)
    }

    var requests: [TurnRequest] { asked.withLock { $0 } }

    func reads(for kind: CellKind) -> [InputSelector] { kind == .state ? [.caption] : [.query] }

    func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        asked.withLock { $0.append(request) }
        let events = script(request)
        return AsyncThrowingStream { continuation in
            for event in events { continuation.yield(event) }
            continuation.finish()
        }
    }
}

@Suite struct ComposedTests {
    private static let z = VisualState(encoder: "e", count: 1, width: 2, values: [1, 2])!

    private func events(_ stream: AsyncThrowingStream<TurnEvent, any Error>) async throws -> [TurnEvent] {
        var found: [TurnEvent] = []
        for try await event in stream { found.append(event) }
        return found
    }

    @Test func wordsOfOneStatesOfTheOther() async throws {
        let words = Puppet("words", settings: ["a": "1"]) { request in
            (request.cells.contains(.action) ? [.text(.action, "Serve it.")] : []) + (request.cells.contains(.caption) ? [.text(.caption, "A plate.")] : []) + [.served]
        }
        let states = Puppet("states", settings: ["a": "2"]) { _ in [.state(Self.z), .served] }
        let both = ComposedDirector(words: words, states: states)
        let request = TurnRequest(query: "q", narrativeSeed: 1, history: [], cells: [.action, .caption, .state], seed: 2)
        #expect(try await events(both.turn(request)) == [.text(.action, "Serve it."), .text(.caption, "A plate."), .state(Self.z), .served])
        #expect(words.requests.map(\.cells) == [[.action, .caption]])
        #expect(states.requests.map(\.cells) == [[.state]])
        #expect(states.requests.first?.action == "Serve it." && states.requests.first?.caption == "A plate.")
        #expect(both.settings == ["a": "1", "states.a": "2"])
        #expect(both.reads(for: .state) == [.caption] && both.reads(for: .action) == [.query])
    }

    /// A state alone asks nothing of the one who writes, and is regressed over an author's words.
    @Test func aStateOverTheAuthorsWords() async throws {
        let words = Puppet("words") { _ in [] }, states = Puppet("states") { _ in [.state(Self.z)] }
        let request = TurnRequest(query: "q", narrativeSeed: 1, history: [], action: "Mine.", caption: "My picture.", cells: [.state], seed: 2)
        #expect(try await events(ComposedDirector(words: words, states: states).turn(request)) == [.state(Self.z)])
        #expect(words.requests.isEmpty && states.requests.first?.caption == "My picture.")
    }

    /// The protocol's own way to alternatives: no two alike, and as many as there are.
    @Test func alternativesDiffer() async throws {
        let director = Puppet("d") { request in [.text(.action, ["Chop it.", "Fry it.", "Serve it."].first { !request.avoid.contains($0) } ?? "Chop it.")] }
        let request = TurnRequest(query: "q", narrativeSeed: 1, history: [], seed: 2)
        #expect(try await director.alternatives(request, count: 2) == ["Chop it.", "Fry it."])
        #expect(try await director.alternatives(request, count: 9) == ["Chop it.", "Fry it.", "Serve it."])
    }
}
