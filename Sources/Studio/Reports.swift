import Foundation
import Media
import Narrative
import Production
import Sessions

/// What `--json` prints for a command: one object on one line. Fields that a command has nothing to say in are absent.
public struct CommandReport: Codable, Hashable, Sendable {
    /// The command's name with its slash; `text` for bare text.
    public var command: String
    public var ok: Bool
    /// Why it failed, one line.
    public var error: String?
    /// Path of the session.
    public var session: String?
    public var message: String?
    public var query: String?
    public var seed: UInt64?
    public var ended: Bool?
    public var steps: [StepReport]?
    public var takes: [TakeReport]?
    public var sessions: [SessionReport]?
    public var film: FilmFileReport?
    /// Cells that the command has made stale ("3.caption").
    public var stale: [String]?
    /// File that the command wrote.
    public var file: String?
    public var commands: [HelpReport]?

    public init(command: String, ok: Bool) {
        self.command = command
        self.ok = ok
    }

    /// The object as one line of JSON, keys sorted, fit for a terminal.
    public func line() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return Data(terminalSafeJSON(String(decoding: try encoder.encode(self), as: UTF8.self)).utf8)
    }
}

/// A step in JSON.
public struct StepReport: Codable, Hashable, Sendable {
    public var number: Int
    /// Seconds in the film.
    public var duration: Double
    /// By cell name.
    public var cells: [String: CellReport]

    init(_ step: Step, number: Int, statuses: [CellKind: CellStatus], settings: ProductionSettings) {
        self.number = number
        duration = settings.duration(of: step)
        cells = [:]
        for kind in CellKind.allCases where kind != .state || step[kind].take != nil {
            cells[kind.rawValue] = CellReport(step[kind], status: statuses[kind] ?? .missing)
        }
    }
}

/// A cell in JSON.
public struct CellReport: Codable, Hashable, Sendable {
    public var status: String
    public var locked: Bool
    /// Number of the take that counts, from 1.
    public var take: Int?
    public var takes: Int
    public var text: String?
    public var maker: String?
    public var engine: String?
    public var seed: UInt64?
    public var notes: [String]?

    init(_ cell: Cell, status: CellStatus) {
        self.status = status.rawValue
        locked = cell.locked
        takes = cell.takes.count
        guard let take = cell.take else { return }
        self.take = cell.takes.firstIndex { $0.id == take.id }.map { $0 + 1 }
        text = take.text
        maker = take.provenance.maker.rawValue
        engine = take.provenance.engine.isEmpty ? nil : take.provenance.engine
        seed = take.provenance.seed
        notes = take.provenance.notes.isEmpty ? nil : take.provenance.notes
    }
}

/// A take in JSON.
public struct TakeReport: Codable, Hashable, Sendable {
    public var number: Int
    public var current: Bool
    public var maker: String
    public var engine: String?
    public var seed: UInt64?
    public var created: Date
    public var text: String?
    public var notes: [String]?

    init(_ take: Take, number: Int, current: Bool) {
        self.number = number
        self.current = current
        maker = take.provenance.maker.rawValue
        engine = take.provenance.engine.isEmpty ? nil : take.provenance.engine
        seed = take.provenance.seed
        created = take.provenance.created
        text = take.text
        notes = take.provenance.notes.isEmpty ? nil : take.provenance.notes
    }
}

/// A session of the folder in JSON.
public struct SessionReport: Codable, Hashable, Sendable {
    public var name: String
    public var path: String
    public var query: String
    public var steps: Int
    public var modified: Date
    public var problem: String?
}

/// An exported film in JSON.
public struct FilmFileReport: Codable, Hashable, Sendable {
    public var path: String
    public var frames: Int
    /// Seconds.
    public var duration: Double
    public var bytes: Int
    public var steps: Int
    /// Wall time of the export, seconds.
    public var seconds: Double
    public var notes: [String]
}

/// A command of the help in JSON.
public struct HelpReport: Codable, Hashable, Sendable {
    public var name: String
    public var usage: String
    public var summary: String
}
