import Foundation

/// The words of the training texts (words.txt, by `python -m auteur_training.director words`): a small model that writes another one has more often put
/// two together than found a new one.
package enum WordList {
    /// A file's words, a line each; none where there is no such file, and then any word will do.
    /// - Throws: `DirectorError` where there is one that cannot be read.
    package static func read(_ path: String) throws -> Set<String> {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw DirectorError("\(path) is no list of words in UTF-8; write it again (python -m auteur_training.director words) or remove it")
        }
        return Set(text.split(whereSeparator: \.isNewline).flatMap { words(in: String($0)) })
    }

    /// The words of a text in lower case, as the list has them: letters, with apostrophes and hyphens inside.
    package static func words(in text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.map { $0.trimming("'-") }.filter { !$0.isEmpty }
    }
}

extension Substring {
    fileprivate func trimming(_ ends: String) -> String {
        var text = self
        while let last = text.last, ends.contains(last) { text.removeLast() }
        while let first = text.first, ends.contains(first) { text.removeFirst() }
        return String(text)
    }
}
