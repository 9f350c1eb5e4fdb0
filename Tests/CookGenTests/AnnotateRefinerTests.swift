import CookGen
import Foundation
import Serving
import Synchronization
import Testing

/// A model that answers from a table, or as a closure says.
final class FakeGenerator: TextGenerator {
    let name = "fake 1"
    private let reply: @Sendable ([String]) throws -> String
    private let asked = Mutex<[[String]]>([])

    /// - Parameter reply: from the rows of the last turn.
    init(_ reply: @escaping @Sendable ([String]) throws -> String) {
        self.reply = reply
    }

    var windows: [[String]] { asked.withLock { $0 } }

    func answer(_ turns: [ChatTurn], maximumTokens: Int) async throws -> String {
        guard case .text(let text)? = turns.last?.parts.first else { return "" }
        let rows = text.split(separator: "\n").map { String($0.split(separator: ":", maxSplits: 1).last ?? "").trimmingCharacters(in: .whitespaces) }
        asked.withLock { $0.append(rows) }
        return try reply(rows)
    }
}

@Suite struct AnnotateRefinerTests {
    static let rows = ["hello and welcome", "chop the onion on the board", "into small cubes", "my mother loves this", "fry the onion in butter in a pan"]

    @Test func linesThatHoldToTheRulesAreTaken() {
        let answer = "2-3: Chop the onion into small cubes on the board.\n5: Fry the onion in butter in a pan"
        let (found, rejected) = Refiner.actions(in: answer, rows: Self.rows)
        #expect(found.map(\.rows) == [1...2, 4...4])
        #expect(found.map(\.text) == ["Chop the onion into small cubes on the board.", "Fry the onion in butter in a pan."])
        #expect(rejected.isEmpty)
    }

    @Test(arguments: [
        ("Here are the actions: chop the onion", "no row numbers"), ("2-9: Chop the onion on the board.", "rows that do not exist"),
        ("0-1: Chop the onion on the board.", "rows that do not exist"), ("2-3: Chop it.", "not 5 to 25 words"),
        ("4: Grill the salmon with lemon slices outside.", "not said in its rows"), ("5-2: Fry the onion in butter.", "no row numbers"),
        ("99999999999999999999: Fry the onion in butter.", "no row numbers"),
    ])
    func othersAreLeftOutByTheirFault(line: String, fault: String) {
        let (found, rejected) = Refiner.actions(in: line, rows: Self.rows)
        #expect(found.isEmpty && rejected == [fault: 1])
    }

    @Test func rowsGoOnAndChatterIsDropped() {
        let answer = "1: -\n2: Chop the onion on the board.\n3: same\n4: -\n5: Fry the onion."
        let (found, rejected) = Refiner.actions(in: answer, rows: Self.rows)
        #expect(found.map(\.rows) == [1...2] && rejected == ["not 5 to 25 words": 1])
        let short = Refiner.actions(in: "1: same\n2: Chop the onion.\n3: Cut small cubes.\n4: -\n5: -", rows: Self.rows)
        #expect(short.found.map(\.text) == ["Chop the onion, then cut small cubes."] && short.found.map(\.rows) == [1...2])
    }

    @Test func rowsMayBeRepeated() {
        let answer = "1: hello and welcome => -\n2: chop the onion on the board => Chop the onion into small cubes.\n3: into small cubes => same\n5: fry it => Fry the onion in butter."
        #expect(Refiner.actions(in: answer, rows: Self.rows).found.map(\.rows) == [1...2, 4...4])
    }

    @Test func aRowBelongsToOneAction() {
        let (found, rejected) = Refiner.actions(in: "2-3: Chop the onion on the board.\n3-5: Fry the onion in butter in a pan.", rows: Self.rows)
        #expect(found.count == 1 && rejected == ["rows out of order": 1])
    }

    @Test(arguments: ["", "none", "None.", "\n\n", "\u{0}\u{1b}]0;x\u{7}", String(repeating: "1: chop the onion on the board\n", count: 20_000), String(repeating: "x", count: 500_000)])
    func hostileAnswers(answer: String) {
        #expect(Refiner.actions(in: answer, rows: Self.rows).found.count <= 1)
    }

    /// Times are those of the rows; rows without a sound time or text are never shown; long speech comes in windows.
    @Test func timesStayInsideTheRows() async throws {
        let generator = FakeGenerator { rows in
            let chopping = rows.indices.filter { rows[$0].contains("chop") }
            return chopping.map { "\($0 + 1): Chop the onion on the big board." }.joined(separator: "\n")
        }
        var given: [TimedText] = []
        for row in 0..<40 {
            let text = row % 5 == 0 ? "chop the onion on the big board" : "and so on my friends"
            given.append(TimedText(start: Double(row * 4), end: Double(row * 4) + 3, text: text))
        }
        given[5].start = Double.nan
        given[10].end = given[10].start - 1
        given[15].text = " \u{200B} "
        given.reverse()
        let result = try await Refiner(generator, window: 12).refine(given)
        #expect(result.actions.map(\.start) == [0, 80, 100, 120, 140])
        for (action, rows) in zip(result.actions, result.rows) {
            #expect(action.start == given[rows].map(\.start).min() && action.end == given[rows].map(\.end).max())
        }
        #expect(generator.windows.allSatisfy { (1...12).contains($0.count) })
        #expect(generator.windows.flatMap { $0 }.count == 37)
    }

    static func folder() throws -> Folder {
        let folder = try Folder()
        let asr: [String: Any] = Dictionary(uniqueKeysWithValues: (0..<6).map { n in
            ("v\(n)", ["start": [0, 5, 10], "end": [4, 9, 14], "text": ["hello number \(n)", "chop the onion on the board", "bye"]] as [String: Any])
        })
        try JSONSerialization.data(withJSONObject: asr).write(to: folder.url.appendingPathComponent("asr.json"))
        let annotations: [String: Any] = ["database": ["v5": ["annotations": [["id": 0, "segment": [0, 4], "sentence": "stir the soup"]]]]]
        try JSONSerialization.data(withJSONObject: annotations).write(to: folder.url.appendingPathComponent("annotations.json"))
        return folder
    }

    /// What was finished before a failure is kept, not asked for again, and in HowTo100M's shape in the end.
    @Test func aStoppedRunGoesOn() async throws {
        let folder = try Self.folder()
        let raw = RawAnnotation(try AnnotationInput(folder.url), workers: 1)
        let calls = Mutex(0)
        let failing = FakeGenerator { rows in
            if calls.withLock({ $0 += 1; return $0 }) == 3 { throw ServingError(.connection, "gone") }
            return "2: Chop the onion on the board."
        }
        await #expect(throws: ServingError.self) { try await raw.refine(with: Refiner(failing)) }
        // A line that was cut off by a kill must not spoil the next.
        let journal = folder.url.appendingPathComponent(RawAnnotation.journalName)
        try (Data(contentsOf: journal) + Data(#"{"video":"v2","act"#.utf8)).write(to: journal)
        let working = FakeGenerator { _ in "2: Chop the onion on the board." }
        let summary = try await raw.refine(with: Refiner(working))
        #expect(summary.already == 2 && summary.done == 3 && summary.written == 3)
        #expect(working.windows.count == 3)
        let refined = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent(RawAnnotation.refinedName))) as? [String: [String: [Any]]]
        // v5 has annotations of its own.
        #expect(refined?.keys.sorted() == ["v0", "v1", "v2", "v3", "v4"])
        #expect(refined?["v2"]?["start"] as? [Double] == [5] && refined?["v2"]?["end"] as? [Double] == [9])
        #expect(refined?["v2"]?["text"] as? [String] == ["Chop the onion on the board."])
        #expect(try await raw.refine(with: Refiner(working)).done == 0)
    }

    /// What others refined is neither asked for again nor written over, and what has no film is not worked on.
    @Test func whatIsGivenIsLeftAlone() async throws {
        let folder = try Self.folder()
        let given = Data(#"{"v0":{"start":[1],"end":[3],"text":["Dice the onion by hand."]}}"#.utf8)
        try given.write(to: folder.url.appendingPathComponent("refined.json"))
        let videos = folder.url.appendingPathComponent("videos")
        try FileManager.default.createDirectory(at: videos, withIntermediateDirectories: true)
        for name in ["v0.mp4", "v1.mp4", "v2.webm", "v5.mp4"] { try Data().write(to: videos.appendingPathComponent(name)) }
        let working = FakeGenerator { _ in "2: Chop the onion on the board." }
        let summary = try await RawAnnotation(try AnnotationInput(folder.url)).refine(with: Refiner(working))
        #expect(summary.done == 2 && working.windows.count == 2)
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("refined.json")) == given)
        let written = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent(RawAnnotation.refinedName))) as? [String: Any]
        #expect(written?.keys.sorted() == ["v1", "v2"])
    }

    @Test func whatIsNotThereIsSaid() async throws {
        let folder = try Folder()
        let raw = RawAnnotation(try AnnotationInput(folder.url))
        #expect(try await raw.refine(with: Refiner(FakeGenerator { _ in "" })).note?.contains("asr.json") == true)
        #expect(throws: CookGenError.self) { try AnnotationInput(folder.url.appendingPathComponent("nowhere")) }
    }

    @Test(arguments: [
        "", "{", "[]", "7", #"{"v":7}"#, #"{"v":{"start":[1],"end":"x","text":[]}}"#, #"{"v":{"start":[1e400],"end":[null],"text":[7]}}"#, #"{"../x":{"start":[1],"end":[2],"text":["a"]}}"#,
        String(repeating: "[", count: 10_000), #"{"v":{"start":[1,2,3],"end":[2],"text":["a","b"]}}"#,
    ])
    func hostileSpeech(json: String) async throws {
        let folder = try Folder()
        try Data(json.utf8).write(to: folder.url.appendingPathComponent("asr.json"))
        let input = try AnnotationInput(folder.url)
        do {
            let speech = try input.speech() ?? [:]
            #expect(speech.keys.allSatisfy { $0 == "v" })
            _ = try await Refiner(FakeGenerator { _ in "1: Chop the onion on the board." }).refine(speech["v"] ?? [])
        } catch let error as CookGenError {
            #expect(error.description.contains("asr.json"))
        }
    }

    /// The truth agrees with itself; a shifted or other list agrees less.
    @Test func agreement() {
        let truth = [TimedText(start: 0, end: 10, text: "Chop the onion on a board."), TimedText(start: 10, end: 20, text: "Fry the onion in butter.")]
        var same = ActionAgreement(), none = ActionAgreement(), half = ActionAgreement(), late = ActionAgreement()
        same.add(found: truth, truth: truth)
        #expect(same.f1 == 1 && same.temporalIoU == 1 && same.paired == 2)
        none.add(found: [], truth: truth)
        #expect(none.f1 == 0 && none.temporalIoU == 0 && none.known == 2)
        half.add(found: [truth[0]], truth: truth)
        // Onion and chop of onion, chop, onion, butter, fry.
        #expect(half.precision == 1 && half.recall == 0.4 && half.temporalIoU == 0.5)
        late.add(found: truth.map { TimedText(start: $0.start + 100, end: $0.end + 100, text: $0.text) }, truth: truth)
        #expect(late.f1 == 0 && late.paired == 0)
    }
}
