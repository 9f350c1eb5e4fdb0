import Foundation
import Media
import Narrative

/// Cuts clips out of one film: pictures turned upright, the short side scaled to the clip's size, the middle cut out, H.264.
///
/// Frames are taken from the source by time, at its own rate: what is on screen at start + k / rate. So clips keep their length
/// where the source's frames come irregularly. Used by one thread.
final class ClipCutter {
    static let minimumSeconds = 0.2
    static let maximumSeconds = 600.0

    /// A clip that was cut.
    struct Cut {
        var frames: Int
    }

    private let url: URL
    private let probe: VideoProbe
    private let size: Int
    private let rate: ClipRate
    private let isCancelled: () -> Bool
    private var reader: FilmReader?

    init(_ url: URL, probe: VideoProbe, size: Int, isCancelled: @escaping () -> Bool) {
        (self.url, self.probe, self.size, self.isCancelled) = (url, probe, size, isCancelled)
        rate = ClipRate(of: probe.frameRate)
    }

    /// Why a clip cannot be cut.
    struct Refusal: Error {
        var fate: CaptionFate
    }

    /// Writes a clip and its keyframe, the middle frame.
    /// - Throws: `Refusal`; `CancellationError`; `MediaError` where a file cannot be written.
    func cut(_ interval: Interval, clip: URL, keyframe: URL) throws -> Cut {
        let (start, length) = (interval.startSeconds, interval.endSeconds - interval.startSeconds)
        // Times are rounded to tenths or whole seconds in the annotations that there are.
        guard interval.endSeconds <= probe.duration + 0.5 else { throw Refusal(fate: .beyondEnd) }
        guard (Self.minimumSeconds...Self.maximumSeconds).contains(length) else { throw Refusal(fate: .badLength) }
        let count = max(2, Int((length * rate.perSecond).rounded()))
        let middle = try picture(at: start + Double(count / 2) / rate.perSecond)
        guard !middle.isBlack else { throw Refusal(fate: .black) }
        var settings = FilmSettings(width: size, height: size, framesPerSecond: rate.frames, preset: "veryfast", crf: 21, threads: 1,
                                    rateDivisor: rate.seconds)
        settings.isRepeatable = true
        let writer = try FilmWriter(clip, settings: settings)
        do {
            _ = try picture(at: start)
            let patched = reader?.patchedFrames ?? 0
            for index in 0..<count {
                if isCancelled() { throw CancellationError() }
                try writer.append(try picture(at: start + Double(index) / rate.perSecond))
            }
            guard (reader?.patchedFrames ?? 0) - patched <= count / 10 else { throw Refusal(fate: .damaged) }
            try PictureFile.write(middle, to: keyframe)
            return Cut(frames: try writer.finish().frames)
        } catch {
            writer.cancel()
            throw error
        }
    }

    /// The square picture that is on screen at a time.
    private func picture(at seconds: Double) throws -> Picture {
        do {
            let reader = try reader ?? FilmReader(url, threads: 1)
            self.reader = reader
            // The short side becomes `size`; as decoded, before the turn.
            let isTurned = probe.rotation % 180 != 0
            let (shownWidth, shownHeight) = isTurned ? (probe.height, probe.width) : (probe.width, probe.height)
            let scale = Double(size) / Double(min(shownWidth, shownHeight))
            let width = max(size, Int((Double(shownWidth) * scale).rounded())), height = max(size, Int((Double(shownHeight) * scale).rounded()))
            let whole = try reader.frame(at: seconds, width: width, height: height)
            return try whole.cropped(x: (width - size) / 2, y: (height - size) / 2, width: size, height: size).turned(degrees: probe.rotation)
        } catch let error as MediaError {
            // A decoder that has failed once is in an unknown state.
            reader = nil
            if error.kind == .diskFull { throw error }
            throw Refusal(fate: .damaged)
        }
    }
}

/// A clip's frame rate: its source's, at most 30.
struct ClipRate: Hashable, Sendable {
    /// Frames in `seconds` seconds.
    var frames: Int
    /// 1, or 1001 for television's rates.
    var seconds: Int

    var perSecond: Double { Double(frames) / Double(seconds) }

    /// Rates over 30 are divided by the least whole number that brings them down to it, so that frames are left out evenly. What
    /// is within a hundredth of a whole or a television rate is that rate; anything else is rounded to a whole one.
    init(of source: Double) {
        let source = source.isFinite ? min(max(source, 1), 1000) : 25
        let rate = source / (source / 30.02).rounded(.up)
        let whole = max(1, min(30, rate.rounded()))
        let television = whole * 1000 / 1001
        if abs(rate - television) < 0.01, abs(rate - television) < abs(rate - whole) {
            (frames, seconds) = (Int(whole) * 1000, 1001)
        } else {
            (frames, seconds) = (Int(whole), 1)
        }
    }
}
