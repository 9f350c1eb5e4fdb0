import Kitchen
import Roles

/// Ways to go on that are worth choosing between: another deed or other foods, not other words for the same.
enum Variety {
    /// At most `count` of `actions`, in their order: first one for every set of foods, then one for every deed, then the rest.
    static func chosen(_ actions: [String], count: Int) -> [String] {
        var foods: Set<Set<String>> = [], deeds: Set<String> = []
        var ranked: [[Int]] = [[], [], []]
        for (index, action) in actions.enumerated() {
            let handled = Set(TextReader.handled(inAction: action).map(\.id))
            let deed = (TextReader.operation(of: action)?.rawValue ?? "") + handled.sorted().joined(separator: ",")
            let isNew = deeds.insert(deed).inserted
            ranked[foods.insert(handled).inserted ? 0 : isNew ? 1 : 2].append(index)
        }
        return ranked.flatMap(\.self).prefix(count).sorted().map { actions[$0] }
    }
}

extension LanguageModelDirector {
    /// Twice as many turns as asked for, each with a seed of its own; the most different of them.
    public func alternatives(_ request: TurnRequest, count: Int) async throws -> [String] {
        var request = request
        request.cells = [.action]
        var found: [String] = []
        for _ in 0..<(count * 2) {
            request.seed = mix(request.seed, 0xA17)
            for try await event in turn(request) {
                if case .text(.action, let text) = event, !found.contains(text) { found.append(text) }
            }
            // A cancelled stream just ends.
            try Task.checkCancellation()
            request.avoid = Array((request.avoid + found).suffix(16))
        }
        return Variety.chosen(found, count: count)
    }
}
