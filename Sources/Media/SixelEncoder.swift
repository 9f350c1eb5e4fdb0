import CSixel
import Foundation
import Narrative
import Synchronization

/// A picture as a sixel string, by libsixel.
///
/// libsixel 1.10.3 keeps a global in its quantiser (two threads give wrong pictures), overwrites the pixels that it dithers,
/// and has known holes in its loaders, decoder and scaler. Hence one encoder at a time, a copy of the pixels, and only
/// the calls that palette and encode our own RGB888.
enum SixelEncoder {
    /// How much care a picture gets.
    enum Quality: Hashable, Sendable {
        /// Floyd-Steinberg dithering over the whole palette.
        case still
        /// Not dithered, the palette found by fewer samples: less time and fewer bytes.
        case moving
    }

    private static let lock = Mutex(())

    /// The complete sequence, from DCS to ST, that draws `picture` at its own size.
    /// - Parameter colours: 2 to 256.
    static func encode(_ picture: Picture, colours: Int, quality: Quality) throws -> [UInt8] {
        var pixels = picture.pixels
        let colours = Int32(max(2, min(256, colours)))
        let (width, height) = (Int32(picture.width), Int32(picture.height))
        return try lock.withLock { _ in
            var dither: OpaquePointer?
            try check(sixel_dither_new(&dither, colours, nil))
            defer { sixel_dither_unref(dither) }
            let method = quality == .still ? SIXEL_QUALITY_HIGH : SIXEL_QUALITY_LOW
            try pixels.withUnsafeMutableBufferPointer { pixels in
                try check(sixel_dither_initialize(dither, pixels.baseAddress, width, height, Int32(SIXEL_PIXELFORMAT_RGB888),
                                                  Int32(SIXEL_LARGE_AUTO), Int32(SIXEL_REP_AUTO), Int32(method)))
            }
            sixel_dither_set_diffusion_type(dither, Int32(quality == .still ? SIXEL_DIFFUSE_FS : SIXEL_DIFFUSE_NONE))
            sixel_dither_set_pixelformat(dither, Int32(SIXEL_PIXELFORMAT_RGB888))

            var result: [UInt8] = []
            result.reserveCapacity(picture.width * picture.height)
            try withUnsafeMutablePointer(to: &result) { sink in
                var output: OpaquePointer?
                try check(sixel_output_new(&output, append, sink, nil))
                defer { sixel_output_unref(output) }
                try pixels.withUnsafeMutableBufferPointer { pixels in
                    try check(sixel_encode(pixels.baseAddress, width, height, 3, dither, output))
                }
            }
            guard result.starts(with: [0x1B, UInt8(ascii: "P")]), result.suffix(2) == [0x1B, UInt8(ascii: "\\")] else {
                throw MediaError("libsixel gave an unfinished picture; use --graphics blocks")
            }
            return result
        }
    }

    private static let append: sixel_write_function = { data, size, sink in
        guard let data, let sink, size > 0 else { return 0 }
        let bytes = UnsafeRawBufferPointer(start: data, count: Int(size))
        sink.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: bytes)
        return size
    }

    private static func check(_ status: SIXELSTATUS) throws {
        // libsixel's failures have this bit set.
        guard status & 0x1000 == 0 else {
            throw MediaError("libsixel failed: \(String(cString: sixel_helper_format_error(status)))")
        }
    }
}
