private let greens = "carrot, celery, potato, tomato, bell pepper, courgette, mushroom, broccoli, cauliflower, cabbage, spinach, pea, green bean, corn, pumpkin, sweet potato, asparagus, aubergine, beetroot, fennel, kale"
private let fresh = "lettuce, tomato, cucumber, red onion, bell pepper, carrot, radish, avocado, spinach, cabbage, cherry tomato, olive, beetroot, corn, apple"
private let proteins = "chicken, beef, pork, lamb, prawn, tofu, sausage, minced meat, salmon, white fish, bacon"
private let cutRoles: Set<FoodRole> = [.vegetable, .leaf, .aromatic]

extension CookingMethod {
    /// Every method of the kitchen. A query's own words are matched against the cues in this order.
    public static let all: [CookingMethod] = [
        CookingMethod(
            name: "fruit salad", description: "fruit salad", cues: ["fruit salad", "fruit bowl"], product: "salad",
            slots: [
                LarderSlot("strawberry, banana, apple, orange, blueberry, mango, pineapple, raspberry, pear, plum, cherry", 4),
                LarderSlot("honey, lemon juice, yogurt, syrup"), LarderSlot("mint, almond, coconut, hazelnut"),
            ],
            stages: [
                .prepare(3), Stage(.put, [.place], [.fruit, .mashable], most: 4, in: .bowl, repeats: 2),
                Stage(.put, [.pour], [.sweetener, .sauce, .dairy], most: 1, in: .bowl), Stage(.work, [.toss], in: .bowl),
                .finish([.garnish, .sprinkle], [.herb, .nut], in: .bowl), .serve(.glass),
            ]),
        CookingMethod(
            name: "salad", description: "salad", cues: ["salad", "slaw", "coleslaw", "tabbouleh", "ceviche", "poke"], product: "salad",
            slots: [
                LarderSlot(fresh, 3), LarderSlot("feta, chicken, egg, tuna, mozzarella, chickpea, ham, prawn, salmon, parmesan, couscous, bacon"),
                LarderSlot("oil"), LarderSlot("lemon juice, vinegar, mustard, yogurt, soy sauce"),
                LarderSlot("olive, walnut, basil, parsley, mint, dill, sesame, pine nut, chive", required: false),
            ],
            stages: [
                .prepare(2), Stage(.put, [.boil], [.vegetable], in: .pot, .ifAny, only: GrammarFoods.boiledFirst),
                Stage(.put, [.boil], [.egg, .grain, .pasta], most: 1, in: .pot, .ifAny),
                Stage(.put, [.fry], [.meat, .fish], along: [.fat], most: 1, in: .pan, .ifAny),
                Stage(.put, [.place, .layer], [.leaf, .vegetable, .aromatic, .fruit], most: 4, in: .bowl),
                Stage(.carry(from: .pan), [.place], in: .bowl, .ifAny), Stage(.carry(from: .pot), [.place], in: .bowl, .ifAny),
                Stage(.put, [.sprinkle, .place], [.cheese, .coldCut, .mashable], most: 2, in: .bowl, .ifAny),
                Stage(.put, [.pour, .squeeze], [.fat, .sauce, .dairy], most: 2, in: .bowl, .ifAny), Stage(.work, [.toss], in: .bowl),
                .finish([.garnish, .sprinkle], [.herb, .nut], in: .bowl), .serve(.plate),
            ]),
        CookingMethod(
            name: "sandwich", description: "sandwich",
            cues: ["sandwich", "toastie", "burger", "wrap", "panini", "hot dog", "taco", "burrito", "bagel", "toast", "quesadilla", "bruschetta", "sub"],
            product: "sandwich",
            slots: [
                LarderSlot("bread, bun, baguette, tortilla"),
                LarderSlot("tuna, ham, chicken, salmon, egg, bacon, beef, cheese, avocado, tofu, sausage, prawn, mozzarella, patty, minced meat"),
                LarderSlot("mayonnaise, mustard, butter, pesto, cream cheese, jam"),
                LarderSlot("lettuce, tomato, cucumber, red onion, spinach, cheese, avocado, bell pepper, radish, olive, cabbage", 2),
            ],
            stages: [
                .prepare(2), Stage(.put, [.mash], [.mashable], most: 1, in: .bowl, .ifAny),
                Stage(.put, [.mix, .stir], [.spread, .sauce], along: [.aromatic], most: 1, in: .bowl, .ifAny, product: "filling", onContents: true),
                Stage(.put, [.fry], [.meat, .fish, .egg], along: [.fat], most: 1, in: .pan, .ifAny),
                Stage(.put, [.spread], [.spread, .fat], along: [.bread], most: 1, in: .board, .ifAny),
                Stage(.carry(from: .bowl), [.spread], along: [.bread], in: .board, .ifAny),
                Stage(.carry(from: .pan), [.place], along: [.bread], in: .board, .ifAny),
                Stage(.put, [.layer, .place], [.vegetable, .leaf, .aromatic, .coldCut, .cheese, .mashable, .fruit], along: [.bread], in: .board, .ifAny, repeats: 2),
                .serve(.plate),
            ]),
        CookingMethod(
            name: "omelette", description: "omelette", cues: ["omelette", "omelet", "scrambled eggs", "frittata", "tortilla espanola"],
            product: "omelette",
            slots: [
                LarderSlot("egg"), LarderSlot("butter, oil"),
                LarderSlot("mushroom, cheese, ham, spinach, tomato, onion, bell pepper, potato, courgette, bacon, feta, salmon", 2),
                LarderSlot("milk, cream, salt, pepper"), LarderSlot("chive, parsley, basil, dill"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.crack], [.egg], most: 1, in: .bowl),
                Stage(.put, [.whisk], [.dairy, .spice], most: 1, in: .bowl, .ifAny, onContents: true),
                Stage(.put, [.fry], cutRoles.union([.meat, .fish, .coldCut]), along: [.fat], most: 3, in: .pan, .ifAny),
                Stage(.carry(from: .bowl), [.pour, .fry], along: [.fat], in: .pan, product: "omelette"),
                Stage(.put, [.sprinkle], [.cheese, .coldCut], most: 1, in: .pan, .ifAny), Stage(.work, [.fold, .flip], in: .pan),
                .finish([.garnish, .sprinkle], [.herb], in: .pan), .serve(.plate),
            ]),
        CookingMethod(
            name: "pancakes", description: "pancake", cues: ["pancake", "crepe", "waffle", "blini", "hotcake", "flapjack", "fritter", "dosa"],
            product: "pancakes",
            slots: [
                LarderSlot("egg"), LarderSlot("milk, yogurt, coconut milk"), LarderSlot("flour"), LarderSlot("butter, oil"),
                LarderSlot("sugar, vanilla, cinnamon, salt, baking powder, cocoa"),
                LarderSlot("blueberry, banana, strawberry, raspberry, apple, cherry, chocolate"), LarderSlot("syrup, honey, jam, icing sugar, cream"),
            ],
            stages: [
                .prepare(1), Stage(.put, [.crack], [.egg], most: 1, in: .bowl),
                Stage(.put, [.pour, .whisk], [.dairy], most: 1, in: .bowl),
                Stage(.put, [.whisk, .mix], [.powder, .spice], along: [.sweetener], most: 2, in: .bowl, product: "batter"),
                Stage(.carry(from: .bowl), [.pour], along: [.fat], in: .pan, product: "pancakes"), Stage(.work, [.flip], in: .pan, product: "pancakes"),
                Stage(.carry(from: .pan), [.layer, .place], in: .plate),
                .finish([.place, .garnish], [.fruit, .mashable, .chocolate, .nut], in: .plate),
                .finish([.pour, .sprinkle], [.sweetener, .spread, .dairy], in: .plate), .serve(.plate),
            ]),
        CookingMethod(
            name: "pizza", description: "pizza", cues: ["pizza", "flatbread", "focaccia", "calzone"], product: "pizza",
            slots: [
                LarderSlot("flour"), LarderSlot("water"), LarderSlot("yeast, salt"), LarderSlot("tomato sauce, pesto, cream"),
                LarderSlot("mozzarella, cheese, feta"),
                LarderSlot("mushroom, bell pepper, ham, olive, onion, sausage, spinach, tomato, courgette, bacon, aubergine", 2),
                LarderSlot("basil, oregano, rosemary"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.mix], [.powder], along: [.liquid], most: 3, in: .bowl, product: "dough"),
                Stage(.work, [.knead], in: .bowl), Stage(.carry(from: .bowl), [.roll], in: .board),
                Stage(.put, [.spread], [.liquid, .spread, .dairy], most: 1, in: .board, .ifAny),
                Stage(.put, [.layer, .sprinkle, .place], [.cheese, .vegetable, .leaf, .aromatic, .coldCut, .meat], most: 2, in: .board, .ifAny, repeats: 2),
                Stage(.carry(from: .board), [.bake], in: .tray, product: "pizza"), .finish([.garnish, .sprinkle], [.herb], in: .tray), .serve(.board),
            ]),
        CookingMethod(
            name: "cookies", description: "cookie", cues: ["cookie", "biscuit", "scone", "shortbread", "gingerbread", "bars"], product: "cookies",
            slots: [
                LarderSlot("butter"), LarderSlot("sugar, brown sugar"), LarderSlot("egg"), LarderSlot("flour"),
                LarderSlot("chocolate, oat, raisin, almond, ginger, cinnamon, walnut, vanilla, lemon, peanut, coconut"),
            ],
            stages: [
                .prepare(1), Stage(.put, [.mix], [.fat, .sweetener], most: 2, in: .bowl), Stage(.put, [.crack], [.egg], most: 1, in: .bowl),
                Stage(.put, [.mix, .stir], [.powder, .spice], most: 2, in: .bowl, product: "dough"),
                Stage(.put, [.fold, .mix], [.chocolate, .nut, .fruit, .grain, .aromatic], most: 1, in: .bowl, .ifAny),
                Stage(.carry(from: .bowl), [.roll], in: .board), Stage(.carry(from: .board), [.place], in: .tray, product: "cookies"), Stage(.work, [.bake], in: .tray), .serve(.plate),
            ]),
        CookingMethod(
            name: "bread", description: "bread", cues: ["bread", "loaf", "brioche", "bun", "roll", "pretzel", "naan"], product: "bread",
            slots: [
                LarderSlot("flour"), LarderSlot("water, milk"), LarderSlot("yeast"), LarderSlot("salt"), LarderSlot("butter, oil, egg yolk"),
                LarderSlot("rosemary, walnut, olive, raisin, sesame, garlic", required: false),
            ],
            stages: [
                .prepare(1), Stage(.put, [.mix], [.powder, .spice], most: 3, in: .bowl),
                Stage(.put, [.pour], [.liquid, .dairy], most: 1, in: .bowl, product: "dough"), Stage(.work, [.knead], in: .bowl),
                Stage(.put, [.fold, .knead], [.nut, .fruit, .vegetable, .aromatic, .herb], in: .bowl, .ifAny),
                Stage(.carry(from: .bowl), [.place, .roll], in: .tin), Stage(.put, [.brush], [.fat, .egg], most: 1, in: .tin, .ifAny),
                Stage(.work, [.bake], in: .tin, product: "bread"), .serve(.board),
            ]),
        CookingMethod(
            name: "cake", description: "cake",
            cues: ["cake", "muffin", "brownie", "cupcake", "sponge", "banana bread", "pudding", "souffle", "tart", "pie", "quiche", "crumble", "torte", "torta", "gateau", "kuchen", "tarte"], product: "cake",
            slots: [
                LarderSlot("butter, oil"), LarderSlot("sugar, brown sugar, honey"), LarderSlot("egg"), LarderSlot("flour"),
                LarderSlot("chocolate, cocoa, lemon, carrot, banana, apple, vanilla, almond, cinnamon, blueberry, walnut, coconut, raspberry, orange, plum, pumpkin"),
                LarderSlot("icing sugar, cream, cream cheese, strawberry, raspberry, almond, walnut, jam, cherry"),
            ],
            stages: [
                .prepare(1), Stage(.put, [.mix, .whisk], [.fat, .sweetener], most: 2, in: .bowl), Stage(.put, [.crack], [.egg], most: 1, in: .bowl),
                Stage(.put, [.mix, .stir], [.powder], along: [.spice], most: 2, in: .bowl, product: "batter"),
                Stage(.put, [.fold, .stir], [.chocolate, .fruit, .vegetable, .nut, .mashable, .aromatic], most: 2, in: .bowl, .ifAny),
                Stage(.carry(from: .bowl), [.pour], in: .tin, product: "batter"), Stage(.work, [.bake], in: .tin, product: "cake"),
                .finish([.spread, .sprinkle, .garnish], [.dairy, .spread, .sweetener, .fruit, .nut], in: .tin), .serve(.plate),
            ]),
        CookingMethod(
            name: "smoothie", description: "drink", cues: ["smoothie", "shake", "milkshake", "lassi", "juice", "lemonade", "cocktail"], product: "smoothie",
            slots: [
                LarderSlot("banana, strawberry, mango, blueberry, raspberry, pineapple, orange, spinach, avocado, apple", 2),
                LarderSlot("milk, yogurt, coconut milk, water"), LarderSlot("honey, syrup, sugar"), LarderSlot("mint, oat, almond, coconut, cocoa, cinnamon"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.place], [.fruit, .mashable, .leaf], most: 3, in: .jug),
                Stage(.put, [.pour], [.dairy, .liquid, .sweetener], most: 2, in: .jug), Stage(.work, [.blend], in: .jug, product: "smoothie"),
                Stage(.carry(from: .jug), [.pour], in: .glass), .finish([.garnish, .sprinkle], [.herb, .nut, .spice, .powder, .grain], in: .glass), .serve(.glass),
            ]),
        CookingMethod(
            name: "layered dessert", description: "dessert", cues: ["dessert", "tiramisu", "trifle", "parfait", "cheesecake", "mousse", "sundae", "ice cream"],
            product: "dessert",
            slots: [
                LarderSlot("biscuit, oat, almond"), LarderSlot("cream, yogurt"), LarderSlot("sugar, honey, vanilla"),
                LarderSlot("strawberry, raspberry, blueberry, banana, mango, cherry, chocolate, apple", 2), LarderSlot("mint, cocoa, coconut, hazelnut"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.place], [.spread], most: 1, in: .bowl, .ifAny, only: ["cream cheese"]),
                Stage(.put, [.whisk], [.dairy, .sweetener, .spice], most: 2, in: .bowl, product: "cream"),
                Stage(.put, [.place, .layer], [.nut, .grain], most: 1, in: .glass), Stage(.carry(from: .bowl), [.spread, .layer], in: .glass),
                Stage(.put, [.layer, .place], [.fruit, .mashable, .chocolate], most: 2, in: .glass), .finish([.garnish, .sprinkle], [.herb, .powder, .nut], in: .glass), .serve(.glass),
            ]),
        CookingMethod(
            name: "stir-fry", description: "stir-fry", cues: ["stir-fry", "stir fry", "stir-fried", "stir-fried noodles", "stir fried noodles", "stir-fried rice", "fried rice", "pad thai", "chow mein", "wok", "fried noodles", "yakisoba"],
            product: "stir-fry",
            slots: [
                LarderSlot("chicken, beef, prawn, tofu, pork, egg"), LarderSlot("broccoli, bell pepper, carrot, mushroom, pea, green bean, cabbage, asparagus, beansprout, corn, courgette", 2),
                LarderSlot("ginger, garlic, spring onion, onion, chilli"), LarderSlot("oil"), LarderSlot("soy sauce, fish sauce"),
                LarderSlot("noodle, rice"), LarderSlot("sesame, peanut, cashew, coriander", required: false),
            ],
            stages: [
                .prepare(3), Stage(.put, [.boil], [.pasta, .grain], most: 1, in: .pot, .ifAny),
                Stage(.put, [.fry], [.meat, .fish, .aromatic], along: [.fat], most: 2, in: .wok),
                Stage(.put, [.toss, .stir, .fry], [.vegetable, .leaf, .aromatic], most: 3, in: .wok, .ifAny),
                Stage(.put, [.crack], [.egg], most: 1, in: .wok, .ifAny), Stage(.carry(from: .pot), [.toss], in: .wok, .ifAny),
                Stage(.put, [.pour], [.sauce], most: 1, in: .wok, .ifAny), .finish([.sprinkle, .garnish], [.nut, .herb], in: .wok), .serve(.plate),
            ]),
        CookingMethod(
            name: "pasta", description: "pasta", cues: ["pasta", "spaghetti", "carbonara", "bolognese", "penne", "linguine", "macaroni", "noodles", "lasagne", "lasagna", "gnocchi", "ravioli", "alfredo"],
            product: "pasta",
            slots: [
                LarderSlot("spaghetti, pasta, noodle"), LarderSlot("bacon, minced meat, mushroom, tomato, prawn, salmon, chicken, aubergine, courgette, spinach, tuna, broccoli, pea, sausage"),
                LarderSlot("garlic, onion, shallot"), LarderSlot("oil, butter"), LarderSlot("tomato sauce, cream, pesto, wine, egg"),
                LarderSlot("parmesan, cheese"), LarderSlot("basil, parsley, pepper, thyme", required: false),
            ],
            stages: [
                .prepare(2), Stage(.put, [.boil], [.pasta], most: 1, in: .pot),
                Stage(.put, [.fry], [.meat, .fish, .aromatic, .vegetable, .leaf], along: [.fat], most: 2, in: .pan, repeats: 2),
                Stage(.put, [.pour, .stir], [.liquid, .dairy, .spread, .mashable], most: 1, in: .pan, .ifAny, repeats: 2),
                Stage(.work, [.simmer], in: .pan, .maybe), Stage(.put, [.whisk], [.egg], most: 1, in: .bowl, .ifAny), Stage(.work, [.drain], in: .pot, .maybe),
                Stage(.carry(from: .pot), [.toss], in: .pan), Stage(.carry(from: .bowl), [.pour], in: .pan, .ifAny),
                .finish([.sprinkle, .garnish], [.cheese, .herb, .spice], in: .pan, repeats: 2), .serve(.plate),
            ]),
        CookingMethod(
            name: "rice pot", description: "rice dish", cues: ["risotto", "paella", "pilaf", "biryani", "jollof", "jambalaya", "rice"], product: "rice",
            slots: [
                LarderSlot("rice"), LarderSlot("chicken, prawn, mushroom, pumpkin, sausage, pea, asparagus, tomato, bell pepper, lamb, white fish", 2),
                LarderSlot("onion, shallot, garlic, leek"), LarderSlot("butter, oil"), LarderSlot("stock, wine, water, tomato sauce"),
                LarderSlot("parmesan, lemon, parsley, saffron, coriander, thyme"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.fry], [.aromatic, .meat, .fish], along: [.fat], most: 2, in: .pan),
                Stage(.put, [.stir], [.grain], along: [.spice], in: .pan), Stage(.put, [.pour], [.liquid], most: 1, in: .pan),
                Stage(.put, [.place, .stir], [.vegetable, .leaf, .mashable], most: 2, in: .pan, .ifAny), Stage(.work, [.simmer], in: .pan, product: "rice"),
                .finish([.sprinkle, .garnish, .squeeze], [.cheese, .herb, .fruit, .sauce], in: .pan), .serve(.plate),
            ]),
        CookingMethod(
            name: "stew", description: "stew",
            cues: ["curry", "stew", "chili", "chilli con carne", "goulash", "ragout", "tagine", "casserole", "dal", "dahl", "masala", "bourguignon", "gumbo", "feijoada", "hotpot", "hot pot", "vindaloo", "bhuna", "guiso", "estofado"],
            product: "stew",
            slots: [
                LarderSlot("chicken, beef, lamb, pork, prawn, tofu, chickpea, lentil, bean, white fish, minced meat"), LarderSlot(greens), LarderSlot("onion, garlic, ginger, leek"),
                LarderSlot("curry paste, curry powder, paprika, cumin, turmeric, cinnamon, chilli flake, thyme, bay leaf"), LarderSlot("oil, butter"),
                LarderSlot("coconut milk, stock, tomato sauce, wine, cream, water"), LarderSlot("coriander, parsley, yogurt, lime, basil"),
            ],
            stages: [
                .prepare(3), Stage(.put, [.fry], [.meat, .aromatic], along: [.fat], most: 2, in: .pot),
                Stage(.put, [.stir, .sprinkle], [.paste, .spice], most: 1, in: .pot, .ifAny),
                Stage(.put, [.place, .stir], [.vegetable, .leaf, .fish, .grain, .mashable, .meat], most: 3, in: .pot, .ifAny),
                Stage(.put, [.pour], [.liquid, .dairy], most: 1, in: .pot), Stage(.work, [.simmer], in: .pot, product: "stew"),
                .finish([.garnish, .sprinkle, .squeeze], [.herb, .fruit, .dairy], in: .pot), .serve(.bowl),
            ]),
        CookingMethod(
            name: "soup", description: "soup", cues: ["soup", "broth", "chowder", "bisque", "ramen", "pho", "minestrone", "gazpacho", "borscht", "laksa", "sopa", "zuppa", "caldo", "potage", "veloute", "consomme", "shorba"], product: "soup",
            slots: [
                LarderSlot(greens + ", chicken, lentil, bean, noodle, prawn, white fish, beef, chickpea", 2), LarderSlot("onion, garlic, leek, ginger, shallot"),
                LarderSlot("butter, oil"), LarderSlot("stock, water"), LarderSlot("cream, parsley, basil, coriander, chive, yogurt, dill, pepper, thyme"),
            ],
            stages: [
                .prepare(3), Stage(.put, [.fry], [.aromatic, .meat], along: [.fat], most: 2, in: .pot),
                Stage(.put, [.place, .stir], [.vegetable, .leaf, .mashable, .grain, .fish], most: 3, in: .pot, .ifAny),
                Stage(.put, [.pour], [.liquid], most: 1, in: .pot), Stage(.put, [.place], [.pasta], most: 1, in: .pot, .ifAny),
                Stage(.work, [.simmer], in: .pot, product: "soup"), Stage(.work, [.blend], in: .pot, .maybe),
                .finish([.pour, .garnish, .sprinkle], [.dairy, .herb, .spice], in: .pot), .serve(.bowl),
            ]),
        CookingMethod(
            name: "mash", description: "dip", cues: ["mashed", "mash", "hummus", "guacamole", "dip", "puree", "baba ganoush", "pate", "rillettes"], product: "mash",
            slots: [
                LarderSlot("potato, avocado, chickpea, sweet potato, aubergine, pumpkin, cauliflower, pea, bean"), LarderSlot("butter, oil, cream, yogurt, milk"),
                LarderSlot("lemon juice, salt, pepper, cumin, garlic, paprika"), LarderSlot("chive, parsley, sesame, coriander, paprika"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.boil], [.vegetable, .grain], most: 1, in: .pot, .ifAny, only: GrammarFoods.mashedBoiled), Stage(.carry(from: .pot), [.mash], in: .bowl, .ifAny),
                Stage(.put, [.mash], [.mashable], most: 1, in: .bowl, .ifAny), Stage(.put, [.pour, .mix], [.fat, .dairy, .sauce], most: 1, in: .bowl, repeats: 2, product: "mash"),
                Stage(.put, [.season, .sprinkle], [.spice], along: [.aromatic], most: 1, in: .bowl, .ifAny), .finish([.garnish, .sprinkle], [.herb, .nut], in: .bowl), .serve(.plate),
            ]),
        CookingMethod(
            name: "filled pastry", description: "filled pastry", cues: ["empanada", "samosa", "pasty", "turnover", "strudel", "sausage roll", "spring roll"], product: "pastry",
            slots: [
                LarderSlot("flour"), LarderSlot("water"), LarderSlot("minced meat, beef, chicken, potato, lamb, pork, spinach, mushroom, feta, cheese, prawn, pea, cabbage, apple, pumpkin"),
                LarderSlot("onion, garlic, spring onion, ginger", required: false), LarderSlot("oil, butter"), LarderSlot("cumin, paprika, curry powder, pepper, salt, cinnamon"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.mix], [.powder], along: [.liquid], most: 1, in: .bowl, product: "dough"), Stage(.work, [.knead], in: .bowl),
                Stage(.put, [.fry], [.meat, .fish, .vegetable, .leaf, .aromatic, .grain], along: [.fat, .spice], most: 4, in: .pan, .ifAny),
                Stage(.carry(from: .bowl), [.roll], in: .board), Stage(.carry(from: .pan), [.place, .spread], in: .board, .ifAny),
                Stage(.put, [.place, .layer, .sprinkle], [.fruit, .cheese, .mashable, .nut, .chocolate, .sweetener], most: 3, in: .board, .ifAny),
                Stage(.work, [.fold], in: .board, product: "pastry"), Stage(.carry(from: .board), [.bake], in: .tray, product: "pastry"), .serve(.plate),
            ]),
        CookingMethod(
            name: "dumplings", description: "dumpling", cues: ["dumpling", "gyoza", "wonton", "pierogi", "momo", "potsticker", "ravioli"], product: "dumplings",
            slots: [
                LarderSlot("flour"), LarderSlot("water"), LarderSlot("pork, minced meat, prawn, chicken, cabbage, potato, spinach, mushroom, tofu, cheese"),
                LarderSlot("spring onion, ginger, garlic, onion"), LarderSlot("oil, butter"), LarderSlot("soy sauce, butter, cream, vinegar"), LarderSlot("chive, coriander, dill, parsley, sesame", required: false),
            ],
            stages: [
                .prepare(2), Stage(.put, [.mix], [.powder], along: [.liquid], most: 1, in: .bowl, product: "dough"), Stage(.work, [.knead], in: .bowl),
                Stage(.put, [.fry], [.meat, .fish, .vegetable, .leaf, .aromatic], along: [.fat, .spice], most: 4, in: .pan, .ifAny),
                Stage(.carry(from: .bowl), [.roll], in: .board), Stage(.carry(from: .pan), [.place, .spread], in: .board, .ifAny),
                Stage(.put, [.place, .layer, .sprinkle], [.cheese, .mashable], in: .board, .ifAny), Stage(.work, [.fold], in: .board, product: "dumplings"),
                Stage(.carry(from: .board), [.boil], in: .pot, product: "dumplings"), .finish([.pour, .garnish, .sprinkle], [.sauce, .dairy, .herb, .nut], in: .pot), .serve(.plate),
            ]),
        CookingMethod(
            name: "french toast", description: "french toast", cues: ["french toast"], product: "toast",
            slots: [
                LarderSlot("egg"), LarderSlot("milk, cream"), LarderSlot("bread"), LarderSlot("butter, oil"), LarderSlot("cinnamon, vanilla, salt"),
                LarderSlot("strawberry, banana, blueberry, raspberry, apple, mango"), LarderSlot("syrup, honey, icing sugar, sugar, jam"),
            ],
            stages: [
                .prepare(1), Stage(.put, [.crack], [.egg], most: 1, in: .bowl), Stage(.put, [.pour, .whisk], [.dairy], along: [.spice], most: 1, in: .bowl),
                Stage(.put, [.place], [.bread], most: 1, in: .bowl, product: "bread"), Stage(.carry(from: .bowl), [.fry], along: [.fat], in: .pan), Stage(.work, [.flip], in: .pan),
                .finish([.place, .garnish], [.fruit, .mashable, .chocolate, .nut], in: .pan), .finish([.pour, .sprinkle], [.sweetener, .spread], in: .pan), .serve(.plate),
            ]),
        CookingMethod(
            name: "preserve", description: "sauce of fruit", cues: ["compote", "chutney", "marmalade", "poached", "stewed", "jam", "cranberry sauce"], product: "mixture",
            slots: [
                LarderSlot("apple, pear, plum, strawberry, raspberry, cherry, orange, mango, blueberry, tomato, onion"), LarderSlot("sugar, brown sugar, honey"), LarderSlot("water, wine"),
                LarderSlot("lemon juice, vinegar", required: false), LarderSlot("cinnamon, vanilla, ginger, chilli flake"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.place], [.fruit, .vegetable, .aromatic, .mashable, .grain], most: 3, in: .pot), Stage(.put, [.sprinkle, .pour], [.sweetener], most: 1, in: .pot),
                Stage(.put, [.pour], [.liquid, .sauce, .dairy], in: .pot, .ifAny), Stage(.put, [.stir, .sprinkle], [.spice], most: 1, in: .pot, .ifAny), Stage(.work, [.simmer], in: .pot),
                .finish([.garnish, .sprinkle], [.herb, .nut], in: .pot), .serve(.bowl),
            ]),
        CookingMethod(
            name: "custard", description: "custard", cues: ["custard", "brulee", "curd"], product: "custard",
            slots: [
                LarderSlot("egg yolk"), LarderSlot("sugar, honey"), LarderSlot("milk, cream"), LarderSlot("vanilla, lemon juice, cinnamon"),
            ],
            stages: [
                .prepare(1), Stage(.put, [.whisk], [.egg, .sweetener], in: .bowl), Stage(.put, [.pour, .whisk], [.dairy], in: .bowl),
                Stage(.put, [.stir, .whisk], [.spice, .powder, .sauce], most: 1, in: .bowl, .ifAny), Stage(.carry(from: .bowl), [.pour], in: .pot),
                Stage(.work, [.simmer], in: .pot, product: "custard"),
                .serve(.glass),
            ]),
        CookingMethod(
            name: "roast", description: "roast",
            cues: ["roast", "roasted", "baked", "oven", "bake", "gratin", "moussaka", "ratatouille", "tray bake", "grilled", "glazed", "barbecue", "kebab", "wings", "ribs", "fries", "stuffed", "meatloaf", "kofta",
                "cauliflower cheese", "fish pie", "chicken pie", "cottage pie", "shepherds pie", "shepherd s pie", "shepherd's pie"], product: "roast",
            slots: [
                LarderSlot(proteins + ", potato, pumpkin, cauliflower, aubergine"), LarderSlot("potato, carrot, asparagus, broccoli, tomato, bell pepper, pumpkin, sweet potato, onion, courgette, fennel", 2),
                LarderSlot("oil, butter"), LarderSlot("paprika, pepper, salt, cumin, rosemary, thyme, honey"), LarderSlot("lemon, parsley, dill, mint"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.boil], [.pasta, .grain], most: 1, in: .pot, .ifAny), Stage(.carry(from: .pot), [.place, .layer], in: .tray, .ifAny),
                Stage(.put, [.place, .layer], [.vegetable, .aromatic], most: 3, in: .tray, .ifAny), Stage(.put, [.place], [.meat, .fish], most: 1, in: .tray, .ifAny),
                Stage(.put, [.brush, .pour], [.fat, .sweetener], most: 1, in: .tray), Stage(.put, [.season, .sprinkle], [.spice], most: 1, in: .tray, .ifAny),
                Stage(.work, [.bake], in: .tray, product: "roast"), .finish([.squeeze, .garnish, .sprinkle], [.fruit, .herb], in: .tray), .serve(.plate),
            ]),
        CookingMethod(
            name: "pan dish", description: "fried dish", cues: ["steak", "fillet", "schnitzel", "fried", "seared", "sauteed", "pan", "cutlet", "chop", "meatballs", "shakshuka", "hash", "fish"], product: "dish",
            slots: [
                LarderSlot(proteins + ", egg, aubergine"), LarderSlot("tomato, mushroom, asparagus, potato, bell pepper, green bean, onion, spinach, courgette", 2), LarderSlot("butter, oil"),
                LarderSlot("pepper, salt, paprika, cumin, thyme, rosemary"), LarderSlot("lemon, parsley, cream, wine, dill, soy sauce"),
            ],
            stages: [
                .prepare(2), Stage(.put, [.fry], [.vegetable, .aromatic], along: [.fat], most: 3, in: .pan, .ifAny), Stage(.put, [.fry], [.meat, .fish], along: [.fat], most: 1, in: .pan, .ifAny),
                Stage(.put, [.crack], [.egg], most: 1, in: .pan, .ifAny), Stage(.put, [.season], [.spice], most: 1, in: .pan, .ifAny), Stage(.work, [.flip], in: .pan, .maybe),
                Stage(.put, [.stir], [.leaf], most: 1, in: .pan, .ifAny),
                .finish([.pour, .squeeze, .garnish, .sprinkle], [.dairy, .liquid, .sauce, .fruit, .herb], in: .pan), .serve(.plate),
            ]),
    ]
}
