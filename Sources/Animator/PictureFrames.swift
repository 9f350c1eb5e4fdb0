import Narrative
import Roles

/// Frames of a camera move over a still picture.
final class PictureFrames: FrameSource {
    private let resampler: WindowResampler
    private let picture: (width: Int, height: Int)
    private let move: CameraMove
    private let size: (width: Int, height: Int)

    init(picture: Picture, move: CameraMove, width: Int, height: Int) {
        resampler = WindowResampler(picture)
        self.picture = (picture.width, picture.height)
        self.move = move
        size = (width, height)
    }

    func frame(at seconds: Double) throws -> Picture {
        let window = move.window(at: seconds, picture: picture, frame: size)
        guard let frame = resampler.frame(window, width: size.width, height: size.height) else {
            throw RoleError("A frame of \(size.width)x\(size.height) cannot be drawn; choose another size.")
        }
        return frame
    }
}
