import Narrative
import Roles

/// Two directors as one: the first writes the words, the second regresses the states over them (Eq. 1 factorises).
public struct ComposedDirector: Director {
    private let words: any Director
    private let states: any Director

    public init(words: any Director, states: any Director) {
        (self.words, self.states) = (words, states)
    }

    public var identity: String { "\(words.identity); states: \(states.identity)" }

    public var settings: [String: String] {
        words.settings.merging(states.settings.map { ("states." + $0.key, $0.value) }) { own, _ in own }
    }

    public func reads(for kind: CellKind) -> [InputSelector] {
        kind == .state ? states.reads(for: kind) : words.reads(for: kind)
    }

    public func alternatives(_ request: TurnRequest, count: Int) async throws -> [String] {
        try await words.alternatives(request, count: count)
    }

    public func turn(_ request: TurnRequest) -> AsyncThrowingStream<TurnEvent, any Error> {
        turnEvents { emit in
            var request = request
            let wanted = request.cells
            var served = false
            if !wanted.isDisjoint(with: [.action, .caption]) {
                request.cells = wanted.subtracting([.state])
                for try await event in words.turn(request) {
                    switch event {
                    case .text(.action, let text): request.action = text
                    case .text(.caption, let text): request.caption = text
                    case .served:
                        served = true
                        continue
                    default: break
                    }
                    emit(event)
                }
            }
            if wanted.contains(.state), request.action != nil, request.caption != nil {
                request.cells = [.state]
                for try await event in states.turn(request) { if event != .served { emit(event) } }
            }
            // The end comes after the step's last cell.
            if served { emit(.served) }
        }
    }
}
