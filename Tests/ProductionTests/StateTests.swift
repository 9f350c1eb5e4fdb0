import EngineDoubles
import Foundation
import Media
import Narrative
import Production
import Roles
import Sessions
import Synchronization
import Testing

/// A director that regresses states: each follows from all that it reads.
private final class RegressingDirector: Director {
    let identity = "regressing 1"
    let settings: [String: String] = [:]
    private let asked = Mutex<[TurnRequest]>([])

    var requests: [TurnRequest] { asked.withLock { $0 } }

    func reads(for kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: [.query, .opening, .earlierActions, .earlierCaptions, .earlierStates]
        case .caption: [.query, .opening, .earlierActions, .earlierCaptions, .earlierStates, .action]
        case .state: [.query, .opening, .earlierActions, .earlierCaptions, .earlierStates, .action, .caption]
        case .keyframe, .clip: []
        }
    }

    func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        asked.withLock { $0.append(request) }
        return AsyncThrowingStream { continuation in
            let before = request.history.map { "\($0.action)|\($0.caption)|\($0.state?.values ?? [])" }.joined() + "\(request.opening?.state.values ?? [])"
            let action = request.action ?? "Action \(request.history.count + 1) after \(Digest(of: before).description.prefix(6))"
            let caption = request.caption ?? "Caption of \(action)"
            if request.cells.contains(.action) { continuation.yield(.text(.action, action)) }
            if request.cells.contains(.caption) { continuation.yield(.text(.caption, caption)) }
            if request.cells.contains(.state) {
                let digest = Digest(of: before + action + caption).description.utf8.prefix(4).map { Float($0) }
                if let state = VisualState(encoder: "e", count: 2, width: 2, values: digest) { continuation.yield(.state(state)) }
            }
            continuation.finish()
        }
    }
}

/// Sees the mean of a picture.
private struct MeanEncoder: VisualEncoder {
    let identity = "e"
    let settings: [String: String] = [:]

    func reads(for kind: CellKind) -> [InputSelector] { kind == .state ? [.keyframe] : [] }

    func encode(_ picture: Picture) throws -> VisualState {
        let mean = Float(picture.pixels.reduce(0) { $0 + Int($1) }) / Float(picture.pixels.count)
        return VisualState(encoder: identity, count: 2, width: 2, values: [mean, 0, 0, 1])!
    }
}

@Suite struct StateTests {
    private func fixture() throws -> (ProductionFixture, Production, RegressingDirector) {
        let fixture = try ProductionFixture(), director = RegressingDirector()
        let cast = Cast(director: director, renderer: PlainRenderer(), animator: StillAnimator(), encoder: MeanEncoder())
        return (fixture, Production(session: fixture.session, cast: cast, settings: ProductionSettings(keyframeWidth: 64, keyframeHeight: 36, stepDuration: 2)), director)
    }

    @Test func everyStepHasItsStateAndTheNextReadsIt() async throws {
        let (fixture, production, director) = try fixture()
        defer { fixture.remove() }
        try await fixture.turns(3, production)
        let steps = try fixture.narrative().steps
        let states = try steps.map { try #require(try Production.state(of: $0, in: fixture.session)) }
        #expect(Set(states).count == 3)
        #expect(Production.statuses(of: try fixture.narrative()).allSatisfy { $0[.state] == .current })
        #expect(director.requests.last?.history.map(\.state) == [states[0], states[1]])
    }

    /// An author's caption is history like any other: its state is regressed over the author's words, and what follows too.
    @Test func anEditReachesTheStates() async throws {
        let (fixture, production, director) = try fixture()
        defer { fixture.remove() }
        try await fixture.turns(3, production)
        let before = try fixture.narrative().steps.map { try #require(try Production.state(of: $0, in: fixture.session)) }
        let stale = try #require(try Production.edit(.caption, of: 2, to: "Salmon lies in a pan.", in: fixture.session))
        #expect(stale.map(\.description).contains("2.state") && stale.map(\.description).contains("3.state") && !stale.map(\.description).contains("1.state"))
        try await production.regenerate(from: 2) { _ in }
        #expect(Production.statuses(of: try fixture.narrative()).allSatisfy { $0.values.allSatisfy { $0 == .current } })
        let after = try fixture.narrative().steps.map { try #require(try Production.state(of: $0, in: fixture.session)) }
        #expect(after[0] == before[0] && after[1] != before[1] && after[2] != before[2])
        #expect(director.requests.contains { $0.cells == [.state] && $0.caption == "Salmon lies in a pan." })
        #expect(try fixture.narrative().steps[1].caption == "Salmon lies in a pan.")
    }

    /// A session from before there were states goes on where it ended.
    @Test func oldStepsWithoutStatesAreNotUnfinished() async throws {
        let (fixture, production, _) = try fixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        try await production.takeTurn { _ in }
        let steps = try fixture.narrative().steps
        #expect(steps.count == 3)
        #expect(steps.map { $0[.state].take != nil } == [false, false, true])
    }

    @Test func anOpeningIsReadAsItsState() async throws {
        let (fixture, production, director) = try fixture()
        defer { fixture.remove() }
        let picture = try #require(Picture(width: 4, height: 4, pixels: [UInt8](repeating: 90, count: 48)))
        try fixture.session.setOpening((try PictureFile.png(picture), "A grey table."))
        try await fixture.turns(1, production)
        #expect(director.requests.first?.opening?.caption == "A grey table.")
        #expect(director.requests.first?.opening?.state.values == [90, 0, 0, 1])
        // Another picture makes stale what was written after the first.
        let other = try #require(Picture(width: 4, height: 4, pixels: [UInt8](repeating: 20, count: 48)))
        try fixture.session.setOpening((try PictureFile.png(other), "A grey table."))
        #expect(Production.statuses(of: try fixture.narrative())[0][.action] == .stale)
    }

    @Test func waysToGoOnAreOffered() async throws {
        let (fixture, production, _) = try fixture()
        defer { fixture.remove() }
        try await fixture.turns(1, production)
        let before = try fixture.narrative()
        #expect(try await !production.alternatives(2).isEmpty)
        #expect(try fixture.narrative() == before)
    }
}
