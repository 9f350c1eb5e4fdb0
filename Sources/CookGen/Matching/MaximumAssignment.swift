/// The matching of greatest total weight in a bipartite graph with positive weights, vertices may stay alone; of several, the
/// lexicographically first.
///
/// The Hungarian method by shortest augmenting paths, row after row (Jonker and Volgenant 1987), with one more way for a path to
/// end: a row of it gives up its column. The dual values x (rows) and y (columns), all >= 0 with x + y >= weight on every edge,
/// prove the optimum; by complementary slackness the optimal matchings are exactly those of tight edges (x + y = weight) that
/// cover every vertex of positive value. Among these, the lexicographically first is found row by row: a row tries its columns in
/// order, and alternating paths of tight edges repair what that displaces.
///
/// O(rows^2 columns) for the optimum, O(edges^2) at worst for the order; integers throughout, hence exact.
struct MaximumAssignment {
    typealias Edge = CaptionMatching.Edge

    private let rows: [[Edge]]
    private let columns: Int
    private var columnOfRow: [Int?]
    private var rowOfColumn: [Int?]
    private var rowValue: [Int64]
    private var columnValue: [Int64]

    /// - Parameter rows: for each row its edges, columns ascending, weights > 0.
    init(rows: [[Edge]], columns: Int) {
        self.rows = rows
        self.columns = columns
        columnOfRow = Array(repeating: nil, count: rows.count)
        rowOfColumn = Array(repeating: nil, count: columns)
        rowValue = rows.map { $0.map(\.weight).max() ?? 0 }
        columnValue = Array(repeating: 0, count: columns)
    }

    /// - Returns: for each row its column, or nil.
    mutating func solve() -> [Int?] {
        for row in rows.indices { augment(from: row) }
        makeFirst()
        return columnOfRow
    }

    // MARK: The greatest total

    /// Takes one more row into the matching. Its value x is at first its greatest weight, so that the dual values stay feasible.
    private mutating func augment(from root: Int) {
        var slack = [Int64](repeating: .max, count: columns), reachedFrom = [Int](repeating: root, count: columns)
        var isUsed = [Bool](repeating: false, count: columns)
        var treeRows = [root], usedColumns: [Int] = []
        // Giving up its column costs a row its value.
        var exit = rowValue[root], exitRow = root
        var newest = root
        while true {
            for edge in rows[newest] where !isUsed[edge.column] {
                let distance = rowValue[newest] + columnValue[edge.column] - edge.weight
                if distance < slack[edge.column] { (slack[edge.column], reachedFrom[edge.column]) = (distance, newest) }
            }
            if rowValue[newest] < exit { (exit, exitRow) = (rowValue[newest], newest) }
            var nearest: Int?, delta = exit
            for column in 0..<columns where !isUsed[column] && slack[column] < delta { (nearest, delta) = (column, slack[column]) }

            for row in treeRows { rowValue[row] -= delta }
            for column in usedColumns { columnValue[column] += delta }
            for column in 0..<columns where !isUsed[column] && slack[column] != .max { slack[column] -= delta }
            exit -= delta

            guard let column = nearest else {
                let released = columnOfRow[exitRow]
                columnOfRow[exitRow] = nil
                if let released { shift(to: released, root: root, reachedFrom) }
                return
            }
            isUsed[column] = true
            usedColumns.append(column)
            guard let next = rowOfColumn[column] else {
                shift(to: column, root: root, reachedFrom)
                return
            }
            treeRows.append(next)
            newest = next
        }
    }

    /// Moves the rows of the path that ends at `column` one column on each, back to the root.
    private mutating func shift(to column: Int, root: Int, _ reachedFrom: [Int]) {
        var column = column
        while true {
            let row = reachedFrom[column], freed = columnOfRow[row]
            columnOfRow[row] = column
            rowOfColumn[column] = row
            guard row != root, let freed else { return }
            column = freed
        }
    }

    // MARK: The first of the best

    private func isTight(_ row: Int, _ edge: Edge) -> Bool {
        rowValue[row] + columnValue[edge.column] == edge.weight
    }

    private mutating func makeFirst() {
        var tightRows = [[Int]](repeating: [], count: columns)
        for row in rows.indices { for edge in rows[row] where isTight(row, edge) { tightRows[edge.column].append(row) } }
        var isFixed = [Bool](repeating: false, count: columns)
        for row in rows.indices {
            for edge in rows[row] where isTight(row, edge) && !isFixed[edge.column] {
                if columnOfRow[row] == edge.column || force(row, edge.column, isFixed, tightRows) { break }
            }
            // Fixed: this row (all below the next one are) and its column.
            if let column = columnOfRow[row] { isFixed[column] = true }
        }
    }

    /// Makes `row` take `column` if an optimal matching allows that beside the rows above it and their columns.
    private mutating func force(_ row: Int, _ column: Int, _ isFixed: [Bool], _ tightRows: [[Int]]) -> Bool {
        let before = (columnOfRow, rowOfColumn)
        let left = columnOfRow[row], displaced = rowOfColumn[column]
        if let left { rowOfColumn[left] = nil }
        if let displaced { columnOfRow[displaced] = nil }
        columnOfRow[row] = column
        rowOfColumn[column] = row
        var closed = isFixed
        closed[column] = true
        if (displaced.map { coverRow($0, above: row, closed) } ?? true),
           (left.map { rowOfColumn[$0] != nil || coverColumn($0, above: row, closed, tightRows) } ?? true) { return true }
        (columnOfRow, rowOfColumn) = before
        return false
    }

    /// Finds the uncovered row a column over an alternating path of tight edges, which ends at an uncovered column or uncovers a
    /// row of value 0. Rows up to `above` and closed columns stay as they are.
    private mutating func coverRow(_ start: Int, above fixed: Int, _ closed: [Bool]) -> Bool {
        if rowValue[start] == 0 { return true }
        var reachedFrom = [Int?](repeating: nil, count: columns), waiting = [start], position = 0
        while position < waiting.count {
            let row = waiting[position]
            position += 1
            for edge in rows[row] where isTight(row, edge) && !closed[edge.column] && reachedFrom[edge.column] == nil {
                reachedFrom[edge.column] = row
                let next = rowOfColumn[edge.column]
                if let next, rowValue[next] != 0 {
                    waiting.append(next)
                    continue
                }
                if let next { columnOfRow[next] = nil }
                shift(to: edge.column, root: start, reachedFrom.map { $0 ?? start })
                return true
            }
        }
        return false
    }

    /// The same from the other side: finds the uncovered column a row; the path ends at an uncovered row or uncovers a column of
    /// value 0.
    private mutating func coverColumn(_ start: Int, above fixed: Int, _ closed: [Bool], _ tightRows: [[Int]]) -> Bool {
        if columnValue[start] == 0 { return true }
        var reachedFrom = [Int?](repeating: nil, count: rows.count), waiting = [start], position = 0
        while position < waiting.count {
            let column = waiting[position]
            position += 1
            for row in tightRows[column] where row > fixed && reachedFrom[row] == nil {
                reachedFrom[row] = column
                let next = columnOfRow[row]
                if let next, columnValue[next] != 0 {
                    waiting.append(next)
                    continue
                }
                if let next { rowOfColumn[next] = nil }
                var row = row
                while true {
                    let column = reachedFrom[row] ?? start, moved = rowOfColumn[column]
                    rowOfColumn[column] = row
                    columnOfRow[row] = column
                    guard column != start, let moved else { return true }
                    row = moved
                }
            }
        }
        return false
    }
}
