import Foundation

/// How pictures are shown, best first.
public enum GraphicsMode: String, CaseIterable, Sendable {
    /// Sixel graphics: real pixels.
    case sixel
    /// Two pixels a cell, by coloured half-blocks.
    case blocks
    /// One character a cell, by brightness.
    case ascii
    /// No pictures: say where the file is instead.
    case none
}

/// How many colours text and half-blocks may have.
public enum ColourDepth: Int, Comparable, Sendable {
    case none, indexed, trueColour

    public static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }
}

/// What flags and the environment say about a terminal.
public struct TerminalRequest: Sendable {
    /// nil finds out.
    public var graphics: GraphicsMode?
    /// nil goes by `NO_COLOR`, `COLORTERM` and `TERM`.
    public var colour: Bool?
    public var environment: [String: String]

    public init(graphics: GraphicsMode? = nil, colour: Bool? = nil,
                environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.graphics = graphics
        self.colour = colour
        self.environment = environment
    }
}

/// What the terminal can show.
public struct TerminalCapabilities: Hashable, Sendable {
    public var graphics: GraphicsMode
    public var colour: ColourDepth
    public var columns: Int
    public var rows: Int
    /// A cell in pixels; 8x16 where nobody says.
    public var cellWidth: Int
    public var cellHeight: Int
    /// The largest sixel picture in pixels. Terminals draw nothing at all, silently, beyond it.
    public var maximumWidth: Int
    public var maximumHeight: Int
    /// Colours of a sixel picture.
    public var sixelColours: Int
    /// The terminal's name for itself, safe to print.
    public var terminal: String?

    public init(graphics: GraphicsMode, colour: ColourDepth, columns: Int = 80, rows: Int = 24, cellWidth: Int = 8,
                cellHeight: Int = 16, maximumWidth: Int = 1000, maximumHeight: Int = 1000, sixelColours: Int = 256,
                terminal: String? = nil) {
        self.graphics = graphics
        self.colour = colour
        self.columns = columns
        self.rows = rows
        self.cellWidth = cellWidth
        self.cellHeight = cellHeight
        self.maximumWidth = maximumWidth
        self.maximumHeight = maximumHeight
        self.sixelColours = sixelColours
        self.terminal = terminal
    }

    /// No terminal: no pictures, no colour.
    public static let plain = TerminalCapabilities(graphics: .none, colour: .none)

    public struct Detection: Sendable {
        public var capabilities: TerminalCapabilities
        /// What the user typed while the terminal was asked; belongs at the start of the first line that is read.
        public var typeAhead: [UInt8]
        /// False where the terminal was asked and did not answer in time: an answer may still come (`ReplyFilter`).
        public var answered: Bool
    }

    /// Finds out what the terminal on `output` shows: the flags decide first, then what it answers, then its
    /// environment. It is asked only where the answer matters: not when `output` is no terminal, when it is dumb, or when a
    /// flag leaves nothing to ask. To be called before anything else reads the terminal.
    /// - Parameters:
    ///   - input: the terminal's other end; where this is none (piped commands), `/dev/tty`.
    ///   - timeout: seconds to wait for a terminal that answers nothing; at most 2.
    public static func detect(_ request: TerminalRequest = TerminalRequest(), input: Int32 = 0, output: Int32 = 1,
                              timeout: Double = 1.0) -> Detection {
        let term = request.environment["TERM"] ?? ""
        let isTerminal = isatty(output) == 1
        var found = plain
        found.colour = colour(request, isTerminal: isTerminal)
        found.refreshSize(output: output)
        var detection = Detection(capabilities: found, typeAhead: [], answered: true)
        let isCapable = isTerminal && term != "dumb" && !term.isEmpty
        guard isCapable, request.graphics == nil || request.graphics == .sixel else {
            detection.capabilities.graphics = request.graphics ?? .none
            return detection
        }

        var source = input
        if isatty(input) != 1 { source = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY) }
        if source >= 0 {
            let answer = TerminalProbe.ask(input: source, output: output, timeout: max(0, min(2, timeout)))
            if source != input { close(source) }
            detection.typeAhead = answer.typeAhead
            detection.answered = answer.isComplete
            detection.capabilities.take(answer.replies)
        }
        if request.graphics == .sixel {
            detection.capabilities.graphics = .sixel
        } else if detection.capabilities.graphics != .sixel {
            let hasBlocks = detection.capabilities.colour > .none && isUTF8(request.environment)
            detection.capabilities.graphics = hasBlocks ? .blocks : .ascii
        }
        if let name = detection.capabilities.terminal, detection.capabilities.colour == .indexed, knowsTrueColour(name) {
            detection.capabilities.colour = .trueColour
        }
        return detection
    }

    /// Takes the terminal's size as the kernel has it now; asks the terminal nothing. To be called on SIGWINCH.
    public mutating func refreshSize(output: Int32 = 1) {
        var size = winsize()
        guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return }
        columns = Int(size.ws_col)
        rows = Int(size.ws_row)
        // The pixels include a border, so that the cell is rounded down.
        if !hasMeasuredCell, size.ws_xpixel > 0, size.ws_ypixel > 0 {
            cellWidth = max(1, Int(size.ws_xpixel) / columns)
            cellHeight = max(1, Int(size.ws_ypixel) / rows)
        }
    }

    /// Whether the terminal itself said how large a cell is.
    private var hasMeasuredCell = false

    /// Takes what the terminal answered.
    mutating func take(_ replies: [TerminalReply]) {
        // The cell's own size goes before what the text area gives.
        for reply in replies {
            switch reply {
            case .attributes(let attributes): if attributes.contains(4) { graphics = .sixel }
            case .version(let name): terminal = name
            case .textArea(let width, let height): setCell(width: width / max(1, columns), height: height / max(1, rows))
            case .sixelLimit(let width, let height):
                maximumWidth = max(1, min(width, PictureFile.maximumSide))
                maximumHeight = max(1, min(height, PictureFile.maximumSide))
            case .colourRegisters(let count): sixelColours = max(2, min(256, count))
            case .cell, .other: break
            }
        }
        for case .cell(let width, let height) in replies { setCell(width: width, height: height) }
    }

    private mutating func setCell(width: Int, height: Int) {
        guard (1...256).contains(width), (1...256).contains(height) else { return }
        (cellWidth, cellHeight, hasMeasuredCell) = (width, height, true)
    }

    private static func colour(_ request: TerminalRequest, isTerminal: Bool) -> ColourDepth {
        let term = request.environment["TERM"] ?? ""
        let isOff = (request.environment["NO_COLOR"] ?? "") != "" || !isTerminal || term.isEmpty || term == "dumb"
        guard request.colour ?? !isOff else { return .none }
        let isTrue = ["truecolor", "24bit"].contains(request.environment["COLORTERM"] ?? "") || term.hasSuffix("-direct")
        if isTrue { return .trueColour }
        let isMonochrome = term.hasPrefix("vt1") || term.hasPrefix("vt2") || term.hasSuffix("-mono") || term.hasSuffix("-m")
        return isMonochrome && request.colour != true ? .none : .indexed
    }

    /// UTF-8 unless the locale names something else: a container has no locale set, and its terminal knows UTF-8.
    private static func isUTF8(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        guard let locale = locale?.lowercased() else { return true }
        return locale.contains("utf-8") || locale.contains("utf8")
    }

    private static func knowsTrueColour(_ name: String) -> Bool {
        let name = name.lowercased()
        return ["xterm", "foot", "kitty", "wezterm", "iterm2", "konsole", "contour", "ghostty", "mlterm", "mintty", "alacritty"]
            .contains { name.hasPrefix($0) }
    }
}
