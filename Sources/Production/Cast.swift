import Narrative
import Roles

/// Who plays the roles of a production.
public struct Cast: Sendable {
    public var director: any Director
    public var renderer: any KeyframeRenderer
    public var animator: any ClipAnimator
    /// E_clip, where there is one: states are compared with what it makes of keyframes.
    public var encoder: (any VisualEncoder)?

    public init(director: any Director, renderer: any KeyframeRenderer, animator: any ClipAnimator, encoder: (any VisualEncoder)? = nil) {
        self.director = director
        self.renderer = renderer
        self.animator = animator
        self.encoder = encoder
    }

    /// The engine that makes cells of this kind.
    public func engine(for kind: CellKind) -> any Engine {
        switch kind {
        case .action, .caption, .state: director
        case .keyframe: renderer
        case .clip: animator
        }
    }
}

/// What a production decides where neither the author nor an engine does.
public struct ProductionSettings: Hashable, Sendable {
    /// Size of a new keyframe, pixels. The film's aspect, so that film frames show what the keyframe showed.
    public var keyframeWidth: Int
    public var keyframeHeight: Int
    /// Seconds of a step whose duration the author has not set.
    public var stepDuration: Double

    public init(keyframeWidth: Int = 896, keyframeHeight: Int = 504, stepDuration: Double = 5) {
        self.keyframeWidth = keyframeWidth
        self.keyframeHeight = keyframeHeight
        self.stepDuration = stepDuration
    }

    /// Seconds that a step lasts in the film: as long as its clip, where it has one.
    public func duration(of step: Step) -> Double {
        if case .clip(_, let seconds)? = step[.clip].take?.content { return seconds }
        return step.duration ?? stepDuration
    }
}

/// What happens while a production works. Step numbers count from 1.
public enum ProductionEvent: Sendable {
    /// An engine begins a cell.
    case started(step: Int, cell: CellKind)
    /// A piece of the text that is being written, for display.
    case token(step: Int, cell: CellKind, text: String)
    /// What was shown of this text is withdrawn.
    case restart(step: Int, cell: CellKind)
    /// Denoising step `number` of `count` is done.
    case progress(step: Int, cell: CellKind, number: Int, of: Int)
    /// The cell is finished and committed; `keyframe` comes along for display.
    case finished(step: Int, cell: CellKind, take: Take, keyframe: Keyframe?)
    /// Something that the author should know about this step.
    case note(step: Int, text: String)
    /// The director says that the dish is served, and with it the narrative ends.
    case served(step: Int)
}
