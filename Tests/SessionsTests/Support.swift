import Foundation
import Narrative
import Sessions
import Testing

/// A folder that goes with the test. In memory where there is a folder for that, since every write is flushed.
final class TemporaryFolder {
    let url: URL

    init() throws {
        let base = access("/dev/shm", W_OK) == 0 ? URL(fileURLWithPath: "/dev/shm") : FileManager.default.temporaryDirectory
        url = base.appendingPathComponent("auteur-sessions-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func file(_ name: String) -> URL {
        url.appendingPathComponent(name, isDirectory: false)
    }

    /// Names of what lies in the folder.
    var contents: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): small, seeded, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Some content for a cell, different for every number.
func content(_ kind: CellKind, _ number: Int, size: Int = 40) -> NewContent {
    var random = SplitMix(state: UInt64(number))
    let payload = Payload(contentType: "application/octet-stream", bytes: Data((0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }))
    return switch kind {
    case .action, .caption: .text("\(kind.rawValue) \(number)")
    case .state: .state(payload)
    case .keyframe: .keyframe(picture: payload, scene: number % 2 == 0 ? Payload(contentType: "text/plain", bytes: Data("scene \(number)".utf8)) : nil)
    case .clip: .clip(payload, duration: Double(number) / 3)
    }
}

let byAuthor = Provenance(maker: .author)

/// The kind of the `SessionError` that `body` throws, whose description must be one line; nil where it throws none.
func errorKind(sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void) -> SessionError.Kind? {
    do {
        try body()
        return nil
    } catch let error as SessionError {
        #expect(!error.description.isEmpty && !error.description.contains(where: \.isNewline), sourceLocation: sourceLocation)
        return error.kind
    } catch {
        Issue.record("not a SessionError: \(error)", sourceLocation: sourceLocation)
        return nil
    }
}

/// A session of three steps with all cells filled, closed.
func writeSample(at url: URL) throws {
    let session = try Session.create(at: url, query: "How to cook a tuna sandwich?", seed: 7)
    for number in 0..<3 {
        let step = try session.appendStep()
        for kind in CellKind.allCases {
            try session.addTake(
                step: step, kind: kind, content: content(kind, number, size: 3000),
                provenance: Provenance(maker: .engine, engine: "test 1", settings: ["temperature": "0.7"], seed: 3, reads: [.query, .earlierActions]))
        }
    }
    try session.fork("salmon", after: try session.narrative().steps[1].id)
    try session.close()
}

/// The helper executable, which lies beside the test bundle.
let helper: URL = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    for path in [own, bundle] {
        let candidate = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("SessionsCrashHelper")
        if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("SessionsCrashHelper")
}()

/// The helper, running; its output comes line by line.
final class Child {
    let process = Process()
    private let output = Pipe()
    let input = Pipe()
    private var buffer = Data()

    init(_ arguments: [String], executable: URL = helper) throws {
        process.executableURL = executable
        process.arguments = arguments
        process.standardOutput = output
        process.standardInput = input
        try process.run()
    }

    /// The next line; nil after the last one.
    func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 10) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeSubrange(...end)
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            buffer.append(more)
        }
    }

    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
    }
}
