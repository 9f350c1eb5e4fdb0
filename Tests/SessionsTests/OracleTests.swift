import Foundation
import Narrative
import Sessions
import Testing

/// What a session should do, in plain memory: undo keeps whole copies, forks copy all.
private struct Oracle {
    struct StepState: Equatable {
        var duration: Double?
        var current: [CellKind: TakeID] = [:]
        var locked: Set<CellKind> = []
    }
    struct Pointers: Equatable {
        var query = ""
        var seed: UInt64 = 0
        var ended = false
        var order: [StepID] = []
        /// Also of steps that were removed: they come back as they were.
        var states: [StepID: StepState] = [:]
    }
    struct Branch {
        var now: Pointers
        var undo: [(label: String, before: Pointers)] = []
        var redo: [(label: String, after: Pointers)] = []
    }

    var branches: [String: Branch]
    var current = "main"
    var takes: [StepID: [CellKind: [Take]]] = [:]
    var group: (label: String, before: Pointers)?

    init(query: String, seed: UInt64) {
        branches = ["main": Branch(now: Pointers(query: query, seed: seed))]
    }

    var now: Pointers { branches[current, default: Branch(now: Pointers())].now }

    mutating func change(_ label: String, _ body: (inout Pointers) -> Void) {
        guard var branch = branches[current] else { return }
        let before = branch.now
        body(&branch.now)
        branch.now.states = branch.now.states.filter { $0.value != StepState() }
        if branch.now != before {
            branch.redo = []
            if group == nil { branch.undo.append((label, before)) }
        }
        branches[current] = branch
    }

    mutating func endGroup() {
        if let group, now != group.before { branches[current]?.undo.append(group) }
        group = nil
    }

    mutating func undo() -> String? {
        guard var branch = branches[current], let (label, before) = branch.undo.popLast() else { return nil }
        branch.redo.append((label, branch.now))
        branch.now = before
        branches[current] = branch
        return label
    }

    mutating func redo() -> String? {
        guard var branch = branches[current], let (label, after) = branch.redo.popLast() else { return nil }
        branch.undo.append((label, branch.now))
        branch.now = after
        branches[current] = branch
        return label
    }

    mutating func fork(_ name: String, after step: StepID?) {
        var pointers = now
        let count = step.flatMap { pointers.order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        if count < pointers.order.count { pointers.ended = false }
        pointers.order = Array(pointers.order.prefix(count))
        pointers.states = pointers.states.filter { pointers.order.contains($0.key) }
        branches[name] = Branch(now: pointers)
    }

    func narrative(_ name: String) -> Narrative {
        let now = branches[name, default: Branch(now: Pointers())].now
        let steps = now.order.map { id in
            let state = now.states[id] ?? StepState()
            var step = Step(id: id, duration: state.duration)
            for kind in CellKind.allCases {
                let list = takes[id]?[kind] ?? []
                if !list.isEmpty || state.locked.contains(kind) {
                    step[kind] = Cell(takes: list, current: state.current[kind], locked: state.locked.contains(kind))
                }
            }
            return step
        }
        return Narrative(query: now.query, branch: name, steps: steps, seed: now.seed, ended: now.ended)
    }
}

/// One random sequence of operations on a session and on its oracle, compared all along.
private struct Walk {
    var session: Session
    var oracle: Oracle
    var random: SplitMix
    let folder: TemporaryFolder
    let url: URL

    init(seed: UInt64, folder: TemporaryFolder) throws {
        self.folder = folder
        url = folder.file("walk-\(seed).auteur")
        random = SplitMix(state: seed)
        session = try Session.create(at: url, query: "start", seed: seed)
        oracle = Oracle(query: "start", seed: seed)
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func run(operations: Int) throws {
        for number in 0..<operations {
            try operate(number)
            let name = oracle.current
            let narrative = try session.narrative()
            #expect(narrative == oracle.narrative(name))
            guard narrative == oracle.narrative(name) else { return }
        }
        if oracle.group != nil {
            session.endGroup()
            oracle.endGroup()
        }
        try reopen()
        for name in oracle.branches.keys { #expect(try session.narrative(branch: name) == oracle.narrative(name)) }
        while let label = oracle.undo() { #expect(try session.undo() == label) }
        #expect(try session.undo() == nil)
        #expect(try session.narrative() == oracle.narrative(oracle.current))
        while let label = oracle.redo() { #expect(try session.redo() == label) }
        #expect(try session.redo() == nil)
        #expect(try session.narrative() == oracle.narrative(oracle.current))
        #expect(try session.problems() == [])
        try session.close()
        try FileManager.default.removeItem(at: url)
    }

    mutating func reopen() throws {
        try session.close()
        session = try Session.open(at: url)
    }

    mutating func operate(_ number: Int) throws {
        let order = oracle.now.order
        let index = order.indices.randomElement(using: &random)
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<12:
            let at = Int.random(in: 0...order.count, using: &random)
            let id = at == order.count ? try session.appendStep() : try session.insertStep(at: at)
            oracle.change("step \(at + 1)") {
                $0.order.insert(id, at: at)
            }
        case 12..<16:
            guard let index, oracle.group == nil else { return }
            let to = order.indices.randomElement(using: &random) ?? 0
            try session.moveStep(order[index], to: to)
            oracle.change("move step \(index + 1)") { $0.order.insert($0.order.remove(at: index), at: to) }
        case 16..<20:
            guard let index else { return }
            try session.removeStep(order[index])
            oracle.change("remove step \(index + 1)") { _ = $0.order.remove(at: index) }
        case 20..<72:
            guard let index else { return }
            try change(order[index], index, number)
        case 72..<82:
            guard oracle.group == nil else {
                #expect(errorKind { try session.undo() } == .invalid)
                return
            }
            #expect(try session.undoLabels().undo == oracle.branches[oracle.current]?.undo.last?.label)
            #expect(try session.undo() == oracle.undo())
        case 82..<88:
            guard oracle.group == nil else { return }
            #expect(try session.undoLabels().redo == oracle.branches[oracle.current]?.redo.last?.label)
            #expect(try session.redo() == oracle.redo())
        case 88..<91:
            let name = "branch \(number)"
            let step = chance(10) ? nil : index.map { order[$0] }
            try session.fork(name, after: step)
            oracle.fork(name, after: step)
        case 91..<94:
            guard oracle.group == nil, let name = oracle.branches.keys.sorted().randomElement(using: &random) else { return }
            try session.switchBranch(to: name)
            oracle.current = name
            #expect(try session.currentBranch() == name)
        case 94..<98:
            if oracle.group == nil {
                try session.beginGroup("group \(number)")
                oracle.group = ("group \(number)", oracle.now)
            } else {
                session.endGroup()
                oracle.endGroup()
            }
        default:
            guard oracle.group == nil else { return }
            try reopen()
        }
    }

    mutating func change(_ id: StepID, _ index: Int, _ number: Int) throws {
        let kind = CellKind.allCases.randomElement(using: &random) ?? .action
        let takes = oracle.takes[id]?[kind] ?? []
        let isLocked = oracle.now.states[id]?.locked.contains(kind) ?? false
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<60:
            let makeCurrent = chance(80)
            let take = try session.addTake(
                step: id, kind: kind, content: content(kind, number % 7), provenance: Provenance(maker: .engine, engine: "\(number)", seed: random.next()),
                makeCurrent: makeCurrent)
            oracle.takes[id, default: [:]][kind, default: []].append(take)
            if makeCurrent, !isLocked { oracle.change("\(kind.rawValue) of step \(index + 1)") { $0.states[id, default: Oracle.StepState()].current[kind] = take.id } }
        case 60..<75:
            let choice = chance(15) ? nil : takes.randomElement(using: &random)?.id
            if isLocked {
                #expect(errorKind { try session.setCurrent(choice, of: kind, step: id) } == .invalid)
            } else {
                try session.setCurrent(choice, of: kind, step: id)
                oracle.change("choice of \(kind.rawValue) of step \(index + 1)") { $0.states[id, default: Oracle.StepState()].current[kind] = choice }
            }
        case 75..<85:
            let locked = chance(50)
            try session.setLocked(locked, kind: kind, step: id)
            oracle.change("\(locked ? "lock" : "unlock") \(kind.rawValue) of step \(index + 1)") {
                if locked { $0.states[id, default: Oracle.StepState()].locked.insert(kind) } else { $0.states[id, default: Oracle.StepState()].locked.remove(kind) }
            }
        case 85..<90:
            let seconds = chance(30) ? nil : Double(number) / 4
            try session.setDuration(seconds, of: id)
            oracle.change("duration of step \(index + 1)") { $0.states[id, default: Oracle.StepState()].duration = seconds }
        case 90..<94:
            let ended = chance(50)
            try session.setEnded(ended)
            oracle.change(ended ? "end of the narrative" : "continuation of the narrative") { $0.ended = ended }
        case 94..<97:
            try session.setQuery("query \(number % 3)\u{0}")
            oracle.change("query") { $0.query = "query \(number % 3)\u{0}" }
        default:
            let seed = UInt64(number % 3)
            try session.setSeed(seed)
            oracle.change("seed") { $0.seed = seed }
        }
    }
}

@Suite struct OracleTests {
    @Test(arguments: 0..<10) func randomSequencesDoAsTheOracle(_ block: Int) throws {
        let folder = try TemporaryFolder()
        for number in 0..<100 {
            var walk = try Walk(seed: UInt64(block * 100 + number), folder: folder)
            try walk.run(operations: 10 + number % 60)
        }
        #expect(folder.contents == [])
    }

    /// Insertions at one place use up the room between ranks; the steps must stay in order, and undo must put all back.
    @Test func ranksRunOutOfRoom() throws {
        let folder = try TemporaryFolder()
        let session = try Session.create(at: folder.file("ranks.auteur"), query: "q", seed: 1)
        var order = [try session.appendStep(), try session.appendStep()]
        for number in 0..<100 {
            let at = number % 3 == 0 ? 0 : 1
            order.insert(try session.insertStep(at: at), at: at)
        }
        #expect(try session.narrative().steps.map(\.id) == order)
        for number in (0..<100).reversed() {
            try session.undo()
            order.remove(at: number % 3 == 0 ? 0 : 1)
            #expect(try session.narrative().steps.map(\.id) == order)
        }
    }
}
