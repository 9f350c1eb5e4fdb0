import Foundation

/// Puts what a scene holds where an overhead camera would like it: the vessel at work in the middle, the others smaller
/// around it, foods apart on a board and together in a pan. What already had a place in the same vessel keeps it.
public struct SceneLayout {
    /// Half the width of the picture, in world units.
    let halfWidth: Float
    let previous: Scene?
    /// Draws for what is chosen once and kept: a handle's direction, a vessel's own colour.
    private var narrative: SplitMix
    /// Draws for what may differ from one take to the next.
    private var take: SplitMix

    /// - Parameters:
    ///   - aspect: width over height of the picture.
    ///   - previous: the scene before; what stands where it stood keeps its place.
    ///   - narrativeSeed: decides what is chosen once; `takeSeed`: what may differ between takes.
    public init(aspect: Float, previous: Scene?, narrativeSeed: UInt64, takeSeed: UInt64) {
        halfWidth = max(0.5, min(1.5, aspect / 2))
        self.previous = previous
        narrative = SplitMix(state: narrativeSeed)
        take = SplitMix(state: takeSeed)
    }

    /// Gives every visible vessel and food its place; `focus` is the slot of the vessel in the middle.
    public mutating func place(_ objects: inout [SceneObject], focus: Int?) {
        placeVessels(&objects, focus: focus)
        placeFoods(&objects)
    }

    // MARK: Vessels

    private mutating func placeVessels(_ objects: inout [SceneObject], focus: Int?) {
        var spots = Self.spots(halfWidth: halfWidth)
        if take.unit() < 0.5, spots.count > 1 { spots.swapAt(0, 1) }
        var next = 0
        for index in objects.indices {
            guard case .vessel(let kind) = objects[index].kind, objects[index].presence > 0 else { continue }
            let before = previous?.object(slot: objects[index].slot)
            if objects[index].slot == focus {
                objects[index].place = Point(take.between(-0.015, 0.015), take.between(-0.02, 0.02))
                objects[index].size = Self.naturalSize(kind)
                objects[index].turn = before.map(\.turn) ?? Self.naturalTurn(kind, &narrative)
                objects[index].layer = 0
            } else {
                let spot = spots[next % spots.count]
                next += 1
                objects[index].place = Point(spot.x + take.between(-0.015, 0.015), spot.y + take.between(-0.015, 0.015))
                objects[index].size = min(Self.naturalSize(kind), Self.sideRadius / max(kind.shape.outerX, kind.shape.outerY))
                objects[index].turn = before.map(\.turn) ?? Self.naturalTurn(kind, &narrative)
                objects[index].layer = 1
            }
        }
    }

    /// Radius of a vessel that is not the one at work.
    private static let sideRadius: Float = 0.17

    /// Where the other vessels stand: the corners that hands come through last.
    private static func spots(halfWidth: Float) -> [Point] {
        let x = halfWidth - 0.2
        return x > 0.5
            ? [Point(-x, -0.26), Point(x, -0.27), Point(-x, 0.22), Point(-x + 0.1, -0.02), Point(x, 0.02)]
            : [Point(-0.34, -0.36), Point(0.34, -0.36), Point(-0.36, 0.36), Point(0, -0.42)]
    }

    private static func naturalSize(_ kind: VesselKind) -> Float {
        switch kind {
        case .jug, .jar, .glass: 1.9
        case .mortar: 1.6
        case .tin: 1.25
        case .board, .tray: 1
        default: 1.08
        }
    }

    private static func naturalTurn(_ kind: VesselKind, _ random: inout SplitMix) -> Float {
        switch kind {
        case .board, .tray, .dish, .tin: random.between(-0.06, 0.06)
        case .pan, .wok: random.between(2.35, 2.65)
        case .pot: random.between(-0.3, 0.3)
        case .jug: random.between(-0.4, 0.5)
        default: random.between(0, 6.28)
        }
    }

    // MARK: Foods

    private mutating func placeFoods(_ objects: inout [SceneObject]) {
        let vessels = Dictionary(objects.compactMap { object in
            if case .vessel(let kind) = object.kind { (object.slot, kind) } else { nil }
        }, uniquingKeysWith: { first, _ in first })
        var counts: [Int?: Int] = [:]
        for index in objects.indices {
            guard case .ingredient = objects[index].kind, objects[index].presence > 0 else { continue }
            let inside = objects[index].inside
            let before = previous?.object(slot: objects[index].slot)
            if let before, before.inside == inside, before.presence > 0 {
                objects[index].place = before.place
                objects[index].turn = before.turn
                continue
            }
            let rank = counts[inside, default: taken(inside)]
            counts[inside] = rank + 1
            objects[index].turn = narrative.between(-0.5, 0.5)
            if let inside, let kind = vessels[inside] {
                objects[index].place = Self.offset(in: kind, rank: rank, spread: spreads(objects[index]))
            } else {
                objects[index].place = counterSpot(rank)
            }
        }
    }

    /// How many foods the vessel already showed.
    private func taken(_ inside: Int?) -> Int {
        previous?.objects.filter { object in
            if case .ingredient = object.kind { object.inside == inside && object.presence > 0 } else { false }
        }.count ?? 0
    }

    /// Pieces and liquids lie throughout a hollow vessel; whole things and heaps of powder keep to a place.
    private func spreads(_ object: SceneObject) -> Bool {
        guard case .ingredient(let id) = object.kind, let category = Lexicon.ingredient(id)?.category else { return true }
        if category.flows || category == .dish { return true }
        return object.form != .whole && object.form != .peeled
    }

    private static func offset(in kind: VesselKind, rank: Int, spread: Bool) -> Point {
        if spread && !kind.isFlat || kind == .plate && rank == 0 { return Point(0, 0) }
        let shape = kind.shape
        let spots: [Point] = [
            Point(0.42, -0.05), Point(-0.45, 0.35), Point(-0.45, -0.45), Point(0.5, 0.55), Point(0.5, -0.58), Point(0, 0.6), Point(0, -0.6), Point(-0.7, 0),
        ]
        let spot = spots[rank % spots.count]
        return Point(spot.x * shape.innerX * 0.85, spot.y * shape.innerY * 0.85)
    }

    private func counterSpot(_ rank: Int) -> Point {
        let x = halfWidth - 0.14
        let spots = x > 0.55
            ? [Point(-x, 0.3), Point(x, -0.05), Point(-x, 0.02), Point(x - 0.04, -0.36), Point(-x + 0.05, -0.36), Point(-x + 0.18, 0.4)]
            : [Point(-0.38, 0.4), Point(0.38, -0.4), Point(-0.38, -0.4), Point(-0.42, 0)]
        return spots[rank % spots.count]
    }
}

extension SceneObject {
    /// What lies below the rest of a vessel's contents: liquids, doughs, made dishes.
    public var isBase: Bool {
        guard case .ingredient(let id) = kind, let category = Lexicon.ingredient(id)?.category else { return false }
        return category.flows || [.dough, .dairy, .dish].contains(category)
    }
}
