import ArgumentParser
import Director
import Evaluation
import Foundation
import LanguageModel
import Media
import Roles
import Stage
import Studio
import World

/// `auteur bench lm|director|stage|film|all`. Benchmarks/ puts the language model beside llama.cpp and times the whole studio.
struct BenchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur bench", abstract: "Measure speed; each part ends in lines 'name value'.",
        discussion: "'make bench' runs all of it, with llama.cpp beside the language model and a terminal around the studio.")

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case lm, director, stage, film, all
    }

    @Argument(help: "What to measure: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
    var part: Part = .all

    @Argument(help: "The language model's file (lm only).")
    var model: String?

    @Flag(help: "With the trained director's additions, which are not merged (lm only).")
    var adapted = false

    @Flag(help: "Answer 'prefill N' and 'decode N CONTEXT' on standard input (lm only).")
    var serve = false

    func run() throws {
        do {
            if part == .lm || part == .all { try languageModel() }
            if part == .director || part == .all { try editing() }
            if part == .stage || part == .all { for line in StageBenchmark.run() { print(line) } }
            if part == .film || part == .all { try MediaBenchmark.film() }
        } catch {
            throw StudioError("\(error)")
        }
    }

    private func languageModel() throws {
        let room = EngineRoom(paths: StudioPaths())
        var language = try LanguageModel(path: room.model(for: model ?? "small").path)
        if adapted { language = try trained(room, language).model }
        if serve { return try LanguageModelBenchmark.serve(language) }
        for (name, value) in try LanguageModelBenchmark.run(language) { print(name, String(format: "%.1f", value)) }
    }

    private func editing() throws {
        let room = EngineRoom(paths: StudioPaths()), director = try trained(room, LanguageModel(path: room.model(for: "small").path))
        try waitFor {
            for (name, value) in try await DirectorBenchmark.run(director: director) { print(name, String(format: "%.0f", value)) }
        }
    }

    private func trained(_ room: EngineRoom, _ language: LanguageModel) throws -> InterleavedDirector {
        guard let director = try room.trained(on: language) else { throw StudioError("no trained director is here (Assets/director)") }
        return director
    }
}

/// Waits for asynchronous work on this thread, which has nothing else to do.
private func waitFor(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var failure: (any Error)?
    Task.detached {
        do { try await work() } catch { failure = error }
        done.signal()
    }
    done.wait()
    if let failure { throw failure }
}

/// `auteur evaluate scriptreader|director|edits|states|checker|kitchen|encoder|all`
struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur evaluate", abstract: "Measure quality; each part ends in lines 'name value'.",
        discussion: "Reads Benchmarks/ of the checkout that it is run from.")

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case scriptreader, director, edits, states, checker, kitchen, encoder, all
    }

    @Argument(help: "What to measure: \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
    var part: Part = .all

    @Option(help: ArgumentHelp("The director: \(DirectorName.listed), or a GGUF file (director, edits).", valueName: "model"))
    var model = "small"

    @Option(help: ArgumentHelp("A file with a query a line (director).", valueName: "file"))
    var queries = "Benchmarks/director/queries.txt"

    @Option(help: ArgumentHelp("How many narratives (edits, states).", valueName: "N"))
    var narratives = 200

    @Option(help: ArgumentHelp("How many narratives to pass over first (edits): a long run in parts.", valueName: "N"))
    var skip = 0

    @Flag(help: "Without the recipe grammar as the trained director's understudy (director, edits).")
    var unguided = false

    @Flag(help: "List every fact that was missed or unfounded (scriptreader), or print the narratives whole (director).")
    var verbose = false

    @Option(help: ArgumentHelp("Draw the first ten narratives into this PNG or JPEG (scriptreader).", valueName: "file"))
    var sheet: String?

    func run() throws {
        do {
            if part == .scriptreader || part == .all {
                let folder = URL(fileURLWithPath: "Benchmarks/scriptreader")
                for line in try ScriptReaderReport.lines(folder: folder, verbose: verbose) { print(line) }
                if let sheet { try ScriptReaderReport.sheet(folder: folder, to: URL(fileURLWithPath: sheet)) }
            }
            if part == .checker || part == .all {
                let folder = URL(fileURLWithPath: "Benchmarks/director")
                for line in try CheckerReport.lines(file: folder.appendingPathComponent("labelled-fresh.jsonl"), verbose: verbose) { print(line) }
                for line in try CheckerReport.lines(file: folder.appendingPathComponent("labelled.jsonl"), name: "director.checker_agreement_seen", verbose: verbose) { print(line) }
                for line in try CheckerReport.sound(narratives: 200, corpus: URL(fileURLWithPath: "Training/corpus"), verbose: verbose) { print(line) }
            }
            if part == .kitchen || part == .all {
                for line in try KitchenReport.lines(reference: URL(fileURLWithPath: "Benchmarks/scriptreader")) { print(line) }
            }
            if part == .encoder || part == .all {
                let report = try EncoderReport(folder: EncoderAssets.folder().path, languageModel: EncoderAssets.languageModel().path)
                for split in [Split.heldOut, .dishes, .pairs, .wordings] { for line in try report.lines(split: split) { print(line) } }
            }
            if part == .states || part == .all {
                let (room, narratives) = (EngineRoom(paths: StudioPaths()), narratives)
                let path = try room.model(for: "small").path, folder = try EncoderAssets.folder().path
                try waitFor {
                    guard let director = try room.trained(on: LanguageModel(path: path)), let reference = try room.trained(on: LanguageModel(path: path, precision: .float)) else {
                        throw StudioError("no trained director is here (Assets/director)")
                    }
                    for line in try await StateReport.lines(director: director, reference: reference, folder: folder, languageModel: path, narratives: narratives) { print(line) }
                }
            }
            if part == .director || part == .all {
                let (director, verbose, file) = (director, verbose, URL(fileURLWithPath: queries))
                try waitFor { try await DirectorReport.run(director: director(), queries: file, verbose: verbose, report: { tell($0) }) }
            }
            if part == .edits || part == .all {
                let (director, verbose, narratives, skip) = (director, verbose, narratives, skip)
                try waitFor {
                    let figures = try await EditReport.run(director: director(), narratives: narratives, skipping: skip, report: verbose ? { tell($0) } : nil)
                    for line in figures.lines { print(line) }
                }
            }
        } catch {
            throw StudioError("\(error)")
        }
    }

    /// The director that the options name.
    private var director: @Sendable () async throws -> any Director {
        let (room, model, unguided) = (EngineRoom(paths: StudioPaths()), model, unguided)
        return {
            guard unguided, model == "trained" else { return try await room.loader(model).director }
            var settings = InterleavedSettings()
            settings.understudy = false
            guard let director = try room.trained(on: LanguageModel(path: room.model(for: "small").path), settings: settings) else {
                throw StudioError("no trained director is here (Assets/director)")
            }
            return director
        }
    }
}

/// A long run that is cut off has told what it found so far.
private func tell(_ line: String) {
    print(line)
    fflush(nil)
}
