import Foundation
import Media
import Narrative
import Roles
import Sessions
import Synchronization

/// How a film is made of a narrative.
public struct FilmOptions: Hashable, Sendable {
    public var width: Int
    public var height: Int
    public var framesPerSecond: Int
    /// Seconds of the cross-dissolve between two steps; it takes half of its time from each and makes the film no shorter.
    public var dissolve: Double
    /// x264 preset.
    public var preset: String

    public init(width: Int = 1280, height: Int = 720, framesPerSecond: Int = 24, dissolve: Double = 0.4, preset: String = "medium") {
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.dissolve = dissolve
        self.preset = preset
    }
}

/// How far an export is.
public struct FilmProgress: Hashable, Sendable {
    public let framesDone: Int
    public let framesTotal: Int
    /// The step being drawn, from 1.
    public let step: Int
}

/// What came out of an export.
public struct FilmReport: Hashable, Sendable {
    public let url: URL
    public let frames: Int
    /// Seconds.
    public let duration: Double
    public let bytes: Int
    public let steps: Int
    /// What the author should know: steps left out, clips shown as stills.
    public let notes: [String]
}

extension Production {
    /// Writes the narrative as an H.264 film: each step's clip for its duration, short cross-dissolves, a chapter and a
    /// subtitle line per step, title and cover. The file appears under its name only when it is whole.
    ///
    /// Drawing runs on a thread of its own while the writer encodes. Cancelling the task ends both and leaves no file.
    /// - Parameter replace: whether a file of this name that is no film of ours may be replaced.
    public func exportFilm(
        to url: URL, options: FilmOptions = FilmOptions(), replace: Bool = false, progress: @escaping @Sendable (FilmProgress) -> Void = { _ in }
    ) async throws -> FilmReport {
        try Self.check(options, url: url, replace: replace)
        let narrative = try session.narrative()
        let cancelled = Flag()
        return try await withTaskCancellationHandler {
            try await onThread(named: "film") {
                let (shots, notes) = try filmShots(of: narrative, options: options)
                let film = Film(shots: shots, options: options)
                let writer = try FilmWriter(
                    url, settings: FilmSettings(width: options.width, height: options.height, framesPerSecond: options.framesPerSecond, preset: options.preset),
                    metadata: film.metadata(title: narrative.query, comment: comment(narrative), cover: try cover(of: narrative, options: options)))
                do {
                    var previous = Date.distantPast
                    for index in 0..<film.frameCount {
                        if cancelled.isSet { throw CancellationError() }
                        try writer.append(film.frame(index))
                        if Date().timeIntervalSince(previous) > 0.1 || index == film.frameCount - 1 {
                            previous = Date()
                            progress(FilmProgress(framesDone: writer.framesWritten, framesTotal: film.frameCount, step: film.shot(at: index).number))
                        }
                    }
                    if cancelled.isSet { throw CancellationError() }
                    let summary = try writer.finish()
                    return FilmReport(url: url, frames: summary.frames, duration: summary.duration, bytes: summary.bytes, steps: shots.count, notes: notes)
                } catch {
                    writer.cancel()
                    throw error
                }
            }
        } onCancel: {
            cancelled.set()
        }
    }

    /// Begins every film's comment, so that a later export knows its own.
    static let filmComment = "Made with auteur: scenes from words, drawn and moved by rule"

    private func comment(_ narrative: Narrative) -> String {
        "\(Self.filmComment). \(cast.director.identity); \(cast.renderer.identity); \(cast.animator.identity); seed \(narrative.seed)"
    }

    private static func check(_ options: FilmOptions, url: URL, replace: Bool) throws {
        guard url.pathExtension.lowercased() == "mp4" else { throw ProductionError("a film's name ends in .mp4, not '\(url.lastPathComponent)'") }
        guard (16...7680).contains(options.width), (16...4320).contains(options.height), options.width % 2 == 0, options.height % 2 == 0 else {
            throw ProductionError("\(options.width)x\(options.height) cannot be encoded: both sides even, 16x16 to 7680x4320")
        }
        guard (1...120).contains(options.framesPerSecond) else { throw ProductionError("\(options.framesPerSecond) frames/s cannot be encoded: 1 to 120") }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { return }
        if isFolder.boolValue { throw ProductionError("'\(url.lastPathComponent)' is a folder") }
        if !replace, (try? FilmReader(url).info.comment)?.hasPrefix(filmComment) != true {
            throw ProductionError("'\(url.lastPathComponent)' exists and is no film of auteur's: add --force to replace it, or choose another name")
        }
    }

    private func cover(of narrative: Narrative, options: FilmOptions) throws -> Picture? {
        guard let last = narrative.steps.last(where: { $0[.keyframe].take != nil }), let keyframe = try Self.keyframe(of: last, in: session) else { return nil }
        return try still(keyframe, options: options)
    }

    private func still(_ keyframe: Keyframe, options: FilmOptions) throws -> Picture {
        try cast.renderer.redraw(keyframe, width: options.width, height: options.height)
            ?? keyframe.picture.filled(width: options.width, height: options.height)
    }

    private func filmShots(of narrative: Narrative, options: FilmOptions) throws -> (shots: [Film.Shot], notes: [String]) {
        var shots: [Film.Shot] = []
        var notes: [String] = []
        for (index, step) in narrative.steps.enumerated() {
            guard let keyframe = try Self.keyframe(of: step, in: session) else {
                notes.append("step \(index + 1) has no keyframe and is left out")
                continue
            }
            var source: Film.Source?
            if let clip = try Self.clip(of: step, in: session) {
                do {
                    source = .moving(try cast.animator.frames(of: clip, keyframe: keyframe, width: options.width, height: options.height))
                } catch let error as RoleError {
                    notes.append("step \(index + 1) is shown as a still: \(error.description)")
                }
            } else {
                notes.append("step \(index + 1) has no clip and is shown as a still")
            }
            // A clip read from a hostile file may claim any length.
            let duration = settings.duration(of: step)
            guard duration.isFinite, (0.1...600).contains(duration) else {
                throw ProductionError("step \(index + 1) would last \(duration) seconds: /duration \(index + 1) 5 gives it a sensible length")
            }
            shots.append(
                Film.Shot(
                    number: index + 1, source: try source ?? .still(still(keyframe, options: options)), duration: duration,
                    line: step.action.map(terminalSafeLine) ?? "Step \(index + 1)"))
        }
        guard !shots.isEmpty else { throw ProductionError("there is nothing to film yet: Enter takes the first step") }
        return (shots, notes)
    }
}

/// A flag that one thread sets and another reads.
final class Flag: Sendable {
    private let value = Atomic<Bool>(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
}

/// Runs work that blocks or computes for long on a thread of its own, off the concurrency pool.
public func onThread<R: Sendable>(named name: String, _ work: @escaping @Sendable () throws -> R) async throws -> R {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result(catching: work)) }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }
}
