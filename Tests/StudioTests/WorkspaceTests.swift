import EngineDoubles
import Foundation
import Glibc
import Media
import Narrative
import Production
import Roles
import Sessions
import Studio
import Testing

/// A workspace with engine doubles, whose stdout and stderr are files.
final class WorkspaceFixture: Sendable {
    let folder: URL
    let workspace: Workspace
    private let output: Int32
    private let errors: Int32

    init(json: Bool = false, director: ScriptedDirector = ScriptedDirector(), failing: String? = nil) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-studio-\(UUID().uuidString)")
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func file(_ name: String) -> Int32 { open(folder.appendingPathComponent(name).path, O_CREAT | O_RDWR, 0o600) }
        output = file("stdout")
        errors = file("stderr")
        var configuration = Configuration()
        configuration.keyframe = Configuration.Size(width: 64, height: 36)
        configuration.film = Configuration.Size(width: 64, height: 36)
        configuration.duration = 1
        let console = Console(interactive: false, json: json, output: output, errors: errors)
        let options = WorkspaceOptions(configuration: configuration, library: SessionLibrary(folder: folder.appendingPathComponent("sessions")), seed: 11)
        workspace = Workspace(options: options, console: console) { _ in
            if let failing { throw StudioError(failing) }
            return Cast(director: director, renderer: PlainRenderer(), animator: StillAnimator())
        }
    }

    func stdout() -> String { (try? String(contentsOf: folder.appendingPathComponent("stdout"), encoding: .utf8)) ?? "" }
    func stderr() -> String { (try? String(contentsOf: folder.appendingPathComponent("stderr"), encoding: .utf8)) ?? "" }

    @discardableResult
    func run(_ lines: String...) async -> Workspace.Outcome {
        var outcome = Workspace.Outcome(report: CommandReport(command: "", ok: true))
        for line in lines { outcome = await workspace.execute(line, script: true) }
        return outcome
    }

    func remove() async {
        try? await workspace.close()
        close(output)
        close(errors)
        try? FileManager.default.removeItem(at: folder)
    }
}

@Suite struct WorkspaceTests {
    @Test func aQueryAnActionAndAListTellTheStory() async throws {
        let fixture = try WorkspaceFixture()
        #expect(await fixture.run("How to cook soup?").error == nil)
        #expect(await fixture.run("Peel two carrots.").error == nil)
        let listed = await fixture.run("/list")
        #expect(listed.report.steps?.count == 2)
        #expect(listed.report.seed == 11)
        #expect(listed.report.steps?[1].cells["action"]?.maker == "author")
        #expect(listed.report.steps?[1].cells["action"]?.text == "Peel two carrots.")
        #expect(listed.report.steps?.allSatisfy { $0.cells.values.allSatisfy { $0.status == "current" } } == true)
        #expect(fixture.stdout().contains("Peel two carrots."))
        #expect(fixture.stderr().contains("step 2: keyframe"))
        await fixture.remove()
    }

    @Test func everyRevisingCommandWorksInAScript() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("/new How to cook soup?", "/step 2")
        let edited = await fixture.run("/edit 2.action Add the salmon.")
        #expect(edited.report.stale == ["2.caption", "2.keyframe", "2.clip", "3.action", "3.caption", "3.keyframe", "3.clip"])
        #expect(await fixture.run("/regen 2..").report.stale == [])
        #expect(await fixture.run("/list").report.steps?[2].cells["action"]?.text?.contains("salmon") == true)
        #expect(await fixture.run("/undo").report.message == "undone: regenerate 2..")
        #expect(await fixture.run("/redo").report.message == "redone: regenerate 2..")
        #expect(await fixture.run("/render 1").report.steps?.first?.cells["keyframe"]?.takes == 2)
        #expect(await fixture.run("/take 1.keyframe 1").report.steps?.first?.cells["keyframe"]?.take == 1)
        #expect(await fixture.run("/lock 1.caption").report.steps?.first?.cells["caption"]?.locked == true)
        #expect(await fixture.run("/regen 1.caption").error?.description.contains("locked") == true)
        #expect(await fixture.run("/unlock 1.caption", "/regen 1.caption").report.steps?.first?.cells["caption"]?.takes == 2)
        #expect(await fixture.run("/takes 1.caption").report.takes?.map(\.current) == [false, true])
        #expect(await fixture.run("/duration 1 2.5").report.steps?.first?.duration == 2.5)
        #expect(await fixture.run("/insert 2 Toast the bread.").report.steps?.map(\.number) == [2])
        #expect(await fixture.run("/remove 2").error == nil)
        #expect(await fixture.run("/seed 5").report.seed == 5)
        #expect(await fixture.run("/seed").report.message == "seed 5")
        await fixture.remove()
    }

    @Test func sessionsAreSavedCopiedListedAndOpened() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("How to cook soup?")
        let path = try #require(await fixture.run("/status").report.session)
        #expect(URL(fileURLWithPath: path).lastPathComponent == "soup.auteur")
        #expect(await fixture.run("/save-as second").report.session?.hasSuffix("second.auteur") == true)
        await fixture.run("/edit 1.action Boil water.")
        #expect(await fixture.run("/open soup").error == nil)
        #expect(await fixture.run("/list").report.steps?[0].cells["action"]?.text != "Boil water.")
        #expect(Set(await fixture.run("/sessions").report.sessions?.map(\.name) ?? []) == ["soup", "second"])
        #expect(await fixture.run("/open nowhere").error != nil)
        #expect(await fixture.run("/list").error == nil)
        await fixture.remove()
    }

    @Test func openingTheSessionAtHandLeavesItWritable() async throws {
        let fixture = try WorkspaceFixture()
        let path = try #require(await fixture.run("How to cook soup?").report.session)
        let link = fixture.folder.appendingPathComponent("link.auteur")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: path)
        for name in ["soup", path, link.path] {
            let opened = await fixture.run("/open '\(name)'")
            #expect(opened.error == nil && opened.report.query == "How to cook soup?", "\(name)")
        }
        #expect(fixture.stderr().contains("soup is the session at hand already"))
        #expect(await fixture.run("/edit 1.action Boil water.").error == nil)
        await fixture.remove()
    }

    @Test func lengthsShownAreThoseOfTheFilm() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("How to cook soup?", "/step", "/duration 1 2.5", "/duration 2 3", "/take 2.clip 1", "/lock 2.clip")
        let refused = await fixture.run("/duration 2 20")
        #expect(refused.error?.description.contains("/unlock 2.clip") == true)
        let listed = await fixture.run("/list")
        #expect(listed.report.steps?.map(\.duration) == [2.5, 1])
        #expect(fixture.stdout().contains("2 steps · 3.5 s") || fixture.stdout().contains("2 steps - 3.5 s"))
        let film = fixture.folder.appendingPathComponent("film.mp4")
        #expect(await fixture.run("/export '\(film.path)' --fps 12 --size 64x64").report.film?.frames == 42)
        await fixture.remove()
    }

    @Test func aFilmAndAPictureAreWritten() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("How to cook soup?", "/step")
        let film = fixture.folder.appendingPathComponent("a film.mp4")
        let outcome = await fixture.run("/export '\(film.path)' --fps 12 --size 64x64")
        #expect(outcome.report.film?.frames == 24)
        #expect(try FilmReader(film).info.height == 64)
        let picture = fixture.folder.appendingPathComponent("p.png")
        #expect(await fixture.run("/picture 1 \(picture.path)").error == nil)
        #expect(try PictureFile.read(picture).width == 64)
        await fixture.remove()
    }

    @Test func errorsAreOneLineOfTheRightKind() async throws {
        let fixture = try WorkspaceFixture()
        for (line, kind) in [
            ("/list", StudioError.Kind.failure), ("/stpe", .usage), ("/step many", .usage), ("/show 1", .failure), ("/export", .usage), ("/edit 1", .usage),
            ("/open", .usage), ("/take 1.caption", .usage), ("/engine director", .usage),
        ] {
            let outcome = await fixture.run(line)
            #expect(outcome.error?.kind == kind, "\(line)")
            #expect(outcome.report.ok == false && outcome.report.error?.contains("\n") == false, "\(line)")
        }
        await fixture.run("How to cook soup?")
        for (line, kind) in [
            ("/show 9", StudioError.Kind.failure), ("/edit 1.caption", .usage), ("/edit 1.keyframe x", .usage), ("/take 1.caption 7", .failure),
            ("/export film.avi", .failure), ("/export film.mp4 --size 3", .usage), ("/redo", .failure), ("/duration 1 900", .failure), ("/seed -1", .usage),
        ] {
            #expect(await fixture.run(line).error?.kind == kind, "\(line)")
        }
        await fixture.remove()
    }

    @Test func withoutEnginesAQueryFailsAndLeavesNothingBehind() async throws {
        let fixture = try WorkspaceFixture(failing: "the language model is missing: make model fetches it")
        #expect(await fixture.run("How to cook soup?").error?.description.contains("make model") == true)
        #expect(await fixture.run("/sessions").report.sessions == [])
        await fixture.remove()
    }

    @Test func escapeSequencesNeverReachTheOutput() async throws {
        let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}evil "
        let fixture = try WorkspaceFixture(director: ScriptedDirector(identity: "d \u{1b}[31m", prefix: hostile))
        await fixture.run("How to \u{1b}[2Jcook soup?", "Add \u{1b}Pq\u{1b}\\ salt.", "/list", "/show 1", "/show 2", "/takes 1.caption", "/status", "/sessions", "/regen 1", "/\u{1b}c")
        for text in [fixture.stdout(), fixture.stderr()] {
            #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" && $0 != "\t" || (127...159).contains($0.value) || $0.value == 0x202e })
        }
        #expect(fixture.stdout().contains("evil"))
        await fixture.remove()
    }

    @Test func turnsEndWhenTheDishIsServed() async throws {
        let fixture = try WorkspaceFixture(director: ScriptedDirector(servesAt: 2))
        await fixture.run("How to cook soup?")
        let outcome = await fixture.run("/step 5")
        #expect(outcome.report.ended == true)
        #expect(outcome.report.steps?.count == 1)
        await fixture.remove()
    }

    @Test func afterTheEndNothingIsPromisedThatFails() async throws {
        let fixture = try WorkspaceFixture(director: ScriptedDirector(servesAt: 2))
        await fixture.run("How to cook soup?", "/step")
        // Enter, at the prompt, says what goes on from here; /step comes to an end too, and is no error.
        #expect(await fixture.workspace.execute("", script: false).error == nil)
        #expect(fixture.stdout().contains("write a step yourself") && !fixture.stdout().contains("/step"))
        let stepped = await fixture.run("/step 3")
        #expect(stepped.error == nil && stepped.report.ended == true && stepped.report.steps == [])
        #expect(stepped.report.message?.contains("write a step yourself") == true)
        // Without the step that served, Enter takes a turn again.
        #expect(await fixture.run("/remove 2").error == nil)
        #expect(await fixture.workspace.execute("", script: false).report.steps?.map(\.number) == [2])
        await fixture.remove()
    }

    /// A command without its slash, and a question, are no steps; several turns by one command are undone by one.
    @Test func whatIsNoStepIsRefused() async throws {
        let fixture = try WorkspaceFixture()
        for line in ["help", "Undo", " exit ", "/new \"\"", "/new ?!"] { #expect(await fixture.run(line).error?.kind == .usage, "\(line)") }
        #expect(await fixture.run("How to cook soup?").error == nil)
        #expect(await fixture.run("How to cook pho?").error?.description.contains("/new How to cook pho?") == true)
        #expect(await fixture.run("quit").error?.description == "commands begin with a slash: /quit")
        #expect(await fixture.run("/save-as My Soup").error?.description.contains("/save-as my-soup") == true)
        #expect(await fixture.run("/step 3").report.steps?.map(\.number) == [2, 3, 4])
        #expect(await fixture.run("/undo").report.message == "undone: 3 steps")
        #expect(await fixture.run("/list").report.steps?.count == 1)
        #expect(await fixture.run("/redo", "/list").report.steps?.count == 4)
        await fixture.remove()
    }

    @Test func longTextsAreRefusedAndNothingIsLost() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("How to cook soup?")
        #expect(await fixture.run(String(repeating: "salt ", count: 200_000)).error?.kind == .usage)
        #expect(await fixture.run(String(repeating: "salt ", count: 800)).error != nil)
        #expect(await fixture.run("/list").report.steps?.count == 1)
        await fixture.remove()
    }
}

@Suite struct ScriptRunnerTests {
    private func run(_ fixture: WorkspaceFixture, _ source: ScriptRunner.Source, session: String? = nil) async throws -> ExitCode {
        let signals = try Signals.pipe(for: [SIGUSR2])
        let runner = ScriptRunner(workspace: fixture.workspace, signals: signals)
        return try await onThread(named: "script") { runner.run(source, session: session) }
    }

    @Test func aScriptStopsAtItsFirstError() async throws {
        let fixture = try WorkspaceFixture(json: true)
        #expect(try await run(fixture, .commands(["How to cook soup?", "/show 7", "/list"])) == .scriptStopped)
        let reports = try fixture.stdout().split(separator: "\n").map { try JSONDecoder().decode(CommandReport.self, from: Data($0.utf8)) }
        #expect(reports.map(\.command) == ["text", "/show"])
        #expect(reports.map(\.ok) == [true, false])
        #expect(fixture.stderr().contains("line 2: there is no step 7"))
        await fixture.remove()
    }

    @Test func oneCommandExitsWithItsOwnCode() async throws {
        for (command, code) in [("/help", ExitCode.ok), ("/list", .failure), ("/stpe", .usage)] {
            let fixture = try WorkspaceFixture()
            #expect(try await run(fixture, .commands([command])) == code, "\(command)")
            await fixture.remove()
        }
    }

    @Test func aFileMayHoldCommentsAndBlankLinesAndQuit() async throws {
        let fixture = try WorkspaceFixture(json: true)
        let script = fixture.folder.appendingPathComponent("script")
        try "# soup\n\nHow to cook soup?\n/step\n/quit\n/nonsense\n".write(to: script, atomically: true, encoding: .utf8)
        #expect(try await run(fixture, .file(script), session: fixture.folder.appendingPathComponent("named.auteur").path) == .ok)
        #expect(fixture.stdout().split(separator: "\n").count == 3)
        #expect(FileManager.default.fileExists(atPath: fixture.folder.appendingPathComponent("named.auteur").path))
        #expect(try await run(fixture, .file(fixture.folder.appendingPathComponent("absent"))) == .failure)
        await fixture.remove()
    }

    @Test func aScriptThatCannotBeReadHasFailed() async throws {
        let fixture = try WorkspaceFixture()
        // A folder opens, and reading it fails.
        #expect(try await run(fixture, .file(fixture.folder)) == .failure)
        #expect(fixture.stderr().contains("cannot read \(fixture.folder.path)"))
        await fixture.remove()
    }

    @Test func aClosedSessionIsOnePlainFile() async throws {
        let fixture = try WorkspaceFixture()
        let session = fixture.folder.appendingPathComponent("plain.auteur")
        #expect(try await run(fixture, .commands(["How to cook soup?"]), session: session.path) == .ok)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).filter { $0.hasPrefix("plain") } == ["plain.auteur"])
        await fixture.remove()
    }
}

@Suite struct CompletionTests {
    @Test func completionKnowsCommandsStepsCellsAndSessions() async throws {
        let fixture = try WorkspaceFixture()
        await fixture.run("How to cook soup?", "/step")
        let completer = Completer(names: fixture.workspace.names)
        #expect(completer.offer(line: "/re", word: "/re") == .words(["/regen", "/render", "/redo", "/remove"]) || completer.offer(line: "/re", word: "/re") == .words(["/remove", "/regen", "/render", "/redo"]))
        #expect(completer.offer(line: "/show ", word: "") == .words(["1", "2"]))
        #expect(completer.offer(line: "/edit 2.", word: "2.") == .words(["2.action", "2.caption"]))
        #expect(completer.offer(line: "/regen 2.", word: "2.") == .words(["2..", "2.action", "2.caption", "2.state", "2.keyframe", "2.clip"]))
        #expect(completer.offer(line: "/open so", word: "so") == .words(["soup"]))
        #expect(completer.offer(line: "/open ./so", word: "./so") == .path)
        #expect(completer.offer(line: "/export fi", word: "fi") == .path)
        #expect(completer.offer(line: "/export film.mp4 --s", word: "--s") == .words(["--size"]))
        #expect(completer.offer(line: "/export film.mp4 --size 6", word: "6") == .words(["640x360"]))
        #expect(completer.offer(line: "/engine d", word: "d") == .words(["director"]))
        #expect(completer.offer(line: "/lock 2.s", word: "2.s") == .words(["2.state"]))
        #expect(completer.offer(line: "/engine director ", word: "") == .words(DirectorName.allCases.map(\.rawValue)))
        #expect(completer.offer(line: "/help exp", word: "exp") == .words(["export"]))
        #expect(completer.offer(line: "Add the s", word: "s") == .nothing)
        #expect(completer.offer(line: "/edit 2.action Add", word: "Add") == .nothing)
        await fixture.remove()
    }
}
