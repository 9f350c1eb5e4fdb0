import Animator
import Foundation
import Narrative
import Roles
import Testing

@Suite struct CameraMoveTests {
    @Test func neverLooksBeyondThePicture() {
        let shapes = [(1280, 720), (640, 640), (448, 252), (33, 500)]
        for seed in 0..<40 {
            let move = CameraMove(seed: UInt64(seed), duration: 5)
            for picture in shapes {
                for frame in shapes {
                    for part in 0...10 {
                        let window = move.window(at: Double(part) / 2, picture: picture, frame: frame)
                        #expect(window.x >= -1e-9 && window.y >= -1e-9)
                        #expect(window.x + window.width <= Double(picture.0) + 1e-6 && window.y + window.height <= Double(picture.1) + 1e-6)
                        #expect(abs(window.width / window.height - Double(frame.0) / Double(frame.1)) < 1e-9)
                    }
                }
            }
        }
    }

    @Test func movesGentlyAndSteadily() {
        let move = CameraMove(seed: 11, duration: 5)
        var last = move.window(at: 0, picture: (1280, 720), frame: (1280, 720))
        var moved = 0.0
        for frame in 1...120 {
            let next = move.window(at: Double(frame) / 24, picture: (1280, 720), frame: (1280, 720))
            let step = max(abs(next.x - last.x), abs(next.y - last.y), abs(next.width - last.width))
            #expect(step < 3)
            moved += step
            last = next
        }
        #expect(moved > 20)
    }

    @Test func hostileMovesStayInside() {
        let bad: [Double] = [.nan, .infinity, -1e300, 0, -5]
        for value in bad {
            let view = CameraMove.View(x: value, y: value, zoom: value)
            let move = CameraMove(start: view, end: CameraMove.View(x: 2, y: -2, zoom: 1e9), duration: value)
            for seconds in bad + [0.5] {
                let window = move.window(at: seconds, picture: (100, 50), frame: (40, 40))
                #expect(window.x >= 0 && window.y >= 0 && window.width > 0 && window.x + window.width <= 100 && window.y + window.height <= 50)
            }
        }
    }
}

@Suite struct PictureFramesTests {
    private let animator = LocalAnimator()

    private func picture(_ width: Int, _ height: Int, _ value: (Int, Int) -> Int) -> Picture {
        var pixels: [UInt8] = []
        for y in 0..<height { for x in 0..<width { pixels += [UInt8](repeating: UInt8(value(x, y)), count: 3) } }
        return Picture(width: width, height: height, pixels: pixels)!
    }

    /// A clip that stands still on a view.
    private func still(_ view: CameraMove.View) throws -> Clip {
        let move = CameraMove(start: view, end: view, duration: 2)
        return Clip(content: Payload(contentType: CameraMove.contentType, bytes: try JSONEncoder().encode(move)), duration: 2)
    }

    @Test func theWholePictureAtItsOwnSizeIsThePicture() throws {
        let source = picture(31, 17) { x, y in (x * 37 + y * 91) % 256 }
        let clip = try still(CameraMove.View(x: 0.5, y: 0.5, zoom: 1))
        let frame = try animator.frames(of: clip, keyframe: Keyframe(picture: source), width: 31, height: 17).frame(at: 1)
        #expect(frame == source)
    }

    @Test func aRampStaysARampAtFractionsOfAPixel() throws {
        let source = picture(64, 32) { x, _ in 4 * x }
        // Shows the middle 32 columns, moved by an odd fraction.
        let clip = try still(CameraMove.View(x: 0.5 + 0.3 / 64, y: 0.5, zoom: 2))
        let frame = try animator.frames(of: clip, keyframe: Keyframe(picture: source), width: 64, height: 32).frame(at: 0)
        for x in 0..<64 {
            let expected = 4 * (16.3 + (Double(x) + 0.5) / 2 - 0.5)
            #expect(abs(Double(frame.pixels[3 * (5 * 64 + x)]) - expected) <= 0.51)
        }
    }

    @Test func finePatternsDoNotAliasWhenMadeSmaller() throws {
        let source = picture(400, 400) { x, y in (x + y) % 2 == 0 ? 0 : 255 }
        let clip = try still(CameraMove.View(x: 0.5, y: 0.5, zoom: 1))
        let frame = try animator.frames(of: clip, keyframe: Keyframe(picture: source), width: 90, height: 90).frame(at: 0)
        for y in 2..<88 { for x in 2..<88 { #expect(abs(Int(frame.pixels[3 * (y * 90 + x)]) - 127) <= 3) } }
    }
}
