import Kernels
import Testing

@Suite struct LowRankTests {
    /// y += B (A x), by its definition.
    @Test(arguments: [1, 2, 7, 13, 29]) func addsTheProductOfTheTwo(rows: Int) {
        var random = SeededRandom(seed: UInt64(rows))
        func matrix(_ r: Int, _ c: Int) -> Matrix { Matrix((0..<r).map { _ in (0..<c).map { _ in Float(random.uniform() * 2 - 1) } }) }
        let inputs = 37
        let pairs = [(5, 19), (3, 40), (1, 2)].map { rank, outputs in LowRank.Pair(a: matrix(rank, inputs), b: matrix(outputs, rank)) }
        let x = matrix(rows, inputs), outs = pairs.map { matrix(rows, $0.b.rows) }
        let before = outs.map { out in (0..<rows).map { out.row($0) } }
        LowRank(pairs, rows: 32).add(x, rows: rows, to: outs, pool: ThreadPool(threads: 2))
        for (n, pair) in pairs.enumerated() {
            for r in 0..<rows {
                for o in 0..<pair.b.rows {
                    var sum = Double(before[n][r][o])
                    for k in 0..<pair.a.rows {
                        sum += Double(pair.b[o, k]) * (0..<inputs).reduce(0.0) { $0 + Double(pair.a[k, $1]) * Double(x[r, $1]) }
                    }
                    #expect(abs(Double(outs[n][r, o]) - sum) < 1e-4)
                }
            }
        }
    }
}
