import Foundation
import Media
import Testing

/// A terminal made of a pseudo-terminal and a thread that answers as it is told.
final class FakeTerminal {
    let master: Int32, slave: Int32

    init(columns: UInt16 = 80, rows: UInt16 = 24, xpixel: UInt16 = 0, ypixel: UInt16 = 0) throws {
        // posix_openpt and its friends are not in Swift's module of the C library: Linux's own calls, TIOCSPTLCK and TIOCGPTN.
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var lock: Int32 = 0, number: Int32 = 0
        guard master >= 0, ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else { throw MediaError("no pty") }
        slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: xpixel, ws_ypixel: ypixel)
        _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    }

    deinit {
        close(slave)
        close(master)
    }

    func type(_ text: String) { try? writeAll(Array(text.utf8), to: master) }

    /// Answers the probe, once it is complete, with these pieces, a moment between them.
    func answer(_ pieces: [String]) {
        let master = master
        Thread.detachNewThread {
            var seen: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 256)
            while !String(decoding: seen, as: UTF8.self).hasSuffix("\u{1B}[c") {
                let count = read(master, &buffer, buffer.count)
                guard count > 0 else { return }
                seen += buffer[..<count]
            }
            for piece in pieces {
                try? writeAll(Array(piece.utf8), to: master)
                usleep(3000)
            }
        }
    }
}

@Suite(.serialized) struct ProbeTests {
    static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"]

    static func detect(_ terminal: FakeTerminal, _ request: TerminalRequest = TerminalRequest(environment: environment),
                       timeout: Double = 2) -> TerminalCapabilities.Detection {
        TerminalCapabilities.detect(request, input: terminal.slave, output: terminal.slave, timeout: timeout)
    }

    // What xterm 379 -ti vt340, mlterm, foot and tmux 3.3a answer to the question.
    static let xterm = "\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[?2;0;1000;1000S\u{1B}[?1;0;256S\u{1B}[?63;1;2;4;6;9;15;16;22;28c"
    static let mlterm = "\u{1B}[4;480;640t\u{1B}[6;20;8t\u{1B}[?2;0;640;480S\u{1B}[?1;0;256S\u{1B}[?63;1;2;3;4;7;29c"
    static let foot = "\u{1B}P>|foot(1.13.1)\u{1B}\\\u{1B}[4;720;1280t\u{1B}[6;24;12t\u{1B}[?2;0;1280;720S\u{1B}[?1;0;1024S\u{1B}[?62;4;22c"
    static let tmux = "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[?1;2c"

    @Test func xtermShowsSixel() throws {
        let terminal = try FakeTerminal(columns: 80, rows: 36, xpixel: 804, ypixel: 580)
        terminal.answer([Self.xterm])
        let found = Self.detect(terminal)
        #expect(found.answered && found.typeAhead.isEmpty)
        #expect(found.capabilities.graphics == .sixel && found.capabilities.colour == .trueColour)
        #expect((found.capabilities.columns, found.capabilities.rows) == (80, 36))
        // xterm keeps its cell to itself; the window's pixels, border included, are rounded down.
        #expect((found.capabilities.cellWidth, found.capabilities.cellHeight) == (10, 16))
        #expect((found.capabilities.maximumWidth, found.capabilities.maximumHeight) == (1000, 1000))
        #expect(found.capabilities.terminal == "XTerm(379)")
    }

    @Test func otherTerminals() throws {
        let table: [(String, GraphicsMode, Int, Int, Int)] = [
            (Self.mlterm, .sixel, 8, 20, 640), (Self.foot, .sixel, 12, 24, 1280), (Self.tmux, .blocks, 8, 16, 1000),
        ]
        for (answer, graphics, cellWidth, cellHeight, limit) in table {
            let terminal = try FakeTerminal()
            terminal.answer([answer])
            let found = Self.detect(terminal)
            #expect(found.answered && found.capabilities.graphics == graphics && found.capabilities.maximumWidth == limit)
            #expect((found.capabilities.cellWidth, found.capabilities.cellHeight) == (cellWidth, cellHeight))
        }
    }

    @Test func answersInPiecesWithTypingBetween() throws {
        let terminal = try FakeTerminal()
        terminal.type("ab")
        terminal.answer(["\u{1B}P>|foot(1.13.1)\u{1B}", "\\", "x\u{1B}[A\u{1B}[", "6;24;", "12t", "tuna\r", "\u{1B}[?62;4;2", "2c"])
        let found = Self.detect(terminal)
        #expect(found.capabilities.graphics == .sixel && found.capabilities.cellHeight == 24)
        #expect(String(decoding: found.typeAhead, as: UTF8.self) == "abx\u{1B}[Atuna\n")
    }

    @Test func silenceAndGarbageFallBack() throws {
        for answer in [[], ["\u{1B}[?"], ["\u{1B}P>|never ended"], ["\u{1B}[?64;4"], [String(repeating: "\u{1B}[999;", count: 300)]] {
            let terminal = try FakeTerminal()
            terminal.answer(answer)
            let found = Self.detect(terminal, timeout: 0.6)
            #expect(!found.answered && found.capabilities.graphics == .blocks)
            #expect(String(decoding: found.typeAhead, as: UTF8.self) == answer.joined())
        }
    }

    @Test func settingsOfTheTerminalComeBack() throws {
        for answer in [[Self.xterm], []] {
            let terminal = try FakeTerminal()
            var before = termios(), after = termios()
            tcgetattr(terminal.slave, &before)
            terminal.answer(answer)
            _ = Self.detect(terminal, timeout: 0.3)
            tcgetattr(terminal.slave, &after)
            #expect(before.c_lflag == after.c_lflag && before.c_iflag == after.c_iflag && before.c_oflag == after.c_oflag)
        }
    }

    /// What is asked, and of whom: nothing is written to terminals that cannot or need not answer.
    @Test func asksOnlyWhereItMatters() throws {
        let cases: [([String: String], GraphicsMode?, GraphicsMode)] = [
            (["TERM": "dumb"], nil, .none), ([:], nil, .none), (Self.environment, .blocks, .blocks), (Self.environment, GraphicsMode.none, .none),
        ]
        for (environment, flag, expected) in cases {
            let terminal = try FakeTerminal()
            let found = Self.detect(terminal, TerminalRequest(graphics: flag, environment: environment))
            #expect(found.capabilities.graphics == expected && found.answered)
            var ready = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
            #expect(poll(&ready, 1, 0) == 0)
        }
        // The question holds no kitty query: tmux would take it for the pane's title.
        let terminal = try FakeTerminal()
        _ = Self.detect(terminal, timeout: 0)
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = read(terminal.master, &buffer, buffer.count)
        #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "\u{1B}[>0q\u{1B}[14t\u{1B}[16t\u{1B}[?2;4;0S\u{1B}[?1;1;0S\u{1B}[c")
    }

    @Test func coloursByFlagAndEnvironment() throws {
        let table: [([String: String], Bool?, ColourDepth, GraphicsMode)] = [
            (["TERM": "xterm"], nil, .indexed, .blocks),
            (["TERM": "xterm", "COLORTERM": "truecolor"], nil, .trueColour, .blocks),
            (["TERM": "xterm", "NO_COLOR": "1"], nil, .none, .ascii),
            (["TERM": "xterm", "NO_COLOR": "1"], true, .indexed, .blocks),
            (["TERM": "xterm", "NO_COLOR": ""], nil, .indexed, .blocks),
            (["TERM": "vt100"], nil, .none, .ascii),
            (["TERM": "xterm"], false, .none, .ascii),
            (["TERM": "xterm", "LC_ALL": "C"], nil, .indexed, .ascii),
            (["TERM": "xterm", "LANG": "de_DE.ISO-8859-1"], nil, .indexed, .ascii),
        ]
        for (environment, flag, colour, graphics) in table {
            let terminal = try FakeTerminal()
            terminal.answer(["\u{1B}[?1;2c"])
            let found = Self.detect(terminal, TerminalRequest(colour: flag, environment: environment)).capabilities
            #expect(found.colour == colour && found.graphics == graphics, "\(environment)")
        }
        let pipe = Pipe()
        let found = TerminalCapabilities.detect(TerminalRequest(environment: Self.environment), input: pipe.fileHandleForReading.fileDescriptor,
                                                output: pipe.fileHandleForWriting.fileDescriptor)
        #expect(found.capabilities == .plain)
    }

    @Test func lateAnswersAreFilteredOut() {
        var filter = ReplyFilter()
        let late = Array(("tu" + Self.xterm + "na\u{1B}[A\u{1B}[200~x\u{1B}[201~" + Self.mlterm).utf8)
        for size in [1, 2, 3, 7, late.count] {
            var out: [UInt8] = []
            for start in stride(from: 0, to: late.count, by: size) { out += filter.filter(Array(late[start..<min(late.count, start + size)])) }
            #expect(String(decoding: out + filter.flush(), as: UTF8.self) == "tuna\u{1B}[A\u{1B}[200~x\u{1B}[201~")
        }
        #expect(filter.filter([0x1B]) == [] && filter.flush() == [0x1B])
        #expect(filter.filter(Array("\u{1B}x".utf8)) == Array("\u{1B}x".utf8))
    }
}
