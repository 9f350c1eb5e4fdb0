import Foundation
import Media

/// Whether a data set is whole: its files are there and decode, and what the index says of them is so.
public struct FileVerification: Sendable {
    public private(set) var videos = 0
    public private(set) var clips = 0
    /// Pictures that were decoded.
    public private(set) var decoded = 0
    /// Faults by their kind, with the first few places of each.
    public private(set) var faults: [String: (count: Int, places: [String])] = [:]

    /// - Parameter progress: clips done.
    public init(_ reader: DatasetReader, isCancelled: () -> Bool = { Task.isCancelled }, progress: ((Int) -> Void)? = nil) throws {
        for fault in try reader.integrityFaults() { note(fault, "index.sqlite") }
        var known: Set<String> = []
        for video in try reader.videos() {
            if isCancelled() { throw CancellationError() }
            let clips = try reader.clips(of: video.id)
            guard video.isDone else {
                if !clips.isEmpty { note("a dropped video has clips", video.id) }
                if (video.reason ?? "").isEmpty { note("a dropped video has no reason", video.id) }
                continue
            }
            videos += 1
            if clips.count != video.matched { note("the index counts other matches than it has clips", video.id) }
            if video.matched > video.actions || video.matched > video.captions { note("more matches than actions or captions", video.id) }
            if clips.map(\.position).sorted() != Array(1...max(1, clips.count)), clips.map(\.position).sorted() != Array(0..<clips.count) {
                note("positions of clips have gaps", video.id)
            }
            if !["train", "val"].contains(video.split) { note("a split that is neither train nor val", video.id) }
            for clip in clips {
                self.clips += 1
                known.formUnion([clip.clipPath, clip.keyframePath])
                check(clip, reader)
                progress?(self.clips)
            }
        }
        for name in ["clips", "keyframes"] { strays(in: name, reader.folder, known) }
    }

    public var isSound: Bool { faults.isEmpty }

    /// The result, as lines.
    public var lines: [String] {
        ["\(videos) videos, \(clips) clips, \(decoded) pictures decoded"]
            + faults.sorted { $0.key < $1.key }.map { kind, found in
                terminalSafeLine("FAULT \(kind): \(found.count) (" + found.places.joined(separator: ", ") + (found.count > found.places.count ? ", ..." : "") + ")")
            }
            + (isSound ? ["files: all there, all decode, all as the index says"] : [])
    }

    private mutating func note(_ kind: String, _ place: String) {
        var entry = faults[kind] ?? (0, [])
        entry.count += 1
        if entry.places.count < 3 { entry.places.append(place) }
        faults[kind] = entry
    }

    private mutating func check(_ clip: DatasetReader.Clip, _ reader: DatasetReader) {
        let place = "\(clip.video) \(clip.position)"
        if clip.duration <= 0 { note("a clip ends before it begins", place) }
        if clip.caption.isEmpty { note("a clip without a caption", place) }
        if clip.action.isEmpty { note("a clip without an action", place) }
        if let start = clip.actionStart, let end = clip.actionEnd {
            let iou = ActionAgreement.iou(TimedText(start: clip.start, end: clip.end, text: ""), TimedText(start: start, end: end, text: ""))
            if let stored = clip.iou, abs(stored - iou) > 1e-3 { note("an IoU that the times do not give", place) }
            // The paper's rule (3.2, Caption-Action Matching); a hair of rounding is forgiven.
            let close = abs(clip.start - start) < 5 + 1e-6 && clip.end > end - 1e-6 && iou > 0.25 - 1e-6
            if !close, iou <= 0.5 - 1e-6 { note("a match that the rule does not allow", place) }
        }
        var side: (width: Int, height: Int)?
        if let file = existing(clip.keyframePath, reader, "keyframe", place) {
            do {
                let picture = try PictureFile.read(file)
                side = (picture.width, picture.height)
                decoded += 1
            } catch {
                note("a keyframe that does not decode", place)
            }
        }
        guard let file = existing(clip.clipPath, reader, "clip", place) else { return }
        do {
            let film = try FilmReader(file)
            let info = film.info
            for time in [0, info.duration / 2, max(0, info.duration - 1.5 / max(1, info.framesPerSecond))] {
                let frame = try film.frame(at: time)
                decoded += 1
                if let size = side, size != (frame.width, frame.height) {
                    note("a keyframe of another size than its clip", place)
                    side = nil
                }
            }
            if let count = info.frameCount, count != clip.frames { note("a clip with other frames than the index counts", place) }
            let frame = 1 / max(1, info.framesPerSecond)
            if abs(info.duration - clip.duration) > max(0.25, 2 * frame) { note("a clip of another length than the index says", place) }
        } catch {
            note("a clip that does not decode", place)
        }
    }

    private mutating func existing(_ path: String, _ reader: DatasetReader, _ kind: String, _ place: String) -> URL? {
        guard let file = reader.file(path) else {
            note("a \(kind) whose path leads out of the folder", place)
            return nil
        }
        guard FileManager.default.fileExists(atPath: file.path) else {
            note("a \(kind) that is not there", place)
            return nil
        }
        return file
    }

    /// Files that no clip of the index names.
    private mutating func strays(in name: String, _ folder: URL, _ known: Set<String>) {
        let root = folder.appendingPathComponent(name)
        guard let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]) else { return }
        let prefix = folder.path + "/"
        for case let file as URL in files where (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
            let path = file.standardizedFileURL.path
            let relative = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
            if !known.contains(relative) { note("a file that the index does not know", relative) }
        }
    }
}
