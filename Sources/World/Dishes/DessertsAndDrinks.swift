extension DishTable {
    static let dessertsAndDrinks = """
    dish chocolate mousse
    sweet = sugar, icing sugar
    berry? = raspberry, strawberry ~ cherry, blueberry
    nut? = hazelnut, almond ~ walnut
    chop chocolate @board
    simmer chocolate @pot +cream => sauce!
    whisk egg white, sweet @bowl
    pour @bowl <pot
    fold @bowl => custard!
    serve @glass <bowl
    garnish berry @glass
    sprinkle nut @glass

    dish tiramisu
    base = biscuit ~ cake, bread
    cheeses = cream cheese ~ yogurt, cream
    top = cocoa ~ cinnamon
    sweet = sugar, icing sugar
    whisk egg yolk, sweet @bowl
    fold cheeses @bowl => filling
    layer base @dish
    brush coffee @dish
    spread @dish <bowl
    sprinkle top @dish
    serve @plate <dish

    dish fruit smoothie
    fruit 2 = banana, strawberry, mango ~ avocado, pear, pineapple
    dairy = milk, yogurt ~ coconut milk
    sweet = honey, syrup
    top? = mint, blueberry ~ raspberry, almond
    slice fruit @board
    place fruit @jug
    pour dairy @jug
    stir sweet @jug
    blend @jug
    serve @glass <jug
    garnish top @glass

    dish lemonade
    citrus = lemon ~ lime
    sweet = sugar, honey, syrup
    fruit? = strawberry, orange ~ cucumber, apple
    herb? = mint ~ basil, rosemary
    squeeze citrus @jug
    stir sweet @jug
    slice fruit @board
    place fruit @jug
    pour water @jug
    place ice @glass
    serve @glass <jug
    garnish herb @glass

    dish hot chocolate
    liquid = milk ~ coconut milk, cream
    spice? = cinnamon, vanilla ~ chilli flake
    top = cocoa, icing sugar ~ hazelnut, almond
    grate chocolate @board
    pour liquid @pot
    stir chocolate @pot
    simmer @pot
    whisk @pot
    season spice @pot
    serve @glass <pot
    sprinkle top @glass

    dish iced coffee
    dairy = milk, cream ~ coconut milk
    sweet = syrup, sugar, honey
    top? = cocoa, cinnamon ~ icing sugar
    pour coffee @jug
    stir sweet @jug
    place ice @glass
    serve @glass <jug
    pour dairy @glass
    sprinkle top @glass

    dish mango lassi
    main = mango ~ banana, strawberry, pineapple
    sweet = honey, sugar
    spice? = cinnamon, saffron ~ turmeric
    nut? = almond, cashew
    peel main @board
    chop main @board
    place main @jug
    pour yogurt, milk @jug
    stir sweet @jug
    blend @jug
    serve @glass <jug
    sprinkle spice @glass
    garnish nut @glass

    dish rice pudding
    grain = rice ~ semolina, couscous
    liquid = milk ~ coconut milk
    spice = vanilla, cinnamon ~ saffron
    fruit = plum, strawberry, pear ~ mango, apple
    nut? = almond, hazelnut ~ walnut
    pour liquid @pot
    stir grain, sugar @pot
    season spice @pot
    simmer @pot
    slice fruit @board
    serve @bowl <pot
    place fruit @bowl
    sprinkle nut @bowl

    dish berry trifle
    fruit = strawberry, raspberry ~ cherry, mango
    base = biscuit ~ almond, walnut
    top? = icing sugar, cocoa
    whisk egg yolk, sugar @pot
    simmer @pot +milk => custard
    slice fruit @board
    crush base @mortar
    place base @glass
    layer fruit @glass
    serve @glass <pot
    pour cream @glass
    sprinkle top @glass

    dish poached pears
    main = pear ~ apple, plum
    liquid = wine, water
    spice = cinnamon, vanilla ~ saffron
    dairy? = cream, yogurt
    nut? = almond, walnut, hazelnut
    peel main @board
    pour liquid @pot
    stir sugar @pot
    season spice @pot
    simmer main @pot
    serve @bowl <pot
    pour dairy @bowl
    sprinkle nut @bowl

    dish fried bananas
    main = banana ~ apple, pineapple, pear
    sweet = brown sugar, sugar
    glaze = honey, syrup
    nut? = peanut, cashew ~ walnut
    chop nut @board
    slice main @board
    fry main @pan +butter
    flip @pan
    sprinkle sweet @pan
    serve @plate <pan
    pour glaze @plate
    sprinkle nut @plate

    dish yogurt parfait
    berry = strawberry, cherry ~ banana, plum
    grain = oat ~ biscuit
    sweet = honey, syrup ~ jam
    nut = almond, hazelnut ~ walnut, cashew
    top? = mint, blueberry ~ raspberry
    chop nut @board
    slice berry @board
    mix yogurt, sweet @bowl
    place grain @glass
    layer berry @glass
    serve @glass <bowl
    sprinkle nut @glass
    garnish top @glass
    """
}
