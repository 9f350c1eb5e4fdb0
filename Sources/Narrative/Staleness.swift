/// One kind of input that an engine reads for a cell of step t. The raw values are kept with takes: never rename one.
public enum InputSelector: String, Codable, CaseIterable, Sendable {
    case query
    /// The picture and caption that open the narrative.
    case opening
    /// The narrative's own seed.
    case narrativeSeed = "narrative.seed"
    /// a_{1:t-1}, c_{1:t-1}, z_{1:t-1}: the history H_{t-1} of Eq. (4).
    case earlierActions = "action[..<t]"
    case earlierCaptions = "caption[..<t]"
    case earlierStates = "state[..<t]"
    /// `Step.superseded` of the earlier actions and captions: what authors' words took the place of.
    case earlierEdits = "edits[..<t]"
    case action = "action[t]"
    case caption = "caption[t]"
    case state = "state[t]"
    case keyframe = "keyframe[t]"
    /// c_{t-3..t-1}, the earlier part of the tiled caption (Eq. 5).
    case captionWindow = "caption[t-3..<t]"
    case previousState = "state[t-1]"
    /// Up to three earlier keyframes, the rolling context (Eq. 6).
    case keyframeWindow = "keyframe[t-3..<t]"
    case previousKeyframe = "keyframe[t-1]"

    /// Cells of step `index` (from 0) that the selector names, as (step index, kind).
    public func cells(at index: Int) -> [(step: Int, kind: CellKind)] {
        func range(_ kind: CellKind, _ lower: Int, _ upper: Int) -> [(step: Int, kind: CellKind)] {
            (max(0, lower)..<max(0, upper, lower)).map { ($0, kind) }
        }
        return switch self {
        case .query, .opening, .narrativeSeed, .earlierEdits: []
        case .earlierActions: range(.action, 0, index)
        case .earlierCaptions: range(.caption, 0, index)
        case .earlierStates: range(.state, 0, index)
        case .action: [(index, .action)]
        case .caption: [(index, .caption)]
        case .state: [(index, .state)]
        case .keyframe: [(index, .keyframe)]
        case .captionWindow: range(.caption, index - 3, index)
        case .previousState: range(.state, index - 1, index)
        case .keyframeWindow: range(.keyframe, index - 3, index)
        case .previousKeyframe: range(.keyframe, index - 1, index)
        }
    }
}

/// Where a cell stands against its inputs. Derived whenever it is asked for, never stored.
public enum CellStatus: String, Codable, Sendable {
    /// Its inputs are what they were when it was made; or an author wrote, imported or locked it.
    case current
    /// They are not, or one of them is itself stale.
    case stale
    /// No take, and everything that it needs is there.
    case missing
    /// No take, and something that it needs is missing.
    case blocked
}

extension Narrative {
    /// Digest of the inputs named by `selectors` for step `index` as they are now, together with what the engine adds of
    /// its own: identity, settings and seed.
    public func inputDigest(_ selectors: [InputSelector], at index: Int, engine: String, settings: [String: String], seed: UInt64?) -> Digest {
        inputDigest(selectors, at: index, engine: engine, settings: settings, seed: seed) { step, kind in
            steps.indices.contains(step) ? steps[step][kind].take?.content.digest : nil
        }
    }

    /// As above, where `content` gives the digest of a cell's current take.
    private func inputDigest(
        _ selectors: [InputSelector], at index: Int, engine: String, settings: [String: String], seed: UInt64?,
        content: (Int, CellKind) -> Digest?
    ) -> Digest {
        var lines = ["engine \(engine)", "seed \(seed.map(String.init) ?? "-")"]
        lines += settings.sorted { $0.key < $1.key }.map { "setting \($0.key)=\(Digest(of: $0.value))" }
        for selector in selectors {
            switch selector {
            case .query: lines.append("query \(Digest(of: query))")
            case .opening: lines.append("opening \(opening.map { "\($0.picture.digest) \(Digest(of: $0.caption))" } ?? "-")")
            case .narrativeSeed: lines.append("narrative.seed \(self.seed)")
            case .earlierEdits:
                for (step, kind) in InputSelector.earlierActions.cells(at: index) + InputSelector.earlierCaptions.cells(at: index) {
                    guard steps.indices.contains(step), let text = steps[step].superseded(kind) else { continue }
                    lines.append("\(selector.rawValue) \(kind.rawValue) \(index - step) \(Digest(of: text))")
                }
            default:
                for (step, kind) in selector.cells(at: index) {
                    lines.append("\(selector.rawValue) \(index - step) \(content(step, kind)?.description ?? "-")")
                }
            }
        }
        return Digest(of: lines.joined(separator: "\n"))
    }

    /// The status of every cell, step by step. `needs` names, for a kind of cell, the inputs without which its engine
    /// cannot make it (the query is always there).
    public func statuses(needs: (CellKind) -> [InputSelector]) -> [[CellKind: CellStatus]] {
        // Every cell is an input of many others: its content is hashed once.
        let digests = steps.map { step in step.cells.compactMapValues { $0.take?.content.digest } }
        var all: [[CellKind: CellStatus]] = []
        for index in steps.indices {
            all.append([:])
            for kind in CellKind.allCases {
                all[index][kind] = status(of: kind, at: index, earlier: all, digests: digests, needs: needs(kind))
            }
        }
        return all
    }

    private func status(
        of kind: CellKind, at index: Int, earlier: [[CellKind: CellStatus]], digests: [[CellKind: Digest]], needs: [InputSelector]
    ) -> CellStatus {
        let cell = steps[index][kind]
        guard let take = cell.take else {
            let absent = needs.contains { $0.cells(at: index).contains { steps[$0.step][$0.kind].take == nil } }
            return absent ? .blocked : .missing
        }
        let provenance = take.provenance
        if cell.locked || provenance.maker != .engine { return .current }
        let now = inputDigest(
            provenance.reads, at: index, engine: provenance.engine, settings: provenance.settings, seed: provenance.seed
        ) { digests[$0][$1] }
        if now != provenance.inputs { return .stale }
        let staleInput = provenance.reads.contains { $0.cells(at: index).contains { earlier[$0.step][$0.kind] == .stale } }
        return staleInput ? .stale : .current
    }
}
