import Checkpoint
import Foundation
import Kitchen
import Media
import Narrative
import Stage
import World

/// What can go wrong while a data set is written.
public struct ExportError: Error, CustomStringConvertible, Sendable {
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}

/// Writes narratives of the kitchen world as a data-set folder: JSON lines, tokens, frames, pictures, films. The same options give
/// the same bytes, with any number of workers.
public struct KitchenExporter: Sendable {
    public struct Options: Sendable {
        public var split = Split.train
        public var narratives = 100
        public var seed: UInt64 = 1
        /// Side in pixels of the square frames that go into safetensors; nil: none.
        public var frames: Int?
        /// Side of PNG files, one a step; nil: none.
        public var pictures: Int?
        /// Side of MP4 films, one a narrative; nil: none.
        public var films: Int?
        /// Scene and motion tokens.
        public var tokens = true
        /// Whole scenes and motions in the JSON lines.
        public var scenes = false
        public var workers = max(1, ProcessInfo.processInfo.activeProcessorCount)

        public init() {}
    }

    public struct Summary: Sendable {
        public var narratives: Int
        public var steps: Int
        public var seconds: Double
        public var workers: Int
    }

    public let options: Options

    public init(_ options: Options) {
        self.options = options
    }

    /// Bytes of a shard of frames at most.
    private static let shardBytes = 192 << 20
    private static let tokenShardSteps = 4096

    /// Writes the folder.
    /// - Parameter cancelled: asked between batches.
    /// - Throws: `ExportError` where the folder is in use or can't be written, `WorldError` where the world has no such narratives.
    public func export(to folder: URL, progress: ProgressLine? = nil, cancelled: () -> Bool = { false }) throws -> Summary {
        let files = FileManager.default
        if files.fileExists(atPath: folder.appending(path: "dataset.json").path) {
            throw ExportError("\(folder.path) holds a data set already: choose another folder, or delete it first")
        }
        let started = ProcessInfo.processInfo.systemUptime
        do { try files.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw ExportError("the folder \(folder.path) can't be made: \(error.localizedDescription)")
        }
        let lines = folder.appending(path: "narratives.jsonl")
        guard files.createFile(atPath: lines.path, contents: nil), let handle = FileHandle(forWritingAtPath: lines.path) else {
            throw ExportError("\(lines.path) can't be written")
        }
        defer { try? handle.close() }
        let generator = try StoryGenerator(split: options.split, seed: options.seed)
        var frames = FrameShards(folder: folder, size: options.frames, capacity: options.frames.map { max(1, Self.shardBytes / ($0 * $0 * 3)) } ?? 1)
        var tokens = TokenShards(folder: folder, capacity: Self.tokenShardSteps)
        var row = 0
        let batch = 8 * options.workers
        for first in stride(from: 0, to: options.narratives, by: batch) {
            if cancelled() { throw ExportError("interrupted: \(first) narratives are in \(folder.path), which is not whole without dataset.json") }
            let made = try make(first..<min(first + batch, options.narratives), generator: generator, folder: folder)
            for piece in made {
                try handle.write(contentsOf: StoryRecord(piece.story, firstRow: row, shares: piece.frames.map { $0?.shares }, scenes: options.scenes).line())
                for (step, frame) in zip(piece.story.steps, piece.frames) {
                    if let frame { try frames.add(frame, row: row) }
                    if options.tokens { try tokens.add(step.shot) }
                    row += 1
                }
            }
            progress?.update(Double(min(first + batch, options.narratives)))
        }
        try frames.flush()
        try tokens.flush()
        let record = DatasetRecord(
            seed: options.seed, split: options.split, narratives: options.narratives, steps: row, frame_size: options.frames,
            frame_shards: frames.names, token_shards: tokens.names)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        try encoder.encode(record).write(to: folder.appending(path: "dataset.json"), options: .atomic)
        return Summary(narratives: options.narratives, steps: row, seconds: ProcessInfo.processInfo.systemUptime - started, workers: options.workers)
    }

    private struct Made: Sendable {
        var story: Story
        /// Each step's frame, where frames are asked for.
        var frames: [SeenFrame?]
    }

    /// Narratives of a range, made side by side, in order.
    private func make(_ range: Range<Int>, generator: StoryGenerator, folder: URL) throws -> [Made] {
        let results = Gathered<Made>(count: range.count)
        // A fixed number of lanes, each with every so-manieth narrative.
        DispatchQueue.concurrentPerform(iterations: options.workers) { lane in
            for offset in stride(from: lane, to: range.count, by: options.workers) {
                results.set(offset, Result { try make(range.lowerBound + offset, generator: generator, folder: folder) })
            }
        }
        return try results.all().map { try $0.get() }
    }

    private func make(_ index: Int, generator: StoryGenerator, folder: URL) throws -> Made {
        let story = try generator.story(index)
        let stage = Stage(workers: 1)
        let frames = story.steps.map { step in options.frames.map { SeenFrame(step.shot, size: $0, stage: stage) } }
        if let side = options.pictures {
            let place = folder.appending(path: "pictures/\(story.id)")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (number, step) in story.steps.enumerated() {
                guard let picture = stage.picture(of: step.shot.scene, width: side, height: side) else { throw ExportError("a picture of \(side) pixels can't be drawn") }
                try PictureFile.write(picture, to: place.appending(path: "\(number + 1).png"))
            }
        }
        if let side = options.films {
            let place = folder.appending(path: "films")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try StoryFilm(story: story, width: side, height: side).write(to: place.appending(path: "\(story.id).mp4"))
        }
        return Made(story: story, frames: frames)
    }
}
