import Director
import EngineDoubles
import Foundation
import Narrative
import Production
import Roles
import Sessions
import Testing

/// What undo gives back: everything but the lists of takes, which keep what was undone.
private struct Shape: Hashable {
    let ended: Bool
    let steps: [[String]]

    init(_ narrative: Narrative) {
        ended = narrative.ended
        steps = narrative.steps.map { step in
            ["\(step.id) \(step.duration ?? 0)"] + CellKind.allCases.map { "\($0) \(step[$0].current?.value ?? 0) \(step[$0].locked)" }
        }
    }
}

/// A thousand random sequences of an author's commands, with a real session file and the interleaved director (a tiny one). After every
/// command: what counts as current is what a director that has read nothing makes of the narrative from scratch (history, cache and
/// digests agree), what is stale has an input that changed, and undo and redo give back what was there.
@Suite struct RandomRevisionTests {
    static let tiny = Result { try TinyDirector() }
    static let foods = ["tuna", "salmon", "beans", "onions", "cream", "rice"]

    @Test(arguments: 0..<20) func sequencesAgreeWithRecomputation(_ group: Int) async throws {
        let tiny = try Self.tiny.get()
        // The same director for fifty narratives: what it remembers of one must not show in another.
        let director = try tiny.director()
        var compared = 0
        for number in 0..<50 {
            var random = SplitMix64(state: UInt64(group * 50 + number))
            let fixture = try ProductionFixture(query: "How to cook \(Self.foods.randomElement(using: &random)!)?")
            defer { fixture.remove() }
            let production = Production(
                session: fixture.session, cast: Cast(director: director, renderer: PlainRenderer(), animator: StillAnimator()),
                settings: ProductionSettings(keyframeWidth: 16, keyframeHeight: 16, stepDuration: 1))
            var past = [Shape(try fixture.narrative())], future: [Shape] = []
            for command in 0..<6 {
                let before = try fixture.narrative()
                let what = Int.random(in: 0..<10, using: &random), steps = before.steps.count
                let at = Int.random(in: 1...max(1, steps), using: &random)
                let kind: CellKind = Bool.random(using: &random) ? .action : .caption
                if what == 0 {
                    let undone = try fixture.session.undo() != nil
                    #expect(undone == (past.count > 1))
                    if undone, let last = past.popLast() { future.append(last) }
                    #expect(Shape(try fixture.narrative()) == past.last, "undo, sequence \(group) \(number), command \(command)")
                } else if what == 1 {
                    let redone = try fixture.session.redo() != nil
                    #expect(redone == !future.isEmpty)
                    if redone, let next = future.popLast() { past.append(next) }
                    #expect(Shape(try fixture.narrative()) == past.last, "redo, sequence \(group) \(number), command \(command)")
                } else {
                    do {
                        if steps < 2 || what == 2 && steps < 5 {
                            try await production.takeTurn { _ in }
                        } else if what <= 4 {
                            let text = "\(kind) with \(Self.foods.randomElement(using: &random)!)"
                            _ = try Production.edit(kind, of: at, to: text, in: fixture.session)
                        } else if what == 5 {
                            try await production.regenerate(kind, of: at) { _ in }
                        } else if what == 6 {
                            try await production.regenerate(.state, of: at) { _ in }
                        } else if what == 7 {
                            _ = try await production.regenerate(from: at) { _ in }
                        } else if what == 8 {
                            let takes = before.steps[at - 1][kind].takes.count
                            _ = try Production.choose(take: Int.random(in: 1...max(1, takes), using: &random), of: kind, step: at, in: fixture.session)
                        } else {
                            try fixture.session.moveStep(before.steps[at - 1].id, to: Int.random(in: 0..<steps, using: &random))
                        }
                    } catch where error is ProductionError || error is DirectorError {
                        // Nothing to do, or no words of a director as small as this: what was finished is there, and undoes as one.
                    }
                    let after = try fixture.narrative()
                    if Shape(after) != Shape(before) {
                        past.append(Shape(after))
                        future = []
                    }
                }
                compared += try await check(fixture, with: director, place: "sequence \(group) \(number), command \(command) (\(what))")
            }
            #expect(try fixture.session.problems() == [])
        }
        #expect(compared > 300, "states compared")
    }

    /// - Returns: how many states were compared.
    private func check(_ fixture: ProductionFixture, with director: InterleavedDirector, place: String) async throws -> Int {
        let narrative = try fixture.narrative(), statuses = Production.statuses(of: narrative)
        // `follow` reads the narrative from its first token with a cache of its own.
        let history = try narrative.steps.map { HistoryStep(action: $0.action ?? "", caption: $0.caption ?? "", state: try Production.state(of: $0, in: fixture.session)) }
        guard history.allSatisfy({ !$0.action.isEmpty && !$0.caption.isEmpty }) else { return 0 }
        let recomputed = try await director.follow(query: narrative.query, steps: history)
        var compared = 0
        for (index, step) in narrative.steps.enumerated() {
            guard let kept = history[index].state else { continue }
            if statuses[index][.state] == .current {
                compared += 1
                // The tiny model's dense products round differently in passes of other lengths.
                let other = recomputed[index]
                #expect(kept.encoder == other.encoder && zip(kept.values, other.values).allSatisfy { abs($0 - $1) < 1e-5 }, "\(place): the state of step \(index + 1)")
            }
            for kind in [CellKind.action, .caption, .state] {
                guard let take = step[kind].take, take.provenance.maker == .engine else { continue }
                let p = take.provenance
                let now = narrative.inputDigest(p.reads, at: index, engine: p.engine, settings: p.settings, seed: p.seed)
                if statuses[index][kind] == .current { #expect(now == p.inputs, "\(place): \(index + 1).\(kind)") }
            }
        }
        return compared
    }
}
