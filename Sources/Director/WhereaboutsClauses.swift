import Kitchen

/// Actions that tell of several deeds: what the later ones do.
extension Whereabouts {
    /// One clause of an action.
    struct Part {
        let deed: Deed
        /// Sound enough to judge: the words say what is handled, all of it.
        let isPlain: Bool
        let cuts: Bool
        let heats: Bool
        let softens: Bool

        init(_ clause: String) {
            deed = Deed(action: clause, reading: TextReader.reading(of: clause))
            let words = TextScanner.words(of: clause).map(\.text), isVerb = words.first.map { TextReader.fires.contains($0) } ?? false
            isPlain = deed.direct && !deed.partial
            cuts = deed.literal && deed.operation.map { Whereabouts.knife.contains($0) } ?? false
            heats = deed.hot && (isVerb || deed.operation.map { Whereabouts.heats.contains($0) } ?? false)
            softens = words.contains { ["soften", "sweat", "saute"].contains($0) } && !words.contains("water")
        }
    }
}
