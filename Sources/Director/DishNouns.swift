import Kitchen

/// What a dish is nothing without, as far as its name tells.
package enum DishNouns {
    /// A pot on the fire, or a blender.
    static let brothy = words("""
        soup, stew, chowder, broth, ramen, pho, minestrone, goulash, gumbo, bisque, bouillabaisse, borscht, hotpot, laksa, congee, pottage
        """)

    /// Heat of any kind.
    static let fired = brothy.union(words("""
        bourguignon, casserole, chili, dal, dahl, dhal, ragu, bolognese, stroganoff, tagine, porridge, risotto, cacciatore, cassoulet, fricassee, blanquette, rendang, korma, vindaloo,
        pancake, crepe, omelette, omelet, frittata, tortilla, cake, muffin, scone, cookie, biscuit, shortbread, pie, tart, quiche, pizza, gratin, curry, burger, lasagne, lasagna,
        crumble, cobbler, crisp, fritter, paella, schnitzel, brulee, caramel, baklava, strudel, brownie, blondie, souffle, waffle, doughnut, donut, churro, beignet, bun, bagel,
        pretzel, croissant, brioche, focaccia, flatbread, naan, pitta, bread, loaf, turnover, empanada, samosa, pasty, dumpling, gyoza, wonton, pierogi, ravioli, tortellini,
        gnocchi, cannelloni, macaroni, spaghetti, carbonara, noodle, pasta, latke, rosti, hash, chip, wedge, roast, kebab, skewer, satay, meatball, meatloaf,
        cutlet, nugget, croquette, falafel, pakora, bhaji, tempura, katsu, teriyaki, moussaka, enchilada, quesadilla, fajita, burrito, shakshuka, ratatouille, caponata, biryani,
        pilaf, pilau, jambalaya, kedgeree, popcorn, fondue, rarebit, jam, marmalade, chutney, compote, fudge, toffee, brittle, meringue, pavlova, macaron, madeleine, eclair,
        profiterole, clafoutis, flan, flapjack, granola, polenta, couscous, pilaff, scampi, steak, stirfry, stir-fry, gobi, bhaji, cornbread
        """))

    /// Flour or what floury things are made of: starch of any kind, bread, pasta.
    static let doughy = words("""
        biscuit, shortbread, cookie, scone, muffin, pancake, crepe, pie, tart, waffle, doughnut, donut, bun, quiche, pizza, cobbler, crumble, strudel, baklava, brownie, blondie,
        bagel, pretzel, croissant, brioche, focaccia, flatbread, naan, pitta, loaf, churro, beignet, clafoutis, eclair, profiterole, fritter, dumpling, gnocchi, madeleine, cornbread, bhaji, pakora
        """)

    /// An oven or a grill.
    static let ovened = words("pie, quiche, strudel, baklava, brownie, blondie, gratin, clafoutis, souffle, moussaka, meatloaf, profiterole, eclair, croissant, brioche, focaccia, shortbread")

    /// Dishes whose names say no such thing, and what they are.
    private static let named = ["dutch baby": "pancake", "yorkshire pudding": "pancake", "toad in the hole": "pancake"]

    /// What such a dish is: a pancake, or a cake by the end of its name (linzertorte, apfelkuchen; but lebkuchen are no cakes).
    package static func kind(of words: [String]) -> String? {
        let name = words.joined(separator: " ")
        if let (_, kind) = named.first(where: { name.contains($0.key) }) { return kind }
        let others: Set<String> = ["reibekuchen", "lebkuchen", "flammkuchen", "pfannkuchen"]
        return words.contains { word in !others.contains(word) && ["torte", "tortes", "gateau", "gateaux", "kuchen"].contains { word.hasSuffix($0) } } ? "cake" : nil
    }

    /// A wrapper or a dough.
    static let wrapped = words("empanada, samosa, ravioli, gyoza, wonton, pierogi, pasty, turnover, tortellini, calzone, burek, borek, spanakopita, coxinha, pirozhki, piroshki, momo, manti, pelmeni, mandu, knish, kreplach")

    /// Words of other languages in a dish's name, and what they may be.
    static let foreign: [String: Set<String>] = {
        let lentils: Set<String> = ["lentil", "bean", "chickpea", "pea"], mince: Set<String> = ["minced meat", "beef", "lamb", "pork", "chicken"]
        return [
            "aloo": ["potato", "sweet potato"], "alu": ["potato", "sweet potato"], "gobi": ["cauliflower"], "gobhi": ["cauliflower"], "palak": ["spinach"], "chana": ["chickpea", "lentil"],
            "keema": mince, "qeema": mince, "matar": ["pea"], "mutter": ["pea"], "bhindi": ["okra"], "baingan": ["aubergine"], "dal": lentils, "daal": lentils, "dhal": lentils, "dahl": lentils,
            "murgh": ["chicken"],
        ]
    }()

    /// Whether a query asks for a dish of nothing from animals.
    package static func isVegan(_ query: String) -> Bool { plain(query).contains(/\b(?:vegan|plant[- ]based)\b/) }

    /// Whether a query asks for a dish of no meat and no fish.
    package static func isMeatless(_ query: String) -> Bool { isVegan(query) || plain(query).contains(/\b(?:vegetarian|veggie|meatless|meat[- ]free)\b/) }

    /// "Non-vegetarian" says nothing.
    private static func plain(_ query: String) -> String { query.lowercased().replacing(/\bnon[- ]\p{L}+/, with: "") }

    private static func words(_ list: String) -> Set<String> {
        Set(list.split { $0 == "," || $0.isNewline }.map { $0.trimmingPrefix { $0 == " " } }.map(String.init).filter { !$0.isEmpty })
    }

    /// Whether a query asks for something roast.
    static func isRoast(_ query: String) -> Bool { CleanText.words(query).contains { ["roast", "roasted"].contains($0) } }

    /// An omelette of no eggs.
    static func lacksEggs(_ dish: String, _ foods: Set<String>, query: String) -> String? {
        guard ["omelette", "omelet", "frittata", "shakshuka", "souffle", "meringue", "pavlova"].contains(dish), !query.lowercased().contains("vegan"), !foods.contains(where: { GrammarFoods.role(of: $0) == .egg || ["tofu", "chickpea"].contains($0) }) else { return nil }
        return "serves \(GrammarWords.article(dish)) \(dish) of no eggs"
    }

    /// What is wrong with a dish that is nothing without flour, or without what is made of it, where none of that is among the foods.
    static func lacksFlour(_ dish: String, _ foods: Set<String>) -> String? {
        guard wrapped.contains(dish) || doughy.contains(dish) || dish == "cake" else { return nil }
        // A cake may also be of almonds or biscuits, a fish cake of potato.
        let starch = dish == "cake" ? Whereabouts.starch : doughy.contains(dish) ? Whereabouts.starch.subtracting(["pie", "tart"].contains(dish) ? ["almond"] : ["almond", "biscuit"]) : []
        // Dumplings that come in as such are bought.
        if dish == "dumpling", foods.contains(dish) { return nil }
        let holds = foods.contains { id in
            let isBread = [.bread, .pasta].contains(GrammarFoods.role(of: id)) && id != "dumpling"
            return starch.contains(id) || id != "biscuit" && (NarrativeChecker.floury.contains(id) || isBread)
        }
        return holds ? nil : "serves \(GrammarWords.article(dish)) \(dish) of nothing floury"
    }
}
