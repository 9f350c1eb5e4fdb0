import Foundation
internal import GRDB

/// A folder of sessions.
public struct SessionLibrary: Sendable {
    public let folder: URL

    public init(folder: URL) {
        self.folder = folder
    }

    /// A session as the list shows it.
    public struct Entry: Hashable, Codable, Sendable {
        public var name: String
        public var url: URL
        public var query: String
        /// Of the current branch.
        public var stepCount: Int
        public var modified: Date
        /// Size of the file.
        public var bytes: Int
        /// Why it cannot be read, in one line; nil if it can.
        public var problem: String?
    }

    /// Where sessions are kept: `Sessions/` of a checkout of this project that the current directory or the executable is in,
    /// else `$XDG_DATA_HOME/auteur`, else `~/.local/share/auteur`.
    public static func defaultFolder(currentDirectory: URL, executable: URL?, environment: [String: String]) -> URL {
        for start in [currentDirectory, executable?.deletingLastPathComponent()].compactMap(\.self) {
            if let checkout = checkout(above: start) { return checkout.appendingPathComponent("Sessions", isDirectory: true) }
        }
        // The specification has relative paths ignored.
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return URL(fileURLWithPath: data).appendingPathComponent("auteur", isDirectory: true)
        }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil } ?? FileManager.default.homeDirectoryForCurrentUser
        return home.appendingPathComponent(".local/share/auteur", isDirectory: true)
    }

    /// The library of this process.
    public static var `default`: SessionLibrary {
        SessionLibrary(
            folder: defaultFolder(
                currentDirectory: URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
                executable: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) },
                environment: ProcessInfo.processInfo.environment))
    }

    private static func checkout(above start: URL) -> URL? {
        var folder = start.standardizedFileURL
        while true {
            if let manifest = try? String(contentsOf: folder.appendingPathComponent("Package.swift"), encoding: .utf8),
                manifest.contains(/name:\s*"auteur"/)
            {
                return folder
            }
            guard folder.path != "/", folder.pathComponents.count > 1 else { return nil }
            folder.deleteLastPathComponent()
        }
    }

    /// All sessions, the newest first. A file that cannot be read is listed with its `problem`. Nothing but the summary is
    /// read of each; a folder that does not exist yet is empty.
    /// - Throws: `.unwritable` where the folder cannot be read.
    public func list() throws -> [Entry] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch {
            var info = stat()
            if stat(folder.path, &info) != 0, errno == ENOENT { return [] }
            throw SessionError(.unwritable, "the folder \(folder.path) cannot be read: check its permissions, or name another one")
        }
        return names.filter { $0.hasSuffix("." + Session.fileExtension) && !$0.hasPrefix(".") }.map(entry).sorted {
            ($1.modified, $0.name) < ($0.modified, $1.name)
        }
    }

    private func entry(_ file: String) -> Entry {
        let url = folder.appendingPathComponent(file, isDirectory: false)
        var info = stat()
        stat(url.path, &info)
        var entry = Entry(
            name: url.deletingPathExtension().lastPathComponent, url: url, query: "", stepCount: 0,
            modified: Date(timeIntervalSince1970: TimeInterval(info.st_mtim.tv_sec)), bytes: Int(info.st_size))
        do {
            let session = try Session.open(at: url, readOnly: true)
            defer { try? session.close() }
            let info = try session.info()
            entry.query = info.query
            entry.stepCount = info.stepCount
            entry.modified = info.modified
            entry.bytes = info.bytes
        } catch {
            entry.problem = "\(error)"
        }
        return entry
    }

    /// The file of a session of this name, whether there is one or not.
    /// - Throws: `.invalid` for what cannot be a name.
    public func url(of name: String) throws -> URL {
        folder.appendingPathComponent(try SessionName.validate(name), isDirectory: false).appendingPathExtension(Session.fileExtension)
    }

    /// A name for a new session that no file has yet: the query's slug, with a number from 2 where it is taken.
    public func freeName(for query: String) -> String {
        let slug = SessionName.slug(of: query)
        var name = slug, number = 2
        while isTaken(name) {
            name = "\(slug)-\(number)"
            number += 1
        }
        return name
    }

    private func isTaken(_ name: String) -> Bool {
        Session.exists(folder.appendingPathComponent("\(name).\(Session.fileExtension)"))
    }

    /// Makes a session, and the folder where there is none yet, and opens it for writing.
    /// - Parameter name: nil for one that is made of the query.
    public func create(query: String, seed: UInt64, name: String? = nil) throws -> Session {
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw SessionError(.unwritable, "the folder \(folder.path) cannot be made: check the permissions above it, or name another folder")
        }
        if let name { return try Session.create(at: url(of: name), query: query, seed: seed) }
        while true {
            // Another process may take the name between the look and the making.
            do { return try Session.create(at: url(of: freeName(for: query)), query: query, seed: seed) } catch let error as SessionError where error.kind == .exists {}
        }
    }

    /// Opens the session of this name; see `Session.open(at:readOnly:)`.
    public func open(_ name: String, readOnly: Bool = false) throws -> Session {
        let url = try url(of: name)
        guard Session.exists(url) else { throw SessionError(.notFound, "there is no session \(name) in \(folder.path): see the list of sessions") }
        return try Session.open(at: url, readOnly: readOnly)
    }
}
