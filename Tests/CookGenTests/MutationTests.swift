import CookGen
import Foundation
import Testing

/// Damaged annotation files, seeded: every row is read or counted, nothing crashes, nothing hangs.
@Suite struct MutationTests {
    private static let youCook2 = #"{"duration":310.25,"subset":"training","recipe_type":"113","annotations":[{"segment":[90,102],"id":0,"sentence":"spread margarine on two slices of white bread"},{"segment":[114,127.5],"id":1,"sentence":"place a slice of cheese"}]}"#
    private static let howTo100M = #"{"start":[9.63,12.0,14.5],"end":[14.86,16.2,19.0],"text":["hello and welcome","to my kitchen","caf\u00e9 \ud83c\udf5e"]}"#
    private static let caption = #"{"video":"k-train-0001","start":1.25,"end":9.75,"caption":"A hand chops an onion.","truth":{"operation":"chop","foods":[{"id":"onion"}]}}"#
    private static let tokens = ["NaN", "Infinity", "-Infinity", "1e999", "-1e-999", "-1", "null", "[[[[[[[[", "{\"a\":", "\"\\ud800\"", "\"\\u0000\"", "99999999999999999999", "\"", "\\", ",", "]", "}",
                                 "\u{7F}", "true", "0.1e", "\"../../etc\""]

    private func damaged(_ text: String, _ random: inout SplitMix) -> [UInt8] {
        var bytes = Array(text.utf8)
        if Bool.random(using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes.replaceSubrange(place..<min(bytes.count, place + Int.random(in: 0...6, using: &random)), with: Array(Self.tokens.randomElement(using: &random)!.utf8))
        }
        return mutated(bytes, within: bytes.count, &random)
    }

    @Test func fiveThousandEntries() {
        var random = SplitMix(state: 11), good = 0, faults = 0
        for round in 0..<5000 {
            switch round % 3 {
            case 0:
                let entry = LabelReader.youCook2(damaged(Self.youCook2, &random))
                good += entry.labels.count
                faults += entry.faults.values.reduce(0, +)
                #expect(entry.labels.allSatisfy { $0.interval.start >= 0 && $0.interval.end > $0.interval.start && !$0.text.isEmpty })
            case 1:
                let entry = LabelReader.howTo100M(damaged(Self.howTo100M, &random))
                good += entry.labels.count
                faults += entry.faults.values.reduce(0, +)
            default:
                do {
                    let (video, label) = try LabelReader.caption(damaged(Self.caption, &random))
                    #expect(VideoID.isUsable(video) && !label.text.isEmpty)
                    good += 1
                } catch { faults += 1 }
            }
        }
        #expect(good > 500 && faults > 1000, "\(good) good, \(faults) faults")
    }

    /// The same for whole files, through the reader that streams.
    @Test func fourHundredFiles() throws {
        let folder = try ScratchFolder()
        try FileManager.default.createDirectory(at: folder.file("videos"), withIntermediateDirectories: true)
        for id in ["a", "b"] { try Data().write(to: folder.file("videos/\(id).mp4")) }
        var random = SplitMix(state: 12), read = 0, refused = 0
        for round in 0..<400 {
            let database = #"{"database":{"a":\#(Self.youCook2),"b":\#(Self.youCook2)}}"#, asr = #"{"a":\#(Self.howTo100M),"b":\#(Self.howTo100M)}"#
            let captions = Array(repeating: Self.caption.replacingOccurrences(of: "k-train-0001", with: "a"), count: 5).joined(separator: "\n")
            try Data(round % 3 == 0 ? damaged(database, &random) : Array(database.utf8)).write(to: folder.file("annotations.json"))
            try Data(round % 3 == 1 ? damaged(asr, &random) : Array(asr.utf8)).write(to: folder.file("asr.json"))
            try Data(damaged(captions, &random)).write(to: folder.file("captions.jsonl"))
            do {
                var build = DatasetBuild(raw: try RawFolder(folder.url), output: folder.file("out"))
                build.replaces = true
                let summary = try build.run(progress: silent)
                #expect(summary.disagreement == nil && summary.dropped == ["empty": 2])
                read += 1
            } catch let error as CookGenError {
                #expect(!error.description.contains("\n"))
                refused += 1
            }
        }
        #expect(read > 150 && refused > 50, "\(read) read, \(refused) refused")
    }
}
