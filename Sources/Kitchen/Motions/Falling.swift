import Foundation

/// What falls from a hand, a shaker or a jug.
extension Script {
    /// A jug (a bowl of dry food, or the ladle that the words name) is tilted over the target; its contents run in and rise.
    mutating func pour(_ dice: inout MotionDice) {
        let liquid = subjectIsLiquid
        let aim = cast.centre + Vector(0.12, 0.1) * cast.radius
        let arm = Arm.right - 0.1
        let lip = { (beat: Beat) -> Vector in
            let away = 1 - beat.ease(0, 0.14) + beat.ease(0.88, 1)
            return aim + Vector(angle: arm) * (0.045 + 0.07 * away) + Vector(0.008 * beat.wave(0.8), 0.006 * beat.wave(0.6, phase: 1))
        }
        let flow = { (beat: Beat) in beat.ease(0.06, 0.16) * (1 - beat.ease(0.84, 0.94)) }
        let held = { (beat: Beat) in Grasp(tip: lip(beat), turn: arm + 0.05 * (1 - flow(beat)), lift: 0.1) }
        let ladles = cast.tool.map { [.tool(.ladle), .tool(.spoon)].contains($0.kind) } ?? false
        let jug = ladles ? wield(.ladle, held) : pourer(liquid ? .jug : .bowl, size: liquid ? 0.9 : 0.42, held)
        hand(holding: jug, slide: 0.0)
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.15, 1.4)
        }
        if liquid {
            stream(first: 1, from: lip, to: { beat in lip(beat) - Vector(angle: arm) * 0.075 }, flow: flow)
        } else {
            fall(sample(size: 0.8, amount: 0.25), first: 1, count: 4, rate: 2.4, height: 0.1, spread: 0.03, window: 0.08...0.86, dice: &dice) { beat in
                lip(beat) - Vector(angle: arm) * 0.05
            }
        }
        if !ladles {
            var load = sample(form: liquid ? .liquid : nil, size: liquid ? 1 : 0.7, amount: 0.6)
            load.inside = jug(.key(duration: cast.duration)).slot
            piece(0, load) { beat, food in food.amount = 0.5 * beat.growth(1.9, 0.1) }
        }
        if liquid { steadyTarget() }
    }

    /// The vessel that is poured from: the scene's own if an earlier staging left it, else a new one.
    private mutating func pourer(_ kind: VesselKind, size: Float, _ grasp: @escaping (Beat) -> Grasp) -> Act {
        let own = cast.staging ? nil : cast.scene.object(slot: Slot.tool).flatMap { $0.isVessel ? $0 : nil }
        let base = own ?? SceneObject(slot: Slot.tool, kind: .vessel(kind), size: size)
        return play(base, isNew: own == nil) { beat, vessel in
            let now = grasp(beat)
            vessel.turn = now.turn
            vessel.lift = now.lift
            Reach.point(&vessel, at: now.tip)
        }
    }

    /// A thread of liquid: blobs from a lip to the surface, close enough to run into each other.
    private mutating func stream(first: Int, from lip: @escaping (Beat) -> Vector, to end: @escaping (Beat) -> Vector, flow: @escaping (Beat) -> Float) {
        let count = 4
        let drop = sample(size: 0.8, amount: 0.3)
        for index in 0..<count {
            let share = Float(index) / Float(count - 1)
            piece(first + index, drop) { beat, blob in
                let now = flow(beat)
                let wobble = 0.004 * beat.wave(2.3, phase: share * 5)
                blob.place = Point(lip(beat) + (end(beat) - lip(beat)) * (share + 0.1) + Vector(wobble, wobble))
                blob.lift = 0.1 * (1 - share)
                blob.size = drop.size * (0.6 + 0.35 * share + 0.06 * beat.wave(2.3, phase: share * 4)) * max(now, 0.05)
                blob.presence = now
            }
        }
    }

    /// A pinch is rubbed between the fingers over the whole of the target.
    mutating func sprinkle(_ dice: inout MotionDice) {
        let reach = cast.reach
        let centre = cast.centre
        let arm = Arm.right + 0.05 * dice.swing()
        let over = { (beat: Beat) -> Vector in
            centre + Vector(0.3 * reach.x * beat.wave(0.55), 0.24 * reach.y * beat.wave(0.8, phase: 0.7) - 0.03)
        }
        let grains = sample(size: 0.8, amount: 0.2)
        fall(grains, first: 0, count: 5, rate: 2, height: 0.14, spread: 0.06, window: 0.03...0.94, dice: &dice, from: over)
        hand(slot: Slot.hand, pose: .pinch) { beat in
            let rub = Vector(0.006 * beat.wave(4), 0.005 * beat.wave(4, phase: 1.2))
            return Grasp(tip: over(beat) + rub, turn: arm + 0.03 * beat.wave(4), lift: 0.15)
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.2, 1.35)
        }
    }

    /// A shaker is shaken over the target.
    mutating func season(_ dice: inout MotionDice) {
        let reach = cast.reach
        let centre = cast.centre
        let over = { (beat: Beat) -> Vector in
            centre + Vector(0.22 * reach.x * beat.wave(0.5), 0.16 * reach.y * beat.wave(0.7, phase: 0.8) - 0.02)
        }
        let shaker = wield(.shaker) { beat in
            let shake = beat.wave(3.2)
            return Grasp(tip: over(beat) + Vector(angle: Arm.right) * (0.02 * shake), turn: Arm.right - 0.2 + 0.06 * shake, lift: 0.13)
        }
        hand(holding: shaker, slide: 0.04)
        let dust = seasoning
        fall(dust, first: 0, count: 5, rate: 2.4, height: 0.12, spread: 0.045, window: 0.03...0.95, dice: &dice) { beat in over(beat) - Vector(0.02, 0.015) }
        foods { beat, food, isSubject in
            guard isSubject, [.ground, .crushed].contains(food.form) else { return }
            food.amount *= beat.growth(0.25, 1.3)
        }
    }

    /// What a shaker holds: the subject where it is a powder, else salt.
    private var seasoning: SceneObject {
        if let form = cast.subject?.form, [.ground, .crushed].contains(form) { return sample(size: 0.7, amount: 0.2) }
        return SceneObject(slot: 0, kind: .ingredient("salt"), form: .ground, size: 0.7, amount: 0.2)
    }

    /// The egg is tapped, opened with both hands, and falls.
    mutating func crack(_ dice: inout MotionDice) {
        let focus = cast.focus
        let open = { (beat: Beat) in Ease.step(0.3, 0.46, beat.progress) }
        let leave = { (beat: Beat) in Ease.step(0.72, 1, beat.progress) }
        let above = { (beat: Beat) -> Vector in
            let tap = beat.progress < 0.26 ? 0.02 * abs(beat.wave(1.6)) : 0
            return focus + Vector(0, -0.01 + tap - 0.02 * leave(beat))
        }
        let gap = { (beat: Beat) in 0.02 + 0.07 * open(beat) + 0.11 * leave(beat) }
        let shell = SceneObject(slot: 0, kind: .ingredient("egg"), form: .halved, size: 1.3, amount: Script.single)
        let rightShell = piece(0, shell) { beat, half in
            half.place = Point(above(beat) + Vector(gap(beat), 0))
            half.turn = 0.9 * open(beat)
            half.lift = 0.12
        }
        let leftShell = piece(1, shell) { beat, half in
            half.place = Point(above(beat) - Vector(gap(beat), 0))
            half.turn = .pi - 0.9 * open(beat)
            half.lift = 0.12
        }
        hand(slot: Slot.hand, pose: .pinch) { beat in
            Grasp(tip: Vector(rightShell(beat).place) + Vector(0.034, 0.018), turn: Arm.right - 0.2 - 0.25 * open(beat), lift: 0.14)
        }
        hand(slot: Slot.otherHand, pose: .pinch) { beat in
            Grasp(tip: Vector(leftShell(beat).place) + Vector(-0.034, 0.018), turn: Arm.left + 0.2 + 0.25 * open(beat), lift: 0.14)
        }
        let egg = SceneObject(slot: 0, kind: .ingredient("egg"), form: .cracked, size: 0.8, amount: Script.single)
        piece(2, egg) { beat, yolk in
            let drop = Ease.step(0.42, 0.6, beat.progress)
            yolk.place = Point(focus + Vector(0, 0.012 * drop))
            yolk.lift = 0.1 * (1 - drop * drop)
            yolk.size = 0.65 + 0.3 * drop
            yolk.presence = Ease.step(0.36, 0.44, beat.progress) * (1 - Ease.step(0.6, 0.68, beat.progress))
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            let landed = Ease.step(0.56, 0.72, beat.progress)
            food.amount *= 0.75 + 0.4 * landed
            food.size *= 0.97 + 0.03 * landed
        }
    }

    /// A hand squeezes half a fruit; juice drips.
    mutating func squeeze(_ dice: inout MotionDice) {
        let over = cast.focus + Vector(0.03, -0.02)
        let rate: Float = 1
        let fruit = SceneObject(slot: 0, kind: .ingredient(fruitToSqueeze), form: .halved, size: 1.15, amount: Script.single)
        let held = piece(0, fruit) { beat, half in
            half.place = Point(over + Vector(0.003 * beat.wave(3), 0.004 * beat.wave(1)))
            half.size = 1.15 - 0.12 * beat.bounce(rate, phase: .pi)
            half.turn = 0.3 + 0.12 * beat.wave(rate, phase: 0.5)
            half.lift = 0.12
        }
        hand(slot: Slot.hand, pose: .grip) { beat in
            let half = held(beat)
            return Grasp(tip: Vector(half.place) + Vector(angle: Arm.right) * 0.035, turn: Arm.right + 0.1 * (half.turn - 0.3), lift: 0.15)
        }
        let drop = SceneObject(slot: 0, kind: .ingredient("lemon juice"), form: .liquid, size: 0.45, amount: 0.2)
        fall(drop, first: 1, count: 4, rate: 2, height: 0.12, spread: 0.022, window: 0.05...0.94, dice: &dice) { beat in
            Vector(held(beat).place) + Vector(-0.03, 0.03)
        }
        foods { beat, food, isSubject in
            guard isSubject, food.form == .liquid else { return }
            food.amount *= beat.growth(0.7, 1.15)
        }
        steadyTarget()
    }

    private var fruitToSqueeze: String {
        let fruits: Set<String> = ["lemon", "lime", "orange"]
        for food in cast.foods.reversed() + cast.scene.objects {
            if case .ingredient(let id) = food.kind, fruits.contains(id) { return id }
        }
        return "lemon"
    }

    /// The vessel is held by both sides over the sink side of the counter and shaken; water runs off.
    mutating func drain(_ dice: inout MotionDice) {
        guard let target = cast.target else { return idle() }
        let rate: Float = 1.4
        let vessel = play(target, isNew: false) { beat, vessel in
            vessel.place = Point(Vector(vessel.place) + Vector(0.016 * beat.wave(rate), 0.012 * beat.wave(2 * rate)))
            vessel.turn += 0.05 * beat.wave(rate, phase: 0.5)
        }
        for (slot, angle, arm) in [(Slot.hand, Float(0.35), Arm.right - 0.15), (Slot.otherHand, Float.pi - 0.35, Arm.left + 0.15)] {
            hand(slot: slot, pose: .grip) { beat in
                let now = vessel(beat)
                return Grasp(tip: Vector(now.place) + Reach.rim(now, towards: angle) * 0.95, turn: arm, lift: now.lift)
            }
        }
        foods { beat, food, isSubject in
            if food.form == .liquid { food.amount *= beat.growth(1.6, 0.3) } else {
                food.turn += 0.05 * beat.wave(rate, phase: 1)
                food.swirl += 0.12 * beat.wave(rate, phase: 0.3)
            }
        }
        let water = SceneObject(slot: 0, kind: .ingredient("water"), form: .liquid, size: 0.5, amount: 0.2)
        let below = Float.pi / 2
        for index in 0..<2 {
            let edge = Reach.rim(target, towards: below + (index == 0 ? -0.5 : 0.55)) * 1.06
            fall(water, first: index * 3, count: 3, rate: 2.2, height: 0.06, spread: 0.03, window: 0...0.8, dice: &dice) { beat in
                Vector(vessel(beat).place) + edge
            }
        }
    }
}
