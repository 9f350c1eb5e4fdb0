import CLibAV
import Foundation
import Narrative

/// Between `Picture`s and libav's frames, with colours kept as they are tagged.
enum PixelConversion {
    /// The frame's picture at a size (its own where nil). Transparent parts show white.
    static func picture(from source: AVFrameBox, width: Int? = nil, height: Int? = nil) throws -> Picture {
        let width = width ?? source.width, height = height ?? source.height
        let description = av_pix_fmt_desc_get(source.format)
        let hasAlpha = (description?.pointee.flags ?? 0) & UInt64(AV_PIX_FMT_FLAG_ALPHA) != 0
        let target = try AVFrameBox(width: width, height: height, format: hasAlpha ? AV_PIX_FMT_RGBA : AV_PIX_FMT_RGB24)
        try convert(source, to: target)
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            guard var out = buffer.baseAddress else { return }
            for y in 0..<height {
                let row = target.row(y)
                if hasAlpha {
                    for x in 0..<width {
                        let alpha = Int(row[4 * x + 3])
                        for c in 0..<3 { out[3 * x + c] = UInt8((Int(row[4 * x + c]) * alpha + 255 * (255 - alpha) + 127) / 255) }
                    }
                } else {
                    out.update(from: row, count: width * 3)
                }
                out += width * 3
            }
            count = width * height * 3
        }
        guard let picture = Picture(width: width, height: height, pixels: pixels) else {
            throw MediaError("a frame of \(width)x\(height) is no picture")
        }
        return picture
    }

    /// A frame in RGB24 with the picture's pixels.
    static func frame(of picture: Picture) throws -> AVFrameBox {
        let box = try AVFrameBox(width: picture.width, height: picture.height, format: AV_PIX_FMT_RGB24)
        picture.pixels.withUnsafeBufferPointer { pixels in
            guard let base = pixels.baseAddress else { return }
            for y in 0..<picture.height {
                box.row(y).update(from: base + y * picture.width * 3, count: picture.width * 3)
            }
        }
        return box
    }

    /// Converts format and size. YUV frames are read by their own tags and, when `target` is YUV, written in its.
    static func convert(_ source: AVFrameBox, to target: AVFrameBox) throws {
        let smaller = target.width < source.width || target.height < source.height
        let flags = (smaller ? SWS_AREA : SWS_LANCZOS) | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP
        guard let scaler = sws_getContext(Int32(source.width), Int32(source.height), source.format, Int32(target.width),
                                          Int32(target.height), target.format, flags, nil, nil, nil)
        else { throw MediaError("pictures of this pixel format cannot be converted (\(source.width)x\(source.height))") }
        defer { sws_freeContext(scaler) }
        sws_setColorspaceDetails(scaler, sws_getCoefficients(matrix(of: source)), isFullRange(source) ? 1 : 0,
                                 sws_getCoefficients(matrix(of: target)), isFullRange(target) ? 1 : 0, 0, 1 << 16, 1 << 16)
        let rows = withUnsafePlanes(of: source) { from, fromStrides in
            withUnsafePlanes(of: target) { to, toStrides in
                sws_scale(scaler, from, fromStrides, 0, Int32(source.height), to, toStrides)
            }
        }
        guard rows > 0 else { throw MediaError("a picture of \(source.width)x\(source.height) could not be converted", code: rows) }
    }

    /// swscale's number of a frame's YUV matrix. Untagged frames are BT.601 up to 576 lines, as players have it.
    private static func matrix(of box: AVFrameBox) -> Int32 {
        switch box.frame.pointee.colorspace {
        case AVCOL_SPC_BT709: return SWS_CS_ITU709
        case AVCOL_SPC_BT2020_NCL, AVCOL_SPC_BT2020_CL: return SWS_CS_BT2020
        case AVCOL_SPC_SMPTE240M: return SWS_CS_SMPTE240M
        case AVCOL_SPC_FCC: return SWS_CS_FCC
        case AVCOL_SPC_UNSPECIFIED where box.height > 576 && !isFullRange(box): return SWS_CS_ITU709
        default: return SWS_CS_ITU601
        }
    }

    private static func isFullRange(_ box: AVFrameBox) -> Bool {
        switch box.format {
        case AV_PIX_FMT_YUVJ420P, AV_PIX_FMT_YUVJ422P, AV_PIX_FMT_YUVJ444P, AV_PIX_FMT_YUVJ440P, AV_PIX_FMT_YUVJ411P: return true
        default: return box.frame.pointee.color_range == AVCOL_RANGE_JPEG
        }
    }

    private static func withUnsafePlanes<Result>(
        of box: AVFrameBox, _ body: (UnsafePointer<UnsafePointer<UInt8>?>, UnsafePointer<Int32>) -> Result
    ) -> Result {
        let data = box.frame.pointee.data, strides = box.frame.pointee.linesize
        let planes: [UnsafePointer<UInt8>?] = [UnsafePointer(data.0), UnsafePointer(data.1), UnsafePointer(data.2), UnsafePointer(data.3)]
        return planes.withUnsafeBufferPointer { planes in
            [strides.0, strides.1, strides.2, strides.3].withUnsafeBufferPointer { strides in
                body(planes.baseAddress.unsafelyUnwrapped, strides.baseAddress.unsafelyUnwrapped)
            }
        }
    }

    private static func withUnsafePlanes<Result>(
        of box: AVFrameBox, _ body: (UnsafePointer<UnsafeMutablePointer<UInt8>?>, UnsafePointer<Int32>) -> Result
    ) -> Result {
        let data = box.frame.pointee.data, strides = box.frame.pointee.linesize
        let planes = [data.0, data.1, data.2, data.3]
        return planes.withUnsafeBufferPointer { planes in
            [strides.0, strides.1, strides.2, strides.3].withUnsafeBufferPointer { strides in
                body(planes.baseAddress.unsafelyUnwrapped, strides.baseAddress.unsafelyUnwrapped)
            }
        }
    }
}
