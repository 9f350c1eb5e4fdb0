extension DishTable {
    static let pastaAndRice = """
    dish spaghetti carbonara
    pastas = spaghetti ~ pasta, noodle
    meat = bacon, ham ~ sausage, mushroom
    cheeses = parmesan ~ cheese
    fat = olive oil, oil
    chop meat @board
    grate cheeses @board
    boil pastas @pot +water
    fry meat @pan +fat
    whisk egg yolk, cheeses @bowl => sauce!
    place pastas @pan
    pour @pan <bowl
    toss @pan
    serve @plate <pan

    dish pasta with tomato sauce
    pastas = pasta, spaghetti ~ noodle
    main = tomato, cherry tomato ~ bell pepper, courgette, aubergine
    aroma = garlic, onion, shallot ~ fennel
    herb? = basil, oregano ~ thyme, sage
    chop aroma, main @board
    fry aroma @pan +olive oil
    place main @pan
    simmer @pan +wine => sauce
    boil pastas @pot +water
    drain @colander <pot
    toss pastas @pan
    serve @plate <pan
    garnish herb @plate

    dish pesto pasta
    pastas = pasta, spaghetti ~ noodle
    herb = basil ~ parsley, coriander, mint
    nut = pine nut, almond ~ walnut, cashew
    cheeses = parmesan ~ cheese
    grate cheeses @board
    crush garlic, nut, herb @mortar
    stir cheeses @mortar +olive oil => pesto!
    boil pastas @pot +water
    drain @colander <pot
    place pastas @bowl
    pour @bowl <mortar
    toss @bowl
    serve @plate <bowl

    dish lasagne
    main = minced meat ~ lentil, bean, pea
    aroma = onion, garlic, shallot ~ leek
    cheeses = mozzarella, parmesan, cheese
    fat = oil, olive oil
    chop aroma @board
    fry aroma, main @pan +fat
    simmer @pan +tomato sauce => filling
    grate cheeses @board
    layer/place lasagne sheet @dish
    spread @dish <pan
    sprinkle cheeses @dish
    bake @dish
    serve @plate <dish

    dish macaroni cheese
    pastas = pasta ~ spaghetti, noodle
    cheeses = cheese ~ parmesan, mozzarella
    dairy = milk, cream
    boil pastas @pot +water
    drain @colander <pot
    grate cheeses @board
    simmer dairy, flour @pan +butter => sauce
    place pastas @dish
    pour @dish <pan
    sprinkle cheeses @dish
    bake @dish
    serve @plate <dish

    dish mushroom risotto
    main = mushroom ~ asparagus, courgette, beetroot
    aroma = onion, shallot ~ leek, fennel
    fat = butter, olive oil
    cheeses = parmesan ~ cheese
    slice main @board
    chop aroma @board
    fry aroma, main @pan +fat
    stir rice @pan
    pour wine, stock @pan
    simmer @pan => risotto
    grate cheeses @board
    serve @plate <pan
    sprinkle cheeses @plate

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
    fry rice @wok
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
    cheeses = parmesan ~ cheese
    chop aroma, veg @board
    fry aroma, veg, main @pot +oil
    simmer @pot +tomato sauce => sauce
    boil spaghetti @pot2 +water
    drain @colander <pot2
    grate cheeses @board
    place spaghetti @plate
    serve @plate <pot
    sprinkle cheeses @plate

    dish spaghetti with garlic and oil
    pastas = spaghetti ~ pasta, noodle
    heat = chilli ~ ginger, olive
    herb = parsley ~ basil, coriander, chive
    boil pastas @pot +water
    slice garlic @board
    chop heat, herb @board
    fry garlic, heat @pan +olive oil
    drain @colander <pot
    toss pastas @pan
    serve @plate <pan
    sprinkle herb @plate

    dish tuna pasta bake
    pastas = pasta ~ spaghetti, noodle
    main = tuna ~ chickpea, bean
    veg = corn, pea ~ olive, cherry tomato
    boil pastas @pot +water
    drain @colander <pot
    mix main, veg, cream @bowl => filling
    place pastas @dish
    pour @dish <bowl
    sprinkle breadcrumb @dish
    bake @dish
    serve @plate <dish
    """
}
