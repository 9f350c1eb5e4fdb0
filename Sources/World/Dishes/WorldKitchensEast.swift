extension DishTable {
    static let worldKitchensEast = """
    dish chicken curry
    main = chicken ~ tofu, lamb, prawn
    aroma 2 = onion, garlic, ginger ~ shallot, chilli
    spice = curry powder, turmeric, cumin ~ paprika
    liquid = coconut milk, yogurt ~ cream
    herb? = coriander ~ mint, parsley
    chop aroma, main @board
    fry aroma @pot +oil
    season spice @pot
    stir main @pot
    simmer @pot +liquid => curry
    boil rice @pot2 +water
    place rice @plate
    serve @plate <pot
    garnish herb @plate

    dish green curry
    main = chicken, prawn ~ tofu, white fish
    veg 2 = aubergine, green bean, bell pepper ~ courgette, broccoli
    herb? = basil, coriander ~ mint
    chop veg, main @board
    fry curry paste @wok +oil
    stir main @wok
    pour coconut milk, fish sauce @wok
    place veg @wok
    simmer @wok => curry
    serve @bowl <wok
    garnish herb @bowl

    dish chana masala
    main = chickpea ~ bean, lentil
    aroma = onion, garlic ~ shallot
    spice = cumin, turmeric ~ curry powder, paprika
    veg = tomato ~ bell pepper, spinach
    herb? = coriander ~ parsley
    chop aroma, veg @board
    crush ginger @mortar
    fry aroma, ginger @pan +oil
    season spice @pan
    stir main, veg @pan
    simmer @pan +stock => curry
    serve @bowl <pan
    garnish herb @bowl

    dish pad thai
    main = prawn ~ chicken, tofu
    aroma = shallot, garlic ~ chilli
    nut = peanut ~ cashew
    sauce = fish sauce, soy sauce
    boil noodle @pot +water
    chop main, aroma @board
    crush nut @mortar
    fry main, aroma @wok +oil
    crack egg @wok
    fry noodle, beansprout @wok +sauce
    serve @plate <wok
    sprinkle nut @plate
    squeeze lime @plate ?

    dish chicken satay
    main = chicken ~ pork, tofu, prawn
    spice = turmeric, cumin ~ curry powder
    sauce = soy sauce ~ fish sauce
    nut = peanut ~ cashew, almond
    slice main @board
    marinate main @bowl +spice, oil
    crush nut @mortar
    simmer nut @pot +coconut milk, sauce => sauce!
    grill @pan <bowl
    flip @pan
    serve @plate <pan
    pour @plate <pot

    dish teriyaki salmon
    main = salmon ~ white fish, chicken, tofu
    sweet = honey, syrup
    aroma = ginger, garlic
    top? = sesame, chive ~ coriander
    grate aroma @board
    whisk soy sauce, sweet @bowl => marinade
    marinate main, aroma @bowl
    boil rice @pot +water
    grill/fry @pan <bowl +oil
    flip @pan
    place rice @plate
    serve @plate <pan
    sprinkle top @plate

    dish vegetable dumplings
    main = cabbage ~ spinach, kale
    veg = carrot ~ mushroom, courgette, celery
    aroma = ginger, garlic, spring onion ~ chilli
    chop main, veg, aroma @board
    mix main, veg, aroma @bowl +sesame oil => filling!
    knead flour @bowl2 +water => dough
    roll dough @board
    spread @board <bowl
    fold @board => dumpling!
    fry @pan <board +oil
    serve @plate <pan
    pour soy sauce @plate

    dish bibimbap
    main = beef ~ tofu, chicken, pork
    veg 2 = carrot, cucumber, courgette ~ radish, mushroom
    leaf = spinach, beansprout ~ kale
    slice main, veg @board
    fry main @pan +sesame oil
    boil rice @pot +water
    fry veg, leaf @pan2 +oil
    place rice @bowl
    layer/place veg, leaf @bowl
    serve @bowl <pan
    place egg yolk @bowl
    sprinkle sesame @bowl

    dish sushi rolls
    main = salmon, tuna ~ prawn, tofu
    veg = cucumber, avocado ~ carrot, radish
    slice main, veg @board2
    boil rice @pot +water
    drain @colander <pot
    place seaweed @board
    layer rice, main, veg @board
    fold @board => dumpling!
    slice dumpling @board
    serve @plate <board
    pour soy sauce @plate

    dish cucumber raita
    main = cucumber ~ carrot, radish, beetroot
    spice = cumin, salt ~ paprika
    herb = mint ~ coriander, dill
    grate main @board
    drain main @colander
    chop herb @board
    whisk yogurt, spice @bowl
    fold main, herb @bowl
    serve @dish <bowl

    dish dal
    aroma = onion, garlic, shallot ~ leek
    spice = cumin, turmeric ~ curry powder, paprika
    main = lentil ~ chickpea, pea
    herb? = coriander ~ parsley, mint
    crush ginger @mortar
    chop aroma @board
    boil main @pot +water
    fry aroma, ginger @pan +butter
    season spice @pan
    pour @pot <pan
    simmer @pot => stew
    serve @bowl <pot
    garnish herb @bowl

    dish palak paneer
    leaf = spinach ~ kale, pea
    cheeses = feta, tofu ~ mozzarella
    aroma = onion, garlic, ginger ~ chilli
    spice = cumin, turmeric ~ curry powder
    boil leaf @pot +water
    blend @pot => sauce!
    chop cheeses, aroma @board
    fry aroma @pan +oil
    season spice @pan
    pour @pan <pot
    fold cheeses @pan
    simmer @pan => curry
    serve @bowl <pan

    dish okonomiyaki
    main = cabbage ~ kale, leek
    extra = bacon, prawn ~ tofu, mushroom
    sauce = mayonnaise, soy sauce ~ mustard
    top? = sesame, chive ~ coriander
    chop main, extra @board
    whisk egg, flour @bowl +stock => batter
    fold/stir main, extra @bowl
    pour @pan <bowl +oil
    fry @pan => pancake
    flip @pan
    serve @plate <pan
    pour sauce @plate
    sprinkle top @plate

    dish vegetable chow mein
    veg 2 = carrot, bell pepper, cabbage, mushroom ~ broccoli, courgette
    aroma = ginger, garlic ~ shallot
    nut? = cashew, peanut
    boil noodle @pot +water
    drain @colander <pot
    slice veg @board
    chop aroma @board
    fry aroma, veg @wok +sesame oil
    toss noodle, beansprout @wok
    pour soy sauce @wok
    serve @bowl <wok
    sprinkle nut @bowl

    dish kung pao chicken
    main = chicken ~ tofu, prawn, pork
    veg = bell pepper, celery ~ courgette, carrot
    nut = peanut, cashew ~ almond
    heat = chilli ~ ginger, spring onion
    chop main, veg, heat @board
    marinate main @bowl +soy sauce, cornstarch
    fry @wok <bowl +oil
    toss veg, heat @wok
    sprinkle nut @wok
    serve @bowl <wok

    dish stir-fried greens
    main = kale, spinach ~ cabbage, broccoli
    aroma = garlic, ginger ~ chilli
    sauce = soy sauce ~ fish sauce
    fat = oil, sesame oil
    chop main @board
    slice aroma @board
    fry aroma, main @wok +fat
    pour sauce @wok
    toss @wok
    serve @dish <wok
    sprinkle sesame @dish ?

    dish thai basil chicken
    main = chicken, pork ~ beef, tofu
    aroma 2 = garlic, chilli, shallot ~ ginger
    herb = basil ~ coriander, mint
    sauce = fish sauce, soy sauce
    chop main, aroma @board
    fry aroma, main @wok +oil
    pour sauce @wok
    toss herb @wok
    boil rice @pot +water
    place rice @plate
    serve @plate <wok
    squeeze lime @plate ?
    """
}
