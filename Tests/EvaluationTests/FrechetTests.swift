import Evaluation
import Foundation
import Testing

@Suite struct FrechetTests {
    struct Case: Decodable, Sendable {
        var name: String
        var a: [[Float]]
        var b: [[Float]]
        var distance: Double
        var scipy: Double
    }

    static let cases: [Case] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/frechet.json")
        return (try? JSONDecoder().decode([Case].self, from: Data(contentsOf: file))) ?? []
    }()

    @Test func equalsNumpyAndScipy() throws {
        #expect(Self.cases.map(\.name) == ["small", "wide", "usual"])
        for item in Self.cases {
            let distance = try FrechetDistance.between(item.a, item.b)
            #expect(abs(distance - item.distance) < 1e-6 * max(1, item.distance), "\(item.name)")
            // scipy's root of a singular product is good to fewer digits.
            #expect(abs(distance - item.scipy) < 1e-3 * max(1, item.distance), "\(item.name)")
            #expect(abs(try FrechetDistance.between(item.b, item.a) - distance) < 1e-6 * max(1, distance), "\(item.name) the other way round")
        }
    }

    @Test func nothingLiesBetweenASetAndItself() throws {
        for item in Self.cases { #expect(try FrechetDistance.between(item.a, item.a) < 1e-6) }
    }

    /// A shift alone is its own square; a scale s of independent numbers costs (s - 1)^2 of each variance.
    @Test func knownDistances() throws {
        let a = try #require(Self.cases.last?.a)
        let shifted = a.map { $0.enumerated().map { $0.element + ($0.offset == 0 ? 3 : 0) } }
        #expect(abs(try FrechetDistance.between(a, shifted) - 9) < 1e-4)
        let moments = try FrechetDistance.Moments(a)
        let variance = (0..<moments.mean.count).reduce(0) { $0 + moments.covariance[$1 * moments.mean.count + $1] }
        let mean = moments.mean.reduce(0) { $0 + $1 * $1 }
        let doubled = a.map { $0.map { 2 * $0 } }
        #expect(abs(try FrechetDistance.between(a, doubled) - variance - mean) < 1e-3)
    }

    @Test func whatHasNoDistanceIsSaid() {
        #expect(throws: EvaluationError.self) { try FrechetDistance.between([[1, 2]], [[1, 2], [3, 4]]) }
        #expect(throws: EvaluationError.self) { try FrechetDistance.between([[1, 2], [3, 4]], [[1], [3]]) }
        #expect(throws: EvaluationError.self) { try FrechetDistance.between([[1, 2], [3]], [[1, 2], [3, 4]]) }
        #expect(throws: EvaluationError.self) { try FrechetDistance.between([[1, .nan], [3, 4]], [[1, 2], [3, 4]]) }
    }
}
