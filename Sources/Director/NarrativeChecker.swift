import Foundation
import Kitchen
import Roles

/// What is wrong with a finished narrative, by rules that know nothing of how it was written: they read its words with the lexicon.
public enum NarrativeChecker {
    public enum Fault: Hashable, Sendable, CustomStringConvertible {
        /// The last action does not serve, or an earlier one does.
        case notServed
        case servedTooEarly(step: Int)
        /// Outside 5-10 steps.
        case length(steps: Int)
        case repeated(step: Int, of: Int)
        case actionLength(step: Int, words: Int)
        case captionLength(step: Int, words: Int)
        /// Something in a state that no earlier step brought about ("the chopped onion" before anything was chopped).
        case notYet(step: Int, what: String)
        /// A caption names a food that no action has brought in.
        case foreign(step: Int, food: String)
        /// What is served is neither the query's dish nor anything that was cooked ("Serve the pasta" of a cauliflower cheese).
        case otherDish(step: Int, name: String)
        /// It cannot be done as things stand: `why` goes on after "step 3".
        case impossible(step: Int, why: String)
        /// A caption names a food twice running.
        case doubled(step: Int, food: String)
        /// Words that are no sentence: "serve the to make gyoza".
        case garbled(step: Int)
        /// The query names it and no action does.
        case unused(food: String)

        public var description: String {
            switch self {
            case .notServed: "it does not end with serving"
            case .servedTooEarly(let step): "step \(step) serves, and the narrative goes on"
            case .length(let steps): "it has \(steps) steps"
            case .repeated(let step, let other): "step \(step) repeats step \(other)"
            case .actionLength(let step, let words): "the action of step \(step) has \(words) words"
            case .captionLength(let step, let words): "the caption of step \(step) has \(words) words"
            case .notYet(let step, let what): "step \(step) uses \(what) before it is there"
            case .foreign(let step, let food): "the caption of step \(step) shows \(food), which no action brought in"
            case .otherDish(let step, let name): "step \(step) serves \(name), which nobody made or asked for"
            case .impossible(let step, let why): "step \(step) \(why)"
            case .doubled(let step, let food): "the caption of step \(step) names \(food) twice running"
            case .garbled(let step): "the words of step \(step) are no sentence"
            case .unused(let food): "\(food) of the query is never used"
            }
        }
    }

    /// All faults, in the order of the steps; none for a clean narrative.
    /// - Parameters:
    ///   - replaced: foods of the query that an author's edit took out.
    ///   - isWhole: whether nothing comes after these steps. Of a whole narrative it is known what was never cut (then the cook had it
    ///     chopped before) and what only lies ready in a caption; of one that is being written the worse is assumed.
    public static func check(query: String, steps: [HistoryStep], replaced: Set<String> = [], isWhole: Bool = true) -> [Fault] {
        var account = Account(query: query, steps: steps, replaced: replaced, isWhole: isWhole)
        for index in steps.indices { account.read(index) }
        account.close()
        return account.faults
    }
}
