package dev.entente.cli;

import java.util.ArrayList;
import java.util.List;

/// Sets rows of texts in columns, each as wide as its widest text.
final class Columns {
    private static final String GAP = "  ";

    private Columns() {}

    /// {@return one line a row, without spaces at its end}
    ///
    /// @param rows of the same length
    static List<String> lines(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int wide = rows.stream().mapToInt(it -> it.get(at).length()).max().orElse(0);
                line.append(row.get(column)).repeat(" ", wide - row.get(column).length()).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
