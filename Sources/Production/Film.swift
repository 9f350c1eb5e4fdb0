import Foundation
import Media
import Narrative
import Roles

/// The film's timeline: shots in a row, with cross-dissolves over their cuts. Used from one thread.
final class Film {
    /// Where a shot's pictures come from.
    enum Source {
        case moving(any FrameSource)
        case still(Picture)
    }

    struct Shot {
        /// The step's number, from 1.
        let number: Int
        let source: Source
        /// Seconds.
        let duration: Double
        /// The chapter's title and the subtitle.
        let line: String
    }

    private let shots: [Shot]
    private let starts: [Double]
    private let framesPerSecond: Double
    private let dissolve: Double
    let frameCount: Int
    /// The pictures on both sides of the cuts, which a dissolve shows again and again.
    private var edges: [Edge: Picture] = [:]

    private struct Edge: Hashable {
        let shot: Int
        let atEnd: Bool
    }

    init(shots: [Shot], options: FilmOptions) {
        self.shots = shots
        var starts: [Double] = []
        var time = 0.0
        for shot in shots {
            starts.append(time)
            time += shot.duration
        }
        self.starts = starts
        framesPerSecond = Double(options.framesPerSecond)
        dissolve = max(0, options.dissolve)
        frameCount = max(1, Int((time * framesPerSecond).rounded()))
    }

    func shot(at frame: Int) -> Shot {
        shots[index(at: Double(frame) / framesPerSecond)]
    }

    private func index(at time: Double) -> Int {
        starts.lastIndex { $0 <= time + 1e-9 } ?? 0
    }

    /// Seconds that a dissolve over the cut before shot `index` takes on either side of it.
    private func half(before index: Int) -> Double {
        guard shots.indices.contains(index), index > 0 else { return 0 }
        return min(dissolve / 2, shots[index - 1].duration / 4, shots[index].duration / 4)
    }

    /// Frame number `number` of the film.
    func frame(_ number: Int) throws -> Picture {
        let time = Double(number) / framesPerSecond
        let index = index(at: time)
        let local = time - starts[index]
        let picture = try draw(index, at: local)
        let before = half(before: index), after = half(before: index + 1)
        let left = shots[index].duration - local
        if left < after {
            return Self.mix(picture, try edge(index + 1, atEnd: false), weight: 0.5 * (1 - left / after))
        }
        if local < before {
            return Self.mix(picture, try edge(index - 1, atEnd: true), weight: 0.5 * (1 - local / before))
        }
        if index > 0, local < before + 2 / framesPerSecond { edges = edges.filter { $0.key.shot >= index } }
        return picture
    }

    private func draw(_ index: Int, at seconds: Double) throws -> Picture {
        switch shots[index].source {
        case .moving(let frames): try frames.frame(at: min(max(seconds, 0), shots[index].duration))
        case .still(let picture): picture
        }
    }

    private func edge(_ index: Int, atEnd: Bool) throws -> Picture {
        let edge = Edge(shot: index, atEnd: atEnd)
        if let picture = edges[edge] { return picture }
        let picture = try draw(index, at: atEnd ? shots[index].duration : 0)
        edges[edge] = picture
        return picture
    }

    /// `(1 - weight) a + weight b`, channel by channel, in steps of 1/256.
    static func mix(_ a: Picture, _ b: Picture, weight: Double) -> Picture {
        guard a.width == b.width, a.height == b.height else { return a }
        let second = UInt16((weight * 256).rounded().clamped(to: 0...256))
        let first = 256 - second
        var mixed = a
        mixed.pixels.withUnsafeMutableBufferPointer { out in
            b.pixels.withUnsafeBufferPointer { other in
                for i in 0..<min(out.count, other.count) {
                    out[i] = UInt8(truncatingIfNeeded: (UInt16(out[i]) &* first &+ UInt16(other[i]) &* second &+ 128) >> 8)
                }
            }
        }
        return mixed
    }

    /// Title, chapters and subtitles.
    func metadata(title: String, comment: String, cover: Picture?) -> FilmMetadata {
        let lines = zip(shots, starts).map { shot, start in FilmLine(text: shot.line, start: start, end: start + shot.duration) }
        let chapters = zip(shots, lines).map { shot, line in
            FilmLine(text: "\(shot.number). \(TerminalText.truncated(line.text, to: 80))", start: line.start, end: line.end)
        }
        return FilmMetadata(title: terminalSafeLine(title), comment: terminalSafeLine(comment), chapters: chapters, subtitles: lines, cover: cover)
    }
}

extension Comparable {
    func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
