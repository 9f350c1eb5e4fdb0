import Kitchen

/// What can go wrong with the recipe tables and with plans made from them.
public enum WorldError: Error, CustomStringConvertible, Hashable, Sendable {
    /// A line of a recipe table that can't be read.
    case table(line: String, reason: String)
    /// A step whose preconditions do not hold.
    case impossible(step: String, reason: String)
    /// No plan of a dish keeps the conditions of a split.
    case noPlan(dish: String, reason: String)

    public var description: String {
        switch self {
        case .table(let line, let reason): "recipe table, \u{201C}\(line)\u{201D}: \(reason)"
        case .impossible(let step, let reason): "\u{201C}\(step)\u{201D} can't be done: \(reason)"
        case .noPlan(let dish, let reason): "no plan of \(dish) can be made: \(reason)"
        }
    }
}

/// One vessel of a recipe: the second bowl is `bowl2`.
public struct VesselRef: Hashable, Sendable {
    public var kind: VesselKind
    public var number: Int
}

/// Something that a dish takes one or more of.
public struct FoodSlot: Hashable, Sendable {
    public var name: String
    public var count: Int
    public var optional: Bool
    /// Ids that a cook would usually take.
    public var usual: [String]
    /// Ids that are swapped in against the dish's custom.
    public var swaps: [String]
}

/// A line of a recipe.
public struct StepTemplate: Hashable, Sendable {
    public var operations: [Operation]
    /// Slot names and ids.
    public var subjects: [String]
    public var vessel: VesselRef
    public var along: [String]
    public var source: VesselRef?
    public var product: String?
    /// The product swallows pieces too.
    public var swallowsAll: Bool
    public var optional: Bool
    public var line: String
}

/// A dish: what it takes and how it is made.
public struct Dish: Hashable, Sendable {
    public var name: String
    public var slots: [FoodSlot]
    public var steps: [StepTemplate]

    /// Reads a table of dishes; the notation is described at `DishTable`.
    /// - Throws: `WorldError.table` naming the line.
    public static func parse(_ table: String) throws -> [Dish] {
        var dishes: [Dish] = []
        for raw in table.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = (raw.firstIndex(of: "#").map { raw[..<$0] } ?? raw).worldTrimmed
            if line.isEmpty { continue }
            if line.hasPrefix("dish ") {
                dishes.append(Dish(name: line.dropFirst(5).worldTrimmed, slots: [], steps: []))
                continue
            }
            guard !dishes.isEmpty else { throw WorldError.table(line: line, reason: "a dish must come first") }
            if let equals = line.firstIndex(of: "="), line.index(after: equals) == line.endIndex || line[line.index(after: equals)] != ">" {
                dishes[dishes.count - 1].slots.append(try slot(line, equals))
            } else {
                let dish = dishes[dishes.count - 1]
                dishes[dishes.count - 1].steps.append(try step(line, of: dish))
            }
        }
        for dish in dishes where dish.steps.filter({ $0.operations.contains(.serve) }).count != 1 {
            throw WorldError.table(line: dish.name, reason: "a dish is served exactly once")
        }
        return dishes
    }

    private static func slot(_ line: String, _ equals: String.Index) throws -> FoodSlot {
        var words = line[..<equals].split(separator: " ").map(String.init)
        var count = 1, optional = false
        if let last = words.last, let number = Int(last) {
            count = number
            words.removeLast()
        }
        guard words.count == 1, var name = words.first else { throw WorldError.table(line: line, reason: "a slot has one name") }
        if name.hasSuffix("?") {
            optional = true
            name.removeLast()
        }
        let sides = line[line.index(after: equals)...].split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
        let lists = sides.map { $0.split(separator: ",").map(\.worldTrimmed).filter { !$0.isEmpty } }
        for id in lists.joined() where Lexicon.ingredient(id) == nil { throw WorldError.table(line: line, reason: "the lexicon has no \(id)") }
        guard lists[0].count >= count else { throw WorldError.table(line: line, reason: "fewer foods than the slot takes") }
        return FoodSlot(name: name, count: count, optional: optional, usual: lists[0], swaps: lists.count > 1 ? lists[1] : [])
    }

    private static func step(_ line: String, of dish: Dish) throws -> StepTemplate {
        var rest = line
        var product: String?
        var swallowsAll = false, optional = false
        if rest.hasSuffix("?") {
            optional = true
            rest = rest.dropLast().worldTrimmed
        }
        if let arrow = rest.firstRange(of: "=>") {
            var name = rest[arrow.upperBound...].worldTrimmed
            if name.hasSuffix("!") {
                swallowsAll = true
                name = name.dropLast().worldTrimmed
            }
            guard Lexicon.ingredient(name) != nil else { throw WorldError.table(line: line, reason: "the lexicon has no \(name)") }
            product = name
            rest = rest[..<arrow.lowerBound].worldTrimmed
        }
        // Marks of the fields that follow the subjects: @vessel, +along, <source.
        var fields: [(mark: Character, text: String)] = [(" ", "")]
        for character in rest {
            if "@+<".contains(character) { fields.append((character, "")) } else { fields[fields.count - 1].text.append(character) }
        }
        let head = fields[0].text.worldTrimmed
        let verb = head.prefix { $0 != " " }
        let operations = try verb.split(separator: "/").map { name in
            guard let operation = Operation(rawValue: String(name)) else { throw WorldError.table(line: line, reason: "no operation is called \(name)") }
            return operation
        }
        func list(_ text: some StringProtocol) -> [String] { text.split(separator: ",").map(\.worldTrimmed).filter { !$0.isEmpty } }
        func known(_ names: [String]) throws -> [String] {
            for name in names where Lexicon.ingredient(name) == nil && !dish.slots.contains(where: { $0.name == name }) {
                throw WorldError.table(line: line, reason: "\(name) is neither a slot nor a food")
            }
            return names
        }
        guard let place = fields.first(where: { $0.mark == "@" }) else { throw WorldError.table(line: line, reason: "no vessel is named") }
        return StepTemplate(
            operations: operations, subjects: try known(list(head.dropFirst(verb.count))), vessel: try vessel(place.text, in: line),
            along: try known(fields.filter { $0.mark == "+" }.flatMap { list($0.text) }),
            source: try fields.first { $0.mark == "<" }.map { try vessel($0.text, in: line) },
            product: product, swallowsAll: swallowsAll, optional: optional, line: line)
    }

    private static func vessel(_ text: String, in line: String) throws -> VesselRef {
        let name = text.worldTrimmed
        let digits = name.reversed().prefix { $0.isNumber }
        guard let kind = VesselKind(rawValue: String(name.dropLast(digits.count))) else {
            throw WorldError.table(line: line, reason: "no vessel is called \(name)")
        }
        return VesselRef(kind: kind, number: Int(String(digits.reversed())) ?? 1)
    }
}

extension StringProtocol {
    var worldTrimmed: String {
        var view = self[...]
        while view.first?.isWhitespace == true { view = view.dropFirst() }
        while view.last?.isWhitespace == true { view = view.dropLast() }
        return String(view)
    }
}
