import Foundation
import Kitchen
import LanguageModel
import Narrative
import Roles
import Synchronization

/// The director of section 4.1 on a language model in this process: writes each step's action, then its caption, from the query and
/// the history, and ends the narrative when the dish is served. The text side of the chain; it regresses no states.
///
/// The model decides; the recipe grammar of the kitchen says among what (see MODEL.md, The director). The same request, seed and
/// weights give the same texts. Safe to use from any thread; turns are made one after another.
public final class LanguageModelDirector: Director {
    public let identity: String
    public let settings: [String: String]
    public let guidance: Guidance
    private let desk: Desk

    /// - Parameter guidance: nil takes what suits the model's size.
    public init(model: LanguageModel, guidance: Guidance? = nil) {
        let configuration = model.configuration
        let chosen = guidance ?? .standard(layers: configuration.layers, width: configuration.width)
        self.guidance = chosen
        identity = "director 1 " + model.identity
        settings = chosen.settings
        desk = Desk(model: model, guidance: chosen)
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: [.query, .narrativeSeed, .earlierActions, .earlierCaptions]
        case .caption: [.query, .narrativeSeed, .earlierActions, .earlierCaptions, .action]
        case .state, .keyframe, .clip: []
        }
    }

    /// Reads the prompts' examples, so that the first turn need not: call it in the background while the author types.
    public func prepare() async throws {
        try await desk.prepare()
    }

    public func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task.detached { [desk] in
                do {
                    try await desk.turn(request) { continuation.yield($0) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}

/// The one who sits at the desk: makes one turn at a time, and keeps the model's caches and the narrative's plan.
private actor Desk {
    private let writer: Writer
    private let guidance: Guidance
    private var planner: Planner
    private var plans: [(key: String, plan: StoryPlan)] = []

    init(model: LanguageModel, guidance: Guidance) {
        writer = Writer(model)
        self.guidance = guidance
        planner = Planner(writer: writer, guidance: guidance)
    }

    func prepare() throws {
        try writer.prepare()
    }

    func turn(_ request: TurnRequest, emit: (TurnEvent) -> Void) throws {
        try Task.checkCancellation()
        try prepare()
        let (plan, isNew) = try plan(for: request)
        if isNew, request.history.isEmpty { plan.notes.forEach { emit(.note($0)) } }
        let history = request.history.map {
            HistoryStep(action: CleanText.line($0.action), caption: CleanText.line($0.caption), state: nil)
        }
        let story = StoryState(plan: plan, seed: request.narrativeSeed, history: history)
        let avoid = request.avoid.map { CleanText.line($0) }

        var action = request.action.map { CleanText.line($0) } ?? ""
        var served = TextReader.operation(of: action) == .serve
        if request.cells.contains(.action), request.action == nil {
            let writer = ActionWriter(writer: writer, guidance: guidance, story: story, avoid: avoid, seed: mix(request.seed, UInt64(history.count)))
            guard let candidate = try writer.write() else {
                emit(.note("the dish has been served: this narrative is over; write a step yourself to go on, or start another"))
                emit(.served)
                return
            }
            try Task.checkCancellation()
            action = candidate.text
            served = candidate.move.operation == .serve
            for (index, word) in action.split(separator: " ").enumerated() { emit(.token(.action, (index > 0 ? " " : "") + word)) }
            emit(.text(.action, action))
        }
        if request.cells.contains(.caption), request.caption == nil {
            let caption = try CaptionWriter(writer: writer, guidance: guidance, story: story, avoid: avoid, seed: mix(request.seed, 1000 + UInt64(history.count)))
                .write(for: action) { emit(.token(.caption, $0)) }
            emit(.text(.caption, caption))
        }
        if served { emit(.served) }
    }

    private func plan(for request: TurnRequest) throws -> (StoryPlan, isNew: Bool) {
        let key = "\(request.narrativeSeed) \(request.query)"
        if let known = plans.first(where: { $0.key == key }) { return (known.plan, false) }
        let plan = try planner.plan(query: request.query, seed: request.narrativeSeed)
        plans.append((key, plan))
        if plans.count > 8 { plans.removeFirst() }
        return (plan, true)
    }
}
