import Foundation
import Kitchen
import World

/// What speech recognition makes of a cook who talks while cooking: the actions broken over rows, wrapped in chatter, without case or
/// full stops, some words lost, the times late and overlapping.
enum RawSpeech {
    struct Row: Sendable {
        var start: Double
        var end: Double
        var text: String
    }

    /// HowTo100M's shape.
    struct Track: Encodable {
        var start: [Double]
        var end: [Double]
        var text: [String]

        init(_ rows: [Row]) {
            start = rows.map(\.start)
            end = rows.map(\.end)
            text = rows.map(\.text)
        }
    }

    private static let openings = [
        "so now what i'm gonna do is", "okay so", "and then we want to", "right", "alright next up", "um so here i just", "now you're going to", "so guys",
        "at this point i like to", "and uh", "what you do now is you", "perfect now", "let's", "i'm just gonna", "so we go ahead and",
    ]
    private static let closings = ["like so", "you know what i mean", "just like that", "it smells amazing", "okay", "nice and easy", "yeah", "don't rush it", "that's it", "", "", ""]
    private static let chatter = [
        "hey everybody welcome back to the channel", "if you like this don't forget to subscribe", "my grandmother used to do it this way every sunday", "[music]",
        "let me know in the comments what you think", "sorry about the noise that's the neighbour's dog", "by the way this pan was a present", "",
        "i got these at the market this morning", "so yeah it was raining all week here", "",
    ]

    static func rows(_ story: Story, times: [(start: Double, end: Double)], random: inout SplitMix) -> [Row] {
        var rows: [Row] = []
        func add(_ start: Double, _ end: Double, _ text: String, _ random: inout SplitMix) {
            let late = Double(random.between(-0.3, 1.1))
            let from = max(0, start + late)
            rows.append(Row(start: rounded(from), end: rounded(max(from + 0.2, end + late + Double(random.between(-0.2, 0.8)))), text: text))
        }
        add(0, 1.5, random.pick(chatter), &random)
        for (step, time) in zip(story.steps, times) {
            var words = step.action.lowercased().filter { $0.isLetter || $0 == " " || $0 == "-" || $0 == "'" }.split(separator: " ").map(String.init)
            if words.count > 6, random.unit() < 0.3 { words.remove(at: Int(random.next() % UInt64(words.count))) }
            let text = [random.pick(openings), words.joined(separator: " "), random.pick(closings)].filter { !$0.isEmpty }.joined(separator: " ")
            let spoken = text.split(separator: " ").map(String.init)
            let parts = random.unit() < 0.4 ? 1 : random.unit() < 0.7 ? 2 : 3
            let share = (spoken.count + parts - 1) / parts
            let length = (time.end - time.start) / Double(parts)
            for part in 0..<parts {
                let piece = spoken.dropFirst(part * share).prefix(share).joined(separator: " ")
                if !piece.isEmpty { add(time.start + Double(part) * length, time.start + Double(part + 1) * length, piece, &random) }
            }
            if random.unit() < 0.3 { add(time.end - 0.8, time.end + 0.4, random.pick(chatter), &random) }
        }
        return rows
    }
}
