import CLibAV
import Foundation

/// What is really in a film file, found by going through its packets without decoding any.
public struct FilmExtent: Hashable, Sendable {
    /// Seconds from the first picture to the end of the last, by the packets that are there.
    public let duration: Double
    /// Packets of the pictures' stream.
    public let packets: Int
    /// The file ends, or cannot be read, before what its own tables announce.
    public let isCutOff: Bool
}

extension FilmReader {
    /// Goes through a film's packets.
    ///
    /// MP4 and MOV list their packets in front or at the end; all of them have to be there. AVI's header says how many pictures
    /// there are. Matroska and others only give a length, which the packets of some stream have to reach within a second or 5%; a
    /// stream of transport packets gives nothing, so that only a broken last packet tells.
    /// - Parameter isCancelled: asked now and then; the extent up to there is given then.
    /// - Throws: `MediaError` where the file cannot be opened or has no moving pictures.
    public static func extent(of url: URL, isCancelled: () -> Bool = { false }) throws -> FilmExtent {
        quietLibAV
        var opened = try open(url)
        defer { avformat_close_input(&opened) }
        let name = url.lastPathComponent
        guard let format = opened else { throw MediaError("cannot open \(name)", kind: .notAFilm) }
        let index = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, nil, 0)
        guard index >= 0, let video = format.pointee.streams[Int(index)], video.pointee.disposition & AV_DISPOSITION_ATTACHED_PIC == 0 else {
            throw MediaError("\(name) holds no moving pictures", kind: .noPictures)
        }
        let container = String(cString: format.pointee.iformat.pointee.name)
        let packet = try AVPacketBox()
        var packets = 0, corrupt = 0, first = Double.infinity, last = -Double.infinity, lastOfAny = 0.0
        var code: Int32 = 0
        let unit = seconds(video.pointee.time_base)
        while !isCancelled() {
            code = av_read_frame(format, packet.packet)
            if code < 0 { break }
            defer { av_packet_unref(packet.packet) }
            let it = packet.packet.pointee
            guard it.stream_index >= 0, it.stream_index < Int32(format.pointee.nb_streams),
                  let stream = format.pointee.streams[Int(it.stream_index)] else { continue }
            let stamp = it.pts != auteur_AV_NOPTS_VALUE ? it.pts : it.dts
            if stamp != auteur_AV_NOPTS_VALUE {
                lastOfAny = max(lastOfAny, (Double(stamp) + Double(max(0, it.duration))) * seconds(stream.pointee.time_base))
            }
            guard it.stream_index == index else { continue }
            packets += 1
            if it.flags & AV_PKT_FLAG_CORRUPT != 0 { corrupt += 1 }
            if stamp != auteur_AV_NOPTS_VALUE {
                first = min(first, Double(stamp) * unit)
                last = max(last, (Double(stamp) + Double(max(0, it.duration))) * unit)
            }
        }
        let length = last > first ? last - first : packets > 0 ? Double(packets) / max(1, seconds(video.pointee.avg_frame_rate)) : 0
        let claimed = Double(max(0, format.pointee.duration)) / Double(AV_TIME_BASE)
        let isShort: Bool
        switch container {
        case let name where name.hasPrefix("mov"): isShort = packets < Int(avformat_index_get_entries_count(video))
        case "avi": isShort = Int64(packets) < video.pointee.nb_frames
        case "mpegts", "mpeg", "h264": isShort = false
        default: isShort = lastOfAny < claimed - max(1, claimed / 20)
        }
        return FilmExtent(duration: length.isFinite ? length : 0, packets: packets,
                          isCutOff: isShort || corrupt > 0 || code < 0 && code != auteur_AVERROR_EOF)
    }
}
