import Evaluation
import Foundation
import Kitchen
import Narrative
import Renderer
import Roles
import Testing

@Suite struct ScriptReaderTests {
    static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Benchmarks/scriptreader")

    /// The labelled narratives: what the words name is there, what is there the words give reason for.
    @Test func recallAndPrecision() throws {
        let evaluation = try ScriptReaderEvaluation(files: ["a", "b"].map { Self.corpus.appendingPathComponent("\($0).jsonl") })
        #expect(evaluation.recall.share >= 0.95)
        #expect(evaluation.precision.share >= 0.95)
    }

    func scene(_ captions: [String], seed: UInt64 = 3) -> Scene? {
        captions.reduce(nil) { ScriptReader.scene(caption: $1, action: "", after: $0, aspect: 16.0 / 9, narrativeSeed: 11, seed: seed).scene }
    }

    func food(_ id: String, in scene: Scene?) -> SceneObject? {
        scene?.objects.first { $0.kind == .ingredient(id) && $0.slot < Choreography.firstOwnSlot }
    }

    @Test func whatTheWordsLeaveOpenStays() throws {
        let captions = [
            "A blue bowl on a marble counter holds diced carrots. A red sleeve reaches in.",
            "A whisk rests in the bowl.",
            "Now a pan of oil is on.",
            "The bowl comes back.",
        ]
        let last = try #require(scene(captions))
        let bowl = try #require(last.objects.first { $0.kind == .vessel(.bowl) })
        #expect(bowl.colour == .blue)
        #expect(bowl.presence == 1)
        #expect(food("carrot", in: last)?.form == .chopped)
        #expect(food("carrot", in: last)?.presence == 1)
        #expect(last.setting.counter == .marble)
        #expect(last.setting.sleeve == .red)
    }

    @Test func aSlotIsKeptThroughTheNarrative() throws {
        let first = try #require(scene(["A whole onion lies on a board."]))
        let second = try #require(scene(["A whole onion lies on a board.", "The sliced onion goes into a black pan."]))
        #expect(food("onion", in: first)?.slot == food("onion", in: second)?.slot)
        #expect(food("onion", in: second)?.form == .sliced)
        let pan = second.objects.first { $0.kind == .vessel(.pan) }
        #expect(food("onion", in: second)?.inside == pan?.slot)
    }

    @Test func theSameRequestGivesTheSameBytes() async throws {
        func keyframe(seed: UInt64) async throws -> Keyframe {
            let request = KeyframeRequest(
                query: "q", narrativeSeed: 5, captions: ["Flour falls into a white bowl."], action: "Sift the flour.", context: [], width: 160, height: 90, seed: seed)
            for try await event in ScriptReader().render(request) { if case .done(let keyframe) = event { return keyframe } }
            throw RoleError("no keyframe")
        }
        let first = try await keyframe(seed: 1)
        let again = try await keyframe(seed: 1)
        let other = try await keyframe(seed: 2)
        #expect(first == again)
        #expect(first.scene != other.scene)
    }

    @Test func anImportedKeyframeLeavesTheCaptionsToTellWhatWas() async throws {
        let picture = try #require(Picture(width: 2, height: 2, pixels: [UInt8](repeating: 9, count: 12)))
        let request = KeyframeRequest(
            query: "q", narrativeSeed: 5, captions: ["Sliced leeks fill a green pot.", "Steam rises."], action: "Wait.",
            context: [Keyframe(picture: picture)], width: 160, height: 90, seed: 1)
        for try await event in ScriptReader().render(request) {
            guard case .done(let keyframe) = event, let payload = keyframe.scene else { continue }
            let scene = try JSONDecoder().decode(Scene.self, from: payload.bytes)
            #expect(food("leek", in: scene)?.form == .sliced)
            #expect(scene.objects.contains { $0.kind == .vessel(.pot) && $0.colour == .green && $0.presence == 1 })
        }
    }

    @Test(arguments: ["", "\u{1b}[2J\u{7}\u{0}", String(repeating: "diced onion and ", count: 80_000), String(repeating: "-,;", count: 5000), "🍅🍅🍅 é\u{301}", "a\u{200b}b"])
    func hostileCaptions(_ caption: String) {
        let scene = ScriptReader.scene(caption: caption, action: caption, after: nil, aspect: .infinity, narrativeSeed: 0, seed: .max).scene
        #expect(scene.objects.count <= 200)
        #expect(scene.objects.allSatisfy { $0.place.x.isFinite && $0.place.y.isFinite && $0.size.isFinite })
    }

    @Test func aBrokenSceneIsReported() throws {
        let picture = try #require(Picture(width: 2, height: 2, pixels: [UInt8](repeating: 9, count: 12)))
        let broken = Keyframe(picture: picture, scene: Payload(contentType: Scene.contentType, bytes: Data("{".utf8)))
        #expect(throws: RoleError.self) { try ScriptReader().redraw(broken, width: 64, height: 64) }
        #expect(try ScriptReader().redraw(Keyframe(picture: picture), width: 64, height: 64) == nil)
    }
}
