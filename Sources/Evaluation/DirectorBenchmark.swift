import Director
import Foundation
import Roles
import World

/// How long an author waits after an edit, for `auteur bench director`.
public enum DirectorBenchmark {
    /// In held-out narratives of the kitchen of eight steps or more: the caption of step 7 is changed, and step 8 is asked for. Medians, in
    /// milliseconds: until the first token of its action is known, from the edit and from nothing; and until its action is shown.
    public static func run(director: InterleavedDirector, narratives: Int = 9, seed: UInt64 = 2026) async throws -> [(name: String, value: Double)] {
        let generator = try StoryGenerator(split: .heldOut, seed: seed)
        var edited: [Double] = [], fresh: [Double] = [], shown: [Double] = []
        var index = 0
        while edited.count < narratives {
            let story = try generator.story(index)
            index += 1
            guard story.steps.count >= 8 else { continue }
            var history = story.steps.prefix(7).map { HistoryStep(action: $0.action, caption: $0.caption) }
            func request() -> TurnRequest {
                TurnRequest(query: story.query, narrativeSeed: story.seed, history: history, cells: [.action], seed: 1)
            }
            fresh.append(try await milliseconds { _ = try await director.firstToken(request()) })
            history[6].caption = "From above one sees the same place, and a little more of it: " + history[6].caption
            edited.append(try await milliseconds { _ = try await director.firstToken(request()) })
            history[6].caption = "Again " + history[6].caption
            shown.append(try await milliseconds { for try await event in director.turn(request()) { if case .text = event { break } } })
        }
        func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        return [("director.first_token_ms", median(edited)), ("director.first_token_from_nothing_ms", median(fresh)), ("director.action_ms", median(shown))]
    }

    private static func milliseconds(_ work: () async throws -> Void) async rethrows -> Double {
        let clock = ContinuousClock(), start = clock.now
        try await work()
        let elapsed = start.duration(to: clock.now).components
        return Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) * 1e-15
    }
}
