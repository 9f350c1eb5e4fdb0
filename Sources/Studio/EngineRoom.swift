import Animator
import Director
import Foundation
import LanguageModel
import Production
import Renderer
import Roles

/// The engines that ship, found and loaded.
public struct EngineRoom: Sendable {
    let paths: StudioPaths

    public init(paths: StudioPaths) {
        self.paths = paths
    }

    /// File names of the language models that the Makefile fetches.
    static let models = ["small": "SmolLM2-135M-Instruct.Q4_1.gguf", "large": "Qwen2.5-Coder-1.5B-Instruct.Q4_K_M.gguf"]

    /// Loads the cast; nil as the director's name takes the default.
    public var loader: CastLoader {
        { choice in
            let file = try model(for: choice ?? "small")
            let director = try LanguageModelDirector(model: LanguageModel(path: file.path))
            try await director.prepare()
            return Cast(director: director, renderer: ScriptReader(), animator: LocalAnimator())
        }
    }

    /// The model file that a choice means.
    /// - Throws: `StudioError` that says how to get it.
    public func model(for choice: String) throws -> URL {
        guard let name = Self.models[choice] else {
            let url = StudioPaths.expanded(choice)
            guard FileManager.default.fileExists(atPath: url.path) else {
                let hint = choice.contains("/") || choice.hasSuffix(".gguf") ? "" : ", and no model is called so: there are small, large, and the path of a GGUF file"
                throw StudioError("there is no file \(url.path)\(hint)")
            }
            return url
        }
        for folder in paths.modelFolders {
            let url = folder.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: url.path) { return url }
        }
        let target = choice == "small" ? "make model" : "make model-large"
        throw StudioError("the language model is missing (\(name)): \(target) fetches it, or give a GGUF file with --model")
    }
}
