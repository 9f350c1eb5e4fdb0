import Foundation
internal import GRDB
import Narrative

/// Steps and cells of the current branch.
///
/// Throws everywhere: `.notFound` for a step that is not in the branch, `.readOnly`, `.diskFull`, `.closed`. A call that
/// throws has changed nothing.
extension Session {
    /// Adds an empty step at the end.
    @discardableResult
    public func appendStep() throws -> StepID {
        try write("add a step") { writer in
            try writer.insertStep(at: try writer.places().count)
        }
    }

    /// Adds an empty step that becomes number `index`, counted from 0.
    /// - Throws: `.invalid` unless `index` is in 0...count.
    @discardableResult
    public func insertStep(at index: Int) throws -> StepID {
        try write("insert a step") { try $0.insertStep(at: index) }
    }

    /// Moves a step so that it becomes number `index`, counted from 0 in the new order.
    public func moveStep(_ step: StepID, to index: Int) throws {
        try write("move a step") { writer in
            let places = try writer.places()
            let number = try writer.index(of: step, in: places)
            guard places.indices.contains(index) else { throw Writer.outOfRange(index, places.count - 1) }
            guard number != index else { return }
            writer.label = "move step \(number + 1)"
            var others = places
            others.remove(at: number)
            try writer.place(step.value, at: index, among: others)
        }
    }

    /// Takes a step out of the branch. Its takes stay in the file, and undo brings it back.
    public func removeStep(_ step: StepID) throws {
        try write("remove a step") { writer in
            let number = try writer.index(of: step)
            writer.label = "remove step \(number + 1)"
            try writer.move(.place, step: step.value, to: .absent)
        }
    }

    /// Seconds that the step should last in the film; nil leaves it to the animator.
    public func setDuration(_ seconds: Double?, of step: StepID) throws {
        try write("set a duration") { writer in
            if let seconds, !(seconds.isFinite && seconds >= 0) {
                throw SessionError(.invalid, "a step cannot last \(seconds) seconds: give a positive number")
            }
            writer.label = "duration of step \(try writer.index(of: step) + 1)"
            try writer.move(.duration, step: step.value, to: seconds.map { .real($0) } ?? .absent)
        }
    }

    /// Adds a take to a cell, and with `makeCurrent` points the cell at it; the take is there for good.
    ///
    /// In a locked cell it becomes a further take, and the pointer stays: compare `narrative()` with the take returned.
    /// - Throws: `.invalid` for content of another kind of cell, `.tooLarge`.
    @discardableResult
    public func addTake(
        step: StepID, kind: CellKind, content: NewContent, provenance: Provenance, makeCurrent: Bool = true
    ) throws -> Take {
        guard content.fits(kind) else {
            throw SessionError(.invalid, "this is no content for a cell of kind \(kind.rawValue): text, state, keyframe or clip must match it")
        }
        guard content.payloads.allSatisfy({ !$0.contentType.unicodeScalars.contains { $0.value < 32 } }) else {
            throw SessionError(.invalid, "a content type holds control characters: name it like image/png")
        }
        let take = try write("add a take") { writer in
            let number = try writer.index(of: step)
            let take = try writer.insert(content, provenance, kind: kind, step: step.value)
            if makeCurrent, try !writer.isLocked(kind, step: step) {
                writer.label = "\(kind.rawValue) of step \(number + 1)"
                try writer.move(.take(kind.rawValue), step: step.value, to: .integer(take.id.value))
            }
            return take
        }
        takes.withLock { $0[take.id] = take }
        return take
    }

    /// Points a cell at one of its takes; nil empties it, with its takes kept.
    /// - Throws: `.notFound` where the take is none of this cell's, `.invalid` where the cell is locked.
    public func setCurrent(_ take: TakeID?, of kind: CellKind, step: StepID) throws {
        try write("choose a take") { writer in
            let number = try writer.index(of: step)
            if let take {
                let known = try Bool.fetchOne(
                    writer.db, sql: "SELECT EXISTS (SELECT 1 FROM take WHERE id = ? AND step = ? AND kind = ?)",
                    arguments: [take.value, step.value, kind.rawValue])
                guard known == true else {
                    throw SessionError(.notFound, "step \(number + 1) has no such take of its \(kind.rawValue): see the list of its takes")
                }
            }
            guard try !writer.isLocked(kind, step: step) else {
                throw SessionError(.invalid, "the \(kind.rawValue) of step \(number + 1) is locked: unlock it first")
            }
            writer.label = "choice of \(kind.rawValue) of step \(number + 1)"
            try writer.move(.take(kind.rawValue), step: step.value, to: take.map { .integer($0.value) } ?? .absent)
        }
    }

    /// A locked cell keeps its take whatever happens upstream.
    public func setLocked(_ locked: Bool, kind: CellKind, step: StepID) throws {
        try write("lock a cell") { writer in
            writer.label = "\(locked ? "lock" : "unlock") \(kind.rawValue) of step \(try writer.index(of: step) + 1)"
            try writer.move(.locked(kind.rawValue), step: step.value, to: locked ? .integer(1) : .absent)
        }
    }

    /// Whether the director has said that the dish is served.
    public func setEnded(_ ended: Bool) throws {
        try write("end the narrative") { writer in
            writer.label = ended ? "end of the narrative" : "continuation of the narrative"
            try writer.move(.ended, to: ended ? .integer(1) : .absent)
        }
    }

    public func setQuery(_ query: String) throws {
        try Self.checkQuery(query)
        try write("change the query") { writer in
            writer.label = "query"
            try writer.move(.query, to: .text(query))
        }
    }

    /// The picture (PNG) and caption that open the narrative; nil takes them away.
    public func setOpening(_ opening: (png: Data, caption: String)?) throws {
        if let opening { try Self.checkQuery(opening.caption) }
        try write("set the opening") { writer in
            writer.label = "opening"
            if let opening { try writer.insert(Payload(contentType: "image/png", bytes: opening.png)) }
            try writer.move(.openingPicture, to: opening.map { .text(Digest(of: $0.png).description) } ?? .absent)
            try writer.move(.openingCaption, to: opening.map { .text($0.caption) } ?? .absent)
        }
    }

    /// The seed of what the narrative keeps from beginning to end.
    public func setSeed(_ seed: UInt64) throws {
        try write("change the seed") { writer in
            writer.label = "seed"
            try writer.move(.seed, to: .text(String(seed)))
        }
    }

    static func checkQuery(_ query: String) throws(SessionError) {
        guard query.utf8.count <= 1 << 20 else { throw SessionError(.tooLarge, "a query may have up to 1 MiB: shorten it") }
    }
}

extension Writer {
    func places() throws -> [(step: Int64, rank: Int64)] {
        try session.pointers(of: branch, db).places()
    }

    func index(of step: StepID) throws -> Int {
        try index(of: step, in: places())
    }

    func index(of step: StepID, in places: [(step: Int64, rank: Int64)]) throws -> Int {
        guard let index = places.firstIndex(where: { $0.step == step.value }) else {
            throw SessionError(.notFound, "this step is not in the branch: see the list of steps")
        }
        return index
    }

    func isLocked(_ kind: CellKind, step: StepID) throws -> Bool {
        try session.pointers(of: branch, db).flag(.locked(kind.rawValue), of: step.value)
    }

    static func outOfRange(_ index: Int, _ last: Int) -> SessionError {
        SessionError(.invalid, "there is no place \(index + 1) for a step: give one from 1 to \(max(last, 0) + 1)")
    }

    mutating func insertStep(at index: Int) throws -> StepID {
        let places = try places()
        guard (0...places.count).contains(index) else { throw Self.outOfRange(index, places.count) }
        try db.execute(sql: "INSERT INTO step (created) VALUES (?)", arguments: [milliseconds(Date())])
        let step = db.lastInsertedRowID
        label = "step \(index + 1)"
        try place(step, at: index, among: places)
        return StepID(step)
    }

    /// Gives `step` the rank that makes it number `index` among the others; these move only when no room is left.
    mutating func place(_ step: Int64, at index: Int, among others: [(step: Int64, rank: Int64)]) throws {
        let before = index > 0 ? others[index - 1].rank : nil
        let after = index < others.count ? others[index].rank : nil
        if let rank = Rank.between(before, after) {
            return try move(.place, step: step, to: .integer(rank))
        }
        var steps = others.map(\.step)
        steps.insert(step, at: index)
        for (number, step) in steps.enumerated() {
            try move(.place, step: step, to: .integer(Int64(number + 1) * Rank.spacing))
        }
    }
}
