import Foundation
import Kitchen
import World

/// A narrative as one line of `narratives.jsonl`.
struct StoryRecord: Encodable {
    struct Step: Encodable {
        /// Index of the step in all tensors of the folder.
        var row: Int
        var action: String
        var caption: String
        /// Seconds.
        var duration: Double
        var truth: StepTruth
        /// Of the picture's area, the share that each of the truth's foods is seen to cover; nil where no frames were drawn.
        var shares: [Float]?
        var scene: Scene?
        var motion: Motion?
    }

    var id: String
    var seed: UInt64
    var split: Split
    var dish: String
    var query: String
    var swapped: [String: String]
    var edited: PlanEdit?
    var steps: [Step]

    /// - Parameter scenes: whether scenes and motions go in whole, as JSON.
    init(_ story: Story, firstRow: Int, shares: [[Float]?], scenes: Bool) {
        id = story.id
        seed = story.seed
        split = story.split
        dish = story.dish
        query = story.query
        swapped = story.swapped
        edited = story.edit
        steps = story.steps.enumerated().map { index, step in
            Step(
                row: firstRow + index, action: step.action, caption: step.caption, duration: step.shot.motion.duration, truth: step.shot.truth,
                shares: shares[index], scene: scenes ? step.shot.scene : nil, motion: scenes ? step.shot.motion : nil)
        }
    }

    private static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    /// One line of JSON with its line feed; the same narrative gives the same bytes.
    func line() throws -> Data {
        var data = try Self.encoder.encode(self)
        data.append(0x0A)
        return data
    }
}

/// `dataset.json`: written last, so that a folder that has it is whole.
struct DatasetRecord: Encodable {
    var format = "auteur-kitchen 1"
    var seed: UInt64
    var split: Split
    var narratives: Int
    var steps: Int
    var frame_size: Int?
    var frame_shards: [String]
    var token_shards: [String]
    var vocabulary = Vocabulary()

    /// The closed word lists by whose index tokens name things.
    struct Vocabulary: Encodable {
        var ingredients = Lexicon.ingredients.map(\.id)
        var forms = Form.allCases
        var cooks = Cook.allCases
        var vessels = VesselKind.allCases
        var tools = ToolKind.allCases
        var hands = HandPose.allCases
        var counters = CounterKind.allCases
        var colours = Colour.allCases
        var operations = Operation.allCases
        var skins = Skin.allCases
    }
}
