import Foundation

/// A colour as light: linear red, green and blue, 1 for a white sheet in full daylight.
struct Paint: Hashable, Sendable {
    var r: Float
    var g: Float
    var b: Float

    init(_ r: Float, _ g: Float, _ b: Float) {
        self.r = r
        self.g = g
        self.b = b
    }

    /// From an sRGB code such as 0xf08a24.
    init(_ code: UInt32) {
        func linear(_ byte: UInt32) -> Float {
            let v = Float(byte & 255) / 255
            return v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4)
        }
        self.init(linear(code >> 16), linear(code >> 8), linear(code))
    }

    static let white = Paint(1, 1, 1)
    static let black = Paint(0, 0, 0)

    static func * (paint: Paint, k: Float) -> Paint { Paint(paint.r * k, paint.g * k, paint.b * k) }
    static func + (a: Paint, b: Paint) -> Paint { Paint(a.r + b.r, a.g + b.g, a.b + b.b) }

    /// The colour `t` of the way to `other`.
    func mixed(_ other: Paint, _ t: Float) -> Paint {
        Paint(r + (other.r - r) * t, g + (other.g - g) * t, b + (other.b - b) * t)
    }

    var luminance: Float { 0.2126 * r + 0.7152 * g + 0.0722 * b }

    /// More (k > 1) or less (k < 1) colourful at the same luminance.
    func saturated(_ k: Float) -> Paint {
        let y = luminance
        return Paint(max(0, y + (r - y) * k), max(0, y + (g - y) * k), max(0, y + (b - y) * k))
    }
}
