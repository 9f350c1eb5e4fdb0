import Narrative

/// Pictures made of characters: coloured half-blocks, or ASCII by brightness. Each line leaves the colours as they were.
enum CharacterPicture {
    /// Two pixels a cell: the upper one is a half-block's own colour, the lower one its background. An odd last row shows
    /// the terminal's background below.
    static func blocks(_ picture: Picture, colour: ColourDepth) -> [[UInt8]] {
        stride(from: 0, to: picture.height, by: 2).map { y in
            var line: [UInt8] = []
            var upper: [UInt8] = [], lower: [UInt8] = []
            for x in 0..<picture.width {
                let newUpper = sequence(38, picture, x, y, colour)
                let newLower = y + 1 < picture.height ? sequence(48, picture, x, y + 1, colour) : Array("49".utf8)
                // A colour is sent only where it changes.
                let changes = [newUpper == upper ? nil : newUpper, newLower == lower ? nil : newLower].compactMap { $0 }
                if !changes.isEmpty { line += [0x1B, UInt8(ascii: "[")] + changes.joined(separator: ";".utf8) + [UInt8(ascii: "m")] }
                (upper, lower) = (newUpper, newLower)
                line += "▀".utf8
            }
            return line + "\u{1B}[0m".utf8
        }
    }

    /// One character a pixel; more ink is brighter, as on a dark terminal.
    static func ascii(_ picture: Picture) -> [[UInt8]] {
        let ramp = Array(" .:-=+*#%@".utf8)
        return (0..<picture.height).map { y in
            (0..<picture.width).map { x in
                let (r, g, b) = pixel(picture, x, y)
                return ramp[(2126 * r + 7152 * g + 722 * b) * (ramp.count - 1) / 2_550_000]
            }
        }
    }

    /// The entry of the 256-colour palette (6x6x6 cube, 24 greys) nearest to a colour.
    static func paletteIndex(_ r: Int, _ g: Int, _ b: Int) -> Int {
        func level(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }
        func value(_ level: Int) -> Int { level == 0 ? 0 : 55 + 40 * level }
        func distance(_ r2: Int, _ g2: Int, _ b2: Int) -> Int { (r - r2) * (r - r2) + (g - g2) * (g - g2) + (b - b2) * (b - b2) }
        let (lr, lg, lb) = (level(r), level(g), level(b))
        let step = max(0, min(23, ((r + g + b) / 3 - 3) / 10)), grey = 8 + 10 * step
        let cube = distance(value(lr), value(lg), value(lb))
        return distance(grey, grey, grey) < cube ? 232 + step : 16 + 36 * lr + 6 * lg + lb
    }

    private static func sequence(_ kind: Int, _ picture: Picture, _ x: Int, _ y: Int, _ colour: ColourDepth) -> [UInt8] {
        let (r, g, b) = pixel(picture, x, y)
        return Array((colour == .trueColour ? "\(kind);2;\(r);\(g);\(b)" : "\(kind);5;\(paletteIndex(r, g, b))").utf8)
    }

    private static func pixel(_ picture: Picture, _ x: Int, _ y: Int) -> (Int, Int, Int) {
        let i = (y * picture.width + x) * 3
        return (Int(picture.pixels[i]), Int(picture.pixels[i + 1]), Int(picture.pixels[i + 2]))
    }
}
