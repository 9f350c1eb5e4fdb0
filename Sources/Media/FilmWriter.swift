import Foundation
import Narrative

/// Writes a film: H.264 (BT.709, yuv420p) in MP4, with chapters, subtitles, cover and tags, the index in front.
///
/// Encoding runs in its own threads while the caller draws the next frame. The film is written as `.NAME.partial` beside its
/// name and takes the name when it is whole and on the disk; a crash never leaves a broken film under it. To be used from
/// one task at a time, but for `cancel`, which any thread may call.
public final class FilmWriter: Sendable {
    private let pipeline: FilmPipeline
    private let settings: FilmSettings
    private let file: AtomicFile

    /// - Throws: `MediaError` for settings that cannot be written (odd sizes among them) and folders that cannot be
    ///   written to.
    public init(_ url: URL, settings: FilmSettings = FilmSettings(), metadata: FilmMetadata = FilmMetadata()) throws {
        quietLibAV
        try settings.check()
        try metadata.check()
        guard ["mp4", "m4v", "mov"].contains(url.pathExtension.lowercased()) else {
            throw MediaError("\(url.lastPathComponent) is no name for a film; it must end in .mp4")
        }
        self.settings = settings
        file = AtomicFile(url)
        try file.claim()
        do {
            let encoder = try FilmEncoder(file, settings: settings, metadata: metadata)
            pipeline = try FilmPipeline(encoder, file: file, width: settings.width, height: settings.height)
        } catch {
            file.discard()
            throw error
        }
    }

    deinit {
        pipeline.cancel()
    }

    /// Adds a frame; returns as soon as the encoder can take it.
    /// - Throws: `MediaError` where the picture's size is not the film's, or where encoding or writing failed.
    public func append(_ picture: Picture) throws {
        guard picture.width == settings.width, picture.height == settings.height else {
            throw MediaError("a frame of \(picture.width)x\(picture.height) in a film of \(settings.width)x\(settings.height)")
        }
        try picture.pixels.withUnsafeBytes { try append(rgb: $0) }
    }

    /// Adds a frame of `width * height * 3` bytes RGB, rows from the top, no padding. The bytes may change afterwards.
    public func append(rgb: UnsafeRawBufferPointer) throws {
        guard rgb.count == settings.width * settings.height * 3 else {
            throw MediaError("a frame of \(rgb.count) bytes; RGB at \(settings.width)x\(settings.height) has \(settings.width * settings.height * 3)")
        }
        try pipeline.append { VideoColour.convert(rgb, width: settings.width, height: settings.height, into: $0) }
    }

    /// Frames taken so far.
    public var framesWritten: Int { pipeline.accepted }

    /// Encodes what is left, completes the file, forces it onto the disk and gives it its name.
    public func finish() throws -> FilmSummary {
        guard framesWritten > 0 else {
            cancel()
            throw MediaError("\(file.target.lastPathComponent) would have no frame; nothing was written")
        }
        try pipeline.finish()
        let size = (try? FileManager.default.attributesOfItem(atPath: file.target.path)[.size] as? Int) ?? 0
        return FilmSummary(frames: framesWritten, duration: Double(framesWritten) / settings.frameRate, bytes: size)
    }

    /// Stops writing and deletes the partial file; the name keeps whatever stood under it before. Without effect on a
    /// finished film.
    public func cancel() {
        pipeline.cancel()
    }
}
