package dev.entente.planner.ground;

import java.util.Arrays;

/// Which literals a task may make true, whichever way it is done: the possible effects of compound tasks. Or else, which
/// it may need.
///
/// A bit for each literal and each component of tasks that is not one operator; where that would take too much room,
/// a compound task may do anything.
final class Possible {
    private final Ground ground;
    private final Components components;
    private final int words;
    private final long[][] rows;
    private final boolean fits;
    private final boolean needs;

    /// @param needs whether this is about what tasks may need, instead of what they may make true
    Possible(Ground ground, Components components, long bytes, boolean needs) {
        this.needs = needs;
        this.ground = ground;
        this.components = components;
        words = (2 * ground.facts + 63) >> 6;
        fits = (long) components.members.length * words * Long.BYTES < bytes;
        rows = new long[fits ? components.members.length : 0][];
        for (int component = 0; component < rows.length; component++) {
            rows[component] = row(component);
        }
    }

    private long[] row(int component) {
        int[] members = components.members[component];
        if (ground.primitive(members[0])) {
            return new long[0];
        }
        var row = new long[words];
        for (int task : members) {
            for (int way : ground.ways[task]) {
                join(way, component, row);
            }
        }
        return row;
    }

    private void join(int way, int component, long[] row) {
        for (int part : ground.parts[way]) {
            if (components.of[part] != component) {
                join(part, row);
            }
        }
        if (needs) {
            set(ground.wayNeeds[way], row);
        }
    }

    /// {@return whether compound tasks are known}
    boolean fits() {
        return fits;
    }

    /// {@return a new row of bits}
    long[] blank() {
        return new long[words];
    }

    /// Adds what is possible for a task to a row of bits.
    void join(int task, long[] row) {
        if (!ground.primitive(task)) {
            var other = rows[components.of[task]];
            for (int i = 0; i < words; i++) {
                row[i] |= other[i];
            }
            return;
        }
        if (needs) {
            set(ground.needs[task], row);
            return;
        }
        var changes = ground.changes[task];
        for (int fact : changes.adds()) {
            set(2 * fact, row);
        }
        for (int fact : changes.deletes()) {
            set(2 * fact + 1, row);
        }
        for (var conditional : changes.conditionals()) {
            set(2 * conditional.fact() + (conditional.adds() ? 0 : 1), row);
        }
    }

    private static void set(int[] literals, long[] row) {
        for (int literal : literals) {
            set(literal, row);
        }
    }

    static void set(int literal, long[] row) {
        row[literal >> 6] |= 1L << literal;
    }

    static boolean get(int literal, long[] row) {
        return (row[literal >> 6] >>> literal & 1) != 0;
    }

    /// {@return whether a task may make a literal true}
    boolean achieves(int task, int literal) {
        return ground.primitive(task) ? operator(ground.changes[task], literal) : !fits || get(literal, rows[components.of[task]]);
    }

    private static boolean operator(Changes changes, int literal) {
        boolean negative = (literal & 1) != 0;
        int fact = literal >> 1;
        int[] facts = negative ? changes.deletes() : changes.adds();
        if (facts.length > 0 && Arrays.binarySearch(facts, fact) >= 0) {
            return true;
        }
        for (var conditional : changes.conditionals()) {
            if (conditional.fact() == fact && conditional.adds() != negative) {
                return true;
            }
        }
        return false;
    }
}
