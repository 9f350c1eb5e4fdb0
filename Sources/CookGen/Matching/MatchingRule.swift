import Foundation

/// An interval of a video's time, in whole microseconds, so that every comparison of the matching rule is exact: seconds as
/// binary fractions would decide "under 5 s" by rounding (9.7 - 4.7 is under 5 there).
public struct Interval: Hashable, Sendable {
    /// Microseconds from the video's start.
    public let start: Int64
    public let end: Int64

    /// The longest time that is taken, seconds: eleven days, which leaves every product below far from overflow.
    public static let maximumSeconds = 1e6

    /// - Parameters: seconds, rounded to the nearest microsecond.
    /// - Returns: nil unless both are finite, within 0...`maximumSeconds`, and the end comes after the start.
    public init?(start: Double, end: Double) {
        guard start.isFinite, end.isFinite, start >= 0, end <= Self.maximumSeconds, start < end else { return nil }
        let first = Int64((start * 1e6).rounded()), last = Int64((end * 1e6).rounded())
        guard first < last else { return nil }
        (self.start, self.end) = (first, last)
    }

    public var length: Int64 { end - start }
    public var startSeconds: Double { Double(start) / 1e6 }
    public var endSeconds: Double { Double(end) / 1e6 }

    /// Microseconds that both cover.
    public func intersection(_ other: Interval) -> Int64 {
        max(0, min(end, other.end) - max(start, other.start))
    }

    /// Microseconds that either covers. (The paper's intervals always overlap where this matters; of two apart, the gap does
    /// not count.)
    public func union(_ other: Interval) -> Int64 {
        length + other.length - intersection(other)
    }

    /// Intersection over union, 0...1.
    public func iou(_ other: Interval) -> Double {
        Double(intersection(other)) / Double(union(other))
    }
}

/// When a clip's caption may belong to an action: section 3.2 of the paper, "Caption-Action Matching and Filtering".
///
/// (|clip start - action start| < 5 s and clip end > action end and IoU > 0.25) or IoU > 0.5; every comparison is strict.
public enum MatchingRule {
    /// Microseconds.
    public static let startTolerance: Int64 = 5_000_000

    public static func admits(clip: Interval, action: Interval) -> Bool {
        let intersection = clip.intersection(action), union = clip.union(action)
        if 2 * intersection > union { return true }
        return abs(clip.start - action.start) < startTolerance && clip.end > action.end && 4 * intersection > union
    }

    /// IoU in 2^-40ths, rounded to the nearest: sums of these are exact, and so are ties between assignments.
    public static func weight(clip: Interval, action: Interval) -> Int64 {
        Int64((clip.iou(action) * 0x1p40).rounded())
    }
}
