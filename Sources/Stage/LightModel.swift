import Foundation
import Kitchen

/// The window's light as the shader uses it.
struct LightModel: Equatable, Sendable {
    /// Direction towards the light; the picture's plane is z = 0, y points down.
    var x: Float
    var y: Float
    var z: Float
    /// The same without z, of length 1, and how steeply the light rises along it.
    var alongX: Float
    var alongY: Float
    var slope: Float
    /// Halfway between the light and the camera overhead.
    var halfX: Float
    var halfY: Float
    var halfZ: Float
    var direct: Paint
    var ambient: Paint

    init(_ light: Light) {
        func sound(_ v: Float, _ low: Float, _ high: Float, _ otherwise: Float) -> Float {
            v.isFinite ? max(low, min(high, v)) : otherwise
        }
        let angle = light.angle.isFinite ? light.angle.remainder(dividingBy: 2 * .pi) : -2.2
        let warmth = sound(light.warmth, 0, 1, 0.4), level = sound(light.level, 0.35, 1.5, 1)
        alongX = cos(angle)
        alongY = sin(angle)
        x = alongX * 0.57
        y = alongY * 0.57
        z = 0.8216
        slope = z / 0.57
        let length = (x * x + y * y + (z + 1) * (z + 1)).squareRoot()
        halfX = x / length
        halfY = y / length
        halfZ = (z + 1) / length
        let cool = Paint(0.94, 0.965, 1.0), warm = Paint(1.0, 0.955, 0.88), lamp = Paint(1.03, 0.85, 0.66)
        direct = (warmth < 0.4 ? cool.mixed(warm, warmth / 0.4) : warm.mixed(lamp, (warmth - 0.4) / 0.6)) * (0.83 * level)
        let sky = Paint(0.385, 0.41, 0.45), room = Paint(0.39, 0.385, 0.385), evening = Paint(0.39, 0.34, 0.31)
        ambient = (warmth < 0.4 ? sky.mixed(room, warmth / 0.4) : room.mixed(evening, (warmth - 0.4) / 0.6)) * (0.86 * level)
    }

    /// World distances of the shadow march: fine near the receiver, coarse far away.
    static let march: [Float] = (0..<16).map { 0.0035 * pow(1.265, Float($0)) }
    /// Of the coarser march from the raised layer.
    static let raisedMarch: [Float] = (0..<26).map { 0.004 + 0.0085 * Float($0) }
}
