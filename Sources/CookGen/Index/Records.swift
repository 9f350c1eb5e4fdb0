/// What is known about a video when the build is done with it.
struct VideoRecord: Sendable {
    var id: String
    var source: String
    /// Below the raw folder.
    var path: String
    var reason: DropReason?
    var title: String?
    var probe: VideoProbe?
    var split: String
    var actions = 0
    var captions = 0
    var clips: [ClipRecord] = []
    /// Captions by what became of them; the sum is `captions`.
    var fates: [CaptionFate: Int] = [:]
}

struct ClipRecord: Sendable {
    var clip: Interval
    var action: Label
    var actionKind: LabelKind
    var caption: Label
    var iou: Double
    var clipPath: String
    var keyframePath: String
    var frames: Int
}
