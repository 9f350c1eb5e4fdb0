import Foundation

/// Names of sessions: what a file can be called, and what a query makes of itself.
public enum SessionName {
    /// Bytes of UTF-8; with its extension and that of a backup a file name may have 255.
    static let maximumLength = 200

    /// A name for a narrative of `query`: "How to cook a tuna sandwich?" becomes `tuna-sandwich`. Letters of any script stay;
    /// never empty, always valid.
    public static func slug(of query: String) -> String {
        let folded = query.prefix(1000).lowercased().folding(options: .diacriticInsensitive, locale: nil)
        let words = folded.replacing(/['’]/, with: "").split { !($0.isLetter || $0.isNumber) }
        let topic = words.drop { openers.contains(String($0)) }
        var slug = ""
        for word in (topic.isEmpty ? words[...] : topic).prefix(6) {
            guard slug.utf8.count + word.utf8.count < 60 else { break }
            slug += slug.isEmpty ? "\(word)" : "-\(word)"
        }
        return (try? validate(slug)) ?? "session"
    }

    /// The name without `.auteur`, once it is found fit to be a file's.
    /// - Throws: `.invalid` for an empty or long name, one with slashes or characters that do not print, or with a full stop
    ///   or a hyphen in front.
    public static func validate(_ name: String) throws -> String {
        var name = name.trimmingCharacters(in: .whitespaces)
        if name.hasSuffix("." + Session.fileExtension) { name.removeLast(Session.fileExtension.count + 1) }
        guard !name.isEmpty, name.utf8.count <= maximumLength, !name.contains("/"), !name.hasPrefix("."), !name.hasPrefix("-"), isPlain(name) else {
            throw SessionError(.invalid, "a session cannot be called \"\(name.prefix(60))\": use up to \(maximumLength) letters, digits and hyphens")
        }
        return name
    }

    /// Whether every character prints: no control, no direction mark, no line break, nothing unassigned.
    static func isPlain(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }

    /// Words that a query begins with before it comes to its dish.
    private static let openers: Set<String> = [
        "how", "to", "do", "does", "can", "could", "would", "should", "will", "i", "id", "im", "we", "you", "me", "us", "lets", "let", "please",
        "show", "teach", "tell", "explain", "want", "need", "like", "love", "learn", "cook", "cooking", "make", "making", "prepare", "preparing",
        "what", "whats", "is", "are", "the", "a", "an", "my", "our", "your", "some", "best", "way", "ways", "recipe", "recipes", "for", "of", "about",
        "steps", "guide", "video", "film", "hi", "hello",
    ]
}
