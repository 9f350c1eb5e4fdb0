extension DishTable {
    static let soups = """
    dish tomato soup
    main = tomato, cherry tomato ~ pumpkin, carrot, bell pepper
    aroma = onion, shallot, leek ~ fennel
    fat = butter, oil, olive oil
    dairy? = cream ~ yogurt, coconut milk
    herb? = basil, parsley ~ thyme, oregano
    chop aroma, main @board
    fry aroma @pot +fat
    place main @pot
    pour stock @pot
    simmer @pot
    blend @pot => soup!
    serve @bowl <pot
    pour dairy @bowl
    garnish herb @bowl

    dish pumpkin soup
    main = pumpkin ~ sweet potato, carrot, beetroot
    aroma = ginger, onion, garlic ~ lemongrass
    fat = butter, oil
    liquid = stock, water
    nut? = hazelnut, pine nut ~ cashew
    peel main @board
    chop main @board
    slice aroma @board
    fry aroma @pot +fat
    simmer main @pot +liquid
    blend @pot => soup!
    stir coconut milk @pot ?
    serve @bowl <pot
    sprinkle nut @bowl

    dish chicken noodle soup
    main = chicken ~ tofu, pork, salmon
    veg 2 = carrot, celery, leek ~ fennel, mushroom
    starch = noodle ~ spaghetti, rice
    herb? = parsley, dill ~ coriander, chive
    slice veg @board
    chop main @board
    fry main @pot +oil
    place veg @pot
    pour stock @pot
    stir starch @pot
    simmer @pot => soup
    serve @bowl <pot
    garnish herb @bowl

    dish lentil soup
    main = lentil ~ chickpea, bean
    aroma = onion, garlic, shallot ~ leek
    veg = carrot, celery, potato ~ sweet potato, tomato
    spice = cumin, turmeric, paprika ~ curry powder
    fat = oil, olive oil
    chop aroma, veg @board
    fry aroma @pot +fat
    season spice @pot
    place veg @pot
    pour main, stock @pot
    simmer @pot => soup
    serve @bowl <pot
    squeeze lemon @bowl ?

    dish leek and potato soup
    main = potato ~ sweet potato, carrot
    aroma = leek ~ onion, fennel
    dairy = cream, milk ~ yogurt
    herb? = chive, parsley ~ dill
    peel main @board
    chop main @board
    slice aroma @board
    fry aroma @pot +butter
    simmer main @pot +stock
    mash main @pot
    stir dairy @pot => soup!
    serve @bowl <pot
    sprinkle herb @bowl

    dish miso soup
    main = tofu ~ white fish, salmon
    veg = mushroom, carrot, radish ~ courgette, spinach
    green? = spring onion, leek
    chop main, veg @board
    pour stock @pot
    simmer main, veg @pot
    slice green @board
    stir miso @pot => soup
    place seaweed @pot ?
    serve @bowl <pot
    sprinkle green @bowl

    dish gazpacho
    main = tomato, cherry tomato ~ mango, strawberry
    veg 2 = cucumber, bell pepper, celery
    herb? = basil, parsley ~ mint
    chop main, veg @board
    crush garlic @mortar
    place main, veg, garlic @jug
    pour olive oil, vinegar @jug
    blend @jug => soup!
    season salt, pepper @jug
    serve @glass <jug
    garnish herb @glass

    dish borscht
    main = beetroot ~ carrot, celery
    veg = cabbage, potato ~ fennel
    fat = oil, butter
    dairy = yogurt, cream
    herb = dill, parsley ~ chive
    peel main @board
    grate main @board
    slice veg @board
    fry main, veg @pot +fat
    pour stock @pot
    simmer @pot => soup
    serve @bowl <pot
    pour dairy @bowl
    garnish herb @bowl

    dish french onion soup
    aroma = onion, red onion ~ leek, shallot
    breads = baguette, bread ~ bun
    cheeses = cheese, parmesan ~ mozzarella
    slice aroma @board
    fry aroma @pot +butter
    pour wine, stock @pot
    simmer @pot => soup
    slice breads @board
    grate cheeses @board
    serve @bowl <pot
    place breads @bowl
    sprinkle cheeses @bowl

    dish coconut prawn soup
    main = prawn ~ white fish, tofu, chicken
    aroma 2 = lemongrass, ginger, chilli ~ garlic
    veg = mushroom, tomato ~ bell pepper, courgette
    herb? = coriander, basil ~ mint
    slice aroma, veg @board
    chop main @board
    fry aroma @pot +oil
    pour coconut milk, stock @pot
    place main, veg @pot
    simmer @pot => soup
    serve @bowl <pot
    squeeze lime @bowl
    garnish herb @bowl

    dish pea soup
    main = pea ~ broccoli, asparagus, courgette
    aroma = onion, shallot ~ leek
    meat? = bacon, ham ~ sausage
    herb? = mint, parsley ~ basil
    chop aroma, meat @board
    fry meat @pan +oil
    simmer main, aroma @pot +stock
    blend @pot => soup!
    season salt, pepper @pot
    serve @bowl <pot
    place meat @bowl
    garnish herb @bowl
    """
}
