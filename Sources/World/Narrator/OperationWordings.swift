import Kitchen

/// What is said of each operation. The tables have a heading `== operation` and lines of these kinds:
///
///     do  the core of an action, imperative; where its slots name no vessel and no tool, these are added around it
///     to  how an action may end: purpose, measure, manner
///     vp  what hands do in a caption; the first word is a verb that is inflected
///     cl  the same without hands: a whole clause
///     pp  a participle for the foods it is done to
enum OperationWordings {
    enum Kind: String, CaseIterable, Sendable {
        case action = "do", ending = "to", verbPhrase = "vp", clause = "cl", participle = "pp"
    }

    static let all: [Operation: [Kind: [Wording]]] = {
        var all: [Operation: [Kind: [Wording]]] = [:]
        for table in [KnifeWordings.text, MixingWordings.text, PlacingWordings.text, HeatWordings.text] {
            var operation: Operation?
            for line in table.split(separator: "\n").map(\.trimmed) where !line.isEmpty {
                if line.hasPrefix("==") {
                    operation = Operation(rawValue: line.dropFirst(2).trimmed)
                    precondition(operation != nil, "No such operation: \(line)")
                    continue
                }
                guard let operation, let kind = Kind(rawValue: String(line.prefix(2))) else { preconditionFailure("No such wording: \(line)") }
                all[operation, default: [:]][kind, default: []].append(Wording(marked(line.dropFirst(3).trimmed, kind)))
            }
        }
        return all
    }()

    /// The first word of a verb phrase is its verb.
    private static func marked(_ line: String, _ kind: Kind) -> String {
        guard kind == .verbPhrase else { return line }
        var head = "", rest = Substring(line)
        if rest.first == "^" { head += "^"; rest.removeFirst() }
        if rest.first == "?", let end = rest.firstIndex(of: " ") {
            head += rest[...end]
            rest = rest[rest.index(after: end)...]
        }
        return head + "~" + rest
    }
}
