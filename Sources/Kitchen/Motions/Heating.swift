import Foundation

/// Pans, pots and ovens.
extension Script {
    /// Foods brown as long as they are in the heat.
    private static func cooked(_ food: inout SceneObject, _ beat: Beat, from first: Float, to last: Float) {
        guard food.cook != .raw else { return }
        food.doneness *= beat.growth(first, last)
    }

    /// The spatula pushes the pieces about in the fat.
    mutating func fry(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let rate = 0.9 * dice.between(0.95, 1.08)
        let tool = wield(.spatula) { beat in
            let push = beat.wave(rate, phase: 0.4)
            let tip = centre + Vector(0.34 * reach.x * push + 0.1 * reach.x * beat.wave(0.4), 0.3 * reach.y * beat.wave(rate / 2, phase: 1.1))
            return Grasp(tip: tip, turn: Arm.right + 0.2 * push, lift: 0.012 + 0.02 * max(0, beat.wave(rate * 2)))
        }
        hand(holding: tool)
        foods { beat, food, _ in
            Script.cooked(&food, beat, from: 0.45, to: 1.35)
            food.swirl += 0.22 * beat.wave(rate, phase: 0.2) + 0.08 * beat.time
            food.turn += 0.05 * beat.wave(rate, phase: 0.6)
        }
        bubbles(first: 0, count: 5, rate: 1.6, size: 0.55, share: 0.8, dice: &dice)
        holdHandle()
    }

    /// The spatula goes under, lifts, turns over, and lets it land. One of several is in the air at the key moment; what fills
    /// the pan alone has the spatula under it then, and flies after.
    mutating func flip(_ dice: inout MotionDice) {
        guard let subject = cast.subject else { return fry(&dice) }
        let spot = cast.position(of: subject)
        let isAlone = Script.fillsThePan(subject)
        let start: Float = isAlone ? 0.56 : 0.32
        let end: Float = isAlone ? 0.82 : 0.7
        let up = { (beat: Beat) -> Float in
            let t = (beat.progress - start) / (end - start)
            return t > 0 && t < 1 ? 4 * t * (1 - t) : 0
        }
        let over = { (beat: Beat) in Ease.step(start + 0.03, end - 0.03, beat.progress) }
        let there = { (beat: Beat) in Ease.step(start - 0.05, start, beat.progress) * (1 - Ease.step(end, end + 0.05, beat.progress)) }
        foods { beat, food, isSubject in
            Script.cooked(&food, beat, from: 0.55, to: 1.3)
            guard isSubject, isAlone else { return }
            food.presence *= 1 - there(beat)
            food.turn += .pi * over(beat)
        }
        let copy = sample(size: 1, amount: Script.single)
        piece(0, copy) { beat, food in
            food.place = Point(spot + Vector(0, -0.06) * up(beat))
            food.lift = 0.006 + 0.17 * up(beat)
            food.size = copy.size * (1 + 0.14 * up(beat))
            food.turn = subject.turn + .pi * over(beat)
            food.presence = there(beat)
        }
        let tool = wield(.spatula) { beat in
            let under = Ease.step(0.02, start - 0.08, beat.progress) * (1 - Ease.step(end + 0.02, 0.99, beat.progress))
            let lifted = up(beat)
            return Grasp(
                tip: spot + Vector(angle: Arm.right) * (0.2 - 0.12 * under) + Vector(0, -0.02 * lifted), turn: Arm.right - 0.35 * over(beat) * under,
                lift: 0.004 + 0.07 * lifted)
        }
        hand(holding: tool)
        bubbles(first: 1, count: 4, rate: 1.5, size: 0.5, share: 0.85, dice: &dice)
        holdHandle()
    }

    /// True for what usually fills its pan alone.
    private static func fillsThePan(_ food: SceneObject) -> Bool {
        guard case .ingredient(let id) = food.kind else { return false }
        return ["pancake", "crepe", "omelette", "tortilla", "pizza"].contains(id)
    }

    /// A pan is jerked and its contents leap; in a bowl tongs lift and let fall.
    mutating func toss(_ dice: inout MotionDice) {
        guard let target = cast.target else { return idle() }
        let rate: Float = 1
        if case .vessel(let kind) = target.kind, [.pan, .wok, .pot].contains(kind), cast.tool == nil {
            let pan = play(target, isNew: false) { beat, pan in
                pan.place = Point(Vector(pan.place) + Vector(0.02, -0.035) * beat.wave(rate, phase: 0.6))
                pan.turn += 0.03 * beat.wave(rate, phase: 1)
            }
            foods { beat, food, _ in
                food.swirl += 0.4 * beat.time + 0.35 * beat.wave(rate)
                Script.cooked(&food, beat, from: 0.85, to: 1.15)
            }
            leap(pan, rate: rate, dice: &dice)
            return holdHandle(of: pan, slot: cos(target.turn) < 0 ? Slot.otherHand : Slot.hand)
        }
        let (centre, reach) = (cast.centre, cast.reach)
        let up = { (beat: Beat) in beat.bounce(rate * 0.8, phase: .pi / 2) }
        let tool = wield(.tongs) { beat in
            let tip = centre + Vector(0.3 * reach.x * beat.wave(0.4), 0.22 * reach.y * beat.wave(0.55, phase: 0.6))
            return Grasp(tip: tip, turn: Arm.right + 0.15 * beat.wave(0.4), lift: 0.015 + 0.09 * up(beat))
        }
        hand(holding: tool)
        let bite = sample(size: 0.9, amount: 0.25)
        piece(0, bite) { beat, food in
            let tongs = tool(beat)
            food.place = Point(Reach.tip(tongs))
            food.lift = tongs.lift * 0.8
            food.presence = Ease.step(0.15, 0.4, up(beat))
            food.turn = 0.6 * beat.wave(0.4)
        }
        stirred(mixing: (0.5, 1.2)) { beat in 0.22 * beat.wave(rate * 0.8) + 0.25 * beat.time }
        steadyTarget()
    }

    /// Pieces that fly up from a jerked pan and fall back into it.
    private mutating func leap(_ pan: @escaping Act, rate: Float, dice: inout MotionDice) {
        let reach = cast.reach
        let foods = cast.foods.filter { ![.liquid, .mixed, .ground].contains($0.form) }
        for index in 0..<4 where !foods.isEmpty {
            var model = foods[index % foods.count]
            model.place = Point(0, 0)
            model.inside = nil
            model.amount = Script.single
            model.size *= 0.6
            model.layer = 500
            let from = Vector(dice.swing(), dice.swing()) * reach * 0.35
            let way = Vector(dice.between(-0.06, 0.02), dice.between(0.02, 0.1))
            let height = dice.between(0.1, 0.2)
            let delay = Float(index) * 0.03
            piece(index, model) { beat, food in
                let phase = (beat.phase(rate, offset: 0.3 - delay)) / 0.62
                let flight = min(phase, 1)
                food.place = Point(Vector(pan(beat).place) + from + way * flight)
                food.lift = 0.006 + height * 4 * flight * (1 - flight)
                food.turn = model.turn + 2 * flight
                food.presence = Ease.step(0, 0.1, flight) * (1 - Ease.step(0.9, 1, flight))
            }
        }
    }

    /// Small bubbles, a spoon that comes round now and then.
    mutating func simmer(_ dice: inout MotionDice) {
        circle(.spoon, rate: 0.34, share: 0.5, squash: 0.85, drag: 0.3, mixing: (0.7, 1.15), dice: &dice)
        bubbles(first: 0, count: 7, rate: 0.9, size: 0.9, share: 0.8, dice: &dice)
    }

    /// Large quick bubbles, contents that tumble, a spoon that pushes them under.
    mutating func boil(_ dice: inout MotionDice) {
        let (centre, reach) = (cast.centre, cast.reach)
        let spoon = wield(.spoon) { beat in
            Grasp(
                tip: centre + Vector(0.55 * reach.x, 0.25 * reach.y) + Vector(0.05 * beat.wave(0.5), 0.04 * beat.wave(0.4, phase: 1)),
                turn: Arm.right - 0.15 + 0.05 * beat.wave(0.5), lift: 0.02 + 0.03 * beat.bounce(0.8))
        }
        hand(holding: spoon)
        foods { beat, food, _ in
            food.swirl += 0.25 * beat.wave(0.6) + 0.12 * beat.time
            food.size *= 1 + 0.012 * beat.wave(2.4, phase: Float(food.slot))
            if food.form != .liquid {
                food.place = Point(Vector(food.place) + Vector(0.012 * beat.wave(1.1, phase: Float(food.slot)), 0.01 * beat.wave(1.4, phase: 2 * Float(food.slot))))
            }
            Script.cooked(&food, beat, from: 0.5, to: 1.3)
        }
        bubbles(first: 0, count: 10, rate: 1.9, size: 1.5, share: 0.85, dice: &dice)
    }

    /// Both hands put it into the oven and leave; it browns and rises.
    mutating func bake(_ dice: inout MotionDice) {
        guard let target = cast.target else { return idle() }
        let coming = { (beat: Beat) in 1 - Ease.step(0, 0.24, beat.progress) }
        let going = { (beat: Beat) in Ease.step(0.2, 0.4, beat.progress) }
        let tray = play(target, isNew: false) { beat, tray in
            tray.place = Point(Vector(tray.place) + Vector(0, 0.22 * coming(beat)))
            tray.lift += 0.05 * coming(beat)
        }
        for (slot, side, arm) in [(Slot.hand, Float(1), Arm.right), (Slot.otherHand, Float(-1), Arm.left)] {
            hand(slot: slot, pose: .grip) { beat in
                let now = tray(beat)
                let away = Vector(angle: side > 0 ? Arm.right : Arm.left) * (0.75 * going(beat))
                let rim = Reach.rim(now, towards: side > 0 ? 0.3 : .pi - 0.3)
                return Grasp(tip: Vector(now.place) + rim + away, turn: arm, lift: now.lift + 0.05 * going(beat))
            }
        }
        foods { beat, food, isSubject in
            if food.cook != .raw { food.doneness *= beat.growth(0.15, 1.6) }
            food.size *= beat.growth(0.95, 1.04)
            food.amount *= beat.growth(0.93, 1.04)
        }
    }

    /// Tongs take one piece after the other up and turn it over.
    mutating func grill(_ dice: inout MotionDice) {
        let rate: Float = 0.6
        let spot = cast.focus
        let reach = cast.reach
        let up = { (beat: Beat) in Ease.step(0.3, 0.95, beat.bounce(rate, phase: .pi * 0.8)) }
        let tool = wield(.tongs) { beat in
            let tip = spot + Vector(0.3 * reach.x * beat.wave(rate / 3), 0.14 * reach.y * beat.wave(rate / 2, phase: 0.8) - 0.02 * up(beat))
            return Grasp(tip: tip, turn: Arm.right + 0.3 * beat.wave(rate, phase: 0.5), lift: 0.01 + 0.07 * up(beat))
        }
        hand(holding: tool)
        if let subject = cast.subject {
            let bite = sample(size: 1, amount: Script.single)
            piece(0, bite) { beat, food in
                let tongs = tool(beat)
                food.place = Point(Reach.tip(tongs))
                food.lift = max(tongs.lift - 0.006, 0.005)
                food.turn = subject.turn + 0.9 * beat.wave(rate, phase: 0.5)
                food.presence = Ease.step(0.08, 0.3, up(beat))
            }
        }
        foods { beat, food, _ in Script.cooked(&food, beat, from: 0.45, to: 1.4) }
        bubbles(first: 1, count: 4, rate: 1.4, size: 0.5, share: 0.8, dice: &dice)
    }

    /// The left hand on the handle of a pan that points to the left, or on the rim of another vessel.
    private mutating func holdHandle() {
        guard let target = cast.target else { return }
        guard case .vessel(let kind) = target.kind, [.pan, .wok].contains(kind) else { return steadyTarget() }
        if cos(target.turn) < 0 { holdHandle(of: { _ in target }, slot: Slot.otherHand) }
    }

    /// A fist round a handle, the forearm in line with it as far as it comes from below.
    private mutating func holdHandle(of vessel: @escaping Act, slot: Int) {
        let start = vessel(.key(duration: cast.duration))
        gesture(slot: slot, pose: .grip, near: Reach.grip(start)) { beat, hand in
            let now = vessel(beat)
            hand.place = Point(Reach.grip(now) + Vector(0.002 * beat.wave(0.9), 0.002 * beat.wave(1.3, phase: 1)))
            hand.turn = now.turn
            hand.lift = now.lift + Reach.gripHeight(now)
        }
    }
}
