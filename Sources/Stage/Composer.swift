import Foundation
import Kitchen

/// Turns a scene into primitives: what stands where, in which layer, and in which order.
struct Composer {
    private let scene: Scene
    private var canvas = Canvas()
    /// Sound copies of the scene's objects by slot, at most `limit` of them.
    private var objects: [SceneObject] = []
    private var children: [Int: [Int]] = [:]
    private var placements: [Int: Placement] = [:]
    /// Vessels that stand on the counter layer, for what rests on them.
    private var standing: [(VesselKind, Placement)] = []

    static let limit = 500
    private static let raisedFrom: Float = 0.004

    private init(_ scene: Scene) { self.scene = scene }

    /// The primitives of a scene.
    static func compose(_ scene: Scene) -> Canvas { composed(scene).canvas }

    /// The primitives of a scene, and the slot of each object whose number is a fourth of its primitives' `owner`.
    static func composed(_ scene: Scene) -> (canvas: Canvas, owners: [Int]) {
        var composer = Composer(scene)
        composer.arrange()
        composer.drawAll()
        return (composer.canvas, composer.objects.map(\.slot))
    }

    // MARK: Order

    private mutating func arrange() {
        var seen = Set<Int>()
        for object in scene.objects.prefix(Composer.limit * 4) where objects.count < Composer.limit {
            let sound = object.sound
            if sound.presence > 0.004, seen.insert(sound.slot).inserted { objects.append(sound) }
        }
        objects.sort { ($0.layer, $0.slot) < ($1.layer, $1.slot) }
        let holders = Set(objects.indices.compactMap { n -> Int? in
            if case .vessel = objects[n].kind { objects[n].slot } else { nil }
        })
        for n in objects.indices {
            // What claims to be in something that is not there, or in itself, lies on the counter.
            if let parent = objects[n].inside, !holders.contains(parent) || isWithin(parent, objects[n].slot) { objects[n].inside = nil }
            if let parent = objects[n].inside { children[parent, default: []].append(n) }
        }
    }

    /// Whether the object in `slot` is, by way of what holds it, in `other`.
    private func isWithin(_ slot: Int, _ other: Int) -> Bool {
        var current: Int? = slot
        for _ in 0..<8 {
            guard let now = current else { return false }
            if now == other { return true }
            current = objects.first { $0.slot == now }?.inside
        }
        return true
    }

    private mutating func drawAll() {
        var loose: [Int] = [], raised: [Int] = [], tools: [Int] = [], hands: [Int] = []
        canvas.layer = .base
        for n in objects.indices {
            switch objects[n].kind {
            case .vessel where objects[n].inside == nil && objects[n].lift <= Composer.raisedFrom: drawVessel(n, isRaised: false)
            case .vessel where objects[n].lift > Composer.raisedFrom: raised.append(n)
            case .ingredient where objects[n].lift > Composer.raisedFrom: raised.append(n)
            case .ingredient where objects[n].inside == nil: loose.append(n)
            case .tool: tools.append(n)
            case .hand: hands.append(n)
            default: break
            }
        }
        for n in loose { drawLoose(n) }
        canvas.layer = .raised
        for n in raised {
            if case .vessel = objects[n].kind { drawVessel(n, isRaised: true) } else { drawRaisedIngredient(n) }
        }
        for n in tools { drawTool(n) }
        for n in hands { drawHand(n) }
    }

    // MARK: Vessels and what is in them

    private mutating func drawVessel(_ n: Int, isRaised: Bool) {
        guard case .vessel(let kind) = objects[n].kind, placements[objects[n].slot] == nil else { return }
        let object = objects[n]
        let ground: Float
        let place: Point
        if let parent = object.inside, let holder = placements[parent], let outer = objects.first(where: { $0.slot == parent }),
            case .vessel(let outerKind) = outer.kind {
            place = holder.at(object.place.x, object.place.y)
            ground = holder.z + outerKind.shape.floor * holder.size
        } else {
            place = object.place
            ground = isRaised ? 0 : canvas.height(place.x, place.y) > 0.04 ? 0 : support(place)
        }
        let placement = Placement(x: place.x, y: place.y, turn: object.turn, size: object.size, z: max(0, ground) + object.lift)
        placements[object.slot] = placement
        if !isRaised { standing.append((kind, placement)) }
        begin(n, part: 0, ground: placement.z)
        VesselPainter(kind: kind, at: placement, colour: object.colour, seed: seed(object)).draw(&canvas)
        let contents = (children[object.slot] ?? []).filter { objects[$0].lift <= Composer.raisedFrom }
        let mixture = mixedPaint(of: contents.map { objects[$0] })
        for child in contents {
            switch objects[child].kind {
            case .vessel: drawVessel(child, isRaised: isRaised)
            case .ingredient: drawContents(child, kind, placement, mixture)
            case .tool, .hand: break
            }
        }
    }

    private mutating func drawContents(_ n: Int, _ kind: VesselKind, _ placement: Placement, _ mixture: Paint?) {
        let object = objects[n]
        begin(n, part: 0, ground: placement.z)
        let region = kind.region(at: placement, offset: object.place, isRaised: false)
        var random = StageRandom(scene.seed, UInt64(bitPattern: Int64(object.slot)))
        drawIngredient(object, region: region, mixture: mixture, canvas: &canvas, random: &random)
    }

    private mutating func drawLoose(_ n: Int) {
        let object = objects[n]
        begin(n, part: 0, ground: 0)
        var random = StageRandom(scene.seed, UInt64(bitPattern: Int64(object.slot)))
        let region = patch(object.place, floor: support(object.place), object: object, isRaised: false)
        drawIngredient(object, region: region, canvas: &canvas, random: &random)
    }

    private mutating func drawRaisedIngredient(_ n: Int) {
        let object = objects[n]
        var place = object.place
        if let parent = object.inside, let holder = placements[parent] { place = holder.at(place.x, place.y) }
        let floor = support(place) + object.lift
        begin(n, part: 0, ground: floor)
        var random = StageRandom(scene.seed, UInt64(bitPattern: Int64(object.slot)))
        drawIngredient(object, region: patch(place, floor: floor, object: object, isRaised: true), canvas: &canvas, random: &random)
    }

    /// A patch of the counter (or of the air) of an ingredient's own size.
    private func patch(_ place: Point, floor: Float, object: SceneObject, isRaised: Bool) -> Region {
        Region(
            centre: place, radiusX: 0.14 * object.size, radiusY: 0.12 * object.size, exponent: 2, turn: object.turn, floor: floor,
            depth: 0, clip: .none, focus: place, spread: isRaised ? 0.45 : 0.9, vessel: nil, isRaised: isRaised)
    }

    /// Height that a thing at `p` rests on: the highest vessel there, contents not counted.
    private func support(_ p: Point) -> Float {
        standing.reduce(0) { max($0, $1.0.support(at: $1.1, p)) }
    }

    private mutating func begin(_ n: Int, part: Int, ground: Float) {
        canvas.owner = Int32(n * 4 + part)
        canvas.opacity = objects[n].presence
        canvas.ground = ground
    }

    private func seed(_ object: SceneObject) -> UInt32 {
        var random = StageRandom(scene.seed, UInt64(bitPattern: Int64(object.slot)), 17)
        return random.seed()
    }

    // MARK: Tools and hands

    private mutating func drawTool(_ n: Int) {
        guard case .tool(let kind) = objects[n].kind else { return }
        let placement = toolPlacement(objects[n])
        begin(n, part: 0, ground: placement.z)
        ToolPainter(kind: kind, at: placement, colour: objects[n].colour, seed: seed(objects[n])).draw(&canvas)
    }

    private func toolPlacement(_ object: SceneObject) -> Placement {
        var place = object.place, ground = support(place)
        if let parent = object.inside, let holder = placements[parent], let outer = objects.first(where: { $0.slot == parent }),
            case .vessel(let kind) = outer.kind {
            place = holder.at(place.x, place.y)
            ground = holder.z + kind.shape.floor * holder.size
        }
        return Placement(x: place.x, y: place.y, turn: object.turn, size: object.size, z: ground + object.lift)
    }

    private mutating func drawHand(_ n: Int) {
        guard case .hand(let pose) = objects[n].kind else { return }
        let object = objects[n]
        var height = support(object.place) + 0.012 + object.lift
        // Over what lies there, within reason: a hand on an onion is as high as the onion.
        let c = cos(object.turn), s = sin(object.turn)
        for (u, v) in [(Float(0), Float(0)), (-0.06, 0), (0.05, 0), (0, 0.04), (0, -0.04)] {
            let under = canvas.baseHeight(object.place.x + u * c - v * s, object.place.y + u * s + v * c)
            height = max(height, min(under, support(object.place) + 0.1) + 0.004)
        }
        if pose == .grip, let tool = heldTool(object) { height = max(tool, height - 0.03) }
        begin(n, part: 0, ground: height)
        let isLeft = object.name == "left" || (object.name != "right" && pose == .rest)
        HandPainter(
            pose: pose, at: Placement(x: object.place.x, y: object.place.y, turn: object.turn, size: object.size, z: height), isLeft: isLeft,
            skin: scene.setting.skin, sleeve: scene.setting.sleeve, seed: UInt32(truncatingIfNeeded: scene.seed % 60_013)
        ).draw(&canvas)
    }

    /// Height of the handle of the tool or vessel that a grip hand is closed around, if there is one near.
    private func heldTool(_ hand: SceneObject) -> Float? {
        var best: Float = 0.08, height: Float?
        for object in objects {
            let grips: [(Point, Float)]
            switch object.kind {
            case .tool(let kind):
                let p = toolPlacement(object)
                grips = [(p.at(kind.gripDistance), p.z + kind.gripHeight * p.size)]
                    + (kind.secondGripDistance.map { [(p.at(-$0), p.z + kind.gripHeight * p.size)] } ?? [])
            case .vessel(let kind):
                guard let p = placements[object.slot] else { continue }
                grips = [(p.at(kind.gripDistance), p.z + kind.shape.rim * p.size)]
            case .ingredient, .hand: continue
            }
            for (grip, z) in grips {
                let distance = hypot(grip.x - hand.place.x, grip.y - hand.place.y)
                if distance < best {
                    best = distance
                    height = z
                }
            }
        }
        return height
    }
}

extension SceneObject {
    /// The same with every number finite and in the range that can be drawn.
    var sound: SceneObject {
        func range(_ v: Float, _ low: Float, _ high: Float, _ otherwise: Float) -> Float { v.isFinite ? max(low, min(high, v)) : otherwise }
        var copy = self
        copy.place = Point(range(place.x, -6, 6, 0), range(place.y, -6, 6, 0))
        copy.size = range(size, 0.05, 8, 1)
        copy.turn = turn.isFinite ? turn.remainder(dividingBy: 2 * .pi) : 0
        copy.amount = range(amount, 0, 1, 1)
        copy.presence = range(presence, 0, 1, 1)
        copy.doneness = range(doneness, 0, 1, 0)
        copy.lift = range(lift, 0, 0.6, 0)
        copy.swirl = swirl.isFinite ? max(-1000, min(1000, swirl)) : 0
        return copy
    }
}
