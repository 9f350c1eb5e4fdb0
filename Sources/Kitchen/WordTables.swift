/// The words of the kitchen that are not food: `value | words`. Plurals and verb forms are understood.
enum WordTables {
    /// Vessels. A word with `!` is a vessel only where it holds, receives or supports something ("dish" is also what is cooked).
    static let vessels = """
    board|cutting board, chopping board, wooden board, board, carving board, bread board, butcher's block, breadboard, slate board, serving board
    bowl|bowl, mixing bowl, salad bowl, soup bowl, basin, ramekin, rice bowl, serving bowl, punch bowl, prep bowl, pinch bowl
    pan|pan, frying pan, skillet, saute pan, fry pan, griddle pan, griddle, crepe pan, grill pan, omelette pan, comal, plancha, ridged pan, paella pan, sauteuse
    pot|pot, saucepan, stockpot, casserole, dutch oven, stew pot, clay pot, cooking pot, cauldron, kettle, tagine pot, soup pot, pasta pot, deep pan, milk pan, pressure cooker, hotpot, sauce pan, cocotte, stewpot, steamer, bamboo steamer, steamer basket, double boiler, bain-marie
    wok|wok, karahi, kadai
    tray|tray, baking tray, baking sheet, roasting tray, sheet pan, roasting tin, oven tray, roasting pan, cookie sheet, sheet tray, grill tray, cooling rack, wire rack, rack, metal tray, oven sheet
    tin|loaf tin, cake tin, muffin tin, tart tin, loaf pan, cake pan, baking tin, baking pan, springform tin, springform, bundt tin, bundt pan, muffin tray, tart pan, tin, pie tin, pizza tin, square tin, mould, mold, springform pan, muffin pan
    dish|oven dish, baking dish, gratin dish, pie dish, casserole dish, serving dish, glass dish, dish!, roasting dish, ceramic dish, lasagne dish, oval dish, shallow dish, pie plate, earthenware dish, cazuela, flan dish, square dish, deep dish
    plate|plate, soup plate, deep plate, platter, saucer, serving plate, dinner plate, side plate, salver, cake stand, dessert plate, serving platter, cake plate
    jug|jug, pitcher, measuring jug, carafe, creamer, sauce boat, gravy boat, measuring cup
    jar|jar, mason jar, jam jar, preserving jar, glass jar, canning jar
    glass|drinking glass, tumbler, cup, mug, wine glass, goblet, teacup, coffee cup, shot glass, coupe, beaker, tea cup, glass!, espresso cup, footed glass
    colander|colander, sieve, strainer, fine sieve, mesh sieve, sifter, salad spinner, skimmer basket, drainer
    mortar|mortar, stone mortar, pestle and mortar, mortar and pestle, molcajete
    """

    static let tools = """
    knife|knife, chef's knife, paring knife, bread knife, cleaver, blade, serrated knife, carving knife, kitchen knife, cook's knife, santoku, mezzaluna, scissors, kitchen scissors, mandoline, pizza wheel, pizza cutter, butter knife, palette knife, table knife, offset knife
    spoon|spoon, wooden spoon, tablespoon, teaspoon, serving spoon, slotted spoon, dessert spoon, ice cream scoop, scoop, dessertspoon, skimmer, spider
    whisk|whisk, balloon whisk, hand mixer, mixer, electric beater
    spatula|spatula, fish slice, rubber spatula, turner, offset spatula, scraper, bench scraper, dough scraper, wooden spatula, plastic scraper, metal spatula, silicone spatula, cake server, fish spatula, cake slice
    ladle|ladle
    tongs|tongs, pair of tongs, chopsticks, pair of chopsticks, tweezers
    peeler|peeler, vegetable peeler
    grater|grater, microplane, box grater, zester, fine grater
    rollingPin|rolling pin
    brush|pastry brush, brush, basting brush, silicone brush
    fork|fork, carving fork, forks
    masher|masher, potato masher, ricer, potato ricer
    pestle|pestle
    shaker|shaker, salt shaker, pepper mill, pepper grinder, mill, salt mill, sugar shaker, dredger
    """

    /// Verbs of each operation. A verb with `+form` or `+cook` says in which state the food ends.
    static let operations = """
    chop|chop+chopped, dice+chopped, cube+chopped, hack+chopped, mince+minced, finely chop+minced, cut, rough chop+chopped, halve+halved, quarter+wedged, cut in half+halved, cut in two+halved, cut into quarters+wedged, cut in quarters+wedged
    slice|slice+sliced, carve+sliced, shave+sliced, julienne+chopped, shred+shredded, trim, thinly slice+sliced, saw
    peel|peel+peeled, pare+peeled, strip
    grate|grate+grated, zest+grated, finely grate+grated
    crack|crack+cracked, break
    pour|pour, tip, drizzle, trickle, stream, splash, flood, add, cascade, empty, dribble, upend, swirl in, top up, thin, loosen
    sprinkle|sprinkle, scatter, dust, strew, shower, rain, sift, flick, snow, dredge, shake over
    season|season, salt
    whisk|whisk+beaten, beat+beaten, whip+beaten, froth
    stir|stir, swirl, toss through, scrape
    mix|shake in+mixed, shaken in+mixed, mix, combine, cream, work, rub, incorporate, blend together
    knead|knead, press
    roll|roll out+rolled, roll, flatten+rolled, unroll+rolled, stretch
    spread|spread, smear, slather, daub, ladle over, smooth, spoon over, butter
    brush|brush, glaze, paint, baste
    layer|layer, stack, arrange, line, assemble, overlap, tuck
    place|place, lay, set, put, lower, drop, position, slide, nestle, join, transfer, spoon, heap
    fold|fold, fold in, wrap, pleat
    toss|toss
    fry|fry+fried, saute+softened, sizzle, sear+browned, brown+browned, sweat+softened, stir-fry+fried, stir fry+fried, pan-fry+fried, shallow-fry+fried, deep-fry+fried, foam, splutter, spit, soften+softened, caramelise+browned, caramelize+browned, saute
    flip|flip, turn over, turn
    simmer|simmer+boiled, bubble, stew+boiled, poach+boiled, reduce, thicken, braise+boiled, steam, murmur, steep
    boil|boil+boiled, blanch+boiled, parboil+boiled, soak, cook in water+boiled
    drain|drain, strain, sieve, rinse, wash
    bake|bake+baked, roast+baked, oven-bake+baked, come out of the oven+baked, proof, rise
    grill|grill+charred, char+charred, toast+browned, barbecue+charred, blister+charred, griddle+charred, blacken+charred, scorch+charred, torch+browned
    mash|mash+mashed, crush with a fork+mashed, puree+mashed
    crush|crush+crushed, pound+crushed, grind+crushed, bruise+crushed, smash+crushed, crumble
    blend|blend+mashed, blitz+mashed, process, pulse, puree+mashed, liquidise+mashed, liquidize+mashed
    marinate|marinate, coat, massage, marinade, soak in, rub with
    garnish|garnish, top, crown, finish, decorate, adorn
    squeeze|squeeze, wring, juice
    serve|serve, plate, dish up, present, ladle, bring to the table, plate up
    tear|tear+torn, rip+torn, pull apart+torn, pick+leaf, pull into shreds+shredded, flake+shredded, pull to shreds+shredded
    melt|melt+melted
    """

    /// Adjectives, participles and shape nouns that name a form. `*` marks a noun ("slices of", "onion rings").
    static let forms = """
    whole|whole, uncut, entire, intact
    peeled|peeled, skinned, skinless, shelled, naked
    halved|halved, half*, split open, split lengthways, cut in 2, cut in half, cut in two, split in half, split in two, cut lengthways, cut across, half-cut
    wedged|wedge*, quarter*, quartered, segment*, cut into wedges, cut in quarters, cut into quarters
    sliced|sliced, slice*, ring*, round*, strip*, ribbon*, half-moon*, half moon*, coin*, wheel*, disc*, disk*, sliver*, shaving*, half-round*, half round*, rasher*, spear*, curl*, shaved, carved, fillet strip*, petal*, sheet slice*, spiral*, crescent*, thin-sliced, cut into strips, cut into rings
    chopped|chopped, diced, cubed, dice*, cube*, chunk*, matchstick*, baton*, floret*, julienne, julienned, cut into pieces, bite-size piece*, bite-size chunk*, nugget*, chopped up, cut into chunks, dices*, lardons*
    minced|minced, finely chopped, finely diced, very finely chopped, finely-chopped, finely minced, chopped fine, chopped very fine
    grated|grated, zested, zest*, finely grated, grating*, freshly grated
    shredded|shredded, shred*, flaked, pulled, flake*, pulled into shreds, pulled to shreds, pulled apart
    crushed|crushed, smashed, pounded, bruised, crushed flat
    mashed|mashed, pureed, mash*, puree*, blended, blitzed, whizzed
    ground|ground, powdered, milled, powder*
    beaten|beaten, whisked, whipped, lightly beaten, frothed
    melted|melted, molten, melting
    mixed|mixed, combined, folded through
    torn|torn, ripped
    rolled|rolled out, rolled flat, rolled, rolled thin
    cracked|cracked
    liquid|poured
    leaf|leaf*, leaves*, bundle*, sprig*, frond*, leaves, loose leaf*, bunch*
    """

    static let cooks = """
    softened|softened, soft, translucent, wilted, tender, see-through, limp, sweated, silky, sauteed, wilt, collapsed, collapse, collapsing, slumped, opaque, see through, sweating, soften, melting soft
    browned|browned, brown, golden, nutty colour, nutty brown, golden colour, seared, toasted, caramelised, caramelized, crisp, crispy, golden-brown, golden brown, brown side, bronzed, deep golden, nut-brown, burnished, amber, crisped, copper-coloured, tan, deeply golden, crusty, gratinated, bronze
    charred|charred, blackened, blistered, char-marked, griddled, scorched, grilled, striped with char, burnt, scorching, char
    boiled|boiled, simmered, simmering, hard-boiled, soft-boiled, poached, blanched, parboiled, boiling, rolling, rolling boil, stewed, braised, cooked in water, bubbling, steamed
    baked|baked, roasted, roast, oven-baked, fresh from the oven, straight from the oven, from the oven, out of the oven
    fried|fried, deep-fried, stir-fried, pan-fried, frying, shallow-fried
    """

    static let colours = """
    white|white, ivory, off-white, eggshell, snow-white, chalk-white, milk-white, bone-white
    black|black, jet, ebony, charcoal
    grey|grey, gray, slate-grey, pewter, graphite
    silver|silver, silvery, chrome
    red|red, crimson, scarlet, ruby, brick, terracotta, cherry-red, brick-red, maroon, burgundy, vermilion, rust, russet, claret
    orange|orange, tangerine, apricot, coral, rust-orange
    yellow|yellow, lemon-yellow, mustard-yellow, mustard, ochre, sunflower-yellow
    green|green, olive, olive-green, emerald, sage-green, mint-green, moss-green, jade, lime-green, forest-green, bottle-green, celadon, pistachio
    blue|blue, navy, cobalt, indigo, sky-blue, denim, azure, navy-blue, light-blue, dark-blue, cobalt-blue, royal-blue, denim-blue, pale-blue, powder-blue, midnight-blue
    teal|teal, turquoise, aqua, petrol, duck-egg
    purple|purple, violet, lilac, lavender, plum, mauve, aubergine-coloured
    pink|pink, rose, salmon-pink, blush, fuchsia, rose-pink, magenta
    brown|brown, chestnut brown, chestnut, chocolate-brown, tan, chocolate-coloured, walnut-brown, caramel-coloured
    cream|cream, cream-coloured, beige, creamy, sand-coloured, buff, oatmeal-coloured, cream-colored, sand, biscuit-coloured
    copper|copper, bronze, copper-bottomed
    gold|gold, gilded, brass, golden, gold-rimmed, gold-coloured, brassy
    wood|wood, wooden, oak, walnut, beech, maple, olive-wood, olive wood, pine, acacia, teak, ash, birch, cherry wood, cherrywood, cedar, beechwood
    steel|steel, stainless steel, stainless-steel, stainless, aluminium, aluminum, carbon-steel, brushed-steel, carbon steel
    glass|glass, pyrex, crystal
    iron|iron, cast-iron, cast iron
    stone|stone, granite, marble, slate, soapstone, basalt, lava-stone, lava stone, pumice
    ceramic|ceramic, porcelain, stoneware, earthenware, clay, china, terracotta-coloured, pottery
    bamboo|bamboo
    plastic|plastic, melamine, acrylic
    """

    static let counters = """
    oak|oak, pine, wood, wooden, beech, maple, birch, ash, butcher block, timber, bamboo, planks, teak, scrubbed, blond wood, farmhouse
    walnut|walnut, dark wood, mahogany, dark wooden, dark oak, ebony, rosewood
    marble|marble, quartz, white stone
    slate|slate, black stone, black, soapstone, basalt, granite, dark stone, black granite
    concrete|concrete, cement, grey stone, stone, grey, plaster, terrazzo
    tile|tile, tiled, tiles, white tile, terracotta, ceramic, mosaic
    linen|linen, cloth, tablecloth, cotton, linen cloth, striped cloth, gingham
    steel|steel, stainless steel, stainless, metal, zinc, aluminium
    """

    /// Nouns that mean the surface everything stands on.
    static let counterNouns = "counter, worktop, countertop, table, tabletop, work surface, bench, benchtop, surface, kitchen counter, kitchen table, workbench, work top, island, tiles, tablecloth, kitchen island, worksurface"

    /// Words behind which a food's name is a comparison and not a food.
    static let similes = "like, resembling, resembles, resemble, reminiscent, colour of, color of, size of, shape of, thickness of, shade of, consistency of, texture of, look of, smell of, scent of, smells of, smell, hue of, looks like, instead of, without, no, not, not yet, yet to be, rather than"
}
