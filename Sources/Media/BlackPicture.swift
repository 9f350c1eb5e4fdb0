import Narrative

extension Picture {
    /// Whether the picture shows nothing: 98% of its pixels have under a tenth of full luma (ffmpeg's `blackdetect` has the same
    /// bounds).
    public var isBlack: Bool {
        var bright = 0
        let limit = width * height / 50
        for pixel in stride(from: 0, to: pixels.count, by: 3) {
            // BT.709's luma in 1/256ths; 6528 is 0.1 of 255 * 256.
            let luma = 54 * Int(pixels[pixel]) + 183 * Int(pixels[pixel + 1]) + 19 * Int(pixels[pixel + 2])
            if luma >= 6528 {
                bright += 1
                if bright > limit { return false }
            }
        }
        return true
    }

    /// The picture turned clockwise by a multiple of 90 degrees.
    public func turned(degrees: Int) -> Picture {
        switch ((degrees % 360) + 360) % 360 {
        case 90: oriented(6)
        case 180: oriented(3)
        case 270: oriented(8)
        default: self
        }
    }
}
