import Foundation
import Kitchen

/// A joint of a hand: place in the hand's own axes (fingers to -x, thumb of a right hand to +y), height and radius.
struct Joint {
    var u: Float
    var v: Float
    var z: Float
    var r: Float

    init(_ u: Float, _ v: Float, _ z: Float, _ r: Float) {
        self.u = u
        self.v = v
        self.z = z
        self.r = r
    }
}

/// The joints of a posed hand, right hand, size 1. Proportions of an adult hand with a palm 0.125 world units wide.
struct HandSkeleton {
    /// Four fingers, index first: knuckle, middle joint, end joint, tip.
    var fingers: [[Joint]]
    /// Root, knuckle, joint, tip.
    var thumb: [Joint]
    var wrist: Joint
    /// Where the cuff begins, and a point far out along the forearm.
    var cuff: Joint
    var elbow: Joint
    /// How far nails turn away from the camera, 0 flat on top ... 1 hidden.
    var nailTilt: Float

    init(_ pose: HandPose) {
        switch pose {
        case .open: self = HandSkeleton.open
        case .rest: self = HandSkeleton.rest
        case .grip: self = HandSkeleton.grip
        case .pinch: self = HandSkeleton.pinch
        }
    }

    private init(fingers: [[Joint]], thumb: [Joint], wrist: Joint, cuff: Joint, elbow: Joint, nailTilt: Float) {
        self.fingers = fingers
        self.thumb = thumb
        self.wrist = wrist
        self.cuff = cuff
        self.elbow = elbow
        self.nailTilt = nailTilt
    }

    /// A finger from its knuckle: lengths of its three bones seen from above, direction in degrees from -x towards +y
    /// (bending a little further at each joint), heights of its joints.
    private static func finger(_ knuckle: Joint, _ lengths: [Float], _ degrees: Float, bend: Float = 0, heights: [Float], girth: Float = 1) -> [Joint] {
        var joints = [knuckle], direction = degrees
        let radii: [Float] = [0.0158, 0.0142, 0.0112]
        for n in 0..<3 {
            let a = direction * .pi / 180, from = joints[n]
            joints.append(Joint(from.u - cos(a) * lengths[n], from.v + sin(a) * lengths[n], heights[n], radii[n] * girth))
            direction += bend
        }
        return joints
    }

    private static let open = HandSkeleton(
        fingers: [
            finger(Joint(0.002, 0.042, 0.036, 0.0185), [0.048, 0.03, 0.02], 7, bend: -2, heights: [0.036, 0.028, 0.018]),
            finger(Joint(-0.006, 0.0135, 0.038, 0.019), [0.053, 0.034, 0.022], 1, heights: [0.038, 0.03, 0.018]),
            finger(Joint(-0.001, -0.0145, 0.037, 0.0182), [0.049, 0.032, 0.021], -6, bend: 1, heights: [0.036, 0.028, 0.017]),
            finger(Joint(0.012, -0.0405, 0.033, 0.017), [0.038, 0.024, 0.018], -16, bend: 3, heights: [0.031, 0.024, 0.015], girth: 0.87),
        ],
        thumb: [Joint(0.094, 0.03, 0.03, 0.026), Joint(0.05, 0.063, 0.03, 0.0205), Joint(0.012, 0.085, 0.028, 0.0168), Joint(-0.021, 0.094, 0.02, 0.0128)],
        wrist: Joint(0.118, -0.001, 0.036, 0.035), cuff: Joint(0.245, 0.004, 0.048, 0.044), elbow: Joint(2.4, 0.05, 0.2, 0.075), nailTilt: 0.1)

    private static let rest = HandSkeleton(
        fingers: [
            finger(Joint(0.0, 0.04, 0.05, 0.0185), [0.047, 0.021, 0.009], 1, heights: [0.053, 0.036, 0.014]),
            finger(Joint(-0.006, 0.0135, 0.053, 0.019), [0.05, 0.023, 0.009], 0, heights: [0.056, 0.038, 0.014]),
            finger(Joint(-0.001, -0.013, 0.051, 0.0182), [0.047, 0.022, 0.009], -2, heights: [0.053, 0.036, 0.014]),
            finger(Joint(0.011, -0.038, 0.046, 0.0168), [0.037, 0.018, 0.008], -6, bend: 2, heights: [0.047, 0.032, 0.013], girth: 0.87),
        ],
        thumb: [Joint(0.092, 0.032, 0.036, 0.026), Joint(0.048, 0.06, 0.034, 0.0205), Joint(0.008, 0.068, 0.028, 0.0168), Joint(-0.023, 0.063, 0.017, 0.0128)],
        wrist: Joint(0.116, -0.002, 0.048, 0.035), cuff: Joint(0.24, 0.002, 0.056, 0.044), elbow: Joint(2.4, 0.04, 0.2, 0.075), nailTilt: 0.45)

    private static let grip: HandSkeleton = {
        // Palm down over a handle that lies along x; the hand's own axis is turned against it, fingers go across.
        let degrees: Float = -40
        func knuckle(_ along: Float, _ across: Float, _ r: Float, _ z: Float) -> Joint {
            let a = degrees * .pi / 180
            let f = (-cos(a), sin(a)), l = (sin(a), cos(a))
            return Joint(0.012 + f.0 * along + l.0 * across, -0.002 + f.1 * along + l.1 * across, z, r)
        }
        return HandSkeleton(
            fingers: [
                finger(knuckle(0.0, 0.041, 0.0188, 0.042), [0.041, 0.014, -0.004], degrees + 4, heights: [0.03, 0.008, -0.006], girth: 1.04),
                finger(knuckle(0.007, 0.0135, 0.0192, 0.046), [0.042, 0.013, -0.004], degrees + 1, heights: [0.033, 0.009, -0.006], girth: 1.04),
                finger(knuckle(0.004, -0.0135, 0.0185, 0.045), [0.038, 0.012, -0.004], degrees - 3, heights: [0.031, 0.008, -0.006], girth: 1.02),
                finger(knuckle(-0.007, -0.039, 0.017, 0.039), [0.031, 0.01, -0.004], degrees - 8, heights: [0.026, 0.006, -0.006], girth: 0.92),
            ],
            thumb: [Joint(0.078, 0.066, 0.032, 0.025), Joint(0.03, 0.061, 0.03, 0.0205), Joint(-0.018, 0.043, 0.03, 0.0168), Joint(-0.05, 0.024, 0.024, 0.0128)],
            wrist: Joint(0.102, 0.055, 0.04, 0.035), cuff: Joint(0.222, 0.082, 0.05, 0.044), elbow: Joint(2.4, 0.25, 0.2, 0.075), nailTilt: 1)
    }()

    private static let pinch = HandSkeleton(
        fingers: [
            [Joint(0.094, 0.022, 0.055, 0.0185), Joint(0.048, 0.014, 0.062, 0.0158), Joint(0.022, 0.007, 0.042, 0.0138), Joint(0.006, 0.001, 0.02, 0.011)],
            [Joint(0.088, -0.005, 0.057, 0.019), Joint(0.041, -0.011, 0.066, 0.016), Joint(0.016, -0.014, 0.044, 0.014), Joint(0.003, -0.013, 0.02, 0.0112)],
            [Joint(0.095, -0.031, 0.054, 0.0182), Joint(0.052, -0.04, 0.062, 0.0156), Joint(0.03, -0.041, 0.042, 0.0138), Joint(0.018, -0.034, 0.022, 0.0112)],
            [Joint(0.11, -0.056, 0.048, 0.0168), Joint(0.077, -0.069, 0.054, 0.0136), Joint(0.058, -0.069, 0.038, 0.012), Joint(0.046, -0.06, 0.024, 0.0098)],
        ],
        thumb: [Joint(0.172, 0.03, 0.04, 0.026), Joint(0.12, 0.052, 0.04, 0.0205), Joint(0.066, 0.043, 0.038, 0.0168), Joint(0.02, 0.02, 0.024, 0.0125)],
        wrist: Joint(0.212, -0.008, 0.052, 0.035), cuff: Joint(0.335, -0.004, 0.06, 0.044), elbow: Joint(2.4, 0.05, 0.22, 0.075), nailTilt: 0.55)
}

/// Draws a hand with its forearm and sleeve.
struct HandPainter {
    let pose: HandPose
    let at: Placement
    let isLeft: Bool
    let skin: Skin
    let sleeve: Colour
    let seed: UInt32

    func draw(_ canvas: inout Canvas) {
        let skeleton = HandSkeleton(pose)
        drawFlesh(skeleton, &canvas)
        drawDetails(skeleton, &canvas)
        drawSleeve(skeleton, &canvas)
    }

    private func point(_ u: Float, _ v: Float) -> Point { at.at(u, isLeft ? -v : v) }

    // MARK: Flesh

    private func drawFlesh(_ s: HandSkeleton, _ canvas: inout Canvas) {
        let tones = skin.tones
        let base = tones.base, flush = tones.base.mixed(tones.flush, 0.8), soft = tones.base.mixed(tones.flush, 0.4)
        var bones: [Bone] = []
        func bone(_ a: Joint, _ b: Joint, _ c0: Paint, _ c1: Paint, melt: Float) {
            let p = point(a.u, a.v), q = point(b.u, b.v), k = at.size
            bones.append(Bone(
                x0: p.x, y0: p.y, z0: at.z + a.z * k, r0: a.r * k, x1: q.x, y1: q.y, z1: at.z + b.z * k, r1: b.r * k, c0: c0, c1: c1, melt: melt * k))
        }
        // Forearm and wrist, a little flatter at the wrist's sides.
        let beyond = Joint(s.cuff.u + (s.cuff.u - s.wrist.u) * 0.5, s.cuff.v + (s.cuff.v - s.wrist.v) * 0.5, s.cuff.z, s.cuff.r * 1.06)
        bone(beyond, s.cuff, base, base, melt: 0.02)
        bone(s.cuff, s.wrist, base, base, melt: 0.02)
        // The back of the hand: metacarpals fanning out from the wrist.
        let spreadV = s.fingers[0][0].v - s.fingers[3][0].v, spreadU = s.fingers[0][0].u - s.fingers[3][0].u
        for (n, share) in [Float(0.3), 0.1, -0.1, -0.3].enumerated() {
            let knuckle = s.fingers[n][0]
            let root = Joint(s.wrist.u + spreadU * share * 0.6, s.wrist.v + spreadV * share * 0.6, s.wrist.z - 0.001, 0.027)
            bone(root, knuckle, base, soft, melt: 0.018)
        }
        // Flesh between thumb and index, then the thumb.
        let index = s.fingers[0][0]
        bone(Joint(s.thumb[0].u * 0.4 + s.wrist.u * 0.6, s.thumb[0].v * 0.5 + s.wrist.v * 0.5, s.wrist.z - 0.004, 0.028), s.thumb[1], base, base, melt: 0.02)
        bone(
            Joint((s.thumb[1].u + index.u) / 2 + 0.016, (s.thumb[1].v + index.v) / 2 - 0.002, index.z - 0.016, 0.014),
            Joint(index.u + 0.035, index.v * 0.8, index.z - 0.012, 0.018), base, base, melt: 0.02)
        bone(s.thumb[1], s.thumb[2], base, soft, melt: 0.01)
        bone(s.thumb[2], s.thumb[3], soft, flush, melt: 0.006)
        // Fingers, the little one first so that seams fall the same way on every hand.
        for finger in s.fingers.reversed() {
            bone(finger[0], finger[1], soft, base.mixed(flush, 0.55), melt: 0.005)
            bone(finger[1], finger[2], base.mixed(flush, 0.55), soft, melt: 0.004)
            bone(finger[2], finger[3], soft, flush, melt: 0.004)
        }
        let shade = Paint(tones.shade.r / tones.base.r, tones.shade.g / tones.base.g, tones.shade.b / tones.base.b)
        canvas.body(bones, pattern: .skin, scale: 1 / max(at.size, 0.2), shade: shade, gloss: 0.16, seed: seed)
    }

    // MARK: Nails and creases

    private func drawDetails(_ s: HandSkeleton, _ canvas: inout Canvas) {
        let tones = skin.tones, k = at.size
        let line = tones.shade.mixed(tones.base * 0.6, 0.5)
        // Tendons and the hollows between the knuckles.
        for (n, finger) in s.fingers.enumerated() {
            let knuckle = finger[0]
            // A tendon fades out half way to the wrist.
            let a = point(knuckle.u + 0.012, knuckle.v), b = point(knuckle.u * 0.55 + s.wrist.u * 0.45, knuckle.v * 0.62 + s.wrist.v * 0.38)
            canvas.capsule(
                a.x, a.y, b.x, b.y, 0.0058 * k, 0.003 * k, tones.base, base: 0, thickness: 0.0011 * k, relief: .skin, gloss: 0.16, alpha: 0.25, seed: seed)
            if n < 3 {
                let next = s.fingers[n + 1][0]
                let m = point((knuckle.u + next.u) / 2 - 0.002, (knuckle.v + next.v) / 2)
                canvas.stamp(m.x, m.y, 0.012 * k, 0.006 * k, turn: at.turn, line, base: 0, thickness: -0.0022 * k, profile: .heap, relief: .skin, gloss: 0.1, alpha: 0.3, seed: seed)
            }
            creases(finger[0], finger[1], finger[2], line, &canvas)
            if pose != .grip { creases(finger[1], finger[2], finger[3], line, &canvas, count: 1) }
        }
        creases(s.thumb[1], s.thumb[2], s.thumb[3], line, &canvas)
        if s.nailTilt < 1 { for finger in pose == .pinch ? Array(s.fingers.prefix(2)) : s.fingers { nail(finger[2], finger[3], tilt: s.nailTilt, &canvas) } }
        if pose != .rest { nail(s.thumb[2], s.thumb[3], tilt: pose == .open ? 0.15 : 0.35, &canvas, scale: 1.12) }
    }

    /// The fine folds of skin across a joint.
    private func creases(_ before: Joint, _ joint: Joint, _ after: Joint, _ line: Paint, _ canvas: inout Canvas, count: Int = 3) {
        let du = after.u - before.u, dv = after.v - before.v
        let length = max((du * du + dv * dv).squareRoot(), 1e-4)
        let fu = du / length, fv = dv / length, k = at.size
        for n in 0..<count {
            let shift = (Float(n) - Float(count - 1) / 2) * 0.0042
            let half = joint.r * (n == count / 2 ? 0.62 : 0.45)
            let a = point(joint.u + fu * shift - fv * half, joint.v + fv * shift + fu * half)
            let b = point(joint.u + fu * shift + fv * half, joint.v + fv * shift - fu * half)
            canvas.capsule(
                a.x, a.y, b.x, b.y, 0.0011 * k, 0.0011 * k, line, base: 0, thickness: -0.0009 * k, profile: .dome, relief: .skin, gloss: 0.1, alpha: 0.42, seed: seed)
        }
    }

    private func nail(_ joint: Joint, _ tip: Joint, tilt: Float, _ canvas: inout Canvas, scale: Float = 1) {
        let du = tip.u - joint.u, dv = tip.v - joint.v
        let length = max((du * du + dv * dv).squareRoot(), 1e-4)
        let fu = du / length, fv = dv / length, k = at.size
        let tones = skin.tones
        let direction = atan2(isLeft ? -fv : fv, fu) + at.turn
        let along = tip.r * 0.86 * (1 - 0.45 * tilt) * scale, across = tip.r * 0.66 * scale
        let centre = point(tip.u + fu * tip.r * (0.12 + 0.42 * tilt), tip.v + fv * tip.r * (0.12 + 0.42 * tilt))
        func stamp(_ shift: Float, _ rx: Float, _ ry: Float, _ paint: Paint, _ thickness: Float, _ gloss: Float, _ alpha: Float, _ exponent: Float = 2.6) {
            canvas.stamp(
                centre.x + cos(direction) * shift * k, centre.y + sin(direction) * shift * k, rx * k, ry * k, turn: direction, exponent: exponent, paint, base: 0,
                thickness: thickness * k, profile: .dome, relief: .skin, gloss: gloss, alpha: alpha, seed: seed)
        }
        // Fold of skin around it, the plate, its pale root and free edge.
        stamp(-0.0004, along * 1.16, across * 1.22, tones.shade, -0.0008, 0.1, 0.5)
        stamp(0, along, across, tones.nail, 0.0016, 0.55, 0.95)
        stamp(-along * 0.68, along * 0.26, across * 0.6, tones.nail.mixed(.white, 0.4), 0, 0.5, 0.7, 2)
        stamp(along * 0.87, along * 0.11, across * 0.66, tones.nail.mixed(.white, 0.5), 0, 0.5, 0.6, 2)
    }

    // MARK: Sleeve

    private func drawSleeve(_ s: HandSkeleton, _ canvas: inout Canvas) {
        let cloth = Material(sleeve).paint, k = at.size
        let dark = cloth * 0.66, light = cloth.mixed(.white, 0.1)
        let du = s.elbow.u - s.cuff.u, dv = s.elbow.v - s.cuff.v
        let length = (du * du + dv * dv).squareRoot()
        let fu = du / length, fv = dv / length
        func along(_ d: Float, _ side: Float = 0) -> Point { point(s.cuff.u + fu * d - fv * side, s.cuff.v + fv * d + fu * side) }
        let direction = atan2(isLeft ? -fv : fv, fu) + at.turn
        let a = along(0.052), b = along(length), z = at.z + (s.cuff.z + 0.002) * k
        canvas.capsule(
            a.x, a.y, b.x, b.y, 0.058 * k, 0.088 * k, pattern: .folds, scale: 0.55, cloth, dark, base: z, base1: z + 0.1 * k, thickness: 0.06 * k, profile: .dome, gloss: 0.03,
            seed: seed &+ 11)
        // Creases run slantwise from the rolled cuff.
        var random = StageRandom(UInt64(seed), 5)
        for n in 0..<7 {
            let d = 0.085 + 0.052 * Float(n) + random.uniform(-0.01, 0.01), lean = random.uniform(-0.03, 0.03)
            let side: Float = n % 2 == 0 ? 1 : -1
            let p = along(d, side * 0.048), q = along(d + lean + 0.02, -side * random.uniform(-0.005, 0.02))
            canvas.capsule(
                p.x, p.y, q.x, q.y, 0.006 * k, 0.002 * k, dark, base: 0, thickness: -0.007 * k, profile: .dome, relief: .skin, gloss: 0.02, alpha: 0.4, seed: seed)
            let p2 = along(d + 0.014, side * 0.046), q2 = along(d + lean + 0.034, -side * 0.004)
            canvas.capsule(
                p2.x, p2.y, q2.x, q2.y, 0.007 * k, 0.003 * k, light, base: 0, thickness: 0.005 * k, profile: .dome, relief: .skin, gloss: 0.02, alpha: 0.3, seed: seed)
        }
        // The cuff, rolled twice.
        for (d, half, r, lift) in [(Float(0.052), Float(0.02), Float(0.0625), Float(0.036)), (0.019, 0.02, 0.06, 0.041)] {
            let p = along(d)
            canvas.stamp(
                p.x, p.y, half * k, r * k, turn: direction, exponent: 4.5, wobble: 0.012, lobes: 2, phase: d * 40, pattern: .plain, light, cloth * 0.9, base: z + lift * k,
                thickness: 0.03 * k, profile: .dome, gloss: 0.03, seed: seed &+ 12)
            let q0 = along(d + half * 0.55, r * 0.9), q1 = along(d + half * 0.55, -r * 0.9)
            canvas.capsule(q0.x, q0.y, q1.x, q1.y, 0.0011 * k, 0.0011 * k, dark, base: 0, thickness: -0.001 * k, relief: .skin, gloss: 0, alpha: 0.5, seed: seed)
        }
    }
}
