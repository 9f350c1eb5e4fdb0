import Foundation

/// A slow pan and zoom over a still picture: how a keyframe without a scene moves.
public struct CameraMove: Codable, Hashable, Sendable {
    /// What the camera sees at one end of the move.
    public struct View: Codable, Hashable, Sendable {
        /// Middle of the view, 0...1 over the picture's width and height.
        public var x: Double
        public var y: Double
        /// 1 shows as much of the picture as the frame's shape allows, 1.25 a quarter less each way.
        public var zoom: Double

        public init(x: Double, y: Double, zoom: Double) {
            self.x = x
            self.y = y
            self.zoom = zoom
        }
    }

    public var start: View
    public var end: View
    /// Seconds.
    public var duration: Double

    /// Content type under which a clip carries its camera move (JSON).
    public static let contentType = "application/vnd.auteur.camera-move+json"

    public init(start: View, end: View, duration: Double) {
        self.start = start
        self.end = end
        self.duration = duration
    }

    /// A gentle move: in or out, drifting towards or from a seeded side. At most 3% of zoom and 2% of drift a second.
    public init(seed: UInt64, duration: Double) {
        var state = seed &+ 0x9E37_79B9_7F4A_7C15
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
        state ^= state >> 31
        let angle = Double(state & 0xFFFF) / 65536 * 2 * .pi
        let outward = state & 0x1_0000 != 0
        let seconds = duration.isFinite ? min(max(duration, 0.1), 60) : 5
        let drift = min(0.02 * seconds, 0.07)
        let wide = View(x: 0.5 - drift / 2 * cos(angle), y: 0.5 - drift / 2 * sin(angle), zoom: 1.06)
        let close = View(x: 0.5 + drift / 2 * cos(angle), y: 0.5 + drift / 2 * sin(angle), zoom: 1.06 + min(0.03 * seconds, 0.14))
        self.init(start: outward ? close : wide, end: outward ? wide : close, duration: seconds)
    }

    /// The part of a picture that a frame of another shape shows at a moment, in pixels: never beyond the picture.
    ///
    /// - Parameters:
    ///   - seconds: from the start, clamped to the move.
    ///   - picture: width and height of the picture.
    ///   - frame: width and height of the frame.
    public func window(at seconds: Double, picture: (width: Int, height: Int), frame: (width: Int, height: Int)) -> (x: Double, y: Double, width: Double, height: Double) {
        let share = duration > 0 && duration.isFinite && seconds.isFinite ? min(max(seconds / duration, 0), 1) : 0
        // Slow in, slow out, with most of the move at an even pace.
        let t = share - sin(2 * .pi * share) / (2 * .pi) * 0.6
        let (width, height) = (Double(picture.width), Double(picture.height))
        let shape = Double(frame.width) / Double(frame.height)
        let whole = width / height > shape ? (height * shape, height) : (width, width / shape)
        // Even steps of the logarithm look like an even zoom.
        let zoom = exp(log(Self.sound(start.zoom, 1...8)) * (1 - t) + log(Self.sound(end.zoom, 1...8)) * t)
        let size = (whole.0 / zoom, whole.1 / zoom)
        let x = (Self.sound(start.x, 0...1) * (1 - t) + Self.sound(end.x, 0...1) * t) * width - size.0 / 2
        let y = (Self.sound(start.y, 0...1) * (1 - t) + Self.sound(end.y, 0...1) * t) * height - size.1 / 2
        return (min(max(x, 0), width - size.0), min(max(y, 0), height - size.1), size.0, size.1)
    }

    private static func sound(_ value: Double, _ range: ClosedRange<Double>) -> Double {
        value.isFinite ? min(max(value, range.lowerBound), range.upperBound) : range.lowerBound
    }
}
