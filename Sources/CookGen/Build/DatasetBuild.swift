import Foundation
import Media
import Synchronization

/// Makes a data set folder out of raw videos, action annotations and captions: section 3 of the paper.
///
/// Can be killed at any moment and run again: a video's files lie under temporary names until all are whole and on the disk, then
/// they are moved, then one transaction names them. Memory does not grow with the number of videos.
public struct DatasetBuild: Sendable {
    public var raw: RawFolder
    public var output: URL
    public var options: BuildOptions
    /// Films worked on at a time. Each takes a thread that decodes and scales, and one that encodes.
    public var workers: Int
    /// Delete a data set that is there already.
    public var replaces = false
    /// Look at dropped videos again.
    public var retriesDropped = false
    /// Told of every video when it is in the index: its id, and why it was dropped.
    public var onVideo: @Sendable (String, DropReason?) -> Void = { _, _ in }

    public init(raw: RawFolder, output: URL, options: BuildOptions = BuildOptions(), workers: Int = DatasetBuild.usualWorkers) {
        (self.raw, self.output, self.options, self.workers) = (raw, output, options, workers)
    }

    /// A film a core.
    public static let usualWorkers = max(1, min(32, ProcessInfo.processInfo.activeProcessorCount))

    /// Builds what is missing: videos that are not in the index, and those of which a clip or keyframe was deleted. Blocks until it is done or `cancellation` says so; then finished videos are kept, and
    /// `BuildSummary.pending` counts the others.
    /// - Throws: `CookGenError` for options, folders and annotation files that will not do, full disks among them.
    public func run(progress: ProgressOutput = .standardError, cancellation: Cancellation = Cancellation()) throws -> BuildSummary {
        try options.check()
        guard (1...64).contains(workers) else { throw CookGenError("\(workers) workers; give 1 to 64") }
        let folder = try DatasetFolder(output, replacing: replaces)
        defer { folder.release() }
        let writer = try DatasetWriter(folder: output, configuration: options.json)
        do {
            let summary = try run(folder, writer, progress, cancellation)
            try writer.close()
            folder.tidy()
            return summary
        } catch {
            try? writer.close()
            folder.tidy()
            switch error {
            case let error as MediaError where error.kind == .diskFull: throw CookGenError.diskFull("the build stopped")
            case let error as MediaError: throw CookGenError("the build stopped: \(error)")
            default: throw error
            }
        }
    }

    private func run(_ folder: DatasetFolder, _ writer: DatasetWriter, _ progress: ProgressOutput, _ cancellation: Cancellation) throws -> BuildSummary {
        if retriesDropped { try writer.forgetDropped() }
        let store: InputStore
        do {
            let line = ProgressLine("reading the input", total: 0, output: progress)
            store = try InputStore(raw, file: folder.input, isCancelled: { cancellation.isCancelled }) { line.update(0, note: $0) }
        } catch is CancellationError {
            return BuildSummary(isInterrupted: true)
        }
        // Threads that have ended may hold on to it for a moment more.
        defer { store.close() }
        // Without its film a video cannot be made again: what is left of it stays.
        try writer.forgetDone { video, files in try !files.allSatisfy(folder.holds) && store.hasFilm(video) }
        try folder.removeOrphans { try writer.isDone($0) }
        let line = FilmQueue(store: store, writer: writer, output: progress)
        try line.count()
        let worker = VideoWorker(raw: raw, folder: folder, options: options, store: store, cancellation: cancellation)
        let group = DispatchGroup()
        for number in 0..<workers {
            group.enter()
            let thread = Thread {
                line.work(worker, writer, cancellation, onVideo)
                group.leave()
            }
            thread.name = "video worker \(number)"
            // As much as a main thread has: decoders of hostile films recurse as they like.
            thread.stackSize = 8 << 20
            thread.start()
        }
        group.wait()
        let pending = try line.end()
        try writer.finish(input: store.counts)
        var summary = try writer.summary(input: store.counts, pending: pending)
        summary.isInterrupted = cancellation.isCancelled && pending > 0
        return summary
    }
}

/// The films that are not in the index yet, handed to the workers one by one, and how far they are.
private final class FilmQueue: Sendable {
    private struct State {
        var page: [InputStore.Film] = []
        var lastID = ""
        var isEmpty = false
        var pending = 0
        var megabytes = 0.0
        var finished = 0.0
        var done = 0
        var dropped = 0
        var failure: (any Error)?
        var line: ProgressLine?
    }

    private let store: InputStore
    private let writer: DatasetWriter
    private let output: ProgressOutput
    private let state = Mutex(State())

    init(store: InputStore, writer: DatasetWriter, output: ProgressOutput) {
        (self.store, self.writer, self.output) = (store, writer, output)
    }

    /// Counts what there is to do.
    func count() throws {
        var last = "", pending = 0, megabytes = 0.0
        while case let page = try store.films(after: last, limit: 256), let end = page.last {
            for film in page where try !writer.contains(film.id) {
                pending += 1
                megabytes += Self.megabytes(film)
            }
            last = end.id
        }
        let line = ProgressLine("building", total: megabytes.rounded(.up), unit: "MB", output: output)
        state.withLock { ($0.pending, $0.megabytes, $0.line) = (pending, megabytes, line) }
    }

    /// Films count by their bytes, the best guess at their work, and a little each for being looked at.
    private static func megabytes(_ film: InputStore.Film) -> Double {
        max(0.1, Double(film.bytes) / 1e6)
    }

    /// A worker's life.
    func work(_ worker: VideoWorker, _ writer: DatasetWriter, _ cancellation: Cancellation, _ onVideo: (String, DropReason?) -> Void) {
        do {
            while !cancellation.isCancelled, let film = try next() {
                var share = 0.0
                let size = Self.megabytes(film)
                let record = try worker.process(film) { done in
                    advance(size * (done - share), film.id)
                    share = done
                }
                try writer.add(record)
                state.withLock {
                    $0.pending -= 1
                    if record.reason == nil { $0.done += 1 } else { $0.dropped += 1 }
                }
                advance(size * (1 - share), film.id)
                onVideo(film.id, record.reason)
            }
        } catch is CancellationError {
            return
        } catch {
            // The others stop after what they have in hand.
            state.withLock { state in
                if state.failure == nil { state.failure = error }
                state.isEmpty = true
            }
        }
    }

    private func next() throws -> InputStore.Film? {
        try state.withLock { state in
            while !state.isEmpty {
                if state.page.isEmpty {
                    state.page = try store.films(after: state.lastID, limit: 64).reversed()
                    guard let last = state.page.first else {
                        state.isEmpty = true
                        return nil
                    }
                    state.lastID = last.id
                }
                guard let film = state.page.popLast() else { return nil }
                if try !writer.contains(film.id) { return film }
            }
            return nil
        }
    }

    private func advance(_ megabytes: Double, _ id: String) {
        state.withLock { state in
            state.finished += megabytes
            state.line?.update((state.finished * 10).rounded() / 10, note: "\(state.done) done, \(state.dropped) dropped  \(id)")
        }
    }

    /// - Returns: the films that were not looked at.
    func end() throws -> Int {
        try state.withLock { state in
            state.line?.finish()
            if let failure = state.failure { throw failure }
            return state.pending
        }
    }
}
