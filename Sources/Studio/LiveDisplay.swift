import Foundation
import Media
import Narrative
import Production
import Synchronization

/// Shows a production at work on a terminal: text as the director writes it, then the keyframe, then what there is to know.
final class LiveDisplay: Sendable {
    private struct State {
        /// Lines on screen of the text that is being written; the cursor is at the end of the last.
        var shown: [String] = []
        var text = ""
        var step = 0
        var cell: CellKind?
        /// A line such as "drawing ..." that goes away.
        var transient = false
        var notes: [String] = []
    }

    private let state = Mutex(State())
    private let console: Console
    private let views: Views
    private let pictures: PictureEncoder
    /// Whether the cursor can be moved, so that text may be withdrawn.
    private let addressable: Bool

    init(console: Console, views: Views, pictures: PictureEncoder, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.console = console
        self.views = views
        self.pictures = pictures
        addressable = !["dumb", ""].contains(environment["TERM"] ?? "")
    }

    func handle(_ event: ProductionEvent) {
        state.withLock { state in
            switch event {
            case .started(let step, let cell):
                state.step = step
                switch cell {
                case .action, .caption, .state: begin(cell, "", &state)
                case .keyframe: transient("drawing the keyframe", &state)
                case .clip: transient("setting it in motion", &state)
                }
            case .token(_, let cell, let text):
                if state.cell != cell { begin(cell, "", &state) }
                write(state.text + text, &state)
            case .restart:
                write("", &state)
            case .progress(_, let cell, let number, let count):
                if count > 1 { transient("\(cell == .clip ? "setting it in motion" : "drawing the keyframe"): \(number) of \(count)", &state) }
            case .finished(let step, let cell, let take, let keyframe):
                clear(&state)
                switch cell {
                case .action: views.actionLines(take.text ?? "", number: step).forEach(console.message)
                case .caption: views.captionLines(take.text ?? "").forEach(console.message)
                case .keyframe: if let keyframe { show(keyframe.picture) }
                case .state, .clip: break
                }
                state.cell = nil
                state.notes.flatMap(views.note).forEach(console.message)
                state.notes = []
            case .note(_, let text):
                state.notes.append(text)
            case .served:
                break
            }
        }
    }

    /// Ends the display: takes away what is unfinished, and shows the notes that no finished cell took along.
    func settle() {
        state.withLock { state in
            clear(&state)
            state.cell = nil
            state.notes.flatMap(views.note).forEach(console.message)
            state.notes = []
        }
    }

    /// The picture in the terminal, in the box that leaves the words around it on screen.
    func show(_ picture: Picture) {
        let capabilities = console.capabilities
        do {
            if let drawing = try pictures.drawing(of: picture, columns: Self.box(capabilities).columns, rows: Self.box(capabilities).rows) {
                console.raw(drawing.bytes)
            }
        } catch {
            console.raw(PictureEncoder.recovery)
            console.message(Styled("the picture could not be shown: \(error)", .warning))
        }
    }

    /// Columns and rows that a picture may take.
    static func box(_ capabilities: TerminalCapabilities) -> (columns: Int, rows: Int) {
        (max(8, min(capabilities.columns, 120)), max(4, min(capabilities.rows - 8, 36)))
    }

    // MARK: The text being written

    private func begin(_ cell: CellKind, _ text: String, _ state: inout State) {
        clear(&state)
        state.cell = cell
        write(text, &state)
    }

    private func write(_ text: String, _ state: inout State) {
        state.text = text
        guard addressable, console.interactive else { return }
        if state.transient { clearTransient(&state) }
        let lines = lines(of: text, cell: state.cell ?? .action, step: state.step)
        var kept = 0
        while kept < min(lines.count, state.shown.count), lines[kept] == state.shown[kept] { kept += 1 }
        if kept == lines.count, kept == state.shown.count { return }
        // Rewrite from the first line that differs; the cursor stands in the last line shown.
        var bytes = ""
        if !state.shown.isEmpty {
            let first = min(kept, state.shown.count - 1)
            if state.shown.count - 1 > first { bytes += "\u{1b}[\(state.shown.count - 1 - first)A" }
            bytes += "\r\u{1b}[J"
            bytes += lines[min(first, lines.count)...].joined(separator: "\r\n")
        } else {
            bytes += lines.joined(separator: "\r\n")
        }
        console.raw(Array(bytes.utf8))
        state.shown = lines
    }

    private func lines(of text: String, cell: CellKind, step: Int) -> [String] {
        let styled = cell == .action ? views.actionLines(text.isEmpty ? "…" : text, number: step) : views.captionLines(text.isEmpty ? "…" : text)
        return styled.map(console.render)
    }

    private func clear(_ state: inout State) {
        if state.transient { clearTransient(&state) }
        if addressable, console.interactive, !state.shown.isEmpty {
            let up = state.shown.count - 1
            console.raw(Array(((up > 0 ? "\u{1b}[\(up)A" : "") + "\r\u{1b}[J").utf8))
        }
        state.shown = []
        state.text = ""
    }

    private func transient(_ text: String, _ state: inout State) {
        guard addressable, console.interactive else { return }
        if !state.shown.isEmpty { clear(&state) }
        console.raw(Array("\r\u{1b}[K".utf8) + Array(console.render(Styled("    \(text) …", .faint)).utf8))
        state.transient = true
    }

    private func clearTransient(_ state: inout State) {
        console.raw(Array("\r\u{1b}[K".utf8))
        state.transient = false
    }
}
