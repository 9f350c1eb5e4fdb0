import Foundation

/// Hands that set things down.
extension Script {
    /// Piece after piece: the fingers bring one from the lower right, set it down and go back for the next.
    mutating func place(_ dice: inout MotionDice) {
        guard let subject = cast.subject else { return idle() }
        let reach = cast.reach
        let spot = cast.focus
        let aside = Vector(dice.swing() * 0.12 * reach.x, dice.swing() * 0.1 * reach.y)
        // Phase of one piece: 0 it comes, 0.5 it touches down (a little after the key moment), 1 the hand is away.
        let rate = 2 / cast.duration
        let phase = { (beat: Beat) in beat.phase(rate, offset: 0.44) }
        let out = { (beat: Beat) -> Float in
            let now = phase(beat)
            return now < 0.5 ? 1 - Ease.step(0, 0.47, now) : Ease.step(0.58, 1, now)
        }
        let load = sample(size: 1, amount: Script.single)
        let carried = piece(0, load) { beat, food in
            let coming = phase(beat) < 0.5 ? out(beat) : 0
            food.place = Point(spot + aside + Vector(angle: Arm.right) * (0.42 * coming))
            food.lift = 0.008 + 0.1 * Ease.step(0, 0.35, coming)
            food.turn = subject.turn + 0.3 * coming
            food.presence = Ease.step(0.01, 0.08, phase(beat)) * (1 - Ease.step(0.54, 0.66, phase(beat)))
        }
        hand(slot: Slot.hand, pose: .pinch) { beat in
            let food = carried(beat)
            let going = phase(beat) < 0.5 ? 0 : out(beat)
            return Grasp(
                tip: Vector(food.place) + Vector(angle: Arm.right) * (0.03 + 0.4 * going), turn: Arm.right + 0.1 * out(beat),
                lift: food.lift + 0.03 + 0.07 * going)
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.35, 1.3)
        }
    }

    /// Sheet after sheet: a flat hand lays one, takes it to its place, comes with the next.
    mutating func layer(_ dice: inout MotionDice) {
        guard let subject = cast.subject else { return idle() }
        let spot = cast.position(of: subject)
        let turns = 2
        // Phase of one sheet: 0 arrives, 0.5 lies, 1 the hand is back outside.
        let phase = { (beat: Beat) -> Float in beat.phase(Float(turns) / beat.duration, offset: 0.45) }
        let out = { (beat: Beat) -> Float in
            let now = phase(beat)
            return now < 0.5 ? 1 - Ease.step(0, 0.46, now) : Ease.step(0.56, 1, now)
        }
        let carried = sample(size: 1, amount: Script.single)
        piece(0, carried) { beat, food in
            let now = phase(beat)
            food.place = Point(spot + Vector(angle: Arm.right) * (0.45 * (now < 0.55 ? 1 - Ease.step(0, 0.46, now) : 0)))
            food.lift = 0.02 + 0.09 * Ease.step(0, 0.5, now < 0.5 ? 1 - Ease.step(0, 0.46, now) : 0)
            food.turn = subject.turn + 0.2 * (now < 0.5 ? 1 - Ease.step(0, 0.46, now) : 0)
            food.presence = Ease.step(0.0, 0.1, now) * (1 - Ease.step(0.56, 0.72, now))
        }
        for (slot, side, arm) in [(Slot.hand, Float(1), Arm.right), (Slot.otherHand, Float(-1), Arm.left)] {
            hand(slot: slot, pose: .open) { beat in
                let away = side > 0 ? Arm.right : Arm.left - 0.1
                return Grasp(
                    tip: spot + Vector(side * 0.07, 0.035) + Vector(angle: away) * (0.4 * out(beat)), turn: arm, lift: 0.01 + 0.09 * out(beat))
            }
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.3, 1.35)
        }
    }

    /// Leaf after leaf is put on top with the fingertips.
    mutating func garnish(_ dice: inout MotionDice) {
        guard let subject = cast.subject else { return idle() }
        let spot = cast.focus
        let reach = cast.reach
        let rate: Float = 0.75
        let places = (0..<6).map { _ in Vector(dice.swing() * 0.22 * reach.x, dice.swing() * 0.18 * reach.y) }
        let aim = { (beat: Beat) -> Vector in
            let turns = beat.angle(rate) / (2 * .pi) + 60.5
            let index = Int(turns.rounded(.down))
            let share = Ease.step(0.6, 1, turns - turns.rounded(.down))
            let (from, to) = (places[index % places.count], places[(index + 1) % places.count])
            return spot + from + (to - from) * share
        }
        // Down on the leaf's place at the middle of each beat, up between two.
        let up = { (beat: Beat) in beat.bounce(rate) }
        let leafModel = sample(form: subject.form == .whole ? .leaf : subject.form, size: 0.8, amount: 0.12)
        piece(0, leafModel) { beat, leaf in
            let turns = beat.angle(rate) / (2 * .pi) + 60.5
            let now = turns - turns.rounded(.down)
            leaf.place = Point(aim(beat) - Vector(angle: Arm.right) * 0.012)
            leaf.lift = 0.03 + 0.08 * up(beat)
            leaf.turn = 0.4 * Float(Int(turns) % 5)
            leaf.presence = now < 0.5 ? Ease.step(0.05, 0.2, now) : 1 - Ease.step(0.55, 0.68, now)
        }
        hand(slot: Slot.hand, pose: .pinch) { beat in
            Grasp(
                tip: aim(beat) + Vector(angle: Arm.right) * (0.012 + 0.05 * up(beat)), turn: Arm.right + 0.05 * beat.wave(rate), lift: 0.05 + 0.09 * up(beat))
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.2, 1.35)
        }
    }

    /// The filled vessel is set down with both hands and turned to its best side; with a tool, portions are put into it.
    mutating func serve(_ dice: inout MotionDice) {
        if cast.tool != nil { return portion() }
        guard let target = cast.target else { return idle() }
        let coming = { (beat: Beat) in 1 - Ease.step(0, 0.42, beat.progress) }
        let going = { (beat: Beat) in Ease.step(0.66, 0.98, beat.progress) }
        let plate = play(target, isNew: false) { beat, plate in
            plate.place = Point(Vector(plate.place) + Vector(0, 0.2 * coming(beat)))
            plate.lift += 0.07 * coming(beat)
            plate.turn += 0.35 * (Ease.step(0.34, 0.64, beat.progress) - 0.5)
        }
        for (slot, side, arm) in [(Slot.hand, Float(1), Arm.right), (Slot.otherHand, Float(-1), Arm.left)] {
            hand(slot: slot, pose: .open) { beat in
                let now = plate(beat)
                let turn = 0.35 * (Ease.step(0.34, 0.64, beat.progress) - 0.5)
                let angle = (side > 0 ? Float(0.42) : Float.pi - 0.42) + turn
                let away = Vector(angle: side > 0 ? Arm.right : Arm.left) * (0.4 * going(beat))
                return Grasp(tip: Vector(now.place) + Reach.rim(now, towards: angle) * 0.96 + away, turn: arm + 0.3 * turn, lift: now.lift + 0.01 + 0.06 * going(beat))
            }
        }
    }

    /// Spoonfuls of the subject go from the lower right into the target.
    private mutating func portion() {
        let spot = cast.focus
        let rate = 2 / cast.duration
        let out = { (beat: Beat) in Ease.step(0.1, 0.9, beat.bounce(rate)) }
        let tool = wield(.ladle) { beat in
            Grasp(
                tip: spot + Vector(angle: Arm.right) * (0.34 * out(beat)), turn: Arm.right - 0.1 + 0.15 * beat.wave(rate), lift: 0.04 + 0.08 * out(beat))
        }
        hand(holding: tool)
        let load = sample(size: 0.6, amount: 0.3)
        piece(0, load) { beat, food in
            let spoon = tool(beat)
            food.place = Point(Reach.tip(spoon))
            food.lift = spoon.lift + 0.05
            let coming = beat.phase(rate, offset: 0.5)
            food.presence = Ease.step(0.02, 0.1, coming) * (1 - Ease.step(0.5, 0.62, coming))
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.3, 1.3)
        }
        steadyTarget()
    }

    /// Nothing to work on: a hand waits beside the target.
    mutating func idle() {
        let spot = cast.centre + Vector(0.1, 0.1)
        hand(slot: Slot.hand, pose: .open) { beat in
            Grasp(tip: spot + Vector(0.02 * beat.wave(0.4), 0.015 * beat.wave(0.3, phase: 1)), turn: Arm.right, lift: 0.08)
        }
    }
}
