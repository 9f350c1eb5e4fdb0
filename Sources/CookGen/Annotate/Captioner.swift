import Foundation
import Media
import Narrative
import Serving

/// From frames of a clip to its caption (paper 3.2, Captions), by a vision-language model behind the OpenAI chat shape. May be used
/// from several tasks.
public struct Captioner: Sendable {
    private let client: ChatClient
    /// Frames of a clip that are shown.
    public let frames: Int
    /// Short side of the frames, pixels.
    public let side: Int

    public init(_ client: ChatClient, frames: Int = 6, side: Int = 448) {
        self.client = client
        self.frames = max(1, min(32, frames))
        self.side = max(64, min(1024, side))
    }

    /// Who it is, for logs and the index.
    public var name: String { "\(AnnotationPrompts.captionerVersion), \(client.endpoint)" }

    /// What came of a clip: a caption of 30 to 70 words, or why there is none.
    public enum Outcome: Hashable, Sendable {
        case caption(String)
        case rejected(String)
    }

    /// A caption of `pictures`, in the order of time. A first answer that breaks the rules is sent back once.
    /// - Throws: `ServingError` where the server gives no answer, `MediaError`, `CancellationError`.
    public func caption(_ pictures: [Picture], action: String? = nil) async throws -> Outcome {
        let files = try pictures.map { picture in
            let scale = Double(side) / Double(min(picture.width, picture.height))
            let small = scale < 1
                ? try picture.scaled(width: max(1, Int((Double(picture.width) * scale).rounded())), height: max(1, Int((Double(picture.height) * scale).rounded())))
                : picture
            return try PictureFile.jpeg(small, quality: 85)
        }
        let turns = AnnotationPrompts.caption(frames: files, action: action)
        let first = try await client.ask(ChatRequest(turns, maximumTokens: 300, seed: 1)).text
        let read = AnnotationText.caption(first)
        if let caption = read.caption { return .caption(caption) }
        let again = AnnotationPrompts.captionAgain(turns, rejected: AnnotationText.cleaned(first), fault: read.fault)
        let second = AnnotationText.caption(try await client.ask(ChatRequest(again, maximumTokens: 300, seed: 2)).text)
        return second.caption.map { .caption($0) } ?? .rejected(second.fault)
    }

    /// The frames of a film between two times (seconds) that a caption is made from: evenly spread, none at the very ends, where
    /// cuts are.
    public func frames(of film: FilmReader, from start: Double, to end: Double) throws -> [Picture] {
        let length = max(0, end - start)
        return try (0..<frames).map { try film.frame(at: start + length * (Double($0) + 0.5) / Double(frames)) }
    }
}
