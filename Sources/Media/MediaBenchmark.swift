import Foundation
import Narrative

/// Figures of this module, measured against the usual tools.
public enum MediaBenchmark {
    /// The film writer against the `ffmpeg` program: the same frames, preset and rate factor, the two in turn; the ratio is the
    /// median of the rounds' own, so that what else the machine does weighs little.
    ///
    /// The frames, moving pictures with fine texture, are drawn before the clock starts. `ffmpeg` reads them raw from a file
    /// that the kernel has in memory; the writer gets them as they lie in memory, mapped from the same file. The last line
    /// is `film.encode.ratio X`: the writer's speed over ffmpeg's, by the clock.
    public static func film(seconds: Double = 10, rounds: Int = 4, settings: FilmSettings = FilmSettings(),
                            report: (String) -> Void = { print($0) }) throws {
        try settings.check()
        guard let program = ["/usr/bin/ffmpeg", "/usr/local/bin/ffmpeg"].first(where: FileManager.default.isExecutableFile) else {
            throw MediaError("there is no ffmpeg program to compare with; install Debian's package ffmpeg")
        }
        let frames = max(1, Int(seconds * Double(settings.framesPerSecond)))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-film-\(getpid())")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw MediaError("cannot make a folder for the benchmark: \(error.localizedDescription)")
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        let raw = folder.appendingPathComponent("frames.rgb")
        try writeFrames(frames, settings, to: raw)
        let mapped: Data
        do {
            mapped = try Data(contentsOf: raw, options: .alwaysMapped)
        } catch {
            throw MediaError("cannot read the benchmark's frames: \(error.localizedDescription)")
        }
        let own = folder.appendingPathComponent("own.mp4"), theirs = folder.appendingPathComponent("ffmpeg.mp4")
        report("\(frames) frames, \(settings.width)x\(settings.height), preset \(settings.preset), crf \(settings.crf), \(settings.threads) threads")
        var rounds = (1...max(1, rounds)).map { _ in (own: Span(), theirs: Span()) }
        for round in rounds.indices {
            // In turn first and second: neither always finds the machine warmer.
            for isOwn in round % 2 == 0 ? [false, true] : [true, false] {
                if isOwn {
                    rounds[round].own = try time { try write(mapped, frames, own, settings) }
                } else {
                    rounds[round].theirs = try time { try run(program, raw, theirs, settings) }
                }
            }
            let (own, theirs) = rounds[round]
            report(String(format: "round %d: ffmpeg %.1f frames/s (CPU %.1f s), auteur %.1f frames/s (CPU %.1f s)", round + 1,
                          Double(frames) / theirs.wall, theirs.processor, Double(frames) / own.wall, own.processor))
        }
        for (name, file) in [("ffmpeg", theirs), ("auteur", own)] {
            let bytes = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? 0
            report("\(name): \(bytes / 1024) KiB")
        }
        report(String(format: "film.encode.fps %.1f", Double(frames) / (rounds.map(\.own.wall).min() ?? .infinity)))
        report(String(format: "film.encode.cpu_ratio %.3f", median(rounds.map { $0.theirs.processor / $0.own.processor })))
        report(String(format: "film.encode.ratio %.3f", median(rounds.map { $0.theirs.wall / $0.own.wall })))
    }

    /// Seconds that something took, of the clock and of all processors, finished children included.
    private struct Span {
        var wall = 0.0
        var processor = 0.0
    }

    private static func time(_ body: () throws -> Void) rethrows -> Span {
        func processor() -> Double {
            [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
                var usage = rusage()
                getrusage(who.rawValue, &usage)
                return sum + Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
            }
        }
        let before = processor()
        let wall = try ContinuousClock().measure(body) / .seconds(1)
        return Span(wall: wall, processor: processor() - before)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    private static func write(_ frames: Data, _ count: Int, _ url: URL, _ settings: FilmSettings) throws {
        let writer = try FilmWriter(url, settings: settings)
        let size = settings.width * settings.height * 3
        try frames.withUnsafeBytes { bytes in
            for index in 0..<count {
                try writer.append(rgb: UnsafeRawBufferPointer(rebasing: bytes[(index * size)..<((index + 1) * size)]))
            }
        }
        _ = try writer.finish()
    }

    private static func run(_ program: String, _ raw: URL, _ target: URL, _ settings: FilmSettings) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "-y", "-loglevel", "error", "-nostdin", "-f", "rawvideo", "-pixel_format", "rgb24",
            "-video_size", "\(settings.width)x\(settings.height)", "-framerate", "\(settings.framesPerSecond)", "-i", raw.path,
            "-c:v", "libx264", "-preset", settings.preset, "-crf", "\(settings.crf)", "-pix_fmt", "yuv420p",
            "-movflags", "+faststart", target.path,
        ]
        do {
            try process.run()
        } catch {
            throw MediaError("cannot run \(program): \(error.localizedDescription)")
        }
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw MediaError("ffmpeg ended with status \(process.terminationStatus)") }
    }

    /// A camera that pans and zooms slowly over a textured table on which a few discs turn: what a film of ours looks like to
    /// an encoder.
    private static func writeFrames(_ count: Int, _ settings: FilmSettings, to url: URL) throws {
        guard FileManager.default.createFile(atPath: url.path, contents: nil), let file = FileHandle(forWritingAtPath: url.path) else {
            throw MediaError("cannot write \(url.path)")
        }
        defer { try? file.close() }
        let (width, height) = (settings.width, settings.height)
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        for index in 0..<count {
            let time = Float(index) / Float(settings.framesPerSecond)
            let shift = (x: 20 * sin(0.5 * time), y: 12 * sin(0.37 * time))
            for y in 0..<height {
                for x in 0..<width {
                    let px = Float(x) + shift.x, py = Float(y) + shift.y
                    // Grain of wood: lines bent by a slow wave, and a hash for its pores.
                    let cell = UInt32(truncatingIfNeeded: Int(px) &* 73_856_093 ^ Int(py) &* 19_349_663)
                    let pore = Float((cell &* 2_654_435_761) >> 28)
                    let grain = 18 * triangle((py + 9 * triangle(px / 180)) / 11)
                    var colour = SIMD3<Float>(170, 120, 75) + (grain + pore)
                    for disc in 0..<4 {
                        let centre = SIMD2<Float>(Float(width) * (0.2 + 0.2 * Float(disc)), Float(height) * (disc % 2 == 0 ? 0.35 : 0.65))
                        let dx = px - centre.x, dy = py - centre.y
                        let radius = Float(height) * 0.16
                        if dx * dx + dy * dy < radius * radius {
                            let (s, c) = (turn[index % 256].0, turn[index % 256].1)
                            let u = dx * c - dy * s, v = dx * s + dy * c
                            let check = 25 * triangle(u / 14) * triangle(v / 14)
                            colour = SIMD3<Float>(Float(60 + 45 * disc), Float(200 - 40 * disc), 80) + (check + pore)
                        }
                    }
                    let at = (y * width + x) * 3
                    for c in 0..<3 { pixels[at + c] = UInt8(max(0, min(255, colour[c]))) }
                }
            }
            do {
                try file.write(contentsOf: pixels)
            } catch {
                throw MediaError("cannot write the benchmark's frames (\(count * pixels.count >> 20) MiB): \(error.localizedDescription)")
            }
        }
    }

    /// A wave from -1 to 1 with period 1.
    private static func triangle(_ x: Float) -> Float {
        4 * abs(x - (x + 0.5).rounded(.down)) - 1
    }

    /// Sine and cosine of the discs' turn, a slow one, frame by frame.
    private static let turn: [(Float, Float)] = (0..<256).map { (sin(Float($0) * 0.0245), cos(Float($0) * 0.0245)) }
}
