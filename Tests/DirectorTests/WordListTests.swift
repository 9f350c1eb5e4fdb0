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
        #expect(WordList.read(path) == [])
        try "apart\nfalls\nhalf-moons\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(WordList.read(path) == ["apart", "falls", "half-moons"])
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
        let history = [HistoryStep](["Chop the carrots on a board.", "Chop the leek on the board.", "Fry the leek in a pan.", "Fry the garlic in the pan."])
        let rules = StepRules(query: "carrot soup", history: history, avoid: [], settings: InterleavedSettings())
        #expect(rules.left.map(\.id) == ["carrot"])
        #expect(rules.gathered(by: "Slide the carrots into the pan from the board.") == 1)
        #expect(rules.gathered(by: "Slice the carrots once more on the board.") == 0)
        let served = StepRules(query: "carrot soup", history: history + [HistoryStep](["Simmer the carrots in water in the pan."]), avoid: [], settings: InterleavedSettings())
        #expect(rules.faults(action: "Serve the soup in a bowl from the pan.") > served.faults(action: "Serve the soup in a bowl from the pan."))
    }
}

extension [HistoryStep] {
    fileprivate init(_ actions: [String]) {
        self = actions.map { HistoryStep(action: $0, caption: "") }
    }
}
