/// Makes the motion of a keyframe: a hand and a tool do what the scene's operation says.
///
/// A motion shows its keyframe at ``keyMoment``: the clip leads up to the picture and away from it. ``staging(for:in:target:seed:tool:)``
/// places tool, hands and what is in the air exactly as the motion has them then, so that a keyframe is a frame of its clip.
public enum Choreography {
    /// Moment of a motion, 0...1, at which it shows the keyframe itself.
    public static let keyMoment: Float = 0.5

    /// Slots from here on belong to what staging and motions bring in: 1000 the tool (or the jug that is poured from),
    /// 1001 the right hand, 1002 the left hand, 1010... pieces (the uncut rest, a stream, a pinch in the air, bubbles).
    public static let firstOwnSlot = 1000

    /// Most pieces, hands and tools that a staging may have.
    public static let maximumStaged = 16

    /// The tool that a cook takes for an operation unless the words name another; nil is done with bare hands, or with a jug.
    public static func standardTool(for operation: Operation) -> ToolKind? {
        switch operation {
        case .chop, .slice: .knife
        case .peel: .peeler
        case .grate: .grater
        case .season: .shaker
        case .whisk: .whisk
        case .stir, .mix, .simmer, .boil, .marinate: .spoon
        case .roll: .rollingPin
        case .spread, .fold, .fry, .flip: .spatula
        case .brush: .brush
        case .grill, .toss: .tongs
        case .mash: .masher
        case .crush: .pestle
        case .crack, .pour, .sprinkle, .knead, .layer, .place, .drain, .bake, .blend, .garnish, .squeeze, .serve: nil
        }
    }

    /// The vessels in which an operation is usually done, best first.
    public static func vessels(for operation: Operation) -> [VesselKind] {
        switch operation {
        case .chop, .slice, .peel, .knead, .roll: [.board, .tray, .plate]
        case .grate: [.board, .bowl, .plate]
        case .crack, .whisk, .mix, .fold, .marinate: [.bowl, .dish, .pot, .jug]
        case .pour, .sprinkle, .season, .squeeze: [.bowl, .pot, .pan, .dish, .glass, .plate]
        case .stir: [.pot, .pan, .bowl, .wok]
        case .spread, .brush, .layer: [.tin, .tray, .dish, .plate, .board]
        case .place: [.plate, .tray, .dish, .pan, .board]
        case .toss: [.wok, .pan, .bowl]
        case .fry, .flip: [.pan, .wok, .tray]
        case .simmer, .boil: [.pot, .pan, .wok]
        case .drain: [.colander, .pot, .bowl]
        case .bake: [.tray, .tin, .dish]
        case .grill: [.pan, .tray]
        case .mash: [.bowl, .pot]
        case .crush: [.mortar, .bowl, .board]
        case .blend: [.jar, .jug, .glass, .bowl]
        case .garnish, .serve: [.plate, .bowl, .dish, .glass]
        }
    }

    /// Seconds that an operation takes to tell, 2...8.
    public static func duration(for operation: Operation) -> Double {
        switch operation {
        case .crack, .flip, .squeeze, .serve, .garnish: 4
        case .knead, .roll, .simmer, .bake, .fold: 6
        default: 5
        }
    }

    /// Tool, hands and what is in the air, as the motion has them at the key moment.
    ///
    /// - Parameters:
    ///   - scene: foods and vessels as the step leaves them (a chopped onion lies chopped on the board).
    ///   - target: slot of the vessel in which it is done; nil lets the operation choose.
    ///   - seed: small variation; equal seeds give equal stagings.
    ///   - tool: the tool that the words name; it is returned placed, with its slot, kind and colour.
    /// - Returns: objects that the scene does not hold yet, at most ``maximumStaged``; those without a slot of their own have
    ///   slots from ``firstOwnSlot``. Objects of the scene with these slots, and its hands, are to give way to them, as
    ///   ``staged(_:for:target:seed:tool:)`` does.
    public static func staging(
        for operation: Operation, in scene: Scene, target: Int? = nil, seed: UInt64, tool: SceneObject? = nil
    ) -> [SceneObject] {
        let cleared = cleared(scene, except: tool)
        let named = tool.flatMap { object in if case .tool = object.kind { object.clamped() } else { nil } }
        let cast = Cast(
            scene: cleared, operation: operation, duration: Float(duration(for: operation)), target: target, staging: true, tool: named)
        return Array(script(for: cast, seed: seed).newcomers().filter { $0.presence > 0.02 }.prefix(maximumStaged))
    }

    /// The scene with the staging of an operation: what an earlier staging left and the scene's hands go, the operation is noted.
    ///
    /// An operation that the tool or the vessel rules out becomes the nearest that it allows. A food that is being cut is
    /// gathered on the right, where the knife leaves it, with a part of it still to come; what lay there changes places with it.
    public static func staged(
        _ scene: Scene, for operation: Operation, target: Int? = nil, seed: UInt64, tool: SceneObject? = nil
    ) -> Scene {
        var result = cleared(scene, except: tool)
        let operation = plausible(operation, with: tool, in: result, target: target)
        result.operation = operation
        gatherCut(&result, target: target)
        result.objects += staging(for: operation, in: result, target: target, seed: seed, tool: tool)
        return result
    }

    /// The operation that a tool and a vessel allow: a knife cuts whatever else the words say, nobody kneads in a pan, and only dough is
    /// rolled out.
    private static func plausible(_ operation: Operation, with tool: SceneObject?, in scene: Scene, target: Int?) -> Operation {
        if case .tool(let kind)? = tool?.kind {
            switch kind {
            case .knife where ![.chop, .slice, .peel, .crush, .spread, .place, .layer, .garnish, .serve].contains(operation): return .slice
            case .rollingPin: return .roll
            case .peeler: return .peel
            case .grater: return .grate
            case .masher: return .mash
            case .brush: return .brush
            case .spoon where operation == .knead: return .stir
            default: break
            }
        }
        guard operation == .knead || operation == .roll else { return operation }
        let cast = Cast(scene: scene, operation: operation, duration: 4, target: target, staging: true, tool: nil)
        if operation == .knead, case .vessel(let kind)? = cast.target?.kind, [.pan, .wok, .pot].contains(kind) { return .stir }
        guard operation == .roll, let subject = cast.subject, case .ingredient(let id) = subject.kind else { return operation }
        return subject.form == .rolled || Lexicon.ingredient(id)?.category == .dough ? .roll : .place
    }

    private static func gatherCut(_ scene: inout Scene, target: Int?) {
        guard let operation = scene.operation, [.chop, .slice, .grate].contains(operation) else { return }
        let cast = Cast(scene: scene, operation: operation, duration: 4, target: target, staging: true, tool: nil)
        guard let subject = cast.subject, let vessel = cast.target, let index = scene.objects.firstIndex(of: subject),
            operation.resultingForms.contains(subject.form)
        else { return }
        let reach = Reach.inside(vessel) / max(vessel.size, 0.02)
        scene.objects[index].amount = min(subject.amount, 0.7)
        guard subject.place.x < 0.2 * reach.x else { return }
        let side = Point(reach.x * 0.34, reach.y * 0.06)
        for other in scene.objects.indices where other != index && scene.objects[other].inside == vessel.slot && scene.objects[other].isFood {
            if scene.objects[other].place.x > 0.1 * reach.x { scene.objects[other].place = subject.place }
        }
        scene.objects[index].place = side
    }

    /// The motion of a keyframe.
    ///
    /// - Parameters:
    ///   - scene: as the keyframe shows it, with or without staging. Without an operation, its tool tells what is done.
    ///   - duration: seconds, brought into 0.5...60.
    ///   - seed: small variation; equal seeds give equal motions.
    public static func motion(for scene: Scene, duration: Double, seed: UInt64) -> Motion {
        let operation = scene.operation ?? likelyOperation(in: scene)
        let seconds = duration.isFinite ? min(max(duration, 0.5), 60) : Choreography.duration(for: operation)
        var sound = scene
        sound.objects = scene.objects.map { $0.clamped() }
        let cast = Cast(scene: sound, operation: operation, duration: Float(seconds), target: nil, staging: false, tool: nil)
        return script(for: cast, seed: seed).motion()
    }

    private static func cleared(_ scene: Scene, except tool: SceneObject?) -> Scene {
        var result = scene
        result.objects = scene.objects.map { $0.clamped() }.filter { object in
            if case .hand = object.kind { return false }
            return object.slot < firstOwnSlot && object.slot != tool?.slot
        }
        return result
    }

    private static func likelyOperation(in scene: Scene) -> Operation {
        for object in scene.objects {
            guard case .tool(let kind) = object.kind else { continue }
            switch kind {
            case .knife: return .slice
            case .spoon, .ladle: return .stir
            case .whisk: return .whisk
            case .spatula: return .fry
            case .tongs, .fork: return .toss
            case .peeler: return .peel
            case .grater: return .grate
            case .rollingPin: return .roll
            case .brush: return .brush
            case .masher: return .mash
            case .pestle: return .crush
            case .shaker: return .season
            }
        }
        return .place
    }

    private static func script(for cast: Cast, seed: UInt64) -> Script {
        var script = Script(cast)
        var dice = MotionDice(seed: seed, salt: cast.operation.rawValue)
        switch cast.operation {
        case .chop: script.chop(&dice)
        case .slice: script.slice(&dice)
        case .peel: script.peel(&dice)
        case .grate: script.grate(&dice)
        case .crack: script.crack(&dice)
        case .pour: script.pour(&dice)
        case .sprinkle: script.sprinkle(&dice)
        case .season: script.season(&dice)
        case .whisk: script.whisk(&dice)
        case .stir: script.stir(&dice)
        case .mix: script.mix(&dice)
        case .knead: script.knead(&dice)
        case .roll: script.roll(&dice)
        case .spread: script.spread(&dice)
        case .brush: script.brush(&dice)
        case .layer: script.layer(&dice)
        case .place: script.place(&dice)
        case .fold: script.fold(&dice)
        case .toss: script.toss(&dice)
        case .fry: script.fry(&dice)
        case .flip: script.flip(&dice)
        case .simmer: script.simmer(&dice)
        case .boil: script.boil(&dice)
        case .drain: script.drain(&dice)
        case .bake: script.bake(&dice)
        case .grill: script.grill(&dice)
        case .mash: script.mash(&dice)
        case .crush: script.crush(&dice)
        case .blend: script.blend(&dice)
        case .marinate: script.marinate(&dice)
        case .garnish: script.garnish(&dice)
        case .squeeze: script.squeeze(&dice)
        case .serve: script.serve(&dice)
        }
        return script
    }
}
