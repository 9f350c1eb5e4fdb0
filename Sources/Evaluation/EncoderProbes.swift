import Checkpoint
import Foundation
import Kernels
import World

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
    /// - Returns: nil where the encoder's folder has none.
    static func read(folder: String, width: Int) throws -> EncoderProbes? {
        try FileManager.default.fileExists(atPath: folder + "/probes.json") ? EncoderProbes(folder: folder, width: width) : nil
    }

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
