import Foundation
import GRDB

/// A session file as plain SQLite, to make it what no program of ours would.
struct RawDatabase {
    let queue: DatabaseQueue

    init(_ url: URL) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: url.path, configuration: configuration)
    }

    /// One statement or more; constraints are not heeded.
    func execute(_ sql: String) throws {
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON; " + sql) }
    }

    func string(_ sql: String) throws -> String? {
        try queue.read { try String.fetchOne($0, sql: sql) }
    }

    func close() throws {
        try queue.close()
    }
}
