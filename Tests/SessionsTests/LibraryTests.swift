import Foundation
import Narrative
import Sessions
import Testing

@Suite struct LibraryTests {
    @Test(arguments: [
        ("How to cook a tuna sandwich?", "tuna-sandwich"), ("How do I make Pâté à l'ancienne?", "pate-a-lancienne"),
        ("Show me how to prepare vegetable soup, please", "vegetable-soup-please"), ("ratatouille", "ratatouille"), ("Let's make pizza!", "pizza"),
        ("как приготовить борщ", "как-приготовить-борщ"), ("寿司の作り方", "寿司の作り方"), ("", "session"), ("?!", "session"), ("../../etc/passwd", "etc-passwd"),
        ("How to cook", "how-to-cook"), ("\u{1B}[31mred\u{0}soup", "31mred-soup"), ("What is the best recipe for a 3-egg omelette", "3-egg-omelette"),
        ("one two three four five six seven eight", "one-two-three-four-five-six"), (".hidden", "hidden"), ("-rf", "rf"), ("🍕", "session"),
    ]) func slugs(_ query: String, _ slug: String) throws {
        #expect(SessionName.slug(of: query) == slug)
        #expect(try SessionName.validate(slug) == slug)
    }

    @Test func slugsOfLongQueriesAreShort() {
        for query in [String(repeating: "a", count: 1 << 20), String(repeating: "soup ", count: 10_000), String(repeating: "é", count: 5000)] {
            #expect(SessionName.slug(of: query).utf8.count <= 60)
        }
    }

    @Test func names() throws {
        for name in ["", " ", ".", "..", ".x", "a/b", "/", "-x", "a\u{0}b", "a\nb", "a\u{1B}b", "a\u{202E}b", "a\u{85}b", ".auteur", String(repeating: "x", count: 201)] {
            #expect(errorKind { _ = try SessionName.validate(name) } == .invalid, "\(name.debugDescription)")
        }
        #expect(try SessionName.validate(" tuna.auteur") == "tuna")
        #expect(try SessionName.validate("Ünï cödé 2.1") == "Ünï cödé 2.1")
    }

    @Test func listing() throws {
        let folder = try TemporaryFolder()
        let library = SessionLibrary(folder: folder.url.appendingPathComponent("deep/down"))
        #expect(try library.list() == [])
        let first = try library.create(query: "How to cook a tuna sandwich?", seed: 1)
        let second = try library.create(query: "Tuna sandwich", seed: 2)
        let third = try library.create(query: "soup", seed: 3, name: "of the day")
        #expect([first, second, third].map(\.name) == ["tuna-sandwich", "tuna-sandwich-2", "of the day"])
        #expect(errorKind { _ = try library.create(query: "q", seed: 1, name: "of the day") } == .inUse)
        try third.close()
        #expect(errorKind { _ = try library.create(query: "q", seed: 1, name: "of the day.auteur") } == .exists)
        try first.close()
        try second.appendStep()
        try second.appendStep()
        try Data("no session".utf8).write(to: library.folder.appendingPathComponent("broken.auteur"))
        try Data().write(to: library.folder.appendingPathComponent(".hidden.auteur"))
        try Data().write(to: library.folder.appendingPathComponent("notes.txt"))

        let list = try library.list()
        #expect(Set(list.map(\.name)) == ["tuna-sandwich", "tuna-sandwich-2", "of the day", "broken"])
        #expect(list.map(\.modified) == list.map(\.modified).sorted(by: >))
        let open = try #require(list.first { $0.name == "tuna-sandwich-2" })
        #expect(open.query == "Tuna sandwich" && open.stepCount == 2 && open.problem == nil && open.bytes > 0, "also while it is open")
        #expect(list.first { $0.name == "broken" }?.problem?.contains("broken.auteur") == true)
        // Reading the list must not have taken the lock that SQLite holds for the open session.
        try second.appendStep()
        #expect(errorKind { _ = try library.open("tuna-sandwich-2") } == .inUse)
        try second.close()
        #expect(try library.open("tuna-sandwich-2").narrative().steps.count == 3)
        #expect(errorKind { _ = try library.open("none") } == .notFound)
        #expect(errorKind { _ = try library.open("../x") } == .invalid)
    }

    @Test func theDefaultFolder() throws {
        let folder = try TemporaryFolder()
        let checkout = folder.url.appendingPathComponent("checkout"), elsewhere = folder.url.appendingPathComponent("elsewhere/deep")
        let build = checkout.appendingPathComponent(".build/release")
        for path in [build, elsewhere, checkout.appendingPathComponent("Sources/X")] {
            try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        }
        try Data("let package = Package(\n    name: \"auteur\",\n)".utf8).write(to: checkout.appendingPathComponent("Package.swift"))
        try Data("let package = Package(name: \"other\")".utf8).write(to: elsewhere.appendingPathComponent("Package.swift"))
        func path(_ current: URL, _ executable: URL?, _ environment: [String: String]) -> String {
            SessionLibrary.defaultFolder(currentDirectory: current, executable: executable, environment: environment).path
        }
        let own = checkout.appendingPathComponent("Sessions").path
        #expect(path(checkout, nil, [:]) == own)
        #expect(path(checkout.appendingPathComponent("Sources/X"), nil, ["XDG_DATA_HOME": "/data"]) == own)
        #expect(path(elsewhere, build.appendingPathComponent("auteur"), ["HOME": "/home/a"]) == own)
        #expect(path(elsewhere, URL(fileURLWithPath: "/usr/bin/auteur"), ["XDG_DATA_HOME": "/data", "HOME": "/home/a"]) == "/data/auteur")
        #expect(path(elsewhere, nil, ["XDG_DATA_HOME": "data", "HOME": "/home/a"]) == "/home/a/.local/share/auteur")
        #expect(path(elsewhere, nil, ["HOME": "/home/a"]) == "/home/a/.local/share/auteur")
        #expect(path(elsewhere, nil, [:]).hasSuffix("/.local/share/auteur"))
    }

    @Test func branches() throws {
        let folder = try TemporaryFolder()
        let session = try Session.create(at: folder.file("b.auteur"), query: "q", seed: 1)
        let steps = try [session.appendStep(), session.appendStep(), session.appendStep()]
        try session.setEnded(true)
        try session.fork("salmon", after: steps[1])
        try session.fork("whole", after: steps[2])
        try session.fork("bare", after: nil)
        let list = try session.branches()
        #expect(list.map(\.name) == ["main", "salmon", "whole", "bare"])
        #expect(list.map(\.parent) == [nil, "main", "main", "main"])
        #expect(list.map(\.forkedAfter) == [nil, steps[1], steps[2], nil])
        #expect(list.map(\.stepCount) == [3, 2, 3, 0])
        #expect(list.map(\.isCurrent) == [true, false, false, false])
        #expect(try session.narrative(branch: "whole").ended && !session.narrative(branch: "salmon").ended)
        for name in ["", " ", "-x", "a\nb", "a\u{1B}"] { #expect(errorKind { try session.fork(name, after: nil) } == .invalid) }
        #expect(errorKind { try session.fork("salmon", after: nil) } == .exists)
        #expect(errorKind { try session.fork("x", after: StepID(99)) } == .notFound)
        #expect(errorKind { try session.switchBranch(to: "none") } == .notFound)
        #expect(errorKind { _ = try session.narrative(branch: "none") } == .notFound)
        try session.switchBranch(to: "salmon")
        #expect(try session.undo() == nil, "a history of its own")
        #expect(errorKind { try session.removeStep(steps[2]) } == .notFound)
        try session.renameBranch("salmon", to: "trout")
        #expect(try session.currentBranch() == "trout")
        #expect(errorKind { try session.renameBranch("trout", to: "main") } == .exists)
        let take = try session.addTake(step: steps[0], kind: .action, content: .text("open the trout"), provenance: byAuthor)
        #expect(try session.narrative(branch: "main").steps[0][.action] == Cell(takes: [take], current: nil))
    }

    @Test func groupsThatThrowKeepWhatWasDone() async throws {
        struct Stop: Error {}
        let folder = try TemporaryFolder()
        let session = try Session.create(at: folder.file("g.auteur"), query: "q", seed: 1)
        #expect(throws: Stop.self) {
            try session.group("two steps") {
                try session.appendStep()
                try session.group("inner") { try session.appendStep() }
                throw Stop()
            }
        }
        try await session.group("one more") {
            await Task.yield()
            try session.appendStep()
        }
        try session.group("nothing") {}
        #expect(try session.narrative().steps.count == 3)
        #expect(try session.undo() == "one more")
        #expect(try session.undoLabels() == ("two steps", "one more"))
        #expect(try session.undo() == "two steps")
        #expect(try session.narrative().steps.isEmpty)
        #expect(try session.undo() == nil)
        try session.setEnded(true)
        #expect(try session.redo() == nil, "something new drops what was undone")
    }
}
