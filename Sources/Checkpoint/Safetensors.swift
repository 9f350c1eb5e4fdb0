import Foundation
import Kernels

/// A safetensors file: a JSON header and raw tensors (F32, F16 and BF16 are read), mapped.
public struct Safetensors: Sendable {
    public let file: MappedFile
    public let tensors: TensorSet
    /// The header's `__metadata__`.
    public let metadata: [String: String]

    private struct Entry: Decodable {
        let dtype: String
        let shape: [Int]
        let data_offsets: [Int]
    }

    private struct Header: Decodable {
        var entries: [String: Entry] = [:]
        var metadata: [String: String] = [:]

        private struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            for key in container.allKeys {
                if key.stringValue == "__metadata__" {
                    metadata = try container.decode([String: String].self, forKey: key)
                } else {
                    entries[key.stringValue] = try container.decode(Entry.self, forKey: key)
                }
            }
        }
    }

    public init(path: String) throws {
        file = try MappedFile(path: path)
        var reader = ByteReader(bytes: file.bytes, file: path)
        let length = try reader.read(UInt64.self, "header length")
        guard length <= 100 << 20 else { throw CheckpointError(file: path, problem: "is not a safetensors file (a header of \(length) bytes)") }
        let json = try reader.take(length, "header")
        let header: Header
        do { header = try JSONDecoder().decode(Header.self, from: Data(json)) } catch {
            throw CheckpointError(file: path, problem: "has a header that is not safetensors' JSON")
        }
        metadata = header.metadata
        let data = UnsafeRawBufferPointer(rebasing: file.bytes[reader.offset...])
        var tensors: [String: Tensor] = [:]
        for (name, entry) in header.entries {
            guard let format = ["F32": BlockFormat.f32, "F16": .f16, "BF16": .bf16][entry.dtype] else {
                throw CheckpointError(file: path, key: name, problem: "this tensor is of type \(entry.dtype)", remedy: "save it as F32, F16 or BF16")
            }
            var size = format.bytes
            for side in entry.shape {
                let (product, overflow) = size.multipliedReportingOverflow(by: side)
                guard side >= 0, !overflow else { throw CheckpointError(file: path, key: name, problem: "this tensor has an impossible size") }
                size = product
            }
            guard entry.data_offsets.count == 2, entry.data_offsets[0] >= 0, entry.data_offsets[0] <= entry.data_offsets[1],
                  entry.data_offsets[1] <= data.count, entry.data_offsets[1] - entry.data_offsets[0] == size else {
                throw CheckpointError(file: path, key: name, problem: "this tensor's offsets disagree with its shape or with the file's size")
            }
            let view = UnsafeRawBufferPointer(rebasing: data[entry.data_offsets[0]..<entry.data_offsets[1]])
            tensors[name] = Tensor(name: name, format: format, shape: entry.shape, bytes: view, file: file)
        }
        self.tensors = TensorSet(file: path, tensors: tensors)
    }
}
