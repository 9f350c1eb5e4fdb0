extension DishTable {
    static let saucesAndPreserves = """
    dish pickled cucumbers
    main = cucumber ~ carrot, radish, beetroot
    aroma = garlic, red onion ~ ginger
    herb = dill, bay leaf ~ thyme
    slice main, aroma @board
    pour vinegar, water @pot
    stir sugar, salt @pot
    simmer @pot
    place main, aroma, herb @jar
    serve @jar <pot

    dish strawberry jam
    main = strawberry ~ raspberry, plum, cherry
    citrus = lemon ~ orange, lime
    sweet = sugar ~ brown sugar
    chop main @board
    place main @pot
    stir sweet @pot
    squeeze citrus @pot
    simmer @pot
    mash main @pot => jam!
    serve @jar <pot

    dish lemon curd
    citrus = lemon ~ lime, orange
    sweet = sugar ~ honey
    whisk egg, sweet @pot
    squeeze citrus @pot
    stir butter @pot
    simmer @pot => custard!
    serve @jar <pot

    dish tomato salsa
    main = tomato, cherry tomato ~ mango, pineapple, avocado
    aroma = red onion, spring onion ~ shallot, garlic
    heat = chilli ~ bell pepper
    herb = coriander ~ mint, parsley
    citrus = lime ~ lemon
    chop main, aroma, heat, herb @board
    mix main, aroma, heat, herb @bowl
    squeeze citrus @bowl
    season salt @bowl
    serve @dish <bowl

    dish mayonnaise
    fat = oil ~ olive oil
    acid = vinegar, lemon juice
    mix egg yolk, mustard @bowl
    pour fat @bowl
    whisk acid @bowl => mayonnaise!
    season salt, pepper @bowl
    serve @jar <bowl

    dish chimichurri
    herb 2 = parsley, oregano, coriander ~ mint, basil
    aroma = garlic ~ shallot
    heat = chilli flake, pepper ~ paprika
    chop herb, aroma @board
    crush herb, aroma, salt @mortar
    pour olive oil, vinegar @mortar
    stir heat @mortar => sauce
    serve @dish <mortar

    dish peanut butter
    nut = peanut ~ almond, cashew, hazelnut
    sweet? = honey, syrup
    fat = oil
    pour nut @tray
    bake @tray
    place nut @jug
    blend @jug +fat => sauce!
    stir sweet @jug
    season salt @jug
    serve @jar <jug
    """
}
