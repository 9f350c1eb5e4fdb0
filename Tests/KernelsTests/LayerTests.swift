import Foundation
import Kernels
import Synchronization
import Testing

@Suite struct LayerTests {
    @Test func rmsNormEqualsTheDefinition() {
        let x = randomMatrix(3, 96, seed: 1), w = randomMatrix(1, 96, seed: 2), out = Matrix(rows: 3, columns: 96)
        rmsNorm(x, rows: 3, weight: w, epsilon: 1e-5, into: out)
        for r in 0..<3 {
            let mean = (0..<96).reduce(0.0) { $0 + Double(x[r, $1]) * Double(x[r, $1]) } / 96
            for c in 0..<96 { #expect(abs(Double(out[r, c]) - Double(x[r, c]) / (mean + 1e-5).squareRoot() * Double(w[0, c])) < 1e-5) }
        }
    }

    @Test(arguments: [1, 15, 16, 17, 1536])
    func siluMultiplyEqualsTheDefinition(columns: Int) {
        let gate = randomMatrix(2, columns, seed: 3, outliers: true), up = randomMatrix(2, columns, seed: 4)
        let before = (0..<2).map(gate.row)
        siluMultiply(gate, by: up, rows: 2, pool: ThreadPool(threads: 2))
        for r in 0..<2 {
            for c in 0..<columns {
                let g = Double(before[r][c])
                let expected = g / (1 + exp(-g)) * Double(up[r, c])
                #expect(abs(Double(gate[r, c]) - expected) <= 2e-6 * max(1, abs(expected)))
            }
        }
    }

    @Test(arguments: [1, 5, 16, 33, 1000])
    func softmaxEqualsTheDefinition(columns: Int) {
        let x = randomMatrix(2, columns, seed: 5, outliers: true)
        let before = (0..<2).map(x.row)
        softmax(x)
        for r in 0..<2 {
            let maximum = Double(before[r].max()!)
            let exponentials = before[r].map { exp(Double($0) - maximum) }
            let sum = exponentials.reduce(0, +)
            for c in 0..<columns { #expect(abs(Double(x[r, c]) - exponentials[c] / sum) < 1e-6) }
        }
    }

    @Test func rotaryEmbeddingTurnsPairs() {
        for pairing in [RotaryEmbedding.Pairing.interleaved, .halves] {
            let rope = RotaryEmbedding(width: 32, dimensions: 16, base: 10_000, pairing: pairing)
            let x = randomMatrix(2, 64, seed: 6)
            let before = (0..<2).map(x.row)
            rope.apply(rope.angles(at: [0, 77]), to: x)
            #expect(x.row(0) == before[0])
            for head in 0..<2 {
                for i in 0..<8 {
                    let (a, b) = pairing == .interleaved ? (2 * i, 2 * i + 1) : (i, i + 8)
                    let angle = 77 * pow(10_000, -2 * Double(i) / 16)
                    let (u, v) = (Double(before[1][32 * head + a]), Double(before[1][32 * head + b]))
                    #expect(abs(Double(x[1, 32 * head + a]) - (u * cos(angle) - v * sin(angle))) < 1e-5)
                    #expect(abs(Double(x[1, 32 * head + b]) - (u * sin(angle) + v * cos(angle))) < 1e-5)
                }
                for i in 16..<32 { #expect(x[1, 32 * head + i] == before[1][32 * head + i]) }
            }
        }
    }

    /// A row with a past, a fresh row and a single token, in one batch, against the definition.
    @Test(arguments: [(2, 2, 64), (6, 2, 64), (9, 3, 64), (4, 1, 48), (2, 1, 128)])
    func attentionEqualsTheDefinition(queryHeads: Int, heads: Int, width: Int) {
        let pool = ThreadPool(threads: 2)
        let shape = AttentionPage.Shape(layers: 2, heads: heads, width: width)
        let attention = PagedAttention(shape: shape, queryHeads: queryHeads, pool: pool)
        var pages: [[AttentionPage]] = [[], [], []]
        var keys: [[[Float]]] = [[], [], []], values = keys
        var seed: UInt64 = 10
        for step in [[45, 3, 1], [11, 40, 1], [1, 1, 1]] {
            let total = step.reduce(0, +)
            let q = randomMatrix(total, queryHeads * width, seed: seed), k = randomMatrix(total, heads * width, seed: seed + 1)
            let v = randomMatrix(total, heads * width, seed: seed + 2), out = Matrix(rows: total, columns: queryHeads * width)
            seed += 3
            var segments: [AttentionSegment] = [], first = 0
            for (row, count) in step.enumerated() {
                let start = keys[row].count
                for i in 0..<count {
                    keys[row].append(k.row(first + i))
                    values[row].append(v.row(first + i))
                }
                while pages[row].count * AttentionPage.positions < keys[row].count { pages[row].append(AttentionPage(shape)) }
                segments.append(AttentionSegment(pages: pages[row], firstRow: first, firstPosition: start, count: count))
                first += count
            }
            attention.store(keys: k, values: v, layer: 1, segments: segments)
            attention.attend(queries: q, layer: 1, segments: segments, into: out)
            for (row, segment) in segments.enumerated() {
                for i in 0..<segment.count {
                    for h in 0..<queryHeads {
                        let expected = naiveAttention(Array(q.row(segment.firstRow + i)[(h * width)..<((h + 1) * width)]), keys[row], values[row],
                                                      length: segment.firstPosition + i + 1, offset: h / (queryHeads / heads) * width)
                        for d in 0..<width { #expect(abs(Double(out[segment.firstRow + i, h * width + d]) - expected[d]) < 1e-5) }
                    }
                }
            }
        }
    }

    private func naiveAttention(_ q: [Float], _ keys: [[Float]], _ values: [[Float]], length: Int, offset: Int) -> [Double] {
        let scores = (0..<length).map { p in q.indices.reduce(0.0) { $0 + Double(q[$1]) * Double(keys[p][offset + $1]) } / Double(q.count).squareRoot() }
        let weights = scores.map { exp($0 - scores.max()!) }
        let sum = weights.reduce(0, +)
        return q.indices.map { d in (0..<length).reduce(0.0) { $0 + weights[$1] / sum * Double(values[$1][offset + d]) } }
    }

    @Test func sgemmEqualsTheDefinition() {
        let a = randomMatrix(5, 33, seed: 1), b = randomMatrix(7, 33, seed: 2), c = Matrix(rows: 5, columns: 7)
        sgemm(a, b, transposeB: true, into: c)
        #expect(relativeError(c, naiveProduct(b, a)) < 1e-6)
    }

    @Test func everyIndexIsVisitedOnce() {
        for threads in [1, 2, 5] {
            let pool = ThreadPool(threads: threads)
            for round in 0..<2000 {
                let count = round % 97
                let sum = Atomic<Int>(0), calls = Atomic<Int>(0)
                pool.parallel(count, grain: 1 + round % 5) { range, worker in
                    sum.add(range.reduce(0, +), ordering: .relaxed)
                    calls.add(range.count, ordering: .relaxed)
                    if worker < 0 || worker >= threads { calls.add(1_000_000, ordering: .relaxed) }
                }
                #expect(calls.load(ordering: .relaxed) == count && sum.load(ordering: .relaxed) == count * (count - 1) / 2)
            }
        }
    }

    /// The published test vector of xoshiro256** behind SplitMix64 (seed 0), pinned: recorded seeds depend on it.
    @Test func randomNumbersAreTheSameForEver() {
        var random = SeededRandom(seed: 0)
        #expect((0..<3).map { _ in random.next() } == [0x99ec_5f36_cb75_f2b4, 0xbf6e_1f78_4956_452a, 0x1a5f_849d_4933_e6e0])
        var other = SeededRandom(seed: 42)
        #expect((0..<1000).map { _ in other.uniform() }.allSatisfy { $0 >= 0 && $0 < 1 })
    }
}
