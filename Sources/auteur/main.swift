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

do {
    var command = try AuteurCommand.parseAsRoot()
    if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
    } else {
        try command.run()
    }
} catch let code as ArgumentParser.ExitCode {
    exit(code.rawValue)
} catch let error as StudioError {
    try? writeAll(Array("error: \(error.description)\n".utf8), to: STDERR_FILENO)
    exit(error.kind == .usage ? Studio.ExitCode.usage.rawValue : Studio.ExitCode.failure.rawValue)
} catch {
    // Help and version are "errors" of the parser that exit with 0; what it calls a validation failure is our usage error.
    let text = AuteurCommand.fullMessage(for: error)
    let isClean = AuteurCommand.exitCode(for: error) == .success
    try? writeAll(Array((text + "\n").utf8), to: isClean ? STDOUT_FILENO : STDERR_FILENO)
    exit(isClean ? Studio.ExitCode.ok.rawValue : Studio.ExitCode.usage.rawValue)
}
