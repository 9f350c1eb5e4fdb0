/// Words that an action may go on with when the model cannot be left to itself: plain kitchen English, beside what the story names.
enum PlainWords {
    static let all: Set<Substring> = Set(
        """
        a an the and or with without into onto in on over under around across through along of for from to at by as it its they them \
        their are is be so that until till while when before after then all both each every one two three four five half halves piece pieces \
        slice slices strip strips round rounds cube cubes chunk chunks ring rings ribbon ribbons wedge wedges bite bites layer layers bit bits \
        disc discs coin coins stick sticks shred shreds flake flakes heap pile row rows line lines bed circle circles drop drops pinch handful \
        spoonful spoonfuls splash drizzle dash little bit lot few minute minutes side sides edge edges top bottom middle centre center surface rim \
        thin thinly thick thickly fine finely small large big even evenly equal long short rough roughly coarse coarsely neat neatly loose loosely \
        tight tightly wide flat smooth creamy fluffy foamy frothy light lightly pale dark golden brown browned crisp crispy tender soft softened firm \
        warm hot cold cool fresh shiny glossy silky sticky thickened bubbling steaming fragrant sizzling melted coated covered combined mixed done \
        set ready cooked clean dry juicy rich sweet fluffy translucent bright clear even dense heavy gently slowly quickly carefully firmly freely \
        generously well just only almost nearly very quite slightly still together apart again once twice back down up out off aside away \
        hand hands fork spoon knife spatula whisk ladle tongs wooden sharp heat flame stove oven low medium high more less no lump lumps streaks \
        colour color steam smell skin seeds stem start starts begin begins turn turns turned become becomes becoming stay stays look looks \
        cover covers hold holds melt melts bubble bubbles soften softens sizzle sizzles rise rises rest rests everything mixture rounds bite-size \
        golden-brown bite-sized same size thickness way other others another left right first last side-by-side sauce between release juices \
        aroma flavour flavours taste spread apart batches time times seconds moment moving shaking stirring turning lifting pressing letting
        """.split { $0 == " " || $0 == "\n" })
}
