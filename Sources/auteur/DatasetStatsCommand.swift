import ArgumentParser
import CookGen
import Foundation
import Glibc
import Media
import Studio

/// `auteur dataset stats DIR`
struct DatasetStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset stats", abstract: "Count a data set: the columns of the paper's Tables 1 and 2, beside the paper's rows, and histograms.")

    @Argument(help: "A data set folder that 'auteur dataset build' made.")
    var folder: String

    @Flag(help: "Print Markdown.")
    var markdown = false

    @Option(help: ArgumentHelp("Draw the histograms into this PNG file.", valueName: "file"))
    var png: String?

    @Option(help: ArgumentHelp("What the data set is called in the tables (kitchen: the folder's name).", valueName: "name"))
    var name: String?

    func run() throws {
        do {
            let reader = try DatasetReader(auteur.folder(folder))
            let statistics = try DatasetStatistics(reader)
            let name = name ?? reader.folder.lastPathComponent
            let tables = StatisticsTables(statistics, name: name)
            var terminal = TerminalCapabilities.plain
            terminal.refreshSize()
            let isUnicode = isatty(STDOUT_FILENO) == 0 || ProcessInfo.processInfo.environment["TERM"] != "dumb"
            for line in markdown ? tables.markdown : tables.lines(columns: max(40, min(120, terminal.columns)), unicode: isUnicode) { print(line) }
            if let png {
                guard png.lowercased().hasSuffix(".png") else { throw ValidationError("--png should name a file that ends in .png") }
                try PictureFile.write(statistics.picture(title: name), to: URL(fileURLWithPath: png))
            }
        } catch let error as ValidationError {
            throw error
        } catch {
            throw StudioError("\(error)")
        }
    }
}
