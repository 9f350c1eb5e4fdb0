import Foundation
import Narrative

/// A small sixel decoder by the VT340's manual, independent of libsixel: RGB colour registers, repeats, raster attributes.
/// - Returns: nil where the string is not one whole DCS sequence or draws outside its raster.
func decodeSixel(_ bytes: [UInt8]) -> Picture? {
    guard bytes.starts(with: [0x1B, UInt8(ascii: "P")]), bytes.suffix(2) == [0x1B, UInt8(ascii: "\\")],
          let q = bytes.firstIndex(of: UInt8(ascii: "q")) else { return nil }
    var position = q + 1
    let end = bytes.count - 2
    func numbers() -> [Int] {
        var result = [0]
        while position < end, (48...57).contains(bytes[position]) || bytes[position] == UInt8(ascii: ";") {
            if bytes[position] == UInt8(ascii: ";") { result.append(0) } else { result[result.count - 1] = result[result.count - 1] * 10 + Int(bytes[position]) - 48 }
            position += 1
        }
        return result
    }
    var width = 0, height = 0, x = 0, y = 0, register = 0
    var palette: [Int: [UInt8]] = [:]
    var pixels: [UInt8] = []
    func draw(_ bits: UInt8, times: Int) -> Bool {
        guard (0x3F...0x7E).contains(bits) else { return false }
        for bit in 0..<6 where (bits - 0x3F) >> bit & 1 == 1 {
            guard let colour = palette[register], y + bit < height, x + times <= width else { return false }
            for column in x..<(x + times) {
                for c in 0..<3 { pixels[((y + bit) * width + column) * 3 + c] = colour[c] }
            }
        }
        x += times
        return true
    }
    while position < end {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""):
            let values = numbers()
            guard values.count == 4 else { return nil }
            (width, height) = (values[2], values[3])
            pixels = [UInt8](repeating: 0, count: width * height * 3)
        case UInt8(ascii: "#"):
            let values = numbers()
            register = values[0]
            if values.count == 5 {
                guard values[1] == 2 else { return nil }
                palette[register] = values[2...].map { UInt8(($0 * 255 + 50) / 100) }
            }
        case UInt8(ascii: "!"):
            let times = numbers()[0]
            position += 1
            guard draw(bytes[position - 1], times: times) else { return nil }
        case UInt8(ascii: "$"): x = 0
        case UInt8(ascii: "-"): (x, y) = (0, y + 6)
        case 0x0A, 0x0D: continue
        default: guard draw(byte, times: 1) else { return nil }
        }
    }
    return Picture(width: width, height: height, pixels: pixels)
}
