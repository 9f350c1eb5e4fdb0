import Foundation
import Kitchen
import Stage
import Testing

@Suite struct StageKernels {
    /// The vector rasteriser against the evaluation of one point with the C library's functions.
    @Test func stampsAgreeWithNaiveEvaluation() {
        for number in 0..<KernelProbe.cases {
            let side = 150
            let (vector, naive) = KernelProbe.heights(of: number, side: side)
            #expect(vector.count == side * side)
            var outside = 0, inside = 0, worst: Float = 0
            for (drawn, expected) in zip(vector, naive) {
                if let hit = expected {
                    // Within a pixel of the outline the height is blended with the ground.
                    guard hit.inside > 2.5 / Float(side) else { continue }
                    inside += 1
                    worst = max(worst, abs(drawn - hit.height))
                } else if drawn > -0.999 {
                    outside += 1
                }
            }
            #expect(inside > 100, "case \(number)")
            // Wobbling outlines go through the fast sine (1e-3).
            #expect(worst < 0.006, "case \(number): \(worst)")
            // Pixels that the outline only grazes.
            #expect(outside < side * 8, "case \(number)")
        }
    }

    /// The vector shader against the same equations in scalar double precision.
    @Test func shadingAgreesWithNaiveEquations() {
        let side = 96
        for (gloss, angle) in [(0.1, -2.2), (0.8, 0.7), (0.5, 3.0)] {
            var heights = [Float](repeating: 0, count: side * side)
            for j in 0..<side {
                for i in 0..<side {
                    let x = (Double(i) + 0.5) / Double(side) - 0.5, y = (Double(j) + 0.5) / Double(side) - 0.5
                    let dome = max(0, 0.06 - (x * x + y * y)) * 1.5
                    heights[j * side + i] = Float(dome + 0.01 * sin(20 * x) * cos(17 * y) + (abs(x - 0.3) < 0.05 ? 0.08 : 0))
                }
            }
            let light = Light(angle: Float(angle), warmth: 0.4, level: 1)
            let vector = KernelProbe.shade(heights: heights, side: side, colour: (0.7, 0.4, 0.2), gloss: Float(gloss), light: light)
            let naive = NaiveShading(heights: heights.map(Double.init), side: side).shade(colour: [0.7, 0.4, 0.2], gloss: gloss, angle: angle)
            var squares = 0.0, worst = 0.0
            for (a, b) in zip(vector, naive) {
                squares += pow(Double(a) - b, 2)
                worst = max(worst, abs(Double(a) - b))
            }
            let psnr = 10 * log10(255 * 255 / max(squares / Double(naive.count), 1e-12))
            #expect(psnr > 48, "\(psnr) dB")
            #expect(worst < 8, "\(worst)")
        }
    }
}

/// MODEL.md, The Stage, one pixel at a time.
private struct NaiveShading {
    let heights: [Double]
    let side: Int

    private func at(_ i: Int, _ j: Int) -> Double { heights[max(0, min(side - 1, j)) * side + max(0, min(side - 1, i))] }

    private func between(_ x: Double, _ y: Double) -> Double {
        let i = Int(x.rounded(.down)), j = Int(y.rounded(.down))
        let fx = x - Double(i), fy = y - Double(j)
        return (at(i, j) * (1 - fx) + at(i + 1, j) * fx) * (1 - fy) + (at(i, j + 1) * (1 - fx) + at(i + 1, j + 1) * fx) * fy
    }

    private func blurred(_ sigma: Double, _ x: Int, _ y: Int) -> Double {
        let radius = max(1, Int((sigma * 2.6).rounded(.up)))
        var sum = 0.0, total = 0.0
        for j in -radius...radius {
            for i in -radius...radius {
                let w = exp(-Double(i * i + j * j) / (2 * sigma * sigma))
                sum += w * at(x + i, y + j)
                total += w
            }
        }
        return sum / total
    }

    func shade(colour: [Double], gloss: Double, angle: Double) -> [Double] {
        let scale = Double(side), ax = cos(angle), ay = sin(angle)
        let light = [0.57 * ax, 0.57 * ay, 0.8216]
        let halfLength = sqrt(light[0] * light[0] + light[1] * light[1] + pow(light[2] + 1, 2))
        let half = [light[0] / halfLength, light[1] / halfLength, (light[2] + 1) / halfLength]
        let direct = [1.0, 0.955, 0.88].map { $0 * 0.83 }, ambient = [0.39, 0.385, 0.385].map { $0 * 0.86 }
        var out: [Double] = []
        for j in 0..<side {
            for i in 0..<side {
                let here = at(i, j)
                func slope(_ before: Double, _ after: Double) -> Double {
                    let p = before * scale / 4, q = after * scale / 4
                    let wp = 1 / (1 + pow(p * p * 0.16, 2)), wq = 1 / (1 + pow(q * q * 0.16, 2))
                    return max(-2.2, min(2.2, -(p * wp + q * wq) / (wp + wq + 0.04)))
                }
                let column = at(i, j - 1) + 2 * here + at(i, j + 1), row = at(i - 1, j) + 2 * here + at(i + 1, j)
                let left = at(i - 1, j - 1) + 2 * at(i - 1, j) + at(i - 1, j + 1), right = at(i + 1, j - 1) + 2 * at(i + 1, j) + at(i + 1, j + 1)
                let top = at(i - 1, j - 1) + 2 * at(i, j - 1) + at(i + 1, j - 1), bottom = at(i - 1, j + 1) + 2 * at(i, j + 1) + at(i + 1, j + 1)
                let sx = slope(column - left, right - column), sy = slope(row - top, bottom - row)
                let n = [sx, sy, 1].map { $0 / sqrt(sx * sx + sy * sy + 1) }
                var dark = 0.0
                for k in 0..<16 {
                    let t = 0.0035 * pow(1.265, Double(k))
                    if (abs(ax) + abs(ay)) * t * scale < 0.75 { continue }
                    let blocker = between(Double(i) + ax * t * scale, Double(j) + ay * t * scale)
                    dark = max(dark, (blocker - here - t * light[2] / 0.57) / (0.011 + 0.3 * t))
                }
                let visible = 1 - 0.86 * min(1, dark)
                let fine = blurred(0.0075 * scale, i, j), broad = blurred(0.028 * scale, i, j)
                let open = max(0.3, min(1, 1 - max(0, min(0.03, fine - here)) * 13 - max(0, min(0.07, broad - here)) * 5))
                let lambert = max(0, n[0] * light[0] + n[1] * light[1] + n[2] * light[2]) * 0.88 + 0.12
                let towards = max(0, n[0] * half[0] + n[1] * half[1] + n[2] * half[2])
                let specular = gloss * (0.62 * pow(2, (towards - 1) * (14 + 130 * gloss * gloss)) + 0.1 * gloss * pow(2, (towards - 1) * 9)) * visible * open
                let nx = (Double(i) + 0.5) * 2 / scale - 1, ny = (Double(j) + 0.5) * 2 / scale - 1
                for c in 0..<3 {
                    let x = (colour[c] * (ambient[c] * open * (0.8 + 0.2 * n[2]) + direct[c] * lambert * visible) + specular * direct[c])
                        * (1.035 - 0.07 * (nx * nx + ny * ny))
                    let y = min(1, x * (1 + 0.1 * x) / (1 + 0.13 * x * x))
                    out.append(255 * (y <= 0.0031308 ? 12.92 * y : 1.055 * pow(y, 1 / 2.4) - 0.055))
                }
            }
        }
        return out
    }
}
