import ArgumentParser
import Foundation
import LanguageModel
import Media
import Stage
import Studio

/// `auteur bench lm|stage|film|studio|all`: each part ends in lines `name value`.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure speed; each part ends in lines 'name value'.",
        discussion: """
            lm      the language models, beside llama.cpp where the Python package xllamacpp is there
            stage   drawing pictures and frames of clips
            film    the film writer against ffmpeg
            studio  query to first keyframe; six steps and their film
            """)

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case lm, stage, film, studio, all
    }

    @Argument(help: "What to measure.")
    var part = Part.all

    @Option(help: ArgumentHelp("The language model: small, large, or a GGUF file.", valueName: "model"))
    var model: String?

    @Flag(help: ArgumentHelp("Answer 'prefill N' and 'decode N CONTEXT' on stdin, for Benchmarks/lm_vs_llamacpp.py.", visibility: .hidden))
    var serve = false

    @Argument(help: ArgumentHelp("The model's file, with --serve.", visibility: .hidden))
    var file: String?

    func run() throws {
        let room = EngineRoom(paths: StudioPaths())
        if serve {
            try LanguageModelBenchmark.serve(path: file ?? room.model(for: model ?? "small").path)
            return
        }
        if part == .lm || part == .all { try languageModel(room) }
        if part == .stage || part == .all {
            print("# stage")
            StageBenchmark.run().forEach { print($0) }
        }
        if part == .film || part == .all {
            print("# film")
            try MediaBenchmark.film()
        }
        if part == .studio || part == .all {
            print("# studio")
            try StudioBenchmark(loader: room.loader, director: model).run().forEach { print($0) }
        }
    }

    /// Side by side with llama.cpp where that is to be had, alone otherwise.
    private func languageModel(_ room: EngineRoom) throws {
        print("# lm")
        var files = [try room.model(for: model ?? "small").path]
        if model == nil, let large = try? room.model(for: "large") { files.append(large.path) }
        let script = StudioPaths.runningExecutable.flatMap { StudioPaths.checkout(above: $0) }?.appendingPathComponent("Benchmarks/lm_vs_llamacpp.py")
        if let script, let own = StudioPaths.runningExecutable, FileManager.default.fileExists(atPath: script.path) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", script.path, "--ours", "\(own.path) bench lm --serve"] + files
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus == 0 { return }
            print("# without llama.cpp beside it (python3 -m pip install xllamacpp)")
        }
        for file in files {
            for (name, value) in try LanguageModelBenchmark.run(path: file) { print(name, String(format: "%.1f", value)) }
        }
    }
}
