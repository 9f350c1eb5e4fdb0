import Checkpoint
import Kernels

/// The sizes of a model, from its GGUF metadata. Nothing of this is fixed in code.
public struct Configuration: Sendable, Equatable {
    public enum Architecture: String, Sendable { case llama, qwen2 }

    public let architecture: Architecture
    /// Human-readable, from `general.name`.
    public let name: String
    /// `{arch}.block_count`
    public let layers: Int
    /// `{arch}.embedding_length`
    public let width: Int
    /// `{arch}.feed_forward_length`
    public let feedForward: Int
    /// `{arch}.attention.head_count`
    public let heads: Int
    /// `{arch}.attention.head_count_kv`
    public let kvHeads: Int
    /// `{arch}.attention.key_length`, else width / heads
    public let headWidth: Int
    /// `{arch}.rope.dimension_count`, else headWidth
    public let rotaryDimensions: Int
    /// `{arch}.rope.freq_base`
    public let rotaryBase: Float
    /// `{arch}.attention.layer_norm_rms_epsilon`
    public let epsilon: Float
    /// `{arch}.context_length`: positions the model was trained for
    public let context: Int
    /// Number of tokens
    public let vocabulary: Int

    init(_ gguf: GGUF, vocabulary: Int) throws {
        let file = gguf.file.path
        let arch = try gguf.string("general.architecture")
        guard let architecture = Architecture(rawValue: arch) else {
            throw LanguageModelError.unsupported(file: file, what: "its architecture is \"\(arch)\"")
        }
        self.architecture = architecture
        self.vocabulary = vocabulary
        name = gguf.contains("general.name") ? try gguf.string("general.name") : "unnamed"
        layers = try gguf.integer("\(arch).block_count", in: 1...1000)
        width = try gguf.integer("\(arch).embedding_length", in: 32...131_072)
        feedForward = try gguf.integer("\(arch).feed_forward_length", in: 32...1_048_576)
        heads = try gguf.integer("\(arch).attention.head_count", in: 1...1024)
        kvHeads = gguf.contains("\(arch).attention.head_count_kv") ? try gguf.integer("\(arch).attention.head_count_kv", in: 1...1024) : heads
        headWidth = gguf.contains("\(arch).attention.key_length") ? try gguf.integer("\(arch).attention.key_length", in: 16...1024) : width / heads
        rotaryDimensions = gguf.contains("\(arch).rope.dimension_count")
            ? try gguf.integer("\(arch).rope.dimension_count", in: 2...1024) : headWidth
        rotaryBase = gguf.contains("\(arch).rope.freq_base") ? Float(try gguf.float("\(arch).rope.freq_base")) : 10_000
        epsilon = Float(try gguf.float("\(arch).attention.layer_norm_rms_epsilon"))
        context = try gguf.integer("\(arch).context_length", in: 1...1_048_576)
        guard heads % kvHeads == 0, headWidth % 16 == 0, width % 32 == 0, feedForward % 32 == 0, rotaryDimensions % 2 == 0,
              rotaryDimensions <= headWidth, rotaryBase > 0, epsilon > 0 else {
            throw LanguageModelError.unsupported(file: file, what: "its sizes do not fit together (\(heads) heads, \(kvHeads) KV heads of \(headWidth), width \(width))")
        }
        if gguf.contains("\(arch).rope.scaling.type"), try gguf.string("\(arch).rope.scaling.type") != "none" {
            throw LanguageModelError.unsupported(file: file, what: "it scales its rotary embedding")
        }
    }
}
