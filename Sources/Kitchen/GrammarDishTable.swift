/// Dishes that are known by a name of their own: how each is made, and of what. Foods are a leaning where the method leaves a choice; only
/// the first of them always comes in.
enum GrammarDishes {
    /// Every dish under each of its names.
    static let all: [NamedDish] = {
        let methods = Dictionary(uniqueKeysWithValues: CookingMethod.all.map { ($0.name, $0) })
        var dishes: [NamedDish] = []
        var method: CookingMethod?
        for line in [table, european, eastern, western].joined(separator: "\n").split(separator: "\n") {
            for dish in line.split(separator: ";") {
                let parts = dish.split(separator: ":").map { $0.split(separator: ",").map(\.trimmed) }
                if parts.count == 1 { method = methods[parts[0][0]] } else if let method { dishes += parts[0].map { NamedDish(phrase: $0, method: method, foods: parts[1]) } }
            }
        }
        return dishes
    }()

    /// A method's name, and below it its dishes, names: foods; ...
    private static let table = """
        fruit salad
        ambrosia, ambrosia salad: orange, pineapple, coconut, cherry, cream, banana; fruit cocktail: mango, pear, pineapple, cherry, syrup, mint
        fruit chaat, fruit chat: apple, banana, orange, raspberry, lemon juice, cumin
        macedonia di frutta, macedoine: apple, pear, orange, strawberry, lemon juice, mint
        salad
        potato salad, kartoffelsalat: potato, mayonnaise, egg, onion, mustard, chive; waldorf: apple, celery, walnut, lettuce, mayonnaise, raisin
        caesar salad, caesar: lettuce, bread, parmesan, chicken, lemon juice, mayonnaise
        greek salad, horiatiki: tomato, cucumber, feta, olive, red onion, olive oil, oregano
        cobb salad, cobb: lettuce, chicken, bacon, egg, avocado, tomato, feta; nicoise, salade nicoise: tuna, egg, green bean, potato, olive, tomato, olive oil
        caprese, insalata caprese: tomato, mozzarella, basil, olive oil, pepper; panzanella: bread, tomato, cucumber, red onion, basil, olive oil, vinegar
        fattoush, fattush: tortilla, lettuce, tomato, cucumber, radish, mint, lemon juice
        som tam, som tum, papaya salad: mango, carrot, tomato, green bean, peanut, fish sauce, lime
        larb, laab, larb gai: minced meat, shallot, lime, fish sauce, mint, rice, chilli flake
        olivier, russian salad, ensaladilla, salade russe: potato, carrot, pea, egg, cucumber, mayonnaise, ham
        gado gado, gadogado: tofu, egg, green bean, cabbage, beansprout, peanut, potato; shopska: tomato, cucumber, bell pepper, feta, onion, parsley, oil
        kachumber, kachumbari: cucumber, tomato, red onion, coriander, lemon juice, cumin; tzatziki: yogurt, cucumber, garlic, olive oil, dill, mint
        raita: yogurt, cucumber, mint, cumin, coriander; pasta salad: pasta, cherry tomato, olive, mozzarella, basil, olive oil
        egg salad: egg, mayonnaise, mustard, chive, celery; tuna salad: tuna, mayonnaise, celery, onion, lemon juice, lettuce
        chicken salad: chicken, mayonnaise, celery, lettuce, lemon juice, curry powder
        bibimbap, bibim bap: rice, beef, spinach, carrot, beansprout, egg, sesame oil
        kimchi, kimchee: cabbage, radish, spring onion, garlic, ginger, paprika, fish sauce
        gravlax, gravadlax, gravlaks: salmon, dill, salt, sugar, mustard, pepper; carpaccio: beef, parmesan, lemon juice, olive oil, spinach
        prawn cocktail, shrimp cocktail: prawn, lettuce, mayonnaise, tomato sauce, lemon, paprika
        pico de gallo, salsa fresca: tomato, onion, chilli, coriander, lime; coleslaw, slaw: cabbage, carrot, mayonnaise, onion, vinegar, mustard
        tabbouleh: parsley, couscous, tomato, mint, lemon juice, olive oil, spring onion
        ceviche: white fish, lime, red onion, coriander, chilli, tomato, avocado; poke: tuna, rice, soy sauce, avocado, cucumber, sesame, spring onion
        sandwich
        summer roll, goi cuon, fresh spring roll, rice paper roll: lasagne sheet, prawn, noodle, lettuce, carrot, mint, cucumber
        blt, bacon lettuce tomato: bread, bacon, lettuce, tomato, mayonnaise; club sandwich: bread, chicken, bacon, tomato, lettuce, mayonnaise, egg
        grilled cheese, cheese toastie: bread, cheese, butter, ham, tomato; croque monsieur, croque madame, croque: bread, ham, cheese, butter, mayonnaise, milk
        reuben: bread, beef, cabbage, cheese, mayonnaise
        philly cheesesteak, cheesesteak, philly cheese steak: baguette, beef, onion, bell pepper, cheese, mushroom
        banh mi: baguette, pork, carrot, radish, cucumber, coriander, mayonnaise
        cubano, cuban sandwich, medianoche: bread, pork, ham, cheese, cucumber, mustard
        welsh rarebit, rarebit, welsh rabbit: bread, cheese, butter, mustard, wine, soy sauce
        eggs benedict, egg benedict: bun, egg, ham, butter, egg yolk, lemon juice
        gyros, gyro, giros: tortilla, pork, yogurt, tomato, red onion, lettuce, oregano
        shawarma, chawarma: tortilla, chicken, yogurt, tomato, cucumber, garlic, cumin
        doner, doner kebab, donner: tortilla, lamb, lettuce, tomato, red onion, yogurt; fajita: tortilla, chicken, bell pepper, onion, lime, avocado, cumin
        arepa: semolina, water, cheese, beef, bean, avocado; nacho, nachos: tortilla, cheese, bean, tomato, avocado, cream, chilli
        sloppy joe: bun, minced meat, onion, tomato sauce, bell pepper, mustard
        pulled pork, pulled pork bun: bun, pork, cabbage, onion, tomato sauce, brown sugar; avocado toast: bread, avocado, egg, lemon juice, chilli flake
        po boy, poboy: baguette, prawn, lettuce, tomato, mayonnaise, cucumber; toastie: bread, cheese, butter, ham, tomato
        burger: bun, patty, lettuce, tomato, cheese, onion, mayonnaise; panini: bread, mozzarella, tomato, pesto, ham, spinach
        hot dog: sausage, bun, mustard, onion, tomato sauce; taco: tortilla, minced meat, lettuce, tomato, cheese, avocado, lime
        wrap: tortilla, chicken, lettuce, tomato, mayonnaise; burrito: tortilla, bean, rice, minced meat, cheese, avocado, tomato; bagel: bun, cream cheese, salmon, red onion, cucumber, dill
        quesadilla: tortilla, cheese, chicken, bell pepper, onion, avocado; bruschetta: bread, tomato, garlic, basil, olive oil, mozzarella
        omelette
        scrambled egg, huevos revueltos: egg, butter, milk, chive, salt; tamagoyaki, dashimaki: egg, stock, soy sauce, sugar, oil
        tortilla de patatas, spanish tortilla, tortilla de papas, spanish omelette: egg, potato, onion, olive oil, salt
        kuku sabzi, kuku, kookoo: egg, parsley, coriander, dill, spring onion, walnut, turmeric; menemen: egg, tomato, bell pepper, onion, butter, chilli flake
        omurice, omuraisu: egg, rice, chicken, onion, tomato sauce, butter; frittata: egg, courgette, cheese, onion, potato, milk, olive oil
        tortilla espanola: egg, potato, onion, olive oil, salt
        french toast
        french toast, eggy bread, pain perdu, torrija: bread, egg, milk, butter, cinnamon, sugar, syrup
        pancakes
        kaiserschmarrn, kaiserschmarren: egg, milk, flour, butter, raisin, icing sugar, plum
        dutch baby, german pancake: egg, milk, flour, butter, lemon, icing sugar
        palatschinken, palacsinta, palacinka, nalesniki: egg, milk, flour, butter, jam, icing sugar
        syrniki, cheese pancake: cream cheese, egg, flour, sugar, cream, jam; crumpet, pikelet: flour, milk, yeast, baking powder, butter, honey
        pajeon, korean pancake, jeon: flour, egg, spring onion, water, prawn, soy sauce
        okonomiyaki: cabbage, flour, egg, bacon, mayonnaise, soy sauce, spring onion; banh xeo: flour, coconut milk, turmeric, prawn, pork, beansprout, mint
        injera: flour, water, yeast, salt, oil; latke, potato pancake, reibekuchen, placki, draniki, deruny: potato, egg, onion, flour, oil, cream, apple
        pakora, bhaji, bhajia, onion bhaji: onion, flour, potato, chilli, turmeric, coriander, oil
        tempura: prawn, flour, egg, water, sweet potato, soy sauce, oil; churro: flour, water, oil, sugar, cinnamon, chocolate
        crepe: flour, egg, milk, butter, sugar, lemon; waffle: flour, egg, milk, butter, sugar, baking powder, syrup
        blini: flour, egg, milk, yeast, butter, cream, salmon; dosa: rice, lentil, water, salt, oil, potato
        pizza
        margherita, pizza margherita: tomato sauce, mozzarella, basil, olive oil; flammkuchen, tarte flambee: cream, bacon, onion, pepper
        lahmacun, lahmajoun: minced meat, tomato, onion, bell pepper, parsley, paprika; khachapuri, hachapuri: cheese, feta, egg, butter
        manakish, manaqish, manakeesh: thyme, sesame, olive oil, salt; langos: flour, yeast, water, cream, cheese, garlic
        pissaladiere: onion, olive, tuna, thyme; focaccia: flour, olive oil, water, yeast, salt, rosemary
        calzone: flour, mozzarella, tomato sauce, ham, mushroom, yeast, water; corn tortilla, flour tortilla, tortilla bread: flour, water, salt, butter
        cookies
        snickerdoodle: butter, sugar, egg, flour, cinnamon; anzac, anzac biscuit: oat, coconut, butter, flour, syrup, brown sugar
        oat flapjack, british flapjack, oat bar: oat, butter, brown sugar, syrup, raisin; granola: oat, honey, almond, coconut, raisin, oil
        biscotti, cantucci, cantuccini: flour, sugar, egg, almond, vanilla; macaroon, coconut macaroon, cocada: coconut, egg white, sugar, chocolate, vanilla
        macaron: almond, egg white, icing sugar, sugar, cream; meringue: egg white, sugar, cornstarch, cream, strawberry
        alfajor, alfajores: flour, cornstarch, butter, egg yolk, sugar, honey, coconut; lebkuchen: flour, honey, brown sugar, cinnamon, ginger, almond, butter
        ginger snap, gingersnap, ginger nut: flour, butter, brown sugar, ginger, syrup, cinnamon
        profiterole, choux: butter, water, flour, egg, cream, chocolate; pao de queijo: cornstarch, cheese, egg, milk, oil
        pavlova: egg white, sugar, cornstarch, cream, strawberry, raspberry; eclair: butter, water, flour, egg, cream, chocolate
        scone: flour, butter, milk, sugar, baking powder, egg, raisin; shortbread: butter, flour, sugar, vanilla, salt
        gingerbread: flour, ginger, syrup, butter, brown sugar, cinnamon, egg
        bread
        challah: flour, egg, yeast, water, honey, oil, sesame; sourdough: flour, water, yeast, salt, oil; ciabatta: flour, water, yeast, olive oil, salt
        soda bread: flour, yogurt, milk, baking powder, oat, raisin; stollen, christstollen: flour, yeast, milk, butter, raisin, almond, icing sugar
        panettone: flour, yeast, egg, butter, sugar, raisin, orange; hot cross bun: flour, milk, yeast, raisin, cinnamon, butter, sugar
        cinnamon roll, cinnamon bun, kanelbulle, kanelbullar: flour, milk, yeast, butter, brown sugar, cinnamon
        croissant: flour, butter, milk, yeast, sugar, chocolate; doughnut, donut, berliner, paczki, sufganiyot: flour, milk, yeast, egg, sugar, jam, oil
        pita, pitta, pita bread: flour, water, yeast, olive oil, salt; chapati, chapatti: flour, water, salt, butter, oil
        english muffin: flour, milk, yeast, butter, semolina, salt; simit, koulouri: flour, water, yeast, sesame, syrup
        brioche: flour, butter, egg, milk, yeast, sugar; pretzel: flour, salt, water, yeast, butter; naan: flour, yogurt, yeast, water, butter, garlic
        cake
        linzer torte, linzertorte: flour, almond, butter, sugar, raspberry, egg, cinnamon; bakewell tart, bakewell: almond, jam, butter, egg, sugar, flour
        treacle tart: syrup, breadcrumb, lemon, butter, flour, egg; lemon tart, tarte au citron: lemon, egg, sugar, butter, cream, flour
        lemon drizzle cake, lemon drizzle: lemon, butter, sugar, egg, flour, icing sugar; carrot cake: carrot, egg, sugar, flour, oil, walnut, cinnamon
        frangipane, frangipane tart: almond, butter, sugar, egg, flour, pear; financier, friand: almond, egg white, butter, sugar, flour
        battenberg: almond, butter, sugar, egg, flour, jam; apple crumble: apple, butter, flour, sugar, oat, cinnamon; galette des rois: almond, butter, sugar, egg
        cornbread, corn bread: semolina, flour, egg, milk, butter, corn
        sponge cake, genoise, pan di spagna, castella: egg, sugar, flour, butter, vanilla, icing sugar
        victoria sponge, victoria sandwich: butter, sugar, egg, flour, jam, cream; pound cake: butter, sugar, egg, flour, lemon, vanilla
        black forest, black forest gateau, schwarzwalder kirschtorte: chocolate, cherry, cream, egg, sugar, flour
        sachertorte, sacher: chocolate, butter, egg, sugar, flour, jam; lamington: butter, sugar, egg, flour, chocolate, coconut
        madeleine: butter, egg, sugar, flour, lemon, almond; yorkshire pudding, popover: egg, flour, milk, oil, salt
        sticky toffee pudding, sticky date pudding: plum, brown sugar, butter, egg, flour, cream
        bread and butter pudding, bread pudding, capirotada: bread, butter, milk, egg, raisin, sugar, cinnamon
        christmas pudding: raisin, brown sugar, egg, flour, almond, orange, wine; clafoutis, clafouti, flognarde: cherry, egg, milk, flour, sugar, butter
        tarte tatin, apple tart: apple, butter, sugar, vanilla; apple pie: apple, butter, sugar, cinnamon, egg
        pumpkin pie: pumpkin, egg, cream, brown sugar, cinnamon; pecan pie: walnut, brown sugar, egg, butter, syrup
        key lime pie: lime, biscuit, milk, egg yolk, butter, cream; cobbler, peach cobbler: mango, butter, sugar, flour, milk, cinnamon
        quiche lorraine: bacon, egg, cream, cheese; pastel de nata, egg tart, custard tart: egg yolk, milk, sugar, cinnamon, vanilla
        basbousa, revani, namoura: semolina, yogurt, sugar, butter, syrup, almond; tres leches, three milk cake: egg, flour, sugar, milk, cream, vanilla
        lemon meringue pie: lemon, egg white, egg yolk, sugar, butter; muffin: flour, egg, sugar, butter, milk, blueberry, baking powder
        brownie: chocolate, butter, sugar, egg, flour, cocoa, walnut; cupcake: flour, butter, sugar, egg, vanilla, icing sugar
        sponge: egg, flour, sugar, butter, vanilla, jam; banana bread: banana, flour, sugar, butter, egg, walnut, cinnamon
        souffle: egg, milk, butter, flour, cheese; quiche: egg, cream, flour, butter, cheese, bacon, leek; crumble: flour, butter, sugar, apple, oat, cinnamon
        smoothie
        horchata: rice, almond, cinnamon, sugar, water; agua fresca: mango, water, sugar, lime, mint; pina colada, colada: pineapple, coconut milk, wine, sugar
        mojito, mint lime cooler: lime, mint, sugar, water; margarita: lime, strawberry, sugar, salt; hot chocolate: milk, chocolate, sugar, cocoa, cream
        eggnog, egg nog: egg yolk, milk, cream, sugar, cinnamon; masala chai, chai: milk, coffee, ginger, cinnamon, sugar
        milkshake, shake: milk, banana, strawberry, cream, vanilla, sugar; lassi: yogurt, mango, water, sugar, mint; lemonade: lemon, water, sugar, mint, honey
        layered dessert
        eton mess: strawberry, cream, egg white, sugar, mint; cranachan: raspberry, cream, oat, honey, mint
        banoffee, banoffi, banoffee pie: banana, biscuit, cream, honey, butter, chocolate; knickerbocker glory: cream, strawberry, raspberry, chocolate, hazelnut
        banana split: banana, cream, chocolate, cherry, walnut; fruit fool, gooseberry fool, rhubarb fool: cream, raspberry, sugar, lemon juice, mint
        bircher muesli, overnight oats, bircher: oat, yogurt, milk, apple, honey, blueberry; chia pudding: sesame, coconut milk, honey, mango, raspberry
        tiramisu: biscuit, coffee, cream cheese, cocoa, egg yolk, sugar, cream; trifle: cream, biscuit, strawberry, raspberry, jam, sugar, almond
        parfait: yogurt, oat, strawberry, blueberry, honey, almond; cheesecake: cream cheese, biscuit, butter, sugar, vanilla, strawberry, cream
        mousse: cream, chocolate, egg white, sugar, vanilla, raspberry; sundae: cream, chocolate, cherry, strawberry, walnut, vanilla
        ice cream: cream, sugar, milk, vanilla, egg yolk
        stir-fry
        kung pao, gong bao: chicken, peanut, chilli, bell pepper, soy sauce, spring onion
        sweet and sour, gu lao rou: pork, pineapple, bell pepper, tomato sauce, vinegar, sugar, onion
        mapo tofu, mabo dofu, mapo doufu: tofu, minced meat, miso, garlic, ginger, spring onion, soy sauce
        char kway teow, char kuey teow: noodle, prawn, egg, beansprout, soy sauce, sausage, garlic
        nasi goreng: rice, egg, prawn, shallot, garlic, soy sauce, chilli; mie goreng, mee goreng, bami goreng: noodle, egg, cabbage, chicken, soy sauce, garlic
        lo mein: noodle, chicken, carrot, cabbage, soy sauce, spring onion
        singapore noodles, singapore noodle: noodle, prawn, curry powder, egg, bell pepper, beansprout
        pad see ew: noodle, broccoli, beef, egg, soy sauce, garlic
        pad kra pao, pad krapow, thai basil chicken: minced meat, basil, chilli, garlic, fish sauce, egg, rice
        japchae, chapchae: noodle, beef, spinach, carrot, mushroom, sesame oil, soy sauce
        pancit, pancit canton: noodle, chicken, cabbage, carrot, soy sauce, lemon; lomo saltado: beef, potato, tomato, red onion, soy sauce, coriander, vinegar
        tteokbokki, ddeokbokki: flour, tomato sauce, stock, tofu, spring onion, egg; general tso: chicken, cornstarch, soy sauce, garlic, ginger, sugar, sesame
        beef and broccoli: beef, broccoli, soy sauce, garlic, ginger, cornstarch; teriyaki: chicken, soy sauce, sugar, ginger, sesame, broccoli
        bulgogi: beef, soy sauce, pear, garlic, sesame oil, sugar, spring onion; chili crab, chilli crab: prawn, chilli, tomato sauce, garlic, ginger, egg
        fried rice: rice, egg, pea, carrot, spring onion, soy sauce, oil; pad thai: noodle, prawn, egg, beansprout, peanut, fish sauce, lime
        chow mein: noodle, chicken, cabbage, carrot, beansprout, soy sauce, spring onion
        fried noodles: noodle, egg, cabbage, carrot, soy sauce, spring onion, oil; yakisoba: noodle, cabbage, pork, carrot, soy sauce, ginger, onion
        pasta
        arrabbiata, arrabiata: pasta, tomato sauce, garlic, chilli flake, olive oil, parsley
        amatriciana: spaghetti, bacon, tomato sauce, parmesan, chilli flake; puttanesca: spaghetti, tomato sauce, olive, tuna, garlic, chilli flake
        cacio e pepe: spaghetti, parmesan, pepper, butter, salt; aglio e olio, aglio olio: spaghetti, garlic, olive oil, chilli flake, parsley
        vongole: spaghetti, prawn, garlic, wine, parsley, olive oil; alla norma: pasta, aubergine, tomato sauce, basil, parmesan
        ragu, ragu alla bolognese: pasta, minced meat, tomato sauce, carrot, celery, onion, wine
        mac and cheese, mac n cheese, macaroni cheese, mac cheese: pasta, cheese, milk, butter, flour, breadcrumb
        tagliatelle: noodle, mushroom, cream, parmesan, garlic; tortellini: pasta, cream, ham, pea, parmesan
        spaetzle, kasespatzle, spatzle, knopfle: pasta, cheese, onion, butter, chive; orzo, kritharaki: pasta, tomato sauce, prawn, feta, garlic, olive oil
        fideua, sopa seca de fideo: spaghetti, prawn, white fish, tomato, paprika, stock, garlic; carbonara: spaghetti, egg, bacon, parmesan, pepper, egg yolk
        bolognese: minced meat, spaghetti, tomato sauce, onion, carrot, celery, parmesan
        lasagne, lasagna: lasagne sheet, minced meat, tomato sauce, milk, mozzarella, parmesan, onion
        gnocchi: pasta, butter, sage, parmesan, garlic; alfredo: pasta, cream, parmesan, butter, garlic, chicken
        rice pot
        koshari, kushari, kushary: rice, lentil, pasta, chickpea, tomato sauce, onion
        mujaddara, mejadra, mudardara: rice, lentil, onion, cumin, olive oil, yogurt; kedgeree: rice, white fish, egg, curry powder, onion, butter, parsley
        plov, pilau, pulao: rice, lamb, carrot, onion, cumin, garlic, oil
        arroz con pollo, chicken and rice: rice, chicken, bell pepper, pea, onion, saffron, tomato
        gallo pinto, moros y cristianos, rice and beans: rice, bean, onion, bell pepper, coriander, garlic
        rice and peas: rice, bean, coconut milk, thyme, spring onion, chilli
        nasi lemak, coconut rice, nasi uduk: rice, coconut milk, egg, peanut, cucumber, tuna, ginger
        hainanese chicken, chicken rice: rice, chicken, ginger, garlic, cucumber, stock
        congee, jook, juk, arroz caldo, lugaw: rice, stock, ginger, chicken, spring onion, egg
        khichdi, kitchari, khichri: rice, lentil, turmeric, ginger, cumin, butter; tahdig, chelow, zereshk polo: rice, saffron, butter, yogurt, cherry, chicken
        mango sticky rice, khao niao mamuang: rice, mango, coconut milk, sugar, sesame; risotto: rice, parmesan, butter, onion, stock, wine, mushroom
        paella: rice, prawn, saffron, bell pepper, tomato, chicken, pea, paprika; pilaf: rice, onion, butter, stock, raisin, almond, cinnamon
        biryani: rice, chicken, yogurt, onion, saffron, ginger, coriander, cumin; jollof: rice, tomato, bell pepper, onion, chilli, tomato sauce, thyme, stock
        jambalaya: rice, sausage, prawn, bell pepper, celery, onion, tomato, chicken
        preserve
        rice pudding, arroz con leche, kheer, milchreis, riz au lait, sutlac: rice, milk, sugar, cinnamon, vanilla, raisin
        porridge, oatmeal: oat, milk, honey, banana, cinnamon, raisin
        apple sauce, applesauce, apfelmus, stewed apple: apple, sugar, lemon juice, cinnamon, water
        relish: cucumber, cauliflower, vinegar, sugar, mustard, turmeric; ajvar, lutenica, zacusca: bell pepper, aubergine, garlic, oil, vinegar
        poached pear, poires belle helene: pear, wine, sugar, cinnamon, orange, vanilla
        halwa, halva, suji halwa, sheera: semolina, butter, sugar, almond, raisin, milk; compote: cherry, sugar, water, cinnamon, lemon juice
        jam: strawberry, sugar, lemon juice, water; chutney: mango, onion, brown sugar, vinegar, ginger, raisin; marmalade: orange, sugar, water, lemon juice
        cranberry sauce: cherry, sugar, orange, cinnamon, water
        stew
        callaloo: spinach, coconut milk, pumpkin, onion, chilli, thyme
        gulyas, porkolt: beef, onion, paprika, bell pepper, tomato sauce
        stroganoff, stroganov: beef, mushroom, onion, cream, butter, mustard; grits, shrimp and grits: semolina, prawn, butter, cheese, bacon, stock
        coq au vin: chicken, wine, mushroom, bacon, onion, carrot, thyme; cassoulet: bean, sausage, chicken, bacon, tomato, garlic, thyme
        pot au feu: beef, carrot, leek, potato, cabbage, stock; blanquette, blanquette de veau, fricassee: beef, cream, carrot, mushroom, onion, egg yolk
        osso buco, ossobuco: beef, wine, carrot, celery, tomato, lemon, stock; cacciatore, cacciatora: chicken, tomato, bell pepper, wine, olive, rosemary
        caponata: aubergine, celery, tomato, olive, vinegar, onion; fabada, fabada asturiana: bean, sausage, bacon, onion, paprika, saffron
        stifado: beef, shallot, tomato sauce, wine, cinnamon, bay leaf; irish stew: lamb, potato, carrot, onion, stock, thyme
        bigos, hunter stew: cabbage, pork, sausage, mushroom, bacon, plum; paprikash, paprikas, csirkepaprikas: chicken, paprika, onion, cream, bell pepper
        sauerbraten: beef, vinegar, carrot, onion, wine, bacon; ghormeh sabzi, gormeh sabzi: lamb, bean, parsley, coriander, spinach, lime, turmeric
        fesenjan, fesenjoon: chicken, walnut, raspberry, onion, cinnamon, saffron; doro wat, doro wot: chicken, onion, egg, paprika, butter, ginger
        mafe, maafe, groundnut stew, peanut stew: beef, peanut, tomato sauce, sweet potato, onion, chilli
        egusi, egusi soup: pine nut, spinach, beef, tomato, oil, stock, chilli; yassa, poulet yassa: chicken, onion, lemon juice, mustard, chilli, garlic
        tikka masala, chicken tikka masala: chicken, yogurt, tomato sauce, cream, ginger, garlic, curry powder
        butter chicken, murgh makhani, makhani: chicken, tomato sauce, butter, cream, ginger, cumin
        korma, qorma: chicken, yogurt, almond, cream, onion, ginger, cinnamon; vindaloo: pork, vinegar, chilli, garlic, ginger, potato, cumin
        rogan josh, roghan josh: lamb, yogurt, onion, ginger, paprika, cinnamon
        saag paneer, palak paneer, saag, palak: spinach, tofu, onion, ginger, cream, cumin
        chana masala, chole, chhole, channa: chickpea, tomato, onion, ginger, cumin, coriander
        aloo gobi, alu gobi: potato, cauliflower, turmeric, cumin, ginger, coriander; rajma: bean, tomato, onion, ginger, cumin, coriander
        sambar, sambhar: lentil, carrot, green bean, tomato, turmeric, mustard, bay leaf
        keema, qeema, keema matar: minced meat, pea, onion, tomato, ginger, cumin; rendang: beef, coconut milk, lemongrass, shallot, ginger, chilli, coconut
        massaman, mussaman: beef, potato, coconut milk, curry paste, peanut, onion
        philippine adobo, adobo, chicken adobo: chicken, soy sauce, vinegar, garlic, bay leaf, pepper; kare kare: beef, peanut, aubergine, green bean, cabbage
        hong shao rou, red braised pork, dongpo: pork, soy sauce, sugar, ginger, spring onion, wine
        sukiyaki, shabu shabu: beef, tofu, mushroom, cabbage, soy sauce, stock, noodle
        katsu curry, kare raisu: chicken, curry powder, carrot, potato, onion, breadcrumb, rice; oyakodon: chicken, egg, onion, soy sauce, stock, rice
        jjigae, kimchi jjigae: tofu, cabbage, pork, stock, egg, spring onion; mole, mole poblano: chicken, chilli, chocolate, tomato, almond, onion, cinnamon
        carnitas, cochinita pibil: pork, orange, onion, garlic, cumin, oregano, tortilla
        picadillo: minced meat, tomato sauce, olive, raisin, onion, bell pepper; ropa vieja: beef, bell pepper, onion, tomato sauce, cumin, garlic
        moqueca: white fish, coconut milk, bell pepper, tomato, onion, coriander, lime
        etouffee, shrimp creole: prawn, celery, bell pepper, onion, butter, flour, stock
        baked beans, boston baked beans: bean, bacon, tomato sauce, brown sugar, onion, mustard
        pot roast, beef pot roast, braised beef: beef, carrot, potato, onion, stock, thyme
        chicken and dumplings: chicken, carrot, celery, flour, stock, butter, thyme; fondue, cheese fondue: cheese, wine, garlic, cornstarch, bread
        moules mariniere, moules: prawn, wine, shallot, garlic, parsley, cream; cioppino, fish stew: white fish, prawn, tomato, fennel, saffron, wine, garlic
        marinara: tomato, garlic, onion, olive oil, basil, oregano; chilli con carne: minced meat, bean, tomato, chilli, onion, cumin, bell pepper
        chili: bean, minced meat, tomato, chilli, onion, cumin, bell pepper; goulash: beef, paprika, onion, bell pepper, tomato, potato, stock
        tagine: onion, lamb, chickpea, cinnamon, cumin, plum, almond, coriander; dal, dahl: lentil, turmeric, onion, cumin, ginger, garlic, coriander
        bourguignon: beef, wine, mushroom, carrot, bacon, onion, thyme; gumbo: sausage, prawn, green bean, bell pepper, celery, onion, stock, rice
        feijoada: bean, pork, sausage, bacon, onion, bay leaf, orange
        soup
        ash reshteh, aush reshteh: noodle, bean, chickpea, lentil, spinach, onion, yogurt; mohinga: white fish, noodle, onion, garlic, lemongrass, stock, egg
        chairo: beef, potato, carrot, corn, onion, stock, mint; tteokguk, rice cake soup: beef, egg, spring onion, garlic, stock, seaweed
        gravy: stock, onion, flour, butter, wine, thyme; avgolemono: chicken, rice, egg, lemon juice, stock, dill
        tom yum, tom yam: prawn, lemongrass, mushroom, lime, fish sauce, chilli, stock
        tom kha, tom kha gai: chicken, coconut milk, lemongrass, mushroom, ginger, lime, fish sauce
        mulligatawny: lentil, curry powder, apple, onion, carrot, stock; harira: lentil, chickpea, tomato, lamb, celery, cinnamon, coriander
        vichyssoise, leek and potato: leek, potato, cream, butter, stock, chive; french onion soup, onion soup: onion, butter, stock, wine, bread, cheese
        solyanka, soljanka: sausage, cucumber, olive, tomato sauce, beef, lemon, dill; shchi, kapusniak: cabbage, potato, carrot, beef, dill, stock
        zurek, white borscht: sausage, potato, egg, flour, garlic, stock; okroshka: yogurt, cucumber, radish, egg, dill, potato, water
        caldo verde: kale, potato, sausage, onion, olive oil, stock; pozole, posole: corn, pork, chilli, radish, cabbage, lime, stock
        sancocho: chicken, corn, potato, sweet potato, coriander, stock; miso soup, misoshiru: miso, tofu, seaweed, spring onion, stock
        udon: noodle, stock, soy sauce, spring onion, mushroom, egg; wonton soup, hun tun: pork, lasagne sheet, stock, spring onion, ginger, soy sauce
        hot and sour, suan la tang: tofu, mushroom, egg, vinegar, soy sauce, stock, pepper; sinigang: pork, tomato, radish, green bean, spinach, fish sauce
        samgyetang, seolleongtang: chicken, rice, garlic, ginger, plum, spring onion
        matzo ball, kneidlach: chicken, egg, carrot, celery, stock, dill, breadcrumb
        split pea, erwtensoep, snert, arsoppa: lentil, bacon, carrot, onion, stock, sausage
        bouillabaisse: white fish, prawn, tomato, fennel, saffron, garlic, potato; chowder: potato, cream, white fish, corn, bacon, onion, milk
        bisque: cream, prawn, stock, onion, butter, wine, tomato; ramen: noodle, stock, egg, pork, soy sauce, spring onion, mushroom
        pho: noodle, stock, beef, beansprout, basil, lime, ginger; minestrone: tomato, bean, pasta, carrot, celery, courgette, parmesan
        gazpacho: tomato, cucumber, bell pepper, olive oil, vinegar, garlic, bread; borscht: beetroot, cabbage, potato, carrot, cream, dill, beef
        laksa: noodle, coconut milk, prawn, curry paste, beansprout, tofu, lime
        mash
        polenta, mamaliga, puliszka: semolina, water, butter, parmesan, salt; fufu, ugali, nshima: sweet potato, semolina, water, salt, butter
        colcannon, boerenkool, stamppot: potato, cabbage, kale, butter, milk, spring onion; skordalia: potato, garlic, olive oil, lemon juice, almond
        mutabal, moutabal, babaganoush: aubergine, sesame, lemon juice, garlic, yogurt, olive oil
        refried bean, frijoles refritos, frijoles: bean, onion, garlic, cumin, oil; muhammara: bell pepper, walnut, breadcrumb, garlic, paprika, olive oil
        tapenade: olive, garlic, lemon juice, olive oil, tuna; taramasalata, taramosalata: bread, white fish, lemon juice, olive oil, onion
        pesto sauce, homemade pesto, genovese: basil, pine nut, parmesan, garlic, olive oil
        chimichurri: parsley, garlic, vinegar, oregano, chilli flake, olive oil; ful medames: bean, cumin, garlic, lemon juice, olive oil, parsley
        deviled egg, devilled egg: egg, mayonnaise, mustard, paprika, chive; romesco, salsa romesco: bell pepper, almond, tomato, garlic, vinegar, olive oil
        hummus: chickpea, sesame, lemon juice, garlic, olive oil, cumin; guacamole: avocado, lime, onion, coriander, tomato, chilli
        baba ganoush: aubergine, sesame, lemon juice, garlic, olive oil, parsley
        roast
        garlic bread: baguette, butter, garlic, parsley, cheese; bobotie: minced meat, curry powder, bread, egg, milk, raisin, bay leaf
        imam bayildi: aubergine, tomato, onion, garlic, olive oil, parsley; sunday roast, roast dinner: beef, potato, carrot, radish, oil, rosemary
        beef wellington, boeuf en croute: beef, mushroom, ham, egg, mustard; toad in the hole: sausage, egg, flour, milk, onion, oil
        tartiflette: potato, bacon, cheese, onion, cream, wine; dauphinoise, gratin dauphinois, scalloped potato: potato, cream, garlic, cheese, butter
        parmigiana, melanzane, eggplant parmesan: aubergine, tomato sauce, mozzarella, parmesan, basil
        pastitsio, pasticcio: pasta, minced meat, tomato sauce, milk, cheese, cinnamon
        dolma, dolmades, sarma, warak enab: spinach, rice, minced meat, lemon juice, mint, onion
        cabbage roll, golabki, holubtsi, golubtsy, sarmale, toltott kaposzta: cabbage, minced meat, rice, tomato sauce, onion, cream
        souvlaki: pork, lemon juice, oregano, garlic, olive oil, onion; tandoori, tandoori chicken: chicken, yogurt, lemon juice, ginger, garlic, paprika, cumin
        piri piri, peri peri: chicken, chilli, lemon juice, garlic, paprika, potato
        jerk chicken, jerk: chicken, chilli, thyme, spring onion, lime, brown sugar, pepper; jacket potato, baked potato: potato, butter, cheese, bean, chive
        potato wedge, oven chips: potato, oil, paprika, salt, tomato sauce; enchilada, enchiladas: tortilla, chicken, tomato sauce, cheese, onion, chilli
        porchetta, lechon, schweinebraten, crispy pork belly: pork, garlic, fennel, rosemary, salt
        char siu, cha siu, bbq pork: pork, honey, soy sauce, cinnamon, garlic
        peking duck, crispy duck: chicken, honey, soy sauce, spring onion, cucumber, orange
        asado, parrillada: beef, sausage, salt, parsley, garlic, bell pepper; tuna casserole, tuna bake: pasta, tuna, corn, cheese, cream, breadcrumb
        pot pie, chicken pot pie: chicken, carrot, pea, cream, onion; satay, sate: chicken, peanut, coconut milk, lemongrass, turmeric, soy sauce
        patatas bravas: potato, tomato sauce, paprika, olive oil, garlic, mayonnaise; lancashire hotpot, hotpot: lamb, potato, onion, carrot, stock, thyme
        gratin: cheese, cream, potato, garlic, butter, breadcrumb; moussaka: aubergine, minced meat, tomato, milk, onion, cinnamon, cheese
        ratatouille: aubergine, courgette, tomato, bell pepper, onion, olive oil, thyme; wings: chicken, paprika, butter, garlic, honey, chilli flake
        ribs: pork, brown sugar, tomato sauce, paprika, honey, garlic; fries: potato, oil, salt, paprika, mayonnaise
        meatloaf: minced meat, breadcrumb, egg, onion, tomato sauce, parsley; kofta: minced meat, onion, cumin, coriander, parsley, yogurt, mint
        cauliflower cheese: cauliflower, cheese, milk, butter, flour, mustard; fish pie: white fish, potato, milk, prawn, butter, pea, cheese
        chicken pie: chicken, flour, butter, leek, carrot, cream, mushroom; cottage pie: minced meat, potato, carrot, onion, stock, pea, butter
        shepherd's pie, shepherds pie, shepherd s pie: lamb, potato, carrot, onion, pea, stock, butter
        pan dish
        arancini, arancino, suppli: rice, mozzarella, breadcrumb, egg, parmesan, minced meat, oil
        wiener schnitzel, milanesa, cotoletta, escalope: pork, breadcrumb, egg, flour, lemon, butter; tonkatsu, katsu: pork, breadcrumb, egg, cabbage, soy sauce
        chicken kiev: chicken, butter, garlic, parsley, breadcrumb, egg; piccata, scaloppine, chicken francese: chicken, lemon, butter, flour, wine, parsley
        saltimbocca: beef, ham, sage, wine, butter; fish and chips, fish n chips: white fish, potato, flour, wine, pea, lemon, oil
        scampi, gambas al ajillo, garlic prawn, garlic shrimp: prawn, garlic, butter, lemon, parsley, chilli flake
        crab cake, fish cake, fishcake, bolinho de bacalhau: white fish, potato, breadcrumb, egg, parsley, lemon
        bubble and squeak: potato, cabbage, onion, butter, egg; rosti, hash brown: potato, butter, onion, salt, egg
        full english, english breakfast, fry up, full breakfast: egg, bacon, sausage, bean, tomato, mushroom, bread
        huevos rancheros: egg, tortilla, tomato sauce, bean, chilli, avocado; scotch egg: egg, sausage, breadcrumb, flour, oil
        swedish meatball, kottbullar, kottbulle: minced meat, breadcrumb, egg, onion, cream, potato
        falafel, taameya: chickpea, onion, parsley, coriander, cumin, garlic, oil; karaage: chicken, soy sauce, ginger, garlic, cornstarch, lemon, oil
        croquette, croqueta, kroket, korokke: ham, milk, flour, butter, breadcrumb, egg, oil; bangers and mash: sausage, potato, onion, butter, stock, pea
        tostones, patacones, platano maduro, kelewele: sweet potato, oil, salt, garlic, lime; cordon bleu: chicken, ham, cheese, breadcrumb, egg, butter
        chilaquiles: tortilla, tomato sauce, egg, cheese, onion, cream, coriander; albondigas: minced meat, tomato sauce, breadcrumb, egg, garlic, onion
        schnitzel: breadcrumb, pork, egg, flour, lemon, oil; meatballs: minced meat, breadcrumb, egg, onion, tomato sauce, parsley
        shakshuka: egg, tomato, bell pepper, onion, garlic, cumin, paprika; hash: potato, onion, beef, egg, bell pepper, butter
        filled pastry
        spanakopita, spinach pie, spanakotiropita: spinach, feta, egg, spring onion, dill; baklava, baklawa: walnut, butter, honey, cinnamon, hazelnut
        kibbeh, kibbe, quibe: lamb, couscous, onion, pine nut, cinnamon, mint
        bao, baozi, char siu bao, siopao: flour, yeast, pork, soy sauce, sugar, spring onion
        pirozhki, piroshki, pirozhok: flour, yeast, cabbage, egg, onion, milk, minced meat; cornish pasty: beef, potato, radish, onion, egg
        borek, burek, boureki, bourekas, byrek: feta, spinach, egg, butter, parsley
        cannoli, cannolo: flour, wine, cream cheese, icing sugar, chocolate, hazelnut; pupusa, gordita: semolina, water, cheese, bean, cabbage
        tamale, tamal, humita, hallaca: semolina, pork, corn, chilli, stock, butter; mooncake, yuebing: flour, bean, syrup, sugar, egg yolk, oil
        jamaican patty: minced meat, onion, curry powder, chilli, thyme; strudel: apple, raisin, cinnamon, sugar, walnut, butter
        samosa: potato, pea, onion, cumin, ginger, coriander; empanada: minced meat, onion, egg, olive, cumin, paprika; turnover: apple, sugar, cinnamon, butter
        sausage roll: sausage, onion, pepper, thyme; spring roll: cabbage, carrot, beansprout, prawn, ginger, soy sauce
        pasty: potato, beef, onion, radish, butter, pepper
        dumplings
        pelmeni: flour, egg, minced meat, onion, cream, butter; xiao long bao, soup dumpling: flour, pork, stock, ginger, spring onion, soy sauce
        manti, mantu: flour, minced meat, onion, yogurt, garlic, mint; gyoza, potsticker: pork, cabbage, ginger, spring onion, soy sauce, garlic
        wonton: pork, prawn, ginger, spring onion, soy sauce; pierogi: potato, cheese, onion, butter, cream; momo: chicken, cabbage, onion, ginger, coriander
        ravioli: spinach, cheese, butter, parmesan, garlic
        custard
        lemon curd: lemon, egg yolk, sugar, butter, icing sugar; panna cotta, pannacotta: cream, milk, sugar, vanilla, raspberry
        creme caramel, flan, leche flan, caramel custard, pudim: egg, milk, sugar, vanilla, cream; creme brulee: cream, egg yolk, sugar, vanilla, orange
        creme anglaise: milk, egg yolk, sugar, vanilla, cornstarch; zabaglione, sabayon, zabaione: egg yolk, sugar, wine, lemon, vanilla
        dulce de leche, doce de leite: milk, sugar, vanilla, butter, salt; brulee: cream, egg yolk, sugar, vanilla, milk
        """
}
