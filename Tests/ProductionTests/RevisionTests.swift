import EngineDoubles
import Foundation
import Narrative
import Production
import Roles
import Sessions
import Testing

@Suite struct RevisionTests {
    @Test func anEditMakesStaleWhatReadsItAndNothingElse() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(3)
        let stale = try #require(try Production.edit(.caption, of: 2, to: "A bowl of salmon.", in: fixture.session))
        // Step 2's keyframe reads its caption, its clip reads the keyframe; step 3 reads earlier captions and the keyframe before it.
        #expect(stale.map(\.description) == ["2.keyframe", "2.clip", "3.action", "3.caption", "3.keyframe", "3.clip"])
        #expect(try fixture.cells(.stale) == stale.map(\.description))
        #expect(try fixture.narrative().steps[1].caption == "A bowl of salmon.")
        #expect(try Production.edit(.caption, of: 2, to: " A bowl of  salmon. ", in: fixture.session) == nil)
    }

    @Test func regeneratingDownstreamCarriesTheEditAndLeavesNothingStale() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(3)
        _ = try Production.edit(.action, of: 2, to: "Add the salmon.", in: fixture.session)
        let made = try await fixture.production().regenerate(from: 2) { _ in }
        #expect(made == 7)
        #expect(try fixture.cells(.stale).isEmpty)
        let narrative = try fixture.narrative()
        #expect(narrative.steps[1].action == "Add the salmon.")
        #expect(narrative.steps[2].action?.contains("salmon") == true)
        #expect(narrative.steps[0][.caption].takes.count == 1)
    }

    @Test func regeneratingDownstreamWithNothingStaleBeginsWithTheStep() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(3)
        let before = try fixture.narrative()
        try await fixture.production().regenerate(from: 2) { _ in }
        let after = try fixture.narrative()
        #expect(after.steps[0] == before.steps[0])
        #expect(after.steps[1].action != before.steps[1].action)
        #expect(after.steps[2].action != before.steps[2].action)
        #expect(try fixture.cells(.stale).isEmpty)
    }

    @Test func aStepAnewKeepsWhatTheAuthorWroteOrLocked() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(1)
        _ = try Production.edit(.action, of: 1, to: "Peel a carrot.", in: fixture.session)
        let step = try fixture.narrative().steps[0]
        try fixture.session.setLocked(true, kind: .clip, step: step.id)
        let made = try await fixture.production().regenerate(step: 1) { _ in }
        #expect(made == 2)
        let after = try fixture.narrative().steps[0]
        #expect(after.action == "Peel a carrot.")
        #expect(after[.caption].takes.count == 2)
        #expect(after[.clip].takes.count == 1)
        await #expect(throws: ProductionError.self) { try await fixture.production().regenerate(.clip, of: 1) { _ in } }
    }

    @Test func aFurtherTakeDiffersAndTheFormerCanBeChosen() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        let first = try fixture.narrative().steps[0].caption
        try await fixture.production().regenerate(.caption, of: 1) { _ in }
        #expect(try fixture.narrative().steps[0].caption != first)
        #expect(try fixture.cells(.stale) == ["1.keyframe", "1.clip", "2.action", "2.caption", "2.keyframe", "2.clip"])
        _ = try Production.choose(take: 1, of: .caption, step: 1, in: fixture.session)
        #expect(try fixture.narrative().steps[0].caption == first)
        #expect(try fixture.cells(.stale).isEmpty)
        #expect(throws: ProductionError.self) { try Production.choose(take: 3, of: .caption, step: 1, in: fixture.session) }
    }

    @Test func oneCommandIsOneUndo() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(3)
        let before = try fixture.narrative()
        _ = try Production.edit(.action, of: 1, to: "Boil water.", in: fixture.session)
        let edited = try fixture.narrative()
        try await fixture.production().regenerate(from: 1) { _ in }
        let regenerated = try fixture.narrative()
        #expect(try fixture.session.undo() == "regenerate 1..")
        #expect(try pointers(fixture.narrative()) == pointers(edited))
        #expect(try fixture.session.undo() == "edit 1.action")
        #expect(try pointers(fixture.narrative()) == pointers(before))
        #expect(try fixture.session.redo() != nil && fixture.session.redo() != nil)
        #expect(try pointers(fixture.narrative()) == pointers(regenerated))
    }

    private func pointers(_ narrative: Narrative) -> [[TakeID?]] {
        narrative.steps.map { step in CellKind.allCases.map { step[$0].current } }
    }

    @Test func anInsertedStepRenumbersAndMakesStaleWhatFollows() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        let before = try fixture.narrative()
        try await fixture.production().insertStep(before: 2, action: "Toast the bread.") { _ in }
        let after = try fixture.narrative()
        #expect(after.steps.map(\.id) == [before.steps[0].id, after.steps[1].id, before.steps[1].id])
        #expect(after.steps[1].action == "Toast the bread.")
        #expect(after.steps[1][.clip].take != nil)
        #expect(try fixture.cells(.stale) == ["3.action", "3.caption", "3.keyframe", "3.clip"])
        await #expect(throws: ProductionError.self) { try await fixture.production().insertStep(before: 9, action: nil) { _ in } }
    }

    @Test func aDurationMakesAClipOfThatLength() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(1)
        try await fixture.production().setDuration(7.5, of: 1) { _ in }
        #expect(try Production.clip(of: fixture.narrative().steps[0], in: fixture.session)?.duration == 7.5)
        await #expect(throws: ProductionError.self) { try await fixture.production().setDuration(.nan, of: 1) { _ in } }
    }

    @Test func aStepLastsAsLongAsItsClip() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        let production = fixture.production()
        try await fixture.turns(1)
        try await production.setDuration(7.5, of: 1) { _ in }
        _ = try Production.choose(take: 1, of: .clip, step: 1, in: fixture.session)
        let step = try fixture.narrative().steps[0]
        #expect(step.duration == 7.5 && production.settings.duration(of: step) == 2)
        try fixture.session.setLocked(true, kind: .clip, step: step.id)
        await #expect(throws: ProductionError.self) { try await production.setDuration(20, of: 1) { _ in } }
        #expect(try fixture.narrative().steps[0].duration == 7.5)
        let film = try await production.exportFilm(
            to: fixture.folder.appendingPathComponent("film.mp4"), options: FilmOptions(width: 64, height: 36, framesPerSecond: 12, preset: "ultrafast"))
        #expect(film.frames == 24)
    }

    @Test func wrongNumbersAndTextsAreRefusedInOneLine() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(1)
        for attempt: () throws -> Void in [
            { _ = try Production.edit(.caption, of: 4, to: "x", in: fixture.session) },
            { _ = try Production.edit(.keyframe, of: 1, to: "x", in: fixture.session) },
            { _ = try Production.edit(.caption, of: 1, to: "\u{7} ", in: fixture.session).map { _ in throw ProductionError("shown") } },
            { _ = try Production.edit(.caption, of: 1, to: String(repeating: "x", count: 5_000), in: fixture.session) },
        ] {
            #expect { try attempt() } throws: { error in !String(describing: error).contains("\n") && error is ProductionError }
        }
    }
}
