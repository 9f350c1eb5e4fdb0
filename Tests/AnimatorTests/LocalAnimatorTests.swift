import Animator
import Foundation
import Kitchen
import Narrative
import Roles
import Stage
import Testing

@Suite struct LocalAnimatorTests {
    private let animator = LocalAnimator()

    private func scene(_ operation: Kitchen.Operation = .stir) -> Kitchen.Scene {
        let scene = Kitchen.Scene(
            setting: Setting(counter: .oak, skin: .tan, sleeve: .blue),
            objects: [
                SceneObject(slot: 1, kind: .vessel(.pot), colour: .red),
                SceneObject(slot: 2, kind: .ingredient("tomato sauce"), form: .liquid, amount: 0.6, inside: 1),
            ], operation: operation, seed: 4)
        return Choreography.staged(scene, for: operation, target: 1, seed: 4)
    }

    private func keyframe(_ scene: Kitchen.Scene?, type: String = Kitchen.Scene.contentType) throws -> Keyframe {
        let picture = try #require(Picture(width: 32, height: 18, pixels: (0..<32 * 18 * 3).map { UInt8($0 % 251) }))
        return Keyframe(picture: picture, scene: try scene.map { Payload(contentType: type, bytes: try JSONEncoder().encode($0)) })
    }

    private func events(_ keyframe: Keyframe, duration: Double? = 4, seed: UInt64 = 1) async throws -> [ClipEvent] {
        var events: [ClipEvent] = []
        let request = ClipRequest(keyframe: keyframe, action: "Stir.", caption: "A hand stirs.", duration: duration, seed: seed)
        for try await event in animator.animate(request) { events.append(event) }
        return events
    }

    private func clip(_ events: [ClipEvent]) throws -> Clip {
        guard case .done(let clip)? = events.last else { throw RoleError("no clip") }
        return clip
    }

    @Test func aSceneGetsItsChoreography() async throws {
        let clip = try clip(await events(keyframe(scene()), duration: 4, seed: 9))
        #expect(clip.content.contentType == Motion.contentType)
        #expect(clip.duration == 4)
        let motion = try JSONDecoder().decode(Motion.self, from: clip.content.bytes)
        #expect(motion == Choreography.motion(for: scene(), duration: 4, seed: 9))
    }

    @Test func theMiddleFrameIsTheKeyframe() async throws {
        let scene = scene()
        let keyframe = try keyframe(scene)
        let clip = try clip(await events(keyframe, duration: 4))
        let frames = try animator.frames(of: clip, keyframe: keyframe, width: 160, height: 90)
        let middle = try frames.frame(at: 2)
        let drawn = try #require(Picture(width: 160, height: 90, pixels: Stage().draw(scene, width: 160, height: 90)))
        #expect(largestDifference(middle, drawn) <= 6)
        #expect(largestDifference(try frames.frame(at: 0.4), drawn) > 30)
        #expect(try frames.frame(at: 2) == middle)
    }

    @Test func framesOutsideTheClipAreItsEnds() async throws {
        let keyframe = try keyframe(scene())
        let frames = try animator.frames(of: clip(await events(keyframe)), keyframe: keyframe, width: 64, height: 36)
        #expect(try frames.frame(at: -1) == frames.frame(at: 0))
        #expect(try frames.frame(at: 99) == frames.frame(at: 4))
        #expect(try frames.frame(at: .nan) == frames.frame(at: 0))
    }

    @Test func aPictureWithoutASceneGetsACameraMove() async throws {
        let keyframe = try keyframe(nil)
        let clip = try clip(await events(keyframe, duration: 6))
        #expect(clip.content.contentType == CameraMove.contentType && clip.duration == 6)
        let frame = try animator.frames(of: clip, keyframe: keyframe, width: 64, height: 64).frame(at: 3)
        #expect(frame.width == 64 && frame.height == 64)
    }

    @Test func aForeignSceneIsToldAndItsPictureMoves() async throws {
        for keyframe in [try keyframe(scene(), type: "application/x-other"), Keyframe(
            picture: try keyframe(nil).picture, scene: Payload(contentType: Kitchen.Scene.contentType, bytes: Data("{\"objects\":7}".utf8)))] {
            let events = try await events(keyframe)
            #expect(events.contains { if case .note(let text) = $0 { !text.contains("\n") } else { false } })
            #expect(try clip(events).content.contentType == CameraMove.contentType)
        }
    }

    @Test func badClipsAndSizesAreRefusedInOneLine() async throws {
        let good = try keyframe(scene())
        let clip = try clip(await events(good))
        let broken = Clip(content: Payload(contentType: Motion.contentType, bytes: Data("[1,2".utf8)), duration: 4)
        let foreign = Clip(content: Payload(contentType: "video/mp4", bytes: Data()), duration: 4)
        for (clip, keyframe, size) in [(broken, good, 64), (foreign, good, 64), (clip, try self.keyframe(nil), 64), (clip, good, 0), (clip, good, 1 << 20)] {
            let error = #expect(throws: RoleError.self) { try animator.frames(of: clip, keyframe: keyframe, width: size, height: size) }
            #expect(error.map { !$0.description.contains("\n") && $0.description.hasSuffix(".") } ?? false)
        }
    }

    @Test func durationsAreBroughtIntoRange() async throws {
        for (asked, expected) in [(nil, Choreography.duration(for: .stir)), (0.0, Choreography.duration(for: .stir)), (1e9, 60), (.nan, Choreography.duration(for: .stir)), (0.01, 0.5)] as [(Double?, Double)] {
            #expect(try clip(await events(keyframe(scene()), duration: asked)).duration == expected)
        }
    }

    @Test func itReadsTheKeyframeAlone() {
        #expect(animator.reads(for: .clip) == [.keyframe])
        #expect(animator.reads(for: .caption).isEmpty)
    }

    private func largestDifference(_ a: Picture, _ b: Picture) -> Int {
        zip(a.pixels, b.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
    }
}
