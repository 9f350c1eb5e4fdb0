import ArgumentParser
import Foundation
import Glibc
import Kernels
import Media
import Studio

/// This program's version, after Semantic Versioning.
let auteurVersion = "0.1.0"

// Before anything else: it may start the program once more with the right kernels chosen.
OpenBLASRuntime.ensureCoreType()

/// Runs a command to the end of the program.
func run<Command: ParsableCommand>(_ type: Command.Type, _ arguments: [String]) -> Never {
    do {
        var command = try type.parseAsRoot(arguments)
        try command.run()
        exit(Studio.ExitCode.ok.rawValue)
    } catch let code as ArgumentParser.ExitCode {
        exit(code.rawValue)
    } catch let error as StudioError {
        try? writeAll(Array("error: \(error.description)\n".utf8), to: STDERR_FILENO)
        exit(error.kind == .usage ? Studio.ExitCode.usage.rawValue : Studio.ExitCode.failure.rawValue)
    } catch {
        // Help and version are "errors" of the parser that exit with 0; what it calls a validation failure is our usage error.
        let text = type.fullMessage(for: error)
        let isClean = type.exitCode(for: error) == .success
        try? writeAll(Array((text + "\n").utf8), to: isClean ? STDOUT_FILENO : STDERR_FILENO)
        exit(isClean ? Studio.ExitCode.ok.rawValue : Studio.ExitCode.usage.rawValue)
    }
}

// The parser would take a subcommand's name for a session's: those that there are, are told apart here.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "bench": run(BenchCommand.self, Array(arguments.dropFirst()))
case "dataset": DatasetCommand.start(Array(arguments.dropFirst()))
case "evaluate": run(EvaluateCommand.self, Array(arguments.dropFirst()))
case "help": run(AuteurCommand.self, ["--help"])
case "kitchen": run(KitchenCommand.self, Array(arguments.dropFirst()))
default: run(AuteurCommand.self, arguments)
}
