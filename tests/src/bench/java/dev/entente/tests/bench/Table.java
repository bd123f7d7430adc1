package dev.entente.tests.bench;

import java.util.ArrayList;
import java.util.List;

/// Prints rows as a Markdown table whose columns line up.
final class Table {
    private static final List<String> HEAD = List.of("figure", "median", "spread", "target", "reached");

    private Table() {}

    static String of(List<Row> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(HEAD);
        rows.forEach(row ->
                cells.add(List.of(row.what(), row.median(), row.spread(), row.target(), row.verdict())));
        var table = new StringBuilder(line(cells.getFirst(), cells));
        HEAD.forEach(column -> table.append("|").append("-".repeat(width(HEAD.indexOf(column), cells) + 2)));
        table.append("|\n");
        cells.subList(1, cells.size()).forEach(row -> table.append(line(row, cells)));
        return table.toString();
    }

    private static String line(List<String> row, List<List<String>> all) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append("| ").append(row.get(i)).append(" ".repeat(width(i, all) - row.get(i).length() + 1));
        }
        return line.append("|\n").toString();
    }

    private static int width(int column, List<List<String>> all) {
        return all.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
