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
            return Step(dx: Int(ix), dy: Int(iy), fx: x - ix, fy: y - iy, gain: t * light.slope, sharpness: 1 / (0.008 + 0.3 * t))
        }
        reach = steps.reduce(spacing) { max($0, abs($1.dx) + 2, abs($1.dy) + 2) }
    }

    /// Shades and develops `rect` into `out` (RGB, `view.width * 3` bytes a row).
    func shade(rect: PixelRect, out: UnsafeMutablePointer<UInt8>) {
        let columns = rect.x1 - rect.x0
        withUnsafeTemporaryAllocation(of: Float.self, capacity: (columns + 32) * 8) { scratch in
            guard let start = scratch.baseAddress else { return }
            let pitch = columns + 32
            let fine = start, broad = start + pitch, shadow = start + 2 * pitch, gloom = start + 3 * pitch
            let raisedFine = start + 4 * pitch, red = start + 5 * pitch, green = start + 6 * pitch, blue = start + 7 * pitch
            for j in rect.y0..<rect.y1 {
                expand(coarse.fine, j, rect, fine)
                expand(coarse.broad, j, rect, broad)
                if hasRaised {
                    expand(coarse.shadow, j, rect, shadow)
                    expand(coarse.gloom, j, rect, gloom)
                    expand(coarse.raisedFine, j, rect, raisedFine)
                }
                let ny = (Float(j) + 0.5) / Float(view.height) * 2 - 1
                var n = 0
                while n < columns {
                    defer { n += 16 }
                    let i = rect.x0 + n
                    let osh = hasRaised ? Lanes.load(shadow + n) : Lanes(0)
                    let dim = hasRaised ? Lanes.load(gloom + n) : Lanes(0)
                    var (r, g, b) = lit(base, i, j, Lanes.load(fine + n), Lanes.load(broad + n), osh, dim, isRaised: false)
                    if hasRaised {
                        var cover = Lanes.load(raised.cover + j * raised.stride + i)
                        // A spoon dips into what is clearly higher than it.
                        let over = Lanes.load(raised.height + j * raised.stride + i) - Lanes.load(base.height + j * base.stride + i)
                        cover = cover * ((over + 0.024) * 130).unit
                        if any(cover .> 0) {
                            let near = Lanes.load(raisedFine + n)
                            let (r2, g2, b2) = lit(raised, i, j, near, near, Lanes(0), Lanes(0), isRaised: true)
                            r = mix(r, r2, cover)
                            g = mix(g, g2, cover)
                            b = mix(b, b2, cover)
                        }
                    }
                    let nx = (Lanes.ramp + (Float(i) + 0.5)) * (2 / Float(view.width)) - 1
                    let vignette = 1.035 - 0.07 * (nx * nx + ny * ny)
                    encode(r * vignette).store(red + n)
                    encode(g * vignette).store(green + n)
                    encode(b * vignette).store(blue + n)
                }
                let row = out + (j * view.width + rect.x0) * 3
                for n in 0..<columns {
                    row[3 * n] = UInt8(truncatingIfNeeded: Int32(red[n]))
                    row[3 * n + 1] = UInt8(truncatingIfNeeded: Int32(green[n]))
                    row[3 * n + 2] = UInt8(truncatingIfNeeded: Int32(blue[n]))
                }
            }
        }
    }

    /// Filmic shoulder, sRGB transfer (three nested roots), 0...255.49.
    @inline(__always)
    private func encode(_ light: Lanes) -> Lanes {
        let x = greater(light, Lanes(0))
        let y = lesser(x * (1 + 0.1 * x) / (1 + 0.13 * x * x), Lanes(1))
        let a = root(y), b = root(a), c = root(b)
        return clamp(0.662_002_7 * a + 0.684_122_06 * b - 0.323_583_6 * c - 0.022_541_15 * y, 0, 1) * 255 + 0.5
    }

    /// One row of a coarse plane at full resolution, between cell centres.
    @inline(__always)
    private func expand(_ plane: Plane, _ j: Int, _ rect: PixelRect, _ out: UnsafeMutablePointer<Float>) {
        let f = Float(coarse.factor)
        let fy = max(0, min(Float(coarse.height - 1), (Float(j) + 0.5) / f - 0.5))
        let y0 = Int(fy), y1 = min(coarse.height - 1, y0 + 1)
        let wy = fy - Float(y0)
        let a = plane.pointer + y0 * plane.stride, b = plane.pointer + y1 * plane.stride
        let limit = Float(coarse.width - 1), last = coarse.width - 1
        for n in 0..<(rect.x1 - rect.x0) {
            let fx = max(0, min(limit, (Float(rect.x0 + n) + 0.5) / f - 0.5))
            let x0 = Int(fx), x1 = min(last, x0 + 1)
            let wx = fx - Float(x0)
            let left = a[x0] + (b[x0] - a[x0]) * wy, right = a[x1] + (b[x1] - a[x1]) * wy
            out[n] = left + (right - left) * wx
        }
    }

    /// Sixteen heights from (x, y) on, the picture's edge repeated outside.
    @inline(__always)
    private func height(_ planes: Planes, _ x: Int, _ y: Int) -> Lanes {
        let row = planes.height + max(0, min(view.height - 1, y)) * planes.stride
        if x >= 0, x + 16 <= view.width { return Lanes.load(row + x) }
        var out = Lanes(0)
        for k in 0..<16 { out[k] = row[max(0, min(view.width - 1, x + k))] }
        return out
    }

    @inline(__always)
    private func normalHeight(_ planes: Planes, _ x: Int, _ y: Int, _ here: Lanes, _ isRaised: Bool) -> Lanes {
        let h = height(planes, x, y)
        return isRaised ? select(h .> 0.0001, h, here) : h
    }

    /// Downward slope from the differences on either side of a pixel. A side that is a cliff counts little: otherwise the
    /// outline of everything tall would be a row of pixels that face anywhere.
    @inline(__always)
    private func slope(_ before: Lanes, _ after: Lanes, _ gain: Float) -> Lanes {
        let p = before * gain, q = after * gain
        let ps = p * p * 0.16, qs = q * q * 0.16
        let wp = 1 / (1 + ps * ps), wq = 1 / (1 + qs * qs)
        return clamp((p * wp + q * wq) / (wp + wq + 0.04) * -1, -2.2, 2.2)
    }

    /// Light that reaches the camera from sixteen pixels of a layer.
    @inline(__always)
    private func lit(
        _ planes: Planes, _ i: Int, _ j: Int, _ fine: Lanes, _ broad: Lanes, _ shadow: Lanes, _ gloom: Lanes, isRaised: Bool
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

        var open = 1 - greater(fine - here, Lanes(0)) * (isRaised ? 16 : 13)
        if !isRaised { open = open - greater(broad - here, Lanes(0)) * 5 }
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
