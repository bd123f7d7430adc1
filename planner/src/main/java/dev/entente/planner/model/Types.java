package dev.entente.planner.model;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The types of a model: type 0 is `object`, above all others. Mostly a tree; a type may have further parents.
///
/// @param names in the order of their numbers
/// @param parents the first parent of each; -1 for the root
/// @param further pairs, flattened: a type, and another parent of it
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Types(List<String> names, int[] parents, int[] further) {
    /// The number of `object`.
    public static final int OBJECT = 0;

    private static final int[] NONE = {};

    public Types {
        names = List.copyOf(names);
        if (names.isEmpty() || parents.length != names.size() || parents[OBJECT] != -1) {
            throw new IllegalArgumentException("types (%s) must begin with the root".formatted(names));
        }
    }

    /// Types of which each has one parent.
    public Types(List<String> names, int[] parents) {
        this(names, parents, NONE);
    }

    /// {@return how many there are}
    public int size() {
        return parents.length;
    }

    /// {@return whether everything of one type is of the other too; O(depth) in a tree}
    public boolean within(int type, int wider) {
        if (further.length > 0) {
            return above(type).get(wider);
        }
        int here = type;
        while (here != wider && here >= 0) {
            here = parents[here];
        }
        return here == wider;
    }

    /// {@return whether there may be things of both types}
    public boolean meet(int type, int other) {
        if (within(type, other) || within(other, type)) {
            return true;
        }
        return further.length > 0 && IntStream.range(0, size()).anyMatch(it -> within(it, type) && within(it, other));
    }

    /// {@return a type and all types above it}
    public BitSet above(int type) {
        var found = new BitSet(size());
        climb(type, found);
        return found;
    }

    private void climb(int type, BitSet found) {
        for (int here = type; here >= 0 && !found.get(here); here = parents[here]) {
            found.set(here);
            for (int i = 0; i < further.length; i += 2) {
                if (further[i] == here) {
                    climb(further[i + 1], found);
                }
            }
        }
    }
}
