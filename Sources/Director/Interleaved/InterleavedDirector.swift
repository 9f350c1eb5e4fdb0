import Checkpoint
import Foundation
import Kernels
import Kitchen
import LanguageModel
import Narrative
import Roles

/// The interleaved director of section 4.1: one autoregressive model, trained for it, that writes a_t, then c_t, then regresses z_t from
/// learnt visual queries, each on the whole history, which holds the states as embeddings between the words (Eq. 1, 4).
///
/// Any text is history like any other: cells that an author or another model wrote, and steps without a state, whose state is regressed
/// over their words. The same request, seed and weights give the same turn, whatever was asked before. Safe to use from any thread;
/// turns are made one after another.
public final class InterleavedDirector: Director {
    public let identity: String
    public let settings: [String: String]
    public let configuration: InterleavedConfiguration
    /// The language model with what was trained on it.
    public let model: LanguageModel
    private let desk: InterleavedDesk

    /// - Parameters:
    ///   - folder: holds config.json, model.safetensors and, if there, words.txt (`python -m auteur_training.director export`).
    ///   - model: the language model that the director was trained on.
    /// - Throws: `DirectorError` or `CheckpointError`: the file, the key, what to do.
    public init(folder: String, model: LanguageModel, settings: InterleavedSettings = InterleavedSettings()) throws {
        let c = try InterleavedConfiguration.read(folder + "/config.json")
        guard Digest(of: Data(model.embedding.stored(rows: 256))).description == c.embedding_digest else {
            throw DirectorError("\(folder) was trained on another language model than \(model.identity); take the one that \"make model\" fetches")
        }
        let weights = try Safetensors(path: folder + "/model.safetensors")
        var tensors = weights.tensors
        let layers = try LanguageModelAdapter.layers(&tensors, rank: c.rank, scale: c.scale, of: model.configuration)
        let head = try StateHead(&tensors, c, width: model.configuration.width)
        try tensors.finish()
        configuration = c
        identity = "\(InterleavedConfiguration.format) \(Digest(of: Data(weights.file.bytes)).description.prefix(8)) on \(model.identity)"
        let words = try WordList.read(folder + "/words.txt")
        self.settings = settings.named.merging(["words": "\(Digest(of: Data(words.sorted().joined(separator: "\n").utf8)).description.prefix(8))"]) { $1 }
        self.model = try model.adapted(by: layers, identity: identity)
        desk = InterleavedDesk(model: self.model, untrained: model, head: head, settings: settings, words: words)
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        switch kind {
        case .action: [.query, .opening, .narrativeSeed, .earlierActions, .earlierCaptions, .earlierStates, .earlierEdits]
        case .caption: [.query, .opening, .narrativeSeed, .earlierActions, .earlierCaptions, .earlierStates, .earlierEdits, .action]
        case .state: [.query, .opening, .earlierActions, .earlierCaptions, .earlierStates, .action, .caption]
        case .keyframe, .clip: []
        }
    }

    public func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        turnEvents { [desk] emit in try await desk.turn(request, emit: emit) }
    }

    /// What the model makes of a finished narrative, its words and states given: for parity with training, perplexity and the figures on
    /// regressed states.
    /// - Parameter logits: called with each place but the last (a token, or one of a state's), the logits after it, and the token that
    ///   follows (`KVCache.noToken` where a state does).
    /// - Returns: z of each step, regressed from the history and the step's own words.
    public func follow(query: String, steps: [HistoryStep], logits: @Sendable (Int, UnsafeBufferPointer<Float>, Int32) -> Void = { _, _, _ in }) async throws -> [VisualState] {
        try await desk.follow(query: query, steps: steps, logits: logits)
    }

    /// Reads a request's history, from the first piece that is not in memory, and gives the likeliest first token of the next action: what
    /// an author waits for after an edit.
    public func firstToken(_ request: TurnRequest) async throws -> Int32 {
        try await desk.firstToken(request)
    }

    /// Several further actions for the step after `request.history`, to choose from: no two alike.
    public func alternatives(_ request: TurnRequest, count: Int) async throws -> [String] {
        try await desk.alternatives(request, count: count)
    }
}

/// Makes one turn at a time; remembers the last narratives' sequences.
private actor InterleavedDesk {
    private let model: LanguageModel
    private let head: StateHead
    private let settings: InterleavedSettings
    private var readers: [(key: String, reader: SequenceReader)] = []
    /// Writes by the recipe grammar what the trained model could not write soundly.
    private lazy var understudy = GuidedWriter(model: untrained, guidance: .standard(of: untrained.configuration))
    private let untrained: LanguageModel
    private let words: Set<String>

    init(model: LanguageModel, untrained: LanguageModel, head: StateHead, settings: InterleavedSettings, words: Set<String>) {
        (self.model, self.untrained, self.head, self.settings, self.words) = (model, untrained, head, settings, words)
    }

    private func reader(_ request: TurnRequest) -> SequenceReader {
        let key = "\(request.narrativeSeed) \(request.query)"
        if let at = readers.firstIndex(where: { $0.key == key }) {
            readers.append(readers.remove(at: at))
        } else {
            readers.append((key, SequenceReader(model: model, head: head)))
            if readers.count > 4 { readers.removeFirst() }
        }
        return readers[readers.count - 1].reader
    }

    private func text(_ words: String) -> DirectorSequence.Piece { .text(model.tokenizer.encode(words)) }

    private func pieces(_ request: TurnRequest, _ history: [HistoryStep]) -> [DirectorSequence.Piece] {
        DirectorSequence.pieces(
            query: CleanText.line(request.query, limit: 200), opening: request.opening.map { Opening(caption: CleanText.line($0.caption), state: $0.state) },
            history: history, configuration: head.configuration, tokenizer: model.tokenizer, room: model.configuration.context * 5 / 8)
    }

    /// What is said instead of a step after the last one; nil where the narrative goes on.
    private func ended(_ history: [HistoryStep]) -> String? {
        history.last.flatMap { TextReader.operation(of: $0.action) } == .serve ? GuidedWriter.served : nil
    }

    /// The grammar's opinion, where it is asked for one: of words that are still to be written.
    private func counsel(_ request: TurnRequest) throws -> Counsel? {
        let writes = request.cells.contains(.action) && request.action == nil || request.cells.contains(.caption) && request.caption == nil
        return settings.understudy && writes ? try understudy.counsel(request) : nil
    }

    private func rules(_ request: TurnRequest, _ history: [HistoryStep], _ counsel: Counsel?) -> StepRules {
        StepRules(
            query: CleanText.line(request.query, limit: 200), history: history, avoid: request.avoid.map { CleanText.line($0) }, settings: settings,
            asked: counsel?.ingredients, feasible: counsel?.feasible, words: words)
    }

    func turn(_ request: TurnRequest, emit: (TurnEvent) -> Void) throws {
        try Task.checkCancellation()
        let reader = reader(request), history = CleanText.history(request.history)
        var pieces = pieces(request, history)
        // Where another wrote the words there is nothing to judge.
        let counsel = try counsel(request)
        lazy var rules = rules(request, history, counsel)
        let writer = InterleavedWriter(reader: reader, settings: settings)

        var action = request.action.map { CleanText.line($0) } ?? ""
        if request.cells.contains(.action), request.action == nil {
            if history.isEmpty { counsel?.story.plan.notes.forEach { emit(.note($0)) } }
            if let note = ended(history) {
                emit(.note(note))
                emit(.served)
                return
            }
            pieces.append(text(DirectorSequence.action))
            try reader.read(pieces)
            action = try actions(request, rules: rules, counsel: counsel, writer: writer, count: 1).first ?? ""
            guard !action.isEmpty else { throw DirectorError("the director wrote no action: write this step yourself, or take another director") }
            for (index, word) in action.split(separator: " ").enumerated() { emit(.token(.action, (index > 0 ? " " : "") + word)) }
            emit(.text(.action, action))
        } else {
            pieces.append(text(DirectorSequence.action))
        }
        pieces += [text(DirectorSequence.line(action)), text(DirectorSequence.caption)]
        var caption = request.caption.map { CleanText.line($0) } ?? ""
        if request.cells.contains(.caption), request.caption == nil {
            try reader.read(pieces)
            caption = try self.caption(request, action: action, counsel: counsel, rules: rules, writer: writer, emit: emit)
            emit(.text(.caption, caption))
        }
        if request.cells.contains(.state) {
            pieces.append(text(DirectorSequence.line(caption)))
            if let state = try reader.read(pieces, regressing: true).state { emit(.state(state)) }
        }
        if TextReader.operation(of: action) == .serve { emit(.served) }
    }

    /// Actions at the end of the sequence, the best first: sound ones that the grammar would allow now, then the understudy's, then other sound
    /// ones. Rounds end with the first of the former kind. What no rule speaks against need not make sense yet, readers found (half of such
    /// narratives did not); what the grammar knows how to do next mostly does.
    private func actions(_ request: TurnRequest, rules: StepRules, counsel: Counsel?, writer: InterleavedWriter, count: Int) throws -> [String] {
        var found: [(text: String, faults: Int, isLegal: Bool, score: Double)] = []
        // Half of the takes are the model's own; all lean once a food of the query is overdue, or where the first were no good.
        let lean = counsel.map { counsel in
            let foods = rules.overdue.isEmpty ? rules.raw + counsel.wanted.prefix(5) + rules.left : rules.overdue
            // At the end there is one thing left to do.
            let operations = rules.history.count + 1 >= settings.longest ? [.serve] : counsel.operations.union(rules.raw.isEmpty || counsel.cooks ? [] : [.boil, .fry]).union(rules.wants)
            return Lean(foods.prefix(7), operations: operations, tokenizer: { model.tokenizer.encode($0) })
        }
        for round in 0..<settings.rounds {
            let number = max(settings.actions, count * 2)
            let takes = try writer.write(
                takes: number, temperature: settings.actionTemperature + 0.15 * Float(round), maximum: settings.actionTokens,
                seed: mix(request.seed, UInt64(rules.history.count * 64 + round)), lean: lean, leaning: rules.overdue.isEmpty && round == 0 ? number / 2 : 0)
            for take in takes where !take.text.isEmpty && !found.contains(where: { $0.text == take.text }) {
                let merit = (counsel?.merit(of: take.text) ?? 0) + 0.35 * Double(min(2, rules.gathered(by: take.text))) - Double(rules.slips(in: take.text))
                let isLegal = counsel.map { $0.isLegal(take.text) || !$0.cooks && rules.cooksRaw(take.text) } ?? true
                found.append((take.text, rules.faults(action: take.text) + (take.ended ? 0 : 8), isLegal, take.score + merit))
            }
            // A third round only where nothing else is sound.
            let sound = found.filter { $0.faults == 0 }
            if sound.count(where: \.isLegal) >= count || round > 0 && sound.count >= count { break }
        }
        if settings.understudy, !found.contains(where: { $0.faults == 0 && $0.isLegal }), let text = try understudied(.action, request) {
            found.append((text, rules.faults(action: text, isPlanned: true), true, .infinity))
        }
        return found.sorted { ($0.faults, $0.isLegal ? 0 : 1, -$0.score) < ($1.faults, $1.isLegal ? 0 : 1, -$1.score) }.prefix(count).map(\.text)
    }

    private func caption(_ request: TurnRequest, action: String, counsel: Counsel?, rules: StepRules, writer: InterleavedWriter, emit: (TurnEvent) -> Void) throws -> String {
        // The first can be read while it is written; where it is no good, others are written together.
        var best: (text: String, faults: Int, blemishes: Int)?
        let vessel = counsel?.vessel(of: action)
        for round in 0..<settings.rounds {
            if round == 1 { emit(.restart(.caption)) }
            let takes = try writer.write(
                takes: round == 0 ? 1 : settings.captions, temperature: settings.captionTemperature, maximum: settings.captionTokens,
                seed: mix(request.seed, 10_000 + UInt64(rules.history.count * 64 + round))
            ) { if round == 0 { emit(.token(.caption, $0)) } }
            for take in takes where !take.text.isEmpty {
                let faults = rules.faults(caption: take.text, of: action) + (take.ended ? 0 : 2)
                let blemishes = rules.blemishes(caption: take.text, of: action, in: vessel) + (counsel?.mistold(in: take.text, after: action) ?? 0)
                if best.map({ (faults, blemishes) < ($0.faults, $0.blemishes) }) ?? true { best = (take.text, faults, blemishes) }
            }
            if round == 0, best?.faults == 0, best?.blemishes == 0 { return takes[0].text }
            if best?.faults == 0, best?.blemishes == 0 { break }
        }
        if settings.understudy, best?.faults != 0 {
            var request = request
            request.action = action
            emit(.restart(.caption))
            if let text = try understudied(.caption, request, emit: emit) { return text }
        }
        guard let best else { throw DirectorError("the director wrote no caption: write it yourself, or take another director") }
        emit(.restart(.caption))
        emit(.token(.caption, best.text))
        return best.text
    }

    /// A cell as the recipe grammar has it; nil where it has nothing to say.
    private func understudied(_ kind: CellKind, _ request: TurnRequest, emit: (TurnEvent) -> Void = { _ in }) throws -> String? {
        var request = request, text: String?
        request.cells = [kind]
        try understudy.turn(request) { event in
            switch event {
            case .text(kind, let words): text = words
            case .token(kind, _): emit(event)
            default: break
            }
        }
        return text
    }

    func follow(query: String, steps: [HistoryStep], logits: (Int, UnsafeBufferPointer<Float>, Int32) -> Void) throws -> [VisualState] {
        let pieces = DirectorSequence.pieces(query: query, history: steps, configuration: head.configuration, tokenizer: model.tokenizer)
        let follows: [[Int32]] = pieces.map { piece in
            switch piece {
            case .text(let tokens): tokens
            case .state: [Int32](repeating: KVCache.noToken, count: head.configuration.count)
            }
        }
        let all = follows.flatMap(\.self)
        let cache = model.makeCache()
        var states: [VisualState] = []
        var place = 0
        for (piece, tokens) in zip(pieces, follows) {
            var embeddings: Matrix?
            if case .state(let values) = piece {
                let state = try head.state(try model.prefill([], queries: head.queries, into: cache).streams)
                states.append(state)
                embeddings = head.embeddings(values ?? state.values)
            }
            try model.prefill(tokens, embeddings: embeddings, into: cache) { index, row in
                if place + index + 1 < all.count { logits(place + index, row, all[place + index + 1]) }
            }
            place += tokens.count
        }
        return states
    }

    func firstToken(_ request: TurnRequest) throws -> Int32 {
        try reader(request).read(pieces(request, CleanText.history(request.history)) + [text(DirectorSequence.action)]).logits.argmax
    }

    func alternatives(_ request: TurnRequest, count: Int) throws -> [String] {
        let history = CleanText.history(request.history)
        guard ended(history) == nil else { return [] }
        let reader = reader(request)
        try reader.read(pieces(request, history) + [text(DirectorSequence.action)])
        let counsel = try counsel(request)
        let found = try actions(request, rules: rules(request, history, counsel), counsel: counsel, writer: InterleavedWriter(reader: reader, settings: settings), count: max(1, min(24, count * 2)))
        return Variety.chosen(found, count: count)
    }
}
