import CLibAV
import Narrative

/// RGB to YUV 4:2:0 in BT.709's limited range, the film's own colours; chroma is the mean of its four pixels.
///
/// swscale does the same in more time (SPEED.md), and x264 needs every core that the conversion leaves.
enum VideoColour {
    /// Converts `width * height * 3` bytes into a YUV420P frame of that size; both sides must be even.
    static func convert(_ rgb: UnsafeRawBufferPointer, width: Int, height: Int, into target: AVFrameBox) {
        guard let base = rgb.baseAddress, rgb.count >= width * height * 3, width % 2 == 0, height % 2 == 0 else { return }
        let source = base.assumingMemoryBound(to: UInt8.self)
        // Two rows' channels, each on its own, so that every loop below runs over consecutive bytes.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 6) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            let (r0, g0, b0) = (scratch, scratch + width, scratch + 2 * width)
            let (r1, g1, b1) = (scratch + 3 * width, scratch + 4 * width, scratch + 5 * width)
            for y in stride(from: 0, to: height, by: 2) {
                split(source + y * width * 3, width, r0, g0, b0)
                split(source + (y + 1) * width * 3, width, r1, g1, b1)
                luma(r0, g0, b0, width, target.row(y))
                luma(r1, g1, b1, width, target.row(y + 1))
                chroma((r0, g0, b0), (r1, g1, b1), width / 2, target.row(y / 2, plane: 1), target.row(y / 2, plane: 2))
            }
        }
    }

    private static func split(_ rgb: UnsafePointer<UInt8>, _ width: Int, _ r: UnsafeMutablePointer<UInt8>,
                              _ g: UnsafeMutablePointer<UInt8>, _ b: UnsafeMutablePointer<UInt8>) {
        for x in 0..<width {
            r[x] = rgb[3 &* x]
            g[x] = rgb[3 &* x &+ 1]
            b[x] = rgb[3 &* x &+ 2]
        }
    }

    // Coefficients of ITU-R BT.709 for 219 steps of luma and 224 of chroma, times 2^15.

    private static func luma(_ r: UnsafePointer<UInt8>, _ g: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ width: Int,
                             _ out: UnsafeMutablePointer<UInt8>) {
        for x in 0..<width {
            let sum = 5983 &* Int32(r[x]) &+ 20127 &* Int32(g[x]) &+ 2032 &* Int32(b[x]) &+ (16 << 15 &+ 1 << 14)
            out[x] = UInt8(truncatingIfNeeded: sum &>> 15)
        }
    }

    private typealias Row = (r: UnsafeMutablePointer<UInt8>, g: UnsafeMutablePointer<UInt8>, b: UnsafeMutablePointer<UInt8>)

    private static func chroma(_ upper: Row, _ lower: Row, _ width: Int, _ u: UnsafeMutablePointer<UInt8>,
                               _ v: UnsafeMutablePointer<UInt8>) {
        for x in 0..<width {
            let r = sum(upper.r, lower.r, x), g = sum(upper.g, lower.g, x), b = sum(upper.b, lower.b, x)
            u[x] = UInt8(truncatingIfNeeded: (-3298 &* r &- 11094 &* g &+ 14392 &* b &+ (128 << 17 &+ 1 << 16)) &>> 17)
            v[x] = UInt8(truncatingIfNeeded: (14392 &* r &- 13072 &* g &- 1320 &* b &+ (128 << 17 &+ 1 << 16)) &>> 17)
        }
    }

    @inline(__always)
    private static func sum(_ upper: UnsafeMutablePointer<UInt8>, _ lower: UnsafeMutablePointer<UInt8>, _ x: Int) -> Int32 {
        Int32(upper[2 &* x]) &+ Int32(upper[2 &* x &+ 1]) &+ Int32(lower[2 &* x]) &+ Int32(lower[2 &* x &+ 1])
    }
}
