import CLibAV
import Foundation
import Narrative

/// Pictures read from and written to files.
///
/// Files are hostile: their bytes are read whole, go to libav's decoders of still pictures only (no playlist, no SVG, nothing that
/// opens other files or the network), and sizes are limited before memory is taken.
public enum PictureFile {
    /// The largest picture that is read or made: 64 Mi pixels, 192 MiB as RGB.
    public static let maximumPixels = 64 << 20
    /// The longest side, pixels.
    public static let maximumSide = 16384
    /// The largest file that is read, bytes.
    public static let maximumFileSize = 256 << 20

    /// The picture in a file of any still format that libav decodes: PNG, JPEG, WebP, GIF (first frame), BMP, TIFF, QOI, JPEG XL, ...
    /// Transparent parts show white; the orientation that a camera noted is applied.
    public static func read(_ url: URL) throws -> Picture {
        let name = url.lastPathComponent
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw MediaError("cannot read \(name)", errno: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw MediaError("cannot read \(name)", errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw MediaError("\(name) is not a file; name a picture file") }
        guard status.st_size <= maximumFileSize else {
            throw MediaError("\(name) is larger than \(maximumFileSize >> 20) MiB; give a smaller picture")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        let bytes: Data
        do {
            bytes = try file.read(upToCount: maximumFileSize) ?? Data()
        } catch {
            throw MediaError("cannot read \(name): \(error.localizedDescription)")
        }
        return try decode(bytes, name: name)
    }

    /// The picture in a file's bytes. `name` is for error messages.
    public static func decode(_ bytes: Data, name: String = "picture") throws -> Picture {
        let frame = try StillDecoder.decode([UInt8](bytes), name: name)
        let orientation = av_dict_get(frame.frame.pointee.metadata, "Orientation", nil, 0)
            .flatMap { Int(String(cString: $0.pointee.value).filter(\.isNumber)) } ?? 1
        return try PixelConversion.picture(from: frame).oriented(orientation)
    }

    /// Writes a PNG or JPEG file, by the name's extension. The file appears whole or not at all.
    public static func write(_ picture: Picture, to url: URL) throws {
        let bytes: Data
        switch url.pathExtension.lowercased() {
        case "png": bytes = try png(picture)
        case "jpg", "jpeg": bytes = try jpeg(picture)
        default: throw MediaError("cannot write \(url.lastPathComponent) as a picture; its name must end in .png, .jpg or .jpeg")
        }
        try AtomicFile(url).write(bytes)
    }

    /// The picture as a PNG file.
    /// - Parameter compression: 0 (none, fastest) to 9.
    public static func png(_ picture: Picture, compression: Int = 1) throws -> Data {
        try encode(PixelConversion.frame(of: picture), codec: AV_CODEC_ID_PNG) { context in
            context.pointee.compression_level = Int32(max(0, min(9, compression)))
            // Filtered rows compress far better, at any level.
            av_opt_set(context.pointee.priv_data, "pred", "up", 0)
        }
    }

    /// The picture as a JPEG file, colours not subsampled.
    /// - Parameter quality: 1 to 100; 90 is near what eyes can tell.
    public static func jpeg(_ picture: Picture, quality: Int = 90) throws -> Data {
        let frame = try AVFrameBox(width: picture.width, height: picture.height, format: AV_PIX_FMT_YUVJ444P)
        frame.frame.pointee.color_range = AVCOL_RANGE_JPEG
        try PixelConversion.convert(PixelConversion.frame(of: picture), to: frame)
        // libav's scale of JPEG quantisers runs from 1, the best, to 31.
        let scale = 1 + 30 * (100 - max(1, min(100, quality))) / 99
        frame.frame.pointee.quality = Int32(scale) * FF_QP2LAMBDA
        return try encode(frame, codec: AV_CODEC_ID_MJPEG) { context in
            context.pointee.flags |= AV_CODEC_FLAG_QSCALE
            context.pointee.global_quality = Int32(scale) * FF_QP2LAMBDA
            context.pointee.qmin = 1
            context.pointee.color_range = AVCOL_RANGE_JPEG
        }
    }

    /// - Throws: `MediaError` naming `what` unless the size is within the limits.
    static func checkSize(width: Int, height: Int, of what: String) throws {
        guard width > 0, height > 0, width <= maximumSide, height <= maximumSide, width * height <= maximumPixels else {
            throw MediaError("\(what) is \(width)x\(height); sides go from 1 to \(maximumSide), \(maximumPixels >> 20) Mi pixels in all")
        }
    }

    private static func encode(_ frame: AVFrameBox, codec identifier: AVCodecID,
                               configure: (UnsafeMutablePointer<AVCodecContext>) -> Void) throws -> Data {
        quietLibAV
        guard let codec = avcodec_find_encoder(identifier) else {
            throw MediaError("this libavcodec has no encoder for pictures; install the full libavcodec package")
        }
        let box = try AVCodecBox(codec)
        box.context.pointee.width = frame.frame.pointee.width
        box.context.pointee.height = frame.frame.pointee.height
        box.context.pointee.pix_fmt = frame.format
        box.context.pointee.time_base = AVRational(num: 1, den: 1)
        box.context.pointee.thread_count = 1
        // Without the encoder's name and version, so that the same picture is the same file.
        box.context.pointee.flags |= AV_CODEC_FLAG_BITEXACT
        configure(box.context)
        let code = avcodec_open2(box.context, codec, nil)
        guard code >= 0 else { throw MediaError("cannot encode a picture", code: code) }
        var bytes = Data()
        let packet = try AVPacketBox()
        for frame in [frame.frame, nil] {
            try box.encode(frame, into: packet) { bytes.append($0.pointee.data, count: Int($0.pointee.size)) }
        }
        guard !bytes.isEmpty else { throw MediaError("the picture encoder gave nothing for \(frame.width)x\(frame.height)") }
        return bytes
    }
}

extension Picture {
    /// The picture upright, given EXIF's number (1-8) for how it lies.
    func oriented(_ orientation: Int) -> Picture {
        guard (2...8).contains(orientation) else { return self }
        let turned = orientation >= 5
        let (outWidth, outHeight) = turned ? (height, width) : (width, height)
        var out = [UInt8](repeating: 0, count: pixels.count)
        for y in 0..<outHeight {
            for x in 0..<outWidth {
                let (sourceX, sourceY) = switch orientation {
                case 2: (width - 1 - x, y)
                case 3: (width - 1 - x, height - 1 - y)
                case 4: (x, height - 1 - y)
                case 5: (y, x)
                case 6: (y, height - 1 - x)
                case 7: (width - 1 - y, height - 1 - x)
                default: (width - 1 - y, x)
                }
                let from = (sourceY * width + sourceX) * 3, to = (y * outWidth + x) * 3
                (out[to], out[to + 1], out[to + 2]) = (pixels[from], pixels[from + 1], pixels[from + 2])
            }
        }
        return Picture(width: outWidth, height: outHeight, pixels: out) ?? self
    }
}
