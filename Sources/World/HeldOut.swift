import Kitchen

/// Pairs of food and operation that no training narrative shows together.
public enum HeldOutPairs {
    static let text = """
    """

    public static let all: Set<Pairing> = Set(text.split(separator: "\n").flatMap { line -> [Pairing] in
        let parts = line.split(separator: ":")
        guard parts.count == 2, let operation = Operation(rawValue: parts[0].worldTrimmed) else { return [] }
        return parts[1].split(separator: ",").map { Pairing(food: $0.worldTrimmed, operation: operation) }
    })
}
