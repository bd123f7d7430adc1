package dev.entente.planner.ground;

import java.util.ArrayList;
import java.util.List;

/// Facts that may be true, by fluent, joined through indexes that are made when first asked for.
final class Facts {
    final Tuples tuples = new Tuples();
    private final Ints[] rows;
    private final List<List<Keyed>> indexes = new ArrayList<>();

    private record Keyed(int mask, Index index) {}

    Facts(int fluents) {
        rows = new Ints[fluents];
        for (int i = 0; i < fluents; i++) {
            rows[i] = new Ints();
            indexes.add(new ArrayList<>());
        }
    }

    /// Makes a numbered fact visible to joins.
    void show(int fact) {
        int fluent = tuples.head(fact);
        rows[fluent].add(fact);
        for (var keyed : indexes.get(fluent)) {
            keyed.index.add(fact);
        }
    }

    /// {@return the visible facts of a fluent}
    Ints of(int fluent) {
        return rows[fluent];
    }

    /// {@return an index of a fluent's facts by the places whose bits are set in `mask`}
    Index index(int fluent, int mask) {
        for (var keyed : indexes.get(fluent)) {
            if (keyed.mask == mask) {
                return keyed.index;
            }
        }
        var places = new Ints();
        for (int i = 0; i < Integer.SIZE; i++) {
            if ((mask >>> i & 1) != 0) {
                places.add(i);
            }
        }
        var index = new Index(tuples, places.array());
        for (int i = 0; i < rows[fluent].size(); i++) {
            index.add(rows[fluent].at(i));
        }
        indexes.get(fluent).add(new Keyed(mask, index));
        return index;
    }
}
