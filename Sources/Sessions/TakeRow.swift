import Foundation
internal import GRDB
import Narrative

/// Takes to and from rows of `take`.
extension Session {
    /// The takes of a branch's steps, by step and kind, in the order made.
    func takes(of branch: Int64, _ db: Database) throws -> [Int64: [CellKind: [Take]]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT take.id, take.step, take.kind FROM pointer JOIN take ON take.step = pointer.step
                WHERE pointer.branch = ? AND pointer.field = 'place' ORDER BY take.id
                """, arguments: [branch])
        var result: [Int64: [CellKind: [Take]]] = [:]
        for row in rows {
            guard let id = Int64.fromDatabaseValue(row[0]), let step = Int64.fromDatabaseValue(row[1]),
                let kind = String.fromDatabaseValue(row[2]).flatMap(CellKind.init(rawValue:))
            else { throw damaged("take", "\(row[0] as DatabaseValue)", "no such kind of cell") }
            result[step, default: [:]][kind, default: []].append(try take(TakeID(id), kind, db))
        }
        return result
    }

    private func take(_ id: TakeID, _ kind: CellKind, _ db: Database) throws -> Take {
        if let take = takes.withLock({ $0[id] }) { return take }
        let statement = try db.cachedStatement(
            sql: """
                SELECT CAST(text AS BLOB), blob, content_type, (SELECT length(bytes) FROM blob WHERE digest = take.blob),
                  scene, scene_type, (SELECT length(bytes) FROM blob WHERE digest = take.scene), duration,
                  maker, CAST(engine AS BLOB), CAST(settings AS BLOB), seed, CAST(reads AS BLOB), inputs, CAST(notes AS BLOB), created
                FROM take WHERE id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id.value]) else { throw damaged("take", "\(id.value)", "it is not there") }
        let columns = TakeColumns(row: row, id: id, session: self)
        let take = Take(id: id, content: try columns.content(of: kind), provenance: try columns.provenance())
        takes.withLock { $0[id] = take }
        return take
    }
}

extension Writer {
    /// Adds a take and the blobs that are not there yet.
    func insert(_ content: NewContent, _ provenance: Provenance, kind: CellKind, step: Int64) throws -> Take {
        var provenance = provenance
        // Dates are kept in milliseconds: what is returned is what will be read.
        provenance.created = date(milliseconds: milliseconds(provenance.created))
        for payload in content.payloads { try insert(payload) }
        var text: Data?, first: Blob?, scene: Blob?, duration: Double?
        switch content.content {
        case .text(let value): text = Data(value.utf8)
        case .state(let blob): first = blob
        case .keyframe(let picture, let value): (first, scene) = (picture, value)
        case .clip(let blob, let seconds): (first, duration) = (blob, seconds)
        }
        guard (text?.count ?? 0) <= Format.maximumBlobSize else { throw Self.tooLarge }
        try db.execute(
            sql: """
                INSERT INTO take (step, kind, text, blob, content_type, scene, scene_type, duration,
                  maker, engine, settings, seed, reads, inputs, notes, created)
                VALUES (?, ?, CASE WHEN ? THEN CAST(coalesce(?, x'') AS TEXT) END, ?, ?, ?, ?, ?,
                  ?, CAST(coalesce(?, x'') AS TEXT), ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                step, kind.rawValue, text != nil, text, first?.digest.description, first?.contentType, scene?.digest.description,
                scene?.contentType, duration, provenance.maker.rawValue, Data(provenance.engine.utf8), try json(provenance.settings),
                provenance.seed.map(String.init), try json(provenance.reads), provenance.inputs?.description, try json(provenance.notes),
                milliseconds(provenance.created),
            ])
        return Take(id: TakeID(db.lastInsertedRowID), content: content.content, provenance: provenance)
    }

    /// Adds a blob, if it is not there yet.
    func insert(_ payload: Payload) throws {
        guard payload.bytes.count <= Format.maximumBlobSize else { throw Self.tooLarge }
        try db.execute(
            sql: "INSERT INTO blob (digest, bytes) VALUES (?, coalesce(?, x'')) ON CONFLICT (digest) DO NOTHING",
            arguments: [Digest(of: payload.bytes).description, payload.bytes])
    }

    private static let tooLarge = SessionError(
        .tooLarge, "too large for a session: a text or picture may have up to \(Format.maximumBlobSize >> 20) MiB")

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}

/// A row of `take`, read with mistrust: whatever is not as this program writes it becomes an error that names the row.
private struct TakeColumns {
    let row: Row
    let id: TakeID
    let session: Session

    func content(of kind: CellKind) throws -> TakeContent {
        switch kind {
        case .action, .caption: return .text(try text(0, "text"))
        case .state: return .state(try blob(1, "blob"))
        case .keyframe: return .keyframe(picture: try blob(1, "blob"), scene: isNull(4) ? nil : try blob(4, "scene"))
        case .clip:
            let seconds = try value(7, "duration", Double.self)
            guard seconds.isFinite, seconds >= 0 else { throw damaged("duration") }
            return .clip(try blob(1, "blob"), duration: seconds)
        }
    }

    func provenance() throws -> Provenance {
        guard let maker = Maker(rawValue: try value(8, "maker", String.self)) else { throw damaged("maker") }
        let seed = isNull(11) ? nil : UInt64(try value(11, "seed", String.self))
        guard seed != nil || isNull(11) else { throw damaged("seed") }
        let inputs = isNull(13) ? nil : Digest(hexadecimal: try value(13, "inputs", String.self))
        guard inputs != nil || isNull(13) else { throw damaged("inputs") }
        return Provenance(
            maker: maker, engine: try text(9, "engine"), settings: try json(10, "settings", [String: String].self), seed: seed,
            reads: try json(12, "reads", [InputSelector].self), inputs: inputs,
            created: date(milliseconds: try value(15, "created", Int64.self)), notes: try json(14, "notes", [String].self))
    }

    private func damaged(_ column: String) -> SessionError {
        session.damaged("take", "\(id.value)", "column \(column) cannot be read")
    }

    private func isNull(_ index: Int) -> Bool {
        (row[index] as DatabaseValue).isNull
    }

    private func value<Value: DatabaseValueConvertible>(_ index: Int, _ column: String, _: Value.Type) throws -> Value {
        guard let value = Value.fromDatabaseValue(row[index]) else { throw damaged(column) }
        return value
    }

    private func text(_ index: Int, _ column: String) throws -> String {
        guard let text = String(validating: try value(index, column, Data.self), as: UTF8.self) else { throw damaged(column) }
        return text
    }

    private func json<Value: Decodable>(_ index: Int, _ column: String, _ type: Value.Type) throws -> Value {
        do { return try JSONDecoder().decode(type, from: try value(index, column, Data.self)) } catch { throw damaged(column) }
    }

    private func blob(_ index: Int, _ column: String) throws -> Blob {
        guard let digest = Digest(hexadecimal: try value(index, column, String.self)) else { throw damaged(column) }
        guard let size = Int64.fromDatabaseValue(row[index + 2]), size >= 0 else {
            throw session.damaged("take", "\(id.value)", "column \(column) names a blob that is not there")
        }
        return Blob(digest: digest, contentType: try value(index + 1, column, String.self), size: Int(size))
    }
}
