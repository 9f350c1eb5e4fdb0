import Foundation
import Narrative

/// Puts pictures and captions into one space, where those that belong together lie close: CLIP's kind of model.
public protocol TextImageScorer: Sendable {
    /// Who it is; figures of different scorers are never compared.
    var name: String { get }

    /// A vector for a picture of any size.
    func embed(picture: Picture) throws -> [Float]

    /// A vector, equally long, for a caption.
    func embed(caption: String) throws -> [Float]
}

enum Vectors {
    /// Cosine of the angle between two vectors; 0 where one has no length.
    static func cosine(_ a: [Float], _ b: [Float]) -> Double {
        guard a.count == b.count else { return 0 }
        var dot = 0.0, lengthA = 0.0, lengthB = 0.0
        for (x, y) in zip(a, b) {
            dot += Double(x) * Double(y)
            lengthA += Double(x) * Double(x)
            lengthB += Double(y) * Double(y)
        }
        guard lengthA > 0, lengthB > 0 else { return 0 }
        return dot / (lengthA * lengthB).squareRoot()
    }
}
