package dev.entente.planner;

import dev.entente.guardrails.expression.Cell;

/// Which facts could make a better way of a task possible, as they were read when it took its way.
///
/// @param cells the facts
/// @param offered the keys of the ways that were possible then, and not taken
@SuppressWarnings("ArrayRecordComponent") // never compared
record Watch(long[] cells, long[] offered) {
    /// {@return the cell that stands for all entities of a type, those to come included}
    static long population(int type) {
        return Cell.of(Integer.MIN_VALUE + type, 0);
    }

    /// {@return whether a way was possible then}
    boolean offered(long key) {
        for (long known : offered) {
            if (known == key) {
                return true;
            }
        }
        return false;
    }
}
