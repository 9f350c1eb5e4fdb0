extension DishTable {
    static let ovenDishes = """
    dish roast chicken with vegetables
    main = chicken ~ pork, lamb
    veg 2 = potato, carrot ~ beetroot, sweet potato, pumpkin
    fat = butter, olive oil, oil
    herb = thyme, rosemary ~ sage, oregano
    peel veg @board
    chop veg @board
    place main, veg @tray
    brush fat @tray
    season salt, herb @tray
    bake @tray
    serve @plate <tray
    squeeze lemon @plate ?

    dish roasted vegetables
    veg 2 = pumpkin, carrot, beetroot, cauliflower ~ broccoli, radish, sweet potato
    spice = cumin, paprika, salt ~ cinnamon, curry powder
    cheeses? = feta ~ mozzarella
    nut? = walnut, pine nut, hazelnut
    chop veg @board
    toss veg @bowl +olive oil
    season spice @bowl
    pour @tray <bowl
    bake @tray
    slice cheeses @board
    serve @plate <tray
    place cheeses @plate
    sprinkle nut @plate

    dish potato gratin
    main = potato ~ sweet potato, pumpkin, beetroot
    dairy = cream, milk
    spice = pepper, salt ~ paprika
    cheeses = cheese, parmesan ~ mozzarella
    peel main @board
    slice main @board
    grate cheeses @board
    layer main @dish
    pour dairy @dish
    season spice @dish
    sprinkle cheeses @dish
    bake @dish
    serve @plate <dish

    dish moussaka
    main = aubergine ~ courgette, potato
    meat = minced meat ~ chickpea, bean
    aroma = onion, garlic
    slice main @board
    fry/grill main @pan +olive oil
    chop aroma @board
    fry aroma, meat @pot +oil
    simmer @pot +tomato sauce => filling
    layer main @dish
    spread @dish <pot
    bake @dish => moussaka!
    serve @plate <dish

    dish shepherd's pie
    main = potato ~ sweet potato, pumpkin
    meat = minced meat ~ lentil, bean
    veg = pea, corn
    dairy = milk, butter
    peel main @board
    boil main @pot +water
    mash main @bowl +dairy
    fry meat @pan +oil
    simmer veg @pan +stock => filling
    pour @dish <pan
    spread @dish <bowl
    bake @dish
    serve @plate <dish

    dish baked salmon
    main = salmon ~ white fish, tofu, chicken
    glaze = butter, honey, olive oil ~ mustard
    citrus = lemon ~ orange, lime
    herb = dill, thyme ~ rosemary
    side? = spinach, lettuce ~ kale
    slice citrus @board
    place main @tray
    brush glaze @tray
    season salt, pepper @tray
    layer citrus @tray
    bake @tray
    serve @plate <tray
    place side @plate
    garnish herb @plate

    dish margherita pizza
    sauce = tomato sauce ~ pesto
    cheeses = mozzarella ~ feta
    herb? = basil ~ oregano
    knead flour, yeast @bowl +water => dough
    roll dough @board
    place dough @tray
    spread sauce @tray
    slice cheeses @board
    layer cheeses @tray
    bake @tray => pizza
    serve @plate <tray
    garnish herb @plate

    dish vegetable pizza
    veg 2 = mushroom, bell pepper, onion, tomato ~ courgette, aubergine, asparagus
    cheeses = cheese, mozzarella ~ parmesan
    sauce = tomato sauce ~ pesto, cream
    roll dough @board
    place dough @tray
    slice veg @board
    grate cheeses @board
    spread sauce @tray
    layer veg @tray
    sprinkle cheeses @tray
    bake @tray => pizza
    serve @plate <tray

    dish vegetable quiche
    veg = leek, mushroom, spinach ~ asparagus, broccoli
    dairy = cream, milk
    cheeses = cheese, parmesan ~ mozzarella
    roll pastry @board
    place pastry @tin
    chop veg @board
    grate cheeses @board
    layer veg, cheeses @tin
    whisk egg, dairy @bowl
    pour @tin <bowl
    bake @tin => pie
    serve @plate <tin

    dish stuffed peppers
    main = bell pepper ~ tomato, courgette, aubergine
    meat = minced meat ~ chickpea, bean
    grain = rice ~ couscous
    herb? = parsley, mint ~ basil
    slice main @board
    simmer grain @pot +water
    fry meat @pan +oil
    mix grain, meat @bowl +tomato sauce => filling
    place main @dish
    spread @dish <bowl
    bake @dish
    serve @plate <dish
    garnish herb @plate

    dish baked potatoes with tuna
    main = potato ~ sweet potato
    fat = olive oil, butter
    filling = tuna ~ bean, chickpea
    sauce = mayonnaise, yogurt ~ cream cheese
    herb? = chive, parsley ~ dill
    place main @tray
    brush fat @tray
    bake @tray
    mix filling, corn, sauce @bowl => filling
    serve @plate <tray
    spread @plate <bowl
    sprinkle herb @plate

    dish aubergine parmigiana
    main = aubergine ~ courgette, pumpkin, potato
    cheeses = mozzarella ~ feta
    fat = olive oil, oil
    herb? = basil ~ oregano
    slice main, cheeses @board
    fry/grill main @pan +fat
    spread tomato sauce @dish
    layer main, cheeses @dish
    sprinkle breadcrumb @dish
    bake @dish
    serve @plate <dish
    garnish herb @plate

    dish cauliflower cheese
    main = cauliflower ~ broccoli, leek, pumpkin
    cheeses = cheese ~ parmesan
    dairy = milk, cream
    chop main @board
    grate cheeses @board
    boil main @pot +water
    simmer dairy, flour @pan +butter => sauce
    place main @dish
    pour @dish <pan
    sprinkle cheeses @dish
    bake @dish
    serve @plate <dish

    dish sausage traybake
    meat = sausage ~ chicken, tofu
    veg 2 = potato, bell pepper, red onion ~ pumpkin, fennel
    sauce = mustard, honey
    herb = rosemary, thyme ~ sage
    chop veg @board
    place meat, veg @tray
    brush sauce @tray
    sprinkle herb @tray
    bake @tray
    toss @tray ?
    serve @plate <tray
    """
}
