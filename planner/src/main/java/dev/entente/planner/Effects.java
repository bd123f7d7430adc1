package dev.entente.planner;

/// What a node will change, in one array: a cell and a value in turn.
///
/// A flag in the cell says that the value is added to what is there. Entities have no negative numbers, so the highest
/// bit of the lower half of a cell is free.
final class Effects {
    static final long[] NONE = {};
    private static final long SUM = 0x8000_0000L;

    private Effects() {}

    static int count(long[] effects) {
        return effects.length / 2;
    }

    static long cell(long[] effects, int index) {
        return effects[2 * index] & ~SUM;
    }

    static long value(long[] effects, int index) {
        return effects[2 * index + 1];
    }

    /// {@return whether a value is added to what is there}
    static boolean sum(long[] effects, int index) {
        return (effects[2 * index] & SUM) != 0;
    }

    static void set(long[] effects, int index, long cell, long value, boolean sum) {
        effects[2 * index] = sum ? cell | SUM : cell;
        effects[2 * index + 1] = value;
    }
}
