import Kernels

/// A GGUF file (versions 2 and 3, little-endian): metadata and tensors, mapped.
///
/// Strict: counts, lengths, offsets and types are checked against the file's size before anything is allocated or read.
public struct GGUF: Sendable {
    /// A metadata value. Arrays of strings and of integers are kept; other arrays only as their length.
    public enum Value: Sendable {
        case integer(Int64)
        case float(Double)
        case bool(Bool)
        case bytes([UInt8])
        case strings([[UInt8]])
        case integers([Int64])
        case otherArray(count: Int)
    }

    public let file: MappedFile
    public let metadata: [String: Value]
    public let tensors: TensorSet
    /// Bytes before the tensor data.
    public let headerSize: Int

    public init(path: String) throws {
        file = try MappedFile(path: path)
        var reader = ByteReader(bytes: file.bytes, file: path)
        guard try reader.take(4, "magic").elementsEqual("GGUF".utf8) else {
            throw CheckpointError(file: path, problem: "is not a GGUF file", remedy: "choose a file whose name ends in .gguf")
        }
        let version = try reader.read(UInt32.self, "version")
        guard version == 2 || version == 3 else {
            throw CheckpointError(file: path, problem: "is GGUF version \(version)", remedy: "convert it to version 3")
        }
        let tensorCount = try reader.read(UInt64.self, "tensor count")
        let pairCount = try reader.read(UInt64.self, "metadata count")
        // The smallest tensor record takes 24 bytes, the smallest pair 13.
        guard tensorCount <= UInt64(file.bytes.count) / 24, pairCount <= UInt64(file.bytes.count) / 13 else {
            throw CheckpointError(file: path, problem: "claims \(tensorCount) tensors and \(pairCount) values in \(file.bytes.count) bytes")
        }
        var metadata: [String: Value] = [:]
        for _ in 0..<pairCount {
            let key = try Self.name(&reader, "metadata key")
            let type = try reader.read(UInt32.self, key)
            guard metadata.updateValue(try Self.value(&reader, type, key), forKey: key) == nil else {
                throw CheckpointError(file: path, key: key, problem: "appears twice")
            }
        }
        self.metadata = metadata

        var alignment: UInt64 = 32
        if case .integer(let given)? = metadata["general.alignment"] {
            guard given > 0, given <= 1 << 20, given & (given - 1) == 0 else {
                throw CheckpointError(file: path, key: "general.alignment", problem: "is \(given)")
            }
            alignment = UInt64(given)
        }
        var records: [(name: String, format: BlockFormat, shape: [Int], bytes: UInt64, offset: UInt64)] = []
        for _ in 0..<tensorCount { records.append(try Self.record(&reader)) }
        let start = (UInt64(reader.offset) + alignment - 1) / alignment * alignment
        headerSize = reader.offset
        var tensors: [String: Tensor] = [:]
        for record in records {
            let (begin, overflow) = start.addingReportingOverflow(record.offset)
            let (end, endOverflow) = begin.addingReportingOverflow(record.bytes)
            guard !overflow, !endOverflow, end <= UInt64(file.bytes.count), record.offset % alignment == 0 else {
                throw CheckpointError(file: path, key: record.name, problem: "this tensor lies outside the file or off its alignment (truncated download?)")
            }
            let view = UnsafeRawBufferPointer(rebasing: file.bytes[Int(begin)..<Int(end)])
            let tensor = Tensor(name: record.name, format: record.format, shape: record.shape, bytes: view, file: file)
            guard tensors.updateValue(tensor, forKey: record.name) == nil else {
                throw CheckpointError(file: path, key: record.name, problem: "this tensor appears twice")
            }
        }
        self.tensors = TensorSet(file: path, tensors: tensors)
    }

    private static func name(_ reader: inout ByteReader, _ what: String) throws -> String {
        let length = try reader.read(UInt64.self, what)
        guard length <= 65535 else { throw CheckpointError(file: reader.file, key: what, problem: "is \(length) bytes long") }
        return String(decoding: try reader.take(length, what), as: UTF8.self)
    }

    private static func record(_ reader: inout ByteReader) throws -> (String, BlockFormat, [Int], UInt64, UInt64) {
        let name = try name(&reader, "tensor name")
        let rank = try reader.read(UInt32.self, name)
        guard rank >= 1, rank <= 4 else { throw CheckpointError(file: reader.file, key: name, problem: "this tensor has \(rank) dimensions") }
        var shape: [Int] = []
        var count: UInt64 = 1
        for _ in 0..<rank {
            let side = try reader.read(UInt64.self, name)
            let (product, overflow) = count.multipliedReportingOverflow(by: side)
            guard side > 0, !overflow, product <= 1 << 48 else {
                throw CheckpointError(file: reader.file, key: name, problem: "this tensor has an impossible size")
            }
            count = product
            shape.append(Int(side))
        }
        let type = try reader.read(UInt32.self, name)
        guard let format = BlockFormat(rawValue: type) else {
            throw CheckpointError(file: reader.file, key: name, problem: "this tensor is of GGML type \(type), which is not read here",
                                  remedy: "choose a file in F32, F16, BF16, Q8_0, Q4_0, Q4_1, Q4_K or Q6_K")
        }
        guard shape[0] % format.elements == 0 else {
            throw CheckpointError(file: reader.file, key: name, problem: "rows of \(shape[0]) are not whole blocks of \(format.elements)")
        }
        let offset = try reader.read(UInt64.self, name)
        // GGUF lists the fastest dimension first.
        return (name, format, shape.reversed(), count / UInt64(format.elements) * UInt64(format.bytes), offset)
    }

    private static func value(_ reader: inout ByteReader, _ type: UInt32, _ key: String) throws -> Value {
        switch type {
        case 0: .integer(Int64(try reader.read(UInt8.self, key)))
        case 1: .integer(Int64(try reader.read(Int8.self, key)))
        case 2: .integer(Int64(try reader.read(UInt16.self, key)))
        case 3: .integer(Int64(try reader.read(Int16.self, key)))
        case 4: .integer(Int64(try reader.read(UInt32.self, key)))
        case 5: .integer(Int64(try reader.read(Int32.self, key)))
        case 6: .float(Double(Float(bitPattern: try reader.read(UInt32.self, key))))
        case 7: .bool(try reader.read(UInt8.self, key) != 0)
        case 8: .bytes([UInt8](try reader.take(try reader.read(UInt64.self, key), key)))
        case 9: try array(&reader, key)
        case 10: .integer(Int64(clamping: try reader.read(UInt64.self, key)))
        case 11: .integer(try reader.read(Int64.self, key))
        case 12: .float(Double(bitPattern: try reader.read(UInt64.self, key)))
        default: throw CheckpointError(file: reader.file, key: key, problem: "is of unknown type \(type)")
        }
    }

    private static func array(_ reader: inout ByteReader, _ key: String) throws -> Value {
        let type = try reader.read(UInt32.self, key)
        let count = try reader.read(UInt64.self, key)
        let sizes: [UInt32: UInt64] = [0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 8: 8, 10: 8, 11: 8, 12: 8]
        guard let size = sizes[type] else {
            throw CheckpointError(file: reader.file, key: key, problem: "is an array of unknown type \(type)")
        }
        guard count <= UInt64(reader.remaining) / size else { throw reader.truncated(key) }
        switch type {
        case 8:
            var strings: [[UInt8]] = []
            strings.reserveCapacity(Int(count))
            for _ in 0..<count { strings.append([UInt8](try reader.take(try reader.read(UInt64.self, key), key))) }
            return .strings(strings)
        case 6, 12:
            _ = try reader.take(count * size, key)
            return .otherArray(count: Int(count))
        default:
            var integers: [Int64] = []
            integers.reserveCapacity(Int(count))
            for _ in 0..<count {
                guard case .integer(let i) = try value(&reader, type == 7 ? 0 : type, key) else { break }
                integers.append(i)
            }
            return .integers(integers)
        }
    }
}

extension GGUF {
    private func missing(_ key: String, _ kind: String) -> CheckpointError {
        CheckpointError(file: file.path, key: key, problem: metadata[key] == nil ? "is missing from the metadata" : "is not \(kind)",
                        remedy: "choose a complete GGUF file")
    }

    /// An integer that must lie in `range`.
    public func integer(_ key: String, in range: ClosedRange<Int>) throws -> Int {
        guard case .integer(let value)? = metadata[key] else { throw missing(key, "an integer") }
        guard let int = Int(exactly: value), range.contains(int) else {
            throw CheckpointError(file: file.path, key: key, problem: "is \(value), outside \(range.lowerBound) to \(range.upperBound)")
        }
        return int
    }

    public func float(_ key: String) throws -> Double {
        switch metadata[key] {
        case .float(let value)? where value.isFinite: return value
        case .integer(let value)?: return Double(value)
        default: throw missing(key, "a finite number")
        }
    }

    public func string(_ key: String) throws -> String {
        guard case .bytes(let value)? = metadata[key] else { throw missing(key, "a string") }
        return String(decoding: value, as: UTF8.self)
    }

    public func strings(_ key: String) throws -> [[UInt8]] {
        guard case .strings(let value)? = metadata[key] else { throw missing(key, "an array of strings") }
        return value
    }

    public func integers(_ key: String) throws -> [Int64] {
        guard case .integers(let value)? = metadata[key] else { throw missing(key, "an array of integers") }
        return value
    }

    public func bool(_ key: String) throws -> Bool {
        guard case .bool(let value)? = metadata[key] else { throw missing(key, "true or false") }
        return value
    }

    public func contains(_ key: String) -> Bool { metadata[key] != nil }
}
