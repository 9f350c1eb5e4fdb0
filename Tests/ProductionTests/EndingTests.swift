import EngineDoubles
import Foundation
import Narrative
import Production
import Roles
import Sessions
import Testing

/// Where a narrative ends, and how it goes on all the same.
@Suite struct EndingTests {
    private let serving = ScriptedDirector(servesAt: 2)

    /// A narrative whose second step serves.
    private func served() async throws -> (ProductionFixture, Production) {
        let fixture = try ProductionFixture()
        let production = fixture.production(director: serving)
        try await fixture.turns(2, production)
        return (fixture, production)
    }

    @Test func theEndOfTheNarrativeIsKeptAndAnAuthorsStepReopensIt() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        let production = fixture.production(director: serving)
        try await production.takeTurn { _ in }
        #expect(try fixture.narrative().ended == false)
        try await production.takeTurn { _ in }
        #expect(try fixture.narrative().ended)
        try await production.takeTurn(action: "Wash the dishes.") { _ in }
        #expect(try fixture.narrative().ended == false)
    }

    @Test func aTurnAfterTheEndIsNoErrorAndWritesNothing() async throws {
        let (fixture, production) = try await served()
        defer { fixture.remove() }
        let before = try fixture.narrative()
        let said = Record<String>()
        let step = try await production.takeTurn { event in
            switch event {
            case .served: said.add("served")
            case .note(_, let text): said.add(text)
            default: break
            }
        }
        #expect(step == nil)
        #expect(said.all == ["the dish has been served", "served"])
        #expect(try fixture.narrative() == before)
    }

    @Test func aStepAfterTheEndIsTheAuthorsToWrite() async throws {
        let (fixture, production) = try await served()
        defer { fixture.remove() }
        await #expect { try await production.insertStep(before: 3, action: nil) { _ in } } throws: { String(describing: $0).contains("/insert 3 TEXT") }
        #expect(try fixture.narrative().steps.count == 2)
        try await production.insertStep(before: 3, action: "Wash the dishes.") { _ in }
        #expect(try fixture.narrative().ended == false)
        let before = try fixture.narrative()
        await #expect { try await production.regenerate(.action, of: 3) { _ in } } throws: { String(describing: $0).contains("/edit 3.action TEXT") }
        #expect(try fixture.narrative() == before)
        // Put before the last one, a step that the director does not write ends nothing.
        await #expect(throws: ProductionError.self) { try await production.insertStep(before: 3, action: nil) { _ in } }
        #expect(try fixture.narrative() == before)
    }

    @Test func withoutTheStepThatServedTheNarrativeGoesOn() async throws {
        let (fixture, production) = try await served()
        defer { fixture.remove() }
        try Production.remove(step: 1, in: fixture.session)
        #expect(try fixture.narrative().ended)
        #expect(try fixture.session.undo() == "remove step 1")
        try Production.remove(step: 2, in: fixture.session)
        #expect(try fixture.narrative().ended == false)
        #expect(try fixture.session.undo() == "remove step 2")
        #expect(try fixture.narrative().ended && fixture.narrative().steps.count == 2)

        try await fixture.production(director: ScriptedDirector()).regenerate(step: 2) { _ in }
        #expect(try fixture.narrative().ended == false)
        try await production.regenerate(step: 2) { _ in }
        #expect(try fixture.narrative().ended)
        _ = try Production.edit(.action, of: 2, to: "Stir the soup.", in: fixture.session)
        #expect(try fixture.narrative().ended == false)
    }

    @Test func anotherTakeOfTheLastActionReopensIt() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        try await fixture.production(director: serving).regenerate(step: 2) { _ in }
        #expect(try fixture.narrative().ended)
        _ = try Production.choose(take: 1, of: .action, step: 2, in: fixture.session)
        #expect(try fixture.narrative().ended == false)
    }

    @Test func aStepInTheMiddleThatServesEndsNothing() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(3)
        let said = Record<Void>()
        try await fixture.production(director: serving).regenerate(step: 2) { event in
            if case .served = event { said.add(()) }
        }
        #expect(try fixture.narrative().steps[1].action?.hasPrefix("Serve") == true)
        #expect(try fixture.narrative().ended == false && said.all.isEmpty)
    }

    @Test func whatADirectorDoesNotWriteIsNotPromisedWithAnotherSeed() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        try await fixture.turns(2)
        let silent = fixture.production(director: ScriptedDirector(silentAt: 3))
        for (attempt, advice): (() async throws -> Void, String) in [
            ({ try await silent.takeTurn { _ in } }, "type the step yourself"),
            ({ try await fixture.production(director: ScriptedDirector(silentAt: 2)).regenerate(.caption, of: 2) { _ in } }, "/edit 2.caption TEXT"),
            ({ try await silent.regenerate(.state, of: 2) { _ in } }, "regresses no visual states"),
        ] {
            await #expect { try await attempt() } throws: { error in
                let line = String(describing: error)
                return error is ProductionError && line.contains(advice) && !line.contains("seed") && !line.contains("\n")
            }
        }
        #expect(try fixture.cells(.current).count == 8)
    }
}
