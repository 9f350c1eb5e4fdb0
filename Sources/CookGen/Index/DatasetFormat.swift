/// The tables of a data set's `index.sqlite`; `docs/dataset.md` explains them.
public enum DatasetFormat {
    /// SQLite's application_id: "CKGN".
    public static let applicationID: Int32 = 0x434B_474E
    /// SQLite's user_version.
    public static let version: Int32 = 1
    /// What `meta` says under `format`.
    public static let name = "cookgen 1"

    public static let indexName = "index.sqlite"
    public static let clipsFolder = "clips"
    public static let keyframesFolder = "keyframes"
    /// What is being made; nothing in it is part of the data set.
    static let workFolder = ".work"
    static let inputName = ".input.sqlite"

    static let tables = [
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
        """
        CREATE TABLE video (
          id TEXT PRIMARY KEY,
          source TEXT NOT NULL CHECK (source IN ('youcook2', 'howto100m', 'kitchen', 'other')),
          path TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('done', 'dropped')),
          reason TEXT,
          title TEXT,
          width INTEGER, height INTEGER,
          duration REAL,
          frame_rate REAL,
          codec TEXT,
          split TEXT NOT NULL CHECK (split IN ('train', 'val')),
          actions INTEGER NOT NULL,
          captions INTEGER NOT NULL,
          matched INTEGER NOT NULL,
          CHECK ((reason IS NULL) = (state = 'done'))
        ) STRICT
        """,
        """
        CREATE TABLE clip (
          id INTEGER PRIMARY KEY,
          video TEXT NOT NULL REFERENCES video (id) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          start REAL NOT NULL, "end" REAL NOT NULL,
          action TEXT NOT NULL,
          action_start REAL NOT NULL, action_end REAL NOT NULL,
          action_source TEXT NOT NULL CHECK (action_source IN ('annotation', 'asr', 'refined')),
          caption TEXT NOT NULL,
          caption_source TEXT NOT NULL CHECK (caption_source IN ('given', 'captioner')),
          iou REAL NOT NULL,
          clip_path TEXT NOT NULL,
          keyframe_path TEXT NOT NULL,
          frames INTEGER NOT NULL,
          truth TEXT,
          UNIQUE (video, position)
        ) STRICT
        """,
        // What became of a video's captions: its counts add up to video.captions.
        """
        CREATE TABLE fate (
          video TEXT NOT NULL REFERENCES video (id) ON DELETE CASCADE,
          fate TEXT NOT NULL,
          captions INTEGER NOT NULL,
          PRIMARY KEY (video, fate)
        ) STRICT, WITHOUT ROWID
        """,
    ]
}
