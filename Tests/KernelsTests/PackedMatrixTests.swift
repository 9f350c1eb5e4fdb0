import Foundation
import Kernels
import Testing

/// Random blocks of a format with finite scales, as the bytes of a file.
func randomBlocks(_ format: BlockFormat, count: Int, seed: UInt64) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    var bytes = (0..<(count / format.elements * format.bytes)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    func put(_ value: Float, at offset: Int) {
        let bits = Float16(value).bitPattern
        bytes[offset] = UInt8(bits & 255)
        bytes[offset + 1] = UInt8(bits >> 8)
    }
    for b in 0..<(count / format.elements) {
        let start = b * format.bytes
        let d = Float(random.uniform() - 0.5) / 10
        switch format {
        case .f32:
            withUnsafeBytes(of: d) { for (i, byte) in $0.enumerated() { bytes[start + i] = byte } }
        case .f16, .q4_0, .q8_0: put(d, at: start)
        case .bf16: (bytes[start], bytes[start + 1]) = (0, 0x3d)
        case .q4_1, .q4_K:
            put(d, at: start)
            put(Float(random.uniform() - 0.5) / 5, at: start + 2)
        case .q6_K: put(d, at: start + 208)
        }
    }
    return bytes
}

func randomMatrix(_ rows: Int, _ columns: Int, seed: UInt64, outliers: Bool = false) -> Matrix {
    var random = SeededRandom(seed: seed)
    let m = Matrix(rows: rows, columns: columns)
    for r in 0..<rows {
        for c in 0..<columns { m[r, c] = Float(random.uniform() * 2 - 1) * (outliers && random.next() % 64 == 0 ? 100 : 1) }
    }
    return m
}

func widen(_ format: BlockFormat, _ bytes: [UInt8], _ rows: Int, _ columns: Int) -> Matrix {
    let m = Matrix(rows: rows, columns: columns)
    m.withUnsafeMutableBufferPointer { target in
        bytes.withUnsafeBytes { dequantise(format, $0, count: rows * columns, into: target.baseAddress!) }
    }
    return m
}

/// The definition, in Double: the oracle of every product.
func naiveProduct(_ w: Matrix, _ x: Matrix) -> [[Double]] {
    (0..<x.rows).map { t in (0..<w.rows).map { r in (0..<w.columns).reduce(0.0) { $0 + Double(w[r, $1]) * Double(x[t, $1]) } } }
}

/// The largest difference, over the largest value.
func relativeError(_ a: Matrix, _ b: [[Double]]) -> Double {
    var difference = 0.0, largest = 1e-30
    for (r, row) in b.enumerated() {
        for (c, value) in row.enumerated() {
            difference = max(difference, abs(Double(a[r, c]) - value))
            largest = max(largest, abs(value))
        }
    }
    return difference / largest
}

@Suite struct PackedMatrixTests {
    @Test(arguments: [BlockFormat.q4_0, .q4_1, .q8_0, .q4_K, .q6_K], [1, 2, 3, 5, 7, 8, 9, 21])
    func productsEqualTheDefinition(format: BlockFormat, tokens: Int) {
        let pool = ThreadPool(threads: 2)
        for (rows, columns) in [(16, 256), (37, 512), (1, 768), (160, 1280)] {
            let bytes = randomBlocks(format, count: rows * columns, seed: UInt64(rows))
            let x = randomMatrix(tokens, columns, seed: 5, outliers: true)
            let packed = bytes.withUnsafeBytes { PackedMatrix(format, rows: rows, columns: columns, bytes: $0, pool: pool) }
            let quantised = QuantisedActivations(capacity: tokens, columns: columns)
            quantised.quantise(x, rows: tokens, pool: pool)
            let out = Matrix(rows: tokens, columns: rows)
            multiply([(packed, out)], by: quantised, tokens: tokens, pool: pool)
            // Exact but for Float's rounding, given the activations as they were rounded.
            #expect(relativeError(out, naiveProduct(widen(format, bytes, rows, columns), Matrix((0..<tokens).map(quantised.values)))) < 5e-6)
        }
    }

    @Test func activationsKeepSixteenBitsPerBlock() {
        let x = randomMatrix(3, 160, seed: 8, outliers: true)
        let quantised = QuantisedActivations(capacity: 3, columns: 160)
        quantised.quantise(x, rows: 3, pool: ThreadPool(threads: 1))
        for r in 0..<3 {
            let row = x.row(r), rounded = quantised.values(row: r)
            for b in stride(from: 0, to: 160, by: 32) {
                let step = row[b..<(b + 32)].map(abs).max()! / 32512
                for c in b..<(b + 32) { #expect(abs(row[c] - rounded[c]) <= step * 0.501) }
            }
        }
    }

    @Test func severalMatricesShareOneLoop() {
        let pool = ThreadPool(threads: 2)
        let x = randomMatrix(4, 512, seed: 1)
        let quantised = QuantisedActivations(capacity: 4, columns: 512)
        quantised.quantise(x, rows: 4, pool: pool)
        let formats: [(BlockFormat, Int)] = [(.q4_K, 48), (.q6_K, 20), (.q8_0, 100)]
        let all = formats.map { format, rows in (bytes: randomBlocks(format, count: rows * 512, seed: 9), rows: rows, format: format) }
        let products = all.map { m in
            (matrix: m.bytes.withUnsafeBytes { PackedMatrix(m.format, rows: m.rows, columns: 512, bytes: $0, pool: pool) }, out: Matrix(rows: 4, columns: m.rows))
        }
        multiply(products, by: quantised, tokens: 4, pool: pool)
        for (m, product) in zip(all, products) {
            #expect(relativeError(product.out, naiveProduct(widen(m.format, m.bytes, m.rows, 512), x)) < 5e-5)
        }
    }

    @Test func zeroActivationsGiveZero() {
        let pool = ThreadPool(threads: 1)
        let bytes = randomBlocks(.q4_1, count: 16 * 64, seed: 3)
        let packed = bytes.withUnsafeBytes { PackedMatrix(.q4_1, rows: 16, columns: 64, bytes: $0, pool: pool) }
        let x = QuantisedActivations(capacity: 1, columns: 64)
        x.quantise(Matrix(rows: 1, columns: 64), rows: 1, pool: pool)
        let out = Matrix([[Float](repeating: 7, count: 16)])
        multiply([(packed, out)], by: x, tokens: 1, pool: pool)
        #expect(out.row(0).allSatisfy { $0 == 0 })
    }

    @Test(arguments: BlockFormat.allCases, [1, 3, 40])
    func denseProductsEqualTheDefinition(format: BlockFormat, tokens: Int) {
        let pool = ThreadPool(threads: 2)
        let (rows, columns) = (70, 512)
        let bytes = randomBlocks(format, count: rows * columns, seed: 11)
        let x = randomMatrix(tokens, columns, seed: 2)
        final class Owner {}
        let out = Matrix(rows: tokens, columns: rows)
        bytes.withUnsafeBytes {
            DenseMatrix(format, rows: rows, columns: columns, bytes: $0, owner: Owner())
                .multiply(x, tokens: tokens, into: out, strip: Matrix(rows: 3, columns: 4000), pool: pool)
        }
        #expect(relativeError(out, naiveProduct(widen(format, bytes, rows, columns), x)) < 1e-5)
    }
}
