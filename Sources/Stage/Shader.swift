/// Height field -> light: normals, Lambert and specular, ambient occlusion, soft cast shadows, and the development into
/// bytes. Works on one tile; reads heights around it.
struct Shader {
    let view: View
    let light: LightModel
    let base: Planes
    let raised: Planes
    let coarse: CoarsePlanes
    let hasRaised: Bool
    /// Pixels between the heights that a normal is taken from.
    private let spacing: Int
    private let steps: [Step]

    /// One step of the shadow march, in pixels.
    private struct Step {
        var dx: Int
        var dy: Int
        var fx: Float
        var fy: Float
        /// Height that the ray has gained, and 1 / width of the penumbra there.
        var gain: Float
        var sharpness: Float
    }

    /// How far shading reads around a pixel, in pixels.
    let reach: Int

    init(view: View, light: LightModel, base: Planes, raised: Planes, coarse: CoarsePlanes, hasRaised: Bool) {
        self.view = view
        self.light = light
        self.base = base
        self.raised = raised
        self.coarse = coarse
        self.hasRaised = hasRaised
        spacing = max(1, Int((0.0021 * view.scale).rounded()))
        steps = LightModel.march.compactMap { t in
            let x = light.alongX * t * view.scale, y = light.alongY * t * view.scale
            guard abs(x) + abs(y) >= 0.75 else { return nil }
            let ix = x.rounded(.down), iy = y.rounded(.down)
            return Step(dx: Int(ix), dy: Int(iy), fx: x - ix, fy: y - iy, gain: t * light.slope, sharpness: 1 / (0.011 + 0.3 * t))
        }
        reach = steps.reduce(spacing) { max($0, abs($1.dx) + 2, abs($1.dy) + 2) }
    }

    /// Shades and develops `rect` into `out` (RGB, `view.width * 3` bytes a row).
    func shade(rect: PixelRect, out: UnsafeMutablePointer<UInt8>) {
        let columns = rect.x1 - rect.x0
        let pitch = columns + 64
        steps.withUnsafeBufferPointer { steps in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: pitch * 6) { scratch in
                withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pitch * 3) { bytes in
                    guard let floats = scratch.baseAddress, let bytes = bytes.baseAddress else { return }
                    for j in rect.y0..<rect.y1 { shadeRow(j, rect, steps, floats, bytes, pitch, out) }
                }
            }
        }
    }

    private func shadeRow(
        _ j: Int, _ rect: PixelRect, _ steps: UnsafeBufferPointer<Step>, _ floats: UnsafeMutablePointer<Float>, _ bytes: UnsafeMutablePointer<UInt8>,
        _ pitch: Int, _ out: UnsafeMutablePointer<UInt8>
    ) {
        let columns = rect.x1 - rect.x0
        let fine = floats, broad = floats + pitch, shadow = floats + 2 * pitch, gloom = floats + 3 * pitch, raisedFine = floats + 4 * pitch
        let red = bytes, green = bytes + pitch, blue = bytes + 2 * pitch
        func expand(_ plane: Plane, _ into: UnsafeMutablePointer<Float>) {
            coarse.expand(plane, row: j, x0: rect.x0, count: columns, into: into, scratch: floats + 5 * pitch)
        }
        expand(coarse.fine, fine)
        expand(coarse.broad, broad)
        if hasRaised {
            expand(coarse.shadow, shadow)
            expand(coarse.gloom, gloom)
            expand(coarse.raisedFine, raisedFine)
        }
        let ny = (Float(j) + 0.5) / Float(view.height) * 2 - 1
        var n = 0
        while n < columns {
            let i = rect.x0 + n
            let osh = hasRaised ? Lanes.load(shadow + n) : Lanes(0)
            let dim = hasRaised ? Lanes.load(gloom + n) : Lanes(0)
            var (r, g, b) = lit(base, i, j, steps, Lanes.load(fine + n), Lanes.load(broad + n), osh, dim, isRaised: false)
            if hasRaised {
                var cover = Lanes.load(raised.cover + j * raised.stride + i)
                if any(cover .> 0) {
                    // A spoon dips into liquids and powders that stand higher than it.
                    let at = j * base.stride + i
                    let over = Lanes.load(raised.height + at) - Lanes.load(base.height + at)
                    cover = cover * (1 - Lanes.load(base.cover + at) * (1 - (over * 130 + 0.6).unit))
                    let near = Lanes.load(raisedFine + n)
                    let (r2, g2, b2) = lit(raised, i, j, steps, near, near, Lanes(0), Lanes(0), isRaised: true)
                    r = mix(r, r2, cover)
                    g = mix(g, g2, cover)
                    b = mix(b, b2, cover)
                }
            }
            let nx = (Lanes.ramp + (Float(i) + 0.5)) * (2 / Float(view.width)) - 1
            let vignette = 1.035 - 0.07 * (nx * nx + ny * ny)
            encode(r * vignette, red + n)
            encode(g * vignette, green + n)
            encode(b * vignette, blue + n)
            n += 16
        }
        let row = out + (j * view.width + rect.x0) * 3
        for n in 0..<columns {
            row[3 &* n] = red[n]
            row[3 &* n &+ 1] = green[n]
            row[3 &* n &+ 2] = blue[n]
        }
    }

    /// Filmic shoulder, sRGB transfer (three nested roots), rounded to bytes.
    @_transparent
    private func encode(_ light: Lanes, _ out: UnsafeMutablePointer<UInt8>) {
        let x = greater(light, Lanes(0))
        let y = lesser(x * (1 + 0.1 * x) / (1 + 0.13 * x * x), Lanes(1))
        let a = root(y), b = root(a), c = root(b)
        let value = clamp(0.662_002_7 * a + 0.684_122_06 * b - 0.323_583_6 * c - 0.022_541_15 * y, 0, 1) * 255
        // Adding 2^23 leaves the rounded number in the lowest byte.
        let bytes = SIMD16<UInt8>(truncatingIfNeeded: (value + 8_388_608).bits)
        UnsafeMutableRawPointer(out).storeBytes(of: bytes, as: SIMD16<UInt8>.self)
    }

    /// Sixteen heights from (x, y) on, the picture's edge repeated outside.
    @_transparent
    private func height(_ planes: Planes, _ x: Int, _ y: Int) -> Lanes {
        let row = planes.height + max(0, min(view.height - 1, y)) * planes.stride
        if x >= 0, x + 16 <= view.width { return Lanes.load(row + x) }
        var out = Lanes(0)
        for k in 0..<16 { out[k] = row[max(0, min(view.width - 1, x + k))] }
        return out
    }

    @_transparent
    private func normalHeight(_ planes: Planes, _ x: Int, _ y: Int, _ here: Lanes, _ isRaised: Bool) -> Lanes {
        let h = height(planes, x, y)
        return isRaised ? select(h .> 0.0001, h, here) : h
    }

    /// Downward slope from the differences on either side of a pixel. A side that is a cliff counts little: otherwise the
    /// outline of everything tall would be a row of pixels that face anywhere.
    @_transparent
    private func slope(_ before: Lanes, _ after: Lanes, _ gain: Float) -> Lanes {
        let p = before * gain, q = after * gain
        let ps = p * p * 0.16, qs = q * q * 0.16
        let wp = 1 / (1 + ps * ps), wq = 1 / (1 + qs * qs)
        return clamp((p * wp + q * wq) / (wp + wq + 0.04) * -1, -2.2, 2.2)
    }

    /// Light that reaches the camera from sixteen pixels of a layer.
    @_transparent
    private func lit(
        _ planes: Planes, _ i: Int, _ j: Int, _ steps: UnsafeBufferPointer<Step>, _ fine: Lanes, _ broad: Lanes, _ shadow: Lanes, _ gloom: Lanes, isRaised: Bool
    ) -> (Lanes, Lanes, Lanes) {
        let at = j * planes.stride + i
        let here = Lanes.load(planes.height + at)
        let s = spacing
        let a = normalHeight(planes, i - s, j - s, here, isRaised), b = normalHeight(planes, i, j - s, here, isRaised)
        let c = normalHeight(planes, i + s, j - s, here, isRaised), d = normalHeight(planes, i - s, j, here, isRaised)
        let e = normalHeight(planes, i + s, j, here, isRaised), f = normalHeight(planes, i - s, j + s, here, isRaised)
        let g = normalHeight(planes, i, j + s, here, isRaised), h = normalHeight(planes, i + s, j + s, here, isRaised)
        let gain = view.scale / (4 * Float(s))
        let column = b + 2 * here + g, row = d + 2 * here + e
        var nx = slope(column - (a + 2 * d + f), (c + 2 * e + h) - column, gain)
        var ny = slope(row - (a + 2 * b + c), (f + 2 * g + h) - row, gain)
        let nz = reciprocalRoot(nx * nx + ny * ny + 1)
        nx = nx * nz
        ny = ny * nz

        var dark = Lanes(0)
        for step in steps {
            let x = i + step.dx, y = j + step.dy
            let top = mix(height(planes, x, y), height(planes, x + 1, y), Lanes(step.fx))
            let bottom = mix(height(planes, x, y + 1), height(planes, x + 1, y + 1), Lanes(step.fx))
            let blocker = mix(top, bottom, Lanes(step.fy))
            dark = greater(dark, (blocker - here - step.gain) * step.sharpness)
        }
        dark = lesser(dark, Lanes(1))
        dark = 1 - (1 - dark) * (1 - shadow)
        let visible = 1 - 0.86 * dark

        var open = 1 - clamp(fine - here, 0, 0.03) * (isRaised ? 16 : 13)
        if !isRaised { open = open - clamp(broad - here, 0, 0.07) * 5 }
        open = clamp(open, 0.3, 1) * (1 - 0.5 * gloom)

        let lambert = greater(nx * light.x + ny * light.y + nz * light.z, Lanes(0)) * 0.88 + 0.12
        let diffuse = lambert * visible
        let sky = open * (0.8 + 0.2 * nz)
        let gloss = Lanes.load(planes.gloss + at)
        let half = greater(nx * light.halfX + ny * light.halfY + nz * light.halfZ, Lanes(0))
        // Blinn-Phong with exponent 10 + 90 gloss^2, and the broad sheen of the window on very glossy things.
        let sharp = powerOfTwo((half - 1) * (14 + 130 * gloss * gloss))
        let broadSheen = powerOfTwo((half - 1) * 9)
        let specular = gloss * (0.62 * sharp + 0.1 * broadSheen * gloss) * visible * open
        let red = Lanes.load(planes.red + at), green = Lanes.load(planes.green + at), blue = Lanes.load(planes.blue + at)
        let k = light
        return (
            red * (k.ambient.r * sky + k.direct.r * diffuse) + specular * k.direct.r,
            green * (k.ambient.g * sky + k.direct.g * diffuse) + specular * k.direct.g,
            blue * (k.ambient.b * sky + k.direct.b * diffuse) + specular * k.direct.b
        )
    }
}
