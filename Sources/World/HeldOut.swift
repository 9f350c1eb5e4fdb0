import Kitchen

/// Pairs of food and operation that no training narrative shows together: a tenth of those that the training dishes call for, as
/// `auteur kitchen check --pairs` drew them once; the list stays as it is when dishes are added.
public enum HeldOutPairs {
    private static let text = """
    chop: asparagus, basil, feta, leek, mozzarella, olive, orange, peanut, pineapple, red onion, sausage
    slice: apple, beetroot, broccoli, bun, courgette, shallot
    peel: pumpkin
    grate: shallot
    sprinkle: basil, blueberry, brown sugar, chive, garlic, spring onion
    season: sage, thyme
    whisk: brown sugar, icing sugar
    stir: bacon, cabbage, cucumber, mushroom
    mix: cucumber, dill, ginger, lettuce, sesame
    spread: cream
    layer: beetroot, carrot, lasagne sheet, lettuce, onion, parmesan, spring onion, sweet potato
    place: bacon, banana, bay leaf, chickpea, mozzarella, red onion, spinach, thyme
    fold: bacon, feta, mango, prawn, sweet potato
    toss: garlic, lettuce, oregano, radish, spinach
    fry: aubergine, fennel, noodle, pineapple, tuna
    simmer: asparagus, carrot, pumpkin, tofu
    boil: carrot
    grill: courgette
    mash: banana, courgette, mango
    crush: lemon, walnut
    garnish: cashew, raspberry, thyme
    """

    public static let all: Set<Pairing> = Set(text.split(separator: "\n").flatMap { line -> [Pairing] in
        let parts = line.split(separator: ":")
        guard parts.count == 2, let operation = Operation(rawValue: parts[0].worldTrimmed) else { return [] }
        return parts[1].split(separator: ",").map { Pairing(food: $0.worldTrimmed, operation: operation) }
    })
}
