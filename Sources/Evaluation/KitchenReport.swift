import Foundation
import World

/// How varied the kitchen world's words are, and what they are like.
public enum KitchenReport {
    /// Lines `name value`, over the first 200 narratives of the training split of a seed.
    /// - Parameter reference: a folder of written narratives (Benchmarks/scriptreader) by which to read the figures; may be missing.
    public static func lines(seed: UInt64 = 7, narratives: Int = 200, reference: URL? = nil) throws -> [String] {
        let generator = try StoryGenerator(split: .train, seed: seed)
        let stories = try (0..<narratives).map { try generator.story($0) }
        let captions = stories.flatMap { $0.steps.map(\.caption) }, actions = stories.flatMap { $0.steps.map(\.action) }
        // One caption of each narrative, of its first, second, ... step in turn.
        let one = stories.enumerated().map { index, story in story.steps[index % story.steps.count].caption }
        let opening = TextDiversity.commonestOpening(captions)
        func range(_ texts: [String]) -> String {
            let lengths = texts.map { TextDiversity.words($0).count }
            return "\(lengths.min() ?? 0)-\(lengths.max() ?? 0)"
        }
        var lines = [
            "\(stories.count) narratives, \(captions.count) steps; words per action \(range(actions)), per caption \(range(captions))",
            String(format: "kitchen.distinct3 %.3f", TextDiversity.distinct(3, in: captions + actions)),
            String(format: "kitchen.selfbleu4 %.3f", TextDiversity.selfBLEU4(one)),
            String(format: "kitchen.opening %.4f   (the commonest: %@)", opening.share, opening.opening),
        ]
        if let reference {
            let written = try ["a", "b", "c"].flatMap { try WrittenNarratives.captions(reference.appending(path: "\($0).jsonl")) }
            if written.count >= narratives {
                // Captions of one hand; as many as above, spread evenly.
                let some = (0..<narratives).map { written[$0 * written.count / narratives] }
                lines.append(String(format: "written by hand, the same number of captions: distinct-3 %.3f, self-BLEU-4 %.3f", TextDiversity.distinct(3, in: some), TextDiversity.selfBLEU4(some)))
                lines.append(String(format: "the world's, the same number: distinct-3 %.3f", TextDiversity.distinct(3, in: one)))
            }
        }
        return lines
    }
}

/// The captions of a JSON-lines file of written narratives.
enum WrittenNarratives {
    private struct Line: Decodable {
        struct Caption: Decodable { var text: String }
        var captions: [Caption]
    }

    static func captions(_ file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").flatMap { line in
            try JSONDecoder().decode(Line.self, from: Data(line.utf8)).captions.map(\.text)
        }
    }
}
