extension DishTable {
    static let salads = """
    dish greek salad
    cheeses = feta ~ mozzarella, tofu
    veg 2 = tomato, cucumber, bell pepper ~ radish, avocado
    aroma = red onion, shallot ~ spring onion
    acid = vinegar, lemon juice
    herb? = oregano, parsley ~ mint, dill
    chop veg @board
    slice aroma, cheeses @board
    place veg, aroma, olive @bowl
    pour olive oil, acid @bowl
    toss @bowl => salad
    serve @plate <bowl
    place cheeses @plate
    sprinkle herb @plate

    dish chicken caesar salad
    main = chicken ~ prawn, tofu, salmon
    leaf = lettuce ~ kale, spinach
    cheeses = parmesan ~ cheese
    fat = oil, olive oil
    slice main @board
    fry main @pan +fat
    chop leaf @board
    grate cheeses @board
    whisk mayonnaise, lemon juice @bowl => dressing
    toss/mix leaf @bowl => salad
    serve @plate <bowl
    place main @plate
    sprinkle cheeses @plate

    dish potato salad
    main = potato ~ sweet potato, beetroot, carrot
    aroma = red onion, spring onion, radish ~ celery
    sauce = mayonnaise, mustard ~ yogurt, pesto
    herb? = dill, chive, parsley
    peel main @board
    chop main @board
    boil main @pot +water
    drain @colander <pot
    slice aroma @board
    place main, aroma @bowl
    mix sauce @bowl => salad
    serve @bowl2 <bowl
    garnish herb @bowl2

    dish coleslaw
    main = cabbage ~ fennel, kale
    veg = carrot ~ apple, radish, beetroot
    sauce = mayonnaise, yogurt
    acid = vinegar, lemon juice
    top? = raisin, sesame ~ parsley, pine nut
    slice main @board
    grate veg @board
    whisk sauce, acid @bowl => dressing
    toss main, veg @bowl => salad
    season salt, pepper @bowl
    serve @bowl2 <bowl
    sprinkle top @bowl2

    dish caprese salad
    main = tomato ~ strawberry, avocado, plum
    cheeses = mozzarella ~ feta, tofu
    herb = basil ~ mint, oregano
    slice main, cheeses @board
    layer main, cheeses @dish
    pour olive oil, vinegar @dish
    season salt, pepper @dish
    serve @plate <dish
    garnish herb @plate

    dish fruit salad
    fruit 2 = apple, pear, mango, pineapple ~ orange
    soft = banana, strawberry ~ plum
    citrus = lemon, lime
    sweet = honey, syrup
    herb? = mint ~ basil
    peel fruit @board
    chop fruit @board
    slice soft @board
    place fruit, soft @bowl
    squeeze citrus @bowl
    pour sweet @bowl
    toss @bowl => salad
    serve @bowl2 <bowl
    garnish herb @bowl2

    dish couscous salad
    grain = couscous ~ rice, lentil
    veg 2 = tomato, cucumber, bell pepper ~ radish
    herb = parsley, mint, coriander ~ dill
    citrus = lemon ~ lime, orange
    top? = pine nut, raisin ~ cashew, olive
    simmer grain @pot +water
    chop veg, herb @board
    place grain, veg @bowl
    squeeze citrus @bowl
    pour olive oil @bowl
    toss herb @bowl => salad
    serve @plate <bowl
    sprinkle top @plate

    dish tuna salad
    main = tuna ~ chickpea, bean
    leaf = lettuce, spinach ~ kale
    veg = tomato, cucumber ~ radish, red onion
    acid = vinegar, lemon juice
    boil egg @pot +water
    peel egg @board
    slice egg @board
    chop leaf, veg @board
    place leaf, veg, main @bowl
    pour olive oil, acid @bowl
    toss @bowl => salad
    serve @plate <bowl
    garnish egg @plate

    dish lentil salad
    main = lentil ~ chickpea, bean
    aroma = red onion, shallot ~ spring onion
    veg = carrot ~ beetroot, radish, apple
    herb? = parsley, coriander ~ mint
    boil main @pot +water
    drain @colander <pot
    chop aroma @board
    grate veg @board
    whisk olive oil, vinegar, mustard @bowl => dressing
    toss main, aroma, veg @bowl => salad
    serve @bowl2 <bowl
    garnish herb @bowl2

    dish waldorf salad
    main = apple ~ pear, plum
    veg = celery ~ fennel, radish
    nut = walnut ~ hazelnut, almond, cashew
    sauce = mayonnaise, yogurt ~ cream
    leaf = lettuce ~ spinach
    chop main @board
    slice veg @board
    crush/chop nut @board
    whisk sauce, lemon juice @bowl => dressing
    toss main, veg @bowl => salad
    place leaf @plate
    serve @plate <bowl
    sprinkle nut @plate

    dish peanut noodle salad
    main = noodle ~ spaghetti, rice
    veg 2 = cucumber, carrot, bell pepper ~ radish, cabbage
    nut = peanut ~ cashew, almond
    sweet = honey, syrup
    boil main @pot +water
    drain @colander <pot
    slice veg @board
    whisk soy sauce, sesame oil, sweet @bowl => dressing
    toss main, veg @bowl => salad
    crush nut @mortar
    serve @bowl2 <bowl
    sprinkle nut @bowl2
    squeeze lime @bowl2 ?
    """
}
