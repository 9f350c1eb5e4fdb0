import CookGen
import Foundation
import Media
import Testing

@Suite struct ReportTests {
    @Test func countsAreThoseOfTheIndex() throws {
        let sample = try SampleDataset(videos: 3)
        let statistics = try DatasetStatistics(DatasetReader(sample.url))
        #expect(statistics.sources.map(\.name) == ["kitchen", "youcook2"])
        let kitchen = try #require(statistics.sources.first)
        // v0 trains, v2 validates, one was dropped; v1 is of the other source.
        #expect(kitchen.training == 1 && kitchen.validation == 1 && kitchen.dropped == 1 && kitchen.clips == 10 && kitchen.frames == 160)
        #expect(kitchen.clipLength == 2 && kitchen.clipsPerVideo == 5)
        let words = (SampleDataset.captions + SampleDataset.actions).reduce(0) { $0 + $1.split(separator: " ").count }
        #expect(kitchen.wordsPerVideo == Double(words))
        #expect(statistics.all.videos == 3 && statistics.all.clips == 15)
        let bars = statistics.clipsPerVideo.bars()
        #expect(bars.map { $0.label } == ["5"] && bars.map { $0.count } == [3])
        #expect(statistics.captionWords.total == 15)
    }

    @Test func tablesStandBesideThePapers() throws {
        let sample = try SampleDataset(videos: 3)
        let tables = StatisticsTables(try DatasetStatistics(DatasetReader(sample.url)), name: "mine\u{1b}[2J|x")
        let text = tables.lines(columns: 80).joined(separator: "\n")
        for part in ["1333 / 457", "30039 / 933", "19.6 s", "763.8", "258K", "39M", "1 / 1", "Mixed"] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("\u{1b}"))
        #expect(tables.lines(columns: 80).drop { !$0.hasPrefix("clip length") }.allSatisfy { TerminalText.width($0) <= 80 })
        let markdown = tables.markdown
        #expect(markdown.contains("| paper: YouCook2 | 1333 / 457 | ~10K | 19.6 s | 7.7 |"))
        #expect(markdown.filter { $0.hasPrefix("| mine") }.allSatisfy { $0.contains("\\|x") })
    }

    @Test func barsHaveRoundWidths() {
        var histogram = Histogram("words", unit: "w")
        for value in [30, 31, 38, 44, 44, 70] { histogram.add(value) }
        let bars = histogram.bars(maximum: 10)
        #expect(bars.map(\.label) == ["30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74"])
        #expect(bars.map(\.count) == [2, 1, 2, 0, 0, 0, 0, 0, 1])
        #expect(histogram.lines(columns: 40)[1] == "  30-34 2 " + String(repeating: "█", count: 29))
        #expect(histogram.lines(columns: 40, unicode: false)[2].hasSuffix(" 1 ###############"))
        #expect(Histogram("x", unit: "").lines(columns: 40) == ["x: nothing to count"])
        var wild = Histogram("x", unit: "")
        for value in [Int.min, -1, 0, 1_000_000, Int.max] { wild.add(value) }
        #expect(wild.bars().reduce(0) { $0 + $1.count } == 5 && wild.bars().count <= 16)
    }

    @Test func theChartIsDrawn() throws {
        let sample = try SampleDataset(videos: 1)
        let picture = try DatasetStatistics(DatasetReader(sample.url)).picture(title: "t\u{1b}")
        #expect(picture.width == 960 && picture.height > 900)
        // The one bar of "clips per video" is as tall as its value says: a column through its middle is bar-coloured for most of the panel.
        let middle = (0..<picture.height).count { y in
            let at = (y * picture.width + 120) * 3
            return Array(picture.pixels[at..<at + 3]) == [196, 98, 58]
        }
        #expect(middle > 300)
    }

    @Test func aStoryboardShowsEveryClip() throws {
        let sample = try SampleDataset(videos: 1)
        let reader = try DatasetReader(sample.url)
        let video = try #require(try reader.videos().first { $0.isDone })
        let board = try Storyboard(video, of: reader)
        #expect(board.panels.count == 5 && board.panels.allSatisfy { $0.picture?.width == 64 })
        #expect(board.heading == "dish 0 (v0), kitchen, train, 5 clips")
        for capabilities in [TerminalCapabilities.plain, TerminalCapabilities(graphics: .blocks, colour: .trueColour, columns: 100), TerminalCapabilities(graphics: .sixel, colour: .trueColour, columns: 200)] {
            var text = "", drawings = 0
            for piece in try board.pieces(columns: capabilities.columns, encoder: PictureEncoder(capabilities)) {
                switch piece {
                case .drawing: drawings += 1
                case .lines(let lines):
                    #expect(lines.allSatisfy { TerminalText.width($0) <= max(100, capabilities.columns) })
                    text += lines.joined(separator: " ")
                }
            }
            #expect((drawings > 0) == (capabilities.graphics != .none))
            for position in 1...5 { #expect(text.contains("\(position)  0:")) }
        }
        #expect(try board.picture().width > 900)
    }

    @Test func hostileIndexes() throws {
        let folder = try Folder()
        #expect(throws: CookGenError.self) { try DatasetReader(folder.url) }
        try Data("no database".utf8).write(to: folder.url.appendingPathComponent("index.sqlite"))
        #expect(throws: CookGenError.self) { try DatasetReader(folder.url) }
        let sample = try SampleDataset(videos: 1)
        try sample.sql("UPDATE clip SET keyframe_path = '../../../etc/passwd' WHERE position = 1")
        try sample.sql("UPDATE clip SET keyframe_path = '/etc/passwd', action = char(27) || '[2J' || caption WHERE position = 2")
        try sample.sql("UPDATE clip SET start = 9e999, \"end\" = -1, frames = -5 WHERE position = 3")
        try sample.sql("UPDATE clip SET caption = NULL, action = NULL, keyframe_path = NULL WHERE position = 4")
        try FileManager.default.createSymbolicLink(atPath: sample.url.appendingPathComponent("keyframes/v0/out.jpg").path, withDestinationPath: "/etc/hostname")
        let reader = try DatasetReader(sample.url)
        for path in ["../x", "/etc/passwd", "", "a/../../b", "keyframes/v0/out.jpg", "a\0b"] { #expect(reader.file(path) == nil, "\(path)") }
        let board = try Storyboard(try #require(try reader.videos().first { $0.isDone }), of: reader)
        #expect(board.panels.count == 5 && board.panels.count { $0.picture != nil } == 2)
        for case .lines(let lines) in try board.pieces(columns: 80, encoder: nil) { #expect(!lines.joined().contains("\u{1b}")) }
        _ = try DatasetStatistics(reader).picture(title: "")
        try sample.sql("PRAGMA user_version = 9")
        #expect(throws: CookGenError.self) { try DatasetReader(sample.url) }
        try sample.sql("PRAGMA application_id = 9")
        #expect(throws: CookGenError.self) { try DatasetReader(sample.url) }
    }
}
