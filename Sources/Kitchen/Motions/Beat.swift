import Foundation

/// World coordinates as a vector: what motions are computed in.
typealias Vector = SIMD2<Float>

extension Vector {
    init(_ point: Point) { self.init(point.x, point.y) }

    /// The unit vector at an angle, clockwise on screen from the right.
    init(angle: Float) { self.init(cos(angle), sin(angle)) }

    var length: Float { (x * x + y * y).squareRoot() }

    /// Turned clockwise on screen.
    func turned(by angle: Float) -> Vector {
        let (c, s) = (cos(angle), sin(angle))
        return Vector(x * c - y * s, x * s + y * c)
    }
}

extension Point {
    init(_ vector: Vector) { self.init(vector.x, vector.y) }
}

/// One moment of a motion that is being made, seen from its key moment.
struct Beat {
    /// 0...1 over the motion; ``Choreography/keyMoment`` is the keyframe.
    let progress: Float
    /// Seconds of the whole motion.
    let duration: Float

    static func key(duration: Float) -> Beat { Beat(progress: Choreography.keyMoment, duration: duration) }

    /// Seconds since the key moment, negative before it.
    var time: Float { (progress - Choreography.keyMoment) * duration }

    /// The same motion some seconds earlier.
    func earlier(by seconds: Float) -> Beat { Beat(progress: progress - seconds / max(duration, 1e-3), duration: duration) }

    /// How often a rhythm beats in this motion: as near to `rate` (1/s) as lets it end as it began.
    func cycles(_ rate: Float) -> Float { max((rate * duration).rounded(), 1) }

    /// Angle of a rhythm, 0 at the key moment, radians.
    func angle(_ rate: Float) -> Float { 2 * .pi * cycles(rate) * (progress - Choreography.keyMoment) }

    /// Sine of a rhythm.
    func wave(_ rate: Float, phase: Float = 0) -> Float { sin(angle(rate) + phase) }

    /// 0...1...0 once a beat, 0 at the key moment and with a flat bottom: lifting a knife.
    func bounce(_ rate: Float, phase: Float = 0) -> Float { 0.5 - 0.5 * cos(angle(rate) + phase) }

    /// Phase 0..<1 of a rhythm.
    func phase(_ rate: Float, offset: Float = 0) -> Float {
        let turns = angle(rate) / (2 * .pi) + offset
        return turns - turns.rounded(.down)
    }

    /// A factor that is 1 at the key moment, and `first` at the start, `last` at the end.
    func growth(_ first: Float, _ last: Float) -> Float {
        progress < Choreography.keyMoment
            ? first + (1 - first) * max(progress, 0) / Choreography.keyMoment
            : 1 + (last - 1) * min((progress - Choreography.keyMoment) / (1 - Choreography.keyMoment), 1)
    }

    /// 0 before `start`, 1 after `end` (both of `progress`), smooth between.
    func ease(_ start: Float, _ end: Float) -> Float { Ease.step(start, end, progress) }
}

enum Ease {
    /// 0 below `low`, 1 above `high`, smooth between.
    static func step(_ low: Float, _ high: Float, _ value: Float) -> Float {
        let t = min(max((value - low) / (high - low), 0), 1)
        return t * t * (3 - 2 * t)
    }

    static func mix(_ from: Float, _ to: Float, _ share: Float) -> Float { from + (to - from) * share }
}

/// Small seeded choices of a motion (SplitMix64, Steele, Lea and Flood 2014).
struct MotionDice {
    private var generator: SplitMix

    init(seed: UInt64, salt: String) {
        generator = SplitMix(state: salt.utf8.reduce(seed ^ 0x51_7C_C1_B7_27_22_0A_95) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    mutating func next() -> UInt64 { generator.next() }

    /// Uniform in -1...1.
    mutating func swing() -> Float { Float(next() >> 40) / Float(1 << 23) - 1 }

    mutating func between(_ low: Float, _ high: Float) -> Float { Ease.mix(low, high, swing() * 0.5 + 0.5) }
}
