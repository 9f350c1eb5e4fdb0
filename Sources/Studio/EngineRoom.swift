import Animator
import Director
import Encoder
import Foundation
import LanguageModel
import Production
import Renderer
import Roles

/// The directors that have a name. Whatever else is given for one is the path of a GGUF file.
public enum DirectorName: String, CaseIterable, Sendable {
    case small, large, trained

    /// All of them, for help and errors.
    public static let listed = allCases.map(\.rawValue).joined(separator: ", ")

    /// What `/help engine` says of it.
    var summary: String {
        switch self {
        case .small: "SmolLM2-135M-Instruct under the recipe grammar, fetched by make model"
        case .large: "Qwen2.5-Coder-1.5B-Instruct, fetched by make model-large: an eighth of the speed, for words that read no better (MODEL.md)"
        case .trained: "SmolLM2 with what was trained for narratives (Assets/director): it reads and regresses visual states too"
        }
    }
}

/// The engines that ship, found and loaded.
public struct EngineRoom: Sendable {
    let paths: StudioPaths

    public init(paths: StudioPaths) {
        self.paths = paths
    }

    /// File names of the language models that the Makefile fetches.
    static let models: [DirectorName: String] = [.small: "SmolLM2-135M-Instruct.Q4_1.gguf", .large: "Qwen2.5-Coder-1.5B-Instruct.Q4_K_M.gguf"]

    /// Loads the cast; nil as the director's name takes the default.
    public var loader: CastLoader {
        { choice in
            let choice = choice ?? "small"
            if choice == DirectorName.trained.rawValue {
                guard let director = try trained(on: LanguageModel(path: model(for: "small").path)) else {
                    throw StudioError("no trained director is here (Assets/director of the checkout): Training/README.md says how to train one; /engine director small writes meanwhile")
                }
                return Cast(director: director, renderer: ScriptReader(), animator: LocalAnimator(), encoder: try encoder())
            }
            let file = try model(for: choice, among: DirectorName.allCases)
            let language = try LanguageModel(path: file.path)
            let words = LanguageModelDirector(model: language)
            try await words.prepare()
            // The states are regressed over whatever words there are, always by the model that was trained for it.
            let small = try? model(for: "small")
            let states = try small.flatMap { try trained(on: $0.path == file.path ? language : LanguageModel(path: $0.path)) }
            let director: any Director = states.map { ComposedDirector(words: words, states: $0) } ?? words
            return Cast(director: director, renderer: ScriptReader(), animator: LocalAnimator(), encoder: try encoder())
        }
    }

    /// The trained director; nil where its weights are not there.
    public func trained(on language: LanguageModel, settings: InterleavedSettings = InterleavedSettings()) throws -> InterleavedDirector? {
        try assets("director").map { try InterleavedDirector(folder: $0, model: language, settings: settings) }
    }

    /// The visual encoder; nil where its weights, or the language model whose embeddings it reads, are not there.
    public func encoder() throws -> ClipEncoder? {
        guard let folder = assets("encoder"), let small = try? model(for: "small") else { return nil }
        return try ClipEncoder(folder: folder, languageModel: small.path)
    }

    /// The folder of trained weights of this name beside the language models, where there is one.
    private func assets(_ name: String) -> String? {
        paths.modelFolders.map { $0.deletingLastPathComponent().appendingPathComponent(name) }
            .first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("model.safetensors").path) }?.path
    }

    /// The model file that a choice means.
    /// - Parameter names: what the choice may be besides a path: those of language models, or more.
    /// - Throws: `StudioError` that says how to get it.
    public func model(for choice: String, among names: [DirectorName] = [.small, .large]) throws -> URL {
        guard let name = DirectorName(rawValue: choice).flatMap({ Self.models[$0] }) else {
            let url = StudioPaths.expanded(choice)
            guard FileManager.default.fileExists(atPath: url.path) else {
                let hint = choice.contains("/") || choice.hasSuffix(".gguf") ? "" : ", and nothing else is called so: there are \(names.map(\.rawValue).joined(separator: ", ")), and the path of a GGUF file"
                throw StudioError("there is no file \(url.path)\(hint)")
            }
            return url
        }
        for folder in paths.modelFolders {
            let url = folder.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: url.path) { return url }
        }
        let target = choice == DirectorName.small.rawValue ? "make model" : "make model-large"
        throw StudioError("the language model is missing (\(name)): \(target) fetches it, or give a GGUF file with --model")
    }
}
