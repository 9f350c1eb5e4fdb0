import LanguageModel

/// How firmly the director holds the language model's hand. The code is one for all models; what a small model cannot be left to
/// do, a larger one is.
public struct Guidance: Hashable, Sendable {
    /// Proposals of the recipe grammar that the model scores for a step, at most.
    public var proposals: Int
    /// Of those, the best so many are completed by the model in its own words, this many times each.
    public var completed: Int
    public var completions: Int
    /// Whole actions that the model writes freely beside the proposals; they count where the grammar allows them.
    public var freeActions: Int
    /// Added to the score (nats a token) of a free action that the grammar allows.
    public var freeBonus: Double
    /// Whether what the model adds must consist of plain kitchen words: for models that stray.
    public var plainWordsOnly: Bool
    /// Captions that the model writes on freely from a forced opening; 0: it chooses every phrase from a lattice.
    public var freeCaptions: Int
    /// Temperature of choices between proposals and between phrases; of free writing.
    public var choiceTemperature: Float
    public var writingTemperature: Float
    /// Weight of what a dish usually holds beside the model's own idea of it, when the larder is filled (nats).
    public var customWeight: Double

    public init(
        proposals: Int, completed: Int, completions: Int, freeActions: Int, freeBonus: Double, plainWordsOnly: Bool, freeCaptions: Int,
        choiceTemperature: Float, writingTemperature: Float, customWeight: Double
    ) {
        self.proposals = proposals
        self.completed = completed
        self.completions = completions
        self.freeActions = freeActions
        self.freeBonus = freeBonus
        self.plainWordsOnly = plainWordsOnly
        self.freeCaptions = freeCaptions
        self.choiceTemperature = choiceTemperature
        self.writingTemperature = writingTemperature
        self.customWeight = customWeight
    }

    /// For models of some hundred million parameters, untrained for this: the grammar proposes, the model decides and completes.
    public static let firm = Guidance(
        proposals: 20, completed: 3, completions: 4, freeActions: 3, freeBonus: 0.3, plainWordsOnly: true, freeCaptions: 0,
        choiceTemperature: 1, writingTemperature: 0.6, customWeight: 1.5)

    /// For models that cook sensibly by themselves: free writing first, the grammar as a safeguard.
    public static let light = Guidance(
        proposals: 8, completed: 2, completions: 1, freeActions: 2, freeBonus: 1.5, plainWordsOnly: false, freeCaptions: 2,
        choiceTemperature: 0.7, writingTemperature: 0.7, customWeight: 0.5)

    /// By the model's number of layers times width, a stand-in for what it can be left to do.
    static func standard(of configuration: Configuration) -> Guidance {
        configuration.layers * configuration.width * configuration.width > 40_000_000 ? .light : .firm
    }

    var settings: [String: String] {
        [
            "proposals": "\(proposals)", "completed": "\(completed)", "completions": "\(completions)", "free.actions": "\(freeActions)",
            "free.bonus": "\(freeBonus)", "plain.words": "\(plainWordsOnly)", "free.captions": "\(freeCaptions)",
            "temperature.choice": "\(choiceTemperature)", "temperature.writing": "\(writingTemperature)", "custom.weight": "\(customWeight)",
        ]
    }
}
