import Foundation
import Media
import Production
import Sessions
import Synchronization

/// The studio's own figures, for `auteur bench studio`: from a query to the first keyframe, and to a film.
public struct StudioBenchmark: Sendable {
    let loader: CastLoader
    let director: String?

    public init(loader: @escaping CastLoader, director: String? = nil) {
        self.loader = loader
        self.director = director
    }

    /// Directs six steps and exports their film at 720p and 24 frames/s, in a folder that is removed afterwards.
    /// - Returns: lines `name value`: `first_keyframe.s`, from the query to the picture's bytes for the terminal, the engines
    ///   loaded before as they are while a person types; `first_keyframe.cold.s`, loading included; `film.realtime`, wall time
    ///   of all stages over the film's length.
    public func run(query: String = "How to cook a tuna sandwich?") throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (loader, director) = (loader, director)
        let ending = ForegroundTask(signals: try Signals.pipe(for: [SIGINT, SIGTERM])).run { () -> Result<[String], any Error> in
            do {
                return .success(try await Self.measure(query: query, folder: folder, loader: loader, director: director))
            } catch {
                return .failure(error)
            }
        }
        guard let ending else { throw StudioError("no pipe could be opened: too many files are open") }
        return try ending.result.get()
    }

    private static func measure(query: String, folder: URL, loader: CastLoader, director: String?) async throws -> [String] {
        let clock = ContinuousClock()
        func seconds(since start: ContinuousClock.Instant) -> Double {
            let components = (clock.now - start).components
            return Double(components.seconds) + Double(components.attoseconds) / 1e18
        }
        let launched = clock.now
        let cast = try await loader(director)
        let loading = seconds(since: launched)

        let entered = clock.now
        let session = try Session.create(at: folder.appendingPathComponent("bench.auteur"), query: query, seed: 5)
        let production = Production(session: session, cast: cast)
        let encoder = PictureEncoder(TerminalCapabilities(graphics: .sixel, colour: .trueColour, columns: 100, rows: 46, cellWidth: 10, cellHeight: 20))
        let first = Mutex<Double?>(nil)
        let failure = Mutex<String?>(nil)
        for _ in 0..<6 {
            try await production.takeTurn { event in
                guard case .finished(_, .keyframe, _, let keyframe?) = event, first.withLock({ $0 }) == nil else { return }
                do {
                    let box = LiveDisplay.box(encoder.capabilities)
                    _ = try encoder.drawing(of: keyframe.picture, columns: box.columns, rows: box.rows)
                } catch {
                    failure.withLock { $0 = String(describing: error) }
                }
                first.withLock { $0 = seconds(since: entered) }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw StudioError(failure) }
        let turns = seconds(since: entered)
        let film = try await production.exportFilm(to: folder.appendingPathComponent("bench.mp4"))
        let total = seconds(since: entered)
        try session.close()
        let keyframe = first.withLock { $0 } ?? turns
        return [
            String(format: "# loading %.2f s, six steps %.2f s, film of %.1f s %.2f s", loading, turns, film.duration, total - turns),
            String(format: "first_keyframe.s %.2f", keyframe),
            String(format: "first_keyframe.cold.s %.2f", loading + keyframe),
            String(format: "film.realtime %.2f", total / film.duration),
        ]
    }
}
