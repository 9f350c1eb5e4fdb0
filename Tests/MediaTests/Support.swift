import Foundation
import Media
import Narrative
import Testing

/// A picture with smooth colours, edges and fine texture.
func samplePicture(_ width: Int, _ height: Int, phase: Double = 0) -> Picture {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height * 3)
    for y in 0..<height {
        for x in 0..<width {
            let u = Double(x) / Double(width) + phase, v = Double(y) / Double(height)
            let isDisc = hypot(u - phase - 0.4, (v - 0.5) * 0.7) < 0.2
            let texture = 8 * sin(u * 90) * cos(v * 70)
            let colour = isDisc ? [210.0, 70, 50] : [90 + 90 * sin(5 * u), 150 - 60 * v, 70 + 70 * cos(4 * u + 2 * v)]
            for c in colour { pixels.append(UInt8(max(0, min(255, c + texture)))) }
        }
    }
    return Picture(width: width, height: height, pixels: pixels)!
}

/// Peak signal-to-noise ratio of two pictures of the same size, dB.
func psnr(_ a: Picture, _ b: Picture) -> Double {
    guard a.width == b.width, a.height == b.height else { return 0 }
    let square = zip(a.pixels, b.pixels).reduce(0.0) { $0 + pow(Double($1.0) - Double($1.1), 2) } / Double(a.pixels.count)
    return square == 0 ? .infinity : 10 * log10(255 * 255 / square)
}

func blank(_ width: Int, _ height: Int) -> Picture {
    Picture(width: width, height: height, pixels: [UInt8](repeating: 0, count: width * height * 3))!
}

/// A folder that goes with the test.
final class Folder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-media-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? [] }
}

/// Runs a program of the system and gives its stdout.
@discardableResult
func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw MediaError("\(program) \(arguments) ended with \(process.terminationStatus)") }
    return data
}

let convertProgram = "/usr/bin/convert"
let probeProgram = "/usr/bin/ffprobe"

/// A picture as ImageMagick reads it.
func readByImageMagick(_ url: URL) throws -> Picture {
    let data = [UInt8](try run(convertProgram, [url.path, "-strip", "-depth", "8", "ppm:-"]))
    // "P6", width, height, 255, then the pixels.
    var fields: [Int] = [], position = 2
    while fields.count < 3 {
        while data[position] == 10 || data[position] == 32 { position += 1 }
        var value = 0
        while data[position] != 10, data[position] != 32 {
            value = value * 10 + Int(data[position]) - 48
            position += 1
        }
        fields.append(value)
    }
    return try #require(Picture(width: fields[0], height: fields[1], pixels: Array(data[(position + 1)...])))
}

/// What an expression throws, as its line.
func message(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return "\(error)" }
    return nil
}
