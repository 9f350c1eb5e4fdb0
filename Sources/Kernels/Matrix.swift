import Glibc

/// A row-major matrix of Float that owns its memory (64-byte aligned, zero at birth).
///
/// A reference type: kernels write into it in place. Not synchronised; one writer at a time.
public final class Matrix: @unchecked Sendable {
    public let rows: Int
    public let columns: Int
    let base: UnsafeMutablePointer<Float>

    public init(rows: Int, columns: Int) {
        precondition(rows >= 0 && columns >= 0, "a matrix cannot have negative sides")
        self.rows = rows
        self.columns = columns
        base = alignedAllocation(bytes: rows * columns * MemoryLayout<Float>.stride).assumingMemoryBound(to: Float.self)
    }

    /// One row per inner array; all of one length.
    public convenience init(_ values: [[Float]]) {
        self.init(rows: values.count, columns: values.first?.count ?? 0)
        for (r, row) in values.enumerated() { setRow(r, row) }
    }

    deinit { free(base) }

    public subscript(row: Int, column: Int) -> Float {
        get { precondition(contains(row, column), "matrix index out of range"); return base[row * columns + column] }
        set { precondition(contains(row, column), "matrix index out of range"); base[row * columns + column] = newValue }
    }

    public func row(_ r: Int) -> [Float] {
        precondition(r >= 0 && r < rows, "matrix row out of range")
        return Array(UnsafeBufferPointer(start: base + r * columns, count: columns))
    }

    public func setRow(_ r: Int, _ values: [Float]) {
        precondition(r >= 0 && r < rows && values.count == columns, "matrix row out of range or of another length")
        values.withUnsafeBufferPointer { if let p = $0.baseAddress { (base + r * columns).update(from: p, count: columns) } }
    }

    /// Copies row `r` of `source`, which is as wide, to row `target`.
    public func copyRow(_ r: Int, of source: Matrix, to target: Int) {
        precondition(r >= 0 && r < source.rows && target >= 0 && target < rows && source.columns == columns, "matrix row out of range")
        memmove(base + target * columns, source.base + r * columns, 4 * columns)
    }

    public func withUnsafeBufferPointer<R>(_ body: (UnsafeBufferPointer<Float>) throws -> R) rethrows -> R {
        try body(UnsafeBufferPointer(start: base, count: rows * columns))
    }

    public func withUnsafeMutableBufferPointer<R>(_ body: (UnsafeMutableBufferPointer<Float>) throws -> R) rethrows -> R {
        try body(UnsafeMutableBufferPointer(start: base, count: rows * columns))
    }

    private func contains(_ row: Int, _ column: Int) -> Bool { row >= 0 && row < rows && column >= 0 && column < columns }
}

/// MADV_HUGEPAGE, which Glibc's module leaves out.
let hugePages: Int32 = 14

/// Zeroed memory; large pieces ask for huge pages, which spares the page walks of a matrix that is read end to end.
func alignedAllocation(bytes: Int) -> UnsafeMutableRawPointer {
    let huge = 2 << 20
    let alignment = bytes >= 2 * huge ? huge : 64
    var pointer: UnsafeMutableRawPointer?
    guard posix_memalign(&pointer, alignment, max(bytes, 64)) == 0, let pointer else { fatalError("out of memory: \(bytes) bytes") }
    if alignment == huge { madvise(pointer, bytes, hugePages) }
    memset(pointer, 0, bytes)
    return pointer
}
