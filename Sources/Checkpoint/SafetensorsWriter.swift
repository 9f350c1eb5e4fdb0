import Foundation

/// Writes a safetensors file of tensors that are whole in memory.
public struct SafetensorsWriter {
    /// Types that are written; raw values are the format's own.
    public enum Element: String, Sendable {
        case u8 = "U8"
        case i16 = "I16"
        case i32 = "I32"
        case f32 = "F32"
    }

    private var entries: [(name: String, element: Element, shape: [Int], bytes: Data)] = []
    private let metadata: [String: String]

    public init(metadata: [String: String] = [:]) {
        self.metadata = metadata
    }

    /// Adds a tensor; the file holds them in the order of adding.
    /// - Parameter bytes: little-endian elements in row-major order, as many as `shape` says.
    public mutating func add(_ name: String, _ element: Element, shape: [Int], bytes: Data) {
        let width = switch element {
        case .u8: 1
        case .i16: 2
        case .i32, .f32: 4
        }
        precondition(bytes.count == shape.reduce(width, *), "\(name): \(bytes.count) bytes do not make up \(shape) of \(element.rawValue)")
        entries.append((name, element, shape, bytes))
    }

    /// Adds a tensor of numbers.
    public mutating func add<Number: BitwiseCopyable>(_ name: String, _ element: Element, shape: [Int], _ values: [Number]) {
        add(name, element, shape: shape, bytes: values.withUnsafeBytes { Data($0) })
    }

    /// Writes the file; it appears whole or not at all.
    /// - Throws: what Foundation says where the file can't be written.
    public func write(to url: URL) throws {
        var offset = 0
        var fields: [String] = []
        func quoted(_ text: String) throws -> String { String(decoding: try JSONEncoder().encode(text), as: UTF8.self) }
        if !metadata.isEmpty {
            let pairs = try metadata.sorted { $0.key < $1.key }.map { try quoted($0.key) + ":" + quoted($0.value) }
            fields.append("\"__metadata__\":{" + pairs.joined(separator: ",") + "}")
        }
        for entry in entries {
            let shape = entry.shape.map(String.init).joined(separator: ",")
            fields.append(
                try quoted(entry.name) + ":{\"dtype\":\"\(entry.element.rawValue)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(offset + entry.bytes.count)]}")
            offset += entry.bytes.count
        }
        var header = Data(("{" + fields.joined(separator: ",") + "}").utf8)
        // The format asks for data that begin at a multiple of eight.
        while header.count % 8 != 0 { header.append(0x20) }
        var file = Data(capacity: 8 + header.count + offset)
        withUnsafeBytes(of: UInt64(header.count).littleEndian) { file.append(contentsOf: $0) }
        file.append(header)
        for entry in entries { file.append(entry.bytes) }
        try file.write(to: url, options: .atomic)
    }
}
