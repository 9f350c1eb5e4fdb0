/// What the visual encoder could not do, in one line that says what to do. Unreadable weights are `CheckpointError`s and
/// unusable vocabularies `TokenizerError`s.
public struct EncoderError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = String(String.UnicodeScalarView(description.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }))
    }
}
