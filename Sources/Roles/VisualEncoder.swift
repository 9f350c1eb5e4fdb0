import Narrative

/// Picture to visual embedding: E_clip of Eq. (2).
public protocol VisualEncoder: Engine {
    func encode(_ picture: Picture) throws -> VisualState
}
