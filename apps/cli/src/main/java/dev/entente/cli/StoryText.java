package dev.entente.cli;

import dev.entente.cli.chronicle.Story;
import dev.entente.cli.chronicle.Turn;
import java.util.List;

/// Tells the turning points, grouped by time.
final class StoryText {
    private static final int WIDTH = 92;
    private static final int LINES_PER_PHASE = 6;

    private final Console console;

    StoryText(Console console) {
        this.console = console;
    }

    void print(Story story, long last) {
        var turns = story.turningPoints();
        int phases = Math.max(1, turns.size() / LINES_PER_PHASE);
        long length = Math.max(1, (last - story.begin() + phases - 1) / phases);
        for (int phase = 0; phase < phases; phase++) {
            long from = story.begin() + phase * length;
            long to = Math.min(last, from + length);
            phase(turns.stream().filter(turn -> turn.tick() > from && turn.tick() <= to).toList(), from + 1, to);
        }
    }

    private void phase(List<Turn> turns, long from, long to) {
        if (turns.isEmpty()) {
            return;
        }
        console.out().println(console.styled("bold", "Ticks %,d to %,d".formatted(from, to)));
        turns.forEach(this::turn);
        console.out().println();
    }

    private void turn(Turn turn) {
        var lines = Words.wrapped(turn.text(), WIDTH - 8);
        console.out().printf("%6d  %s%n", turn.tick(), lines.getFirst());
        lines.stream().skip(1).forEach(line -> console.out().println(" ".repeat(8) + line));
    }
}
