import Narrative

/// A step of the history H_{t-1} (Eq. 4) as the director reads it.
public struct HistoryStep: Hashable, Sendable {
    public var action: String
    /// Empty where the step has no caption yet.
    public var caption: String
    public var state: VisualState?
    /// What an engine had written in the action's and the caption's place, where an author wrote over it: nobody who turns a tuna into a
    /// salmon wants the tuna back.
    public var superseded: [String]

    public init(action: String, caption: String, state: VisualState? = nil, superseded: [String] = []) {
        self.action = action
        self.caption = caption
        self.state = state
        self.superseded = superseded
    }
}

/// The initial image-text pair: a picture's state, and its caption.
public struct Opening: Hashable, Sendable {
    public var caption: String
    public var state: VisualState

    public init(caption: String, state: VisualState) {
        self.caption = caption
        self.state = state
    }
}

/// A turn that the director is asked for.
public struct TurnRequest: Hashable, Sendable {
    public var query: String
    /// What opens the narrative, where the author gave something.
    public var opening: Opening?
    public var narrativeSeed: UInt64
    public var history: [HistoryStep]
    /// What the author has already written of this step; the director writes the rest. (Eq. 1 factorises.)
    public var action: String?
    public var caption: String?
    /// The cells to write, of action, caption and state.
    public var cells: Set<CellKind>
    /// Texts of earlier takes of the cells to write: a further take should differ from them.
    public var avoid: [String]
    public var seed: UInt64

    public init(
        query: String, opening: Opening? = nil, narrativeSeed: UInt64, history: [HistoryStep], action: String? = nil, caption: String? = nil,
        cells: Set<CellKind> = [.action, .caption], avoid: [String] = [], seed: UInt64
    ) {
        self.query = query
        self.opening = opening
        self.narrativeSeed = narrativeSeed
        self.history = history
        self.action = action
        self.caption = caption
        self.cells = cells
        self.avoid = avoid
        self.seed = seed
    }
}

/// What happens while a director writes.
public enum TurnEvent: Hashable, Sendable {
    /// A piece of text of a cell that is being written, for display; the finished text may differ in white space.
    case token(CellKind, String)
    /// What was shown of this cell is withdrawn: another candidate is taken.
    case restart(CellKind)
    /// A finished action or caption.
    case text(CellKind, String)
    /// A finished visual state.
    case state(VisualState)
    /// This step is the last one: the dish is served. Comes before the stream ends.
    case served
    /// Something that the user should know.
    case note(String)
}

/// Writes each step's action, then its caption, then regresses its visual state, on the whole history (section 4.1).
public protocol Director: Engine {
    func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error>

    /// Up to `count` actions for the step after `request.history`, no two alike, for the author to choose from.
    func alternatives(_ request: TurnRequest, count: Int) async throws -> [String]
}

extension Director {
    /// One turn after another, each with a seed of its own, that avoid what is there already.
    public func alternatives(_ request: TurnRequest, count: Int) async throws -> [String] {
        var request = request
        request.cells = [.action]
        var found: [String] = []
        for _ in 0..<(count * 3) where found.count < count {
            request.seed = request.seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            for try await event in turn(request) {
                if case .text(.action, let text) = event, !found.contains(text) { found.append(text) }
            }
            request.avoid = Array((request.avoid + found).suffix(16))
        }
        return found
    }
}
