/// The sentences of captions. Slots: see `CaptionTeller`. Plain ones: what a person would write under the picture. They differ by what is told
/// first (the vessel, the foods, the hands, the tool, the place, the light), not by turns of phrase.
enum CaptionWordings {
    /// The vessel at work and what it holds.
    static let setting = [Wording](table: """
        ?!empty {v} [sits|stands|rests] on {counter} with {foods} {init}
        ?!empty {v} [sits|stands|rests] on {counter} and [holds|contains] {foods}
        ?!empty {v} on {counter} [holds|contains] {foods}
        ?!empty {v} [holds|contains] {foods}
        ?!empty {v} with {foods} {init} [sits|stands|rests] on {counter}
        ?!empty {v} [sits|stands|rests] in {light}, with {foods} {init}
        ?!empty On {counter} [sits|stands|rests] {v} with {foods} {init}
        ?!empty On {counter}, {v} [holds|contains] {foods}
        ?!empty On {counter}, in {light}, {v} [holds|contains] {foods}
        ?!empty {view} {v} [sits|stands|rests] on {counter} with {foods} {init}
        ?!empty {view} {v} on {counter} [holds|contains] {foods}
        ?!empty {view} {v} [holds|contains] {foods}
        ?!empty {view} {foods} {lie} {at}( on {counter})
        ?!empty {foods} {lie} {at}( on {counter})
        ?!empty {foods} {lie} {at}(, which [sits|stands|rests] on {counter})
        ?!empty {foods} <foods:be> {at}( on {counter})
        ?!empty {foods} {lie} together {at}( on {counter})
        ?!empty {foods} can be seen {at}( on {counter})
        ?!empty {at}( on {counter}) {lie} {foods}
        ?!empty {at}( on {counter}) <foods:be> {foods}
        ?!empty {centre} [sits|stands|rests] {v}( on {counter}) with {foods} {init}
        ?!empty There <foods:be> {foods} {at}( on {counter})
        ?!empty The [camera|view] looks [straight |]down on {v} with {foods}( on {counter})
        ?!empty,hollow The camera looks down into {v} with {foods} {init}
        ?!empty,hollow Filled with {foods}, {v} [sits|stands|rests] on {counter}
        ?!empty [Set|Standing|Resting] on {counter}, {v} [holds|contains] {foods}
        ?!empty {v} takes up [much|most|the middle] of the [picture|frame], with {foods} {init}
        ?!empty The [picture|frame] shows {v} with {foods} {init}( on {counter})
        ?!empty [Lying|Resting] {at}( on {counter}) <foods:be> {foods}
        ?!empty By now, {v} on {counter} [holds|contains] {foods}
        ?!empty By now, {foods} {lie} {at}( on {counter})
        ^?!empty {v} has {foods} {init}( and sits on {counter})
        ^?!empty Laid out {at}( on {counter}) <foods:be> {foods}
        ^?!empty {v}, [put|set] down on {counter}, holds {foods}
        ^?!empty On top of {counter} one [sees|finds] {v} with {foods} {init}
        ^?!empty {view} one [finds|sees] {foods} {at}( on {counter})
        ^?!empty {centre} one [finds|sees] {v}( on {counter}), with {foods} {init}
        ^?!empty {foods} <foods:have> been put {at}( on {counter})
        ^?!empty The eye falls on {v}( on {counter}), with {foods} {init}
        ?empty {v} [sits|stands|rests] on {counter}, empty
        ?empty {v} [sits|stands|rests] empty on {counter}
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
        ?hands {hand} <hand:reach> in and {vp:hand}
        ?hands {hand} <hand:reach> over {v} and {vp:hand}
        ?hands {hand} <hand:work> over {v}, {vping}
        ?hands {hand} <hand:work> [calmly|steadily|slowly|carefully], {vping}
        ?hands {moment} {hand} {vp:hand}
        ?hands {moment} {hand} <hand:be> {vping}
        ?hands {view} {hand} {vp:hand}
        ?hands {view} {hand} <hand:be> {vping}
        ?hands Over {v}, {hand} {vp:hand}
        ?hands Above {v}, {hand} {vp:hand}
        ?hands With {tool}, {hand} {vp-:hand}
        ?hands With {tool}, {hand} <hand:be> {vp-ing}
        ?hands With {tool} held [firmly|lightly|low], {hand} {vp-:hand}
        ?hands {hand} <hand:hold> {tool} and {vp-:hand}
        ?hands {hand} <hand:take> {tool} and {vp-:hand}
        ?hands {moment} {hand} <hand:hold> {tool} and {vp-:hand}
        ?hands Holding {tool}, {hand} {vp-:hand}
        ?hands Holding {tool}, {hand} <hand:be> {vp-ing}
        ?hands,tool {cl-}, and {hand} <hand:hold> {tool}
        ?hands {cl} as {hand} <hand:work> above {v}
        ?hands {cl} while {hand} <hand:work>
        ?hands {moment} {cl} as {hand} <hand:work>
        ?hands {s} <s:be> being {pp} by {hand}
        ?hands {moment} {s} <s:be> being {pp} by {hand}
        ?hands Reaching [in|across|in from the side|in from the edge], {hand} {vp:hand}
        ?hands From the [edge|side] of the [picture|frame], {hand} <hand:reach> in and {vp:hand}
        ?hands Into the [picture|frame] <hand:reach> {hand}, {vping}
        ?hands [Low|Close] over {v}, {hand} <hand:be> {vping}
        ?hands [Quietly|Calmly|Slowly|Carefully|Steadily|Deftly|Gently], {hand} {vp:hand}
        ?hands [Quietly|Calmly|Slowly|Carefully|Steadily|Deftly|Gently], {hand} <hand:be> {vping}
        ^?hands One sees {hand}, {vping}
        ^?hands {cl}, with {hand} [above|over] {v}
        ^?hands Together with {tool}, {hand} {vp-:hand}
        ^?hands {moment} one [sees|watches] {hand} {vping}
        ^?hands {view} one [sees|watches] {hand} {vping}
        ^?hands {hand} <hand:keep> on {vping}
        ^?hands {hand} <hand:use> {tool}, {vp-ing}
        ^?hands {moment} {hand} <hand:be> busy {vping}
        ^?hands {moment} {hand} <hand:go> on {vping}
        ?!hands {cl}
        ?!hands {moment} {cl}
        ?!hands {view} {cl}
        ?!hands {s} <s:have> [just|now] been {pp}
        ?!hands {moment} {s} <s:have> been {pp}
        ?!hands No hands are [needed|in view]: {cl}
        ?!hands {at}, {cl}
        ?!hands {cl}, and no hands are in view
        ?!hands,tool {tool} <tool:rest> {at} while {cl}
        ?!hands,tool {cl} while {tool} <tool:rest> {at}
        ?!hands,tool With {tool} left {at}, {cl}
        ^?!hands,tool Next to {tool}, {cl}
        ^?!hands With no hand about, {cl}
        ^?!hands Left alone, {cl}
        """)

    /// What else the vessel at work holds.
    static let rest = [Wording](table: """
        {init}, there <foods:be> also {foods}
        {init} <foods:be> {foods} [too|as well]
        {init} {lie} {foods} [too|as well]
        {v} also [holds|contains] {foods}
        {v} [holds|contains] {foods} [as well|too]
        {foods} {lie} {init} [too|as well]
        {foods} <foods:be> {init} [too|as well]
        {foods} {lie} next to that {init}
        [Beside|Next to|Around|Close to] [that|this] {lie} {foods}
        [Beside|Next to|Around|Close to] [that|this], {foods} {lie} {init}
        Also {init} <foods:be> {foods}
        There <foods:be> also {foods} {init}
        {foods} can be seen {init} [too|as well]
        Among the rest {lie} {foods}
        The rest of {v} is taken up by {foods}
        In the same {vnoun} {lie} {foods}
        ^Add to that {foods} {init}
        ^{v} has room for {foods} [too|as well]
        ^{view} {foods} {lie} {init}, too
        ^{foods} {lie} there [too|as well], {init}
        """)

    /// Another vessel or what lies on the bare counter.
    static let aside = [Wording](table: """
        ?otherfull {beside} [stands|sits|waits] {other} with {otherfoods}
        ?otherfull {beside}, {other} [holds|contains] {otherfoods}
        ?otherfull {other} with {otherfoods} [stands|waits|sits] [nearby|close by|to one side|within reach|beside it]
        ?otherfull {other} [stands|waits|sits] [nearby|close by|to one side|within reach|beside it] with {otherfoods} {otherin}
        ?otherfull {otherfoods} <otherfoods:wait> {otherat} [nearby|close by|to one side|within reach]
        ?otherfull There is also {other} with {otherfoods}( on {counter})
        ?otherfull {other} [holds|contains] {otherfoods} for later
        ?otherfull On {counter}, {other} with {otherfoods} [waits|stands by]
        ^?otherfull {other}, with {otherfoods}, stays [in the background|out of the way]
        ^?otherfull One also [sees|notices] {other} with {otherfoods}
        ^?otherfull {beside} one [sees|finds] {other} with {otherfoods}
        ?otherempty {beside} [stands|sits|waits] {other}, empty
        ?otherempty {beside}, {other} [stands|sits|waits] empty
        ?otherempty {other} [stands|waits|sits] empty [nearby|close by|to one side|within reach|beside it]
        ?otherempty There is also {other}( on {counter}), still empty
        ?otherempty {other} has nothing {otherin} yet and [stands|waits] [nearby|to one side|close by]
        ^?otherempty One also [sees|notices] {other}, empty
        ^?otherempty {beside} one [sees|finds] {other} with nothing {otherin}
        ?loose {beside} {lie} {loosefoods}
        ?loose {loosefoods} {lie} on the bare {counternoun} [nearby|close by|to one side|within reach]
        ?loose On the bare {counternoun} {lie} {loosefoods}
        ?loose On {counter} {lie} {loosefoods}
        ?loose There <loosefoods:be> {loosefoods} on the [bare |]{counternoun}, too
        ?loose {loosefoods} {lie} beside it on {counter}
        ^?loose One also [sees|notices] {loosefoods} on the bare {counternoun}
        ^?loose {loosefoods} <loosefoods:lie> close by on the {counternoun}
        """)

    /// The light.
    static let light = [Wording](table: """
        {light} [falls|lies] [on|over|across] {counter}
        {light} [falls|lies] [on|over|across] [everything|the scene|it all|the food]
        {light} [lights|covers|reaches] [the scene|everything|{counter}]
        The [scene|picture|whole scene|whole counter] is lit by {light}
        The [scene|picture|food] lies in {light}
        The light is {warm} and [comes|falls] from {side}
        The light [comes|falls] {warm} from {side}
        From {side} [comes|falls] {warm} light
        From {side}, {warm} light [falls|spreads] [over|across] {counter}
        From {side}, {warm} light [falls|spreads] [over|across] [everything|the scene|the food]
        {counter} lies in {light}
        {counter} is lit by {light}
        Everything [lies|stands] in {light}
        All of it lies in {light}
        In {light} lies {counter}
        [Over|Across] {counter} [falls|lies] {light}
        {view} {light} falls [over|across] [everything|the scene|{counter}]
        There is {light}[ on everything| on the scene|]
        [Window|Kitchen] light, {warm}, [comes|falls] from {side}
        A {warm} light [comes|falls] from {side}
        The {warm} light [comes|falls] from {side}
        {warm} light [comes|falls] in from {side}
        On {counter} [falls|lies] {light}
        On [everything|it all] [falls|lies] {light}
        ^{view} {light} fills the scene
        ^With {light} on it, {counter} [glows|gleams]
        ^{counter} is touched by {light}
        ^What light there is [comes|falls] {warm} from {side}
        ^Thanks to {light}, every shape stands out
        """)
}
