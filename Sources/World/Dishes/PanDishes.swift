extension DishTable {
    static let panDishes = """
    dish beef stir fry
    main = beef ~ tofu, prawn, chicken
    veg 2 = bell pepper, broccoli, carrot, mushroom ~ green bean, asparagus
    aroma = ginger, garlic, chilli ~ lemongrass
    sauce = soy sauce ~ fish sauce
    slice main @board
    marinate main @bowl +sauce
    chop aroma, veg @board
    fry @wok <bowl +oil
    toss aroma, veg @wok
    serve @plate <wok
    sprinkle sesame @plate ?

    dish salmon with lemon butter
    main = salmon ~ white fish, tuna, chicken
    veg = asparagus, green bean ~ pea, spinach
    spice = salt, pepper ~ paprika
    herb? = dill, parsley ~ chive, thyme
    boil veg @pot +water
    drain @colander <pot
    fry main @pan +butter
    flip @pan
    season spice @pan
    place veg @plate
    serve @plate <pan
    squeeze lemon @plate
    garnish herb @plate

    dish beef burger
    breads = bun, bread ~ baguette
    main = minced meat ~ chickpea, bean
    veg = tomato, onion ~ cucumber, radish, avocado
    leaf = lettuce ~ spinach
    sauce = mayonnaise, mustard ~ pesto
    slice breads, veg @board
    mix main, egg, breadcrumb @bowl => patty!
    fry/grill @pan <bowl +oil
    flip @pan
    place breads @plate
    spread sauce @plate
    layer leaf, veg @plate
    serve @plate <pan

    dish meatballs in tomato sauce
    main = minced meat ~ tuna, chickpea
    aroma = onion, garlic, shallot
    spice = paprika, cumin, pepper ~ cinnamon
    herb? = parsley, basil ~ mint, coriander
    chop aroma @board
    mix main, aroma, breadcrumb @bowl +egg
    season spice @bowl => meatball!
    fry @pan <bowl +oil
    pour tomato sauce @pan
    simmer @pan
    serve @dish <pan
    sprinkle herb @dish

    dish potato pancakes
    main = potato ~ courgette, carrot, sweet potato
    aroma = onion ~ shallot, celery
    dairy? = yogurt, cream
    herb? = chive, dill ~ parsley
    peel main @board
    grate main, aroma @board
    mix main, aroma, flour @bowl +egg => patty!
    fry @pan <bowl +oil
    flip @pan
    serve @plate <pan
    pour dairy @plate
    garnish herb @plate

    dish chicken in mushroom sauce
    main = chicken ~ pork, tofu, white fish
    veg = mushroom ~ leek, asparagus
    fat = butter, oil
    starch = rice, noodle, pasta ~ lentil
    slice main, veg @board
    fry main @pan +fat
    stir veg @pan
    pour cream, wine @pan
    simmer @pan => sauce
    boil starch @pot +water
    drain @colander <pot
    place starch @plate
    serve @plate <pan

    dish corn fritters
    main = corn ~ pea, bean
    aroma = spring onion, chilli ~ shallot, garlic
    fat = oil, butter
    citrus? = lime, lemon
    chop aroma @board
    crack egg @bowl
    whisk milk, flour @bowl => batter
    fold main, aroma @bowl
    pour @pan <bowl +fat
    fry @pan => patty!
    flip @pan
    serve @plate <pan
    squeeze citrus @plate

    dish steak with pepper sauce
    main = beef ~ pork, lamb, tuna
    fat = oil, butter
    liquid = stock, wine
    leaf? = lettuce, spinach
    crush pepper @mortar
    fry main @pan +fat
    flip @pan
    slice main @board
    pour cream, liquid @pan
    simmer pepper @pan => sauce
    place main @plate
    serve @plate <pan
    garnish leaf @plate

    dish sausages and mash
    main = potato ~ sweet potato, carrot, pumpkin
    meat = sausage ~ pork, chicken
    dairy = milk, cream
    peel main @board
    chop main @board
    boil main @pot +water
    drain @colander <pot
    mash main @bowl +dairy, butter
    fry meat @pan +oil
    flip @pan
    place meat @plate
    serve @plate <bowl

    dish chicken schnitzel
    main = chicken, pork ~ aubergine, tofu
    fat = oil, butter
    slice main @board
    crack egg @dish
    whisk milk @dish
    place main @dish
    sprinkle breadcrumb @dish
    fry @pan <dish +fat => patty!
    flip @pan
    serve @plate <pan
    squeeze lemon @plate

    dish toasted cheese sandwich
    cheeses = cheese, mozzarella ~ feta
    filling = ham, tomato ~ mushroom, apple, pear
    sauce = butter, mustard ~ pesto, mayonnaise
    slice bread @board
    spread sauce @board
    slice cheeses, filling @board2
    layer cheeses, filling @board
    grill @pan <board
    flip @pan
    serve @plate <pan

    dish garlic prawns
    aroma = garlic ~ ginger, shallot
    heat = chilli ~ fennel, lemongrass
    fat = olive oil, butter
    liquid = wine, stock
    herb? = parsley ~ coriander, chive
    peel prawn @board
    slice aroma, heat @board
    fry aroma, heat @pan +fat
    toss prawn @pan
    simmer @pan +liquid
    serve @dish <pan
    squeeze lemon @dish
    sprinkle herb @dish

    dish grilled vegetables
    veg 2 = courgette, aubergine, bell pepper, asparagus ~ pumpkin, fennel, mushroom
    spice = salt, pepper ~ chilli flake
    acid = vinegar, lemon juice
    cheeses? = feta, mozzarella
    slice veg, cheeses @board
    place veg @tray
    brush olive oil @tray
    grill @tray
    season spice @tray
    serve @plate <tray
    pour acid @plate
    place cheeses @plate

    dish bubble and squeak
    main = potato ~ sweet potato, pumpkin
    veg = cabbage ~ kale, spinach
    fat = butter, oil
    peel main @board
    boil main @pot +water
    drain @colander <pot
    chop veg @board
    fry veg @pan +fat
    mash main @bowl
    fold main @pan
    fry @pan
    serve @plate <pan
    """
}
