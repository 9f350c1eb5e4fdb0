/// How a tensor's numbers are stored: the GGUF types that this project reads, with the numbers GGUF gives them.
public enum BlockFormat: UInt32, Sendable, CaseIterable {
    case f32 = 0
    case f16 = 1
    case q4_0 = 2
    case q4_1 = 3
    case q8_0 = 8
    case q4_K = 12
    case q6_K = 14
    case bf16 = 30

    /// Numbers in one block.
    public var elements: Int {
        switch self {
        case .f32, .f16, .bf16: 1
        case .q4_0, .q4_1, .q8_0: 32
        case .q4_K, .q6_K: 256
        }
    }

    /// Bytes of one block.
    public var bytes: Int {
        switch self {
        case .f32: 4
        case .f16, .bf16: 2
        case .q4_0: 18
        case .q4_1: 20
        case .q8_0: 34
        case .q4_K: 144
        case .q6_K: 210
        }
    }
}

/// The numbers of `count / format.elements` blocks. Defines what each format means; the fast kernels are tested against it.
///
/// - q4_0: d (f16), 16 bytes, elements i and i + 16 in the low and high half of byte i; w = d (q - 8)
/// - q4_1: d, m (f16), 16 bytes likewise; w = d q + m
/// - q8_0: d (f16), 32 signed bytes; w = d q
/// - q4_K: d, dmin (f16), 12 bytes of eight 6-bit scales and mins, 128 bytes; w = d s q - dmin m
/// - q6_K: 128 bytes low nibbles, 64 bytes high bit pairs, 16 signed scales, d (f16); w = d s (q - 32)
public func dequantise(_ format: BlockFormat, _ source: UnsafeRawBufferPointer, count: Int, into target: UnsafeMutablePointer<Float>) {
    precondition(count % format.elements == 0 && source.count >= count / format.elements * format.bytes, "dequantise: too few bytes")
    guard let base = source.baseAddress else { return }
    func half(_ at: UnsafeRawPointer, _ offset: Int) -> Float {
        Float(Float16(bitPattern: at.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
    }
    for b in 0..<(count / format.elements) {
        let block = base + b * format.bytes
        let bytes = block.assumingMemoryBound(to: UInt8.self)
        let out = target + b * format.elements
        switch format {
        case .f32: out[0] = block.loadUnaligned(as: Float.self)
        case .f16: out[0] = half(block, 0)
        case .bf16: out[0] = Float(bitPattern: UInt32(block.loadUnaligned(as: UInt16.self)) << 16)
        case .q4_0:
            let d = half(block, 0)
            for i in 0..<16 {
                out[i] = d * Float(Int(bytes[2 + i] & 15) - 8)
                out[i + 16] = d * Float(Int(bytes[2 + i] >> 4) - 8)
            }
        case .q4_1:
            let d = half(block, 0), m = half(block, 2)
            for i in 0..<16 {
                out[i] = d * Float(bytes[4 + i] & 15) + m
                out[i + 16] = d * Float(bytes[4 + i] >> 4) + m
            }
        case .q8_0:
            let d = half(block, 0)
            for i in 0..<32 { out[i] = d * Float(Int8(bitPattern: bytes[2 + i])) }
        case .q4_K:
            let d = half(block, 0), dmin = half(block, 2)
            for j in 0..<8 {
                let (s, m) = scaleAndMin(bytes + 4, j)
                let scale = d * Float(s), minimum = dmin * Float(m)
                for i in 0..<32 {
                    let byte = bytes[16 + 32 * (j / 2) + i]
                    out[32 * j + i] = scale * Float(j % 2 == 0 ? byte & 15 : byte >> 4) - minimum
                }
            }
        case .q6_K:
            let d = half(block, 208)
            for e in 0..<256 {
                let n = e / 128, quarter = e % 128 / 32, i = e % 32
                let low = bytes[64 * n + 32 * (quarter % 2) + i] >> (4 * UInt8(quarter / 2)) & 15
                let high = bytes[128 + 32 * n + i] >> (2 * UInt8(quarter)) & 3
                out[e] = d * Float(Int8(bitPattern: bytes[192 + e / 16])) * Float(Int(low | high << 4) - 32)
            }
        }
    }
}

/// The j-th of the eight 6-bit scales and mins that q4_K keeps in 12 bytes.
func scaleAndMin(_ bytes: UnsafePointer<UInt8>, _ j: Int) -> (scale: UInt8, min: UInt8) {
    if j < 4 { return (bytes[j] & 63, bytes[j + 4] & 63) }
    return (bytes[j + 4] & 15 | (bytes[j - 4] >> 6) << 4, bytes[j + 4] >> 4 | (bytes[j] >> 6) << 4)
}
