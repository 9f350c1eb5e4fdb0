import Kitchen
import Roles

/// What speaks against a step at the end of a history, by rules that read its words: NarrativeChecker's (nothing used before it
/// appears, no step done twice, no food in a caption that no action brought in, the query's foods used), that nothing comes back that an
/// author took out, and that what an author put in its place is told of.
struct StepRules {
    let query: String
    let history: [HistoryStep]
    /// Takes of the cell that were there before.
    let avoid: [String]
    let settings: InterleavedSettings
    private let substitutions: Substitutions

    init(query: String, history: [HistoryStep], avoid: [String], settings: InterleavedSettings) {
        (self.query, self.history, self.avoid, self.settings) = (query, history, avoid, settings)
        substitutions = Substitutions(history)
    }

    /// 0 for a sound action.
    func faults(action: String) -> Int {
        let serves = TextReader.operation(of: action) == .serve, number = history.count + 1
        var faults = 0
        for fault in check(action, "") {
            switch fault {
            case .repeated(step: number, of: _), .actionLength(step: number, words: _), .notYet(step: number, what: _): faults += 1
            case .unused where serves: faults += 1
            default: break
            }
        }
        // A dish of a few steps is none, nothing is done to one that is served, and at some time it must be on the table.
        if serves && number < 5 || !serves && number >= settings.longest { faults += 2 }
        if history.contains(where: { TextReader.operation(of: $0.action) == .serve }) { faults += 1 }
        return faults + (avoid.contains(action) ? 4 : 0) + 2 * substitutions.stale(in: action).count
    }

    /// 0 for a sound caption.
    func faults(caption: String, of action: String) -> Int {
        let number = history.count + 1
        let faults = check(action, caption).count { fault in
            switch fault {
            case .captionLength(step: number, words: _), .foreign(step: number, food: _): true
            default: false
            }
        }
        return faults + (avoid.contains(caption) ? 4 : 0) + 2 * substitutions.stale(in: caption).count + substitutions.untold(in: [action, caption]).count
    }

    private func check(_ action: String, _ caption: String) -> [NarrativeChecker.Fault] {
        NarrativeChecker.check(query: query, steps: history + [HistoryStep(action: action, caption: caption)], replaced: substitutions.gone)
    }
}
