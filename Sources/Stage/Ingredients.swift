import Kitchen

/// Draws one ingredient object where it lies.
///
/// - Parameters:
///   - object: what it is; `amount`, `form`, `cook`, `doneness`, `swirl`, `size` and `colour` are honoured, all finite and in range;
///     `place`, `presence` and `lift` have been dealt with by the caller.
///   - region: where.
///   - random: seeded by the scene's seed and the object's slot.
func drawIngredient(_ object: SceneObject, region: Region, canvas: inout Canvas, random: inout StageRandom) {
    let count = max(1, Int((14 * object.amount).rounded()))
    let paint = Paint(random.uniform(0.2, 0.9), random.uniform(0.2, 0.6), random.uniform(0.1, 0.3))
    for place in region.scatter(region.isRaised ? 1 : count, swirl: object.swirl, random: &random) {
        let radius = 0.022 * object.size * random.uniform(0.85, 1.15)
        canvas.stamp(
            place.x, place.y, radius, radius * 0.85, turn: random.uniform(0, 6.28), exponent: 4, paint, paint * 0.8,
            base: max(region.floor, canvas.height(place.x, place.y)), thickness: radius, gloss: 0.3, clip: region.clip, seed: random.seed())
    }
}
