import CIntrinsics
import Glibc

/// Activations of some tokens, quantised to 16 bits per block of 32 columns.
public final class QuantisedActivations: @unchecked Sendable {
    public let capacity: Int
    public let columns: Int
    let base: UnsafeMutablePointer<AuteurActivationBlock>
    var blocks: Int { columns / 32 }

    /// `columns` is a multiple of 32.
    public init(capacity: Int, columns: Int) {
        precondition(columns % 32 == 0, "quantised activations come in blocks of 32")
        self.capacity = capacity
        self.columns = columns
        base = alignedAllocation(bytes: capacity * columns / 32 * MemoryLayout<AuteurActivationBlock>.stride)
            .assumingMemoryBound(to: AuteurActivationBlock.self)
    }

    deinit { free(base) }

    /// What row `r` was rounded to.
    public func values(row r: Int) -> [Float] {
        precondition(r >= 0 && r < capacity, "activation row out of range")
        return (0..<columns).map { c in
            let block = base + r * blocks + c / 32
            return withUnsafeBytes(of: block.pointee) { bytes in
                let high = bytes.load(fromByteOffset: c % 32, as: Int8.self), low = bytes.load(fromByteOffset: 32 + c % 32, as: Int8.self)
                return block.pointee.scale * Float(256 * Int(high) + Int(low))
            }
        }
    }

    /// Takes over the first `rows` rows of `x`.
    public func quantise(_ x: Matrix, rows: Int, pool: ThreadPool) {
        precondition(rows <= capacity && rows <= x.rows && x.columns == columns, "activations of another shape")
        nonisolated(unsafe) let source = x.base, target = base
        let columns = columns, blocks = blocks
        pool.parallel(rows, grain: 8) { range, _ in
            for r in range { auteur_quantise_activations(source + r * columns, blocks, target + r * blocks) }
        }
    }
}

/// Memory for many matrices, one after another in huge pages; given back when the last of them goes. Fill it from one
/// thread.
public final class WeightArena: @unchecked Sendable {
    private var blocks: [UnsafeMutableRawBufferPointer] = []
    private var used = 0
    private let blockBytes: Int

    /// `blockBytes` is asked of the system at a time.
    public init(blockBytes: Int = 1 << 16) { self.blockBytes = blockBytes }

    deinit { for block in blocks { munmap(block.baseAddress, block.count) } }

    /// Fresh zeroed pages of the system's: nothing is cleared twice.
    func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
        let size = max(64, (bytes + 63) & ~63)
        if let block = blocks.last, let base = block.baseAddress, used + size <= block.count {
            defer { used += size }
            return base + used
        }
        let length = max(size, blockBytes)
        guard let base = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), base != MAP_FAILED else {
            fatalError("out of memory: \(length) bytes")
        }
        madvise(base, length, hugePages)
        blocks.append(UnsafeMutableRawBufferPointer(start: base, count: length))
        used = size
        return base
    }
}

/// A quantised matrix, repacked for vector registers: panels of 16 rows, the rows side by side in the lanes.
///
/// Panel p holds rows 16p ..< 16p + 16 (the last panel is padded with zeros) as two regions, scales then quanta
/// (`CIntrinsics.h` gives the byte layout). Repacking copies bits and loses none: the products are those of the
/// file's own numbers.
public final class PackedMatrix: @unchecked Sendable {
    public let rows: Int
    public let columns: Int
    let format: Int32
    let scaleBytes: Int
    let panelBytes: Int
    let base: UnsafeMutableRawPointer
    private let arena: WeightArena
    public var panels: Int { (rows + 15) / 16 }

    /// Whether a matrix of this format and width can be packed; others go through `DenseMatrix`.
    public static func supports(_ format: BlockFormat, columns: Int) -> Bool {
        switch format {
        case .q4_0, .q4_1, .q8_0, .q4_K, .q6_K: columns > 0 && columns % format.elements == 0
        case .f32, .f16, .bf16: false
        }
    }

    /// `bytes` are the blocks of the rows, one row after another.
    public init(_ source: BlockFormat, rows: Int, columns: Int, bytes: UnsafeRawBufferPointer, arena: WeightArena = WeightArena(), pool: ThreadPool) {
        precondition(Self.supports(source, columns: columns), "this format cannot be packed")
        let rowBytes = columns / source.elements * source.bytes
        precondition(bytes.count >= rows * rowBytes, "too few bytes for the matrix")
        self.rows = rows
        self.columns = columns
        let blocks = columns / 32
        let quantaBytes: Int
        switch source {
        case .q4_0, .q4_1: (format, scaleBytes, quantaBytes) = (Int32(AUTEUR_PANEL_U4_AFFINE), 64 * blocks, 256 * blocks)
        case .q8_0: (format, scaleBytes, quantaBytes) = (Int32(AUTEUR_PANEL_U8_CENTRED), (32 * blocks + 63) & ~63, 512 * blocks)
        case .q4_K: (format, scaleBytes, quantaBytes) = (Int32(AUTEUR_PANEL_U4_SUPER), 40 * blocks, 256 * blocks)
        default: (format, scaleBytes, quantaBytes) = (Int32(AUTEUR_PANEL_U6_SUPER), 40 * blocks, 384 * blocks)
        }
        panelBytes = scaleBytes + quantaBytes
        let panelBytes = panelBytes, scaleBytes = scaleBytes
        nonisolated(unsafe) let target = arena.allocate((rows + 15) / 16 * panelBytes)
        base = target
        self.arena = arena
        guard let start = bytes.baseAddress else { return }
        nonisolated(unsafe) let origin = start
        pool.parallel((rows + 15) / 16, grain: 4) { range, _ in
            for panel in range {
                let scales = target + panel * panelBytes
                for r in 0..<min(16, rows - 16 * panel) {
                    packRow(source, origin + (16 * panel + r) * rowBytes, columns: columns, lane: r, scales: scales, quanta: scales + scaleBytes)
                }
            }
        }
    }

}

private func packRow(_ format: BlockFormat, _ row: UnsafeRawPointer, columns: Int, lane r: Int,
                     scales: UnsafeMutableRawPointer, quanta: UnsafeMutableRawPointer) {
    func word(_ p: UnsafeRawPointer, _ offset: Int) -> UInt32 { p.loadUnaligned(fromByteOffset: offset, as: UInt32.self) }
    func put(_ value: UInt32, _ offset: Int) { quanta.storeBytes(of: value, toByteOffset: offset + 4 * r, as: UInt32.self) }
    func half(_ p: UnsafeRawPointer, _ offset: Int) -> UInt16 { p.loadUnaligned(fromByteOffset: offset, as: UInt16.self) }
    let low: UInt32 = 0x0f0f_0f0f
    switch format {
    case .q4_0, .q4_1:
        // Elements i and i + 16 share a byte in the file, and groups g and g + 4 of four elements do here: the same thing.
        for b in 0..<(columns / 32) {
            let block = row + b * format.bytes
            let d = half(block, 0)
            let m = format == .q4_1 ? half(block, 2) : (Float16(bitPattern: d) * -8).bitPattern
            scales.storeBytes(of: d, toByteOffset: 64 * b + 2 * r, as: UInt16.self)
            scales.storeBytes(of: m, toByteOffset: 64 * b + 32 + 2 * r, as: UInt16.self)
            for v in 0..<4 { put(word(block, format.bytes - 16 + 4 * v), 256 * b + 64 * v) }
        }
    case .q8_0:
        for b in 0..<(columns / 32) {
            let block = row + b * format.bytes
            scales.storeBytes(of: half(block, 0), toByteOffset: 32 * b + 2 * r, as: UInt16.self)
            for g in 0..<8 { put(word(block, 2 + 4 * g) ^ 0x8080_8080, 512 * b + 64 * g) }
        }
    case .q4_K:
        for s in 0..<(columns / 256) {
            let block = row + s * format.bytes
            let header = scales + 320 * s
            header.storeBytes(of: half(block, 0), toByteOffset: 2 * r, as: UInt16.self)
            header.storeBytes(of: half(block, 2), toByteOffset: 32 + 2 * r, as: UInt16.self)
            for j in 0..<8 {
                let (scale, minimum) = scaleAndMin((block + 4).assumingMemoryBound(to: UInt8.self), j)
                header.storeBytes(of: scale, toByteOffset: 64 + 16 * j + r, as: UInt8.self)
                header.storeBytes(of: minimum, toByteOffset: 192 + 16 * j + r, as: UInt8.self)
                for v in 0..<4 {
                    let a = word(block, 16 + 32 * (j / 2) + 4 * v), b = word(block, 32 + 32 * (j / 2) + 4 * v)
                    let packed = j % 2 == 0 ? a & low | (b & low) << 4 : a >> 4 & low | b & (low << 4)
                    put(packed, 256 * (8 * s + j) + 64 * v)
                }
            }
        }
    default:
        for s in 0..<(columns / 256) {
            let block = row + s * format.bytes
            let header = scales + 320 * s
            header.storeBytes(of: half(block, 208), toByteOffset: 2 * r, as: UInt16.self)
            for j in 0..<16 {
                header.storeBytes(of: block.load(fromByteOffset: 192 + j, as: Int8.self), toByteOffset: 32 + 16 * j + r, as: Int8.self)
            }
            for j in 0..<8 {
                let n = j / 4, quarter = j % 4
                let target = 384 * (8 * s + j)
                func nibbles(_ g: Int) -> UInt32 { word(block, 64 * n + 32 * (quarter % 2) + 4 * g) >> (4 * UInt32(quarter / 2)) & low }
                func pairs(_ g: Int) -> UInt32 { word(block, 128 + 32 * n + 4 * g) >> (2 * UInt32(quarter)) & 0x0303_0303 }
                for v in 0..<4 { put(nibbles(v) | nibbles(v + 4) << 4, target + 64 * v) }
                for h in 0..<2 {
                    put(pairs(4 * h) | pairs(4 * h + 1) << 2 | pairs(4 * h + 2) << 4 | pairs(4 * h + 3) << 6, target + 256 + 64 * h)
                }
            }
        }
    }
}

/// `out[t][r] = sum_k w[r][k] x[t][k]` for several matrices that share their input, in one loop over the threads.
/// Each `out` has at least `tokens` rows and exactly its matrix's rows as columns.
public func multiply(_ products: [(matrix: PackedMatrix, out: Matrix)], by x: QuantisedActivations, tokens: Int, pool: ThreadPool) {
    for p in products {
        precondition(p.matrix.columns == x.columns && p.out.columns == p.matrix.rows && p.out.rows >= tokens && tokens <= x.capacity,
                     "multiply: shapes disagree")
    }
    let total = products.reduce(0) { $0 + $1.matrix.panels }
    let blocks = x.blocks
    // As many tokens at a time as leave their activations in the second-level cache while all panels pass by.
    let together = max(8, (512 << 10) / (blocks * MemoryLayout<AuteurActivationBlock>.stride) & ~7)
    let grain = max(1, min(total / (4 * pool.threads), 64))
    nonisolated(unsafe) let activations = x.base
    pool.parallel(total, grain: grain) { range, _ in
        var t = 0
        while t < tokens {
            let n = min(together, tokens - t)
            var first = 0
            for (matrix, out) in products {
                let mine = range.clamped(to: first..<(first + matrix.panels))
                for index in mine {
                    let panel = index - first
                    let scales = matrix.base + panel * matrix.panelBytes
                    auteur_panel_multiply(
                        matrix.format, scales, scales + matrix.scaleBytes, blocks, activations + t * blocks, n,
                        out.base + t * out.columns + 16 * panel, out.columns, Int32(min(16, matrix.rows - 16 * panel)))
                }
                first += matrix.panels
            }
            t += n
        }
    }
}
