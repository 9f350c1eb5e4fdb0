import Kitchen

/// Scenes and motions as numbers, for the transformers of renderer and animator: one row of categories and one of values an object.
/// MODEL.md describes the layout ("Scene tokens", "Motion tokens").
public enum Tokens {
    /// Objects of a scene that are kept, those in view first.
    public static let objects = 40
    /// Per object: class (0 none, 1 ingredient, 2 vessel, 3 tool, 4 hand), which of its class, form, cook, colour + 1, slot + 1 of what it
    /// is in. Numbers are indices into the vocabulary of `dataset.json`.
    public static let categories = 6
    /// Per object: x, y, size, sin turn, cos turn, layer / 32, amount, presence, doneness, lift, swirl, slot.
    public static let values = 12
    /// Per frame: counter, tint, skin, sleeve, operation (-1: none).
    public static let settingCategories = 5
    /// Per frame: sin and cos of the light's angle, its warmth and level, the camera's zoom, x, y and tilt.
    public static let settingValues = 8
    /// Moments of a motion, evenly from its start to its end.
    public static let moments = 9
    /// Per object and moment: x, y, size, sin turn, cos turn, amount, presence, doneness, lift, swirl.
    public static let motionValues = 10

    private static let ingredientIndex = Dictionary(uniqueKeysWithValues: Lexicon.ingredients.enumerated().map { ($1.id, Int16($0)) })

    private static func index<T: CaseIterable & Equatable>(_ value: T) -> Int16 {
        Int16(Array(T.allCases).firstIndex(of: value) ?? 0)
    }

    /// The objects of a scene in the order of their tokens: in view before hidden, then by slot.
    static func order(_ scene: Scene) -> [SceneObject] {
        let sorted = scene.objects.sorted { a, b in
            let (hiddenA, hiddenB) = (a.presence <= 0, b.presence <= 0)
            return hiddenA != hiddenB ? hiddenB : a.slot < b.slot
        }
        return Array(sorted.prefix(objects))
    }

    static func append(_ scene: Scene, categories: inout [Int16], values: inout [Float]) {
        let kept = order(scene)
        for object in kept {
            let (kind, which): (Int16, Int16) = switch object.kind {
            case .ingredient(let id): (1, ingredientIndex[id] ?? 0)
            case .vessel(let vessel): (2, index(vessel))
            case .tool(let tool): (3, index(tool))
            case .hand(let pose): (4, index(pose))
            }
            categories += [kind, which, index(object.form), index(object.cook), object.colour.map { index($0) + 1 } ?? 0, Int16((object.inside ?? -1) + 1)]
            values += [
                object.place.x, object.place.y, object.size, sine(object.turn), cosine(object.turn), Float(object.layer) / 32, object.amount,
                object.presence, object.doneness, object.lift, object.swirl, Float(object.slot),
            ]
        }
        for _ in kept.count..<objects {
            categories += [Int16](repeating: 0, count: Self.categories)
            values += [Float](repeating: 0, count: Self.values)
        }
    }

    static func append(_ setting: Setting, operation: Operation?, categories: inout [Int16], values: inout [Float]) {
        categories += [index(setting.counter), Int16(setting.tint), index(setting.skin), index(setting.sleeve), operation.map { index($0) } ?? -1]
        let camera = setting.camera, light = setting.light
        values += [sine(light.angle), cosine(light.angle), light.warmth, light.level, camera.zoom, camera.centre.x, camera.centre.y, camera.tilt]
    }

    /// The motion's moments for the objects of its scene, in the scene's order of tokens. What only the motion brings in is left to it.
    static func append(_ motion: Motion, of scene: Scene, values: inout [Float]) {
        let kept = order(scene)
        let sampler = MotionSampler(motion, in: scene)
        let moments = (0..<Self.moments).map { sampler.scene(at: motion.duration * Double($0) / Double(Self.moments - 1)) }
        let found = moments.map { Dictionary($0.objects.map { ($0.slot, $0) }, uniquingKeysWith: { first, _ in first }) }
        for object in kept {
            for moment in found {
                let now = moment[object.slot] ?? object
                values += [
                    now.place.x, now.place.y, now.size, sine(now.turn), cosine(now.turn), now.amount, now.presence, now.doneness, now.lift, now.swirl,
                ]
            }
        }
        values += [Float](repeating: 0, count: (objects - kept.count) * Self.moments * motionValues)
    }
}
