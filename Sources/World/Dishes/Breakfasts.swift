extension DishTable {
    static let breakfasts = """
    dish pancakes
    dairy = milk, yogurt ~ coconut milk
    topping = honey, syrup
    fruit? = blueberry, raspberry ~ cherry, raisin
    crack egg @bowl
    pour dairy @bowl
    whisk flour, baking powder @bowl => batter
    pour @pan <bowl +butter
    fry @pan => pancake
    flip @pan
    serve @plate <pan
    pour topping @plate
    garnish fruit @plate

    dish crepes
    filling = jam ~ cream cheese
    fat = butter ~ oil
    citrus? = lemon, orange
    crack egg @bowl
    whisk milk, flour @bowl => batter
    pour @pan <bowl +fat
    fry @pan => crepe
    flip @pan
    spread filling @pan
    fold @pan
    serve @plate <pan
    squeeze citrus @plate

    dish cheese omelette
    cheeses = cheese, parmesan ~ mozzarella
    veg = mushroom, bell pepper, tomato ~ courgette, asparagus
    dairy = milk, cream
    fat = butter ~ oil
    chop veg @board
    grate cheeses @board
    whisk egg, dairy @bowl
    fry veg @pan +fat
    pour @pan <bowl
    fry @pan => omelette
    sprinkle cheeses @pan
    fold @pan
    serve @plate <pan

    dish french toast
    breads = bread, baguette ~ bun
    dairy = milk, cream ~ coconut milk
    spice = cinnamon, vanilla
    topping = honey, syrup
    fruit? = strawberry, blueberry, raspberry ~ cherry
    slice breads @board
    crack egg @dish
    whisk dairy, spice @dish
    place breads @dish
    fry @pan <dish +butter
    flip @pan
    serve @plate <pan
    pour topping @plate
    garnish fruit @plate

    dish scrambled eggs on toast
    breads = bread, baguette ~ bun
    dairy = milk, cream
    finish = salt, pepper ~ paprika, chilli flake
    slice breads @board
    grill breads @tray
    crack egg @bowl
    whisk dairy @bowl
    pour @pan <bowl +butter
    fry @pan
    place breads @plate
    serve @plate <pan
    season finish @plate

    dish porridge
    grain = oat ~ semolina
    liquid = milk, water ~ coconut milk
    fruit = apple, banana, pear ~ plum, mango
    nut? = almond, walnut, hazelnut ~ cashew
    sweet = honey, syrup
    pour liquid @pot
    stir grain @pot
    simmer @pot
    slice fruit @board
    chop nut @board
    serve @bowl <pot
    place fruit @bowl
    sprinkle nut @bowl
    pour sweet @bowl

    dish overnight oats
    dairy = milk, yogurt ~ coconut milk
    sweet = honey, syrup
    fruit = strawberry, banana, apple ~ mango, plum
    nut? = almond, walnut ~ hazelnut, peanut
    pour oat, dairy @bowl
    stir sweet @bowl
    slice fruit @board
    chop nut @board
    serve @jar <bowl
    place fruit @jar
    sprinkle nut @jar

    dish avocado toast
    breads = bread, baguette ~ bun
    main = avocado ~ chickpea, bean
    citrus = lemon, lime
    topping = tomato, cherry tomato, radish ~ cucumber
    spice? = chilli flake, pepper, sesame ~ paprika
    slice breads @board
    grill breads @tray
    mash main @bowl
    squeeze citrus @bowl
    spread @tray <bowl
    slice topping @board
    place topping @tray
    serve @plate <tray
    sprinkle spice @plate

    dish granola
    nut = almond, hazelnut, walnut ~ cashew, peanut
    fat = oil, butter
    sweet = honey, syrup
    spice? = cinnamon, vanilla
    chop nut @board
    mix oat, nut @bowl
    season spice @bowl
    stir sweet @bowl +fat
    pour @tray <bowl
    bake @tray
    toss raisin @tray ?
    serve @jar <tray

    dish bacon and eggs
    meat = bacon ~ sausage, ham
    veg = tomato, mushroom ~ courgette, cherry tomato
    fat = oil, butter
    slice veg @board
    fry meat @pan +fat
    flip @pan
    place meat @plate
    fry veg @pan
    crack egg @pan
    fry @pan
    season salt, pepper @pan
    serve @plate <pan

    dish vegetable frittata
    main = potato ~ sweet potato, courgette
    aroma = onion, leek ~ fennel
    veg = pea, spinach ~ corn, kale
    herb? = parsley, chive ~ dill
    slice main, aroma @board
    fry main, aroma @pan +olive oil
    stir veg @pan
    crack egg @bowl
    whisk @bowl +milk
    pour @pan <bowl
    fry @pan => omelette
    serve @plate <pan
    sprinkle herb @plate
    """
}
