import Kitchen

/// A sentence of the lattice: a fixed opening, then slots of alternatives. Every alternative brings its own leading space.
struct Pattern {
    var opening: String
    var slots: [[String]]

    init(_ opening: String, _ slots: [String]...) {
        self.opening = opening
        self.slots = slots
    }
}

/// The sentences in which a shot can be told: where it is and what is there; what hands and tools do; what else there is to see.
struct CaptionPhrases {
    let shot: Shot

    private var a: String { (shot.familiar ? "the " : GrammarWords.article(shot.vesselName) + " ") + shot.vesselName }
    private var noun: String { shot.vesselName.split(separator: " ").last.map(String.init) ?? "vessel" }
    private var lies: Bool { [.board, .tray].contains(shot.vessel) }

    /// Vessel, contents, counter.
    var settings: [Pattern] {
        let c = shot.contents
        let k = "the \(shot.counter)"
        let flat = [VesselKind.board, .tray, .plate].contains(shot.vessel)
        let preposition = flat ? "on" : "in"
        let stands = lies ? [" lies", " rests"] : [" stands", " sits", " rests"]
        let with = flat ? [" with", " covered with", " that carries"] : [" with", " filled with", " that holds"]
        let be = shot.contentsPlural
        return [
            Pattern(" On \(k)", stands, [" \(a)"], with, [" \(c)."]),
            Pattern(" " + capital(a), flat ? [" with", " that carries"] : [" with", " full of", " that holds"], [" \(c)"], lies ? [" lies on", " rests on"] : [" stands on", " sits in the middle of", " rests on"], [" \(k)."]),
            Pattern(" Seen from above,", [" \(c)"], be ? [" lie \(preposition)", " gather \(preposition)", flat ? " cover" : " fill"] : [" lies \(preposition)", flat ? " covers" : " fills", " waits \(preposition)"], [" \(a)"], [" on \(k).", " in the middle of \(k)."]),
            Pattern(" " + capital(c), be ? [" lie \(preposition)", " rest \(preposition)", flat ? " cover" : " fill"] : [" lies \(preposition)", " rests \(preposition)", flat ? " covers" : " fills"], [" \(a)"], [" on \(k).", ", which stands on \(k)."]),
            Pattern(" In the middle of \(k)", stands, [" \(a),"], flat ? [" covered with", " laid out with"] : [" filled with", " holding"], [" \(c)."]),
            Pattern(" The camera looks straight down", [" on", " at"], [" \(a)"], [" of", " with"], [" \(c)"], [" on \(k).", ", set on \(k)."]),
            Pattern(" Against \(k),", [" \(a)"], flat ? [" shows", " carries"] : [" holds", " shows"], [" \(c)."]),
        ]
    }

    /// Hands, tool, motion.
    var motions: [Pattern] {
        let one = ["A hand in a \(shot.sleeve) sleeve", "From the right, a hand in a \(shot.sleeve) sleeve", "The cook's hand, in a \(shot.sleeve) sleeve,", "One hand in a \(shot.sleeve) sleeve"]
        let two = ["Two hands in \(shot.sleeve) sleeves", "The cook's hands, in \(shot.sleeve) sleeves,", "Hands in \(shot.sleeve) sleeves"]
        let single = MotionPhrases.single(shot, noun: noun).map(Self.spaced)
        let double = MotionPhrases.double(shot, noun: noun).map(Self.spaced)
        var patterns: [Pattern] = []
        if !single.isEmpty { patterns += one.map { pattern(" " + $0, single) } }
        if !double.isEmpty { patterns += two.map { pattern(" " + $0, double) } }
        return patterns
    }

    private func pattern(_ opening: String, _ slots: [[String]]) -> Pattern {
        var pattern = Pattern(opening)
        pattern.slots = slots + [["."]]
        return pattern
    }

    /// What else there is to see.
    var details: [Pattern] {
        let light = capital(shot.light)
        let patterns = [
            Pattern(" " + light, [" falls across", " lies over", " spreads over"], [" the \(noun)", " the counter"], [" and leaves a short shadow beside it.", " from the left.", " and catches the rim.", "."]),
            Pattern(" In the \(shot.light),", MotionPhrases.textures(shot)),
            Pattern(" Up close,", MotionPhrases.textures(shot)),
            Pattern(" The \(shot.counter)", [" around it is", " beyond it is"], [" clean and bare.", " dusted with a few crumbs.", " wiped clean.", " empty and bright."]),
            Pattern(" A faint shadow", [" lies beside the \(noun)", " falls from the \(noun)"], [" on the counter.", " towards the lower edge."]),
            Pattern(" The rim of the \(noun)", [" shines in the \(shot.light).", " throws a thin shadow.", " catches the light."]),
        ]
        return patterns + others
    }

    /// The other vessel in view, and what waits in it.
    var others: [Pattern] {
        guard let other = shot.other else { return [] }
        return [" Beside it,", " To one side,", " At the edge of the picture,"].map {
            Pattern($0, [" \(GrammarWords.article(other.vessel)) \(other.vessel)"], [" still holds", " waits with", " keeps"], [" \(other.foods)."])
        }
    }

    /// A space before what begins with neither a mark nor a space.
    private static func spaced(_ alternatives: [String]) -> [String] {
        alternatives.map { $0.hasPrefix(",") || $0.hasPrefix(" ") ? $0 : " " + $0 }
    }

    func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
