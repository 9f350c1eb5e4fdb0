import Foundation
import Narrative

/// How a film is encoded: H.264 in MP4.
public struct FilmSettings: Hashable, Sendable {
    /// Pixels; both even.
    public var width: Int
    public var height: Int
    /// Frames per `rateDivisor` seconds.
    public var framesPerSecond: Int
    /// 1, or 1001 for television's rates: 30000 frames in 1001 seconds.
    public var rateDivisor: Int
    /// x264's, from `ultrafast` to `placebo`.
    public var preset: String
    /// x264's constant rate factor: 0 (lossless) to 51; 20 is hard to tell from the original.
    public var crf: Double
    /// Threads of the encoder; three to two cores, as x264 itself chooses, keep the cores busy while frames wait for each other.
    public var threads: Int
    /// The same pictures give the same bytes, with one thread. x264's macroblock tree reads memory that it has not written (seen with
    /// glibc's MALLOC_PERTURB_); without it files are a little larger.
    public var isRepeatable = false

    public init(width: Int = 1280, height: Int = 720, framesPerSecond: Int = 24, preset: String = "medium", crf: Double = 20,
                threads: Int = FilmSettings.usualThreads, rateDivisor: Int = 1) {
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.preset = preset
        self.crf = crf
        self.threads = threads
        self.rateDivisor = rateDivisor
    }

    /// Frames per second.
    public var frameRate: Double { Double(framesPerSecond) / Double(max(1, rateDivisor)) }

    /// x264's own choice: one and a half per core.
    public static let usualThreads = max(1, min(64, ProcessInfo.processInfo.activeProcessorCount * 3 / 2))

    static let presets = ["ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow", "placebo"]

    /// - Throws: `MediaError` that says which setting is out of range and what would do.
    func check() throws {
        guard (16...8192).contains(width), (16...8192).contains(height) else {
            throw MediaError("a film of \(width)x\(height) cannot be written; sides go from 16 to 8192 pixels")
        }
        guard width % 2 == 0, height % 2 == 0 else {
            throw MediaError("H.264 needs even sizes, and \(width)x\(height) is odd; "
                + "try \((width + 1) / 2 * 2)x\((height + 1) / 2 * 2)")
        }
        guard (1...10_000).contains(rateDivisor), (1...240).contains(frameRate), framesPerSecond <= 1_000_000 else {
            throw MediaError("\(frameRate) frames per second cannot be written; choose 1 to 240")
        }
        guard Self.presets.contains(preset) else {
            throw MediaError("x264 has no preset \"\(preset)\"; choose one of \(Self.presets.joined(separator: ", "))")
        }
        guard crf >= 0, crf <= 51 else { throw MediaError("crf \(crf) is out of range; choose 0 to 51, 20 is usual") }
        guard (1...64).contains(threads) else { throw MediaError("\(threads) encoder threads; choose 1 to 64") }
    }
}

/// A line of text with its time: a chapter's name or a subtitle.
public struct FilmLine: Hashable, Sendable {
    public var text: String
    /// Seconds from the film's start.
    public var start: Double
    public var end: Double

    public init(text: String, start: Double, end: Double) {
        self.text = text
        self.start = start
        self.end = end
    }
}

/// What a film says about itself.
public struct FilmMetadata: Hashable, Sendable {
    public var title: String
    public var comment: String
    /// In order of time, not overlapping.
    public var chapters: [FilmLine]
    /// In order of time, not overlapping.
    public var subtitles: [FilmLine]
    public var cover: Picture?

    public init(title: String = "", comment: String = "", chapters: [FilmLine] = [], subtitles: [FilmLine] = [], cover: Picture? = nil) {
        self.title = title
        self.comment = comment
        self.chapters = chapters
        self.subtitles = subtitles
        self.cover = cover
    }

    /// - Throws: `MediaError` where times run backwards or overlap.
    func check() throws {
        for (lines, kind) in [(chapters, "chapter"), (subtitles, "subtitle")] {
            var time = 0.0
            for (index, line) in lines.enumerated() {
                // Ends and starts that are meant to be equal may differ by rounding.
                guard line.start.isFinite, line.end.isFinite, line.start >= time - 1e-6, line.end > line.start, line.end < 1e6 else {
                    throw MediaError("\(kind) \(index + 1) goes from \(line.start) s to \(line.end) s; times must ascend and not overlap")
                }
                time = line.end
            }
        }
    }
}

/// A finished film file.
public struct FilmSummary: Hashable, Sendable {
    public let frames: Int
    /// Seconds.
    public let duration: Double
    /// Size of the file.
    public let bytes: Int
}
