import Foundation
import Kitchen

/// Draws the frames of a motion. What stands still is rasterised once; a frame redraws the tiles in which primitives
/// differ from the frame drawn before, and shades those and what their shadows reach. Frames may be asked for in any
/// order, and each has exactly the bytes of `Stage.draw` of the scene at that moment.
///
/// One thread at a time may use it.
public final class ClipStage {
    /// Size of the frames in pixels.
    public let width: Int
    public let height: Int
    private let sampler: MotionSampler
    private let painter: FramePainter
    private let counter: Counter
    private let light: LightModel

    /// - Parameters:
    ///   - width, height: see `Stage.size(width:height:)`.
    ///   - workers: threads to draw with; nil for one per processor.
    public init(scene: Scene, motion: Motion, width: Int, height: Int, workers: Int? = nil) {
        sampler = MotionSampler(motion, in: scene)
        let view = Stage.view(scene, width: width, height: height)
        painter = FramePainter(view: view, workers: Stage(workers: workers).workers)
        self.width = view.width
        self.height = view.height
        counter = Stage.counter(scene)
        light = LightModel(scene.levelled().setting.light)
    }

    /// The frame at a moment, in seconds from the motion's start: `width * height * 3` bytes of sRGB.
    public func frame(at seconds: Double) -> [UInt8] {
        var out: [UInt8] = []
        frame(at: seconds, into: &out)
        return out
    }

    /// The same into an array that is reused when its size fits.
    /// - Returns: the share of the picture that had to be shaded again, 0...1.
    @discardableResult
    public func frame(at seconds: Double, into out: inout [UInt8]) -> Double {
        let canvas = Composer.compose(sampler.scene(at: seconds).levelled())
        let shaded = painter.draw(FramePainter.Input(counter: counter, light: light, canvas: canvas))
        painter.copyPixels(into: &out)
        return Double(shaded) / Double(painter.tileCount)
    }
}
