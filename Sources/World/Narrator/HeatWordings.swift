/// How the work of heat is told. See `OperationWordings` for the kinds of lines.
enum HeatWordings {
    static let text = """
    == fry
    do fry {s}
    do fry {s} until [golden|lightly coloured|it smells good]
    do fry {s} [over a medium heat|over a lively heat|over a high heat]
    do [gently|slowly|quickly] fry {s}
    do ?vegetable saute {s}
    do fry {s} for [a few|some|five] minutes
    do fry {s} [well|evenly|lightly]
    do fry {s} while moving {them} about
    do let {s} sizzle
    do fry {s} on all sides
    do ?meat sear {s} [hard|on both sides]
    do heat {v} and fry {s}
    do fry {s} without letting {them} burn
    do ^fry {s} as long as needed
    do ^let {s} fry and sizzle
    do ^fry {s}, turning now and then
    to until {they} <they:take> on colour
    to so that {they} <they:colour> evenly
    to over a steady heat
    to ^till {they} <they:smell> sweet
    to until the edges colour
    vp push {s} about with {tool}
    vp move {s} {at} with {tool}
    vp turn {s} with {tool} as {they} <they:fry>
    vp fry {s} {at}
    vp keep {s} moving {at}
    vp ^nudge {s} along with {tool}
    vp ^fry and ~turn {s} {at}
    cl {s} <s:sizzle> {at}
    cl {s} <s:be> frying {at}
    cl {s} <s:take> on colour {at}
    cl {tool} <tool:push> {s} across the heat
    cl the heat works on {s}
    cl ^hissing softly, {s} <s:fry> {at}
    cl ^little by little, {s} <s:change> colour
    pp fried
    pp fried gently
    pp ^kept sizzling
    == flip
    do flip {s}
    do flip {s} over
    do turn {s} over
    do [carefully|quickly|neatly] flip {s}
    do flip {s}, sliding {tool} under {them}
    do flip {s} with [a quick turn|one smooth turn|a flick] of {tool}
    do flip {s} to the other side
    do turn {s} to the other side
    do lift and flip {s}
    do flip {s} once
    do flip {s} [one by one|in one go]
    do flip {s} once the edge is loose
    do ^turn {s} over with care
    do ^flip {s} without tearing {them}
    do ^flip {s} the other way up
    to so that the other side colours
    to once the underside is done
    to and go on frying
    to ^when {they} <they:come> away by itself
    to to brown the other side
    vp flip {s} {at}
    vp turn {s} over with {tool}
    vp slide {tool} under {s} and ~flip {them}
    vp lift {s} on {tool}
    vp ease {s} over {at}
    vp ^toss {s} round to the other side
    vp ^tip {s} over with a flick of {tool}
    cl {s} <s:be> being turned over {at}
    cl {tool} <tool:slide> under {s}
    cl {s} <s:show> the cooked side now
    cl {s} <s:have> just been flipped
    cl ^cooked side up, {s} <s:land> {at}
    cl ^over {s} <s:go>, with {tool} underneath
    pp flipped
    pp turned over
    pp ^turned the other way up
    == simmer
    do simmer {s}
    do simmer {s} [gently|slowly|quietly]
    do let {s} simmer
    do [gently|slowly|quietly] simmer {s}
    do simmer {s} [over a low heat|over a gentle heat]
    do simmer {s} for [ten|some|twenty] minutes
    do leave {s} to simmer
    do simmer {s} away
    do simmer {s} until [thick|tender|the flavours meet]
    do simmer {s} on
    do simmer {s} [without a lid|half covered]
    do let {s} bubble gently
    do ^simmer {s} as long as it takes
    do ^let {s} murmur over a low heat
    do ^simmer down {s}
    to until tender
    to until {they} <they:thicken> a little
    to so that the flavours come together
    to with only small bubbles
    to ^until {they} <they:coat> a spoonful
    vp stir {s} as {they} <they:simmer>
    vp move {tool} slowly through {s}
    vp watch over {s} as {they} <they:bubble>
    vp draw {tool} through {s}
    vp ^keep {s} just at a simmer
    vp ^let {s} simmer {at}
    cl {s} <s:simmer> {at}
    cl {s} <s:be> simmering {at}
    cl small bubbles rise in {s}
    cl bubbles break around {s}
    cl {s} <s:bubble> gently {at}
    cl ^quietly bubbling, {s} <s:thicken> {at}
    cl ^ring upon ring of bubbles opens in {s}
    pp simmered
    pp kept at a simmer
    pp ^left to bubble
    == boil
    do boil {s}
    do boil {s} [until tender|until done|until soft]
    do boil up {s}
    do boil {s} for [a few|ten|some] minutes
    do let {s} boil
    do boil {s} over a high heat
    do [briskly|fully] boil {s}
    do boil {s} in plenty of bubbling heat
    do go on and boil {s}
    do boil {s} [hard|well]
    do boil {s}, stirring once or twice
    do boil {s} at full heat
    do ^boil {s} [to the right bite|just long enough]
    do ^boil {s} at full speed
    do ^boil {s} with the lid off
    to until tender
    to so that nothing sticks together
    to until cooked through
    to at a lively bubble
    to ^and test a piece
    vp stir {s} as {they} <they:boil>
    vp push {s} under with {tool}
    vp move {tool} about in {s}
    vp boil {s} {at}
    vp ^lift some of {s} with {tool} to test {them}
    vp ^let {s} roll about {at}
    cl {s} <s:boil> {at}
    cl {s} <s:be> boiling {at}
    cl {s} <s:bob> about {at}
    cl big bubbles rise around {s}
    cl {s} <s:tumble> in the bubbling heat
    cl ^up and down, {s} <s:move> with the boil
    cl ^bubbles lift {s} {at}
    pp boiled
    pp brought to the boil
    pp ^cooked at a rolling boil
    == bake
    do bake {s}
    do bake {s} until [golden|done|cooked through|risen and golden]
    do bake {s} in the oven
    do bake {s} for [half an hour|twenty minutes|some time]
    do bake {s} [in a hot oven|at a medium heat]
    do ?vegetable roast {s} [in the oven|until tender]
    do ?meat roast {s} [in the oven|until done]
    do slip {v} into the oven and bake {s}
    do let {s} bake
    do bake {s} [slowly|evenly|well]
    do bake {s} on the middle shelf
    do bake {s} without opening the door
    do ^bake {s} to a fine colour
    do ^bake {s} till a skewer comes out clean
    do ^leave {s} in the oven to bake
    to until the top colours
    to so that {they} <they:cook> through
    to in a hot oven
    to ^till the kitchen smells of {them}
    to until {they} <they:be> done
    vp set down {s}, just out of the oven
    vp bring {s} from the oven
    vp hold {s}, warm from the oven
    vp ^carry {s} out of the heat
    vp ^take {s} out of the oven
    cl {s} <s:have> just come out of the oven
    cl {s} <s:have> baked through {at}
    cl {s} <s:be> baked and still hot
    cl the oven has done its work on {s}
    cl heat has set the surface of {s}
    cl ^warm and done, {s} <s:wait> {at}
    cl ^hot air still hangs over {s}
    pp baked
    pp baked through
    pp ^brought from the oven
    == grill
    do grill {s}
    do grill {s} until [charred in places|marked|dark at the edges]
    do grill {s} on both sides
    do [quickly|evenly|carefully] grill {s}
    do grill {s} over a [high|fierce] heat
    do char {s} [lightly|on all sides]
    do grill {s} for some minutes
    do ?!bread char {s} until the edges darken
    do grill {s}, turning {them} with {tool}
    do grill {s} close to the heat
    do let {s} grill
    do grill {s} [well|hard]
    do ^grill {s} turn by turn
    do ^scorch {s} here and there
    do ^grill {s} until stripes show
    to until dark marks show
    to so that {they} <they:colour> on all sides
    to without moving {them} too soon
    to ^until {they} <they:smell> of smoke
    to for a smoky taste
    vp turn {s} with {tool}
    vp press {s} against the heat with {tool}
    vp grill {s} {at}
    vp move {s} {at} with {tool}
    vp ^lift {s} with {tool} to look underneath
    vp ^char {s} side by side
    cl {s} <s:grill> {at}
    cl {s} <s:be> grilling {at}
    cl dark marks show on {s}
    cl {s} <s:take> on dark marks {at}
    cl {tool} <tool:turn> {s}
    cl ^side by side, {s} <s:darken> {at}
    cl ^smoky and hot, {s} <s:lie> {at}
    pp grilled
    pp charred
    pp ^marked by the heat
    """
}
