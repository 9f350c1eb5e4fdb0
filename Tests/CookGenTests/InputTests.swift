import CookGen
import Foundation
import Testing

/// Annotation files as they are and as they should not be.
@Suite struct InputTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func jsonValues() throws {
        let value = try JSONValue(bytes(#" {"a":[1,-2.5e3,NaN,Infinity,-Infinity,1e999],"b":{"c":"x\n\u00e9\ud83c\udf5e"},"d":null,"e":true} "#))
        let numbers = (value["a"]?.elements ?? []).map { $0.double ?? 0 }
        try #require(numbers.count == 6)
        #expect(numbers[0] == 1 && numbers[1] == -2500 && numbers[2].isNaN && numbers[3] == .infinity && numbers[4] == -.infinity && numbers[5] == .infinity)
        #expect(value["b"]?["c"] == .string("x\né🍞"))
        #expect(try JSONValue([0x22, 0xFF, 0x22]) == .brokenString && JSONValue(bytes(#""\ud800""#)) == .brokenString)
        for text in ["", "{", "[1,", "[1 2]", #"{"a"}"#, #"{"a":}"#, "nul", "01x", "--1", "1e", #""abc"#, #""\x""#, #""\u12"#, "[]]", "{} {}", ".", "+1e5x"] {
            #expect(throws: JSONFault.self, "\(text)") { try JSONValue(bytes(text)) }
        }
        #expect(throws: JSONFault.self) { try JSONValue([UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)) }
        #expect(throws: JSONFault.self) { try JSONValue(bytes(String(repeating: #"{"a":"#, count: 100_000))) }
    }

    /// JSON that Foundation reads is read alike.
    @Test func agreesWithFoundation() throws {
        var random = SplitMix(state: 9)
        func any(_ depth: Int) -> Any {
            switch Int.random(in: 0...(depth > 3 ? 4 : 6), using: &random) {
            case 0: NSNull()
            case 1: Bool.random(using: &random)
            case 2: Int.random(in: -1_000_000...1_000_000, using: &random)
            case 3: Double.random(in: -1e6...1e6, using: &random)
            case 4: String((0..<Int.random(in: 0...9, using: &random)).map { _ in "aé\"\\\n\t/🍞\u{1}水".randomElement(using: &random)! })
            case 5: (0..<Int.random(in: 0...4, using: &random)).map { _ in any(depth + 1) }
            default: Dictionary((0..<Int.random(in: 0...4, using: &random)).map { _ in ("k\(Int.random(in: 0...99, using: &random))", any(depth + 1)) }) { $1 }
            }
        }
        func same(_ value: JSONValue?, _ other: Any) -> Bool {
            switch (value, other) {
            case (.null?, is NSNull): true
            case (.string(let a)?, let b as String): a == b
            case (.boolean(let a)?, let b as Bool): a == b
            case (.number(let a)?, let b as NSNumber): a == b.doubleValue
            case (.array(let a)?, let b as [Any]): a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
            case (.object(let a)?, let b as [String: Any]): a.count == b.count && a.allSatisfy { member in b[member.name].map { same(member.value, $0) } ?? false }
            default: false
            }
        }
        for _ in 0..<500 {
            let object = any(0), data = try JSONSerialization.data(withJSONObject: object, options: .fragmentsAllowed)
            if !same(try JSONValue(data), object) { Issue.record("\(String(decoding: data, as: UTF8.self)) became \(try JSONValue(data))") }
        }
    }

    @Test func youCook2Rows() {
        let entry = LabelReader.youCook2(bytes(#"""
            {"duration":310.2,"subset":"training","recipe_type":"113","title":"Grilled cheese","annotations":[
             {"id":0,"segment":[90,102],"sentence":" spread  margarine\non two slices\u0000 "},
             {"id":1,"segment":[114,100],"sentence":"reversed"}, {"id":2,"segment":[-1,5],"sentence":"negative"},
             {"id":3,"segment":[NaN,5],"sentence":"no number"}, {"id":4,"segment":[1e999,5],"sentence":"huge"},
             {"id":5,"segment":[5,5],"sentence":"no time"}, {"id":6,"segment":["1","5"],"sentence":"text times"},
             {"id":7,"segment":[1,5],"sentence":"  ...  "}, {"id":8,"segment":[1,5],"sentence":NaN}, {"id":9,"segment":[1,5]},
             {"id":10,"segment":[1,2,3],"sentence":"three"}, 17, {"id":11,"segment":[1,9],"sentence":"\ud800"}]}
            """#))
        #expect(entry.labels.map(\.text) == ["spread margarine on two slices"])
        #expect(entry.labels.first?.interval == Interval(start: 90, end: 102))
        #expect(entry.title == "Grilled cheese")
        #expect(entry.faults == [.reversedTimes: 2, .badTime: 4, .emptyText: 1, .brokenText: 2, .malformed: 3])
        for text in ["[]", "{}", "7", "{", #"{"annotations":7}"#] { #expect(LabelReader.youCook2(bytes(text)).faults == [.malformed: 1]) }
        let many = #"{"annotations":["# + Array(repeating: #"{"segment":[1,2],"sentence":"a"}"#, count: 2500).joined(separator: ",") + "]}"
        #expect(LabelReader.youCook2(bytes(many)).labels.count == 2000 && LabelReader.youCook2(bytes(many)).faults == [.tooMany: 500])
    }

    @Test func howTo100MRows() {
        let entry = LabelReader.howTo100M(bytes(#"{"start":[9.63,12.0,1,2],"end":[14.86,NaN,3],"text":["hello and welcome","x",NaN,"y"]}"#))
        #expect(entry.labels.map(\.text) == ["hello and welcome"])
        #expect(entry.faults == [.ragged: 1, .badTime: 1, .brokenText: 1])
        let none = LabelReader.howTo100M(bytes(#"{"start":[],"end":[],"text":[]}"#))
        #expect(none.labels.isEmpty && none.faults.isEmpty)
    }

    @Test func captionLines() throws {
        let (video, label) = try LabelReader.caption(bytes(#"{"video":"k-1","start":1.5,"end":2,"caption":"a bowl","truth":{"a":[1,{"b":"}"}]}}"#))
        #expect(video == "k-1" && label.text == "a bowl" && label.truth == #"{"a":[1,{"b":"}"}]}"# && !label.isGenerated)
        #expect(try LabelReader.caption(bytes(#"{"by":"some model","video":"k","start":1,"end":2,"caption":"a"}"#)).label.isGenerated)
        let bad: [(String, RowFault)] = [
            (#"{"video":"../k","start":1,"end":2,"caption":"a"}"#, .unusableID), (#"{"video":"a/b","start":1,"end":2,"caption":"a"}"#, .unusableID),
            (#"{"video":"a\u001b[31m","start":1,"end":2,"caption":"a"}"#, .unusableID), (#"{"video":".a","start":1,"end":2,"caption":"a"}"#, .unusableID),
            (#"{"video":"","start":1,"end":2,"caption":"a"}"#, .unusableID), (#"{"video":7,"start":1,"end":2,"caption":"a"}"#, .malformed),
            (#"{"video":"k","start":2,"end":1,"caption":"a"}"#, .reversedTimes), (#"{"video":"k","start":-2,"end":1,"caption":"a"}"#, .badTime),
            (#"{"video":"k","start":0,"end":1e7,"caption":"a"}"#, .badTime), (#"{"video":"k","start":0,"caption":"a"}"#, .malformed),
            (#"{"video":"k","start":0,"end":1,"caption":""}"#, .emptyText), (#"{"video":"k","start":0,"end":1}"#, .malformed), ("{", .malformed), ("[]", .malformed),
            (#"{"video":"k","start":0,"end":1,"caption":"\#(String(repeating: "a", count: 9000))"}"#, .longText),
            (#"{"video":"k","start":0,"end":1,"caption":"a","truth":{"x":"\#(String(repeating: "a", count: 70_000))"}}"#, .tooLarge),
        ]
        for (line, fault) in bad { #expect(throws: fault, "\(line.prefix(80))") { try LabelReader.caption(bytes(line)) } }
    }

    /// Whole files: what is wrong is counted, row by row, and a file that is no JSON stops the build before it begins.
    @Test func wholeFiles() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(at: folder.file("videos"), withIntermediateDirectories: true)
        for id in ["a", "b"] { try Data().write(to: folder.file("videos/\(id).mp4")) }
        try Data("x".utf8).write(to: folder.file("videos/a.txt"))
        let row = #"{"annotations":[{"segment":[1,2],"sentence":"s"}]}"#
        try Data((#"{"version":[1,"{"],"database":{"a":\#(row),"../a":\#(row),"a":\#(row),"c":\#(row),"b":{"annotations":["#
            + String(repeating: "0,", count: 9 << 20) + "0]}},\"more\":1}").utf8).write(to: folder.file("annotations.json"))
        var lines = Data((#"{"video":"a","start":1,"end":2,"caption":"c"}"# + "\r\n\n").utf8)
        lines.append(Data((#"{"video":"c","start":1,"end":2,"caption":"c"}"# + "\n").utf8))
        lines.append(contentsOf: [0xFF, 0xFE, 0x0A])
        lines.append(Data(repeating: 0x20, count: 1 << 20))
        lines.append(Data("x\n{}".utf8))
        try lines.write(to: folder.file("captions.jsonl"))
        let raw = try RawFolder(folder.url)
        let summary = try DatasetBuild(raw: raw, output: folder.file("out")).run(progress: silent)
        #expect(summary.input.films == 2 && summary.input.otherFiles == 1)
        #expect(summary.input.faults[.annotation] == [.unusableID: 1, .repeatedID: 1, .noVideo: 1, .tooLarge: 1])
        #expect(summary.input.faults[.caption] == [.noVideo: 1, .malformed: 2, .tooLarge: 1])
        #expect(summary.input.rows == [.annotation: 1, .caption: 1] && summary.dropped == ["empty": 2] && summary.disagreement == nil)

        for text in ["", "[]", "{}", #"{"database":[]}"#, #"{"database":{"a":{}"#, #"{"database":{"a" 1}}"#, #"{"database":{a:1}}"#, #"{"database":{"a":"x"#] {
            try Data(text.utf8).write(to: folder.file("annotations.json"))
            let error = #expect(throws: CookGenError.self, "\(text)") { try DatasetBuild(raw: raw, output: folder.file("none")).run(progress: silent) }
            #expect(error?.description.contains("annotations.json") == true)
        }
        mkfifo(folder.file("asr.json").path, 0o600)
        try Data(#"{"database":{}}"#.utf8).write(to: folder.file("annotations.json"))
        #expect(throws: CookGenError.self) { try DatasetBuild(raw: RawFolder(folder.url), output: folder.file("none")).run(progress: silent) }
    }

    /// Fifty thousand videos' annotations, 250 MB with their speech, and no more memory than for a hundred.
    @Test func memoryStaysFlat() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(at: folder.file("videos"), withIntermediateDirectories: true)
        try Data().write(to: folder.file("videos/v49999.mp4"))
        try Data(#"{"video":"v49999","start":1,"end":2,"caption":"c"}"#.utf8).write(to: folder.file("captions.jsonl"))
        try Data().write(to: folder.file("asr.json"))
        let file = try FileHandle(forWritingTo: folder.file("asr.json"))
        let count = 100, text = String(repeating: #""so what we are going to do now","#, count: count - 1) + #""x""#
        let times = (0..<count).map(String.init).joined(separator: ","), ends = (1...count).map(String.init).joined(separator: ",")
        try file.write(contentsOf: Data("{".utf8))
        for first in stride(from: 0, to: 50_000, by: 1000) {
            let rows = (first..<first + 1000).map { #""v\#($0)":{"start":[\#(times)],"end":[\#(ends)],"text":[\#(text)]}"# }
            try file.write(contentsOf: Data(((first > 0 ? "," : "") + rows.joined(separator: ",")).utf8))
        }
        try file.write(contentsOf: Data("}".utf8))
        try file.close()
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The memory that the helper may map; without the file's 180 MB there is enough. OpenBLAS, which the helper links and does not use,
        // would take some for each of its threads, and wait for ever where it does not get it.
        process.arguments = ["-c", "ulimit -d 131072; export OPENBLAS_NUM_THREADS=1; exec \"$0\" build \"$1\" \"$2\" 1", helper.path, folder.url.path, folder.file("out").path]
        process.standardOutput = output
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && said.contains(#""no-video":49999"#) && said.contains(#""asr":100"#), "\(said)")
    }
}
