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
}

extension ClipEncoder: TextImageScorer {
    public var name: String { identity }
}
