import ArgumentParser
import CookGen
import Foundation
import LanguageModel
import Media
import Serving
import Studio

/// Where a vision-language model is served, in the OpenAI chat shape.
struct VisionServer: ParsableArguments {
    @Option(name: .customLong("vlm"), help: ArgumentHelp("Address of a vision-language model in the OpenAI chat shape.", valueName: "url"))
    var address: String?

    @Option(name: .customLong("vlm-model"), help: ArgumentHelp("Its name, as the server's /v1/models has it.", valueName: "name"))
    var model: String?

    @Option(name: .customLong("vlm-key-variable"), help: ArgumentHelp("The environment variable that holds its API key.", valueName: "variable"))
    var keyVariable: String?

    /// - Returns: nil where none is configured.
    func client() throws -> ChatClient? {
        guard let address else { return nil }
        guard let model else { throw ValidationError("--vlm also needs --vlm-model NAME") }
        return ChatClient(try ChatEndpoint(address: address, model: model, keyVariable: keyVariable))
    }
}

/// Where a language model is served, in the OpenAI chat shape; else the one in this process.
struct LanguageServer: ParsableArguments {
    @Option(name: .customLong("llm"), help: ArgumentHelp("Address of a language model in the OpenAI chat shape.", valueName: "url"))
    var address: String?

    @Option(name: .customLong("llm-model"), help: ArgumentHelp("Its name there; without --llm: large, small or a GGUF file, run here.", valueName: "name"))
    var model: String?

    @Option(name: .customLong("llm-key-variable"), help: ArgumentHelp("The environment variable that holds its API key.", valueName: "variable"))
    var keyVariable: String?

    func generator() throws -> any TextGenerator {
        if let address {
            guard let model else { throw ValidationError("--llm also needs --llm-model NAME") }
            return ServedTextGenerator(ChatClient(try ChatEndpoint(address: address, model: model, keyVariable: keyVariable)))
        }
        return LocalTextGenerator(try LanguageModel(path: EngineRoom(paths: StudioPaths()).model(for: model ?? "large").path))
    }
}

/// Runs asynchronous work of a command; Ctrl-C cancels it, and what is finished by then stays.
func inForeground(_ work: @escaping @Sendable () async throws -> Void) throws {
    let signals = try Signals.pipe(for: [SIGINT, SIGTERM, SIGHUP])
    let ending = ForegroundTask(signals: signals).run { () async -> StudioError? in
        do {
            try await work()
            return nil
        } catch {
            return StudioError.from(error)
        }
    }
    if let error = ending?.result {
        if error.kind == .interrupted { throw ArgumentParser.ExitCode(Studio.ExitCode.interrupted.rawValue) }
        throw error
    }
}

/// A folder as it was typed.
func folder(_ path: String) -> URL {
    URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
}
