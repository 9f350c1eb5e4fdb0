/// Who takes part in a motion: what an operation finds in a scene, and what it has to bring along.
struct Cast {
    let scene: Scene
    let operation: Operation
    /// Seconds.
    let duration: Float
    /// The vessel in which it is done; nil: on the bare counter.
    let target: SceneObject?
    /// The food that the step is about: the topmost in the target, if there is any.
    let subject: SceneObject?
    /// True while staging: no tool or hand of the scene is bound to its place.
    let staging: Bool
    /// The scene's own tool for this operation; while staging, the one that the words name.
    let tool: SceneObject?
    private let hands: [SceneObject]

    init(scene: Scene, operation: Operation, duration: Float, target: Int?, staging: Bool, tool: SceneObject?) {
        self.scene = scene
        self.operation = operation
        self.duration = duration
        self.staging = staging
        let standard = Choreography.standardTool(for: operation)
        let tools = scene.objects.filter { if case .tool = $0.kind { true } else { false } }
        self.tool = staging ? tool : tools.first { $0.slot == Slot.tool } ?? tools.first { $0.kind == standard.map(ObjectKind.tool) } ?? tools.first
        hands = staging ? [] : scene.objects.filter { if case .hand = $0.kind { true } else { false } }
        let vessel = Cast.vessel(for: operation, in: scene, wanted: target, tool: staging ? nil : self.tool, hand: hands.first)
        self.target = vessel
        subject = Cast.subject(of: operation, in: scene, target: vessel)
    }

    /// Middle of the target's inside, world units.
    var centre: Vector { target.map { Vector($0.place) } ?? Vector(scene.setting.camera.centre) }

    /// Half width and half height of the target's inside, world units.
    var reach: Vector { target.map(Reach.inside) ?? Vector(0.3, 0.24) }

    /// The smaller of both.
    var radius: Float { min(reach.x, reach.y) }

    /// Height of the surface of what is in the target, above its floor: of a liquid, or of a heap of pieces.
    var surface: Float {
        guard let target, case .vessel(let kind) = target.kind, !kind.isFlat else { return 0 }
        let amount = foods.filter(\.flows).map(\.amount).max() ?? 0
        let depth = (kind.shape.rim - kind.shape.floor) * target.size
        let heap = min(depth, Cast.fullHeap) * (foods.filter { !$0.flows }.map(\.amount).max() ?? 0)
        return max(heap, amount > 0 ? Cast.fullShare * depth * (0.25 + 0.75 * amount) : 0)
    }

    /// Height of the pieces that a full amount heaps up, world units.
    private static let fullHeap: Float = 0.035

    /// Share of a vessel's depth that a full amount of a liquid takes, as the Stage draws it.
    private static let fullShare: Float = 0.62

    /// Foods in the target, lowest first.
    var foods: [SceneObject] {
        guard let target else { return subject.map { [$0] } ?? [] }
        return scene.objects.filter { $0.inside == target.slot && $0.isFood && $0.slot < Choreography.firstOwnSlot }.sorted { $0.layer < $1.layer }
    }

    /// World position of the subject, kept within the target.
    var focus: Vector {
        guard let subject else { return centre }
        let place = position(of: subject)
        return centre + clampedToTarget(place - centre, share: 0.45)
    }

    func position(of object: SceneObject) -> Vector {
        guard let inside = object.inside, let vessel = scene.object(slot: inside) else { return Vector(object.place) }
        return Vector(vessel.world(object.place.x, object.place.y))
    }

    /// An offset from the target's centre, shortened to lie within a share of its inside.
    func clampedToTarget(_ offset: Vector, share: Float) -> Vector {
        let unit = Vector(offset.x / max(reach.x, 0.01), offset.y / max(reach.y, 0.01))
        let over = unit.length / share
        return over > 1 ? offset / over : offset
    }

    /// The scene's hand for a role: its own slot if it has that, else the nearest to `place` of those not yet given away.
    func hand(slot: Int, near place: Vector, taken: Set<Int>) -> SceneObject? {
        let free = hands.filter { !taken.contains($0.slot) }
        if let own = free.first(where: { $0.slot == slot }) { return own }
        return free.filter { $0.slot < Choreography.firstOwnSlot }
            .min { (Vector($0.place) - place).length < (Vector($1.place) - place).length }
    }

    private static func vessel(for operation: Operation, in scene: Scene, wanted: Int?, tool: SceneObject?, hand: SceneObject?) -> SceneObject? {
        let vessels = scene.objects.filter { $0.isVessel && $0.presence > 0.5 && $0.slot < Choreography.firstOwnSlot }
        if let wanted, let vessel = vessels.first(where: { $0.slot == wanted }) { return vessel }
        if let at = tool.map(Reach.tip) ?? hand.map(Reach.tip) {
            return vessels.min { distance(at, $0) < distance(at, $1) }
        }
        let wished = Choreography.vessels(for: operation)
        func score(_ vessel: SceneObject) -> Float {
            guard case .vessel(let kind) = vessel.kind else { return 0 }
            let rank = wished.firstIndex(of: kind).map { Float($0) } ?? Float(wished.count + 2)
            let filled = scene.objects.contains { $0.inside == vessel.slot && $0.isFood }
            return rank + (filled ? 0 : 2) + (Vector(vessel.place) - Vector(scene.setting.camera.centre)).length
        }
        return vessels.min { score($0) < score($1) }
    }

    /// 1 at a vessel's edge.
    private static func distance(_ point: Vector, _ vessel: SceneObject) -> Float {
        let offset = point - Vector(vessel.place)
        let inside = Reach.inside(vessel)
        return Vector(offset.x / max(inside.x, 0.01), offset.y / max(inside.y, 0.01)).length
    }

    private static func subject(of operation: Operation, in scene: Scene, target: SceneObject?) -> SceneObject? {
        let foods = scene.objects.filter { $0.isFood && $0.slot < Choreography.firstOwnSlot && $0.presence > 0.1 }
        let near = target.map { vessel in foods.filter { $0.inside == vessel.slot } } ?? foods
        let forms = operation.resultingForms
        let fitting = near.filter { forms.contains($0.form) }
        return (fitting.isEmpty ? near : fitting).max { ($0.layer, $0.slot) < ($1.layer, $1.slot) }
    }
}

/// Slots that staging and motions use for what they bring in.
enum Slot {
    static let tool = Choreography.firstOwnSlot
    static let hand = Choreography.firstOwnSlot + 1
    static let otherHand = Choreography.firstOwnSlot + 2
    static let piece = Choreography.firstOwnSlot + 10
}

extension SceneObject {
    var isFood: Bool { if case .ingredient = kind { true } else { false } }
    /// True for a food that takes the shape of its vessel and stands at a level in it.
    var flows: Bool {
        guard case .ingredient(let id) = kind else { return false }
        if [.liquid, .beaten, .melted, .mixed, .mashed].contains(form) { return true }
        guard form == .whole, let category = Lexicon.ingredient(id)?.category else { return false }
        return category.flows || ["soup", "stew", "curry", "broth", "custard"].contains(id)
    }

    var isVessel: Bool { if case .vessel = kind { true } else { false } }
}

extension Operation {
    /// The forms that mark the food that an operation is about, if any of it is there.
    var resultingForms: [Form] {
        switch self {
        case .chop: [.chopped, .minced, .torn]
        case .slice: [.sliced, .halved, .wedged]
        case .peel: [.peeled, .whole]
        case .grate: [.grated, .shredded]
        case .crack: [.cracked, .beaten]
        case .pour: [.liquid, .beaten, .melted, .mixed]
        case .season: [.ground, .crushed, .minced]
        case .roll: [.rolled, .mixed, .mashed]
        case .mash: [.mashed]
        case .crush: [.crushed, .ground]
        case .garnish: [.leaf, .torn, .chopped]
        case .squeeze: [.liquid]
        default: []
        }
    }
}
