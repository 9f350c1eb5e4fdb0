/// How a tool or a hand is held at one moment.
struct Grasp {
    /// Where the working end or the fingertips are, world units.
    var tip: Vector
    /// Direction of the handle or forearm, radians clockwise from the right.
    var turn: Float
    var lift: Float = 0
}

/// The cook stands below the picture: the right forearm comes in from the lower right, the left one from the lower left.
enum Arm {
    static let right: Float = 0.85
    static let left: Float = .pi - 0.7
}

/// What makers of motions have in common: taking a tool, laying a hand on something, letting something fall.
extension Script {
    /// Moves the operation's tool: the scene's own, or `standard`. Its lift counts from the surface of what is in the target, so
    /// that its working end dips in and does not drown.
    @discardableResult
    mutating func wield(_ standard: ToolKind, _ grasp: @escaping (Beat) -> Grasp) -> Act {
        let base = cast.tool ?? SceneObject(slot: Slot.tool, kind: .tool(standard))
        let afloat = max(0, cast.surface - 0.016)
        return play(base, isNew: cast.staging || cast.tool == nil) { beat, tool in
            let now = grasp(beat)
            tool.turn = now.turn
            tool.lift = now.lift + afloat
            Reach.point(&tool, at: now.tip)
        }
    }

    /// A hand that holds what `held` moves, by its grip; `slide` moves the hand along the handle (world units, outwards).
    mutating func hand(slot: Int = Slot.hand, holding held: @escaping Act, twist: Float = 0, slide: Float = 0) {
        let start = held(.key(duration: cast.duration))
        gesture(slot: slot, pose: .grip, near: Reach.grip(start)) { beat, hand in
            let object = held(beat)
            hand.turn = object.turn + twist
            hand.lift = object.lift + Reach.gripHeight(object)
            hand.place = Point(Reach.grip(object) + Vector(angle: object.turn) * slide)
            hand.presence = object.presence
        }
    }

    /// A hand whose fingertips go where `grasp` says.
    @discardableResult
    mutating func hand(slot: Int, pose: HandPose, _ grasp: @escaping (Beat) -> Grasp) -> Act {
        gesture(slot: slot, pose: pose, near: grasp(.key(duration: cast.duration)).tip) { beat, hand in
            let now = grasp(beat)
            hand.turn = now.turn
            hand.lift = now.lift
            Reach.point(&hand, at: now.tip)
        }
    }

    @discardableResult
    mutating func gesture(slot: Int, pose: HandPose, near place: Vector, _ act: @escaping (Beat, inout SceneObject) -> Void) -> Act {
        let own = cast.hand(slot: slot, near: place, taken: takenSlots)
        let side = slot == Slot.otherHand ? "left" : "right"
        return play(own ?? SceneObject(slot: slot, kind: .hand(pose), name: side), isNew: own == nil, act)
    }

    /// The left hand on the target's rim, holding it still.
    mutating func steadyTarget() {
        guard let target = cast.target else { return }
        // A long vessel is held at its near side, where the hand is still in the picture.
        let isLong = cast.reach.x > 1.15 * cast.reach.y
        let rim = Vector(target.place) + Reach.rim(target, towards: isLong ? 2.2 : 2.5) * 0.95
        hand(slot: Slot.otherHand, pose: .open) { beat in
            Grasp(tip: rim + Vector(0.004 * beat.wave(1), 0.003 * beat.wave(1, phase: 1)), turn: Arm.left - 0.15, lift: 0.002)
        }
    }

    /// A piece that only staging and motion know, number `index` of them.
    @discardableResult
    mutating func piece(_ index: Int, _ model: SceneObject, _ act: @escaping (Beat, inout SceneObject) -> Void) -> Act {
        var base = model
        base.slot = Slot.piece + index
        if let own = cast.scene.object(slot: base.slot), own.kind == base.kind, !cast.staging {
            return play(own, isNew: false, act)
        }
        return play(base, isNew: true, act)
    }

    /// Foods of the target. `act` gets each food and whether it is the one that the step is about.
    mutating func foods(_ act: @escaping (Beat, inout SceneObject, Bool) -> Void) {
        let subject = cast.subject?.slot
        for food in cast.foods {
            play(food, isNew: false) { beat, object in act(beat, &object, food.slot == subject) }
        }
    }

    /// Pieces that fall from `source` again and again, one after another.
    ///
    /// - Parameters:
    ///   - first: number of the first piece; `count` pieces take turns.
    ///   - rate: falls per second of each piece.
    ///   - window: part of the motion (0...1) in which pieces start.
    mutating func fall(
        _ model: SceneObject, first: Int = 0, count: Int, rate: Float, height: Float, spread: Float = 0.03, window: ClosedRange<Float> = 0...1,
        dice: inout MotionDice, from source: @escaping (Beat) -> Vector
    ) {
        for index in 0..<count {
            let jitter = Vector(dice.swing(), dice.swing()) * spread
            let spin = dice.swing() * 2
            piece(first + index, model) { beat, object in
                let phase = beat.phase(rate, offset: (Float(index) + 0.5) / Float(count))
                let seconds = phase * beat.duration / beat.cycles(rate)
                let start = beat.earlier(by: seconds)
                object.place = Point(source(start) + jitter * (0.35 + 0.65 * phase))
                object.lift = height * (1 - phase * phase)
                object.turn = spin + phase * 1.5
                let falling = window.contains(start.progress) ? Ease.step(0.05, 0.2, phase) * (1 - Ease.step(0.8, 0.92, phase)) : 0
                object.presence = model.presence * falling
            }
        }
    }

    /// Bubbles that rise, grow and burst at the surface of the target.
    mutating func bubbles(first: Int, count: Int, rate: Float, size: Float, share: Float, dice: inout MotionDice) {
        guard let target = cast.target else { return }
        let reach = cast.reach * share
        for index in 0..<count {
            let angle = 2.4 * Float(index) + 0.5 * dice.swing()
            let out = ((Float(index) + 0.5) / Float(count)).squareRoot()
            let place = Vector(angle: angle) * reach * out
            let scale = size * dice.between(0.75, 1.2)
            let model = SceneObject(slot: 0, kind: .ingredient("bubble"), form: .liquid, layer: 900 + index, inside: target.slot)
            piece(first + index, model) { beat, bubble in
                let turns = beat.angle(rate) / (2 * .pi) + Float(index) * 0.381
                let phase = turns - turns.rounded(.down)
                let jump = turns.rounded(.down)
                bubble.place = Point(place + Vector(angle: jump * 2.1 + Float(index)) * reach * 0.16)
                bubble.size = scale * (0.35 + 0.65 * Ease.step(0, 0.75, phase))
                bubble.presence = Ease.step(0, 0.3, phase) * (1 - Ease.step(0.8, 0.97, phase))
            }
        }
    }
}

extension Script {
    /// Amount of a food that is one piece of it.
    static let single: Float = 0.06

    /// A sample of the subject as a small loose piece, for what falls or is carried.
    func sample(form: Form? = nil, size: Float = 1, amount: Float = 0.3) -> SceneObject {
        var piece = cast.subject ?? SceneObject(slot: 0, kind: .ingredient("salt"), form: .ground)
        piece.form = form ?? piece.form
        piece.size = size * min(max(piece.size, 0.6), 1.6)
        piece.amount = amount
        piece.presence = 1
        piece.lift = 0
        piece.swirl = 0
        piece.layer = 500
        piece.inside = nil
        return piece
    }

    /// True if the subject flows.
    var subjectIsLiquid: Bool {
        switch cast.subject?.form {
        case .liquid, .melted, .beaten, .mixed, .cracked: true
        default: false
        }
    }
}
