import CLibAV
import Foundation
import Narrative

extension Picture {
    /// The picture at another size: averaged over areas where a side shrinks, Lanczos where it grows.
    ///
    /// swscale takes RGB through YUV on its way, which costs accuracy; the channels go through as three planes of their
    /// own (labelled YUV 4:4:4, same range on both sides), which it leaves alone.
    /// - Throws: `MediaError` where a side is not within 1...16384.
    public func scaled(width: Int, height: Int) throws -> Picture {
        if width == self.width, height == self.height { return self }
        quietLibAV
        try PictureFile.checkSize(width: width, height: height, of: "the scaled picture")
        let source = try AVFrameBox(width: self.width, height: self.height, format: AV_PIX_FMT_YUV444P)
        let target = try AVFrameBox(width: width, height: height, format: AV_PIX_FMT_YUV444P)
        source.frame.pointee.color_range = AVCOL_RANGE_JPEG
        target.frame.pointee.color_range = AVCOL_RANGE_JPEG
        pixels.withUnsafeBufferPointer { pixels in
            guard var from = pixels.baseAddress else { return }
            for y in 0..<self.height {
                let (red, green, blue) = (source.row(y), source.row(y, plane: 1), source.row(y, plane: 2))
                for x in 0..<self.width { (red[x], green[x], blue[x]) = (from[3 * x], from[3 * x + 1], from[3 * x + 2]) }
                from += self.width * 3
            }
        }
        try PixelConversion.convert(source, to: target)
        let scaled = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            guard var to = buffer.baseAddress else { return }
            for y in 0..<height {
                let (red, green, blue) = (target.row(y), target.row(y, plane: 1), target.row(y, plane: 2))
                for x in 0..<width { (to[3 * x], to[3 * x + 1], to[3 * x + 2]) = (red[x], green[x], blue[x]) }
                to += width * 3
            }
            count = width * height * 3
        }
        guard let picture = Picture(width: width, height: height, pixels: scaled) else {
            throw MediaError("cannot scale a picture to \(width)x\(height)")
        }
        return picture
    }

    /// The largest size of this picture's shape inside a box.
    public func fittedSize(width: Int, height: Int) -> (width: Int, height: Int) {
        let ratio = min(Double(width) / Double(self.width), Double(height) / Double(self.height))
        return (max(1, min(width, Int((Double(self.width) * ratio).rounded()))),
                max(1, min(height, Int((Double(self.height) * ratio).rounded()))))
    }

    /// The picture as large as the box allows, its shape kept.
    public func fitted(width: Int, height: Int) throws -> Picture {
        try PictureFile.checkSize(width: width, height: height, of: "the box for a picture")
        let size = fittedSize(width: width, height: height)
        return try scaled(width: size.width, height: size.height)
    }

    /// The picture over the whole box, its shape kept, what stands out on two sides cut off equally.
    public func filled(width: Int, height: Int) throws -> Picture {
        try PictureFile.checkSize(width: width, height: height, of: "the box for a picture")
        let ratio = max(Double(width) / Double(self.width), Double(height) / Double(self.height))
        let cutWidth = max(1, min(self.width, Int((Double(width) / ratio).rounded())))
        let cutHeight = max(1, min(self.height, Int((Double(height) / ratio).rounded())))
        return try cropped(x: (self.width - cutWidth) / 2, y: (self.height - cutHeight) / 2, width: cutWidth, height: cutHeight)
            .scaled(width: width, height: height)
    }

    /// The rectangle whose top left corner is (x, y).
    /// - Throws: `MediaError` where it does not lie within the picture.
    public func cropped(x: Int, y: Int, width: Int, height: Int) throws -> Picture {
        guard x >= 0, y >= 0, width > 0, height > 0, width <= self.width, height <= self.height,
              x <= self.width - width, y <= self.height - height
        else { throw MediaError("no \(width)x\(height) at (\(x), \(y)) in a picture of \(self.width)x\(self.height)") }
        var cut: [UInt8] = []
        cut.reserveCapacity(width * height * 3)
        for row in y..<(y + height) {
            let start = (row * self.width + x) * 3
            cut += pixels[start..<(start + width * 3)]
        }
        guard let picture = Picture(width: width, height: height, pixels: cut) else {
            throw MediaError("cannot crop a picture to \(width)x\(height)")
        }
        return picture
    }
}
