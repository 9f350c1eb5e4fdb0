import Glibc

/// Rotary position embedding (RoPE): pairs of a head's numbers are turned by position * base^(-2i / dimensions).
public final class RotaryEmbedding: @unchecked Sendable {
    /// Which numbers form a pair.
    public enum Pairing: Sendable {
        /// (x[2i], x[2i+1]): GGUF files of the llama architecture, whose q and k rows the converter permuted for it.
        case interleaved
        /// (x[i], x[i + dimensions/2]): qwen2 and others, as in Hugging Face's code ("neox").
        case halves
    }

    public let width: Int
    public let dimensions: Int
    public let pairing: Pairing
    private let frequencies: [Double]

    /// cos and sin of every pair's angle, one row per token: computed once for all layers and heads.
    public struct Angles {
        let count: Int
        let cosines: Matrix
        let sines: Matrix
    }

    /// `width` is a head's size; the first `dimensions` of it are turned.
    public init(width: Int, dimensions: Int, base: Float, pairing: Pairing) {
        precondition(dimensions % 2 == 0 && dimensions <= width, "RoPE turns an even number of dimensions of a head")
        self.width = width
        self.dimensions = dimensions
        self.pairing = pairing
        frequencies = (0..<(dimensions / 2)).map { pow(Double(base), -2 * Double($0) / Double(dimensions)) }
    }

    public func angles(at positions: [Int]) -> Angles {
        let half = dimensions / 2
        let angles = Angles(count: positions.count, cosines: Matrix(rows: positions.count, columns: half), sines: Matrix(rows: positions.count, columns: half))
        for (r, position) in positions.enumerated() {
            for (i, frequency) in frequencies.enumerated() {
                angles.cosines.base[r * half + i] = Float(cos(Double(position) * frequency))
                angles.sines.base[r * half + i] = Float(sin(Double(position) * frequency))
            }
        }
        return angles
    }

    /// Turns every head of row r of `x` by the r-th angles.
    public func apply(_ angles: Angles, to x: Matrix) {
        precondition(x.columns % width == 0 && angles.count <= x.rows && angles.cosines.columns == dimensions / 2, "RoPE: shapes disagree")
        let half = dimensions / 2
        for r in 0..<angles.count {
            let c = angles.cosines.base + r * half, s = angles.sines.base + r * half
            for head in 0..<(x.columns / width) {
                let v = x.base + r * x.columns + head * width
                switch pairing {
                case .interleaved:
                    for i in 0..<half {
                        let a = v[2 * i], b = v[2 * i + 1]
                        v[2 * i] = a * c[i] - b * s[i]
                        v[2 * i + 1] = a * s[i] + b * c[i]
                    }
                case .halves:
                    for i in 0..<half {
                        let a = v[i], b = v[i + half]
                        v[i] = a * c[i] - b * s[i]
                        v[i + half] = a * s[i] + b * c[i]
                    }
                }
            }
        }
    }
}
