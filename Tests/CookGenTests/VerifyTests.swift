import CookGen
import Foundation
import Media
import Narrative
import Serving
import ServingDoubles
import Testing

/// Sees a picture as its mean colours, and a caption as what its words would look like.
struct FakeScorer: TextImageScorer {
    let name = "fake scorer"

    func embed(picture: Picture) throws -> [Float] {
        let small = try picture.scaled(width: 3, height: 3)
        return small.pixels.map { Float($0) / 255 - 0.5 }
    }

    func embed(caption: String) throws -> [Float] {
        var vector = [Float](repeating: 0.01, count: 27)
        for word in caption.split(separator: " ") { vector[abs(word.utf8.reduce(0) { $0 &* 31 &+ Int($1) }) % 27] += 1 }
        return vector
    }
}

@Suite struct VerifyTests {
    @Test func aSoundDatasetHasNoFaults() throws {
        let sample = try SampleDataset(videos: 2)
        let result = try FileVerification(DatasetReader(sample.url))
        #expect(result.isSound, "\(result.lines)")
        #expect(result.videos == 2 && result.clips == 10 && result.decoded == 40)
    }

    /// Each damage is found, and called by its name.
    @Test(arguments: [
        ("UPDATE video SET matched = 4 WHERE id = 'v0'", nil, "the index counts other matches than it has clips"),
        ("UPDATE clip SET position = 9 WHERE position = 5", nil, "positions of clips have gaps"),
        ("UPDATE clip SET \"end\" = start - 1 WHERE position = 2", nil, "a clip ends before it begins"),
        ("UPDATE clip SET action_start = start - 9, action_end = start - 8 WHERE position = 2", nil, "a match that the rule does not allow"),
        ("UPDATE clip SET iou = 0.5 WHERE position = 2", nil, "an IoU that the times do not give"),
        ("UPDATE clip SET caption = '' WHERE position = 2", nil, "a clip without a caption"),
        ("UPDATE clip SET frames = 99 WHERE position = 2", nil, "a clip with other frames than the index counts"),
        ("UPDATE clip SET clip_path = '../x.mp4' WHERE position = 2", nil, "a clip whose path leads out of the folder"),
        ("UPDATE clip SET clip_path = 'clips/v0/none.mp4' WHERE position = 2 AND video = 'v0'", nil, "a clip that is not there"),
        ("UPDATE video SET split = 'test' WHERE id = 'v0'", nil, "a split that is neither train nor val"),
        ("SELECT 1", "clips/v0/0002.mp4", "a clip that does not decode"), ("SELECT 1", "keyframes/v0/0002.jpg", "a keyframe that does not decode"),
        ("SELECT 1", "clips/v0/left-over.mp4", "a file that the index does not know"),
    ] as [(String, String?, String)])
    func faultsAreFound(sql: String, damaged: String?, fault: String) throws {
        let sample = try SampleDataset(videos: 1)
        try sample.sql(sql)
        if let damaged { try Data("damaged".utf8).write(to: sample.url.appendingPathComponent(damaged)) }
        let result = try FileVerification(DatasetReader(sample.url))
        #expect(!result.isSound && result.faults.keys.contains(fault), "\(result.lines)")
    }

    @Test func captionsAreDrawnAndCompared() throws {
        let sample = try SampleDataset(videos: 6)
        let reader = try DatasetReader(sample.url)
        let result = try InverseGeneration(reader, scorer: FakeScorer(), side: 64)
        #expect(result.clips == 30 && result.perSide == 15)
        #expect(result.floor >= 0 && result.distance > result.floor && result.distanceShuffled > 0)
        #expect(abs(result.clipT) <= 100 && abs(result.match) <= 1)
        let again = try InverseGeneration(reader, scorer: FakeScorer(), side: 64)
        #expect(again.lines == result.lines)
        #expect(result.lines.contains { $0.hasPrefix("cookgen.inverse_fd ") })
        #expect(try InverseGeneration(reader, scorer: FakeScorer(), limit: 5, side: 64).lines.count == 1)
    }

    @Test(arguments: [
        (#"{"score": 4}"#, 4), (#"```json{"score":1}```"#, 1), (#"{"score": 5.0, "why": "good"}"#, 5), (#"{"score": 6}"#, nil), (#"{"score": 0}"#, nil),
        (#"{"score": 3.5}"#, nil), (#"{"score": "4"}"#, nil), ("4", nil), ("I would give 4 of 5", nil), ("", nil), (#"{"score": 1e300}"#, nil),
    ] as [(String, Int?)])
    func marksAreReadStrictly(answer: String, mark: Int?) {
        #expect(Judge.score(in: answer) == mark)
    }

    @Test func theJudgeIsAskedAboutOwnAndOtherCaptions() async throws {
        let sample = try SampleDataset(videos: 2)
        let server = TestServer { number, _, descriptor in
            TestServer.write(TestServer.chat(number % 5 == 4 ? "no idea" : #"{"score": 3}"#), to: descriptor)
        }
        let client = ChatClient(try ChatEndpoint(address: server.address, model: "m"), retries: RetryPolicy(attempts: 2, firstWait: 0.01), timeout: 20)
        let report = try await Judge(client, frames: 2).report(on: DatasetReader(sample.url), limit: 8)
        #expect(server.requests.count == 10)
        #expect(report.marks.count + report.marksShuffled.count == 8 && report.unread == 2)
        #expect(report.lines.contains("cookgen.judge 3.000"))
    }
}
