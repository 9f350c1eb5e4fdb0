/// How stirring, mixing and the work on dough is told. See `OperationWordings` for the kinds of lines.
enum MixingWordings {
    static let text = """
    == whisk
    do whisk {s}
    do whisk {s} together
    do beat {s} [well|lightly|thoroughly|until smooth]
    do [briskly|lightly|gently|vigorously] whisk {s}
    do whisk {s} until [smooth|foamy|evenly mixed|pale]
    do whisk {s} in [quick|small|wide] circles
    do whisk {s} up
    do beat {s} with [quick|even] strokes of {tool}
    do whisk {s} [without stopping|from the bottom up|for a minute]
    do tilt {v} and whisk {s}
    do whisk {s} thoroughly
    do whisk {s} from the middle outwards
    do ^beat {s} round and round
    do ^whisk air into {s}
    do ^whisk {s} lump by lump until none is left
    to until no lumps are left
    to until foamy
    to so that {they} <they:turn> [smooth|airy|even]
    to ^till {they} <they:fall> in a thick thread
    to until even in colour
    vp whisk {s} {at}
    vp beat {s} with {tool}
    vp sweep {tool} round {v} through {s}
    vp turn {tool} in quick circles through {s}
    vp move {tool} so fast that {s} <s:swirl>
    vp ^beat air into {s}
    vp ^drive {tool} round and round through {s}
    cl {tool} <tool:draw> circles in {s}
    cl {s} <s:be> being whisked {at}
    cl {s} <s:swirl> around {tool}
    cl {tool} <tool:stand> in {s}, which <s:have> just been beaten
    cl small bubbles form round {tool}
    cl ^in the wake of {tool}, {s} <s:turn> smooth
    cl ^round after round, {tool} <tool:go> through {s}
    pp whisked
    pp beaten
    pp ^beaten through and through
    == stir
    do stir {s}
    do stir {s} [well|slowly|gently|now and then]
    do [slowly|gently|steadily|constantly] stir {s}
    do ?sub,!source stir {s} {to}
    do stir {s} round and round
    do stir {s} from the bottom up
    do stir {s} [in wide circles|in slow circles|in figures of eight]
    do stir {s} through
    do stir around {s}
    do keep moving {tool} and stir {s}
    do stir {s} until [evenly mixed|everything is coated|warm through]
    do give {s} a good stir
    do swirl {s} about
    do ^stir and stir {s}
    do ^stir {s} without a pause
    do ^lazily stir {s}
    to so that nothing sticks
    to until evenly mixed
    to until {they} <they:come> together
    to to keep the bottom from catching
    to ^till the colour is even
    to and scrape down the sides
    vp stir {s} {at}
    vp move {tool} through {s}
    vp draw slow circles in {s} with {tool}
    vp push {s} around {v} with {tool}
    vp turn {s} over with {tool}
    vp ^trace rings through {s} with {tool}
    vp ^keep {s} moving with {tool}
    cl {tool} <tool:leave> a trail in {s}
    cl {s} <s:be> being stirred {at}
    cl {tool} <tool:go> round in {s}
    cl {s} <s:turn> slowly about {tool}
    cl {s} <s:have> been stirred until even
    cl ^lazy circles follow {tool} through {s}
    cl ^after {tool}, {s} <s:close> up again
    pp stirred
    pp moved about
    pp ^stirred round and round
    == mix
    do mix {s}
    do mix {s} [well|thoroughly|together|until even]
    do combine {s}
    do [thoroughly|gently|carefully|evenly] mix {s}
    do mix {s} until [just combined|no dry patches are left|evenly combined]
    do ?many work {s} together
    do mix together {s}
    do ?sub mix in {s}
    do mix {s} with [slow|wide|firm] turns of {tool}
    do mix {s} from the outside in
    do mix up {s}
    do combine {s} with [a few turns|slow turns]
    do ^?sub incorporate {s}
    do ^mix {s} through and through
    do ^mix {s} with patience
    to until no streaks are left
    to so that {they} <they:be> the same all through
    to until {they} <they:hold> together
    to without overdoing it
    to ^till you cannot tell the parts apart
    vp mix {s} {at}
    vp work {s} together with {tool}
    vp turn {s} over and over
    vp bring {s} together with {tool}
    vp push {tool} through {s} to mix {them}
    vp ^combine {s} turn by turn
    vp ^blend {s} together with {tool}
    cl {tool} <tool:bring> {s} together
    cl {s} <s:be> being mixed {at}
    cl {s} <s:come> together around {tool}
    cl {s} <s:have> just been mixed
    cl streaks still show where {tool} <tool:have> been in {s}
    cl ^bit by bit, {s} <s:become> one
    cl ^hardly a streak is left in {s}
    pp mixed
    pp worked together
    pp ^brought together
    == knead
    do knead {s}
    do knead {s} [well|by hand|firmly|until smooth]
    do [firmly|patiently|thoroughly|lightly] knead {s}
    do knead {s} until [smooth|elastic|supple|smooth and springy]
    do knead {s} with the heels of the hands
    do knead {s} by pushing and turning
    do knead {s} for some minutes
    do press down, turn and knead {s}
    do knead {s} over and over
    do knead {s} into a [smooth|soft|firm] ball
    do knead {s} [on and on|with both hands]
    do knead through {s}
    do ^knead all the lumps out of {s}
    do ^knead {s} as long as it takes
    do ^give {s} a long knead
    to until {they} <they:spring> back
    to until {they} no longer <they:stick>
    to so that {they} <they:turn> elastic
    to ^till the surface shines
    to and shape {them} into a ball
    vp knead {s} {at}
    vp press down {s} and ~fold {them} over
    vp push {s} away and ~pull {them} back
    vp lean into {s}
    vp turn and ~press {s}
    vp ^sink into {s} again and again
    vp ^shove {s} to and fro
    cl {s} <s:be> being kneaded {at}
    cl {s} <s:give> under the pressure and <s:spring> back
    cl {s} <s:have> been kneaded smooth
    cl {s} <s:lie> {at}, dented by the kneading
    cl ^push by push, {s} <s:grow> smooth
    cl ^dents show in {s} from the kneading
    pp kneaded
    pp pressed and folded
    pp ^pushed and turned
    == roll
    do roll out {s}
    do roll {s} [flat|out flat|thin|out thinly]
    do [evenly|thinly|gently] roll out {s}
    do roll {s} into a [thin|flat|even] sheet
    do roll out {s} from the middle outwards
    do roll {s} to and fro until flat
    do roll {s} to the [thickness of a coin|thinness of a coin]
    do flatten {s} under {tool}
    do roll {tool} over {s}
    do roll out {s} and turn {them} now and then
    do roll {s} out to the edges
    do roll out {s} with [even|light] pressure
    do ^roll {s} ever thinner
    do ^roll and turn {s}
    do ^run and roll {tool} over {s}
    to until thin and even
    to so that {they} <they:be> as thin as a coin
    to turning {them} now and then
    to ^into a rough round
    to until {they} <they:cover> the width
    vp roll {s} out {at}
    vp push {tool} over {s}
    vp roll {tool} to and fro across {s}
    vp flatten {s} with {tool}
    vp lean on {tool} and ~roll {s} thin
    vp ^send {tool} back and forth over {s}
    vp ^stretch {s} flat beneath {tool}
    cl {tool} <tool:roll> over {s}
    cl {s} <s:be> being rolled out {at}
    cl {s} <s:spread> flat under {tool}
    cl {s} <s:have> become a flat sheet
    cl {tool} <tool:lie> across {s}
    cl ^pass by pass, {s} <s:grow> thinner
    cl ^flat and even, {s} <s:cover> {v}
    pp rolled out
    pp rolled flat
    pp ^flattened
    == fold
    do fold {s}
    do ?sub,!dish fold in {s}
    do [gently|lightly|carefully] fold {s}
    do ?sub fold {s} [gently|carefully|lightly] {to}
    do fold {s} over
    do fold {s} [with slow strokes|with a light hand|with wide strokes]
    do fold {s} with {tool}, [turning|lifting] from below
    do ?sub fold {s} through
    do fold {s} a few times
    do slip {tool} underneath and fold {s}
    do fold {s} [from the edge|from the bottom up]
    do fold {s} softly
    do ^fold {s} turn by turn
    do ^fold {s} just as long as needed
    do ^lift and fold {s}
    to without knocking the air out
    to until just combined
    to so that {they} <they:stay> light
    to ^and stop as soon as {they} <they:be> even
    to with a few turns only
    vp fold {s} {at}
    vp lift {s} with {tool} and ~turn {them} over
    vp slip {tool} under {s}
    vp turn {s} over on {themselves}
    vp ^fold and ~turn {s} with a light touch
    vp ^carry {s} up and over with {tool}
    cl {tool} <tool:lift> {s} from below
    cl {s} <s:be> being folded {at}
    cl {s} <s:have> been folded over
    cl {tool} <tool:slide> under {s}
    cl ^fold upon fold, {s} <s:come> together
    cl ^over and over, {tool} <tool:turn> {s}
    pp folded
    pp turned over gently
    pp ^folded turn by turn
    == toss
    do toss {s}
    do toss {s} [well|gently|lightly|together]
    do [gently|lightly|thoroughly] toss {s}
    do toss {s} until [coated|evenly coated|everything glistens]
    do toss {s} with {tool}
    do toss {s} a few times
    do toss and turn {s}
    do toss {s} about
    do lift and toss {s}
    do toss {s} from [below|the bottom]
    do toss everything: {s}
    do toss {s} loosely
    do ^toss {s} high and low
    do ^toss {s} up and let {them} fall
    do ^toss {s} until nothing lies still
    to so that everything is coated
    to until well mixed
    to without crushing anything
    to ^until every piece shines
    to to spread the flavour
    vp toss {s} {at}
    vp lift {s} and ~let {them} tumble
    vp turn {s} with {tool}
    vp throw {s} up a little
    vp ^tumble {s} about {at}
    vp ^scoop {s} up and ~let {them} drop
    cl {s} <s:tumble> {at}
    cl {s} <s:be> being tossed {at}
    cl {tool} <tool:lift> {s}
    cl {s} <s:have> just been tossed
    cl ^loose and jumbled, {s} <s:settle> {at}
    cl ^up and over, {s} <s:tumble> off {tool}
    pp tossed
    pp turned about
    pp ^tumbled
    == blend
    do blend {s}
    do blend {s} until [smooth|silky|creamy|no bits are left]
    do blend {s} to a [smooth|creamy|thick] [mass|mixture]
    do [thoroughly|briefly] blend {s}
    do blend {s} together
    do blend {s} [for a minute|in short bursts|in several bursts]
    do blend {s} into one smooth mass
    do blitz {s} until smooth
    do blend {s} [well|fully]
    do blend {s} without a break
    do blend all of {s}
    do blend {s} on high
    do ^blitz {s} [into something smooth|for a moment]
    do ^blend every last bit of {s}
    do ^pulse {s} until fine
    to until nothing coarse is left
    to so that {they} <they:pour> easily
    to until smooth and even
    to ^until {they} <they:pour> like a thick drink
    to scraping down the sides once
    vp blend {s} {at}
    vp hold {v} while {s} <s:be> blended
    vp steady {v} and ~blend {s}
    vp ^keep {v} still while {s} <s:spin>
    vp ^blitz {s} {at}
    cl {s} <s:be> being blended {at}
    cl {s} <s:whirl> {at}
    cl {s} <s:have> been blended smooth
    cl {s} <s:turn> to one smooth mass
    cl ^round and round, {s} <s:spin> {at}
    cl ^nothing coarse is left of {s}
    pp blended
    pp whirled smooth
    pp ^blitzed
    == marinate
    do marinate {s}
    do marinate {s} [well|for a while|on all sides]
    do leave {s} to marinate
    do coat {s} [well|on all sides|evenly]
    do let {s} marinate
    do massage and coat {s}
    do rub and marinate {s}
    do marinate {s} until [well coated|full of flavour]
    do coat {s} and let {them} marinate
    do marinate {s}, turning {them} once
    do [thoroughly|patiently] marinate {s}
    do ^coat every side of {s}
    do ^marinate {s} as long as time allows
    do ^marinate {s} from all sides
    to so that the flavour goes deep
    to until every piece is coated
    to and let {them} rest
    to ^to let {them} soak up the taste
    to for a good half hour
    vp coat {s} {at}
    vp rub {s} all over
    vp turn {s} about to coat {them}
    vp massage {s} {at}
    vp ^press the flavour into {s}
    vp ^roll {s} about {at}
    cl {s} <s:be> marinating {at}
    cl {s} <s:rest> {at}, coated all over
    cl {s} <s:soak> up the flavour {at}
    cl {s} <s:have> been coated {at}
    cl ^coated on every side, {s} <s:wait> {at}
    cl ^flavour seeps into {s}
    pp coated
    pp marinated
    pp ^rubbed all over
    """
}
