import CLibAV
import Foundation
import Narrative

/// What a film file says about itself.
public struct FilmInfo: Hashable, Sendable {
    /// Name of the pictures' codec, such as `h264`.
    public let codec: String
    public let width: Int
    public let height: Int
    public let framesPerSecond: Double
    /// Degrees clockwise, 0, 90, 180 or 270, by which the pictures are to be turned to stand upright. `FilmReader` does not turn them.
    public let rotation: Int
    /// Width of a pixel over its height, as it is to be shown; `FilmReader` does not stretch.
    public let pixelAspect: Double
    /// Seconds, as the file says.
    public let duration: Double
    /// nil where the file does not say.
    public let frameCount: Int?
    public let chapters: [FilmLine]
    public let subtitleStreams: Int
    public let hasCover: Bool
    public let title: String?
    public let comment: String?
}

/// Reads a film's pictures. Used from one task at a time. Files are hostile: only container formats that hold their own
/// pictures are opened, from files alone, and sizes are limited.
public final class FilmReader {
    public let info: FilmInfo
    /// Frames decoded so far that lacked data and were patched up by the decoder.
    public private(set) var patchedFrames = 0
    private let name: String
    private let url: URL
    private let format: UnsafeMutablePointer<AVFormatContext>
    private let stream: UnsafeMutablePointer<AVStream>
    private let decoder: AVCodecBox
    private let packet: AVPacketBox
    /// The last frame given out, and the one after it.
    private var current: AVFrameBox?
    private var upcoming: AVFrameBox?
    private var lastStamp: Int64?
    /// MPEG's streams are entered anywhere: pictures before the first that stands for itself would be patchwork.
    private let isTransport: Bool
    private var awaitsKey = false
    private var isDraining = false
    private var isAtEnd = false

    private static let formats = "mov,matroska,avi,gif,apng,mpegts,mpeg,ogg,flv,h264,ivf"

    /// Opens a film: MP4, MOV, Matroska, WebM, AVI, GIF and others.
    /// - Parameter threads: the decoder's.
    /// - Throws: `MediaError` where the file is none, is broken or has no pictures.
    public init(_ url: URL, threads: Int = 2) throws {
        quietLibAV
        self.url = url
        name = url.lastPathComponent
        packet = try AVPacketBox()
        var opened: UnsafeMutablePointer<AVFormatContext>? = try Self.open(url)
        guard let format = opened else { throw MediaError("cannot open \(name)") }
        do {
            var codec: UnsafePointer<AVCodec>?
            let index = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0)
            guard index >= 0, let codec, let stream = format.pointee.streams[Int(index)],
                  stream.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC == 0
            else {
                throw MediaError("\(name) holds no moving pictures that can be decoded", kind: index == auteur_AVERROR_DECODER_NOT_FOUND ? .unknownCodec : .noPictures)
            }
            decoder = try AVCodecBox(codec)
            decoder.context.pointee.max_pixels = Int64(PictureFile.maximumPixels)
            decoder.context.pointee.thread_count = Int32(max(1, min(64, threads)))
            var code = avcodec_parameters_to_context(decoder.context, stream.pointee.codecpar)
            if code >= 0 { code = avcodec_open2(decoder.context, codec, nil) }
            guard code >= 0 else { throw MediaError("cannot decode \(name)", code: code, kind: .damaged) }
            (self.format, self.stream) = (format, stream)
            isTransport = String(cString: format.pointee.iformat.pointee.name).hasPrefix("mpeg")
            info = Self.describe(format, stream, codec)
        } catch {
            avformat_close_input(&opened)
            throw error
        }
    }

    deinit {
        var format: UnsafeMutablePointer<AVFormatContext>? = format
        avformat_close_input(&format)
    }

    /// The picture that is on screen `seconds` after the start; the first one before it, the last one after the end.
    public func frame(at seconds: Double) throws -> Picture {
        try PixelConversion.picture(from: decoded(at: seconds))
    }

    /// The same, scaled to a size.
    public func frame(at seconds: Double, width: Int, height: Int) throws -> Picture {
        try PictureFile.checkSize(width: width, height: height, of: "the frame")
        return try PixelConversion.picture(from: decoded(at: seconds), width: width, height: height)
    }

    /// The picture attached as the film's cover.
    public func cover() throws -> Picture? {
        for index in 0..<Int(format.pointee.nb_streams) {
            guard let stream = format.pointee.streams[index], stream.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC != 0,
                  stream.pointee.attached_pic.size > 0, let bytes = stream.pointee.attached_pic.data else { continue }
            return try PictureFile.decode(Data(bytes: bytes, count: Int(stream.pointee.attached_pic.size)), name: "the cover of \(name)")
        }
        return nil
    }

    /// The lines of the film's MP4 subtitles, as they are in the file: not safe for a terminal.
    public func subtitles() throws -> [FilmLine] {
        var format: UnsafeMutablePointer<AVFormatContext>? = try Self.open(url)
        defer { avformat_close_input(&format) }
        guard let format else { return [] }
        var lines: [FilmLine] = []
        while av_read_frame(format, packet.packet) >= 0 {
            defer { av_packet_unref(packet.packet) }
            let packet = packet.packet.pointee
            guard let stream = format.pointee.streams[Int(packet.stream_index)], packet.size > 2, let bytes = packet.data,
                  stream.pointee.codecpar.pointee.codec_id == AV_CODEC_ID_MOV_TEXT, packet.pts != auteur_AV_NOPTS_VALUE
            else { continue }
            let length = min(Int(bytes[0]) << 8 | Int(bytes[1]), Int(packet.size) - 2)
            guard length > 0 else { continue }
            let text = String(decoding: UnsafeBufferPointer(start: bytes + 2, count: length), as: UTF8.self)
            let unit = Self.seconds(stream.pointee.time_base)
            lines.append(FilmLine(text: text, start: Double(packet.pts) * unit, end: (Double(packet.pts) + Double(packet.duration)) * unit))
        }
        return lines
    }

    /// The frame with the largest time that is not after `seconds`.
    private func decoded(at seconds: Double) throws -> AVFrameBox {
        let target = max(0, seconds.isFinite ? seconds : 0)
        let tolerance = 1e-4
        let reached = upcoming.map(time) ?? current.map(time)
        if let current, target + tolerance < time(current) || target > (reached ?? 0) + 2 && !isAtEnd {
            try seek(to: target)
            // Some containers only know places by the bytes, and land behind the picture that is wanted.
            var back = 1.0
            while let frame = try next() {
                upcoming = frame
                guard time(frame) > target + tolerance, back < 2 * target + 2 else { break }
                try seek(to: max(0, target - back))
                back *= 2
            }
            isAtEnd = upcoming == nil
        }
        while !isAtEnd, upcoming.map({ time($0) <= target + tolerance }) ?? true {
            if let frame = upcoming { current = frame }
            upcoming = try next()
            isAtEnd = upcoming == nil
            if current == nil, let upcoming, time(upcoming) > target + tolerance { current = upcoming }
        }
        guard let frame = current ?? upcoming else { throw MediaError("\(name) is cut off or damaged: no picture in it", kind: .damaged) }
        return frame
    }

    private func seek(to seconds: Double) throws {
        // A hostile time base or start must not overflow.
        let unit = Self.seconds(stream.pointee.time_base)
        let stamp = Int64(max(-1e18, min(1e18, (unit > 0 ? seconds / unit : 0) + Double(start))))
        let code = av_seek_frame(format, stream.pointee.index, stamp, AVSEEK_FLAG_BACKWARD)
        guard code >= 0 else { throw MediaError("cannot find second \(seconds) of \(name)", code: code, kind: .damaged) }
        avcodec_flush_buffers(decoder.context)
        (current, upcoming, isDraining, isAtEnd) = (nil, nil, false, false)
        awaitsKey = isTransport
    }

    private func next() throws -> AVFrameBox? {
        let frame = try AVFrameBox()
        while true {
            var code = avcodec_receive_frame(decoder.context, frame.frame)
            if code == 0 {
                try PictureFile.checkSize(width: frame.width, height: frame.height, of: name)
                stamp(frame)
                if frame.frame.pointee.decode_error_flags != 0 || frame.frame.pointee.flags & AV_FRAME_FLAG_CORRUPT != 0 { patchedFrames += 1 }
                return frame
            }
            if code == auteur_AVERROR_EOF || isDraining { return nil }
            guard code == auteur_AVERROR_EAGAIN else { throw MediaError("\(name) is damaged", code: code, kind: .damaged) }
            if av_read_frame(format, packet.packet) < 0 {
                isDraining = true
                avcodec_send_packet(decoder.context, nil)
                continue
            }
            defer { av_packet_unref(packet.packet) }
            guard packet.packet.pointee.stream_index == stream.pointee.index else { continue }
            if awaitsKey, packet.packet.pointee.flags & AV_PKT_FLAG_KEY == 0 { continue }
            awaitsKey = false
            code = avcodec_send_packet(decoder.context, packet.packet)
            guard code >= 0 || code == auteur_AVERROR_EAGAIN else { throw MediaError("\(name) is damaged", code: code, kind: .damaged) }
        }
    }

    /// Gives a frame without a time (some AVI files have such) the one after its predecessor's.
    private func stamp(_ frame: AVFrameBox) {
        if frame.frame.pointee.best_effort_timestamp == auteur_AV_NOPTS_VALUE, let lastStamp {
            let step = 1 / max(1, info.framesPerSecond) / max(1e-9, Self.seconds(stream.pointee.time_base))
            frame.frame.pointee.best_effort_timestamp = lastStamp &+ Int64(max(1, min(step, 1e9)))
        }
        lastStamp = frame.frame.pointee.best_effort_timestamp == auteur_AV_NOPTS_VALUE ? start : frame.frame.pointee.best_effort_timestamp
    }

    private var start: Int64 {
        stream.pointee.start_time == auteur_AV_NOPTS_VALUE ? 0 : stream.pointee.start_time
    }

    private func time(_ frame: AVFrameBox) -> Double {
        let stamp = frame.frame.pointee.best_effort_timestamp
        return stamp == auteur_AV_NOPTS_VALUE ? 0 : (Double(stamp) - Double(start)) * Self.seconds(stream.pointee.time_base)
    }

    static func seconds(_ base: AVRational) -> Double {
        base.den == 0 ? 0 : Double(base.num) / Double(base.den)
    }

    /// The file, opened by the containers that are allowed; the caller closes it.
    static func open(_ url: URL) throws -> UnsafeMutablePointer<AVFormatContext>? {
        let name = url.lastPathComponent
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else { throw MediaError("there is no file \(url.path)") }
        guard !isFolder.boolValue else { throw MediaError("\(name) is a folder; name a film file") }
        var options: OpaquePointer?
        av_dict_set(&options, "format_whitelist", formats, 0)
        av_dict_set(&options, "protocol_whitelist", "file", 0)
        defer { av_dict_free(&options) }
        var format: UnsafeMutablePointer<AVFormatContext>?
        var code = avformat_open_input(&format, "file:\(url.path)", nil, &options)
        guard code >= 0 else { throw MediaError("\(name) is not a film that can be read; give an MP4 file", code: code, kind: .notAFilm) }
        code = avformat_find_stream_info(format, nil)
        guard code >= 0 else {
            avformat_close_input(&format)
            throw MediaError("\(name) is cut off or damaged", code: code, kind: .damaged)
        }
        return format
    }

    private static func describe(_ format: UnsafeMutablePointer<AVFormatContext>, _ video: UnsafeMutablePointer<AVStream>,
                                 _ codec: UnsafePointer<AVCodec>) -> FilmInfo {
        func tag(_ name: String, _ tags: OpaquePointer?) -> String? {
            av_dict_get(tags, name, nil, 0).map { String(cString: $0.pointee.value) }
        }
        let streams = (0..<Int(format.pointee.nb_streams)).compactMap { format.pointee.streams[$0] }
        let chapters = (0..<Int(format.pointee.nb_chapters)).compactMap { format.pointee.chapters[$0] }.map { chapter in
            let unit = seconds(chapter.pointee.time_base)
            return FilmLine(text: tag("title", chapter.pointee.metadata) ?? "", start: Double(chapter.pointee.start) * unit,
                            end: Double(chapter.pointee.end) * unit)
        }
        let length = video.pointee.duration > 0
            ? Double(video.pointee.duration) * seconds(video.pointee.time_base)
            : max(0, Double(format.pointee.duration) / Double(AV_TIME_BASE))
        let parameters = video.pointee.codecpar.pointee
        return FilmInfo(
            codec: String(cString: codec.pointee.name), width: Int(parameters.width), height: Int(parameters.height),
            framesPerSecond: seconds(video.pointee.avg_frame_rate), rotation: rotation(of: video),
            pixelAspect: parameters.sample_aspect_ratio.num > 0 && parameters.sample_aspect_ratio.den > 0 ? seconds(parameters.sample_aspect_ratio) : 1,
            duration: length,
            frameCount: video.pointee.nb_frames > 0 ? Int(video.pointee.nb_frames) : nil, chapters: chapters,
            subtitleStreams: streams.count { $0.pointee.codecpar.pointee.codec_type == AVMEDIA_TYPE_SUBTITLE },
            hasCover: streams.contains { $0.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC != 0 },
            title: tag("title", format.pointee.metadata), comment: tag("comment", format.pointee.metadata))
    }
    /// The display matrix's turn, to the next quarter.
    private static func rotation(of stream: UnsafeMutablePointer<AVStream>) -> Int {
        var size = 0
        guard let data = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, &size), size >= 36 else { return 0 }
        // libav counts anticlockwise, and knows matrices that turn by no angle at all.
        let angle = data.withMemoryRebound(to: Int32.self, capacity: 9) { av_display_rotation_get($0) }
        guard angle.isFinite else { return 0 }
        return ((Int((-angle / 90).rounded()) % 4 + 4) % 4) * 90
    }
}
