/// A vessel as one caption names it.
public struct VesselMention: Hashable, Sendable {
    public var kind: VesselKind
    public var colour: Colour?
    /// The noun that the caption uses ("casserole").
    public var word: String
    /// Said to be another one ("a second pan").
    public var another: Bool
    /// What it holds comes out of it ("from the board").
    public var source: Bool
    /// Something goes into it ("into the bowl").
    public var target: Bool
    /// Word index.
    public var position: Int
}

/// A food as one caption names it.
public struct FoodMention: Hashable, Sendable {
    public enum Container: Hashable, Sendable {
        /// Index into the reading's vessels.
        case vessel(Int)
        /// Beside the vessels, on the counter.
        case counter
        /// The words leave it open.
        case open
    }

    public var food: FoodName
    public var form: Form?
    public var cook: Cook?
    public var container: Container
    public var position: Int
    /// Several are meant ("two eggs", "carrots").
    public var plural: Bool
}

/// A state that the words give to something named earlier.
public struct DeferredState: Hashable, Sendable {
    public var form: Form?
    public var cook: Cook?
}

/// What the words of one caption say, before any memory of earlier ones.
public struct CaptionReading: Hashable, Sendable {
    public var vessels: [VesselMention] = []
    public var foods: [FoodMention] = []
    public var tools: [ToolKind] = []
    /// In the order of the words.
    public var operations: [Operation] = []
    public var counter: CounterKind?
    public var sleeve: Colour?
    public var deferred: [DeferredState] = []
    /// "It", "the mixture", "everything" goes where the target vessel is.
    public var movesContents = false

    /// Reads a caption. Never fails: what is not understood is left open.
    public init(of text: String) {
        var parser = CaptionParser(text)
        parser.run()
        self = parser.reading
    }

    /// The same with the states that the step's action gives to foods whose state the caption leaves open ("Add the chopped
    /// carrots": the caption's carrots are chopped).
    public func completed(by action: CaptionReading) -> CaptionReading {
        var completed = self
        for index in completed.foods.indices {
            guard let told = action.foods.last(where: { $0.food == completed.foods[index].food }) else { continue }
            if completed.foods[index].form == nil { completed.foods[index].form = told.form }
            if completed.foods[index].cook == nil { completed.foods[index].cook = told.cook }
        }
        return completed
    }

    init() {}
}
