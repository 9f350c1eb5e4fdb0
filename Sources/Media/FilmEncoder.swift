import CLibAV
import Foundation

/// libx264 behind a muxer: frames in, a file out. Used by one thread at a time.
final class FilmEncoder {
    private let codec: AVCodecBox
    private let muxer: FilmMuxer
    private let packet: AVPacketBox
    private var frames: Int64 = 0
    /// Frames that chapters begin with; key frames, so that a player gets there at once.
    private let chapterStarts: Set<Int64>

    init(_ file: AtomicFile, settings: FilmSettings, metadata: FilmMetadata) throws {
        guard let encoder = avcodec_find_encoder_by_name("libx264") else {
            throw MediaError("this libavcodec has no libx264; install Debian's libavcodec-extra or libavcodec59")
        }
        codec = try AVCodecBox(encoder)
        packet = try AVPacketBox()
        chapterStarts = Set(metadata.chapters.map { Int64(($0.start * settings.frameRate).rounded()) })
        let context = codec.context
        context.pointee.width = Int32(settings.width)
        context.pointee.height = Int32(settings.height)
        context.pointee.pix_fmt = AV_PIX_FMT_YUV420P
        context.pointee.time_base = AVRational(num: Int32(settings.rateDivisor), den: Int32(settings.framesPerSecond))
        context.pointee.framerate = AVRational(num: Int32(settings.framesPerSecond), den: Int32(settings.rateDivisor))
        context.pointee.sample_aspect_ratio = AVRational(num: 1, den: 1)
        context.pointee.color_range = AVCOL_RANGE_MPEG
        context.pointee.color_primaries = AVCOL_PRI_BT709
        context.pointee.color_trc = AVCOL_TRC_BT709
        context.pointee.colorspace = AVCOL_SPC_BT709
        context.pointee.chroma_sample_location = AVCHROMA_LOC_CENTER
        context.pointee.thread_count = Int32(settings.threads)
        // MP4 keeps the parameter sets in its header.
        context.pointee.flags |= AV_CODEC_FLAG_GLOBAL_HEADER
        var options: OpaquePointer?
        av_dict_set(&options, "preset", settings.preset, 0)
        av_dict_set(&options, "crf", String(settings.crf), 0)
        if settings.isRepeatable { av_dict_set(&options, "mbtree", "0", 0) }
        let code = avcodec_open2(context, encoder, &options)
        av_dict_free(&options)
        guard code >= 0 else {
            throw MediaError("x264 cannot encode \(settings.width)x\(settings.height) at \(settings.frameRate) frames/s", code: code)
        }
        muxer = try FilmMuxer(file, encoder: context, metadata: metadata)
    }

    func encode(_ frame: AVFrameBox) throws {
        frame.frame.pointee.pts = frames
        frame.frame.pointee.pict_type = chapterStarts.contains(frames) ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE
        frames += 1
        try codec.encode(frame.frame, into: packet) { try muxer.write($0) }
    }

    /// Encodes what the encoder held back and completes the file. `isCancelled` is asked between frames.
    /// - Returns: false where it was cancelled, and the file is not complete.
    func finish(isCancelled: () -> Bool) throws -> Bool {
        struct Cancelled: Error {}
        do {
            try codec.encode(nil, into: packet) {
                if isCancelled() { throw Cancelled() }
                try muxer.write($0)
            }
        } catch is Cancelled {
            return false
        }
        try muxer.finish()
        return true
    }
}
