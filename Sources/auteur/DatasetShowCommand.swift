import ArgumentParser
import CookGen
import Foundation
import Glibc
import Media
import Studio

/// `auteur dataset show DIR [ID]`
struct DatasetShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auteur dataset show", abstract: "Show a narrative's storyboard: its keyframes, actions and captions, as the paper's Figure 2.",
        discussion: "Without an id, the first narrative; --list names them all.")

    @Argument(help: "A data set folder that 'auteur dataset build' made.")
    var folder: String

    @Argument(help: "A video's id.")
    var id: String?

    @Flag(help: "List the narratives, and why others were dropped.")
    var list = false

    @Option(help: "How pictures are shown: \(GraphicsMode.allCases.map(\.rawValue).joined(separator: ", ")); absent, the terminal is asked.")
    var images: String?

    @Option(help: ArgumentHelp("Draw the storyboard into this PNG or JPEG file instead.", valueName: "file"))
    var out: String?

    func run() throws {
        let mode = try images.map { text in
            guard let mode = GraphicsMode(rawValue: text) else { throw ValidationError("--images should be one of " + GraphicsMode.allCases.map(\.rawValue).joined(separator: ", ")) }
            return mode
        }
        do {
            let reader = try DatasetReader(auteur.folder(folder))
            let videos = try reader.videos()
            if list { return printList(videos) }
            let kept = videos.filter(\.isDone)
            guard let video = id.map({ id in videos.first { $0.id == id } }) ?? kept.first else {
                throw CookGenError(id.map { "no video of this data set is called \($0): auteur dataset show \(folder) --list names them" } ?? "this data set holds no narrative")
            }
            guard video.isDone else { throw CookGenError("\(video.id) was dropped when the data set was built: \(video.reason ?? "for no known reason")") }
            let board = try Storyboard(video, of: reader)
            if let out {
                try PictureFile.write(board.picture(), to: URL(fileURLWithPath: out))
                return
            }
            let isTerminal = isatty(STDOUT_FILENO) == 1
            let capabilities = isTerminal ? TerminalCapabilities.detect(TerminalRequest(graphics: mode)).capabilities : .plain
            print(board.heading + "\n")
            fflush(nil)
            for piece in try board.pieces(columns: max(40, capabilities.columns), encoder: isTerminal ? PictureEncoder(capabilities) : nil) {
                switch piece {
                case .drawing(let bytes): try writeAll(bytes, to: STDOUT_FILENO)
                case .lines(let lines): try writeAll(Array((lines.joined(separator: "\n") + "\n").utf8), to: STDOUT_FILENO)
                }
            }
            if id == nil, kept.count > 1 { print("1 of \(kept.count) narratives; --list names them all") }
        } catch {
            throw StudioError("\(error)")
        }
    }

    private func printList(_ videos: [DatasetReader.Video]) {
        for video in videos {
            let what = video.isDone ? "\(video.matched) clips, \(video.split)" : "dropped: \(video.reason ?? "")"
            print(terminalSafeLine("\(video.id)  \(video.source)  \(what)  \(video.title ?? "")"))
        }
    }
}
