import CookGen
import Foundation
import GRDB
import Media
import Narrative
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014): small, seeded, the same everywhere.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A folder that goes with the test. In memory where there is a folder for that, since every clip is flushed.
final class ScratchFolder {
    let url: URL

    init() throws {
        let base = access("/dev/shm", W_OK) == 0 ? URL(fileURLWithPath: "/dev/shm") : FileManager.default.temporaryDirectory
        url = base.appendingPathComponent("auteur-cookgen-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// Paths of all files below, and what is in them.
    var contents: [String: Data] {
        var files: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: url.path) ?? .init() {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file(path).path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
            if let data = FileManager.default.contents(atPath: file(path).path) { files[path] = data }
        }
        return files
    }
}

/// The ffmpeg program, which makes the films that are cut here.
enum FFmpeg {
    static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":").map { "\($0)/ffmpeg" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    static let isThere = path != nil
    static let encoders = (try? String(decoding: run(["-encoders"]), as: UTF8.self)) ?? ""

    @discardableResult
    static func run(_ arguments: [String]) throws -> Data {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: path ?? "/usr/bin/ffmpeg")
        process.arguments = ["-hide_banner", "-nostdin", "-v", "error", "-y"] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw MediaError("ffmpeg \(arguments.joined(separator: " ")) failed") }
        return data
    }

    /// A square picture, the first that is not before a time, of a film as ffmpeg turns, stretches, scales and crops it.
    static func square(_ url: URL, at seconds: Double, size: Int) throws -> Picture {
        let filter = "select=gte(t\\,\(seconds)),scale=trunc(iw*sar/2)*2:ih,setsar=1,scale=\(size):\(size):force_original_aspect_ratio=increase:flags=area,crop=\(size):\(size)"
        let data = try run(["-i", url.path, "-vf", filter, "-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
        let picture = Picture(width: size, height: size, pixels: [UInt8](data))
        return try #require(picture)
    }
}

/// Peak signal-to-noise ratio of two pictures of the same size, dB.
func psnr(_ a: Picture, _ b: Picture) -> Double {
    guard a.width == b.width, a.height == b.height else { return 0 }
    let square = zip(a.pixels, b.pixels).reduce(0.0) { $0 + pow(Double($1.0) - Double($1.1), 2) } / Double(a.pixels.count)
    return square == 0 ? .infinity : 10 * log10(255 * 255 / square)
}

/// A raw folder made by hand.
struct Raw {
    let folder: ScratchFolder
    var annotations: [String: Any] = [:]
    var asr: [String: Any] = [:]
    var captions: [String] = []

    init() throws {
        folder = try ScratchFolder()
        try FileManager.default.createDirectory(at: folder.file("videos"), withIntermediateDirectories: true)
    }

    func film(_ name: String) -> URL { folder.file("videos/\(name)") }

    /// Steps of 3 s each, one a 3.5 s: actions, and clips that begin a little later.
    static func steps(_ count: Int) -> [(action: (Double, Double), clip: (Double, Double))] {
        (0..<count).map { step in
            let start = 0.5 + Double(step) * 3
            return ((start, start + 2.5), (start + 0.25, start + 2.75))
        }
    }

    mutating func describe(_ id: String, steps: Int = 5, asASR: Bool = false, truth: Bool = false) {
        let spans = Self.steps(steps)
        if asASR {
            asr[id] = ["start": spans.map(\.action.0), "end": spans.map(\.action.1), "text": spans.indices.map { "so now we do thing \($0)" }]
        } else {
            annotations[id] = ["duration": 20, "subset": "training", "recipe_type": "113", "annotations": spans.enumerated().map {
                ["id": $0, "segment": [$1.action.0, $1.action.1], "sentence": "do thing \($0)"] as [String: Any]
            }] as [String: Any]
        }
        for (index, span) in spans.enumerated() {
            captions.append(#"{"video":"\#(id)","start":\#(span.clip.0),"end":\#(span.clip.1),"caption":"a hand does thing \#(index)"\#(truth ? #","truth":{"operation":"chop"}"# : "")}"#)
        }
    }

    func write() throws -> RawFolder {
        try JSONSerialization.data(withJSONObject: ["database": annotations], options: .sortedKeys).write(to: folder.file("annotations.json"))
        if !asr.isEmpty { try JSONSerialization.data(withJSONObject: asr, options: .sortedKeys).write(to: folder.file("asr.json")) }
        try Data(captions.joined(separator: "\n").utf8).write(to: folder.file("captions.jsonl"))
        return try RawFolder(folder.url)
    }

    /// A film of moving colours with a sound track, as the encoder's arguments make it.
    func make(_ name: String, size: String = "160x120", rate: String = "12", seconds: Int = 16, source: String = "testsrc2=", sound: Bool = false,
              _ arguments: [String] = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "24"]) throws {
        let sounds = sound ? ["-f", "lavfi", "-i", "sine=duration=\(seconds)", "-c:a", "aac"] : []
        // Blurred, so that filters that scale agree on it.
        try FFmpeg.run(["-f", "lavfi", "-i", "\(source)size=\(size):rate=\(rate):duration=\(seconds),gblur=sigma=3"] + sounds + arguments + ["-threads", "1", film(name).path])
    }

    func cut(_ name: String, from source: String, to share: Double) throws {
        let data = try Data(contentsOf: film(source))
        try data.prefix(Int(Double(data.count) * share)).write(to: film(name))
    }
}

let silent = ProgressOutput(isTerminal: false, write: { _ in })

/// What an index says, in order, but for when it was made.
struct IndexDump: Equatable {
    var videos: [String], clips: [String], fates: [String], meta: [String]

    init(_ folder: URL) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: folder.appendingPathComponent("index.sqlite").path, configuration: configuration)
        func rows(_ sql: String) throws -> [String] {
            try queue.read { db in try Row.fetchAll(db, sql: sql).map { row in row.map { "\($0)=\($1)" }.joined(separator: " ") } }
        }
        videos = try rows("SELECT * FROM video ORDER BY id")
        clips = try rows("SELECT * FROM clip ORDER BY id")
        fates = try rows("SELECT * FROM fate ORDER BY video, fate")
        meta = try rows("SELECT * FROM meta WHERE key <> 'created' ORDER BY key")
    }
}

func query<T: DatabaseValueConvertible>(_ folder: URL, _ sql: String, as type: T.Type) throws -> [T] {
    var configuration = Configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: folder.appendingPathComponent("index.sqlite").path, configuration: configuration).read { try T.fetchAll($0, sql: sql) }
}

/// The helper executable, which lies beside the test bundle.
let helper: URL = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? own
    for path in [own, bundle] {
        let candidate = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("CookGenCrashHelper")
        if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("CookGenCrashHelper")
}()
