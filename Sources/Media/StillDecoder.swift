import CLibAV
import Foundation

/// The first frame of a still picture's bytes, by libav's demuxers and decoders, from memory.
enum StillDecoder {
    /// Demuxers of single pictures. None of them follows references to other files.
    private static let formats = "png_pipe,apng,jpeg_pipe,webp_pipe,gif,gif_pipe,bmp_pipe,tiff_pipe,qoi_pipe,jpegxl_pipe,"
        + "j2k_pipe,ppm_pipe,pgm_pipe,pbm_pipe,pam_pipe,pcx_pipe,sgi_pipe,dpx_pipe,psd_pipe"

    static func decode(_ bytes: [UInt8], name: String) throws -> AVFrameBox {
        quietLibAV
        guard bytes.count >= 8 else { throw MediaError("\(name) is empty or too short to be a picture") }
        return try bytes.withUnsafeBytes { buffer in
            var reader = MemoryReader(bytes: buffer)
            return try withUnsafeMutablePointer(to: &reader) { try decode(reader: $0, name: name) }
        }
    }

    private static func decode(reader: UnsafeMutablePointer<MemoryReader>, name: String) throws -> AVFrameBox {
        let size: Int32 = 1 << 15
        guard let buffer = av_malloc(Int(size)) else { throw MediaError("out of memory for reading \(name)") }
        var io = avio_alloc_context(buffer.assumingMemoryBound(to: UInt8.self), size, 0, reader, MemoryReader.read, nil, MemoryReader.seek)
        guard io != nil else {
            av_free(buffer)
            throw MediaError("out of memory for reading \(name)")
        }
        defer {
            // The buffer may have been replaced while probing.
            av_freep(&io.unsafelyUnwrapped.pointee.buffer)
            avio_context_free(&io)
        }
        var format = avformat_alloc_context()
        guard format != nil else { throw MediaError("out of memory for reading \(name)") }
        format?.pointee.pb = io
        format?.pointee.format_whitelist = av_strdup(formats)
        var code = avformat_open_input(&format, nil, nil, nil)  // frees `format` where it fails
        guard code >= 0, let format else {
            throw MediaError("\(name) is not a picture that can be read; give a PNG, JPEG or WebP file")
        }
        defer {
            var format: UnsafeMutablePointer<AVFormatContext>? = format
            avformat_close_input(&format)
        }
        guard format.pointee.nb_streams > 0, let stream = format.pointee.streams[0],
              let codec = avcodec_find_decoder(stream.pointee.codecpar.pointee.codec_id)
        else { throw MediaError("\(name) holds no picture that can be decoded; convert it to PNG") }
        let decoder = try AVCodecBox(codec)
        code = avcodec_parameters_to_context(decoder.context, stream.pointee.codecpar)
        decoder.context.pointee.max_pixels = Int64(PictureFile.maximumPixels)
        decoder.context.pointee.thread_count = 1
        if code >= 0 { code = avcodec_open2(decoder.context, codec, nil) }
        guard code >= 0 else { throw MediaError("cannot decode \(name)", code: code) }

        let frame = try AVFrameBox(), packet = try AVPacketBox()
        var isDraining = false
        while true {
            code = avcodec_receive_frame(decoder.context, frame.frame)
            if code == 0 { break }
            guard code == auteur_AVERROR_EAGAIN, !isDraining else { throw damaged(name, decoder, code) }
            if av_read_frame(format, packet.packet) < 0 {
                isDraining = true
                code = avcodec_send_packet(decoder.context, nil)
            } else {
                code = avcodec_send_packet(decoder.context, packet.packet)
                av_packet_unref(packet.packet)
            }
            guard code >= 0 else { throw damaged(name, decoder, code) }
        }
        try PictureFile.checkSize(width: frame.width, height: frame.height, of: name)
        return frame
    }

    private static func damaged(_ name: String, _ decoder: AVCodecBox, _ code: Int32) -> MediaError {
        let (width, height) = (Int(decoder.context.pointee.width), Int(decoder.context.pointee.height))
        if width > PictureFile.maximumSide || height > PictureFile.maximumSide || width * height > PictureFile.maximumPixels {
            return MediaError("\(name) says it is \(width)x\(height), which is too large; give a smaller picture")
        }
        if code == auteur_AVERROR_EOF { return MediaError("\(name) is cut off or damaged: no picture in it") }
        return MediaError("\(name) is damaged or too large", code: code)
    }
}

/// Bytes in memory as libav reads a file.
private struct MemoryReader {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    static let read: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<UInt8>?, Int32) -> Int32 = { opaque, target, count in
        guard let opaque, let target else { return auteur_AVERROR_EIO }
        let reader = opaque.assumingMemoryBound(to: MemoryReader.self)
        let bytes = reader.pointee.bytes, start = reader.pointee.position
        let length = min(Int(count), bytes.count - start)
        guard length > 0, let base = bytes.baseAddress else { return auteur_AVERROR_EOF }
        UnsafeMutableRawPointer(target).copyMemory(from: base + start, byteCount: length)
        reader.pointee.position = start + length
        return Int32(length)
    }

    static let seek: @convention(c) (UnsafeMutableRawPointer?, Int64, Int32) -> Int64 = { opaque, offset, whence in
        guard let opaque else { return -1 }
        let reader = opaque.assumingMemoryBound(to: MemoryReader.self)
        let size = Int64(reader.pointee.bytes.count)
        let target: Int64
        switch whence & ~AVSEEK_FORCE {
        case AVSEEK_SIZE: return size
        case SEEK_SET: target = offset
        case SEEK_CUR: target = Int64(reader.pointee.position) &+ offset
        case SEEK_END: target = size &+ offset
        default: return -1
        }
        guard target >= 0, target <= size else { return -1 }
        reader.pointee.position = Int(target)
        return target
    }
}
