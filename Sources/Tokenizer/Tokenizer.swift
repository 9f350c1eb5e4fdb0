import Checkpoint

/// Byte-level byte-pair encoding from a GGUF file's own vocabulary and merges.
///
/// Token ids equal llama.cpp's (no Unicode normalisation). Immutable and safe to share between threads.
public final class Tokenizer: Sendable {
    /// The number of tokens, and of logits.
    public var vocabularySize: Int { pieces.count }
    /// Ends a turn or a text.
    public let endTokens: Set<Int32>
    public let beginning: Int32?
    public let addsBeginning: Bool
    let template: ChatTemplate?

    private let pieces: [[UInt8]]
    private let kinds: [Kind]
    private let ids: [[UInt8]: Int32]
    private let byteIDs: [Int32]
    private let merges: MergeTable
    private let preTokenizer: PreTokenizer
    /// Tokens that are looked for in the text itself, longest first.
    private let literals: [(bytes: [UInt8], id: Int32)]

    private enum Kind: UInt8 { case normal = 1, unknown, control, userDefined, unused, byte }

    public init(_ gguf: GGUF) throws {
        let model = try gguf.string("tokenizer.ggml.model")
        guard model == "gpt2" else {
            throw TokenizerError("\(gguf.file.path): its tokenizer is of kind \"\(model)\", and only byte-level BPE (\"gpt2\") is read here; choose another model file")
        }
        let name = gguf.contains("tokenizer.ggml.pre") ? try gguf.string("tokenizer.ggml.pre") : "default"
        guard let preTokenizer = PreTokenizer(rawValue: name) else {
            throw TokenizerError("\(gguf.file.path): its pre-tokenizer is \"\(name)\", and only \"smollm\" and \"qwen2\" are known here; choose another model file")
        }
        self.preTokenizer = preTokenizer
        let stored = try gguf.strings("tokenizer.ggml.tokens")
        let types = gguf.contains("tokenizer.ggml.token_type") ? try gguf.integers("tokenizer.ggml.token_type") : []
        guard !stored.isEmpty, stored.count <= 1 << 24, types.isEmpty || types.count == stored.count else {
            throw TokenizerError("\(gguf.file.path): its vocabulary has \(stored.count) tokens and \(types.count) types; fetch the file again")
        }
        let alphabet = ByteAlphabet()
        let kinds = (0..<stored.count).map { types.isEmpty ? Kind.normal : Kind(rawValue: UInt8(truncatingIfNeeded: types[$0])) ?? .normal }
        self.kinds = kinds
        var pieces: [[UInt8]] = []
        var ids: [[UInt8]: Int32] = [:]
        pieces.reserveCapacity(stored.count)
        ids.reserveCapacity(stored.count)
        for (id, token) in stored.enumerated() {
            let normal = kinds[id] == .normal
            let bytes = normal ? alphabet.bytes(token) ?? token : token
            pieces.append(bytes)
            if normal || ids[bytes] == nil { ids[bytes] = Int32(id) }
        }
        self.pieces = pieces
        self.ids = ids
        byteIDs = (0...255).map { ids[[UInt8($0)]] ?? -1 }
        merges = try MergeTable(try gguf.strings("tokenizer.ggml.merges"), alphabet: alphabet, ids: ids, file: gguf.file.path)
        literals = kinds.indices.filter { kinds[$0] == .control || kinds[$0] == .userDefined || kinds[$0] == .unknown }
            .map { (pieces[$0], Int32($0)) }
            .filter { !$0.0.isEmpty }
            .sorted { $0.0.count != $1.0.count ? $0.0.count > $1.0.count : $0.1 < $1.1 }
        func special(_ key: String) throws -> Int32? {
            gguf.contains(key) ? Int32(try gguf.integer(key, in: 0...(stored.count - 1))) : nil
        }
        beginning = try special("tokenizer.ggml.bos_token_id")
        addsBeginning = gguf.contains("tokenizer.ggml.add_bos_token") ? try gguf.bool("tokenizer.ggml.add_bos_token") : false
        let ends = ["<|im_end|>", "<|endoftext|>"].compactMap { ids[[UInt8]($0.utf8)] }
        endTokens = Set(ends + [try special("tokenizer.ggml.eos_token_id")].compactMap { $0 })
        template = gguf.contains("tokenizer.chat_template") ? ChatTemplate(try gguf.string("tokenizer.chat_template")) : nil
    }

    /// The tokens of `text`. With `special`, control tokens written out ("<|im_end|>") become themselves; leave it off
    /// for text that comes from people or models.
    public func encode(_ text: String, special: Bool = false) -> [Int32] {
        var text = text
        return text.withUTF8 { encode($0, special: special) }
    }

    /// The same for bytes that may be invalid UTF-8: each byte that starts no character counts as U+FFFD.
    public func encode(bytes: [UInt8], special: Bool = false) -> [Int32] {
        bytes.withUnsafeBufferPointer { encode($0, special: special) }
    }

    /// The text of `tokens`; control tokens are left out unless `special` is set.
    public func decode(_ tokens: [Int32], special: Bool = false) -> String {
        String(decoding: tokens.flatMap { special || !isSpecial($0) ? bytes(of: $0) : [] }, as: UTF8.self)
    }

    /// The bytes that a token stands for; none where the id is outside the vocabulary.
    public func bytes(of token: Int32) -> [UInt8] {
        token >= 0 && Int(token) < pieces.count ? pieces[Int(token)] : []
    }

    /// The token that stands for exactly these bytes (control tokens by their name).
    public func token(for text: String) -> Int32? { ids[[UInt8](text.utf8)] }

    /// Whether the token is a control token, has no text, or does not exist.
    public func isSpecial(_ token: Int32) -> Bool {
        guard token >= 0, Int(token) < kinds.count else { return true }
        return kinds[Int(token)] == .control || kinds[Int(token)] == .unused || kinds[Int(token)] == .unknown
    }

    public func makeStreamDecoder() -> StreamDecoder { StreamDecoder(self) }

    private func encode(_ bytes: UnsafeBufferPointer<UInt8>, special: Bool) -> [Int32] {
        var result: [Int32] = []
        for fragment in fragments(bytes, special: special) {
            switch fragment {
            case .token(let id): result.append(id)
            case .text(let range): encodeText(UnsafeBufferPointer(rebasing: bytes[range]), into: &result)
            }
        }
        return result
    }

    private enum Fragment { case token(Int32), text(Range<Int>) }

    private func fragments(_ bytes: UnsafeBufferPointer<UInt8>, special: Bool) -> [Fragment] {
        var fragments: [Fragment] = bytes.isEmpty ? [] : [.text(0..<bytes.count)]
        for (literal, id) in literals where special || kinds[Int(id)] == .userDefined {
            guard fragments.contains(where: { if case .text(let r) = $0 { find(literal, in: bytes, r) != nil } else { false } }) else { continue }
            fragments = fragments.flatMap { fragment -> [Fragment] in
                guard case .text(var rest) = fragment else { return [fragment] }
                var parts: [Fragment] = []
                while let at = find(literal, in: bytes, rest) {
                    if at > rest.lowerBound { parts.append(.text(rest.lowerBound..<at)) }
                    parts.append(.token(id))
                    rest = (at + literal.count)..<rest.upperBound
                }
                return rest.isEmpty ? parts : parts + [.text(rest)]
            }
        }
        return fragments
    }

    private func find(_ needle: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        guard range.count >= needle.count else { return nil }
        return (range.lowerBound...(range.upperBound - needle.count)).first { at in
            bytes[at] == needle[0] && needle.indices.allSatisfy { bytes[at + $0] == needle[$0] }
        }
    }

    private func encodeText(_ bytes: UnsafeBufferPointer<UInt8>, into result: inout [Int32]) {
        let scalars = UTF8Scanner.scalars(bytes)
        var word: [UInt8] = []
        var symbols: [Int32] = []
        preTokenizer.split(scalars) { range in
            word.removeAll(keepingCapacity: true)
            for u in scalars[range] { UTF8Scanner.append(u, to: &word) }
            symbols.removeAll(keepingCapacity: true)
            symbols.append(contentsOf: word.lazy.map { self.byteIDs[Int($0)] })
            merges.apply(to: symbols) { if $0 >= 0 { result.append($0) } }
        }
    }
}
