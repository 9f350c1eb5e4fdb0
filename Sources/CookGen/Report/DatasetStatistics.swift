import Foundation

/// What a data set holds, counted in one pass: the columns of the paper's Tables 1 and 2, and three histograms.
public struct DatasetStatistics: Sendable {
    /// A row of Table 1.
    public struct Source: Hashable, Sendable {
        public var name: String
        public var training = 0
        public var validation = 0
        public var dropped = 0
        public var clips = 0
        /// Of all clips together.
        public var seconds = 0.0
        public var frames = 0
        public var actionWords = 0
        public var captionWords = 0

        public var videos: Int { training + validation }
        public var clipLength: Double { clips > 0 ? seconds / Double(clips) : 0 }
        public var clipsPerVideo: Double { videos > 0 ? Double(clips) / Double(videos) : 0 }
        /// Words of actions and captions together.
        public var wordsPerVideo: Double { videos > 0 ? Double(actionWords + captionWords) / Double(videos) : 0 }

        static func + (a: Source, b: Source) -> Source {
            var sum = a
            sum.training += b.training
            sum.validation += b.validation
            sum.dropped += b.dropped
            sum.clips += b.clips
            sum.seconds += b.seconds
            sum.frames += b.frames
            sum.actionWords += b.actionWords
            sum.captionWords += b.captionWords
            return sum
        }
    }

    /// By the name of the source.
    public private(set) var sources: [Source] = []
    public private(set) var clipLength = Histogram("clip length", unit: "s")
    public private(set) var clipsPerVideo = Histogram("clips per video", unit: "clips")
    public private(set) var captionWords = Histogram("words per caption", unit: "words")

    public init(_ reader: DatasetReader) throws {
        var byName: [String: Source] = [:]
        var sourceOf: [String: String] = [:]
        var clipsOf: [String: Int] = [:]
        for video in try reader.videos() {
            var source = byName[video.source] ?? Source(name: video.source)
            if !video.isDone {
                source.dropped += 1
            } else {
                if video.split == "val" { source.validation += 1 } else { source.training += 1 }
                sourceOf[video.id] = video.source
            }
            byName[video.source] = source
        }
        var clipLength = clipLength, words = captionWords
        try reader.forEachClip { clip in
            guard let source = sourceOf[clip.video] else { return }
            let captionCount = AnnotationText.wordCount(clip.caption)
            byName[source]?.clips += 1
            byName[source]?.seconds += clip.duration
            byName[source]?.frames += clip.frames
            byName[source]?.actionWords += AnnotationText.wordCount(clip.action)
            byName[source]?.captionWords += captionCount
            clipsOf[clip.video, default: 0] += 1
            clipLength.add(Int(clip.duration.rounded()))
            words.add(captionCount)
        }
        (self.clipLength, captionWords) = (clipLength, words)
        for id in sourceOf.keys { clipsPerVideo.add(clipsOf[id] ?? 0) }
        sources = byName.values.sorted { $0.name < $1.name }
    }

    /// All sources together.
    public var all: Source {
        var sum = sources.reduce(Source(name: ""), +)
        sum.name = "all"
        return sum
    }

    public var histograms: [Histogram] { [clipLength, clipsPerVideo, captionWords] }
}
