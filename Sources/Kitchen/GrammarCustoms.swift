/// What dishes usually hold, by a word of their name: a leaning, not a recipe. It only shifts the likelihoods by which the larder is
/// filled; what is used, when and how, is decided step by step.
public enum GrammarCustoms {
    private static let table: [(words: String, foods: String)] = [
        ("greek", "cucumber, tomato, feta, olive, red onion, oil, oregano, lemon juice"),
        ("thai", "coconut milk, curry paste, basil, lime, chicken, prawn, ginger, chilli, coriander"), ("green curry", "curry paste, coconut milk, basil, green bean, chicken"),
        ("indian", "curry powder, cumin, turmeric, ginger, coriander, yogurt, onion"), ("curry", "onion, ginger, coconut milk, coriander, curry powder, curry paste"),
        ("masala", "chicken, cream, tomato sauce, ginger, coriander, curry powder"),
        ("mexican", "tortilla, chilli, lime, corn, avocado, coriander, bean"),
        ("tuna", "mayonnaise, cucumber, lettuce, bread, onion"), ("sandwich", "bread, lettuce, tomato, butter"),
        ("italian", "tomato, basil, garlic, oil, parmesan"), ("japanese", "soy sauce, rice, ginger, seaweed, sesame"),
        ("chinese", "soy sauce, ginger, spring onion, rice, noodle"), ("stir", "soy sauce, ginger, garlic, bell pepper, broccoli, rice, oil"),
        ("tomato soup", "tomato, onion, stock, basil, cream, butter"),
        ("pancake", "milk, flour, egg, butter, sugar, syrup, blueberry"),
        ("chocolate", "chocolate, cocoa, butter, sugar, cream, icing sugar"), ("carrot cake", "carrot, walnut, cinnamon, cream cheese"), ("lemon", "lemon, sugar, butter, icing sugar"),
        ("apple", "apple, cinnamon, butter, sugar"),
        ("cookie", "butter, sugar, chocolate, egg, flour"), ("omelette", "egg, butter, cheese, mushroom, chive"), ("breakfast", "egg, bacon, bread, tomato"),
        ("mashed potato", "potato, butter, milk, chive"), ("smoothie", "banana, strawberry, yogurt, honey, milk"),
        ("steak", "beef, butter, rosemary, pepper, potato"), ("salmon", "lemon, dill, butter, asparagus"), ("roast chicken", "chicken, potato, carrot, lemon, thyme, butter"),
        ("seafood", "prawn, white fish, lemon, parsley, garlic"), ("vegetable", "carrot, broccoli, bell pepper, courgette"), ("mushroom", "mushroom, garlic, parsley, cream, thyme"), ("pizza", "tomato sauce, mozzarella, basil, mushroom, oregano"),
    ]

    /// Foods that the words of a dish's name lead one to expect.
    public static func foods(for dish: String) -> Set<String> {
        let padded = " " + dish + " "
        var foods: Set<String> = []
        for entry in table where padded.contains(" " + entry.words + " ") || padded.contains(" " + entry.words + "s ") || entry.words.contains(" ") && padded.contains(entry.words) {
            foods.formUnion(entry.foods.split(separator: ",").map(\.trimmed))
        }
        return foods
    }
}
