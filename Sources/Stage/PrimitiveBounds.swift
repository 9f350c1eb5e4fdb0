import Foundation

extension Primitive {
    mutating func setTurn(_ turn: Float) {
        cosTurn = cos(turn)
        sinTurn = sin(turn)
    }

    mutating func setPaint(_ first: Paint, _ second: Paint?, _ third: Paint?) {
        c1 = first
        c2 = second ?? first
        c3 = third ?? first
    }

    /// Brings every number into the range that the kernels are exact in, and works out the bounds.
    /// - Returns: false if something is not a number or nothing would be drawn.
    mutating func clamp() -> Bool {
        var sum = x + y + radiusX + radiusY + cosTurn + sinTurn + exponent + wobble + lobes + phase + inner + cut + bend
        sum += x1 + y1 + rise + base + thickness + gloss + alpha + patternScale + density + sear + taper
        sum += c1.r + c1.g + c1.b + c2.r + c2.g + c2.b + c3.r + c3.g + c3.b
        sum += clip.x + clip.y + clip.radiusX + clip.radiusY + clip.exponent + clip.cosTurn + clip.sinTurn
        guard sum.isFinite, alpha > 0, radiusX > 0, radiusY > 0, abs(x) < 8, abs(y) < 8 else { return false }
        guard shape != .capsule || (abs(x1) < 8 && abs(y1) < 8) else { return false }
        func range(_ value: Float, _ low: Float, _ high: Float) -> Float { max(low, min(high, value)) }
        radiusX = range(radiusX, 1e-4, 4)
        radiusY = range(radiusY, 1e-4, 4)
        exponent = range(exponent, 0.5, 40)
        wobble = range(wobble, 0, 0.5)
        lobes = range(lobes.rounded(), 1, 64)
        phase = range(phase, -1000, 1000)
        inner = range(inner, 0, 0.99)
        taper = range(taper, -0.9, 0.9)
        bend = range(bend, 0, 0.98)
        base = range(base, -0.5, 1.5)
        thickness = range(thickness, -0.5, 0.5)
        rise = range(rise, -1, 1)
        gloss = range(gloss, 0, 1)
        density = range(density, 0.1, 4000)
        sear = range(sear, 0, 1.5)
        alpha = range(alpha, 0, 1)
        patternScale = range(patternScale, 0.01, 20)
        clip.exponent = range(clip.exponent, 0.5, 40)
        if !clip.isNone {
            clip.radiusX = range(clip.radiusX, 1e-4, 8)
            clip.radiusY = range(clip.radiusY, 1e-4, 8)
        }
        switch shape {
        case .superellipse:
            let grow = 1 + 1.6 * wobble
            let a = radiusX * grow, b = radiusY * grow * (1 + abs(taper))
            var w = abs(a * cosTurn) + abs(b * sinTurn), h = abs(a * sinTurn) + abs(b * cosTurn)
            if exponent <= 2 {
                w = (a * a * cosTurn * cosTurn + b * b * sinTurn * sinTurn).squareRoot()
                h = (a * a * sinTurn * sinTurn + b * b * cosTurn * cosTurn).squareRoot()
            }
            setBounds(x - w, y - h, x + w, y + h)
        case .capsule:
            let r = max(radiusX, radiusY)
            setBounds(min(x, x1) - r, min(y, y1) - r, max(x, x1) + r, max(y, y1) + r)
        case .polygon:
            x1 = range(x1, 0, 0.5)
            let reach = range(minX, 0, 8)
            setBounds(x - reach, y - reach, x + reach, y + reach)
        case .body:
            break
        }
        if !clip.isNone {
            let w = abs(clip.radiusX * clip.cosTurn) + abs(clip.radiusY * clip.sinTurn)
            let h = abs(clip.radiusX * clip.sinTurn) + abs(clip.radiusY * clip.cosTurn)
            setBounds(max(minX, clip.x - w), max(minY, clip.y - h), min(maxX, clip.x + w), min(maxY, clip.y + h))
        }
        return minX <= maxX && minY <= maxY
    }

    private mutating func setBounds(_ left: Float, _ top: Float, _ right: Float, _ bottom: Float) {
        minX = left
        minY = top
        maxX = right
        maxY = bottom
    }

    /// Height over `base` at relative radius `r`, `d` world units inside the outline.
    func profileHeight(r: Float, d: Float) -> Float {
        let smaller = min(radiusX, radiusY)
        switch profile {
        case .bevel: return thickness * max(0, min(1, d / (smaller * 0.35))).squareRoot()
        case .slab: return thickness * max(0, min(1, d / 0.006)).squareRoot()
        case .dome: return thickness * max(0, 1 - r * r).squareRoot()
        case .dish: return thickness * r * r
        case .cone: return thickness * pow(max(0, 1 - r), 1.2)
        case .tube:
            let q = ((r - inner) / (1 - inner) - 0.5) * 2
            return thickness * max(0, 1 - q * q).squareRoot()
        case .flat: return thickness
        case .heap:
            let q = max(0, 1 - r * r)
            return thickness * q * q * (3 - 2 * q) * 0.6 + thickness * 0.4 * q
        case .basin:
            let q = max(0, (r - bend) / (1 - bend))
            return thickness * q * (0.4 + 0.6 * q)
        }
    }
}
