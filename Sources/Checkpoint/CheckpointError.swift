/// Why a checkpoint could not be read: the file, the key or tensor where one is to blame, what was wrong, what to do.
public struct CheckpointError: Error, Sendable, Equatable, CustomStringConvertible {
    public let file: String
    public let key: String?
    public let problem: String
    public let remedy: String

    public init(file: String, key: String? = nil, problem: String, remedy: String = "fetch the file again, or choose another one") {
        self.file = file
        self.key = key
        self.problem = problem
        self.remedy = remedy
    }

    /// One line, with nothing in it that a terminal would take for a command.
    public var description: String {
        let line = "\(file): " + (key.map { "\($0): " } ?? "") + problem + "; " + remedy
        return String(String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}
