package dev.entente.planner.tree;

import java.util.HashMap;
import java.util.Map;

/// Finds cells of a fluent, all of them or those said of an object in one place. Takes up new cells when asked.
final class CellsByObject {
    private static final int PLACES = 64;
    private static final Ints NOTHING = new Ints();
    private final Cells cells;
    private final Map<Long, Ints> found = new HashMap<>();
    private int known;

    CellsByObject(Cells cells) {
        this.cells = cells;
    }

    /// {@return all cells of a fluent, in the order in which they were first spoken of}
    Ints of(int fluent) {
        learn();
        return found.getOrDefault(key(fluent, PLACES - 1, 0), NOTHING);
    }

    /// {@return the cells of a fluent with an object in a place}
    Ints of(int fluent, int place, int object) {
        learn();
        return found.getOrDefault(key(fluent, place, object), NOTHING);
    }

    private void learn() {
        for (; known < cells.size(); known++) {
            int fluent = cells.fluent(known);
            add(key(fluent, PLACES - 1, 0));
            var objects = cells.objects(known);
            for (int place = 0; place < objects.length; place++) {
                add(key(fluent, place, objects[place]));
            }
        }
    }

    private void add(long key) {
        found.computeIfAbsent(key, _ -> new Ints()).add(known);
    }

    private static long key(int fluent, int place, int object) {
        return ((long) fluent * PLACES + place) << 32 | object;
    }
}
