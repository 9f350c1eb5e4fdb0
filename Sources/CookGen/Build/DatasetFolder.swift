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
        try removeRemains()
        if replacing {
            try clear()
            try removeRemains()
        }
        for folder in [clips, keyframes, work] { try Self.make(folder) }
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

    private static func make(_ folder: URL) throws {
        guard mkdir(folder.path, 0o777) == 0 || errno == EEXIST else { throw CookGenError("cannot make \(folder.path)", errno: errno) }
    }

    /// Nothing is deleted or written in a folder that is somebody else's.
    private func checkContents() throws {
        if let file = try? FileHandle(forReadingFrom: index) {
            defer { try? file.close() }
            let head = (try? file.read(upToCount: 100)) ?? Data()
            let mark = withUnsafeBytes(of: DatasetFormat.applicationID.bigEndian) { Data($0) }
            // One of no bytes makes nobody's files ours: it is what a build leaves that was killed before there was anything else.
            if !head.isEmpty {
                guard head.count == 100, head[68..<72] == mark else { throw CookGenError("\(index.path) is no data set's index; choose another folder") }
                return
            }
        }
        guard let names = Self.names(in: url), names.allSatisfy(isOurs) else {
            throw CookGenError("\(url.path) is not empty and holds no data set; choose another folder")
        }
    }

    /// Whether a killed build may have left this, or else this build does not touch it. Of the folders that a build deletes from, only
    /// what `clear` moved holds anything while there is no index.
    private func isOurs(_ name: String) -> Bool {
        switch name {
        case DatasetFormat.clipsFolder, DatasetFormat.keyframesFolder:
            return Self.names(in: url.appendingPathComponent(name))?.isEmpty == true
        case DatasetFormat.workFolder:
            return Self.names(in: work)?.allSatisfy([DatasetFormat.clipsFolder, DatasetFormat.keyframesFolder].contains) == true
        default: return name.hasPrefix(".") || name.hasPrefix(DatasetFormat.indexName)
        }
    }

    /// nil where there is no such folder.
    private static func names(in folder: URL) -> [String]? {
        try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    }

    /// Takes the data set apart: its files go to where every build deletes them, and only then the index, without which they would be
    /// somebody else's. Killed in between, it leaves an index whose videos are made again.
    private func clear() throws {
        try Self.make(work)
        for folder in [clips, keyframes] {
            guard rename(folder.path, work.appendingPathComponent(folder.lastPathComponent).path) == 0 || errno == ENOENT else {
                throw CookGenError("cannot delete \(folder.path)", errno: errno)
            }
        }
        fsync(lock)
        for suffix in ["", "-wal", "-shm", "-journal"] {
            guard unlink(index.path + suffix) == 0 || errno == ENOENT else { throw CookGenError("cannot delete \(index.path + suffix)", errno: errno) }
        }
    }

    private func removeRemains() throws {
        InputStore.remove(input)
        guard FileManager.default.fileExists(atPath: work.path) else { return }
        do { try FileManager.default.removeItem(at: work) } catch { throw CookGenError("cannot delete \(work.path)", errno: Self.number(error)) }
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

    /// Whether a file that the index names is there.
    func holds(_ path: String) -> Bool {
        access(url.appendingPathComponent(path).path, F_OK) == 0
    }

    // MARK: One video

    func workClip(_ id: String, _ number: String) -> URL { work.appendingPathComponent("\(id)/clips/\(number).mp4") }
    func workKeyframe(_ id: String, _ number: String) -> URL { work.appendingPathComponent("\(id)/keyframes/\(number).jpg") }

    func makeWork(_ id: String) throws {
        let folder = work.appendingPathComponent(id)
        for url in [folder, folder.appendingPathComponent("clips"), folder.appendingPathComponent("keyframes")] { try Self.make(url) }
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
