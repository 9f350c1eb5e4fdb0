import Kitchen

/// A kitchen that is watched: follows a plan and gives, for every step, the scene at its key moment, its motion and the truth.
public struct StagedWorld: Sendable {
    public let looks: KitchenLooks
    public private(set) var world = KitchenWorld()
    private let plan: Plan
    private let seed: UInt64
    private let aspect: Float
    private var last: Scene?
    private var done = 0

    /// - Parameter aspect: width over height of the pictures that will be drawn.
    public init(_ plan: Plan, seed: UInt64, aspect: Float = 1) {
        self.plan = plan
        self.seed = seed
        self.aspect = aspect
        looks = KitchenLooks(seed: seed)
    }

    /// One step as it was staged.
    public struct Shot: Hashable, Sendable {
        public var truth: StepTruth
        public var scene: Scene
        public var motion: Motion
    }

    /// The plan's next step.
    /// - Throws: `WorldError` where it can't be done.
    public mutating func next() throws -> Shot {
        if let edit = plan.edit, edit.step == done { world.replace(edit.from, by: edit.to) }
        var step = plan.steps[done]
        step.subjects = step.subjects.map { plan.food($0, at: done) }
        step.along = step.along.map { plan.food($0, at: done) }
        var random = SplitMix(state: seed &+ UInt64(done + 1) &* 0x9E37_79B9_7F4A_7C15)
        let outcome = try world.apply(step)
        let inView = vesselsInView(outcome, random: &random)
        let takeSeed = random.next()
        let scene = stage(step, outcome, inView: inView, takeSeed: takeSeed, random: &random)
        last = scene
        let motion = Choreography.motion(for: scene, duration: duration(step.operation, random: &random), seed: takeSeed)
        done += 1
        return Shot(truth: truth(step, outcome, scene: scene, inView: inView), scene: scene, motion: motion)
    }

    private func duration(_ operation: Operation, random: inout SplitMix) -> Double {
        let usual = Choreography.duration(for: operation) * 0.75
        return (min(5, max(2, usual + Double(random.between(-0.6, 0.6)))) * 10).rounded() / 10
    }

    // MARK: What the camera sees

    /// The vessel at work, the one that things come from, and now and then one more that holds something for later.
    private func vesselsInView(_ outcome: KitchenWorld.Outcome, random: inout SplitMix) -> [Int] {
        var slots = [outcome.vessel]
        if let source = outcome.source { slots.append(source) }
        let others = world.vessels.map(\.slot).filter { !slots.contains($0) && !world.contents(of: $0).isEmpty }
        if !others.isEmpty, random.unit() < (slots.count == 1 ? 0.5 : 0.2) { slots.append(random.pick(others)) }
        return slots
    }

    private func stage(
        _ step: PlannedStep, _ outcome: KitchenWorld.Outcome, inView: [Int], takeSeed: UInt64, random: inout SplitMix
    ) -> Scene {
        var objects: [SceneObject] = []
        for vessel in world.vessels {
            objects.append(SceneObject(
                slot: vessel.slot, kind: .vessel(vessel.ref.kind), name: looks.name(of: vessel.ref), colour: looks.colour(of: vessel.ref),
                presence: inView.contains(vessel.slot) ? 1 : 0))
        }
        for item in world.items where !item.discarded {
            let seen = item.absorbed == nil && (item.inside.map(inView.contains) ?? (item.step == world.steps - 1))
            objects.append(SceneObject(
                slot: item.slot, kind: .ingredient(item.id), form: item.form, cook: item.cook, doneness: item.doneness, amount: item.amount,
                presence: seen ? 1 : 0, inside: item.absorbed == nil ? item.inside : nil))
        }
        let touched = Set(world.items.filter { $0.step == world.steps - 1 }.map(\.slot))
        let order = objects.indices.sorted { a, b in
            func key(_ index: Int) -> (Int, Int, Int) { (objects[index].isBase ? 0 : 1, touched.contains(objects[index].slot) ? 1 : 0, index) }
            return key(a) < key(b)
        }
        for (layer, index) in order.enumerated() { objects[index].layer = layer }

        var setting = looks.setting
        setting.camera.zoom *= random.between(0.99, 1.02)
        setting.camera.tilt += random.between(-0.012, 0.012)
        var layout = SceneLayout(aspect: aspect, previous: last, narrativeSeed: seed, takeSeed: takeSeed)
        layout.place(&objects, focus: outcome.vessel)
        let scene = Scene(setting: setting, objects: objects, operation: step.operation, seed: seed)
        let sourceKind = outcome.source.flatMap { slot in world.vessels.first { $0.slot == slot }?.ref.kind }
        let tool = looks.tool(for: step.operation, in: step.vessel.kind, from: sourceKind, step: done).map {
            SceneObject(slot: Choreography.firstOwnSlot, kind: .tool($0))
        }
        var staged = Choreography.staged(scene, for: step.operation, target: outcome.vessel, seed: takeSeed, tool: tool)
        // What a hand pours from has the look of this kitchen's.
        for index in staged.objects.indices where staged.objects[index].slot >= Choreography.firstOwnSlot {
            guard case .vessel(let kind) = staged.objects[index].kind else { continue }
            staged.objects[index].colour = looks.colour(of: VesselRef(kind: kind, number: 3))
        }
        return staged
    }

    // MARK: What is true

    private func truth(_ step: PlannedStep, _ outcome: KitchenWorld.Outcome, scene: Scene, inView: [Int]) -> StepTruth {
        func vessel(_ slot: Int) -> VesselTruth? {
            world.vessels.first { $0.slot == slot }.map {
                VesselTruth(slot: slot, kind: $0.ref.kind, colour: looks.colour(of: $0.ref), name: looks.name(of: $0.ref))
            }
        }
        var tool: ToolKind?
        var hands = 0
        var vessels = inView.compactMap(vessel)
        for object in scene.objects where object.slot >= Choreography.firstOwnSlot && object.presence > 0.3 {
            switch object.kind {
            case .tool(let kind): tool = tool ?? kind
            case .hand: hands += 1
            case .vessel(let kind):
                let ref = VesselRef(kind: kind, number: 3)
                vessels.append(VesselTruth(slot: object.slot, kind: kind, colour: looks.colour(of: ref), name: looks.name(of: ref)))
            case .ingredient: break
            }
        }
        let foods = scene.objects.filter { $0.slot < Choreography.firstOwnSlot && $0.presence > 0 }.sorted { $0.layer < $1.layer }
            .compactMap { object -> FoodTruth? in
                guard case .ingredient(let id) = object.kind else { return nil }
                return FoodTruth(
                    slot: object.slot, id: id, form: object.form, cook: object.cook, doneness: object.doneness, amount: object.amount, inside: object.inside)
            }
        return StepTruth(
            operation: step.operation, vessel: vessel(outcome.vessel)!, source: outcome.source.flatMap(vessel), subjects: outcome.subjects.map(\.id),
            changes: outcome.subjects, along: outcome.along, product: outcome.product, contents: outcome.contents, tool: tool, hands: hands,
            counter: scene.setting.counter, light: looks.light, skin: scene.setting.skin, sleeve: scene.setting.sleeve, foods: foods,
            vessels: vessels, absorbed: world.absorbed, discarded: outcome.discarded, served: world.served)
    }
}
