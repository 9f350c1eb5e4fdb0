import Foundation
import Media
import Narrative
import Roles
import Sessions

/// A narrative in the making: query -> turns -> keyframes -> clips -> film.
///
/// A production holds no state of its own: all of it is in the session, where every finished cell is committed the moment
/// it is finished. Its engines read the narrative as it is, and each take is kept with what it was made from. Long calls
/// are cancelled by cancelling the task that awaits them; what was finished by then stays.
public struct Production: Sendable {
    public let session: Session
    public let cast: Cast
    public let settings: ProductionSettings

    public typealias Observer = @Sendable (ProductionEvent) -> Void

    public init(session: Session, cast: Cast, settings: ProductionSettings = ProductionSettings()) {
        self.session = session
        self.cast = cast
        self.settings = settings
    }

    // MARK: The narrative as it stands

    /// The inputs without which a cell of this kind cannot be made.
    public static func needs(_ kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: []
        case .caption: [.action]
        case .state: [.action, .caption]
        case .keyframe: [.caption]
        case .clip: [.keyframe]
        }
    }

    /// Status of every cell, step by step.
    public static func statuses(of narrative: Narrative) -> [[CellKind: CellStatus]] {
        narrative.statuses(needs: needs)
    }

    /// The cells that this production's engines make. (No engine of this cast regresses states unless it says so.)
    public var kinds: [CellKind] {
        CellKind.allCases.filter { $0 != .state || !cast.director.reads(for: .state).isEmpty }
    }

    /// The step whose number (from 1) the author gave.
    /// - Throws: `ProductionError` where there is none.
    public static func step(_ number: Int, of narrative: Narrative) throws -> Step {
        guard narrative.steps.indices.contains(number - 1) else {
            throw ProductionError(
                narrative.steps.isEmpty
                    ? "there is no step \(number): the narrative has no steps yet, Enter takes the first"
                    : "there is no step \(number): the narrative has steps 1 to \(narrative.steps.count)")
        }
        return narrative.steps[number - 1]
    }

    /// The keyframe of a step as it is stored; nil where it has none.
    public static func keyframe(of step: Step, in session: Session) throws -> Keyframe? {
        guard case .keyframe(let picture, let scene)? = step[.keyframe].take?.content else { return nil }
        return Keyframe(
            picture: try PictureFile.decode(session.data(of: picture), name: "the keyframe"), scene: try scene.map { try session.payload(of: $0) })
    }

    /// The visual state of a step as it is stored; nil where it has none.
    public static func state(of step: Step, in session: Session) throws -> VisualState? {
        guard case .state(let blob)? = step[.state].take?.content else { return nil }
        return try VisualState(payload: session.payload(of: blob))
    }

    /// The clip of a step as it is stored; nil where it has none.
    public static func clip(of step: Step, in session: Session) throws -> Clip? {
        guard case .clip(let blob, let duration)? = step[.clip].take?.content else { return nil }
        return Clip(content: try session.payload(of: blob), duration: duration)
    }

    // MARK: Turns

    /// Takes the next turn: finishes the first step that an interruption left unfinished, or else adds a step, written by
    /// the director or, with `action`, begun by the author.
    /// - Returns: the step's identity; nil where the director says that the dish is served and writes no further step.
    @discardableResult
    public func takeTurn(action: String? = nil, observer: @escaping Observer) async throws -> StepID? {
        let narrative = try session.narrative()
        // A step that was finished before there were states is not unfinished: its state is regressed when it is read.
        if action == nil, let unfinished = Self.unfinished(narrative, kinds: kinds.filter { $0 != .state }) {
            try await grouped("finish step \(unfinished + 1)") { try await fill(narrative.steps[unfinished].id, observer: observer) }
            return narrative.steps[unfinished].id
        }
        return try await grouped("step \(narrative.steps.count + 1)") {
            guard let id = try await newStep(action: action, at: nil, observer: observer) else { return nil }
            try await fill(id, observer: observer)
            return id
        }
    }

    /// Puts a new step before step number `number`, begun by the author or written by the director from what comes before.
    @discardableResult
    public func insertStep(before number: Int, action: String?, observer: @escaping Observer) async throws -> StepID {
        let index = number - 1
        guard (0...(try session.narrative().steps.count)).contains(index) else {
            throw ProductionError("there is no place \(number) in a narrative of \(try session.narrative().steps.count) steps")
        }
        return try await grouped("insert step \(number)") {
            guard let id = try await newStep(action: action, at: index, observer: observer) else {
                throw ProductionError("the director says that the dish is served before step \(number), and writes nothing: /insert \(number) TEXT writes it yourself")
            }
            try await fill(id, observer: observer)
            return id
        }
    }

    /// A new step at `index` (nil: the end), begun by the author or written by the director; nil where the director has nothing more to write.
    private func newStep(action: String?, at index: Int?, observer: @escaping Observer) async throws -> StepID? {
        if let action { return try beginStep(action: action, at: index, observer: observer) }
        return try await write([.action, .caption], of: nil, at: index, observer: observer)
    }

    /// Makes the cells that a step lacks, in order.
    public func fill(_ id: StepID, observer: @escaping Observer) async throws {
        try await make(id, observer: observer) { step, kind in step[kind].take == nil }
    }

    /// Index of the first step with a cell that has no take.
    public static func unfinished(_ narrative: Narrative, kinds: [CellKind]) -> Int? {
        narrative.steps.firstIndex { step in kinds.contains { step[$0].take == nil } }
    }

    // MARK: Making anew

    /// Makes a new take of one cell, whatever its status. What depends on it becomes stale and stays as it is.
    /// - Parameter seed: nil resolves a new one.
    public func regenerate(_ kind: CellKind, of number: Int, seed: UInt64? = nil, observer: @escaping Observer) async throws {
        let step = try Self.step(number, of: session.narrative())
        try requireUnlocked(step[kind], name: "\(number).\(kind.rawValue)")
        try await grouped("regenerate \(number).\(kind.rawValue)") {
            try await make(kind, of: step.id, seed: seed, observer: observer)
        }
    }

    /// Makes new takes of a step's cells, except those that are locked or that the author wrote.
    /// - Returns: number of cells made.
    @discardableResult
    public func regenerate(step number: Int, observer: @escaping Observer) async throws -> Int {
        let step = try Self.step(number, of: session.narrative())
        let made = try await grouped("regenerate \(number)") {
            try await make(step.id, observer: observer) { step, kind in Self.isEngines(step[kind]) }
        }
        guard made > 0 else {
            throw ProductionError("every cell of step \(number) is locked or written by you: /regen \(number).caption makes a take of one cell")
        }
        return made
    }

    /// Brings step `number` and all that follow up to date: makes their stale and missing cells, in order. Where nothing of
    /// them is stale, step `number` itself is made anew first.
    /// - Returns: number of cells made.
    @discardableResult
    public func regenerate(from number: Int, observer: @escaping Observer) async throws -> Int {
        let narrative = try session.narrative()
        _ = try Self.step(number, of: narrative)
        let pending = Self.statuses(of: narrative)[(number - 1)...].contains { $0.contains { kinds.contains($0.key) && $0.value != .current } }
        return try await grouped("regenerate \(number)..") {
            var made = 0
            for (offset, id) in narrative.steps[(number - 1)...].map(\.id).enumerated() {
                made += try await make(id, observer: observer) { step, kind in
                    if !pending, offset == 0 { return Self.isEngines(step[kind]) }
                    return try status(of: kind, step: id) != .current
                }
            }
            return made
        }
    }

    /// Draws a step's keyframe anew, and sets the new one in motion unless the clip is locked.
    public func rerender(_ number: Int, seed: UInt64? = nil, observer: @escaping Observer) async throws {
        let step = try Self.step(number, of: session.narrative())
        try requireUnlocked(step[.keyframe], name: "\(number).keyframe")
        try await grouped("render \(number)") {
            try await make(.keyframe, of: step.id, seed: seed, observer: observer)
            if !step[.clip].locked { try await make(.clip, of: step.id, seed: nil, observer: observer) }
        }
    }

    private func status(of kind: CellKind, step id: StepID) throws -> CellStatus {
        let narrative = try session.narrative()
        guard let index = narrative.steps.firstIndex(where: { $0.id == id }) else { return .current }
        return Self.statuses(of: narrative)[index][kind] ?? .current
    }

    /// Whether a cell is the engines' to make anew when its whole step is.
    private static func isEngines(_ cell: Cell) -> Bool {
        !cell.locked && (cell.take?.provenance.maker ?? .engine) == .engine
    }

    /// Makes the cells of a step that `wanted` picks, asked for each when its turn comes; texts in one go of the director.
    @discardableResult
    private func make(_ id: StepID, observer: @escaping Observer, wanted: (Step, CellKind) throws -> Bool) async throws -> Int {
        var made = 0
        let step = try current(id)
        let texts = Set(try kinds.filter { try $0 <= .state && wanted(step, $0) })
        if !texts.isEmpty {
            try await write(texts, of: id, observer: observer)
            made += texts.count
        }
        for kind in [CellKind.keyframe, .clip] where try wanted(current(id), kind) {
            try await make(kind, of: id, seed: nil, observer: observer)
            made += 1
        }
        return made
    }

    /// The step as it is now.
    func current(_ id: StepID) throws -> Step {
        guard let step = try session.narrative().steps.first(where: { $0.id == id }) else {
            throw ProductionError("the step is no longer in the narrative")
        }
        return step
    }

    /// Runs `body` as one entry of the session's undo.
    func grouped<R>(_ label: String, _ body: () async throws -> R) async throws -> R {
        try session.beginGroup(label)
        defer { session.endGroup() }
        return try await body()
    }

    func requireUnlocked(_ cell: Cell, name: String) throws {
        if cell.locked { throw ProductionError("\(name) is locked: /unlock \(name) first") }
    }
}
