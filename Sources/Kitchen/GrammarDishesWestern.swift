extension GrammarDishes {
    /// Dishes of the Americas and of home cooking, in the format of `table`. Written without a look at the evaluation's lists.
    static let western = """
        salad
        mango salsa: mango, red onion, chilli, coriander, lime; taco salad: lettuce, minced meat, tomato, bean, cheese, tortilla, avocado
        macaroni salad: pasta, mayonnaise, celery, bell pepper, onion, vinegar; broccoli salad: broccoli, bacon, red onion, raisin, mayonnaise, vinegar
        three bean salad, bean salad: bean, green bean, red onion, vinegar, sugar, oil
        buddha bowl: rice, chickpea, sweet potato, avocado, kale, cucumber, sesame; aguachile: prawn, lime, chilli, cucumber, red onion, coriander
        papa a la huancaina, huancaina: potato, cheese, chilli, milk, egg, olive, lettuce
        sandwich
        cheeseburger: patty, bun, cheese, lettuce, tomato, onion; tuna melt: tuna, bread, cheese, mayonnaise, celery, butter
        patty melt: patty, bread, cheese, onion, butter; peanut butter and jelly, pb and j, pbj: peanut, bread, butter, jam
        breakfast burrito: egg, tortilla, sausage, potato, cheese, tomato; breakfast sandwich, bacon egg and cheese: egg, bun, bacon, cheese, butter
        french dip: beef, baguette, cheese, onion, stock; italian sub, sub sandwich, hoagie: ham, baguette, sausage, cheese, lettuce, tomato, vinegar
        fish taco, baja fish taco: white fish, tortilla, cabbage, lime, mayonnaise, coriander, avocado
        al pastor, taco al pastor: pork, tortilla, pineapple, onion, coriander, chilli, lime
        tostada: tortilla, bean, chicken, lettuce, tomato, cheese, avocado; muffuletta, muffaletta: ham, bread, sausage, mozzarella, olive, garlic, olive oil
        pastrami on rye, pastrami sandwich: beef, bread, mustard, cucumber; choripan: sausage, baguette, parsley, garlic, oregano, vinegar, olive oil
        doubles, trini doubles: chickpea, dough, curry powder, cumin, cucumber, chilli
        omelette
        denver omelette, western omelette, denver omelet, western omelet: egg, ham, bell pepper, onion, cheese
        huevos a la mexicana: egg, tomato, onion, chilli, coriander; migas, tex mex migas: egg, tortilla, cheese, tomato, onion, chilli
        pancakes
        corn fritter: corn, flour, egg, milk, spring onion, oil; zucchini fritter, courgette fritter: courgette, egg, flour, cheese, spring onion
        hush puppy, hushpuppy: corn, flour, egg, milk, onion, baking powder; cachapa: corn, egg, milk, butter, mozzarella
        acaraje: bean, onion, prawn, chilli, oil
        pizza
        deep dish, deep dish pizza, chicago pizza: dough, mozzarella, sausage, tomato sauce, parmesan
        fugazzeta, fugazza: dough, onion, mozzarella, oregano, olive oil
        cookies
        chocolate chip cookie, choc chip cookie: chocolate, flour, butter, brown sugar, egg, vanilla
        peanut butter cookie: peanut, butter, flour, brown sugar, egg
        oatmeal raisin cookie, oatmeal cookie: oat, flour, butter, brown sugar, egg, raisin, cinnamon
        sugar cookie: flour, butter, sugar, egg, vanilla, baking powder; energy ball, bliss ball: oat, peanut, honey, chocolate, coconut
        bread
        buttermilk biscuit: flour, butter, milk, baking powder, salt; monkey bread: flour, yeast, milk, butter, brown sugar, cinnamon, walnut
        beignet: flour, milk, egg, sugar, yeast, icing sugar; concha, pan dulce: flour, butter, sugar, egg, milk, yeast, vanilla
        pan de muerto: flour, butter, egg, sugar, yeast, orange; medialuna: flour, butter, milk, egg, sugar, yeast
        cake
        red velvet, red velvet cake: cocoa, flour, sugar, egg, butter, milk, cream cheese
        lava cake, molten chocolate cake, chocolate fondant: chocolate, butter, egg, egg yolk, sugar, flour
        apple crisp: apple, oat, brown sugar, butter, flour, cinnamon; strawberry shortcake: strawberry, cream, flour, butter, sugar, milk, baking powder
        mug cake: cocoa, flour, sugar, milk, oil, baking powder; coffee cake, crumb cake: flour, brown sugar, butter, egg, yogurt, cinnamon
        zucchini bread, courgette cake: courgette, flour, sugar, egg, oil, cinnamon, walnut; cherry pie: cherry, flour, butter, sugar, cornstarch, lemon juice
        pineapple upside down cake, upside down cake: pineapple, cherry, brown sugar, butter, flour, egg
        lemon bar, lemon square: lemon, flour, butter, sugar, egg, icing sugar; fruit cake, fruitcake: raisin, cherry, flour, butter, brown sugar, egg, almond
        smoothie
        acai bowl, smoothie bowl, acai: blueberry, banana, strawberry, oat, coconut, honey; iced coffee, frappe: coffee, milk, sugar, ice
        golden milk, turmeric latte: milk, turmeric, ginger, cinnamon, honey, pepper; caipirinha: lime, sugar, ice, water
        pisco sour: lime, egg white, syrup, ice; bloody mary: tomato, lemon juice, celery, chilli, pepper, ice
        champurrado: chocolate, corn, milk, brown sugar, cinnamon; chicha morada: corn, pineapple, apple, lime, cinnamon, sugar
        layered dessert
        rocky road: chocolate, biscuit, butter, syrup, nut, icing sugar; banana pudding: banana, biscuit, custard, cream, vanilla
        smore, s'more, s more: biscuit, chocolate, egg white, sugar; nanaimo bar: biscuit, chocolate, coconut, walnut, butter, custard, icing sugar
        chocotorta: biscuit, cream cheese, milk, sugar, coffee, chocolate
        stir-fry
        chaufa, arroz chaufa: rice, egg, chicken, soy sauce, spring onion, ginger, sesame oil
        pasta
        spaghetti and meatballs, spaghetti and meatball: spaghetti, meatball, tomato sauce, garlic, parmesan, basil
        shrimp scampi: spaghetti, prawn, garlic, butter, wine, lemon juice, parsley
        baked ziti: pasta, tomato sauce, mozzarella, cream cheese, sausage, parmesan
        vodka pasta, penne alla vodka: pasta, tomato sauce, cream, onion, garlic, parmesan
        tallarines verdes, tallarin verde: spaghetti, basil, spinach, cheese, milk, walnut
        rice pot
        mexican rice, spanish rice, arroz rojo: rice, tomato, onion, garlic, pea, stock
        dirty rice: rice, minced meat, bell pepper, celery, onion, thyme, paprika; hoppin john, hopping john: rice, bean, bacon, onion, celery, bay leaf
        arroz con gandules: rice, pea, ham, bell pepper, olive, coriander, tomato sauce
        stew
        birria: beef, chilli, tomato, onion, garlic, cumin, cinnamon; chile verde, chili verde: pork, chilli, tomato, onion, garlic, coriander, cumin
        red beans and rice, red bean and rice: bean, sausage, bell pepper, celery, onion, rice, thyme
        barbacoa: beef, chilli, garlic, vinegar, cumin, oregano, bay leaf
        corned beef and cabbage, corned beef: beef, cabbage, carrot, potato, onion, bay leaf
        oxtail stew, oxtail: beef, bean, carrot, onion, thyme, chilli, soy sauce; curry goat, goat curry: lamb, curry powder, potato, onion, chilli, thyme
        tinga, tinga de pollo, chicken tinga: chicken, tomato, onion, chilli, garlic, oregano
        biscuits and gravy, sausage gravy: sausage, flour, milk, butter, pepper
        collard greens, collard green, collards: kale, ham, onion, vinegar, stock, chilli flake
        aji de gallina: chicken, chilli, bread, milk, parmesan, walnut, onion; locro: corn, pumpkin, bean, pork, sausage, potato, paprika
        chile con queso, queso dip: cheese, milk, chilli, tomato, onion; strogonoff, estrogonofe: chicken, cream, tomato sauce, mushroom, onion, mustard
        pabellon criollo, pabellon: beef, bean, rice, banana, tomato, bell pepper, onion; vatapa: prawn, bread, coconut milk, peanut, cashew, onion
        soup
        chicken noodle soup: chicken, noodle, carrot, celery, onion, thyme
        tortilla soup, sopa azteca: chicken, tortilla, tomato, chilli, avocado, cream, cheese
        broccoli cheddar soup, broccoli cheese soup: broccoli, cheese, carrot, onion, cream
        black bean soup: bean, onion, bell pepper, garlic, cumin, coriander; ajiaco: chicken, potato, corn, cream, avocado, spring onion, coriander
        menudo: beef, corn, chilli, onion, oregano, lime; soup joumou, joumou: pumpkin, beef, cabbage, potato, carrot, pasta, thyme
        mash
        mofongo: banana, pork, garlic, olive oil, stock; spinach dip: spinach, cream cheese, parmesan, garlic, mayonnaise
        mangu: banana, red onion, vinegar, butter; causa, causa limena: potato, chilli, lime, tuna, mayonnaise, avocado
        filled pastry
        tourtiere: minced meat, pork, onion, potato, cinnamon, pastry; pigs in a blanket, pig in a blanket: sausage, dough, cheese, mustard
        crab rangoon: cream cheese, prawn, spring onion, dough, oil; saltena: beef, potato, pea, egg, olive, chilli, dough
        tequeno, tequenos: cheese, flour, butter, egg
        custard
        chocolate pudding: milk, chocolate, sugar, cornstarch, egg yolk; brigadeiro: milk, sugar, cocoa, butter, chocolate
        fudge: chocolate, sugar, milk, butter, vanilla; quindim: coconut, egg yolk, sugar, butter
        roast
        stuffing: bread, celery, onion, sage, butter, stock; green bean casserole: green bean, mushroom, cream, onion, flour
        sweet potato casserole: sweet potato, brown sugar, butter, egg, walnut; stuffed pepper: bell pepper, minced meat, rice, tomato sauce, cheese, onion
        brisket: beef, brown sugar, paprika, garlic, mustard, cumin; elote, mexican street corn: corn, mayonnaise, cheese, lime, chilli, coriander
        jalapeno popper: chilli, cream cheese, cheese, bacon, breadcrumb; baked apple: apple, brown sugar, butter, raisin, walnut, cinnamon
        pollo a la brasa: chicken, soy sauce, garlic, cumin, paprika, chilli; pernil: pork, garlic, oregano, vinegar, orange
        pastel de choclo: corn, minced meat, chicken, egg, olive, raisin, basil; rocoto relleno: chilli, minced meat, cheese, egg, raisin, olive
        anticucho, anticuchos: beef, chilli, garlic, cumin, vinegar, potato
        pan dish
        fried chicken, southern fried chicken: chicken, flour, milk, paprika, pepper, oil
        chicken parmesan, chicken parm: chicken, breadcrumb, egg, tomato sauce, mozzarella, parmesan; poutine: potato, cheese, stock, flour, butter
        carne asada: beef, lime, orange, garlic, coriander, chilli, cumin
        chicken nugget, chicken tender, chicken finger: chicken, breadcrumb, egg, flour, paprika; onion ring: onion, flour, egg, milk, breadcrumb
        mozzarella stick: mozzarella, breadcrumb, egg, flour, tomato sauce; chile relleno, chiles rellenos: chilli, cheese, egg, flour, tomato sauce
        salisbury steak: minced meat, mushroom, onion, breadcrumb, egg, stock; corn dog: sausage, corn, flour, egg, milk, baking powder
        chicken fried steak, country fried steak: beef, flour, egg, milk, pepper; taquito, flauta: chicken, tortilla, cheese, lettuce, cream
        chimichanga: beef, tortilla, bean, cheese, cream; bananas foster, banana foster: banana, brown sugar, butter, cinnamon
        ackee and saltfish: white fish, bell pepper, tomato, onion, chilli, thyme; coxinha: chicken, flour, stock, cream cheese, onion, breadcrumb
        bandeja paisa: bean, minced meat, rice, egg, sausage, avocado, banana; papa rellena: potato, minced meat, egg, olive, raisin, onion
        chiles en nogada, chile en nogada: chilli, minced meat, walnut, cream, apple, pear, parsley; farofa: breadcrumb, bacon, onion, butter, egg, parsley
        provoleta: cheese, oregano, chilli flake, olive oil; griot, griyo: pork, orange, lime, garlic, chilli, thyme
        pique macho: beef, sausage, potato, tomato, onion, chilli, egg
        """
}
