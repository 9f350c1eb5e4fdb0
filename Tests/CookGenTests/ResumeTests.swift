import CookGen
import Foundation
import Synchronization
import Testing

/// Builds that are killed, stopped, repeated, or run out of disk.
@Suite(.enabled(if: FFmpeg.isThere, "the ffmpeg program is missing: Scripts/setup.sh tests installs it"), .serialized)
struct ResumeTests {
    /// Ten good films and four of no use.
    private func raw() throws -> (Raw, RawFolder) {
        var raw = try Raw()
        try raw.make("v0.mp4", size: "96x80", rate: "8")
        for number in 0..<14 {
            if number > 0 { try FileManager.default.copyItem(at: raw.film("v0.mp4"), to: raw.film("v\(number).mp4")) }
            raw.describe("v\(number)", steps: number % 4 == 3 ? 3 : 5)
        }
        try raw.cut("v12.mp4", from: "v0.mp4", to: 0.5)
        return (raw, try raw.write())
    }

    private func start(_ mode: String, _ raw: Raw, _ out: URL, workers: Int) throws -> (Process, Pipe) {
        let process = Process(), output = Pipe()
        process.executableURL = helper
        process.arguments = [mode, raw.folder.url.path, out.path, String(workers)]
        process.standardOutput = output
        try process.run()
        return (process, output)
    }

    private let options = BuildOptions(size: 64, validationShare: 0.3)

    /// Index and files are the same, byte for byte.
    private func expectSame(_ found: ScratchFolder, _ wanted: ScratchFolder) throws {
        #expect(try IndexDump(found.url) == IndexDump(wanted.url))
        let (found, wanted) = (found.contents, wanted.contents)
        #expect(Set(found.keys) == Set(wanted.keys))
        for (path, data) in wanted where path != "index.sqlite" { #expect(found[path] == data, "\(path)") }
    }

    /// kill -9 again and again: in the end index and files are those of a build that nobody disturbed, byte for byte.
    @Test func aKilledBuildGoesOn() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let whole = try ScratchFolder(), out = try ScratchFolder()
        let expected = try DatasetBuild(raw: folder, output: whole.url, options: options, workers: 1).run(progress: silent)
        #expect(expected.doneCount == 10 && expected.dropped == ["too-few-clips": 3, "truncated": 1])
        var random = SplitMix(state: 5), kills = 0, known: Set<String> = []
        for round in 0..<60 {
            let (process, output) = try start("build", raw, out.url, workers: 1 + round % 3)
            // Some while reading the input, most within a video, some between files and transaction.
            usleep(UInt32.random(in: 2_000...(150_000 + UInt32(round) * 5_000), using: &random))
            kill(process.processIdentifier, SIGKILL)
            let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
            process.waitUntilExit()
            known.formUnion(said.split(separator: "\n").filter { $0.hasPrefix("video ") }.map { String($0.split(separator: " ")[1]) })
            if process.terminationReason == .uncaughtSignal { kills += 1 } else { break }
        }
        #expect(kills >= 3)
        let ended = try DatasetBuild(raw: folder, output: out.url, options: options, workers: 2).run(progress: silent)
        #expect(ended == expected)
        try expectSame(out, whole)
        #expect(try known.isSubset(of: Set(query(out.url, "SELECT id FROM video", as: String.self))))
        print("killed \(kills) times")
    }

    /// Stopped like by Ctrl-C: what is finished is kept, the rest is counted, and the next run does that and no more.
    @Test func aStoppedBuildGoesOn() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let out = try ScratchFolder()
        let (process, output) = try start("cancel", raw, out.url, workers: 2)
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0 && said.contains(#""interrupted":true"#))
        let before = said.split(separator: "\n").filter { $0.hasPrefix("video ") }.count
        #expect((3...4).contains(before))
        #expect(out.contents.keys.allSatisfy { !$0.hasPrefix(".") })
        let seen = Counter()
        var build = DatasetBuild(raw: folder, output: out.url, options: options, workers: 2)
        build.onVideo = { _, _ in seen.add() }
        let summary = try build.run(progress: silent)
        #expect(seen.count == 14 - before && summary.pending == 0 && !summary.isInterrupted && summary.disagreement == nil)
        // Once more: nothing to do, the same figures, the same bytes.
        let files = out.contents, dump = try IndexDump(out.url)
        #expect(try build.run(progress: silent) == summary && seen.count == 14 - before)
        #expect(try IndexDump(out.url) == dump && Set(out.contents.keys) == Set(files.keys))
        // Dropped ones are looked at again when asked for.
        build.retriesDropped = true
        #expect(try build.run(progress: silent) == summary && seen.count == 14 - before + 4)
    }

    /// kill -9 as soon as --force took the index away: what it left is not taken for somebody else's, and the same build without it goes on.
    @Test func aKilledReplacementGoesOn() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let whole = try ScratchFolder(), out = try ScratchFolder()
        let expected = try DatasetBuild(raw: folder, output: whole.url, options: options).run(progress: silent)
        _ = try DatasetBuild(raw: folder, output: out.url, options: options).run(progress: silent)
        // So many that it is killed while it deletes them.
        for number in 0..<20_000 { FileManager.default.createFile(atPath: out.file("clips/v0/\(number)").path, contents: nil) }
        let index = out.file("index.sqlite").path
        let (process, output) = try start("force", raw, out.url, workers: 1)
        defer { withExtendedLifetime(output) {} }
        while access(index, F_OK) == 0, process.isRunning {}
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && access(index, F_OK) != 0)
        #expect(try DatasetBuild(raw: folder, output: out.url, options: options).run(progress: silent) == expected)
        try expectSame(out, whole)
    }

    /// A video of which a file was deleted is made again, and no other; where its film is gone too, what is left of it stays.
    @Test func deletedFilesAreMadeAgain() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let whole = try ScratchFolder(), out = try ScratchFolder()
        let expected = try DatasetBuild(raw: folder, output: whole.url, options: options).run(progress: silent)
        let seen = Mutex<[String]>([])
        var build = DatasetBuild(raw: folder, output: out.url, options: options, workers: 1)
        _ = try build.run(progress: silent)
        build.onVideo = { id, _ in seen.withLock { $0.append(id) } }
        for path in ["clips/v0/0002.mp4", "keyframes/v1/0001.jpg", "clips/v2"] { try FileManager.default.removeItem(at: out.file(path)) }
        #expect(try build.run(progress: silent) == expected)
        #expect(seen.withLock { $0 } == ["v0", "v1", "v2"])
        try expectSame(out, whole)

        // As --force leaves it when it is killed before it took the index away.
        try FileManager.default.createDirectory(at: out.file(".work"), withIntermediateDirectories: false)
        for name in ["clips", "keyframes"] { try FileManager.default.moveItem(at: out.file(name), to: out.file(".work/\(name)")) }
        #expect(try build.run(progress: silent) == expected)
        try expectSame(out, whole)

        seen.withLock { $0 = [] }
        for url in [raw.film("v4.mp4"), out.file("clips/v4/0001.mp4")] { try FileManager.default.removeItem(at: url) }
        _ = try build.run(progress: silent)
        #expect(seen.withLock { $0 } == [] && FileManager.default.fileExists(atPath: out.file("clips/v4/0002.mp4").path))
        #expect(try query(out.url, "SELECT state FROM video WHERE id = 'v4'", as: String.self) == ["done"])
    }

    /// Without an index, nothing that a build deletes from may hold anything: it would be somebody else's.
    @Test(arguments: [["clips/beach.mp4"], ["keyframes/beach.jpg"], [".work/letter.txt"], ["clips/beach.mp4", "index.sqlite"]], [false, true])
    func somebodyElsesFilesStay(names: [String], replaces: Bool) throws {
        let raw = try Raw(), mine = try ScratchFolder()
        for name in names {
            try FileManager.default.createDirectory(at: mine.file(name).deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: mine.file(name))
        }
        var build = DatasetBuild(raw: try raw.write(), output: mine.url, options: options)
        build.replaces = replaces
        let error = #expect(throws: CookGenError.self) { try build.run(progress: silent) }
        #expect(error?.description.contains("choose another folder") == true)
        #expect(Set(mine.contents.keys) == Set(names))
    }

    @Test func foldersThatWillNotDo() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let out = try ScratchFolder()
        var build = DatasetBuild(raw: folder, output: out.url, options: options)
        _ = try build.run(progress: silent)
        build.options.maximumClips = 13
        let other = #expect(throws: CookGenError.self) { try build.run(progress: silent) }
        #expect(other?.description.contains("--force") == true)
        build.replaces = true
        #expect(try build.run(progress: silent).doneCount == 10)
        build.replaces = false
        // What a killed build leaves between moving a video's files and naming them goes; the index is not asked for it.
        try FileManager.default.createDirectory(at: out.file("clips/v99"), withIntermediateDirectories: false)
        try FileManager.default.createDirectory(at: out.file(".work/v98/clips"), withIntermediateDirectories: true)
        _ = try build.run(progress: silent)
        #expect(!FileManager.default.fileExists(atPath: out.file("clips/v99").path) && !FileManager.default.fileExists(atPath: out.file(".work").path))

        for (name, content) in [("letters.txt", "mine"), ("index.sqlite", "SQLite format 3 and then something else altogether")] {
            let mine = try ScratchFolder()
            try Data(content.utf8).write(to: mine.file(name))
            var build = DatasetBuild(raw: folder, output: mine.url, options: options)
            build.replaces = true
            #expect(throws: CookGenError.self) { try build.run(progress: silent) }
            #expect(mine.contents == [name: Data(content.utf8)])
        }
        let file = try ScratchFolder()
        try Data().write(to: file.file("x"))
        for path in [file.file("x"), file.file("x/y"), URL(fileURLWithPath: "/proc/nowhere")] {
            #expect(throws: CookGenError.self) { try DatasetBuild(raw: folder, output: path, options: options).run(progress: silent) }
        }
        for options in [BuildOptions(minimumClips: 0), BuildOptions(minimumClips: 5, maximumClips: 4), BuildOptions(size: 63), BuildOptions(validationShare: .nan)] {
            #expect(throws: CookGenError.self) { try DatasetBuild(raw: folder, output: out.file("no"), options: options).run(progress: silent) }
        }
        // Two at once: the second is told.
        let lock = open(out.url.path, O_RDONLY | O_DIRECTORY)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        #expect(throws: CookGenError.self) { try build.run(progress: silent) }
        flock(lock, LOCK_UN)
        close(lock)
        #expect(try build.run(progress: silent).doneCount == 10)
    }

    /// A disk that fills up in the middle says so, loses nothing that was finished, and goes on when there is room.
    @Test func aFullDisk() throws {
        let (raw, folder) = try raw()
        defer { withExtendedLifetime(raw) {} }
        let mount = try ScratchFolder(), whole = try ScratchFolder()
        let script = """
            mount -t tmpfs -o size=600k none "$2" || exit 77
            "$0" build "$1" "$2/out" 2; echo "first $?"; ls -A "$2/out"
            mount -o remount,size=40m "$2" || exit 77
            "$0" build "$1" "$2/out" 2; echo "second $?"; cp -r "$2/out/." "$3"
            """
        let process = Process(), output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unshare", "-rm", "sh", "-c", script, helper.path, raw.folder.url.path, mount.url.path, whole.url.path]
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        try process.run()
        let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            print("full disk: skipped, this system allows no mounts in a namespace of one's own")
            return
        }
        #expect(said.contains("disk is full") && said.contains("first 1") && said.contains("second 0"), "\(said)")
        let summary = try DatasetBuild(raw: folder, output: whole.url, options: options).run(progress: silent)
        #expect(summary.doneCount == 10 && summary.disagreement == nil)
        let undisturbed = try ScratchFolder()
        _ = try DatasetBuild(raw: folder, output: undisturbed.url, options: options).run(progress: silent)
        let (found, wanted) = (try IndexDump(whole.url), try IndexDump(undisturbed.url))
        #expect(found.videos == wanted.videos && found.clips == wanted.clips && found.fates == wanted.fates)
        #expect(found.meta == wanted.meta)
    }
}

final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var value = 0
    func add() { lock.withLock { value += 1 } }
    var count: Int { lock.withLock { value } }
}
