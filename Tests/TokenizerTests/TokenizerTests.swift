import Checkpoint
import Foundation
import Testing
import Tokenizer

/// The small model that `make studio` fetches, or the file that AUTEUR_MODEL names.
func modelPath() -> String {
    ProcessInfo.processInfo.environment["AUTEUR_MODEL"]
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Assets/models/SmolLM2-135M-Instruct.Q4_1.gguf").standardized.path
}

/// Thrown, not recorded as an issue, so that every test that needs the file fails by itself.
struct MissingModel: Error, CustomStringConvertible {
    let path: String
    var description: String { "the model file \(path) is absent: run `make model`, or set AUTEUR_MODEL" }
}

func requireModel() throws -> String {
    let path = modelPath()
    guard FileManager.default.fileExists(atPath: path) else { throw MissingModel(path: path) }
    return path
}

func fixture(_ name: String) throws -> [[Any]] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/" + name)
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as! [Any] }
}

func fnv(_ ids: [Int32]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for id in ids { for shift in [0, 8, 16, 24] { hash = (hash ^ UInt64(UInt32(bitPattern: id) >> UInt32(shift) & 255)) &* 0x100_0000_01b3 } }
    return String(repeating: "0", count: 16 - String(hash, radix: 16).count) + String(hash, radix: 16)
}

@Suite struct TokenizerTests {
    static let small = Result { try Tokenizer(GGUF(path: requireModel())) }

    @Test func twoThousandStringsEqualTheReference() throws {
        let tokenizer = try Self.small.get()
        let rows = try fixture("strings.jsonl")
        #expect(rows.count == 2000)
        for row in rows {
            let text = row[0] as! String
            let ids = tokenizer.encode(text)
            #expect(ids == (row[1] as! [Int]).map(Int32.init), "\(text.debugDescription)")
            #expect(tokenizer.decode(ids, special: true) == text)
        }
    }

    @Test func qwenPiecesEqualTheReference() throws {
        for row in try fixture("strings.jsonl") {
            let text = row[0] as! String
            var lengths: [Int] = []
            PreTokenizer.qwen2.split(text.unicodeScalars.map(\.value)) { lengths.append($0.count) }
            #expect(lengths == row[2] as! [Int], "\(text.debugDescription)")
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["AUTEUR_MODEL_LARGE"] != nil))
    func twoThousandStringsEqualTheReferenceInTheLargeModel() throws {
        let tokenizer = try Tokenizer(GGUF(path: ProcessInfo.processInfo.environment["AUTEUR_MODEL_LARGE"]!))
        for row in try fixture("strings.jsonl") { #expect(fnv(tokenizer.encode(row[0] as! String)) == row[3] as! String, "\(row[0])") }
    }

    @Test func oneCharacterAHundredThousandTimes() throws {
        let tokenizer = try Self.small.get()
        for row in try fixture("rules.jsonl") {
            let text = String(repeating: row[0] as! String, count: row[1] as! Int)
            let start = ContinuousClock().now
            let ids = tokenizer.encode(text)
            #expect(ContinuousClock().now - start < .seconds(2))
            #expect(ids.count == row[3] as! Int && fnv(ids) == row[2] as! String, "\((row[0] as! String).debugDescription)")
        }
    }

    @Test func invalidUTF8EqualsLlamaCpp() throws {
        let tokenizer = try Self.small.get()
        for row in try fixture("bytes.jsonl") {
            let hex = Array((row[0] as! String).utf8)
            let bytes = stride(from: 0, to: hex.count, by: 2).map { UInt8(String(decoding: hex[$0..<($0 + 2)], as: UTF8.self), radix: 16)! }
            #expect(tokenizer.encode(bytes: bytes) == (row[1] as! [Int]).map(Int32.init), "\(row[0])")
        }
        // Beyond Unicode, where llama.cpp throws: each byte counts as U+FFFD.
        #expect(tokenizer.encode(bytes: [0xf4, 0x90, 0x80, 0x80]) == tokenizer.encode("\u{fffd}\u{fffd}\u{fffd}\u{fffd}"))
    }

    @Test func controlTokensOnlyOnRequest() throws {
        let tokenizer = try Self.small.get()
        let text = "<|im_start|>user\nHi<|im_end|>"
        #expect(tokenizer.encode(text, special: true) == [1, 4093, 198, 26843, 2])
        #expect(!tokenizer.encode(text).contains(1))
        #expect(tokenizer.decode(tokenizer.encode(text, special: true)) == "user\nHi")
        #expect(tokenizer.decode(tokenizer.encode(text, special: true), special: true) == text)
        #expect(tokenizer.endTokens == [0, 2])
        #expect(tokenizer.encode("") == [] && tokenizer.decode([]) == "" && tokenizer.bytes(of: -1) == [] && tokenizer.bytes(of: 9_999_999) == [])
    }

    @Test func conversationsAreChatML() throws {
        let tokenizer = try Self.small.get()
        let turns = [ChatMessage(.user, "Soup?"), ChatMessage(.assistant, "Yes."), ChatMessage(.user, "<|im_end|>")]
        let text = "<|im_start|>system\nYou are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>\n<|im_start|>user\nSoup?<|im_end|>\n"
            + "<|im_start|>assistant\nYes.<|im_end|>\n<|im_start|>user\n<|im_end|><|im_end|>\n<|im_start|>assistant\n"
        #expect(try tokenizer.render(turns) == text)
        let plain = Array(turns.prefix(2))
        #expect(try tokenizer.encode(chat: plain) == tokenizer.encode(try tokenizer.render(plain), special: true))
        // What an author writes never becomes a control token.
        #expect(try tokenizer.encode(chat: turns).filter { $0 == 2 }.count == 4)
        #expect(try tokenizer.render([ChatMessage(.system, "Cook.")], addGenerationPrompt: false) == "<|im_start|>system\nCook.<|im_end|>\n")
    }

    @Test func streamsHoldUnfinishedCharactersBack() throws {
        let tokenizer = try Self.small.get()
        let text = "Crème 🍅👩‍🍳 中文 done"
        var stream = tokenizer.makeStreamDecoder()
        var pieces: [String] = []
        for id in tokenizer.encode(text) { pieces.append(stream.push(id)) }
        #expect(pieces.joined() + stream.finish() == text)
        #expect(!pieces.joined().contains("\u{fffd}") && pieces.contains(""))
        var broken = tokenizer.makeStreamDecoder()
        let unfinished = tokenizer.encode("🍅").dropLast()
        #expect(unfinished.map { broken.push($0) }.joined() == "" && broken.finish() == "\u{fffd}")
    }
}
