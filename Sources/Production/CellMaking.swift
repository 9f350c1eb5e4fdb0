import Foundation
import Media
import Narrative
import Roles
import Sessions

/// One cell after another: the request that its engine gets, the provenance of what comes back, and the commit.
extension Production {
    /// Makes one cell and commits it.
    func make(_ kind: CellKind, of id: StepID, seed: UInt64?, observer: @escaping Observer) async throws {
        switch kind {
        case .action, .caption, .state: try await write([kind], of: id, seed: seed, observer: observer)
        case .keyframe: try await render(id, seed: seed, observer: observer)
        case .clip: try await animate(id, seed: seed, observer: observer)
        }
    }

    // MARK: Words

    /// Lets the director write some of a step's action, caption and state; each is committed as soon as it is finished.
    /// - Parameters:
    ///   - id: nil for a new step, which comes into being with its first finished cell.
    ///   - newIndex: where a new step goes; nil: the end.
    /// - Returns: the step's identity; nil where the director says that the dish is served and writes no new step.
    @discardableResult
    func write(_ kinds: Set<CellKind>, of id: StepID?, at newIndex: Int? = nil, seed: UInt64? = nil, observer: @escaping Observer) async throws -> StepID? {
        let narrative = try session.narrative()
        let index = try id.map { try place($0, in: narrative) } ?? newIndex ?? narrative.steps.count
        let step = narrative.steps.indices.contains(index) && id != nil ? narrative.steps[index] : nil
        let first = kinds.min() ?? .action
        let seed = seed ?? Seeds.resolved(narrative: narrative.seed, step: index, kind: first, take: step?[first].takes.count ?? 0)
        let request = TurnRequest(
            query: narrative.query, opening: try opening(of: narrative), narrativeSeed: narrative.seed, history: try history(narrative, before: index),
            action: kinds.contains(.action) ? nil : step?.action, caption: kinds.contains(.caption) ? nil : step?.caption, cells: kinds,
            avoid: kinds.sorted().flatMap { kind in step?[kind].takes.suffix(8).compactMap(\.text) ?? [] }, seed: seed)
        if !kinds.contains(.action), request.action == nil {
            throw ProductionError("step \(index + 1) has no action yet: /regen \(index + 1).action lets the director write it, /edit \(index + 1).action you")
        }
        if kinds.contains(.state), !self.kinds.contains(.state) {
            throw ProductionError("this director regresses no visual states, step \(index + 1) gets none: /engine director trained takes one that does")
        }

        let number = index + 1
        let settings = cast.director.settings.merging(["cells": kinds.sorted().map(\.rawValue).joined(separator: "+")]) { own, _ in own }
        var id = id
        var notes: [String] = []
        var written: Set<CellKind> = []
        var served = false
        /// Commits one finished cell of the turn.
        func commit(_ kind: CellKind, _ content: NewContent) throws {
            let step = try id ?? session.insertStep(at: index)
            id = step
            // Until the director says that this one serves.
            if kind == .action { try Self.setEnded(false, with: number, in: session) }
            try finish(kind, content, step: step, engine: cast.director, settings: settings, seed: seed, notes: notes, observer: observer)
            notes = []
            written.insert(kind)
        }
        observer(.started(step: number, cell: first))
        for try await event in cast.director.turn(request) {
            try Task.checkCancellation()
            switch event {
            case .token(let kind, let text): observer(.token(step: number, cell: kind, text: text))
            case .restart(let kind): observer(.restart(step: number, cell: kind))
            case .text(let kind, let text) where kinds.contains(kind) && !written.contains(kind):
                try commit(kind, .text(Self.cleaned(text, kind: kind, number: number)))
            case .state(let state) where kinds.contains(.state) && !written.contains(.state):
                try commit(.state, .state(state.payload))
            case .text, .state: break
            case .served:
                served = true
                // Where nothing was written, it is the step before that serves.
                if try Self.setEnded(true, with: written.isEmpty ? index : number, in: session) { observer(.served(step: number)) }
            case .note(let text):
                notes.append(text)
                observer(.note(step: number, text: text))
            }
        }
        try Task.checkCancellation()
        if written == kinds || served && id == nil { return id }
        if served, written.isEmpty {
            throw ProductionError("the director says that the dish is served before step \(number), and writes nothing: /edit \(number).action TEXT writes it yourself, /remove \(number) takes it out")
        }
        let missing = kinds.subtracting(written).sorted()
        let advice = if id == nil {
            newIndex == nil ? "type the step yourself" : "/insert \(number) TEXT writes it yourself"
        } else if let text = missing.first, text <= .caption {
            "/edit \(number).\(text.rawValue) TEXT writes it yourself"
        } else {
            "/engine takes another director"
        }
        throw ProductionError("the director ended without the \(missing.map(\.rawValue).joined(separator: " and ")) of step \(number): \(advice)")
    }

    /// Keeps whether the dish is served with step `number` (from 1), whose action is new or gone. The last step alone ends a narrative.
    /// - Returns: whether it is the last one.
    @discardableResult
    static func setEnded(_ ended: Bool, with number: Int, in session: Session) throws -> Bool {
        let narrative = try session.narrative()
        guard number == narrative.steps.count else { return false }
        if ended != narrative.ended { try session.setEnded(ended) }
        return true
    }

    /// Actions that the director could take next, for the author to choose from; nothing is kept of them.
    public func alternatives(_ count: Int) async throws -> [String] {
        let narrative = try session.narrative()
        let index = narrative.steps.count
        let seed = Seeds.resolved(narrative: narrative.seed, step: index, kind: .action, take: 0)
        let request = TurnRequest(
            query: narrative.query, opening: try opening(of: narrative), narrativeSeed: narrative.seed, history: try history(narrative, before: index),
            cells: [.action], seed: seed)
        return try await cast.director.alternatives(request, count: count).map { try Self.cleaned($0, kind: .action, number: index + 1) }
    }

    /// A text as it is kept: one line, trimmed, of a sane length.
    static func cleaned(_ text: String, kind: CellKind, number: Int) throws -> String {
        let line = terminalSafeLine(text)
        guard !line.isEmpty else { throw ProductionError("the \(kind.rawValue) of step \(number) would be empty") }
        guard line.count <= maximumCharacters else {
            throw ProductionError("the \(kind.rawValue) of step \(number) has \(line.count) characters, at most \(maximumCharacters) are kept: say it shorter")
        }
        return line
    }

    /// Longest action or caption, characters.
    public static let maximumCharacters = 2_000

    /// The narrative's opening as the encoder of this cast sees it; nil where there is no opening, or no encoder.
    private func opening(of narrative: Narrative) throws -> Opening? {
        guard let opening = narrative.opening, let encoder = cast.encoder else { return nil }
        let picture = try PictureFile.decode(session.data(of: opening.picture), name: "the opening picture")
        return Opening(caption: opening.caption, state: try encoder.encode(picture))
    }

    private func history(_ narrative: Narrative, before index: Int) throws -> [HistoryStep] {
        try narrative.steps[..<index].compactMap { step in
            guard let action = step.action else { return nil }
            return HistoryStep(
                action: action, caption: step.caption ?? "", state: try state(of: step), superseded: [.action, .caption].compactMap(step.superseded))
        }
    }

    private func state(of step: Step?) throws -> VisualState? {
        try step.flatMap { try Self.state(of: $0, in: session) }
    }

    private func place(_ id: StepID, in narrative: Narrative) throws -> Int {
        guard let index = narrative.steps.firstIndex(where: { $0.id == id }) else {
            throw ProductionError("the step is no longer in the narrative")
        }
        return index
    }

    // MARK: Pictures

    private func render(_ id: StepID, seed: UInt64?, observer: @escaping Observer) async throws {
        let narrative = try session.narrative()
        let index = try place(id, in: narrative)
        let step = narrative.steps[index]
        guard step.caption != nil else {
            throw ProductionError("step \(index + 1) has no caption to draw: /regen \(index + 1).caption lets the director write it, /edit \(index + 1).caption you")
        }
        let seed = seed ?? Seeds.resolved(narrative: narrative.seed, step: index, kind: .keyframe, take: step[.keyframe].takes.count)
        let request = KeyframeRequest(
            query: narrative.query, narrativeSeed: narrative.seed, captions: narrative.steps[...index].map { $0.caption ?? "" },
            action: step.action ?? "", previousState: try index > 0 ? state(of: narrative.steps[index - 1]) : nil, state: try state(of: step),
            context: try narrative.steps[max(0, index - 3)..<index].compactMap { try Self.keyframe(of: $0, in: session) },
            width: settings.keyframeWidth, height: settings.keyframeHeight, seed: seed)
        observer(.started(step: index + 1, cell: .keyframe))
        var notes: [String] = []
        var keyframe: Keyframe?
        for try await event in cast.renderer.render(request) {
            try Task.checkCancellation()
            switch event {
            case .step(let number, let count, _): observer(.progress(step: index + 1, cell: .keyframe, number: number, of: count))
            case .done(let finished): keyframe = finished
            case .note(let text):
                notes.append(text)
                observer(.note(step: index + 1, text: text))
            }
        }
        try Task.checkCancellation()
        guard let keyframe else { throw ProductionError("the renderer ended without a keyframe for step \(index + 1): /render \(index + 1) tries again") }
        let size = ["width": String(settings.keyframeWidth), "height": String(settings.keyframeHeight)]
        let picture = Payload(contentType: "image/png", bytes: try PictureFile.png(keyframe.picture))
        try finish(
            .keyframe, .keyframe(picture: picture, scene: keyframe.scene), step: id, engine: cast.renderer,
            settings: cast.renderer.settings.merging(size) { _, own in own }, seed: seed, notes: notes, keyframe: keyframe, observer: observer)
    }

    private func animate(_ id: StepID, seed: UInt64?, observer: @escaping Observer) async throws {
        let narrative = try session.narrative()
        let index = try place(id, in: narrative)
        let step = narrative.steps[index]
        guard let keyframe = try Self.keyframe(of: step, in: session) else {
            throw ProductionError("step \(index + 1) has no keyframe to move: /render \(index + 1) makes one")
        }
        let seed = seed ?? Seeds.resolved(narrative: narrative.seed, step: index, kind: .clip, take: step[.clip].takes.count)
        let duration = step.duration ?? settings.stepDuration
        let request = ClipRequest(
            keyframe: keyframe, state: try state(of: step), action: step.action ?? "", caption: step.caption ?? "", duration: duration, seed: seed)
        observer(.started(step: index + 1, cell: .clip))
        var notes: [String] = []
        var clip: Clip?
        for try await event in cast.animator.animate(request) {
            try Task.checkCancellation()
            switch event {
            case .step(let number, let count): observer(.progress(step: index + 1, cell: .clip, number: number, of: count))
            case .done(let finished): clip = finished
            case .note(let text):
                notes.append(text)
                observer(.note(step: index + 1, text: text))
            }
        }
        try Task.checkCancellation()
        guard let clip else { throw ProductionError("the animator ended without a clip for step \(index + 1): /regen \(index + 1).clip tries again") }
        try finish(
            .clip, .clip(clip.content, duration: clip.duration), step: id, engine: cast.animator,
            settings: cast.animator.settings.merging(["duration": String(duration)]) { _, own in own }, seed: seed, notes: notes, observer: observer)
    }

    // MARK: Commit

    /// Adds a finished cell's take, with the digest of what its engine read, and commits it.
    private func finish(
        _ kind: CellKind, _ content: NewContent, step id: StepID, engine: any Engine, settings: [String: String], seed: UInt64, notes: [String],
        keyframe: Keyframe? = nil, observer: Observer
    ) throws {
        let narrative = try session.narrative()
        let index = try place(id, in: narrative)
        let reads = engine.reads(for: kind)
        let inputs = narrative.inputDigest(reads, at: index, engine: engine.identity, settings: settings, seed: seed)
        let provenance = Provenance(maker: .engine, engine: engine.identity, settings: settings, seed: seed, reads: reads, inputs: inputs, notes: notes)
        let take = try session.addTake(step: id, kind: kind, content: content, provenance: provenance)
        observer(.finished(step: index + 1, cell: kind, take: take, keyframe: keyframe))
    }
}
