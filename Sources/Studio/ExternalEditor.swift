import Foundation
import Glibc
import Media

/// The author's own editor on a text.
enum ExternalEditor {
    /// `$VISUAL`, else `$EDITOR`; nil where neither is set.
    static func command(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> String? {
        ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
    }

    /// What the author wrote, and the file that keeps it until it is where it belongs.
    struct Draft {
        /// On one line.
        let text: String
        let file: URL

        func discard() { try? FileManager.default.removeItem(at: file) }
    }

    /// Opens the editor and waits for it. The child shares our process group and thereby the terminal.
    /// - Returns: the new text; nil where the editor failed or the text was left as it was.
    static func edit(_ text: String) throws -> Draft? {
        guard let editor = command() else { throw StudioError("no editor is set: put its name into $VISUAL or $EDITOR") }
        let folder = FileManager.default.temporaryDirectory
        var path = Array((folder.appendingPathComponent("auteur-XXXXXX.txt").path).utf8CString)
        let descriptor = mkstemps(&path, 4)
        guard descriptor >= 0 else { throw StudioError("no temporary file in \(folder.path): \(String(cString: strerror(errno)))") }
        let file = URL(fileURLWithPath: String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        var isWorthKeeping = false
        defer { if !isWorthKeeping { try? FileManager.default.removeItem(at: file) } }
        try writeAll(Array((text + "\n").utf8), to: descriptor)
        close(descriptor)

        let words: [String] = ["sh", "-c", editor + " \"$1\"", "sh", file.path]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var child: pid_t = 0
        let spawned = posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ)
        guard spawned == 0 else { throw StudioError("the editor could not be started: \(String(cString: strerror(spawned)))") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // WIFEXITED and WEXITSTATUS, which Swift does not import.
        guard status & 0x7f == 0, (status >> 8) & 0xff == 0 else { return nil }
        guard let edited = try? String(contentsOf: file, encoding: .utf8) else {
            isWorthKeeping = true
            throw StudioError("the editor left no UTF-8 text in \(file.path): nothing is changed")
        }
        let line = terminalSafeLine(edited)
        isWorthKeeping = !line.isEmpty && line != terminalSafeLine(text)
        return isWorthKeeping ? Draft(text: line, file: file) : nil
    }
}
