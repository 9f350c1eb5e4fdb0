import World

/// A narrative as a person reads it.
public struct StoryText {
    private let story: Story

    public init(_ story: Story) {
        self.story = story
    }

    /// - Parameter plans: with what each step's truth says in a line.
    public func text(plans: Bool) -> String {
        var lines = ["\(story.query)   [\(story.id), \(story.dish)]"]
        if !story.swapped.isEmpty { lines.append("  swapped: " + story.swapped.sorted { $0.key < $1.key }.map { "\($0.key) -> \($0.value)" }.joined(separator: ", ")) }
        if let edit = story.edit { lines.append("  edited at step \(edit.step + 1): \(edit.from) -> \(edit.to)") }
        for (index, step) in story.steps.enumerated() {
            lines.append("  \(index + 1). \(step.action)")
            lines.append("     \(step.caption)")
            if plans {
                let truth = step.shot.truth
                let foods = truth.foods.map { "\($0.form) \($0.cook) \($0.id)" + ($0.inside == truth.vessel.slot ? "" : " (elsewhere)") }
                lines.append("     = \(truth.operation) \(truth.subjects.joined(separator: ", ")) in \(truth.vessel.colour) \(truth.vessel.kind): \(foods.joined(separator: ", "))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
