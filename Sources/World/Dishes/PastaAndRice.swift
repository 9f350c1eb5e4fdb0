extension DishTable {
    static let pastaAndRice = """
    dish spaghetti carbonara
    pasta = spaghetti ~ pasta, noodle
    meat = bacon, ham ~ sausage, mushroom
    cheese = parmesan ~ cheese
    fat = olive oil, oil
    chop meat @board
    grate cheese @board
    boil pasta @pot +water
    fry meat @pan +fat
    whisk egg yolk, cheese @bowl => sauce!
    place pasta @pan
    pour @pan <bowl
    toss @pan
    serve @plate <pan

    dish pasta with tomato sauce
    pasta = pasta, spaghetti ~ noodle
    main = tomato, cherry tomato ~ bell pepper, courgette, aubergine
    aroma = garlic, onion, shallot ~ fennel
    herb? = basil, oregano ~ thyme, sage
    chop aroma, main @board
    fry aroma @pan +olive oil
    place main @pan
    simmer @pan +wine => sauce
    boil pasta @pot +water
    drain @colander <pot
    toss pasta @pan
    serve @plate <pan
    garnish herb @plate

    dish pesto pasta
    pasta = pasta, spaghetti ~ noodle
    herb = basil ~ parsley, coriander, mint
    nut = pine nut, almond ~ walnut, cashew
    cheese = parmesan ~ cheese
    grate cheese @board
    crush garlic, nut, herb @mortar
    stir cheese @mortar +olive oil => pesto!
    boil pasta @pot +water
    drain @colander <pot
    place pasta @bowl
    pour @bowl <mortar
    toss @bowl
    serve @plate <bowl

    dish lasagne
    main = minced meat ~ lentil, bean, pea
    aroma = onion, garlic, shallot ~ leek
    cheese = mozzarella, parmesan, cheese
    fat = oil, olive oil
    chop aroma @board
    fry aroma, main @pan +fat
    simmer @pan +tomato sauce => filling
    grate cheese @board
    layer lasagne sheet @dish
    spread @dish <pan
    sprinkle cheese @dish
    bake @dish
    serve @plate <dish

    dish macaroni cheese
    pasta = pasta ~ spaghetti, noodle
    cheese = cheese ~ parmesan, mozzarella
    dairy = milk, cream
    boil pasta @pot +water
    drain @colander <pot
    grate cheese @board
    whisk dairy, flour @pan +butter => sauce
    place pasta @dish
    pour @dish <pan
    sprinkle cheese @dish
    bake @dish
    serve @plate <dish

    dish mushroom risotto
    main = mushroom ~ asparagus, courgette, beetroot
    aroma = onion, shallot ~ leek, fennel
    fat = butter, olive oil
    cheese = parmesan ~ cheese
    slice main @board
    chop aroma @board
    fry aroma, main @pan +fat
    stir rice @pan
    pour wine, stock @pan
    simmer @pan => risotto
    grate cheese @board
    serve @plate <pan
    sprinkle cheese @plate

    dish chicken fried rice
    main = chicken ~ prawn, tofu, beef
    veg = carrot, bell pepper, green bean ~ broccoli, cabbage
    sauce = soy sauce ~ fish sauce
    top? = coriander, sesame ~ peanut, chive
    boil rice @pot +water
    drain @colander <pot
    chop main, veg @board
    fry main, veg @wok +oil
    crack egg @wok
    toss rice @wok
    pour sauce @wok
    serve @bowl <wok
    sprinkle top @bowl

    dish paella
    main = prawn ~ white fish, chicken, sausage
    veg = bell pepper, tomato ~ courgette, fennel
    aroma = onion, garlic, shallot
    spice = saffron ~ paprika, turmeric
    chop aroma, veg @board
    fry aroma, veg @pan +olive oil
    pour rice @pan
    season spice @pan
    pour stock @pan
    place main, pea @pan
    simmer @pan
    serve @plate <pan
    squeeze lemon @plate

    dish spaghetti bolognese
    main = minced meat ~ lentil, bean
    aroma = onion, garlic
    veg = carrot, celery ~ bell pepper, mushroom
    cheese = parmesan ~ cheese
    chop aroma, veg @board
    fry aroma, veg, main @pot +oil
    simmer @pot +tomato sauce => sauce
    boil spaghetti @pot2 +water
    drain @colander <pot2
    grate cheese @board
    place spaghetti @plate
    serve @plate <pot
    sprinkle cheese @plate

    dish spaghetti with garlic and oil
    pasta = spaghetti ~ pasta, noodle
    heat = chilli ~ ginger, olive
    herb = parsley ~ basil, coriander, chive
    boil pasta @pot +water
    slice garlic @board
    chop heat, herb @board
    fry garlic, heat @pan +olive oil
    drain @colander <pot
    toss pasta @pan
    serve @plate <pan
    sprinkle herb @plate

    dish tuna pasta bake
    pasta = pasta ~ spaghetti, noodle
    main = tuna ~ ham, chickpea, bean
    veg = corn, pea ~ olive, cherry tomato
    boil pasta @pot +water
    drain @colander <pot
    mix main, veg, cream @bowl => filling
    place pasta @dish
    pour @dish <bowl
    sprinkle breadcrumb @dish
    bake @dish
    serve @plate <dish
    """
}
