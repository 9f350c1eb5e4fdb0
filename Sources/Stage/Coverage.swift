import Kitchen

extension Stage {
    /// How much of a picture each of some objects is seen to cover: for every slot a map of `side` x `side` cells, row by row from the
    /// top left, each the share (0...1) of the cell's area. What lies under something opaque, or out of the picture, is not seen.
    ///
    /// The scene is drawn with all colours black but those of three objects at a time, which are pure red, green and blue; without light.
    public func coverage(of scene: Scene, slots: [Int], side: Int) -> [[Float]] {
        let samples = 4
        let view = Stage.view(scene, width: side * samples, height: side * samples)
        let (canvas, owners) = Composer.composed(scene.levelled())
        var number: [Int: Int] = [:]
        for (n, slot) in slots.enumerated() { number[slot] = n }
        let base = Surface(width: view.width, height: view.height), raised = Surface(width: view.width, height: view.height)
        var maps = [[Float]](repeating: [Float](repeating: 0, count: side * side), count: slots.count)
        for first in stride(from: 0, to: slots.count, by: 3) {
            func marked(_ list: DisplayList) -> DisplayList {
                var list = list
                for n in list.primitives.indices {
                    let owner = Int(list.primitives[n].owner) / 4
                    let place = owners.indices.contains(owner) ? number[owners[owner]].map { $0 - first } : nil
                    let paint = Paint(place == 0 ? 1 : 0, place == 1 ? 1 : 0, place == 2 ? 1 : 0)
                    list.primitives[n].c1 = paint
                    list.primitives[n].c2 = paint
                    list.primitives[n].c3 = paint
                    list.primitives[n].sear = 0
                }
                for n in list.bones.indices {
                    list.bones[n].c0 = Paint(0, 0, 0)
                    list.bones[n].c1 = Paint(0, 0, 0)
                }
                return list
            }
            base.clear()
            raised.clear()
            for (list, surface, opaque) in [(canvas.base, base, true), (canvas.raised, raised, false)] {
                Rasteriser(list: marked(list), view: view, opaque: opaque)
                    .draw(into: surface.planes, rect: view.all, only: list.primitives.indices.map(Int32.init))
            }
            let below = [base.planes.red, base.planes.green, base.planes.blue], above = [raised.planes.red, raised.planes.green, raised.planes.blue]
            for (channel, n) in (first..<min(first + 3, slots.count)).enumerated() {
                for y in 0..<view.height {
                    for x in 0..<view.width {
                        let at = y * base.planes.stride + x
                        let cover = max(0, min(1, raised.planes.cover[at]))
                        let seen = below[channel][at] * (1 - cover) + above[channel][at] * cover
                        maps[n][y / samples * side + x / samples] += max(0, min(1, seen)) / Float(samples * samples)
                    }
                }
            }
        }
        return maps
    }
}
