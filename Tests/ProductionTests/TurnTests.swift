import EngineDoubles
import Foundation
import Media
import Narrative
import Production
import Roles
import Sessions
import Testing

@Suite struct TurnTests {
    @Test func aTurnFillsFourCellsWithProvenance() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        let narrative = try fixture.narrative()
        #expect(narrative.steps.count == 2)
        #expect(try fixture.cells(.current).count == 8)

        let caption = try #require(narrative.steps[1][.caption].take)
        #expect(caption.provenance.maker == .engine)
        #expect(caption.provenance.engine == "scripted 1")
        #expect(caption.provenance.settings["temperature"] == "0.7")
        let expected = narrative.inputDigest(
            ScriptedDirector().reads(for: .caption), at: 1, engine: "scripted 1", settings: caption.provenance.settings, seed: caption.provenance.seed)
        #expect(caption.provenance.inputs == expected)

        let keyframe = try #require(narrative.steps[0][.keyframe].take)
        #expect(keyframe.provenance.notes == ["kohlrabi drawn as turnip"])
        #expect(keyframe.provenance.settings["width"] == "64" && keyframe.provenance.settings["height"] == "36")
        let stored = try #require(try Production.keyframe(of: narrative.steps[0], in: fixture.session))
        let seed = try #require(keyframe.provenance.seed)
        #expect(stored.picture == plainPicture([UInt8(seed & 255), UInt8(seed >> 8 & 255), UInt8(seed >> 16 & 255)], width: 64, height: 36))
        #expect(stored.scene?.bytes == Data(stored.picture.pixels.prefix(3)))
        #expect(try Production.clip(of: narrative.steps[0], in: fixture.session)?.duration == 2)
    }

    @Test func seedsFollowFromTheNarrativesAndDifferBetweenTakes() async throws {
        let first = try ProductionFixture(), second = try ProductionFixture()
        defer {
            first.remove()
            second.remove()
        }
        try await first.turns(2)
        try await second.turns(2)
        #expect(try first.narrative().steps.map(\.action) == second.narrative().steps.map(\.action))
        try await first.production().rerender(1) { _ in }
        let takes = try first.narrative().steps[0][.keyframe].takes
        #expect(takes.count == 2)
        #expect(Set(takes.compactMap(\.provenance.seed)).count == 2)
        try await first.production().rerender(1, seed: 99) { _ in }
        #expect(try first.narrative().steps[0][.keyframe].take?.provenance.seed == 99)
    }

    @Test func theAuthorsActionBecomesTheNextStep() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(1)
        try await fixture.production().takeTurn(action: "Add\u{1b}[31m the\nsalmon.") { _ in }
        let step = try fixture.narrative().steps[1]
        #expect(step[.action].take?.provenance.maker == .author)
        #expect(step.action?.contains("\u{1b}") == false)
        #expect(step.action?.hasSuffix("the salmon.") == true)
        #expect(step.caption?.contains("salmon") == true)
        #expect(try fixture.cells(.current).count == 8)
    }

    @Test func everyFinishedCellIsInTheFileAtOnce() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        let url = fixture.session.url
        let seen = Record<[String]>()
        let production = fixture.production()
        try await production.takeTurn { event in
            guard case .finished = event else { return }
            // Another reader of the same file, as after a crash.
            guard let reader = try? Session.open(at: url, readOnly: true), let narrative = try? reader.narrative() else { return }
            seen.add(CellKind.allCases.filter { narrative.steps.last?[$0].take != nil }.map(\.rawValue))
            try? reader.close()
        }
        #expect(seen.all == [["action"], ["action", "caption"], ["action", "caption", "keyframe"], ["action", "caption", "keyframe", "clip"]])
    }

    @Test func cancellingKeepsWhatWasFinishedAndTheNextTurnGoesOn() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(1)
        let stalled = fixture.production(director: ScriptedDirector(stallsAt: (2, .caption)))
        let written = Record<Void>()
        let task = Task {
            try await stalled.takeTurn { event in
                if case .finished(_, .action, _, _) = event { written.add(()) }
            }
        }
        while written.all.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
        task.cancel()
        await #expect(throws: (any Error).self) { try await task.value }
        let action = try fixture.narrative().steps[1].action
        #expect(action != nil)
        #expect(try fixture.cells(.missing) == ["2.caption"])
        #expect(try fixture.cells(.blocked) == ["2.keyframe", "2.clip"])

        try await fixture.turns(1)
        #expect(try fixture.narrative().steps.count == 2)
        #expect(try fixture.narrative().steps[1].action == action)
        #expect(try fixture.cells(.current).count == 8)
    }

    @Test func aCancelledRenderLeavesTheWords() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        let stalled = fixture.production(renderer: PlainRenderer(stallsAt: 1))
        let begun = Record<Void>()
        let task = Task {
            try await stalled.takeTurn { event in
                if case .started(_, .keyframe) = event { begun.add(()) }
            }
        }
        while begun.all.isEmpty { try await Task.sleep(for: .milliseconds(2)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try fixture.cells(.current) == ["1.action", "1.caption"])
    }
}
