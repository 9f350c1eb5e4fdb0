import Checkpoint
import Encoder
import Foundation
import Narrative
import Testing
import Tokenizer

/// Thrown, not recorded as an issue, so that every test that needs the file fails by itself.
struct MissingFile: Error, CustomStringConvertible {
    let description: String
}

/// What `python -m auteur_training.encoder fixtures` wrote, and the models it is about.
struct Fixtures {
    struct Notes: Decodable {
        let captions: [String]
        let tokens: [[Int32]]
        let shipped_sha256: String?
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures").path
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardized.path
    static let assets = root + "/Assets/encoder"
    static let modelPath = ProcessInfo.processInfo.environment["AUTEUR_MODEL"] ?? root + "/Assets/models/SmolLM2-135M-Instruct.Q4_1.gguf"
    static let languageModel = Result {
        guard FileManager.default.fileExists(atPath: modelPath) else {
            throw MissingFile(description: "the model file \(modelPath) is absent: run `make model`, or set AUTEUR_MODEL")
        }
        let gguf = try GGUF(path: modelPath)
        return (gguf, try Tokenizer(gguf))
    }

    let values: TensorSet
    let pictures: [String: Picture]
    let notes: Notes

    init() throws {
        values = try Safetensors(path: Self.folder + "/parity.safetensors").tensors
        pictures = try Safetensors(path: Self.folder + "/pictures.safetensors").tensors.tensors.mapValues { tensor in
            let bytes = tensor.matrix().withUnsafeBufferPointer { $0.map { UInt8($0) } }
            return try #require(Picture(width: tensor.shape[1], height: tensor.shape[0], pixels: bytes))
        }
        notes = try JSONDecoder().decode(Notes.self, from: Data(contentsOf: URL(fileURLWithPath: Self.folder + "/parity.json")))
    }

    static func encoder(_ folder: String) throws -> ClipEncoder {
        let (gguf, tokenizer) = try languageModel.get()
        return try ClipEncoder(folder: folder, languageModel: gguf, tokenizer: tokenizer)
    }

    func expected(_ name: String) throws -> [Float] {
        guard let tensor = values.tensors[name] else { throw MissingFile(description: "the fixtures have no \(name): write them again") }
        return tensor.matrix().withUnsafeBufferPointer { Array($0) }
    }

    /// Largest difference over largest value.
    func distance(_ found: [Float], _ name: String) throws -> Float {
        let expected = try expected(name)
        try #require(found.count == expected.count)
        return zip(found, expected).map { abs($0 - $1) }.max()! / expected.map(abs).max()!
    }
}

@Suite struct ParityTests {
    @Test(arguments: ["tiny", "shipped"]) func statesAndVectorsEqualPyTorchs(model: String) throws {
        let fixtures = try Fixtures()
        if model == "shipped" {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: Fixtures.assets + "/model.safetensors"))
            #expect(Digest(of: bytes).description == fixtures.notes.shipped_sha256, "the weights changed: run `python -m auteur_training.encoder fixtures`")
        }
        let encoder = try Fixtures.encoder(model == "tiny" ? Fixtures.folder + "/tiny" : Fixtures.assets)
        #expect(fixtures.pictures.count == 4)
        for (name, picture) in fixtures.pictures {
            let state = try encoder.encode(picture)
            #expect(state.encoder == encoder.identity)
            #expect(try fixtures.distance(state.values, "\(model).\(name).z") < 1e-3)
            #expect(try fixtures.distance(encoder.embed(picture: picture), "\(model).\(name).pooled") < 1e-3)
        }
        for (i, caption) in fixtures.notes.captions.enumerated() {
            #expect(encoder.tokens(of: caption) == Array(fixtures.notes.tokens[i].prefix(encoder.configuration.text.positions)))
            let vector = encoder.embed(caption: caption)
            #expect(try fixtures.distance(vector, "\(model).caption.\(i)") < 1e-3)
            #expect(abs(ClipEncoder.cosine(vector, vector) - 1) < 1e-5)
        }
    }

    @Test func squaresEqualPyTorchs() throws {
        let fixtures = try Fixtures()
        for (name, picture) in fixtures.pictures {
            let square = PicturePreprocessing.square(picture, size: 32)
            #expect(try fixtures.distance(square.withUnsafeBufferPointer { Array($0) }, "tiny.\(name).square") < 1e-5)
        }
    }
}

@Suite struct PreprocessingTests {
    @Test func aPictureOfTheRightSizeIsLeftAlone() throws {
        let pixels = (0..<(16 * 16 * 3)).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let square = PicturePreprocessing.square(try #require(Picture(width: 16, height: 16, pixels: pixels)), size: 16)
        #expect(square.withUnsafeBufferPointer { Array($0) } == pixels.map(Float.init))
    }

    /// An even picture stays even, whatever its shape: the weights add up to 1, at the borders too.
    @Test(arguments: [(1, 1), (1, 300), (300, 1), (17, 16), (128, 127), (1000, 33), (448, 448)])
    func evenPicturesStayEven(width: Int, height: Int) throws {
        let picture = try #require(Picture(width: width, height: height, pixels: [UInt8](repeating: 201, count: width * height * 3)))
        let square = PicturePreprocessing.square(picture, size: 32)
        #expect(square.rows == 32 * 32 && square.columns == 3)
        square.withUnsafeBufferPointer { values in #expect(values.allSatisfy { abs($0 - 201) < 1e-3 }) }
    }

    /// What lies outside the middle square leaves no trace but through the filter's own width.
    @Test func theMiddleIsKept() throws {
        var pixels = [UInt8](repeating: 10, count: 200 * 64 * 3)
        for y in 0..<64 { for x in 0..<60 { for c in 0..<3 { pixels[(y * 200 + x) * 3 + c] = 255 } } }
        let square = PicturePreprocessing.square(try #require(Picture(width: 200, height: 64, pixels: pixels)), size: 32)
        square.withUnsafeBufferPointer { values in #expect(values.allSatisfy { abs($0 - 10) < 1e-3 }) }
    }
}

@Suite struct RefusalTests {
    /// A copy of the tiny encoder whose files are changed first.
    private func broken(_ change: (URL) throws -> Void) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("encoder-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: Fixtures.folder + "/tiny", toPath: folder.path)
        try change(folder)
        return folder.path
    }

    private func edit(_ folder: URL, _ old: String, _ new: String) throws {
        let file = folder.appendingPathComponent("config.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    @Test(arguments: [
        ("\"auteur-encoder 1\"", "\"auteur-encoder 2\""), ("\"size\": 32", "\"size\": 31"), ("\"size\": 32", "\"size\": 1000000000"),
        ("\"heads\": 2", "\"heads\": 0"), ("\"heads\": 2", "\"heads\": 5"), ("\"count\": 16", "\"count\": 15"), ("\"fine_blocks\": 1", "\"fine_blocks\": -1"),
        ("\"stride\": 1", "\"stride\": 2"), ("\"epsilon\": 1e-06", "\"epsilon\": 0"), ("\"embedding_digest\": \"", "\"embedding_digest\": \"0"),
        ("\"format\"", "\u{1b}[31m"),
    ])
    func aConfigurationThatDoesNotFitIsRefusedInOneLine(old: String, new: String) throws {
        let folder = try broken { try edit($0, old, new) }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = #expect(throws: EncoderError.self) { try Fixtures.encoder(folder) }
        let line = error?.description ?? ""
        #expect(!line.contains("\n") && !line.contains("\u{1b}") && line.contains(";"))
    }

    @Test func weightsOfAnotherShapeAreRefusedByName() throws {
        let folder = try broken { try edit($0, "\"hidden\": 24", "\"hidden\": 25") }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let error = #expect(throws: CheckpointError.self) { try Fixtures.encoder(folder) }
        #expect(error?.key == "pool.0.weight")
    }

    @Test func cutWeightsAreRefused() throws {
        let folder = try broken { folder in
            let file = folder.appendingPathComponent("model.safetensors")
            try Data(contentsOf: file).dropLast(100).write(to: file)
        }
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: CheckpointError.self) { try Fixtures.encoder(folder) }
    }

    @Test func aStateOfAnotherEncoderIsRefused() throws {
        let encoder = try Fixtures.encoder(Fixtures.folder + "/tiny")
        let foreign = try #require(VisualState(encoder: "another", count: 16, width: 8, values: [Float](repeating: 0, count: 128)))
        #expect(throws: EncoderError.self) { try encoder.embed(state: foreign) }
    }
}
