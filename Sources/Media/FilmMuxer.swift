import CLibAV
import Foundation

/// An MP4 file being written: one video stream, its cover, its subtitles, chapters and tags. The index moves to the
/// file's start at the end, so that the film plays while it loads.
final class FilmMuxer {
    private let format: UnsafeMutablePointer<AVFormatContext>
    private let video: UnsafeMutablePointer<AVStream>
    private let frameTime: AVRational
    private let file: AtomicFile
    private var subtitleStream: UnsafeMutablePointer<AVStream>?
    /// Lines not yet written, last first.
    private var waiting: [FilmLine]
    private let packet: AVPacketBox

    /// Milliseconds, the time base of chapters and subtitles.
    private static let lineTime = AVRational(num: 1, den: 1000)

    /// Opens the partial file and writes the header. `encoder` must be open.
    init(_ file: AtomicFile, encoder: UnsafeMutablePointer<AVCodecContext>, metadata: FilmMetadata) throws {
        self.file = file
        frameTime = encoder.pointee.time_base
        packet = try AVPacketBox()
        waiting = metadata.subtitles.filter { !terminalSafeLine($0.text).isEmpty }.reversed()
        var format: UnsafeMutablePointer<AVFormatContext>?
        let container = file.target.pathExtension.lowercased() == "mov" ? "mov" : "mp4"
        avformat_alloc_output_context2(&format, nil, container, "file:\(file.partial.path)")
        guard let format, let video = avformat_new_stream(format, nil) else {
            avformat_free_context(format)
            throw MediaError("this libavformat cannot write MP4; install the full libavformat package")
        }
        (self.format, self.video) = (format, video)
        // From here on `deinit` frees the context, also when this throws.
        try Self.check(avcodec_parameters_from_context(video.pointee.codecpar, encoder), "cannot describe the film's pictures")
        video.pointee.time_base = frameTime
        video.pointee.avg_frame_rate = AVRational(num: frameTime.den, den: frameTime.num)
        av_dict_set(&format.pointee.metadata, "title", Self.cut(metadata.title, to: 1000), 0)
        av_dict_set(&format.pointee.metadata, "comment", Self.cut(metadata.comment, to: 4000), 0)
        if !waiting.isEmpty { try addSubtitleStream() }
        let cover = try metadata.cover.map { try addCoverStream(width: $0.width, height: $0.height) }
        try addChapters(metadata.chapters)

        var code = avio_open(&format.pointee.pb, format.pointee.url, AVIO_FLAG_WRITE)
        guard code >= 0 else { throw file.failure("cannot write \(file.target.path)", -code) }
        var options: OpaquePointer?
        av_dict_set(&options, "movflags", "+faststart", 0)
        code = avformat_write_header(format, &options)
        av_dict_free(&options)
        try check(code)
        if let cover, let picture = metadata.cover {
            try packet.fill(PictureFile.jpeg(picture))
            packet.packet.pointee.stream_index = cover.pointee.index
            packet.packet.pointee.flags |= AV_PKT_FLAG_KEY
            (packet.packet.pointee.pts, packet.packet.pointee.dts) = (0, 0)
            try write()
        }
    }

    deinit {
        avio_closep(&format.pointee.pb)
        avformat_free_context(format)
    }

    /// Takes a packet of the video encoder, in the encoder's time base, one frame long.
    func write(_ encoded: UnsafeMutablePointer<AVPacket>) throws {
        let seconds = Double(encoded.pointee.dts) * Double(frameTime.num) / Double(frameTime.den)
        while let line = waiting.last, line.start <= seconds {
            try writeSubtitle(line)
            waiting.removeLast()
        }
        encoded.pointee.stream_index = video.pointee.index
        encoded.pointee.duration = 1
        av_packet_rescale_ts(encoded, frameTime, video.pointee.time_base)
        try check(av_write_frame(format, encoded))
    }

    /// Writes the index and closes the file.
    func finish() throws {
        while let line = waiting.popLast() { try writeSubtitle(line) }
        try check(av_write_trailer(format))
        let code = avio_closep(&format.pointee.pb)
        guard code >= 0 else { throw failure(code) }
    }

    private func write() throws {
        defer { av_packet_unref(packet.packet) }
        try check(av_write_frame(format, packet.packet))
    }

    /// libav reports a full disk late; the file's own error tells at once.
    private func check(_ code: Int32) throws {
        if let file = format.pointee.pb, file.pointee.error < 0 { throw failure(file.pointee.error) }
        if code < 0 { throw failure(code) }
    }

    private func failure(_ code: Int32) -> MediaError {
        // libav's codes for the system's errors are the negated numbers; its own are far below.
        -4096 < code ? file.failure("cannot write \(file.target.path)", -code) : MediaError("cannot write \(file.target.path)", code: code)
    }

    private static func check(_ code: Int32, _ what: String) throws {
        guard code >= 0 else { throw MediaError(what, code: code) }
    }

    // MARK: Subtitles: 3GPP timed text (TS 26.245)

    /// Sample description: no scrolling, bottom centre, no background, one style (font 1, 16 units, white), one font. Font and
    /// size are the ones that ffmpeg takes for its own, so that it gives the lines out without mark-up.
    private static let timedTextDescription: [UInt8] = [
        0, 0, 0, 0, 1, 0xFF, 0, 0, 0, 0,  // flags, justification, background
        0, 0, 0, 0, 0, 0, 0, 0,  // text box
        0, 0, 0, 0, 0, 1, 0, 16, 0xFF, 0xFF, 0xFF, 0xFF,  // style: characters, font, face, size, colour
        0, 0, 0, 18, 0x66, 0x74, 0x61, 0x62, 0, 1, 0, 1, 5, 0x41, 0x72, 0x69, 0x61, 0x6C,  // "ftab": font 1 is "Arial"
    ]

    private func addSubtitleStream() throws {
        guard let stream = avformat_new_stream(format, nil), let parameters = stream.pointee.codecpar,
              let description = av_mallocz(Self.timedTextDescription.count + Int(AV_INPUT_BUFFER_PADDING_SIZE))
        else { throw MediaError("out of memory for subtitles") }
        parameters.pointee.codec_type = AVMEDIA_TYPE_SUBTITLE
        parameters.pointee.codec_id = AV_CODEC_ID_MOV_TEXT
        description.copyMemory(from: Self.timedTextDescription, byteCount: Self.timedTextDescription.count)
        parameters.pointee.extradata = description.assumingMemoryBound(to: UInt8.self)
        parameters.pointee.extradata_size = Int32(Self.timedTextDescription.count)
        stream.pointee.time_base = Self.lineTime
        stream.pointee.disposition |= AV_DISPOSITION_DEFAULT
        av_dict_set(&stream.pointee.metadata, "language", "eng", 0)
        subtitleStream = stream
    }

    private func writeSubtitle(_ line: FilmLine) throws {
        guard let subtitleStream else { return }
        let text = Array(Self.cut(line.text, to: 4000).utf8)
        try packet.fill([UInt8(text.count >> 8), UInt8(text.count & 255)] + text)
        packet.packet.pointee.stream_index = subtitleStream.pointee.index
        packet.packet.pointee.flags |= AV_PKT_FLAG_KEY
        packet.packet.pointee.pts = Self.milliseconds(line.start)
        packet.packet.pointee.dts = packet.packet.pointee.pts
        packet.packet.pointee.duration = max(1, Self.milliseconds(line.end) - Self.milliseconds(line.start))
        av_packet_rescale_ts(packet.packet, Self.lineTime, subtitleStream.pointee.time_base)
        try write()
    }

    // MARK: Cover and chapters

    private func addCoverStream(width: Int, height: Int) throws -> UnsafeMutablePointer<AVStream> {
        guard let stream = avformat_new_stream(format, nil), let parameters = stream.pointee.codecpar else {
            throw MediaError("out of memory for the cover")
        }
        parameters.pointee.codec_type = AVMEDIA_TYPE_VIDEO
        parameters.pointee.codec_id = AV_CODEC_ID_MJPEG
        parameters.pointee.width = Int32(width)
        parameters.pointee.height = Int32(height)
        stream.pointee.time_base = Self.lineTime
        stream.pointee.disposition = AV_DISPOSITION_ATTACHED_PIC
        return stream
    }

    /// libavformat has no public call for this; its own program fills the list by hand as well.
    private func addChapters(_ lines: [FilmLine]) throws {
        guard !lines.isEmpty else { return }
        typealias Pointer = UnsafeMutablePointer<AVChapter>?
        guard let list = av_calloc(lines.count, MemoryLayout<Pointer>.stride) else { throw MediaError("out of memory for chapters") }
        format.pointee.chapters = list.assumingMemoryBound(to: Pointer.self)
        for (index, line) in lines.enumerated() {
            guard let memory = av_mallocz(MemoryLayout<AVChapter>.size) else { throw MediaError("out of memory for chapters") }
            let chapter = memory.assumingMemoryBound(to: AVChapter.self)
            chapter.pointee.id = Int64(index)
            chapter.pointee.time_base = Self.lineTime
            chapter.pointee.start = Self.milliseconds(line.start)
            chapter.pointee.end = max(chapter.pointee.start + 1, Self.milliseconds(line.end))
            av_dict_set(&chapter.pointee.metadata, "title", Self.cut(line.text, to: 250), 0)
            format.pointee.chapters[index] = chapter
            format.pointee.nb_chapters = UInt32(index + 1)
        }
    }

    private static func milliseconds(_ seconds: Double) -> Int64 {
        Int64((seconds * 1000).rounded())
    }

    /// One safe line of at most `bytes` UTF-8 bytes, cut between characters.
    private static func cut(_ text: String, to bytes: Int) -> String {
        var result = terminalSafeLine(text)
        while result.utf8.count > bytes {
            // Drops what is surely too much at once, then by the character.
            result = result.utf8.count > 2 * bytes ? String(result.prefix(bytes)) : String(result.dropLast())
        }
        return result
    }
}
