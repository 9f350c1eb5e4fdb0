import Foundation
internal import GRDB
import Narrative

/// A branch of a session.
public struct BranchInfo: Hashable, Codable, Sendable {
    public var name: String
    /// The branch it was forked from; nil for the first one.
    public var parent: String?
    /// The last step it shared then; nil where it shared the query alone.
    public var forkedAfter: StepID?
    public var stepCount: Int
    public var created: Date
    /// Whether it is the one that writing calls act on.
    public var isCurrent: Bool
}

/// Branches share steps, takes and blobs; what is their own is pointers and an undo history.
extension Session {
    /// All branches, oldest first.
    public func branches() throws -> [BranchInfo] {
        try read("read its branches") { db in
            let current = try currentBranchRow(db)
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT id, name, (SELECT name FROM branch AS other WHERE other.id = branch.parent), forked_after, created,
                      (SELECT count(*) FROM pointer WHERE pointer.branch = branch.id AND field = 'place')
                    FROM branch ORDER BY id
                    """)
            return try rows.map { row in
                guard let id = Int64.fromDatabaseValue(row[0]), let name = String.fromDatabaseValue(row[1]),
                    let created = Int64.fromDatabaseValue(row[4]), let count = Int64.fromDatabaseValue(row[5])
                else { throw damaged("branch", "\(row[0] as DatabaseValue)", "it cannot be read") }
                return BranchInfo(
                    name: name, parent: String.fromDatabaseValue(row[2]), forkedAfter: Int64.fromDatabaseValue(row[3]).map(StepID.init),
                    stepCount: Int(count), created: date(milliseconds: created), isCurrent: id == current)
            }
        }
    }

    public func currentBranch() throws -> String {
        try read("read its branches") { try branchName(currentBranchRow($0), $0) }
    }

    /// Makes a branch that begins as the current one is now, up to and including `step`; nil takes the query alone. It is not
    /// switched to. Steps and takes are shared, not copied. Its undo history begins here.
    /// - Throws: `.exists`, `.invalid` for a bad name, `.notFound` for a step that is not in the branch.
    public func fork(_ name: String, after step: StepID?) throws {
        let name = try Self.checkedBranchName(name)
        try write("fork a branch") { writer in
            try refuseTaken(name, writer.db)
            let places = try writer.places()
            let shared = try step.map { Array(places[...(try writer.index(of: $0, in: places))]) } ?? []
            try writer.db.execute(
                sql: "INSERT INTO branch (name, parent, forked_after, created) VALUES (?, ?, ?, ?)",
                arguments: [name, writer.branch, step?.value, milliseconds(Date())])
            let branch = writer.db.lastInsertedRowID
            for step in [0] + shared.map(\.step) {
                try writer.db.execute(
                    sql: "INSERT INTO pointer SELECT ?, step, field, value FROM pointer WHERE branch = ? AND step = ?",
                    arguments: [branch, writer.branch, step])
            }
            if shared.count < places.count { try Writer.set(.absent, .ended, step: 0, branch: branch, writer.db) }
        }
    }

    /// Makes `name` the current branch, here and when the session is opened again.
    /// - Throws: `.notFound`; `.invalid` within a group.
    public func switchBranch(to name: String) throws {
        try write("switch to another branch") { writer in
            guard writer.group == nil else { throw SessionError(.invalid, "cannot switch branches in the midst of a command: wait for its end, or stop it") }
            try writer.db.execute(sql: "UPDATE session SET branch = ?", arguments: [try branchRow(name, writer.db)])
        }
    }

    /// - Throws: `.notFound`, `.exists`, `.invalid`.
    public func renameBranch(_ name: String, to newName: String) throws {
        let newName = try Self.checkedBranchName(newName)
        try write("rename a branch") { writer in
            let row = try branchRow(name, writer.db)
            guard name != newName else { return }
            try refuseTaken(newName, writer.db)
            try writer.db.execute(sql: "UPDATE branch SET name = ? WHERE id = ?", arguments: [newName, row])
        }
    }

    private func refuseTaken(_ name: String, _ db: Database) throws {
        let taken = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM branch WHERE name = ?)", arguments: [name])
        guard taken == false else { throw SessionError(.exists, "there is a branch \(name) already: choose another name") }
    }

    private static func checkedBranchName(_ name: String) throws(SessionError) -> String {
        let trimmed = name.trimmingCharacters(in: .whitespaces)
        guard !trimmed.isEmpty, trimmed.utf8.count <= 100, !trimmed.hasPrefix("-"), SessionName.isPlain(trimmed) else {
            throw SessionError(.invalid, "a branch cannot be called \"\(trimmed.prefix(100))\": use up to 100 letters, digits, spaces and hyphens")
        }
        return trimmed
    }
}
