import CookGen
import Foundation
import ServingDoubles
import Testing

/// The annotators read a raw folder as a build does.
@Suite struct AnnotateInputTests {
    private static func write(_ texts: [String: String], to folder: Folder) throws {
        for (name, text) in texts { try Data(text.utf8).write(to: folder.url.appendingPathComponent(name)) }
    }

    /// What costs a row or an entry in a build costs it here too, and no more.
    @Test func faultsCostTheirRows() throws {
        let folder = try Folder(), input = try AnnotationInput(folder.url)
        let speech = #"{"start":[1,NaN,7.5],"end":[4,9,9],"text":[" chop\nthe onion","so","\ud800"]}"#
        let segments = #"{"annotations":[{"segment":[1,4],"sentence":"chop"},{"segment":[Infinity,9],"sentence":"fry"},{"segment":[9,4],"sentence":"stir"}]}"#
        let long = String(repeating: "x", count: 101)
        try Self.write([
            "asr.json": #"{"a":\#(speech),"../a":\#(speech),"no good id":\#(speech),"\#(long)":\#(speech),"b":7,"a":{"start":[],"end":[],"text":[]}}"#,
            "annotations.json": #"{"version":NaN,"database":{"a":\#(segments),"é":\#(segments)}}"#,
            "captions.jsonl": [
                #"{"video":"a","start":NaN,"end":2,"caption":"a bowl"}"#, #"{"video":"b","start":1,"end":2,"caption":"a bowl","truth":{"loss":NaN}}"#,
                #"{"video":"c","start":1,"end":2,"caption":" ... "}"#, "no JSON", "",
            ].joined(separator: "\n"),
            "truth.json": #"{"a":{"fault":"none","steps":[{"start":1,"end":4,"action":"chop"},{"start":1}]}}"#,
        ], to: folder)
        #expect(try input.speech() == ["a": [TimedText(start: 1, end: 4, text: "chop the onion")], "b": []])
        #expect(try input.segments() == ["a": [TimedText(start: 1, end: 4, text: "chop")]])
        #expect(try input.captioned() == ["b"])
        #expect(try input.truth() == ["a": [TimedText(start: 1, end: 4, text: "chop")]])
    }

    /// Films are those that a build takes, each once; names that are not UTF-8 are nobody's id.
    @Test func filmsAreThoseOfABuild() throws {
        let raw = try Raw()
        for name in ["b.webm", "b.mp4", "a.MP4", "a-b.mkv", "notes.txt", "b.txt", ".hidden.mp4", "no good name.mp4"] { try Data().write(to: raw.film(name)) }
        for byte in [0xFE, 0xFF] as [UInt8] {
            let path = Array(raw.film("").path.utf8) + [UInt8(ascii: "/"), byte] + Array(".mp4".utf8)
            close(open((path + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600))
        }
        let out = raw.folder.file("out")
        let summary = try DatasetBuild(raw: try raw.write(), output: out).run(progress: silent)
        #expect(summary.dropped == ["empty": 3, "duplicate-id": 1, "unusable-id": 3] && summary.input.otherFiles == 2)
        let videos = try AnnotationInput(raw.folder.url).videos()
        #expect(videos.map(\.id) == ["a-b", "a", "b"])
        #expect(try videos.map { "videos/" + $0.file.lastPathComponent }.sorted() == query(out, "SELECT path FROM video WHERE reason = 'empty' ORDER BY path", as: String.self))
    }

    /// One film under two names, and a note beside it: each segment is captioned, and paid for, once.
    @Test func aFilmUnderTwoNamesIsCaptionedOnce() async throws {
        let folder = try Folder(), sample = try SampleDataset(videos: 1)
        let videos = folder.url.appendingPathComponent("videos")
        try FileManager.default.createDirectory(at: videos, withIntermediateDirectories: true)
        for name in ["v.mp4", "v.webm", "v.txt"] {
            try FileManager.default.copyItem(at: sample.url.appendingPathComponent("clips/v0/0001.mp4"), to: videos.appendingPathComponent(name))
        }
        try Self.write(["annotations.json": #"{"database":{"v":{"annotations":[{"segment":[0.2,1.5],"sentence":"chop the onion"}]}}}"#], to: folder)
        let server = TestServer(answers: [TestServer.chat(AnnotateTextTests.good)])
        let summary = try await RawAnnotation(AnnotationInput(folder.url)).caption(with: Captioner(AnnotateCaptionerTests.client(server), frames: 2))
        #expect(summary.written == 1 && summary.done == 1 && server.requests.count == 1)
    }

    @Test func aFolderWithoutFilms() throws {
        let folder = try Folder()
        let error = #expect(throws: CookGenError.self) { try AnnotationInput(folder.url).videos() }
        #expect(error?.description.contains("no folder videos") == true)
    }
}
