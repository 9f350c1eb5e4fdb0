import Foundation
internal import GRDB

/// Undo and redo: persistent, a history of its own for every branch, nothing but pointers moved.
///
/// A take that undo takes the pointer from stays listed with its cell. Anything new after an undo drops what could have been
/// redone, as everywhere.
extension Session {
    /// Gathers what `body` writes on the current branch into one undo entry. Every call in it is still committed at once:
    /// after a crash, or an error thrown by `body`, what was finished is there, and undoes as this entry.
    @discardableResult
    public func group<R>(_ label: String, _ body: () throws -> R) throws -> R {
        try beginGroup(label)
        defer { endGroup() }
        return try body()
    }

    /// As above, for generation that takes its time.
    @discardableResult
    public func group<R>(_ label: String, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R) async throws -> R {
        try beginGroup(label)
        defer { endGroup() }
        return try await body()
    }

    /// Opens an undo entry that later calls fill, until `endGroup()`. A group within a group joins the outer one.
    public func beginGroup(_ label: String) throws {
        try checkOpen()
        state.withLock { state in
            if state.group == nil { state.group = Group(label: label) } else { state.group?.depth += 1 }
        }
    }

    /// Closes the group that was begun last. One that wrote nothing leaves no entry.
    public func endGroup() {
        state.withLock { state in
            state.group?.depth -= 1
            if let group = state.group, group.depth <= 0 { state.group = nil }
        }
    }

    /// Moves back the pointers of the newest entry of the current branch.
    /// - Returns: its label; nil where there is nothing to undo.
    /// - Throws: `.invalid` within a group.
    @discardableResult
    public func undo() throws -> String? {
        try travel("undo", from: "done", to: "undone", column: "before")
    }

    /// Moves forward again the pointers of the entry that was undone last.
    /// - Returns: its label; nil where there is nothing to redo.
    @discardableResult
    public func redo() throws -> String? {
        try travel("redo", from: "undone", to: "done", column: "after")
    }

    /// Labels of what `undo()` and `redo()` would do now; nil for nothing.
    public func undoLabels() throws -> (undo: String?, redo: String?) {
        try read("read its history") { db in
            let branch = try currentBranchRow(db)
            return (try entry("done", of: branch, db)?.label, try entry("undone", of: branch, db)?.label)
        }
    }

    private func travel(_ doing: String, from state: String, to other: String, column: String) throws -> String? {
        try write(doing) { writer in
            guard writer.group == nil else { throw SessionError(.invalid, "cannot \(doing) in the midst of a command: wait for its end, or stop it") }
            guard let entry = try entry(state, of: writer.branch, writer.db) else { return nil }
            try writer.db.execute(
                sql: """
                    DELETE FROM pointer WHERE branch = ? AND (step, field) IN (SELECT step, field FROM move WHERE operation = ?)
                    """, arguments: [writer.branch, entry.operation])
            try writer.db.execute(
                sql: "INSERT INTO pointer SELECT ?, step, field, \(column) FROM move WHERE operation = ? AND \(column) IS NOT NULL",
                arguments: [writer.branch, entry.operation])
            try writer.db.execute(sql: "UPDATE operation SET state = ? WHERE id = ?", arguments: [other, entry.operation])
            return entry.label
        }
    }

    /// The entry that is next to be undone ("done") or redone ("undone").
    private func entry(_ state: String, of branch: Int64, _ db: Database) throws -> (operation: Int64, label: String)? {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT id, CAST(label AS BLOB) FROM operation
                WHERE branch = ? AND state = ? AND EXISTS (SELECT 1 FROM move WHERE operation = operation.id)
                ORDER BY id \(state == "done" ? "DESC" : "ASC") LIMIT 1
                """, arguments: [branch, state])
        guard let row else { return nil }
        guard let operation = Int64.fromDatabaseValue(row[0]), let label = Data.fromDatabaseValue(row[1]) else {
            throw damaged("operation", "\(row[0] as DatabaseValue)", "its label cannot be read")
        }
        return (operation, String(decoding: label, as: UTF8.self))
    }
}
