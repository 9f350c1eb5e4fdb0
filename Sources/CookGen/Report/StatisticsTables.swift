import Foundation
import Media

/// A data set's statistics beside the paper's Tables 1 and 2, as text.
public struct StatisticsTables: Sendable {
    let statistics: DatasetStatistics
    /// What the data set is called in the tables.
    let name: String

    public init(_ statistics: DatasetStatistics, name: String) {
        self.statistics = statistics
        self.name = terminalSafeLine(name)
    }

    /// A table: its title, what its columns are called, its rows; columns after `textColumns` are numbers.
    struct Table {
        var title: String
        var columns: [String]
        var textColumns: Int
        var rows: [[String]]
    }

    /// Table 1, data sources, and Table 2, comparison with other data sets; the last rows are this one's.
    var tables: [Table] {
        let rows = statistics.sources.filter { $0.videos > 0 }
        let own = (rows.count == 1 ? rows : rows + [statistics.all]).map { source in
            ["\(name): \(terminalSafeLine(source.name))", "\(source.training) / \(source.validation)", "\(source.clips)", String(format: "%.1f s", source.clipLength),
             String(format: "%.1f", source.clipsPerVideo)]
        }
        let all = statistics.all
        let kinds = Set(rows.map(\.name))
        let type = kinds == ["kitchen"] ? "Simulated" : kinds.contains("kitchen") ? "Mixed" : "Real world"
        return [
            Table(title: "Table 1: sources", columns: ["Data source", "# Vid. (train/val)", "# Clips", "Clip len.", "# Clips / vid."], textColumns: 1, rows: [
                ["paper: YouCook2", "1333 / 457", "~10K", "19.6 s", "7.7"],
                ["paper: HowTo100M (subset)", "30039 / 933", "~183K", "9.5 s", "5.9"],
            ] + own),
            Table(title: "Table 2: data sets", columns: ["Data set", "Modality", "Type", "# Images", "Text length (words / vid.)"], textColumns: 3, rows: [
                ["Flintstones", "Image", "Comic", "122K", "86"],
                ["Pororo", "Image", "Comic", "74K", "74"],
                ["StorySalon", "Image", "Comic", "160K", "106"],
                ["StoryStream", "Image", "Comic", "258K", "146"],
                ["VIST", "Image", "Real world", "210K", "~70"],
                ["paper: CookGen", "Video", "Real world", "39M", "763.8"],
                [name, "Video", type, Self.short(all.frames), String(format: "%.1f", all.wordsPerVideo)],
            ]),
        ]
    }

    /// What the tables leave open, in a line each.
    var notes: [String] {
        let all = statistics.all
        let videos = Double(max(1, all.videos))
        return [
            String(format: "%@: %d videos kept, %d dropped; %@ of clips, %d frames; words a video: %.1f of actions, %.1f of captions",
                   name, all.videos, all.dropped, all.seconds < 3600 ? String(format: "%.1f minutes", all.seconds / 60) : String(format: "%.1f hours", all.seconds / 3600),
                   all.frames, Double(all.actionWords) / videos, Double(all.captionWords) / videos),
        ]
    }

    /// For a terminal of `columns`: tables in aligned columns, then the histograms.
    public func lines(columns: Int, unicode: Bool = true) -> [String] {
        var lines: [String] = []
        for table in tables {
            let widths = table.columns.indices.map { column in ([table.columns] + table.rows).map { TerminalText.width($0[column]) }.max() ?? 0 }
            lines.append(table.title)
            for row in [table.columns] + table.rows {
                let cells = row.indices.map { column in
                    let space = String(repeating: " ", count: widths[column] - TerminalText.width(row[column]))
                    return column < table.textColumns ? row[column] + space : space + row[column]
                }
                var line = cells.joined(separator: "  ")
                while line.last == " " { line.removeLast() }
                lines.append("  " + line)
            }
            lines.append("")
        }
        lines += notes
        for histogram in statistics.histograms { lines += [""] + histogram.lines(columns: columns, unicode: unicode) }
        return lines
    }

    /// The tables as Markdown, histograms as blocks of text.
    public var markdown: [String] {
        var lines: [String] = []
        for table in tables {
            lines += ["**\(table.title)**", "", "| " + table.columns.joined(separator: " | ") + " |",
                      "|" + table.columns.indices.map { $0 < table.textColumns ? " --- |" : " ---: |" }.joined()]
            lines += table.rows.map { "| " + $0.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |" } + [""]
        }
        return lines + notes + ["", "```"] + statistics.histograms.flatMap { $0.lines(columns: 72) + [""] }.dropLast() + ["```"]
    }

    /// `258K`, `39M`, `1.2M`; small numbers as they are.
    static func short(_ count: Int) -> String {
        switch count {
        case ..<10_000: "\(count)"
        case ..<1_000_000: "\(count / 1000)K"
        case ..<10_000_000: String(format: "%.1fM", Double(count) / 1e6)
        default: "\(count / 1_000_000)M"
        }
    }
}
