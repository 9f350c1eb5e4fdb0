import Foundation
import Media

/// The folder of a data set while it is being built: nobody else builds there, and what an earlier build left half done goes.
final class DatasetFolder: Sendable {
    let url: URL
    private let lock: Int32

    private var work: URL { url.appendingPathComponent(DatasetFormat.workFolder) }
    private var clips: URL { url.appendingPathComponent(DatasetFormat.clipsFolder) }
    private var keyframes: URL { url.appendingPathComponent(DatasetFormat.keyframesFolder) }
    private var index: URL { url.appendingPathComponent(DatasetFormat.indexName) }
    var input: URL { url.appendingPathComponent(DatasetFormat.inputName) }

    /// Makes the folder, or takes over one that is empty or a data set.
    /// - Parameter replacing: deletes the data set that is there.
    /// - Throws: `CookGenError` where something else is there, or another build is at work.
    init(_ url: URL, replacing: Bool) throws {
        self.url = url
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        } catch { throw CookGenError("cannot make the folder \(url.path)", errno: Self.number(error)) }
        lock = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw CookGenError("cannot open the folder \(url.path)", errno: errno) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            throw CookGenError("another build is at work in \(url.path); wait for it, or choose another folder")
        }
        try checkContents()
        if replacing { try clear() }
        try removeRemains()
        for folder in [clips, keyframes, work] {
            guard mkdir(folder.path, 0o777) == 0 || errno == EEXIST else { throw CookGenError("cannot make \(folder.path)", errno: errno) }
        }
    }

    deinit {
        release()
        close(lock)
    }

    /// Lets others build here. Closing alone does not: a process that is being started beside us holds the descriptor's copy until it
    /// runs its own program.
    func release() {
        flock(lock, LOCK_UN)
    }

    private static func number(_ error: any Error) -> Int32 {
        let error = error as NSError
        let posix = (error.userInfo[NSUnderlyingErrorKey] as? NSError) ?? error
        if posix.domain == NSPOSIXErrorDomain { return Int32(truncatingIfNeeded: posix.code) }
        return error.code == CocoaError.fileWriteOutOfSpace.rawValue ? ENOSPC : error.code == CocoaError.fileWriteFileExists.rawValue ? EEXIST : EACCES
    }

    /// Nothing is deleted or written in a folder that is somebody else's.
    private func checkContents() throws {
        let own = [DatasetFormat.clipsFolder, DatasetFormat.keyframesFolder]
        if let file = try? FileHandle(forReadingFrom: index) {
            defer { try? file.close() }
            let head = (try? file.read(upToCount: 100)) ?? Data()
            let mark = withUnsafeBytes(of: DatasetFormat.applicationID.bigEndian) { Data($0) }
            guard head.isEmpty || head.count == 100 && head[68..<72] == mark else {
                throw CookGenError("\(index.path) is no data set's index; choose another folder")
            }
            return
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        guard names.allSatisfy({ $0.hasPrefix(".") || own.contains($0) || $0.hasPrefix(DatasetFormat.indexName) }) else {
            throw CookGenError("\(url.path) is not empty and holds no data set; choose another folder")
        }
    }

    private func clear() throws {
        // The index first: without it the rest counts as left over.
        for suffix in ["", "-wal", "-shm", "-journal"] { unlink(index.path + suffix) }
        for folder in [clips, keyframes, work] where FileManager.default.fileExists(atPath: folder.path) {
            do { try FileManager.default.removeItem(at: folder) } catch { throw CookGenError("cannot delete \(folder.path)", errno: Self.number(error)) }
        }
    }

    private func removeRemains() throws {
        InputStore.remove(input)
        try? FileManager.default.removeItem(at: work)
    }

    /// Deletes clips and keyframes of videos that the index does not have: a build was killed between moving and noting them.
    func removeOrphans(isDone: (String) throws -> Bool) throws {
        for folder in [clips, keyframes] {
            guard let stream = opendir(folder.path) else { throw CookGenError("cannot list \(folder.path)", errno: errno) }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                guard VideoID.isUsable(name), try !isDone(name) else { continue }
                try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
            }
        }
    }

    // MARK: One video

    func workClip(_ id: String, _ number: String) -> URL { work.appendingPathComponent("\(id)/clips/\(number).mp4") }
    func workKeyframe(_ id: String, _ number: String) -> URL { work.appendingPathComponent("\(id)/keyframes/\(number).jpg") }

    func makeWork(_ id: String) throws {
        let folder = work.appendingPathComponent(id)
        for url in [folder, folder.appendingPathComponent("clips"), folder.appendingPathComponent("keyframes")] {
            guard mkdir(url.path, 0o777) == 0 || errno == EEXIST else { throw CookGenError("cannot make \(url.path)", errno: errno) }
        }
    }

    /// Moves a video's finished files, which are on the disk already, under their names.
    func publish(_ id: String) throws {
        for (name, target) in [("clips", clips), ("keyframes", keyframes)] {
            let source = work.appendingPathComponent("\(id)/\(name)"), place = target.appendingPathComponent(id)
            try? FileManager.default.removeItem(at: place)
            guard rename(source.path, place.path) == 0 else { throw CookGenError("cannot put \(place.path) in place", errno: errno) }
            let folder = open(target.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if folder >= 0 {
                fsync(folder)
                close(folder)
            }
        }
        discardWork(id)
    }

    func discardWork(_ id: String) {
        try? FileManager.default.removeItem(at: work.appendingPathComponent(id))
    }

    /// Leaves nothing but the data set.
    func tidy() {
        try? FileManager.default.removeItem(at: work)
    }
}
