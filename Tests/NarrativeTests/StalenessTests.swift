import Foundation
import Narrative
import Testing

/// SplitMix64 (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// An input as it is read, with no digest anywhere: where it is seen from the step, and what is there.
private struct Seen: Hashable {
    var selector: String
    var distance = 0
    var content: TakeContent?
    var value = ""
}

/// The definition of staleness said again, slowly: cell positions from the paper's index ranges, inputs compared as values.
private final class Definition {
    let narrative: Narrative
    /// What each take saw when it was made.
    let saw: [TakeID: [Seen]]
    private let needs: (CellKind) -> [InputSelector]
    private var known: [String: CellStatus] = [:]

    init(narrative: Narrative, saw: [TakeID: [Seen]], needs: @escaping (CellKind) -> [InputSelector]) {
        self.narrative = narrative
        self.saw = saw
        self.needs = needs
    }

    /// Positions that a selector names for step t, counted from 1 as in the paper.
    static func positions(_ selector: InputSelector, t: Int) -> [(t: Int, kind: CellKind)] {
        let all = Array(1...max(1, t))
        return switch selector {
        case .query, .opening, .narrativeSeed, .earlierEdits: []
        case .earlierActions: all.filter { $0 <= t - 1 }.map { ($0, .action) }
        case .earlierCaptions: all.filter { $0 <= t - 1 }.map { ($0, .caption) }
        case .earlierStates: all.filter { $0 <= t - 1 }.map { ($0, .state) }
        case .action: [(t, .action)]
        case .caption: [(t, .caption)]
        case .state: [(t, .state)]
        case .keyframe: [(t, .keyframe)]
        case .captionWindow: all.filter { $0 >= t - 3 && $0 <= t - 1 }.map { ($0, .caption) }
        case .previousState: all.filter { $0 == t - 1 }.map { ($0, .state) }
        case .keyframeWindow: all.filter { $0 >= t - 3 && $0 <= t - 1 }.map { ($0, .keyframe) }
        case .previousKeyframe: all.filter { $0 == t - 1 }.map { ($0, .keyframe) }
        }
    }

    static func look(_ narrative: Narrative, _ selectors: [InputSelector], t: Int) -> [Seen] {
        selectors.flatMap { selector -> [Seen] in
            switch selector {
            case .query: [Seen(selector: "query", value: narrative.query)]
            case .opening: [Seen(selector: "opening", value: narrative.opening.map { "\($0.caption)\n\($0.picture.digest)" } ?? "none")]
            case .narrativeSeed: [Seen(selector: "seed", value: String(narrative.seed))]
            case .earlierEdits: edits(narrative, before: t)
            default:
                positions(selector, t: t).map { Seen(selector: selector.rawValue, distance: t - $0.t, content: narrative.steps[$0.t - 1][$0.kind].take?.content) }
            }
        }
    }

    /// For every earlier action and caption that an author wrote: the text of an engine that stood there before the author began.
    private static func edits(_ narrative: Narrative, before t: Int) -> [Seen] {
        var seen: [Seen] = []
        for kind in [CellKind.action, .caption] {
            for (place, step) in narrative.steps.prefix(t - 1).enumerated() {
                let takes = Dictionary(uniqueKeysWithValues: step[kind].takes.map { (String($0.id.value), $0) })
                guard let first = step[kind].take, first.provenance.maker == .author else { continue }
                var below = first.provenance.settings["over"].flatMap { takes[$0] }
                while below?.provenance.maker == .author { below = below?.provenance.settings["over"].flatMap { takes[$0] } }
                if let below, below.provenance.maker == .engine { seen.append(Seen(selector: "edits", distance: t - 1 - place, content: below.content, value: kind.rawValue)) }
            }
        }
        return seen
    }

    func status(_ kind: CellKind, t: Int) -> CellStatus {
        if let status = known["\(kind) \(t)"] { return status }
        let status = derive(kind, t: t)
        known["\(kind) \(t)"] = status
        return status
    }

    private func derive(_ kind: CellKind, t: Int) -> CellStatus {
        let cell = narrative.steps[t - 1][kind]
        guard let take = cell.take else {
            for need in needs(kind) {
                for place in Self.positions(need, t: t) where narrative.steps[place.t - 1][place.kind].take == nil { return .blocked }
            }
            return .missing
        }
        if cell.locked { return .current }
        if take.provenance.maker == .author || take.provenance.maker == .import { return .current }
        if Self.look(narrative, take.provenance.reads, t: t) != saw[take.id] { return .stale }
        for selector in take.provenance.reads {
            for place in Self.positions(selector, t: t) where status(place.kind, t: place.t) == .stale { return .stale }
        }
        return .current
    }
}

@Suite struct StalenessTests {
    /// Selectors that an engine may declare for a kind: only of cells that are made before it.
    private static func possible(_ kind: CellKind) -> [InputSelector] {
        let history: [InputSelector] = [.query, .opening, .narrativeSeed, .earlierActions, .earlierCaptions, .earlierStates, .earlierEdits, .captionWindow, .previousState, .keyframeWindow, .previousKeyframe]
        return switch kind {
        case .action: history
        case .caption: history + [.action]
        case .state: history + [.action, .caption]
        case .keyframe: history + [.action, .caption, .state]
        case .clip: history + [.action, .caption, .state, .keyframe]
        }
    }

    @Test(arguments: 0..<300) func randomHistoriesAgreeWithTheDefinition(_ seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        var narrative = Narrative(query: "q", seed: 0)
        var saw: [TakeID: [Seen]] = [:]
        var takes: Int64 = 0, steps: Int64 = 0
        let needs: [CellKind: [InputSelector]] = Dictionary(
            uniqueKeysWithValues: CellKind.allCases.map { kind in (kind, Self.possible(kind).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }) })
        for number in 0..<60 {
            let index = narrative.steps.indices.randomElement(using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<3:
                steps += 1
                narrative.steps.insert(Step(id: StepID(steps)), at: Bool.random(using: &random) ? narrative.steps.count : Int.random(in: 0...narrative.steps.count, using: &random))
            case 3: if let index, number % 3 == 0 { narrative.steps.remove(at: index) }
            case 4: narrative.query = "q\(Int.random(in: 0..<2, using: &random))"
            case 5 where Bool.random(using: &random):
                let picture = Blob(digest: Digest(of: "\(Int.random(in: 0..<2, using: &random))"), contentType: "image/png", size: 1)
                narrative.opening = Bool.random(using: &random) ? nil : Narrative.Opening(caption: "c\(Int.random(in: 0..<2, using: &random))", picture: picture)
            case 5: narrative.seed = UInt64.random(in: 0..<2, using: &random)
            case 6: if let index { narrative.steps[index][CellKind.allCases.randomElement(using: &random) ?? .action].locked.toggle() }
            case 7:
                guard let index else { break }
                let kind = CellKind.allCases.randomElement(using: &random) ?? .action
                narrative.steps[index][kind].current = narrative.steps[index][kind].takes.randomElement(using: &random)?.id
            default:
                guard let index else { break }
                let kind = CellKind.allCases.randomElement(using: &random) ?? .action
                // Few different contents, so that different takes often have equal ones.
                let text = "\(kind) \(Int.random(in: 0..<3, using: &random))"
                let blob = Blob(digest: Digest(of: text), contentType: "x", size: text.utf8.count)
                let content: TakeContent = switch kind {
                case .action, .caption: .text(text)
                case .state: .state(blob)
                case .keyframe: .keyframe(picture: blob, scene: nil)
                case .clip: .clip(blob, duration: 1)
                }
                let maker: Maker = switch Int.random(in: 0..<10, using: &random) {
                case 0: .author
                case 1: .import
                default: .engine
                }
                let reads = Self.possible(kind).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
                var settings = ["temperature": "0.7"]
                if maker == .author { settings["over"] = narrative.steps[index][kind].current.map { String($0.value) } }
                takes += 1
                let id = TakeID(takes)
                let digest = narrative.inputDigest(reads, at: index, engine: "engine", settings: settings, seed: 5)
                let provenance = Provenance(maker: maker, engine: "engine", settings: settings, seed: 5, reads: reads, inputs: digest)
                saw[id] = Definition.look(narrative, reads, t: index + 1)
                narrative.steps[index][kind].takes.append(Take(id: id, content: content, provenance: provenance))
                if Int.random(in: 0..<5, using: &random) > 0 { narrative.steps[index][kind].current = id }
            }
            let definition = Definition(narrative: narrative, saw: saw) { needs[$0] ?? [] }
            let statuses = narrative.statuses { needs[$0] ?? [] }
            #expect(statuses.count == narrative.steps.count)
            for index in narrative.steps.indices {
                for kind in CellKind.allCases {
                    #expect(statuses[index][kind] == definition.status(kind, t: index + 1), "seed \(seed), step \(index + 1), \(kind)")
                }
            }
        }
    }

    @Test(arguments: InputSelector.allCases) func selectorsNameTheCellsOfThePaper(_ selector: InputSelector) {
        for t in 1...9 {
            let found = selector.cells(at: t - 1).map { "\($0.step + 1) \($0.kind)" }
            #expect(found == Definition.positions(selector, t: t).map { "\($0.t) \($0.kind)" })
        }
    }

    /// The digest's definition is kept in files: it may not drift. Expected by Python's hashlib over the lines below.
    @Test func theDigestOfInputsIsPinned() {
        var narrative = Narrative(query: "How to cook a tuna sandwich?", seed: 7)
        for number in 1...2 {
            var step = Step(id: StepID(Int64(number)))
            let take = Take(id: TakeID(Int64(number)), content: .text("action \(number)"), provenance: Provenance(maker: .author))
            step[.action] = Cell(takes: [take], current: take.id)
            narrative.steps.append(step)
        }
        let digest = narrative.inputDigest(
            [.query, .narrativeSeed, .earlierActions, .caption], at: 1, engine: "director 1", settings: ["top-p": "0.9", "beams": "4"], seed: 3)
        let lines = [
            "engine director 1", "seed 3", "setting beams=\(Digest(of: "4"))", "setting top-p=\(Digest(of: "0.9"))",
            "query \(Digest(of: "How to cook a tuna sandwich?"))", "narrative.seed 7", "action[..<t] 1 \(Digest(of: "text\naction 1"))", "caption[t] 0 -",
        ]
        #expect(digest == Digest(of: lines.joined(separator: "\n")))
        #expect(digest.description == "07827e5699b1d1e3f4b166a217684ff33b4f35a57fa73f1d866e9415b7cea270")
    }
}
