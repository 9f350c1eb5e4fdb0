extension DishTable {
    static let worldKitchensMediterranean = """
    dish shakshuka
    main = tomato, cherry tomato ~ spinach, courgette
    aroma = onion, garlic ~ shallot, leek
    spice = paprika, cumin ~ turmeric, chilli flake
    herb? = parsley, coriander ~ mint, dill
    chop aroma, main @board
    fry aroma @pan +olive oil
    season spice @pan
    stir main @pan
    pour tomato sauce @pan
    crack egg @pan
    simmer @pan
    serve @plate <pan
    garnish herb @plate

    dish falafel
    main = chickpea ~ bean, pea
    herb = parsley, coriander ~ mint
    aroma = onion, garlic ~ shallot, spring onion
    spice = cumin, paprika ~ turmeric
    chop herb, aroma @board
    mash main @bowl
    mix herb, aroma, spice @bowl +flour => meatball!
    fry @pan <bowl +oil
    place lettuce @plate ?
    serve @plate <pan
    pour yogurt @plate
    squeeze lemon @plate ?

    dish kofta with yogurt sauce
    main = minced meat ~ chickpea, bean
    herb = mint, parsley ~ coriander, dill
    spice = cumin, cinnamon ~ paprika
    chop herb @board
    mix main, herb @bowl +egg
    season spice @bowl => meatball!
    grate cucumber @board
    mix/stir cucumber, yogurt @bowl2 => sauce
    grill @pan <bowl +oil
    flip @pan
    serve @plate <pan
    pour @plate <bowl2

    dish hummus
    main = chickpea ~ bean, beetroot
    spice = cumin, salt ~ paprika
    top = paprika, pine nut, parsley ~ mint
    boil main @pot +water
    drain @colander <pot
    crush garlic, sesame @mortar
    mix main, garlic, sesame @bowl
    squeeze lemon @bowl
    blend @bowl +olive oil => sauce!
    season spice @bowl
    serve @bowl2 <bowl
    sprinkle top @bowl2

    dish baba ganoush
    main = aubergine ~ courgette, beetroot
    citrus = lemon ~ lime
    top? = pine nut, parsley, mint ~ coriander
    grill main @tray
    peel main @board
    crush garlic @mortar
    mash main @bowl
    squeeze citrus @bowl
    mix garlic @bowl +olive oil => sauce!
    serve @dish <bowl
    sprinkle top @dish

    dish ratatouille
    veg 2 = courgette, aubergine, bell pepper ~ pumpkin, fennel
    aroma = onion, garlic ~ shallot
    herb = thyme, bay leaf, rosemary ~ oregano
    slice aroma @board
    chop veg, tomato @board
    fry aroma @pot +olive oil
    stir veg, tomato @pot
    season herb, salt @pot
    simmer @pot +wine => stew
    serve @dish <pot
    garnish basil @dish ?

    dish spanish tortilla
    main = potato ~ sweet potato, courgette
    aroma = onion ~ shallot, leek
    extra? = pea, ham ~ olive
    peel main @board
    slice main, aroma @board
    fry main, aroma @pan +olive oil
    whisk egg @bowl +salt
    pour @pan <bowl
    place extra @pan
    fry @pan => omelette
    flip @pan
    serve @plate <pan

    dish chicken tagine
    main = chicken, lamb ~ chickpea, white fish
    aroma = onion, garlic ~ shallot
    spice = cinnamon, cumin, turmeric ~ paprika
    fruit = raisin, olive ~ plum
    nut? = almond ~ pine nut, cashew
    chop aroma, carrot @board
    fry aroma, main @pot +olive oil
    season spice @pot
    place carrot, fruit @pot
    simmer @pot +stock => stew
    boil couscous @pot2 +water
    place couscous @plate
    serve @plate <pot
    sprinkle nut @plate

    dish bruschetta
    main = tomato, cherry tomato ~ mushroom, strawberry
    breads = baguette, bread ~ bun
    herb = basil, parsley ~ oregano, mint
    slice breads @board
    place breads @tray
    brush olive oil @tray
    grill @tray
    chop main, herb @board
    toss main, herb @bowl +vinegar
    season salt, pepper @bowl
    place @tray <bowl
    serve @plate <tray

    dish pear and walnut crostini
    fruit = pear ~ apple, plum
    breads = baguette, bread ~ bun
    cheeses = cream cheese ~ butter
    nut = walnut ~ hazelnut, almond
    sweet = honey, syrup
    slice breads @board
    grill breads @tray
    spread cheeses @tray
    slice fruit @board
    layer fruit @tray
    crush/chop nut @board
    serve @plate <tray
    sprinkle nut @plate
    pour sweet @plate

    dish gremolata fish
    main = white fish ~ salmon, chicken, tofu
    citrus = lemon, lime ~ orange
    herb = parsley ~ coriander, mint, basil
    spice = salt, pepper ~ paprika
    side = lentil, couscous ~ bean
    grate citrus @board
    crush garlic, herb, citrus @mortar
    simmer side @pot +water
    fry main @pan +olive oil
    flip @pan
    season spice @pan
    place side @plate
    serve @plate <pan
    sprinkle garlic, herb, citrus @plate

    dish chicken souvlaki
    main = chicken, pork ~ lamb, tofu
    herb = oregano, thyme ~ mint, rosemary
    veg = tomato, cucumber, red onion ~ radish, bell pepper
    slice main @board
    marinate main @bowl +olive oil, lemon juice, herb
    grill @pan <bowl
    flip @pan
    slice veg @board
    place tortilla @plate
    layer veg @plate
    serve @plate <pan
    pour yogurt @plate
    """
}
