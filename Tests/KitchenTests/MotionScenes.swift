import Kitchen

/// A plausible scene for each operation, as a script reader would leave it: what the step results in.
enum MotionScenes {
    static func scene(for operation: Operation, seed: UInt64 = 7) -> Scene {
        let setting = Setting(counter: .oak, skin: .tan, sleeve: .blue)
        var scene = Scene(setting: setting, operation: operation, seed: seed)
        scene.objects = objects(for: operation)
        return scene
    }

    /// The same with tool, hands and pieces.
    static func staged(_ operation: Operation, seed: UInt64 = 7) -> Scene {
        Choreography.staged(scene(for: operation, seed: seed), for: operation, target: 1, seed: seed)
    }

    private static func vessel(_ kind: VesselKind, _ colour: Colour? = nil, turn: Float = 0) -> SceneObject {
        SceneObject(slot: 1, kind: .vessel(kind), colour: colour, turn: turn)
    }

    private static func food(
        _ id: String, _ form: Form, slot: Int = 2, cook: Cook = .raw, doneness: Float = 0, place: Point = Point(0, 0), amount: Float = 0.7
    ) -> SceneObject {
        SceneObject(slot: slot, kind: .ingredient(id), form: form, cook: cook, doneness: doneness, place: place, layer: slot, amount: amount, inside: 1)
    }

    private static func objects(for operation: Operation) -> [SceneObject] {
        switch operation {
        case .chop: [vessel(.board), food("carrot", .chopped)]
        case .slice: [vessel(.board), food("tomato", .sliced)]
        case .peel: [vessel(.board), food("potato", .peeled, place: Point(0.001, 0.03), amount: 0.3)]
        case .grate: [vessel(.board), food("cheese", .grated)]
        case .crack: [vessel(.bowl, .teal), food("flour", .ground, amount: 0.5), food("egg", .cracked, slot: 3, place: Point(-0.02, 0.02), amount: 0.4)]
        case .pour: [vessel(.bowl, .blue), food("flour", .ground, amount: 0.5), food("milk", .liquid, slot: 3, amount: 0.5)]
        case .sprinkle: [vessel(.dish, .white), food("tomato sauce", .liquid, amount: 0.6), food("cheese", .grated, slot: 3, amount: 0.6)]
        case .season: [vessel(.pan, turn: 2.5), food("chicken", .whole, cook: .browned, doneness: 0.4, amount: 0.5)]
        case .whisk: [vessel(.bowl, .white), food("egg", .beaten, doneness: 0.7, amount: 0.6)]
        case .stir: [vessel(.pot, .red), food("tomato sauce", .liquid, amount: 0.7), food("carrot", .chopped, slot: 3, amount: 0.5)]
        case .mix: [vessel(.bowl, .cream), food("batter", .mixed, doneness: 0.6, amount: 0.7), food("blueberry", .whole, slot: 3, amount: 0.4)]
        case .knead: [vessel(.board), food("dough", .whole, doneness: 0.8, place: Point(0, 0.02), amount: 0.8)]
        case .roll: [vessel(.board), food("dough", .rolled, doneness: 1, place: Point(0, 0.02), amount: 0.8)]
        case .spread: [vessel(.tray), food("pastry", .rolled, amount: 0.9), food("tomato sauce", .mixed, slot: 3, amount: 0.6)]
        case .brush: [vessel(.tray), food("bun", .whole, amount: 0.6), food("egg", .beaten, slot: 3, amount: 0.3)]
        case .layer: [vessel(.dish, .white), food("tomato sauce", .mixed, amount: 0.6), food("lasagne sheet", .whole, slot: 3, amount: 0.6)]
        case .place: [vessel(.plate, .white), food("lettuce", .leaf, amount: 0.6), food("salmon", .whole, slot: 3, cook: .browned, doneness: 0.6, place: Point(0.02, 0.01), amount: 0.3)]
        case .fold: [vessel(.bowl, .pink), food("batter", .mixed, doneness: 0.7, amount: 0.7), food("raspberry", .whole, slot: 3, amount: 0.4)]
        case .toss: [vessel(.wok, turn: 2.5), food("noodle", .whole, cook: .fried, doneness: 0.5, amount: 0.7), food("bell pepper", .sliced, slot: 3, cook: .fried, doneness: 0.5, amount: 0.5)]
        case .fry: [vessel(.pan, turn: 2.5), food("onion", .chopped, cook: .browned, doneness: 0.5, amount: 0.7)]
        case .flip: [vessel(.pan, turn: 2.5), food("pancake", .whole, cook: .browned, doneness: 0.6, place: Point(0.01, 0), amount: 0.4)]
        case .simmer: [vessel(.pot, .blue), food("tomato sauce", .liquid, amount: 0.7), food("meatball", .whole, slot: 3, cook: .browned, doneness: 0.6, amount: 0.5)]
        case .boil: [vessel(.pot, .steel), food("water", .liquid, amount: 0.8), food("pasta", .whole, slot: 3, cook: .boiled, doneness: 0.5, amount: 0.6)]
        case .drain: [vessel(.colander, .steel), food("pasta", .whole, cook: .boiled, doneness: 0.9, amount: 0.8)]
        case .bake: [vessel(.tray), food("biscuit", .whole, cook: .baked, doneness: 0.5, amount: 0.7)]
        case .grill: [vessel(.pan, turn: 2.5), food("sausage", .whole, cook: .charred, doneness: 0.5, amount: 0.5)]
        case .mash: [vessel(.bowl, .green), food("potato", .mashed, doneness: 0.6, amount: 0.8)]
        case .crush: [vessel(.mortar, .stone), food("pepper", .crushed, amount: 0.6)]
        case .blend: [vessel(.jar, .glass), food("strawberry", .mixed, doneness: 0.6, amount: 0.8)]
        case .marinate: [vessel(.dish, .white), food("soy sauce", .liquid, amount: 0.4), food("chicken", .sliced, slot: 3, amount: 0.6)]
        case .garnish: [vessel(.plate, .black), food("soup", .liquid, amount: 0.6), food("basil", .leaf, slot: 3, amount: 0.4)]
        case .squeeze: [vessel(.bowl, .white), food("salad", .chopped, amount: 0.6), food("lemon juice", .liquid, slot: 3, amount: 0.2)]
        case .serve: [vessel(.plate, .white), food("spaghetti", .whole, cook: .boiled, doneness: 1, amount: 0.7), food("tomato sauce", .mixed, slot: 3, amount: 0.4)]
        }
    }
}
