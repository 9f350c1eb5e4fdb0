import Foundation
import Narrative
import Sessions
import Testing

@Suite struct CrashTests {
    /// kill -9 at twenty moments: every take that was acknowledged is there, whole, and the unfinished group undoes as one.
    @Test func aKilledWriterLosesNoAcknowledgedTake() throws {
        let folder = try TemporaryFolder()
        let url = folder.file("killed.auteur")
        try Session.create(at: url, query: "q", seed: 1).close()
        var expected: Set<String> = []
        var random = SplitMix(state: 42)
        for round in 0..<20 {
            let child = try Child(["write", url.path, "\(round * 10_000)"])
            var lines: [String] = []
            for _ in 0..<Int.random(in: 1...60, using: &random) { if let line = child.line() { lines.append(line) } }
            usleep(UInt32.random(in: 0...3000, using: &random))
            child.kill()
            while let line = child.line() { lines.append(line) }
            child.process.waitUntilExit()
            #expect(child.process.terminationReason == .uncaughtSignal)
            expected.formUnion(acknowledged(lines))

            if round % 3 == 0 {
                let reader = try Session.open(at: url, readOnly: true)
                #expect(try expected.isSubset(of: present(in: reader)), "a reader sees them before anyone has recovered")
                try reader.close()
            }
            let session = try Session.open(at: url)
            #expect(session.wasRecovered)
            let found = try present(in: session)
            #expect(expected.isSubset(of: found), "round \(round)")
            #expect(found.count <= expected.count + 1, "at most the one that was being acknowledged")
            #expect(try session.problems() == [])
            let before = try session.narrative()
            #expect(try session.undo() == "long generation")
            #expect(try session.narrative().steps.count < before.steps.count)
            #expect(try session.redo() == "long generation")
            #expect(try session.narrative() == before)
            expected = found
            try session.close()
            #expect(folder.contents == ["killed.auteur"])
        }
        #expect(expected.count > 100)
    }

    /// The same while sessions are opened and closed again and again: between the log and the one plain file nothing is lost.
    @Test func aProcessKilledWhileItOpensOrCloses() throws {
        let folder = try TemporaryFolder()
        let url = folder.file("cycle.auteur")
        try Session.create(at: url, query: "q", seed: 1).close()
        var expected: Set<String> = []
        var random = SplitMix(state: 43)
        for round in 0..<25 {
            let child = try Child(["cycle", url.path, "\(round * 10_000)"])
            var lines: [String] = []
            for _ in 0..<Int.random(in: 1...4, using: &random) { if let line = child.line() { lines.append(line) } }
            usleep(UInt32.random(in: 0...4000, using: &random))
            child.kill()
            while let line = child.line() { lines.append(line) }
            child.process.waitUntilExit()
            expected.formUnion(acknowledged(lines))
            let session = try Session.open(at: url)
            let found = try present(in: session)
            #expect(expected.isSubset(of: found) && found.count <= expected.count + 1, "round \(round)")
            #expect(try session.problems() == [])
            expected = found
            try session.close()
            #expect(folder.contents == ["cycle.auteur"])
        }
    }

    /// A rollback journal that was begun and never filled is in nobody's way either, and goes with the next writer.
    @Test(arguments: [Data(), Data(count: 512)]) func anIdleJournalGoes(_ journal: Data) throws {
        let folder = try TemporaryFolder()
        let url = folder.file("idle.auteur")
        try Session.create(at: url, query: "q", seed: 1).close()
        try journal.write(to: URL(fileURLWithPath: url.path + "-journal"))
        let session = try Session.open(at: url)
        #expect(try session.narrative().query == "q")
        try session.close()
        #expect(folder.contents == ["idle.auteur"])
    }

    /// A machine that dies while a session is made leaves nothing under its name, and nothing that is in the way.
    @Test func theRemainsOfAKilledMakerAreInNobodysWay() throws {
        let folder = try TemporaryFolder()
        let url = folder.file("new.auteur")
        try Data("half".utf8).write(to: folder.file(".new.auteur.\(getpid()).partial"))
        try Data("99999\n".utf8).write(to: URL(fileURLWithPath: url.path + "-lock"))
        let session = try Session.create(at: url, query: "q", seed: 1)
        try session.close()
        #expect(folder.contents == ["new.auteur"])
    }
}
