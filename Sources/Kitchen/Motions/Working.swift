import Foundation

/// Dough and soft things: kneaded, rolled, spread, brushed, mashed, crushed.
extension Script {
    /// Both hands push the dough away and fold it back, turning it a little each time.
    mutating func knead(_ dice: inout MotionDice) {
        let focus = cast.focus
        let rate = 0.8 * dice.between(0.95, 1.08)
        let push = { (beat: Beat) in beat.wave(rate) }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.place = Point(Vector(food.place) + Vector(0, -0.014 * push(beat)))
            food.size *= 1 + 0.06 * beat.wave(rate, phase: -0.5)
            food.turn += 0.35 * beat.time / max(beat.duration, 1) + 0.1 * beat.wave(rate / 2)
            food.swirl += 0.25 * beat.time
            food.doneness *= beat.growth(0.5, 1.25)
        }
        for (slot, side, arm) in [(Slot.hand, Float(1), Arm.right + 0.2), (Slot.otherHand, Float(-1), Arm.left - 0.2)] {
            hand(slot: slot, pose: .rest) { beat in
                let reach = push(beat) + 0.25 * beat.wave(2 * rate, phase: side)
                return Grasp(
                    tip: focus + Vector(side * (0.055 + 0.012 * beat.wave(rate, phase: 1.5)), -0.03 - 0.045 * reach), turn: arm + side * 0.05 * push(beat),
                    lift: 0.012 * beat.bounce(rate, phase: .pi / 2))
            }
        }
    }

    /// The pin rolls away and back between both hands; the dough grows under it.
    mutating func roll(_ dice: inout MotionDice) {
        let focus = cast.focus
        let rate = 0.7 * dice.between(0.95, 1.08)
        let pin = wieldAcross(.rollingPin) { beat in
            let away = beat.wave(rate)
            return (focus + Vector(0, -0.01 - 0.115 * away), 0.03 * beat.wave(rate / 2, phase: 0.4), 0.035)
        }
        for (slot, end, arm) in [(Slot.hand, Float(1), Arm.right + 0.35), (Slot.otherHand, Float(-1), Arm.left - 0.35)] {
            let start = Reach.end(pin(.key(duration: cast.duration)), side: end)
            gesture(slot: slot, pose: .grip, near: start) { beat, hand in
                let now = pin(beat)
                hand.turn = arm + end * 0.06 * beat.wave(rate)
                hand.lift = now.lift
                hand.place = Point(Reach.end(now, side: end))
            }
        }
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.size *= beat.growth(0.72, 1.18) + 0.012 * beat.wave(2 * rate)
            food.amount *= beat.growth(0.9, 1.05)
        }
    }

    /// A tool that lies across its middle: `act` gives middle, turn and lift.
    private mutating func wieldAcross(_ standard: ToolKind, _ act: @escaping (Beat) -> (middle: Vector, turn: Float, lift: Float)) -> Act {
        let base = cast.tool ?? SceneObject(slot: Slot.tool, kind: .tool(standard))
        return play(base, isNew: cast.staging || cast.tool == nil) { beat, tool in
            let now = act(beat)
            tool.place = Point(now.middle)
            tool.turn = now.turn
            tool.lift = now.lift
        }
    }

    /// Broad strokes from side to side; what is spread covers more and more.
    mutating func spread(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.focus, cast.reach)
        let rate = 0.85 * dice.between(0.95, 1.08)
        let tool = wield(.spatula) { beat in
            let side = beat.wave(rate, phase: 0.35)
            let wide = 0.34 * beat.growth(0.65, 1.25)
            let tip = centre + Vector(wide * reach.x * side, 0.26 * reach.y * beat.wave(rate / 3 + 0.05, phase: 0.5) + 0.04 * side * side)
            return Grasp(tip: tip, turn: Arm.right - 0.1 + 0.25 * side, lift: 0.012 + 0.015 * max(0, beat.wave(2 * rate, phase: 0.7)))
        }
        hand(holding: tool)
        foods { beat, food, isSubject in
            guard isSubject else { return }
            food.size *= beat.growth(0.6, 1.12)
            food.amount *= beat.growth(0.7, 1.15)
            food.swirl += 0.12 * beat.wave(rate, phase: 0.35) + 0.1 * beat.time
        }
        steadyTarget()
    }

    /// Short strokes of a brush, row by row; the glaze follows.
    mutating func brush(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.focus, cast.reach)
        let rate = 1.6 * dice.between(0.95, 1.08)
        let tool = wield(.brush) { beat in
            let stroke = beat.wave(rate, phase: 0.3)
            let row = (beat.progress - Choreography.keyMoment) * 0.9
            let tip = centre + Vector(0.2 * reach.x * stroke + 0.25 * reach.x * beat.wave(0.35), row * reach.y * 0.75)
            return Grasp(tip: tip, turn: Arm.right + 0.14 * stroke, lift: 0.01 + 0.022 * max(0, beat.wave(rate, phase: 0.3 + .pi / 2)))
        }
        hand(holding: tool)
        foods { beat, food, isSubject in
            guard isSubject else { return }
            if [.liquid, .beaten, .melted, .mixed].contains(food.form) {
                food.amount *= beat.growth(0.3, 1.3)
            } else {
                food.doneness *= beat.growth(0.85, 1.1)
            }
        }
        steadyTarget()
    }

    /// The masher goes down, and down again beside it.
    mutating func mash(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let rate = 1.5 * dice.between(0.95, 1.08)
        let tool = wield(.masher) { beat in
            let tip = centre + Vector(0.3 * reach.x * beat.wave(0.37, phase: 0.4), 0.26 * reach.y * beat.wave(0.55, phase: 0.9))
            return Grasp(tip: tip, turn: Arm.right + 0.08 * beat.wave(0.37), lift: 0.01 + 0.075 * beat.bounce(rate))
        }
        hand(holding: tool)
        foods { beat, food, isSubject in
            food.doneness *= beat.growth(0.25, 1.3)
            food.swirl += 0.1 * beat.time
            if isSubject { food.size *= 1 + 0.018 * (1 - beat.bounce(rate)) - 0.018 }
        }
        steadyTarget()
    }

    /// In a mortar the pestle grinds in small circles and stamps; elsewhere it presses down.
    mutating func crush(_ dice: inout MotionDice) {
        let (centre, radius) = (cast.centre, cast.radius)
        let rate = 1.5 * dice.between(0.95, 1.08)
        let tool = wield(.pestle) { beat in
            let angle = beat.angle(rate) + 0.6
            let stamp = max(0, beat.wave(rate / 3, phase: -1.2))
            return Grasp(
                tip: centre + Vector(angle: angle) * (0.3 * radius), turn: Arm.right + 0.16 * cos(angle), lift: 0.015 + 0.06 * stamp * stamp)
        }
        hand(holding: tool, slide: 0.035)
        foods { beat, food, isSubject in
            food.swirl += 0.2 * beat.angle(rate)
            food.doneness *= beat.growth(0.3, 1.3)
            if isSubject { food.amount *= beat.growth(0.92, 1.04) }
        }
        steadyTarget()
    }
}
