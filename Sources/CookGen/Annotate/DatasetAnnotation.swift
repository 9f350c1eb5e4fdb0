import Foundation
import Media
import Synchronization

/// The annotators over a data set that is already built: clips without a caption get one, and actions that are still raw speech are
/// refined. Times, matches and files stay as they are. What is finished is in the index at once; another run goes on after it.
public struct DatasetAnnotation: Sendable {
    public let reader: DatasetReader
    public let workers: Int

    /// - Parameter reader: opened for writing.
    public init(_ reader: DatasetReader, workers: Int = 2) {
        self.reader = reader
        self.workers = max(1, min(64, workers))
    }

    /// Refines the actions that are raw speech, video by video, so that the model sees what was said before and after. Where it finds no
    /// action in a clip's speech, the speech stays.
    public func refine(with refiner: Refiner, limit: Int? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws -> RawAnnotation.Summary {
        var open: [[DatasetReader.Clip]] = []
        var already = 0
        for video in try reader.videos() where video.isDone {
            let clips = try reader.clips(of: video.id)
            already += clips.contains { $0.actionSource == "refined" } ? 1 : 0
            let raw = clips.filter { $0.actionSource == "asr" && !$0.action.isEmpty }
            if !raw.isEmpty { open.append(raw) }
        }
        let work = Array(open.prefix(limit ?? .max))
        let summary = Mutex(RawAnnotation.Summary(already: already, note: work.isEmpty ? "no action is raw speech: there is nothing to refine" : nil))
        try await inParallel(work, workers: workers) { clips in
            let rows = clips.map { TimedText(start: $0.actionStart ?? $0.start, end: $0.actionEnd ?? $0.end, text: $0.action) }
            let result = try await refiner.refine(rows)
            var kept = clips.count
            for (action, range) in zip(result.actions, result.rows) where range.count == 1 {
                try reader.update(clip: clips[range.lowerBound].id, action: (action.text, "refined"))
                kept -= 1
            }
            let left = kept
            summary.withLock { summary in
                summary.done += 1
                summary.written += clips.count - left
                if left > 0 { summary.leftOut["speech in which no action of one clip was found", default: 0] += left }
                progress?(summary.done, work.count)
            }
        }
        return summary.withLock { $0 }
    }

    /// Captions the clips that have no caption.
    public func caption(with captioner: Captioner, limit: Int? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws -> RawAnnotation.Summary {
        var open: [DatasetReader.Clip] = []
        var already = 0
        try reader.forEachClip { if $0.caption.isEmpty { open.append($0) } else { already += 1 } }
        let work = Array(open.prefix(limit ?? .max))
        let summary = Mutex(RawAnnotation.Summary(already: already, note: work.isEmpty ? "every clip has a caption" : nil))
        try await inParallel(work, workers: workers) { clip in
            let outcome: Captioner.Outcome
            do {
                guard let file = reader.file(clip.clipPath) else { throw MediaError("a path that leads out of the data set") }
                let film = try FilmReader(file)
                outcome = try await captioner.caption(captioner.frames(of: film, from: 0, to: film.info.duration), action: clip.action)
            } catch is MediaError {
                outcome = .rejected("its file cannot be read")
            }
            if case .caption(let caption) = outcome { try reader.update(clip: clip.id, caption: (caption, "captioner")) }
            summary.withLock { summary in
                summary.done += 1
                switch outcome {
                case .caption: summary.written += 1
                case .rejected(let reason): summary.leftOut[reason, default: 0] += 1
                }
                progress?(summary.done, work.count)
            }
        }
        return summary.withLock { $0 }
    }
}
