import Foundation
import Kitchen
import Narrative

/// Draws scenes of the illustrated overhead kitchen: an orthographic height field under window light.
///
/// Pictures are bytes of sRGB, three a pixel, row by row from the top left. The same scene and size give the same bytes,
/// however many threads draw. Any scene can be drawn: numbers out of range are clamped, what is not a number is replaced,
/// objects beyond the first 500 are left out.
public struct Stage: Sendable {
    /// Threads to draw with.
    public let workers: Int

    /// Largest width or height, and largest number of pixels, that is drawn (drawing takes about 55 bytes a pixel).
    public static let largestSide = 1 << 13
    public static let mostPixels = 1 << 25

    /// The size that is drawn when `width` x `height` is asked for: at least 1 x 1, at most `largestSide` either way, and at
    /// most `mostPixels` (the height gives way).
    public static func size(width: Int, height: Int) -> (width: Int, height: Int) {
        let w = max(1, min(largestSide, width))
        return (w, max(1, min(largestSide, mostPixels / w, height)))
    }

    /// - Parameter workers: threads to draw with; nil for one per processor (at most 16).
    public init(workers: Int? = nil) {
        self.workers = max(1, min(16, workers ?? ProcessInfo.processInfo.activeProcessorCount))
    }

    /// Draws `scene` into `width * height * 3` bytes, of the size that `size(width:height:)` says.
    public func draw(_ scene: Scene, width: Int, height: Int) -> [UInt8] {
        let painter = FramePainter(view: Stage.view(scene, width: width, height: height), workers: workers)
        painter.draw(Stage.input(scene))
        var out: [UInt8] = []
        painter.copyPixels(into: &out)
        return out
    }

    /// The same as a `Picture`.
    public func picture(of scene: Scene, width: Int, height: Int) -> Picture? {
        let view = Stage.view(scene, width: width, height: height)
        return Picture(width: view.width, height: view.height, pixels: draw(scene, width: width, height: height))
    }

    static func view(_ scene: Scene, width: Int, height: Int) -> View {
        func range(_ v: Float, _ low: Float, _ high: Float, _ otherwise: Float) -> Float { v.isFinite ? max(low, min(high, v)) : otherwise }
        let camera = scene.setting.camera, size = size(width: width, height: height)
        return View(
            width: size.width, height: size.height, zoom: range(camera.zoom, 0.25, 8, 1),
            centreX: range(camera.centre.x, -2, 2, 0), centreY: range(camera.centre.y, -2, 2, 0))
    }

    static func input(_ scene: Scene) -> FramePainter.Input {
        let level = scene.levelled()
        return FramePainter.Input(counter: counter(scene), light: LightModel(level.setting.light), canvas: Composer.compose(level))
    }

    static func counter(_ scene: Scene) -> Counter {
        Counter(kind: scene.setting.counter, tint: scene.setting.tint, seed: scene.seed, camera: scene.setting.camera)
    }
}
