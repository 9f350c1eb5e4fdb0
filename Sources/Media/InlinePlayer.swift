import Foundation
import Narrative

/// Plays moving pictures in one place of the terminal. It blocks the thread that calls it.
public final class InlinePlayer {
    private let encoder: PictureEncoder
    private let columns: Int
    private let rows: Int
    private let framesPerSecond: Double
    private let output: Int32

    /// - Parameters:
    ///   - columns, rows: the box that the pictures fit into, cells.
    ///   - framesPerSecond: the most that are drawn; a slow terminal gets fewer.
    public init(_ encoder: PictureEncoder, columns: Int, rows: Int, framesPerSecond: Double = 12, output: Int32 = 1) {
        self.encoder = encoder
        self.columns = columns
        self.rows = rows
        self.framesPerSecond = max(0.1, min(60, framesPerSecond))
        self.output = output
    }

    public struct Report: Hashable, Sendable {
        /// Frames on the screen, and frames left out to keep time.
        public var drawn: Int
        public var dropped: Int
        public var cancelled: Bool
    }

    /// Plays `duration` seconds in time: frames whose moment has passed while the terminal was busy are left out;
    /// the first and the last are always shown. The cursor ends below the pictures, also after errors.
    /// - Parameters:
    ///   - frame: the picture at a time, seconds.
    ///   - isCancelled: asked before each frame and while waiting.
    /// - Returns: nothing drawn where the terminal shows no pictures.
    public func play(duration: Double, frame: (Double) throws -> Picture, isCancelled: () -> Bool = { false }) throws -> Report {
        var report = Report(drawn: 0, dropped: 0, cancelled: false)
        guard encoder.capabilities.graphics != .none, duration.isFinite, duration > 0 else { return report }
        let count = max(1, Int((min(duration, 86_400) * framesPerSecond).rounded(.up)))
        let clock = ContinuousClock(), start = clock.now
        func elapsed() -> Double { (clock.now - start) / .seconds(1) }
        var drawnRows = 0
        var index = 0
        do {
            while index < count {
                while !isCancelled(), elapsed() < Double(index) / framesPerSecond {
                    usleep(UInt32(max(0, min(0.02, Double(index) / framesPerSecond - elapsed())) * 1e6))
                }
                if isCancelled() {
                    report.cancelled = true
                    break
                }
                let due = min(count - 1, Int(elapsed() * framesPerSecond))
                if due > index, report.drawn > 0 {
                    report.dropped += due - index
                    index = due
                }
                let body = try encoder.body(of: frame(Double(index) / framesPerSecond), columns: columns, rows: rows, quality: .moving)
                var bytes = body.inPlace
                if drawnRows == 0 {
                    drawnRows = body.rows
                    bytes = "\u{1B}[?25l".utf8 + PictureEncoder.above(rows: drawnRows) + bytes
                }
                try writeAll(bytes, to: output)
                report.drawn += 1
                index += 1
            }
        } catch {
            try? writeAll(PictureEncoder.recovery, to: output)
            try? leave(rows: drawnRows)
            throw error
        }
        try leave(rows: drawnRows)
        return report
    }

    private func leave(rows: Int) throws {
        if rows > 0 { try writeAll(PictureEncoder.below(rows: rows) + "\u{1B}[?25h".utf8, to: output) }
    }
}
