extension DishTable {
    static let worldKitchensWest = """
    dish fish tacos
    main = white fish, prawn ~ salmon, tofu
    crunch = cabbage, radish, lettuce ~ cucumber
    spice = paprika, cumin ~ chilli flake
    sauce = yogurt, mayonnaise ~ cream
    chop crunch @board
    fry main @pan +oil
    season spice @pan
    flip @pan
    place tortilla @plate
    layer crunch @plate
    serve @plate <pan
    pour sauce @plate
    squeeze lime @plate ?

    dish bean burritos
    main = bean ~ chickpea, lentil
    aroma = onion, garlic ~ shallot
    veg = tomato, bell pepper ~ mushroom, courgette
    spice = cumin, paprika ~ chilli flake
    cheeses = cheese, feta ~ mozzarella
    chop aroma, veg, cheeses @board
    fry aroma, main, veg @pan +oil
    season spice @pan => filling
    place tortilla @board2
    spread @board2 <pan
    sprinkle cheeses @board2
    fold @board2
    serve @plate <board2

    dish guacamole
    aroma = red onion, spring onion, shallot
    veg = tomato, chilli ~ radish, mango
    citrus = lime ~ lemon
    herb = coriander ~ mint, parsley
    chop aroma, veg, herb @board
    mash avocado @bowl
    squeeze citrus @bowl
    fold aroma, veg, herb @bowl
    season salt @bowl
    serve @bowl2 <bowl
    place tortilla @bowl2 ?

    dish chilli con carne
    main = minced meat ~ lentil, tofu
    aroma = onion, garlic ~ shallot
    veg = bell pepper, chilli ~ carrot, celery
    spice = cumin, paprika ~ cinnamon
    dairy? = yogurt, cream
    chop aroma, veg @board
    fry aroma, veg, main @pot +oil
    season spice @pot
    pour tomato sauce @pot
    stir bean @pot
    simmer @pot => stew
    serve @bowl <pot
    pour dairy @bowl

    dish chicken fajitas
    main = chicken, beef ~ prawn, tofu
    veg 2 = bell pepper, red onion, mushroom ~ courgette
    spice = paprika, cumin ~ chilli flake
    sauce = yogurt, tomato sauce ~ cream
    slice main, veg @board
    marinate main, veg @bowl +spice, oil
    fry @pan <bowl
    place tortilla @plate
    serve @plate <pan
    pour sauce @plate
    squeeze lime @plate ?

    dish ceviche
    main = white fish, prawn ~ salmon, tuna, mushroom
    aroma = red onion ~ shallot, spring onion
    veg = tomato, cucumber ~ mango, avocado
    chop main @board
    squeeze lime @bowl
    marinate main @bowl
    slice aroma @board
    chop chilli, veg @board
    toss aroma, chilli, veg @bowl
    serve @glass <bowl
    garnish coriander @glass ?

    dish goulash
    main = beef, pork ~ lamb, mushroom
    aroma = onion ~ leek, shallot
    veg = bell pepper, carrot ~ potato, celery
    dairy? = cream, yogurt
    chop main @board
    slice aroma, veg @board
    fry main, aroma @pot +oil
    season paprika @pot
    stir veg @pot
    pour stock, wine @pot
    simmer @pot => stew
    serve @bowl <pot
    pour dairy @bowl

    dish beef stew
    main = beef, lamb ~ chicken, mushroom
    veg 2 = carrot, potato, celery ~ pumpkin, beetroot
    liquid = wine, stock
    herb = thyme, bay leaf, rosemary ~ sage
    peel veg @board
    chop main, veg @board
    fry main @pot +butter
    place veg @pot
    season herb @pot
    simmer @pot +liquid => stew
    serve @dish <pot
    garnish parsley @dish ?

    dish chicken pot pie
    main = chicken ~ ham, tofu, salmon
    veg 2 = carrot, leek, mushroom ~ celery, potato
    dairy = cream, milk
    glaze = egg ~ butter
    chop main, veg @board
    fry main, veg @pan +oil
    simmer @pan +dairy => filling
    pour @dish <pan
    roll pastry @board
    layer pastry @dish
    brush glaze @dish
    bake @dish => pie
    serve @plate <dish

    dish chicken quesadillas
    main = chicken ~ mushroom, prawn, tofu
    cheeses = cheese, mozzarella
    veg = bell pepper, spring onion ~ tomato, courgette
    chop main, veg @board
    grate cheeses @board
    fry main, veg @pan +oil
    place tortilla @plate
    layer main, veg @plate
    sprinkle cheeses @plate
    fold @plate
    grill @pan2 <plate
    serve @plate2 <pan2

    dish fish and chips
    main = white fish ~ salmon, tofu, chicken
    side = potato ~ sweet potato, carrot
    slice side @board
    fry side @pan +oil
    whisk flour, egg, water @bowl => batter
    place main @bowl
    fry @pan2 <bowl +oil
    flip @pan2
    place side @plate
    serve @plate <pan2
    squeeze lemon @plate ?

    dish stuffed cabbage rolls
    main = cabbage ~ kale, lettuce
    meat = minced meat ~ bean, chickpea
    boil main @pot +water
    mix meat, rice, egg @bowl => filling
    place main @board
    spread @board <bowl
    fold @board
    layer @dish <board
    pour tomato sauce @dish
    bake @dish
    serve @plate <dish

    dish jollof rice
    aroma = onion, garlic, ginger ~ shallot
    veg = bell pepper, tomato ~ carrot, aubergine
    spice = curry powder, paprika ~ cumin
    main = rice ~ couscous, lentil
    herb? = thyme, bay leaf
    chop aroma, veg @board
    fry aroma @pot +oil
    season spice @pot
    stir main @pot
    pour tomato sauce, stock @pot
    place veg, herb @pot
    simmer @pot
    serve @plate <pot

    dish swedish meatballs
    main = minced meat ~ chickpea, tuna
    aroma = onion ~ shallot, leek
    side = potato ~ pea, green bean
    top = jam ~ mustard
    chop aroma @board
    mix main, aroma, egg, breadcrumb @bowl => meatball!
    fry @pan <bowl +butter
    boil side @pot +water
    pour cream @pan
    simmer @pan => sauce
    place side @plate
    serve @plate <pan
    spread top @plate
    """
}
