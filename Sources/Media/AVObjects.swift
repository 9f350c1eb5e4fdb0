import CLibAV
import Foundation

/// One of libav's frames, freed with this object.
final class AVFrameBox {
    let frame: UnsafeMutablePointer<AVFrame>

    /// An empty frame for a decoder to fill.
    init() throws {
        guard let frame = av_frame_alloc() else { throw MediaError("out of memory for a frame") }
        self.frame = frame
    }

    /// A frame with its own padded and aligned rows: swscale's vector code may touch bytes beyond a row's end.
    convenience init(width: Int, height: Int, format: AVPixelFormat) throws {
        try self.init()
        frame.pointee.width = Int32(width)
        frame.pointee.height = Int32(height)
        frame.pointee.format = format.rawValue
        let code = av_frame_get_buffer(frame, 0)
        guard code >= 0 else { throw MediaError("no memory for a frame of \(width)x\(height)", code: code) }
    }

    deinit {
        var frame: UnsafeMutablePointer<AVFrame>? = frame
        av_frame_free(&frame)
    }

    var width: Int { Int(frame.pointee.width) }
    var height: Int { Int(frame.pointee.height) }
    var format: AVPixelFormat { AVPixelFormat(rawValue: frame.pointee.format) }

    /// First byte of a row of a plane. The frame must have that plane.
    func row(_ row: Int, plane: Int = 0) -> UnsafeMutablePointer<UInt8> {
        let data = frame.pointee.data, stride = frame.pointee.linesize
        let base: UnsafeMutablePointer<UInt8>?, step: Int32
        switch plane {
        case 0: (base, step) = (data.0, stride.0)
        case 1: (base, step) = (data.1, stride.1)
        default: (base, step) = (data.2, stride.2)
        }
        return base.unsafelyUnwrapped + row * Int(step)
    }
}

/// One of libav's packets, freed with this object.
final class AVPacketBox {
    let packet: UnsafeMutablePointer<AVPacket>

    init() throws {
        guard let packet = av_packet_alloc() else { throw MediaError("out of memory for a packet") }
        self.packet = packet
    }

    deinit {
        var packet: UnsafeMutablePointer<AVPacket>? = packet
        av_packet_free(&packet)
    }

    /// Gives the packet a copy of `bytes`, followed by libav's padding.
    func fill(_ bytes: some Collection<UInt8>) throws {
        let code = av_new_packet(packet, Int32(bytes.count))
        guard code >= 0 else { throw MediaError("no memory for a packet of \(bytes.count) bytes", code: code) }
        for (index, byte) in bytes.enumerated() { packet.pointee.data[index] = byte }
    }
}

/// A codec's context, freed with this object.
final class AVCodecBox {
    let context: UnsafeMutablePointer<AVCodecContext>

    init(_ codec: UnsafePointer<AVCodec>?) throws {
        guard let context = avcodec_alloc_context3(codec) else { throw MediaError("out of memory for a codec") }
        self.context = context
    }

    deinit {
        var context: UnsafeMutablePointer<AVCodecContext>? = context
        avcodec_free_context(&context)
    }

    /// Sends one frame (nil: no more) and hands every packet that is ready to `take`.
    func encode(_ frame: UnsafeMutablePointer<AVFrame>?, into packet: AVPacketBox,
                take: (UnsafeMutablePointer<AVPacket>) throws -> Void) throws {
        var code = avcodec_send_frame(context, frame)
        guard code >= 0 else { throw MediaError("the encoder refused a frame", code: code) }
        while true {
            code = avcodec_receive_packet(context, packet.packet)
            if code == auteur_AVERROR_EAGAIN || code == auteur_AVERROR_EOF { return }
            guard code >= 0 else { throw MediaError("the encoder failed", code: code) }
            defer { av_packet_unref(packet.packet) }
            try take(packet.packet)
        }
    }
}

/// libav's own lines would break the studio's screen; what matters comes back as errors.
let quietLibAV: Void = av_log_set_level(AV_LOG_QUIET)
