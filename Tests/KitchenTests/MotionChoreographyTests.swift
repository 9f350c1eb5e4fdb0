import Kitchen
import Testing

/// What every motion owes its keyframe, its film and its cook.
@Suite struct MotionChoreographyTests {
    @Test(arguments: Operation.allCases)
    func showsTheKeyframeAtItsKeyMoment(operation: Operation) {
        let keyframe = MotionScenes.staged(operation)
        for seed in [UInt64(7), 8] {
            let motion = Choreography.motion(for: keyframe, duration: 5, seed: seed)
            let shown = motion.scene(at: 5 * Double(Choreography.keyMoment), in: keyframe)
            for object in keyframe.objects {
                #expect(shown.object(slot: object.slot).map { difference($0, object) } ?? 1 < 1e-3, "slot \(object.slot)")
            }
            let visible = shown.objects.filter { keyframe.object(slot: $0.slot) == nil && $0.presence > 0.03 }
            #expect(visible.isEmpty, "\(visible.map(\.slot)) are only in the motion")
        }
    }

    @Test(arguments: Operation.allCases)
    func nothingJumpsBetweenFrames(operation: Operation) {
        let keyframe = MotionScenes.staged(operation)
        let sampler = MotionSampler(Choreography.motion(for: keyframe, duration: 4, seed: 3), in: keyframe)
        var last = sampler.scene(at: 0)
        for frame in 1...96 {
            let next = sampler.scene(at: Double(frame) / 24)
            for (before, after) in zip(last.objects, next.objects) where before.presence > 0.1 && after.presence > 0.1 {
                let step = distance(before.place, after.place)
                #expect(step < 0.075, "slot \(after.slot) moves \(step) at frame \(frame)")
                #expect(abs(after.lift - before.lift) < 0.06, "slot \(after.slot) lifts \(after.lift - before.lift) at frame \(frame)")
                #expect(abs(after.turn - before.turn) < 0.5, "slot \(after.slot) turns \(after.turn - before.turn) at frame \(frame)")
                #expect(abs(after.amount - before.amount) < 0.1 && abs(after.doneness - before.doneness) < 0.1)
            }
            last = next
        }
    }

    @Test(arguments: Operation.allCases)
    func somethingMovesAndAHandIsThere(operation: Operation) {
        let keyframe = MotionScenes.staged(operation)
        let motion = Choreography.motion(for: keyframe, duration: 5, seed: 3)
        #expect(!motion.movingSlots(in: keyframe).isEmpty)
        #expect(keyframe.objects.contains { isHand($0) } || motion.objects.contains { isHand($0) })
        #expect(motion.operation == operation)
    }

    @Test(arguments: Operation.allCases)
    func aHandHoldsTheToolThroughout(operation: Operation) throws {
        let keyframe = MotionScenes.staged(operation)
        guard let tool = keyframe.objects.first(where: { if case .tool = $0.kind { true } else { false } }) else {
            // A wok is tossed by its handle.
            #expect(Choreography.standardTool(for: operation) == nil || operation == .toss)
            return
        }
        let sampler = MotionSampler(Choreography.motion(for: keyframe, duration: 4, seed: 3), in: keyframe)
        for frame in 0...96 {
            let scene = sampler.scene(at: Double(frame) / 24)
            let grip = try #require(scene.object(slot: tool.slot)).gripPoint
            let nearest = scene.objects.filter(isHand).map { distance($0.place, grip) }.min() ?? 1
            #expect(nearest < 0.05, "frame \(frame)")
        }
    }

    @Test(arguments: Operation.allCases)
    func worksWithoutStagingAndWithoutAnything(operation: Operation) {
        let bare = MotionScenes.scene(for: operation)
        #expect(Choreography.motion(for: bare, duration: 3, seed: 1).tracks.isEmpty == false)
        let empty = Scene(setting: bare.setting, operation: operation, seed: 1)
        let motion = Choreography.motion(for: empty, duration: 3, seed: 1)
        #expect(motion.scene(at: 1, in: empty).objects.allSatisfy { $0.place.x.isFinite && $0.place.y.isFinite })
    }

    @Test func equalSeedsGiveEqualMotionsAndOthersDiffer() {
        for operation in Operation.allCases {
            let keyframe = MotionScenes.staged(operation)
            #expect(Choreography.motion(for: keyframe, duration: 4, seed: 5) == Choreography.motion(for: keyframe, duration: 4, seed: 5))
            #expect(MotionScenes.staged(operation) == MotionScenes.staged(operation))
        }
        let keyframe = MotionScenes.staged(.stir)
        #expect(Choreography.motion(for: keyframe, duration: 4, seed: 5) != Choreography.motion(for: keyframe, duration: 4, seed: 6))
    }

    @Test func stagingKeepsANamedToolAndReplacesAnEarlierOne() throws {
        let first = MotionScenes.staged(.chop)
        let spoon = SceneObject(slot: 9, kind: .tool(.spatula), colour: .red)
        let second = Choreography.staged(first, for: .stir, target: 1, seed: 1, tool: spoon)
        let tools = second.objects.filter { if case .tool = $0.kind { true } else { false } }
        #expect(tools.map(\.slot) == [9])
        #expect(tools.first?.colour == .red)
        #expect(Set(second.objects.map(\.slot)).count == second.objects.count)
        #expect(second.objects.filter { $0.slot < Choreography.firstOwnSlot }.count == 3)
        let hand = try #require(second.objects.first(where: isHand))
        #expect(distance(hand.place, try #require(tools.first).gripPoint) < 0.05)
    }

    @Test func aToolOrAVesselRulesOutWhatItCannotDo() {
        func staged(_ operation: Kitchen.Operation, as scene: Kitchen.Operation, _ tool: ToolKind?) -> Kitchen.Operation? {
            let object = tool.map { SceneObject(slot: 9, kind: .tool($0)) }
            return Choreography.staged(MotionScenes.scene(for: scene), for: operation, target: 1, seed: 1, tool: object).operation
        }
        #expect(staged(.mix, as: .slice, .knife) == .slice)
        #expect(staged(.spread, as: .spread, .knife) == .spread)
        #expect(staged(.knead, as: .fry, nil) == .stir)
        #expect(staged(.knead, as: .knead, nil) == .knead)
        #expect(staged(.roll, as: .roll, nil) == .roll)
        #expect(staged(.roll, as: .place, nil) == .place)
    }

    @Test func movesAToolFromWhereTheKeyframeHasIt() throws {
        var keyframe = MotionScenes.staged(.stir)
        for index in keyframe.objects.indices where keyframe.objects[index].slot >= Choreography.firstOwnSlot {
            keyframe.objects[index].place.x += 0.07
            keyframe.objects[index].turn += 0.2
        }
        let motion = Choreography.motion(for: keyframe, duration: 4, seed: 5)
        let shown = motion.scene(at: 2, in: keyframe)
        for object in keyframe.objects { #expect(difference(try #require(shown.object(slot: object.slot)), object) < 1e-3) }
    }

    private func isHand(_ object: SceneObject) -> Bool { if case .hand = object.kind { true } else { false } }

    private func distance(_ a: Point, _ b: Point) -> Float { ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot() }

    /// The largest difference of any channel.
    private func difference(_ a: SceneObject, _ b: SceneObject) -> Float {
        [
            distance(a.place, b.place), abs((a.turn - b.turn).remainder(dividingBy: 2 * .pi)), abs(a.size - b.size), abs(a.lift - b.lift),
            abs(a.amount - b.amount), abs(a.presence - b.presence), abs(a.doneness - b.doneness), abs(a.swirl - b.swirl),
        ].max() ?? 0
    }
}
