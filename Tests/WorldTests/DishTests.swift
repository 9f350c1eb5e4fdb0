import Kitchen
import Testing
import World

/// The recipe tables: every plan can be done, and together they cover the kitchen.
@Suite struct DishTests {
    @Test func everyPlanCanBeDone() throws {
        let check = try PlanCheck.run(plans: 12)
        #expect(check.refused == 0, "\(check.lines.filter { $0.hasPrefix(" ") })")
    }

    @Test func tablesCoverTheKitchen() throws {
        let dishes = try Dishes.all()
        #expect(dishes.count >= 64)
        #expect(Set(dishes.map(\.name)).count == dishes.count)
        #expect(Set(dishes.flatMap(Self.foods)).count >= 110)
        for operation in Operation.allCases {
            #expect(dishes.filter { Self.operations($0).contains(operation) }.count >= 3, "\(operation)")
        }
        let vessels = Set(dishes.flatMap { $0.steps.map(\.vessel.kind) })
        #expect(vessels == Set(VesselKind.allCases))
    }

    @Test func slotsAreUsedAndNeverRunDry() throws {
        for dish in try Dishes.all() {
            let named = dish.steps.flatMap { $0.subjects + $0.along }
            for slot in dish.slots {
                #expect(named.contains(slot.name), "\(dish.name): \(slot.name)")
                #expect((slot.usual + slot.swaps).allSatisfy { !named.contains($0) }, "\(dish.name): \(slot.name) offers what a step names already")
            }
        }
    }

    @Test func heldOutDishesAreNewOnlyAsAWhole() throws {
        let dishes = try Dishes.all()
        let held = dishes.filter { HeldOutDishes.names.contains($0.name) }
        let others = dishes.filter { !HeldOutDishes.names.contains($0.name) }
        #expect(held.count == HeldOutDishes.names.count)
        #expect(Set(held.flatMap(Self.foods)).isSubset(of: Set(others.flatMap(Self.foods))))
        #expect(Set(held.flatMap(Self.operations)).isSubset(of: Set(others.flatMap(Self.operations))))
    }

    /// Every food that a dish can take.
    private static func foods(_ dish: Dish) -> [String] {
        let slots = Set(dish.slots.map(\.name))
        return dish.slots.flatMap { $0.usual + $0.swaps } + dish.steps.flatMap { $0.subjects + $0.along }.filter { !slots.contains($0) }
    }

    private static func operations(_ dish: Dish) -> Set<Operation> {
        Set(dish.steps.flatMap(\.operations))
    }
}
