/// The part that an ingredient plays in the recipe grammar: what may be done with it, and what it may be put to.
/// Raw values are stored nowhere; the ingredient ids are the lexicon's.
public enum FoodRole: String, CaseIterable, Sendable {
    /// Bread, bun, tortilla: something is put on it.
    case bread
    /// Long pasta, noodles: boiled, drained, tossed.
    case pasta
    /// Rice, lentils, couscous: boiled or simmered, heaped beside or under.
    case grain
    /// Onion, garlic, ginger: cut first, fried first.
    case aromatic
    case vegetable
    /// Lettuce, spinach: never needs the knife.
    case leaf
    case fruit
    /// Cooked before it is eaten.
    case meat
    /// Cooked or cured already: ham, bacon is not.
    case coldCut
    /// Fillets: cooked.
    case fish
    /// Mashed as it comes: tuna of the tin, avocado, chickpeas, bananas.
    case mashable
    case egg
    case cheese
    case fat
    /// Milk, cream, yogurt, coconut milk.
    case dairy
    /// Stock, water, wine, tomato sauce: what a pot is filled with.
    case liquid
    /// Soy sauce, vinegar, lemon juice: poured over by the spoonful.
    case sauce
    /// Mayonnaise, mustard, jam, pesto: spread.
    case spread
    /// Flour, cocoa, baking powder: stirred into a batter or a dough.
    case powder
    /// Sugar, honey, syrup.
    case sweetener
    /// Salt, pepper, paprika: a pinch.
    case spice
    case herb
    case nut
    case chocolate
    /// Curry paste, miso: stirred in after frying.
    case paste
    /// What the cook has made: batter, dough, filling.
    case composite
}

/// What the grammar knows of the lexicon's ingredients beyond their words and looks.
public enum GrammarFoods {
    /// Ids by role; an id that is missing counts as a vegetable.
    static let table: [(FoodRole, String)] = [
        (.bread, "bread, bun, baguette, tortilla"),
        (.pasta, "pasta, spaghetti, noodle, lasagne sheet, dumpling"),
        (.grain, "rice, lentil, couscous, oat, semolina, bean"),
        (.aromatic, "onion, red onion, spring onion, shallot, leek, garlic, ginger, chilli, lemongrass, fennel"),
        (.vegetable, """
            carrot, celery, potato, sweet potato, tomato, cherry tomato, bell pepper, cucumber, courgette, aubergine, mushroom, \
            broccoli, cauliflower, cabbage, pea, green bean, corn, pumpkin, beetroot, radish, asparagus, olive, seaweed, beansprout
            """),
        (.leaf, "lettuce, spinach, kale"),
        (.fruit, """
            lemon, lime, orange, apple, pear, strawberry, blueberry, raspberry, cherry, plum, mango, pineapple, coconut, raisin
            """),
        (.meat, "chicken, beef, pork, lamb, minced meat, bacon, sausage, tofu, prawn, meatball, patty"),
        (.coldCut, "ham"),
        (.fish, "salmon, white fish"),
        (.mashable, "tuna, avocado, chickpea, banana"),
        (.egg, "egg, egg yolk, egg white"),
        (.cheese, "cheese, mozzarella, parmesan, feta"),
        (.fat, "butter, oil"),
        (.dairy, "milk, cream, yogurt, coconut milk"),
        (.liquid, "water, stock, wine, tomato sauce, coffee"),
        (.sauce, "soy sauce, vinegar, fish sauce, lemon juice, dressing, marinade"),
        (.spread, "mayonnaise, mustard, jam, pesto, cream cheese"),
        (.powder, "flour, cocoa, baking powder, cornstarch, yeast, breadcrumb"),
        (.sweetener, "sugar, brown sugar, icing sugar, honey, syrup"),
        (.spice, "salt, pepper, paprika, cumin, cinnamon, turmeric, curry powder, chilli flake, vanilla, saffron"),
        (.herb, "parsley, basil, coriander, mint, thyme, rosemary, dill, chive, bay leaf, oregano, sage"),
        (.nut, "almond, walnut, peanut, cashew, pine nut, hazelnut, sesame, biscuit"),
        (.chocolate, "chocolate"),
        (.paste, "curry paste, miso"),
        (.composite, """
            dough, pastry, batter, sauce, soup, stew, curry, filling, mixture, pancake, crepe, cake, pie, omelette, salad, pizza, \
            custard, ice
            """),
    ]

    private static let roles: [String: FoodRole] = {
        var roles: [String: FoodRole] = [:]
        for (role, names) in table {
            for name in names.split(separator: ",") { roles[name.trimmed] = role }
        }
        return roles
    }()

    /// The role of an ingredient; for what the table does not hold, what its category suggests.
    public static func role(of id: String) -> FoodRole {
        if let role = roles[id] { return role }
        return switch Lexicon.ingredient(id)?.category {
        case .dish, .dough, .mixture, .ice: .composite
        case .leafy: .leaf
        case .fruit: .fruit
        case .meat, .protein: .meat
        case .fish: .fish
        case .egg: .egg
        case .dairy: .cheese
        case .powder: .powder
        case .grain: .grain
        case .pasta: .pasta
        case .bread: .bread
        case .nut: .nut
        case .herb: .herb
        case .liquid: Lexicon.isKind(id, of: "oil") ? .fat : .liquid
        case .sauce: .sauce
        case .sweet: .chocolate
        case .spice: .spice
        case .vegetable, nil: .vegetable
        }
    }

    /// Whether the dish cannot be assembled while this is still whole.
    public static func mustBeCut(_ id: String) -> Bool {
        switch role(of: id) {
        case .aromatic: true
        case .vegetable: !["pea", "corn", "olive", "beansprout", "cherry tomato", "green bean", "seaweed"].contains(id)
        case .fruit: !["blueberry", "raspberry", "cherry", "raisin"].contains(id)
        default: false
        }
    }

    /// What goes into a salad only after it has boiled.
    static let boiledFirst: Set<String> = ["potato", "sweet potato", "beetroot", "green bean", "cauliflower", "broccoli", "asparagus", "pumpkin", "corn"]

    /// What is boiled before it is mashed: nobody boils the tomatoes of a guacamole.
    static let mashedBoiled = boiledFirst.union(["carrot", "celery", "pea", "cabbage", "courgette", "aubergine", "lentil", "bean", "rice", "semolina"])

    /// Knife work and the like that the ingredient admits, the most usual first.
    public static func preparations(of id: String) -> [Operation] {
        switch id {
        case "garlic", "ginger", "chilli", "spring onion", "leek", "shallot", "fennel", "celery": return [.chop, .slice]
        case "onion", "red onion", "tomato", "bell pepper", "mushroom", "potato", "courgette", "aubergine": return [.slice, .chop]
        case "carrot": return [.peel, .slice, .chop, .grate]
        case "cabbage", "beetroot": return [.chop, .grate, .slice]
        case "pumpkin", "sweet potato": return [.peel, .chop]
        case "broccoli", "cauliflower", "asparagus", "green bean": return [.chop]
        case "pea", "corn", "beansprout", "seaweed", "blueberry", "raspberry", "cherry", "raisin": return []
        case "lemon", "lime": return [.squeeze, .slice]
        case "apple", "pear": return [.peel, .slice, .chop]
        case "prawn": return [.peel]
        case "chicken", "beef", "pork", "lamb", "tofu", "sausage", "bacon", "ham": return [.slice, .chop]
        case "cheese", "parmesan": return [.grate, .slice]
        case "mozzarella": return [.slice]
        case "banana", "avocado": return [.slice, .mash]
        case "almond", "walnut", "peanut", "cashew", "hazelnut": return [.chop, .crush]
        case "biscuit": return [.crush]
        case "chocolate": return [.chop, .grate]
        case "baguette", "bread": return [.slice]
        default: break
        }
        return switch role(of: id) {
        case .vegetable, .aromatic, .fruit: [.slice, .chop]
        case .herb: [.chop]
        default: []
        }
    }

    /// The form that an operation leaves an ingredient in; nil where it keeps its own.
    public static func form(after operation: Operation, of id: String) -> Form? {
        switch operation {
        case .chop: .chopped
        case .slice: .sliced
        case .peel: .peeled
        case .grate: .grated
        case .crack: .cracked
        case .mash: .mashed
        case .crush: .crushed
        case .roll: .rolled
        case .whisk: role(of: id) == .egg ? .beaten : .mixed
        case .mix, .knead, .blend: .mixed
        default: nil
        }
    }

    /// What an operation's heat makes of an ingredient; nil where it makes nothing.
    public static func cook(after operation: Operation, of id: String) -> Cook? {
        guard ![.fat, .liquid, .dairy, .cheese, .sweetener, .spice, .herb, .sauce, .paste, .powder, .nut, .chocolate, .spread].contains(role(of: id)) else { return nil }
        return switch operation {
        case .fry, .flip: role(of: id) == .aromatic || role(of: id) == .leaf ? .softened : .browned
        case .simmer, .boil: .boiled
        case .bake: .baked
        case .grill: .charred
        default: nil
        }
    }
}

extension StringProtocol {
    var trimmed: String {
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
        return String(self[start..<end])
    }
}
