import Kernels
import LanguageModel
import Narrative

/// The model's memory of one narrative: what it has read, piece by piece, in one row of a KV cache. Asked for another sequence, it
/// keeps what the two begin with and reads the rest: an edit of step 7 costs no reading of the first six.
final class SequenceReader {
    typealias Piece = DirectorSequence.Piece

    private struct Kept {
        var piece: Piece
        /// Positions up to its end.
        var end: Int
        var logits: Logits
        /// Of a state that was regressed: which.
        var regressed: VisualState?
    }

    let model: LanguageModel
    let head: StateHead
    let cache: KVCache
    private var read: [Kept] = []

    init(model: LanguageModel, head: StateHead) {
        self.model = model
        self.head = head
        cache = model.makeCache(batch: 1, capacity: model.configuration.context)
    }

    /// Positions that are in memory.
    var length: Int { cache.length(0) }

    /// Reads a sequence, from the first piece that differs from the last one read.
    /// - Parameter regressing: z is wanted after it (Eq. 1).
    /// - Returns: the logits after it, the states that had to be regressed on the way, in order, and z after it.
    @discardableResult
    func read(_ pieces: [Piece], regressing: Bool = false) throws -> (logits: Logits, regressed: [VisualState], state: VisualState?) {
        cut(to: zip(read, pieces).prefix { $0.piece == $1 }.count)
        // As much in one pass as can be: up to a state that its words must be read for.
        var waiting: [(piece: Piece, regressed: VisualState?)] = []
        for piece in pieces[read.count...] {
            if case .state(nil) = piece {
                let state = try append(waiting, regressing: true)
                waiting = [(piece, state)]
            } else {
                waiting.append((piece, nil))
            }
        }
        let state = try append(waiting, regressing: regressing)
        return (logits, read.compactMap(\.regressed), state)
    }

    /// Forgets all but the first `count` pieces. What a cancelled reading left behind goes too.
    private func cut(to count: Int) {
        read.removeSubrange(count...)
        cache.truncate(row: 0, to: read.last?.end ?? 0)
    }

    /// Reads some pieces more and, if asked, the queries after them, which are forgotten again, for z.
    private func append(_ pieces: [(piece: Piece, regressed: VisualState?)], regressing: Bool) throws -> VisualState? {
        guard !pieces.isEmpty || regressing else { return nil }
        var end = length
        do {
            let (logits, streams) = try model.prefill(pieces.map { piece, regressed in
                switch piece {
                case .text(let tokens): .tokens(tokens)
                case .state(let values): .embeddings(head.embeddings(values ?? regressed?.values ?? []))
                }
            }, queries: regressing ? head.queries : nil, into: cache)
            for (part, logits) in zip(pieces, logits) {
                if case .text(let tokens) = part.piece { end += tokens.count } else { end += head.configuration.count }
                read.append(Kept(piece: part.piece, end: end, logits: logits, regressed: part.regressed))
            }
            return regressing ? try head.state(streams) : nil
        } catch {
            cut(to: read.count)
            throw error
        }
    }

    /// The logits after the last piece.
    var logits: Logits { read.last?.logits ?? Logits([]) }
}
