import Foundation
internal import GRDB
import Narrative

/// What `Session.info()` tells about a session.
public struct SessionInfo: Hashable, Codable, Sendable {
    public var name: String
    public var url: URL
    /// Of the current branch, as are `seed` and `stepCount`.
    public var query: String
    public var seed: UInt64
    public var branch: String
    public var branchCount: Int
    public var stepCount: Int
    /// All takes of the file, chosen or not, on any branch.
    public var takeCount: Int
    public var created: Date
    public var modified: Date
    /// Size of the file, with what is still in its log.
    public var bytes: Int
    public var isReadOnly: Bool
}

extension Session {
    /// The narrative as a branch sees it now.
    ///
    /// A cell lists every take ever made for its step, in the order made, also those made on another branch and those that
    /// undo took the pointer from.
    /// - Parameter branch: Its name; nil for the current branch.
    /// - Throws: `.notFound` for a branch that isn't there; `.damaged`, naming table and row, for what cannot be read.
    public func narrative(branch name: String? = nil) throws -> Narrative {
        try read("read the narrative") { db in
            let row = try name.map { try branchRow($0, db) } ?? currentBranchRow(db)
            let pointers = try pointers(of: row, db)
            let steps = try pointers.orderedSteps()
            let takes = try takes(of: row, db)
            let branch = try branchName(row, db)
            var narrative = Narrative(
                query: try pointers.text(.query, of: 0) ?? "", opening: try opening(pointers, db), branch: branch, seed: try pointers.seed(), ended: try pointers.flag(.ended, of: 0))
            for step in steps {
                var value = Step(id: StepID(step), duration: try pointers.duration(of: step))
                for kind in CellKind.allCases {
                    let list = takes[step]?[kind] ?? []
                    let current = try pointers.integer(.take(kind.rawValue), of: step).map(TakeID.init)
                    if let current, !list.contains(where: { $0.id == current }) {
                        throw damaged("pointer", "branch \(row), step \(step), \(kind.rawValue)", "take \(current.value) is not there")
                    }
                    let locked = try pointers.flag(.locked(kind.rawValue), of: step)
                    if !list.isEmpty || locked { value[kind] = Cell(takes: list, current: current, locked: locked) }
                }
                narrative.steps.append(value)
            }
            return narrative
        }
    }

    private func opening(_ pointers: Pointers, _ db: Database) throws -> Narrative.Opening? {
        guard let picture = try pointers.text(.openingPicture, of: 0), let caption = try pointers.text(.openingCaption, of: 0) else { return nil }
        guard let digest = Digest(hexadecimal: picture),
            let size = try Int.fetchOne(db, sql: "SELECT length(bytes) FROM blob WHERE digest = ?", arguments: [digest.description])
        else { throw damaged("pointer", "opening.picture", "it names a blob that is not there") }
        return Narrative.Opening(caption: caption, picture: Blob(digest: digest, contentType: "image/png", size: size))
    }

    /// The bytes of a blob, after they were found to have its digest.
    /// - Throws: `.notFound`, or `.damaged` where they have another one.
    public func data(of blob: Blob) throws -> Data {
        let bytes = try read("read a picture or a state") { db in
            try Data.fetchOne(db, sql: "SELECT bytes FROM blob WHERE digest = ? AND typeof(bytes) = 'blob'", arguments: [blob.digest.description])
        }
        guard let bytes else {
            throw SessionError(.notFound, "\(name) holds no blob \(blob.digest.description.prefix(12)): make the take again")
        }
        guard bytes.count == blob.size, Digest(of: bytes) == blob.digest else {
            throw damaged("blob", String(blob.digest.description.prefix(12)), "its bytes have another digest")
        }
        return bytes
    }

    /// The blob's bytes under its content type.
    public func payload(of blob: Blob) throws -> Payload {
        Payload(contentType: blob.contentType, bytes: try data(of: blob))
    }

    public func info() throws -> SessionInfo {
        try read("read what it holds") { db in
            let row = try currentBranchRow(db)
            let pointers = try pointers(of: row, db)
            func integer(_ sql: String) throws -> Int64 {
                guard let value = try Int64.fetchOne(db, sql: sql) else { throw damaged("session", "1", "a value is missing") }
                return value
            }
            return SessionInfo(
                name: name, url: url, query: try pointers.text(.query, of: 0) ?? "", seed: try pointers.seed(), branch: try branchName(row, db),
                branchCount: Int(try integer("SELECT count(*) FROM branch")), stepCount: try pointers.orderedSteps().count,
                takeCount: Int(try integer("SELECT count(*) FROM take")),
                created: date(milliseconds: try integer("SELECT created FROM session")),
                modified: date(milliseconds: try integer("SELECT modified FROM session")),
                bytes: Self.size(of: url.path) + Self.size(of: url.path + "-wal"), isReadOnly: isReadOnly)
        }
    }

    /// What is wrong with the file, a line each; empty for a sound one. Reads all of it.
    public func problems() throws -> [String] {
        var problems: [String] = []
        let digests = try read("check it") { db in
            problems += try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            problems += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                "table \(row[0] as DatabaseValue), row \(row[1] as DatabaseValue): points at a row of \(row[2] as DatabaseValue) that is not there"
            }
            return try String.fetchAll(db, sql: "SELECT digest FROM blob")
        }
        for digest in digests {
            let bytes = try read("check it") { db in
                try Data.fetchOne(db, sql: "SELECT bytes FROM blob WHERE digest = ? AND typeof(bytes) = 'blob'", arguments: [digest])
            }
            if bytes.map({ Digest(of: $0).description }) != digest { problems.append("table blob: \(digest) has another digest") }
        }
        for branch in try branches() {
            do { _ = try narrative(branch: branch.name) } catch { problems.append("\(error)") }
        }
        return problems.map(oneLine)
    }

    func damaged(_ table: String, _ row: String, _ detail: String) -> SessionError {
        SessionError.damaged(url, "table \(table), row \(row): \(detail)")
    }

    func currentBranchRow(_ db: Database) throws -> Int64 {
        guard let row = try Int64.fetchOne(db, sql: "SELECT branch.id FROM session JOIN branch ON branch.id = session.branch WHERE session.id = 1")
        else { throw damaged("session", "1", "the current branch is not there") }
        return row
    }

    func branchRow(_ name: String, _ db: Database) throws -> Int64 {
        guard let row = try Int64.fetchOne(db, sql: "SELECT id FROM branch WHERE name = ?", arguments: [name])
        else { throw SessionError(.notFound, "\(self.name) has no branch \(name): see the list of branches") }
        return row
    }

    func branchName(_ row: Int64, _ db: Database) throws -> String {
        guard let name = try String.fetchOne(db, sql: "SELECT name FROM branch WHERE id = ?", arguments: [row])
        else { throw damaged("branch", "\(row)", "it is not there") }
        return name
    }

    func pointers(of branch: Int64, _ db: Database) throws -> Pointers {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT step, field, CASE typeof(value) WHEN 'text' THEN CAST(value AS BLOB) ELSE value END, typeof(value)
                FROM pointer WHERE branch = ?
                """, arguments: [branch])
        return Pointers(session: self, branch: branch, rows: rows)
    }
}

/// The pointers of one branch, read with mistrust.
struct Pointers {
    let session: Session
    let branch: Int64
    private var values: [Int64: [String: (value: DatabaseValue, type: String)]] = [:]

    init(session: Session, branch: Int64, rows: [Row]) {
        self.session = session
        self.branch = branch
        for row in rows {
            guard let step = Int64.fromDatabaseValue(row[0]), let field = String.fromDatabaseValue(row[1]),
                let type = String.fromDatabaseValue(row[3])
            else { continue }
            values[step, default: [:]][field] = (row[2], type)
        }
    }

    private func damaged(_ field: PointerField, of step: Int64, _ detail: String) -> SessionError {
        session.damaged("pointer", "branch \(branch), step \(step), \(field.name)", detail)
    }

    func integer(_ field: PointerField, of step: Int64) throws -> Int64? {
        guard let found = values[step]?[field.name] else { return nil }
        guard found.type == "integer", let value = Int64.fromDatabaseValue(found.value) else { throw damaged(field, of: step, "not an integer") }
        return value
    }

    func text(_ field: PointerField, of step: Int64) throws -> String? {
        guard let found = values[step]?[field.name] else { return nil }
        guard found.type == "text", let data = Data.fromDatabaseValue(found.value), let text = String(validating: data, as: UTF8.self)
        else { throw damaged(field, of: step, "not a text") }
        return text
    }

    func flag(_ field: PointerField, of step: Int64) throws -> Bool {
        try integer(field, of: step) == 1
    }

    func seed() throws -> UInt64 {
        guard let seed = try text(.seed, of: 0).flatMap({ UInt64($0) }) else { throw damaged(.seed, of: 0, "not a number") }
        return seed
    }

    func duration(of step: Int64) throws -> Double? {
        guard let found = values[step]?[PointerField.duration.name] else { return nil }
        guard found.type == "real", let value = Double.fromDatabaseValue(found.value), value.isFinite, value >= 0
        else { throw damaged(.duration, of: step, "not a number of seconds") }
        return value
    }

    /// Steps and their ranks, first to last.
    func places() throws -> [(step: Int64, rank: Int64)] {
        var places: [(step: Int64, rank: Int64)] = []
        for step in values.keys where step != 0 {
            guard let rank = try integer(.place, of: step) else { continue }
            guard step > 0, Rank.range.contains(rank) else { throw damaged(.place, of: step, "out of range") }
            places.append((step, rank))
        }
        return places.sorted { ($0.rank, $0.step) < ($1.rank, $1.step) }
    }

    func orderedSteps() throws -> [Int64] {
        try places().map(\.step)
    }
}
