import Kitchen

/// Which endings go with which deed: milk that is poured does not become golden, and what is sprinkled is not sprinkled until tender.
enum Endings {
    private static let browned: Set<Substring> = ["golden", "brown", "browned", "crisp", "crispy", "golden-brown", "dark", "sizzling", "sizzle", "sizzles"]
    private static let tender: Set<Substring> = ["tender", "soft", "softened", "cooked", "hot", "done", "translucent", "thickened", "bubbling", "steaming", "ready", "warm", "sticky", "melted", "melt", "melts", "fragrant", "set"]
    private static let smooth: Set<Substring> = ["smooth", "creamy", "mixed", "combined", "silky", "thick", "glossy", "shiny", "together", "coated"]
    private static let airy: Set<Substring> = ["fluffy", "foamy", "frothy", "light", "pale"]
    private static let cut: Set<Substring> = ["thin", "thinly", "small", "large", "long", "cubes", "slices", "strips", "pieces", "rounds", "rings", "chunks", "wedges", "fine", "finely", "even", "bite-sized", "ribbons", "halves"]
    /// What stays in pieces however long it is stirred.
    private static let pieces: Set<FoodRole> = [.vegetable, .leaf, .meat, .fish, .fruit, .aromatic, .grain, .pasta, .nut, .coldCut]
    private static let results = browned.union(tender).union(smooth).union(airy)

    /// Whether an ending's words are what such a deed can bring about, in the right number.
    static func suits(_ ending: [Substring], move: Move, opening: [Substring]) -> Bool {
        guard let first = ending.first else { return true }
        if ["of", "as", "at", "them", "it", "side", "mixture"].contains(first) || ending.contains("bed") { return false }
        if first == "to", ending.count < 3 { return false }
        let cold = move.vessel == .glass || ["smoothie", "salad", "dessert", "sandwich", "hummus", "guacamole", "dip", "cookies", "wrap", "slaw", "coleslaw", "ceviche", "tabbouleh"].contains { opening.contains($0) }
        if move.operation == .serve, cold, ending.contains("hot") || ending.contains("warm") { return false }
        if move.operation == .toss, first == "over" { return false }
        let slices: Set<Substring> = ["slices", "rounds", "rings", "ribbons", "thinly"]
        if move.operation == .chop, ending.contains(where: slices.contains) { return false }
        if move.operation == .slice, ending.contains("cubes") || ending.contains("chunks") { return false }
        let hasPieces = move.foods.contains { pieces.contains(GrammarFoods.role(of: $0.id)) }
        let allowed: Set<Substring> = switch move.operation {
        case .fry, .grill: browned.union(tender)
        case .bake: browned.union(["set", "ready", "done", "cooked", "firm", "hot", "tender", "soft"])
        case .simmer where ["soup", "stew", "sauce", "rice", "everything"].contains(where: { opening.contains($0) }): ["hot", "thickened", "thick", "creamy", "bubbling", "fragrant", "steaming", "ready", "done"]
        case .simmer, .boil: tender.union(["thick", "creamy", "smooth"])
        case .whisk: smooth.union(airy)
        case .mix where hasPieces, .stir where hasPieces: ["mixed", "combined", "coated", "together", "hot"]
        case .mix, .stir, .blend, .mash, .knead: smooth.union(["soft", "light"])
        case .flip: browned.union(["set", "cooked"])
        case .toss: ["coated", "mixed", "combined", "together", "glossy", "shiny"]
        case .roll: ["thin", "smooth", "even"]
        case .serve: ["hot", "warm", "ready", "fresh"]
        case .chop, .slice, .peel, .grate, .crush: ["thick", "light", "pale", "smooth"]
        default: []
        }
        guard ending.allSatisfy({ !results.contains($0) || allowed.contains($0) }) else { return false }
        if ending.contains(where: cut.contains), ![.chop, .slice, .peel, .grate, .crush, .roll].contains(move.operation) { return false }
        let clause = ending.firstIndex(of: "until") ?? ending.firstIndex(of: "so")
        if let clause {
            if allowed.isEmpty || move.operation == .serve || [.chop, .slice, .peel, .grate].contains(move.operation) { return false }
            // "until" wants an end that is named.
            guard ending[clause...].contains(where: allowed.contains) else { return false }
            let rest = ending[(clause + 1)...]
            let several = move.foods.count > 1 || move.foods.first.map { GrammarWords.isPlural($0) } ?? (move.contents?.hasSuffix("s") ?? false)
            if several, rest.contains("it") || rest.contains("is") { return false }
            if !several, !move.foods.isEmpty || move.contents != nil, rest.contains("they") || rest.contains("are") { return false }
        }
        if move.operation == .serve, ["side", "top", "sauce", "knife", "spoon", "fork", "oven"].contains(where: { ending.contains($0) }) { return false }
        return true
    }
}
