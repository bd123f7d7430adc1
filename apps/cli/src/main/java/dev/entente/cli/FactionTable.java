package dev.entente.cli;

import dev.entente.cli.chronicle.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The factions in columns, the best first. Where the headings do not fit, shorter ones say the same.
final class FactionTable {
    private static final Map<String, String> HEADS = heads();
    private static final Map<String, String> SHORT =
            Map.of("kept", "kept", "rewrites", "rewrites", "rejected", "rejected");
    private static final int NARROWEST = 8;
    private static final int GAP = 2;

    private FactionTable() {}

    private static Map<String, String> heads() {
        var heads = new LinkedHashMap<String, String>();
        heads.put("regions", "regions");
        heads.put("army", "army");
        heads.put("gold", "gold");
        heads.put("kept", "promises kept");
        heads.put("broken", "broken");
        heads.put("rewrites", "plans rewritten");
        heads.put("rejected", "proposals rejected");
        heads.put("score", "score");
        return heads;
    }

    /// {@return the table, of at most `width` characters where that is possible}
    static List<String> lines(Summary summary, int width) {
        return lines(sorted(summary), width);
    }

    /// {@return the table of rows that are sorted already}
    static List<String> lines(List<TableRow> rows, int width) {
        var full = lines(rows, HEADS);
        return full.isEmpty() || full.getFirst().length() <= width ? full : lines(rows, shortened());
    }

    private static Map<String, String> shortened() {
        var heads = new LinkedHashMap<>(HEADS);
        heads.putAll(SHORT);
        return heads;
    }

    private static List<String> lines(List<TableRow> rows, Map<String, String> heads) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns = HEADS.keySet().stream()
                .filter(column -> rows.getFirst().values().containsKey(column))
                .toList();
        int wide = rows.stream().mapToInt(row -> row.faction().length()).max().orElse(0);
        var lines = new ArrayList<String>();
        lines.add(line("faction", Math.max(7, wide), columns, heads, heads));
        for (var row : rows) {
            var values = new LinkedHashMap<String, String>();
            row.values().forEach((column, value) -> values.put(column, "%,d".formatted(value)));
            lines.add(line(row.faction(), Math.max(7, wide), columns, heads, values));
        }
        return lines;
    }

    private static List<TableRow> sorted(Summary summary) {
        var order = summary.ranking().stream().map(standing -> standing.faction()).toList();
        return summary.tally().rows().stream()
                .sorted(Comparator.comparingInt(row -> order.indexOf(row.faction())))
                .toList();
    }

    private static String line(
            String first, int wide, List<String> columns, Map<String, String> heads, Map<String, String> values) {
        var line = new StringBuilder("  " + first + " ".repeat(wide - first.length()));
        for (var column : columns) {
            int width = Math.max(NARROWEST, heads.getOrDefault(column, column).length() + GAP);
            line.append(("%" + width + "s").formatted(values.getOrDefault(column, "")));
        }
        return line.toString();
    }
}
