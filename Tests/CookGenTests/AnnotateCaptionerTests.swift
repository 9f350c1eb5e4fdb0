import CookGen
import Foundation
import Media
import Serving
import ServingDoubles
import Testing

@Suite struct AnnotateCaptionerTests {
    static func client(_ server: TestServer) throws -> ChatClient {
        ChatClient(try ChatEndpoint(address: server.address, model: "m"), retries: RetryPolicy(attempts: 2, firstWait: 0.01), timeout: 20)
    }

    @Test func framesGoOutAndACaptionComesBack() async throws {
        let server = TestServer(answers: [TestServer.chat("Caption: " + AnnotateTextTests.good)])
        let outcome = try await Captioner(Self.client(server)).caption((0..<6).map { SampleDataset.picture($0) }, action: "whisk the \u{1b}[2J batter")
        #expect(outcome == .caption(AnnotateTextTests.good))
        let messages = try #require(server.requests.first?.json["messages"] as? [[String: Any]])
        let parts = try #require(messages.last?["content"] as? [[String: Any]])
        #expect(parts.count { $0["type"] as? String == "image_url" } == 6)
        let text = try #require(parts.first?["text"] as? String)
        #expect(text.contains("whisk the") && !text.contains("\u{1b}"))
        let link = try #require((parts[1]["image_url"] as? [String: String])?["url"])
        let jpeg = try #require(Data(base64Encoded: String(link.dropFirst("data:image/jpeg;base64,".count))))
        #expect(try PictureFile.decode(jpeg).width == 64)
    }

    @Test func aBadCaptionIsSentBackOnce() async throws {
        let server = TestServer(answers: [TestServer.chat("Too short."), TestServer.chat(AnnotateTextTests.good)])
        #expect(try await Captioner(Self.client(server)).caption([SampleDataset.picture(1)]) == .caption(AnnotateTextTests.good))
        let stubborn = TestServer(answers: [TestServer.chat("Too short.")])
        guard case .rejected(let fault) = try await Captioner(Self.client(stubborn)).caption([SampleDataset.picture(1)]) else {
            Issue.record("taken")
            return
        }
        #expect(fault.contains("fewer than 30") && stubborn.requests.count == 2)
    }

    /// Only the clips that lack one get a caption, and the index has it at once.
    @Test func aDatasetIsFilledIn() async throws {
        let sample = try SampleDataset(emptyCaptions: [2, 4])
        let server = TestServer(answers: [TestServer.chat(AnnotateTextTests.good)])
        let summary = try await DatasetAnnotation(DatasetReader(sample.url, isWriting: true)).caption(with: Captioner(Self.client(server), frames: 3))
        #expect(summary.written == 4 && summary.already == 6 && summary.leftOut.isEmpty)
        #expect(try sample.value("SELECT DISTINCT caption FROM clip WHERE caption_source = 'captioner'") == [AnnotateTextTests.good])
        #expect(try sample.value("SELECT video || position FROM clip WHERE caption_source = 'captioner' ORDER BY video, position") == ["v02", "v04", "v12", "v14"])
    }

    @Test func rawActionsOfADatasetAreRefined() async throws {
        let sample = try SampleDataset(actionSource: "asr")
        let generator = FakeGenerator { rows in "2: \(rows[1])\n3-4: \(rows[2])\n5: nothing of the kind was ever said here" }
        let summary = try await DatasetAnnotation(DatasetReader(sample.url, isWriting: true)).refine(with: Refiner(generator))
        #expect(summary.done == 2 && summary.written == 2)
        #expect(try sample.value("SELECT position || action FROM clip WHERE action_source = 'refined' AND video = 'v0'") == ["2" + SampleDataset.actions[1]])
    }

    /// Segments of a raw folder become captions beside what is given; a video that cannot be read is said.
    @Test func aRawFolderIsCaptioned() async throws {
        let folder = try AnnotateRefinerTests.folder(), sample = try SampleDataset(videos: 1)
        let videos = folder.url.appendingPathComponent("videos")
        try FileManager.default.createDirectory(at: videos, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: sample.url.appendingPathComponent("clips/v0/0001.mp4"), to: videos.appendingPathComponent("v0.mp4"))
        try Data("no film".utf8).write(to: videos.appendingPathComponent("v5.mp4"))
        let raw = RawAnnotation(try AnnotationInput(folder.url))
        let generator = FakeGenerator { _ in "1-1: hello number 0 we chop\n2: Chop the onion on the board." }
        _ = try await raw.refine(with: Refiner(generator))
        try Data(#"{"v0":{"start":[0.2],"end":[1.5],"text":["chop the onion on the board"]}}"#.utf8).write(to: folder.url.appendingPathComponent("asr.json"))
        try FileManager.default.removeItem(at: folder.url.appendingPathComponent(RawAnnotation.journalName))
        _ = try await raw.refine(with: Refiner(FakeGenerator { _ in "1: Chop the onion on the board." }))
        let server = TestServer(answers: [TestServer.chat(AnnotateTextTests.good)])
        let summary = try await raw.caption(with: Captioner(Self.client(server), frames: 2))
        #expect(summary.written == 1 && summary.leftOut.count == 1)
        let line = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent(RawAnnotation.captionedName))) as? [String: Any])
        #expect(line["video"] as? String == "v0" && line["start"] as? Double == 0.2 && line["caption"] as? String == AnnotateTextTests.good)
        #expect(try await raw.caption(with: Captioner(Self.client(server))).already == 1)
    }
}
