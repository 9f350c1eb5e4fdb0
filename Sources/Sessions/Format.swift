internal import GRDB

/// The tables of a session file and its version; `docs/session-file.md` explains them.
///
/// Everything that undo can move is a row of `pointer`; everything else is only ever added. The layout is a value, so that
/// migrating can be tested against layouts that do not exist yet.
package struct Format: Sendable {
    /// SQLite's application_id: "AUTR".
    package static let applicationID: Int32 = 0x4155_5452
    /// Bytes of the largest text or blob; SQLite's own limit is 10^9.
    package static let maximumBlobSize = 900 << 20

    /// SQLite's user_version.
    package var version: Int32
    /// One statement a table or index. A file whose schema is not made of exactly these is refused.
    package var tables: [String]
    /// Statements that bring a file of version `key` to `key + 1`.
    package var migrations: [Int32: [String]]

    package init(version: Int32, tables: [String], migrations: [Int32: [String]]) {
        self.version = version
        self.tables = tables
        self.migrations = migrations
    }

    package static let current = Format(
        version: 1,
        tables: [
            """
            CREATE TABLE session (
              id INTEGER PRIMARY KEY CHECK (id = 1),
              branch INTEGER NOT NULL REFERENCES branch (id),
              created INTEGER NOT NULL,
              modified INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE branch (
              id INTEGER PRIMARY KEY,
              name TEXT NOT NULL UNIQUE,
              parent INTEGER REFERENCES branch (id),
              forked_after INTEGER REFERENCES step (id),
              created INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE step (
              id INTEGER PRIMARY KEY,
              created INTEGER NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE blob (
              id INTEGER PRIMARY KEY,
              digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
              bytes BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE take (
              id INTEGER PRIMARY KEY,
              step INTEGER NOT NULL REFERENCES step (id),
              kind TEXT NOT NULL CHECK (kind IN ('action', 'caption', 'state', 'keyframe', 'clip')),
              text TEXT,
              blob TEXT REFERENCES blob (digest),
              content_type TEXT,
              scene TEXT REFERENCES blob (digest),
              scene_type TEXT,
              duration REAL,
              maker TEXT NOT NULL CHECK (maker IN ('engine', 'author', 'import')),
              engine TEXT NOT NULL,
              settings TEXT NOT NULL,
              seed TEXT,
              reads TEXT NOT NULL,
              inputs TEXT,
              notes TEXT NOT NULL,
              created INTEGER NOT NULL,
              CHECK ((text IS NULL) = (kind NOT IN ('action', 'caption'))),
              CHECK ((blob IS NULL) = (kind IN ('action', 'caption')) AND (blob IS NULL) = (content_type IS NULL)),
              CHECK ((scene IS NULL OR kind = 'keyframe') AND (scene IS NULL) = (scene_type IS NULL)),
              CHECK ((duration IS NULL) = (kind <> 'clip'))
            ) STRICT
            """,
            "CREATE INDEX take_of_step ON take (step, kind)",
            """
            CREATE TABLE pointer (
              branch INTEGER NOT NULL REFERENCES branch (id),
              step INTEGER NOT NULL,
              field TEXT NOT NULL,
              value ANY NOT NULL,
              PRIMARY KEY (branch, step, field)
            ) STRICT, WITHOUT ROWID
            """,
            """
            CREATE TABLE operation (
              id INTEGER PRIMARY KEY,
              branch INTEGER NOT NULL REFERENCES branch (id),
              label TEXT NOT NULL,
              created INTEGER NOT NULL,
              state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
            ) STRICT
            """,
            "CREATE INDEX operation_of_branch ON operation (branch, state)",
            """
            CREATE TABLE move (
              operation INTEGER NOT NULL REFERENCES operation (id),
              step INTEGER NOT NULL,
              field TEXT NOT NULL,
              before ANY,
              after ANY,
              PRIMARY KEY (operation, step, field)
            ) STRICT, WITHOUT ROWID
            """,
        ],
        migrations: [:])

    /// Whether the schema consists of this format's tables and nothing else: no trigger, no view, no other column.
    func describes(_ db: Database) throws -> Bool {
        let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE name NOT GLOB 'sqlite_autoindex_*'")
        guard count == tables.count else { return false }
        for table in tables {
            let found = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema WHERE sql = ?", arguments: [table])
            guard found == 1 else { return false }
        }
        return true
    }
}

/// The name of a pointer: what a row of `pointer` and of `move` says about a step, or, at step 0, about the branch.
/// The raw values are kept in files: never rename one.
enum PointerField: Hashable {
    /// Of the branch: UTF-8 text, decimal text, and 1 for an ended narrative.
    case query, seed, ended
    /// Of the branch: the picture that opens the narrative, by its blob's digest, and its caption. Both or neither.
    case openingPicture, openingCaption
    /// Of a step: its rank within the branch (a step without one is not in the branch) and seconds.
    case place, duration
    /// Of a cell: the current take's id, and 1 for a locked cell.
    case take(String), locked(String)

    var name: String {
        switch self {
        case .query: "query"
        case .seed: "seed"
        case .ended: "ended"
        case .openingPicture: "opening.picture"
        case .openingCaption: "opening.caption"
        case .place: "place"
        case .duration: "duration"
        case .take(let kind): kind
        case .locked(let kind): kind + ".locked"
        }
    }
}
