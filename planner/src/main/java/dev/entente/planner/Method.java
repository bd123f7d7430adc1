package dev.entente.planner;

import dev.entente.guardrails.expression.Code;
import java.util.List;

/// A compiled way to decompose a goal.
///
/// @param guards what its condition says before the first binder
/// @param binders the `some x in T (...)` at the top of its condition, each of which binds a name for the body
/// @param tests the rest of its condition
/// @param weighed whether it says how much it is preferred
/// @param slots how many slots its body needs
/// @param kept the slots in which its body keeps entities: none until one is assigned
@SuppressWarnings("ArrayRecordComponent") // never compared
record Method(
        String name,
        List<Code> guards,
        List<Binder> binders,
        List<Code> tests,
        Code prefer,
        boolean weighed,
        List<Step> body,
        int slots,
        int[] kept) {

    /// {@return room for the values of its names}
    long[] blank() {
        var names = new long[slots];
        for (int slot : kept) {
            names[slot] = -1;
        }
        return names;
    }

    /// One name that a method's condition binds.
    ///
    /// @param type the entity type it ranges over
    /// @param measured whether candidates are tried by `by`, largest first
    record Binder(String variable, int slot, int type, Code where, Code by, boolean measured) {}
}
