import Foundation
import Narrative

/// Resamples a window of a picture, placed to fractions of a pixel, to a frame: separable, with the Catmull-Rom kernel
/// (Keys, "Cubic convolution interpolation for digital image processing", 1981, a = -0.5), widened where the frame has fewer
/// pixels than the window so that nothing aliases. Slow moves glide: there is no rounding to whole pixels anywhere.
struct WindowResampler {
    private let width: Int
    private let height: Int
    private let pixels: [SIMD4<Float>]

    init(_ picture: Picture) {
        width = picture.width
        height = picture.height
        let bytes = picture.pixels
        var pixels = [SIMD4<Float>](repeating: .zero, count: picture.width * picture.height)
        for index in pixels.indices {
            let colour = SIMD4<UInt8>(bytes[3 * index], bytes[3 * index + 1], bytes[3 * index + 2], 0)
            pixels[index] = SIMD4<Float>(colour)
        }
        self.pixels = pixels
    }

    /// - Returns: nil if the frame's sizes are not those of a picture.
    func frame(_ window: (x: Double, y: Double, width: Double, height: Double), width frameWidth: Int, height frameHeight: Int) -> Picture? {
        guard frameWidth > 0, frameHeight > 0, frameWidth <= 1 << 15, frameHeight <= 1 << 15 else { return nil }
        let columns = Taps(start: window.x, span: window.width, count: frameWidth, source: width)
        let rows = Taps(start: window.y, span: window.height, count: frameHeight, source: height)
        let firstRow = rows.first.min() ?? 0
        let lastRow = (rows.first.max() ?? 0) + rows.width - 1

        // Across: the rows that are needed, as wide as the frame. Rows beyond the edge repeat it.
        var across = [SIMD4<Float>](repeating: .zero, count: (lastRow - firstRow + 1) * frameWidth)
        across.withUnsafeMutableBufferPointer { across in
            pixels.withUnsafeBufferPointer { pixels in
                let rows = RowPass(source: pixels, target: across, columns: columns, sourceWidth: width, sourceHeight: height, firstRow: firstRow)
                Self.inParallel(lastRow - firstRow + 1) { rows.draw($0) }
            }
        }
        // Down: each frame row from its taps.
        var bytes = [UInt8](repeating: 0, count: frameWidth * frameHeight * 3)
        bytes.withUnsafeMutableBufferPointer { bytes in
            across.withUnsafeBufferPointer { across in
                let columns = ColumnPass(source: across, target: bytes, rows: rows, width: frameWidth, firstRow: firstRow)
                Self.inParallel(frameHeight) { columns.draw($0) }
            }
        }
        return Picture(width: frameWidth, height: frameHeight, pixels: bytes)
    }

    /// Runs `body` for parts of 0..<count, one part a processor.
    private static func inParallel(_ count: Int, _ body: @Sendable (Range<Int>) -> Void) {
        let parts = max(1, min(16, ProcessInfo.processInfo.activeProcessorCount, count))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            body(count * part / parts..<count * (part + 1) / parts)
        }
    }

    /// Resamples rows of the picture to the frame's width. Rows are written by one thread each; the buffers outlive the pass.
    private struct RowPass: @unchecked Sendable {
        let source: UnsafeBufferPointer<SIMD4<Float>>
        let target: UnsafeMutableBufferPointer<SIMD4<Float>>
        let columns: Taps
        let sourceWidth: Int
        let sourceHeight: Int
        let firstRow: Int

        func draw(_ rows: Range<Int>) {
            let width = columns.first.count
            let taps = columns.width
            columns.weights.withUnsafeBufferPointer { weights in
                columns.first.withUnsafeBufferPointer { first in
                    for row in rows {
                        let line = min(max(row + firstRow, 0), sourceHeight - 1) * sourceWidth
                        for x in 0..<width {
                            var sum = SIMD4<Float>.zero
                            let start = first[x]
                            for tap in 0..<taps {
                                let column = min(max(start + tap, 0), sourceWidth - 1)
                                sum += weights[x * taps + tap] * source[line + column]
                            }
                            target[row * width + x] = sum
                        }
                    }
                }
            }
        }
    }

    /// Resamples columns to the frame's height and rounds to bytes.
    private struct ColumnPass: @unchecked Sendable {
        let source: UnsafeBufferPointer<SIMD4<Float>>
        let target: UnsafeMutableBufferPointer<UInt8>
        let rows: Taps
        let width: Int
        let firstRow: Int

        func draw(_ range: Range<Int>) {
            let taps = rows.width
            for y in range {
                let base = (rows.first[y] - firstRow) * width
                rows.weights.withUnsafeBufferPointer { weights in
                    for x in 0..<width {
                        var sum = SIMD4<Float>(repeating: 0.5)
                        for tap in 0..<taps { sum += weights[y * taps + tap] * source[base + tap * width + x] }
                        let value = SIMD4<Int32>(sum.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)), rounding: .towardZero)
                        let at = 3 * (y * width + x)
                        target[at] = UInt8(truncatingIfNeeded: value.x)
                        target[at + 1] = UInt8(truncatingIfNeeded: value.y)
                        target[at + 2] = UInt8(truncatingIfNeeded: value.z)
                    }
                }
            }
        }
    }

    /// The source pixels of each target pixel along one axis, with weights that sum to 1.
    private struct Taps: Sendable {
        /// Source pixels per target pixel.
        let width: Int
        let first: [Int]
        let weights: [Float]

        init(start: Double, span: Double, count: Int, source: Int) {
            let scale = span / Double(count)
            let stretch = max(scale, 1)
            let radius = 2 * stretch
            let width = Int((2 * radius).rounded(.up))
            var first = [Int](repeating: 0, count: count)
            var weights = [Float](repeating: 0, count: count * width)
            for index in 0..<count {
                let centre = start + (Double(index) + 0.5) * scale - 0.5
                let low = Int((centre - radius).rounded(.up))
                first[index] = low
                var sum = 0.0
                var values = [Double](repeating: 0, count: width)
                for tap in 0..<width {
                    values[tap] = Taps.kernel(abs(Double(low + tap) - centre) / stretch)
                    sum += values[tap]
                }
                for tap in 0..<width { weights[index * width + tap] = Float(values[tap] / sum) }
            }
            self.width = width
            self.first = first
            self.weights = weights
        }

        private static func kernel(_ x: Double) -> Double {
            x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0
        }
    }
}
