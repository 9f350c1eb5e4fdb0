import Foundation
import Narrative
import Sessions
import Testing

@Suite struct RoundTripTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The picture and caption that open a narrative come back, and undo takes them away.
    @Test func anOpeningComesBack() throws {
        let url = folder.file("opening.auteur")
        let session = try Session.create(at: url, query: "q", seed: 1)
        let png = Data([137, 80, 78, 71, 0, 255])
        #expect(try session.narrative().opening == nil)
        try session.setOpening((png, "A bowl\u{0} of é."))
        try session.close()
        let again = try Session.open(at: url)
        let opening = try #require(try again.narrative().opening)
        #expect(Array(opening.caption.utf8) == Array("A bowl\u{0} of é.".utf8))
        #expect(try again.data(of: opening.picture) == png)
        #expect(try again.problems().isEmpty)
        #expect(try again.undo() == "opening")
        #expect(try again.narrative().opening == nil)
        try again.redo()
        #expect(try again.narrative().opening == opening)
        try again.setOpening(nil)
        #expect(try again.narrative().opening == nil)
        try again.close()
    }

    @Test func everyFieldComesBackAfterReopening() throws {
        let url = folder.file("all.auteur")
        let session = try Session.create(at: url, query: "Wie macht man Käsespätzle? 🧀\u{0}\u{1B}[31m", seed: .max)
        let step = try session.appendStep()
        let inputs = try session.narrative().inputDigest(Array(InputSelector.allCases), at: 0, engine: "e", settings: [:], seed: .max)
        let provenance = Provenance(
            maker: .engine, engine: "director\u{0} \"x\"\n'; DROP TABLE take", settings: ["a": "", "b\u{0}": "\u{7}é", "c": "0.1"], seed: .max,
            reads: InputSelector.allCases, inputs: inputs, created: Date(timeIntervalSince1970: 1_763_800_000.1234567),
            notes: ["kohlrabi drawn as turnip", "", "\u{0}"])
        let values = try #require(VisualState(encoder: "clip é", count: 2, width: 3, values: [0, -0.0, 1, .leastNonzeroMagnitude, -1e30, 0.1]))
        let contents: [(CellKind, NewContent)] = [
            (.action, .text("")), (.action, .text("NUL \u{0} in the midst")), (.caption, .text("e\u{301} is not \u{E9}")), (.state, .state(values.payload)),
            (.keyframe, .keyframe(picture: Payload(contentType: "image/png", bytes: Data([0, 1, 2])), scene: nil)),
            (.keyframe, .keyframe(picture: Payload(contentType: "image/png", bytes: Data()), scene: Payload(contentType: "", bytes: Data([9])))),
            (.clip, .clip(Payload(contentType: "video/mp4", bytes: Data(repeating: 7, count: 100_000)), duration: 0.1 + 0.2)),
        ]
        var takes: [CellKind: [Take]] = [:]
        for (kind, content) in contents {
            let take = try session.addTake(step: step, kind: kind, content: content, provenance: provenance)
            #expect(take.content == content.content)
            #expect(abs(take.provenance.created.timeIntervalSince(provenance.created)) <= 0.0005)
            takes[kind, default: []].append(take)
        }
        try session.setDuration(2.5, of: step)
        try session.setLocked(true, kind: .clip, step: step)
        try session.setEnded(true)
        let before = try session.narrative()
        try session.close()
        #expect(folder.contents == ["all.auteur"], "one plain file")

        let again = try Session.open(at: url)
        #expect(!again.wasRecovered)
        let after = try again.narrative()
        #expect(after == before)
        #expect(Array(after.query.utf8) == Array("Wie macht man Käsespätzle? 🧀\u{0}\u{1B}[31m".utf8))
        #expect(after.seed == .max && after.ended && after.branch == "main")
        #expect(after.steps.count == 1 && after.steps[0].id == step && after.steps[0].duration == 2.5)
        for kind in CellKind.allCases {
            #expect(after.steps[0][kind] == Cell(takes: takes[kind] ?? [], current: takes[kind]?.last?.id, locked: kind == .clip))
        }
        var expected = provenance
        expected.created = takes[.action]?[0].provenance.created ?? .distantPast
        #expect(after.steps[0][.action].takes[0].provenance == expected)
        for text in after.steps[0][.caption].takes.compactMap(\.text) { #expect(Array(text.utf8) == Array("e\u{301} is not \u{E9}".utf8)) }
        for (kind, content) in contents {
            switch content {
            case .text: break
            case .state(let payload), .clip(let payload, _), .keyframe(let payload, nil):
                let blob = Blob(digest: Digest(of: payload.bytes), contentType: payload.contentType, size: payload.bytes.count)
                #expect(try again.payload(of: blob) == payload, "\(kind)")
            case .keyframe(let picture, let scene?):
                for payload in [picture, scene] {
                    let blob = Blob(digest: Digest(of: payload.bytes), contentType: payload.contentType, size: payload.bytes.count)
                    #expect(try again.payload(of: blob) == payload)
                }
            }
        }
        guard case .state(let blob)? = after.steps[0][.state].take?.content else { return #expect(Bool(false)) }
        let state = try VisualState(payload: try again.payload(of: blob))
        #expect(state.encoder == values.encoder && state.count == 2 && state.width == 3)
        #expect(state.values.map(\.bitPattern) == values.values.map(\.bitPattern))
        #expect(try again.problems() == [])
    }

    @Test func statesOfOtherBytesAreRefused() throws {
        let state = try #require(VisualState(encoder: "e", count: 2, width: 2, values: [1, 2, 3, 4]))
        let whole = state.payload.bytes
        for count in 0..<whole.count {
            #expect(errorKind { _ = try VisualState(payload: Payload(contentType: VisualState.contentType, bytes: whole.prefix(count))) } == .damaged)
        }
        var changed: [Data] = [whole + Data([0]), whole + Data(repeating: 0, count: 4)]
        for (offset, word) in [(0, 0xFFFF_FFFF as UInt32), (5, 0xFFFF_FFFF), (9, 0x8000_0000), (5, 0), (13, 0x7F80_0000)] {
            var bytes = whole
            withUnsafeBytes(of: word.littleEndian) { bytes.replaceSubrange(offset..<offset + 4, with: $0) }
            changed.append(bytes)
        }
        for bytes in changed {
            #expect(errorKind { _ = try VisualState(payload: Payload(contentType: VisualState.contentType, bytes: bytes)) } == .damaged)
        }
        #expect(errorKind { _ = try VisualState(payload: Payload(contentType: "image/png", bytes: whole)) } == .damaged)
    }

    @Test func equalBlobsAreKeptOnce() throws {
        let url = folder.file("same.auteur")
        let session = try Session.create(at: url, query: "q", seed: 1)
        let picture = Payload(contentType: "image/png", bytes: Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }))
        let step = try session.appendStep()
        for _ in 0..<20 {
            try session.addTake(step: step, kind: .keyframe, content: .keyframe(picture: picture, scene: picture), provenance: byAuthor)
        }
        try session.close()
        let size = try #require(try FileManager.default.attributesOfItem(atPath: url.path)[.size] as? Int)
        #expect(size < 2 * 200_000)
    }

    @Test func aSessionThatIsOnlyLookedAtStaysAsItIs() throws {
        let url = folder.file("looked.auteur")
        try writeSample(at: url)
        let before = try Data(contentsOf: url)
        for readOnly in [false, true] {
            let session = try Session.open(at: url, readOnly: readOnly)
            _ = try session.narrative()
            _ = try session.info()
            try session.close()
        }
        #expect(try Data(contentsOf: url) == before)
        #expect(folder.contents == ["looked.auteur"])
    }

    @Test func theFileSaysWhatItIs() throws {
        let url = folder.file("kind.auteur")
        try writeSample(at: url)
        let header = try Data(contentsOf: url).prefix(100)
        #expect(header.prefix(15) == Data("SQLite format 3".utf8))
        #expect(header[68..<72] == Data("AUTR".utf8), "application_id")
        #expect(header[60..<64] == Data([0, 0, 0, 1]), "user_version")
        #expect(header[18..<20] == Data([1, 1]), "not in WAL mode")
    }

    @Test func aCopyHasEverythingAndLeavesTheOriginal() throws {
        let url = folder.file("a.auteur"), copy = folder.file("b.auteur")
        try writeSample(at: url)
        let session = try Session.open(at: url)
        let step = try session.narrative().steps[0].id
        try session.addTake(step: step, kind: .action, content: .text("of the log"), provenance: byAuthor)
        try session.save(as: copy)
        #expect(errorKind { try session.save(as: copy) } == .exists)
        #expect(errorKind { try session.save(as: url, overwriting: true) } == .exists)
        try session.undo()
        try session.save(as: copy, overwriting: true)
        let other = try Session.open(at: copy)
        #expect(try other.narrative() == session.narrative())
        #expect(try other.redo() == "action of step 1")
        #expect(try other.narrative().steps[0].action == "of the log")
        #expect(try session.narrative().steps[0].action == "action 0")
        #expect(errorKind { try session.save(as: copy, overwriting: true) } == .inUse)
        try other.close()
        try session.close()
        #expect(folder.contents == ["a.auteur", "b.auteur"])
    }

    @Test func aClosedSessionSaysSo() throws {
        let session = try Session.create(at: folder.file("c.auteur"), query: "q", seed: 1)
        try session.close()
        try session.close()
        #expect(errorKind { _ = try session.narrative() } == .closed)
        #expect(errorKind { try session.appendStep() } == .closed)
        #expect(errorKind { try session.save(as: folder.file("d.auteur")) } == .closed)
        #expect(errorKind { try session.beginGroup("x") } == .closed)
    }

    @Test func requestsThatMakeNoSenseChangeNothing() throws {
        let session = try Session.create(at: folder.file("e.auteur"), query: "q", seed: 1)
        let step = try session.appendStep(), other = try session.appendStep()
        let take = try session.addTake(step: step, kind: .action, content: .text("x"), provenance: byAuthor)
        try session.setLocked(true, kind: .action, step: step)
        let before = try session.narrative()
        #expect(errorKind { try session.insertStep(at: 3) } == .invalid)
        #expect(errorKind { try session.insertStep(at: -1) } == .invalid)
        #expect(errorKind { try session.moveStep(step, to: 2) } == .invalid)
        #expect(errorKind { try session.removeStep(StepID(99)) } == .notFound)
        #expect(errorKind { try session.setDuration(.nan, of: step) } == .invalid)
        #expect(errorKind { try session.setDuration(-1, of: step) } == .invalid)
        #expect(errorKind { try session.addTake(step: step, kind: .state, content: .text("x"), provenance: byAuthor) } == .invalid)
        #expect(errorKind { try session.addTake(step: step, kind: .clip, content: .clip(Payload(contentType: "x", bytes: Data()), duration: .infinity), provenance: byAuthor) } == .invalid)
        #expect(errorKind { try session.setCurrent(take.id, of: .action, step: other) } == .notFound)
        #expect(errorKind { try session.setCurrent(nil, of: .action, step: step) } == .invalid)
        #expect(errorKind { _ = try session.data(of: Blob(digest: Digest(of: "none"), contentType: "x", size: 4)) } == .notFound)
        #expect(try session.narrative() == before)
        try session.addTake(step: step, kind: .action, content: .text("y"), provenance: byAuthor)
        let cell = try session.narrative().steps[0][.action]
        #expect(cell.takes.count == 2 && cell.current == take.id, "a locked cell keeps its take")
    }
}
