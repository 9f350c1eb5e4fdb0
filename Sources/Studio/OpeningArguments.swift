import Foundation
import Media

/// The end of `/new QUERY --image FILE --caption TEXT`: a first picture and what it shows.
public struct OpeningArguments: Hashable, Sendable {
    public var file: String
    public var caption: String

    /// The query, and the opening where one is given. The file may stand in quotes; the caption goes to the line's end.
    /// - Throws: `StudioError` (usage) where one of the two options stands without the other.
    public static func parse(_ text: String) throws -> (query: String, opening: OpeningArguments?) {
        let image = text.firstRange(of: " --image "), caption = text.firstRange(of: " --caption ")
        guard image != nil || caption != nil else { return (text, nil) }
        guard let image, let caption, image.upperBound <= caption.lowerBound || caption.upperBound <= image.lowerBound else {
            throw StudioError.usage("--image FILE and --caption TEXT go together: /new QUERY --image FILE --caption TEXT")
        }
        let first = min(image.lowerBound, caption.lowerBound)
        func value(after start: String.Index, before end: String.Index) -> String {
            text[start..<max(start, end)].trimmingCharacters(in: .whitespaces)
        }
        let imageFirst = image.lowerBound < caption.lowerBound
        var file = value(after: image.upperBound, before: imageFirst ? caption.lowerBound : text.endIndex)
        for quote in ["\"", "'"] where file.count > 1 && file.hasPrefix(quote) && file.hasSuffix(quote) { file = String(file.dropFirst().dropLast()) }
        let words = terminalSafeLine(value(after: caption.upperBound, before: imageFirst ? text.endIndex : image.lowerBound))
        guard !file.isEmpty, !words.isEmpty, words.count <= 2_000 else {
            throw StudioError.usage("--image needs a file, and --caption what it shows, in at most 2000 characters")
        }
        return (text[..<first].trimmingCharacters(in: .whitespaces), OpeningArguments(file: file, caption: words))
    }
}
