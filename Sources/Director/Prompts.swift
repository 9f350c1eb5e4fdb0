import Foundation
import Roles

/// The three prompts: each begins with examples that never change, so that their keys and values are computed once.
enum Prompts {
    /// Actions: example narratives, then this one so far.
    static let actionExamples = """
        Cooking steps, one short instruction each, filmed from above.

        Dish: mushroom omelette
        1. Slice the mushrooms into thin pieces on the wooden board.
        2. Crack the eggs into a white bowl, one after the other.
        3. Whisk the eggs with a little salt until they are pale and foamy.
        4. Fry the mushrooms in a black pan until golden at the edges.
        5. Pour the beaten eggs over the mushrooms and let them set slowly.
        6. Serve the omelette on a warm plate.

        Dish: lentil stew
        1. Chop the carrots and celery into small even cubes.
        2. Fry the onion with the oil in a pot until soft and sweet.
        3. Stir the carrots and celery into the pot with a wooden spoon.
        4. Pour the stock over the lentils so that everything is covered.
        5. Simmer the stew gently until the lentils are tender.
        6. Sprinkle the parsley over the stew just before it leaves the stove.
        7. Serve the stew in deep bowls while it is hot.


        """

    /// Captions: steps and how the overhead camera sees them.
    static let captionExamples = """
        How the camera above the kitchen counter sees each cooking step.

        Step: Slice the mushrooms into thin pieces on the wooden board.
        Shot: A wooden board lies on the grey slate counter, covered with pale sliced mushrooms. Two hands in green sleeves guide a \
        knife through the last of them, and the slices fall over in a loose row.

        Step: Pour the beaten eggs over the mushrooms and let them set slowly.
        Shot: Yellow beaten eggs spread around the browned mushrooms in a black pan. From the right, a hand in a green sleeve tilts a \
        white bowl until the last drop has run out. The slate counter lies in soft morning light.

        Step: Serve the stew in deep bowls while it is hot.
        Shot: In the middle of the oak counter stands a blue bowl, filled to the rim with lentils, chopped carrots and celery. A hand in \
        a white sleeve sets it down, and a little steam rises through the warm light.


        """

    /// Larders: what a dish is made of.
    static let larderExamples = """
        Shopping list for a fruit salad: apples, bananas, honey, strawberries.
        Shopping list for beef tacos: tortillas, beef, cheese, lettuce, tomatoes.
        Shopping list for
        """

    static func larder(_ dish: String) -> [String] { [" \(dish):"] }

    /// The action prompt after its examples, in segments: the dish and the steps so far, ending before the next step's first word.
    static func actions(dish: String, history: [String]) -> [String] {
        ["Dish: \(dish)\n"] + history.enumerated().map { "\($0 + 1). \($1)\n" } + ["\(history.count + 1)."]
    }

    /// The caption prompt after its examples: the last step with its caption, ending before the caption's first word.
    static func caption(of action: String, history: [HistoryStep]) -> [String] {
        history.suffix(1).filter { !$0.caption.isEmpty }.map { "Step: \($0.action)\nShot: \($0.caption)\n\n" } + ["Step: \(action)\nShot:"]
    }
}

/// Makes text from people and models fit for a prompt and for the screen.
package enum CleanText {
    /// Longest action or caption that is read, in characters: a caption has some 400.
    static let longest = 1_200

    /// One line without control characters, bidirectional overrides, special tokens or markdown, of at most `limit` characters.
    static func line(_ text: String, limit: Int = longest) -> String {
        var line = ""
        var space = false
        for scalar in text.unicodeScalars.prefix(limit * 8) {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: space = true
            case .format, .privateUse, .surrogate, .unassigned: continue
            default:
                if "*_#`~|<>{}[]\\".unicodeScalars.contains(scalar) { continue }
                if space, !line.isEmpty { line.unicodeScalars.append(" ") }
                space = false
                line.unicodeScalars.append(scalar)
            }
            if line.utf8.count >= limit { break }
        }
        return line
    }

    /// A history as it may be read.
    static func history(_ steps: [HistoryStep]) -> [HistoryStep] {
        steps.map { step in
            var step = step
            (step.action, step.caption, step.superseded) = (line(step.action), line(step.caption), step.superseded.map { line($0) })
            return step
        }
    }

    /// What stands before a dish in a query, the longest first: "show me" before "show".
    private static let openings: [String] = """
        please, could you, can you, would you, how do i, how do you, how can i, how would you, how to, show me, show us, show, teach me, explain to me, explain, film, let's, \
        i want you to, i want to, i want, i would like to, i would like, i'd like to see how, i'd like to, i'd like, a video of, a film of, a video about, a film about, a video on, a film on, about, how about, what about, tell me about, i need, give me, someone, walk me through, \
        guests are coming:, tonight's dinner is, what do i do to get, what is the way to, what's the best way to, step-by-step guide to, a guide to, to make, to cook, \
        to prepare, make me, make, making, cook, cooking, prepare, preparing, bake, baking, fry, grill, whip up, do, recipe for, a recipe for, the recipe for, the best, \
        some, my grandmother's, my, a, an, the, simple, easy, quick
        """.components(separatedBy: ", ").sorted { ($1.count, $0) < ($0.count, $1) }
    private static let endings = [
        " recipe", " at home", " from scratch", " for dinner", " for lunch", " for breakfast", " being made", " to a beginner", " from start to finish", " step by step",
        " on the table", " comes together", " come together", " tonight", " please", " for me", ",",
    ]

    /// What the query asks for: "tuna sandwich" for "How to cook a tuna sandwich?".
    package static func dish(_ query: String) -> String {
        var text = line(query, limit: 160).lowercased().replacingOccurrences(of: "\u{2019}", with: "'")
        while let last = text.last, "?!.,;: ".contains(last) { text.removeLast() }
        while let opening = openings.first(where: { text.hasPrefix($0 + " ") }) { text.removeFirst(opening.count + 1) }
        while let ending = endings.first(where: { text.hasSuffix($0) }) { text.removeLast(ending.count) }
        // "How to roast a chicken?"
        if let match = text.firstMatch(of: /^(roast|grill|fry|poach|steam|braise|boil|stew) (?:a |an |the |some |my )/), let way = ways[String(match.1)] {
            text = way + " " + text[match.range.upperBound...]
        }
        return text.isEmpty ? "dinner" : text
    }

    private static let ways = [
        "roast": "roast", "grill": "grilled", "fry": "fried", "poach": "poached", "steam": "steamed", "braise": "braised", "boil": "boiled", "stew": "stewed",
    ]

    /// Words in lower case, for comparing texts.
    static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "-" }
    }
}
