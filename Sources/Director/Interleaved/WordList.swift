import Foundation

/// The words of the training texts (`python -m auteur_training.director words`): a small model that writes another one has more often put
/// two together than found a new one.
package enum WordList {
    /// A file's words, a line each; none where there is no such file, and then any word will do.
    package static func read(_ path: String) -> Set<String> {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return Set(text.split(separator: "\n").map(String.init))
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
