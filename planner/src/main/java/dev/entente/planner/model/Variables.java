package dev.entente.planner.model;

import java.util.List;

/// The variables of an operator, a task, a method or a network, by number: parameters first, then free variables, then
/// those that quantifiers bind.
///
/// @param names as written, without `?`
/// @param types the type of each
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Variables(List<String> names, int[] types) {
    /// No variables.
    public static final Variables NONE = new Variables(List.of(), new int[0]);

    public Variables {
        names = List.copyOf(names);
        if (types.length != names.size()) {
            throw new IllegalArgumentException("variables (%s) need as many types, not %s".formatted(names, types.length));
        }
    }

    /// {@return how many there are}
    public int size() {
        return types.length;
    }
}
