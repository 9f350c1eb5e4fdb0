import Foundation
import Media
import Narrative
import Sessions

/// What the author does by hand. Each is one entry of the session's undo; none of it makes an engine run.
extension Production {
    /// A cell by step number (from 1) and kind.
    public struct CellPlace: Hashable, Sendable, CustomStringConvertible {
        public let step: Int
        public let kind: CellKind
        public var description: String { "\(step).\(kind.rawValue)" }
    }

    /// A new step with the author's action, at `index` (nil: the end).
    func beginStep(action: String, at index: Int?, observer: Observer) throws -> StepID {
        let narrative = try session.narrative()
        let number = (index ?? narrative.steps.count) + 1
        let text = try Self.cleaned(action, kind: .action, number: number)
        let id = try session.insertStep(at: number - 1)
        try Self.setEnded(false, with: number, in: session)
        let take = try session.addTake(step: id, kind: .action, content: .text(text), provenance: Provenance(maker: .author))
        observer(.finished(step: number, cell: .action, take: take, keyframe: nil))
        return id
    }

    /// Replaces an action or a caption by the author's words, as a further take.
    /// - Returns: the cells that have become stale; nil where the text is what it was.
    public static func edit(_ kind: CellKind, of number: Int, to text: String, in session: Session) throws -> [CellPlace]? {
        guard kind <= .caption else { throw ProductionError("\(kind.rawValue) is not text: /edit takes \(number).action and \(number).caption") }
        let narrative = try session.narrative()
        let step = try Self.step(number, of: narrative)
        let name = "\(number).\(kind.rawValue)"
        if step[kind].locked { throw ProductionError("\(name) is locked: /unlock \(name) first") }
        let text = try cleaned(text, kind: kind, number: number)
        if text == step[kind].take?.text { return nil }
        return try newlyStale(in: session) {
            try session.group("edit \(name)") {
                _ = try session.addTake(step: step.id, kind: kind, content: .text(text), provenance: .author(over: step[kind].current))
                if kind == .action { try setEnded(false, with: number, in: session) }
            }
        }
    }

    /// Makes take number `number` (from 1) of a cell the one that counts.
    /// - Returns: the cells that have become stale.
    public static func choose(take: Int, of kind: CellKind, step number: Int, in session: Session) throws -> [CellPlace] {
        let step = try Self.step(number, of: session.narrative())
        let takes = step[kind].takes
        guard takes.indices.contains(take - 1) else {
            let count = takes.count == 1 ? "one take" : takes.isEmpty ? "no takes" : "takes 1 to \(takes.count)"
            throw ProductionError("there is no take \(take): \(number).\(kind.rawValue) has \(count)")
        }
        return try newlyStale(in: session) {
            try session.group("choice of \(kind.rawValue) of step \(number)") {
                try session.setCurrent(takes[take - 1].id, of: kind, step: step.id)
                if kind == .action, takes[take - 1].id != step[kind].current { try setEnded(false, with: number, in: session) }
            }
        }
    }

    /// Takes a step out of the narrative; undo brings it back.
    public static func remove(step number: Int, in session: Session) throws {
        let step = try Self.step(number, of: session.narrative())
        try session.group("remove step \(number)") {
            try session.removeStep(step.id)
            try setEnded(false, with: number - 1, in: session)
        }
    }

    /// Runs `change` and tells which cells it has made stale.
    public static func newlyStale(in session: Session, _ change: () throws -> Void) throws -> [CellPlace] {
        let before = Set(try stale(in: session))
        try change()
        return try stale(in: session).filter { !before.contains($0) }
    }

    /// Every stale cell, in the order of the narrative.
    public static func stale(in session: Session) throws -> [CellPlace] {
        let statuses = try statuses(of: session.narrative())
        return statuses.enumerated().flatMap { index, cells in
            CellKind.allCases.filter { cells[$0] == .stale }.map { CellPlace(step: index + 1, kind: $0) }
        }
    }

    /// Sets how long a step lasts in the film, seconds; a step that moves gets a new clip of that length.
    /// - Throws: `ProductionError` where the clip is locked: the film would go on with its length.
    public func setDuration(_ seconds: Double, of number: Int, observer: @escaping Observer) async throws {
        guard (1...60).contains(seconds) else { throw ProductionError("a step lasts 1 to 60 seconds") }
        let step = try Self.step(number, of: session.narrative())
        try requireUnlocked(step[.clip], name: "\(number).clip")
        try await grouped("duration of step \(number)") {
            try session.setDuration(seconds, of: step.id)
            if step[.clip].take != nil {
                try await make(.clip, of: step.id, seed: step[.clip].take?.provenance.seed, observer: observer)
            }
        }
    }
}
