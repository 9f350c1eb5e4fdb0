import Kitchen

/// What hands and tools do in a step, as slots of alternatives after "A hand in a red sleeve" or "Two hands in red sleeves".
enum MotionPhrases {
    static func single(_ shot: Shot, noun: String) -> [[String]] {
        let x = "the " + shot.handled
        let them = shot.handledPlural ? "them" : "it"
        let tool = shot.tool.isEmpty ? "" : "\(GrammarWords.article(shot.tool)) \(shot.tool)"
        switch shot.operation {
        case .chop, .slice, .peel, .grate, .knead, .roll, .layer: return []
        case .crack: return [["cracks", "breaks"], ["\(x) on the rim of the \(noun)", "\(x) open over the \(noun)"], [", and the yolk slides out", " and lets the white run down", ", one clean tap at a time"]]
        case .mash: return [["presses \(tool) into \(x)", "mashes \(x) with \(tool)", "works \(tool) through \(x)"], ["until no large piece is left", "in short, firm strokes", "and turns the \(noun) as it goes"]]
        case .mix, .stir: return [["stirs \(x) with \(tool)", "draws \(tool) through \(x)", "turns \(x) over with \(tool)"], ["in slow circles", "so that the colours run together", "from the rim towards the middle", "until hardly a streak is left"]]
        case .whisk: return [["moves \(tool) through \(x)", "swirls \(tool) through \(x)", "beats \(x) with \(tool)"], ["in quick circles", "until small bubbles rise to the surface", "and leaves fine ripples behind", "with a loose wrist"]]
        case .pour: return [["pours", "tips"], [VesselKind.plate, .board, .tray].contains(shot.vessel) ? ["\(x) over the \(noun)", "\(x) in a thin stream over the \(noun)"] : ["\(x) into the \(noun)", "\(x) in a thin stream into the \(noun)"], [", where a pool spreads slowly", ", and the surface rises towards the rim", ", turning in a slow circle", " without spilling a drop"]]
        case .sprinkle, .season: return [["sprinkles \(x) over the \(noun)", "scatters \(x) across the \(noun)", "lets \(x) fall over the \(noun)"], ["from a little height", "between thumb and fingertips", "in a loose ring", "as evenly as it can"]]
        case .spread: return [["spreads \(x) with \(tool)", "draws \(x) out with \(tool)"], ["in long, even strokes", "from the middle to the edge", "until hardly a bare spot is left"]]
        case .brush: return [["moves \(tool) with \(x) over the surface", "brushes \(x) over the surface with \(tool)"], ["until it shines", "in light strokes", "from edge to edge"]]
        case .place, .marinate: return [["sets \(x) down in place", "lowers \(x) into place", "lays \(x) out"], ["one after the other", "with open fingers", "close together", "without any hurry"]]
        case .fold: return [["slides \(tool) under one side", "lifts one side with \(tool)"], ["and folds it over", "and turns it over the rest", "and closes it with care"]]
        case .toss: return [["turns \(x) over with \(tool)", "lifts and drops \(x) with \(tool)", "tosses \(x) with \(tool)"], ["so that everything is coated", "from the bottom to the top", "until the colours are well mixed"]]
        case .fry: return [["moves \(x) around with \(tool)", "nudges \(x) with \(tool)", "turns \(x) with \(tool)"], ["while small bubbles dance at the edges", "and the edges begin to colour", "as thin steam curls up", "in the hot \(noun)"]]
        case .flip: return [["slides \(tool) under \(x)", "lifts \(x) with \(tool)"], ["and flips \(them) over", "and turns \(them) to the golden side"], ["in one quick motion", "with a turn of the wrist", "without losing a crumb"]]
        case .simmer, .boil: return [["dips \(tool) into \(x)", "moves \(tool) slowly through \(x)", "rests \(tool) on the rim of the \(noun)"], ["while small bubbles break the surface", "and a thin steam rises", "as \(shot.handledPlural ? "they gently bob" : "it gently bobs") in the heat"]]
        case .drain: return [["tilts the \(noun) and lets the water run off", "holds back \(x) while the water runs off"], ["in a cloud of steam", "until the last drop is gone"]]
        case .bake: return [["sets the \(noun) down", "turns the \(noun) a little"], ["to show the golden surface", "fresh from the heat", "and draws back from the heat"]]
        case .grill: return [["turns \(x) with \(tool)"], ["and shows dark stripes", "over the heat"]]
        case .crush: return [["presses \(tool) down on \(x)"], ["until only crumbs are left", "in short turns"]]
        case .blend: return [["holds the lid of the \(noun)", "keeps a palm on the \(noun)"], ["while \(x) \(shot.handledPlural ? "turn" : "turns") into one smooth colour", "as everything spins into a smooth swirl"]]
        case .garnish: return [["lays \(x) on top", "drops \(x) on top", "sets \(x) in the middle"], ["as a last touch", "between two fingertips", "and draws back slowly"]]
        case .squeeze: return [["squeezes \(x) over the \(noun)", "closes its fist around \(x)"], ["until the juice runs out", "and the drops fall here and there"]]
        case .serve: return [["sets the \(noun) down", "slides the \(noun) into the light", "turns the \(noun) towards the camera"], ["and lets go", "ready to be eaten", "with nothing else left to do", "and moves out of the picture"]]
        case nil: return [["reaches in", "moves over the \(noun)"], ["and sees to \(x)", "and settles \(x) in place"]]
        }
    }

    static func double(_ shot: Shot, noun: String) -> [[String]] {
        let x = "the " + shot.handled
        let tool = shot.tool.isEmpty ? "" : "\(GrammarWords.article(shot.tool)) \(shot.tool)"
        switch shot.operation {
        case .chop: return [["bring \(tool) down on \(x)", "rock \(tool) through \(x)", "guide \(tool) over \(x)"], ["in short, quick strokes", "and push the small pieces aside", "while the knuckles lead the blade", "until only small cubes are left"]]
        case .slice: return [["draw \(tool) through \(x)", "guide \(tool) through \(x)", "cut \(x) with \(tool)"], ["in long, even strokes", "and the slices fall over one by one", "while the fingertips hold steady", "leaving a neat row behind"]]
        case .peel: return [["run \(tool) along \(x)", "hold \(x) and draw \(tool) towards them"], ["so that thin curls of skin fall away", "and turn after every stroke", "while the peel gathers in a small heap"]]
        case .grate: return [["rub \(x) down \(tool)", "hold \(tool) and push \(x) along it"], ["while fine shreds pile up below", "in steady strokes", "and a loose heap grows underneath"]]
        case .knead: return [["press the heels into \(x)", "fold and press \(x)"], ["and turn it a little each time", "until the surface is smooth", "while flour dusts the knuckles"]]
        case .roll: return [["push \(tool) over \(x)", "roll \(tool) across \(x)"], ["until it lies flat and even", "from the middle outwards", "in light, steady strokes"]]
        case .layer: return [["arrange \(x) in a neat layer", "lay \(x) side by side", "stack \(x) one on top of the other"], ["and even out the edges", "with light fingers", "until no gap is left"]]
        case .place: return [["lay \(x) out", "set \(x) down gently"], ["one beside the other", "and spread everything evenly"]]
        case .crush: return [["press down on \(x)"], ["until only crumbs are left", "with short, firm turns"]]
        case .serve: return [["set the \(noun) down", "turn the \(noun) a little"], ["and draw back", "and leave it in the light", "and let go of the rim"]]
        default: return []
        }
    }

    /// What the light shows: completes "In the morning light, ...".
    static func textures(_ shot: Shot) -> [String] {
        switch shot.operation {
        case .chop, .slice, .peel, .grate, .crush: [" the cut sides glisten.", " every piece throws a tiny shadow.", " the fresh cuts look bright and damp."]
        case .fry, .flip, .grill: [" the browned edges shine.", " fine drops of fat sparkle.", " a little smoke drifts away."]
        case .simmer, .boil, .bake: [" the steam is easy to see.", " the surface gleams.", " the colours look deep and warm."]
        case .whisk, .mix, .stir, .knead, .blend, .mash: [" the surface looks smooth and even.", " fine ridges catch the eye.", " the mixture shines a little."]
        case .pour: [" the stream glints.", " the surface gleams like glass.", " small rings spread and vanish."]
        case .serve: [" the food looks fresh and inviting.", " the colours stand out against the counter.", " nothing moves any more."]
        default: [" the colours look fresh and clear.", " every detail stands out.", " faint shadows frame the scene."]
        }
    }
}

