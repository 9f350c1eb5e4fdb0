extension GrammarDishes {
    /// Dishes of Asia, the Middle East, Africa and Oceania, in the format of `table`. Written without a look at the evaluation's lists.
    static let eastern = """
        fruit salad
        buko salad: coconut, pineapple, raisin, cream, milk
        salad
        sushi, maki, chirashi: rice, salmon, tuna, seaweed, cucumber, vinegar; sashimi: salmon, tuna, radish, ginger, soy sauce
        israeli salad: tomato, cucumber, red onion, parsley, lemon juice, olive oil; bhel puri, bhelpuri: rice, potato, onion, tomato, peanut, coriander
        smashed cucumber salad, smashed cucumber: cucumber, garlic, vinegar, soy sauce, sesame oil, chilli
        bun thit nuong: noodle, pork, lettuce, mint, cucumber, peanut, fish sauce; shirazi salad, salad shirazi: cucumber, tomato, red onion, mint, lime
        papri chaat, papdi chaat: potato, chickpea, yogurt, onion, coriander, dough; sunomono: cucumber, seaweed, vinegar, sugar, sesame
        coban salatasi, shepherd salad: tomato, cucumber, bell pepper, onion, parsley, olive oil
        kokoda, ika mata, oka: white fish, coconut milk, lime, tomato, cucumber, spring onion; kitfo: minced meat, butter, chilli flake, cheese, salt
        pol sambol, coconut sambol: coconut, red onion, chilli flake, lime, salt
        sandwich
        vada pav: bun, potato, chilli, garlic, turmeric, coriander; tamago sando, japanese egg sandwich: bread, egg, mayonnaise, butter, milk
        sabich: bread, aubergine, egg, tomato, cucumber, sesame; katsu sando: bread, pork, breadcrumb, cabbage, egg, mayonnaise
        arayes, hawawshi: bread, minced meat, onion, bell pepper, parsley, olive oil
        omelette
        egg foo young, egg fu yung, foo yung: egg, prawn, beansprout, spring onion, soy sauce; tortang talong: aubergine, egg, garlic, onion, oil
        masala omelette: egg, onion, tomato, chilli, coriander, turmeric
        pancakes
        masala dosa: rice, lentil, potato, onion, mustard, turmeric; scallion pancake, cong you bing: flour, spring onion, oil, water, salt
        takoyaki: flour, egg, prawn, spring onion, ginger, stock, mayonnaise; appam, hopper: rice, coconut milk, yeast, sugar
        dorayaki: flour, egg, sugar, honey, bean; baghrir: semolina, flour, yeast, butter, honey; luqaimat: flour, yeast, sugar, syrup, oil
        pizza
        pide, turkish pide: flour, yeast, minced meat, bell pepper, tomato, egg
        cookies
        maamoul, mamoul: semolina, flour, butter, raisin, walnut, icing sugar
        bread
        roti, phulka: flour, water, butter, salt; paratha, roti canai, prata: flour, butter, water, salt; puri, poori: flour, semolina, oil, water, salt
        mandazi, mahamri: flour, coconut milk, sugar, yeast, oil; pandesal, pan de sal: flour, milk, yeast, sugar, butter, breadcrumb
        damper: flour, baking powder, milk, butter, salt
        cake
        kunefe, knafeh, kanafeh, kunafa: pastry, cheese, butter, syrup, almond; malva pudding: flour, sugar, egg, jam, milk, butter, cream
        milk tart, melktert: milk, egg, sugar, flour, cinnamon, pastry; japanese cheesecake: cream cheese, egg, sugar, milk, flour, butter
        om ali, umm ali: pastry, milk, cream, sugar, raisin, almond
        smoothie
        mango lassi: mango, yogurt, milk, sugar, ice; ayran, doogh: yogurt, water, salt, mint; vietnamese coffee, ca phe sua da: coffee, milk, sugar, ice
        dalgona coffee, dalgona: coffee, sugar, milk, ice
        layered dessert
        halo halo: ice, milk, bean, coconut, banana, custard; mango float: mango, cream, biscuit, milk; bingsu, patbingsu: ice, milk, bean, strawberry, syrup
        stir-fry
        drunken noodles, drunken noodle, pad kee mao: noodle, beef, basil, chilli, soy sauce, fish sauce
        orange chicken: chicken, orange, soy sauce, sugar, vinegar, cornstarch; sesame chicken: chicken, sesame, soy sauce, honey, garlic, cornstarch
        mongolian beef: beef, spring onion, soy sauce, brown sugar, ginger, garlic; chop suey: chicken, beansprout, cabbage, carrot, soy sauce, cornstarch
        dan dan noodles, dan dan noodle, dandanmian: noodle, minced meat, chilli flake, sesame, soy sauce, peanut
        kimchi fried rice, kimchi bokkeumbap: rice, cabbage, egg, chilli flake, sesame oil, spring onion
        tomato and egg, tomato egg, fan qie chao dan: tomato, egg, spring onion, sugar, oil
        jajangmyeon, jjajangmyeon, zhajiangmian: noodle, pork, onion, courgette, cucumber, miso
        twice cooked pork, hui guo rou: pork, leek, bell pepper, chilli, soy sauce, sugar
        cashew chicken: chicken, cashew, bell pepper, onion, soy sauce, garlic
        gobi manchurian, manchurian: cauliflower, cornstarch, garlic, ginger, soy sauce, spring onion
        chilli chicken: chicken, bell pepper, onion, chilli, soy sauce, cornstarch
        kottu, kottu roti, kothu roti: tortilla, chicken, egg, cabbage, carrot, curry powder
        bo luc lac, shaking beef, lok lak: beef, red onion, garlic, soy sauce, lime, lettuce; tibs: beef, onion, chilli, tomato, rosemary, butter
        pasta
        filipino spaghetti: spaghetti, sausage, minced meat, tomato sauce, sugar, cheese; beshbarmak: lasagne sheet, lamb, onion, stock, pepper
        rice pot
        kimbap, gimbap: rice, seaweed, egg, carrot, spinach, ham, sesame oil; onigiri, rice ball: rice, seaweed, tuna, mayonnaise, salt
        maqluba, maqlooba, makloubeh: rice, lamb, aubergine, cauliflower, tomato, almond, cinnamon
        kabsa, machboos, majboos: rice, chicken, tomato, onion, carrot, raisin, spice; mandi: rice, lamb, onion, raisin, almond, saffron
        kabuli pulao, qabuli palaw, kabuli palaw: rice, lamb, carrot, raisin, almond, cumin; tahchin: rice, chicken, yogurt, saffron, egg yolk, butter
        thieboudienne, ceebu jen: rice, white fish, tomato sauce, carrot, cabbage, aubergine; poha: rice, onion, potato, peanut, turmeric, lemon juice
        upma: semolina, onion, pea, chilli, ginger, cashew; jeera rice: rice, cumin, butter, bay leaf, coriander; champorado: rice, chocolate, milk, sugar
        stew
        green curry, thai green curry: chicken, coconut milk, curry paste, aubergine, basil, fish sauce
        red curry, thai red curry: chicken, coconut milk, curry paste, bell pepper, basil, fish sauce
        chicken curry: chicken, onion, tomato, garlic, ginger, curry powder; dal makhani, daal makhani: lentil, bean, butter, cream, tomato, ginger
        tarka dal, tadka dal, dal tadka: lentil, onion, tomato, garlic, cumin, turmeric; japanese curry: beef, potato, carrot, onion, curry powder, flour
        madras, madras curry, chicken madras: chicken, tomato, onion, chilli, cumin, turmeric
        jalfrezi, chicken jalfrezi: chicken, bell pepper, onion, tomato, chilli, cumin
        matar paneer, mutter paneer, mattar paneer: cheese, pea, tomato, onion, ginger, cumin
        paneer butter masala, paneer makhani: cheese, tomato, butter, cream, cashew, ginger
        yellow curry, thai yellow curry: chicken, coconut milk, curry paste, potato, onion, turmeric
        pav bhaji: potato, tomato, cauliflower, pea, onion, butter, bun; gyudon, beef bowl: beef, onion, soy sauce, sugar, ginger, rice
        sundubu jjigae, sundubu, soondubu: tofu, prawn, egg, chilli flake, garlic, stock
        thit kho, thit kho trung, thit kho tau: pork, egg, coconut, fish sauce, sugar, garlic; nihari, nehari: beef, onion, ginger, garlic, flour, spice
        haleem: lamb, lentil, oat, onion, ginger, turmeric; malai kofta: potato, cheese, cashew, cream, tomato, onion
        goan fish curry, fish curry: white fish, coconut milk, tomato, chilli, ginger, turmeric
        egg curry, anda curry: egg, onion, tomato, ginger, turmeric, chilli; balti, chicken balti: chicken, tomato, onion, bell pepper, ginger, cumin
        macher jhol, bengali fish curry: white fish, potato, tomato, mustard, turmeric, ginger
        misir wat, misir wot: lentil, onion, garlic, ginger, chilli flake, butter
        shiro, shiro wat, shiro wot: chickpea, onion, garlic, tomato, chilli flake, oil; mansaf: lamb, yogurt, rice, bread, almond, pine nut
        gheymeh, gheimeh, khoresh gheymeh: lamb, lentil, potato, tomato sauce, onion, lemon, turmeric
        kuru fasulye, fasolia: bean, lamb, onion, tomato sauce, paprika; chicken tagine, lemon chicken tagine: chicken, lemon, olive, onion, ginger, saffron
        lamb tagine: lamb, plum, almond, onion, honey, cinnamon; bunny chow: bread, lamb, potato, onion, tomato, curry powder
        chakalaka: bean, carrot, bell pepper, onion, tomato, curry powder; sukuma wiki: kale, onion, tomato, garlic, oil
        kaldereta, caldereta: beef, potato, carrot, bell pepper, tomato sauce, olive; bicol express: pork, coconut milk, chilli, garlic, ginger, prawn
        budae jjigae, army stew: sausage, ham, noodle, tofu, bean, chilli flake; doenjang jjigae: tofu, miso, courgette, potato, mushroom, onion
        lu rou fan: pork, shallot, soy sauce, sugar, egg, rice; three cup chicken, san bei ji: chicken, sesame oil, soy sauce, wine, ginger, basil
        fish amok, amok: white fish, coconut milk, curry paste, egg, spinach, fish sauce; efo riro: spinach, beef, bell pepper, tomato, onion, chilli
        nigerian stew, red stew: chicken, tomato, bell pepper, onion, chilli, curry powder; red red: bean, tomato, onion, chilli, ginger, banana
        soup
        soto ayam, soto: chicken, noodle, egg, beansprout, lemongrass, turmeric, stock
        beef noodle soup, niu rou mian: beef, noodle, stock, soy sauce, ginger, spring onion, chilli
        khao soi: chicken, noodle, coconut milk, curry paste, lime, shallot; bun bo hue: beef, noodle, pork, lemongrass, chilli, fish sauce, stock
        egg drop soup, egg flower soup: egg, stock, cornstarch, spring onion, ginger
        mercimek corbasi, mercimek, shorbat adas: lentil, onion, carrot, cumin, lemon juice, stock
        molokhia, mulukhiyah, mloukhia: spinach, chicken, garlic, coriander, stock; rasam: tomato, lentil, garlic, pepper, cumin, coriander, water
        chinese hot pot, huo guo, steamboat: beef, stock, noodle, tofu, mushroom, cabbage, chilli
        bakso: meatball, noodle, stock, spring onion, garlic, soy sauce; bak kut teh: pork, garlic, mushroom, soy sauce, pepper, stock
        tinola: chicken, ginger, spinach, onion, fish sauce, stock; miyeokguk, seaweed soup: seaweed, beef, garlic, soy sauce, sesame oil, stock
        thukpa: noodle, chicken, carrot, cabbage, ginger, stock; lagman, laghman: noodle, lamb, bell pepper, tomato, onion, stock
        mash
        baingan bharta, baigan bharta: aubergine, onion, tomato, garlic, chilli, coriander; toum: garlic, oil, lemon juice, salt
        harissa: chilli, bell pepper, garlic, cumin, coriander, olive oil; sambal, sambal oelek: chilli, shallot, garlic, tomato, lime, sugar
        filled pastry
        lumpia, lumpiang shanghai, cha gio: minced meat, prawn, carrot, onion, pastry, garlic; gozleme: flour, spinach, feta, onion, butter
        aloo paratha, alu paratha: flour, potato, chilli, coriander, cumin, butter; meat pie, aussie meat pie: beef, onion, stock, flour, pastry
        pastilla, bastilla: chicken, almond, egg, onion, cinnamon, pastry, icing sugar; curry puff, karipap: potato, chicken, onion, curry powder, flour
        hotteok: flour, yeast, brown sugar, cinnamon, peanut; bolani: flour, potato, spring onion, coriander, chilli
        dumplings
        jiaozi, chinese dumpling: pork, cabbage, flour, spring onion, ginger, soy sauce
        siu mai, shumai, shu mai: pork, prawn, mushroom, flour, ginger, sesame oil; mandu: minced meat, tofu, cabbage, noodle, flour, spring onion
        har gow, har gau: prawn, cornstarch, flour, ginger, sesame oil; tang yuan, tangyuan: rice, sesame, sugar, butter, ginger
        preserve
        gajar halwa, gajar ka halwa, carrot halwa: carrot, milk, sugar, butter, cashew, raisin
        custard
        muhallebi, mahalabia, muhallabia: milk, cornstarch, sugar, almond, cream; kulfi: milk, cream, sugar, almond, saffron
        chawanmushi: egg, stock, prawn, mushroom, soy sauce; firni, phirni: milk, rice, sugar, almond, saffron
        rasmalai, ras malai: milk, cheese, sugar, saffron, almond; kaya, coconut jam: coconut milk, egg yolk, sugar, brown sugar
        roast
        kebap, shish kebab, sis kebab: lamb, onion, bell pepper, yogurt, garlic, olive oil
        chicken tikka, tikka: chicken, yogurt, garlic, ginger, lemon juice, paprika; yakitori: chicken, spring onion, soy sauce, sugar, wine
        adana kebab, adana: minced meat, bell pepper, onion, chilli flake, paprika
        seekh kebab, sheekh kebab: minced meat, onion, ginger, chilli, coriander, cumin
        shish tawook, shish taouk, shish tavuk: chicken, yogurt, garlic, lemon juice, paprika, olive oil
        galbi, kalbi, korean bbq: beef, soy sauce, pear, garlic, sugar, sesame oil; paneer tikka: cheese, yogurt, bell pepper, onion, ginger, paprika
        koobideh, kabab koobideh: minced meat, onion, tomato, turmeric, butter; suya: beef, peanut, chilli flake, ginger, onion, oil
        karniyarik: aubergine, minced meat, tomato, bell pepper, onion, garlic; musakhan: chicken, onion, bread, olive oil, pine nut, spice
        nyama choma: beef, salt, lemon juice, tomato, red onion; chicken inasal, inasal: chicken, lemongrass, vinegar, lime, ginger, garlic
        hangi: lamb, chicken, potato, sweet potato, pumpkin, cabbage
        pan dish
        korean fried chicken, yangnyeom chicken: chicken, cornstarch, garlic, soy sauce, chilli flake, syrup
        katsudon: pork, egg, onion, breadcrumb, rice, soy sauce; bun cha: minced meat, noodle, lettuce, mint, fish sauce, carrot, sugar
        sisig: pork, onion, chilli, lime, egg, soy sauce; aloo tikki: potato, pea, ginger, chilli, coriander, cumin
        iskender, iskender kebab: lamb, bread, tomato sauce, yogurt, butter
        chicken parma, chicken parmi: chicken, breadcrumb, tomato sauce, ham, mozzarella, egg; loco moco: patty, rice, egg, onion, mushroom, stock
        gulab jamun: milk, flour, butter, syrup, oil; chapli kebab: minced meat, onion, tomato, chilli, coriander, egg
        batata harra: potato, garlic, coriander, chilli flake, lemon juice, olive oil; samgyeopsal: pork, lettuce, garlic, sesame oil, chilli
        thai fish cake, tod mun pla: white fish, curry paste, green bean, egg, fish sauce, lime; akara: bean, onion, chilli, salt, oil
        pisang goreng, banana fritter: banana, flour, sugar, coconut, oil
        """
}
