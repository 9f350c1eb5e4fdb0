/// Adverbials with which a sentence of a caption may open, and other small phrases that stand in many sentences.
enum Openings {
    /// Where the camera is: before a sentence that describes.
    static let view = [Wording](table: """
        [Seen|Viewed|Looked at|Shown] from [above|overhead|straight above|right above|directly above|high above],
        From [straight|directly|right|high] [above|overhead],
        From [above|overhead],
        In [this|the] [view from above|top-down view|overhead view|bird's-eye view|shot from above|overhead shot],
        [Directly|Straight|Right] [below|under|beneath] the [camera|lens],
        [Below|Beneath|Under] the [camera|lens|overhead camera],
        As [seen|viewed|shown] from [above|overhead],
        With the camera [straight above|overhead|high above|right above],
        To [the camera above|an eye above|anyone looking down],
        In [this|the] [frame|picture|image|shot],
        In [plain|full|clear] view of the camera,
        [Here|Now] in [view|full view|plain view],
        In a [close|clear|calm|plain|tidy] view from above,
        [Close|Quite close] [below|beneath] the camera,
        ^Looked down [on|upon],
        ^From [a|the] [bird's perspective|ceiling's point of view|camera's place overhead],
        ^With [a|the] lens [pointing|looking] straight down,
        ^[Framed|Caught|Filmed] from [above|overhead|right above],
        ^As a bird would see it,
        ^Through the [overhead lens|lens above],
        ^Laid out [below|beneath|for] the camera,
        ^In what the camera sees,
        """)

    /// When or how: before a sentence in which something happens.
    static let moment = [Wording](table: """
        At this [moment|point|instant|very moment],
        [Just|Right] now,
        For [now|the moment|a moment],
        At the moment [shown|seen here|of the picture],
        In this [step|moment|instant],
        [Meanwhile|Now|Here|Then],
        Here and now,
        [Slowly|Steadily|Calmly|Carefully|Quietly|Patiently|Neatly|Gently] [but surely|and evenly|and surely|and without haste|and without fuss],
        [Without|With no] [hurry|haste|fuss],
        In one [calm|steady|even|slow|sure] movement,
        With [a calm|an easy|a steady|a sure|an even] [movement|motion|touch],
        With [calm|easy|steady|even|slow] [movements|motions|strokes],
        In [calm|easy|steady|even|slow] [movements|motions],
        In the middle of the [action|step|work],
        As the [step|work|scene] goes on,
        While the [camera|lens] [watches|looks on],
        [Close|Near] to the middle[ of the picture| of the frame|],
        In the [thick|middle] of [it all|the action],
        Under the [eye of the camera|watching lens],
        By the look of it,
        Before the camera,
        [Bit by bit|Little by little|Step by step],
        ^Half way through the [step|movement|work],
        ^[Seconds|Moments] into the step,
        ^As the camera [watches|looks down|holds still],
        ^[Unhurried|Deliberate|Practised] as ever,
        ^In mid-movement,
        ^At the heart of the [picture|scene|frame],
        ^With some [care|patience|practice|skill],
        ^This time,
        ^Frozen in [time|one moment|the middle of the movement],
        ^On camera,
        """)

    /// Places in the picture, before an inverted sentence: "In the middle of the frame sits a bowl".
    static let centre = [Wording](table: """
        In the [middle|centre] of the [frame|picture|view|scene|shot|image]
        At the [centre|heart|middle] of the [frame|picture|view|scene|shot|image]
        In the [picture's|frame's] [middle|centre]
        [Right|Just] [below|under] the [camera|lens]
        [Midway|Halfway] across the [frame|picture]
        Near the [middle|centre] of the [frame|picture|shot]
        [Square|Squarely] [below|beneath|under] the [camera|lens]
        ^At the [focus|focal point] of the [frame|picture|shot]
        ^Where the [camera|lens|eye] is aimed
        ^Dead [centre|in the middle]
        ^About the [middle|centre] of [it all|the view]
        """)

    /// Where something else is: before a sentence about what lies around.
    static let beside = [Wording](table: """
        [Beside it|Next to it|Close by|Nearby|Alongside|Not far off|Within reach|Close at hand|To one side|Off to the side|A little apart|A little way off|Further off|At the edge|Just beside it]
        [Elsewhere|Further off|Somewhat apart] on the [counter|worktop|same surface]
        [Also|Likewise] in [view|the picture|the frame|the shot]
        Towards the [edge|border|side] of the [frame|picture|view|shot]
        [Near|Close to|At] the [edge|side|border] of the [frame|picture|shot]
        On the same [surface|worktop|counter]
        Away from the [centre|middle|main scene]
        Around the [main scene|middle|centre]
        [Left|Set] [nearby|close by|to one side|within reach]
        In the [background|surroundings|outer part of the frame]
        [Apart|Aside] from that
        ^A hand's breadth away
        ^[Put|Moved] aside
        ^[Sharing|Keeping] the space
        ^In the [remaining|rest of the] [space|picture]
        ^Within an arm's length
        ^As a neighbour
        ^Not quite in the middle
        """)

    /// The hands in view, one.
    static let oneHand = [Wording](table: """
        a hand in a {sleeve} sleeve
        one hand in a {sleeve} sleeve
        a single hand in a {sleeve} sleeve
        the cook's hand, in a {sleeve} sleeve,
        a {sleeve}-sleeved hand
        one {sleeve}-sleeved hand
        the {sleeve}-sleeved hand of the cook
        a hand with a {sleeve} cuff
        one hand with a {sleeve} cuff
        a hand reaching out of a {sleeve} sleeve
        a hand coming from a {sleeve} sleeve
        a {skin} hand in a {sleeve} sleeve
        one {skin} hand with a {sleeve} cuff
        the cook's {skin} hand, with a {sleeve} cuff,
        a {skin} hand below a {sleeve} cuff
        a cook's hand with a {sleeve} sleeve
        someone's hand in a {sleeve} sleeve
        ^a hand showing out of a {sleeve} sleeve
        ^a lone hand with a {sleeve} cuff
        ^the only hand, in a {sleeve} sleeve,
        ^a {skin} hand out of a {sleeve} sleeve
        ^a hand beneath a {sleeve} cuff
        """)

    /// The hands in view, two.
    static let twoHands = [Wording](table: """
        two hands in {sleeve} sleeves
        both hands, in {sleeve} sleeves,
        a pair of hands in {sleeve} sleeves
        the cook's two hands, in {sleeve} sleeves,
        the cook's hands, both in {sleeve} sleeves,
        two {sleeve}-sleeved hands
        both {sleeve}-sleeved hands
        a pair of {sleeve}-sleeved hands
        two hands with {sleeve} cuffs
        the cook's hands, with {sleeve} cuffs,
        a pair of hands with {sleeve} cuffs
        two {skin} hands in {sleeve} sleeves
        a pair of {skin} hands with {sleeve} cuffs
        the cook's {skin} hands, in {sleeve} sleeves,
        two hands reaching out of {sleeve} sleeves
        two hands coming from {sleeve} sleeves
        the fingers of two hands in {sleeve} sleeves
        two working hands in {sleeve} sleeves
        ^two hands below {sleeve} cuffs
        ^hands in {sleeve} sleeves, two of them,
        ^the pair of {skin} hands in {sleeve} sleeves
        ^both hands of the cook, with {sleeve} cuffs,
        ^two hands showing out of {sleeve} sleeves
        """)
}
