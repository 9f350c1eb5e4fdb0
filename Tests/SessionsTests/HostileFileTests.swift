import Foundation
import Narrative
import Sessions
import Testing

/// Files made to mislead: an error that says where, or a value, and never a crash.
@Suite struct HostileFileTests {
    let folder: TemporaryFolder
    let sample: URL

    init() throws {
        folder = try TemporaryFolder()
        sample = folder.file("sample.auteur")
        try writeSample(at: sample)
    }

    /// Everything that a session can be asked for; the kind of the first error.
    private func useAll(_ url: URL, readOnly: Bool = false) -> SessionError.Kind? {
        errorKind {
            let session = try Session.open(at: url, readOnly: readOnly)
            defer { try? session.close() }
            var first: (any Error)?
            func attempt(_ body: () throws -> Void) {
                do { try body() } catch { first = first ?? error }
            }
            attempt { _ = try session.info() }
            attempt { _ = try session.problems() }
            attempt {
                for branch in try session.branches() {
                    for step in try session.narrative(branch: branch.name).steps {
                        for take in step.cells.values.flatMap(\.takes) {
                            switch take.content {
                            case .text: break
                            case .state(let blob), .clip(let blob, _): _ = try session.data(of: blob)
                            case .keyframe(let picture, let scene):
                                _ = try session.data(of: picture)
                                if let scene { _ = try session.data(of: scene) }
                            }
                        }
                    }
                }
            }
            attempt { _ = try session.narrative().statuses { _ in [.earlierActions, .query] } }
            if !readOnly {
                attempt { try session.insertStep(at: 1) }
                attempt { try session.addTake(step: session.appendStep(), kind: .action, content: .text("x"), provenance: byAuthor) }
                attempt { _ = try session.undo() }
                attempt { _ = try session.redo() }
                attempt { try session.fork("other", after: session.narrative().steps.last?.id) }
                attempt { try session.switchBranch(to: "salmon") }
                attempt { try session.save(as: folder.file("copy.auteur"), overwriting: true) }
            }
            if let first { throw first }
        }
    }

    @Test func theSampleIsSound() {
        #expect(useAll(sample) == nil)
        #expect(useAll(sample, readOnly: true) == .none)
    }

    @Test(arguments: [
        "UPDATE session SET branch = 77", "DELETE FROM session", "DELETE FROM branch WHERE id = 1",
        "UPDATE pointer SET value = 999 WHERE field = 'action'", "UPDATE pointer SET value = 'three' WHERE field = 'caption'",
        "UPDATE pointer SET value = x'00' WHERE field = 'place'", "UPDATE pointer SET value = 9223372036854775807 WHERE field = 'place'",
        "UPDATE pointer SET value = -9223372036854775808 WHERE field = 'place'", "UPDATE pointer SET value = x'fffe' WHERE field = 'query'",
        "UPDATE pointer SET value = CAST(x'fffe' AS TEXT) WHERE field = 'query'", "UPDATE pointer SET value = '-1' WHERE field = 'seed'",
        "UPDATE pointer SET value = '99999999999999999999' WHERE field = 'seed'", "DELETE FROM pointer WHERE field = 'seed'",
        "INSERT INTO pointer VALUES (1, 1, 'duration', 9e999)", "INSERT INTO pointer VALUES (1, 1, 'duration', -1.0)",
        "INSERT INTO pointer VALUES (1, -5, 'place', 1)", "INSERT INTO pointer VALUES (1, 1, 'action.locked', 'yes')",
        "UPDATE pointer SET value = (SELECT id FROM take WHERE kind = 'clip') WHERE field = 'action'",
        "UPDATE take SET settings = '{'", "UPDATE take SET settings = '[1, 2]'", "UPDATE take SET settings = '{\"a\": 1}'",
        "UPDATE take SET settings = '' WHERE id = 3", "UPDATE take SET reads = '[\"the future\"]'", "UPDATE take SET notes = 'null'",
        "UPDATE take SET notes = replace(hex(zeroblob(60000)), '00', '[')", "UPDATE take SET maker = 'nobody'", "UPDATE take SET kind = 'smell'",
        "UPDATE take SET kind = 'clip' WHERE kind = 'state'", "UPDATE take SET kind = 'state' WHERE kind = 'action'",
        "UPDATE take SET seed = '0x10'", "UPDATE take SET inputs = 'ABC'", "UPDATE take SET text = CAST(x'c328' AS TEXT) WHERE text IS NOT NULL",
        "UPDATE take SET text = NULL", "UPDATE take SET duration = 9e999 WHERE kind = 'clip'", "UPDATE take SET duration = -1 WHERE kind = 'clip'",
        "UPDATE take SET blob = 'x' WHERE blob IS NOT NULL", "UPDATE take SET blob = upper(blob)", "UPDATE take SET content_type = NULL",
        "UPDATE take SET engine = CAST(x'ff' AS TEXT)", "DELETE FROM blob", "UPDATE blob SET bytes = x''", "UPDATE blob SET bytes = zeroblob(3000)",
        "UPDATE blob SET bytes = zeroblob(100000000) WHERE id = 1",
    ]) func rowsThatContradict(_ sql: String) throws {
        let raw = try RawDatabase(sample)
        try raw.execute(sql)
        try raw.close()
        #expect(useAll(sample, readOnly: true) == .damaged)
        #expect(useAll(sample) == .damaged)
    }

    /// Nonsense that has a meaning, or none that matters.
    @Test(arguments: [
        "UPDATE pointer SET value = 5 WHERE field = 'place'", "INSERT INTO pointer VALUES (1, 1, 'smell', 'of fish')",
        "UPDATE take SET created = 9223372036854775807", "UPDATE branch SET created = -9223372036854775808", "UPDATE session SET modified = -1",
        "UPDATE take SET text = CAST(x'00001b5b' AS TEXT) WHERE text IS NOT NULL", "UPDATE take SET settings = '{}'",
        "UPDATE operation SET label = CAST(x'ff00' AS TEXT)", "UPDATE move SET before = 4611686018427387904 WHERE field = 'place'",
        "UPDATE move SET operation = 1", "UPDATE branch SET parent = id, forked_after = 1 WHERE id > 1", "UPDATE take SET id = id + 9223372036854775000",
    ]) func rowsThatAreOdd(_ sql: String) throws {
        let raw = try RawDatabase(sample)
        try? raw.execute(sql)
        try raw.close()
        _ = useAll(sample, readOnly: true)
        _ = useAll(sample)
    }

    @Test(arguments: [
        "CREATE TRIGGER t AFTER INSERT ON take BEGIN DELETE FROM take; END", "CREATE VIEW v AS SELECT 1", "CREATE TABLE sqlite_autoindex (x)",
        "ALTER TABLE take ADD COLUMN more", "DROP TABLE move", "DROP INDEX take_of_step", "CREATE INDEX more ON take (text)",
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'take'",
    ]) func schemasOfOthers(_ sql: String) throws {
        let raw = try RawDatabase(sample)
        do { try raw.execute(sql) } catch { return }  // SQLite refuses it itself.
        try raw.close()
        #expect(useAll(sample) == .damaged)
    }

    @Test func foreignAndNewerFiles() throws {
        let raw = try RawDatabase(sample)
        try raw.execute("PRAGMA user_version = 2")
        #expect(useAll(sample) == .newer)
        try raw.execute("PRAGMA user_version = 0")
        #expect(useAll(sample) == .damaged)
        try raw.execute("PRAGMA user_version = -1")
        #expect(useAll(sample) == .damaged)
        try raw.execute("PRAGMA user_version = 1; PRAGMA application_id = 1")
        #expect(useAll(sample) == .notASession)
        try raw.close()
    }

    @Test func truncatedFiles() throws {
        let whole = try Data(contentsOf: sample)
        let url = folder.file("short.auteur")
        for length in stride(from: 1, to: whole.count, by: 997) {
            try whole.prefix(length).write(to: url)
            #expect(useAll(url, readOnly: true) != nil, "\(length) bytes")
            #expect(useAll(url) != nil, "\(length) bytes")
        }
    }

    /// Every byte of the header, then a grid over the rest: it opens and works, or throws.
    @Test func flippedBytes() throws {
        let whole = try Data(contentsOf: sample)
        let url = folder.file("flipped.auteur")
        var outcomes: [SessionError.Kind?: Int] = [:]
        for offset in Array(0..<100) + Array(stride(from: 100, to: whole.count, by: 97)) {
            var flipped = whole
            flipped[offset] ^= offset % 3 == 0 ? 0xFF : 1 << UInt8(offset % 8)
            try flipped.write(to: url)
            outcomes[useAll(url, readOnly: offset % 2 == 0), default: 0] += 1
        }
        #expect((outcomes[.damaged] ?? 0) > 100, "\(outcomes)")
        #expect((outcomes[nil] ?? 0) > 10, "free space does not matter: \(outcomes)")
    }

    /// A damaged log beside the file: SQLite takes it up to the first frame that does not fit.
    @Test func flippedBytesInTheLog() throws {
        let live = folder.file("live.auteur"), url = folder.file("log.auteur")
        try FileManager.default.copyItem(at: sample, to: live)
        let session = try Session.open(at: live)
        for number in 0..<5 { try session.addTake(step: session.appendStep(), kind: .action, content: .text("\(number)"), provenance: byAuthor) }
        let whole = try session.narrative().steps
        let main = try Data(contentsOf: sample), log = try Data(contentsOf: URL(fileURLWithPath: live.path + "-wal"))
        var counts: Set<Int> = []
        for offset in Array(0..<60) + Array(stride(from: 60, to: log.count, by: 997)) {
            var flipped = log
            flipped[offset] ^= 0x55
            for suffix in ["", "-shm"] { try? FileManager.default.removeItem(atPath: url.path + suffix) }
            try main.write(to: url)
            try flipped.write(to: URL(fileURLWithPath: url.path + "-wal"))
            let kind = errorKind {
                let steps = try Session.open(at: url, readOnly: true).narrative().steps
                counts.insert(steps.count)
                #expect(steps.map(\.id) == whole.prefix(steps.count).map(\.id))
            }
            #expect(kind == nil || kind == .damaged || kind == .failed, "offset \(offset): \(String(describing: kind))")
            let writing = useAll(url)
            #expect(writing == nil || writing == .damaged || writing == .failed, "offset \(offset): \(String(describing: writing))")
        }
        #expect(counts.isSubset(of: Set(3...8)) && counts.count > 3, "\(counts)")
    }

    @Test func anOlderFileIsMigratedAfterACopyWasMade() throws {
        let original = try Session.open(at: sample, readOnly: true).narrative()
        var next = Format.current
        next.version = 3
        next.tables.append("CREATE TABLE mood (step INTEGER NOT NULL, mood TEXT NOT NULL) STRICT")
        next.migrations = [
            1: ["CREATE TABLE mood (step INTEGER NOT NULL, mood TEXT NOT NULL) STRICT"],
            2: ["INSERT INTO mood SELECT id, 'hungry' FROM step"],
        ]
        #expect(errorKind { _ = try Session.open(at: sample, readOnly: true, format: next) } == .readOnly)
        let migrated = try Session.open(at: sample, readOnly: false, format: next)
        #expect(try migrated.narrative() == original)
        try migrated.close()
        #expect(folder.contents == ["sample.auteur", "sample.auteur.v1"])
        #expect(useAll(sample) == .newer)
        let raw = try RawDatabase(sample)
        #expect(try raw.string("SELECT group_concat(mood) FROM mood") == "hungry,hungry,hungry")
        try raw.close()
        let backup = try Session.open(at: folder.file("sample.auteur.v1"))
        #expect(try backup.narrative() == original)
        try backup.close()
    }

    @Test func aMigrationThatFailsChangesNothing() throws {
        let before = try Session.open(at: sample, readOnly: true).narrative()
        var next = Format.current
        next.version = 2
        #expect(errorKind { _ = try Session.open(at: sample, readOnly: false, format: next) } == .failed)
        next.migrations = [1: ["DELETE FROM take", "no SQL at all"]]
        #expect(errorKind { _ = try Session.open(at: sample, readOnly: false, format: next) } == .failed)
        #expect(try Session.open(at: sample).narrative() == before)
        #expect(folder.contents.filter { $0.hasPrefix("sample.auteur.v1") } == ["sample.auteur.v1", "sample.auteur.v1-2"])
    }
}
