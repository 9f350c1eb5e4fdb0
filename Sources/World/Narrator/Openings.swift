/// Adverbials with which a sentence of a caption may open, and other small phrases that stand in many sentences.
enum Openings {
    /// Where the camera is: before a sentence that describes.
    static let view = [Wording](table: """
        [Seen|Viewed|Shown] from [above|overhead|straight above|right above|directly above],
        From [straight|directly|right|high] [above|overhead],
        From [above|overhead],
        In this [view from above|top-down view|overhead view|shot from above|overhead shot],
        [Directly|Straight|Right] [below|under] the camera,
        [Below|Under] the [camera|overhead camera],
        As seen from [above|overhead],
        With the camera [straight above|overhead|high above],
        In [this|the] [frame|picture|image|shot],
        In a [close|clear] view from above,
        [Close|Just] [below|under] the camera,
        ^[Framed|Caught|Filmed] from [above|overhead|right above],
        ^Through the overhead lens,
        ^Laid out [below|beneath] the camera,
        ^In what the camera sees,
        """)

    /// When or how: before a sentence in which something happens.
    static let moment = [Wording](table: """
        At this [moment|point|very moment],
        [Just|Right] now,
        At the moment [shown|seen here],
        [Now|Here],
        [Slowly|Steadily|Calmly|Carefully|Quietly|Patiently|Neatly|Gently] and [evenly|surely|without haste|without hurry],
        [Without|With no] [hurry|haste|fuss],
        In one [calm|steady|even|slow|sure] movement,
        With [a calm|an easy|a steady|a sure|an even] [movement|motion|touch],
        With [calm|easy|steady|even|slow] [movements|motions|strokes],
        In [calm|easy|steady|even|slow] [movements|motions],
        With [care|ease|a light touch|a firm touch],
        [Bit by bit|Little by little],
        ^Half way through the [step|movement|work],
        ^In mid-movement,
        ^With some [care|patience|practice|skill],
        ^This time,
        """)

    /// Places in the picture, before an inverted sentence: "In the middle of the frame sits a bowl".
    static let centre = [Wording](table: """
        In the [middle|centre] of the [frame|picture|view|scene|shot|image]
        At the [centre|middle] of the [frame|picture|view|scene|shot|image]
        [Right|Just] [below|under] the camera
        Near the [middle|centre] of the [frame|picture|shot]
        ^At the focus of the [frame|picture|shot]
        ^About the [middle|centre] of the view
        """)

    /// Where something else is: before a sentence about what lies around.
    static let beside = [Wording](table: """
        [Beside it|Next to it|Close by|Nearby|Alongside|Not far off|Within reach|Close at hand|To one side|Off to the side|A little way off|At the edge|Just beside it]
        [Elsewhere|Further off] on the [counter|worktop]
        Also in [view|the picture|the frame]
        Towards the [edge|side] of the [frame|picture]
        [Near|Close to|At] the [edge|side] of the [frame|picture]
        On the same [worktop|counter]
        In the background
        ^A hand's breadth away
        ^[Put|Moved] aside
        ^Within an arm's length
        """)

    /// The hands in view, one.
    static let oneHand = [Wording](table: """
        a hand in a {sleeve} sleeve
        one hand in a {sleeve} sleeve
        the cook's hand, in a {sleeve} sleeve,
        a {sleeve}-sleeved hand
        one {sleeve}-sleeved hand
        a hand with a {sleeve} cuff
        one hand with a {sleeve} cuff
        a {skin} hand in a {sleeve} sleeve
        one {skin} hand in a {sleeve} sleeve
        a {skin} hand with a {sleeve} cuff
        the cook's {skin} hand, in a {sleeve} sleeve,
        ^a {skin} hand out of a {sleeve} sleeve
        ^a lone hand with a {sleeve} cuff
        ^a hand below a {sleeve} cuff
        """)

    /// The hands in view, two.
    static let twoHands = [Wording](table: """
        two hands in {sleeve} sleeves
        both hands, in {sleeve} sleeves,
        a pair of hands in {sleeve} sleeves
        the cook's hands, in {sleeve} sleeves,
        two {sleeve}-sleeved hands
        a pair of {sleeve}-sleeved hands
        two hands with {sleeve} cuffs
        the cook's hands, with {sleeve} cuffs,
        a pair of hands with {sleeve} cuffs
        two {skin} hands in {sleeve} sleeves
        two {skin} hands with {sleeve} cuffs
        a pair of {skin} hands in {sleeve} sleeves
        the cook's {skin} hands, in {sleeve} sleeves,
        ^two hands below {sleeve} cuffs
        ^the pair of {skin} hands in {sleeve} sleeves
        ^two working hands in {sleeve} sleeves
        """)
}
