import Foundation
import Narrative
import Sessions
import Testing

/// Whatever the operating system can refuse: a one-line error of the right kind, and nothing lost.
@Suite struct FailureTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func whatIsNoSessionIsRefused() throws {
        let files: [(String, Data)] = [
            ("empty", Data()), ("text", Data("once upon a time".utf8)), ("zeros", Data(repeating: 0, count: 5000)),
            ("header", Data("SQLite format 3\u{0}".utf8)), ("png", Data([0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 3, count: 9000))),
        ]
        for (name, data) in files {
            let url = folder.file(name + ".auteur")
            try data.write(to: url)
            for readOnly in [true, false] {
                let kind = errorKind { _ = try Session.open(at: url, readOnly: readOnly) }
                #expect(kind == .notASession, "\(name)")
            }
            #expect(try Data(contentsOf: url) == data, "left as it was")
        }
        try FileManager.default.createDirectory(at: folder.file("folder.auteur"), withIntermediateDirectories: false)
        #expect(errorKind { _ = try Session.open(at: folder.file("folder.auteur")) } == .notASession)
        #expect(errorKind { _ = try Session.open(at: folder.file("none.auteur")) } == .notFound)
        #expect(errorKind { _ = try Session.open(at: folder.file("text.auteur").appendingPathComponent("x.auteur")) } == .notFound)
        mkfifo(folder.file("pipe.auteur").path, 0o600)
        #expect(errorKind { _ = try Session.open(at: folder.file("pipe.auteur")) } == .notASession)
        #expect(folder.contents.allSatisfy { $0.hasSuffix(".auteur") }, "no locks and no partial files are left")
    }

    @Test func foldersThatCannotBeWritten() throws {
        // Root may write everywhere but where the kernel refuses it.
        let file = folder.file("file")
        try Data("x".utf8).write(to: file)
        for path in ["/proc/x.auteur", "/sys/kernel/x.auteur", file.path + "/x.auteur", "/nowhere/at/all/x.auteur"] {
            let url = URL(fileURLWithPath: path)
            let kind = errorKind { _ = try Session.create(at: url, query: "q", seed: 1) }
            #expect(kind == .unwritable || kind == .notFound, "\(path)")
            let session = try Session.create(at: folder.file("s\(path.count).auteur"), query: "q", seed: 1)
            let saving = errorKind { try session.save(as: url) }
            #expect(saving == .unwritable || saving == .notFound, "\(path)")
            #expect(try session.narrative().query == "q")
            try session.close()
        }
    }

    @Test func nothingIsReplaced() throws {
        let url = folder.file("mine.auteur")
        try Data("precious".utf8).write(to: url)
        #expect(errorKind { _ = try Session.create(at: url, query: "q", seed: 1) } == .exists)
        #expect(try Data(contentsOf: url) == Data("precious".utf8))
        let session = try Session.create(at: folder.file("other.auteur"), query: "q", seed: 1)
        #expect(errorKind { try session.save(as: url) } == .exists)
        #expect(try Data(contentsOf: url) == Data("precious".utf8))
    }

    @Test func aLogLeftBesideAnEarlierFileOfTheNameIsNotTaken() throws {
        let old = folder.file("old.auteur"), new = folder.file("new.auteur")
        let writer = try Session.create(at: old, query: "old", seed: 1)
        try writer.appendStep()
        try FileManager.default.copyItem(atPath: old.path + "-wal", toPath: new.path + "-wal")
        let session = try Session.create(at: new, query: "new", seed: 2)
        #expect(try session.narrative() == Narrative(query: "new", seed: 2))
        #expect(try session.problems() == [])
    }

    @Test func oneWriterAndManyReaders() throws {
        let url = folder.file("shared.auteur")
        try writeSample(at: url)
        let writer = try Session.open(at: url)
        #expect(errorKind { _ = try Session.open(at: url) } == .inUse)
        let link = folder.file("link.auteur")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: url)
        #expect(errorKind { _ = try Session.open(at: link) } == .inUse, "however it is called")
        let reader = try Session.open(at: url, readOnly: true)
        #expect(reader.isReadOnly)
        let step = try writer.appendStep()
        try writer.addTake(step: step, kind: .action, content: .text("seen at once"), provenance: byAuthor)
        #expect(try reader.narrative() == writer.narrative())
        #expect(try reader.narrative().steps.last?.action == "seen at once")
        #expect(errorKind { try reader.appendStep() } == .readOnly)
        #expect(errorKind { try reader.undo() } == .readOnly)
        try reader.save(as: folder.file("copy.auteur"))
        try writer.close()
        #expect(try reader.narrative().steps.count == 4)
        try reader.close()
        let next = try Session.open(at: url)
        #expect(try next.narrative().steps.count == 4)
        try next.close()
        #expect(try Session.open(at: folder.file("copy.auteur"), readOnly: true).narrative().steps.count == 4)
        #expect(folder.contents == ["copy.auteur", "link.auteur", "shared.auteur"])
    }

    @Test func anotherProcessHasIt() throws {
        let url = folder.file("held.auteur")
        try writeSample(at: url)
        let child = try Child(["hold", url.path])
        #expect(child.line() == "held")
        #expect(errorKind { _ = try Session.open(at: url) } == .inUse)
        do { _ = try Session.open(at: url) } catch { #expect("\(error)".contains("process \(child.process.processIdentifier)")) }
        let reader = try Session.open(at: url, readOnly: true)
        #expect(try reader.narrative().query == "held")
        try reader.close()
        child.kill()
        child.process.waitUntilExit()
        let writer = try Session.open(at: url)
        #expect(writer.wasRecovered)
        #expect(try writer.narrative().query == "held")
        #expect(try writer.undo() == "query")
        try writer.close()
        #expect(folder.contents == ["held.auteur"])
    }

    /// Another program's transaction, such as of the sqlite3 shell.
    @Test func anotherProgramHoldsSQLitesLock() throws {
        let url = folder.file("busy.auteur")
        try writeSample(at: url)
        let session = try Session.open(at: url)
        try session.setEnded(true)
        let other = try RawDatabase(url)
        try other.execute("BEGIN IMMEDIATE")
        #expect(errorKind { try session.appendStep() } == .busy)
        try other.execute("ROLLBACK")
        try session.appendStep()
        #expect(try session.narrative().steps.count == 4)
    }

    @Test func aFullDiskLosesNothing() throws {
        let url = folder.file("full.auteur")
        let session = try Session.create(at: url, query: "q", seed: 1)
        let step = try session.appendStep()
        try session.limitPages(200)
        var kept: [Take] = []
        var refusal: SessionError.Kind?
        for number in 0..<100 where refusal == nil {
            refusal = errorKind {
                kept.append(try session.addTake(step: step, kind: .state, content: content(.state, number, size: 20_000), provenance: byAuthor))
            }
        }
        #expect(refusal == .diskFull)
        #expect(kept.count > 10)
        #expect(try session.narrative().steps[0][.state].takes == kept)
        try session.limitPages(1 << 30)
        kept.append(try session.addTake(step: step, kind: .state, content: content(.state, 1000), provenance: byAuthor))
        try session.close()
        let again = try Session.open(at: url)
        #expect(try again.narrative().steps[0][.state] == Cell(takes: kept, current: kept.last?.id))
        #expect(try again.problems() == [])
    }

    /// A file system that cannot be written, in a name space of its own: to look at, not to work on.
    @Test(.enabled(if: canMount)) func aReadOnlyFileSystem() throws {
        try writeSample(at: folder.file("ro.auteur"))
        let script = """
            mount -t tmpfs tmpfs /mnt && cp '\(folder.url.path)/ro.auteur' /mnt && mount -o remount,ro /mnt && '\(helper.path)' look /mnt/ro.auteur
            """
        let child = try Child(["-rm", "/bin/sh", "-c", script], executable: URL(fileURLWithPath: "/usr/bin/unshare"))
        #expect(child.line() == "steps 3")
        #expect(child.line() == "refused unwritable")
        #expect(child.line() == nil)
    }

    @Test func aFileThatIsTakenAwayWhileOpen() throws {
        let url = folder.file("gone.auteur"), copy = folder.file("copy.auteur")
        let session = try Session.create(at: url, query: "q", seed: 1)
        try session.appendStep()
        try FileManager.default.moveItem(at: url, to: folder.file("away.auteur"))
        #expect(errorKind { try session.appendStep() } == .failed)
        try Data("another".utf8).write(to: url)
        #expect(errorKind { try session.appendStep() } == .failed)
        try session.save(as: copy)
        #expect(try Session.open(at: copy).narrative() == session.narrative())
        #expect(try session.narrative().steps.count == 1)
    }

    static let canMount: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["-rm", "/bin/sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// A file system of 1 MiB in a name space of its own: what was acknowledged is there when the space runs out, and closing
    /// may fail, but the two files left are complete together.
    @Test(.enabled(if: canMount), arguments: [400, 700, 1000]) func aRealFullDiskLosesNothing(_ kilobytes: Int) throws {
        let script = """
            mount -t tmpfs -o size=\(kilobytes)k tmpfs /mnt && '\(helper.path)' fill /mnt/full.auteur; cp /mnt/* '\(folder.url.path)'/
            """
        let child = try Child(["-rm", "/bin/sh", "-c", script], executable: URL(fileURLWithPath: "/usr/bin/unshare"))
        var lines: [String] = []
        while let line = child.line() { lines.append(line) }
        child.process.waitUntilExit()
        #expect(lines.contains("refused diskFull"))
        #expect(lines.last == "closed" || lines.last == "unclosed diskFull")
        let session = try Session.open(at: folder.file("full.auteur"))
        #expect(try acknowledged(lines).isSubset(of: present(in: session)))
        #expect(!acknowledged(lines).isEmpty)
        #expect(try session.problems() == [])
    }
}

/// "id step kind digest" of every take that a child said is there.
func acknowledged(_ lines: [String]) -> Set<String> {
    Set(lines.filter { $0.hasPrefix("take ") }.map { String($0.dropFirst(5)) })
}

/// The same of every take in the session.
func present(in session: Session) throws -> Set<String> {
    var result: Set<String> = []
    for step in try session.narrative().steps {
        for (kind, cell) in step.cells {
            for take in cell.takes { result.insert("\(take.id.value) \(step.id.value) \(kind.rawValue) \(take.content.digest)") }
        }
    }
    return result
}
