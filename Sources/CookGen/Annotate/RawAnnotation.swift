import Foundation
import Media
import Synchronization

/// The annotators over a raw folder: what is missing there is written beside what is given, where `auteur dataset build` reads it, and
/// nothing that is given is touched.
///
/// - `refined-generated.json`, in HowTo100M's shape: the clean actions in the speech of videos that neither `annotations.json` nor
///   `refined.json` knows. It is put together at the end of each run, also of one that was stopped, from `refined.jsonl`, which has one
///   video a line and who refined it.
/// - `captions-generated.jsonl`: `{"video":"ID","start":..,"end":..,"caption":"..","by":".."}`, one clip a line: captions of the segments
///   of videos that `captions.jsonl` does not know.
///
/// Lines are written as they are finished; another run goes on after them.
public struct RawAnnotation: Sendable {
    public static let journalName = "refined.jsonl"
    public static let refinedName = "refined-generated.json"
    public static let captionedName = "captions-generated.jsonl"

    public let folder: AnnotationInput
    /// Videos or clips that are worked on at the same time.
    public let workers: Int

    public init(_ folder: AnnotationInput, workers: Int = 2) {
        self.folder = folder
        self.workers = max(1, min(64, workers))
    }

    /// What one run did.
    public struct Summary: Sendable {
        public var done = 0
        public var already = 0
        /// Actions or captions.
        public var written = 0
        /// What was left out, by its reason.
        public var leftOut: [String: Int] = [:]
        /// What there is to know, such as that the input is missing.
        public var note: String?
    }

    private struct Refined: Codable {
        var video: String
        var by: String
        var actions: [TimedText]
    }

    private struct Captioned: Codable {
        var video: String
        var start: Double
        var end: Double
        var caption: String
        var by: String
    }

    /// Refines the speech of every video that has no actions of others and is not done yet. Where there is a folder of films, only those
    /// of which there is one.
    /// - Parameter limit: videos at most.
    public func refine(with refiner: Refiner, limit: Int? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws -> Summary {
        guard let speech = try folder.speech() else { return Summary(note: "no asr.json in \(folder.url.lastPathComponent): there is no speech to refine") }
        let given = try self.given()
        let films = folder.hasVideos ? Set(try folder.videos().map(\.id)) : nil
        let file = folder.url.appendingPathComponent(Self.journalName)
        var known: Set<String> = []
        try JSONLines.read(file) { if let id = $0["video"]?.string, $0["actions"]?.elements != nil { known.insert(id) } }
        let wanted = speech.keys.filter { given[$0, default: []].isEmpty && films?.contains($0) ?? true }.sorted()
        let open = Array(wanted.filter { !known.contains($0) }.prefix(limit ?? .max))
        let summary = Mutex(Summary(already: wanted.count { known.contains($0) }))
        let name = "\(AnnotationPrompts.refinerVersion), \(refiner.generator.name)"
        let work: @Sendable (String) async throws -> Void = { id in
            let result = try await refiner.refine(speech[id] ?? [])
            try summary.withLock { summary in
                try JSONLines.append(Refined(video: id, by: name, actions: result.actions), to: file)
                summary.done += 1
                summary.written += result.actions.count
                summary.leftOut.merge(result.rejected, uniquingKeysWith: +)
                progress?(summary.done, open.count)
            }
        }
        do {
            try await inParallel(open, workers: workers, work)
        } catch {
            try? gather()
            throw error
        }
        try gather()
        return summary.withLock { $0 }
    }

    /// Puts `refined-generated.json` together from the journal, but for what `refined.json` has. Of a video that is there twice, the later
    /// line counts.
    private func gather() throws {
        struct Track: Encodable {
            var start: [Double] = []
            var end: [Double] = []
            var text: [String] = []
        }
        var tracks: [String: Track] = [:]
        let known = try folder.refined() ?? [:]
        for (id, actions) in try refined() where known[id] == nil {
            tracks[id] = Track(start: actions.map(\.start), end: actions.map(\.end), text: actions.map(\.text))
        }
        guard !tracks.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            try encoder.encode(tracks).write(to: folder.url.appendingPathComponent(Self.refinedName), options: .atomic)
        } catch {
            throw CookGenError("cannot write \(Self.refinedName) in \(folder.url.path): \(error.localizedDescription)")
        }
    }

    /// The actions of the journal.
    private func refined() throws -> [String: [TimedText]] {
        var refined: [String: [TimedText]] = [:]
        try JSONLines.read(folder.url.appendingPathComponent(Self.journalName)) { object in
            guard let id = object["video"]?.string, VideoID.isUsable(id), let actions = object["actions"]?.elements else { return }
            refined[id] = actions.compactMap { action in
                guard let start = action["start"]?.double, let end = action["end"]?.double, Interval(start: start, end: end) != nil,
                      let text = action["text"]?.string
                else { return nil }
                return TimedText(start: start, end: end, text: text)
            }
        }
        return refined
    }

    /// Captions the segments (annotated, else refined) of every video that has no captions and is not done yet.
    public func caption(with captioner: Captioner, limit: Int? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil) async throws -> Summary {
        let given = try folder.captioned()
        let segments = try allSegments()
        let file = folder.url.appendingPathComponent(Self.captionedName)
        var known: Set<String> = []
        try JSONLines.read(file) { object in
            if let id = object["video"]?.string, let start = object["start"]?.double { known.insert(Self.key(id, start)) }
        }
        var summaryAtStart = Summary()
        var open: [(id: String, file: URL, segment: TimedText)] = []
        for (id, film) in try folder.videos() where !given.contains(id) {
            guard let list = segments[id], !list.isEmpty else {
                summaryAtStart.leftOut["videos without segments to caption", default: 0] += 1
                continue
            }
            for segment in list {
                if known.contains(Self.key(id, segment.start)) { summaryAtStart.already += 1 } else { open.append((id, film, segment)) }
            }
        }
        let work = Array(open.prefix(limit ?? .max))
        if work.isEmpty, summaryAtStart.already == 0 {
            summaryAtStart.note = given.isEmpty ? "no segments to caption: annotate actions first" : "captions.jsonl has captions of every video"
        }
        let summary = Mutex(summaryAtStart)
        try await inParallel(work, workers: workers) { item in
            let outcome: Captioner.Outcome
            do {
                let film = try FilmReader(item.file)
                let end = min(item.segment.end, max(item.segment.start, film.info.duration))
                guard end > item.segment.start else { throw MediaError("the segment begins after the film's end") }
                outcome = try await captioner.caption(captioner.frames(of: film, from: item.segment.start, to: end), action: item.segment.text)
            } catch is MediaError {
                outcome = .rejected("its video cannot be read there")
            }
            try summary.withLock { summary in
                summary.done += 1
                switch outcome {
                case .caption(let caption):
                    let line = Captioned(video: item.id, start: item.segment.start, end: item.segment.end, caption: caption, by: captioner.name)
                    try JSONLines.append(line, to: file)
                    summary.written += 1
                case .rejected(let reason): summary.leftOut[reason, default: 0] += 1
                }
                progress?(summary.done, work.count)
            }
        }
        return summary.withLock { $0 }
    }

    /// The actions that others gave of each video: annotated ones where there are any, else refined ones.
    private func given() throws -> [String: [TimedText]] {
        var segments = try folder.segments() ?? [:]
        for (id, actions) in try folder.refined() ?? [:] where segments[id, default: []].isEmpty { segments[id] = actions }
        return segments
    }

    /// The segments of each video: those that were given, else those of the journal.
    private func allSegments() throws -> [String: [TimedText]] {
        var segments = try given()
        for (id, actions) in try refined() where segments[id, default: []].isEmpty { segments[id] = actions }
        return segments
    }

    private static func key(_ id: String, _ start: Double) -> String {
        id + String(format: " %.3f", start)
    }
}

/// Works on all `items`, `workers` at a time; the first error cancels the rest and is thrown.
func inParallel<Item: Sendable>(_ items: [Item], workers: Int, _ work: @escaping @Sendable (Item) async throws -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        var next = items.makeIterator()
        for _ in 0..<workers { if let item = next.next() { group.addTask { try await work(item) } } }
        while try await group.next() != nil {
            if let item = next.next() { group.addTask { try await work(item) } }
        }
    }
}
