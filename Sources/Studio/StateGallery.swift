import Encoder
import Foundation
import Narrative
import Stage
import World

/// Frames of held-out narratives with their visual states: what a state can be compared with. Drawn and encoded when first asked for
/// (two to four seconds).
actor StateGallery {
    struct Frame: Sendable {
        let caption: String
        let picture: Picture
        let state: VisualState
    }

    private static let frames = 160
    private static let side = 256
    private var made: (encoder: String, frames: [Frame])?

    /// The frames nearest to a state by cosine, the nearest first.
    func nearest(to state: VisualState, count: Int, encoder: ClipEncoder) throws -> [(frame: Frame, cosine: Float)] {
        try gallery(encoder).map { ($0, Self.cosine($0.state, state)) }.sorted { $0.1 > $1.1 }.prefix(count).map { (frame: $0.0, cosine: $0.1) }
    }

    private func gallery(_ encoder: ClipEncoder) throws -> [Frame] {
        if let made, made.encoder == encoder.identity { return made.frames }
        let generator = try StoryGenerator(split: .heldOut, seed: 4242)
        let stage = Stage()
        var frames: [Frame] = []
        for index in 0..<Self.frames {
            try Task.checkCancellation()
            let steps = try generator.story(index).steps
            let step = steps[index * 7 % steps.count]
            guard let picture = stage.picture(of: step.shot.scene, width: Self.side, height: Self.side) else { continue }
            frames.append(Frame(caption: step.caption, picture: picture, state: try encoder.encode(picture)))
        }
        made = (encoder.identity, frames)
        return frames
    }

    static func cosine(_ a: VisualState, _ b: VisualState) -> Float {
        guard a.values.count == b.values.count else { return 0 }
        let dot = zip(a.values, b.values).reduce(0) { $0 + $1.0 * $1.1 }
        return dot / max(1e-9, norm(a) * norm(b))
    }

    static func norm(_ state: VisualState) -> Float { state.values.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
