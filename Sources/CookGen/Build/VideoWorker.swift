import Foundation
import Media

/// Makes one video into the clips of its narrative, or finds out why not.
struct VideoWorker: Sendable {
    let raw: RawFolder
    let folder: DatasetFolder
    let options: BuildOptions
    let store: InputStore
    let cancellation: Cancellation

    /// Looks at a film, cuts its clips into the work folder and moves them into the data set. What the caller has left to do is the
    /// transaction.
    /// - Parameter progress: is told the share of the film that is done, now and then.
    /// - Throws: `CancellationError`; `CookGenError` and `MediaError` for what no other film would survive either.
    func process(_ film: InputStore.Film, progress: (Double) -> Void) throws -> VideoRecord {
        let labels = try store.labels(of: film.id)
        var record = VideoRecord(id: film.id, source: Self.source(labels), path: "\(raw.videos.lastPathComponent)/\(terminalSafeLine(film.name))",
                                 title: labels.title, split: options.split(of: film.id), actions: labels.actions.count,
                                 captions: labels.captions.count)
        do {
            if let problem = film.problem { throw DropFault(problem) }
            let url = raw.videos.appendingPathComponent(film.name)
            let probe = try VideoProbe(url, isCancelled: { cancellation.isCancelled })
            record.probe = probe
            guard let kind = labels.actionKind else { throw DropFault(.noActions) }
            guard !labels.captions.isEmpty else { throw DropFault(.noCaptions) }
            try cut(url, probe, labels, kind, into: &record, progress)
            try folder.publish(film.id)
        } catch let fault as DropFault {
            folder.discardWork(film.id)
            record.reason = fault.reason
            record.clips = []
            record.fates = [.dropped: labels.captions.count]
        } catch {
            folder.discardWork(film.id)
            throw error
        }
        return record
    }

    private func cut(_ url: URL, _ probe: VideoProbe, _ labels: InputStore.Labels, _ kind: LabelKind, into record: inout VideoRecord,
                     _ progress: (Double) -> Void) throws {
        let matching = CaptionMatching.match(clips: labels.captions.map(\.interval), actions: labels.actions.map(\.interval))
        let pairs = matching.enumerated().compactMap { clip, action in action.map { (caption: labels.captions[clip], action: labels.actions[$0], index: clip) } }
            .sorted { ($0.caption.interval.start, $0.caption.interval.end, $0.index) < ($1.caption.interval.start, $1.caption.interval.end, $1.index) }
        record.fates[.unmatched] = labels.captions.count - pairs.count
        guard pairs.count >= options.minimumClips else { throw DropFault(.tooFewClips) }
        guard pairs.count <= options.maximumClips else { throw DropFault(.tooManyClips) }
        try folder.makeWork(record.id)
        let cutter = ClipCutter(url, probe: probe, size: options.size, isCancelled: { cancellation.isCancelled })
        for (index, pair) in pairs.enumerated() {
            // Not to go on where too many were refused already.
            guard record.clips.count + pairs.count - index >= options.minimumClips else { throw DropFault(.tooFewClips) }
            let number = String(format: "%04d", record.clips.count + 1)
            do {
                let cut = try cutter.cut(pair.caption.interval, clip: folder.workClip(record.id, number), keyframe: folder.workKeyframe(record.id, number))
                record.clips.append(ClipRecord(
                    clip: pair.caption.interval, action: pair.action, actionKind: kind, caption: pair.caption,
                    iou: pair.caption.interval.iou(pair.action.interval), clipPath: "\(DatasetFormat.clipsFolder)/\(record.id)/\(number).mp4",
                    keyframePath: "\(DatasetFormat.keyframesFolder)/\(record.id)/\(number).jpg", frames: cut.frames))
                record.fates[.clip, default: 0] += 1
            } catch let refusal as ClipCutter.Refusal {
                record.fates[refusal.fate, default: 0] += 1
            }
            progress(Double(index + 1) / Double(pairs.count))
        }
        guard record.clips.count >= options.minimumClips else { throw DropFault(.tooFewClips) }
    }

    /// Which of the paper's sources a video is of, by the shape of what is known about it; only the kitchen knows the truth.
    private static func source(_ labels: InputStore.Labels) -> String {
        if labels.captions.contains(where: { $0.truth != nil }) { return "kitchen" }
        return switch labels.actionKind {
        case .annotation: "youcook2"
        case .asr, .refined: "howto100m"
        default: "other"
        }
    }
}
