import Foundation
import Kitchen
import Testing
import World

/// A validator that knows nothing of the simulator: it reads the truths as JSON, as a user of the data set would, and keeps its own
/// account of what is where.
struct PlanValidator {
    typealias Object = [String: Any]

    private(set) var faults: [String] = []
    /// Food -> slot of the vessel in which it was last seen (-1: the counter).
    private var places: [String: Int] = [:]
    private var forms: [String: String] = [:]
    private var cooks: [String: String] = [:]
    private var gone: Set<String> = []
    private var squeezed: Set<String> = []
    private var served = 0

    private static let cutForms: Set<String> = ["halved", "wedged", "sliced", "chopped", "minced", "grated", "shredded", "crushed", "mashed"]
    private static let knife: [String: String] = ["chop": "chopped", "slice": "sliced", "peel": "peeled", "grate": "grated", "crush": "crushed"]
    private static let vessels: [String: Set<String>] = [
        "fry": ["pan", "wok", "pot"], "flip": ["pan", "wok", "tray"], "simmer": ["pot", "pan", "wok"], "boil": ["pot", "pan", "wok"],
        "bake": ["tray", "tin", "dish"], "grill": ["pan", "tray"], "blend": ["jug", "jar", "pot", "bowl"], "drain": ["colander", "pot", "bowl"],
        "serve": ["plate", "bowl", "glass", "dish", "jar", "board"], "knead": ["board", "bowl", "tray"], "roll": ["board", "bowl", "tray", "plate"],
        "crush": ["mortar", "board", "bowl"], "marinate": ["bowl", "dish", "tray"],
    ]
    private static let afterServing: Set<String> = ["garnish", "sprinkle", "pour", "squeeze", "season", "place", "spread"]
    private static let eggs: Set<String> = ["egg", "egg yolk", "egg white"]
    private static let seasonings: Set<Category> = [.spice, .herb]

    mutating func validate(_ steps: [Object], edit: PlanEdit?) {
        for (index, step) in steps.enumerated() {
            if let edit, index == edit.step { rename(edit) }
            check(step, at: index)
        }
        if served != 1 { faults.append("served \(served) times") }
        let last = steps[steps.count - 1]
        if (last["served"] as? Bool) != true { faults.append("the last truth is not served") }
        if foods(last).isEmpty { faults.append("the last picture shows no food") }
    }

    private mutating func rename(_ edit: PlanEdit) {
        places[edit.to] = places.removeValue(forKey: edit.from)
        forms[edit.to] = forms.removeValue(forKey: edit.from)
        cooks[edit.to] = cooks.removeValue(forKey: edit.from)
        if gone.remove(edit.from) != nil { gone.insert(edit.to) }
    }

    private func foods(_ step: Object) -> [Object] { step["foods"] as? [Object] ?? [] }

    private mutating func check(_ step: Object, at index: Int) {
        let operation = step["operation"] as? String ?? ""
        let vessel = step["vessel"] as? Object ?? [:]
        let kind = vessel["kind"] as? String ?? ""
        func fault(_ text: String) { faults.append("step \(index + 1), \(operation): \(text)") }

        if let allowed = Self.vessels[operation], !allowed.contains(kind) { fault("in a \(kind)") }
        if served > 0, !Self.afterServing.contains(operation) { fault("after serving") }
        if operation == "serve" { served += 1 }

        // Nothing is used before it appears, and nothing appears twice.
        for change in step["changes"] as? [Object] ?? [] {
            let id = change["id"] as? String ?? ""
            let fresh = change["fresh"] as? Bool ?? false
            let before = change["formBefore"] as? String ?? "", after = change["formAfter"] as? String ?? ""
            let known = places[id] != nil && !gone.contains(id)
            if fresh == known { fault(known ? "\(id) appears a second time" : "\(id) is used before it appears") }
            if known, forms[id] != before { fault("\(id) was \(forms[id] ?? "?") and is said to have been \(before)") }
            if let form = Self.knife[operation] {
                if after != form { fault("\(id) is \(after) afterwards") }
                if before == form { fault("\(id) was \(form) already") }
            }
            if operation == "crack", !Self.eggs.contains(id) { fault("\(id) has no shell") }
            if operation == "season", let category = Lexicon.ingredient(id)?.category, !Self.seasonings.contains(category) { fault("\(id) is no seasoning") }
            if operation == "squeeze" { squeezed.insert(id) }
        }

        let inView = Dictionary(foods(step).map { ($0["id"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        if inView.count != foods(step).count { fault("a food is seen twice") }
        let absorbed = Set((step["absorbed"] as? [String: [String]] ?? [:]).values.joined())
        let discarded = Set(step["discarded"] as? [String] ?? [])
        gone.formUnion(discarded)

        // Subjects are seen, or have gone into something.
        for id in (step["subjects"] as? [String] ?? []) + (step["along"] as? [String] ?? []) where inView[id] == nil && !absorbed.contains(id) && !discarded.contains(id) {
            fault("\(id) is not to be seen")
        }
        if let product = step["product"] as? String, inView[product] == nil { fault("no \(product) is to be seen") }

        // What stood in a vessel that is in view is still there, or went somewhere.
        let shown = Set((step["vessels"] as? [Object] ?? []).compactMap { $0["slot"] as? Int })
        for (id, place) in places where shown.contains(place) && inView[id] == nil && !absorbed.contains(id) && !gone.contains(id) && !squeezed.contains(id) {
            fault("\(id) has vanished")
        }
        // Cutting and cooking are not undone.
        for (id, food) in inView {
            let form = food["form"] as? String ?? "", cook = food["cook"] as? String ?? ""
            if let old = forms[id], Self.cutForms.contains(old), ["whole", "peeled"].contains(form), !gone.contains(id) { fault("\(id) was \(old) and is \(form) again") }
            if let old = cooks[id], old != "raw", cook == "raw", !gone.contains(id) { fault("\(id) was \(old) and is raw again") }
            if let place = food["in"] as? Int, !shown.contains(place) { fault("\(id) is in a vessel that is not in view") }
            places[id] = food["in"] as? Int ?? -1
            forms[id] = form
            cooks[id] = cook
        }
        gone.formUnion(absorbed)
        gone.subtract(inView.keys)
    }
}

@Suite struct PlanValidatorTests {
    private static func objects(_ truths: [StepTruth]) throws -> [PlanValidator.Object] {
        try JSONSerialization.jsonObject(with: JSONEncoder().encode(truths)) as? [PlanValidator.Object] ?? []
    }

    /// 1,000 plans of all dishes, swapped and edited ones among them.
    @Test func thousandPlansMakeSense() throws {
        let dishes = try Dishes.all()
        var faults: [String] = []
        var edited = 0, swapped = 0
        for index in 0..<1000 {
            var random = SplitMix(state: 0xA11_CE + UInt64(index))
            let plan = Plan(dishes[index % dishes.count], random: &random, swapping: index % 3 == 0, editing: index % 4 == 0)
            var world = StagedWorld(plan, seed: UInt64(index))
            let truths = try plan.steps.map { _ in try world.next().truth }
            var validator = PlanValidator()
            validator.validate(try Self.objects(truths), edit: plan.edit)
            faults += validator.faults.map { "\(plan.dish) [\(index)]: \($0)" }
            if plan.edit != nil { edited += 1 }
            if !plan.swapped.isEmpty { swapped += 1 }
        }
        #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(40).joined(separator: "\n"))")
        #expect(edited > 100 && swapped > 200)
    }

    /// Cooking that follows no dish keeps the same rules.
    @Test func freeCookingMakesSense() throws {
        let generator = try StoryGenerator(split: .practice, seed: 19)
        var faults: [String] = []
        var foods: Set<String> = []
        for index in 0..<200 {
            let truths = try generator.story(index).steps.map(\.shot.truth)
            var validator = PlanValidator()
            validator.validate(try Self.objects(truths), edit: nil)
            faults += validator.faults.map { "[\(index)]: \($0)" }
            for truth in truths { foods.formUnion(truth.foods.map(\.id)) }
        }
        #expect(faults.isEmpty, "\(faults.count) faults: \(faults.prefix(20).joined(separator: "\n"))")
        #expect(foods.count > Lexicon.ingredients.count * 9 / 10, "\(foods.count) foods")
    }

    /// The validator finds what is wrong: a truth is spoilt in each way that it looks for.
    @Test func validatorFindsSpoiltTruths() throws {
        let dish = try Dish.parse("dish soup\nchop carrot @board\nfry carrot @pot +oil\npour stock @pot\nsimmer @pot => soup\nserve @bowl <pot\ngarnish parsley @bowl")[0]
        var random = SplitMix(state: 1)
        let plan = Plan(dish, random: &random, swapping: false, editing: false)
        var world = StagedWorld(plan, seed: 1)
        let truths = try plan.steps.map { _ in try world.next().truth }
        func faults(_ spoil: (inout [StepTruth]) -> Void) throws -> [String] {
            var spoilt = truths
            spoil(&spoilt)
            var validator = PlanValidator()
            validator.validate(try Self.objects(spoilt), edit: nil)
            return validator.faults
        }
        #expect(try faults { _ in }.isEmpty)
        #expect(try !faults { $0.remove(at: 0) }.isEmpty, "used before it appears")
        #expect(try !faults { $0.remove(at: 4) }.isEmpty, "never served")
        #expect(try !faults { $0.swapAt(0, 1) }.isEmpty, "order")
        #expect(try !faults { $0[2].foods.removeAll { $0.id == "carrot" } }.isEmpty, "vanished")
        #expect(try !faults { for n in $0[3].foods.indices { $0[3].foods[n].cook = .raw } }.isEmpty, "uncooked again")
        #expect(try !faults { $0[1].vessel.kind = .board }.isEmpty, "fried on a board")
    }

    @Test func senselessPlansAreRefused() throws {
        func refused(_ steps: String) throws -> Bool {
            let dish = try Dish.parse("dish test\n" + steps + "\nserve @plate <pan")[0]
            var random = SplitMix(state: 1)
            let plan = Plan(dish, random: &random, swapping: false, editing: false)
            var world = KitchenWorld()
            do { for step in plan.steps { try world.apply(step) } } catch is WorldError { return true }
            return false
        }
        #expect(try !refused("fry egg @pan +oil"))
        for steps in [
            "chop oil @board\nfry egg @pan", "chop carrot @board\nchop carrot @board\nfry carrot @pan", "bake carrot @pan", "simmer carrot @pan",
            "flip egg @pan", "crack carrot @pan", "fry egg @board\nfry egg @pan", "knead carrot @board\nfry carrot @pan", "whisk carrot @bowl\nfry carrot @pan",
            "pour lettuce @pan", "squeeze carrot @pan", "season carrot @pan", "place egg @bowl", "drain carrot @colander\nfry carrot @pan", "spread carrot @pan",
        ] { #expect(try refused(steps), "\(steps) should be refused") }
    }

    @Test func tablesAreReadStrictly() throws {
        for table in ["chop carrot @board", "dish x\nchop nonsense @board\nserve @plate", "dish x\nhop carrot @board\nserve @plate", "dish x\nchop carrot @shelf\nserve @plate", "dish x\nchop carrot\nserve @plate", "dish x\nchop carrot @board", "dish x\nmain 3 = carrot, leek\nserve @plate"] {
            #expect(throws: WorldError.self) { try Dish.parse(table) }
        }
    }
}
