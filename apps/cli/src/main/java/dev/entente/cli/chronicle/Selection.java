package dev.entente.cli.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses few lines out of many: the weighty first, spread over time, and not the same thing again and again.
final class Selection {
    private static final int TICKS_PER_LINE = 25;
    private static final int LEAST = 8;
    private static final int MOST = 24;
    /// What a line loses for every chosen one that tells the same of others ...
    private static final int REPEATED = 4;
    /// ... and for every chosen one of about the same time.
    private static final int CROWDED = 3;

    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<Long, Integer> times = new HashMap<>();
    private final long width;

    private Selection(long ticks, int lines) {
        this.width = Math.max(1, ticks / lines);
    }

    static List<Turn> of(List<Turn> turns, long begin, long last) {
        long ticks = Math.max(1, last - begin);
        int lines = Math.clamp(ticks / TICKS_PER_LINE, LEAST, MOST);
        var selection = new Selection(ticks, lines);
        var left = new ArrayList<>(turns);
        var chosen = new ArrayList<Turn>();
        while (chosen.size() < lines && !left.isEmpty()) {
            chosen.add(selection.take(left));
        }
        chosen.sort(Comparator.comparingLong(Turn::tick).thenComparingInt(turns::indexOf));
        return List.copyOf(chosen);
    }

    private Turn take(List<Turn> left) {
        int best = 0;
        for (int i = 1; i < left.size(); i++) {
            best = value(left.get(i)) > value(left.get(best)) ? i : best;
        }
        var turn = left.remove(best);
        shapes.merge(turn.shape(), 1, Integer::sum);
        times.merge(turn.tick() / width, 1, Integer::sum);
        return turn;
    }

    private int value(Turn turn) {
        return turn.rank()
                - REPEATED * shapes.getOrDefault(turn.shape(), 0)
                - CROWDED * times.getOrDefault(turn.tick() / width, 0);
    }
}
