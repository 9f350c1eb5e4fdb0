import Foundation
import Media
import Production
import TOMLKit

/// What `config.toml` may say. Flags override it.
public struct Configuration: Hashable, Sendable {
    /// A size in pixels.
    public struct Size: Hashable, Sendable {
        public var width: Int
        public var height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }

        /// - Returns: nil unless `text` is `WxH` with both sides in 16...7680.
        public init?(_ text: String) {
            let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
            guard sides.count == 2, let width = sides[0], let height = sides[1], (16...7680).contains(width), (16...7680).contains(height)
            else { return nil }
            self.init(width: width, height: height)
        }
    }

    /// `director`: a `DirectorName`, or the path of a GGUF file.
    public var director: String?
    /// `images`: sixel, blocks, ascii or none; absent, the terminal is asked.
    public var images: GraphicsMode?
    /// `keyframe`: "WxH".
    public var keyframe = Size(width: 896, height: 504)
    /// `duration`: seconds of a step.
    public var duration = 5.0
    /// `film`: "WxH".
    public var film = Size(width: 1280, height: 720)
    /// `fps`
    public var framesPerSecond = 24
    /// `dissolve`: seconds.
    public var dissolve = 0.4

    public init() {}

    /// Reads the file; a missing one leaves everything as it is.
    /// - Throws: `StudioError` (usage) that names the file and the key.
    public init(file: URL) throws {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            if FileManager.default.fileExists(atPath: file.path) {
                throw StudioError.usage("cannot read \(file.path): check its permissions, it should be UTF-8 text")
            }
            self.init()
            return
        }
        try self.init(toml: text, name: file.path)
    }

    /// - Parameter name: how errors call the file.
    public init(toml: String, name: String) throws {
        let table: TOMLTable
        do {
            table = try TOMLTable(string: toml)
        } catch {
            throw StudioError.usage("\(name) is no TOML: \(error)")
        }
        func wrong(_ key: String, _ expected: String) -> StudioError {
            StudioError.usage("\(name): \(key) should be \(expected)")
        }
        func size(_ key: String) throws -> Size {
            guard let size = table[key]?.string.flatMap({ Size($0) }) else { throw wrong(key, "a size such as \"1280x720\"") }
            return size
        }
        func number(_ key: String, in range: ClosedRange<Double>) throws -> Double {
            guard let value = table[key]?.double ?? table[key]?.int.map(Double.init), range.contains(value) else {
                throw wrong(key, "a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return value
        }
        for key in table.keys {
            switch key {
            case "director":
                guard let value = table[key]?.string, !value.isEmpty else { throw wrong(key, DirectorName.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + ", or the path of a GGUF file") }
                director = value
            case "images":
                guard let mode = table[key]?.string.flatMap({ GraphicsMode(rawValue: $0) }) else {
                    throw wrong(key, "one of " + GraphicsMode.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
                }
                images = mode
            case "keyframe": keyframe = try size(key)
            case "film": film = try size(key)
            case "duration": duration = try number(key, in: 1...60)
            case "dissolve": dissolve = try number(key, in: 0...3)
            case "fps": framesPerSecond = Int(try number(key, in: 1...120))
            default:
                let known = ["director", "images", "keyframe", "duration", "film", "fps", "dissolve"]
                let hint = Suggestion.nearest(to: key, among: known).map { ", did you mean \($0)?" } ?? ": there are " + known.joined(separator: ", ")
                throw StudioError.usage("\(name): no setting is called '\(key)'\(hint)")
            }
        }
    }

    var production: ProductionSettings {
        ProductionSettings(keyframeWidth: keyframe.width, keyframeHeight: keyframe.height, stepDuration: duration)
    }
}
