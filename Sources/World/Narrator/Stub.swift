import Kitchen
public enum WordingSet: String, Codable, Sendable { case training, heldOut, all }
public struct Narrator: Sendable {
    public init(dish: String, seed: UInt64, wordings: WordingSet) {}
    public mutating func tell(_ step: StepTruth) -> (action: String, caption: String) {
        (step.operation.rawValue + " " + step.subjects.joined(separator: ", "), step.foods.map { "\($0.form) \($0.cook) \($0.id)" }.joined(separator: ", "))
    }
}
