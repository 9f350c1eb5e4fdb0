/// What dishes usually hold, by a word of their name: a leaning, not a recipe. It only shifts the likelihoods by which the larder is
/// filled; what is used, when and how, is decided step by step.
public enum GrammarCustoms {
    private static let table: [(words: String, foods: String)] = [
        ("carbonara", "spaghetti, bacon, egg, parmesan, pepper, garlic"), ("bolognese", "spaghetti, minced meat, tomato sauce, onion, parmesan"),
        ("alfredo", "pasta, cream, butter, parmesan"), ("greek", "cucumber, tomato, feta, olive, red onion, oil, oregano, lemon juice"),
        ("caesar", "lettuce, chicken, parmesan, lemon juice, bread"), ("caprese", "tomato, mozzarella, basil, oil"),
        ("thai", "coconut milk, curry paste, basil, lime, chicken, prawn, ginger, chilli, coriander"), ("green curry", "curry paste, coconut milk, basil, green bean, chicken"),
        ("indian", "curry powder, cumin, turmeric, ginger, coriander, yogurt, onion"), ("curry", "onion, ginger, coconut milk, coriander, curry powder, curry paste"),
        ("masala", "chicken, cream, tomato sauce, ginger, coriander, curry powder"), ("dal", "lentil, turmeric, cumin, onion, coriander"),
        ("mexican", "tortilla, chilli, lime, corn, avocado, coriander, bean"), ("taco", "tortilla, minced meat, lettuce, tomato, cheese"),
        ("burger", "bun, patty, cheese, lettuce, tomato, onion"), ("tuna", "mayonnaise, cucumber, lettuce, bread, onion"), ("sandwich", "bread, lettuce, tomato, butter"),
        ("italian", "tomato, basil, garlic, oil, parmesan"), ("margherita", "tomato sauce, mozzarella, basil"), ("japanese", "soy sauce, rice, ginger, seaweed, sesame"),
        ("chinese", "soy sauce, ginger, spring onion, rice, noodle"), ("stir", "soy sauce, ginger, garlic, bell pepper, broccoli, rice, oil"), ("ramen", "noodle, stock, egg, spring onion, pork"),
        ("pad thai", "noodle, prawn, egg, peanut, beansprout, lime, fish sauce"), ("risotto", "rice, parmesan, onion, butter, wine, stock"), ("paella", "rice, prawn, chicken, saffron, bell pepper, lemon"),
        ("chowder", "potato, cream, corn, bacon, onion"), ("minestrone", "carrot, celery, bean, pasta, tomato, stock"), ("tomato soup", "tomato, onion, stock, basil, cream, butter"),
        ("borscht", "beetroot, cabbage, carrot, potato, dill, stock, onion"), ("goulash", "beef, paprika, onion, bell pepper, stock"), ("bourguignon", "beef, wine, carrot, mushroom, onion, thyme"),
        ("chili", "minced meat, bean, onion, tomato sauce, cumin, chilli flake"), ("ratatouille", "aubergine, courgette, bell pepper, tomato, thyme"), ("shakshuka", "egg, tomato, bell pepper, cumin, parsley, onion"),
        ("pancake", "milk, flour, egg, butter, sugar, syrup, blueberry"), ("waffle", "milk, flour, egg, butter, sugar, syrup, strawberry"), ("crepe", "milk, flour, egg, butter, sugar, lemon, jam"),
        ("chocolate", "chocolate, cocoa, butter, sugar, cream, icing sugar"), ("carrot cake", "carrot, walnut, cinnamon, cream cheese"), ("lemon", "lemon, sugar, butter, icing sugar"),
        ("apple", "apple, cinnamon, butter, sugar"), ("cheesecake", "biscuit, cream, strawberry, sugar"), ("banana bread", "banana, walnut, cinnamon, brown sugar"),
        ("cookie", "butter, sugar, chocolate, egg, flour"), ("omelette", "egg, butter, cheese, mushroom, chive"), ("breakfast", "egg, bacon, bread, tomato"), ("hummus", "chickpea, lemon juice, oil, garlic, paprika"),
        ("guacamole", "avocado, lime, lemon juice, onion, coriander"), ("mashed potato", "potato, butter, milk, chive"), ("smoothie", "banana, strawberry, yogurt, honey, milk"),
        ("steak", "beef, butter, rosemary, pepper, potato"), ("salmon", "lemon, dill, butter, asparagus"), ("roast chicken", "chicken, potato, carrot, lemon, thyme, butter"), ("nicoise", "tuna, egg, green bean, olive, tomato"),
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
