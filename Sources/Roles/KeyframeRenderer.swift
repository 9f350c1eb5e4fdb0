import Narrative

/// A keyframe that a renderer is asked for (Eq. 5, 6).
public struct KeyframeRequest: Hashable, Sendable {
    public var query: String
    public var narrativeSeed: UInt64
    /// c_{1..t}; the window that an engine reads of it is its own choice and is declared by `reads(for:)`.
    public var captions: [String]
    /// a_t.
    public var action: String
    /// z_{t-1} and z_t, where there are any.
    public var previousState: VisualState?
    public var state: VisualState?
    /// Earlier keyframes, oldest first, at most three; the last one is I_{t-1}.
    public var context: [Keyframe]
    /// Pixels.
    public var width: Int
    public var height: Int
    public var seed: UInt64

    public init(
        query: String, narrativeSeed: UInt64, captions: [String], action: String, previousState: VisualState? = nil,
        state: VisualState? = nil, context: [Keyframe], width: Int, height: Int, seed: UInt64
    ) {
        self.query = query
        self.narrativeSeed = narrativeSeed
        self.captions = captions
        self.action = action
        self.previousState = previousState
        self.state = state
        self.context = context
        self.width = width
        self.height = height
        self.seed = seed
    }
}

/// What happens while a keyframe is rendered.
public enum KeyframeEvent: Hashable, Sendable {
    /// Denoising step `number` of `count` is done; `preview` is what it looks like so far, if asked for.
    case step(Int, of: Int, preview: Picture?)
    case done(Keyframe)
    /// Something that the user should know ("kohlrabi is not in the lexicon: drawn as turnip").
    case note(String)
}

/// Renders keyframes on a rolling context of earlier ones (section 4.2).
public protocol KeyframeRenderer: Engine {
    func render(_ request: KeyframeRequest) -> AsyncThrowingStream<KeyframeEvent, any Error>

    /// The same keyframe at another size, where its scene allows it; nil where only its picture can be scaled.
    func redraw(_ keyframe: Keyframe, width: Int, height: Int) throws -> Picture?
}
