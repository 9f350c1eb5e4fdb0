import Foundation
internal import GRDB
import Narrative

/// A value of `pointer`, `move.before` or `move.after`. Absence is a row that is not there.
enum PointerValue: Equatable {
    case absent
    case integer(Int64)
    case real(Double)
    case text(String)

    /// The argument to bind to `sql`. Texts go in as bytes: bound as strings, they would end at their first NUL.
    var argument: DatabaseValue {
        switch self {
        case .absent: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let text): Data(text.utf8).databaseValue
        }
    }

    var sql: String {
        if case .text = self { "CAST(coalesce(?, x'') AS TEXT)" } else { "?" }
    }
}

/// One writing transaction: moves pointers of the current branch and keeps the undo log of what it moved.
struct Writer {
    let db: Database
    let session: Session
    /// The undo entry that is open across transactions, if there is one.
    let group: Session.Group?
    /// Row of the current branch.
    private(set) var branch: Int64 = 0
    /// Row of `operation` that takes the moves, once there is one.
    private(set) var operation: Int64?
    /// What undo will say, where no group is open.
    var label = "change"

    init(db: Database, session: Session, group: Session.Group?) {
        self.db = db
        self.session = session
        self.group = group
        operation = group?.operation
    }

    mutating func begin() throws {
        branch = try session.currentBranchRow(db)
    }

    func end() throws {
        try db.execute(sql: "UPDATE session SET modified = ?", arguments: [milliseconds(Date())])
    }

    /// Points `field` of `step` (0: of the branch) at `value`, and remembers where it pointed. The first move after an undo
    /// drops what could have been redone. Several moves of one pointer within one entry become one.
    mutating func move(_ field: PointerField, step: Int64 = 0, to value: PointerValue) throws {
        guard try !isAt(value, field, step: step) else { return }
        let operation = try openOperation()
        try db.execute(
            sql: """
                INSERT INTO move VALUES (?, ?, ?, (SELECT value FROM pointer WHERE branch = ? AND step = ? AND field = ?), \(value.sql))
                ON CONFLICT DO UPDATE SET after = excluded.after
                """,
            arguments: [operation, step, field.name, branch, step, field.name, value.argument])
        try db.execute(
            sql: "DELETE FROM move WHERE operation = ? AND step = ? AND field = ? AND before IS after",
            arguments: [operation, step, field.name])
        try Self.set(value, field, step: step, branch: branch, db)
    }

    private func isAt(_ value: PointerValue, _ field: PointerField, step: Int64) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT (SELECT value FROM pointer WHERE branch = ? AND step = ? AND field = ?) IS \(value.sql)",
            arguments: [branch, step, field.name, value.argument]) ?? false
    }

    private mutating func openOperation() throws -> Int64 {
        try db.execute(sql: "UPDATE operation SET state = 'dropped' WHERE branch = ? AND state = 'undone'", arguments: [branch])
        if let operation { return operation }
        try db.execute(
            sql: "INSERT INTO operation (branch, label, created, state) VALUES (?, CAST(coalesce(?, x'') AS TEXT), ?, 'done')",
            arguments: [branch, Data((group?.label ?? label).utf8), milliseconds(Date())])
        operation = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    /// Sets a pointer, without a word to the undo log.
    static func set(_ value: PointerValue, _ field: PointerField, step: Int64, branch: Int64, _ db: Database) throws {
        if value == .absent {
            try db.execute(sql: "DELETE FROM pointer WHERE branch = ? AND step = ? AND field = ?", arguments: [branch, step, field.name])
        } else {
            try db.execute(
                sql: "INSERT OR REPLACE INTO pointer VALUES (?, ?, ?, \(value.sql))", arguments: [branch, step, field.name, value.argument])
        }
    }
}

/// Ranks of steps within a branch. They leave room, so that inserting a step moves no other one's pointer.
enum Rank {
    static let spacing: Int64 = 1 << 20
    static let range: ClosedRange<Int64> = 1...(1 << 60)

    /// A rank for a new step between two neighbours; nil where there is no room left.
    static func between(_ before: Int64?, _ after: Int64?) -> Int64? {
        let low = before ?? 0
        guard let after else { return range.contains(low + spacing) ? low + spacing : nil }
        let rank = low + (after - low) / 2
        return rank > low && rank < after ? rank : nil
    }
}
