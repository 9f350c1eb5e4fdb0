import Dispatch

/// Everything that one picture needs: two surfaces, the coarse planes, and the pixels. Draws a whole picture, or only the
/// tiles in which a new canvas differs from the last one; both give the same bytes.
final class FramePainter: @unchecked Sendable {
    let view: View
    private let base: Surface
    private let raised: Surface
    private let coarse: CoarsePlanes
    private let pixels: UnsafeMutablePointer<UInt8>
    private var last: Input?
    private let columns: Int
    private let rows: Int
    private let workers: Int

    static let tile = 64

    /// What a picture is made of.
    struct Input {
        var counter: Counter
        var light: LightModel
        var canvas: Canvas
    }

    /// - Parameter workers: threads to draw with; the result does not depend on it.
    init(view: View, workers: Int) {
        self.view = view
        self.workers = max(1, workers)
        base = Surface(width: view.width, height: view.height)
        raised = Surface(width: view.width, height: view.height)
        coarse = CoarsePlanes(view: view, workers: self.workers)
        pixels = .allocate(capacity: view.width * view.height * 3)
        pixels.initialize(repeating: 0, count: view.width * view.height * 3)
        columns = (view.width + FramePainter.tile - 1) / FramePainter.tile
        rows = (view.height + FramePainter.tile - 1) / FramePainter.tile
    }

    deinit { pixels.deallocate() }

    /// How many tiles a picture has.
    var tileCount: Int { columns * rows }

    /// The bytes drawn last: RGB, row by row.
    func copyPixels(into out: inout [UInt8]) {
        let count = view.width * view.height * 3
        if out.count == count {
            out.withUnsafeMutableBufferPointer { $0.baseAddress?.update(from: pixels, count: count) }
        } else {
            out = [UInt8](UnsafeBufferPointer(start: pixels, count: count))
        }
    }

    private func rect(_ tile: Int) -> PixelRect {
        let x = tile % columns * FramePainter.tile, y = tile / columns * FramePainter.tile
        return PixelRect(x0: x, y0: y, x1: min(view.width, x + FramePainter.tile), y1: min(view.height, y + FramePainter.tile))
    }

    /// Draws `input`, redoing what differs from the last one drawn (everything the first time).
    /// - Returns: how many tiles were shaded.
    @discardableResult
    func draw(_ input: Input) -> Int {
        let count = columns * rows
        var baseTiles = TileSet(count: count), raisedTiles = TileSet(count: count), shadeTiles = TileSet(count: count)
        let shader = Shader(
            view: view, light: input.light, base: base.planes, raised: raised.planes, coarse: coarse,
            hasRaised: !input.canvas.raised.primitives.isEmpty)
        let hadRaised = last.map { !$0.canvas.raised.primitives.isEmpty } ?? false
        if let last, last.counter == input.counter, last.light == input.light {
            mark(&baseTiles, ListDifference.boxes(last.canvas.base, input.canvas.base))
            mark(&raisedTiles, ListDifference.boxes(last.canvas.raised, input.canvas.raised))
        } else {
            baseTiles.fill()
            raisedTiles.fill()
            shadeTiles.fill()
        }

        // 1. Height, colour and gloss of the two layers.
        let baseBins = bins(input.canvas.base, baseTiles), raisedBins = bins(input.canvas.raised, raisedTiles)
        let baseRaster = Rasteriser(list: input.canvas.base, view: view, opaque: true)
        let raisedRaster = Rasteriser(list: input.canvas.raised, view: view, opaque: false)
        let baseWork = baseTiles.members, raisedWork = raisedTiles.members
        let basePlanes = base.planes, raisedPlanes = raised.planes, counter = input.counter
        let hasRaised = shader.hasRaised
        parallel(baseWork.count + raisedWork.count) { n in
            if n < baseWork.count {
                let area = self.rect(baseWork[n])
                counter.fill(basePlanes, view: self.view, rect: area)
                baseRaster.draw(into: basePlanes, rect: area, only: baseBins[baseWork[n]])
            } else {
                let tile = raisedWork[n - baseWork.count]
                let area = self.rect(tile)
                self.clear(raisedPlanes, area)
                raisedRaster.draw(into: raisedPlanes, rect: area, only: raisedBins[tile])
            }
        }

        // 2. Coarse planes. Cells may straddle tiles, so they are gathered once all tiles are there.
        parallel(baseWork.count + (hasRaised || hadRaised ? raisedWork.count : 0)) { n in
            if n < baseWork.count {
                self.coarse.gather(base: basePlanes, rect: self.rect(baseWork[n]))
            } else {
                self.coarse.gather(raised: raisedPlanes, rect: self.rect(raisedWork[n - baseWork.count]))
            }
        }
        if !baseWork.isEmpty || !raisedWork.isEmpty {
            coarse.update(light: input.light, hasRaised: hasRaised, baseChanged: !baseWork.isEmpty)
            if shadeTiles.members.count < count { coarse.changes { self.mark(&shadeTiles, pixels: $0) } }
        }

        // 3. Light.
        for tile in baseWork + raisedWork { mark(&shadeTiles, pixels: rect(tile).grown(shader.reach, in: view)) }
        let shadeWork = shadeTiles.members
        nonisolated(unsafe) let out = pixels
        parallel(shadeWork.count) { shader.shade(rect: self.rect(shadeWork[$0]), out: out) }
        last = input
        return shadeWork.count
    }

    private func clear(_ planes: Planes, _ area: PixelRect) {
        let count = (area.x1 - area.x0 + 15) / 16 * 16
        for y in area.y0..<area.y1 {
            let at = y * planes.stride + area.x0
            for plane in [planes.height, planes.red, planes.green, planes.blue, planes.gloss, planes.cover] {
                (plane + at).update(repeating: 0, count: count)
            }
        }
    }

    private func mark(_ set: inout TileSet, _ boxes: [ListDifference.Box]) {
        for box in boxes { mark(&set, pixels: view.pixels(box.minX, box.minY, box.maxX, box.maxY)) }
    }

    private func mark(_ set: inout TileSet, pixels r: PixelRect) {
        if r.isEmpty { return }
        for y in r.y0 / FramePainter.tile...(r.y1 - 1) / FramePainter.tile {
            for x in r.x0 / FramePainter.tile...(r.x1 - 1) / FramePainter.tile { set.insert(y * columns + x) }
        }
    }

    /// For each tile in `tiles`, the primitives that reach into it, in drawing order.
    private func bins(_ list: DisplayList, _ tiles: TileSet) -> [[Int32]] {
        var bins = [[Int32]](repeating: [], count: columns * rows)
        if tiles.isEmpty { return bins }
        for (n, p) in list.primitives.enumerated() {
            let box = view.pixels(p.minX, p.minY, p.maxX, p.maxY)
            if box.isEmpty { continue }
            for y in box.y0 / FramePainter.tile...(box.y1 - 1) / FramePainter.tile {
                for x in box.x0 / FramePainter.tile...(box.x1 - 1) / FramePainter.tile where tiles.contains(y * columns + x) {
                    bins[y * columns + x].append(Int32(n))
                }
            }
        }
        return bins
    }

    private func parallel(_ count: Int, _ body: @Sendable (Int) -> Void) {
        if workers == 1 || count < 2 {
            for n in 0..<count { body(n) }
        } else {
            // Small runs of neighbouring work, so that neither thread waits long for the other.
            let run = max(1, count / (workers * 8))
            DispatchQueue.concurrentPerform(iterations: (count + run - 1) / run) { k in
                for n in k * run..<min(count, (k + 1) * run) { body(n) }
            }
        }
    }
}

/// A set of tile numbers.
struct TileSet {
    private var flags: [Bool]

    init(count: Int) { flags = [Bool](repeating: false, count: count) }

    mutating func insert(_ n: Int) { flags[n] = true }
    mutating func fill() { for n in flags.indices { flags[n] = true } }
    func contains(_ n: Int) -> Bool { flags[n] }
    var isEmpty: Bool { !flags.contains(true) }
    var members: [Int] { flags.indices.filter { flags[$0] } }
}

/// Which primitives differ between two lists.
enum ListDifference {
    struct Box {
        var minX: Float
        var minY: Float
        var maxX: Float
        var maxY: Float
    }

    /// World boxes of all primitives that are not the same, in the same order, in both lists. Primitives are compared
    /// owner by owner, so that one object's new piece does not shift everything after it.
    static func boxes(_ old: DisplayList, _ new: DisplayList) -> [Box] {
        var out: [Box] = []
        func add(_ p: Primitive) { out.append(Box(minX: p.minX, minY: p.minY, maxX: p.maxX, maxY: p.maxY)) }
        let oldRuns = runs(old), newRuns = runs(new)
        guard oldRuns.map(\.owner).filter({ o in newRuns.contains { $0.owner == o } })
            == newRuns.map(\.owner).filter({ o in oldRuns.contains { $0.owner == o } })
        else {
            // The order of drawing changed: everything in either may look different.
            old.primitives.forEach(add)
            new.primitives.forEach(add)
            return out
        }
        for run in oldRuns where !newRuns.contains(where: { $0.owner == run.owner }) { run.range.forEach { add(old.primitives[$0]) } }
        for run in newRuns {
            guard let before = oldRuns.first(where: { $0.owner == run.owner }) else {
                run.range.forEach { add(new.primitives[$0]) }
                continue
            }
            let common = min(before.range.count, run.range.count)
            for n in 0..<common {
                let a = old.primitives[before.range.lowerBound + n], b = new.primitives[run.range.lowerBound + n]
                if a != b {
                    add(a)
                    add(b)
                }
            }
            for n in common..<max(common, before.range.count) { add(old.primitives[before.range.lowerBound + n]) }
            for n in common..<max(common, run.range.count) { add(new.primitives[run.range.lowerBound + n]) }
        }
        return out
    }

    private struct Run {
        var owner: Int32
        var range: Range<Int>
    }

    private static func runs(_ list: DisplayList) -> [Run] {
        var out: [Run] = []
        for n in list.primitives.indices {
            let owner = list.primitives[n].owner
            if let last = out.last, last.owner == owner {
                out[out.count - 1].range = last.range.lowerBound..<n + 1
            } else {
                out.append(Run(owner: owner, range: n..<n + 1))
            }
        }
        return out
    }
}
