import Checkpoint
import Encoder
import Foundation
import Kernels
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
        probes = try FileManager.default.fileExists(atPath: folder + "/probes.json") ? EncoderProbes(folder: folder, width: encoder.configuration.state.count * encoder.configuration.state.width) : nil
    }

    /// A frame as the encoder has it.
    private struct Seen {
        var truth: StepTruth
        /// Ids of the foods that are in view.
        var foods: Set<String>
        var z: [Float]
        var picture: [Float]
        var caption: [Float]
    }

    /// Lines `name value` for a split; those of `held-out` are `encoder.NAME`, those of others `encoder.SPLIT.NAME`.
    /// - Parameter seed: of the narratives; not one that training data were drawn with.
    public func lines(split: Split, seed: UInt64 = 2026) throws -> [String] {
        let generator = try StoryGenerator(split: split, seed: seed)
        let stage = Stage()
        func see(_ step: StoryStep) throws -> Seen {
            // Drawn at the size of the data set's clips; what the encoder makes of it is its own preprocessing.
            guard let picture = stage.picture(of: step.shot.scene, width: 448, height: 448) else { throw EncoderReportError.undrawn }
            let state = try encoder.encode(picture)
            return Seen(truth: step.shot.truth, foods: Self.foodsInView(step.shot, stage: stage), z: state.values, picture: try encoder.embed(state: state), caption: encoder.embed(caption: step.caption))
        }
        let stories = try (0..<200).map { try generator.story($0) }
        let apart = try stories.enumerated().map { index, story in try see(story.steps[(index * 7) % story.steps.count]) }
        var together: [Seen] = []
        for story in stories.prefix(25) { together += try story.steps.prefix(8).map(see) }
        let prefix = split == .heldOut ? "encoder" : "encoder.\(split.rawValue)"
        var lines = [
            String(format: "%@.r1 %.3f", prefix, Self.recall(1, apart)), String(format: "%@.r5 %.3f", prefix, Self.recall(5, apart)),
            String(format: "%@.r1_of25 %.3f", prefix, Self.recall(1, together)) + "   (among \(together.count) frames)",
        ]
        if let probes { lines += probes.figures((apart + together).map { ($0.z, $0.truth, $0.foods) }).map { String(format: "%@.%@ %.3f", prefix, $0.name, $0.value) } }
        return lines
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

enum EncoderReportError: Error, CustomStringConvertible {
    case undrawn
    case probes(String)

    var description: String {
        switch self {
        case .undrawn: "a scene can't be drawn at 448 pixels"
        case .probes(let problem): "the encoder's probes can't be used: \(problem); export the encoder again"
        }
    }
}

/// Linear readings of z, fitted on training frames (Training/auteur_training/probes.py).
struct EncoderProbes {
    private struct File: Decodable {
        var words: [String: [String]]
        /// Operation -> number of the group of look-alikes that it belongs to.
        var operation_groups: [Int]
    }

    private struct Probe {
        var words: [String]
        var weight: [Float]
        var bias: [Float]

        /// Scores of all words.
        func callAsFunction(_ z: [Float]) -> [Float] {
            words.indices.map { row in
                var sum = bias[row]
                for column in z.indices { sum += weight[row * z.count + column] * z[column] }
                return sum
            }
        }

        func best(_ z: [Float]) -> Int {
            let scores = self(z)
            return scores.indices.max { scores[$0] < scores[$1] } ?? 0
        }
    }

    private var probes: [String: Probe] = [:]
    private let groups: [Int]

    /// - Parameter width: numbers of a z.
    init(folder: String, width: Int) throws {
        let file: File
        do { file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "/probes.json"))) } catch {
            throw EncoderReportError.probes("\(folder)/probes.json is not what it should be")
        }
        groups = file.operation_groups
        let weights = try Safetensors(path: folder + "/probes.safetensors")
        var tensors = weights.tensors
        for (name, words) in file.words {
            let bias = try tensors.take("\(name).bias", [words.count]).matrix(), weight = try tensors.take("\(name).weight", [words.count, width]).matrix()
            probes[name] = Probe(words: words, weight: weight.withUnsafeBufferPointer { Array($0) }, bias: bias.withUnsafeBufferPointer { Array($0) })
        }
        guard groups.count == probes["operation"]?.words.count ?? 0 else { throw EncoderReportError.probes("operation_groups is of another length than the operations") }
    }

    /// Accuracy of vessel and operation (raw, and with look-alikes as one), micro-F1 of the foods in view, over frames.
    func figures(_ frames: [(z: [Float], truth: StepTruth, foods: Set<String>)]) -> [(name: String, value: Double)] {
        let count = Double(max(1, frames.count))
        var figures: [(name: String, value: Double)] = []
        func share(_ name: String, _ read: (StepTruth) -> String) {
            guard let probe = probes[name] else { return }
            let right = frames.count { probe.words[probe.best($0.z)] == read($0.truth) }
            figures.append((name == "operation" ? "operation_raw" : name, Double(right) / count))
        }
        share("vessel") { $0.vessel.kind.rawValue }
        share("colour") { $0.vessel.colour.rawValue }
        share("counter") { $0.counter.rawValue }
        share("sleeve") { $0.sleeve.rawValue }
        share("tool") { $0.tool?.rawValue ?? "none" }
        share("operation") { $0.operation.rawValue }
        if let probe = probes["operation"] {
            let right = frames.count { frame in
                guard let truth = probe.words.firstIndex(of: frame.truth.operation.rawValue) else { return false }
                return groups[probe.best(frame.z)] == groups[truth]
            }
            figures.append(("operation", Double(right) / count))
        }
        if let probe = probes["ingredients"] {
            var both = 0, guessed = 0, true_ = 0
            for frame in frames {
                let scores = probe(frame.z)
                let guess = Set(scores.indices.filter { scores[$0] >= 0 }.map { probe.words[$0] }), truth = frame.foods
                both += guess.intersection(truth).count
                guessed += guess.count
                true_ += truth.count
            }
            figures.append(("ingredients", 2 * Double(both) / Double(max(1, guessed + true_))))
        }
        return figures
    }
}
