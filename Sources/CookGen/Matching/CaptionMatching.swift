/// Clips matched to actions: one clip to one action.
///
/// Of all matchings whose every pair the rule admits, the one with the greatest total IoU (a clip or action left alone adds 0).
/// Of several with the same total, the one that is first in lexicographic order of (action of clip 0, action of clip 1, ...), where
/// an action's number is its index and "none" comes after every action. Exact, whatever the sizes; totals count IoUs as
/// `MatchingRule.weight` gives them.
public enum CaptionMatching {
    /// - Returns: for each clip the index of its action, or nil.
    public static func match(clips: [Interval], actions: [Interval]) -> [Int?] {
        let edges = admissibleEdges(clips: clips, actions: actions)
        var result = [Int?](repeating: nil, count: clips.count)
        for component in components(edges, actions: actions.count) {
            // Local numbers keep the order of the global ones, so that ties break the same way.
            let columns = Set(component.flatMap { edges[$0].map(\.column) }).sorted()
            let local = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
            let rows = component.map { row in edges[row].map { Edge(column: local[$0.column] ?? 0, weight: $0.weight) } }
            var assignment = MaximumAssignment(rows: rows, columns: columns.count)
            for (row, column) in assignment.solve().enumerated() { result[component[row]] = column.map { columns[$0] } }
        }
        return result
    }

    /// An admissible pair as its clip sees it.
    struct Edge {
        var column: Int
        var weight: Int64
    }

    /// For each clip the actions that the rule admits, in order of their index. Actions are looked through by their start, since
    /// only those that overlap can be admitted.
    private static func admissibleEdges(clips: [Interval], actions: [Interval]) -> [[Edge]] {
        let order = actions.indices.sorted { (actions[$0].start, $0) < (actions[$1].start, $1) }
        let longest = actions.map(\.length).max() ?? 0
        return clips.map { clip in
            // The first action that could still overlap, by bisection.
            var low = 0, high = order.count
            while low < high {
                let middle = (low + high) / 2
                if actions[order[middle]].start < clip.start - longest { low = middle + 1 } else { high = middle }
            }
            var found: [Edge] = []
            for index in order[low...] {
                if actions[index].start >= clip.end { break }
                guard MatchingRule.admits(clip: clip, action: actions[index]) else { continue }
                found.append(Edge(column: index, weight: MatchingRule.weight(clip: clip, action: actions[index])))
            }
            return found.sorted { $0.column < $1.column }
        }
    }

    /// The clips of each connected part of the graph of admissible pairs, ascending. Clips without any are in none.
    private static func components(_ edges: [[Edge]], actions: Int) -> [[Int]] {
        var clipsOf = [[Int]](repeating: [], count: actions)
        for (clip, row) in edges.enumerated() { for edge in row { clipsOf[edge.column].append(clip) } }
        var isSeen = [Bool](repeating: false, count: edges.count), isActionSeen = [Bool](repeating: false, count: actions)
        var parts: [[Int]] = []
        for first in edges.indices where !isSeen[first] && !edges[first].isEmpty {
            var part: [Int] = [], waiting = [first]
            isSeen[first] = true
            while let clip = waiting.popLast() {
                part.append(clip)
                for edge in edges[clip] where !isActionSeen[edge.column] {
                    isActionSeen[edge.column] = true
                    for other in clipsOf[edge.column] where !isSeen[other] {
                        isSeen[other] = true
                        waiting.append(other)
                    }
                }
            }
            parts.append(part.sorted())
        }
        return parts
    }
}
