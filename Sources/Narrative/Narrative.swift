import Foundation

/// The five cells of a step, in the order in which they are made.
public enum CellKind: String, Codable, CaseIterable, Sendable, Comparable {
    case action, caption, state, keyframe, clip

    public static func < (a: CellKind, b: CellKind) -> Bool {
        a.order < b.order
    }

    private var order: Int {
        switch self {
        case .action: 0
        case .caption: 1
        case .state: 2
        case .keyframe: 3
        case .clip: 4
        }
    }
}

/// Identity of a step. It outlives renumbering: steps are counted from 1 by their place in the narrative, and known by this.
public struct StepID: Hashable, Codable, Sendable {
    public let value: Int64

    public init(_ value: Int64) {
        self.value = value
    }
}

/// Identity of a take within its session.
public struct TakeID: Hashable, Codable, Sendable {
    public let value: Int64

    public init(_ value: Int64) {
        self.value = value
    }
}

/// A content-addressed blob of the session: what it holds and how much of it.
public struct Blob: Hashable, Codable, Sendable {
    public var digest: Digest
    public var contentType: String
    /// Bytes.
    public var size: Int

    public init(digest: Digest, contentType: String, size: Int) {
        self.digest = digest
        self.contentType = contentType
        self.size = size
    }
}

/// What a take holds: text in place, everything larger as blobs.
public enum TakeContent: Hashable, Codable, Sendable {
    case text(String)
    case state(Blob)
    case keyframe(picture: Blob, scene: Blob?)
    /// `duration` in seconds.
    case clip(Blob, duration: Double)

    /// Digest of the content; equal contents have equal digests, whoever made them.
    public var digest: Digest {
        switch self {
        case .text(let text): Digest(of: "text\n" + text)
        case .state(let blob): Digest(of: "state\n\(blob.digest)")
        case .keyframe(let picture, let scene): Digest(of: "keyframe\n\(picture.digest)\n\(scene?.digest.description ?? "-")")
        case .clip(let blob, let duration): Digest(of: "clip\n\(blob.digest)\n\(duration)")
        }
    }
}

/// Who made a take.
public enum Maker: String, Codable, Sendable {
    /// An engine, in its role.
    case engine
    /// The author, by hand.
    case author
    /// A file from elsewhere.
    case `import`
}

/// Where a take comes from: enough to make it again.
public struct Provenance: Hashable, Codable, Sendable {
    public var maker: Maker
    /// Name, version and weights of the engine; empty for the author.
    public var engine: String
    /// Sampler and engine settings as they were, by name.
    public var settings: [String: String]
    /// The seed as it was resolved; nil for what no generator made.
    public var seed: UInt64?
    /// The inputs that the engine declared to read for this cell.
    public var reads: [InputSelector]
    /// `InputSelector.digest` of those inputs as they were.
    public var inputs: Digest?
    public var created: Date
    /// What the user should know about this take ("kohlrabi drawn as turnip").
    public var notes: [String]

    public init(
        maker: Maker, engine: String = "", settings: [String: String] = [:], seed: UInt64? = nil, reads: [InputSelector] = [],
        inputs: Digest? = nil, created: Date = Date(), notes: [String] = []
    ) {
        self.maker = maker
        self.engine = engine
        self.settings = settings
        self.seed = seed
        self.reads = reads
        self.inputs = inputs
        self.created = created
        self.notes = notes
    }
}

extension Provenance {
    private static let overKey = "over"

    /// The take that stood in the cell when an author wrote this one.
    public var over: TakeID? { settings[Self.overKey].flatMap { Int64($0) }.map(TakeID.init) }

    /// Of an author's words, written over `take`.
    public static func author(over take: TakeID?) -> Provenance {
        Provenance(maker: .author, settings: take.map { [overKey: String($0.value)] } ?? [:])
    }
}

/// One version of a cell. Immutable.
public struct Take: Hashable, Sendable, Identifiable {
    public let id: TakeID
    public let content: TakeContent
    public let provenance: Provenance

    public init(id: TakeID, content: TakeContent, provenance: Provenance) {
        self.id = id
        self.content = content
        self.provenance = provenance
    }

    /// The text of an action or a caption; nil for the other cells.
    public var text: String? {
        if case .text(let text) = content { text } else { nil }
    }
}

/// A cell: its takes in the order they were made, counted from 1 for the user, and the one that counts.
public struct Cell: Hashable, Sendable {
    public var takes: [Take]
    public var current: TakeID?
    /// A locked cell keeps its take whatever happens upstream.
    public var locked: Bool

    public init(takes: [Take] = [], current: TakeID? = nil, locked: Bool = false) {
        self.takes = takes
        self.current = current
        self.locked = locked
    }

    public var take: Take? {
        current.flatMap { id in takes.first { $0.id == id } }
    }
}

/// One turn of the narrative.
public struct Step: Hashable, Sendable, Identifiable {
    public let id: StepID
    public var cells: [CellKind: Cell]
    /// Seconds that the step's clip should last in the film; nil leaves it to the animator.
    public var duration: Double?

    public init(id: StepID, cells: [CellKind: Cell] = [:], duration: Double? = nil) {
        self.id = id
        self.cells = cells
        self.duration = duration
    }

    public subscript(kind: CellKind) -> Cell {
        get { cells[kind] ?? Cell() }
        set { cells[kind] = newValue }
    }

    /// What an engine had written where the author's words stand in a cell now; nil where no author's words stand, or no engine's stood.
    public func superseded(_ kind: CellKind) -> String? {
        let cell = self[kind]
        var take = cell.take
        // An author may write over own words; each take is older than the one written over it, so that this ends.
        while let current = take, current.provenance.maker == .author {
            take = current.provenance.over.flatMap { id in cell.takes.first { $0.id == id && id.value < current.id.value } }
        }
        return take?.id == cell.current || take?.provenance.maker != .engine ? nil : take?.text
    }

    public var action: String? { self[.action].take?.text }
    public var caption: String? { self[.caption].take?.text }
}

/// A narrative as one branch of its session sees it. A plain value: the session file makes it, nothing here does I/O.
public struct Narrative: Hashable, Sendable {
    public var query: String
    /// The picture and caption that open it, where the author gave some: the paper's initial image-text pair.
    public var opening: Opening?
    public var branch: String
    public var steps: [Step]
    /// Seed of everything that a narrative keeps from beginning to end (counter, light, the cook).
    public var seed: UInt64
    /// Whether the director has said that the dish is served.
    public var ended: Bool

    /// A first picture, as it is stored, and its caption.
    public struct Opening: Hashable, Sendable {
        public var caption: String
        public var picture: Blob

        public init(caption: String, picture: Blob) {
            self.caption = caption
            self.picture = picture
        }
    }

    public init(query: String, opening: Opening? = nil, branch: String = "main", steps: [Step] = [], seed: UInt64, ended: Bool = false) {
        self.query = query
        self.opening = opening
        self.branch = branch
        self.steps = steps
        self.seed = seed
        self.ended = ended
    }
}
