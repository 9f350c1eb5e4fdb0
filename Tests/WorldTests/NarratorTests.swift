import Foundation
import Kitchen
import Testing
import World

/// What the narrator writes, measured over narratives whose truth is known.
@Suite struct NarratorTests {
    private struct Told {
        var step: StepTruth
        var action: String
        var caption: String
    }

    private static func tell(_ steps: [StepTruth], seed: UInt64, _ wordings: WordingSet = .training) -> [Told] {
        var narrator = Narrator(dish: "dish \(seed % 50)", seed: seed, wordings: wordings)
        return steps.map { step in
            let (action, caption) = narrator.tell(step)
            return Told(step: step, action: action, caption: caption)
        }
    }

    /// 200 narratives of 7 steps.
    private static let narratives: [[Told]] = (0..<200).map { seed in
        var synthetic = SyntheticTruths(seed: UInt64(seed))
        return tell(synthetic.narrative(steps: 7), seed: UInt64(seed))
    }

    /// 40 narratives of the kitchen's own recipes.
    private static let stories: [[Told]] = {
        guard let generator = try? StoryGenerator(split: .train, seed: 11) else { return [] }
        return (0..<40).compactMap { try? generator.story($0) }.map { story in tell(story.steps.map(\.shot.truth), seed: story.seed) }
    }()

    private static let heldOut: [[Told]] = (0..<12).map { seed in
        var synthetic = SyntheticTruths(seed: 1000 + UInt64(seed))
        return tell(synthetic.narrative(steps: 7), seed: UInt64(seed), .heldOut)
    }

    private static func sentences(_ text: String) -> [String] {
        text.split(separator: ".").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private static func words(_ text: String) -> [Substring] {
        text.split { $0 == " " }
    }

    @Test func lengths() {
        for told in (Self.narratives + Self.stories + Self.heldOut).joined() {
            #expect((5...25).contains(Self.words(told.action).count), "\(told.action)")
            #expect((30...70).contains(Self.words(told.caption).count), "\(told.caption)")
            #expect((2...5).contains(Self.sentences(told.caption).count), "\(told.caption)")
            #expect(!told.caption.contains { "{}[]<>|~^".contains($0) }, "\(told.caption)")
            #expect(!told.action.contains { "{}[]<>|~^".contains($0) }, "\(told.action)")
        }
    }

    /// Operations that share words: "cut into slices" is knife work, a whisk in hand is whisking.
    private static func reads(_ reading: CaptionReading, as operation: Kitchen.Operation) -> Bool {
        let lookAlikes: [[Kitchen.Operation]] = [
            [.chop, .slice], [.whisk, .mix, .stir], [.place, .layer, .serve], [.sprinkle, .season, .garnish], [.pour, .serve], [.mash, .crush, .blend], [.simmer, .boil], [.spread, .pour],
            [.bake, .place], [.fry, .grill, .stir],
        ]
        let tools: [Kitchen.Operation: ToolKind] = [.whisk: .whisk, .brush: .brush]
        if let tool = tools[operation], reading.tools.contains(tool) { return true }
        guard let first = reading.operations.first else { return false }
        return first == operation || lookAlikes.contains { $0.contains(first) && $0.contains(operation) }
    }

    @Test func operationsAreReadable() {
        var missed: [String] = []
        let all = Array((Self.narratives + Self.stories).joined())
        for told in all where !Self.reads(CaptionReading(of: told.action), as: told.step.operation) {
            missed.append("\(told.step.operation): \(told.action)")
        }
        print("operations not readable: \(missed.count) of \(all.count)")
        #expect(missed.count * 50 <= all.count, "\(missed.prefix(20).joined(separator: "\n"))")
    }

    @Test func actionsNameSubjects() {
        var missed: [String] = [], count = 0
        for told in (Self.narratives + Self.stories).joined() {
            let reading = CaptionReading(of: told.action)
            for id in told.step.subjects + told.step.along {
                count += 1
                if !reading.foods.contains(where: { $0.food.id == id }) { missed.append("\(id): \(told.action)") }
            }
        }
        print("subjects missed in actions: \(missed.count) of \(count)")
        #expect(missed.count * 50 <= count, "\(missed.prefix(20).joined(separator: "\n"))")
    }

    @Test(arguments: [false, true])
    func captionsTellWhatIsInView(real: Bool) {
        var seen: [String: (found: Int, of: Int)] = [:]
        var missed: [String] = []
        func count(_ what: String, _ found: Bool, _ caption: String) {
            let (before, of) = seen[what] ?? (0, 0)
            seen[what] = (before + (found ? 1 : 0), of + 1)
            if !found { missed.append("\(what): \(caption)") }
        }
        for told in (real ? Self.stories : Self.narratives).joined() {
            let step = told.step, reading = CaptionReading(of: told.caption)
            let vessel = reading.vessels.contains { $0.kind == step.vessel.kind && ($0.colour == step.vessel.colour || step.vessel.kind == .glass) }
            count("vessel", vessel, told.caption)
            if let tool = step.tool { count("tool", reading.tools.contains(tool), told.caption) }
            count("counter", reading.counter == step.counter, told.caption)
            if step.hands > 0 { count("sleeve", reading.sleeve == step.sleeve, told.caption) }
            let inside = step.foods.filter { $0.inside == step.vessel.slot }
            for food in inside where inside.count <= 9 || step.subjects.contains(food.id) {
                count("food", reading.foods.contains { $0.food.id == food.id }, told.caption)
            }
            let known = Set(step.foods.map(\.id) + step.subjects + step.along + [step.product, step.contents, "lemon juice"].compactMap { $0 })
            for food in reading.foods { count("true", known.contains(food.food.id), told.caption) }
        }
        for (what, share) in seen.sorted(by: { $0.key < $1.key }) {
            print("\(real ? "recipes" : "synthetic") \(what): \(share.found) of \(share.of)")
            #expect(share.found * 100 >= share.of * 95, "\(what): \(missed.filter { $0.hasPrefix(what) }.prefix(8).joined(separator: "\n"))")
        }
    }

    @Test func openingsAreRare() {
        var captions: [String: Set<Int>] = [:]
        let all = Array(Self.narratives.joined())
        for (index, told) in all.enumerated() {
            for sentence in Self.sentences(told.caption) {
                let opening = Self.words(sentence).prefix(3).joined(separator: " ").lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" }
                captions[opening, default: []].insert(index)
            }
        }
        let worst = captions.max { $0.value.count < $1.value.count }!
        print("\(captions.count) openings, the most frequent in \(worst.value.count) of \(all.count) captions: \(worst.key)")
        #expect(worst.value.count * 40 <= all.count, "\(worst.key)")
    }

    @Test func textsDiffer() {
        var all = 0
        var distinct: Set<[Substring]> = []
        for told in Self.narratives.joined() {
            for text in [told.action, told.caption] {
                let words = Self.words(text)
                for index in words.indices.dropLast(2) {
                    all += 1
                    distinct.insert(Array(words[index..<index + 3]))
                }
            }
        }
        print("distinct-3: \(Double(distinct.count) / Double(all))")
        #expect(distinct.count * 100 >= all * 35)
        #expect(Set(Self.narratives.joined().map(\.caption)).count == Self.narratives.joined().count)
    }

    @Test func sameSeedSameWords() {
        var synthetic = SyntheticTruths(seed: 3)
        let steps = synthetic.narrative(steps: 7)
        for wordings in [WordingSet.training, .heldOut, .all] {
            let (first, second) = (Self.tell(steps, seed: 5, wordings), Self.tell(steps, seed: 5, wordings))
            #expect(first.map(\.caption) == second.map(\.caption))
            #expect(first.map(\.action) == second.map(\.action))
            #expect(first.map(\.caption) != Self.tell(steps, seed: 6, wordings).map(\.caption))
        }
    }

    @Test func aFifthIsHeldOut() {
        let all = Narrator.wordings(in: .all), training = Narrator.wordings(in: .training), held = Narrator.wordings(in: .heldOut)
        func keys(_ wordings: [(use: String, wording: String)]) -> Set<String> { Set(wordings.map { $0.use + " " + $0.wording }) }
        #expect(keys(training).isDisjoint(with: keys(held)))
        #expect(training.count + held.count == all.count)
        let share = Double(held.count) / Double(all.count)
        print("\(all.count) wordings, \(held.count) held out")
        #expect((0.18...0.27).contains(share))
        for use in Set(all.map(\.use)) { #expect(held.filter { $0.use == use }.count >= (use.hasSuffix(".pp") || use.hasSuffix(".to") ? 1 : 2), "\(use)") }
        for operation in Kitchen.Operation.allCases {
            #expect(all.filter { $0.use == operation.rawValue + ".do" }.count >= 12, "\(operation)")
        }
    }

    /// No food is called by a name that is read as another food, in any of its states.
    @Test func namesAreTheirOwn() {
        for ingredient in Lexicon.ingredients where !Lexicon.isGeneric(ingredient.id) {
            for seed in 0..<12 as Range<UInt64> {
                var narrator = Narrator(dish: ingredient.id, seed: seed, wordings: .all)
                let forms = Form.allCases.filter { Lexicon.admits($0, for: ingredient.id) }, cooks = Cook.allCases.filter { Lexicon.admits($0, for: ingredient.id) }
                let vessel = VesselTruth(slot: 0, kind: .bowl, colour: .blue, name: "bowl")
                let food = FoodTruth(slot: 1, id: ingredient.id, form: forms[Int(seed) % forms.count], cook: cooks[Int(seed) % cooks.count], doneness: 0.5, amount: seed % 2 == 0 ? 0.3 : 1, inside: 0)
                let step = StepTruth(
                    operation: .place, vessel: vessel, subjects: [ingredient.id],
                    changes: [ChangeTruth(id: ingredient.id, fresh: seed % 3 == 0, formBefore: food.form, formAfter: food.form, cookBefore: food.cook, cookAfter: food.cook)], along: [],
                    hands: 1, counter: .slate, light: "warm light from the left", skin: .fair, sleeve: .teal, foods: [food], vessels: [vessel], absorbed: [:], discarded: [], served: false)
                let (action, caption) = narrator.tell(step)
                for text in [action, caption] {
                    let read = Set(CaptionReading(of: text).foods.map(\.food.id))
                    #expect(read == [ingredient.id], "\(ingredient.id): \(text) reads \(read)")
                }
            }
        }
    }
}
