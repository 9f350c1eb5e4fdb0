/// How what is poured, sprinkled, spread or set down is told. See `OperationWordings` for the kinds of lines.
enum PlacingWordings {
    static let text = """
    == pour
    do pour {s} {to}
    do [slowly|carefully|steadily] pour {s} {to}
    do ?flows pour {s} {to} in a [thin|steady|slow] stream
    do tip {s} {to}
    do pour in {s}
    do ?flows let {s} run {to}: pour slowly
    do ?flows trickle {s} {to}
    do add {s} by pouring {them} {to}
    do pour {s} [all at once|little by little|in two goes] {to}
    do ?flows pour {s} {to} from close by
    do pour {s} evenly {to}
    do ?source pour {s} [from|out of] {source} {to}
    do ?dry tip {s} [all at once|in one go] {to}
    do ^pour {s} gently {to}
    do ^?flows let {s} stream {to}
    do ^tip all of {s} {to}
    to and let {them} settle
    to without splashing
    to until the last of {them} <they:be> in
    to ^to the last drop
    to so that {they} <they:spread> evenly
    vp pour {s} {to}
    vp tip {s} {to}
    vp ?source tilt {source} and ~pour {s} {to}
    vp ?flows let {s} run {to}
    vp ?dry let {s} slide {to}
    vp empty {s} {to}
    vp ^?flows send a stream of {bare} {to}
    vp ^let the last of {s} go {to}
    cl ?flows {s} <s:run> {to} in a thin stream
    cl ?flows {s} <s:spread> {at}
    cl ?flows a stream of {bare} falls {to}
    cl ?dry {s} <s:slide> {to}
    cl {s} <s:be> being poured {to}
    cl {s} <s:have> just been poured {to}
    cl ?source {source} <source:be> tipped, and {s} <s:leave> for {v}
    cl ^in one go {s} <s:arrive> {at}
    cl ^the last of {s} is on its way {to}
    pp ?flows poured
    pp tipped in
    pp ^let in
    == sprinkle
    do sprinkle {s} {over}
    do sprinkle {v} with {bare}
    do scatter {s} {over}
    do [lightly|evenly|generously|sparingly] sprinkle {s} {over}
    do strew {s} {over}
    do sprinkle {s} from a height {over}
    do ?powder dust {s} {over}
    do sprinkle a handful of {bare} {over}
    do sprinkle {s} by hand {over}
    do sprinkle {s} [here and there|freely|in an even layer] {over}
    do scatter {s} [loosely|freely] {over}
    do sprinkle some of {s} {over}
    do ^strew {s} far and wide {over}
    do ^?!spice sprinkle a good amount of {bare} {over}
    do ^let {s} rain down {over}
    to so that every part gets some
    to for a finishing note
    to to cover the top lightly
    to ^until hardly a bare spot is left
    to and leave it at that
    vp sprinkle {s} {over}
    vp scatter {s} {over}
    vp let {s} fall {over}
    vp strew {s} from above {v}
    vp drop {s} in pinches {over}
    vp ^shower {s} {over}
    vp ^shake {s} loose {over}
    cl {s} <s:fall> {over}
    cl {s} <s:be> being sprinkled {over}
    cl {s} <s:lie> scattered {over2}
    cl {s} <s:have> been strewn {over2}
    cl ^like light rain, {s} <s:come> down {over}
    cl ^here and there, {s} <s:dot> the top
    pp sprinkled over
    pp scattered over
    pp ^strewn from above
    == season
    do season [everything|the food] {at} with {bare}
    do season [lightly|well|generously|to taste] with {bare}
    do add {bare} {to} to season
    do season {v} with a pinch of {bare}
    do season with {bare} [from above|all over|on all sides]
    do [lightly|carefully] season the contents of {v} with {bare}
    do season what is {at} with {bare}
    do season it all with {bare}
    do season with [a pinch|a little|some] of the {plain}
    do season with {bare} [little by little|in small pinches]
    do now season with {bare}
    do season evenly with {bare}
    do ^season with {bare} until it tastes right
    do ^season with as much {bare} as you like
    do ^season boldly with {bare}
    to and taste
    to so that the flavour comes out
    to without overdoing it
    to ^and taste once more
    to to bring out the taste
    vp sprinkle {s} {over}
    vp season what is {at} with {bare}
    vp let a pinch of {bare} fall {to}
    vp shake {s} {over}
    vp rub {bare} between the fingers above {v}
    vp ^drop pinch after pinch of {bare} {to}
    vp ^dust {bare} {over}
    cl a pinch of {bare} falls {to}
    cl {s} <s:be> being sprinkled {over}
    cl {s} <s:go> in by the pinch
    cl {s} <s:have> been added {to}
    cl grains of {bare} fall {over}
    cl ^pinch by pinch, {s} <s:land> {at2}
    cl ^a last pinch of {bare} goes {to}
    pp sprinkled in
    pp added by the pinch
    pp ^dusted over
    == spread
    do spread {s} {over}
    do spread {s} [evenly|thickly|thinly|generously] {over}
    do [evenly|thinly|generously|smoothly] spread {s} {over}
    do spread {s} in [a thin|an even|a thick] layer {over}
    do smear {s} {over}
    do spread {s} right to the edges
    do spread {s} out {at}
    do spread {s} with the flat of {tool}
    do spread {s} from the middle outwards
    do spread {s} with [long|gentle] strokes {over}
    do slather {s} {over}
    do spread out {s}
    do ^smooth {s} out {at}
    do ^daub {s} {over}
    do ^spread every bit of {s} {over}
    to up to the edges
    to so that nothing stays bare
    to in an even coat
    to ^leaving a small rim
    to until smooth
    vp spread {s} {over}
    vp smear {s} about with {tool}
    vp draw {tool} across {s}
    vp smooth {s} with {tool}
    vp push {s} out to the edges
    vp ^coax {s} into every corner
    vp ^stroke {s} flat with {tool}
    cl {tool} <tool:smooth> {s}
    cl {s} <s:be> being spread {over}
    cl {s} <s:cover> what lies below in an even layer
    cl {s} <s:have> been spread out
    cl {tool} <tool:leave> stripes in {s}
    cl ^edge to edge, {s} <s:cover> everything
    cl ^even and flat, {s} <s:reach> the edges
    pp spread
    pp spread out
    pp ^smoothed out
    == brush
    do ?!sub brush {v} evenly
    do brush {s} {over}
    do brush on {s}
    do [lightly|evenly|generously] brush {s} {over}
    do glaze the top with {bare}
    do brush the top with {bare}
    do paint {bare} {over}
    do baste with {bare}
    do brush {bare} over every part
    do brush everything {at} with {bare}
    do brush {s} [on all sides|from end to end|in thin strokes] {over}
    do paint on {s}
    do brush a thin coat of {bare} {over}
    do ^glaze everything {at} with {bare}
    do ^baste and glaze with {bare}
    do ^paint a coat of {bare} {over}
    to until {they} <they:shine>
    to for a fine gloss
    to so that no spot stays dry
    to ^right to the edges
    to for colour and shine
    vp brush {s} {over}
    vp paint {bare} on with {tool}
    vp stroke {s} on with {tool}
    vp draw {tool} over the top
    vp dab {s} on with {tool}
    vp ^sweep {tool} to and fro, leaving {bare} behind
    vp ^give the top a coat of {bare}
    cl {tool} <tool:leave> a shine of {bare}
    cl {s} <s:be> being brushed {over}
    cl {tool} <tool:stroke> {bare} over the top
    cl {s} <s:have> been brushed on
    cl ^stroke upon stroke, {tool} <tool:lay> on {bare}
    cl ^a gloss of {bare} follows {tool}
    pp brushed on
    pp painted on
    pp ^stroked on
    == layer
    do layer {s} {to}
    do layer {s} [neatly|evenly|closely] {at}
    do arrange {s} {at}
    do [neatly|evenly|carefully] layer {s} {at}
    do arrange {s} in [an even layer|overlapping rows|a single layer] {at}
    do stack {s} {at}
    do layer {s} on top
    do arrange {s} [side by side|closely|in a row] {at}
    do line up {s} {at}
    do layer {s} one by one {at}
    do cover the last layer with {bare}, arranged {at}
    do overlap {s} [slightly|a little] {at}
    do ^stack {s} up {at}
    do ^arrange {s} without gaps {at}
    do ^build a layer of {bare} {at}
    to so that everything is covered
    to without leaving gaps
    to in neat order
    to ^as if tiling a roof
    to for the next layer
    vp layer {s} {at}
    vp arrange {s} {at}
    vp lay {s} side by side {at}
    vp set down {s} in rows
    vp place {s} on top
    vp ^build up {s} {at}
    vp ^fit {s} closely together {at}
    cl {s} <s:be> being layered {at}
    cl {s} <s:overlap> {at}
    cl {s} <s:lie> in a neat layer {at}
    cl {s} <s:have> been arranged {at}
    cl ^side by side, {s} <s:fill> {v}
    cl ^neatly in order, {s} <s:lie> {at}
    pp arranged
    pp layered
    pp ^laid side by side
    == place
    do place {s} {to2}
    do put {s} {to2}
    do lay {s} {to2}
    do [carefully|gently|neatly] place {s} {to2}
    do set down {s} {at}
    do transfer {s} {to}
    do drop {s} {to}
    do place {s} [in the middle of|in the centre of] {v}
    do lower {s} {to}
    do slide {s} {to}
    do place {s} [loosely|side by side] {at}
    do position {s} {at}
    do ^nestle {s} {at}
    do ^put all of {s} {to}
    do ^heap {s} {to2}
    to and leave room around it
    to for the next step
    to so that {they} <they:lie> evenly
    to ^and see that nothing falls off
    to where {they} <they:have> room
    vp place {s} {at}
    vp put {s} {to}
    vp lay {s} {at}
    vp lower {s} {to}
    vp set down {s} {at}
    vp drop {s} {to}
    vp ^nestle {s} {at}
    vp ^let go of {s} {at}
    cl {s} <s:be> being placed {at}
    cl {s} <s:have> just been put {to}
    cl {s} <s:go> {to}
    cl {s} <s:come> to rest {at}
    cl {s} <s:take> a place {at}
    cl ^one after the other, {s} <s:reach> {v}
    cl ^newly set down, {s} <s:wait> {at}
    pp placed
    pp put down
    pp ^let down
    == garnish
    do garnish with {bare}
    do garnish {v} with {bare}
    do garnish the dish with {bare}
    do [lightly|neatly|generously] garnish with {bare}
    do top everything {at} with {bare}
    do finish with {bare} on top
    do decorate [the top|the dish] with {bare}
    do garnish with [a little|some] of the {plain}
    do garnish the middle with {bare}
    do top with {bare}
    do finish the dish with {bare}
    do garnish what is {at} with {bare}
    do ^crown the dish with {bare}
    do ^adorn the top with {bare}
    do ^decorate with {bare} to your liking
    to for colour
    to for a fresh finish
    to and bring it to the table
    to ^just before eating
    to as a last touch
    vp garnish what is {at} with {bare}
    vp scatter {s} over the top
    vp set {s} on top
    vp drop {s} here and there
    vp finish with {bare}
    vp ^crown everything with {bare}
    vp ^arrange {s} as a last touch
    cl {s} <s:be> being added on top
    cl {s} <s:finish> the dish
    cl {s} <s:fall> onto the top
    cl {s} <s:have> been set on top as a last touch
    cl ^bright on top, {s} <s:crown> the dish
    cl ^a last touch of {bare} goes on top
    pp set on top
    pp scattered on top
    pp ^added as a crown
    == serve
    do serve {s} {at}
    do serve up {s} {at}
    do dish up {s} {at}
    do serve {s} [warm|neatly|straight away] {at}
    do ?source serve {s} from {source} {at}
    do bring {s} {to} and serve
    do [carefully|neatly|generously] serve {s} {at}
    do present {s} {at}
    do ?bowlish,flows ladle {s} {to}
    do serve a good helping of {bare} {at}
    do finally serve {s} {at}
    do ?source take {s} out of {source} and serve {them} {at}
    do ^present {s} with care {at}
    do ^dish up a portion of {bare} {at}
    do ^serve and present {s} {at}
    to ready to eat
    to and bring {them} to the table
    to and do not wait too long
    to ^for whoever is hungry
    to and enjoy
    vp serve {s} {at}
    vp move {s} {to}
    vp bring {s} {to}
    vp set out {s} {at}
    vp ?source lift {s} from {source} {to}
    vp ?hollow let {s} slide {to}
    vp ^dish up {s} {at}
    vp ^portion {s} {to}
    cl {s} <s:be> served {at}
    cl {s} <s:be> being dished up {at}
    cl {s} <s:have> reached {v}
    cl {s} <s:have> been set out {at}, ready to eat
    cl ^ready for the table, {s} <s:lie> {at}
    cl ^at last {s} <s:rest> {at}
    pp served
    pp dished up
    pp ^set out to eat
    == drain
    do drain {s} {at}
    do drain {s} [well|thoroughly|completely] {at}
    do tip {s} {to} to drain
    do ?source drain {s} from {source} {at}
    do [carefully|quickly] drain {s} {at}
    do strain {s} {at}
    do let {s} drain {at}
    do drain {s} and shake off [the rest|the last drops]
    do drain the liquid from {s} {at}
    do drain {s} {at} [for a minute|for a moment]
    do drain off the liquid around {s}
    do leave {s} to drain {at}
    do ^strain {s} to the last drop {at}
    do ^drain {s} free of liquid
    do ^give {s} time to drain {at}
    to until no more drips
    to and shake {them} once or twice
    to so that {they} <they:be> not wet
    to ^and keep back a cupful
    to while the steam rises
    vp drain {s} {at}
    vp tip {s} {to}
    vp shake {s} {at}
    vp ?source empty {s} from {source} {to}
    vp hold {v} while {s} <s:drip>
    vp ^jolt {v} to free {s} of drops
    vp ^let {s} drip dry {at}
    cl {s} <s:drain> {at}
    cl {s} <s:be> being drained {at}
    cl {s} <s:drip> {at}
    cl {s} <s:have> been drained {at}
    cl ^drop after drop leaves {s}
    cl ^steaming and wet, {s} <s:drip> {at}
    pp drained
    pp strained
    pp ^left to drip
    """
}
