import Kitchen

/// A vessel as a step has it.
public struct VesselTruth: Codable, Hashable, Sendable {
    /// The same through the whole narrative.
    public var slot: Int
    public var kind: VesselKind
    public var colour: Colour
    /// The noun by which this narrative calls it ("saucepan" for a pot).
    public var name: String

    public init(slot: Int, kind: VesselKind, colour: Colour, name: String) {
        self.slot = slot
        self.kind = kind
        self.colour = colour
        self.name = name
    }
}

/// A food that can be seen.
public struct FoodTruth: Codable, Hashable, Sendable {
    /// The same through the whole narrative.
    public var slot: Int
    /// The lexicon's id.
    public var id: String
    public var form: Form
    public var cook: Cook
    /// How far `cook` has gone, 0...1.
    public var doneness: Float
    /// 0...1.
    public var amount: Float
    /// Slot of its vessel; nil: on the bare counter.
    public var inside: Int?

    public init(slot: Int, id: String, form: Form, cook: Cook, doneness: Float, amount: Float, inside: Int? = nil) {
        self.slot = slot
        self.id = id
        self.form = form
        self.cook = cook
        self.doneness = doneness
        self.amount = amount
        self.inside = inside
    }

    private enum CodingKeys: String, CodingKey {
        case slot, id, form, cook, doneness, amount
        case inside = "in"
    }
}

/// What a step does to one of its subjects.
public struct ChangeTruth: Codable, Hashable, Sendable {
    public var id: String
    /// It is seen for the first time.
    public var fresh: Bool
    public var formBefore: Form
    public var formAfter: Form
    public var cookBefore: Cook
    public var cookAfter: Cook

    public init(id: String, fresh: Bool, formBefore: Form, formAfter: Form, cookBefore: Cook, cookAfter: Cook) {
        self.id = id
        self.fresh = fresh
        self.formBefore = formBefore
        self.formAfter = formAfter
        self.cookBefore = cookBefore
        self.cookAfter = cookAfter
    }
}

/// Everything that is true of one step: what is done, and what the camera sees at its key moment.
public struct StepTruth: Codable, Hashable, Sendable {
    public var operation: Operation
    /// Where it is done.
    public var vessel: VesselTruth
    /// Where the foods come from, if they come out of another vessel.
    public var source: VesselTruth?
    /// Ids of what it is done to; empty where it is done to whatever the vessel holds.
    public var subjects: [String]
    /// One for each subject, in the same order.
    public var changes: [ChangeTruth]
    /// Ids of what goes in beside the subjects (fat, water).
    public var along: [String]
    /// What the contents have become with this step ("batter"), if they got a new name.
    public var product: String?
    /// What the contents (of the source, where there is one) were called before the step.
    public var contents: String?
    public var tool: ToolKind?
    /// Hands in the picture.
    public var hands: Int
    public var counter: CounterKind
    /// The light in words: warmth and side ("warm light from the left").
    public var light: String
    public var skin: Skin
    public var sleeve: Colour
    /// Foods in view, lowest first.
    public var foods: [FoodTruth]
    /// Vessels in view, the one at work first.
    public var vessels: [VesselTruth]
    /// What made things were made of, as far as it is not seen as itself any more: product -> ids.
    public var absorbed: [String: [String]]
    /// What left the kitchen with this step (drained water, peels are not told).
    public var discarded: [String]
    /// The dish has been served, by this step or before it.
    public var served: Bool

    public init(
        operation: Operation, vessel: VesselTruth, source: VesselTruth? = nil, subjects: [String], changes: [ChangeTruth],
        along: [String], product: String? = nil, contents: String? = nil, tool: ToolKind? = nil, hands: Int,
        counter: CounterKind, light: String, skin: Skin, sleeve: Colour, foods: [FoodTruth], vessels: [VesselTruth],
        absorbed: [String: [String]], discarded: [String], served: Bool
    ) {
        self.operation = operation
        self.vessel = vessel
        self.source = source
        self.subjects = subjects
        self.changes = changes
        self.along = along
        self.product = product
        self.contents = contents
        self.tool = tool
        self.hands = hands
        self.counter = counter
        self.light = light
        self.skin = skin
        self.sleeve = sleeve
        self.foods = foods
        self.vessels = vessels
        self.absorbed = absorbed
        self.discarded = discarded
        self.served = served
    }
}
