import Director
import Foundation
import LanguageModel
import Narrative

/// An interleaved director small enough to be asked thousands of times: its files are written here, with random weights.
struct TinyDirector {
    let folder: URL
    private let model: LanguageModel

    static let width = 32, layers = 2, heads = 2, feedForward = 64, rank = 2, count = 2, stateWidth = 4, head = 8

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-tiny-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var weights = Weights()
        let path = folder.appendingPathComponent("tiny.gguf")
        try Self.gguf(&weights).write(to: path)
        try Self.safetensors(&weights).write(to: folder.appendingPathComponent("model.safetensors"))
        model = try LanguageModel(path: path.path, precision: .float, threads: 1)
        let config = """
            {"format": "auteur-director 1", "rank": \(Self.rank), "scale": 2, "count": \(Self.count), "state_width": \(Self.stateWidth), "head": \(Self.head),
             "encoder": "tiny 1", "embedding_digest": "\(Digest(of: Data(model.embedding.stored(rows: 256))))"}
            """
        try Data(config.utf8).write(to: folder.appendingPathComponent("config.json"))
    }

    /// One that has read nothing yet.
    func director() throws -> InterleavedDirector {
        var settings = InterleavedSettings()
        (settings.actions, settings.rounds, settings.actionTokens, settings.captionTokens, settings.understudy) = (2, 1, 8, 10, false)
        return try InterleavedDirector(folder: folder.path, model: model, settings: settings)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    // MARK: Files

    private struct Weights {
        var generator = SplitMix64(state: 11)

        /// Uniform in -scale ... scale.
        mutating func draw(_ count: Int, _ scale: Float) -> Data {
            var data = Data(capacity: count * 4)
            for _ in 0..<count {
                let value = (Float(generator.next() >> 40) / Float(1 << 23) - 1) * scale
                withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
            }
            return data
        }
    }

    private struct Writer {
        var bytes = Data()

        mutating func put<T: FixedWidthInteger>(_ value: T) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
        mutating func put(_ text: String) { put(UInt64(text.utf8.count)); bytes.append(contentsOf: text.utf8) }
        mutating func value(_ key: String, _ value: UInt32) { put(key); put(UInt32(4)); put(value) }
        mutating func value(_ key: String, _ value: Float) { put(key); put(UInt32(6)); put(value.bitPattern) }
        mutating func value(_ key: String, _ value: String) { put(key); put(UInt32(8)); put(value) }
        mutating func value(_ key: String, _ values: [String]) { put(key); put(UInt32(9)); put(UInt32(8)); put(UInt64(values.count)); values.forEach { put($0) } }
    }

    /// The alphabet of byte-level BPE: printable bytes stand for themselves, the others for the characters from U+0100 on.
    private static var alphabet: [String] {
        let plain = Set(Array(33...126) + Array(161...172) + Array(174...255))
        var next: UInt32 = 256
        return (0...255).map { (byte: Int) -> String in
            if plain.contains(byte) { return String(UnicodeScalar(UInt8(byte))) }
            defer { next += 1 }
            return UnicodeScalar(next).map(String.init) ?? ""
        }
    }

    private static func gguf(_ weights: inout Weights) -> Data {
        let tokens = alphabet + ["<|im_end|>"]
        var shapes: [(String, [Int])] = [("token_embd.weight", [tokens.count, width]), ("output_norm.weight", [width])]
        for n in 0..<layers {
            let kv = width / heads
            shapes += [
                ("attn_norm", [width]), ("attn_q", [width, width]), ("attn_k", [kv, width]), ("attn_v", [kv, width]), ("attn_output", [width, width]),
                ("ffn_norm", [width]), ("ffn_gate", [feedForward, width]), ("ffn_up", [feedForward, width]), ("ffn_down", [width, feedForward]),
            ].map { ("blk.\(n).\($0.0).weight", $0.1) }
        }
        var w = Writer(bytes: Data("GGUF".utf8))
        w.put(UInt32(3))
        w.put(UInt64(shapes.count))
        w.put(UInt64(13))
        w.value("general.architecture", "llama")
        w.value("general.name", "tiny")
        w.value("llama.block_count", UInt32(layers))
        w.value("llama.embedding_length", UInt32(width))
        w.value("llama.feed_forward_length", UInt32(feedForward))
        w.value("llama.attention.head_count", UInt32(heads))
        w.value("llama.attention.head_count_kv", UInt32(1))
        w.value("llama.attention.layer_norm_rms_epsilon", Float(1e-5))
        w.value("llama.context_length", UInt32(4096))
        w.value("tokenizer.ggml.model", "gpt2")
        w.value("tokenizer.ggml.pre", "smollm")
        w.value("tokenizer.ggml.tokens", tokens)
        w.value("tokenizer.ggml.merges", [String]())
        var data = Data()
        for (name, shape) in shapes {
            w.put(name)
            w.put(UInt32(shape.count))
            for size in shape.reversed() { w.put(UInt64(size)) }
            w.put(UInt32(0))
            w.put(UInt64(data.count))
            data.append(weights.draw(shape.reduce(1, *), name.contains("norm") ? 1 : 0.3))
            while data.count % 32 != 0 { data.append(0) }
        }
        while w.bytes.count % 32 != 0 { w.bytes.append(0) }
        return w.bytes + data
    }

    private static func safetensors(_ weights: inout Weights) -> Data {
        var shapes: [(String, [Int])] = [
            ("project.weight", [width, stateWidth]), ("project.bias", [width]), ("place", [count, width]), ("queries", [count, width]),
            ("hidden.weight", [head, width]), ("hidden.bias", [head]), ("out.weight", [stateWidth, head]), ("out.bias", [stateWidth]),
        ]
        for n in 0..<layers {
            let kv = width / heads
            for (name, outputs, inputs) in [
                ("query", width, width), ("key", kv, width), ("value", kv, width), ("output", width, width), ("gate", feedForward, width), ("up", feedForward, width),
                ("down", width, feedForward),
            ] { shapes += [("language.layers.\(n).\(name).a", [rank, inputs]), ("language.layers.\(n).\(name).b", [outputs, rank])] }
        }
        var data = Data(), entries: [String] = []
        for (name, shape) in shapes {
            let part = weights.draw(shape.reduce(1, *), 0.5)
            entries.append("\"\(name)\": {\"dtype\": \"F32\", \"shape\": \(shape), \"data_offsets\": [\(data.count), \(data.count + part.count)]}")
            data.append(part)
        }
        var header = "{" + entries.joined(separator: ", ") + "}"
        while header.utf8.count % 8 != 0 { header += " " }
        var w = Writer()
        w.put(UInt64(header.utf8.count))
        return w.bytes + Data(header.utf8) + data
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
