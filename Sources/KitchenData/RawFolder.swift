import Foundation
import Kitchen
import Media
import World

/// Writes a raw folder, the input of the data-set pipeline, messy on purpose: what people's films and their annotations are like,
/// with the truth of it kept beside them for evaluation.
public struct RawFolder: Sendable {
    /// What is wrong with a film or with what is said of it. Raw values are stored in `truth.json`.
    public enum Fault: String, Codable, CaseIterable, Sendable {
        case none
        /// The file ends early.
        case truncated
        /// The annotations give another duration and segments after the end.
        case wrongDuration = "wrong-duration"
        /// The film begins with some seconds of black.
        case blackIntro = "black-intro"
        /// A text by the name of a film.
        case notAFilm = "not-a-film"
        case empty
        /// Annotated, and not there.
        case missing
        /// A single frame.
        case still
    }

    public let split: Split
    public let seed: UInt64
    public let videos: Int
    public let workers: Int

    public init(split: Split, seed: UInt64, videos: Int, workers: Int) {
        self.split = split
        self.seed = seed
        self.videos = videos
        self.workers = workers
    }

    private static let sizes = [(448, 448), (480, 360), (640, 360), (360, 480), (426, 240), (320, 320), (512, 448), (270, 480), (384, 300)]

    /// What became of one narrative.
    private struct Video: Sendable {
        var id: String
        var fault: Fault
        var annotation: YouCookVideo
        var speech: [RawSpeech.Row]
        var captions: [CaptionLine]
        var truth: TruthVideo
    }

    struct YouCookVideo: Encodable {
        struct Action: Encodable {
            var id: Int
            var segment: [Double]
            var sentence: String
        }

        var duration: Double
        var subset: String
        var recipe_type: String
        var annotations: [Action]
    }

    struct CaptionLine: Encodable {
        var video: String
        var start: Double
        var end: Double
        var caption: String
        var truth: StepTruth?
    }

    struct TruthVideo: Encodable {
        struct Step: Encodable {
            var start: Double
            var end: Double
            var action: String
            var caption: String
        }

        var fault: Fault
        var title: String
        var steps: [Step]
    }

    /// Writes the folder.
    /// - Returns: how many films have each fault.
    /// - Throws: `ExportError`, `MediaError`, `WorldError`.
    public func write(to folder: URL, progress: ProgressLine? = nil) throws -> [Fault: Int] {
        let films = folder.appending(path: "videos")
        guard !FileManager.default.fileExists(atPath: films.path) else { throw ExportError("\(folder.path) holds a raw folder already: choose another folder, or delete it first") }
        do { try FileManager.default.createDirectory(at: films, withIntermediateDirectories: true) } catch {
            throw ExportError("the folder \(folder.path) can't be made: \(error.localizedDescription)")
        }
        let results = Gathered<Video>(count: videos)
        DispatchQueue.concurrentPerform(iterations: workers) { lane in
            for index in stride(from: lane, to: videos, by: workers) {
                results.set(index, Result { try make(index, in: films) })
                progress?.update(Double(results.done))
            }
        }
        let made = try results.all().map { try $0.get() }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func save(_ value: some Encodable, _ name: String) throws {
            try encoder.encode(value).write(to: folder.appending(path: name), options: .atomic)
        }
        try save(["database": Dictionary(uniqueKeysWithValues: made.map { ($0.id, $0.annotation) })], "annotations.json")
        try save(Dictionary(uniqueKeysWithValues: made.map { ($0.id, RawSpeech.Track($0.speech)) }), "asr.json")
        try save(Dictionary(uniqueKeysWithValues: made.map { ($0.id, $0.truth) }), "truth.json")
        var lines = Data()
        for line in made.flatMap(\.captions) {
            lines.append(try encoder.encode(line))
            lines.append(0x0A)
        }
        try lines.write(to: folder.appending(path: "captions.jsonl"), options: .atomic)
        return Dictionary(made.map { ($0.fault, 1) }, uniquingKeysWith: +)
    }

    private func make(_ index: Int, in films: URL) throws -> Video {
        var random = SplitMix(state: seed ^ UInt64(index) &* 0xA076_1D64_78BD_642F)
        let (width, height) = random.pick(Self.sizes)
        let story = try StoryGenerator(split: split, seed: seed, aspect: Float(width) / Float(height)).story(index)
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
        let id = String((0..<11).map { _ in random.pick(alphabet) })
        let fault = Self.fault(random.unit())
        let intro = fault == .blackIntro ? Double(random.between(1, 4)) : 0
        let film = StoryFilm(story: story, width: width, height: height, framesPerSecond: random.pick([10, 12, 15]), preset: "ultrafast")
        let black = Int(intro * Double(film.framesPerSecond))
        let shift = Double(black) / Double(film.framesPerSecond)
        let times = film.times.map { (start: $0.start + shift, end: $0.end + shift) }
        try write(film, fault: fault, black: black, to: films.appending(path: "\(id).mp4"), random: &random)

        let stretch = fault == .wrongDuration ? Double(random.between(1.4, 2.2)) : 1
        let end = times.last?.end ?? 0
        let actions = zip(story.steps, times).enumerated().map { number, pair in
            let (step, time) = pair
            let last = fault == .wrongDuration && number == story.steps.count - 1
            return YouCookVideo.Action(
                id: number, segment: [rounded((time.start + Double(random.between(-0.5, 0.5))) * (last ? stretch : 1)), rounded((time.end + Double(random.between(-0.7, 0.2))) * (last ? stretch : 1))],
                sentence: step.action)
        }
        return Video(
            id: id, fault: fault,
            annotation: YouCookVideo(duration: rounded(end * stretch), subset: "training", recipe_type: String(100 + index % 89), annotations: actions),
            speech: RawSpeech.rows(story, times: times, random: &random), captions: captions(story, id: id, times: times, random: &random),
            truth: TruthVideo(
                fault: fault, title: story.query,
                steps: zip(story.steps, times).map { TruthVideo.Step(start: rounded($1.start), end: rounded($1.end), action: $0.action, caption: $0.caption) }))
    }

    private static func fault(_ draw: Float) -> Fault {
        let table: [(Fault, Float)] = [
            (.truncated, 0.07), (.wrongDuration, 0.06), (.blackIntro, 0.1), (.notAFilm, 0.02), (.empty, 0.02), (.missing, 0.03), (.still, 0.02),
        ]
        var sum: Float = 0
        for (fault, share) in table {
            sum += share
            if draw < sum { return fault }
        }
        return .none
    }

    private func write(_ film: StoryFilm, fault: Fault, black: Int, to url: URL, random: inout SplitMix) throws {
        switch fault {
        case .missing: return
        case .empty: try Data().write(to: url)
        case .notAFilm: try Data("<html><body>404: this video is gone</body></html>\n".utf8).write(to: url)
        case .still:
            var story = film.story
            story.steps = Array(story.steps.prefix(1))
            story.steps[0].shot.motion.duration = 0.01
            try StoryFilm(story: story, width: film.width, height: film.height, framesPerSecond: film.framesPerSecond, preset: film.preset).write(to: url)
        case .none, .truncated, .wrongDuration, .blackIntro:
            try film.write(to: url, blackFrames: black)
            if fault == .truncated {
                let bytes = try Data(contentsOf: url)
                try bytes.prefix(Int(Double(bytes.count) * Double(random.between(0.05, 0.8)))).write(to: url)
            }
        }
    }

    /// Clips with their captions: mostly a step each, with times that are a little off; some steps in two, some captions empty, some
    /// times impossible.
    private func captions(_ story: Story, id: String, times: [(start: Double, end: Double)], random: inout SplitMix) -> [CaptionLine] {
        var lines: [CaptionLine] = []
        for (step, time) in zip(story.steps, times) {
            let draw = random.unit()
            let start = max(0, time.start + Double(random.between(-0.6, 0.6))), end = time.end + Double(random.between(-0.3, 0.9))
            func line(_ start: Double, _ end: Double, _ caption: String) -> CaptionLine {
                CaptionLine(video: id, start: rounded(start), end: rounded(end), caption: caption, truth: step.shot.truth)
            }
            if draw < 0.06 {
                let middle = (start + end) / 2
                lines += [line(start, middle, step.caption), line(middle, end, step.caption)]
            } else if draw < 0.09 {
                lines.append(line(start, end, ""))
            } else if draw < 0.11 {
                lines.append(line(end, start, step.caption))
            } else if draw < 0.14 {
                continue
            } else {
                lines.append(line(start, end, step.caption))
            }
        }
        return lines
    }
}

func rounded(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }

/// Results of work side by side, by index.
final class Gathered<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Result<Value, any Error>?]
    private var count = 0

    init(count: Int) { values = Array(repeating: nil, count: count) }

    var done: Int { lock.withLock { count } }

    func set(_ index: Int, _ value: Result<Value, any Error>) {
        lock.withLock {
            values[index] = value
            count += 1
        }
    }

    func all() -> [Result<Value, any Error>] { lock.withLock { values.compactMap { $0 } } }
}
