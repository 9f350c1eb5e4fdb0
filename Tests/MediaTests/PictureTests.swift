import Foundation
import Media
import Narrative
import Testing

@Suite struct PictureTests {
    @Test(arguments: [(64, 48), (1, 1), (37, 91)]) func pngRoundTripIsExact(_ width: Int, _ height: Int) throws {
        let picture = samplePicture(width, height)
        for compression in [0, 1, 9] {
            #expect(try PictureFile.decode(PictureFile.png(picture, compression: compression)) == picture)
        }
    }

    @Test func otherProgramsReadWhatIsWritten() throws {
        let folder = try Folder(), picture = samplePicture(160, 120)
        try PictureFile.write(picture, to: folder.file("a.png"))
        #expect(try readByImageMagick(folder.file("a.png")) == picture)
        try PictureFile.write(picture, to: folder.file("a.jpg"))
        let jpeg = try readByImageMagick(folder.file("a.jpg"))
        #expect(psnr(jpeg, picture) > 35)
        #expect(psnr(blank(160, 120), picture) < 15)
        #expect(psnr(try PictureFile.read(folder.file("a.jpg")), jpeg) > 45)
        #expect(folder.names == ["a.jpg", "a.png"])
        let sizes = try [30, 90, 100].map { try PictureFile.jpeg(picture, quality: $0).count }
        #expect(sizes == sizes.sorted() && Set(sizes).count == 3)
    }

    @Test(arguments: ["png", "gif", "bmp", "tiff", "webp", "jpg", "ppm"]) func readsFormatsOfOthers(_ format: String) throws {
        let folder = try Folder(), source = folder.file("source.png"), target = folder.file("other.\(format)")
        let picture = samplePicture(80, 60)
        try PictureFile.write(picture, to: source)
        try run(convertProgram, [source.path, "-quality", "95", target.path])
        let read = try PictureFile.read(target)
        #expect(psnr(read, try readByImageMagick(target)) > 40)
        #expect(psnr(read, picture) > (format == "gif" ? 25 : 33))
    }

    @Test func transparencyShowsWhite() throws {
        let folder = try Folder(), file = folder.file("alpha.png")
        try run(convertProgram, ["-size", "16x16", "xc:rgba(255,0,0,0.5)", "-define", "png:color-type=6", file.path])
        let picture = try PictureFile.read(file)
        #expect(abs(Int(picture.pixels[0]) - 255) <= 1 && abs(Int(picture.pixels[1]) - 128) <= 1)
        try run(convertProgram, ["-size", "16x16", "xc:none", "-define", "png:color-type=6", file.path])
        #expect(try PictureFile.read(file).pixels.allSatisfy { $0 == 255 })
    }

    /// EXIF orientation 6 means that the right side of the stored picture is its top.
    @Test func cameraOrientationIsApplied() throws {
        let picture = samplePicture(48, 32)
        let plain = [UInt8](try PictureFile.jpeg(picture, quality: 100))
        for (orientation, isTurned) in [(3, false), (6, true), (8, true)] {
            let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
            let exif = Array("Exif\0\0".utf8) + tiff
            let segment: [UInt8] = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
            let read = try PictureFile.decode(Data(plain[..<2] + segment + plain[2...]))
            #expect(read.width == (isTurned ? 32 : 48))
            // Top left of what is shown.
            let source = switch orientation { case 3: (47, 31); case 6: (0, 31); default: (47, 0) }
            for c in 0..<3 {
                #expect(abs(Int(read.pixels[c]) - Int(picture.pixels[(source.1 * 48 + source.0) * 3 + c])) < 25)
            }
        }
    }

    @Test func hostileFilesGiveOneLine() throws {
        let folder = try Folder()
        let png = [UInt8](try PictureFile.png(samplePicture(64, 64)))
        var huge = png
        huge.replaceSubrange(16..<24, with: [0x00, 0x01, 0x86, 0xA0, 0x00, 0x01, 0x86, 0xA0])  // 100,000 x 100,000
        var noise = SplitMix(state: 3)
        let cases: [(String, [UInt8])] = [
            ("empty.png", []),
            ("cut.png", Array(png[..<40])),
            ("huge.png", huge),
            ("noise.png", (0..<5000).map { _ in UInt8.random(in: 0...255, using: &noise) }),
            ("list.png", Array("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".utf8)),
            ("vector.png", Array("<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>".utf8)),
            ("concat.png", Array("ffconcat version 1.0\nfile /etc/passwd\n".utf8)),
            ("\u{1B}[31m.png", Array("not a picture at all".utf8)),
        ]
        for (name, bytes) in cases {
            let url = folder.file(name)
            try Data(bytes).write(to: url)
            let line = try #require(message { _ = try PictureFile.read(url) }, "\(name) was read")
            #expect(line.count > 10 && !line.contains("\n") && !line.contains("\u{1B}"))
        }
        #expect(message { _ = try PictureFile.read(folder.file("missing.png")) }?.contains("missing.png") == true)
        #expect(message { _ = try PictureFile.read(folder.url) } != nil)
        #expect(message { _ = try PictureFile.read(URL(fileURLWithPath: "/dev/zero")) } != nil)
        #expect(message { try PictureFile.write(samplePicture(8, 8), to: folder.file("a.xyz")) }?.contains(".png") == true)
        #expect(message { try PictureFile.write(samplePicture(8, 8), to: folder.file("no/such/a.png")) }?.contains("create it") == true)
    }

    /// Damage anywhere may give an error or a picture, and nothing else.
    @Test func damagedBytesNeverCrash() throws {
        var generator = SplitMix(state: 11)
        for file in [try PictureFile.png(samplePicture(40, 30)), try PictureFile.jpeg(samplePicture(40, 30))] {
            for _ in 0..<150 {
                var bytes = [UInt8](file)
                for _ in 0..<4 { bytes[.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator) }
                if let picture = try? PictureFile.decode(Data(bytes)) { #expect(picture.width > 0) }
            }
        }
    }

    @Test func scalingAveragesAreas() throws {
        let flat = Picture(width: 30, height: 20, pixels: (0..<600).flatMap { _ in [200, 30, 77] as [UInt8] })!
        for (width, height) in [(15, 10), (7, 3), (90, 61)] {
            #expect(try flat.scaled(width: width, height: height).pixels == (0..<(width * height)).flatMap { _ in [200, 30, 77] as [UInt8] })
        }
        let picture = samplePicture(96, 64), half = try picture.scaled(width: 24, height: 16)
        for y in 0..<16 {
            for x in 0..<24 {
                for c in 0..<3 {
                    let sum = (0..<16).reduce(0) { $0 + Int(picture.pixels[((4 * y + $1 / 4) * 96 + 4 * x + $1 % 4) * 3 + c]) }
                    #expect(abs(sum / 16 - Int(half.pixels[(y * 24 + x) * 3 + c])) <= 2)
                }
            }
        }
        #expect(psnr(try picture.scaled(width: 192, height: 128).scaled(width: 96, height: 64), picture) > 35)
    }

    @Test func fitsFillsAndCrops() throws {
        let picture = samplePicture(100, 50)
        let fitted = try picture.fitted(width: 60, height: 60), filled = try picture.filled(width: 40, height: 40)
        #expect((fitted.width, fitted.height) == (60, 30))
        #expect((filled.width, filled.height) == (40, 40))
        #expect(psnr(filled, try picture.cropped(x: 25, y: 0, width: 50, height: 50).scaled(width: 40, height: 40)) > 60)
        let cut = try picture.cropped(x: 98, y: 49, width: 2, height: 1)
        #expect(cut.pixels == Array(picture.pixels.suffix(6)))
        #expect(throws: MediaError.self) { try picture.cropped(x: 99, y: 0, width: 2, height: 1) }
        #expect(throws: MediaError.self) { try picture.cropped(x: Int.max, y: 0, width: 2, height: 1) }
        #expect(throws: MediaError.self) { try picture.scaled(width: 0, height: 5) }
        #expect(throws: MediaError.self) { try picture.scaled(width: 100_000, height: 100_000) }
    }
}
