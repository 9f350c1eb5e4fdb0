import Checkpoint
import Foundation
import Kernels
import Narrative
import Tokenizer

/// Caption -> the language model's own tokens and frozen embeddings -> two blocks -> unit vector beside the pictures'.
struct TextTower: Sendable {
    private let configuration: EncoderConfiguration
    private let tokenizer: Tokenizer
    private let embeddings: DenseMatrix    // the GGUF's token_embd.weight [vocabulary, embedding width]
    private let embed: Matrix              // text.embed.weight [width, embedding width]
    private let position: Matrix           // text.position [positions, width]
    private let blocks: [TransformerBlock]  // text.blocks.{i}
    private let norm: Matrix               // text.norm.weight [width]
    private let output: Matrix             // text.output.weight [pool width, width]

    /// - Throws: `EncoderError` where the language model is not the one whose embeddings the tower was trained on.
    init(_ tensors: inout TensorSet, _ configuration: EncoderConfiguration, languageModel gguf: GGUF, tokenizer: Tokenizer) throws {
        self.configuration = configuration
        self.tokenizer = tokenizer
        let c = configuration.text
        var words = gguf.tensors
        let table = try words.take("token_embd.weight", [tokenizer.vocabularySize, c.embedding_width])
        embeddings = DenseMatrix(table.format, rows: tokenizer.vocabularySize, columns: c.embedding_width, bytes: table.bytes, owner: table.file)
        guard Digest(of: Data(embeddings.stored(rows: 256))).description == c.embedding_digest else {
            throw EncoderError("\(gguf.file.path): its word embeddings are not those that the visual encoder was trained on; choose the language model that \"make model\" fetches")
        }
        embed = try tensors.take("text.embed.weight", [c.width, c.embedding_width]).matrix()
        position = try tensors.take("text.position", [c.positions, c.width]).matrix()
        blocks = try (0..<c.blocks).map {
            try TransformerBlock(&tensors, prefix: "text.blocks.\($0)", width: c.width, heads: c.heads, feedForward: c.feed_forward, epsilon: configuration.epsilon)
        }
        norm = try tensors.take("text.norm.weight", [c.width]).matrix()
        output = try tensors.take("text.output.weight", [configuration.pool.width, c.width]).matrix()
    }

    /// The tokens that the tower reads of a caption; a caption without any is one token 0.
    func tokens(_ caption: String) -> [Int32] {
        let all = tokenizer.encode(caption)
        return all.isEmpty ? [0] : Array(all.prefix(configuration.text.positions))
    }

    /// The caption's unit vector.
    func encode(_ caption: String) -> [Float] {
        let ids = tokens(caption)
        let words = Matrix(rows: ids.count, columns: embeddings.columns)
        for (row, id) in ids.enumerated() { embeddings.widen(row: Int(id), into: words, row: row) }
        let x = linear(words, embed)
        add(position, to: x, rows: x.rows)
        for block in blocks { block.apply(to: x) }
        let normed = Matrix(rows: x.rows, columns: x.columns)
        rmsNorm(x, rows: x.rows, weight: norm, epsilon: configuration.epsilon, into: normed)
        var mean = [Float](repeating: 0, count: x.columns)
        for r in 0..<x.rows {
            for d in mean.indices { mean[d] += normed[r, d] }
        }
        return unit(linear(Matrix([mean.map { $0 / Float(x.rows) }]), output).row(0))
    }
}
