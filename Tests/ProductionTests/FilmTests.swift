import EngineDoubles
import Foundation
import Media
import Narrative
import Production
import Roles
import Sessions
import Testing

@Suite struct FilmTests {
    private let options = FilmOptions(width: 64, height: 36, framesPerSecond: 12, dissolve: 0.5, preset: "ultrafast")

    /// Three steps of two seconds: dark, bright, dark.
    private func fixture() async throws -> (ProductionFixture, Production) {
        let fixture = try ProductionFixture(query: "How to cook a film?")
        let production = fixture.production(renderer: PlainRenderer(colours: [[40, 40, 40], [200, 200, 200], [60, 60, 60]]))
        try await fixture.turns(3, production)
        return (fixture, production)
    }

    @Test func aFilmHasEveryStepItsChapterItsSubtitleTitleAndCover() async throws {
        let (fixture, production) = try await fixture()
        defer { fixture.remove() }
        let url = fixture.folder.appendingPathComponent("film.mp4")
        let progress = Record<FilmProgress>()
        let report = try await production.exportFilm(to: url, options: options) { progress.add($0) }
        #expect(report.frames == 72)
        #expect(report.steps == 3 && report.notes.isEmpty)
        #expect(progress.all.last?.framesTotal == 72)

        let film = try FilmReader(url)
        #expect(film.info.width == 64 && film.info.height == 36)
        #expect(abs(film.info.duration - 6) < 0.1)
        #expect(film.info.title == "How to cook a film?")
        #expect(film.info.chapters.count == 3)
        #expect(film.info.chapters.map { ($0.start * 10).rounded() / 10 } == [0, 2, 4])
        #expect(film.info.hasCover)
        let actions = try fixture.narrative().steps.compactMap(\.action)
        #expect(try film.subtitles().map(\.text) == actions)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).filter { $0.contains("partial") }.isEmpty)
    }

    @Test func cutsDissolveAndEverythingElseIsTheClip() async throws {
        let (fixture, production) = try await fixture()
        defer { fixture.remove() }
        let url = fixture.folder.appendingPathComponent("film.mp4")
        _ = try await production.exportFilm(to: url, options: options)
        let film = try FilmReader(url)
        func level(_ seconds: Double) throws -> Double {
            let pixels = try film.frame(at: seconds).pixels
            return Double(pixels.reduce(0) { $0 + Int($1) }) / Double(pixels.count)
        }
        // A linear dissolve from 40 to 200 over 0.5 s around second 2.
        let frame = 1.0 / 12
        let expectations: [(seconds: Double, level: Double)] = [
            (1, 40), (1.7, 40), (2 - frame, 40 + 320 * (0.25 - frame)), (2, 120), (2 + frame, 120 + 320 * frame), (3, 200), (5, 60),
        ]
        for (seconds, expected) in expectations {
            #expect(abs(try level(seconds + 0.001) - expected) < 8, "at \(seconds) s")
        }
    }

    @Test func aCancelledExportLeavesNoFileAndKeepsTheFormerOne() async throws {
        let (fixture, _) = try await fixture()
        defer { fixture.remove() }
        let url = fixture.folder.appendingPathComponent("film.mp4")
        _ = try await fixture.production().exportFilm(to: url, options: options)
        let former = try Data(contentsOf: url)

        let slow = fixture.production(animator: StillAnimator(delay: 0.5))
        let begun = Record<Void>()
        let options = options
        let task = Task { try await slow.exportFilm(to: url, options: options) { _ in begun.add(()) } }
        while begun.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try Data(contentsOf: url) == former)
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path).filter { $0.contains("partial") }.isEmpty)
    }

    @Test func aForeignFileIsNotReplacedUnasked() async throws {
        let (fixture, production) = try await fixture()
        defer { fixture.remove() }
        let url = fixture.folder.appendingPathComponent("holiday.mp4")
        try Data("not ours".utf8).write(to: url)
        await #expect(throws: ProductionError.self) { try await production.exportFilm(to: url, options: options) }
        #expect(try Data(contentsOf: url) == Data("not ours".utf8))
        _ = try await production.exportFilm(to: url, options: options, replace: true)
        _ = try await production.exportFilm(to: url, options: options)
        #expect(try FilmReader(url).info.chapters.count == 3)
    }

    @Test func whatCannotBeFilmedIsRefusedOrNoted() async throws {
        let fixture = try ProductionFixture()
        defer { fixture.remove() }
        let production = fixture.production()
        let url = fixture.folder.appendingPathComponent("film.mp4")
        await #expect(throws: ProductionError.self) { try await production.exportFilm(to: url, options: options) }
        try await fixture.turns(2)
        for bad in [FilmOptions(width: 65, height: 36), FilmOptions(width: 64, height: 1 << 20), FilmOptions(framesPerSecond: 0)] {
            await #expect(throws: ProductionError.self) { try await production.exportFilm(to: url, options: bad) }
        }
        await #expect(throws: ProductionError.self) { try await production.exportFilm(to: fixture.folder.appendingPathComponent("film.avi"), options: options) }
        let id = try fixture.narrative().steps[1].id
        try fixture.session.setCurrent(nil, of: .clip, step: id)
        #expect(try await production.exportFilm(to: url, options: options).notes == ["step 2 has no clip and is shown as a still"])
        try fixture.session.setCurrent(nil, of: .keyframe, step: id)
        let report = try await production.exportFilm(to: url, options: options)
        #expect(report.steps == 1 && report.notes == ["step 2 has no keyframe and is left out"])
    }
}
