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
    private let cosines: Matrix
    private let sines: Matrix

    /// `width` is a head's size; the first `dimensions` of it are turned. Tables reach `positions`.
    public init(width: Int, dimensions: Int, base: Float, pairing: Pairing, positions: Int) {
        precondition(dimensions % 2 == 0 && dimensions <= width, "RoPE turns an even number of dimensions of a head")
        self.width = width
        self.dimensions = dimensions
        self.pairing = pairing
        let half = dimensions / 2
        cosines = Matrix(rows: positions, columns: half)
        sines = Matrix(rows: positions, columns: half)
        for i in 0..<half {
            let frequency = pow(Double(base), -2 * Double(i) / Double(dimensions))
            for p in 0..<positions {
                let angle = Double(p) * frequency
                cosines.base[p * half + i] = Float(cos(angle))
                sines.base[p * half + i] = Float(sin(angle))
            }
        }
    }

    /// Turns every head of row r of `x` by `positions[r]`.
    public func apply(to x: Matrix, positions: [Int]) {
        precondition(x.columns % width == 0 && positions.count <= x.rows, "RoPE: shapes disagree")
        let half = dimensions / 2
        for (r, position) in positions.enumerated() {
            precondition(position >= 0 && position < cosines.rows, "RoPE: position beyond the tables")
            let c = cosines.base + position * half, s = sines.base + position * half
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
