import Foundation
import Media
import Narrative

/// One narrative as the paper's Figure 2 shows it: keyframes in rows, under each its time, its action and its caption.
public struct Storyboard: Sendable {
    /// A clip with its keyframe, where that can be read.
    public struct Panel: Sendable {
        public var clip: DatasetReader.Clip
        public var picture: Picture?
        /// Why there is no picture.
        public var fault: String?
    }

    public let video: DatasetReader.Video
    public let panels: [Panel]

    public init(_ video: DatasetReader.Video, of reader: DatasetReader) throws {
        self.video = video
        panels = try reader.clips(of: video.id).prefix(64).map { clip in
            guard let file = reader.file(clip.keyframePath) else { return Panel(clip: clip, picture: nil, fault: "no keyframe") }
            do {
                return Panel(clip: clip, picture: try PictureFile.read(file), fault: nil)
            } catch {
                return Panel(clip: clip, picture: nil, fault: "\(error)")
            }
        }
    }

    /// `tomato soup (kitchen, train), 8 clips`, safe to print.
    public var heading: String {
        let title = video.title.flatMap { $0.isEmpty ? nil : $0 }
        let name = title.map { "\($0) (\(video.id))" } ?? video.id
        return terminalSafeLine("\(name), \(video.source), \(video.split), \(panels.count) clips")
    }

    /// The storyboard for a terminal, as pieces to write one after another: drawings as bytes, and lines of text.
    public enum Piece: Sendable {
        case drawing([UInt8])
        case lines([String])
    }

    /// - Parameter encoder: draws for the terminal; nil gives text alone.
    public func pieces(columns: Int, encoder: PictureEncoder?) throws -> [Piece] {
        guard let encoder, encoder.capabilities.graphics != .none else { return [.lines(text(columns: columns))] }
        let capabilities = encoder.capabilities
        // No wider than the terminal can draw.
        let room = capabilities.graphics == .sixel ? min(columns, capabilities.maximumWidth / max(1, capabilities.cellWidth)) : columns
        let across = max(1, min(panels.count, (room + 2) / 30))
        let cell = max(8, (room + 2) / across - 2)
        var pieces: [Piece] = []
        for start in stride(from: 0, to: panels.count, by: across) {
            let row = Array(panels[start..<min(start + across, panels.count)])
            let strip = try Self.strip(row, cell: cell * capabilities.cellWidth, gap: 2 * capabilities.cellWidth, across: across)
            // A row to spare: sixel pictures are cut to whole bands, and the strip must keep its width to stand over its words.
            let rows = (strip.height + capabilities.cellHeight - 1) / capabilities.cellHeight + 1
            if let drawing = try encoder.drawing(of: strip, columns: across * (cell + 2) - 2, rows: rows) { pieces.append(.drawing(drawing.bytes)) }
            pieces.append(.lines(Self.columnsOfText(row, cell: cell)))
        }
        return pieces
    }

    /// The keyframes of a row side by side, each in a square of `cell` pixels.
    private static func strip(_ row: [Panel], cell: Int, gap: Int, across: Int) throws -> Picture {
        var sheet = Sheet(width: across * (cell + gap) - gap, height: cell, background: (0, 0, 0))
        for (index, panel) in row.enumerated() {
            let x = index * (cell + gap)
            if let picture = panel.picture {
                sheet.place(try picture.filled(width: cell, height: cell), x: x, y: 0)
            } else {
                sheet.fill(x: x, y: 0, width: cell, height: cell, (64, 60, 56))
            }
        }
        return try sheet.picture()
    }

    private static func columnsOfText(_ row: [Panel], cell: Int) -> [String] {
        var texts: [[String]] = []
        for panel in row {
            var lines = [head(panel)]
            lines += TerminalText.wrapped(terminalSafeLine(panel.clip.action), to: cell)
            lines.append("")
            lines += TerminalText.wrapped(terminalSafeLine(panel.clip.caption), to: cell)
            texts.append(lines)
        }
        let height = texts.map(\.count).max() ?? 0
        var lines: [String] = []
        for number in 0..<height {
            var line = texts.map { TerminalText.padded(number < $0.count ? $0[number] : "", to: cell) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            lines.append(line)
        }
        return lines + [""]
    }

    private static func head(_ panel: Panel) -> String {
        let clip = panel.clip
        return "\(clip.position)  \(clock(clip.start))-\(clock(clip.end))" + (panel.fault == nil ? "" : "  (no picture)")
    }

    private func text(columns: Int) -> [String] {
        let width = max(20, min(columns, 100) - 4)
        var lines: [String] = []
        for panel in panels {
            lines.append(Self.head(panel))
            for text in [panel.clip.action, panel.clip.caption] { lines += TerminalText.wrapped(terminalSafeLine(text), to: width).map { "    " + $0 } }
            lines += ["    " + terminalSafeLine(panel.fault ?? panel.clip.keyframePath), ""]
        }
        return lines
    }

    /// `0:07`, `12:34`
    static func clock(_ seconds: Double) -> String {
        let whole = Int(max(0, min(seconds.isFinite ? seconds : 0, 1e6)))
        return "\(whole / 60):" + String(format: "%02d", whole % 60)
    }

    /// The storyboard as one picture, three panels a row, to be written as PNG or JPEG.
    public func picture() throws -> Picture {
        let cell = 300, gap = 24, scale = 1, lineHeight = 11, letters = cell / BitmapFont.advance
        let across = max(1, min(4, panels.count))
        func lines(_ panel: Panel) -> [(text: String, strong: Bool)] {
            [(Self.head(panel), true)] + TerminalText.wrapped(terminalSafeLine(panel.clip.action), to: letters).map { ($0, true) } + [("", false)]
                + TerminalText.wrapped(terminalSafeLine(panel.clip.caption), to: letters).map { ($0, false) }
        }
        let rows = stride(from: 0, to: panels.count, by: across).map { Array(panels[$0..<min($0 + across, panels.count)]) }
        let heights = rows.map { row in cell + 10 + lineHeight * (row.map { lines($0).count }.max() ?? 0) + gap }
        var sheet = Sheet(width: across * (cell + gap) + gap, height: 48 + heights.reduce(0, +), background: (252, 250, 246))
        sheet.write(heading, x: gap, y: 20, scale: 2, (52, 48, 44))
        var y = 48
        for (row, height) in zip(rows, heights) {
            for (index, panel) in row.enumerated() {
                let x = gap + index * (cell + gap)
                if let picture = panel.picture {
                    sheet.place(try picture.filled(width: cell, height: cell), x: x, y: y)
                } else {
                    sheet.fill(x: x, y: y, width: cell, height: cell, (222, 216, 206))
                }
                for (number, line) in lines(panel).enumerated() {
                    sheet.write(line.text, x: x, y: y + cell + 10 + number * lineHeight, scale: scale, line.strong ? (160, 66, 30) : (52, 48, 44))
                }
            }
            y += height
        }
        return try sheet.picture()
    }
}
