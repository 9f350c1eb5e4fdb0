import Dispatch
import Foundation

/// What changes slowly over the picture, on a grid `factor` times coarser: blurred heights for ambient occlusion and the
/// shadow that raised things cast.
///
/// All of it is recomputed as a whole from the coarse heights (a few percent of a picture's work), so that a frame drawn
/// in part sees the same values as one drawn at once; what differs from the last time says which pixels have to be redone.
final class CoarsePlanes: @unchecked Sendable {
    let view: View
    let factor: Int
    let width: Int
    let height: Int
    private let workers: Int
    /// Mean height of the base layer per cell.
    let base: Plane
    /// Mean cover of the raised layer, and its height where covered.
    let cover: Plane
    let raised: Plane
    /// Base height blurred finely and broadly.
    private(set) var fine: Plane
    private(set) var broad: Plane
    /// Raised height blurred within its own cover.
    private(set) var raisedFine: Plane
    /// How much of the direct light, and of the sky, raised things keep from the base.
    private(set) var shadow: Plane
    private(set) var gloom: Plane
    private let scratch: Plane
    private let scratch2: Plane
    private var previous: [Plane]
    /// For every column of pixels, the cell to its left and how far it is towards the next.
    private let columnCell: UnsafeMutablePointer<Int32>
    private let columnShare: UnsafeMutablePointer<Float>

    deinit {
        columnCell.deallocate()
        columnShare.deallocate()
    }

    /// - Parameter workers: threads to work with; the values do not depend on it.
    init(view: View, workers: Int = 1) {
        self.view = view
        self.workers = max(1, workers)
        factor = max(1, Int((view.scale / 210).rounded()))
        width = (view.width + factor - 1) / factor
        height = (view.height + factor - 1) / factor
        let w = width, h = height
        func plane() -> Plane { Plane(width: w, height: h) }
        base = plane()
        cover = plane()
        raised = plane()
        fine = plane()
        broad = plane()
        raisedFine = plane()
        shadow = plane()
        gloom = plane()
        scratch = plane()
        scratch2 = plane()
        previous = (0..<5).map { _ in plane() }
        let padded = (view.width + 31) / 16 * 16
        columnCell = .allocate(capacity: padded)
        columnShare = .allocate(capacity: padded)
        for x in 0..<padded {
            let fx = max(0, min(Float(w - 1), (Float(x) + 0.5) / Float(factor) - 0.5))
            let cell = min(Int(fx), max(0, w - 2))
            columnCell[x] = Int32(cell)
            columnShare[x] = w < 2 ? 0 : fx - Float(cell)
        }
    }

    /// One row of a plane at full resolution, linear between cell centres: columns `x0` on, `count` rounded up to sixteens.
    /// `scratch` holds at least `count / factor + 48` Floats.
    func expand(_ plane: Plane, row: Int, x0: Int, count: Int, into out: UnsafeMutablePointer<Float>, scratch: UnsafeMutablePointer<Float>) {
        let fy = max(0, min(Float(height - 1), (Float(row) + 0.5) / Float(factor) - 0.5))
        let y0 = Int(fy), y1 = min(height - 1, y0 + 1)
        let a = plane.pointer + y0 * plane.stride, b = plane.pointer + y1 * plane.stride
        let share = Lanes(fy - Float(y0))
        let first = Int(columnCell[x0]), last = Int(columnCell[x0 + count - 1]) + 1
        var n = 0
        while n <= last - first {
            mix(Lanes.load(a + first + n), Lanes.load(b + first + n), share).store(scratch + n)
            n += 16
        }
        let cells = columnCell + x0, shares = columnShare + x0
        for k in 0..<count {
            let at = Int(cells[k]) &- first
            out[k] = scratch[at] + (scratch[at &+ 1] - scratch[at]) * shares[k]
        }
    }

    /// Averages full-resolution planes into the cells that `rect` (pixels) touches.
    func gather(base planes: Planes, rect: PixelRect) {
        cells(rect) { x, y, x0, x1, y0, y1 in
            var sum: Float = 0
            for j in y0..<y1 {
                for i in x0..<x1 { sum += planes.height[j * planes.stride + i] }
            }
            base.pointer[y * base.stride + x] = sum / Float((x1 - x0) * (y1 - y0))
        }
    }

    func gather(raised planes: Planes, rect: PixelRect) {
        cells(rect) { x, y, x0, x1, y0, y1 in
            var sum: Float = 0, weighted: Float = 0
            for j in y0..<y1 {
                for i in x0..<x1 {
                    let c = planes.cover[j * planes.stride + i]
                    sum += c
                    weighted += c * planes.height[j * planes.stride + i]
                }
            }
            cover.pointer[y * cover.stride + x] = sum / Float((x1 - x0) * (y1 - y0))
            raised.pointer[y * raised.stride + x] = sum > 0 ? weighted / sum : 0
        }
    }

    private func cells(_ rect: PixelRect, _ body: (Int, Int, Int, Int, Int, Int) -> Void) {
        if rect.isEmpty { return }
        for y in rect.y0 / factor...(rect.y1 - 1) / factor {
            for x in rect.x0 / factor...(rect.x1 - 1) / factor {
                body(x, y, x * factor, min(view.width, (x + 1) * factor), y * factor, min(view.height, (y + 1) * factor))
            }
        }
    }

    /// Blurs and casts shadows.
    func update(light: LightModel, hasRaised: Bool, baseChanged: Bool) {
        swap(&fine, &previous[0])
        swap(&broad, &previous[1])
        swap(&raisedFine, &previous[2])
        swap(&shadow, &previous[3])
        swap(&gloom, &previous[4])
        let cell = view.scale / Float(factor)
        if baseChanged {
            blur(base, into: fine, sigma: 0.0075 * cell)
            blur(base, into: broad, sigma: 0.028 * cell)
        } else {
            copy(previous[0], fine)
            copy(previous[1], broad)
        }
        guard hasRaised else {
            for plane in [raisedFine, shadow, gloom] { plane.pointer.update(repeating: 0, count: plane.stride * plane.rows) }
            return
        }
        // Raised heights, blurred within their own cover.
        let count = cover.stride * height
        for n in 0..<count { scratch2.pointer[n] = cover.pointer[n] * raised.pointer[n] }
        blur(scratch2, into: raisedFine, sigma: 0.009 * cell)
        blur(cover, into: scratch2, sigma: 0.009 * cell)
        for n in 0..<count { raisedFine.pointer[n] /= max(scratch2.pointer[n], 1e-4) }
        cast(light)
        blur(scratch2, into: shadow, sigma: 0.006 * cell)
        for n in 0..<count {
            let near = max(0, 1 - (raised.pointer[n] - base.pointer[n]) * 7)
            scratch2.pointer[n] = cover.pointer[n] * near
        }
        blur(scratch2, into: gloom, sigma: 0.022 * cell)
    }

    private func copy(_ from: Plane, _ to: Plane) {
        to.pointer.update(from: from.pointer, count: from.stride * from.rows)
    }

    /// Marches from every cell of the base towards the light through the raised layer, taken for a shell 0.05 thick;
    /// leaves the occlusion in `scratch2`.
    private func cast(_ light: LightModel) {
        let cell = view.scale / Float(factor)
        let w = width, h = height
        // Rows of cells without anything raised need not be looked at.
        let covered = (0..<h).map { y in (0..<w).contains { cover.pointer[y * cover.stride + $0] > 0 } }
        inBands { y in
            let row = y * self.base.stride
            var x = 0
            while x < w {
                let ground = Lanes.load(self.base.pointer + row + x)
                var dark = Lanes(0)
                for t in LightModel.raisedMarch {
                    let fx = light.alongX * t * cell, fy = light.alongY * t * cell
                    let jy = y + Int(fy.rounded())
                    if jy < 0 || jy >= h { break }
                    if !covered[jy] { continue }
                    let ix = x + Int(fx.rounded(.down))
                    if ix + 17 < 0 || ix >= w { break }
                    let part = fx - fx.rounded(.down)
                    let at = jy * self.base.stride
                    let c = mix(edgeLoad(self.cover.pointer + at, ix, w), edgeLoad(self.cover.pointer + at, ix + 1, w), Lanes(part))
                    let top = greater(edgeLoad(self.raised.pointer + at, ix, w), edgeLoad(self.raised.pointer + at, ix + 1, w))
                    let ray = ground + t * light.slope
                    let away = greater(ray - top, top - 0.05 - ray)
                    dark = greater(dark, c * (1 - away * (1 / (0.012 + 0.16 * t))).unit)
                }
                dark.store(self.scratch2.pointer + row + x)
                x += 16
            }
        }
    }

    /// Calls `body` for every row, bands of rows side by side.
    private func inBands(_ body: @Sendable (Int) -> Void) {
        let rows = height
        if workers == 1 || rows < 32 {
            for y in 0..<rows { body(y) }
        } else {
            let bands = workers * 4
            DispatchQueue.concurrentPerform(iterations: bands) { k in
                for y in rows * k / bands..<rows * (k + 1) / bands { body(y) }
            }
        }
    }

    /// Gaussian of `sigma` cells, cut at 2.6 sigma, edges repeated.
    private func blur(_ from: Plane, into: Plane, sigma: Float) {
        let radius = max(1, min(64, Int((sigma * 2.6).rounded(.up))))
        var weights = (0...radius).map { exp(-Float($0 * $0) / (2 * sigma * sigma)) }
        let total = 2 * weights.reduce(0, +) - weights[0]
        for k in weights.indices { weights[k] /= total }
        let w = width, h = height
        let kernel = weights
        inBands { y in
            let row = from.pointer + y * from.stride
            var x = 0
            while x < w {
                var sum = Lanes.load(row + x) * kernel[0]
                for k in 1...radius { sum += (edgeLoad(row, x - k, w) + edgeLoad(row, x + k, w)) * kernel[k] }
                sum.store(self.scratch.pointer + y * self.scratch.stride + x)
                x += 16
            }
        }
        inBands { y in
            let scratch = self.scratch
            var x = 0
            while x < w {
                var sum = Lanes.load(scratch.pointer + y * scratch.stride + x) * kernel[0]
                for k in 1...radius {
                    sum += (Lanes.load(scratch.pointer + max(0, y - k) * scratch.stride + x)
                        + Lanes.load(scratch.pointer + min(h - 1, y + k) * scratch.stride + x)) * kernel[k]
                }
                sum.store(into.pointer + y * into.stride + x)
                x += 16
            }
        }
    }

    /// Calls `body` with the pixel rectangle of every cell whose values differ from those before the last update.
    func changes(_ body: (PixelRect) -> Void) {
        let now = [fine, broad, raisedFine, shadow, gloom]
        for y in 0..<height {
            var x = 0
            while x < width {
                let end = min(width, x + 8)
                var differs = false
                for (a, b) in zip(now, previous) where !differs {
                    for n in x..<end where a.pointer[y * a.stride + n] != b.pointer[y * b.stride + n] {
                        differs = true
                        break
                    }
                }
                if differs {
                    body(PixelRect(
                        x0: max(0, (x - 1) * factor), y0: max(0, (y - 1) * factor),
                        x1: min(view.width, (end + 1) * factor), y1: min(view.height, (y + 2) * factor)))
                }
                x = end
            }
        }
    }
}

/// Sixteen values from column `x` on, columns outside the row taken from its ends.
@_transparent
private func edgeLoad(_ row: UnsafeMutablePointer<Float>, _ x: Int, _ width: Int) -> Lanes {
    if x >= 0, x + 16 <= width { return Lanes.load(row + x) }
    var out = Lanes(0)
    for k in 0..<16 { out[k] = row[max(0, min(width - 1, x + k))] }
    return out
}
