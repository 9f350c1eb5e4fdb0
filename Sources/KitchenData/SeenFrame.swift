// `Kitchen` has a `Stage` of its own, of a cooking method.
import enum Kitchen.Lexicon
import Stage
import World

/// A step's frame, and which foods are seen where in it.
public struct SeenFrame: Sendable {
    /// Cells a side of the map of foods.
    public static let cells = 16
    /// The share of a cell that a food must cover to be the cell's.
    private static let least: Float = 0.25

    /// RGB bytes, `size` x `size`; none where no picture was asked for.
    public let pixels: [UInt8]
    /// Per food of the truth: the share of the picture's area that it is seen to cover, in ten-thousandths.
    public let shares: [Float]
    /// Per cell: 1 + the index in `Lexicon.ingredients` of the food that covers most of it, 0 for none; row by row.
    public let foods: [UInt8]

    private static let index = Dictionary(uniqueKeysWithValues: Lexicon.ingredients.enumerated().map { ($1.id, $0) })

    /// - Parameter size: side of the frame in pixels; nil: the foods only.
    public init(_ shot: StagedWorld.Shot, size: Int?, stage: Stage) {
        pixels = size.map { stage.draw(shot.scene, width: $0, height: $0) } ?? []
        let maps = stage.coverage(of: shot.scene, slots: shot.truth.foods.map(\.slot), side: Self.cells)
        shares = maps.map { map in
            let cells: Float = map.reduce(0, +)
            return (cells * 10_000 / Float(Self.cells * Self.cells)).rounded() / 10_000
        }
        foods = (0..<Self.cells * Self.cells).map { cell in
            guard let most = maps.indices.max(by: { maps[$0][cell] < maps[$1][cell] }), maps[most][cell] >= Self.least else { return 0 }
            return UInt8(clamping: 1 + (Self.index[shot.truth.foods[most].id] ?? 254))
        }
    }
}
