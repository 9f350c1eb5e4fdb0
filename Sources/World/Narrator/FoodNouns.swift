import Kitchen

/// How a food is counted in a sentence.
enum FoodCount {
    /// Many small ones, always plural: peas, prawns.
    case small
    /// As many as there are: an onion, two onions; cut, they stay plural.
    case piece
    /// Counted whole, a mass once cut: a pumpkin, sliced pumpkin.
    case large
    /// Never counted: flour, garlic, milk.
    case mass
}

/// The nouns of the lexicon's foods: singular, plural, how they are counted, and the plain synonyms that a cook may prefer.
enum FoodNouns {
    static func count(of id: String) -> FoodCount {
        counts[id] ?? .mass
    }

    /// Every name by which a food may be called through a narrative, the lexicon's own first.
    static func names(of id: String) -> [String] {
        [id] + (synonyms[id] ?? [])
    }

    /// "carrots", "an onion" without its article, "garlic". `several`: more than one of them is there.
    static func noun(_ name: String, of id: String, whole: Bool, several: Bool) -> NounPhrase {
        switch count(of: id) {
        case .small: NounPhrase(text: plurals[name] ?? Inflection.plural(name), plural: true)
        case .piece: several ? NounPhrase(text: Inflection.plural(name), plural: true) : NounPhrase(text: name)
        case .large: whole && several ? NounPhrase(text: Inflection.plural(name), plural: true) : NounPhrase(text: name)
        case .mass: NounPhrase(text: name)
        }
    }

    /// Whether one whole of it takes "a".
    static func takesArticle(_ id: String, whole: Bool) -> Bool {
        switch count(of: id) {
        case .piece: true
        case .large: whole
        case .small, .mass: false
        }
    }

    private static let counts: [String: FoodCount] = {
        let lists: [(FoodCount, String)] = [
            (.small, """
                pea, green bean, olive, beansprout, blueberry, raspberry, cherry, strawberry, raisin, lentil, chickpea, bean, oat, almond, walnut, \
                peanut, cashew, pine nut, hazelnut, sesame, breadcrumb, cherry tomato, mushroom, radish, prawn, noodle, chilli flake, chive, \
                biscuit, dumpling, meatball, lasagne sheet, spring onion, vegetable, herb, spice, nut, bay leaf
                """),
            (.piece, """
                onion, red onion, shallot, carrot, potato, sweet potato, tomato, bell pepper, chilli, courgette, avocado, lemon, lime, orange, \
                apple, pear, banana, plum, egg, egg yolk, egg white, sausage, bun, tortilla, pancake, crepe, patty
                """),
            (.large, "leek, cucumber, aubergine, pumpkin, cauliflower, cabbage, pineapple, mango, coconut, baguette, cake, pie, omelette, pizza"),
        ]
        var counts: [String: FoodCount] = [:]
        for (count, ids) in lists {
            for id in ids.split(separator: ",") { counts[id.trimmed] = count }
        }
        return counts
    }()

    private static let plurals = ["sesame": "sesame seeds", "oat": "oats"]

    /// `id = name, name`: other words for exactly the same thing, that say nothing of its state.
    private static let synonyms: [String: [String]] = {
        let table = """
            onion = brown onion, yellow onion
            spring onion = scallion, green onion
            shallot = banana shallot
            bell pepper = sweet pepper, capsicum
            chilli = chili
            courgette = zucchini
            aubergine = eggplant
            mushroom = button mushroom
            pea = green pea
            green bean = french bean, string bean
            corn = sweetcorn
            pumpkin = squash
            beetroot = beet
            raisin = sultana
            prawn = shrimp, king prawn
            white fish = cod, haddock
            minced meat = mince, ground meat
            yogurt = yoghurt, natural yogurt
            feta = feta cheese
            parmesan = parmesan cheese
            cheese = cheddar
            flour = plain flour
            sugar = caster sugar, white sugar
            brown sugar = muscovado
            icing sugar = powdered sugar
            rice = white rice, basmati rice
            noodle = egg noodle
            oat = porridge oat, oat flake
            chickpea = garbanzo
            bean = kidney bean, haricot bean
            cornstarch = cornflour
            biscuit = cookie
            coriander = cilantro
            parsley = flat-leaf parsley
            oil = vegetable oil, sunflower oil
            stock = vegetable stock, broth
            syrup = maple syrup
            tomato sauce = passata
            mayonnaise = mayo
            pepper = black pepper
            salt = sea salt
            cocoa = cocoa powder
            chilli flake = chili flake
            peanut = groundnut
            cashew = cashew nut
            pine nut = pine kernel
            bun = bread roll
            tortilla = flour tortilla
            sesame = sesame seed
            salmon = salmon fillet
            dressing = vinaigrette
            patty = burger patty
            omelette = omelet
            pancake = hotcake
            vanilla = vanilla extract
            """
        var synonyms: [String: [String]] = [:]
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: "=").map(\.trimmed)
            synonyms[fields[0]] = fields[1].split(separator: ",").map(\.trimmed).filter { $0 != fields[0] }
        }
        return synonyms
    }()
}
