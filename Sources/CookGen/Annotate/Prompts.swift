import Foundation
import Serving

/// What the annotators are told, with examples. Versions are kept with what they made: change a prompt, raise its version.
public enum AnnotationPrompts {
    public static let captionerVersion = "captioner 1"
    public static let refinerVersion = "refiner 2"

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
        mistakes. Answer with one line for each row, in the same order:
        N: ACTION   where the cook begins to do something. ACTION is one command of 5 to 20 words, with the foods, tools and vessels that this \
        row and the next ones name for it. Repair words that were misheard. Add nothing that is not said.
        N: same     where the row goes on about the action above.
        N: -        where nothing is done: greetings, chatter, opinions, advertising, plans.
        """

    /// Speech and the actions in it, written for this purpose.
    static let refinerExamples: [(rows: [String], answer: String)] = [
        (
            [
                "hey guys welcome back to my kitchen today we're", "making my grandma's leek soup", "so take two leeks and slice them into thin rings with a",
                "sharp knife like so", "don't forget to hit that like button", "a big knob of butter goes into the pot and let",
                "it melt", "and now all the leaks go in there too", "my husband always says this smells like sunday",
            ],
            """
            1: -
            2: -
            3: Slice two leeks into thin rings with a sharp knife.
            4: same
            5: -
            6: Melt a big knob of butter in the pot.
            7: same
            8: Add all the leeks to the pot.
            9: -
            """
        ),
        (
            [
                "now give it a good whisk until it's smooth", "the eggs and the milk i mean", "okay", "flower goes in next a little at a time while you keep", "whisking so you don't get lumps",
                "i burned my first batch ever haha", "dice the carrots", "and then the celery the same size on your board",
            ],
            """
            1: Whisk the eggs and the milk until smooth.
            2: same
            3: -
            4: Add the flour a little at a time while whisking.
            5: same
            6: -
            7: Dice the carrots and the celery on a board.
            8: same
            """
        ),
        (
            ["um yeah i love this one", "you can find the link to the pan below", "[Music]", "into the oven with it and bake until the top is brown", "it's so good you have no idea"],
            """
            1: -
            2: -
            3: -
            4: Bake it in the oven until the top is brown.
            5: -
            """
        ),
    ]

    static func rows(_ texts: [String]) -> String {
        texts.enumerated().map { "\($0.offset + 1): \($0.element)" }.joined(separator: "\n")
    }

    /// The conversation that asks for the actions in some rows of speech.
    public static func refine(_ rows: [String]) -> [ChatTurn] {
        [ChatTurn(.system, refiner)] + refinerExamples.flatMap { [ChatTurn(.user, Self.rows($0.rows)), ChatTurn(.assistant, $0.answer)] }
            + [ChatTurn(.user, Self.rows(rows))]
    }
}
