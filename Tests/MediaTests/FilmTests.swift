import Foundation
import Media
import Narrative
import Testing

/// What ffprobe says, as far as the tests ask.
struct Probe: Decodable {
    struct Stream: Decodable {
        var codec_type, codec_name, pix_fmt, color_range, color_space, color_transfer, color_primaries, nb_read_frames, avg_frame_rate: String?
        var profile: String?
        var width, height: Int?
        var disposition: [String: Int]
    }
    struct Chapter: Decodable {
        var start_time, end_time: String
        var tags: [String: String]
    }
    struct Format: Decodable {
        var duration: String
        var tags: [String: String]
    }
    var streams: [Stream]
    var chapters: [Chapter]
    var format: Format

    init(_ url: URL) throws {
        let json = try run(probeProgram, ["-v", "error", "-count_frames", "-show_streams", "-show_chapters", "-show_format", "-of", "json", url.path])
        self = try JSONDecoder().decode(Probe.self, from: json)
    }
}

@Suite struct FilmTests {
    static let quick = FilmSettings(width: 320, height: 180, preset: "ultrafast", crf: 18)

    static func write(_ url: URL, frames: Int, settings: FilmSettings = quick, metadata: FilmMetadata = FilmMetadata()) throws -> FilmSummary {
        let writer = try FilmWriter(url, settings: settings, metadata: metadata)
        for index in 0..<frames { try writer.append(samplePicture(settings.width, settings.height, phase: Double(index) * 0.004)) }
        return try writer.finish()
    }

    static let metadata = FilmMetadata(
        title: "Tuna sandwich: crème & \"salt\"", comment: "Made by a test\u{1B}[31m",
        chapters: [FilmLine(text: "Open the tin", start: 0, end: 1), FilmLine(text: "Mix — 醤油", start: 1, end: 2), FilmLine(text: "Serve", start: 2, end: 3)],
        subtitles: [FilmLine(text: "Open the tin.", start: 0, end: 1), FilmLine(text: "Mix the tuna\nwith soy.", start: 1.25, end: 1.75), FilmLine(text: "Serve.", start: 2, end: 3)],
        cover: samplePicture(96, 54))

    @Test func everythingIsThereForFfprobe() throws {
        let folder = try Folder(), url = folder.file("film.mp4")
        var settings = Self.quick
        settings.preset = "medium"
        let summary = try Self.write(url, frames: 72, settings: settings, metadata: Self.metadata)
        let size = try #require(try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int)
        #expect(summary.frames == 72 && summary.duration == 3 && summary.bytes == size)
        #expect(folder.names == ["film.mp4"])

        let probe = try Probe(url)
        let video = try #require(probe.streams.first { $0.codec_name == "h264" })
        #expect(video.width == 320 && video.height == 180 && video.pix_fmt == "yuv420p" && video.profile == "High")
        #expect([video.color_space, video.color_transfer, video.color_primaries] == ["bt709", "bt709", "bt709"] && video.color_range == "tv")
        #expect(video.nb_read_frames == "72" && video.avg_frame_rate == "24/1")
        #expect(abs((Double(probe.format.duration) ?? 0) - 3) < 0.05)
        #expect(probe.format.tags["title"] == Self.metadata.title && probe.format.tags["comment"] == "Made by a test␛[31m")
        #expect(probe.chapters.map { $0.tags["title"] } == ["Open the tin", "Mix — 醤油", "Serve"])
        #expect(probe.chapters.map { Double($0.start_time) } == [0, 1, 2] && probe.chapters.map { Double($0.end_time) } == [1, 2, 3])
        #expect(probe.streams.count { $0.codec_name == "mov_text" } == 1)
        let cover = try #require(probe.streams.first { $0.disposition["attached_pic"] == 1 })
        #expect(cover.codec_name == "mjpeg" && cover.width == 96 && cover.height == 54)

        // The index stands before the pictures.
        let bytes = try Data(contentsOf: url)
        let index = try #require(bytes.range(of: Data("moov".utf8))), content = try #require(bytes.range(of: Data("mdat".utf8)))
        #expect(index.lowerBound < content.lowerBound)
        // ffmpeg's own subtitle decoder gives each line its time.
        let lines = String(decoding: try run("/usr/bin/ffmpeg", ["-v", "error", "-i", url.path, "-map", "0:s:0", "-f", "srt", "-"]), as: UTF8.self)
        #expect(lines.contains("00:00:00,000 --> 00:00:01,000\nOpen the tin.") && lines.contains("00:00:01,250 --> 00:00:01,750\nMix the tuna with soy.")
            && lines.contains("00:00:02,000 --> 00:00:03,000\nServe."))
    }

    @Test func readerGivesBackWhatWasWritten() throws {
        let folder = try Folder(), url = folder.file("film.mp4")
        _ = try Self.write(url, frames: 72, metadata: Self.metadata)
        let reader = try FilmReader(url), info = reader.info
        #expect((info.codec, info.width, info.height, info.framesPerSecond) == ("h264", 320, 180, 24))
        #expect(info.frameCount == 72 && abs(info.duration - 3) < 1e-3 && info.hasCover && info.subtitleStreams == 1)
        #expect(info.title == Self.metadata.title && info.chapters == Self.metadata.chapters)
        #expect(try reader.subtitles().map { [$0.start, $0.end] } == [[0, 1], [1.25, 1.75], [2, 3]])
        #expect(psnr(try #require(try reader.cover()), samplePicture(96, 54)) > 33)
        // Forward, the same again, backward, far ahead, before and beyond.
        for (time, index) in [(0.0, 0), (1 / 24.0, 1), (1.03, 24), (1.03, 24), (0.5, 12), (2.9, 69), (-1, 0), (71 / 24.0, 71), (99, 71), (1.5, 36)] {
            let frame = try reader.frame(at: time), expected = samplePicture(320, 180, phase: Double(index) * 0.004)
            let wrong = samplePicture(320, 180, phase: Double(index + 4) * 0.004)
            #expect(psnr(frame, expected) > 33, "second \(time)")
            #expect(psnr(frame, expected) > psnr(frame, wrong) + 2, "second \(time)")
        }
        let small = try reader.frame(at: 1, width: 160, height: 90)
        #expect(psnr(small, try samplePicture(320, 180, phase: 0.096).scaled(width: 160, height: 90)) > 33)
    }

    /// Colours survive the way through BT.709 and back, by our reader and by ffmpeg.
    @Test func coloursComeBack() throws {
        let folder = try Folder(), url = folder.file("bars.mp4"), out = folder.file("frame.png")
        let colours: [[UInt8]] = [[255, 255, 255], [0, 0, 0], [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 0], [128, 128, 128], [200, 120, 60]]
        let pixels = (0..<64).flatMap { _ in (0..<256).flatMap { colours[$0 / 32] } }
        let picture = try #require(Picture(width: 256, height: 64, pixels: pixels))
        let writer = try FilmWriter(url, settings: FilmSettings(width: 256, height: 64, crf: 4))
        for _ in 0..<3 { try picture.pixels.withUnsafeBytes { try writer.append(rgb: $0) } }
        _ = try writer.finish()
        try run("/usr/bin/ffmpeg", ["-v", "error", "-i", url.path, "-frames:v", "1", "-vf", "scale=in_color_matrix=bt709", out.path])
        for frame in [try FilmReader(url).frame(at: 0), try PictureFile.read(out)] {
            for (index, colour) in colours.enumerated() {
                let at = (32 * 256 + index * 32 + 16) * 3
                for c in 0..<3 { #expect(abs(Int(frame.pixels[at + c]) - Int(colour[c])) <= 4, "\(colour)") }
            }
        }
    }

    @Test func framesKeepTheirDetail() throws {
        let folder = try Folder(), url = folder.file("film.mp4")
        var settings = Self.quick
        settings.crf = 12
        _ = try Self.write(url, frames: 10, settings: settings)
        let reader = try FilmReader(url)
        for index in [0, 5, 9] {
            let expected = samplePicture(320, 180, phase: Double(index) * 0.004), frame = try reader.frame(at: Double(index) / 24)
            #expect(psnr(frame, expected) > 35)
            #expect(psnr(blank(320, 180), expected) < 15)
        }
    }

    @Test func refusesWhatCannotBeWritten() throws {
        let folder = try Folder()
        func refusal(_ settings: FilmSettings, _ name: String = "a.mp4", _ metadata: FilmMetadata = FilmMetadata()) -> String {
            message { _ = try FilmWriter(folder.file(name), settings: settings, metadata: metadata) } ?? "accepted"
        }
        #expect(refusal(FilmSettings(width: 321, height: 180)).contains("even") && refusal(FilmSettings(width: 321, height: 180)).contains("322x180"))
        #expect(refusal(FilmSettings(width: 320, height: 0)).contains("16 to 8192"))
        #expect(refusal(FilmSettings(width: 1 << 40, height: 2)).contains("16 to 8192"))
        #expect(refusal(FilmSettings(preset: "warp")).contains("medium"))
        #expect(refusal(FilmSettings(framesPerSecond: 0)).contains("1 to 240"))
        #expect(refusal(FilmSettings(crf: .nan)).contains("crf"))
        #expect(refusal(Self.quick, "film.txt").contains(".mp4"))
        #expect(refusal(Self.quick, "no/folder/film.mp4").contains("create it first"))
        let backwards = FilmMetadata(chapters: [FilmLine(text: "a", start: 1, end: 2), FilmLine(text: "b", start: 0, end: 1)])
        #expect(refusal(Self.quick, "a.mp4", backwards).contains("chapter 2"))
        try FileManager.default.createDirectory(at: folder.file("folder.mp4"), withIntermediateDirectories: true)
        #expect(refusal(Self.quick, "folder.mp4").contains("folder"))
        #expect(folder.names == ["folder.mp4"])

        let writer = try FilmWriter(folder.file("a.mp4"), settings: Self.quick)
        #expect(throws: MediaError.self) { try writer.append(samplePicture(318, 180)) }
        #expect(throws: MediaError.self) { try [UInt8](repeating: 0, count: 10).withUnsafeBytes { try writer.append(rgb: $0) } }
        #expect(message { _ = try writer.finish() }?.contains("no frame") == true)
        #expect(folder.names == ["folder.mp4"])
    }

    @Test func cancelLeavesNothingAndKeepsTheOldFilm() throws {
        let folder = try Folder(), url = folder.file("film.mp4")
        try Data("old".utf8).write(to: url)
        let writer = try FilmWriter(url, settings: Self.quick)
        for index in 0..<30 { try writer.append(samplePicture(320, 180, phase: Double(index))) }
        #expect(folder.names == [".film.mp4.partial", "film.mp4"])
        writer.cancel()
        writer.cancel()
        #expect(folder.names == ["film.mp4"])
        #expect(throws: MediaError.self) { try writer.append(samplePicture(320, 180)) }
        #expect(message { _ = try writer.finish() }?.contains("cancelled") == true)
        #expect(try Data(contentsOf: url) == Data("old".utf8))
        // A writer that is let go cleans up as well.
        try { try FilmWriter(url, settings: Self.quick).append(samplePicture(320, 180)) }()
        #expect(folder.names == ["film.mp4"])
        let done = try FilmWriter(url, settings: Self.quick)
        try done.append(samplePicture(320, 180))
        _ = try done.finish()
        done.cancel()
        #expect(folder.names == ["film.mp4"])
        #expect(try FilmReader(url).info.frameCount == 1)
        #expect(message { try done.append(samplePicture(320, 180)) }?.contains("finished") == true)
    }

    @Test func readerRefusesBrokenFiles() throws {
        let folder = try Folder(), url = folder.file("film.mp4")
        _ = try Self.write(url, frames: 24)
        let whole = try Data(contentsOf: url)
        var generator = SplitMix(state: 5)
        for (name, bytes) in [("cut.mp4", whole.prefix(300)), ("empty.mp4", Data()), ("noise.mp4", Data((0..<4000).map { _ in UInt8.random(in: 0...255, using: &generator) })),
                              ("list.mp4", Data("#EXTM3U\nfile:///etc/passwd\n".utf8)), ("concat.mp4", Data("ffconcat version 1.0\nfile '\(url.path)'\n".utf8))] {
            try bytes.write(to: folder.file(name))
            let line = try #require(message { _ = try FilmReader(folder.file(name)) }, "\(name) was read")
            #expect(!line.contains("\n") && line.contains(name))
        }
        #expect(throws: MediaError.self) { try FilmReader(folder.url) }
        #expect(throws: MediaError.self) { try FilmReader(folder.file("none.mp4")) }
        for _ in 0..<40 {
            var bytes = [UInt8](whole)
            for _ in 0..<20 { bytes[.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator) }
            try Data(bytes).write(to: folder.file("damaged.mp4"))
            if let reader = try? FilmReader(folder.file("damaged.mp4")) { _ = try? reader.frame(at: 0.5) }
        }
    }
}

/// What needs a process of its own. The child finds its folder by its parent's number.
@Suite(.serialized) struct FilmFailureTests {
    static func folder(_ name: String, of process: Int32) -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("auteur-media-\(name)-\(process)")
    }

    @Test func killedWriterLeavesNoFilmUnderTheName() async throws {
        let folder = Self.folder("kill", of: getpid())
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        await #expect(processExitsWith: .signal(SIGKILL)) {
            let writer = try FilmWriter(Self.folder("kill", of: getppid()).appendingPathComponent("film.mp4"), settings: FilmTests.quick)
            for index in 0..<100 { try writer.append(samplePicture(320, 180, phase: Double(index) * 0.01)) }
            kill(getpid(), SIGKILL)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [".film.mp4.partial"])
        // The next film takes the left-over's place.
        _ = try FilmTests.write(folder.appendingPathComponent("film.mp4"), frames: 5)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["film.mp4"])
    }

    /// A full disk: the kernel refuses what goes beyond a limit on file sizes.
    @Test func fullDiskGivesAnErrorAndLeavesNothing() async throws {
        let folder = Self.folder("full", of: getpid())
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
            guard setrlimit(__rlimit_resource_t(1), &limit) == 0 else { exit(2) }  // RLIMIT_FSIZE
            let folder = Self.folder("full", of: getppid())
            do {
                let writer = try FilmWriter(folder.appendingPathComponent("film.mp4"), settings: FilmTests.quick)
                for index in 0..<300 { try writer.append(samplePicture(320, 180, phase: Double(index) * 0.1)) }
                _ = try writer.finish()
                exit(3)
            } catch let error as MediaError {
                guard error.description.contains("film.mp4"), !error.description.contains("\n") else { exit(4) }
            }
            do {
                try PictureFile.write(samplePicture(400, 400), to: folder.appendingPathComponent("a.png"))
                exit(5)
            } catch is MediaError {}
            exit(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty ? 0 : 6)
        }
    }

    @Test func unwritableFoldersAreNamed() {
        for path in ["/proc/film.mp4", "/sys/film.mp4"] {
            let line = message { _ = try FilmWriter(URL(fileURLWithPath: path), settings: FilmTests.quick) }
            #expect(line?.contains(path) == true && line?.contains("\n") == false)
        }
    }
}
