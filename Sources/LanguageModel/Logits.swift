import Glibc

/// One unnormalised log-probability per token of the vocabulary.
public struct Logits: Sendable {
    public var values: [Float]

    public init(_ values: [Float]) { self.values = values }

    /// The most likely token; the lowest id among equals.
    public var argmax: Int32 {
        var best = 0
        values.withUnsafeBufferPointer { v in
            for i in v.indices where v[i] > v[best] { best = i }
        }
        return Int32(best)
    }

    /// Natural log of softmax at `token`.
    public func logProbability(of token: Int32) -> Float {
        values.withUnsafeBufferPointer { v in v.indices.contains(Int(token)) ? v[Int(token)] - logSumExp(v) : -.infinity }
    }
}

/// log(sum(exp(x))) without overflow.
func logSumExp(_ x: UnsafeBufferPointer<Float>) -> Float {
    var maximum = -Float.infinity
    for v in x where v > maximum { maximum = v }
    guard maximum > -.infinity else { return maximum }
    var sum: Float = 0
    for v in x where v > maximum - 30 { sum += expf(v - maximum) }
    return maximum + logf(sum)
}
