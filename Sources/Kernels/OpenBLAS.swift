import CIntrinsics
import COpenBLAS
import Glibc

/// The one copy of OpenBLAS in the process.
public enum OpenBLASRuntime {
    private static let guardVariable = "AUTEUR_OPENBLAS_REEXEC"

    /// The kernel family that OpenBLAS chose when it was loaded, for example "SkylakeX".
    public static var coreName: String { String(cString: openblas_get_corename()) }

    /// Starts this program again with `OPENBLAS_CORETYPE` set, where the library took the CPU for a much older one
    /// (Debian 12's 0.3.21 takes recent Xeons for a Prescott: a fifth of the speed). Arguments and environment
    /// are kept. Returns where nothing is to be done: the library chose well, the user chose, or this already is the
    /// second start. Call it first thing in `main`, before any thread exists.
    public static func ensureCoreType() {
        guard getenv("OPENBLAS_CORETYPE") == nil, getenv(guardVariable) == nil,
              let name = auteur_best_openblas_core().map({ String(cString: $0) }) else { return }
        let wide = ["SkylakeX", "Cooperlake", "Sapphirerapids", "SapphireRapids"]
        let enough = name == "Haswell" ? wide + ["Haswell", "Zen"] : wide
        guard !enough.contains(coreName) else { return }
        setenv("OPENBLAS_CORETYPE", name, 1)
        setenv(guardVariable, "1", 1)
        execv("/proc/self/exe", CommandLine.unsafeArgv)
        // Only a failed exec comes here: carry on, slower.
        unsetenv("OPENBLAS_CORETYPE")
    }

    /// How many threads sgemm uses. Our own ThreadPool never calls sgemm from its workers.
    public static func setThreads(_ count: Int) { openblas_set_num_threads(Int32(count)) }
}

/// C[m x n] = alpha * A[m x k] * op(B) + beta * C, all row-major; op(B) is B[k x n], or the transpose of B[n x k].
/// The first `m` rows of `a` and `c` are used.
public func sgemm(_ a: Matrix, _ b: Matrix, transposeB: Bool = false, into c: Matrix, rows m: Int? = nil,
                  alpha: Float = 1, beta: Float = 0) {
    let m = m ?? a.rows
    let n = transposeB ? b.rows : b.columns
    let k = a.columns
    precondition(m <= a.rows && m <= c.rows && c.columns == n && (transposeB ? b.columns : b.rows) == k, "sgemm: shapes disagree")
    sgemm(a.base, lda: k, b.base, ldb: b.columns, transposeB: transposeB, into: c.base, ldc: n, m: m, n: n, k: k, alpha: alpha, beta: beta)
}

func sgemm(_ a: UnsafePointer<Float>, lda: Int, _ b: UnsafePointer<Float>, ldb: Int, transposeB: Bool,
           into c: UnsafeMutablePointer<Float>, ldc: Int, m: Int, n: Int, k: Int, alpha: Float = 1, beta: Float = 0) {
    cblas_sgemm(CblasRowMajor, CblasNoTrans, transposeB ? CblasTrans : CblasNoTrans,
                Int32(m), Int32(n), Int32(k), alpha, a, Int32(lda), b, Int32(ldb), beta, c, Int32(ldc))
}
