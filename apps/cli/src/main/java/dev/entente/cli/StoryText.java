package dev.entente.cli;

import dev.entente.cli.chronicle.Census;
import dev.entente.cli.chronicle.Story;
import dev.entente.cli.chronicle.Turn;
import java.util.Comparator;

/// Tells the turning points, grouped by time.
final class StoryText {
    private static final int WIDEST = 92;
    private static final int NARROWEST = 32;
    private static final int LINES_PER_PHASE = 6;
    private static final int INDENT = 8;
    private static final int SHOWN = 6;

    private final Console console;
    private final int width;

    /// @param columns of the terminal; long lines are hard to read, so more than 92 are not used
    StoryText(Console console, int columns) {
        this.console = console;
        this.width = width(columns);
    }

    static int width(int columns) {
        return Math.clamp(columns, NARROWEST, WIDEST);
    }

    void print(Story story, long last) {
        var turns = story.turningPoints();
        int phases = Math.max(1, turns.size() / LINES_PER_PHASE);
        long length = Math.max(1, (last - story.begin() + phases - 1) / phases);
        for (int phase = 0; phase < phases; phase++) {
            long from = story.begin() + phase * length;
            long to = Math.min(last, from + length);
            console.out().println(console.styled("bold", "Ticks %,d to %,d".formatted(from + 1, to)));
            turns.stream().filter(turn -> turn.tick() > from && turn.tick() <= to).forEach(this::turn);
            standing(story, to);
            console.out().println();
        }
    }

    private void standing(Story story, long tick) {
        var rows = story.standing(tick).rows().stream()
                .sorted(Comparator.comparingLong(Census.Row::score).reversed())
                .limit(SHOWN)
                .map(row -> standing(row, story.hasRegions()))
                .toList();
        if (!rows.isEmpty()) {
            Words.wrapped("Then: " + String.join(", ", rows), width - INDENT)
                    .forEach(line -> console.out().println(" ".repeat(INDENT) + console.styled("faint", line)));
        }
    }

    private static String standing(Census.Row row, boolean regions) {
        var points = "%s %,d".formatted(row.faction(), row.score());
        return regions ? "%s (%s)".formatted(points, Words.count(row.regions(), "region")) : points;
    }

    private void turn(Turn turn) {
        var lines = Words.wrapped(turn.text(), width - INDENT);
        console.out().printf("%6d  %s%n", turn.tick(), lines.getFirst());
        lines.stream().skip(1).forEach(line -> console.out().println(" ".repeat(INDENT) + line));
    }
}
