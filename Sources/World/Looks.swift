import Kitchen

/// How one narrative's kitchen looks from beginning to end: counter, light, camera, cook, and the vessels' colours and names.
public struct KitchenLooks: Hashable, Sendable {
    public let setting: Setting
    private let seed: UInt64

    public init(seed: UInt64) {
        var random = SplitMix(state: seed ^ 0x10_0C5)
        setting = Setting(
            counter: random.pick(CounterKind.allCases), tint: Int(random.next() % 3),
            light: Light(angle: random.between(-.pi, .pi), warmth: random.between(0.05, 0.95), level: random.between(0.92, 1.07)),
            camera: Camera(
                zoom: random.between(1, 1.07), centre: Point(random.between(-0.015, 0.015), random.between(-0.015, 0.015)),
                tilt: random.between(-0.07, 0.07)),
            skin: random.pick(Skin.allCases),
            sleeve: random.pick([.white, .black, .grey, .red, .orange, .yellow, .green, .blue, .teal, .purple, .pink, .brown]))
        self.seed = seed
    }

    /// The light in words.
    public var light: String {
        let warmth = setting.light.warmth < 0.33 ? "cool" : setting.light.warmth < 0.66 ? "clear" : "warm"
        // The picture's axes: 0 from the right, pi/2 from below.
        let quarter = Int(((setting.light.angle + .pi / 4) / (.pi / 2)).rounded(.down))
        let side = ["right", "front", "left", "back"][((quarter % 4) + 4) % 4]
        return "\(warmth) light from the \(side)"
    }

    private func draw(_ salt: String) -> SplitMix {
        SplitMix(salt: salt, basis: seed ^ 0xC01_0C5)
    }

    public func colour(of ref: VesselRef) -> Colour {
        var random = draw("\(ref.kind.rawValue) colour")
        let choices: [Colour] = switch ref.kind {
        case .board: [.wood, .wood, .bamboo, .white, .black, .green]
        case .bowl: [.white, .blue, .glass, .steel, .cream, .green, .teal, .yellow, .red, .grey, .pink, .wood]
        case .pan: [.black, .iron, .steel, .copper, .red, .grey]
        case .pot: [.copper, .steel, .red, .black, .blue, .orange, .white, .green]
        case .wok: [.black, .iron, .steel]
        case .tray: [.steel, .black, .grey, .silver]
        case .tin: [.silver, .black, .steel, .red]
        case .dish: [.white, .ceramic, .blue, .red, .glass, .yellow, .green]
        case .plate: [.white, .grey, .blue, .cream, .green, .black, .pink, .teal, .yellow]
        case .jug: [.glass, .white, .blue, .steel]
        case .jar: [.glass]
        case .glass: [.glass, .blue, .green]
        case .colander: [.steel, .white, .red, .green]
        case .mortar: [.stone, .white, .wood]
        }
        // A second vessel of a kind has another colour, so that words can tell them apart.
        let first = Int(random.next() % UInt64(choices.count))
        let distinct = choices.filter { $0 != choices[first] }
        return ref.number == 1 || distinct.isEmpty ? choices[first] : distinct[(first + 7 * ref.number) % distinct.count]
    }

    public func name(of ref: VesselRef) -> String {
        var random = draw("\(ref.kind.rawValue) name")
        let choices: [String] = switch ref.kind {
        case .board: ["board", "chopping board", "cutting board"]
        case .bowl: ["bowl", "bowl", "mixing bowl"]
        case .pan: ["pan", "frying pan", "skillet"]
        case .pot: ["pot", "pot", "saucepan", "casserole"]
        case .wok: ["wok"]
        case .tray: ["tray", "baking tray"]
        case .tin: ["cake tin", "tin", "baking tin"]
        case .dish: ["dish", "oven dish", "baking dish"]
        case .plate: ["plate", "plate", "dinner plate"]
        case .jug: ["jug", "jug", "pitcher"]
        case .jar: ["jar"]
        case .glass: ["glass", "tumbler"]
        case .colander: ["colander", "sieve"]
        case .mortar: ["mortar"]
        }
        return random.pick(choices)
    }

    /// The tool for a step, where a hand takes one.
    public func tool(for operation: Operation, in vessel: VesselKind, from source: VesselKind?, step: Int) -> ToolKind? {
        var random = draw("\(operation.rawValue) tool \(step)")
        return switch operation {
        case .stir, .simmer, .boil: random.pick([.spoon, .spoon, .spatula])
        case .mix: random.pick([.spoon, .spatula])
        case .fry: random.pick([.spatula, .spoon])
        case .flip, .fold: .spatula
        case .toss: vessel == .bowl ? random.pick([.spoon, .tongs]) : random.pick([.spatula, .tongs])
        case .whisk: random.pick([.whisk, .whisk, .fork])
        case .mash: random.pick([.masher, .fork])
        case .spread: random.pick([.knife, .spatula, .spoon])
        case .crush: vessel == .mortar ? .pestle : .knife
        case .pour: source == nil ? nil : .ladle
        case .serve: vessel == .bowl ? .ladle : source == .pan || source == .tray || source == .wok ? random.pick([.spatula, .tongs]) : nil
        case .marinate: random.pick([.spoon, .tongs, nil])
        default: Choreography.standardTool(for: operation)
        }
    }
}
