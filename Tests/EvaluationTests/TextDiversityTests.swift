import Evaluation
import Foundation
import Testing

/// Against figures worked out by hand from the definitions.
@Suite struct TextDiversityTests {
    @Test func distinctCountsDifferentTrigrams() {
        // Trigrams: abc bcd | abc bce: four, three different.
        #expect(TextDiversity.distinct(3, in: ["a b c d", "a b c e"]) == 0.75)
        #expect(TextDiversity.distinct(3, in: ["a b"]) == 0)
    }

    @Test func selfBLEUOfEqualAndOfUnlikeTexts() {
        #expect(abs(TextDiversity.selfBLEU4(["the cat sat on the mat", "the cat sat on the mat"]) - 1) < 1e-12)
        #expect(TextDiversity.selfBLEU4(["a b c d e", "f g h i j"]) == 0)
    }

    @Test func selfBLEUByHand() {
        // Each against the other: 1-grams 5/6 ("the" twice in both), 2-grams 3/5, 3-grams 2/4, 4-grams 1/3; equal lengths.
        let value = pow(5.0 / 6 * 3 / 5 * 2 / 4 * 1 / 3, 0.25)
        let texts = ["the cat sat on the mat", "the cat sat on the hat"]
        // "the cat sat on the X": 2-grams the-cat cat-sat sat-on on-the match (4 of 5), 3-grams 3 of 4, 4-grams 2 of 3.
        let exact = pow(5.0 / 6 * 4 / 5 * 3 / 4 * 2 / 3, 0.25)
        #expect(value < exact)
        #expect(abs(TextDiversity.selfBLEU4(texts) - exact) < 1e-12)
    }

    @Test func brevityAndClipping() {
        // "a a a a a" against "a a b c d e": clipped 1-grams 2/5, 2-grams 1/4, no 3-gram: 0.
        #expect(TextDiversity.selfBLEU4(["a a a a a", "a a b c d e"]) == 0)
        // The first is short of its only reference by two words: exp(1 - 6/4); the second has no penalty.
        let texts = ["p q r s", "p q r s t u"]
        let first = exp(1 - 6.0 / 4), second = pow(4.0 / 6 * 3 / 5 * 2 / 4 * 1 / 3, 0.25)
        #expect(abs(TextDiversity.selfBLEU4(texts) - (first + second) / 2) < 1e-12)
    }

    @Test func openings() {
        let (opening, share) = TextDiversity.commonestOpening(["On the oak counter it stands. On the oak shelf.", "On the oak, too. Well.", "Now we are here."])
        #expect(opening == "on the oak")
        #expect(abs(share - 2.0 / 3) < 1e-12)
    }
}
