import Foundation
import Glibc
import Media

/// Runs commands that nobody types: `-c`, `-f`, piped stdin. Stops at the first error.
public struct ScriptRunner: Sendable {
    let workspace: Workspace
    let signals: Int32

    public init(workspace: Workspace, signals: Int32) {
        self.workspace = workspace
        self.signals = signals
    }

    /// Where the lines come from.
    public enum Source: Sendable {
        case commands([String])
        case file(URL)
        case descriptor(Int32)
    }

    /// - Parameter session: the session to work on.
    /// - Returns: 0, 1 or 2 for a script of one `-c`; 3 where a longer one stopped; 130 after Ctrl-C.
    public func run(_ source: Source, session: String?) -> ExitCode {
        let workspace = workspace
        func fail(_ error: StudioError, line: Int?, isScript: Bool) -> ExitCode {
            if error.kind == .interrupted {
                workspace.console.message("stopped; what was finished is kept")
                return .interrupted
            }
            workspace.console.error(line.map { StudioError("line \($0): \(error.description)", kind: error.kind) } ?? error)
            return isScript ? .scriptStopped : error.kind == .usage ? .usage : .failure
        }
        let task = ForegroundTask(signals: signals)
        let opening = task.run { () -> StudioError? in
            do {
                try await workspace.begin(with: session)
                return nil
            } catch {
                return StudioError.from(error)
            }
        }
        if let opening, let error = opening.result { return fail(error, line: nil, isScript: false) }

        var lines: LineSource
        switch source {
        case .commands(let commands): lines = LineSource(lines: commands)
        case .descriptor(let descriptor): lines = LineSource(descriptor: descriptor, name: "the script", signals: signals)
        case .file(let url):
            let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return fail(LineSource.unreadable(url.path, errno), line: nil, isScript: false) }
            lines = LineSource(descriptor: descriptor, name: url.path, signals: signals)
        }
        let isSingle = lines.isSingle
        var number = 0
        var code = ExitCode.ok
        reading: while true {
            switch lines.next() {
            case .end: break reading
            case .interrupted:
                code = fail(.interrupted, line: nil, isScript: true)
                break reading
            case .tooLong:
                code = fail(StudioError.usage("the line is longer than a script's lines may be"), line: number + 1, isScript: true)
                break reading
            case .unreadable(let error):
                code = fail(error, line: nil, isScript: false)
                break reading
            case .line(let line):
                number += 1
                guard let ending = task.run({ await workspace.execute(line, script: true) }) else {
                    code = fail(StudioError("no pipe could be opened: too many files are open"), line: number, isScript: !isSingle)
                    break reading
                }
                let outcome = ending.result
                if outcome.isEmpty { continue }
                if workspace.console.json, let data = try? outcome.report.line() { workspace.console.jsonLine(data) }
                if let error = ending.interrupted ? .interrupted : outcome.error {
                    code = fail(error, line: isSingle ? nil : number, isScript: !isSingle)
                    break reading
                }
                if outcome.followUp == .quit { break reading }
            }
        }
        let closing = task.run { () -> StudioError? in
            do {
                try await workspace.close()
                return nil
            } catch {
                return StudioError.from(error)
            }
        }
        if let closing, let error = closing.result, code == .ok { return fail(error, line: nil, isScript: false) }
        return code
    }
}

/// Lines of a script, read as they come.
struct LineSource {
    enum Next {
        case line(String)
        case tooLong
        case interrupted
        case unreadable(StudioError)
        case end
    }

    let isSingle: Bool
    private var ready: [String]
    private let descriptor: Int32?
    private let name: String
    private let signals: Int32
    private var partial: [UInt8] = []

    /// Longest line read, bytes.
    static let limit = 1 << 24

    init(lines: [String]) {
        ready = lines.reversed()
        isSingle = lines.count == 1
        descriptor = nil
        name = ""
        signals = -1
    }

    /// - Parameter name: how an error calls what is read.
    init(descriptor: Int32, name: String, signals: Int32) {
        self.name = name
        ready = []
        isSingle = false
        self.descriptor = descriptor
        self.signals = signals
    }

    static func unreadable(_ name: String, _ code: Int32) -> StudioError {
        StudioError("cannot read \(name): \(String(cString: strerror(code)))")
    }

    mutating func next() -> Next {
        while ready.isEmpty {
            guard let descriptor else { return .end }
            let readable = Poll.readable([descriptor, signals])
            if readable.contains(signals), Signals.drain(signals).contains(where: { [SIGINT, SIGTERM, SIGHUP].contains($0) }) { return .interrupted }
            guard readable.contains(descriptor) else { continue }
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return .unreadable(Self.unreadable(name, errno))
            }
            if count == 0 {
                if partial.isEmpty { return .end }
                ready = [String(decoding: partial, as: UTF8.self)]
                partial = []
                break
            }
            partial += chunk[..<count]
            guard let last = partial.lastIndex(of: UInt8(ascii: "\n")) else {
                if partial.count > Self.limit { return .tooLong }
                continue
            }
            ready = partial[..<last].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }.reversed()
            partial = Array(partial[(last + 1)...])
        }
        return ready.popLast().map { .line($0) } ?? .end
    }
}
