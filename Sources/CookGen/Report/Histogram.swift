import Foundation
import Media

/// Counts of a whole number, gathered one by one and shown in bars of round widths.
public struct Histogram: Hashable, Sendable {
    /// What is counted, such as `clip length`.
    public let name: String
    /// Of the value, such as `s`.
    public let unit: String
    /// Larger values count as this one.
    public let largest: Int
    private var counts: [Int: Int] = [:]

    public init(_ name: String, unit: String, largest: Int = 2000) {
        self.name = name
        self.unit = unit
        self.largest = largest
    }

    public mutating func add(_ value: Int) {
        counts[max(0, min(largest, value)), default: 0] += 1
    }

    public var total: Int { counts.values.reduce(0, +) }

    /// A bar: values from `from` up to but not including `to`.
    public struct Bar: Hashable, Sendable {
        public let from: Int
        public let to: Int
        public let count: Int

        public var label: String { to == from + 1 ? "\(from)" : "\(from)-\(to - 1)" }
    }

    /// At most `maximum` bars of the smallest round width, from the first value that occurs to the last.
    public func bars(maximum: Int = 16) -> [Bar] {
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        let widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000]
        let width = widths.first { last / $0 - first / $0 < max(1, maximum) } ?? 2000
        return stride(from: first / width * width, through: last, by: width).map { from in
            Bar(from: from, to: from + width, count: (from..<(from + width)).reduce(0) { $0 + (counts[$1] ?? 0) })
        }
    }

    /// The bars drawn with block characters, or `#`, in `columns`.
    public func lines(columns: Int, unicode: Bool = true) -> [String] {
        let bars = bars()
        guard let most = bars.map(\.count).max(), most > 0 else { return ["\(name): nothing to count"] }
        let labelWidth = bars.map(\.label.count).max() ?? 0
        let countWidth = String(most).count
        let room = max(4, columns - labelWidth - countWidth - 5)
        return ["\(name)" + (unit.isEmpty ? "" : ", \(unit)")] + bars.map { bar in
            let label = String(repeating: " ", count: labelWidth - bar.label.count) + bar.label
            let count = String(repeating: " ", count: countWidth - String(bar.count).count) + String(bar.count)
            return "  \(label) \(count) " + Self.block(Double(bar.count) / Double(most) * Double(room), unicode: unicode)
        }
    }

    /// A bar `length` columns long, in eighths of a column; anything above zero shows.
    private static func block(_ length: Double, unicode: Bool) -> String {
        guard length > 0 else { return "" }
        guard unicode else { return String(repeating: "#", count: max(1, Int(length.rounded()))) }
        let eighths = max(1, Int((length * 8).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
