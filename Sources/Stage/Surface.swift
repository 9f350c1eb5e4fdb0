/// Planar picture of a height field: one Float per pixel and plane, rows padded to whole vectors.
///
/// `height` in world units; `red`, `green`, `blue` linear albedo; `gloss` 0...1; `cover` how much of the pixel is
/// covered by the raised layer, or, of the base layer, how fluid it is. The memory is owned; kernels receive `Planes`, which only points into it.
final class Surface: @unchecked Sendable {
    let width: Int
    let height: Int
    let stride: Int
    let planes: Planes
    private let storage: UnsafeMutablePointer<Float>
    private let count: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        stride = (width + 15) / 16 * 16
        let plane = stride * height + 32
        count = plane * 6
        storage = .allocate(capacity: count)
        storage.initialize(repeating: 0, count: count)
        planes = Planes(
            height: storage, red: storage + plane, green: storage + 2 * plane, blue: storage + 3 * plane,
            gloss: storage + 4 * plane, cover: storage + 5 * plane, stride: stride)
    }

    deinit { storage.deallocate() }

    /// Sets every plane to 0.
    func clear() { storage.update(repeating: 0, count: count) }
}

/// Pointers to the planes of a surface.
struct Planes: @unchecked Sendable {
    let height: UnsafeMutablePointer<Float>
    let red: UnsafeMutablePointer<Float>
    let green: UnsafeMutablePointer<Float>
    let blue: UnsafeMutablePointer<Float>
    let gloss: UnsafeMutablePointer<Float>
    let cover: UnsafeMutablePointer<Float>
    let stride: Int
}

/// One plane of Floats that is owned.
final class Plane: @unchecked Sendable {
    let stride: Int
    let rows: Int
    let pointer: UnsafeMutablePointer<Float>

    /// - Parameter margin: Floats before the first and after the last that may be read (and hold 0).
    init(width: Int, height: Int) {
        stride = (width + 15) / 16 * 16
        rows = height
        let count = stride * height + 64
        storage = .allocate(capacity: count)
        storage.initialize(repeating: 0, count: count)
        pointer = storage + 32
    }

    private let storage: UnsafeMutablePointer<Float>

    deinit { storage.deallocate() }
}

/// From world units to pixels.
struct View: Equatable, Sendable {
    var width: Int
    var height: Int
    /// Pixels per world unit.
    var scale: Float
    /// World coordinates of the picture's top left corner.
    var left: Float
    var top: Float

    init(width: Int, height: Int, zoom: Float, centreX: Float, centreY: Float) {
        self.width = width
        self.height = height
        scale = Float(min(width, height)) * zoom
        left = centreX - Float(width) / 2 / scale
        top = centreY - Float(height) / 2 / scale
    }

    var all: PixelRect { PixelRect(x0: 0, y0: 0, x1: width, y1: height) }

    /// Pixels that a world box can touch, rounded outwards, with whole vectors across; empty if none is visible.
    func pixels(_ minX: Float, _ minY: Float, _ maxX: Float, _ maxY: Float, margin: Float = 1) -> PixelRect {
        func clamp(_ v: Float, _ limit: Int) -> Int { Int(max(0, min(Float(limit), v))) }
        return PixelRect(
            x0: clamp(((minX - left) * scale - margin).rounded(.down), width), y0: clamp(((minY - top) * scale - margin).rounded(.down), height),
            x1: clamp(((maxX - left) * scale + margin).rounded(.up), width), y1: clamp(((maxY - top) * scale + margin).rounded(.up), height)
        ).aligned(width: width)
    }
}

/// A rectangle of pixels, right and bottom excluded.
struct PixelRect: Equatable, Sendable {
    var x0: Int
    var y0: Int
    var x1: Int
    var y1: Int

    static let empty = PixelRect(x0: 0, y0: 0, x1: 0, y1: 0)
    var isEmpty: Bool { x1 <= x0 || y1 <= y0 }
    var area: Int { isEmpty ? 0 : (x1 - x0) * (y1 - y0) }

    func union(_ other: PixelRect) -> PixelRect {
        if isEmpty { return other }
        if other.isEmpty { return self }
        return PixelRect(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }

    func intersection(_ other: PixelRect) -> PixelRect {
        let r = PixelRect(x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
        return r.isEmpty ? .empty : r
    }

    func grown(_ by: Int, in view: View) -> PixelRect {
        if isEmpty { return self }
        return PixelRect(x0: max(0, x0 - by), y0: max(0, y0 - by), x1: min(view.width, x1 + by), y1: min(view.height, y1 + by))
            .aligned(width: view.width)
    }

    /// Whole vectors of sixteen pixels, the last one possibly cut by the picture's edge.
    func aligned(width: Int) -> PixelRect {
        isEmpty ? .empty : PixelRect(x0: x0 / 16 * 16, y0: y0, x1: min(width, (x1 + 15) / 16 * 16), y1: y1)
    }
}
