import Foundation
import Media
import Narrative
import Production

/// How the narrative looks in text: lists, steps, takes.
struct Views: Sendable {
    let console: Console
    let settings: ProductionSettings

    /// Mark of a cell's status; the second of each pair where the terminal has ASCII alone.
    func mark(_ status: CellStatus, locked: Bool) -> Styled {
        func pick(_ mark: String, _ ascii: String, _ attribute: Styled.Attribute) -> Styled {
            Styled(console.unicode ? mark : ascii, attribute)
        }
        if locked { return pick("■", "#", .good) }
        return switch status {
        case .current: pick("●", "+", .good)
        case .stale: pick("◐", "~", .warning)
        case .missing: pick("○", ".", .faint)
        case .blocked: pick("⊘", "x", .faint)
        }
    }

    private func legend(_ statuses: Set<CellStatus>, locked: Bool) -> Styled {
        var line = Styled("    a action  c caption  s state  k keyframe  v clip ", .faint)
        for (status, word) in [(CellStatus.current, "current"), (.stale, "stale"), (.missing, "missing"), (.blocked, "blocked")]
        where statuses.contains(status) {
            line = line + "  " + mark(status, locked: false) + Styled(" " + word, .faint)
        }
        return locked ? line + "  " + mark(.current, locked: true) + Styled(" locked", .faint) : line
    }

    /// `/list`
    func list(_ narrative: Narrative, name: String) -> [Styled] {
        let statuses = Production.statuses(of: narrative)
        let seconds = narrative.steps.reduce(0) { $0 + settings.duration(of: $1) }
        let count = narrative.steps.count == 1 ? "1 step" : "\(narrative.steps.count) steps"
        let facts = "\(name) · seed \(narrative.seed) · \(count) · \(Self.seconds(seconds))\(narrative.ended ? " · served" : "")"
        var lines = [Styled(TerminalText.truncated(terminalSafeLine(narrative.query), to: console.columns), .strong)]
        lines.append(Styled(TerminalText.truncated(terminalSafeLine(console.unicode ? facts : facts.replacingOccurrences(of: "·", with: "-")), to: console.columns), .faint))
        guard !narrative.steps.isEmpty else { return lines + [Styled("no steps yet: Enter takes the first", .faint)] }
        let kinds: [CellKind] = [.action, .caption, .state, .keyframe, .clip]
        lines.append(Styled("    a c s k v", .faint))
        var seen: Set<CellStatus> = []
        var anyLocked = false
        for (index, step) in narrative.steps.enumerated() {
            var line = Styled(String(repeating: " ", count: index < 9 ? 1 : 0) + "\(index + 1)  ", .strong)
            for kind in kinds {
                let status = statuses[index][kind] ?? .missing
                seen.insert(status)
                anyLocked = anyLocked || step[kind].locked
                line = line + mark(status, locked: step[kind].locked) + " "
            }
            let length = TerminalText.padded(Self.seconds(settings.duration(of: step)), to: 6)
            let text = TerminalText.truncated(terminalSafeLine(step.action ?? "(no action)"), to: max(10, console.columns - 22))
            lines.append(line + Styled(" " + length, .faint) + Styled(text))
        }
        lines.append(legend(seen, locked: anyLocked))
        return lines
    }

    /// The words of a step: number and action, then the caption, wrapped to the terminal.
    func words(of step: Step, number: Int) -> [Styled] {
        actionLines(step.action ?? "(no action yet)", number: number) + (step.caption.map(captionLines) ?? [])
    }

    func actionLines(_ text: String, number: Int) -> [Styled] {
        let lines = TerminalText.wrapped(terminalSafeLine(text), to: console.columns - 4)
        return lines.enumerated().map { index, line in
            Styled(index == 0 ? String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)  " : "    ", .strong) + Styled(line, .strong)
        }
    }

    func captionLines(_ text: String) -> [Styled] {
        TerminalText.wrapped(terminalSafeLine(text), to: console.columns - 4).map { Styled("    ") + Styled($0) }
    }

    func note(_ text: String) -> [Styled] {
        TerminalText.wrapped("note: " + terminalSafeLine(text), to: console.columns - 4).map { Styled("    ") + Styled($0, .warning) }
    }

    /// The cells of a step: status, take, who made it, notes.
    func cells(of step: Step, statuses: [CellKind: CellStatus]) -> [Styled] {
        var lines: [Styled] = []
        for kind in CellKind.allCases where kind != .state || step[kind].take != nil {
            let cell = step[kind]
            let status = statuses[kind] ?? .missing
            let head = Styled("    ") + mark(status, locked: cell.locked) + Styled(" " + TerminalText.padded(kind.rawValue, to: 9))
            guard let take = cell.take, let number = cell.takes.firstIndex(where: { $0.id == take.id }) else {
                lines.append(head + Styled(cell.takes.isEmpty ? status.rawValue : "\(status.rawValue), \(cell.takes.count) takes", .faint))
                continue
            }
            var facts = ["take \(number + 1)" + (cell.takes.count > 1 ? " of \(cell.takes.count)" : "")]
            if status != .current { facts.append(status.rawValue) }
            if cell.locked { facts.append("locked") }
            if case .clip(_, let duration) = take.content { facts.append(Self.seconds(duration)) }
            facts.append(maker(take))
            lines.append(head + Styled(TerminalText.truncated(terminalSafeLine(facts.joined(separator: ", ")), to: console.columns - 16), .faint))
            lines += take.provenance.notes.flatMap(note)
        }
        return lines
    }

    /// `/takes`
    func takes(of cell: Cell, name: String) -> [Styled] {
        guard !cell.takes.isEmpty else { return [Styled("\(name) has no takes yet")] }
        return cell.takes.enumerated().flatMap { index, take in
            let current = take.id == cell.current
            let head = Styled(current ? (console.unicode ? "● " : "* ") : "  ", .good) + Styled("\(index + 1)  ", .strong)
            let facts = Styled(TerminalText.truncated(terminalSafeLine("\(Self.clock(take.provenance.created))  \(maker(take))"), to: console.columns - 6), .faint)
            return [head + facts] + (take.text.map(captionLines) ?? []) + take.provenance.notes.flatMap(note)
        }
    }

    private func maker(_ take: Take) -> String {
        switch take.provenance.maker {
        case .author: "written by you"
        case .import: "imported"
        case .engine: take.provenance.engine + (take.provenance.seed.map { ", seed \($0)" } ?? "")
        }
    }

    /// `5 s`, `7.5 s`, `1:30`
    static func seconds(_ value: Double) -> String {
        if value >= 60 {
            let whole = Int(min(value, 1e6).rounded())
            return "\(whole / 60):" + String(format: "%02d", whole % 60)
        }
        return value == value.rounded() ? "\(Int(value)) s" : String(format: "%.1f s", value)
    }

    /// Local date and time to the minute.
    static func clock(_ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = "yyyy-MM-dd HH:mm"
        return formatter.string(from: date)
    }

    /// `1.2 MB`
    static func bytes(_ count: Int) -> String {
        let units = ["bytes", "kB", "MB", "GB"]
        var value = Double(count), unit = 0
        while value >= 1000, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return unit == 0 ? "\(count) bytes" : String(format: "%.1f %@", value, units[unit])
    }
}
