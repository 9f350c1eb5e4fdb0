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
    /// - Parameter encoder: states of other encoders are left to be regressed.
    static func pieces(query: String, opening: Opening? = nil, history: [HistoryStep], encoder: String, tokenizer: Tokenizer) -> [Piece] {
        func text(_ words: String) -> Piece { .text(tokenizer.encode(words)) }
        var pieces = [text(self.query(query))]
        // A picture that another encoder saw opens nothing.
        if let opening, opening.state.encoder == encoder {
            pieces.append(text("Picture: \(opening.caption)\n"))
            pieces.append(.state(opening.state.values))
        }
        for step in history {
            pieces += [text(action), text(line(step.action)), text(caption), text(line(step.caption))]
            pieces.append(.state(step.state.flatMap { $0.encoder == encoder ? $0.values : nil }))
        }
        return pieces
    }
}
