import Checkpoint
import Foundation
import Narrative
import Roles
import Tokenizer

/// E_clip of Eq. (2), in this process: pictures to visual states, and pictures, states and captions to unit vectors whose dot product is
/// the CLIP score. Immutable: any number of tasks may use one at the same time.
///
///     let encoder = try ClipEncoder(folder: "Assets/encoder", languageModel: "Assets/models/SmolLM2-135M-Instruct.Q4_1.gguf")
///     let score = ClipEncoder.cosine(try encoder.embed(picture: picture), encoder.embed(caption: "A red bowl ..."))
public final class ClipEncoder: VisualEncoder {
    /// `auteur-encoder 1` and the first digits of the weights' SHA-256: the space that its states live in.
    public let identity: String
    public let settings: [String: String] = [:]
    public let configuration: EncoderConfiguration
    private let pictures: PictureTower
    private let captions: TextTower

    /// - Parameters:
    ///   - folder: holds config.json and model.safetensors (`python -m auteur_training.encoder export`).
    ///   - languageModel: the GGUF file whose tokens and word embeddings the text side reads.
    /// - Throws: `EncoderError`, `CheckpointError` or `TokenizerError`: the file, the key, what to do.
    public convenience init(folder: String, languageModel: String) throws {
        let gguf = try GGUF(path: languageModel)
        try self.init(folder: folder, languageModel: gguf, tokenizer: Tokenizer(gguf))
    }

    /// The same where the language model is already open.
    public init(folder: String, languageModel: GGUF, tokenizer: Tokenizer) throws {
        configuration = try EncoderConfiguration.read(folder + "/config.json")
        let weights = try Safetensors(path: folder + "/model.safetensors")
        identity = "\(EncoderConfiguration.format) \(Digest(of: Data(weights.file.bytes)).description.prefix(8))"
        var tensors = weights.tensors
        pictures = try PictureTower(&tensors, configuration)
        captions = try TextTower(&tensors, configuration, languageModel: languageModel, tokenizer: tokenizer)
        // The temperature of the contrastive loss, which use does not need.
        _ = try tensors.take("log_scale", [])
        try tensors.finish()
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .state ? [.keyframe] : []
    }

    /// z of a picture of any size, normalised per dimension over the training set.
    /// - Throws: `EncoderError` where the weights give no finite numbers.
    public func encode(_ picture: Picture) throws -> VisualState {
        let z = pictures.encode(picture)
        guard let state = VisualState(encoder: identity, count: z.rows, width: z.columns, values: z.withUnsafeBufferPointer { Array($0) }) else {
            throw EncoderError("the visual encoder \(identity) gives no finite state for this picture; export its weights again")
        }
        return state
    }

    /// The picture's unit vector, which sees the picture through z alone.
    public func embed(picture: Picture) throws -> [Float] {
        try embed(state: encode(picture))
    }

    /// The unit vector of a state, an encoded or a regressed one.
    /// - Throws: `EncoderError` where the state is another encoder's.
    public func embed(state: VisualState) throws -> [Float] {
        guard state.encoder == identity, state.count == configuration.state.count, state.width == configuration.state.width else {
            throw EncoderError("the state was made by the encoder \(state.encoder), not by \(identity); encode its keyframe again")
        }
        return pictures.pool(state.values)
    }

    /// The caption's unit vector. What goes beyond `configuration.text.positions` tokens is not read.
    public func embed(caption: String) -> [Float] {
        captions.encode(caption)
    }

    /// The tokens that `embed(caption:)` reads.
    public func tokens(of caption: String) -> [Int32] {
        captions.tokens(caption)
    }

    /// The dot product of two unit vectors.
    public static func cosine(_ a: [Float], _ b: [Float]) -> Float {
        zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
