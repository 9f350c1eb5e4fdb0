import Foundation
import Kernels
import Testing

@Suite struct ConvolutionTests {
    /// Against the definition, in Double: kernel sizes, strides, paddings and sides that do and do not divide.
    @Test(arguments: [(3, 8, 3, 2, 1, 9, 12), (5, 4, 3, 1, 1, 7, 5), (2, 3, 1, 1, 0, 4, 4), (4, 6, 2, 2, 0, 6, 8), (1, 2, 5, 3, 2, 11, 3), (3, 2, 3, 2, 1, 1, 1)])
    func equalsTheDefinition(inputs: Int, outputs: Int, kernel: Int, stride: Int, padding: Int, height: Int, width: Int) {
        let x = randomMatrix(height * width, inputs, seed: 1)
        let weight = randomMatrix(1, outputs * inputs * kernel * kernel, seed: 2).row(0), bias = randomMatrix(1, outputs, seed: 3).row(0)
        let convolution = Convolution(inputs: inputs, outputs: outputs, kernel: kernel, stride: stride, padding: padding, weight: weight, bias: bias)
        let out = convolution.apply(x, height: height, width: width)
        let outHeight = (height + 2 * padding - kernel) / stride + 1, outWidth = (width + 2 * padding - kernel) / stride + 1
        #expect(out.rows == outHeight * outWidth && out.columns == outputs)
        for oy in 0..<outHeight {
            for ox in 0..<outWidth {
                for o in 0..<outputs {
                    var sum = Double(bias[o])
                    for i in 0..<inputs {
                        for ky in 0..<kernel {
                            for kx in 0..<kernel {
                                let y = oy * stride + ky - padding, z = ox * stride + kx - padding
                                guard y >= 0, y < height, z >= 0, z < width else { continue }
                                sum += Double(weight[((o * inputs + i) * kernel + ky) * kernel + kx]) * Double(x[y * width + z, i])
                            }
                        }
                    }
                    #expect(abs(Double(out[oy * outWidth + ox, o]) - sum) < 1e-4)
                }
            }
        }
    }

    @Test func reluKeepsWhatIsPositive() {
        let x = Matrix([[-1, 0, 2], [-3, 4, -5]])
        relu(x, rows: 1)
        #expect(x.row(0) == [0, 0, 2] && x.row(1) == [-3, 4, -5])
    }

    @Test(arguments: [(1, 2, 8), (5, 3, 4), (64, 6, 32)])
    func fullAttentionEqualsTheDefinition(tokens: Int, heads: Int, d: Int) {
        let width = heads * d
        let qkv = randomMatrix(tokens, 3 * width, seed: 4), out = Matrix(rows: tokens, columns: width)
        fullAttention(qkv, heads: heads, into: out)
        for h in 0..<heads {
            for t in 0..<tokens {
                let scores = (0..<tokens).map { u in
                    (0..<d).reduce(0.0) { $0 + Double(qkv[t, h * d + $1]) * Double(qkv[u, width + h * d + $1]) } / Double(d).squareRoot()
                }
                let weights = scores.map { exp($0 - scores.max()!) }
                for i in 0..<d {
                    let expected = (0..<tokens).reduce(0.0) { $0 + weights[$1] * Double(qkv[$1, 2 * width + h * d + i]) } / weights.reduce(0, +)
                    #expect(abs(Double(out[t, h * d + i]) - expected) < 1e-5)
                }
            }
        }
    }
}
