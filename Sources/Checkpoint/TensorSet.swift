import Kernels

/// One tensor of a checkpoint: a view of the mapped file.
public struct Tensor: @unchecked Sendable {
    public let name: String
    public let format: BlockFormat
    /// Outermost dimension first, as in PyTorch: a linear layer's weight is [outputs, inputs].
    public let shape: [Int]
    public let bytes: UnsafeRawBufferPointer
    /// Keeps `bytes` alive.
    public let file: MappedFile

    public var count: Int { shape.reduce(1, *) }

    /// All numbers, widened to Float, as a matrix of `shape.first` rows (one row for a vector).
    public func matrix() -> Matrix {
        let columns = shape.last ?? 1
        let result = Matrix(rows: columns == 0 ? 0 : count / columns, columns: columns)
        result.withUnsafeMutableBufferPointer { target in
            if let base = target.baseAddress { dequantise(format, bytes, count: count, into: base) }
        }
        return result
    }
}

/// The tensors of a file, handed out once each: what is missing, misshapen or left over is an error.
public struct TensorSet: Sendable {
    public let file: String
    public let tensors: [String: Tensor]
    private var taken: Set<String> = []

    init(file: String, tensors: [String: Tensor]) {
        self.file = file
        self.tensors = tensors
    }

    public func contains(_ name: String) -> Bool { tensors[name] != nil }

    /// The tensor of that name, which must have that shape (outermost dimension first).
    public mutating func take(_ name: String, _ shape: [Int]) throws -> Tensor {
        guard let tensor = tensors[name] else {
            throw CheckpointError(file: file, key: name, problem: "this tensor is missing", remedy: "choose a complete checkpoint of this architecture")
        }
        guard tensor.shape == shape else {
            throw CheckpointError(file: file, key: name, problem: "this tensor has shape \(tensor.shape) where \(shape) belongs",
                                  remedy: "choose a checkpoint whose weights fit its own configuration")
        }
        taken.insert(name)
        return tensor
    }

    /// Throws if a tensor was never taken, except the names in `ignoring`.
    public func finish(ignoring: Set<String> = []) throws {
        let rest = tensors.keys.filter { !taken.contains($0) && !ignoring.contains($0) }.sorted()
        guard let first = rest.first else { return }
        throw CheckpointError(file: file, key: first, problem: "\(rest.count) tensor\(rest.count == 1 ? "" : "s") of the file would go unused",
                              remedy: "choose a checkpoint of a supported architecture")
    }
}

/// Reads little-endian values one after another; every read is checked against the end.
struct ByteReader {
    let bytes: UnsafeRawBufferPointer
    let file: String
    var offset = 0

    var remaining: Int { bytes.count - offset }

    mutating func read<T: FixedWidthInteger>(_: T.Type, _ what: @autoclosure () -> String) throws -> T {
        guard remaining >= MemoryLayout<T>.size else { throw truncated(what()) }
        defer { offset += MemoryLayout<T>.size }
        return T(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: T.self))
    }

    mutating func take(_ count: UInt64, _ what: @autoclosure () -> String) throws -> UnsafeRawBufferPointer {
        guard count <= UInt64(remaining) else { throw truncated(what()) }
        defer { offset += Int(count) }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + Int(count))])
    }

    func truncated(_ what: String) -> CheckpointError {
        CheckpointError(file: file, key: what, problem: "the file ends (or its header points) beyond byte \(bytes.count)")
    }
}
