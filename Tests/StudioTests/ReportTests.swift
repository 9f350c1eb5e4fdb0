import Foundation
import Studio
import Testing

@Suite struct ReportTests {
    @Test func jsonIsSafeForATerminalAndParsesToTheSame() throws {
        let hostile = "a\u{9b}31m\u{7f}\u{202e}evil\u{2028}\u{2029}\u{feff}\u{e0041}\u{1b}[2J\\\u{85}\"\u{2066} \u{1f9d1}\u{200d}\u{1f373} jalapeño"
        var report = CommandReport(command: "/list", ok: true)
        report.message = hostile
        report.stale = [hostile, "plain"]
        let line = try report.line()
        let parsed = try JSONDecoder().decode(CommandReport.self, from: line)
        // Equal scalar by scalar: equal strings may differ in form.
        #expect(parsed.message.map { Array($0.unicodeScalars) } == Array(hostile.unicodeScalars))
        #expect(parsed == report)
        let text = String(decoding: line, as: UTF8.self)
        #expect(!text.unicodeScalars.contains { scalar in
            scalar.value < 32 || (0x7F...0x9F).contains(scalar.value)
                || [.format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        })
        #expect(text.contains("\\u009b31m") && text.contains("\\udb40\\udc41") && text.contains("jalapeño"))
    }
}
