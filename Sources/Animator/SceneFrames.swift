import Kitchen
import Narrative
import Roles
import Stage

/// Frames of a motion, drawn by the Stage.
final class SceneFrames: FrameSource {
    private let stage: ClipStage
    private let duration: Double
    private let size: (width: Int, height: Int)

    init(scene: Kitchen.Scene, motion: Motion, duration: Double, width: Int, height: Int) {
        stage = ClipStage(scene: scene, motion: motion, width: width, height: height)
        self.duration = duration.isFinite ? max(duration, 0) : motion.duration
        size = (width, height)
    }

    func frame(at seconds: Double) throws -> Picture {
        let moment = seconds.isFinite ? min(max(seconds, 0), duration) : 0
        guard let picture = Picture(width: size.width, height: size.height, pixels: stage.frame(at: moment)) else {
            throw RoleError("A frame of \(size.width)x\(size.height) cannot be drawn; choose another size.")
        }
        return picture
    }
}
