import Foundation
import Kitchen
import Stage
import Testing

/// Scenes with one food in one vessel, and what can be measured of their pictures.
private enum Table {
    static let stage = Stage(workers: 1)

    static func scene(
        _ id: String?, _ form: Form = .whole, _ cook: Cook = .raw, doneness: Float = 1, amount: Float = 0.8, vessel: VesselKind = .bowl,
        seed: UInt64 = 5, swirl: Float = 0, change: (inout SceneObject) -> Void = { _ in }
    ) -> Scene {
        var objects = [SceneObject(slot: 1, kind: .vessel(vessel))]
        if let id {
            var food = SceneObject(
                slot: 2, kind: .ingredient(id), form: form, cook: cook, doneness: cook == .raw ? 0 : doneness, amount: amount, swirl: swirl, inside: 1)
            change(&food)
            objects.append(food)
        }
        return Scene(setting: Setting(counter: .concrete, skin: .tan, sleeve: .blue), objects: objects, seed: seed)
    }

    static func draw(_ scene: Scene, side: Int) -> [UInt8] { stage.draw(scene, width: side, height: side) }

    /// Pixels of which a channel differs by more than `by`.
    static func changed(_ a: [UInt8], _ b: [UInt8], by: Int = 8) -> Int {
        stride(from: 0, to: min(a.count, b.count), by: 3).reduce(0) { sum, n in
            sum + ((0..<3).contains { abs(Int(a[n + $0]) - Int(b[n + $0])) > by } ? 1 : 0)
        }
    }

    static func meanDifference(_ a: [UInt8], _ b: [UInt8]) -> Double {
        Double(zip(a, b).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }) / Double(max(1, a.count))
    }
}

@Suite struct IngredientLooks {
    static let lexicon = """
        onion, red onion, spring onion, shallot, leek, garlic, ginger, carrot, celery, potato, sweet potato, tomato, cherry tomato, bell pepper, chilli,
        cucumber, courgette, aubergine, mushroom, broccoli, cauliflower, cabbage, lettuce, spinach, kale, pea, green bean, corn, pumpkin, beetroot, radish,
        asparagus, avocado, olive, lemongrass, fennel, seaweed, beansprout, lemon, lime, orange, apple, pear, banana, strawberry, blueberry, raspberry,
        cherry, plum, mango, pineapple, coconut, raisin, chicken, beef, pork, lamb, minced meat, bacon, ham, sausage, salmon, tuna, white fish, prawn, egg,
        egg yolk, egg white, tofu, butter, cheese, mozzarella, parmesan, feta, cream cheese, cream, milk, yogurt, coconut milk, flour, sugar, brown sugar,
        icing sugar, rice, pasta, spaghetti, noodle, lasagne sheet, bread, bun, baguette, breadcrumb, oat, tortilla, lentil, chickpea, bean, couscous,
        cornstarch, semolina, biscuit, almond, walnut, peanut, cashew, pine nut, hazelnut, sesame, parsley, basil, coriander, mint, thyme, rosemary, dill,
        chive, bay leaf, oregano, sage, oil, water, stock, soy sauce, honey, syrup, vinegar, wine, tomato sauce, mayonnaise, mustard, chocolate, jam, pesto,
        fish sauce, lemon juice, coffee, salt, pepper, paprika, cumin, cinnamon, turmeric, curry powder, cocoa, baking powder, yeast, chilli flake, vanilla,
        saffron, dough, pastry, batter, sauce, dressing, broth, soup, stew, curry, filling, mixture, marinade, dumpling, meatball, patty, pancake, crepe,
        cake, pie, omelette, salad, pizza, custard, ice, miso, curry paste, herb, olive oil, sesame oil, risotto, moussaka
        """.split(separator: ",").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }

    @Test func everyIngredientHasOneLook() {
        for id in Self.lexicon { #expect(Looks[id]?.id == id, "\(id)") }
        #expect(Set(Looks.all.map(\.id)).count == Looks.all.count)
        #expect(Looks["no such thing"] == nil)
        for look in Looks.all {
            #expect(look.size > 0 && look.size < 0.4 && look.aspect > 0 && look.aspect <= 1 && look.count > 0 && look.piece > 0, "\(look.id)")
            #expect((0...1).contains(look.gloss) && (0...1).contains(look.body), "\(look.id)")
        }
    }
}

@Suite struct IngredientPictures {
    /// Every ingredient, in every form and every state, is seen in its vessel, and its picture is the same twice.
    @Test func everyFormAndCookIsSeen() {
        let side = 48, empty = Table.draw(Table.scene(nil), side: side)
        for (n, look) in Looks.all.enumerated() {
            for form in Form.allCases {
                for cook in Cook.allCases {
                    let scene = Table.scene(look.id, form, cook)
                    let picture = Table.draw(scene, side: side)
                    // Clear water changes little, and everywhere; a pinch of saffron much, in few places.
                    #expect(Table.changed(picture, empty, by: 5) >= 12, "\(look.id) \(form) \(cook)")
                    if (n + form.hashValueFree + cook.hashValueFree) % 23 == 0 {
                        #expect(Table.draw(scene, side: side) == picture, "\(look.id) \(form) \(cook)")
                    }
                }
            }
        }
    }

    /// Forms that a cook tells apart differ by more than the same form does from one scatter to another.
    @Test(arguments: [
        ("onion", [Form.whole, .halved, .sliced, .chopped, .grated]), ("tomato", [.whole, .sliced, .chopped, .mashed, .liquid]),
        ("carrot", [.whole, .sliced, .chopped, .grated]), ("egg", [.whole, .cracked, .beaten, .halved]), ("cheese", [.whole, .sliced, .grated, .melted]),
        ("butter", [.whole, .chopped, .melted]), ("chocolate", [.whole, .chopped, .melted]), ("lettuce", [.whole, .leaf, .shredded]),
        ("potato", [.whole, .wedged, .sliced, .mashed]), ("bread", [.whole, .sliced, .chopped, .ground]), ("lemon", [.whole, .halved, .sliced, .liquid]),
        ("chicken", [.whole, .sliced, .chopped, .minced]), ("flour", [.whole, .mixed]), ("avocado", [.whole, .halved, .sliced, .mashed]),
        ("almond", [.whole, .ground]), ("parsley", [.whole, .chopped]), ("cream", [.whole, .beaten]), ("dough", [.whole, .rolled]),
    ])
    func formsDiffer(_ id: String, _ forms: [Form]) {
        let side = 96
        for (n, a) in forms.enumerated() {
            let first = Table.draw(Table.scene(id, a, doneness: 1) { $0.doneness = 1 }, side: side)
            let again = Table.draw(Table.scene(id, a, doneness: 1) { $0.doneness = 1; $0.turn = 0.15 }, side: side)
            let noise = Table.meanDifference(first, again)
            for b in forms.dropFirst(n + 1) {
                let other = Table.draw(Table.scene(id, b, doneness: 1) { $0.doneness = 1 }, side: side)
                let difference = Table.meanDifference(first, other)
                #expect(difference > 0.6 && difference > 0.55 * noise, "\(id) \(a) \(b): \(difference), noise \(noise)")
            }
        }
    }

    /// Heat changes the colour: every state differs from raw, and charred is darker than browned.
    @Test(arguments: ["onion", "chicken", "beef", "salmon", "prawn", "potato", "mushroom", "courgette", "bread", "tofu", "sausage"])
    func cookingShows(_ id: String) {
        func brightness(_ cook: Cook, _ doneness: Float) -> Double {
            let picture = Table.draw(Table.scene(id, .sliced, cook, doneness: doneness, amount: 1, vessel: .plate), side: 96)
            return Double(picture.reduce(0) { $0 + Int($1) }) / Double(picture.count)
        }
        let raw = Table.draw(Table.scene(id, .sliced, amount: 1, vessel: .plate), side: 96)
        for cook in Cook.allCases where cook != .raw {
            let done = Table.draw(Table.scene(id, .sliced, cook, amount: 1, vessel: .plate), side: 96)
            #expect(Table.changed(raw, done, by: 6) > 60, "\(id) \(cook)")
            #expect(Table.meanDifference(raw, Table.draw(Table.scene(id, .sliced, cook, doneness: 0, amount: 1, vessel: .plate), side: 96)) < 0.01, "\(id) \(cook)")
        }
        #expect(brightness(.charred, 1) < brightness(.browned, 1))
        #expect(brightness(.browned, 1) < brightness(.browned, 0.2))
    }

    /// More of it covers more; and what lay there stays where it was.
    @Test func growingAmountCoversMore() {
        let side = 72
        for vessel in [VesselKind.bowl, .board] {
            let empty = Table.draw(Table.scene(nil, vessel: vessel), side: side)
            for look in Looks.all {
                for form in [Form.whole, .chopped] {
                    var last = 0, lastPicture = empty
                    for amount in [Float(0.3), 0.55, 0.8, 1] {
                        let picture = Table.draw(Table.scene(look.id, form, amount: amount, vessel: vessel), side: side)
                        let covered = Table.changed(picture, empty, by: 6)
                        #expect(Double(covered) >= 0.93 * Double(last) - 8, "\(look.id) \(form) \(vessel) \(amount): \(covered) after \(last)")
                        last = covered
                        lastPicture = picture
                    }
                    #expect(lastPicture != empty, "\(look.id)")
                }
            }
        }
    }

    /// Pieces appear one by one: a little more leaves most pixels alone.
    @Test(arguments: ["onion", "carrot", "tomato", "mushroom", "olive", "almond", "potato", "chicken"])
    func piecesKeepTheirPlaces(_ id: String) {
        let side = 128, empty = Table.draw(Table.scene(nil, vessel: .pan), side: side)
        let less = Table.draw(Table.scene(id, .chopped, amount: 0.6, vessel: .pan), side: side)
        let more = Table.draw(Table.scene(id, .chopped, amount: 0.66, vessel: .pan), side: side)
        #expect(Double(Table.changed(less, more)) < 0.4 * Double(Table.changed(more, empty)), "\(id)")
        #expect(Table.changed(less, Table.draw(Table.scene(id, .chopped, amount: 0.6, vessel: .pan, swirl: 0.7), side: side)) > 40, "\(id) does not follow the spoon")
    }

    /// Food stays in its vessel: beyond the rim there is no more than a shadow.
    @Test func nothingIsDrawnOutsideTheVessel() {
        let side = 96
        for vessel in [VesselKind.bowl, .pan, .plate, .dish, .glass] {
            let shape = vessel.shape, empty = Table.draw(Table.scene(nil, vessel: vessel), side: side)
            for look in Looks.all {
                for form in [Form.whole, .sliced, .liquid] {
                    let picture = Table.draw(Table.scene(look.id, form, amount: 1, vessel: vessel), side: side)
                    var outside = 0
                    for y in 0..<side {
                        for x in 0..<side {
                            let px = (Float(x) + 0.5) / Float(side) - 0.5, py = (Float(y) + 0.5) / Float(side) - 0.5
                            let r = pow(pow(abs(px) / (shape.outerX + 0.02), shape.exponent) + pow(abs(py) / (shape.outerY + 0.02), shape.exponent), 1 / shape.exponent)
                            let n = (y * side + x) * 3
                            if r > 1, (0..<3).contains(where: { Int(picture[n + $0]) - Int(empty[n + $0]) > 12 }) { outside += 1 }
                        }
                    }
                    #expect(outside == 0, "\(look.id) \(form) \(vessel): \(outside)")
                }
            }
        }
    }

    /// What is mixed in one bowl takes one colour.
    @Test func mixedFoodsShareTheirColour() {
        func scene(_ ids: [String]) -> Scene {
            var scene = Table.scene(nil)
            for (n, id) in ids.enumerated() {
                scene.objects.append(SceneObject(slot: 2 + n, kind: .ingredient(id), form: .mixed, doneness: 1, layer: n, amount: 0.8, inside: 1))
            }
            return scene
        }
        func middle(_ ids: [String]) -> [Int] {
            let picture = Table.draw(scene(ids), side: 96)
            return (0..<3).map { c in (44..<52).reduce(0) { sum, y in sum + (44..<52).reduce(0) { $0 + Int(picture[(y * 96 + $1) * 3 + c]) } } / 64 }
        }
        let flour = middle(["flour"]), cocoa = middle(["cocoa"]), both = middle(["cocoa", "flour"]), swapped = middle(["flour", "cocoa"])
        #expect(both[0] < flour[0] - 10 && both[0] > cocoa[0] + 10)
        #expect(abs(both[0] - swapped[0]) < 30)
    }

    @Test func hostileValuesDoNotHarm() {
        let values: [Float] = [.nan, .infinity, -.infinity, -1e30, 1e30, -1, 0, 1e-30]
        for id in ["", "unknown", "bubble", "steam", "rice", "spaghetti", "cake", "pizza", "soup", "flour", "salad", "\u{0}", String(repeating: "x", count: 10_000)] {
            for value in values {
                for form in [Form.whole, .sliced, .mixed, .rolled] {
                    let scene = Table.scene(id, form, .browned) {
                        $0.doneness = value
                        $0.amount = value
                        $0.size = value
                        $0.turn = value
                        $0.swirl = value
                        $0.place = Point(value, value)
                        $0.lift = value
                        $0.presence = value.isFinite ? 1 : value
                    }
                    #expect(Table.draw(scene, side: 24).count == 24 * 24 * 3)
                }
            }
        }
    }
}

extension RawRepresentable where RawValue == String {
    /// A small number that is the same in every run (Hasher is seeded).
    fileprivate var hashValueFree: Int { rawValue.utf8.reduce(0) { $0 + Int($1) } }
}
