import Encoder
import Foundation
import Kitchen
import Narrative
import Stage
import World

/// Frames of held-out narratives with their visual states: what a state can be compared with. Drawn and encoded when first asked for
/// (a second or two).
actor StateGallery {
    struct Frame: Sendable {
        let caption: String
        let scene: Scene
        let state: VisualState
    }

    /// So many frames of each of so many narratives: writing a narrative takes as long as drawing three small frames.
    private static let narratives = 40, frames = 4
    /// As the encoder sees them, and as they are shown.
    private static let side = 128, shown = 256
    private let stage = Stage()
    private var made: (encoder: String, frames: [Frame])?

    /// The frames nearest to a state by cosine, the nearest first.
    func nearest(to state: VisualState, count: Int, encoder: ClipEncoder) throws -> [(frame: Frame, cosine: Float)] {
        try gallery(encoder).map { ($0, $0.state.cosine(to: state)) }.sorted { $0.1 > $1.1 }.prefix(count).map { (frame: $0.0, cosine: $0.1) }
    }

    /// A frame large enough to look at.
    func picture(of frame: Frame) -> Picture? { stage.picture(of: frame.scene, width: Self.shown, height: Self.shown) }

    private func gallery(_ encoder: ClipEncoder) throws -> [Frame] {
        if let made, made.encoder == encoder.identity { return made.frames }
        let generator = try StoryGenerator(split: .heldOut, seed: 4242)
        var frames: [Frame] = []
        for index in 0..<Self.narratives {
            let steps = try generator.story(index).steps
            for part in 0..<Self.frames {
                try Task.checkCancellation()
                let step = steps[(part * steps.count + index % steps.count) / Self.frames % steps.count]
                guard let picture = stage.picture(of: step.shot.scene, width: Self.side, height: Self.side) else { continue }
                frames.append(Frame(caption: step.caption, scene: step.shot.scene, state: try encoder.encode(picture)))
            }
        }
        made = (encoder.identity, frames)
        return frames
    }
}
