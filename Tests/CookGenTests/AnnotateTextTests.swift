import CookGen
import Foundation
import Testing

/// What models write, held to its limits.
@Suite struct AnnotateTextTests {
    static let good = """
        A white bowl stands on an oak counter, half full of pale batter. A hand in a blue sleeve draws a whisk through it in circles, and the \
        last lumps of flour vanish until the surface is smooth and shines.
        """

    @Test(arguments: [
        good, "Caption: " + good, "\"" + good + "\"", "In this clip, a" + good.dropFirst(), good.replacingOccurrences(of: " ", with: "\n"), "**" + good + "**",
        good + " And then it goes on without an end",
    ])
    func captionsAreCleaned(text: String) {
        #expect(AnnotationText.caption(text).caption == Self.good)
    }

    @Test func longCaptionsLoseWholeSentences() throws {
        let caption = try #require(AnnotationText.caption(Self.good + " " + Self.good).caption)
        #expect(caption.hasSuffix(".") && AnnotationText.captionWords.contains(AnnotationText.wordCount(caption)))
        #expect((Self.good + " " + Self.good).hasPrefix(caption))
    }

    @Test(arguments: ["", "Too short.", "I'm sorry, I cannot help with that. " + good, String(repeating: "word ", count: 5000), "\u{1b}[31m\u{0}", String(repeating: "a", count: 100_000)])
    func whatIsNoCaptionIsNone(text: String) {
        let read = AnnotationText.caption(text)
        #expect(read.caption == nil && !read.fault.isEmpty)
    }

    @Test(arguments: [
        ("chop the onion on a board", "Chop the onion on a board."), ("Chop the onion on a board!", "Chop the onion on a board."),
        ("\"Fry the eggs in a pan.\" That is all.", nil), ("- *Fry the eggs in butter*", nil), ("Stir.", nil), (String(repeating: "stir ", count: 26), nil),
        ("Stir the soup\u{202E} with \u{1b}[2Ja spoon", "Stir the soup with [2Ja spoon."),
    ] as [(String, String?)])
    func actions(text: String, action: String?) {
        #expect(AnnotationText.action(text) == action)
    }

    /// Nothing that could steer a terminal or hide survives, whatever a model says.
    @Test func cleanedTextIsPlain() {
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<40 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let value = UInt32(truncatingIfNeeded: state >> 33) % (state >> 60 < 8 ? 0x300 : 0x11_0000)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
            let cleaned = AnnotationText.cleaned(text)
            #expect(!cleaned.unicodeScalars.contains { [.control, .format, .lineSeparator, .privateUse].contains($0.properties.generalCategory) })
            #expect(!cleaned.hasPrefix(" ") && !cleaned.contains("  "))
        }
    }
}
