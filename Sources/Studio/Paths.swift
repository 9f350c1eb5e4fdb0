import Foundation

/// Where the studio's own files are, after the XDG base directory specification.
public struct StudioPaths: Sendable {
    public let configuration: URL
    public let history: URL
    /// Folders that may hold models, the best first.
    public let modelFolders: [URL]

    /// - Parameter executable: the running program, through links; in a checkout it lies in `.build`, beside `Assets`.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment, executable: URL? = Self.runningExecutable,
        currentDirectory: URL = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    ) {
        let home = URL(fileURLWithPath: environment["HOME"] ?? "/", isDirectory: true)
        /// Relative paths in these variables are invalid and ignored, as the specification says.
        func base(_ name: String, _ fallback: String) -> URL {
            if let path = environment[name], path.hasPrefix("/") { return URL(fileURLWithPath: path, isDirectory: true) }
            return home.appendingPathComponent(fallback, isDirectory: true)
        }
        configuration = base("XDG_CONFIG_HOME", ".config").appendingPathComponent("auteur/config.toml")
        history = base("XDG_STATE_HOME", ".local/state").appendingPathComponent("auteur/history")
        var folders: [URL] = []
        for start in [executable?.deletingLastPathComponent(), currentDirectory].compactMap({ $0 }) {
            if let root = Self.checkout(above: start) { folders.append(root.appendingPathComponent("Assets/models")) }
        }
        folders.append(base("XDG_DATA_HOME", ".local/share").appendingPathComponent("auteur/models"))
        modelFolders = folders
    }

    /// The running program's file.
    public static var runningExecutable: URL? {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")).map { URL(fileURLWithPath: $0) }
    }

    /// The nearest folder at or above `folder` that holds this project's Package.swift.
    public static func checkout(above folder: URL) -> URL? {
        var folder = folder.standardizedFileURL
        while folder.path != "/" {
            let package = folder.appendingPathComponent("Package.swift")
            if let text = try? String(contentsOf: package, encoding: .utf8), text.contains("name: \"auteur\"") { return folder }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }

    /// A path as the author typed it: `~` is home, relative ones start at the current directory.
    static func expanded(_ path: String, environment: [String: String] = ProcessInfo.processInfo.environment) -> URL {
        if path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] {
            return URL(fileURLWithPath: home + path.dropFirst()).standardizedFileURL
        }
        return URL(fileURLWithPath: path).standardizedFileURL
    }
}
