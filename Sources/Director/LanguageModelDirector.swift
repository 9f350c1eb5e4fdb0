import Foundation
import LanguageModel
import Narrative
import Roles

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
        let chosen = guidance ?? .standard(of: model.configuration)
        self.guidance = chosen
        identity = "director 1 " + model.identity
        settings = chosen.settings
        desk = Desk(model: model, guidance: chosen)
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: [.query, .narrativeSeed, .earlierActions, .earlierCaptions, .earlierEdits]
        case .caption: [.query, .narrativeSeed, .earlierActions, .earlierCaptions, .earlierEdits, .action]
        case .state, .keyframe, .clip: []
        }
    }

    /// Reads the prompts' examples, so that the first turn need not: call it in the background while the author types.
    public func prepare() async throws {
        try await desk.prepare()
    }

    public func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        turnEvents { [desk] emit in try await desk.turn(request, emit: emit) }
    }
}

/// Makes one turn at a time.
private actor Desk {
    private let writer: GuidedWriter

    init(model: LanguageModel, guidance: Guidance) { writer = GuidedWriter(model: model, guidance: guidance) }

    func prepare() throws { try writer.prepare() }

    func turn(_ request: TurnRequest, emit: (TurnEvent) -> Void) throws { try writer.turn(request, emit: emit) }
}
