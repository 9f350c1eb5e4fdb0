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
    /// - Returns: the logits after it, and the states that had to be regressed, in order.
    @discardableResult
    func read(_ pieces: [Piece]) throws -> (logits: Logits, regressed: [VisualState]) {
        let common = zip(read, pieces).prefix { $0.piece == $1 }.count
        cut(to: common)
        for piece in pieces[common...] { try append(piece) }
        return (read.last?.logits ?? Logits([]), read.compactMap(\.regressed))
    }

    /// Forgets all but the first `count` pieces. What a cancelled reading left behind goes too.
    private func cut(to count: Int) {
        read.removeSubrange(count...)
        cache.truncate(row: 0, to: read.last?.end ?? 0)
    }

    /// Reads one piece more.
    func append(_ piece: Piece) throws {
        do {
            switch piece {
            case .text(let tokens):
                let logits = try model.prefill(tokens, into: cache)
                read.append(Kept(piece: piece, end: cache.length(0), logits: logits))
            case .state(let values):
                let regressed = try values == nil ? regress() : nil
                let logits = try model.prefill(embeddings: head.embeddings(values ?? regressed?.values ?? []), into: cache)
                read.append(Kept(piece: piece, end: cache.length(0), logits: logits, regressed: regressed))
            }
        } catch {
            cut(to: read.count)
            throw error
        }
    }

    /// z of what has been read (Eq. 1): the queries are read after it and forgotten again.
    func regress() throws -> VisualState {
        guard let state = head.regress(try model.states(of: head.queries, after: cache)) else {
            throw DirectorError("the director's weights give no finite state for this step; export them again")
        }
        return state
    }

    /// The logits after the last piece.
    var logits: Logits { read.last?.logits ?? Logits([]) }
}
