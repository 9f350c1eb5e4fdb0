extension GrammarDishes {
    /// Dishes of Europe, in the format of `table`. Written without a look at the evaluation's lists.
    static let european = """
        salad
        steak tartare, beef tartare, tartare: beef, egg yolk, shallot, mustard, parsley, pepper; vitello tonnato: beef, tuna, mayonnaise, lemon juice, parsley
        coronation chicken: chicken, mayonnaise, curry powder, yogurt, raisin, coriander
        salade lyonnaise, lyonnaise salad: lettuce, bacon, egg, bread, mustard, vinegar
        celeriac remoulade, celeri remoulade: celery, mayonnaise, mustard, lemon juice, parsley
        chevre chaud, goat cheese salad, salade de chevre chaud: lettuce, cheese, baguette, walnut, honey, mustard
        shuba, herring under a fur coat, dressed herring: white fish, beetroot, potato, carrot, egg, mayonnaise, onion
        vinegret, vinaigret: beetroot, potato, carrot, bean, cucumber, onion, oil; mizeria: cucumber, cream, dill, lemon juice, sugar
        dakos, cretan dakos: bread, tomato, feta, olive, oregano, olive oil
        sandwich
        smorrebrod, danish open sandwich: bread, butter, white fish, egg, red onion, dill
        pan con tomate, pa amb tomaquet, pan tumaca: bread, tomato, garlic, olive oil, salt
        toast skagen, skagen toast: bread, prawn, mayonnaise, dill, red onion, lemon, butter
        bacon butty, bacon sandwich, bacon roll: bread, bacon, butter, tomato sauce; francesinha: bread, beef, sausage, ham, cheese, tomato sauce, egg
        ploughmans lunch, ploughman's lunch: bread, cheese, ham, apple, onion, butter; pan bagnat: bun, tuna, egg, tomato, radish, olive, olive oil
        zapiekanka: baguette, mushroom, cheese, onion, butter, tomato sauce
        omelette
        piperade: egg, bell pepper, tomato, onion, ham, paprika
        pancakes
        crepe suzette, crepes suzette: flour, egg, milk, butter, orange, sugar
        galette bretonne, buckwheat galette, galette complete: flour, egg, ham, cheese, butter, water
        poffertje, poffertjes: flour, milk, egg, yeast, butter, icing sugar; pannenkoek, pannenkoeken, dutch pancake: flour, milk, egg, bacon, butter, syrup
        boxty: potato, flour, milk, butter, baking powder; socca, farinata: chickpea, olive oil, water, rosemary, pepper
        scotch pancake, drop scone: flour, milk, egg, sugar, baking powder, butter
        pizza
        quattro stagioni, capricciosa, four seasons pizza: dough, tomato sauce, mozzarella, ham, mushroom, olive
        quattro formaggi, four cheese pizza: dough, mozzarella, parmesan, cheese, cream, olive oil
        cookies
        speculaas, speculoos, spekulatius: flour, butter, brown sugar, cinnamon, almond, spice; gougere, cheese puff: flour, cheese, egg, butter, milk, pepper
        paris brest: flour, egg, butter, custard, hazelnut, almond, icing sugar; vanillekipferl, vanilla crescent: flour, almond, butter, icing sugar, vanilla
        stroopwafel, stroopwafels: flour, butter, syrup, brown sugar, cinnamon, egg; amaretti, amaretto biscuit: almond, egg white, sugar, icing sugar
        pepparkakor, pepparkaka: flour, butter, syrup, brown sugar, ginger, cinnamon; kourabiedes, kourabies: flour, butter, almond, icing sugar, egg yolk
        bread
        pain au chocolat, chocolate croissant: flour, butter, chocolate, yeast, milk, sugar
        babka, chocolate babka: flour, butter, egg, chocolate, sugar, yeast; semla, semlor: flour, milk, butter, yeast, almond, cream
        kulich, paska: flour, egg yolk, butter, raisin, sugar, yeast, icing sugar; tsoureki: flour, egg, butter, milk, orange, sugar, yeast
        cozonac, kozunak: flour, walnut, cocoa, egg, butter, sugar, yeast; roscon de reyes, bolo rei: flour, egg, butter, orange, cherry, almond, yeast
        cake
        basque cheesecake, burnt cheesecake, san sebastian cheesecake: cream cheese, cream, egg, sugar, flour
        moelleux au chocolat, fondant au chocolat: chocolate, butter, egg, sugar, flour; medovik, russian honey cake: flour, honey, butter, egg, cream, sugar
        swiss roll, jam roll: egg, sugar, flour, jam, icing sugar; buche de noel, yule log: egg, sugar, flour, chocolate, butter, cream
        dobos torte, dobos torta, dobostorte: egg, sugar, flour, butter, chocolate, cocoa
        bienenstich, bee sting, bee sting cake: flour, almond, honey, butter, custard, cream, yeast
        zwetschgenkuchen, pflaumenkuchen: plum, flour, butter, sugar, egg, cinnamon
        apfelkuchen, szarlotka, sharlotka, appeltaart: apple, flour, butter, sugar, egg, cinnamon
        tarta de santiago, santiago cake: almond, sugar, egg, lemon, cinnamon, icing sugar
        christmas cake, dundee cake: raisin, butter, brown sugar, egg, flour, almond, orange; kladdkaka: butter, sugar, egg, flour, cocoa, vanilla
        canele, cannele: milk, egg yolk, flour, sugar, butter, vanilla
        smoothie
        sangria: wine, orange, lemon, apple, sugar, ice; mulled wine, gluhwein, glogg, vin chaud: wine, orange, sugar, cinnamon, spice
        layered dessert
        mille feuille, millefeuille, cremeschnitte, vanilla slice: pastry, custard, cream, vanilla, icing sugar
        summer pudding: bread, strawberry, raspberry, blueberry, sugar; risalamande, riskrem: rice, milk, cream, almond, vanilla, cherry
        pasta
        cannelloni: lasagne sheet, spinach, cream cheese, tomato sauce, mozzarella, parmesan
        pasta al forno: pasta, minced meat, tomato sauce, mozzarella, parmesan, onion
        trofie al pesto, pesto pasta: pasta, pesto, potato, green bean, parmesan
        frutti di mare, spaghetti allo scoglio, seafood pasta: spaghetti, prawn, white fish, cherry tomato, garlic, wine, parsley
        gricia, pasta alla gricia: pasta, bacon, cheese, pepper
        orecchiette, orecchiette con cime di rapa: pasta, broccoli, garlic, chilli, olive oil, parmesan
        alplermagronen, alpermagronen, swiss macaroni: pasta, potato, cheese, cream, onion, apple
        rice pot
        risotto alla milanese, saffron risotto: rice, saffron, butter, onion, parmesan, wine, stock
        arroz de marisco, seafood rice: rice, prawn, white fish, tomato, garlic, wine, coriander; risi e bisi: rice, pea, ham, onion, butter, parmesan, stock
        stew
        carbonnade, carbonnade flamande, stoofvlees: beef, onion, bread, mustard, brown sugar, thyme, stock
        choucroute, choucroute garnie: cabbage, sausage, pork, bacon, potato, wine
        rouladen, rinderroulade, beef roulade: beef, bacon, onion, cucumber, mustard, stock
        chicken chasseur, poulet chasseur, hunter's chicken, hunters chicken: chicken, mushroom, shallot, tomato, wine, stock
        cocido, cocido madrileno, cozido: chickpea, beef, sausage, bacon, cabbage, carrot, potato
        guinness stew, beef and guinness stew, beef stew: beef, onion, carrot, potato, thyme, stock
        lecso, letcho, leczo, lecho: bell pepper, tomato, onion, paprika, sausage
        poulet basquaise, basque chicken: chicken, bell pepper, tomato, onion, ham, garlic, paprika
        daube, daube provencale: beef, wine, carrot, onion, olive, orange, thyme; waterzooi: chicken, leek, carrot, celery, potato, cream, egg yolk
        konigsberger klopse: minced meat, bread, egg, cream, lemon juice, stock, bay leaf
        zurcher geschnetzeltes, geschnetzeltes: beef, mushroom, cream, onion, wine, butter; tafelspitz: beef, carrot, celery, leek, potato, stock, bay leaf
        pisto, pisto manchego: courgette, aubergine, bell pepper, tomato, onion, olive oil
        szekelykaposzta, szegedin goulash, szegediner: pork, cabbage, onion, paprika, cream, cumin
        svickova: beef, carrot, celery, onion, cream, mustard, stock; farikal: lamb, cabbage, potato, pepper, water
        coddle, dublin coddle: sausage, bacon, potato, onion, stock, parsley; chakhokhbili: chicken, tomato, onion, garlic, coriander, chilli
        satsivi: chicken, walnut, onion, garlic, coriander, cinnamon
        soup
        ribollita: bean, kale, bread, carrot, celery, tomato, olive oil
        pasta e fagioli, pasta fagioli, pasta fazool: bean, pasta, tomato, bacon, celery, onion, rosemary
        salmorejo: tomato, bread, garlic, olive oil, egg, ham; chlodnik, cold borscht, saltibarsciai, svekolnik: beetroot, yogurt, cucumber, egg, radish, dill
        cullen skink: white fish, potato, onion, milk, butter; scotch broth: lamb, carrot, leek, cabbage, pea, stock
        lohikeitto, finnish salmon soup, salmon soup: salmon, potato, leek, cream, dill, stock; pappa al pomodoro: tomato, bread, garlic, basil, olive oil
        soupe au pistou, pistou: bean, green bean, courgette, tomato, pasta, basil, garlic
        halaszle, fisherman's soup, fishermans soup: white fish, onion, paprika, tomato, bell pepper
        kharcho, harcho: beef, rice, walnut, plum, tomato, garlic, coriander; tarator: yogurt, cucumber, garlic, walnut, dill, oil
        fasolada: bean, carrot, celery, tomato, onion, olive oil; rosol: chicken, carrot, celery, leek, parsley, noodle
        ciorba, ciorba de perisoare: minced meat, rice, carrot, celery, egg, lemon juice, parsley
        linsensuppe, linseneintopf, german lentil soup: lentil, carrot, potato, sausage, bacon, vinegar
        mash
        aioli, allioli: garlic, olive oil, egg yolk, lemon juice; mushy peas, mushy pea: pea, butter, mint, salt
        aligot: potato, cheese, butter, cream, garlic; brandade, brandade de morue: white fish, potato, garlic, olive oil, milk
        champ: potato, spring onion, butter, milk; melitzanosalata, salata de vinete: aubergine, garlic, onion, lemon juice, olive oil, parsley
        pkhali: spinach, walnut, garlic, onion, coriander, vinegar
        filled pastry
        steak and ale pie, steak pie, beef and ale pie: beef, pastry, onion, carrot, mushroom, stock
        vol au vent: pastry, chicken, mushroom, cream, butter, flour; mince pie: pastry, raisin, apple, brown sugar, butter, orange, cinnamon
        pork pie: pork, bacon, flour, butter, stock, egg; tiropita: pastry, feta, egg, butter, milk; banitsa: pastry, feta, egg, yogurt, butter
        cheburek, chebureki: minced meat, onion, flour, water, oil; coulibiac, kulebyaka: salmon, pastry, rice, egg, mushroom, dill
        dumplings
        khinkali, hinkali: minced meat, onion, flour, water, coriander, pepper; vareniki, varenyky: potato, flour, onion, egg, butter, cream
        maultasche, maultaschen: minced meat, spinach, flour, egg, bread, onion, parsley
        semmelknodel, knodel, knedliky, knedlik, bread dumpling: bread, milk, egg, flour, onion, parsley
        cepelinai, cepelinas, zeppelin: potato, minced meat, onion, bacon, cream; halusky, bryndzove halusky: potato, flour, egg, feta, bacon
        zwetschkenknodel, plum dumpling, szilvas gomboc: plum, potato, flour, butter, breadcrumb, sugar, cinnamon
        preserve
        rote grutze, rodgrod, rodgrod med flode: raspberry, strawberry, cherry, sugar, cornstarch, vanilla
        kissel, kisel: raspberry, cherry, sugar, cornstarch, water; tkemali: plum, garlic, coriander, dill, chilli
        custard
        crema catalana: milk, egg yolk, sugar, cornstarch, lemon, cinnamon
        ile flottante, floating island, oeufs a la neige: egg white, milk, egg yolk, sugar, vanilla; posset, lemon posset: cream, sugar, lemon juice, lemon
        roast
        raclette: potato, cheese, ham, cucumber, onion, pepper; toltott paprika, punjena paprika: bell pepper, minced meat, rice, onion, tomato sauce, egg
        leg of lamb, roast lamb, gigot: lamb, garlic, rosemary, olive oil, potato; roast chicken, poulet roti: chicken, butter, lemon, garlic, thyme
        salmon en croute, salmon wellington: salmon, pastry, spinach, cream cheese, dill, egg
        gemista, yemista: tomato, bell pepper, rice, onion, mint, parsley, olive oil; kleftiko: lamb, potato, lemon, garlic, oregano, feta
        janssons frestelse, jansson's temptation, janssons temptation: potato, onion, cream, white fish, breadcrumb, butter
        hasselback potato, hasselback: potato, butter, garlic, breadcrumb, parmesan; gigantes, gigantes plaki: bean, tomato, onion, carrot, parsley, olive oil
        briam, tourlou: aubergine, courgette, potato, tomato, onion, olive oil; escalivada: aubergine, bell pepper, onion, garlic, olive oil
        shashlik, shashlyk, mtsvadi: pork, onion, vinegar, pepper, bay leaf
        pan dish
        steak frites, steak and chips: beef, potato, butter, oil, pepper; cevapi, cevapcici: minced meat, garlic, onion, paprika, pepper
        frikadelle, frikadeller, bulette, fleischpflanzerl: minced meat, bread, onion, egg, mustard, parsley
        currywurst: sausage, tomato sauce, curry powder, paprika, onion; steak au poivre: beef, pepper, cream, butter, shallot
        sole meuniere, meuniere: white fish, flour, butter, lemon, parsley; keftedes, keftedakia: minced meat, bread, onion, egg, mint, oregano
        kotlet schabowy, schabowy: pork, flour, egg, breadcrumb, oil; jagerschnitzel: pork, mushroom, cream, onion, flour, parsley
        bratkartoffeln: potato, bacon, onion, butter, paprika; chicken marsala: chicken, mushroom, wine, flour, butter, parsley
        bacalhau a bras: white fish, potato, egg, onion, olive, parsley; saganaki: cheese, flour, olive oil, lemon, oregano
        polpette: minced meat, breadcrumb, parmesan, egg, garlic, parsley; kotlety, kotleta, kotlet mielony: minced meat, bread, onion, egg, milk, breadcrumb
        pyttipanna, pytt i panna: potato, beef, onion, egg, beetroot; fritto misto: prawn, white fish, courgette, flour, oil, lemon
        huevos rotos: potato, egg, ham, olive oil, garlic; bitterbal, bitterballen: beef, butter, flour, stock, egg, breadcrumb
        chkmeruli, shkmeruli: chicken, garlic, milk, butter, cream; mititei, mici: minced meat, garlic, thyme, baking powder, stock
        """
}
