/// The sentences of captions. Slots: see `CaptionTeller`.
enum CaptionWordings {
    /// The vessel at work and what it holds.
    static let setting = [Wording](table: """
        ?!empty {v} [sits|stands|rests] on {counter} with {foods} {init}
        ?!empty {v} on {counter} [holds|carries|contains] {foods}
        ?!empty {v} [holds|carries|contains] {foods}
        ?!empty On {counter} [sits|stands|rests] {v} with {foods} {init}
        ?!empty On {counter}, {v} [holds|carries|contains] {foods}
        ?!empty {view} {v} [sits|stands|rests] on {counter} with {foods} {init}
        ?!empty {view} {v} on {counter} [holds|carries|contains] {foods}
        ?!empty {view} {v} [holds|carries|contains] {foods}
        ?!empty {foods} {lie} {at}( on {counter})
        ?!empty {foods} {lie} {at}(, which [sits|stands|rests] on {counter})
        ?!empty {view} {foods} {lie} {at}( on {counter})
        ?!empty {view} {foods} can be [seen|made out] {at}( on {counter})
        ?!empty {foods} can be [seen|made out] {at}( on {counter})
        ?!empty {at}( on {counter}) {lie} {foods}
        ?!empty {at}( on {counter}), {foods} {lie} [close together|in plain sight|ready|in the light]
        ?!empty {centre} [sits|stands|rests] {v}( on {counter}) with {foods} {init}
        ?!empty {centre} [sits|stands|rests] {v}( on {counter}), and {foods} {lie} {init}
        ?!empty There <foods:be> {foods} {at}( on {counter})
        ?!empty {view} there <foods:be> {foods} {at}( on {counter})
        ?!empty The [camera|lens|picture|view] looks [straight |directly |]down on {v} with {foods}( on {counter})
        ?!empty The [camera|lens] [hangs|hovers|stays] [above|over] {v}, which [holds|carries|contains] {foods}
        ?!empty {counter} carries {v} with {foods} {init}
        ?!empty {v} has a place on {counter} and [holds|carries|contains] {foods}
        ?!empty Against {counter}, {v} [shows|stands out] with {foods} {init}
        ?!empty Holding {foods}, {v} [sits|stands|rests] on {counter}
        ?!empty,hollow Filled with {foods}, {v} [sits|stands|rests] on {counter}
        ?!empty [Set|Placed|Standing|Resting] on {counter}, {v} [holds|carries|contains] {foods}
        ?!empty What {v} [holds|carries|contains] is easy to see: {foods}
        ?!empty {v} takes up [much|most|the middle] of the [picture|frame|view], with {foods} {init}
        ?!empty One can see {foods} {at}( on {counter})
        ?!empty [Nothing hides|Nothing covers] {foods} {at}( on {counter})
        ?!empty {v} with {foods} [has its place|has been put|is set] on {counter}
        ?!empty [Everything|All] {at}( on {counter}) is easy to make out: {foods}
        ?!empty [Looking|Gazing] [down|straight down], one sees {v} with {foods} {init}( on {counter})
        ?!empty The [shot|picture|frame|image] shows {v} with {foods} {init}( on {counter})
        ?!empty [Centred|Placed] in the [picture|frame|shot], {v} [holds|carries|contains] {foods}
        ?!empty On [top of|the surface of] {counter} [sits|stands|rests] {v}, and {foods} {lie} {init}
        ?!empty [Open|Plain] to the [eye|camera|lens], {foods} {lie} {at}( on {counter})
        ?!empty {counter} [forms|makes] the background, and {v} [holds|carries|contains] {foods}
        ?!empty {v} [sits|stands|rests] there( on {counter}), and {foods} {lie} {init}
        ?!empty [Lying|Resting|Waiting] {at}( on {counter}), {foods} <foods:be> [ready|in plain sight|easy to see]
        ?!empty So far, {v} [holds|carries|contains] {foods}
        ?!empty [By now|Meanwhile|At present], {v} on {counter} [holds|carries|contains] {foods}
        ?!empty [By now|Meanwhile|At present], {foods} {lie} {at}( on {counter})
        ?!empty {view} the eye finds {foods} {at}( on {counter})
        ?!empty {view} {counter} [carries|holds up] {v} with {foods}
        ?!empty The contents of {v} are [plain to see|in full view]: {foods}
        ^?!empty {v} is home for {foods}( and rests on {counter})
        ^?!empty {v} has {foods} {init}( and sits on {counter})
        ^?!empty Laid out {at}( on {counter}) <foods:be> {foods}
        ^?!empty Resting {at}( on {counter}), {foods} <foods:face> the camera
        ^?!empty The eye [falls|rests|lands] on {v}( on {counter}), with {foods} {init}
        ^?!empty Inside view: {foods}, all {at}( on {counter})
        ^?!empty {counter} lies under {v}, where one sees {foods}
        ^?!empty {v}, [put|set] down on {counter}, [holds|carries] {foods}
        ^?!empty {foods} <foods:make> up the contents of {v}( on {counter})
        ^?!empty {view} {counter} [bears|supports] {v} with {foods}
        ^?!empty On top of {counter} one [sees|finds] {v} with {foods} {init}
        ^?!empty {view} {foods} <foods:make> up the contents of {v}( on {counter})
        ^?!empty {view} one [finds|meets|sees] {foods} {at}( on {counter})
        ^?!empty Between {counter} and the camera there is {v} with {foods} {init}
        ^?!empty {centre} one [finds|sees] {v}( on {counter}), with {foods} {init}
        ?empty {v} [sits|stands|rests] on {counter}, [empty|with nothing to be seen {init}]
        ?empty {view} {v} [sits|stands|rests] empty on {counter}
        ?empty On {counter} [sits|stands|rests] {v}, still empty
        ?empty {centre} [sits|stands|rests] {v}( on {counter}), empty for now
        ^?empty {v} is there on {counter}, with nothing {init}
        """)

    /// What is done.
    static let act = [Wording](table: """
        ?hands {hand} {vp:hand}
        ?hands {hand} <hand:be> {vping}
        ?hands {hand} can be seen {vping}
        ?hands {hand} <hand:be> [busy|at work], {vping}
        ?hands {hand} <hand:be> [shown|seen|in the middle of] {vping}
        ?hands {moment} {hand} {vp:hand}
        ?hands {moment} {hand} <hand:be> {vping}
        ?hands {view} {hand} {vp:hand}
        ?hands {view} {hand} can be seen {vping}
        ?hands {Vping}, {hand} <hand:work> [on|away|calmly|steadily|at an even pace]
        ?hands Over {v}, {hand} <hand:be> {vping}
        ?hands Above {v}, {hand} {vp:hand}
        ?hands With {tool}, {hand} {vp-:hand}
        ?hands With {tool} [held|gripped] [firmly|lightly|loosely], {hand} <hand:be> {vp-ing}
        ?hands {hand} <hand:hold> {tool} and {vp-:hand}
        ?hands {moment} {hand} <hand:hold> {tool}, {vp-ing}
        ?hands Holding {tool}, {hand} <hand:be> {vp-ing}
        ?hands {tool} <tool:be> moved by {hand}: {cl-}
        ?hands {cl} as {hand} <hand:work>[ on| away| above {v}|]
        ?hands {cl} while {hand} <hand:stay> [close|near|over {v}|at work]
        ?hands {moment} {cl}, and {hand} <hand:be> [close by|at work|over {v}|in view]
        ?hands {s} <s:be> [being |]{pp} by {hand}
        ?hands {moment} {s} <s:be> [being |]{pp} by {hand}
        ?hands [Into|Across] the picture <hand:come> {hand}, {vping}
        ?hands Reaching [in|into the frame|into the picture|across], {hand} {vp:hand}
        ?hands [Bent|Held|Kept] low over {v}, {hand} <hand:be> {vping}
        ?hands It is {hand} that {vp:hand}
        ?hands The work is done by {hand}, {vping}
        ?hands The step [shown|seen] here: {hand}, {vping}
        ?hands The cook is at work: {hand} {vp:hand}
        ?hands {moment} the work goes on: {hand} {vp:hand}
        ?hands {view} {hand} <hand:be> [busy|at work], {vping}
        ?hands {hand} <hand:enter> the [picture|frame|view], {vping}
        ?hands {hand} <hand:have> [started|begun] {vping}
        ?hands {hand} <hand:go> on {vping}
        ?hands {moment} {hand} <hand:go> on {vping}
        ?hands [Quietly|Calmly|Slowly|Carefully|Steadily|Deftly|Gently], {hand} {vp:hand}
        ?hands [Quietly|Calmly|Slowly|Carefully|Steadily|Deftly|Gently], {hand} <hand:be> {vping}
        ?hands [Leaning|Stretching|Coming] [in|into view|into the frame] from the [edge|side|border], {hand} {vp:hand}
        ?hands What happens is the work of {hand}: {cl}
        ?hands {tool} <tool:be> in use: {hand} {vp-:hand}
        ?hands {tool} <tool:be> held by {hand}, {vp-ing}
        ?hands Busy with {tool}, {hand} <hand:be> {vp-ing}
        ?hands {moment} {tool} <tool:be> held by {hand}, {vp-ing}
        ^?hands {hand} <hand:attend> to the work, {vping}
        ^?hands Look at {hand}, {vping}
        ^?hands One sees {hand}, {vping}
        ^?hands The job of {hand} is clear: {cl}
        ^?hands Thanks to {hand}, {cl}
        ^?hands Into view <hand:reach> {hand}, {vping}
        ^?hands {cl}, with {hand} [above|over] {v}
        ^?hands From {v} up to {hand}, all is movement: {cl}
        ^?hands Together with {tool}, {hand} {vp-:hand}
        ^?hands {moment} it is {hand} {vping}
        ^?hands {moment} one watches {hand} {vping}
        ^?hands {view} one watches {hand} {vping}
        ^?hands {moment} {cl}, thanks to {hand}
        ^?hands {hand} <hand:keep> on {vping}
        ^?hands {hand} <hand:use> {tool}, {vp-ing}
        ^?hands By means of {tool}, {hand} {vp-:hand}
        ^?hands {moment} {hand} <hand:be> at it with {tool}, {vp-ing}
        ^?hands {s}[, it is clear,|, as one can see,] <s:be> {pp} by {hand}
        ^?hands {moment} {hand} <hand:go> about {vping}
        ?!hands {cl}
        ?!hands {moment} {cl}
        ?!hands {view} {cl}
        ?!hands {view} one sees that {cl}
        ?!hands {s} <s:have> [just|now] been {pp}
        ?!hands {moment} {s} <s:have> been {pp}
        ?!hands [Freshly|Newly|Just] {pp}, {s} <s:show> the change
        ?!hands No hand is [needed|near|in sight]: {cl}
        ?!hands [Nobody|No one] [touches|is touching] anything: {cl}
        ?!hands Something is going on {at}: {cl}
        ?!hands The step [shown|seen] here needs no hands: {cl}
        ?!hands,tool {tool} <tool:rest> {at} while {cl}
        ?!hands,tool {moment} {cl}, with {tool} left {at}
        ?!hands,tool With {tool} left {at}, {cl}
        ?!hands,tool {view} {tool} <tool:lie> {at} while {cl}
        ^?!hands,tool {tool} <tool:stay> behind {at}: {cl}
        ^?!hands,tool Next to {tool}, {cl}
        ^?!hands All by itself, the work goes on: {cl}
        ^?!hands With no hand about, {cl}
        ^?!hands Left alone, the scene speaks for itself: {cl}
        ^?!hands One can tell that {cl}
        """)

    /// What else the vessel at work holds.
    static let rest = [Wording](table: """
        {foods} <foods:share> the space {init}
        {init}, there <foods:be> also {foods}
        {init} <foods:be> {foods} [too|as well]
        {v} also [holds|carries|contains] {foods}
        {v} [holds|carries|contains] {foods} [as well|too|besides]
        Besides, {v} [holds|carries|contains] {foods}
        [Beside|Next to|Around|Close to] [that|this], {foods} {lie} {init}
        [Among|Between] all this {lie} {foods}
        Also {init} <foods:be> {foods}
        {foods} can be [seen|made out] {init} [too|as well]
        Mixed with the rest or beside it {lie} {foods}
        Then there <foods:be> {foods} {init}
        Not to be missed <foods:be> {foods} {init}
        The rest of {v} is [taken up|filled] by {foods}
        In the same {vnoun}, {foods} {lie} [close by|near the rest]
        Further {init} <foods:be> {foods}
        One also [sees|finds] {foods} {init}
        Close by, still {at}, {lie} {foods}
        To this <foods:be> added {foods} {init}
        ^Add to that {foods} {init}
        ^Company comes from {foods} {init}
        ^Nor <foods:be> {foods} missing {init}
        ^{foods} <foods:complete> the picture {init}
        ^{v} finds room for {foods} [too|as well]
        ^{view} {foods} {lie} {init}, too
        ^One must not forget {foods} {init}
        ^{foods} {lie} there [too|as well], {init}
        ^Counting on, there <foods:be> {foods} {init}
        """)

    /// Another vessel or what lies on the bare counter.
    static let aside = [Wording](table: """
        ?otherfull {beside} [stands|sits|waits] {other} with {otherfoods}
        ?otherfull {beside}, {other} [holds|contains] {otherfoods}
        ?otherfull {other} with {otherfoods} [stands|waits|sits] [nearby|close by|to one side|within reach|beside it]
        ?otherfull {otherfoods} <otherfoods:wait> {otherat} [nearby|close by|to one side|within reach]
        ?otherfull {view} {other} with {otherfoods} can be seen [as well|too|to one side]
        ?otherfull There is also {other} with {otherfoods}( on {counter})
        ?otherfull {other} [holds|contains] {otherfoods} for [later|now]
        ?otherfull On {counter}, {other} with {otherfoods} [waits|stands by]
        ?otherfull {counter} has room for {other} with {otherfoods}
        ^?otherfull {other}, with {otherfoods}, [keeps|stays] [in the background|out of the way]
        ^?otherfull One also [sees|notices] {other} with {otherfoods}
        ^?otherfull {beside} one [sees|finds] {other} with {otherfoods}
        ?otherempty {beside} [stands|sits|waits] {other}, empty
        ?otherempty {beside}, {other} [stands|sits|waits] empty
        ?otherempty {other} [stands|waits|sits] empty [nearby|close by|to one side|within reach|beside it]
        ?otherempty There is also {other}, empty( on {counter})
        ?otherempty {other} has nothing {otherin} yet and [stands|waits] [nearby|to one side|close by]
        ?otherempty {counter} has room for {other}, too
        ^?otherempty One also [sees|notices] {other}, empty
        ^?otherempty {beside} one [sees|finds] {other} with nothing {otherin}
        ?loose {beside} {lie} {loosefoods}
        ?loose {loosefoods} {lie} on the bare surface [nearby|close by|to one side|within reach]
        ?loose On the bare {counternoun} {lie} {loosefoods}
        ?loose On {counter} {lie} {loosefoods}
        ?loose There <loosefoods:be> {loosefoods} on the [bare |]{counternoun}, too
        ?loose {view} {loosefoods} {lie} beside it on {counter}
        ^?loose One also [sees|notices] {loosefoods} on the bare {counternoun}
        ^?loose {loosefoods} <loosefoods:keep> close on the {counternoun}
        """)

    /// The light.
    static let light = [Wording](table: """
        {light} [falls|lies|rests|plays|spreads] [on|over|across] {counter}
        {light} [falls|lies|rests|plays|spreads] [on|over|across] [everything|the scene|it all|the whole scene]
        {light} [lights|touches|covers|reaches] [the scene|everything|{counter}]
        The [scene|picture|whole|counter] is lit by {light}
        The [scene|picture|whole view] lies in {light}
        The light is {warm} and [comes|falls|reaches in] from {side}
        The light, {warm}, [comes|falls|reaches in] from {side}
        From {side} [comes|falls] {warm} light
        From {side}, {warm} light [falls|spreads|reaches] [over|across] {counter}
        From {side}, {warm} light [falls|spreads|reaches] [over|across] [everything|the scene|it all]
        {counter} [shines|glows|lies] in {light}
        {counter} [shows|catches] {light}
        Everything [lies|stands|rests|is bathed] in {light}
        All of it [lies|stands|rests|is] in {light}
        Shadows point away from {side}, where the {warm} light comes from
        [Lit|Touched|Brightened] by {light}, {counter} shows its [surface|grain|colour]
        In {light}, {counter} shows its [surface|colour]
        [Over|Across] {counter} [falls|lies|plays] {light}
        {view} {light} [falls|lies|plays] [over|across] [everything|the scene|{counter}]
        The day's light is {warm} here and [comes|falls] from {side}
        It is {light} that [falls|lies] [on|over] [everything|the scene|{counter}]
        There is {light}[ on everything| on the scene| over it all|]
        [Edges|Rims|Surfaces] and [edges|rims|shapes] catch {light}
        The light reaches everything from {side} and is {warm}
        [Coming|Falling|Reaching in] from {side}, the light is {warm}
        [Coming|Falling|Reaching in] from {side}, {warm} light [touches|covers] [everything|the scene]
        [Every|Each] [edge|rim|shape] catches {light}
        The [whole scene|work|whole picture] is [bathed|seen|held] in {light}
        [Shadow|Shade] falls on the side away from {side}, as the light there is {warm}
        {warm} is the light, and it [comes|falls] from {side}
        {warm} light from {side} [meets|reaches|finds] {counter}
        On {counter} [falls|lies|rests] {light}
        On [everything|it all|all this] [falls|lies|rests] {light}
        [Window|Kitchen] light, {warm}, [comes|falls] from {side}
        A {warm} light [comes|falls|reaches in] from {side}
        The {warm} light [comes|falls|reaches in] from {side}
        [Around|About] it all there is {light}
        [Bathed|Seen|Lying] in {light}, {counter} [shines|glows] a little
        ^{view} {light} [colours|fills] the scene
        ^With {light} on it, {counter} [glows|gleams]
        ^{counter} is touched by {light}
        ^Thanks to {light}, every shape stands out
        ^Light of a {warm} kind [comes|falls] from {side}
        ^{light} does the rest[| for the scene| for the picture]
        ^What light there is [comes|falls] {warm} from {side}
        ^Shadows lean away from {side}, for the light there is {warm}
        ^Where the {warm} light comes from is easy to tell: from {side}
        """)
}
