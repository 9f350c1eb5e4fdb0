import Foundation
import Media
import Narrative

/// Rectangles and letters on a picture: enough for charts and storyboards.
struct Sheet {
    let width: Int
    let height: Int
    private var pixels: [UInt8]

    typealias Colour = (red: UInt8, green: UInt8, blue: UInt8)

    init(width: Int, height: Int, background: Colour) {
        self.width = width
        self.height = height
        pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            for index in 0..<width * height {
                (buffer[3 * index], buffer[3 * index + 1], buffer[3 * index + 2]) = background
            }
            count = width * height * 3
        }
    }

    /// Fills a rectangle, cut off at the edges.
    mutating func fill(x: Int, y: Int, width: Int, height: Int, _ colour: Colour) {
        for row in max(0, y)..<max(0, y, min(self.height, y + height)) {
            for column in max(0, x)..<max(0, x, min(self.width, x + width)) {
                let at = (row * self.width + column) * 3
                (pixels[at], pixels[at + 1], pixels[at + 2]) = colour
            }
        }
    }

    /// Writes a line; (x, y) is its top left corner, a dot `scale` pixels wide.
    mutating func write(_ text: String, x: Int, y: Int, scale: Int, _ colour: Colour) {
        for (index, character) in text.enumerated() {
            for (row, bits) in BitmapFont.rows(of: character).enumerated() {
                for column in 0..<BitmapFont.width where bits & (16 >> column) != 0 {
                    fill(x: x + (index * BitmapFont.advance + column) * scale, y: y + row * scale, width: scale, height: scale, colour)
                }
            }
        }
    }

    /// Width of a line in pixels.
    static func width(of text: String, scale: Int) -> Int {
        max(0, text.count * BitmapFont.advance - 1) * scale
    }

    /// Puts a picture there; what stands over the edges is cut off.
    mutating func place(_ picture: Picture, x: Int, y: Int) {
        for row in max(0, -y)..<max(0, -y, min(picture.height, height - y)) {
            let first = max(0, -x), last = max(first, min(picture.width, width - x))
            guard last > first else { continue }
            let from = (row * picture.width + first) * 3, to = ((y + row) * width + x + first) * 3
            pixels.replaceSubrange(to..<(to + (last - first) * 3), with: picture.pixels[from..<(from + (last - first) * 3)])
        }
    }

    func picture() throws -> Picture {
        guard let picture = Picture(width: width, height: height, pixels: pixels) else { throw CookGenError("a sheet of \(width)x\(height) is no picture") }
        return picture
    }
}

/// Histograms as one picture, one below the other.
enum ChartPainter {
    private static let paper: Sheet.Colour = (252, 250, 246)
    private static let ink: Sheet.Colour = (52, 48, 44)
    private static let faint: Sheet.Colour = (222, 216, 206)
    private static let bar: Sheet.Colour = (196, 98, 58)

    /// - Parameter title: above all, such as the data set's name.
    static func picture(of histograms: [Histogram], title: String) throws -> Picture {
        let width = 960, panel = 300, top = 56
        var sheet = Sheet(width: width, height: top + panel * histograms.count, background: paper)
        sheet.write(String(title.prefix(50)), x: 24, y: 20, scale: 3, ink)
        for (index, histogram) in histograms.enumerated() {
            draw(histogram, on: &sheet, y: top + index * panel, height: panel)
        }
        return try sheet.picture()
    }

    private static func draw(_ histogram: Histogram, on sheet: inout Sheet, y: Int, height: Int) {
        let left = 84, right = sheet.width - 24, top = y + 36, bottom = y + height - 48
        sheet.write(histogram.name + (histogram.unit.isEmpty ? "" : ", \(histogram.unit)"), x: 24, y: y + 8, scale: 2, ink)
        let bars = histogram.bars(maximum: 20)
        guard let most = bars.map(\.count).max(), most > 0 else {
            sheet.write("nothing to count", x: left, y: top + 20, scale: 2, ink)
            return
        }
        // Lines at round counts, the highest not below the tallest bar.
        let step = roundStep(most)
        let full = (most + step - 1) / step * step
        for count in stride(from: 0, through: full, by: step) {
            let line = bottom - (bottom - top) * count / full
            sheet.fill(x: left, y: line, width: right - left, height: count == 0 ? 2 : 1, count == 0 ? ink : faint)
            let label = StatisticsTables.short(count)
            sheet.write(label, x: left - 10 - Sheet.width(of: label, scale: 2), y: line - 7, scale: 2, ink)
        }
        // No wider than a seventh of the panel, however few there are.
        let slot = min(Double(right - left) / 7, Double(right - left) / Double(bars.count))
        for (index, bar) in bars.enumerated() {
            let x = left + Int(Double(index) * slot) + 2, next = left + Int(Double(index + 1) * slot)
            let length = bar.count > 0 ? max(1, (bottom - top) * bar.count / full) : 0
            sheet.fill(x: x, y: bottom - length, width: max(1, next - x - 2), height: length, Self.bar)
            // Every label, or every second or third, as they fit.
            let widest = bars.map { Sheet.width(of: $0.label, scale: 1) }.max() ?? 0
            let every = max(1, Int((Double(widest + 8) / slot).rounded(.up)))
            if index % every == 0 {
                let width = Sheet.width(of: bar.label, scale: 1)
                sheet.write(bar.label, x: x + (next - x - 2 - width) / 2, y: bottom + 8, scale: 1, ink)
            }
        }
    }

    private static func roundStep(_ most: Int) -> Int {
        var step = 1
        while true {
            for factor in [1, 2, 5] where step * factor * 5 >= most { return step * factor }
            step *= 10
        }
    }
}

extension DatasetStatistics {
    /// The histograms as one picture, to be written as PNG.
    public func picture(title: String) throws -> Picture {
        try ChartPainter.picture(of: histograms, title: title)
    }
}
