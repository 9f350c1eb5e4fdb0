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
        pixels = (0..<picture.width * picture.height).map { (index: Int) -> SIMD4<Float> in
            let (red, green, blue) = (Float(bytes[3 * index]), Float(bytes[3 * index + 1]), Float(bytes[3 * index + 2]))
            return SIMD4<Float>(red, green, blue, 0)
        }
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
                for row in firstRow...lastRow {
                    let source = min(max(row, 0), height - 1) * width
                    let target = (row - firstRow) * frameWidth
                    for x in 0..<frameWidth {
                        var sum = SIMD4<Float>.zero
                        let first = columns.first[x]
                        for tap in 0..<columns.width {
                            sum += columns.weights[x * columns.width + tap] * pixels[source + min(max(first + tap, 0), width - 1)]
                        }
                        across[target + x] = sum
                    }
                }
            }
        }
        var bytes = [UInt8](repeating: 0, count: frameWidth * frameHeight * 3)
        bytes.withUnsafeMutableBufferPointer { bytes in
            across.withUnsafeBufferPointer { across in
                for y in 0..<frameHeight {
                    let base = (rows.first[y] - firstRow) * frameWidth
                    for x in 0..<frameWidth {
                        var sum = SIMD4<Float>(repeating: 0.5)
                        for tap in 0..<rows.width { sum += rows.weights[y * rows.width + tap] * across[base + tap * frameWidth + x] }
                        let value = SIMD4<Int32>(sum.clamped(lowerBound: .zero, upperBound: SIMD4(repeating: 255)), rounding: .towardZero)
                        let target = 3 * (y * frameWidth + x)
                        bytes[target] = UInt8(truncatingIfNeeded: value.x)
                        bytes[target + 1] = UInt8(truncatingIfNeeded: value.y)
                        bytes[target + 2] = UInt8(truncatingIfNeeded: value.z)
                    }
                }
            }
        }
        return Picture(width: frameWidth, height: frameHeight, pixels: bytes)
    }

    /// The source pixels of each target pixel along one axis, with weights that sum to 1.
    private struct Taps {
        /// Source pixels per target pixel.
        let width: Int
        let first: [Int]
        let weights: [Float]

        init(start: Double, span: Double, count: Int, source: Int) {
            let scale = span / Double(count)
            let stretch = max(scale, 1)
            let radius = 2 * stretch
            let width = Int((2 * radius).rounded(.up)) + 1
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
