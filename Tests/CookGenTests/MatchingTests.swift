import CookGen
import Foundation
import Testing

/// The paper's rule and what the best matching is, stated again as plainly as possible, to compare with.
enum Plain {
    /// Seconds; tests use quarters of a second where it matters, so that nothing is rounded.
    struct Span {
        var start, end: Double
        var interval: Interval { Interval(start: start, end: end)! }
    }

    static func iou(_ a: Span, _ b: Span) -> Double {
        let inter = max(0, min(a.end, b.end) - max(a.start, b.start))
        return inter / ((a.end - a.start) + (b.end - b.start) - inter)
    }

    static func admits(_ clip: Span, _ action: Span) -> Bool {
        let startDiff = abs(clip.start - action.start)
        return (startDiff < 5 && clip.end > action.end && iou(clip, action) > 0.25) || iou(clip, action) > 0.5
    }

    /// Whole weights, so that equal totals are equal; 0 for pairs that may not be.
    static func weights(_ clips: [Span], _ actions: [Span]) -> [[Int]] {
        clips.map { clip in actions.map { admits(clip, $0) ? Int((iou(clip, $0) * 1_099_511_627_776).rounded()) : 0 } }
    }

    static func total(_ matching: [Int?], _ weights: [[Int]]) -> Int {
        zip(matching, weights).reduce(0) { sum, pair in sum + (pair.0.map { pair.1[$0] } ?? 0) }
    }

    /// Every matching there is, in lexicographic order with "none" last; the first of the best.
    static func bruteForce(_ weights: [[Int]], actions: Int) -> [Int?] {
        var best: [Int?] = [], bestTotal = -1
        var taken = [Bool](repeating: false, count: actions), chosen: [Int?] = []
        func extend(_ total: Int) {
            if chosen.count == weights.count {
                if total > bestTotal { (best, bestTotal) = (chosen, total) }
                return
            }
            for action in 0..<actions where !taken[action] && weights[chosen.count][action] > 0 {
                let gain = weights[chosen.count][action]
                taken[action] = true
                chosen.append(action)
                extend(total + gain)
                chosen.removeLast()
                taken[action] = false
            }
            chosen.append(nil)
            extend(total)
            chosen.removeLast()
        }
        extend(0)
        return best
    }

    /// The greatest total by another method: augmenting paths of greatest gain, found by Bellman and Ford, until none gains.
    static func bestTotal(_ weights: [[Int]], actions: Int) -> Int {
        var clipOf = [Int?](repeating: nil, count: actions), actionOf = [Int?](repeating: nil, count: weights.count)
        var total = 0
        while true {
            // Gain of the best alternating path that ends at an action, and the clip before it.
            var gain = [Int?](repeating: nil, count: actions), from = [Int](repeating: -1, count: actions)
            var changed = true
            while changed {
                changed = false
                for clip in weights.indices {
                    let base: Int
                    if let held = actionOf[clip] {
                        guard let there = gain[held] else { continue }
                        base = there - weights[clip][held]
                    } else {
                        base = 0
                    }
                    for action in 0..<actions where weights[clip][action] > 0 && actionOf[clip] != action && base + weights[clip][action] > gain[action] ?? Int.min {
                        gain[action] = base + weights[clip][action]
                        from[action] = clip
                        changed = true
                    }
                }
            }
            guard let end = (0..<actions).filter({ clipOf[$0] == nil && gain[$0] != nil }).max(by: { gain[$0]! < gain[$1]! }), gain[end]! > 0 else { return total }
            total += gain[end]!
            var action = end
            while true {
                let clip = from[action], freed = actionOf[clip]
                actionOf[clip] = action
                clipOf[action] = clip
                guard let freed else { break }
                action = freed
            }
        }
    }

    /// The lexicographically first of the best: clip after clip takes the first action with which the greatest total is still reached.
    static func first(_ weights: [[Int]], actions: Int) -> [Int?] {
        var weights = weights
        let best = bestTotal(weights, actions: actions)
        var result: [Int?] = [], sum = 0
        for clip in weights.indices {
            let row = weights[clip]
            var choice: Int?
            for action in 0..<actions where row[action] > 0 {
                var rest = weights
                rest[clip] = Array(repeating: 0, count: actions)
                for other in rest.indices { rest[other][action] = 0 }
                if sum + row[action] + bestTotal(rest, actions: actions) == best {
                    choice = action
                    weights = rest
                    sum += row[action]
                    break
                }
            }
            if choice == nil { weights[clip] = Array(repeating: 0, count: actions) }
            result.append(choice)
        }
        return result
    }
}

@Suite struct MatchingTests {
    typealias Span = Plain.Span

    private func match(_ clips: [Span], _ actions: [Span]) -> [Int?] {
        CaptionMatching.match(clips: clips.map(\.interval), actions: actions.map(\.interval))
    }

    private func admits(_ clip: (Double, Double), _ action: (Double, Double)) -> Bool {
        MatchingRule.admits(clip: Interval(start: clip.0, end: clip.1)!, action: Interval(start: action.0, end: action.1)!)
    }

    /// Every bound of the rule is strict.
    @Test func boundaries() {
        // IoU exactly 0.5 does not count, a little more does; neither start nor end matter then.
        #expect(!admits((0, 10), (0, 20)))
        #expect(admits((0, 10.1), (0, 20)))
        #expect(admits((6, 20), (0, 20)) && admits((0, 20), (6, 20)))
        // Starts 5 s apart exactly, ends and IoU well within.
        #expect(!admits((5, 26), (0, 14)))
        #expect(admits((4.999999, 26), (0, 14)))
        #expect(!admits((0, 26), (5, 14)) && admits((0, 26), (4.75, 15)))
        // IoU exactly 0.25: 5 of 20.
        #expect(!admits((0, 20), (0, 5)))
        #expect(admits((0, 20), (0, 5.000001)))
        // Equal ends do not count under the weaker bound.
        #expect(!admits((0, 10), (5.25, 10)) && !admits((1, 10), (5.75, 10)) && admits((1, 10.000001), (5.75, 10)))
        // Apart, or touching: nothing in common.
        #expect(!admits((0, 4), (4, 8)) && !admits((0, 4), (5, 8)))
    }

    /// Decimal seconds are not binary fractions: 9.7 - 4.7 is under 5 in doubles, and is not.
    @Test func decimalTimesAreExact() {
        #expect(9.7 - 4.7 < 5)
        #expect(!admits((9.7, 30), (4.7, 20)))
        for tenth in 0..<2000 {
            let start = Double(tenth) / 10
            #expect(!admits((start + 5, start + 26), (start, start + 14)))
            #expect(!admits((start, start + 10), (start, start + 20)))
            #expect(!admits((start, start + 20), (start, start + 5)))
        }
    }

    @Test func intervalsThatAreNone() {
        for (start, end) in [(3.0, 3.0), (4, 3), (-1, 3), (.nan, 3), (0, .infinity), (0, 2e6), (0, 1e-9), (-.infinity, .infinity)] {
            #expect(Interval(start: start, end: end) == nil)
        }
        #expect(Interval(start: 0, end: 1e6) != nil)
    }

    /// The rule, at and around every boundary, on a grid of quarters.
    @Test func ruleOnAGrid() {
        var admitted = 0
        for start in stride(from: 0.0, through: 6, by: 0.25) {
            for clipLength in stride(from: 0.25, through: 12, by: 0.75) {
                for actionStart in stride(from: 0.0, through: 6, by: 0.5) {
                    for length in stride(from: 0.25, through: 12, by: 0.5) {
                        let clip = Span(start: start, end: start + clipLength), action = Span(start: actionStart, end: actionStart + length)
                        let expected = Plain.admits(clip, action)
                        if MatchingRule.admits(clip: clip.interval, action: action.interval) != expected {
                            Issue.record("\(clip) \(action) should\(expected ? "" : " not") match")
                        }
                        admitted += expected ? 1 : 0
                    }
                }
            }
        }
        #expect(admitted > 10_000)
    }

    private func spans(_ count: Int, within seconds: Double, _ random: inout SplitMix) -> [Span] {
        (0..<count).map { _ in
            let start = (Double.random(in: 0...seconds, using: &random) * 4).rounded() / 4
            return Span(start: start, end: start + max(0.25, (Double.random(in: 0...14, using: &random) * 4).rounded() / 4))
        }
    }

    /// 6,000 small cases against every matching there is. Crowded ones have many ties.
    @Test func smallCasesAgainstEveryMatching() {
        var random = SplitMix(state: 1), matched = 0, tied = 0
        for round in 0..<6000 {
            let clips = spans(Int.random(in: 0...5, using: &random), within: [2, 8, 30][round % 3], &random)
            var actions = spans(Int.random(in: 0...5, using: &random), within: [2, 8, 30][round % 3], &random)
            // Repeated actions make ties.
            if round % 4 == 0, let one = actions.first { actions += [one, one] }
            let weights = Plain.weights(clips, actions)
            let expected = Plain.bruteForce(weights, actions: actions.count), found = match(clips, actions)
            if found != expected { Issue.record("round \(round): \(found), not \(expected); clips \(clips), actions \(actions)") }
            matched += found.count { $0 != nil }
            if Plain.bestTotal(weights, actions: actions.count) != Plain.total(expected, weights) { Issue.record("the oracles disagree in round \(round)") }
            tied += round % 4 == 0 && !actions.isEmpty ? 1 : 0
        }
        #expect(matched > 3000 && tied > 1000)
    }

    /// Middling cases against another algorithm, order of ties included.
    @Test func middlingCasesAgainstAnotherAlgorithm() {
        var random = SplitMix(state: 2)
        for round in 0..<400 {
            let count = Int.random(in: 4...14, using: &random)
            // Whole seconds and few lengths: ties everywhere.
            func coarse(_ count: Int) -> [Span] {
                (0..<count).map { _ in
                    let start = Double(Int.random(in: 0...12, using: &random))
                    return Span(start: start, end: start + Double([4, 6, 8, 12].randomElement(using: &random)!))
                }
            }
            let clips = round % 2 == 0 ? coarse(count) : spans(count, within: 20, &random)
            let actions = round % 2 == 0 ? coarse(count - 2) : spans(count + 1, within: 20, &random)
            let weights = Plain.weights(clips, actions)
            let expected = Plain.first(weights, actions: actions.count), found = match(clips, actions)
            if found != expected { Issue.record("round \(round): \(found), not \(expected)") }
        }
    }

    /// Large ones: the greatest total, one clip to one action, no pair that the rule does not admit.
    @Test func largeCases() {
        var random = SplitMix(state: 3)
        for (clipCount, actionCount, seconds) in [(60, 50, 60.0), (80, 120, 300), (150, 100, 200), (40, 40, 3)] {
            let clips = spans(clipCount, within: seconds, &random), actions = spans(actionCount, within: seconds, &random)
            let found = match(clips, actions), weights = Plain.weights(clips, actions), used = found.compactMap(\.self)
            #expect(Set(used).count == used.count)
            #expect(found.enumerated().allSatisfy { clip, action in action.map { weights[clip][$0] > 0 } ?? true })
            #expect(Plain.total(found, weights) == Plain.bestTotal(weights, actions: actionCount))
        }
    }

    /// The largest input that is read: two thousand of each, all in each other's way, still ends.
    @Test func theWorstCaseEnds() {
        var random = SplitMix(state: 4)
        let clips = spans(LabelReader.maximumLabels, within: 40, &random), actions = spans(LabelReader.maximumLabels, within: 40, &random)
        #expect(match(clips, actions).count { $0 != nil } > 1500)
    }
}
