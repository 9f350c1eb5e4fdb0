import Foundation
import Kitchen
import Renderer

/// Recall and precision of the ScriptReader on labelled narratives (Benchmarks/scriptreader).
public struct ScriptReaderEvaluation {
    struct Line: Decodable {
        struct Caption: Decodable {
            struct Vessel: Decodable {
                let ref: String
                let kind: VesselKind
                let colour: Colour?
            }

            struct Food: Decodable {
                let name: String
                let form: Form?
                let cook: Cook?
            }

            let text: String
            let vessels: [Vessel]
            let ingredients: [Food]
        }

        let id: String
        let query: String
        let captions: [Caption]
    }

    /// Facts asked and found, by what kind of fact it is.
    public struct Tally {
        public var found: [String: Int] = [:]
        public var asked: [String: Int] = [:]

        mutating func count(_ kind: String, _ hit: Bool) {
            asked[kind, default: 0] += 1
            if hit { found[kind, default: 0] += 1 }
        }

        public var share: Double {
            Double(found.values.reduce(0, +)) / Double(max(1, asked.values.reduce(0, +)))
        }
    }

    public private(set) var recall = Tally()
    public private(set) var precision = Tally()
    /// What was missed or unfounded, a line each.
    public private(set) var faults: [String] = []

    /// - Parameter files: JSON lines as Benchmarks/scriptreader/README.md describes them.
    public init(files: [URL]) throws {
        for file in files {
            for narrative in try Self.narratives(of: file) { evaluate(narrative) }
        }
    }

    /// The captions of a file's narratives.
    static func captions(of file: URL) throws -> [[String]] {
        try narratives(of: file).map { $0.captions.map(\.text) }
    }

    private static func narratives(of file: URL) throws -> [Line] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw EvaluationError("there is no \(file.path): run this from a checkout of auteur")
        }
        return try text.split(separator: "\n").enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            } catch {
                throw EvaluationError("\(file.lastPathComponent), line \(number + 1), is no labelled narrative: \(error)")
            }
        }
    }

    private mutating func evaluate(_ narrative: Line) {
        var scene: Scene?
        var vesselColours: [String: Colour] = [:]
        var seenVessels: Set<VesselKind> = []
        var namedColours: [VesselKind: Set<Colour>] = [:]
        var foods: [(food: FoodName, form: Form?, cook: Cook?)] = []
        for (step, caption) in narrative.captions.enumerated() {
            let next = ScriptReader.scene(caption: caption.text, action: "", after: scene, aspect: 16.0 / 9, narrativeSeed: 7, seed: 7).scene
            scene = next
            let view = SceneFacts(next)
            func fault(_ text: String) { faults.append("\(narrative.id).\(step + 1) \(text)") }

            for vessel in caption.vessels {
                seenVessels.insert(vessel.kind)
                if let colour = vessel.colour {
                    vesselColours[vessel.ref] = colour
                    namedColours[vessel.kind, default: []].insert(colour)
                }
                let there = view.vessels.contains { $0.kind == vessel.kind }
                recall.count("vessel", there)
                if !there { fault("no \(vessel.kind)") }
                if let colour = vesselColours[vessel.ref] {
                    let hit = view.vessels.contains { $0.kind == vessel.kind && $0.colour == colour }
                    recall.count("colour", hit)
                    if !hit { fault("\(vessel.kind) not \(colour)") }
                }
            }
            for label in caption.ingredients {
                // A label's singular may stand for the caption's plural: "pepper" for peppers.
                let food = [label.name, label.name + "s"].compactMap(Lexicon.food(named:)).first { food in view.foods.contains { Self.same($0.food, food) } }
                    ?? Lexicon.food(named: label.name) ?? FoodName(id: label.name)
                foods.append((food, label.form, label.cook))
                let matches = view.foods.filter { Self.same($0.food, food) }
                recall.count("ingredient", !matches.isEmpty)
                if matches.isEmpty { fault("no \(label.name)") }
                if let form = foods.last(where: { Self.same($0.food, food) && $0.form != nil })?.form {
                    let hit = matches.contains { $0.form == form }
                    recall.count("state", hit)
                    if !hit { fault("\(label.name) not \(form) but \(matches.map(\.form.rawValue))") }
                }
                if let cook = foods.last(where: { Self.same($0.food, food) && $0.cook != nil })?.cook {
                    let hit = matches.contains { $0.cook == cook }
                    recall.count("state", hit)
                    if !hit { fault("\(label.name) not \(cook) but \(matches.map(\.cook.rawValue))") }
                }
            }

            for vessel in view.vessels {
                let hit = seenVessels.contains(vessel.kind)
                precision.count("vessel", hit)
                if !hit { fault("unfounded \(vessel.kind)") }
                if let colour = vessel.colour {
                    let hit = namedColours[vessel.kind]?.contains(colour) ?? false
                    precision.count("colour", hit)
                    if !hit { fault("unfounded \(colour) \(vessel.kind)") }
                }
            }
            for item in view.foods {
                let reasons = foods.filter { Self.same(item.food, $0.food) }
                precision.count("ingredient", !reasons.isEmpty)
                if reasons.isEmpty { fault("unfounded \(item.food.word)") }
                if item.form != .whole, item.form != Lexicon.naturalForm(of: item.food) {
                    let hit = reasons.last { $0.form != nil }?.form == item.form
                    precision.count("state", hit)
                    if !hit { fault("unfounded \(item.form) \(item.food.word)") }
                }
                if item.cook != .raw {
                    let hit = reasons.last { $0.cook != nil }?.cook == item.cook
                    precision.count("state", hit)
                    if !hit { fault("unfounded \(item.cook) \(item.food.word)") }
                }
            }
        }
    }

    /// Whether two names mean the same food, or one a kind of the other.
    private static func same(_ a: FoodName, _ b: FoodName) -> Bool {
        if let first = a.name, let second = b.name, first != second { return false }
        return Lexicon.isKind(a.id, of: b.id) || Lexicon.isKind(b.id, of: a.id)
    }
}

/// What a scene shows, as facts.
struct SceneFacts {
    var vessels: [(kind: VesselKind, colour: Colour?)] = []
    var foods: [(food: FoodName, form: Form, cook: Cook)] = []

    init(_ scene: Scene) {
        for object in scene.objects where object.presence > 0 && object.slot < Choreography.firstOwnSlot {
            switch object.kind {
            case .vessel(let kind): vessels.append((kind, object.colour))
            case .ingredient(let id): foods.append((FoodName(id: id, name: object.name), object.form, object.cook))
            default: break
            }
        }
    }
}
