import Encoder
import Foundation
import Narrative
import Stage
import World

/// What the visual encoder sees of narratives that no training saw: retrieval of keyframes by their captions, and what linear probes
/// read off z.
public struct EncoderReport {
    private let encoder: ClipEncoder
    private let probes: EncoderProbes?

    /// - Parameters:
    ///   - folder: the encoder's, with its probes where there are any.
    ///   - languageModel: the GGUF file whose word embeddings the text side reads.
    public init(folder: String, languageModel: String) throws {
        encoder = try ClipEncoder(folder: folder, languageModel: languageModel)
        probes = try EncoderProbes.read(folder: folder, width: encoder.configuration.state.count * encoder.configuration.state.width)
    }

    /// A frame as the encoder has it.
    struct Seen {
        var truth: StepTruth
        /// Ids of the foods that are in view.
        var foods: Set<String>
        var state: VisualState
        var picture: [Float]
        var caption: [Float]
    }

    /// Lines `name value` for a split; those of `held-out` are `encoder.NAME`, those of others `encoder.SPLIT.NAME`.
    /// - Parameter seed: of the narratives; not one that training data were drawn with.
    public func lines(split: Split, seed: UInt64 = 2026) throws -> [String] {
        let generator = try StoryGenerator(split: split, seed: seed)
        let stage = Stage()
        func see(_ step: StoryStep) throws -> Seen { try Self.see(step, stage: stage, encoder: encoder) }
        let stories = try (0..<200).map { try generator.story($0) }
        let apart = try stories.enumerated().map { index, story in try see(story.steps[(index * 7) % story.steps.count]) }
        var together: [Seen] = []
        for story in stories.prefix(25) { together += try story.steps.prefix(8).map(see) }
        let prefix = split == .heldOut ? "encoder" : "encoder.\(split.rawValue)"
        var lines = [
            String(format: "%@.r1 %.3f", prefix, Self.recall(1, apart)), String(format: "%@.r5 %.3f", prefix, Self.recall(5, apart)),
            String(format: "%@.r1_of25 %.3f", prefix, Self.recall(1, together)) + "   (among \(together.count) frames)",
        ]
        if let probes { lines += probes.figures((apart + together).map { ($0.state.values, $0.truth, $0.foods) }).map { String(format: "%@.%@ %.3f", prefix, $0.name, $0.value) } }
        return lines
    }

    static func see(_ step: StoryStep, stage: Stage, encoder: ClipEncoder) throws -> Seen {
        // Drawn at the size of the data set's clips; what the encoder makes of it is its own preprocessing.
        guard let picture = stage.picture(of: step.shot.scene, width: 448, height: 448) else { throw EncoderReportError.undrawn }
        let state = try encoder.encode(picture)
        return Seen(truth: step.shot.truth, foods: foodsInView(step.shot, stage: stage), state: state, picture: try encoder.embed(state: state), caption: encoder.embed(caption: step.caption))
    }

    /// The share of the picture that a food covers where it is in view (`IN_VIEW` of Training/auteur_training/truth.py).
    private static let inView: Float = 0.002

    private static func foodsInView(_ shot: StagedWorld.Shot, stage: Stage) -> Set<String> {
        let maps = stage.coverage(of: shot.scene, slots: shot.truth.foods.map(\.slot), side: 16)
        return Set(zip(shot.truth.foods, maps).filter { $1.reduce(0, +) >= inView * Float($1.count) }.map(\.0.id))
    }

    /// Share of captions whose own picture is among the `n` nearest. A tie counts against us.
    private static func recall(_ n: Int, _ seen: [Seen]) -> Double {
        let found = seen.indices.count { index in
            let own = ClipEncoder.cosine(seen[index].caption, seen[index].picture)
            return seen.indices.count { ClipEncoder.cosine(seen[index].caption, seen[$0].picture) >= own } <= n
        }
        return Double(found) / Double(max(1, seen.count))
    }
}
