import Foundation
import Media
import Narrative
import Studio
import Testing

@Suite struct ParsingTests {
    @Test func aLineIsACommandATextOrNothing() throws {
        #expect(try InputLine("") == .empty)
        #expect(try InputLine("  \n ") == .empty)
        #expect(try InputLine("/step 3") == .command(name: "step", arguments: "3"))
        #expect(try InputLine("  /edit 2.action  Peel a carrot. ") == .command(name: "edit", arguments: "2.action  Peel a carrot."))
        #expect(try InputLine("//half and half//") == .text("/half and half//"))
        #expect(try InputLine("Peel\r\na\ncarrot.") == .text("Peel a carrot."))
        #expect(try InputLine("# note", comments: true) == .comment)
        #expect(try InputLine("# note") == .text("# note"))
        #expect(throws: StudioError.self) { try InputLine(String(repeating: "x", count: 1 << 20)) }
    }

    @Test func aNarrativeOpensWithAPictureAndItsCaption() throws {
        #expect(try OpeningArguments.parse("tuna -- fast").opening == nil)
        let (query, opening) = try OpeningArguments.parse("How to cook tuna? --image 'my pictures/a b.jpg' --caption A bowl's rim, --not an option")
        #expect(query == "How to cook tuna?")
        #expect(opening?.file == "my pictures/a b.jpg" && opening?.caption == "A bowl's rim, --not an option")
        let turned = try OpeningArguments.parse("tuna --caption A bowl. --image a.png")
        #expect(turned.query == "tuna" && turned.opening?.file == "a.png" && turned.opening?.caption == "A bowl.")
        for wrong in ["tuna --image a.png", "tuna --caption A bowl.", "tuna --image  --caption x", "tuna --image a --caption  "] {
            #expect(throws: StudioError.self, "\(wrong)") { try OpeningArguments.parse(wrong) }
        }
    }

    @Test func argumentsAreQuotedAsInAShell() throws {
        #expect(try ArgumentWords(#"a "b c" 'd e' f\ g """#).words == ["a", "b c", "d e", "f g", ""])
        #expect(throws: StudioError.self) { try ArgumentWords("'open") }
        var words = try ArgumentWords("film.mp4 --size 640x360 --force --fps=30")
        #expect(try words.option("--size") == "640x360")
        #expect(try words.option("--fps") == "30")
        #expect(words.flag("--force") && !words.flag("--force"))
        #expect(words.words == ["film.mp4"])
        var lacking = try ArgumentWords("film.mp4 --size")
        #expect(throws: StudioError.self) { try lacking.option("--size") }
    }

    @Test(arguments: [
        ("3", Reference.step(3)), ("12.caption", .cell(12, .caption)), ("2.a", .cell(2, .action)), ("2.c", .cell(2, .caption)),
        ("2.k", .cell(2, .keyframe)), ("2.v", .cell(2, .clip)), ("2.cl", .cell(2, .clip)), ("4..", .downstream(4)),
    ])
    func references(text: String, expected: Reference) throws {
        #expect(try Reference(text) == expected)
    }

    @Test(arguments: ["", "0", "-1", "x", "1.", "1.frame", "..", "1...", "99999999999999999999", "1.\u{1b}[2J", "٣"])
    func whatIsNoReferenceIsRefusedInOneSafeLine(text: String) {
        #expect { try Reference(text) } throws: { error in
            guard let error = error as? StudioError else { return false }
            return error.kind == .usage && !error.description.contains { $0 == "\n" || $0 == "\u{1b}" }
        }
    }

    @Test func configurationIsReadAndItsMistakesNamed() throws {
        let configuration = try Configuration(
            toml: "director = \"large\"\nimages = \"blocks\"\nkeyframe = \"640x360\"\nfilm = \"1920x1080\"\nfps = 30\nduration = 4\ndissolve = 0.25\n", name: "c")
        #expect(configuration.director == "large" && configuration.images == .blocks)
        #expect(configuration.keyframe == Configuration.Size(width: 640, height: 360))
        #expect(configuration.film == Configuration.Size(width: 1920, height: 1080))
        #expect(configuration.framesPerSecond == 30 && configuration.duration == 4 && configuration.dissolve == 0.25)
        for (text, word) in [("fsp = 3", "fps"), ("images = \"jpeg\"", "images"), ("fps = \"many\"", "fps"), ("duration = 0", "duration"), ("film = [", "TOML")] {
            #expect { try Configuration(toml: text, name: "config.toml") } throws: { error in
                let line = String(describing: error)
                return line.contains(word) && line.contains("config.toml") && !line.contains("\n")
            }
        }
        #expect(try Configuration(file: URL(fileURLWithPath: "/nonexistent/config.toml")) == Configuration())
    }

    @Test func everyDirectorAndEveryCellIsNamedWhereTheyAreListed() async throws {
        let engine = try CommandTable.command("engine")
        let configuration = #expect(throws: StudioError.self) { try Configuration(toml: "director = 3", name: "c") }
        let room = EngineRoom(paths: StudioPaths(environment: ["HOME": "/nonexistent"], executable: nil, currentDirectory: URL(fileURLWithPath: "/")))
        let unknown = await #expect(throws: StudioError.self) { _ = try await room.loader("smal") }
        for name in ["small", "large", "trained"] {
            for text in [engine.usage, engine.detail, DirectorName.listed, configuration?.description, unknown?.description] {
                #expect(text?.contains(name) == true, "\(name) in: \(text ?? "")")
            }
        }
        let noCell = #expect(throws: StudioError.self) { try Reference("1.frame") }
        for kind in CellKind.allCases { #expect(noCell?.description.contains(kind.rawValue) == true) }
    }

    @Test func pathsFollowTheBaseDirectorySpecification() {
        let paths = StudioPaths(
            environment: ["HOME": "/h", "XDG_STATE_HOME": "/s", "XDG_CONFIG_HOME": "relative"], executable: nil, currentDirectory: URL(fileURLWithPath: "/"))
        #expect(paths.history.path == "/s/auteur/history")
        #expect(paths.configuration.path == "/h/.config/auteur/config.toml")
        #expect(paths.modelFolders.map(\.path) == ["/h/.local/share/auteur/models"])
    }
}

@Suite struct CommandTableTests {
    @Test func namesAreUniqueAndEveryCommandIsHelped() {
        let names = CommandTable.all.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
        #expect(CommandTable.all.allSatisfy { !$0.summary.isEmpty && !$0.summary.contains("\n") })
        for name in [
            "new", "step", "list", "show", "edit", "regen", "render", "take", "takes", "undo", "redo", "lock", "unlock", "play", "seed", "duration", "save-as",
            "open", "sessions", "export", "engine", "help", "quit", "insert", "remove", "status",
        ] {
            #expect(names.contains(name), "/\(name)")
        }
    }

    @Test func commandsAreFoundByNameAliasAndBeginning() throws {
        #expect(try CommandTable.command("list").name == "list")
        #expect(try CommandTable.command("exit").name == "quit")
        #expect(try CommandTable.command("exp").name == "export")
    }

    @Test(arguments: [("stpe", "/step"), ("lst", "/list"), ("exprot", "/export"), ("se", "/seed or /sessions"), ("reder", "/render")])
    func anUnknownNameGetsTheNearest(name: String, hint: String) {
        #expect { try CommandTable.command(name) } throws: { error in
            (error as? StudioError)?.kind == .usage && String(describing: error).contains(hint)
        }
    }

    @Test func aHostileNameStaysOneSafeLine() {
        #expect { try CommandTable.command("\u{1b}]0;x\u{7}" + String(repeating: "y", count: 500)) } throws: { error in
            let line = String(describing: error)
            return !line.contains("\u{1b}") && !line.contains("\u{7}") && line.count < 300
        }
    }
}

@Suite struct PasteGuardTests {
    private let begin = Array("\u{1b}[200~".utf8), end = Array("\u{1b}[201~".utf8)

    @Test func aPasteComesThroughWholeHoweverItIsCut() {
        let bytes = Array("ab".utf8) + begin + Array("one\ntwo".utf8) + end + Array("c\r".utf8)
        for size in 1...bytes.count {
            var guardian = PasteGuard()
            var out: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) { out += guardian.filter(Array(bytes[start..<min(bytes.count, start + size)])) }
            // A mark that is cut in two has been let through as far as it came: only whole marks can be held back.
            #expect(String(decoding: out, as: UTF8.self).contains("one\ntwo"))
            #expect(!guardian.isPasting && guardian.dropped == nil)
            if size == bytes.count { #expect(out == bytes) }
        }
    }

    @Test func aMegabyteIsDroppedAndItsSizeToldAndTypingGoesOn() {
        var guardian = PasteGuard(limit: 1_000)
        let out = guardian.filter(begin + [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20) + end + Array("ok".utf8))
        #expect(out == Array("ok".utf8))
        #expect(guardian.dropped == 1 << 20)
    }

    @Test func aPasteWithoutEndIsEnded() {
        var guardian = PasteGuard()
        #expect(guardian.filter(begin + Array("half".utf8)).isEmpty)
        #expect(guardian.isPasting)
        #expect(guardian.flush() == begin + Array("half".utf8) + end)
        #expect(!guardian.isPasting)
    }
}
