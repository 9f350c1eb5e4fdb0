import Foundation
import Narrative
import Synchronization

/// A picture as the bytes that draw it, to be written to the terminal as they are and in one go.
public struct TerminalDrawing: Hashable, Sendable {
    /// Draws at the cursor's line from column 0 and leaves the cursor at column 0 of the line below the picture.
    public let bytes: [UInt8]
    /// Cells that the picture takes.
    public let columns: Int
    public let rows: Int
}

/// Makes pictures into drawings for one terminal. May be used from several threads.
public final class PictureEncoder: Sendable {
    public let capabilities: TerminalCapabilities
    private let cache = Mutex(DrawingCache())

    public init(_ capabilities: TerminalCapabilities) {
        self.capabilities = capabilities
    }

    /// Ends whatever the terminal was in the middle of (CAN, then ST), so that a picture cut off by an error does not
    /// swallow the text after it. Harmless at any other time.
    public static let recovery: [UInt8] = [0x18, 0x1B, UInt8(ascii: "\\")]

    /// The picture as large as it fits into a box of cells, its shape kept; nil where the terminal shows no pictures.
    /// Drawings are kept by a hash of the pixels, so that drawing again costs nothing.
    public func drawing(of picture: Picture, columns: Int, rows: Int) throws -> TerminalDrawing? {
        guard capabilities.graphics != .none else { return nil }
        let key = DrawingCache.Key(picture, columns, rows)
        if let known = cache.withLock({ $0[key] }) { return known }
        let body = try body(of: picture, columns: columns, rows: rows, quality: .still)
        let bytes: [UInt8]
        switch body.content {
        case .sixel(let sixel): bytes = Self.above(rows: body.rows) + sixel + Self.below(rows: body.rows)
        case .lines(let lines): bytes = lines.flatMap { $0 + [0x0D, 0x0A] }
        }
        let drawing = TerminalDrawing(bytes: bytes, columns: body.columns, rows: body.rows)
        cache.withLock { $0[key] = drawing }
        return drawing
    }

    /// A picture's own part of a drawing.
    struct Body {
        enum Content {
            case sixel([UInt8])
            case lines([[UInt8]])
        }
        var content: Content
        var columns: Int
        var rows: Int

        /// The bytes that draw from the saved cursor on, whatever was there before.
        var inPlace: [UInt8] {
            switch content {
            case .sixel(let sixel): "\u{1B}8".utf8 + sixel
            case .lines(let lines):
                lines.enumerated().flatMap { "\u{1B}8".utf8 + ($0.offset > 0 ? Array("\u{1B}[\($0.offset)B".utf8) : []) + $0.element }
            }
        }
    }

    func body(of picture: Picture, columns: Int, rows: Int, quality: SixelEncoder.Quality) throws -> Body {
        let columns = max(1, min(columns, capabilities.columns)), rows = max(1, min(rows, max(1, capabilities.rows - 1)))
        let (cellWidth, cellHeight) = (capabilities.cellWidth, capabilities.cellHeight)
        // The box and the picture in pixels of the screen.
        let boxWidth = columns * cellWidth, boxHeight = rows * cellHeight
        switch capabilities.graphics {
        case .sixel:
            // A terminal fills whole bands of six lines, which must not reach beyond the last row.
            let size = picture.fittedSize(width: min(boxWidth, capabilities.maximumWidth),
                                          height: max(1, min(boxHeight, capabilities.maximumHeight) / 6 * 6))
            // libsixel draws what is less than one band high a band too low.
            let scaled = try picture.scaled(width: size.width, height: max(6, size.height))
            let sixel = try SixelEncoder.encode(scaled, colours: capabilities.sixelColours, quality: quality)
            let bands = (scaled.height + 5) / 6 * 6
            return Body(content: .sixel(sixel), columns: (size.width + cellWidth - 1) / cellWidth,
                        rows: min(rows, (bands + cellHeight - 1) / cellHeight))
        case .blocks, .ascii:
            let perCell = capabilities.graphics == .blocks ? 2 : 1
            let size = picture.fittedSize(width: boxWidth, height: boxHeight)
            let wide = max(1, min(columns, Int((Double(size.width) / Double(cellWidth)).rounded())))
            let high = max(1, min(rows * perCell, Int((Double(size.height * perCell) / Double(cellHeight)).rounded())))
            let scaled = try picture.scaled(width: wide, height: high)
            let lines = perCell == 2 ? CharacterPicture.blocks(scaled, colour: capabilities.colour) : CharacterPicture.ascii(scaled)
            return Body(content: .lines(lines), columns: wide, rows: lines.count)
        case .none:
            return Body(content: .lines([]), columns: 0, rows: 0)
        }
    }

    /// Makes room for `rows` lines, scrolling if need be, returns to the first and saves the cursor there. Where the cursor
    /// stands after a sixel picture differs between terminals; what `below` restores does not.
    static func above(rows: Int) -> [UInt8] {
        [UInt8](repeating: 0x0A, count: rows) + "\u{1B}[\(rows)A\r\u{1B}7".utf8
    }

    /// Back to the saved cursor, and down to column 0 of the line below the picture.
    static func below(rows: Int) -> [UInt8] {
        Array("\u{1B}8\u{1B}[\(rows)B\r".utf8)
    }
}

/// The drawings used last, up to 16 MiB of them.
private struct DrawingCache {
    /// A picture by a 64-bit hash of its pixels, whose seed is this process's own, in its box.
    struct Key: Hashable {
        private let hash: Int
        private let width, height, columns, rows: Int

        init(_ picture: Picture, _ columns: Int, _ rows: Int) {
            var hasher = Hasher()
            picture.pixels.withUnsafeBytes { hasher.combine(bytes: $0) }
            hash = hasher.finalize()
            (width, height, self.columns, self.rows) = (picture.width, picture.height, columns, rows)
        }
    }

    private var drawings: [Key: (drawing: TerminalDrawing, use: Int)] = [:]
    private var uses = 0
    private var size = 0
    private static let limit = 16 << 20

    subscript(key: Key) -> TerminalDrawing? {
        mutating get {
            uses += 1
            drawings[key]?.use = uses
            return drawings[key]?.drawing
        }
        set {
            uses += 1
            if let old = drawings.removeValue(forKey: key) { size -= old.drawing.bytes.count }
            guard let newValue, newValue.bytes.count <= Self.limit else { return }
            drawings[key] = (newValue, uses)
            size += newValue.bytes.count
            while size > Self.limit, let oldest = drawings.min(by: { $0.value.use < $1.value.use }) {
                drawings.removeValue(forKey: oldest.key)
                size -= oldest.value.drawing.bytes.count
            }
        }
    }
}
