import CookGen
import Foundation
import Media
import Narrative
import Testing

/// Films of many kinds, made by ffmpeg, through the probe and the whole build.
@Suite(.enabled(if: FFmpeg.isThere, "the ffmpeg program is missing: Scripts/setup.sh tests installs it"), .serialized)
struct FilmTests {
    private func reason(_ url: URL) -> DropReason? {
        do {
            _ = try VideoProbe(url)
            return nil
        } catch { return (error as? DropFault)?.reason }
    }

    /// Every fault that a file can have gets its own reason.
    @Test func everyFaultHasItsReason() throws {
        let raw = try Raw()
        try raw.make("good.mp4", sound: true, ["-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart"])
        try raw.make("late.mp4")
        try raw.make("good.avi", ["-c:v", "mpeg4"])
        try raw.make("good.mkv", ["-c:v", "libx264", "-preset", "ultrafast"])
        try raw.make("good.ts", ["-c:v", "libx264", "-preset", "ultrafast"])
        for name in ["good.mp4", "late.mp4", "good.avi", "good.mkv", "good.ts"] { #expect(reason(raw.film(name)) == nil, "\(name)") }
        for (name, source, share) in [("cut.mp4", "good.mp4", 0.6), ("nearly.mp4", "good.mp4", 0.99), ("headless.mp4", "late.mp4", 0.7),
                                      ("cut.avi", "good.avi", 0.5), ("cut.mkv", "good.mkv", 0.5), ("stub.mp4", "good.mp4", 0.05)] {
            try raw.cut(name, from: source, to: share)
            #expect(reason(raw.film(name)) == .truncated, "\(name): \(String(describing: reason(raw.film(name))))")
        }
        try FFmpeg.run(["-f", "lavfi", "-i", "sine=duration=5", "-c:a", "aac", raw.film("sound.mp4").path])
        #expect(reason(raw.film("sound.mp4")) == .noPictures)
        try Data("this is no film at all, and yet it has a film's name\n".utf8).write(to: raw.film("text.mp4"))
        try Data("#EXTM3U\n#EXTINF:1,\n/etc/passwd\n".utf8).write(to: raw.film("list.mp4"))
        #expect(reason(raw.film("text.mp4")) == .notAFilm && reason(raw.film("list.mp4")) == .notAFilm)
        try Data().write(to: raw.film("empty.mp4"))
        #expect(reason(raw.film("empty.mp4")) == .empty)
        #expect(reason(raw.film("none.mp4")) == .unreadable)
        try FileManager.default.createDirectory(at: raw.film("folder.mp4"), withIntermediateDirectories: false)
        mkfifo(raw.film("pipe.mp4").path, 0o600)
        #expect(reason(raw.film("folder.mp4")) == .notAFile && reason(raw.film("pipe.mp4")) == .notAFile)
        try raw.make("tiny.mp4", size: "48x48")
        try raw.make("long.mp4", size: "1280x64")
        #expect(reason(raw.film("tiny.mp4")) == .badSize && reason(raw.film("long.mp4")) == .badSize)
        try FFmpeg.run(["-f", "lavfi", "-i", "testsrc2=size=160x120:rate=12:duration=0.5", raw.film("short.mp4").path])
        #expect(reason(raw.film("short.mp4")) == .badLength)
        // Pictures of nothing but noise where the data should be: the tables are whole.
        var data = try Data(contentsOf: raw.film("late.mp4"))
        let start = try #require(data.range(of: Data("mdat".utf8))).upperBound, end = try #require(data.range(of: Data("moov".utf8))).lowerBound - 4
        data.replaceSubrange(start..<end, with: Data(repeating: 0, count: end - start))
        try data.write(to: raw.film("zeros.mp4"))
        #expect(reason(raw.film("zeros.mp4")) == .damaged)
    }

    /// A header that lies about the length is overruled by the packets.
    @Test func wrongDurationInTheHeader() throws {
        let raw = try Raw()
        try raw.make("a.mp4", seconds: 10)
        var data = try Data(contentsOf: raw.film("a.mp4"))
        // mvhd: version, flags, two dates, time scale, then the duration.
        let mvhd = try #require(data.range(of: Data("mvhd".utf8))).upperBound
        data.replaceSubrange(mvhd + 16..<mvhd + 20, with: [0x00, 0x10, 0, 0])
        let mdhd = try #require(data.range(of: Data("mdhd".utf8))).upperBound
        data.replaceSubrange(mdhd + 16..<mdhd + 20, with: [0x00, 0x80, 0, 0])
        try data.write(to: raw.film("b.mp4"))
        // libav believes the tables rather than the header; other readers would show hours.
        #expect(try FilmReader(raw.film("a.mp4")).info.duration < 11)
        #expect(abs(try VideoProbe(raw.film("b.mp4")).duration - 10) < 0.1)
    }

    /// Codecs, containers, rotations, odd sizes, anamorphic pixels and rates: what is cut is what ffmpeg shows.
    @Test func manyEncodings() throws {
        var raw = try Raw()
        let quick = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "24"]
        var expected: [String: (codec: String, rate: Double, size: (Int, Int), steps: Int)] = [:]
        func add(_ name: String, _ codec: String, rate: Double = 12, size: (Int, Int) = (160, 120), asASR: Bool = false, steps: Int = 5) {
            let id = (name as NSString).deletingPathExtension
            raw.describe(id, steps: steps, asASR: asASR)
            expected[id] = (codec, rate, size, steps)
        }
        try raw.make("h264.mp4", sound: true); add("h264.mp4", "h264")
        try raw.make("mpeg4.avi", ["-c:v", "mpeg4", "-q:v", "3"]); add("mpeg4.avi", "mpeg4")
        if FFmpeg.encoders.contains("libvpx-vp9") {
            try raw.make("vp9.webm", ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "400k"]); add("vp9.webm", "vp9", asASR: true)
        }
        if FFmpeg.encoders.contains("libx265") {
            try raw.make("hevc.mkv", ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=none:pools=1"]); add("hevc.mkv", "hevc", asASR: true)
        }
        try raw.make("mpeg2.ts", rate: "25", ["-c:v", "mpeg2video", "-q:v", "3"]); add("mpeg2.ts", "mpeg2video", rate: 25)
        try raw.make("odd.mp4", size: "170x130", ["-vf", "format=yuv444p,crop=163:121:exact=1", "-c:v", "libx264", "-preset", "ultrafast"]); add("odd.mp4", "h264", size: (163, 121))
        try raw.make("tall.mp4", size: "90x200", quick); add("tall.mp4", "h264", size: (90, 200))
        try raw.make("anamorphic.mp4", ["-vf", "setsar=2"] + quick); add("anamorphic.mp4", "h264", size: (320, 120))
        try raw.make("fast.mp4", rate: "60000/1001", quick); add("fast.mp4", "h264", rate: 60000 / 1001.0)
        for degrees in [90, 180, 270] {
            try FFmpeg.run(["-i", raw.film("h264.mp4").path, "-c", "copy", "-an", "-metadata:s:v", "rotate=\(degrees)", raw.film("turned\(degrees).mp4").path])
            add("turned\(degrees).mp4", "h264", size: degrees == 180 ? (160, 120) : (120, 160))
        }
        // Begins with three seconds that a player should not show.
        try FFmpeg.run(["-ss", "3.3", "-i", raw.film("h264.mp4").path, "-c", "copy", "-an", "-avoid_negative_ts", "make_zero", raw.film("trimmed.mp4").path])
        add("trimmed.mp4", "h264", steps: 4)

        let folder = try raw.write(), out = raw.folder.file("out")
        let summary = try DatasetBuild(raw: folder, output: out, options: BuildOptions(size: 96, validationShare: 0.3)).run(progress: silent)
        #expect(summary.doneCount == expected.count && summary.disagreement == nil && summary.clips == expected.values.reduce(0) { $0 + $1.steps }, "\(summary.lines.joined(separator: "\n"))")
        for (id, film) in expected {
            #expect(try query(out, "SELECT codec FROM video WHERE id = '\(id)'", as: String.self) == [film.codec])
            #expect(try query(out, "SELECT width FROM video WHERE id = '\(id)'", as: Int.self) == [film.size.0], "\(id)")
            #expect(try query(out, "SELECT height FROM video WHERE id = '\(id)'", as: Int.self) == [film.size.1], "\(id)")
            let paths = try query(out, "SELECT path FROM video WHERE id = '\(id)'", as: String.self), source = try #require(paths.first)
            for (position, step) in Raw.steps(film.steps).enumerated() where position != 2 {
                let number = String(format: "%04d", position + 1)
                let clip = try FilmReader(out.appendingPathComponent("clips/\(id)/\(number).mp4")), keyframe = try PictureFile.read(out.appendingPathComponent("keyframes/\(id)/\(number).jpg"))
                #expect(clip.info.codec == "h264" && clip.info.width == 96 && clip.info.height == 96)
                let rate = film.rate > 30 ? film.rate / 2 : film.rate
                #expect(abs(clip.info.framesPerSecond - rate) < 0.01 && clip.info.frameCount == Int((2.5 * rate).rounded()), "\(id): \(clip.info)")
                let middle = step.clip.0 + Double(Int((2.5 * rate).rounded()) / 2) / rate
                // ffmpeg gives the first frame that is not before a time, and what is on screen then is the last that is not after it.
                let shown = psnr(try FFmpeg.square(folder.url.appendingPathComponent(source), at: middle - 0.97 / film.rate, size: 96), keyframe)
                #expect(shown > 30, "\(id) \(number): \(shown) dB")
                let inClip = psnr(try clip.frame(at: Double(Int((2.5 * rate).rounded()) / 2) / rate), keyframe)
                #expect(inClip > 30, "\(id) \(number): \(inClip) dB")
            }
        }
        // The index is what was asked for.
        #expect(try query(out, "SELECT source FROM video WHERE id = 'h264'", as: String.self) == ["youcook2"])
        if expected["vp9"] != nil { #expect(try query(out, "SELECT source || action_source FROM video JOIN clip ON video = video.id WHERE video = 'vp9' LIMIT 1", as: String.self) == ["howto100masr"]) }
        #expect(try query(out, "SELECT action FROM clip WHERE video = 'h264' ORDER BY position", as: String.self) == (0..<5).map { "do thing \($0)" })
        #expect(try query(out, "SELECT count(*) FROM clip", as: Int.self) == [summary.clips])
        #expect(try query(out, "PRAGMA application_id", as: Int.self) == [0x434B_474E])
        #expect(raw.folder.contents.keys.filter { $0.hasPrefix("out/.") || $0.contains("partial") || $0.hasSuffix("-wal") }.isEmpty)
    }

    /// Every reason, in one folder, and counts that add up; clips that are black, late or cut off are dropped with theirs.
    @Test func everyReasonInOneBuild() throws {
        var raw = try Raw()
        for id in ["plain", "twin", "few", "many", "mute", "silent", "intro", "black", "beyond", "spoilt"] {
            let length = id == "many" ? 41 : 16
            switch id {
            case "intro": try raw.make("intro.mp4", ["-vf", "drawbox=color=black:t=fill:enable='lt(t,3.2)'", "-c:v", "libx264", "-preset", "ultrafast", "-g", "24"])
            case "black": try raw.make("black.mp4", source: "color=black:")
            default: try raw.make("\(id).mp4", seconds: length)
            }
        }
        try FileManager.default.copyItem(at: raw.film("plain.mp4"), to: raw.film("plain.mkv"))
        try FileManager.default.copyItem(at: raw.film("plain.mp4"), to: raw.film("no good name.mp4"))
        try Data().write(to: raw.film("nothing.mp4"))
        for (id, steps) in [("plain", 5), ("twin", 5), ("few", 3), ("many", 13), ("intro", 5), ("black", 5), ("beyond", 7), ("nothing", 5), ("spoilt", 5)] {
            raw.describe(id, steps: steps, truth: id == "twin")
        }
        raw.describe("mute")
        raw.captions.removeAll { $0.contains(#""mute""#) }
        raw.describe("silent")
        raw.annotations["silent"] = nil
        // Nothing that an action could be; and a caption that comes twice: one is left alone.
        raw.captions.append(#"{"video":"plain","start":15.2,"end":15.9,"caption":"the end"}"#)
        raw.captions.append(#"{"video":"plain","start":0.75,"end":3.25,"caption":"the same again"}"#)
        raw.captions.append("no json")
        let folder = try raw.write(), out = raw.folder.file("out")
        let summary = try DatasetBuild(raw: folder, output: out, options: BuildOptions(size: 64), workers: 3).run(progress: silent)
        #expect(summary.disagreement == nil, "\(summary.disagreement ?? "")")
        #expect(summary.dropped == ["empty": 1, "duplicate-id": 1, "unusable-id": 1, "too-few-clips": 2, "too-many-clips": 1, "no-captions": 1, "no-actions": 1],
                "\(summary.lines.joined(separator: "\n"))")
        #expect(summary.input.films == 13 && summary.doneCount == 5 && summary.pending == 0)
        #expect(summary.captions == ["clip": 24, "unmatched": 2, "black": 1, "beyond-end": 2, "in-dropped-video": 31])
        #expect(summary.input.rows[.caption] == 60 && summary.input.faults[.caption] == [.malformed: 1])
        #expect(try query(out, "SELECT source FROM video WHERE id = 'twin'", as: String.self) == ["kitchen"])
        #expect(try query(out, "SELECT truth FROM clip WHERE video = 'twin' LIMIT 1", as: String.self) == [#"{"operation":"chop"}"#])
        // The first clip of "intro" is black; the others moved up.
        #expect(try query(out, "SELECT position || caption FROM clip WHERE video = 'intro' ORDER BY position", as: String.self)
            == (1...4).map { "\($0)a hand does thing \($0)" })
        for line in summary.lines { #expect(!line.unicodeScalars.contains { $0.value < 32 }) }
        let object = try JSONSerialization.jsonObject(with: Data(try summary.json.utf8)), json = try #require(object as? [String: Any])
        #expect((json["videos"] as? [String: Int])?["found"] == 13 && (json["captions"] as? [String: Int])?["clip"] == 24)
    }

    /// Six thousand MP4 files with damaged headers: each a reason or a film, none a crash, all in time.
    @Test(.timeLimit(.minutes(5))) func mutatedFilms() throws {
        let raw = try Raw()
        try FFmpeg.run(["-f", "lavfi", "-i", "testsrc2=size=64x64:rate=5:duration=1.4", "-f", "lavfi", "-i", "sine=duration=1.4", "-c:v", "libx264", "-preset", "ultrafast",
                        "-c:a", "aac", "-b:a", "16k", "-threads", "1", "-metadata:s:v", "rotate=90", "-movflags", "+faststart", raw.film("a.mp4").path])
        let good = [UInt8](try Data(contentsOf: raw.film("a.mp4")))
        #expect(reason(raw.film("a.mp4")) == nil)
        let header = try #require(Data(good).range(of: Data("mdat".utf8))).lowerBound
        var random = SplitMix(state: 77), reasons: [String: Int] = [:]
        let url = raw.film("mutated.mp4")
        for _ in 0..<6000 {
            try Data(mutated(good, within: header, &random)).write(to: url)
            do {
                let probe = try VideoProbe(url)
                #expect(probe.duration.isFinite && probe.width > 0)
                reasons["good", default: 0] += 1
            } catch let fault as DropFault {
                reasons[fault.reason.rawValue, default: 0] += 1
            }
        }
        #expect(reasons.count >= 4, "\(reasons)")
        print("mutated films:", reasons.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
}

/// Bytes with some damage among the first `limit`: flips, runs, extreme numbers, and cuts.
func mutated(_ bytes: [UInt8], within limit: Int, _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard bytes.count > 8 else { break }
        let place = Int.random(in: 0..<max(1, min(limit, bytes.count - 4)), using: &random)
        switch Int.random(in: 0...7, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.replaceSubrange(place..<place + 4, with: [[0, 0, 0, 0], [255, 255, 255, 255], [127, 255, 255, 255], [128, 0, 0, 0], [0, 0, 0, 1]].randomElement(using: &random)!)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...16, using: &random)))
        case 4: bytes.insert(contentsOf: (0..<Int.random(in: 1...16, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
        case 5: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + Int.random(in: 1...64, using: &random))], at: Int.random(in: 0...place, using: &random))
        case 6: if Int.random(in: 0...9, using: &random) == 0 { bytes.removeSubrange(Int.random(in: 4..<bytes.count, using: &random)...) }
        default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
        }
    }
    return bytes
}
