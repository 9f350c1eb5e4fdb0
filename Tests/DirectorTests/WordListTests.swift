import Director
import Foundation
import Roles
import Testing

/// The list of training words, and what follows from it for takes of an action.
struct WordListTests {
    @Test func wordsAreSplitAsTheListHasThem() {
        #expect(WordList.words(in: "The cook's half-moons, 3 'whole' onions - crème fraîche!") == ["the", "cook's", "half-moons", "whole", "onions", "crème", "fraîche"])
    }

    @Test func everyWordOfAListIsItself() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("words.txt").path
        #expect(try WordList.read(path) == [])
        try "apart\r\nFalls\r\nhalf-moons\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try WordList.read(path) == ["apart", "falls", "half-moons"])
        try Data([0xFF, 0xFE, 0x41]).write(to: URL(fileURLWithPath: path))
        #expect(throws: DirectorError.self) { try WordList.read(path) }
    }

    @Test func slipsAreWordsThatNobodySaid() {
        func slips(_ text: String, words: Set<String> = ["it", "falls", "apart", "add", "the"]) -> Int {
            StepRules(query: "zarzuela", history: [], avoid: [], settings: InterleavedSettings(), words: words).slips(in: text)
        }
        #expect(slips("It falls apart") == 0)
        #expect(slips("It falls apartolicies") == 1)
        // The query's own words, and foods.
        #expect(slips("Add the tomatoes, the zarzuela") == 0)
        // Without a list, any word will do.
        #expect(slips("It falls apartolicies", words: []) == 0)
    }

    @Test func whatWasCutLeavesTheBoard() {
        let history = [HistoryStep](["Chop the carrots on a board.", "Chop the leek on the board.", "Fry the leek in a pan.", "Pour the water into the pan."])
        let rules = StepRules(query: "carrot soup", history: history, avoid: [], settings: InterleavedSettings())
        #expect(rules.left.map(\.id) == ["carrot"])
        #expect(rules.gathered(by: "Slide the carrots into the pan from the board.") == 1)
        #expect(rules.gathered(by: "Slice the carrots once more on the board.") == 0)
        func faults(after action: String) -> Int {
            StepRules(query: "carrot soup", history: history + [HistoryStep]([action]), avoid: [], settings: InterleavedSettings()).faults(action: "Serve the soup in a bowl from the pan.")
        }
        #expect(faults(after: "Simmer the leek gently in the pan.") > 0)
        #expect(faults(after: "Simmer the leek and carrots in the pan.") == 0)
        // A sandwich is put together where its tomatoes were cut.
        let sandwich = StepRules(
            query: "tomato sandwich", history: [HistoryStep](["Slice the bread on a board.", "Slice the tomatoes on the board.", "Layer the tomatoes on the bread."]), avoid: [],
            settings: InterleavedSettings())
        #expect(sandwich.left.isEmpty)
    }

    @Test func whatIsRawWantsTheFire() {
        let rules = StepRules(query: "potato salad", history: [HistoryStep](["Chop the potatoes on a board."]), avoid: [], settings: InterleavedSettings())
        #expect(rules.raw.map(\.id) == ["potato"])
        #expect(rules.gathered(by: "Boil the potatoes in a pot.") == 2)
        #expect(rules.gathered(by: "Toss the potatoes in a bowl.") == 1)
        #expect(rules.cooksRaw("Boil the potatoes in a pot.") && !rules.cooksRaw("Toss the potatoes in a bowl.") && !rules.cooksRaw("Boil the eggs in a pot."))
    }
}

extension [HistoryStep] {
    fileprivate init(_ actions: [String]) {
        self = actions.map { HistoryStep(action: $0, caption: "") }
    }
}
