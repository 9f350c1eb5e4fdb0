import LanguageModel
import Narrative
import Roles
import Tokenizer

/// The director's sequence: a narrative as pieces of text and visual states.
///
///     Query: QUERY\n  [ Picture: CAPTION\n  state ]  { Action: ACTION\n  Caption: CAPTION\n  state }
///
/// Every piece of text is tokenised for itself. Training/auteur_training/director/sequence.py is the twin.
enum DirectorSequence {
    enum Piece: Hashable {
        case text([Int32])
        /// The values of z, token by token; nil: to be regressed once all before it has been read.
        case state([Float]?)
    }

    static let action = "Action:", caption = "Caption:"

    static func query(_ query: String) -> String { "Query: \(query)\n" }
    /// What follows `action` and `caption`.
    static func line(_ text: String) -> String { " \(text)\n" }

    /// The narrative so far, ending where the next step's `Action:` or the end belongs.
    /// - Parameters:
    ///   - configuration: states of other encoders, or of other sizes, are left to be regressed.
    ///   - room: positions that the sequence may take. A longer history loses its oldest steps, a whole number of `stride` where it can be: the
    ///     same history always begins at the same step, and a narrative that grows is read anew every `stride` steps only.
    static func pieces(query: String, opening: Opening? = nil, history: [HistoryStep], configuration c: InterleavedConfiguration, tokenizer: Tokenizer, room: Int = .max) -> [Piece] {
        func values(_ state: VisualState) -> [Float]? {
            state.encoder == c.encoder && state.count == c.count && state.width == c.state_width ? state.values : nil
        }
        func text(_ words: String) -> Piece { .text(tokenizer.encode(words)) }
        var pieces = [text(self.query(query))]
        // A picture that another encoder saw opens nothing.
        if let opening, let seen = values(opening.state) {
            pieces.append(text("Picture: \(opening.caption)\n"))
            pieces.append(.state(seen))
        }
        let steps = history.map { step in
            [text(action), text(line(step.action)), text(caption), text(line(step.caption)), .state(step.state.flatMap(values))]
        }
        func length(_ pieces: [Piece]) -> Int {
            pieces.reduce(0) { sum, piece in
                if case .text(let tokens) = piece { sum + tokens.count } else { sum + c.count }
            }
        }
        var left = room - length(pieces)
        let first = steps.lastIndex { step in
            left -= length(step)
            return left < 0
        }.map { $0 + 1 } ?? 0
        let rounded = (first + stride - 1) / stride * stride
        return pieces + steps[min(rounded < steps.count ? rounded : first, steps.count)...].joined()
    }

    /// Steps that a history too long loses at once.
    private static let stride = 8
}
