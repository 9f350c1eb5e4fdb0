import Kernels
import Narrative

/// Any picture to the S x S one that the tower sees: the short side becomes S, the middle is kept.
///
/// Output column i looks at x = (i + 1/2) s + (width - short) / 2 of the source, s = short / S, through a triangle of half width
/// max(s, 1) over pixel centres, normalised over the pixels inside the picture; columns first, then rows, in Float, unrounded.
/// Training/auteur_training/pictures.py is the same.
public enum PicturePreprocessing {
    /// [size * size][3] in 0...255, rows from the top.
    public static func square(_ picture: Picture, size: Int) -> Matrix {
        let out = Matrix(rows: size * size, columns: 3)
        guard picture.width != size || picture.height != size else {
            out.withUnsafeMutableBufferPointer { target in for i in target.indices { target[i] = Float(picture.pixels[i]) } }
            return out
        }
        let short = min(picture.width, picture.height)
        let columns = taps(picture.width, short: short, size: size), rows = taps(picture.height, short: short, size: size)
        var across = [Float](repeating: 0, count: picture.height * size * 3)
        picture.pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<picture.height {
                for (i, tap) in columns.enumerated() {
                    var red: Float = 0, green: Float = 0, blue: Float = 0
                    var at = (y * picture.width + tap.first) * 3
                    for weight in tap.weights {
                        red += weight * Float(pixels[at])
                        green += weight * Float(pixels[at + 1])
                        blue += weight * Float(pixels[at + 2])
                        at += 3
                    }
                    let target = (y * size + i) * 3
                    (across[target], across[target + 1], across[target + 2]) = (red, green, blue)
                }
            }
        }
        out.withUnsafeMutableBufferPointer { target in
            for (j, tap) in rows.enumerated() {
                for (k, weight) in tap.weights.enumerated() {
                    let source = (tap.first + k) * size * 3
                    for i in 0..<(size * 3) { target[j * size * 3 + i] += weight * across[source + i] }
                }
            }
        }
        return out
    }

    private struct Tap {
        let first: Int
        let weights: [Float]
    }

    /// What each of `size` outputs sees along a side of `length` pixels.
    private static func taps(_ length: Int, short: Int, size: Int) -> [Tap] {
        let scale = Double(short) / Double(size)
        let half = max(scale, 1)
        return (0..<size).map { i in
            let centre = (Double(i) + 0.5) * scale + Double(length - short) / 2
            let first = max(0, Int((centre - half - 0.5).rounded(.down))), last = min(length - 1, Int((centre + half).rounded(.up)))
            let weights = (first...last).map { max(0, 1 - abs(Double($0) + 0.5 - centre) / half) }
            let sum = weights.reduce(0, +)
            return Tap(first: first, weights: weights.map { Float($0 / sum) })
        }
    }
}
