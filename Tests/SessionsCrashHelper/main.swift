// A child process for the tests of Sessions, to be killed or to be in the way:
//   write PATH SEED   adds takes without end, a line for each once it is acknowledged
//   hold PATH         opens for writing, says so, and waits for the end of its input
//   cycle PATH SEED   opens, adds a take, says so, and closes, without end
//   look PATH         opens read-only and says how many steps there are, then tries to open for writing: "refused KIND"
//   fill PATH         adds takes until one is refused, a line for each, then "refused KIND"
import Foundation
import Narrative
import Sessions

func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// Bytes that do not compress and that a number determines.
func bytes(_ number: Int, count: Int) -> Data {
    var state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 | 1
    return Data((0..<count).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return UInt8(truncatingIfNeeded: state >> 32)
    })
}

func addTakes(to session: Session, from seed: Int) throws {
    var number = seed
    while true {
        number += 1
        let step = try session.appendStep()
        for kind in CellKind.allCases {
            let payload = Payload(contentType: "application/octet-stream", bytes: bytes(number, count: 20_000))
            let content: NewContent = switch kind {
            case .action, .caption: .text("\(kind.rawValue) \(number)")
            case .state: .state(payload)
            case .keyframe: .keyframe(picture: payload, scene: nil)
            case .clip: .clip(payload, duration: 5)
            }
            let take = try session.addTake(step: step, kind: kind, content: content, provenance: Provenance(maker: .engine, engine: "helper"))
            say("take \(take.id.value) \(step.value) \(kind.rawValue) \(take.content.digest)")
        }
    }
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    say("usage: write PATH SEED | cycle PATH SEED | look PATH | hold PATH | fill PATH")
    exit(2)
}
let url = URL(fileURLWithPath: arguments[2])
do {
    switch arguments[1] {
    case "write":
        let session = try Session.open(at: url)
        try session.group("long generation") { try addTakes(to: session, from: Int(arguments.last ?? "") ?? 0) }
    case "cycle":
        var number = Int(arguments.last ?? "") ?? 0
        while true {
            number += 1
            let session = try Session.open(at: url)
            let step = try session.appendStep()
            let take = try session.addTake(step: step, kind: .action, content: .text("\(number)"), provenance: Provenance(maker: .author))
            say("take \(take.id.value) \(step.value) action \(take.content.digest)")
            try session.close()
        }
    case "look":
        let session = try Session.open(at: url, readOnly: true)
        say("steps \(try session.narrative().steps.count)")
        try session.close()
        do { try Session.open(at: url).appendStep() } catch let error as SessionError { say("refused \(error.kind.rawValue)") }
    case "hold":
        let session = try Session.open(at: url)
        try session.setQuery("held")
        say("held")
        _ = FileHandle.standardInput.readDataToEndOfFile()
        try session.close()
    case "fill":
        let session = try Session.create(at: url, query: "How to fill a disk?", seed: 1)
        do { try addTakes(to: session, from: 0) } catch let error as SessionError { say("refused \(error.kind.rawValue)") }
        do { try session.close(); say("closed") } catch let error as SessionError { say("unclosed \(error.kind.rawValue)") }
    default:
        exit(2)
    }
} catch {
    say("error \(error)")
    exit(1)
}
