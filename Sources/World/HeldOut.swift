import Kitchen

/// Pairs of food and operation that no training narrative shows together: a tenth of those that the training dishes call for, as
/// `auteur kitchen check --pairs` drew them once; the list stays as it is when dishes are added.
public enum HeldOutPairs {
    private static let text = """
    chop: asparagus, basil, feta, leek, mozzarella, olive, orange, peanut, pineapple, red onion, sausage
    slice: apple, beetroot, broccoli, bun, courgette, shallot
    peel: pumpkin
    grate: shallot
    sprinkle: basil, blueberry, brown sugar, chive, spring onion
    season: sage, thyme
    whisk: brown sugar, icing sugar
    stir: mushroom, soy sauce
    mix: cucumber, ginger
    roll: lettuce
    spread: cream
    layer: bean, beetroot, carrot, lasagne sheet, onion, spring onion, sweet potato
    place: bacon, banana, bay leaf, chickpea, egg, mozzarella, red onion, spinach, thyme
    fold: bacon, feta, mango, prawn, sweet potato
    toss: garlic, lettuce, oregano, radish, spinach, thyme
    fry: aubergine, corn, fennel, tuna
    simmer: asparagus, carrot, pumpkin
    boil: carrot
    grill: courgette, lamb, salmon
    mash: banana, celery, courgette
    crush: lemon, walnut
    garnish: cashew, raspberry, thyme
    """

    public static let all: Set<Pairing> = Set(text.split(separator: "\n").flatMap { line -> [Pairing] in
        let parts = line.split(separator: ":")
        guard parts.count == 2, let operation = Operation(rawValue: parts[0].worldTrimmed) else { return [] }
        return parts[1].split(separator: ",").map { Pairing(food: $0.worldTrimmed, operation: operation) }
    })
}
