import CookGen
import Encoder
import Foundation
import Studio

/// The visual encoder that ships, and the language model whose word embeddings it reads.
enum EncoderAssets {
    /// Folder of the weights beside the language models.
    static func folder() throws -> URL {
        try languageModel().deletingLastPathComponent().deletingLastPathComponent().appending(path: "encoder")
    }

    static func languageModel() throws -> URL {
        URL(fileURLWithPath: try EngineRoom(paths: StudioPaths()).model(for: "small").path)
    }

    /// nil where no weights are there.
    static func open() throws -> ClipEncoder? {
        let folder = try folder()
        guard FileManager.default.fileExists(atPath: folder.appending(path: "model.safetensors").path) else { return nil }
        return try ClipEncoder(folder: folder.path, languageModel: languageModel().path)
    }
}

extension ClipEncoder: TextImageScorer {
    public var name: String { identity }
}
