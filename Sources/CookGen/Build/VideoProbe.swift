import Foundation
import Media

/// What the build has to know about a film before it cuts anything.
public struct VideoProbe: Hashable, Sendable {
    /// Pixels, upright and with square pixels.
    public var width: Int
    public var height: Int
    /// Seconds, by the packets that are there: headers lie.
    public var duration: Double
    public var frameRate: Double
    public var codec: String
    /// Degrees clockwise that the decoded pictures have to be turned by.
    public var rotation: Int

    public static let minimumSide = 64
    /// The long side over the short one, at most.
    public static let maximumShape = 16
    public static let minimumSeconds = 1.0
    public static let maximumSeconds = 12.0 * 3600

    /// Looks at a film: opens it, goes through its packets, decodes its first picture.
    /// - Throws: `DropFault` with the reason why the film is of no use; `CancellationError`.
    public init(_ url: URL, isCancelled: () -> Bool = { false }) throws {
        var status = stat()
        guard stat(url.path, &status) == 0 else { throw DropFault(.unreadable) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw DropFault(.notAFile) }
        guard status.st_size > 0 else { throw DropFault(.empty) }
        guard access(url.path, R_OK) == 0 else { throw DropFault(.unreadable) }
        do {
            let reader = try FilmReader(url, threads: 1), info = reader.info
            let stretched = info.pixelAspect.isFinite && (0.1...10).contains(info.pixelAspect) ? info.pixelAspect : 1
            let size = (Int((Double(info.width) * stretched).rounded()), info.height)
            (width, height) = info.rotation % 180 == 0 ? size : (size.1, size.0)
            guard min(info.width, info.height, width, height) >= Self.minimumSide, max(width, height) <= PictureFile.maximumSide,
                  width * height <= PictureFile.maximumPixels, max(width, height) <= Self.maximumShape * min(width, height)
            else { throw DropFault(.badSize) }
            let extent = try FilmReader.extent(of: url, isCancelled: isCancelled)
            if isCancelled() { throw CancellationError() }
            guard extent.packets > 0 else { throw DropFault(.truncated) }
            guard !extent.isCutOff else { throw DropFault(.truncated) }
            guard (Self.minimumSeconds...Self.maximumSeconds).contains(extent.duration) else { throw DropFault(.badLength) }
            _ = try reader.frame(at: 0)
            duration = extent.duration
            frameRate = info.framesPerSecond.isFinite && info.framesPerSecond > 0 ? info.framesPerSecond : Double(extent.packets) / extent.duration
            codec = info.codec
            rotation = info.rotation
        } catch let error as MediaError {
            switch error.kind {
            case .noPictures: throw DropFault(.noPictures)
            case .unknownCodec: throw DropFault(.unknownCodec)
            case .notAFilm: throw DropFault(try Container(of: url).verdict)
            default: throw DropFault(.damaged)
            }
        }
    }
}

/// A film of no use, and why.
public struct DropFault: Error, Hashable, Sendable {
    public var reason: DropReason

    public init(_ reason: DropReason) {
        self.reason = reason
    }
}

/// What a file that no demuxer opens looks like from its first bytes.
private struct Container {
    let verdict: DropReason

    init(of url: URL) throws {
        guard let file = try? FileHandle(forReadingFrom: url) else { throw DropFault(.unreadable) }
        defer { try? file.close() }
        let head = [UInt8]((try? file.read(upToCount: 12)) ?? Data())
        guard head.count >= 12 else {
            verdict = .notAFilm
            return
        }
        let name = String(decoding: head[4..<8], as: UTF8.self)
        if ["ftyp", "moov", "mdat", "free", "wide", "skip"].contains(name) {
            verdict = Self.endsWithinABox(file) ? .truncated : .damaged
        } else if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) || head.starts(with: "RIFF".utf8) || head.starts(with: "OggS".utf8)
                    || head.starts(with: "FLV".utf8) {
            verdict = .truncated
        } else {
            verdict = .notAFilm
        }
    }

    /// Walks an MP4 file's outer boxes: whether one reaches beyond the file, or the one with the tables has not come yet.
    private static func endsWithinABox(_ file: FileHandle) -> Bool {
        guard let size = try? file.seekToEnd() else { return false }
        var offset: UInt64 = 0, hasTables = false
        for _ in 0..<10_000 {
            guard offset + 8 <= size else { return offset != size || !hasTables }
            guard (try? file.seek(toOffset: offset)) != nil, let head = try? file.read(upToCount: 16), head.count >= 8 else { return true }
            var length = head.prefix(4).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            if length == 1, head.count == 16 { length = head.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
            if length == 0 { return false }
            guard length >= 8, length <= size - offset else { return length >= 8 }
            hasTables = hasTables || head.dropFirst(4).prefix(4).elementsEqual("moov".utf8)
            offset += length
        }
        return false
    }
}
