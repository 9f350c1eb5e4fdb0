import Foundation
import Media
import Synchronization
import Testing

/// A clock to be set and a page to be read.
final class Desk: Sendable {
    private let state = Mutex((time: 0.0, text: [String]()))

    func output(isTerminal: Bool) -> ProgressOutput {
        ProgressOutput(isTerminal: isTerminal, columns: { 60 }, write: { text in self.state.withLock { $0.text.append(text) } },
                       now: { self.state.withLock { $0.time } })
    }

    func wait(_ seconds: Double) { state.withLock { $0.time += seconds } }

    var written: [String] { state.withLock { $0.text } }
}

@Suite struct ProgressTests {
    @Test func redrawsOneLineOnATerminal() {
        let desk = Desk()
        let line = ProgressLine("Film", total: 240, unit: "frames", output: desk.output(isTerminal: true))
        for frame in 1...240 {
            desk.wait(0.05)
            line.update(Double(frame))
        }
        line.finish("30 s of film")
        let written = desk.written
        #expect(written.dropLast().allSatisfy { $0.hasPrefix("\r\u{1B}[K") && !$0.contains("\n") && TerminalText.width(String($0.dropFirst(4))) < 60 })
        #expect((80...125).contains(written.count))
        #expect(written.last == "\r\u{1B}[K30 s of film\n")
        // Nothing is promised before there is a rate; then the rate is right.
        #expect(!(written.first?.contains("left") ?? true) && !(written.first?.contains("/s") ?? true))
        #expect(written[60].contains("20/s") && written[60].contains("s left"))
    }

    @Test func timeToGoIsTheMeasuredOne() throws {
        let desk = Desk()
        let line = ProgressLine("Film", total: 1000, output: desk.output(isTerminal: true))
        for done in stride(from: 0.0, through: 400, by: 4) {
            line.update(done)
            desk.wait(0.4)
        }
        // 10 a second: 600 left.
        let last = try #require(desk.written.last), words = try #require(last.split(separator: " ").dropLast().last)
        #expect(last.hasSuffix("left") && last.contains("40%"))
        let parts = words.split(separator: ":").compactMap { Int($0) }
        #expect(parts.count == 2 && abs(parts[0] * 60 + parts[1] - 60) <= 2)
    }

    @Test func sparseLinesElsewhere() {
        let desk = Desk()
        let line = ProgressLine("Film", total: 1000, unit: "frames", output: desk.output(isTerminal: false))
        for frame in 1...1000 {
            desk.wait(0.1)
            line.update(Double(frame))
        }
        line.finish()
        #expect((5...11).contains(desk.written.count))
        #expect(desk.written.allSatisfy { $0.hasSuffix("\n") && !$0.contains("\u{1B}") && !$0.contains("\r") })
        let quick = Desk()
        let short = ProgressLine("Short", total: 3, output: quick.output(isTerminal: false))
        for step in 1...3 { short.update(Double(step)) }
        short.finish()
        #expect(quick.written.isEmpty)
    }

    @Test func hostileNotesStayOnTheirLine() {
        let desk = Desk()
        let line = ProgressLine("\u{1B}[2J", total: .nan, unit: "\n", output: desk.output(isTerminal: true))
        desk.wait(1)
        line.update(5, note: "\u{9B}31m\nred")
        line.update(.infinity)
        line.finish("a\u{1B}b")
        #expect(desk.written == ["\r\u{1B}[K␛[2J  5  \\u{9b}31m red", "\r\u{1B}[Ka␛b\n"])
    }
}
