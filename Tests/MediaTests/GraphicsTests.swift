import Foundation
import Media
import Narrative
import Testing

@Suite struct GraphicsTests {
    static func sixelTerminal(limit: Int = 1000) -> TerminalCapabilities {
        TerminalCapabilities(graphics: .sixel, colour: .trueColour, columns: 80, rows: 30, cellWidth: 10, cellHeight: 20,
                             maximumWidth: limit, maximumHeight: limit)
    }

    /// The DCS string within a drawing.
    static func sixel(in drawing: TerminalDrawing) throws -> [UInt8] {
        let start = try #require(drawing.bytes.indices.first { drawing.bytes[$0...].starts(with: [0x1B, UInt8(ascii: "P")]) })
        let end = try #require(drawing.bytes.indices.last { drawing.bytes[$0...].starts(with: [0x1B, UInt8(ascii: "\\")]) })
        return Array(drawing.bytes[start...(end + 1)])
    }

    @Test func sixelShowsThePicture() throws {
        let picture = samplePicture(320, 180)
        let drawing = try #require(try PictureEncoder(Self.sixelTerminal()).drawing(of: picture, columns: 60, rows: 12))
        let shown = try #require(decodeSixel(try Self.sixel(in: drawing)))
        let expected = try picture.scaled(width: shown.width, height: shown.height)
        #expect(shown.width <= 600 && shown.height <= 240 && shown.width == 427)
        #expect((drawing.columns, drawing.rows) == ((shown.width + 9) / 10, 12))
        #expect(psnr(shown, expected) > 30)
        #expect(psnr(blank(shown.width, shown.height), expected) < 15)
    }

    /// The placement that is right at the bottom of the screen in xterm, mlterm and foot.
    @Test func sixelIsPlacedByRoomSaveRestore() throws {
        let drawing = try #require(try PictureEncoder(Self.sixelTerminal()).drawing(of: samplePicture(100, 100), columns: 10, rows: 5))
        let rows = drawing.rows
        let head = String(repeating: "\n", count: rows) + "\u{1B}[\(rows)A\r\u{1B}7\u{1B}P", tail = "\u{1B}\\\u{1B}8\u{1B}[\(rows)B\r"
        #expect(rows == 5)
        #expect(drawing.bytes.starts(with: head.utf8))
        #expect(drawing.bytes.suffix(tail.utf8.count) == Array(tail.utf8)[...])
        #expect(PictureEncoder.recovery == Array("\u{18}\u{1B}\\".utf8))
    }

    @Test(arguments: [(1, 1), (3, 1000), (1000, 3), (17, 23), (6, 6)]) func oddShapesStayWithinTheirBox(_ width: Int, _ height: Int) throws {
        let picture = samplePicture(width, height)
        for (columns, rows) in [(1, 1), (7, 3), (200, 100)] {
            for mode in [GraphicsMode.sixel, .blocks, .ascii] {
                var capabilities = Self.sixelTerminal()
                capabilities.graphics = mode
                let drawing = try #require(try PictureEncoder(capabilities).drawing(of: picture, columns: columns, rows: rows))
                #expect((1...min(columns, 80)).contains(drawing.columns) && (1...min(rows, 29)).contains(drawing.rows))
                if mode == .sixel { #expect(decodeSixel(try Self.sixel(in: drawing)) != nil) }
            }
        }
    }

    @Test func sixelKeepsWithinTheTerminalsLargestPicture() throws {
        var capabilities = Self.sixelTerminal(limit: 200)
        capabilities.sixelColours = 16
        let drawing = try #require(try PictureEncoder(capabilities).drawing(of: samplePicture(640, 360), columns: 80, rows: 29))
        let bytes = try Self.sixel(in: drawing), shown = try #require(decodeSixel(bytes))
        #expect(shown.width == 200 && shown.height <= 200)
        #expect(Set(stride(from: 0, to: shown.pixels.count, by: 3).map { Array(shown.pixels[$0..<($0 + 3)]) }).count <= 16)
    }

    /// libsixel has a global in its quantiser; one encoder at a time gives the same bytes as one after another.
    @Test func threadsGetTheSameDrawings() async throws {
        let pictures = (0..<8).map { samplePicture(160, 120, phase: Double($0) * 0.1) }
        let encoder = PictureEncoder(Self.sixelTerminal()), other = PictureEncoder(Self.sixelTerminal())
        let alone = try pictures.map { try #require(try encoder.drawing(of: $0, columns: 30, rows: 10)) }
        let together = try await withThrowingTaskGroup(of: (Int, TerminalDrawing?).self) { group in
            for (index, picture) in pictures.enumerated() {
                group.addTask { (index, try other.drawing(of: picture, columns: 30, rows: 10)) }
            }
            return try await group.reduce(into: [Int: TerminalDrawing]()) { $0[$1.0] = $1.1 }
        }
        for (index, drawing) in alone.enumerated() { #expect(together[index] == drawing) }
        #expect(try encoder.drawing(of: pictures[3], columns: 30, rows: 10) == alone[3])
        #expect(try encoder.drawing(of: pictures[3], columns: 20, rows: 10) != alone[3])
    }

    static let fourPixels = Picture(width: 2, height: 2, pixels: [255, 0, 0, 0, 255, 0, 255, 0, 0, 12, 34, 56])!

    @Test func halfBlocksByHand() throws {
        var capabilities = TerminalCapabilities(graphics: .blocks, colour: .trueColour, columns: 80, rows: 24)
        let box = (columns: 2, rows: 1)
        let exact = try PictureEncoder(capabilities).drawing(of: Self.fourPixels, columns: box.columns, rows: box.rows)
        #expect(exact?.bytes == Array("\u{1B}[38;2;255;0;0;48;2;255;0;0m▀\u{1B}[38;2;0;255;0;48;2;12;34;56m▀\u{1B}[0m\r\n".utf8))
        capabilities.colour = .indexed
        let indexed = try PictureEncoder(capabilities).drawing(of: Self.fourPixels, columns: box.columns, rows: box.rows)
        #expect(indexed?.bytes == Array("\u{1B}[38;5;196;48;5;196m▀\u{1B}[38;5;46;48;5;235m▀\u{1B}[0m\r\n".utf8))
        // Three lines of pixels: the last lower half stays the terminal's own; equal colours are not sent again.
        let column = Picture(width: 2, height: 3, pixels: [UInt8](repeating: 9, count: 18))!
        capabilities.colour = .trueColour
        let odd = try PictureEncoder(capabilities).drawing(of: column, columns: 2, rows: 2)
        let line = "\u{1B}[38;2;9;9;9;48;2;9;9;9m▀▀\u{1B}[0m\r\n", last = "\u{1B}[38;2;9;9;9;49m▀▀\u{1B}[0m\r\n"
        #expect(odd?.bytes == Array((line + last).utf8))
    }

    @Test func asciiByBrightness() throws {
        let capabilities = TerminalCapabilities(graphics: .ascii, colour: .none, cellWidth: 8, cellHeight: 8)
        let ramp = Picture(width: 3, height: 1, pixels: [0, 0, 0, 128, 128, 128, 255, 255, 255])!
        #expect(try PictureEncoder(capabilities).drawing(of: ramp, columns: 3, rows: 1)?.bytes == Array(" =@\r\n".utf8))
        #expect(try PictureEncoder(.plain).drawing(of: ramp, columns: 3, rows: 1) == nil)
    }

    @Test func playerKeepsTimeOnASlowTerminal() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (reader, output) = (ends[0], ends[1])
        // A terminal that takes some 100 kB/s.
        let slow = Thread {
            var buffer = [UInt8](repeating: 0, count: 2048)
            while read(reader, &buffer, buffer.count) > 0 { usleep(20_000) }
            close(reader)
        }
        slow.start()
        let capabilities = TerminalCapabilities(graphics: .blocks, colour: .trueColour, columns: 100, rows: 40)
        let player = InlinePlayer(PictureEncoder(capabilities), columns: 100, rows: 30, framesPerSecond: 20, output: output)
        var times: [Double] = []
        let report = try player.play(duration: 2, frame: {
            times.append($0)
            return samplePicture(60, 40, phase: $0)
        })
        close(output)
        #expect(report.drawn + report.dropped == 40 && report.dropped > 0 && report.drawn == times.count && !report.cancelled)
        #expect(times == times.sorted() && abs((times.last ?? 0) - 39.0 / 20) < 1e-9)
    }

    @Test func playerDrawsInOnePlaceAndLeavesBelow() throws {
        let folder = try Folder(), file = folder.file("out")
        func play(_ frame: (Double) throws -> Picture) throws -> (String, Bool) {
            let output = open(file.path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
            defer { close(output) }
            let capabilities = TerminalCapabilities(graphics: .blocks, colour: .trueColour)
            let player = InlinePlayer(PictureEncoder(capabilities), columns: 2, rows: 1, framesPerSecond: 50, output: output)
            let failed = (try? player.play(duration: 0.04, frame: frame)) == nil
            return (try String(contentsOf: file, encoding: .utf8), failed)
        }
        let line = "\u{1B}[38;2;255;0;0;48;2;255;0;0m▀\u{1B}[38;2;0;255;0;48;2;12;34;56m▀\u{1B}[0m"
        let (good, failed) = try play { _ in Self.fourPixels }
        #expect(!failed)
        #expect(good.hasPrefix("\u{1B}[?25l\n\u{1B}[1A\r\u{1B}7\u{1B}8" + line) && good.hasSuffix("\u{1B}8" + line + "\u{1B}8\u{1B}[1B\r\u{1B}[?25h"))
        let (bad, threw) = try play { if $0 > 0 { throw MediaError("no frame") } else { return Self.fourPixels } }
        #expect(threw && bad.hasSuffix("\u{18}\u{1B}\\\u{1B}8\u{1B}[1B\r\u{1B}[?25h"))
    }
}
