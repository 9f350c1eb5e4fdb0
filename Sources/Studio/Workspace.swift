import Foundation
import Media
import Narrative
import Production
import Sessions
import Synchronization

/// Makes the cast: loads the director of this name (a `DirectorName`, or the path of a GGUF file; nil: the default).
public typealias CastLoader = @Sendable (_ director: String?) async throws -> Cast

/// What a studio is set up with.
public struct WorkspaceOptions: Sendable {
    public var configuration: Configuration
    public var library: SessionLibrary
    /// Session to open, or to create by the first query: a name of the library, or a path.
    public var session: String?
    /// Seed of the next narrative; nil draws one.
    public var seed: UInt64?

    public init(configuration: Configuration, library: SessionLibrary, session: String? = nil, seed: UInt64? = nil) {
        self.configuration = configuration
        self.library = library
        self.session = session
        self.seed = seed
    }
}

/// The author's desk: the open session, the engines, and the commands' way to both. One command at a time.
public actor Workspace {
    public nonisolated let console: Console
    /// What completion needs to know, readable while a command runs.
    public nonisolated let names: CompletionNames
    nonisolated let pictures: PictureEncoder
    let library: SessionLibrary
    let configuration: Configuration
    private let loader: CastLoader
    private(set) var session: Session?
    /// Where the first query creates its session; nil: under a name made of the query.
    private var reserved: URL?
    var seed: UInt64?
    private(set) var director: String?
    private var casting: Task<Cast, any Error>?
    let gallery = StateGallery()
    /// What `/more` offered last, and for which step of which session.
    var offers: (session: URL, steps: Int, actions: [String])?

    public init(options: WorkspaceOptions, console: Console, loader: @escaping CastLoader) {
        self.console = console
        self.loader = loader
        library = options.library
        configuration = options.configuration
        seed = options.seed
        director = options.configuration.director
        pictures = PictureEncoder(console.capabilities)
        names = CompletionNames(library: options.library)
    }

    // MARK: Running commands

    /// What came of one line.
    public struct Outcome: Sendable {
        public var report: CommandReport
        public var error: StudioError?
        public var followUp: FollowUp?
        /// Whether there was anything to do at all (a comment is not).
        public var isEmpty = false

        public init(report: CommandReport, error: StudioError? = nil, followUp: FollowUp? = nil, isEmpty: Bool = false) {
            self.report = report
            self.error = error
            self.followUp = followUp
            self.isEmpty = isEmpty
        }
    }

    /// Runs one line: a command, a query, an action, or the empty line that takes the next turn. Prints what people read;
    /// the report is the caller's to print.
    /// - Parameter script: lines that begin with `#` are comments, and an empty line is nothing.
    public func execute(_ line: String, script: Bool) async -> Outcome {
        var name = "text"
        do {
            let (command, text): (Command, String)
            switch try InputLine(line, comments: script) {
            case .comment: return Outcome(report: CommandReport(command: "", ok: true), isEmpty: true)
            case .empty where script: return Outcome(report: CommandReport(command: "", ok: true), isEmpty: true)
            case .empty: (command, text) = (CommandTable.turn, "")
            case .text(let words): (command, text) = (CommandTable.say, words)
            case .command(let typed, let arguments):
                name = "/" + typed
                (command, text) = (try CommandTable.command(typed), arguments)
                name = "/" + command.name
            }
            let reply = try await command.run(self, Call(name: command.name, text: text, freeText: command.takesText))
            if !console.json { console.result(reply.lines) }
            var report = reply.report
            report.command = name
            report.session = session?.url.path
            try refreshNames()
            return Outcome(report: report, error: nil, followUp: reply.followUp)
        } catch {
            let error = StudioError.from(error)
            var report = CommandReport(command: name, ok: false)
            report.error = error.description
            report.session = session?.url.path
            try? refreshNames()
            return Outcome(report: report, error: error)
        }
    }

    /// Closes the session, which leaves one plain file.
    public func close() throws {
        try session?.close()
        session = nil
    }

    // MARK: Engines

    /// Starts loading the engines, so that they are there when the author has typed the query.
    public func warmUp() {
        guard casting == nil else { return }
        casting = Task.detached(priority: .userInitiated) { [loader, director] in try await loader(director) }
    }

    func cast() async throws -> Cast {
        warmUp()
        guard let casting else { throw StudioError("the engines could not be started") }
        do {
            return try await casting.value
        } catch {
            self.casting = nil
            throw error
        }
    }

    /// Takes another director, and keeps the old one where that one cannot be loaded.
    func changeDirector(to choice: String) async throws -> Cast {
        let cast = try await Task.detached { [loader] in try await loader(choice) }.value
        director = choice
        casting = Task { cast }
        return cast
    }

    // MARK: Sessions

    /// The open session.
    func open() throws -> Session {
        guard let session else { throw StudioError("no narrative yet: type what to cook, or /open a session (/sessions lists them)") }
        return session
    }

    func production() async throws -> Production {
        let session = try open()
        return Production(session: session, cast: try await cast(), settings: configuration.production)
    }

    /// Opens what the command line named; a name without a session is kept for the first query.
    public func begin(with name: String?) throws {
        guard let name else { return }
        let url = try url(of: name)
        if FileManager.default.fileExists(atPath: url.path) {
            try openSession(at: url)
        } else {
            reserved = url
            if console.interactive {
                console.message(Styled("\(url.deletingPathExtension().lastPathComponent) is new: the first query creates it", .faint))
            }
        }
        try refreshNames()
    }

    /// The file of a session by its name in the library, or by a path.
    func url(of name: String) throws -> URL {
        guard name.contains("/") || name.hasPrefix("~") || name.hasSuffix("." + Session.fileExtension) && FileManager.default.fileExists(atPath: name) else {
            return try library.url(of: name)
        }
        let url = StudioPaths.expanded(name)
        return url.pathExtension == Session.fileExtension ? url : url.appendingPathExtension(Session.fileExtension)
    }

    /// Makes the session of this file the one at hand: read-only where another program writes to it and the author sees that said.
    func openSession(at url: URL) throws {
        // Our own lock would keep us out.
        if let session, !session.isReadOnly, session.isFile(at: url) {
            console.message(Styled("\(session.name) is the session at hand already", .faint))
            return
        }
        var opened: Session
        do {
            opened = try Session.open(at: url)
        } catch let error as SessionError where error.kind == .inUse && console.interactive {
            opened = try Session.open(at: url, readOnly: true)
            console.message(Styled("\(opened.name) is in use elsewhere, so it is read-only here; /save-as NAME makes a copy of your own", .warning))
        }
        if opened.wasRecovered { console.message(Styled("the last run on \(opened.name) ended abruptly; every finished cell is there", .warning)) }
        adopt(opened)
    }

    /// Starts a session for a query: under the reserved name if there is one.
    func createSession(query: String) throws -> Session {
        let seed = seed ?? UInt64.random(in: 0..<1 << 32)
        let created: Session
        if let reserved {
            try FileManager.default.createDirectory(at: reserved.deletingLastPathComponent(), withIntermediateDirectories: true)
            created = try Session.create(at: reserved, query: query, seed: seed)
        } else {
            created = try library.create(query: query, seed: seed)
        }
        self.seed = nil
        adopt(created)
        return created
    }

    /// Makes `opened` the session at hand; the former one is closed.
    func adopt(_ opened: Session) {
        let former = session
        session = opened
        reserved = nil
        do {
            try former?.close()
        } catch {
            console.message(Styled("\(former?.name ?? "") could not be closed: \(error)", .warning))
        }
    }

    private func refreshNames() throws {
        names.set(steps: try session?.narrative().steps.count ?? 0, session: session?.name)
    }

    // MARK: Showing

    nonisolated var views: Views { Views(console: console, settings: configuration.production) }

    /// Runs a production's work and shows it: live on a terminal, sparsely on stderr in scripts.
    func showing<R: Sendable>(_ work: (@escaping Production.Observer) async throws -> R) async throws -> (result: R, seen: Seen) {
        let seen = Seen()
        if console.interactive {
            var capabilities = console.capabilities
            capabilities.refreshSize()
            console.capabilities = capabilities
            let display = LiveDisplay(console: console, views: views, pictures: pictures)
            defer { display.settle() }
            let result = try await work { event in
                seen.note(event)
                display.handle(event)
            }
            return (result, seen)
        }
        let console = console
        let result = try await work { event in
            seen.note(event)
            switch event {
            case .finished(let step, let cell, let take, _):
                console.message(Styled("step \(step): \(cell.rawValue)" + (take.text.map { ": " + TerminalText.truncated(terminalSafeLine($0), to: 100) } ?? "")))
            case .note(let step, let text): console.message(Styled("step \(step): note: \(text)"))
            default: break
            }
        }
        return (result, seen)
    }
}

/// What happened during a production's work, for the reply.
final class Seen: Sendable {
    private let state = Mutex((steps: Set<Int>(), served: false, cells: 0))

    func note(_ event: ProductionEvent) {
        state.withLock { state in
            switch event {
            case .finished(let step, _, _, _):
                state.steps.insert(step)
                state.cells += 1
            case .served: state.served = true
            default: break
            }
        }
    }

    /// Numbers of the steps that got a cell, ascending.
    var steps: [Int] { state.withLock { $0.steps.sorted() } }
    var served: Bool { state.withLock { $0.served } }
    var cells: Int { state.withLock { $0.cells } }
}
