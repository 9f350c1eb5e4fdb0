import COpenBLAS
import Foundation

/// The Fréchet distance between two sets of embeddings, each taken as a Gaussian (Heusel et al. 2017, as FID and FVD use it):
///
///     |m1 - m2|^2 + tr(C1) + tr(C2) - 2 tr((C1 C2)^(1/2))
///
/// The root of the product, which is not symmetric, is had from symmetric matrices alone: tr((C1 C2)^(1/2)) = tr((R C2 R)^(1/2))
/// with R = C1^(1/2), so that no complex numbers arise and covariances need not have full rank. Everything in double precision.
///
/// It is biased upwards for few samples: compare only distances over equally many.
public enum FrechetDistance {
    /// Mean and covariance of rows of numbers.
    public struct Moments: Sendable {
        public let mean: [Double]
        /// `count x count`, by rows, with n - 1 in the denominator as numpy's `cov` has it.
        public let covariance: [Double]

        /// - Throws: `EvaluationError` unless there are at least two samples, all equally long, of finite numbers.
        public init(_ samples: [[Float]]) throws {
            guard samples.count >= 2, let width = samples.first?.count, width > 0 else { throw EvaluationError("a Fréchet distance needs at least two embeddings on each side") }
            guard samples.allSatisfy({ $0.count == width && $0.allSatisfy(\.isFinite) }) else { throw EvaluationError("embeddings of a Fréchet distance must be equally long and finite") }
            var mean = [Double](repeating: 0, count: width)
            for sample in samples { for (index, value) in sample.enumerated() { mean[index] += Double(value) } }
            for index in mean.indices { mean[index] /= Double(samples.count) }
            var centred = [Double](repeating: 0, count: samples.count * width)
            for (row, sample) in samples.enumerated() { for (column, value) in sample.enumerated() { centred[row * width + column] = Double(value) - mean[column] } }
            var covariance = [Double](repeating: 0, count: width * width)
            let (n, d) = (blasint(samples.count), blasint(width))
            cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, d, d, n, 1 / Double(samples.count - 1), centred, d, centred, d, 0, &covariance, d)
            self.mean = mean
            self.covariance = covariance
        }
    }

    public static func between(_ a: [[Float]], _ b: [[Float]]) throws -> Double {
        try between(Moments(a), Moments(b))
    }

    public static func between(_ a: Moments, _ b: Moments) throws -> Double {
        let width = a.mean.count
        guard b.mean.count == width else { throw EvaluationError("embeddings of \(width) and of \(b.mean.count) numbers have no Fréchet distance") }
        let root = try squareRoot(a.covariance, width)
        let inner = symmetric(product(product(root, b.covariance, width), root, width), width)
        let rootTrace = try eigen(inner, width, vectors: false).values.reduce(0) { $0 + max(0, $1).squareRoot() }
        let means = zip(a.mean, b.mean).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        let traces = (0..<width).reduce(0) { $0 + a.covariance[$1 * width + $1] + b.covariance[$1 * width + $1] }
        return max(0, means + traces - 2 * rootTrace)
    }

    /// The symmetric root of a symmetric matrix without negative eigenvalues; those that rounding left are taken as 0.
    static func squareRoot(_ matrix: [Double], _ width: Int) throws -> [Double] {
        let (values, vectors) = try eigen(matrix, width, vectors: true)
        // Row i of `vectors` is the eigenvector of value i: V^T diag(sqrt) V.
        var scaled = vectors
        for (row, value) in values.enumerated() {
            let factor = max(0, value).squareRoot()
            for column in 0..<width { scaled[row * width + column] *= factor }
        }
        var root = [Double](repeating: 0, count: width * width)
        let d = blasint(width)
        cblas_dgemm(CblasRowMajor, CblasTrans, CblasNoTrans, d, d, d, 1, vectors, d, scaled, d, 0, &root, d)
        return root
    }

    /// Eigenvalues, ascending, and with `vectors` the eigenvectors as rows.
    private static func eigen(_ matrix: [Double], _ width: Int, vectors: Bool) throws -> (values: [Double], vectors: [Double]) {
        var matrix = matrix, values = [Double](repeating: 0, count: width)
        // LAPACK counts by columns: of a symmetric matrix that is the same, and its columns of eigenvectors are our rows.
        var job = CChar(UInt8(ascii: vectors ? "V" : "N")), half = CChar(UInt8(ascii: "U"))
        var rows = blasint(width), leading = blasint(width), info = blasint(0), workSize = blasint(-1), integersSize = blasint(-1)
        var work = [0.0], integers = [blasint(0)]
        // First only to ask how much room it needs.
        dsyevd_(&job, &half, &rows, &matrix, &leading, &values, &work, &workSize, &integers, &integersSize, &info)
        (workSize, integersSize) = (blasint(work[0]), integers[0])
        work = [Double](repeating: 0, count: Int(workSize))
        integers = [blasint](repeating: 0, count: Int(integersSize))
        dsyevd_(&job, &half, &rows, &matrix, &leading, &values, &work, &workSize, &integers, &integersSize, &info)
        guard info == 0 else { throw EvaluationError("a covariance of \(width)x\(width) has no eigenvalues that LAPACK can find (\(info)); are the embeddings finite?") }
        return (values, matrix)
    }

    private static func product(_ a: [Double], _ b: [Double], _ width: Int) -> [Double] {
        var result = [Double](repeating: 0, count: width * width)
        let d = blasint(width)
        cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, d, d, d, 1, a, d, b, d, 0, &result, d)
        return result
    }

    private static func symmetric(_ matrix: [Double], _ width: Int) -> [Double] {
        var result = matrix
        for i in 0..<width { for j in 0..<i {
            let mean = (matrix[i * width + j] + matrix[j * width + i]) / 2
            (result[i * width + j], result[j * width + i]) = (mean, mean)
        } }
        return result
    }
}
