import Foundation

/// Tools that go round in a vessel.
extension Script {
    /// Quick circles; the contents turn with them and become one.
    mutating func whisk(_ dice: inout MotionDice) {
        circle(.whisk, rate: 2.1 * dice.between(0.95, 1.05), share: 0.42, squash: 0.8, drag: 0.35, mixing: (0.35, 1.3), dice: &dice)
        steadyTarget()
    }

    /// Calm circles.
    mutating func stir(_ dice: inout MotionDice) {
        circle(.spoon, rate: 0.75 * dice.between(0.95, 1.08), share: 0.52, squash: 0.9, drag: 0.45, mixing: (0.6, 1.2), dice: &dice)
    }

    /// A figure of eight right through the bowl.
    mutating func mix(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let rate = 0.7 * dice.between(0.95, 1.08)
        let tool = wield(.spoon) { beat in
            let tip = centre + Vector(0.55 * reach.x * beat.wave(rate, phase: 0.5), 0.42 * reach.y * beat.wave(2 * rate, phase: 1))
            return Grasp(tip: tip, turn: Arm.right + 0.16 * beat.wave(rate, phase: 0.5), lift: 0.012)
        }
        hand(holding: tool)
        stirred(mixing: (0.3, 1.3)) { beat in 0.5 * beat.wave(rate) + 0.35 * beat.time }
        steadyTarget()
    }

    /// The spatula goes down through the middle and comes up along the wall, turning the mixture over itself.
    mutating func fold(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let rate = 0.5 * dice.between(0.95, 1.08)
        let tool = wield(.spatula) { beat in
            let angle = beat.angle(rate)
            // Half an ellipse along the wall, then straight across, lifted.
            let round = Vector(0.62 * reach.x * cos(angle + 0.6), 0.55 * reach.y * sin(angle + 0.6))
            let up = max(0, -sin(angle + 0.6))
            return Grasp(tip: centre + round, turn: Arm.right + 0.25 * cos(angle), lift: 0.01 + 0.07 * up * up)
        }
        hand(holding: tool)
        stirred(mixing: (0.4, 1.25)) { beat in 0.55 * beat.time + 0.25 * beat.wave(rate) }
        if let target = cast.target, case .vessel(let kind) = target.kind, [.bowl, .plate].contains(kind) {
            let bowl = play(target, isNew: false) { beat, bowl in bowl.turn += 0.22 * beat.time + 0.08 * beat.wave(rate, phase: 0.5) }
            hand(slot: Slot.otherHand, pose: .open) { beat in
                let now = bowl(beat)
                let angle = 2.5 + 0.12 * beat.wave(rate, phase: 0.5)
                return Grasp(tip: Vector(now.place) + Reach.rim(now, towards: angle) * 0.95, turn: Arm.left - 0.15, lift: 0.002)
            }
        } else {
            steadyTarget()
        }
    }

    /// The blender runs: its contents whirl into one, a hand holds the lid.
    mutating func blend(_ dice: inout MotionDice) {
        let centre = cast.centre
        let speed = { (beat: Beat) in beat.ease(0, 0.15) * (1 - beat.ease(0.85, 1)) }
        foods { beat, food, _ in
            food.swirl += 9 * beat.time
            food.doneness *= beat.growth(0.2, 1.3)
            food.size *= 1 + 0.02 * beat.wave(5) * speed(beat)
        }
        if let target = cast.target {
            let jar = play(target, isNew: false) { beat, jar in
                let shake = speed(beat) * 0.003
                jar.place = Point(Vector(jar.place) + Vector(shake * beat.wave(9), shake * beat.wave(7, phase: 1)))
            }
            hand(slot: Slot.hand, pose: .rest) { beat in
                let now = jar(beat)
                return Grasp(tip: Vector(now.place) + Reach.rim(now, towards: Arm.right) * 0.72, turn: Arm.right, lift: 0.14)
            }
        } else {
            hand(slot: Slot.hand, pose: .rest) { _ in Grasp(tip: centre + Vector(0.1, 0.1), turn: Arm.right, lift: 0.14) }
        }
        bubbles(first: 0, count: 4, rate: 1.3, size: 0.8, share: 0.5, dice: &dice)
    }

    /// Marinade is spooned over the pieces, which turn in it.
    mutating func marinate(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let rate = 0.6 * dice.between(0.95, 1.08)
        let tip = { (beat: Beat) -> Vector in
            let across = beat.wave(rate, phase: 0.3)
            return centre + Vector(0.48 * reach.x * across, 0.3 * reach.y * cos(beat.angle(rate) + 0.3) * 0.8)
        }
        let up = { (beat: Beat) in Ease.step(-0.35, 0.55, cos(beat.angle(rate))) }
        let spoon = wield(.spoon) { beat in
            Grasp(tip: tip(beat), turn: Arm.right + 0.2 * beat.wave(rate, phase: 0.3), lift: 0.01 + 0.08 * up(beat))
        }
        hand(holding: spoon)
        let drip = marinade
        for index in 0..<3 {
            let aside = Vector(dice.swing(), dice.swing()) * 0.022
            piece(index, drip) { beat, drop in
                let phase = beat.phase(3 * rate, offset: Float(index) / 3 + 0.2)
                drop.place = Point(tip(beat) + aside)
                drop.lift = 0.075 * up(beat) * (1 - phase * phase)
                drop.presence = up(beat) * Ease.step(0, 0.15, phase) * (1 - Ease.step(0.8, 0.98, phase))
            }
        }
        stirred(mixing: (0.6, 1.2)) { beat in 0.12 * beat.wave(rate) + 0.05 * beat.time }
        steadyTarget()
    }

    /// The liquid of the target as a drop, or soy sauce.
    private var marinade: SceneObject {
        let liquid = cast.foods.last { $0.form == .liquid || $0.form == .mixed }
        var drop = liquid ?? SceneObject(slot: 0, kind: .ingredient("soy sauce"), form: .liquid)
        drop.form = .liquid
        drop.size = 0.5
        drop.amount = 0.2
        drop.place = Point(0, 0)
        drop.inside = nil
        drop.layer = 500
        return drop
    }

    /// A tool that goes round, and contents that it drags along.
    mutating func circle(
        _ kind: ToolKind, rate: Float, share: Float, squash: Float, drag: Float, mixing: (Float, Float), dice: inout MotionDice
    ) {
        let (centre, reach) = (cast.centre, cast.reach)
        let start = 0.35 + 0.25 * dice.swing()
        let drift = 0.06 * dice.between(0.6, 1.2)
        let tool = wield(kind) { beat in
            let angle = start + beat.angle(rate)
            let wide = share + drift * beat.wave(0.3)
            let tip = centre + Vector(wide * reach.x * cos(angle), squash * wide * reach.y * sin(angle))
            return Grasp(tip: tip, turn: Arm.right + 0.14 * cos(angle), lift: 0.012)
        }
        hand(holding: tool)
        stirred(mixing: mixing) { beat in drag * beat.angle(rate) }
    }

    /// Turns the target's contents by an angle and lets their mixing proceed.
    mutating func stirred(mixing: (Float, Float), by swirl: @escaping (Beat) -> Float) {
        foods { beat, food, _ in
            food.swirl += swirl(beat)
            if [.mixed, .beaten, .mashed, .melted].contains(food.form) { food.doneness *= beat.growth(mixing.0, mixing.1) }
        }
    }
}
