import Foundation

/// Knife, peeler and grater.
extension Script {
    /// Fast rocking cuts; the knife moves into what is left, cut pieces gather behind it.
    mutating func chop(_ dice: inout MotionDice) {
        cut(rate: 2.6 * dice.between(0.95, 1.08), travel: 0.15, slide: 0.026, height: 0.06, fewest: 0.3, dice: &dice)
    }

    /// Slower, longer strokes that draw the blade through; slices stay where they fall.
    mutating func slice(_ dice: inout MotionDice) {
        cut(rate: 1.1 * dice.between(0.95, 1.08), travel: 0.17, slide: 0.055, height: 0.075, fewest: 0.25, dice: &dice)
    }

    private mutating func cut(rate: Float, travel: Float, slide: Float, height: Float, fewest: Float, dice: inout MotionDice) {
        let focus = cast.focus
        let lean = Float.pi / 2 - 0.16 + 0.04 * dice.swing()
        let line = { (beat: Beat) in focus.x - 0.115 - travel * (beat.progress - Choreography.keyMoment) }
        let knife = wield(.knife) { beat in
            // The blade comes down at the key moment and moves on while it is up.
            let up = beat.bounce(rate)
            let draw = slide * beat.wave(rate)
            let middle = Vector(line(beat), focus.y)
            return Grasp(
                tip: middle + Vector(angle: lean) * draw, turn: lean + 0.05 * beat.wave(rate, phase: 0.6), lift: 0.012 + height * up)
        }
        hand(holding: knife, twist: 0.08)

        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(fewest, 1.35)
        }
        let rest = sample(form: restForm, size: 1, amount: Script.single)
        let whole = piece(0, rest) { beat, food in
            let left = Ease.mix(0.35, 1.15, 1 - beat.progress) / Ease.mix(0.35, 1.15, 0.5)
            food.size = rest.size * 0.85 * left
            food.place = Point(Vector(line(beat) - 0.012 - 0.085 * food.size, focus.y))
            food.turn = 0
        }
        hand(slot: Slot.otherHand, pose: .rest) { beat in
            let food = whole(beat)
            let nudge = 0.006 * beat.wave(rate, phase: 2)
            return Grasp(tip: Vector(food.place) + Vector(-0.035 * food.size + nudge, 0.012), turn: Arm.left + 0.35, lift: 0.004)
        }
    }

    /// What the subject looked like before the knife: peeled where it is peeled first, else whole.
    private var restForm: Form {
        guard case .ingredient(let id)? = cast.subject?.kind else { return .whole }
        return ["onion", "red onion", "carrot", "garlic", "potato", "shallot", "ginger", "mango", "pineapple"].contains(id) ? .peeled : .whole
    }

    /// Strokes along the food; peel gathers beside it.
    mutating func peel(_ dice: inout MotionDice) {
        let focus = cast.focus
        let rate = 1.2 * dice.between(0.95, 1.08)
        let peeler = wield(.peeler) { beat in
            let along = beat.wave(rate)
            let up = max(0, cos(beat.angle(rate) + .pi))
            return Grasp(
                tip: focus + Vector(0.02 - 0.07 * along, -0.012 + 0.02 * along), turn: Arm.right - 0.25 + 0.05 * along, lift: 0.04 + 0.05 * up * up)
        }
        hand(holding: peeler, slide: 0.015)
        // The skin goes under the first strokes; at the key moment the food is bare.
        let isPeeled = cast.subject?.form == .peeled
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.turn += 0.5 * (beat.progress - 0.5) + 0.03 * beat.wave(rate)
            if isPeeled { food.presence *= beat.ease(0.08, 0.26) }
        }
        if isPeeled, let subject = cast.subject {
            let spot = cast.position(of: subject)
            let skin = sample(form: .whole, size: 1, amount: subject.amount)
            piece(0, skin) { beat, food in
                food.place = Point(spot)
                food.turn = subject.turn + 0.5 * (beat.progress - 0.5) + 0.03 * beat.wave(rate)
                food.presence = 1 - beat.ease(0.16, 0.42)
            }
        }
        let strips = sample(form: .shredded, size: 0.8, amount: 0.5)
        piece(1, strips) { beat, peel in
            peel.place = Point(focus + Vector(0.13, 0.13))
            peel.amount = 0.3 * beat.growth(0.15, 1.9)
        }
        fall(sample(form: .shredded, size: 0.5, amount: 0.12), first: 2, count: 1, rate: rate, height: 0.07, spread: 0.015, window: 0...0.95, dice: &dice) { _ in
            focus + Vector(0.1, 0.1)
        }
        hand(slot: Slot.otherHand, pose: .rest) { beat in
            Grasp(tip: focus + Vector(-0.1, 0.015 + 0.004 * beat.wave(rate)), turn: Arm.left + 0.3, lift: 0.004)
        }
    }

    /// The food runs up and down the grater, and shrinks; gratings fall beneath.
    mutating func grate(_ dice: inout MotionDice) {
        let focus = cast.focus
        let rate = 1.7 * dice.between(0.95, 1.08)
        let slope = Arm.left + 0.45
        let end = focus + Vector(-0.02, -0.13)
        let grater = wield(.grater) { beat in
            Grasp(tip: end + Vector(0.003 * beat.wave(rate, phase: 1), 0.004 * beat.wave(rate)), turn: slope, lift: 0)
        }
        hand(slot: Slot.otherHand, holding: grater)
        let block = sample(form: .whole, size: 0.8, amount: Script.single)
        let carried = piece(0, block) { beat, food in
            let board = grater(beat)
            food.place = Point(Reach.tip(board) + Vector(angle: slope) * (0.01 + 0.05 * beat.wave(rate)))
            food.size = block.size * beat.growth(1.2, 0.7)
            food.lift = 0.12
            food.turn = slope
        }
        hand(slot: Slot.hand, pose: .pinch) { beat in
            Grasp(tip: Vector(carried(beat).place) + Vector(angle: Arm.right - 0.35) * 0.045, turn: Arm.right - 0.35, lift: 0.1)
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.amount *= beat.growth(0.25, 1.35)
        }
        fall(sample(form: .grated, size: 0.7, amount: 0.15), first: 1, count: 3, rate: rate * 1.2, height: 0.08, spread: 0.05, window: 0.02...0.96, dice: &dice) { beat in
            Vector(carried(beat).place) + Vector(0.01, 0.05)
        }
    }
}
