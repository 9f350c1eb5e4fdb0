import Checkpoint
import Foundation
import Kernels
import Testing

/// Writes GGUF files, right ones and wrong ones.
struct GGUFWriter {
    var bytes = Data("GGUF".utf8)

    mutating func put<T: FixedWidthInteger>(_ value: T) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    mutating func put(_ text: String) { put(UInt64(text.utf8.count)); bytes.append(contentsOf: text.utf8) }

    /// Two tensors and a few values of each kind.
    static func sample(version: UInt32 = 3) -> Data {
        var w = GGUFWriter()
        w.put(version)
        w.put(UInt64(2))
        w.put(UInt64(5))
        w.put("general.architecture"); w.put(UInt32(8)); w.put("llama")
        w.put("llama.block_count"); w.put(UInt32(4)); w.put(UInt32(30))
        w.put("epsilon"); w.put(UInt32(6)); w.put(Float(1e-5).bitPattern)
        w.put("tokens"); w.put(UInt32(9)); w.put(UInt32(8)); w.put(UInt64(2)); w.put("a"); w.put("bc")
        w.put("types"); w.put(UInt32(9)); w.put(UInt32(5)); w.put(UInt64(3)); w.put(Int32(-1)); w.put(Int32(2)); w.put(Int32(3))
        w.put("vector"); w.put(UInt32(1)); w.put(UInt64(4)); w.put(UInt32(0)); w.put(UInt64(0))
        w.put("matrix"); w.put(UInt32(2)); w.put(UInt64(32)); w.put(UInt64(2)); w.put(UInt32(8)); w.put(UInt64(32))
        while w.bytes.count % 32 != 0 { w.bytes.append(0) }
        for i in 0..<4 { w.put(Float(i).bitPattern) }
        w.bytes.append(Data(count: 16))
        for row in 0..<2 { w.put(Float16(0.5).bitPattern); for i in 0..<32 { w.put(Int8(i - 16 + row)) } }
        return w.bytes
    }
}

func temporary(_ data: Data, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-\(UUID().uuidString)")
    try data.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
}

func checkpointError(_ data: Data, _ read: @escaping (String) throws -> Void) throws -> CheckpointError? {
    var caught: CheckpointError?
    try temporary(data) { path in
        do { try read(path) } catch let error as CheckpointError { caught = error }
    }
    return caught
}

@Suite struct GGUFTests {
    @Test(arguments: [2, 3] as [UInt32])
    func readsMetadataAndTensors(version: UInt32) throws {
        try temporary(GGUFWriter.sample(version: version)) { path in
            let gguf = try GGUF(path: path)
            #expect(try gguf.string("general.architecture") == "llama")
            #expect(try gguf.integer("llama.block_count", in: 1...100) == 30)
            #expect(abs(try gguf.float("epsilon") - 1e-5) < 1e-9)
            #expect(try gguf.strings("tokens") == [Array("a".utf8), Array("bc".utf8)])
            #expect(try gguf.integers("types") == [-1, 2, 3])
            var tensors = gguf.tensors
            #expect(try tensors.take("vector", [4]).matrix().row(0) == [0, 1, 2, 3])
            let matrix = try tensors.take("matrix", [2, 32]).matrix()
            #expect(matrix[0, 0] == -8 && matrix[1, 31] == 8)
            try tensors.finish()
        }
    }

    @Test func whatIsMissingMisshapenOrLeftOverIsNamed() throws {
        try temporary(GGUFWriter.sample()) { path in
            let gguf = try GGUF(path: path)
            var tensors = gguf.tensors
            #expect(throws: CheckpointError.self) { try tensors.take("absent", [4]) }
            #expect { try tensors.take("matrix", [32, 2]) } throws: { "\($0)".contains("matrix") && "\($0)".contains("[2, 32]") }
            _ = try tensors.take("vector", [4])
            #expect { try tensors.finish() } throws: { "\($0)".contains("matrix") }
            try tensors.finish(ignoring: ["matrix"])
            #expect { try gguf.integer("llama.block_count", in: 1...8) } throws: { "\($0)".contains("llama.block_count") }
            #expect(throws: CheckpointError.self) { try gguf.integer("tokens", in: 0...1) }
            #expect(throws: CheckpointError.self) { try gguf.string("absent") }
        }
    }

    @Test func everyTruncationIsAnError() throws {
        let whole = GGUFWriter.sample()
        for length in 0..<whole.count {
            #expect(try checkpointError(whole.prefix(length)) { _ = try GGUF(path: $0) } != nil, "\(length)")
        }
    }

    @Test func foreignFilesAreErrors() throws {
        for data in [Data("PK\u{3}\u{4}".utf8) + Data(count: 100), Data(repeating: 0xff, count: 4096), Data("GGUF".utf8) + Data(repeating: 0xff, count: 400)] {
            let error = try #require(try checkpointError(data) { _ = try GGUF(path: $0) })
            #expect(!error.description.contains("\n"))
        }
        #expect { try GGUF(path: "/nowhere/model.gguf") } throws: { "\($0)".contains("/nowhere/model.gguf") && "\($0)".contains("check the path") }
        #expect(throws: CheckpointError.self) { try GGUF(path: "/") }
    }

    @Test func errorsCarryNoEscapeSequences() {
        #expect(!CheckpointError(file: "a\u{1b}[31m", key: "k\n", problem: "p").description.contains { $0 == "\u{1b}" || $0 == "\n" })
    }

    /// Headers with a few bytes changed: read or refused, never a crash; what is read can be read to its end.
    @Test func mutatedHeadersNeverCrash() throws {
        let whole = GGUFWriter.sample()
        var random = SeededRandom(seed: 1)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-fuzz-\(UUID().uuidString)").path
        defer { unlink(path) }
        let lengths: [UInt64] = [0, 1, 0x7f, 0xffff, 0xffff_ffff, 1 << 62, .max, .max - 7]
        var refused = 0
        for _ in 0..<4000 {
            var bytes = [UInt8](whole)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 4..<bytes.count, using: &random)
                if random.next() % 3 == 0 {
                    let value = lengths[Int(random.next() % 8)]
                    for i in 0..<8 where at + i < bytes.count { bytes[at + i] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(i))) }
                } else {
                    bytes[at] = UInt8(truncatingIfNeeded: random.next())
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            do {
                for tensor in try GGUF(path: path).tensors.tensors.values where tensor.count < 1 << 20 { _ = tensor.matrix() }
            } catch is CheckpointError { refused += 1 }
        }
        #expect(refused > 500)
    }
}

@Suite struct SafetensorsTests {
    static func sample(_ header: String? = nil) -> Data {
        let json = header ?? #"{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]}}"#
        var data = Data()
        withUnsafeBytes(of: UInt64(json.utf8.count).littleEndian) { data.append(contentsOf: $0) }
        data.append(contentsOf: json.utf8)
        for value in [1, 2, 3, 4] as [Float] { withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) } }
        data.append(contentsOf: [0x80, 0x3f, 0x00, 0xc0])
        return data
    }

    @Test func readsTensors() throws {
        try temporary(Self.sample()) { path in
            let file = try Safetensors(path: path)
            var tensors = file.tensors
            #expect(file.metadata == ["format": "pt"])
            #expect(try tensors.take("a", [2, 2]).matrix().row(1) == [3, 4])
            #expect(try tensors.take("b", [2]).matrix().row(0) == [1, -2])
            try tensors.finish()
        }
    }

    @Test func wrongHeadersAreErrors() throws {
        for header in ["", "[]", "{\"a\":1}", #"{"a":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}"#, #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,16]}}"#,
                       #"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, #"{"a":{"dtype":"F32","shape":[9223372036854775807,4],"data_offsets":[0,4]}}"#,
                       #"{"a":{"dtype":"F32","shape":[100],"data_offsets":[0,400]}}"#, #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}}"#] {
            #expect(try checkpointError(Self.sample(header)) { _ = try Safetensors(path: $0) } != nil, "\(header)")
        }
        #expect(try checkpointError(Data(repeating: 0xff, count: 64)) { _ = try Safetensors(path: $0) } != nil)
    }

    @Test func mutatedHeadersNeverCrash() throws {
        var random = SeededRandom(seed: 2)
        for _ in 0..<1000 {
            var bytes = [UInt8](Self.sample())
            for _ in 0..<Int.random(in: 1...3, using: &random) { bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8(truncatingIfNeeded: random.next()) }
            try temporary(Data(bytes)) { path in
                do { for tensor in try Safetensors(path: path).tensors.tensors.values { _ = tensor.matrix() } } catch is CheckpointError {}
            }
        }
    }
}
