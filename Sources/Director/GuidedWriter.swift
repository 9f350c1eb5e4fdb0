import Kitchen
import LanguageModel
import Roles

/// Writes turns with a language model that the recipe grammar guides; keeps the model's caches and the narratives' plans. From one
/// task at a time.
final class GuidedWriter {
    private let writer: Writer
    private let guidance: Guidance
    private var planner: Planner
    private var plans: [(key: String, plan: StoryPlan)] = []

    /// What is said where a step after the last is asked for.
    static let served = "the dish has been served: this narrative is over; write a step yourself to go on, or start another"

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
        let plan = try plan(for: request)
        if request.history.isEmpty, request.cells.contains(.action), request.action == nil { plan.notes.forEach { emit(.note($0)) } }
        let story = StoryState(plan: plan, seed: request.narrativeSeed, history: CleanText.history(request.history))
        let avoid = request.avoid.map { CleanText.line($0) }, length = UInt64(request.history.count)

        var action = request.action.map { CleanText.line($0) } ?? ""
        var served = TextReader.operation(of: action) == .serve
        if request.cells.contains(.action), request.action == nil {
            let writer = ActionWriter(writer: writer, guidance: guidance, story: story, avoid: avoid, seed: mix(request.seed, length))
            guard let candidate = try writer.write() else {
                emit(.note(Self.served))
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
            let caption = try CaptionWriter(writer: writer, guidance: guidance, story: story, avoid: avoid, seed: mix(request.seed, 1000 + length))
                .write(for: action) { emit(.token(.caption, $0)) }
            emit(.text(.caption, caption))
        }
        if served { emit(.served) }
    }

    /// What the grammar makes of the step that a request asks for.
    func counsel(_ request: TurnRequest) throws -> Counsel {
        try prepare()
        return Counsel(story: StoryState(plan: try plan(for: request), seed: request.narrativeSeed, history: CleanText.history(request.history)))
    }

    private func plan(for request: TurnRequest) throws -> StoryPlan {
        let key = "\(request.narrativeSeed) \(request.query)"
        if let known = plans.first(where: { $0.key == key }) { return known.plan }
        let plan = try planner.plan(query: request.query, seed: request.narrativeSeed)
        plans.append((key, plan))
        if plans.count > 8 { plans.removeFirst() }
        return plan
    }
}
