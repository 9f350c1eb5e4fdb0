extension DishTable {
    static let baking = """
    dish white bread
    liquid = water, milk
    glaze = egg, milk, butter ~ olive oil
    top? = sesame, oat ~ pine nut
    pour flour, yeast @bowl
    stir liquid @bowl
    knead @board <bowl => dough
    place dough @tin
    brush glaze @tin
    sprinkle top @tin
    bake @tin => bread!
    slice bread @board
    serve @plate <board

    dish focaccia
    topping = olive, cherry tomato ~ feta, walnut
    herb = rosemary ~ thyme, sage
    mix flour, yeast @bowl +water
    knead @board <bowl => dough
    roll @board
    place dough @tray
    brush olive oil @tray
    place topping @tray
    sprinkle herb, salt @tray
    bake @tray => bread
    serve @plate <tray

    dish chocolate chip cookies
    extra = chocolate ~ walnut, hazelnut, raisin
    sweet = brown sugar, sugar
    chop extra @board
    mix butter, sweet @bowl
    crack egg @bowl
    stir flour, baking powder @bowl => dough
    fold extra @bowl
    place @tray <bowl
    bake @tray => biscuit
    serve @plate <tray

    dish banana bread
    main = banana ~ mango, strawberry
    nut? = walnut, hazelnut ~ almond, cashew
    fat = butter, oil
    sweet = brown sugar, sugar
    chop nut @board
    mash main @bowl
    whisk egg, sweet @bowl +fat
    stir flour, baking powder @bowl => batter!
    fold nut @bowl
    pour @tin <bowl
    bake @tin => cake!
    slice cake @board
    serve @plate <board

    dish chocolate cake
    dairy = milk, yogurt ~ cream
    filling = jam, cream ~ cream cheese
    top = icing sugar, raspberry ~ hazelnut, blueberry
    crack egg @bowl
    whisk sugar, dairy @bowl
    fold flour, cocoa, baking powder @bowl => batter
    brush butter @tin
    pour @tin <bowl
    bake @tin => cake
    spread filling @tin
    serve @plate <tin
    sprinkle top @plate

    dish carrot cake
    main = carrot ~ courgette, beetroot, apple
    nut? = walnut ~ almond, hazelnut
    peel main @board
    grate main @board
    whisk egg, sugar, oil @bowl
    fold main, flour @bowl +baking powder => batter!
    pour @tin <bowl
    bake @tin => cake
    spread cream cheese @tin
    serve @plate <tin
    garnish nut @plate

    dish apple pie
    main = apple ~ pear, plum
    sweet = sugar, brown sugar
    glaze = egg, milk
    roll pastry @board
    place pastry @tin
    peel main @board
    slice main @board
    mix main, sweet, cinnamon @bowl => filling
    pour @tin <bowl
    brush glaze @tin
    bake @tin => pie
    serve @plate <tin

    dish cinnamon rolls
    liquid = milk, water
    spice = cinnamon ~ cocoa
    sweet = brown sugar, sugar
    knead flour, yeast @bowl +liquid => dough
    roll dough @board
    spread butter @board
    sprinkle sweet, spice @board
    fold @board
    slice dough @board
    place @dish <board
    bake @dish => bun!
    serve @plate <dish

    dish scones
    glaze = egg, milk
    top = jam ~ cream, cream cheese
    mix flour, baking powder, butter @bowl
    knead @bowl +yogurt => dough
    roll @board <bowl
    slice dough @board
    place @tray <board
    brush glaze @tray
    bake @tray => bun
    serve @plate <tray
    spread top @plate

    dish lemon tart
    citrus = lemon ~ lime, orange
    dairy = cream ~ yogurt, milk
    top = icing sugar ~ raspberry, blueberry
    roll pastry @board
    place pastry @tin
    whisk egg, sugar, dairy @bowl
    squeeze citrus @bowl => filling
    pour @tin <bowl
    bake @tin => pie
    serve @plate <tin
    sprinkle top @plate

    dish blueberry muffins
    berry = blueberry ~ raspberry, cherry, raisin
    fat = butter, oil
    crack egg @bowl
    whisk milk, sugar @bowl +fat
    stir flour, baking powder @bowl => batter
    fold berry @bowl
    pour @tin <bowl
    bake @tin => cake
    serve @plate <tin
    sprinkle icing sugar @plate ?

    dish cheesecake
    base = biscuit ~ oat, almond, hazelnut
    sweet = sugar, honey
    berry = strawberry, raspberry ~ blueberry, cherry
    spice = vanilla ~ cinnamon
    crush base @mortar
    stir base, butter @bowl
    pour @tin <bowl
    whisk cream cheese, sweet, egg @bowl2 +spice => filling
    pour @tin <bowl2
    bake @tin => cake!
    serve @plate <tin
    garnish berry @plate

    dish fruit crumble
    fruit = apple, plum, pear ~ strawberry, mango
    sweet = sugar, brown sugar
    grain? = oat
    dairy? = cream, yogurt
    chop fruit @board
    place fruit @dish
    sprinkle cinnamon @dish
    mix flour, sweet, butter @bowl => dough
    stir grain @bowl
    place @dish <bowl
    bake @dish
    serve @bowl2 <dish
    pour dairy @bowl2

    dish pavlova
    berry = strawberry, raspberry ~ blueberry, mango
    sweet = sugar, icing sugar
    whisk egg white, sweet @bowl => batter
    spread @tray <bowl
    bake @tray => cake
    slice berry @board
    whisk cream @bowl2
    spread @tray <bowl2
    place berry @tray
    serve @plate <tray
    garnish mint @plate ?
    """
}
