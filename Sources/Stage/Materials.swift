import Kitchen

/// What a vessel, a handle or a sleeve is made of.
struct Material: Sendable {
    enum Nature: Sendable { case glaze, metal, wood, glass, stone, plastic }

    var nature: Nature
    var paint: Paint
    /// A darker and a lighter tone of it: grain, sheen, shading.
    var dark: Paint
    var light: Paint
    var gloss: Float

    init(_ nature: Nature, _ paint: Paint, dark: Paint? = nil, light: Paint? = nil, gloss: Float) {
        self.nature = nature
        self.paint = paint
        self.dark = dark ?? paint * 0.72
        self.light = light ?? paint.mixed(.white, 0.25)
        self.gloss = gloss
    }

    init(_ colour: Colour) {
        switch colour {
        case .wood: self.init(.wood, Paint(0xcf9d66), dark: Paint(0x96633a), light: Paint(0xe2bb88), gloss: 0.18)
        case .bamboo: self.init(.wood, Paint(0xe6c88f), dark: Paint(0xc39b5c), light: Paint(0xf2ddb0), gloss: 0.2)
        case .steel, .silver: self.init(.metal, Paint(0xa9aeb4), dark: Paint(0x6d737a), light: Paint(0xe4e8ec), gloss: 0.9)
        case .copper: self.init(.metal, Paint(0xc77b54), dark: Paint(0x8a4b2e), light: Paint(0xf3b994), gloss: 0.85)
        case .gold: self.init(.metal, Paint(0xcfa14a), dark: Paint(0x8f6a26), light: Paint(0xf3d692), gloss: 0.85)
        case .iron: self.init(.metal, Paint(0x2f3134), dark: Paint(0x1c1d1f), light: Paint(0x54575c), gloss: 0.4)
        case .glass: self.init(.glass, Paint(0xe3efee), dark: Paint(0xb5cbca), light: Paint(0xffffff), gloss: 1)
        case .stone: self.init(.stone, Paint(0x9a978f), dark: Paint(0x6f6c66), light: Paint(0xbdbab2), gloss: 0.12)
        case .ceramic: self.init(.glaze, Paint(0xf1ece2), gloss: 0.6)
        case .plastic: self.init(.plastic, Paint(0xf2f3f1), gloss: 0.3)
        case .white: self.init(.glaze, Paint(0xf4f2ed), gloss: 0.6)
        case .black: self.init(.glaze, Paint(0x2c2e33), light: Paint(0x4a4d54), gloss: 0.5)
        case .grey: self.init(.glaze, Paint(0x8e9297), gloss: 0.5)
        case .red: self.init(.glaze, Paint(0xc2402f), gloss: 0.6)
        case .orange: self.init(.glaze, Paint(0xdb7a38), gloss: 0.6)
        case .yellow: self.init(.glaze, Paint(0xe6bb48), gloss: 0.6)
        case .green: self.init(.glaze, Paint(0x769a6c), gloss: 0.6)
        case .blue: self.init(.glaze, Paint(0x3f6d9c), gloss: 0.6)
        case .teal: self.init(.glaze, Paint(0x3f8b92), gloss: 0.6)
        case .purple: self.init(.glaze, Paint(0x76568f), gloss: 0.6)
        case .pink: self.init(.glaze, Paint(0xdfa8a4), gloss: 0.6)
        case .brown: self.init(.glaze, Paint(0x80573c), gloss: 0.55)
        case .cream: self.init(.glaze, Paint(0xeee3cb), gloss: 0.55)
        }
    }

    /// The pattern that shows on a flat face of it.
    var facePattern: Pattern {
        switch nature {
        case .wood: .wood
        case .metal: .brushed
        case .stone: .granite
        case .glaze, .plastic, .glass: .plain
        }
    }
}

extension VesselKind {
    /// What it is made of when nobody says.
    var ownColour: Colour {
        switch self {
        case .board: .wood
        case .bowl: .teal
        case .pan, .wok: .iron
        case .pot, .colander, .tray, .tin: .steel
        case .dish, .plate, .jug: .white
        case .jar, .glass: .glass
        case .mortar: .stone
        }
    }
}

extension ToolKind {
    /// The colour of its handle (or of the whole tool) when nobody says.
    var ownColour: Colour {
        switch self {
        case .knife, .spatula, .masher: .black
        case .spoon, .rollingPin, .brush: .wood
        case .whisk, .ladle, .tongs, .grater, .fork: .steel
        case .peeler: .red
        case .pestle: .stone
        case .shaker: .glass
        }
    }
}

extension Skin {
    /// Lit skin, its shaded tone, and the pinker tone of fingertips, knuckles and nails.
    var tones: (base: Paint, shade: Paint, flush: Paint, nail: Paint) {
        switch self {
        case .fair: (Paint(0xeebf9f), Paint(0xd99a78), Paint(0xe5a287), Paint(0xf6d3c4))
        case .tan: (Paint(0xd09a70), Paint(0xb07a50), Paint(0xc2825c), Paint(0xeac3a6))
        case .brown: (Paint(0x9a6744), Paint(0x7b4d30), Paint(0x8b5638), Paint(0xd2a283))
        case .dark: (Paint(0x674330), Paint(0x4c2e1f), Paint(0x583626), Paint(0xb08670))
        }
    }
}

extension Paint {
    /// The plain colour of a material.
    init(_ colour: Colour) { self = Material(colour).paint }
}
