/// How the knife's work, and what else is done to one food before it is cooked, is told. See `OperationWordings` for the kinds of lines.
enum KnifeWordings {
    static let text = """
    == chop
    do chop {s}( into small pieces)
    do [roughly|coarsely|evenly] chop {s}
    do chop {s} into [small|even|bite-size|rough] pieces
    do ?!herb,!nut cut {s} into [small|neat|even] [cubes|pieces|chunks]
    do ?!herb,!leafy,!nut dice {s}[ evenly| neatly|]
    do chop up {s}
    do chop {s} [quite small|rather coarsely|fairly small]
    do chop {s}, rocking {tool} [back and forth|from tip to heel]
    do ?!herb cut {s} [crosswise|lengthways], then chop {them} small
    do [patiently|steadily|carefully] chop {s}
    do chop {s} into pieces [of one size|no bigger than a thumbnail]
    do ^cut up {s} into [rough|little] pieces
    do ^chop through {s} [again and again|from end to end]
    do ^?!herb,!nut cut {s} up small, cube by cube
    to until the pieces are all [alike|small]
    to so that every piece is about the same size
    to ready for later
    to ^until nothing large is left
    to and push the pieces together
    vp bring {tool} down on {s} again and again
    vp chop {s} {at}
    vp rock {tool} through {s}
    vp cut {s} into small pieces with {tool}
    vp ?!herb guide {tool} across {s} in short cuts
    vp gather {s} under {tool} and ~chop
    vp chop {s} without hurry
    vp ^push {tool} through {s}, piece by piece
    vp ^work along {s} with {tool}, leaving small pieces behind
    vp ^reduce {s} to small pieces
    cl {tool} <tool:rise> and <tool:fall> over {s}
    cl {s} <s:fall> apart into small pieces under {tool}
    cl {tool} <tool:have> nearly finished chopping {s}
    cl {s} <s:be> being cut small {at}
    cl {s} <s:have> just been chopped, and the pieces lie close together
    cl ^stroke by stroke, {tool} <tool:turn> {s} into small pieces
    cl ^small pieces of what was whole a minute ago lie {at}
    pp chopped
    pp cut into pieces
    pp ^cut up small
    == slice
    do slice {s}( [thinly|evenly])
    do [thinly|evenly|carefully|neatly] slice {s}
    do cut {s} into [thin|even|neat|thick] slices
    do slice {s} as [thinly|evenly] as you can
    do slice {s} crosswise
    do cut {s} across into [thin|even] slices
    do slice through {s} [from end to end|in even strokes|in long strokes]
    do slice {s}, drawing {tool} [towards you|smoothly through]
    do ?piece slice {s} from [end to end|one side to the other]
    do slice {s} [finger-thick|about as thick as a coin]
    do steady {s} with one hand and slice {them}
    do ^cut slice after slice from {s}
    do ^slice all of {s} [into thin pieces|without pressing]
    do ^make thin slices of {s}
    to until all of {them} <s:be> cut
    to so that the slices come out even
    to and fan the slices out
    to ^keeping the slices together
    to ready for what comes next
    vp draw {tool} through {s}
    vp slice {s} {at}
    vp cut {s} into slices with {tool}
    vp move {tool} along {s}, slice by slice
    vp steady {s} and ~slice with {tool}
    vp cut thin slices from {s}
    vp let {tool} glide through {s}
    vp ^press {tool} down through {s}, one slice at a time
    vp ^take slice after slice off {s}
    cl {tool} <tool:pass> through {s} and leaves slices behind
    cl {s} <s:be> being sliced {at}
    cl slice after slice falls away from {tool}
    cl {tool} <tool:be> halfway through {s}
    cl {s} <s:have> been cut into slices that lean on one another
    cl ^row upon row of slices falls away behind {tool}
    cl ^of {s}, only slices remain
    pp sliced
    pp cut into slices
    pp ^taken apart slice by slice
    == peel
    do peel {s}
    do peel the skin [off|from] {s}
    do ?!fish [thinly|carefully|neatly] peel {s}
    do peel {s} [from top to bottom|all the way round|in long strips]
    do peel {s}, turning {them} as you go
    do hold {s} in one hand and peel {them}
    do peel away the [skin|outer skin] of {s}
    do ?tool peel {s} by pulling {tool} [towards you|downwards]
    do take {s} and peel off the skin
    do peel {s} [one side after the other|bit by bit]
    do peel all of {s}
    do ^pare the skin from {s}
    do ^peel every bit of skin from {s}
    do ^get {s} out of the skin: peel {them}
    to until no skin is left
    to and leave the peel aside
    to so that only the flesh is left
    to ready for the knife
    to ^without taking too much of the flesh
    vp peel {s} {at}
    vp pull {tool} along {s}
    vp turn {s} against {tool}
    vp take the skin off {s}
    vp strip the skin from {s} with {tool}
    vp run {tool} down the side of {s}
    vp ^bare {s}, strip by strip
    vp ^pare {s} with {tool}
    cl {tool} <tool:run> along {s}, and the skin comes away
    cl the skin comes off {s} in strips
    cl {s} <s:be> being peeled {at}
    cl {s} <s:have> lost all the skin
    cl {tool} <tool:have> taken the skin from {s}
    cl ^strip by strip, {s} <s:come> out of the skin
    cl ^nothing of the skin is left on {s}
    pp peeled
    pp freed of the skin
    pp ^bared of all skin
    == grate
    do grate {s}
    do [finely|coarsely|freshly] grate {s}
    do grate {s} into a [small|loose|soft] heap
    do rub {s} [over|along|down] {tool}
    do grate {s} on the [fine|coarse] side of {tool}
    do grate {s} straight {to}
    do grate {s} [with short strokes|with long strokes|with light pressure]
    do grate {s} by moving {them} up and down {tool}
    do hold {tool} still and grate {s}
    do grate enough of {s}
    do grate {s} until [a loose heap|a small mound] forms
    do grate {s} to [fine|thin] strands
    do ^grate all of {s} [into fine strands|bit by bit]
    do ^move {s} along {tool} and grate {them} fine
    do ^send {s} down {tool} to grate {them}
    to until only a small end is left
    to and keep the fingers clear
    to so that {they} <they:fall> loosely
    to ^and gather up what falls
    to until there is enough
    vp rub {s} along {tool}
    vp grate {s} {at}
    vp push {s} down {tool}
    vp move {s} up and down {tool}
    vp press {s} against {tool}
    vp ^work {s} over {tool} in short strokes
    vp ^let {s} fall through {tool} as fine strands
    cl {s} <s:fall> through {tool} in fine strands
    cl {s} <s:be> being grated {at}
    cl a loose heap grows under {tool}
    cl {tool} <tool:turn> {s} into a soft heap
    cl {s} <s:have> been grated into a loose mound
    cl ^below {tool}, fine strands pile up
    cl ^of {s}, a fluffy heap is left
    pp grated
    pp rubbed along the grater
    pp ^reduced to fine strands
    == crack
    do crack {s} {to}
    do crack {s} [on the rim of {v}|against the rim of {v}]
    do [gently|carefully|neatly] crack {s} {to}
    do crack {s} one-handed {to}
    do crack {s} and [let|allow] the inside [drop|slide] {to}
    do break {s} {to}
    do crack the shell of {s} over {v}
    do crack open {s} {over}
    do tap and crack {s} on the edge of {v}
    do crack {s}, one after the other, {to}
    do crack {s} [low|close] over {v}
    do take {s} and crack {them} {to}
    do ^break open {s} {over}
    do ^crack {s} with one tap {over}
    do ^let {s} break against {v} and fall in
    to and discard the shells
    to without breaking the yolks
    to taking care that no shell falls in
    to ^and keep the yolks whole
    to and throw the shells away
    vp crack {s} {to}
    vp break {s} against the rim of {v}
    vp open {s} over {v}
    vp let {s} slide out of the shell {to}
    vp tap {s} on the edge of {v}
    vp hold the broken shell above {v}
    vp ^part the shell of {s} above {v}
    vp ^split the shell and ~let {s} drop {to}
    cl {s} <s:drop> {to}, fresh from the shell
    cl {s} <s:be> being cracked {over}
    cl the shell parts and {s} <s:slide> {to}
    cl {s} <s:have> left the shell and <s:lie> {at}
    cl ^out of the shell, {s} <s:come> to rest {at}
    cl ^with a small crack, {s} <s:fall> {to}
    pp cracked
    pp broken open
    pp ^let out of the shell
    == mash
    do mash {s}
    do mash {s} with the back of {tool}
    do mash {s} [roughly|until smooth|to a coarse paste|to a smooth paste]
    do [thoroughly|gently|roughly|patiently] mash {s}
    do press down on {s} with {tool} and mash {them}
    do mash {s} against the side of {v}
    do mash {s} until [soft|creamy|no lumps are left]
    do mash the soft {plain}
    do mash {s} [bit by bit|a little at a time]
    do mash up {s}
    do lean on {tool} and mash {s}
    do mash {s} [into a soft heap|into a thick mass]
    do ^mash away at {s}
    do ^mash everything that is left of {s}
    do ^mash {s} under {tool}, turn by turn
    to until hardly a lump is left
    to so that {they} <they:turn> creamy
    to leaving a few lumps for bite
    to until soft all through
    to ^till {they} <they:hold> together
    vp mash {s} {at}
    vp press {tool} into {s}
    vp crush {s} under {tool}
    vp lean on {tool} above {s}
    vp squash {s} against {v}
    vp ^flatten {s} under {tool} again and again
    vp ^bear down on {s} with {tool}
    cl {tool} <tool:sink> into {s}
    cl {s} <s:be> being mashed {at}
    cl {s} <s:give> way under {tool} and <s:turn> soft
    cl {tool} <tool:leave> furrows in {s}
    cl {s} <s:have> been mashed to a soft heap
    cl ^under {tool}, {s} <s:lose> every edge
    cl ^hardly a lump is left of {s}
    pp mashed
    pp pressed to a mash
    pp ^squashed flat
    == crush
    do crush {s}
    do [coarsely|finely|roughly] crush {s}
    do crush {s} with [short|firm] blows of {tool}
    do pound {s} [to a paste|to crumbs|to small bits]
    do crush {s} [into small bits|into a rough paste|to fine bits]
    do crush {s} under the weight of {tool}
    do pound {s} hard
    do grind {s} [against the sides of {v}|round and round]
    do bruise and crush {s}
    do crush {s} little by little
    do crush {s} by turning {tool} [round and round|in circles]
    do bring {tool} down and crush {s}
    do ^crush {s} as small as they will go
    do ^smash {s} to [little|uneven] bits
    do ^pound away at {s}
    to until [fine|fragrant]
    to until no large bits are left
    to to set the flavour free
    to ^until the smell rises
    to for a coarse texture
    vp crush {s} {at}
    vp bring {tool} down on {s}
    vp pound {s} with {tool}
    vp grind {s} against {v}
    vp turn {tool} round and round over {s}
    vp ^lift and ~drop {tool} onto {s}
    vp ^reduce {s} to bits with {tool}
    cl {tool} <tool:come> down on {s}
    cl {s} <s:be> being crushed {at}
    cl {s} <s:break> into bits under {tool}
    cl {s} <s:have> been pounded small
    cl bits of {bare} cling to {tool}
    cl ^blow by blow, {s} <s:become> smaller
    cl ^little is left of {s} but bits
    pp crushed
    pp pounded
    pp ^broken to bits
    == squeeze
    do squeeze {s} {over}
    do squeeze the juice of {s} {over}
    do squeeze {s} [firmly|hard|gently|well] {over}
    do squeeze out {s} {over}
    do squeeze {s} and let the juice run {to}
    do squeeze every drop from {s} {to}
    do squeeze {s} by hand {over}
    do squeeze {s} [in a tight fist|between the fingers] {over}
    do hold {s} {over} and squeeze
    do squeeze fresh juice from {s} {to}
    do squeeze {s} {over} [in one go|until dry]
    do ^wring {s} out {over}
    do ^squeeze {s} dry {over}
    do ^squeeze a good stream of juice from {s} {to}
    to and catch the pips
    to for a fresh, sour note
    to until no juice is left
    to ^so that the juice reaches everything
    to to brighten the taste
    vp squeeze {s} {over}
    vp press the juice out of {s}
    vp close tightly around {s}
    vp let the juice of {s} run {to}
    vp wring {s} out above {v}
    vp ^force the last drops from {s}
    vp ^squeeze until juice runs from {s} {to}
    cl juice runs from {s} {to}
    cl {s} <s:be> being squeezed {over}
    cl drops fall from {s} {to}
    cl {s} <s:have> given up the juice
    cl a thin stream of juice runs from {s}
    cl ^drop by drop, {s} <s:give> up the juice
    cl ^the juice of {s} has reached {v}
    pp squeezed
    pp wrung out
    pp ^pressed dry
    """
}
