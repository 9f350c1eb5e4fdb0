import Kitchen

/// Which of the wordings a narrator may use. A fifth of them is kept from training, so that a model can be asked about
/// sentences of a kind that it has never read.
public enum WordingSet: String, Codable, Sendable {
    /// All but the held-out ones.
    case training
    /// Only held-out ones, wherever a table has one that fits.
    case heldOut
    case all
}

/// A noun phrase in a sentence, and whether its verb is plural.
struct NounPhrase {
    var text: String
    var plural = false
}

/// How the verbs marked `~` are inflected.
enum VerbMode {
    case base, singular, plural, ing
}

/// What fills the slots of a wording. A value: an attempt that comes to nothing is forgotten by dropping the copy.
protocol SlotFilling {
    var random: SplitMix { get set }
    /// The words for a slot; nil where there is nothing to put there.
    mutating func fill(_ slot: String) -> NounPhrase?
}

/// One wording of a table: fixed words and slots.
///
///     ^?flows,!many [pour|tip] {s} {to}( in a thin stream)
///
/// `^` held out; `?` conditions, all of which must hold, `!` negates one; `[a|b]` one of these; `(...)` may be left out, and is
/// where a slot in it has nothing to say; `{slot}`; `<slot:verb>` the verb agrees with the slot; `~verb` takes the mode of the sentence.
struct Wording: Sendable {
    indirect enum Part: Sendable {
        case text(String), slot(String), choice([[Part]]), optional([Part]), verb(String), agreement(slot: String, verb: String)
    }

    let source: String
    let heldOut: Bool
    let conditions: [(fact: String, holds: Bool)]
    let parts: [Part]

    init(_ line: String) {
        source = line
        var rest = Substring(line)
        heldOut = rest.first == "^"
        if heldOut { rest.removeFirst() }
        if rest.first == "?" {
            let end = rest.firstIndex(of: " ") ?? rest.endIndex
            conditions = rest[rest.index(after: rest.startIndex)..<end].split(separator: ",").map {
                $0.first == "!" ? (String($0.dropFirst()), false) : (String($0), true)
            }
            rest = rest[end...].drop { $0 == " " }
        } else {
            conditions = []
        }
        var parser = WordingParser(rest: rest)
        parts = parser.sequence(until: "")
        precondition(parser.rest.isEmpty, "Unbalanced wording: \(line)")
    }

    func fits(_ facts: Set<String>) -> Bool {
        conditions.allSatisfy { facts.contains($0.fact) == $0.holds }
    }

    /// Whether a slot stands in it outside alternatives.
    func has(_ slot: String) -> Bool {
        source.contains("{\(slot)}")
    }

    /// The wording with its slots filled; nil, and the filler untouched, where a slot has nothing to say.
    func expanded(by filler: inout some SlotFilling, mode: VerbMode = .base) -> String? {
        var attempt = filler
        guard let text = Self.expand(parts, by: &attempt, mode: mode) else { return nil }
        filler = attempt
        return text
    }

    private static func expand<Filler: SlotFilling>(_ parts: [Part], by filler: inout Filler, mode: VerbMode) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .slot(let slot):
                guard let phrase = filler.fill(slot) else { return nil }
                text += phrase.text
            case .choice(let options):
                guard let words = expand(filler.random.pick(options), by: &filler, mode: mode) else { return nil }
                text += words
            case .optional(let inner):
                guard filler.random.unit() < 0.5 else { continue }
                var attempt = filler
                if let words = expand(inner, by: &attempt, mode: mode) {
                    filler = attempt
                    text += words
                }
            case .verb(let base): text += Inflection.verb(base, mode)
            case .agreement(let slot, let verb):
                guard let phrase = filler.fill(slot) else { return nil }
                text += Inflection.verb(verb, phrase.plural ? .plural : .singular)
            }
        }
        return text
    }
}

/// Reads the notation of `Wording`.
private struct WordingParser {
    var rest: Substring

    mutating func sequence(until stops: String) -> [Wording.Part] {
        var parts: [Wording.Part] = []
        while let next = rest.first, !stops.contains(next) {
            switch next {
            case "{": parts.append(.slot(bracketed(to: "}")))
            case "<":
                let fields = bracketed(to: ">").split(separator: ":").map(String.init)
                precondition(fields.count == 2, "An agreement is <slot:verb>")
                parts.append(.agreement(slot: fields[0], verb: fields[1]))
            case "[":
                var options: [[Wording.Part]] = []
                repeat {
                    rest.removeFirst()
                    options.append(sequence(until: "|]"))
                } while rest.first == "|"
                precondition(rest.first == "]", "[ without ]")
                rest.removeFirst()
                parts.append(.choice(options))
            case "(":
                rest.removeFirst()
                parts.append(.optional(sequence(until: ")")))
                precondition(rest.first == ")", "( without )")
                rest.removeFirst()
            case "~":
                rest.removeFirst()
                let word = rest.prefix { $0.isLetter || $0 == "-" }
                rest = rest.dropFirst(word.count)
                parts.append(.verb(String(word)))
            default:
                let words = rest.prefix { !"{<[(~".contains($0) && !stops.contains($0) }
                rest = rest.dropFirst(words.count)
                parts.append(.text(String(words)))
            }
        }
        return parts
    }

    private mutating func bracketed(to end: Character) -> String {
        rest.removeFirst()
        let inner = rest.prefix { $0 != end }
        precondition(inner.count < rest.count, "{ or < is not closed")
        rest = rest.dropFirst(inner.count + 1)
        return String(inner)
    }
}

extension [Wording] {
    /// A table: one wording a line, `#` comments.
    init(table: String) {
        self = table.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty && $0.first != "#" }.map(Wording.init)
    }

    /// Those that fit the facts and the set.
    func fitting(_ facts: Set<String>, _ set: WordingSet) -> [Wording] {
        let fitting = filter { $0.fits(facts) }
        switch set {
        case .all: return fitting
        case .training: return fitting.filter { !$0.heldOut }
        case .heldOut:
            let held = fitting.filter(\.heldOut)
            return held.isEmpty ? fitting : held
        }
    }
}
