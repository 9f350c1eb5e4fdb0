import LanguageModel

/// Writes a text in which some phrases are given and others are chosen by the model, token by token, among alternatives: decoding
/// constrained to a lattice. Given tokens are read only when a choice needs the logits after them.
struct Pen {
    private let writer: Writer
    private var place: Writer.Place
    private var unread: [Int32] = []
    private var dice: Dice
    private let temperature: Float
    private(set) var text = ""

    init(_ writer: Writer, at place: Writer.Place, temperature: Float, seed: UInt64) throws {
        self.writer = writer
        self.place = try writer.fork(place)[0]
        self.temperature = temperature
        dice = Dice(seed)
    }

    /// Writes a given text.
    mutating func write(_ given: String) {
        unread += writer.model.tokenizer.encode(given)
        text += given
    }

    /// Writes one of `alternatives` (each begins with its own space or mark) as the model finds it likely here, and returns it.
    /// Those whose weight (nats, 0 by default) is lower are chosen less.
    @discardableResult
    mutating func choose(_ alternatives: [String], weights: [Double] = []) throws -> String {
        guard !alternatives.isEmpty else { return "" }
        let tokens = alternatives.map { writer.model.tokenizer.encode($0) }
        var alive = Array(alternatives.indices)
        var position = 0
        while alive.count > 1 {
            try Task.checkCancellation()
            var groups: [(token: Int32?, members: [Int])] = []
            for index in alive {
                let token = position < tokens[index].count ? tokens[index][position] : nil
                if let at = groups.firstIndex(where: { $0.token == token }) { groups[at].members.append(index) } else { groups.append((token, [index])) }
            }
            if groups.count == 1 {
                guard let token = groups[0].token else { break }
                unread.append(token)
            } else {
                try catchUp()
                let scores = groups.map { group -> Double in
                    let weight = group.members.map { weights.indices.contains($0) ? weights[$0] : 0 }.max() ?? 0
                    return Double(group.token.map { place.logits.logProbability(of: $0) } ?? -3) / (temperature > 0 ? Double(temperature) : 1) + weight
                }
                let best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
                let winner = temperature > 0 ? draw(scores) : best
                alive = groups[winner].members
                if let token = groups[winner].token { unread.append(token) }
            }
            position += 1
        }
        let chosen = alive[0]
        if position < tokens[chosen].count { unread += tokens[chosen][position...] }
        text += alternatives[chosen]
        return alternatives[chosen]
    }

    private mutating func draw(_ scores: [Double]) -> Int {
        var best = (index: 0, score: -Double.infinity)
        for (index, score) in scores.enumerated() {
            let noisy = score + dice.gumbel()
            if noisy > best.score { best = (index, noisy) }
        }
        return best.index
    }

    private mutating func catchUp() throws {
        guard !unread.isEmpty else { return }
        place.logits = try writer.model.prefill(unread, into: place.cache, row: place.row)
        unread.removeAll(keepingCapacity: true)
    }

    /// Where the text stands now, with everything read.
    mutating func here() throws -> Writer.Place {
        try catchUp()
        return place
    }
}
