/// Why a video is not in the data set. Raw values are the index's and never change.
public enum DropReason: String, Codable, Sendable, CaseIterable {
    case unusableID = "unusable-id"
    case duplicateID = "duplicate-id"
    case notAFile = "not-a-file"
    case unreadable
    case empty
    case notAFilm = "not-a-film"
    case truncated
    case noPictures = "no-pictures"
    case unknownCodec = "unknown-codec"
    case damaged
    case badSize = "bad-size"
    case badLength = "bad-length"
    case noActions = "no-actions"
    case noCaptions = "no-captions"
    case tooFewClips = "too-few-clips"
    case tooManyClips = "too-many-clips"

    /// One line for people.
    public var explanation: String {
        switch self {
        case .unusableID: "the file's name cannot be an id (ASCII letters, digits, - _ . only, 100 at most)"
        case .duplicateID: "another file has the same id"
        case .notAFile: "a folder, pipe or device with a film's name"
        case .unreadable: "the file cannot be read"
        case .empty: "the file has no bytes"
        case .notAFilm: "the file is no film, whatever its name says"
        case .truncated: "the file ends before its pictures do"
        case .noPictures: "sound only, or no moving pictures"
        case .unknownCodec: "no decoder for its pictures"
        case .damaged: "its pictures cannot be decoded"
        case .badSize: "a side under \(VideoProbe.minimumSide) pixels, too large, or more than \(VideoProbe.maximumShape) times as long as wide"
        case .badLength: "shorter than \(VideoProbe.minimumSeconds) s or longer than \(Int(VideoProbe.maximumSeconds / 3600)) hours"
        case .noActions: "no usable action is known for it"
        case .noCaptions: "no usable caption is known for it"
        case .tooFewClips: "fewer matched clips than a narrative needs"
        case .tooManyClips: "more matched clips than a narrative may have"
        }
    }
}

/// What became of a caption of a video that was looked at. Raw values are the index's and never change.
public enum CaptionFate: String, Codable, Sendable, CaseIterable {
    /// Matched, cut, in the data set.
    case clip
    case unmatched
    /// Matched, and reaching beyond the video's end.
    case beyondEnd = "beyond-end"
    case badLength = "bad-length"
    case black
    case damaged
    /// Of a video that was dropped.
    case dropped = "in-dropped-video"

    /// One line for people.
    public var explanation: String {
        switch self {
        case .clip: "matched to an action, cut, in the data set"
        case .unmatched: "no action left that the rule admits"
        case .beyondEnd: "matched, but its clip ends after the video does"
        case .badLength: "matched, but shorter than \(ClipCutter.minimumSeconds) s or longer than \(Int(ClipCutter.maximumSeconds)) s"
        case .black: "matched, but its middle frame is black"
        case .damaged: "matched, but its pictures cannot be decoded"
        case .dropped: "in a video that was dropped"
        }
    }
}
