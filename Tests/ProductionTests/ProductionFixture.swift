import EngineDoubles
import Foundation
import Narrative
import Production
import Roles
import Sessions

/// A session in a folder of its own, and a production on it.
struct ProductionFixture {
    let folder: URL
    let session: Session

    init(query: String = "How to cook soup?") throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("auteur-production-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        session = try Session.create(at: folder.appendingPathComponent("soup.auteur"), query: query, seed: 7)
    }

    func production(
        director: ScriptedDirector = ScriptedDirector(), renderer: PlainRenderer = PlainRenderer(), animator: StillAnimator = StillAnimator()
    ) -> Production {
        Production(
            session: session, cast: Cast(director: director, renderer: renderer, animator: animator),
            settings: ProductionSettings(keyframeWidth: 64, keyframeHeight: 36, stepDuration: 2))
    }

    /// A narrative of `count` steps.
    func turns(_ count: Int, _ production: Production? = nil) async throws {
        let production = production ?? self.production()
        for _ in 0..<count { try await production.takeTurn { _ in } }
    }

    func narrative() throws -> Narrative { try session.narrative() }

    /// Cells of a status, as "2.caption".
    func cells(_ status: CellStatus) throws -> [String] {
        try Production.statuses(of: narrative()).enumerated().flatMap { index, cells in
            CellKind.allCases.filter { $0 != .state && cells[$0] == status }.map { "\(index + 1).\($0.rawValue)" }
        }
    }

    func remove() {
        try? session.close()
        try? FileManager.default.removeItem(at: folder)
    }
}
