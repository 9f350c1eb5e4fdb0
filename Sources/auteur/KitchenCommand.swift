import ArgumentParser
import Foundation
import KitchenData
import Media
import Studio
import World

/// `auteur kitchen ...`: the simulated world as a data set.
struct KitchenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur kitchen", abstract: "The simulated kitchen: narratives with pictures, motions and the truth about them.",
        subcommands: [Export.self, Read.self, Check.self])

    /// What all of them take.
    struct Source: ParsableArguments {
        @Option(help: "Which part of the world: \(Split.allCases.map(\.rawValue).joined(separator: ", ")).")
        var split: Split = .train

        @Option(help: ArgumentHelp("The seed; the same seed gives the same bytes.", valueName: "number"))
        var seed: UInt64 = 1
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Write narratives as a data-set folder.")

        @OptionGroup var source: Source

        @Option(help: ArgumentHelp("The new folder.", valueName: "folder"))
        var out: String

        @Option(help: ArgumentHelp("How many narratives.", valueName: "number"))
        var narratives = 100

        @Option(help: ArgumentHelp("Frames of this many pixels a side, as safetensors.", valueName: "pixels"))
        var frames: Int?

        @Option(help: ArgumentHelp("PNG pictures of this many pixels a side, one a step.", valueName: "pixels"))
        var pictures: Int?

        @Option(help: ArgumentHelp("MP4 films of this many pixels a side, one a narrative.", valueName: "pixels"))
        var films: Int?

        @Flag(name: .customLong("no-tokens"), help: "Leave the scene and motion tokens out.")
        var noTokens = false

        @Flag(help: "Write whole scenes and motions into the JSON lines, too.")
        var scenes = false

        @Flag(help: "Write a raw folder instead: films and annotations as messy as people's, for 'auteur dataset build'.")
        var raw = false

        @Option(help: ArgumentHelp("Narratives that are made side by side.", valueName: "number"))
        var workers = ProcessInfo.processInfo.activeProcessorCount

        func validate() throws {
            guard (1...10_000_000).contains(narratives) else { throw ValidationError("--narratives should be from 1 to 10000000") }
            guard (1...64).contains(workers) else { throw ValidationError("--workers should be from 1 to 64") }
            for (name, side) in [("--frames", frames), ("--pictures", pictures), ("--films", films)] {
                if let side, !(32...2048).contains(side) || name == "--films" && side % 2 == 1 {
                    throw ValidationError("\(name) should be from 32 to 2048 pixels\(name == "--films" ? ", and even" : "")")
                }
            }
        }

        func run() throws {
            if raw { return try writeRaw() }
            var options = KitchenExporter.Options()
            options.split = source.split
            options.seed = source.seed
            options.narratives = narratives
            options.frames = frames
            options.pictures = pictures
            options.films = films
            options.tokens = !noTokens
            options.scenes = scenes
            options.workers = workers
            do {
                let progress = ProgressLine("Exporting", total: Double(narratives), unit: "narratives")
                let summary = try KitchenExporter(options).export(to: URL(fileURLWithPath: out), progress: progress)
                progress.finish()
                let lanes = summary.seconds * Double(min(summary.workers, ProcessInfo.processInfo.activeProcessorCount))
                print("\(summary.narratives) narratives, \(summary.steps) steps in \(out)")
                print(String(format: "kitchen.narratives_per_core_second %.2f", Double(summary.narratives) / lanes))
                if frames != nil || pictures != nil { print(String(format: "kitchen.frames_per_core_second %.1f", Double(summary.steps) / lanes)) }
            } catch {
                throw StudioError("\(error)")
            }
        }

        private func writeRaw() throws {
            do {
                let progress = ProgressLine("Filming", total: Double(narratives), unit: "films")
                let faults = try RawFolder(split: source.split, seed: source.seed, videos: narratives, workers: workers).write(
                    to: URL(fileURLWithPath: out), progress: progress)
                progress.finish()
                for fault in RawFolder.Fault.allCases { if let count = faults[fault] { print("\(fault.rawValue): \(count)") } }
            } catch {
                throw StudioError("\(error)")
            }
        }
    }

    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print narratives as text.")

        @OptionGroup var source: Source

        @Option(help: ArgumentHelp("How many narratives.", valueName: "number"))
        var narratives = 3

        @Flag(help: "Print the plans beside the words.")
        var plans = false

        @Option(help: ArgumentHelp("Instead: one caption of each of so many narratives, the first one's first, the second one's second, and so on.", valueName: "number"))
        var captions: Int?

        func run() throws {
            do {
                let generator = try StoryGenerator(split: source.split, seed: source.seed)
                if let captions {
                    for index in 0..<max(0, captions) {
                        let steps = try generator.story(index).steps
                        print("\(index + 1). \(steps[index % steps.count].caption)")
                    }
                    return
                }
                for index in 0..<max(0, narratives) { print(StoryText(try generator.story(index)).text(plans: plans)) }
            } catch {
                throw StudioError("\(error)")
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw many plans of every dish and tell which the kitchen refuses.")

        @Option(help: ArgumentHelp("Plans of each dish.", valueName: "number"))
        var plans = 200

        @Flag(help: "Print the held-out pairs that these tables call for.")
        var pairs = false

        func validate() throws {
            guard (1...100_000).contains(plans) else { throw ValidationError("--plans should be from 1 to 100000") }
        }

        func run() throws {
            do {
                let report = try PlanCheck.run(plans: plans)
                for line in report.lines { print(line) }
                if pairs { for line in report.heldOutPairs() { print(line) } }
                if report.refused > 0 { throw StudioError("\(report.refused) plans are refused") }
            } catch let error as WorldError {
                throw StudioError("\(error)")
            }
        }
    }
}

extension Split: ExpressibleByArgument {}
