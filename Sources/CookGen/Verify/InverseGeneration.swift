import Evaluation
import Foundation
import Kitchen
import Media
import Narrative
import Renderer
import Stage

/// Whether captions say what keyframes show (paper 3.2, re-verification), by a model that embeds both.
///
/// CLIP-T is the mean cosine of a caption and its keyframe, times 100. Inverse generation draws the captions anew (ScriptReader and
/// Stage, each video's captions one after another) and compares the drawings with the keyframes: one by one, as the mean cosine of a
/// drawing and its keyframe, and as sets, by the Fréchet distance. A distance between sets does not see which caption belongs to which
/// keyframe, and depends on how many there are; so the clips are split by video into two halves, all three distances are to the
/// keyframes of the second, and each is over equally many:
/// - keyframes of the first half: the floor, which nothing can be expected to pass;
/// - drawings of the first half's captions: the figure;
/// - drawings of the same captions with their words dealt out anew among all of them: what captions that say nothing would get.
public struct InverseGeneration: Sendable {
    public private(set) var clips = 0
    public private(set) var clipT = 0.0
    public private(set) var clipTShuffled = 0.0
    public private(set) var match = 0.0
    public private(set) var matchShuffled = 0.0
    /// Embeddings on each side of the distances; 0 where there were too few for any.
    public private(set) var perSide = 0
    public private(set) var floor = 0.0
    public private(set) var distance = 0.0
    public private(set) var distanceShuffled = 0.0
    private let scorer: String

    /// - Parameters:
    ///   - limit: clips at most, whole videos.
    ///   - side: pixels of the drawings.
    public init(_ reader: DatasetReader, scorer: any TextImageScorer, limit: Int = 1000, side: Int = 224, seed: UInt64 = 1,
                isCancelled: () -> Bool = { Task.isCancelled }, progress: ((Int) -> Void)? = nil) throws {
        self.scorer = scorer.name
        var captions: [[String]] = [], keyframes: [[[Float]]] = [], words: [[Float]] = []
        for video in try reader.videos() where video.isDone {
            guard clips < limit else { break }
            var texts: [String] = [], pictures: [[Float]] = []
            for clip in try reader.clips(of: video.id) where !clip.caption.isEmpty {
                if isCancelled() { throw CancellationError() }
                guard let file = reader.file(clip.keyframePath), let picture = try? PictureFile.read(file) else { continue }
                texts.append(clip.caption)
                pictures.append(try scorer.embed(picture: picture))
                words.append(try scorer.embed(caption: clip.caption))
                clips += 1
                progress?(clips)
            }
            captions.append(texts)
            keyframes.append(pictures)
        }
        let real = keyframes.flatMap { $0 }
        guard real.count >= 8 else { return }

        let drawn = try captions.enumerated().map { try Self.draw($1, side: side, seed: seed &+ UInt64($0), scorer, isCancelled) }
        let other = Self.derangement(keyframes.map(\.count), seed: seed)
        func mean(_ score: (Int) -> Double) -> Double { (0..<real.count).reduce(0) { $0 + score($1) } / Double(real.count) }
        clipT = 100 * mean { Vectors.cosine(words[$0], real[$0]) }
        clipTShuffled = 100 * mean { Vectors.cosine(words[$0], real[other[$0]]) }
        let flat = drawn.flatMap { $0 }
        match = mean { Vectors.cosine(flat[$0], real[$0]) }
        matchShuffled = mean { Vectors.cosine(flat[$0], real[other[$0]]) }

        // Halves by video, so that no video stands on both sides.
        let first = captions.indices.filter { $0 % 2 == 0 }, second = captions.indices.filter { $0 % 2 == 1 }
        let target = second.flatMap { keyframes[$0] }, own = first.flatMap { keyframes[$0] }
        let size = min(target.count, own.count)
        guard size >= 8 else { return }
        perSide = size
        let moments = try FrechetDistance.Moments(Array(target.prefix(size)))
        func distance(_ set: [[Float]]) throws -> Double { try FrechetDistance.between(FrechetDistance.Moments(Array(set.prefix(size))), moments) }
        floor = try distance(own)
        self.distance = try distance(first.flatMap { drawn[$0] })
        let dealt = Self.dealt(first.map { captions[$0] }, seed: seed)
        distanceShuffled = try distance(dealt.enumerated().flatMap { try Self.draw($1, side: side, seed: seed &+ UInt64($0), scorer, isCancelled) })
    }

    /// The drawings of a narrative's captions, embedded.
    private static func draw(_ captions: [String], side: Int, seed: UInt64, _ scorer: any TextImageScorer, _ isCancelled: () -> Bool) throws -> [[Float]] {
        var scene: Scene?
        return try captions.map { caption in
            if isCancelled() { throw CancellationError() }
            let next = ScriptReader.scene(caption: caption, action: "", after: scene, aspect: 1, narrativeSeed: seed, seed: seed).scene
            scene = next
            guard let picture = Stage().picture(of: next, width: side, height: side) else { throw CookGenError("a caption could not be drawn at \(side)x\(side); choose another size") }
            return try scorer.embed(picture: picture)
        }
    }

    /// For each item another one, of another video wherever there is one.
    static func derangement(_ counts: [Int], seed: UInt64) -> [Int] {
        let total = counts.reduce(0, +)
        guard total > 1 else { return Array(0..<total) }
        // Turned by the longest video or more, no item meets one of its own video, unless one video is over half of all.
        let longest = max(1, counts.max() ?? 1)
        var random = SplitMix(state: seed)
        let spare = max(1, total - 2 * longest + 1)
        let turn = min(total - 1, longest + Int(random.next() % UInt64(spare)))
        return (0..<total).map { ($0 + turn) % total }
    }

    /// The captions with the words of all of them dealt out anew; each keeps its number of words.
    static func dealt(_ captions: [[String]], seed: UInt64) -> [[String]] {
        var random = SplitMix(state: seed ^ 0xDEA1)
        var words: [Substring] = captions.joined().flatMap { $0.split(separator: " ") }
        for index in stride(from: words.count - 1, to: 0, by: -1) { words.swapAt(index, Int(random.next() % UInt64(index + 1))) }
        var rest = words[...]
        return captions.map { texts in
            texts.map { caption in
                let count = caption.split(separator: " ").count
                defer { rest = rest.dropFirst(count) }
                return rest.prefix(count).joined(separator: " ")
            }
        }
    }

    /// The result, as lines; the last are `name value`.
    public var lines: [String] {
        guard clips >= 8 else { return ["re-verification: \(clips) clips with readable keyframes and captions, and it needs 8"] }
        var lines = [
            "re-verification of \(clips) clips by \(terminalSafeLine(scorer))",
            String(format: "  CLIP-T of caption and keyframe          %8.2f   captions of other videos %8.2f", clipT, clipTShuffled),
            String(format: "  cosine of drawn caption and keyframe    %8.3f   captions of other videos %8.3f", match, matchShuffled),
        ]
        if perSide > 0 {
            lines.append(String(format: "  Fréchet distance to %4d keyframes       %8.3f   words dealt anew %8.3f   half of the keyframes to the other %8.3f",
                                perSide, distance, distanceShuffled, floor))
        } else {
            lines.append("  too few videos for a Fréchet distance")
        }
        lines += [("cookgen.clip_t", clipT), ("cookgen.clip_t_shuffled", clipTShuffled), ("cookgen.inverse_match", match), ("cookgen.inverse_match_shuffled", matchShuffled)]
            .map { String(format: "%@ %.3f", $0.0, $0.1) }
        if perSide > 0 {
            lines += [("cookgen.inverse_fd", distance), ("cookgen.inverse_fd_shuffled", distanceShuffled), ("cookgen.inverse_fd_halves", floor)]
                .map { String(format: "%@ %.3f", $0.0, $0.1) }
        }
        return lines
    }
}
