import Narrative

/// A clip that an animator is asked for (Eq. 8).
public struct ClipRequest: Hashable, Sendable {
    public var keyframe: Keyframe
    public var state: VisualState?
    public var action: String
    public var caption: String
    /// Seconds; nil leaves it to the animator.
    public var duration: Double?
    public var seed: UInt64

    public init(keyframe: Keyframe, state: VisualState? = nil, action: String, caption: String, duration: Double?, seed: UInt64) {
        self.keyframe = keyframe
        self.state = state
        self.action = action
        self.caption = caption
        self.duration = duration
        self.seed = seed
    }
}

/// What happens while a clip is made.
public enum ClipEvent: Hashable, Sendable {
    case step(Int, of: Int)
    case done(Clip)
    case note(String)
}

/// Gives out the frames of one clip. Used from one task at a time; any moment may be asked for, ascending ones are fastest.
public protocol FrameSource: AnyObject {
    /// The frame at `seconds` from the clip's start, clamped to its duration.
    func frame(at seconds: Double) throws -> Picture
}

/// Makes a step's motion from its keyframe, state and words (section 4.3), and draws it.
public protocol ClipAnimator: Engine {
    func animate(_ request: ClipRequest) -> AsyncThrowingStream<ClipEvent, any Error>

    /// The frames of a clip that this animator made, at any even size.
    /// - Throws: `RoleError` where the clip's content type is another animator's.
    func frames(of clip: Clip, keyframe: Keyframe, width: Int, height: Int) throws -> any FrameSource
}
