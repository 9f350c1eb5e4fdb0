/// What a language model could not do, in one line that says what to do. Unreadable files are `CheckpointError`s and
/// unusable vocabularies `TokenizerError`s; cancelling is Swift's `CancellationError`.
public enum LanguageModelError: Error, Sendable, Equatable, CustomStringConvertible {
    case unsupported(file: String, what: String)
    case tooLong(tokens: Int, capacity: Int)
    case badToken(Int32, vocabulary: Int)
    case badRow(Int, rows: Int)
    case badLayer(Int, layers: Int)
    case badEmbedding(Int, width: Int)
    case foreignCache
    case empty

    public var description: String {
        switch self {
        case .unsupported(let file, let what): "\(file): \(what); choose a GGUF file of the llama or qwen2 architecture"
        case .tooLong(let tokens, let capacity): "the text takes \(tokens) tokens and there is room for \(capacity); shorten it or make a larger cache"
        case .badToken(let token, let vocabulary): "token \(token) is outside the vocabulary of \(vocabulary); encode the text with this model's own tokenizer"
        case .badRow(let row, let rows): "there is no row \(row) in a cache of \(rows); make the cache with a larger batch"
        case .badLayer(let layer, let layers): "there is no layer \(layer) in a model of \(layers); ask for 0 to \(layers)"
        case .badEmbedding(let width, let own): "an embedding of \(width) numbers does not fit a model of width \(own); export the weights for this model again"
        case .foreignCache: "the cache was made by another model; make one with this model's makeCache"
        case .empty: "there are no tokens to read; give at least one"
        }
    }
}
