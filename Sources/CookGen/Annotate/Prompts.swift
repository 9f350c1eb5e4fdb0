import Foundation
import Serving

/// What the annotators are told, with examples. Versions are kept with what they made: change a prompt, raise its version.
public enum AnnotationPrompts {
    public static let captionerVersion = "captioner 1"
    public static let refinerVersion = "refiner 3"

    /// The captioner's instructions (paper 3.2: object attributes, subject-object interactions, temporal dynamics).
    static let captioner = """
        You describe short cooking clips for a data set. You see frames of one clip, in the order of time. Write one caption of 40 to \
        60 words in plain English, present tense, two to four whole sentences:
        - what things look like: the vessel and its colour, each food and its state (whole, sliced, browned, ...), the tool, the surface;
        - who does what to what: which hand holds what, what goes where;
        - what changes from the first frame to the last.
        Only what can be seen. No brand names, no taste or smell, no guesses about what comes next, no words such as "video", "clip", \
        "frame" or "image", no lists, no headings. Answer with the caption alone.
        """

    /// A caption that shows the tone, with no picture: models copy length and manner from it.
    static let captionExample = """
        A black iron pan stands on a dark slate counter, and pale cubes of onion hiss in a thin layer of oil. The cook's right hand \
        pushes them about with a wooden spatula while the left steadies the handle. Slowly the cubes turn glassy, and those along the \
        edge take on a golden brown.
        """

    /// The conversation that asks for a caption of `frames` (JPEG files, in the order of time).
    /// - Parameter action: what the clip's action is known to be, if it is.
    public static func caption(frames: [Data], action: String?) -> [ChatTurn] {
        var ask = "The \(frames.count) frames of one clip follow."
        if let action, !action.isEmpty { ask += " Its narrator says: \"\(AnnotationText.cleaned(action).prefix(400))\". Trust your eyes over the narrator." }
        return [
            ChatTurn(.system, captioner + "\n\nA caption as it should sound:\n" + captionExample),
            ChatTurn(.user, [.text(ask)] + frames.map { .jpeg($0) } + [.text("The caption:")]),
        ]
    }

    /// The second try, after a first one that broke the rules.
    public static func captionAgain(_ turns: [ChatTurn], rejected: String, fault: String) -> [ChatTurn] {
        turns + [ChatTurn(.assistant, String(rejected.prefix(2000))), ChatTurn(.user, "That cannot be used: \(fault). Write it again, 40 to 60 words, the caption alone.")]
    }

    static let refiner = """
        You turn the speech of cooking videos into actions. You get numbered rows of automatic speech recognition, without marks and with \
        mistakes. Repeat each row, in the same order, and write behind => what it is:
        => ACTION   where the cook begins to do something. ACTION is one command of 5 to 20 words, with the foods, tools and vessels that this \
        row and the next ones name for it. Repair words that were misheard. Add nothing that is not said.
        => same     where the row goes on about the action above.
        => -        where nothing is done: greetings, chatter, opinions, advertising, plans.
        """

    /// Speech and the actions in it, written for this purpose.
    static let refinerExamples: [[(row: String, label: String)]] = [
        [
            ("hey guys welcome back to my kitchen today we're", "-"),
            ("making my grandma's leek soup", "-"),
            ("so take two leeks and slice them into thin rings with a", "Slice two leeks into thin rings with a sharp knife."),
            ("sharp knife like so", "same"),
            ("don't forget to hit that like button", "-"),
            ("a big knob of butter goes into the pot and let", "Melt a big knob of butter in the pot."),
            ("it melt", "same"),
            ("and now all the leaks go in there too", "Add all the leeks to the pot."),
            ("my husband always says this smells like sunday", "-"),
        ],
        [
            ("now give it a good whisk until it's smooth", "Whisk the eggs and the milk until smooth."),
            ("the eggs and the milk i mean", "same"),
            ("okay", "-"),
            ("flower goes in next a little at a time while you keep", "Add the flour a little at a time while whisking."),
            ("whisking so you don't get lumps", "same"),
            ("i burned my first batch ever haha", "-"),
            ("dice the carrots", "Dice the carrots and the celery on a board."),
            ("and then the celery the same size on your board", "same"),
        ],
        [
            ("um yeah i love this one", "-"),
            ("you can find the link to the pan below", "-"),
            ("[Music]", "-"),
            ("into the oven with it and bake until the top is brown", "Bake it in the oven until the top is brown."),
            ("it's so good you have no idea", "-"),
        ],
    ]

    static func rows(_ texts: [String]) -> String {
        texts.enumerated().map { "\($0.offset + 1): \($0.element)" }.joined(separator: "\n")
    }

    /// How each line of the answer begins, up to what is to be written.
    public static func refinedLines(_ rows: [String]) -> [String] {
        rows.enumerated().map { "\($0.offset + 1): \($0.element) =>" }
    }

    /// The conversation that asks for the actions in some rows of speech.
    public static func refine(_ rows: [String]) -> [ChatTurn] {
        var turns = [ChatTurn(.system, refiner)]
        for example in refinerExamples {
            let texts = example.map(\.row)
            turns.append(ChatTurn(.user, Self.rows(texts)))
            turns.append(ChatTurn(.assistant, zip(refinedLines(texts), example).map { "\($0) \($1.label)" }.joined(separator: "\n")))
        }
        return turns + [ChatTurn(.user, Self.rows(rows))]
    }
}
