package dev.entente.planner.model;

import java.util.List;

/// The types of a model, a tree: type 0 is `object`, the root of all others.
///
/// @param names in the order of their numbers
/// @param parents the parent of each; -1 for the root
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Types(List<String> names, int[] parents) {
    /// The number of `object`.
    public static final int OBJECT = 0;

    public Types {
        names = List.copyOf(names);
        if (names.isEmpty() || parents.length != names.size() || parents[OBJECT] != -1) {
            throw new IllegalArgumentException("types (%s) must begin with the root".formatted(names));
        }
    }

    /// {@return how many there are}
    public int size() {
        return parents.length;
    }

    /// {@return whether everything of one type is of the other too; O(depth)}
    public boolean within(int type, int wider) {
        int here = type;
        while (here != wider && here >= 0) {
            here = parents[here];
        }
        return here == wider;
    }
}
