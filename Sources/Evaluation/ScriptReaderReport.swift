import Foundation
import Kitchen
import Media
import Narrative
import Renderer
import Stage

/// What `auteur evaluate scriptreader` prints and draws.
public enum ScriptReaderReport {
    /// Recall and precision: on the forty narratives (a, b), and on those that whoever works on the rules has not read (c).
    public static func lines(folder: URL, verbose: Bool) throws -> [String] {
        func evaluation(_ names: [String]) throws -> ScriptReaderEvaluation {
            try ScriptReaderEvaluation(files: names.map { folder.appendingPathComponent($0 + ".jsonl") })
        }
        let main = try evaluation(["a", "b"])
        let unread = try evaluation(["c"])
        var lines = verbose ? main.faults : []
        for kind in main.recall.asked.keys.sorted() {
            lines.append("\(kind): recall \(share(main.recall, kind)), precision \(share(main.precision, kind))")
        }
        lines.append(String(format: "scriptreader.recall.unread %.3f", unread.recall.share))
        lines.append(String(format: "scriptreader.precision.unread %.3f", unread.precision.share))
        lines.append(String(format: "scriptreader.recall %.3f", main.recall.share))
        lines.append(String(format: "scriptreader.precision %.3f", main.precision.share))
        return lines
    }

    private static func share(_ tally: ScriptReaderEvaluation.Tally, _ kind: String) -> String {
        "\(tally.found[kind] ?? 0)/\(tally.asked[kind] ?? 0)"
    }

    /// The first ten narratives of the first file, a row each, as the ScriptReader draws their captions: unchosen.
    public static func sheet(folder: URL, to file: URL, width: Int = 320, height: Int = 180) throws {
        let narratives = try ScriptReaderEvaluation.captions(of: folder.appendingPathComponent("a.jsonl")).prefix(10)
        let columns = narratives.map(\.count).max() ?? 0
        guard columns > 0 else { throw EvaluationError("\(folder.path) holds no narratives") }
        var pixels = [UInt8](repeating: 255, count: columns * width * narratives.count * height * 3)
        for (row, captions) in narratives.enumerated() {
            var scene: Scene?
            for (column, caption) in captions.enumerated() {
                let next = ScriptReader.scene(
                    caption: caption, action: "", after: scene, aspect: Float(width) / Float(height), narrativeSeed: UInt64(row + 1), seed: UInt64(row + 1)
                ).scene
                scene = next
                // Drawn at twice the size and halved: what a reader sees is the keyframe, not its smallest drawing.
                let drawn = Stage().draw(next, width: 2 * width, height: 2 * height)
                guard let picture = try Picture(width: 2 * width, height: 2 * height, pixels: drawn)?.scaled(width: width, height: height) else { continue }
                for y in 0..<height {
                    let target = ((row * height + y) * columns + column) * width * 3
                    pixels.replaceSubrange(target..<target + width * 3, with: picture.pixels[y * width * 3..<(y + 1) * width * 3])
                }
            }
        }
        guard let sheet = Picture(width: columns * width, height: narratives.count * height, pixels: pixels) else {
            throw EvaluationError("a sheet of \(columns * width)x\(narratives.count * height) is too large")
        }
        if file.pathExtension == "png" {
            try PictureFile.write(sheet, to: file)
        } else {
            try PictureFile.jpeg(sheet, quality: 88).write(to: file)
        }
    }
}

/// Why something could not be evaluated, in one line.
public struct EvaluationError: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
